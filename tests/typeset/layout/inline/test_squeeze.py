"""Justified lines since Word 2013: spaces are squeezed for one word more where that harms less than stretching them."""

from __future__ import annotations

import pytest
from tests.typeset.layout.inline.setting import SQUARE, Setting, environment, paragraph

from moralreport.typeset.document import Document, Tab

WORDS = " ".join("abcdefg" * 3)
"""Words and spaces of ten points each."""
PAIRS = " ".join(["aa"] * 9)


def first(width: float, mode: int = 15, text: str = PAIRS, alignment: str = "both") -> str:
    """The first line of a room."""
    env = environment(document=Document((), compatibility_mode=mode))
    return Setting(paragraph(text, alignment=alignment), width, env).texts[0]


def test_spaces_keep_three_quarters_of_their_width() -> None:
    assert [len(first(width).split()) for width in (102.0, 103.0)] == [3, 4]


def test_only_spaces_that_would_be_half_as_wide_again_are_squeezed_instead() -> None:
    """Four words of one letter are 70 points wide, five 90."""
    assert [len(first(width, text=WORDS).split()) for width in (84.0, 86.0)] == [4, 5]


@pytest.mark.parametrize(("mode", "alignment"), ((14, "both"), (15, "left"), (15, "thaiDistribute")))
def test_only_justified_lines_of_word_2013_are_squeezed(mode: int, alignment: str) -> None:
    assert len(first(105.0, mode, alignment=alignment).split()) == 3


def test_squeezed_lines_end_at_the_edge() -> None:
    setting = Setting(paragraph(PAIRS, alignment="both"), 105.0)
    assert setting.right_edge() == pytest.approx(105.0)
    (run,) = setting.runs()
    assert [space for space in run.spacing if space] == pytest.approx([-5 / 3] * 3)


def test_the_end_of_a_paragraph_is_not_drawn_up() -> None:
    assert first(105.0, text="aa aa aa aa").split() == ["aa"] * 3


def test_lines_with_tabs_are_squeezed_behind_the_last_one() -> None:
    for width, words in ((138.0, 3), (141.0, 4)):
        setting = Setting(paragraph(Tab(SQUARE), PAIRS, alignment="both"), width)
        assert len(setting.texts[0].split()) == words and setting.right_edge() == pytest.approx(width)
