"""Formulas as boxes on a baseline (22.1.2): pieces of text set by the line setter, put above, below and beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from math import fsum

from moralreport.records import dataclass
from moralreport.typeset.document import Formula, InlineDrawing, Paragraph, ParagraphProperties, Placeholder, RunProperties, Text
from moralreport.typeset.document.plane import polyline
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline import ruby_boxes
from moralreport.typeset.layout.structure.tree import Nodes, StructureBuilder
from moralreport.typeset.pages import GlyphRun, Item, Path, Rule

_SCRIPT = 0.7
"""Size of scripts and limits in that of their base."""
_AXIS = 0.26
"""Height of fraction bars above the baseline; these and the following in ems."""
_LINE = 0.045
_GAP = 0.14
_THIN = 0.17
"""A thin space."""
_LEAST = 4.0
"""No script is smaller, in points."""


@dataclass(frozen=True, slots=True)
class Box:
    """Items relative to the left end of the baseline, y growing downward."""

    width: float
    ascent: float
    descent: float
    items: tuple[Item, ...] = ()

    @property
    def height(self) -> float:
        return self.ascent + self.descent


@dataclass(frozen=True, slots=True)
class _Setting:
    look: RunProperties
    env: Environment
    nodes: Nodes

    def small(self) -> _Setting:
        size = max(self.look.size * _SCRIPT, min(_LEAST, self.look.size))
        return replace(self, look=replace(self.look, size=size, size_cs=size))

    @property
    def em(self) -> float:
        return self.look.size


def as_inline(placeholder: Placeholder, env: Environment) -> InlineDrawing:
    """A formula as large as it is, hung so far below the baseline as it reaches; its own type counts for nothing in the line."""
    if placeholder.ruby is not None:
        return ruby_boxes.as_inline(placeholder, placeholder.ruby, env)
    box = set_formula(placeholder, Nodes(StructureBuilder(), None), env)
    tiny = replace(
        placeholder.properties, size=0.5, size_cs=0.5, position=-box.descent, border=None, underline=None, vertical_align="baseline"
    )
    return InlineDrawing(replace(placeholder, width=max(box.width, 0.1), height=max(box.height, 0.1)), tiny)


def formula_items(placeholder: Placeholder, x: float, y: float, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    """The formula with its top left corner at (x, y)."""
    box = set_formula(placeholder, nodes, env)
    return _moved(box.items, x, y + box.ascent)


def set_formula(placeholder: Placeholder, nodes: Nodes, env: Environment) -> Box:
    assert placeholder.formula is not None
    plain = replace(placeholder.properties, position=0.0, vertical_align="baseline", effects=())
    return _set(placeholder.formula, _Setting(plain, env, nodes))


def _set(formula: Formula, setting: _Setting) -> Box:
    parts = formula.parts
    match formula.kind:
        case "text":
            return _text(formula.text, formula.italic, setting)
        case "fraction":
            return _fraction(parts, formula.text != "noBar", setting)
        case "script" | "limit":
            return _scripts(parts, setting) if formula.kind == "script" else _limits(_set(parts[0], setting), parts[1:], setting)
        case "before":
            marks = _scripts((Formula("row"), *parts[1:]), setting)
            return _row((marks, _set(parts[0], setting)))
        case "root":
            return _root(parts, setting)
        case "big":
            return _big(formula, setting)
        case "fence":
            return _fenced(_set(parts[0], setting), formula.text, setting)
        case "matrix":
            return _matrix(parts, formula.text == "left", setting)
        case "bar" | "accent":
            return _marked(formula, setting)
    return _row([_set(part, setting) for part in parts])


def _text(text: str, italic: bool, setting: _Setting) -> Box:
    """Letters in italics, signs and figures upright."""
    from moralreport.typeset.layout.inline.lines import Room
    from moralreport.typeset.layout.inline.setter import ParagraphSetter

    upright, leaning = (replace(setting.look, italic=lean, italic_cs=lean) for lean in (False, italic))
    runs = tuple(Text("".join(signs), leaning if letters else upright) for letters, signs in groupby(text, key=str.isalpha))
    setter = ParagraphSetter(Paragraph(ParagraphProperties(), runs, setting.look), setting.env)
    line = setter.next_line(setter.START, Room(0.0, 1e6))
    items = setter.place(line, 0.0, -line.baseline, setting.nodes)
    thai = any("\u0e31" <= sign <= "\u0e4e" for sign in text)
    width = setter.maximum_width() + (setting.em * _THIN if text.endswith("\u2009") else 0.0)
    return Box(width, setting.em * (1.0 if thai else 0.72), setting.em * (0.4 if thai else 0.22), items)


def _row(boxes: Sequence[Box]) -> Box:
    items: list[Item] = []
    x = 0.0
    for box in boxes:
        items += _moved(box.items, x, 0.0)
        x += box.width
    return Box(x, max((box.ascent for box in boxes), default=0.0), max((box.descent for box in boxes), default=0.0), tuple(items))


def _at(box: Box, x: float, y: float) -> tuple[float, float, tuple[Item, ...]]:
    """Ascent and descent from the common baseline, and items, of a box moved right and down."""
    return box.ascent - y, box.descent + y, _moved(box.items, x, y)


def _together(width: float, *placed: tuple[float, float, tuple[Item, ...]]) -> Box:
    items = tuple(item for one in placed for item in one[2])
    return Box(width, max(one[0] for one in placed), max(one[1] for one in placed), items)


def _fraction(parts: Sequence[Formula], bar: bool, setting: _Setting) -> Box:
    em = setting.em
    above, below = (_set(part, setting) for part in parts)
    width = max(above.width, below.width) + 0.3 * em
    axis = -_AXIS * em
    rule = Rule(0.05 * em, axis, width - 0.05 * em, axis, _LINE * em, _color(setting))
    top = _at(above, (width - above.width) / 2, axis - _GAP * em - above.descent)
    bottom = _at(below, (width - below.width) / 2, axis + _GAP * em + below.ascent)
    line = (-axis, axis, (rule,) if bar else ())
    return _together(width, top, line, bottom)


def _scripts(parts: Sequence[Formula], setting: _Setting) -> Box:
    em = setting.em
    base, below, above = _set(parts[0], setting), _set(parts[1], setting.small()), _set(parts[2], setting.small())
    down = max(0.2 * em, base.descent - 0.1 * em)
    up = -max(0.36 * em, base.ascent - 0.3 * em)
    placed = [(base.ascent, base.descent, base.items)]
    placed += [_at(box, base.width + 0.04 * em, y) for box, y in ((above, up), (below, down)) if box.items]
    return _together(base.width + 0.08 * em + max(below.width, above.width), *placed)


def _limits(base: Box, limits: Sequence[Formula], setting: _Setting) -> Box:
    """Limits below and above their base, in the middle."""
    below, above = (_set(part, setting.small()) for part in limits)
    width = max(base.width, below.width, above.width)
    placed = [_at(base, (width - base.width) / 2, 0.0)]
    if below.items:
        placed.append(_at(below, (width - below.width) / 2, base.descent + 0.06 * setting.em + below.ascent))
    if above.items:
        placed.append(_at(above, (width - above.width) / 2, -base.ascent - 0.06 * setting.em - above.descent))
    return _together(width, *placed)


def _root(parts: Sequence[Formula], setting: _Setting) -> Box:
    em = setting.em
    inside, degree = _set(parts[0], setting), _set(parts[1], setting.small().small())
    left = max(0.0, degree.width - 0.25 * em)
    top, bottom, start = -inside.ascent - 0.16 * em, inside.descent, left + 0.6 * em
    hook = polyline(((left, -0.3 * em), (left + 0.14 * em, -0.38 * em), (left + 0.34 * em, bottom)))
    path = Path(
        (*hook, ("L", start - 0.05 * em, top), ("L", start + inside.width + 0.1 * em, top)), stroke=_color(setting), width=_LINE * em
    )
    placed = [_at(inside, start, 0.0), (-top, bottom, (path,))]
    if degree.items:
        placed.append(_at(degree, 0.0, -0.5 * em - degree.descent))
    return _together(start + inside.width + 0.15 * em, *placed)


def _big(formula: Formula, setting: _Setting) -> Box:
    """A sum, product or integral with its limits, then what it is of."""
    em = setting.em
    larger = replace(setting, look=replace(setting.look, size=em * 1.5, size_cs=em * 1.5))
    sign = _text(formula.text, False, larger)
    sign = Box(sign.width, em * 0.9, em * 0.36, _moved(sign.items, 0.0, em * 0.12))
    if formula.aside:
        below, above = (_set(part, setting.small()) for part in formula.parts[1:])
        placed = [(sign.ascent, sign.descent, sign.items), _at(above, sign.width, -0.75 * em), _at(below, sign.width * 0.8, 0.5 * em)]
        whole = _together(sign.width + max(above.width, below.width), *placed)
    else:
        whole = _limits(sign, formula.parts[1:], setting)
    return _row((whole, Box(0.15 * em, 0.0, 0.0), _set(formula.parts[0], setting)))


def _fenced(inside: Box, signs: str, setting: _Setting) -> Box:
    left, right = (_fence(sign, inside, setting) for sign in signs)
    return _row((left, inside, right))


def _fence(sign: str, inside: Box, setting: _Setting) -> Box:
    """A bracket as high as what it holds: the sign itself, made larger and narrower again."""
    if sign == "\0":
        return Box(0.0, 0.0, 0.0)
    em = setting.em
    plain = _text(sign, False, setting)
    share = inside.height / (0.94 * em)
    if share <= 1.1:
        return plain
    look = replace(setting.look, size=em * share, size_cs=em * share, scale=1 / share**0.75)
    tall = _text(sign, False, replace(setting, look=look))
    middle = (inside.descent - inside.ascent) / 2
    room = 0.08 * em
    return Box(tall.width + 2 * room, inside.ascent, inside.descent, _moved(tall.items, room, middle + 0.25 * em * share))


def _matrix(rows: Sequence[Formula], left: bool, setting: _Setting) -> Box:
    em = setting.em
    boxes = [[_set(cell, setting) for cell in row.parts] for row in rows]
    widths = [max((row[i].width for row in boxes if i < len(row)), default=0.0) for i in range(max(map(len, boxes), default=0))]
    heights = [max((box.height for box in row), default=0.0) for row in boxes]
    total = fsum(heights) + 0.25 * em * max(len(rows) - 1, 0)
    y, placed = -total / 2 - _AXIS * em, []
    for row, height in zip(boxes, heights, strict=True):
        x, base = 0.0, y + max((box.ascent for box in row), default=0.0)
        for box, width in zip(row, widths, strict=False):
            placed.append(_at(box, x + (0.0 if left else (width - box.width) / 2), base))
            x += width + 0.7 * em
        y += height + 0.25 * em
    return _together(fsum(widths) + 0.7 * em * max(len(widths) - 1, 0), *placed) if placed else Box(0.0, 0.0, 0.0)


def _marked(formula: Formula, setting: _Setting) -> Box:
    """A line, or an accent, over or under the content."""
    em, inside = setting.em, _set(formula.parts[0], setting)
    if formula.kind == "bar":
        y = -inside.ascent - 0.06 * em if formula.text == "top" else inside.descent + 0.02 * em
        rule = Rule(0.0, y, inside.width, y, _LINE * em, _color(setting))
        return _together(inside.width, (inside.ascent, inside.descent, inside.items), (-y, y, (rule,)))
    sign = _ACCENTS.get(formula.text, formula.text)
    mark = _text(sign, False, setting)
    return _together(inside.width, _at(inside, 0.0, 0.0), _at(mark, (inside.width - mark.width) / 2, -inside.ascent + 0.45 * em))


_ACCENTS = {"\u0302": "ˆ", "\u0303": "˜", "\u0304": "¯", "\u0305": "¯", "\u0307": "˙", "\u0308": "¨", "\u20d7": "→", "\u030c": "ˇ"}
"""Combining accents as signs of their own."""


def _color(setting: _Setting) -> str:
    return setting.look.color or "000000"


def _moved(items: Sequence[Item], right: float, down: float) -> tuple[Item, ...]:
    return tuple(_shifted(item, right, down) for item in items)


def _shifted(item: Item, right: float, down: float) -> Item:
    if isinstance(item, GlyphRun):
        return replace(item, x=item.x + right, y=item.y + down)
    if isinstance(item, Rule):
        return replace(item, x0=item.x0 + right, y0=item.y0 + down, x1=item.x1 + right, y1=item.y1 + down)
    if isinstance(item, Path):
        moved = tuple((c[0], *(float(v) + (down if at % 2 else right) for at, v in enumerate(c[1:]))) for c in item.commands)
        return replace(item, commands=moved)
    return item
