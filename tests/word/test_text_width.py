"""The widths by which long entries are turned over, against the face itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from moralreport.word.text_width import text_width

TEXT = "๑๐. กรอบและแผนปฏิบัติการ (ITA) “สำนักที่มีผลงาน” ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ - ๒๕๗๐ FM-HRD-08 Rev.00, ฤ ฦ ญ ฐ ฬ ฮ ฯ ๆ 100% @"


@pytest.mark.parametrize("name", ["Regular", "Bold"])
def test_no_character_is_wider_than_told_and_none_much_narrower(project: Path, name: str) -> None:
    font = TTFont(project / "fonts" / f"THSarabunNew-{name}.ttf")
    widths = {chr(code): font["hmtx"][glyph][0] / font["head"].unitsPerEm for code, glyph in font.getBestCmap().items()}
    seen = [character for character in map(chr, (*range(0x20, 0x7F), *range(0xE01, 0xE5C))) if character in widths]
    assert len(seen) > 170
    assert [character for character in seen if text_width(character, 1.0) < widths[character] - 1e-9] == []
    whole = sum(widths[character] for character in TEXT)
    assert whole <= text_width(TEXT, 1.0) <= whole * 1.13
    if name == "Regular":
        assert [character for character in seen if text_width(character, 1.0, bold=False) < widths[character] - 1e-9] == []
        assert whole <= text_width(TEXT, 1.0, bold=False) <= whole * 1.05
