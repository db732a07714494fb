"""A table of kinds sorts characters as the same ranges in the brackets of a pattern do."""

from __future__ import annotations

import re

import pytest

from moralreport.thai.kinds import Kinds


@pytest.mark.parametrize(
    "written", ["a-z", "-\u2010", "A-Za-z\u00c0-\u024f_", "\t\n \u2000-\u2006", "\u0e01-\u0e2e\u0e45", "\U00020000-\U0003fffd", "([", "+-"]
)
def test_as_in_the_brackets_of_a_pattern(written: str) -> None:
    pattern = re.compile(f"[{written.replace('[', chr(92) + '[')}]")
    text = "".join(map(chr, (*range(0x3100), 0x20000, 0x30000, 0x3FFFD, 0x3FFFE, 0x10FFFF)))
    assert text.translate(Kinds({"x": written}, other="o")) == "".join("x" if pattern.match(character) else "o" for character in text)


def test_the_first_kind_wins_and_offsets_stay() -> None:
    kinds = Kinds({"a": "a-z", "A": "A-Za-z", "T": "ก-ฮ"}, other=".")
    assert "xก1B๑".translate(kinds) == "aT.A."
