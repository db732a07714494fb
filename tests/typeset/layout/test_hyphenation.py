"""Automatic hyphenation (17.15.1.10): what a file says of it, and parted words at the end of a page (MS-DOCX 2.3.7, 2.3.8)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from tests.typeset.docx.word_specimens import first_paragraph, paragraph, read, style, warnings_of
from tests.typeset.features.building import p, section, specimen
from tests.typeset.layout import composing
from tests.typeset.layout.inline import setting
from tests.typeset.pdf.readers import READERS, tree_text

from moralreport.typeset import default_fonts, typeset
from moralreport.typeset.document import Block, Hyphenation, Text

ON = "<w:autoHyphenation/>"
Oracle = Callable[[str], str]
ENGLISH = setting.run(language="en-US")
WORD = "responsibility"
AtPageEnd = Literal["stays", "line", "word"]


def mode(number: int, more: str = "") -> str:
    return f'<w:compat><w:compatSetting w:name="compatibilityMode" w:val="{number}"/>{more}</w:compat>'


def wanted(settings: str, end: str = "") -> Hyphenation | None:
    return read("<w:p/>", settings=settings + (end or mode(15))).hyphenation


def test_the_settings_are_read() -> None:
    assert wanted("") is None and wanted('<w:autoHyphenation w:val="0"/>') is None
    assert wanted(ON) == Hyphenation()
    more = '<w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="425"/><w:doNotHyphenateCaps/>'
    assert wanted(ON + more, mode(14)) == Hyphenation(zone=21.25, limit=2, capitals=False)


def test_word_2013_knows_no_zone_and_older_modes_have_one_of_a_quarter_of_an_inch() -> None:
    zone = '<w:hyphenationZone w:val="1440"/>'
    assert [wanted(ON + zone, mode(number)) for number in (15, 14)] == [Hyphenation(zone=0.0), Hyphenation(zone=72.0)]
    assert wanted(ON, mode(12)) == Hyphenation(zone=18.0)


@pytest.mark.parametrize(
    ("options", "end"),
    [
        ({}, "line"),
        ({"useWord2013TrackBottomHyphenation": "1"}, "line"),
        ({"useWord2013TrackBottomHyphenation": "0"}, "word"),
        ({"useWord2013TrackBottomHyphenation": "0", "allowHyphenationAtTrackBottom": "1"}, "stays"),
        ({"allowHyphenationAtTrackBottom": "0"}, "line"),
    ],
)
def test_options_say_what_goes_to_the_next_page(options: dict[str, str], end: str) -> None:
    more = "".join(f'<w:compatSetting w:name="{name}" w:val="{value}"/>' for name, value in options.items())
    found = wanted(ON, mode(15, more))
    assert found is not None and found.at_page_end == end


def test_paragraphs_and_their_styles_may_forbid_it() -> None:
    styles = style("Plain", "<w:pPr><w:suppressAutoHyphens/></w:pPr>")
    assert first_paragraph(paragraph("ก", '<w:pStyle w:val="Plain"/>'), styles=styles).properties.suppress_auto_hyphens
    own = '<w:pStyle w:val="Plain"/><w:suppressAutoHyphens w:val="0"/>'
    assert not first_paragraph(paragraph("ก", own), styles=styles).properties.suppress_auto_hyphens


@pytest.mark.parametrize(("settings", "read_"), [(ON, True), ("", False)])
def test_whether_a_text_is_proof_read_matters_where_words_are_hyphenated_only(settings: str, read_: bool) -> None:
    (inline,) = first_paragraph(paragraph("ก", run="<w:noProof/>"), settings=settings).inlines
    assert isinstance(inline, Text) and inline.properties.no_proof is read_


def test_hyphenation_is_no_longer_warned_of() -> None:
    assert "hyphenation" not in {warning.code for warning in warnings_of("<w:p/>", settings=ON)}


def ends(block: Block, at_page_end: AtPageEnd) -> list[tuple[str, str]]:
    """First and last line of each page."""
    found = composing.pages(composing.section(block), hyphenation=Hyphenation(at_page_end=at_page_end))
    return [(page[0][0], page[-1][0]) for page in found]


FILLED = setting.paragraph(" ".join(["abcdefghi"] * 9) + f" a {WORD} abcdefghi abcdefghi", run=ENGLISH)
"""Its tenth line, the last of a page, ends with a part of the word."""


@pytest.mark.parametrize(
    ("at_page_end", "last", "first"),
    [("stays", "a respon\u00ad", "sibility"), ("line", "abcdefghi", "a respon\u00ad"), ("word", "a", "responsi\u00ad")],
)
@pytest.mark.parametrize("inside", ["page", "cell"])
def test_a_parted_word_at_the_end_of_a_page(inside: str, at_page_end: AtPageEnd, last: str, first: str) -> None:
    block: Block = FILLED if inside == "page" else composing.table(composing.row(composing.cell(FILLED)), grid=(100.0,))
    (_, before), (after, _) = ends(block, at_page_end)
    assert (before, after) == (last, first)


def test_a_word_alone_on_the_last_line_of_a_page_is_cut_without_a_hyphen() -> None:
    block = setting.paragraph(" ".join(["abcdefghi"] * 9) + f" {WORD} abcdefghi abcdefghi", run=ENGLISH)
    (_, before), _ = ends(block, "word")
    assert before == "responsibi"


PROSE = "The international administration describes responsibilities of representatives and the establishment of documentation. "


@pytest.fixture(scope="module")
def hyphenated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hyphenation") / "hyphenated.pdf"
    body = "".join(p(PROSE * 3, f'<w:jc w:val="{side}"/>') for side in ("both", "left", "thaiDistribute"))
    path.write_bytes(typeset(specimen(body, section(width=5000, height=16000), settings=ON), default_fonts()).pdf)
    return path


@pytest.mark.parametrize("reader", READERS)
def test_readers_join_the_word(oracle: Oracle, reader: str, hyphenated: Path) -> None:
    """What they copy is the word with a soft hyphen; pdfium has a sign of its own for one that ends a line."""
    copied = READERS[reader](oracle, hyphenated)
    assert copied.count("\u00ad") + copied.count("\ufffe") >= 10
    assert "".join(copied.split()).replace("\u00ad", "").replace("\ufffe", "") == "".join((PROSE * 9).split())


def test_the_tags_hold_the_word(hyphenated: Path) -> None:
    assert "".join(tree_text(hyphenated).split()).replace("\u00ad", "") == "".join((PROSE * 9).split())
