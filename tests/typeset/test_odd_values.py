"""Values that no schema allows where numbers, styles and codes are expected: passed over, never a crash."""

from __future__ import annotations

import pytest
from tests.typeset import hostile_files

from moralreport.typeset import default_fonts, typeset

FONTS = default_fonts()
SQUARED = "²"
"""A digit to str.isdigit, and no number to int and float."""


def _run(properties: str) -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>ข้อความ</w:t></w:r></w:p>"


def _field(code: str) -> str:
    return f'<w:p><w:fldSimple w:instr="{code}"><w:r><w:t>ข้อความ</w:t></w:r></w:fldSimple></w:p>'


def _vml(dash: str) -> str:
    stroke = f'<v:stroke dashstyle="{dash}"/>'
    shape = f'<v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="width:40pt;height:40pt">{stroke}</v:rect>'
    return f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"


@pytest.mark.parametrize(
    "body",
    [
        _run(f'<w:shd w:val="pct{SQUARED}" w:fill="FFFF00"/>'),
        _run('<w:bdr w:val="00D11B3A" w:sz="4"/>'),
        _run(f'<w:bdr w:val="{SQUARED}" w:sz="4"/>'),
        _field(f"PAGE \\# &quot;0{SQUARED}&quot; \\* ThaiArabic"),
        _field("SYMBOL &quot;&quot;"),
        _vml(f"{SQUARED} 1"),
        _vml("9" * 5000),
    ],
    ids=lambda body: body[-120:-60],
)
def test_an_odd_value_is_passed_over(body: str) -> None:
    result = typeset(hostile_files.package(body + hostile_files.TEXT), FONTS)
    assert result.page_count == 1


def test_the_room_behind_small_letters_on_a_wide_page_is_no_glyphs_width() -> None:
    text = '<w:p><w:r><w:rPr><w:sz w:val="6"/><w:szCs w:val="6"/></w:rPr><w:t>กข ab</w:t></w:r></w:p>'
    cell = f'<w:tc><w:tcPr><w:tcW w:w="14000" w:type="dxa"/></w:tcPr>{text}</w:tc>'
    table = f'<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tr>{cell}{cell}</w:tr></w:tbl>'
    page = '<w:sectPr><w:pgSz w:w="31680" w:h="12000"/></w:sectPr>'
    assert typeset(hostile_files.package(table + hostile_files.TEXT + page), FONTS).page_count == 1
