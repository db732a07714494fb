"""Places told anew at spaces.

pdf.js counts no width for marks (`marks`), so that what follows stands too far left for it, and a run behind that seems to follow a space.
"""

from __future__ import annotations

from collections.abc import Sequence

from moralreport.typeset.pages import GlyphRun
from moralreport.typeset.pdf.objects import number
from moralreport.typeset.pdf.text.fonts import Coded
from moralreport.typeset.pdf.text.widths import visible


def place_at_spaces(run: GlyphRun, coded: Sequence[Coded], spacing: Sequence[float], codes: list[str]) -> None:
    """Moves the pen to where it stands, from the beginning of the run or the last such place, behind each space that follows marks.

    Before the space where a lone code follows, for of that alone pdfium cannot tell which way it runs. Not in what ends the run where
    that has been made fewer codes.
    """
    em, x, told, marked = run.size * run.scale / 1000, 0.0, 0.0, False
    last = next((index for index in range(len(coded) - 1, -1, -1) if visible(coded[index])), 0)
    for index, c in enumerate(coded[: max(last - (len(coded) - len(codes)), 0)]):
        former, x = x, x + c.advance * em + (spacing[index] if spacing else 0.0)
        marked = marked or c.has_marks
        if marked and c.glyphs[0].text == " " and codes[index] and codes[index + 1]:
            place = x if index + 2 < len(codes) else former
            move = f">] TJ {number(place - told)} 0 Td [<"
            codes[index] = codes[index] + move if place == x else move + codes[index]
            told, marked = place, False
