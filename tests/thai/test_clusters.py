import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moralreport.thai.clusters import clusters, is_thai

THAI = st.text(alphabet=[chr(code) for code in (*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C), 0x20, 0x41)], max_size=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("น้ำใจ", ["น้ำ", "ใ", "จ"]),
        ("เกี๊ยะ", ["เ", "กี๊", "ย", "ะ"]),
        ("ที่ปู่ฎุ", ["ที่", "ปู่", "ฎุ"]),
        ("a\r\ne\u0301", ["a", "\r\n", "e\u0301"]),
        ("🇹🇭🇱🇦", ["🇹🇭", "🇱🇦"]),
        ("", []),
    ],
)
def test_a_cluster_is_a_base_with_its_marks(text: str, expected: list[str]) -> None:
    assert clusters(text) == expected


@given(THAI)
def test_clusters_of_thai_part_before_all_but_marks(text: str) -> None:
    starts = [at for at, ch in enumerate(text) if at == 0 or (unicodedata.category(ch) != "Mn" and ch != "ำ")]
    ends = [*starts[1:], len(text)][: len(starts)]
    assert clusters(text) == [text[start:end] for start, end in zip(starts, ends, strict=True)]


@given(st.text(max_size=30))
def test_clusters_join_to_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@given(st.characters())
def test_thai_is_its_block(ch: str) -> None:
    assert is_thai(ch) == (0x0E00 <= ord(ch) <= 0x0E7F)
