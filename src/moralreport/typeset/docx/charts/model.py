"""What a chart says, before anything of it has a place: plots of series over categories, axes, legend."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.document import Border, Gradient

PlotKind = Literal["bar", "line", "area", "pie", "scatter", "bubble", "radar"]


@dataclass(frozen=True, slots=True)
class Ground:
    """How an area is painted: colour, the colours that flow over it, outline."""

    fill: str | None = None
    gradient: Gradient | None = None
    opacity: float = 1.0
    edge: Border | None = None

    def is_seen(self) -> bool:
        return self.fill is not None or self.edge is not None


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands beside every value (21.2.2.49)."""

    value: bool = False
    percent: bool = False
    category: bool = False
    series: bool = False
    format: str = "General"


@dataclass(frozen=True, slots=True)
class Trend:
    """A line near the values (21.2.2.211): its kind, powers of a polynomial, values of an average, how far it goes beyond the values."""

    kind: str
    line: Border
    order: int = 2
    period: int = 2
    forward: float = 0.0
    backward: float = 0.0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Values by category; None where there is none. `places` are the x values of points. Colours of single points by their index."""

    name: str
    values: tuple[float | None, ...]
    color: str
    places: tuple[float | None, ...] = ()
    points: Mapping[int, str] | None = None
    labels: Labels = Labels()
    own_labels: Mapping[int, Labels | str] | None = None
    """Labels of single points: what they show, or their own text."""
    joined: bool = True
    """A line runs through the points."""
    marked: bool = False
    format: str = "General"
    sizes: tuple[float | None, ...] = ()
    """Of bubbles: areas, in no unit."""
    trends: tuple[Trend, ...] = ()
    painted: bool = False
    """Its colour is its own, not one of the palette."""


@dataclass(frozen=True, slots=True)
class Ranges:
    """Colours of what joins the values of a category; None where it is not drawn."""

    high_low: str | None = None
    drops: str | None = None
    up: str | None = None
    down: str | None = None
    gap: float = 1.5


@dataclass(frozen=True, slots=True)
class Plot:
    """Series that are drawn in one way. `axes`: ids; `gap` and `overlap` in shares of a bar's width; `hole` in shares of the radius."""

    kind: PlotKind
    series: tuple[Series, ...]
    axes: tuple[str, ...] = ()
    horizontal: bool = False
    grouping: str = "clustered"
    gap: float = 1.5
    overlap: float = 0.0
    varied: bool = False
    """Every point has a colour of its own."""
    start: float = 0.0
    hole: float = 0.0
    filled: bool = False
    """A radar whose rings are areas."""
    size: float = 1.0
    """Of bubbles: share of the usual size."""
    by_width: bool = False
    """The sizes of bubbles are their widths, not their areas."""
    ranges: Ranges | None = None

    def is_lined(self) -> bool:
        """Are its series lines?"""
        return self.kind in ("line", "radar") and not self.filled


@dataclass(frozen=True, slots=True)
class Axis:
    """minimum, maximum, unit None = to be found from the values."""

    key: str
    counts: bool
    """It has values, not categories."""
    title: str = ""
    shown: bool = True
    minimum: float | None = None
    maximum: float | None = None
    unit: float | None = None
    format: str = ""
    lines: bool = False
    backward: bool = False
    skip: int = 0
    """Every so manieth name is shown; 0 = as many as have room."""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of the values below the field: which of its lines are drawn, and whether the colours of the series stand in it."""

    horizontal: bool = True
    vertical: bool = True
    outline: bool = True
    keys: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    title: str
    categories: tuple[str, ...]
    plots: tuple[Plot, ...]
    axes: tuple[Axis, ...]
    legend: str = ""
    """Where it stands: l, r, t, b, tr; "" = nowhere."""
    size: float = 10.0
    title_size: float = 18.0
    title_bold: bool = True
    color: str = "000000"
    ground: Ground = Ground()
    field: Ground = Ground()
    """What lies below the plots (21.2.2.145)."""
    palette: tuple[str, ...] = ()
    table: DataTable | None = None
