"""Text with a guide above it (17.3.3.25): both set by the line setter, the shorter aligned over the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from moralreport.records import dataclass
from moralreport.thai.clusters import clusters
from moralreport.typeset.document import InlineDrawing, Paragraph, ParagraphProperties, Placeholder, Ruby, RunProperties, Text
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.structure.tree import Nodes, StructureBuilder
from moralreport.typeset.pages import GlyphRun, Item


@dataclass(frozen=True, slots=True)
class _Row:
    """Items on a baseline that begins at 0, 0."""

    width: float
    ascent: float
    items: tuple[Item, ...]


def as_inline(placeholder: Placeholder, ruby: Ruby, env: Environment) -> InlineDrawing:
    """Both as one letter that stands on the baseline, as wide as the longer, and as high as the guide reaches."""
    nowhere = Nodes(StructureBuilder(), None)
    base, guide = _set(ruby.base, env, nowhere), _set(ruby.guide, env, nowhere)
    high = max(base.ascent, ruby.rise + guide.ascent)
    look = replace(placeholder.properties, position=0.0, vertical_align="baseline")
    return InlineDrawing(replace(placeholder, width=max(base.width, guide.width, 0.1), height=high), look)


def ruby_items(placeholder: Placeholder, ruby: Ruby, place: tuple[float, float], nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    """Both with their common top left corner at the place; the guide comes after the text."""
    ruby_node = replace(nodes, node=nodes.child("Ruby"), label=None)
    base, guide = (replace(ruby_node, node=ruby_node.child(role)) for role in ("RB", "RT"))
    x, y = place[0], place[1] + placeholder.height
    text = _aligned(ruby.base, ruby.alignment, placeholder.width, env, base)
    above = _aligned(ruby.guide, ruby.alignment, placeholder.width, env, guide)
    return (*_moved(text, x, y), *_moved(above, x, y - ruby.rise))


def _aligned(texts: Sequence[Text], alignment: str, width: float, env: Environment, nodes: Nodes) -> tuple[Item, ...]:
    row = _set(texts, env, nodes)
    slack = width - row.width
    if alignment.startswith("distribute") and slack > 0.01:
        count = len(clusters("".join(text.text for text in texts)))
        gaps = count - 1 if alignment == "distributeLetter" else count
        if count > 1:
            row = _set(texts, env, nodes, slack / gaps)
            return _moved(row.items, 0.0 if alignment == "distributeLetter" else slack / gaps / 2, 0.0)
    return _moved(row.items, {"left": 0.0, "right": slack}.get(alignment, slack / 2), 0.0)


def _set(texts: Sequence[Text], env: Environment, nodes: Nodes, spread: float = 0.0) -> _Row:
    """`spread`: what is added behind every cluster."""
    from moralreport.typeset.layout.inline.lines import Room
    from moralreport.typeset.layout.inline.setter import ParagraphSetter

    runs = tuple(replace(text, properties=_bare(text.properties, spread)) for text in texts)
    setter = ParagraphSetter(Paragraph(ParagraphProperties(), runs, runs[0].properties), env)
    line = setter.next_line(setter.START, Room(0.0, 1e6))
    return _Row(setter.maximum_width(), line.ascent, setter.place(line, 0.0, -line.baseline, nodes))


def _bare(look: RunProperties, spread: float) -> RunProperties:
    """What is drawn about the letters is drawn about the whole, in the line that holds it."""
    return replace(
        look,
        spacing=look.spacing + spread,
        position=0.0,
        vertical_align="baseline",
        underline=None,
        strike=False,
        double_strike=False,
        highlight=None,
        shading=None,
        border=None,
        emphasis=None,
        effects=(),
    )


def _moved(items: Sequence[Item], right: float, down: float) -> tuple[Item, ...]:
    return tuple(replace(item, x=item.x + right, y=item.y + down) for item in items if isinstance(item, GlyphRun))
