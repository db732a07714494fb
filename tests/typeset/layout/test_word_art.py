"""Word art stretched to its box."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.typeset.features.art_specimens import effects_of_text, word_art
from tests.typeset.features.drawing_specimens import watermark
from tests.typeset.layout.inline.setting import library
from tests.typeset.pdf.readers import READERS, squeeze

from moralreport.typeset import docx
from moralreport.typeset.layout import lay_out
from moralreport.typeset.layout.geometry.text_paths import Letters, following
from moralreport.typeset.layout.geometry.warps import is_known, warp_of
from moralreport.typeset.pages import GlyphRun, Image, Transform
from moralreport.typeset.pages import Path as Drawn
from moralreport.typeset.pdf import write


@pytest.mark.parametrize("preset", ["textPlain", "textArchUp", "textWave1", "textFadeUp", "textNew"])
def test_which_presets_are_known(preset: str) -> None:
    assert is_known(preset) == (preset != "textNew")


def test_word_art_fills_its_box() -> None:
    layout, warnings = lay_out(docx.read(watermark())[0], library())
    assert not warnings
    turned = next(item for item in layout.pages[0].items if isinstance(item, Transform))
    art = next(item for item in turned.items if isinstance(item, Drawn))
    xs = [float(v) for command in art.commands for v in command[1::2]]
    ys = [float(v) for command in art.commands for v in command[2::2]]
    assert (max(xs) - min(xs), max(ys) - min(ys)) == pytest.approx((200.0, 80.0))
    assert (art.fill, art.opacity, art.node) == ("C0C0C0", 0.5, None)
    texts = ["".join(glyph.text for glyph in item.glyphs) for item in layout.pages[0].items if isinstance(item, GlyphRun)]
    assert "ร่าง" not in "".join(texts)


@pytest.mark.parametrize("reader", READERS)
def test_word_art_of_the_body_is_copied_and_a_watermark_is_not(oracle: Callable[[str], str], tmp_path: Path, reader: str) -> None:
    path = tmp_path / "art.pdf"
    path.write_bytes(write(lay_out(docx.read(word_art())[0], library())[0], library())[0])
    found = squeeze(READERS[reader](oracle, path))
    assert (found.count("ผู้ใหญ่น้ำใจ"), found.count("กตัญญูรู้คุณ"), found.count("ลายน้ำ")) == (6, 1, 1)
    assert "หน้าลายน้ำ" in found


@pytest.mark.parametrize(
    ("preset", "point", "bent"),
    [
        ("textArchUp", (0.5, 0.0), (0.5, 0.0)),
        ("textArchUp", (0.0, 0.0), (0.0, 1.0)),
        ("textArchDown", (0.5, 1.0), (0.5, 1.0)),
        ("textArchDown", (1.0, 1.0), (1.0, 0.0)),
        ("textCircle", (0.5, 0.0), (1.0, 0.5)),
        ("textSlantUp", (0.0, 0.0), (0.0, 0.55556)),
        ("textFadeUp", (0.0, 0.0), (0.33333, 0.0)),
        ("textTriangle", (0.5, 1.0), (0.5, 1.0)),
        ("textWave1", (0.25, 0.0), (0.25, 0.0)),
    ],
)
def test_a_warp_bends_the_edges_of_its_text(preset: str, point: tuple[float, float], bent: tuple[float, float]) -> None:
    warp = warp_of(preset, (), 4.0)
    assert warp is not None
    assert warp(*point) == pytest.approx(bent, abs=1e-9)


SIZE, LETTERS = (200.0, 100.0), Letters(60.0, 20.0, 15.0)


@pytest.mark.parametrize(
    ("preset", "point", "placed"),
    [
        ("textArchUp", (0.5, 0.75), (100.0, 15.0)),
        ("textArchUp", (0.5, 0.0), (100.0, 0.0)),
        ("textArchDown", (0.5, 0.75), (100.0, 95.0)),
        ("textArchDown", (0.5, 1.0), (100.0, 100.0)),
        ("textCircle", (0.5, 0.75), (185.0, 50.0)),
        ("textCircle", (0.5, 0.0), (200.0, 50.0)),
    ],
)
def test_letters_on_a_curve_keep_their_size_inside_the_box(preset: str, point: tuple[float, float], placed: tuple[float, float]) -> None:
    x, y = following(preset, (("along", 0.5),), SIZE, LETTERS)(*point)
    assert (x * SIZE[0], y * SIZE[1]) == pytest.approx(placed, abs=0.2)


def test_text_on_a_curve_is_as_long_as_it_is_and_begins_where_its_alignment_says() -> None:
    def ends(along: float, width: float = 60.0) -> list[tuple[float, float]]:
        warp = following("textArchUp", (("adj", 10_800_000.0), ("along", along)), SIZE, Letters(width, 20.0, 15.0))
        return [(warp(u, 0.75)[0] * SIZE[0], warp(u, 0.75)[1] * SIZE[1]) for u in (0.0, 1.0)]

    assert ends(0.0)[0] == pytest.approx((15.0, 50.0)) and ends(1.0)[1] == pytest.approx((185.0, 50.0))
    (left, _), (right, _) = ends(0.5)
    assert (left + right) / 2 == pytest.approx(100.0) and 55.0 < right - left < 60.0
    assert [round(x) for x, _ in ends(0.5, 1000.0)] == [15, 185]


@pytest.mark.parametrize("reader", READERS)
def test_effects_leave_the_text_as_it_is(oracle: Callable[[str], str], tmp_path: Path, reader: str) -> None:
    layout, warnings = lay_out(docx.read(effects_of_text())[0], library())
    path = tmp_path / "effects.pdf"
    path.write_bytes(write(layout, library())[0])
    text = squeeze(READERS[reader](oracle, path))
    kinds = "".join(f"ลักษณะ{kind}" for kind in ("outline", "shadow", "emboss", "imprint"))
    assert text == kinds + "".join(f"ผู้ใหญ่Text{i}" for i in range(5)) + "เรืองสองแถว"
    assert [warning.code for warning in warnings] == ["text-effect"]
    assert sum(isinstance(item, Image) for page in layout.pages for item in page.items) == 1
    drawn = [item for page in layout.pages for item in page.items if isinstance(item, Drawn)]
    assert {item.fill for item in drawn} >= {"FFFFFF", "E69999", "A6A6A6"}
    assert any(item.shading is not None for item in drawn)
    assert any((item.stroke, item.width) == ("0070C0", 0.75) for item in drawn)
