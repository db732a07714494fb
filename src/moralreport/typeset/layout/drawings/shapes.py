"""Shapes as paths: their outlines filled and stroked, the heads of their lines, the pictures that fill them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from moralreport.typeset.colors import channels
from moralreport.typeset.document import FillMode, Geometry, Gradient, Picture, Shape
from moralreport.typeset.document.plane import Outline, Point, Rect, mapped
from moralreport.typeset.layout.effects.shadings import shading
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.geometry.compound_lines import is_compound, strokes
from moralreport.typeset.layout.geometry.library import preset
from moralreport.typeset.layout.geometry.line_heads import headed
from moralreport.typeset.layout.geometry.outlines import Part, parts_of
from moralreport.typeset.pages import Image, Item, Path

GREY = "808080"
_TINTS: dict[FillMode, tuple[int, float]] = {"lighten": (255, 0.4), "lightenLess": (255, 0.2), "darken": (0, 0.4), "darkenLess": (0, 0.2)}
"""What a fill goes towards, and how far (20.1.10.37)."""


def geometry_of(drawing: Shape | Picture, env: Environment) -> Geometry:
    """The geometry of a shape; a rectangle, with a warning, where nobody knows it."""
    found = drawing.custom or preset(drawing.geometry)
    if found is None:
        env.warn("shape", f"ไม่รู้จักรูปร่าง {drawing.geometry} จึงวาดเป็นสี่เหลี่ยม")
        found = preset("rect")
        assert found is not None
    return found


def paint_shape(shape: Shape, at: Point, node: int | None, env: Environment) -> tuple[Item, ...]:
    """The paths of a shape whose box has its top left corner at `at`."""
    if shape.fill is None and shape.line is None and shape.picture is None:
        return ()
    geometry = geometry_of(shape, env)
    parts = parts_of(geometry, shape.width, shape.height, shape.adjust)
    return (*_shadow(shape, parts, at), *paint_parts(shape, parts, at, node, geometry.even_odd))


def paint_parts(shape: Shape, parts: tuple[Part, ...], at: Point, node: int | None, even_odd: bool) -> tuple[Item, ...]:
    """Outlines of a shape in its fill and line; filled ones lie below the picture that fills the shape."""
    pictured = _picture_fill(shape, at, filled_outline(parts), node)
    return (*pictured, *(item for part in parts for item in _paint(shape, part, at, node, even_odd, bool(pictured))))


def _shadow(shape: Shape, parts: tuple[Part, ...], at: Point) -> tuple[Item, ...]:
    """Shadow and glow of what is filled; of the line alone where nothing is."""
    glow = shape.effects.glow
    edge = shape.line.width / 2 if shape.line else 0.0
    thrown = [shadow for shadow in (shape.shadow, glow and replace(glow, spread=glow.spread + edge)) if shadow is not None]
    if not thrown:
        return ()
    from moralreport.typeset.layout.effects.shadows import shadow_items

    box = Rect(*at, shape.width, shape.height)
    outline, stroke = filled_outline(parts), 0.0
    if not (outline and (shape.fill or shape.picture)):
        outline = tuple(command for part in parts if part.stroked for command in part.outline)
        stroke = shape.line.width if shape.line else 0.0
        if not stroke:
            return ()
    return tuple(item for shadow in thrown for item in shadow_items(placed(outline, shape, at), shadow, box, shape.rotation, stroke))


def stroked(commands: Outline, color: str, node: int | None, width: float = 0.5, style: str = "single") -> Path:
    return Path(commands, stroke=color, width=width, style=style, node=node)


def filled_outline(parts: tuple[Part, ...]) -> Outline:
    """What a picture is cut to."""
    return tuple(command for part in parts if part.fill != "none" for command in part.outline)


def _paint(shape: Shape, part: Part, at: Point, node: int | None, even_odd: bool, pictured: bool) -> Iterator[Item]:
    commands = placed(part.outline, shape, at)
    line = shape.line if part.stroked else None
    filled = part.fill != "none" and not pictured and shape.fill is not None
    if line is not None and (shape.head_end or shape.tail_end):
        stroke, heads = headed(commands, line, (shape.head_end, shape.tail_end), node)
    else:
        stroke, heads = commands, ()
    if not commands or not (filled or line):
        return
    path = Path(
        commands,
        fill=_tinted(shape.fill, part.fill) if filled and shape.fill else None,
        stroke=(line.color or "000000") if line else None,
        width=line.width if line else 0.0,
        style=line.style if line else "single",
        opacity=shape.opacity,
        shading=shading(_mixed(shape.gradient, part.fill), Rect(*at, shape.width, shape.height)) if filled and shape.gradient else None,
        pattern=shape.pattern if filled else None,
        even_odd=even_odd,
        node=node,
    )
    apart = stroke is not commands or shape.line_opacity != shape.opacity or (line is not None and is_compound(line.style))
    yield from _apart(path, stroke, shape.line_opacity) if apart else (path,)
    yield from heads


def _apart(path: Path, stroke: Outline, opacity: float) -> Iterator[Path]:
    """Fill and line as two paths, where the line ends before the outline does, or lets more or less through."""
    if path.fill is not None or path.shading is not None:
        yield replace(path, stroke=None, width=0.0, style="single")
    if path.stroke is not None:
        for outline, width in strokes(stroke, path.style, path.width):
            yield Path(outline, stroke=path.stroke, width=width, style=path.style, opacity=opacity, node=path.node)


def _tinted(color: str, mode: FillMode) -> str:
    if mode not in _TINTS:
        return color
    goal, share = _TINTS[mode]
    return "".join(f"{round(part * (1 - share) + goal * share):02X}" for part in channels(color))


def _mixed(gradient: Gradient, mode: FillMode) -> Gradient:
    if mode not in _TINTS:
        return gradient
    stops = tuple((at, _tinted(color, mode)) for at, color in gradient.stops)
    return Gradient(stops, gradient.angle, gradient.center, gradient.scaled)


def _picture_fill(shape: Shape, at: Point, cut: Outline, node: int | None) -> tuple[Item, ...]:
    if shape.picture is None or shape.picture.image is None:
        return ()
    flips = (shape.flip_horizontal, shape.flip_vertical)
    room = (*at, shape.width, shape.height)
    return (Image(*room, shape.picture.image, shape.picture.crop, 0.0, *flips, outline=cut, alt_text=shape.alt_text, node=node),)


def placed(commands: Outline, shape: Shape | Picture, at: Point) -> Outline:
    """Flipped about the middle of the box, then moved to its place."""

    def move(x: float, y: float) -> Point:
        across, down = shape.width - x if shape.flip_horizontal else x, shape.height - y if shape.flip_vertical else y
        return at[0] + across, at[1] + down

    return mapped(commands, move)
