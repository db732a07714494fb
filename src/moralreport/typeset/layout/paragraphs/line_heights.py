"""How much of a line's height is its own at the edges of a column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from moralreport.typeset.document import ParagraphProperties
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.lines import Line


def hanging_space(parts: Sequence[Line], properties: ParagraphProperties, env: Environment) -> float:
    """Space that a multiple line spacing sets below the text: it may hang out at the foot of a column; that of a grid may not."""
    if properties.line_rule == "exact" and env.document.habits.exact_hangs:
        return min(max(0.0, part.height - part.baseline - part.descent) for part in parts)
    if properties.line_rule != "auto":
        return 0.0
    share = max(0.0, 1 - 1 / properties.line) if env.grid_pitch and properties.snap_to_grid and properties.line else 1.0
    return min(min(max(0.0, part.height - part.natural_height), part.height * share) for part in parts)


def natural(line: Line) -> Line:
    """The line as high as its text, if it was higher."""
    if line.height <= line.natural_height:
        return line
    return replace(line, height=line.natural_height, baseline=line.ascent)
