"""Word art stretched to its box."""

from __future__ import annotations

import pytest
from tests.typeset.features.drawing_specimens import watermark
from tests.typeset.layout.inline.setting import library

from moralreport.typeset import docx
from moralreport.typeset.layout import lay_out
from moralreport.typeset.pages import GlyphRun, Path, Transform


def test_word_art_fills_its_box() -> None:
    layout, warnings = lay_out(docx.read(watermark())[0], library())
    assert not warnings
    turned = next(item for item in layout.pages[0].items if isinstance(item, Transform))
    art = next(item for item in turned.items if isinstance(item, Path))
    xs = [float(v) for command in art.commands for v in command[1::2]]
    ys = [float(v) for command in art.commands for v in command[2::2]]
    assert (max(xs) - min(xs), max(ys) - min(ys)) == (pytest.approx(200.0), pytest.approx(80.0))
    assert (art.fill, art.opacity, art.node) == ("C0C0C0", 0.5, None)
    texts = ["".join(glyph.text for glyph in item.glyphs) for item in layout.pages[0].items if isinstance(item, GlyphRun)]
    assert "ร่าง" not in "".join(texts)
