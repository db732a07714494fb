"""Values that the standard does not have, read as Word 365 reads them: what it wrote of them when it saved the files anew."""

from __future__ import annotations

from itertools import product

import pytest
from tests.typeset.docx.test_docx_cascade import run_of
from tests.typeset.docx.word_specimens import first_paragraph, paragraph, style

from moralreport.typeset.document import RunProperties, Underline

MARKED = style(
    "Marked",
    '<w:rPr><w:color w:val="FF0000"/><w:highlight w:val="yellow"/><w:u w:val="double" w:color="00FF00"/><w:vertAlign w:val="superscript"/>'
    '<w:em w:val="dot"/></w:rPr>',
    default=True,
)


def marked(direct: str = "") -> RunProperties:
    return run_of(first_paragraph(paragraph("ก", run=direct), styles=MARKED))


UNKNOWN = ("", "bogus", "YELLOW", "Superscript", "DOT", "Auto", "F00", "0xFF0000", "FF00000", "grey", "windowtext")


@pytest.mark.parametrize(
    ("name", "value"),
    [pair for pair in product(("color", "highlight", "vertAlign", "em", "u"), UNKNOWN) if pair != ("color", "YELLOW")],
)
def test_values_that_word_does_not_know_leave_those_of_the_style(name: str, value: str) -> None:
    assert marked(f'<w:{name} w:val="{value}"/>') == marked(f"<w:{name}/>") == marked()


def test_what_it_knows_beats_the_style() -> None:
    none = marked(
        '<w:color w:val="auto"/><w:highlight w:val="none"/><w:u w:val="none"/><w:vertAlign w:val="baseline"/><w:em w:val="none"/>'
    )
    assert (none.color, none.highlight, none.underline, none.vertical_align, none.emphasis) == (None, None, None, "baseline", None)


@pytest.mark.parametrize(
    ("value", "color"),
    [
        *(("Red", "FF0000"), ("green", "008000"), ("darkRed", "8B0000"), ("NAVY", "000080"), ("papayawhip", "FFEFD5"), ("gray", "808080")),
        *(("lightgrey", "D3D3D3"), ("#00aaff", "00AAFF"), (" 00AAFF ", "00AAFF"), ("lightGray", None), ("rebeccapurple", None)),
    ],
)
def test_colours_may_be_names_of_html(value: str, color: str | None) -> None:
    run = run_of(first_paragraph(paragraph("ก", run=f'<w:color w:val="{value}"/><w:shd w:val="clear" w:fill="{value}"/>')))
    assert (run.color, run.shading) == (color, color)


@pytest.mark.parametrize("value", ["true", "1", "on", "false", "0", "off"])
def test_words_for_on_and_off_are_no_underline(value: str) -> None:
    assert marked(f'<w:u w:val="{value}"/>').underline is None


def test_kind_and_colour_of_an_underline_may_come_from_two_places() -> None:
    assert marked('<w:u w:color="Navy"/>').underline == Underline("double", "000080")
    assert marked('<w:u w:val="wave"/>').underline == marked('<w:u w:val="wave" w:color="auto"/>').underline == Underline("wave", "00FF00")


@pytest.mark.parametrize("value", ["", "FALSE"])
def test_a_property_is_off_only_by_the_words_of_the_standard(value: str) -> None:
    """Word saved them as <w:i/>, <w:caps/>, <w:vanish/>."""
    found = marked(f'<w:i w:val="{value}"/><w:caps w:val="{value}"/>')
    assert found.italic and found.caps
    assert not first_paragraph(paragraph("ก", run=f'<w:vanish w:val="{value}"/>')).inlines
