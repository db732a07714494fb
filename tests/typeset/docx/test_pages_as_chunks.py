"""Imported pages of HTML: what their elements and rules make of letters, paragraphs, links and pictures."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

import pytest
from tests.typeset.docx.test_chunks import codes, document_with, first_paragraph, flat_file, host, texts
from tests.typeset.docx.word_specimens import PNG, paragraph, text_of

from moralreport.typeset.document import Break, InlineDrawing, Paragraph, Picture, Table, Text


@dataclass(frozen=True)
class Shown:
    """One text of a paragraph and what it looks like."""

    text: str
    looks: Any
    link: str | None


def shown(page: str) -> list[Shown]:
    inlines = first_paragraph(document_with(page, "page.html")).inlines
    return [Shown(one.text, one.properties, one.link.uri if one.link else None) for one in inlines if isinstance(one, Text)]


def paragraphs(page: str) -> list[Paragraph]:
    return [block for block in document_with(page, "page.html").sections[0].blocks[1:-1] if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("page", "attribute", "value"),
    [
        ("<p><font size=5>ก", "size", 18.0),
        ("<p><font size=+1>ก", "size", 13.5),
        ("<p><font size=-2>ก", "size", 7.5),
        ("<p><font size=99>ก", "size", 36.0),
        ("<p><font color=Red>ก", "color", "FF0000"),
        ("<p style='font-weight: 700'>ก", "bold", True),
        ("<p><b style='font-weight: normal'>ก", "bold", False),
        ("<p><b style='font-weight: 400'>ก", "bold", False),
        ("<p style='font-weight: bolder'>ก", "bold", True),
        ("<p><s style='text-decoration: none'>ก", "strike", False),
        ("<p style='text-decoration: line-through'>ก", "strike", True),
        ("<p><u style='text-decoration: none'>ก", "underline", None),
        ("<p><span style='vertical-align: super'>ก", "vertical_align", "superscript"),
        ("<p><span style='vertical-align: sub'>ก", "vertical_align", "subscript"),
        ("<p><sub style='vertical-align: middle'>ก", "vertical_align", "subscript"),
        ("<p style='color: nonsense'>ก", "color", None),
        ("<p style='color: #12'>ก", "color", None),
        ("<p style='color: rgb(1, 2, 300)'>ก", "color", None),
    ],
)
def test_letters_look_as_old_elements_and_rules_say(page: str, attribute: str, value: object) -> None:
    (found,) = shown(page)
    assert getattr(found.looks, attribute) == value


def test_the_face_of_an_old_element_is_its_first() -> None:
    (found,) = shown("<p><font face='Angsana New, serif'>ก")
    assert found.looks.fonts.ascii == "Angsana New"


def test_lines_end_where_a_page_says_and_the_last_break_ends_none() -> None:
    inlines = first_paragraph(document_with("<p>ก<br>  ข<br>", "page.html")).inlines
    assert [one.text if isinstance(one, Text) else type(one) for one in inlines] == ["ก", Break, "ข"]


def test_written_text_keeps_its_spaces_and_lines() -> None:
    (block,) = paragraphs("<pre>ก  ข\r\n ค</pre>")
    assert [one.text if isinstance(one, Text) else type(one) for one in block.inlines] == ["ก  ข", Break, " ค"]


def test_links_of_a_page_lead_where_they_say() -> None:
    found = shown("<p>ก <a href=' https://example.org/a '>ข</a><a href='#ค'>ค</a><a href=''>ง</a><a href='b.html'></a>")
    assert [(one.text, one.link) for one in found] == [("ก ", None), ("ข", "https://example.org/a"), ("คง", None)]


def test_a_link_around_paragraphs_leaves_them_apart() -> None:
    assert [text_of(block) for block in paragraphs("<a href='https://example.org'><p>ก<p>ข</a>")] == ["ก", "ข"]


@pytest.mark.parametrize(
    "page", ["<p>ก<p style='display: none'>ข", "<p>ก<div hidden>ข</div>", "<style>.x {display: none}</style><p>ก<p class=x>ข"]
)
def test_what_a_page_hides_is_not_shown(page: str) -> None:
    assert [text_of(block) for block in paragraphs(page)] == ["ก"]


def test_a_rule_across_the_page_is_a_line_below_an_empty_paragraph() -> None:
    first, rule, second = paragraphs("<p>ก<hr><p>ข")
    assert [text_of(block) for block in (first, rule, second)] == ["ก", "", "ข"]
    assert rule.properties.borders.bottom is not None and rule.properties.borders.bottom.width == pytest.approx(0.75)


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [("margin-top: 6pt", 6.0, 5.0), ("margin: 3pt 0 9pt", 3.0, 9.0), ("margin-bottom: -4pt", 5.0, 0.0), ("margin: 8pt", 8.0, 8.0)],
)
def test_rooms_above_and_below_are_those_of_the_page(rule: str, before: float, after: float) -> None:
    (block,) = paragraphs(f"<p style='{rule}'>ก")
    assert (block.properties.space_before, block.properties.space_after) == (before, after)


@pytest.mark.parametrize(
    ("height", "line", "rule"),
    [
        ("1.5", 1.5, "auto"),
        ("150%", 1.5, "auto"),
        ("0.1", 0.5, "auto"),
        ("99", 10.0, "auto"),
        ("20pt", 20.0, "atLeast"),
        ("normal", 1.0, "auto"),
    ],
)
def test_lines_are_as_high_as_the_page_says(height: str, line: float, rule: str) -> None:
    (block,) = paragraphs(f"<p style='line-height: {height}'>ก")
    assert (block.properties.line, block.properties.line_rule) == (line, rule)


def test_the_caption_of_a_table_stands_above_it() -> None:
    caption, table = document_with("<table><caption>ชื่อ</caption><tr><td>ก</table>", "page.html").sections[0].blocks[1:-1]
    assert isinstance(caption, Paragraph) and isinstance(table, Table)
    assert (text_of(caption), caption.properties.alignment) == ("ชื่อ", "center")


def test_a_table_without_cells_is_none() -> None:
    assert texts(document_with("<table><tr></tr></table><p>ก", "page.html")) == ["ก่อน", "ก", "หลัง"]


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ("", (1.0, 1.0)),
        ("height=20", (15.0, 15.0)),
        ("width=20", (15.0, 15.0)),
        ("width=20 height=40", (15.0, 30.0)),
        ("width=50%", (1.0, 1.0)),
    ],
)
def test_pictures_of_a_page_are_as_large_as_they_are_asked_to_be(attributes: str, size: tuple[float, float]) -> None:
    data = base64.b64encode(PNG).decode()
    (inline,) = first_paragraph(document_with(f"<p><img src='data:image/png;base64,{data}' {attributes}>", "page.html")).inlines
    assert isinstance(inline, InlineDrawing) and isinstance(inline.drawing, Picture)
    assert inline.drawing.image is not None and inline.drawing.image.data == PNG
    assert (inline.drawing.width, inline.drawing.height) == pytest.approx(size)


@pytest.mark.parametrize(("source", "warned"), [("", []), ("data:image/png;base64,x", ["linked-picture"])])
def test_a_picture_of_nothing_is_left_out(source: str, warned: list[str]) -> None:
    assert codes(host(f'<p>ก<img src="{source}">', "page.html")) == warned


def test_parts_of_a_flat_file_may_be_coded() -> None:
    style = b"<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>"
    coded = "".join(
        f'<pkg:part pkg:name="/word/{name}"><pkg:binaryData>{data}</pkg:binaryData></pkg:part>'
        for name, data in (("styles.xml", base64.b64encode(style).decode()), ("broken.bin", "กกก"))
    )
    whole = flat_file(paragraph("ใน")).replace("</pkg:package>", coded + "</pkg:package>")
    assert texts(document_with(whole, "flat.xml")) == ["ก่อน", "ใน", "หลัง"]
    assert codes(host("<other/>", "flat.xml")) == ["alt-chunk"]
