"""What drawings are filled with, and what surrounds them: gradients, patterns, shadows, light, mirror images."""

from __future__ import annotations

from dataclasses import field

from moralreport.records import dataclass


@dataclass(frozen=True, slots=True)
class Gradient:
    """Colours that flow into each other: (share, colour) along a line at `angle` (clockwise from rightward), or out from `center`.

    `center` is in shares of the box; `scaled`: the angle is that of a square, stretched to the box.
    """

    stops: tuple[tuple[float, str], ...]
    angle: float = 0.0
    center: tuple[float, float] | None = None
    scaled: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A tile of eight by eight dots in two colours: rows from above, the leftmost dot the highest bit (20.1.8.47)."""

    rows: tuple[int, ...]
    front: str
    back: str


@dataclass(frozen=True, slots=True)
class Shadow:
    """What a drawing throws on the page (20.1.8.45): moved by `shift`, its edge `blur` wide; `opacity` 0..1.

    Before that it is scaled and slanted (degrees) about `anchor`, a point in shares of the box. `turns`: the shift turns with the drawing.
    """

    color: str
    shift: tuple[float, float]
    opacity: float = 1.0
    blur: float = 0.0
    scale: tuple[float, float] = (1.0, 1.0)
    skew: tuple[float, float] = (0.0, 0.0)
    anchor: tuple[float, float] = (0.5, 1.0)
    turns: bool = True
    spread: float = field(default=0.0, repr=False)
    """How far it reaches beyond the outline before its edge is blurred."""


@dataclass(frozen=True, slots=True)
class Reflection:
    """A mirror image below a drawing (20.1.8.50): its opacity at the near edge and at `reach` (share of the height), its distance."""

    start: float = 1.0
    end: float = 0.0
    reach: float = 1.0
    distance: float = 0.0
    blur: float = 0.0


@dataclass(frozen=True, slots=True)
class Effects:
    """What surrounds a drawing: light about it, its mirror image."""

    glow: Shadow | None = None
    reflection: Reflection | None = None


NO_EFFECTS = Effects()
