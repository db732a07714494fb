import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moralreport.thai.normalise import defects, normalise

THAI = st.text(
    alphabet=st.one_of(
        st.sampled_from([chr(code) for code in range(0x0E01, 0x0E5C)]),
        st.sampled_from("่้ิีัำาํเ\u0eb8\u0ec9\u0ea1\uf70a\u200b\u200d\u2060\u00a0 aZ1"),
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        ("เเก้ไข", "แก้ไข", "sara-ae"),
        ("สํานัก", "สำนัก", "sara-am"),
        ("นํ้า", "น้ำ", "sara-am"),
        ("น้ํา", "น้ำ", "sara-am"),
        ("ท่ี", "ที่", "mark-order"),
        ("สิทธ์ิ", "สิทธิ์", "mark-order"),
        ("มา่", "ม่า", "mark-order"),
        ("ที่่", "ที่", "doubled-mark"),
        ("ดีี", "ดี", "doubled-mark"),
        ("จะะ", "จะ", "doubled-vowel"),
        ("มๅก", "มาก", "lakkhangyao"),
        ("คຸ້ມครอง", "คุ้มครอง", "lao"),
        ("ก\uf70aอน", "ก่อน", "private-use"),
        ("คำ\u200bตอบ", "คำตอบ", "zero-width"),
        ("พ.ศ.\u00a0๒๕๖๙\u2060", "พ.ศ.\u00a0๒๕๖๙", "zero-width"),
    ],
)
def test_repairs(wrong: str, right: str, kind: str) -> None:
    text, repairs = normalise(wrong)
    assert text == right
    assert [repair.kind for repair in repairs] == [kind]


@pytest.mark.parametrize(
    "text",
    ["ฤๅษี", "ก็", "สิทธิ์", "น้ำ", "2569 ๒๕๖๙", "  ย่อหน้า\n\n\nใหม่ ", "มา าก", "ພາສາລາວ", "👨\u200d👩\u200d👧", "ไชยสุกumar"],
)
def test_right_or_doubtful_text_is_left_alone(text: str) -> None:
    assert normalise(text) == (text, ())


def test_a_repair_may_call_for_another() -> None:
    text, repairs = normalise("นํๅ")
    assert (text, sorted(repair.kind for repair in repairs)) == ("นำ", ["lakkhangyao", "sara-am"])


@settings(max_examples=500)
@given(THAI)
def test_is_idempotent(text: str) -> None:
    once, _ = normalise(text)
    assert normalise(once) == (once, ())


@given(st.text(max_size=40))
def test_repairs_are_told_exactly_when_the_text_changes(text: str) -> None:
    repaired, repairs = normalise(text)
    assert bool(repairs) == (repaired != text)


@pytest.mark.parametrize(
    ("text", "excerpt", "word"),
    [("ไชยสุกumar", "ไชยสุกumar", "โรมัน"), ("ต่าง ๆๆ", "ๆๆ", "ยมก"), ("ก ่", "่", "ลอย"), ("1๒", "1๒", "อารบิก"), ("เ ก", "เ", "สระหน้า")],
)
def test_defects_are_flagged_with_their_place(text: str, excerpt: str, word: str) -> None:
    found = [defect for defect in defects(text) if word in defect.message]
    assert [(defect.offset, defect.excerpt) for defect in found] == [(text.index(excerpt), excerpt)]


def test_clean_text_has_no_defects() -> None:
    assert defects("สำนักงานฯ จัดกิจกรรม No Gift Policy ครั้งที่ ๒ ต่าง ๆ ฯลฯ (FM-HRD-08) น้ำใจ ฤๅษี") == ()
