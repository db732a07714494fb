"""Formulas: what stands above, below and beside what, and what readers find of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.typeset.features.text_specimens import formulas
from tests.typeset.layout.inline.setting import library
from tests.typeset.pdf.readers import READERS

from moralreport.typeset import docx
from moralreport.typeset.layout import lay_out
from moralreport.typeset.pages import GlyphRun, Layout, Rule
from moralreport.typeset.pdf import write


@pytest.fixture(scope="module")
def layout() -> Layout:
    found, warnings = lay_out(docx.read(formulas())[0], library())
    assert [warning.code for warning in warnings] == ["font-fallback"]
    return found


def run_of(layout: Layout, text: str) -> GlyphRun:
    runs = [item for item in layout.pages[0].items if isinstance(item, GlyphRun)]
    return next(run for run in runs if "".join(glyph.text for glyph in run.glyphs).strip() == text)


def test_a_fraction_stands_on_both_sides_of_its_line(layout: Layout) -> None:
    above, below = run_of(layout, "จำนวนผู้ผ่าน"), run_of(layout, "จำนวนทั้งหมด")
    bar = next(item for item in layout.pages[0].items if isinstance(item, Rule) and above.y < item.y0 < below.y)
    assert bar.x0 < min(above.x, below.x) and bar.x1 > max(above.x + above.width, below.x + below.width)
    middles = above.x + above.width / 2, below.x + below.width / 2, (bar.x0 + bar.x1) / 2
    assert middles[:2] == pytest.approx((middles[2], middles[2]))
    assert below.y - above.y < 3 * above.size


def test_limits_of_a_sum_are_small_and_stand_above_and_below_it(layout: Layout) -> None:
    sign, above = run_of(layout, "∑"), run_of(layout, "n")
    assert above.size == pytest.approx(0.7 * 16) and sign.size == pytest.approx(1.5 * 16)
    assert above.y < sign.y - 0.7 * 16
    assert above.x + above.width / 2 == pytest.approx(sign.x + sign.width / 2, abs=0.5)


def test_a_formula_is_one_node_that_says_itself_in_a_line(layout: Layout) -> None:
    texts = [node.alt_text.replace("\u2009", "") for node in layout.structure if node.role == "Formula"]
    assert texts[:5] == ["(−b±√(b^2−4ac))/2a", "∑_(i=1)^n x_i^2", "∫_0^1 f", "X_4^2", "[a, b; c, d]"]
    assert texts[5:] == ["{x>0; y", "lim_(n→∞)3√n", "y\u0302", "x", "(จำนวนผู้ผ่าน)/(จำนวนทั้งหมด)"]


@pytest.mark.parametrize("reader", READERS)
def test_the_words_of_formulas_are_copied(oracle: Callable[[str], str], tmp_path: Path, layout: Layout, reader: str) -> None:
    path = tmp_path / "formulas.pdf"
    path.write_bytes(write(layout, library())[0])
    text = READERS[reader](oracle, path)
    for word in ("จำนวนผู้ผ่าน", "จำนวนทั้งหมด", "ร้อยละ", "100", "∑", "lim"):
        assert word in text
