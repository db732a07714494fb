"""Thai letters that legacy fonts kept in the private use area: shifted forms of marks, consonants without their feet (Windows)."""

from __future__ import annotations

import re

STANDARD = {
    "\uf700": "ฐ", "\uf701": "ิ", "\uf702": "ี", "\uf703": "ึ", "\uf704": "ื", "\uf705": "่", "\uf706": "้", "\uf707": "๊", "\uf708": "๋",
    "\uf709": "์", "\uf70a": "่", "\uf70b": "้", "\uf70c": "๊", "\uf70d": "๋", "\uf70e": "์", "\uf70f": "ญ", "\uf710": "ั", "\uf711": "ํ",
    "\uf712": "็", "\uf713": "่", "\uf714": "้", "\uf715": "๊", "\uf716": "๋", "\uf717": "์", "\uf718": "ุ", "\uf719": "ู", "\uf71a": "ฺ",
}  # fmt: skip
"""What each of them stands for."""
PRIVATE_USE = re.compile("[\uf700-\uf71a]")


def standard_letters(text: str) -> str:
    """The text, character for character, in letters that any font and any reader knows."""
    return PRIVATE_USE.sub(lambda match: STANDARD[match.group()], text)
