"""TH SarabunIT๙ and its like, national faces that show ASCII digits as Thai ones: offices type 2569 and read ๒๕๖๙."""

from __future__ import annotations

from moralreport.typeset.fonts.face import Face

_ENDING = "it9"
_DIGITS = {str(value): chr(0x0E50 + value) for value in range(10)}


def shows_thai_digits(folded: str) -> bool:
    """Whether a font of this folded name is one of them."""
    return folded.startswith(("th", "sarabun", "niramit")) and folded.endswith(_ENDING)


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
