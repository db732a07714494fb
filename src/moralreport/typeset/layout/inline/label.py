"""The number or bullet before a paragraph's first line (ECMA-376-1, 17.9.7, 17.9.28)."""

from __future__ import annotations

from math import fsum

from moralreport.records import dataclass
from moralreport.typeset.document import Label, Paragraph, Picture, RunProperties, Text
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.lines import Segment
from moralreport.typeset.layout.inline.stops import next_stop, own_stops
from moralreport.typeset.layout.inline.text.collect import collect
from moralreport.typeset.layout.inline.text.cut import cut, looks

_SHIFT = {"left": 0.0, "center": 0.5, "right": 1.0}


@dataclass(frozen=True, slots=True)
class SetLabel:
    """The label set: its ink begins at `x`, the text after it at `text_x`; x from the column's left edge."""

    x: float
    text_x: float
    width: float
    segments: tuple[Segment, ...]
    picture: Picture | None = None


def set_label(paragraph: Paragraph, env: Environment, left: float, ground: str | None) -> SetLabel | None:
    """The paragraph's label with its first line beginning at `left` (first-line indent applied)."""
    label = paragraph.label
    if label is None or label.properties.hidden:
        return None
    segments = _segments(paragraph, label, env, ground)
    width = label.picture.width if label.picture else fsum(segment.width for segment in segments)
    x = left - width * _SHIFT[label.justification]
    return SetLabel(x, _text_x(paragraph, label, env, x + width), width, segments, label.picture)


def _segments(paragraph: Paragraph, label: Label, env: Environment, ground: str | None) -> tuple[Segment, ...]:
    text = label.text + (" " if label.suffix == "space" else "")
    collected = collect(_alone(paragraph, text, label.properties), env)
    return tuple(cut(collected, env, looks(collected, env, ground)))


def _alone(paragraph: Paragraph, text: str, properties: RunProperties) -> Paragraph:
    return Paragraph(paragraph.properties, (Text(text, properties),), paragraph.mark)


def _text_x(paragraph: Paragraph, label: Label, env: Environment, end: float) -> float:
    if label.suffix != "tab":
        return end
    stops = own_stops(paragraph.properties, env.document.habits.hanging_stop)
    return next_stop(stops, env.document.default_tab, end).position
