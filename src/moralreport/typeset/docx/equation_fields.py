"""The EQ field (17.16.5.17) as one line of text: its code is all there is, Word stores no result."""

from __future__ import annotations

import re

from moralreport.patterns import pattern
from moralreport.records import dataclass

_INNERMOST = pattern(r"\\([a-zA-Z])((?:\s*\\[a-zA-Z]+(?:\s*[0-9]+)?)*)\s*\(([^()]*)\)")
_GENERAL = pattern(r"""\\\*\s*("[^"]*"?|\S+)""")
"""Switches of fields at large: Word writes the font, size and place of phonetic text so."""
_OVERLAY = pattern(r"\\o(?:\\[a-z]+)*\s*\(\s*\\s\s*\\up\s*([0-9]{1,3})\s*\(([^()\\]+)\)\s*[,;]([^()\\]+)\)", re.IGNORECASE)
_SIZE, _PLACE = pattern(r"hps([0-9]{1,3})"), pattern(r"jc([0-4])")
_ALIGNMENTS = ("center", "distributeLetter", "distributeSpace", "left", "right")
_MOST_STEPS = 200
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Stand for parentheses of finished parts."""


@dataclass(frozen=True, slots=True)
class Guided:
    """Text with a guide above it, as Word writes ruby in a field: sizes in points, `alignment` as of w:rubyAlign."""

    base: str
    guide: str
    size: float
    rise: float
    alignment: str


def guided_text(code: str) -> Guided | None:
    """What a code such as ``\\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(guide),base)`` overlays; None for any other."""
    switches = " ".join(_GENERAL.findall(code))
    size = _SIZE.search(switches)
    match = _OVERLAY.fullmatch(_GENERAL.sub("", code).strip())
    if match is None or size is None:
        return None
    place = _PLACE.search(switches)
    alignment = _ALIGNMENTS[int(place[1])] if place is not None else "center"
    return Guided(match[3].strip(), match[2].strip(), int(size[1]) / 2, float(match[1]), alignment)


def equation_text(code: str) -> str:
    """A fraction as a/b, a root as √(x), a sum with its limits; other arguments side by side."""
    code = _GENERAL.sub("", code)
    for _ in range(_MOST_STEPS):
        code, count = _INNERMOST.subn(_written, code)
        if not count:
            break
    return re.sub(r"\\[a-zA-Z]+(\s*[0-9]+(?=\s*\())?", "", code).replace(_OPEN, "(").replace(_CLOSE, ")").strip()


def _written(match: re.Match[str]) -> str:
    parts = [part.strip() for part in re.split("[;,]", match[3])]
    match match[1].lower():
        case "f" if len(parts) == 2:
            return f"{_held(parts[0])}/{_held(parts[1])}"
        case "r":
            return (parts[0] if len(parts) == 2 else "") + f"√{_OPEN}{parts[-1]}{_CLOSE}"
        case "b":
            return f"{_OPEN}{' '.join(parts)}{_CLOSE}"
        case "i" if len(parts) == 3:
            return f"{_sign(match[2])}{_OPEN}{parts[0]}…{parts[1]}{_CLOSE} {parts[2]}"
        case "o":
            return "".join(parts)
    return " ".join(parts)


def _held(text: str) -> str:
    return f"{_OPEN}{text}{_CLOSE}" if re.search(r"[\s+\-]", text) else text


def _sign(switches: str) -> str:
    return "∑" if "su" in switches else "∏" if "pr" in switches else "∫"
