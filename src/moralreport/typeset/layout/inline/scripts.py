"""Which of a run's four fonts a character takes (ECMA-376-1, 17.3.2.26)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from moralreport.patterns import pattern
from moralreport.thai.kinds import Kinds

Script = Literal["latin", "highAnsi", "complex", "eastAsia"]
"""The ascii, hAnsi, cs and eastAsia fonts."""

MARKS = "\u0300-\u036f\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb3-\u0ebc\u0ec8-\u0ece\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f"
_FOLLOWS = " \u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\ufeff" + "\u0300-\u036f\ufe00-\ufe0f"
_COMPLEX = "\u0590-\u08ff\u0900-\u109f\u1700-\u18af\u1950-\u1c4f\ua8e0-\ua8ff\ua980-\uaadf\uabc0-\uabff\ufb1d-\ufdff\ufe70-\ufefe"
_EAST_ASIA = "\u1100-\u11ff\u2e80-\u31ff\u3200-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\U00020000-\U0003fffd"
_KINDS = Kinds({"n": _FOLLOWS, "c": _COMPLEX, "e": _EAST_ASIA}, other="l")
_STRETCHES = re.compile(r"(?P<neutral>\An+)|(?P<complex>c[cn]*)|(?P<eastAsia>e[en]*)|(?P<latin>[ln]+)")
_SCRIPTS: Mapping[str, Script] = {"complex": "complex", "eastAsia": "eastAsia", "latin": "latin"}
_HIGH_ANSI = pattern(f"[\x00-\x7f{_FOLLOWS}]+|[^\x00-\x7f]+")
_LEADING_MARKS = re.compile(f"[{MARKS}]+")


def stretches(text: str, before: Script) -> Iterator[tuple[int, int, Script]]:
    """The text cut where its script changes; white space and joiners go with what stands before them."""
    for match in _STRETCHES.finditer(text.translate(_KINDS)):
        script = _SCRIPTS.get(match.lastgroup or "", before)
        yield match.start(), match.end(), script
        before = script


def high_ansi_stretches(text: str) -> Iterator[tuple[int, int, Script]]:
    """Latin text cut between the ascii and the hAnsi font, for runs where these differ."""
    for match in _HIGH_ANSI.finditer(text):
        yield match.start(), match.end(), "latin" if match.group()[0] <= "\x7f" else "highAnsi"


def leading_marks(text: str) -> int:
    """How many characters at the beginning belong to the cluster before the text."""
    match = _LEADING_MARKS.match(text)
    return match.end() if match else 0
