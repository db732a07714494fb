"""The table of names, with HarfBuzz as the oracle."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
import uharfbuzz
from hypothesis import given
from hypothesis import strategies as st

from moralreport.typeset.fonts.face import Face
from moralreport.typeset.fonts.name_table import FAMILY, read_names

FONTS = sorted((Path(__file__).parents[3] / "fonts").rglob("*.ttf"))


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_names_are_harfbuzzs(path: Path) -> None:
    face = Face(path)
    expected: dict[int, set[str]] = {kind: set() for kind in (1, 4, 6, 16)}
    for entry in face.hb_face.list_names():
        if int(entry.name_id) in expected:
            expected[int(entry.name_id)].add(face.hb_face.get_name(entry.name_id, entry.language))
    assert {kind: set(names) for kind, names in read_names(face.table("name")).items()} == expected
    assert uharfbuzz.Face(path.read_bytes()).get_name(FAMILY, "en") == face.names.families[0]


def table(*names: tuple[int, int, str]) -> bytes:
    """A table with names given as platform, language and family."""
    texts = [name.encode("mac-roman" if platform == 1 else "utf-16-be") for platform, _, name in names]
    starts = [sum(map(len, texts[:i])) for i in range(len(texts))]
    records = [
        struct.pack(">6H", platform, 1, language, FAMILY, len(text), start)
        for (platform, language, _), text, start in zip(names, texts, starts, strict=True)
    ]
    return struct.pack(">3H", 0, len(names), 6 + 12 * len(names)) + b"".join(records + texts)


def test_english_first_and_macintosh_last() -> None:
    assert read_names(table((3, 0x041E, "ฟอนต์"), (1, 0, "Mac"), (3, 0x0409, "Font")))[FAMILY] == ["Font", "ฟอนต์"]
    assert read_names(table((1, 0, "Mac")))[FAMILY] == ["Mac"]


@given(st.binary(max_size=80))
def test_damaged_tables_have_what_is_readable(data: bytes) -> None:
    assert set(read_names(data)) == {1, 4, 6, 16}
