"""Which way the text of a v:textbox runs (part 4, 14.1.2.22)."""

from __future__ import annotations

import pytest
from lxml import etree

from moralreport.typeset.docx.drawings.linked_texts import flow_of_textbox
from moralreport.typeset.docx.markup.names import V


@pytest.mark.parametrize(
    ("style", "direction"),
    (
        ("", "lrTb"),
        ("layout-flow:horizontal", "lrTb"),
        ("layout-flow:vertical", "tbRl"),
        ("layout-flow:vertical-ideographic", "tbRl"),
        ("layout-flow:vertical;mso-layout-flow-alt:bottom-to-top", "btLr"),
        ("mso-layout-flow-alt:bottom-to-top", "btLr"),
        ("mso-layout-flow-alt:top-to-bottom", "lrTb"),
    ),
)
def test_text_of_a_box_is_turned_as_its_style_says(style: str, direction: str) -> None:
    assert flow_of_textbox(etree.Element(V + "textbox", style=style)) == direction
