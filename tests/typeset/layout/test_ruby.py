"""Text with a guide above it (17.3.3.25): where both stand, how high the line is, where it ends, and what readers find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.typeset.features.text_specimens import ruby
from tests.typeset.layout.inline.setting import SQUARE, Setting, library, paragraph
from tests.typeset.pdf.readers import READERS

from moralreport.typeset import docx
from moralreport.typeset.document import Placeholder, Ruby, Text
from moralreport.typeset.layout import lay_out
from moralreport.typeset.pages import Layout
from moralreport.typeset.pdf import write
from moralreport.typeset.pdf.structure.tag_rules import CHILDREN, PARENTS

SMALL = replace(SQUARE, size=4.0, size_cs=4.0)


def guided(base: str, guide: str, alignment: Any = "center") -> Placeholder:
    """Base and guide, letters of 10 and 4 points, the guide 9 points higher."""
    made = Ruby((Text(base, SQUARE),), (Text(guide, SMALL),), 9.0, alignment)
    return Placeholder("ruby", f"{base} ({guide})", 0.0, 0.0, SQUARE, ruby=made)


@pytest.fixture(scope="module")
def layout() -> Layout:
    return lay_out(docx.read(ruby())[0], library())[0]


@pytest.mark.parametrize(
    ("alignment", "short", "long"),
    [("center", 9.0, 5.0), ("left", 0.0, 0.0), ("right", 18.0, 10.0), ("distributeLetter", 0.0, 5.0), ("distributeSpace", 3.0, 5.0)],
)
def test_the_shorter_is_aligned_over_the_longer(alignment: str, short: float, long: float) -> None:
    assert Setting(paragraph(guided("abc", "ghi", alignment))).placed() == [("abc", 0.0), ("ghi", short)]
    assert Setting(paragraph(guided("a", "ghijk", alignment))).placed() == [("a", long), ("ghijk", 0.0)]


def test_letters_of_a_guide_are_spread_over_its_text() -> None:
    ends, within = (Setting(paragraph(guided("abc", "ghi", name))).runs()[1] for name in ("distributeLetter", "distributeSpace"))
    assert ends.spacing[0] == pytest.approx(9.0) and within.spacing[0] == pytest.approx(6.0)


def test_a_line_is_as_high_as_its_guide_reaches() -> None:
    plain, tall = Setting(paragraph("abc")), Setting(paragraph("xy", guided("abc", "ghi")))
    assert plain.lines[0].height == pytest.approx(10.0)
    assert tall.lines[0].ascent == pytest.approx(9.0 + 0.8 * 4.0)
    base, guide = tall.runs()[-2:]
    assert base.y - guide.y == pytest.approx(9.0) and tall.runs()[0].y == base.y


def test_what_follows_stands_behind_the_longer_of_the_two() -> None:
    assert Setting(paragraph(guided("a", "ghijk"), "z")).placed() == [("a", 5.0), ("z", 20.0), ("ghijk", 0.0)]


def test_a_line_ends_beside_the_text_only_where_letters_would_let_it() -> None:
    assert Setting(paragraph("abc", guided("de", "g"), ", fg hi"), width=60.0).texts == ["abc\ufffc, ", "fg hi"]
    assert Setting(paragraph("ab abc", guided("de", "g"), "fg"), width=70.0).texts == ["ab ", "abc\ufffcfg"]
    assert Setting(paragraph("กข", guided("กข", "g"), "กข"), width=45.0).texts == ["กข\ufffc", "กข"]


def test_text_and_guide_are_tagged_as_such(layout: Layout) -> None:
    roles = [
        (node.role, layout.structure[node.parent].role) for node in layout.structure if node.role in ("Ruby", "RB", "RT") and node.parent
    ]
    assert roles[:3] == [("Ruby", "P"), ("RB", "Ruby"), ("RT", "Ruby")]
    assert CHILDREN["Ruby"] == ("RB", "RT") and PARENTS["RB"] == PARENTS["RT"] == ("Ruby",)


@pytest.mark.parametrize("reader", READERS)
def test_the_line_is_copied_whole_and_its_guides_beside_it(
    oracle: Callable[[str], str], tmp_path: Path, layout: Layout, reader: str
) -> None:
    path = tmp_path / "ruby.pdf"
    path.write_bytes(write(layout, library())[0])
    text = READERS[reader](oracle, path)
    assert "ก่อน คุณธรรมและธรรม, หลัง" in text and "คุน-นะ-ทำ" in text
