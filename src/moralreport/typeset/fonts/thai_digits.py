"""TH SarabunIT๙, a TH SarabunPSK that shows ASCII digits as Thai ones: offices type 2569 and read ๒๕๖๙."""

from __future__ import annotations

from moralreport.typeset.fonts.face import Face

NAMES = frozenset(("thsarabunit9", "sarabunit9"))
"""Folded names of such fonts."""
_DIGITS = {str(value): chr(0x0E50 + value) for value in range(10)}


class ThaiDigitFace(Face):
    """A face that draws ASCII digits as Thai ones; the text stays as it was typed."""

    def __init__(self, face: Face) -> None:
        super().__init__(face.path, face.index)
        self.hb_face = face.hb_face
        self.key = f"{face.key}-IT9"

    def drawn(self, character: str) -> str:
        shown = self._drawn.get(character)
        if shown is None:
            shown = self._drawn[character] = super().drawn(_DIGITS.get(character, character))
        return shown
