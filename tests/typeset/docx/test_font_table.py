"""What the font table says of fonts (17.8.3)."""

from __future__ import annotations

import pytest
from lxml import etree

from moralreport.typeset.document import FontHint
from moralreport.typeset.docx.formatting.font_table import read_font_table
from moralreport.typeset.docx.markup.names import W


def table(inner: str) -> etree._Element:
    return etree.fromstring(f'<w:fonts xmlns:w="{W[1:-1]}"><w:font w:name="Minion">{inner}</w:font></w:fonts>')


@pytest.mark.parametrize(
    ("inner", "hint"),
    [
        ('<w:family w:val="roman"/>', FontHint(kind="serif")),
        ('<w:panose1 w:val="020B0604020202020204"/><w:family w:val="auto"/>', FontHint(kind="sans")),
        ('<w:panose1 w:val="02020603050405020304"/>', FontHint(kind="serif")),
        ('<w:panose1 w:val="0Z"/><w:altName w:val="Georgia, Cambria"/>', FontHint(("Georgia", "Cambria"))),
    ],
)
def test_a_font_is_told_by_its_family_its_panose_and_its_other_names(inner: str, hint: FontHint) -> None:
    assert read_font_table(table(inner)) == {"Minion": hint}


@pytest.mark.parametrize("inner", ["", '<w:family w:val="script"/>', '<w:panose1 w:val="02"/>', '<w:panose1 w:val="0000000000"/>'])
def test_what_tells_nothing_is_left_out(inner: str) -> None:
    assert read_font_table(table(inner)) == {}


def test_a_file_without_a_table_tells_nothing() -> None:
    assert read_font_table(None) == {}
