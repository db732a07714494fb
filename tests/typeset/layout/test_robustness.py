"""Absurd documents end in pages: sizes that cannot be, rows without end, cells of no width."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.typeset.layout.composing import cell, headers, laid, lines, note, row, section, table
from tests.typeset.layout.inline.setting import paragraph

from moralreport.typeset.document import Block, Columns, Frame, HeaderFooter, Length
from moralreport.typeset.document.plane import Insets
from moralreport.typeset.pages import GlyphRun

ABSURD = [
    {"page_width": 0.0, "page_height": 0.0},
    {"page_width": 1e9, "page_height": 1e9},
    {"margin_left": 1e6, "margin_right": 1e6},
    {"margin_top": 1e6, "margin_bottom": 1e6},
    {"margin_left": -50.0, "margin_top": -50.0},
    {"columns": Columns(500, space=50.0)},
    {"columns": Columns(2, widths=(0.0, -5.0), spaces=(1e9,))},
    {"headers": HeaderFooter((lines(30),)), "footers": HeaderFooter((lines(30),))},
    {"header_distance": 1e6, "headers": headers("h")},
]


@pytest.mark.parametrize("values", ABSURD, ids=str)
def test_absurd_pages(values: dict[str, Any]) -> None:
    layout, _ = laid(section(lines(12), table(row("a", "b")), **values))
    assert 1 <= len(layout.pages) < 60
    assert all(36.0 <= page.width <= 14400.0 and 36.0 <= page.height <= 14400.0 for page in layout.pages)
    words = [text for page in layout.pages for item in page.items if getattr(item, "node", None) is not None for text in _text(item)]
    assert "".join(words).count("a") == 12 * 9 + 1


def _text(item: object) -> list[str]:
    return [glyph.text for glyph in getattr(item, "glyphs", ())]


@pytest.mark.parametrize(
    "block",
    [
        lines(3, indent_left=1e6),
        lines(3, indent_left=-1e6, indent_right=-1e6),
        lines(3, space_before=1e9, space_after=1e9),
        lines(3, line=1e9, line_rule="exact"),
        lines(3, line=0.0, line_rule="exact"),
        lines(3, frame=Frame(width=1e9, height=1e9, height_rule="exact")),
        table(row("a", height=1e9, height_rule="exact")),
        table(row("a", height=1e9, height_rule="atLeast")),
        table(row("a"), grid=(0.0,)),
        table(row("a"), grid=(-5.0, 1e9)),
        table(row(cell("a", grid_span=10**9))),
        table(row("a", grid_before=10**9)),
        table(row("a"), width=Length("points", 1e9), fixed=False),
        table(row(cell("a", margins=Insets(1e5, 1e5, 1e5, 1e5)))),
        table(row("a"), indent=-1e6),
        table(row(cell("", v_merge="continue"))),
    ],
    ids=lambda block: str(block)[:40],
)
def test_absurd_blocks(block: Block) -> None:
    layout, _ = laid(section(lines(1), block, lines(1)))
    assert 1 <= len(layout.pages) < 40


def test_deeply_nested_tables() -> None:
    made: Block = lines(1)
    for _ in range(25):
        made = table(row(cell(made)), grid=(100.0,))
    layout, _ = laid(section(made))
    assert len(layout.pages) == 1


BLOCKS = st.one_of(
    st.builds(
        lambda count, **values: ("p", count, values),
        st.integers(0, 8),
        keep_next=st.booleans(),
        keep_lines=st.booleans(),
        widow_control=st.booleans(),
        page_break_before=st.booleans(),
        space_before=st.sampled_from([0.0, 7.0, 300.0]),
        space_after=st.sampled_from([0.0, 5.0]),
    ),
    st.builds(
        lambda counts, **values: ("t", counts, values),
        st.lists(st.lists(st.integers(0, 14), min_size=1, max_size=3), min_size=1, max_size=4),
        cant_split=st.booleans(),
        header=st.booleans(),
    ),
    st.just(("n", 2, {})),
)


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCKS, min_size=1, max_size=7), st.integers(1, 2))
def test_every_text_is_set_once_in_order_and_above_the_bottom(plan: list[Any], columns: int) -> None:
    blocks, expected, notes = _made(plan)
    layout, _ = laid(section(*blocks, page_width=320.0, columns=Columns(columns, space=20.0)), footnotes=notes)
    runs = [(item, page) for page in layout.pages for item in page.items if isinstance(item, GlyphRun)]
    tagged = ["".join(glyph.text for glyph in run.glyphs).strip() for run, _ in runs if run.node is not None]
    words = [word for text in tagged for word in text.split() if word[0] == "w"]
    assert sorted(words) == sorted(expected)
    assert [word for word in words if word.startswith("wp")] == [word for word in expected if word.startswith("wp")]
    assert all(run.y <= page.height - 10.0 + 0.01 for run, page in runs)


def _made(plan: list[Any]) -> tuple[list[Block], list[str], dict[str, str]]:
    """Blocks, all their words in order (wp: paragraphs, wt: tables, wn: notes), and the notes."""
    blocks: list[Block] = []
    words: list[str] = []
    notes: dict[str, str] = {}

    def fresh(kind: str, count: int) -> str:
        made = [f"w{kind}{len(words) + i:05d}" for i in range(count)]
        words.extend(made)
        return " ".join(made)

    for kind, what, values in plan:
        if kind == "p":
            blocks.append(paragraph(fresh("p", what * 2), **values))
        elif kind == "n":
            key = str(len(notes))
            blocks.append(paragraph(fresh("p", what), note(key)))
            notes[key] = fresh("n", 3)
        else:
            rows = [row(*[cell(fresh("t", count)) for count in counts], **values) for counts in what]
            blocks.append(table(*rows, grid=(90.0,) * 3))
    return blocks, words, notes
