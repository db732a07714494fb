"""Geometry of shapes: formulas, arcs, the notation of the presets, and that all of the standard are there."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from moralreport.typeset.document import Geometry, unit_square
from moralreport.typeset.document.plane import Outline
from moralreport.typeset.layout.geometry.guides import guide_values
from moralreport.typeset.layout.geometry.library import preset, presets
from moralreport.typeset.layout.geometry.notation import parse_geometry
from moralreport.typeset.layout.geometry.outlines import parts_of, text_room

_NAMES = """
line lineInv triangle rtTriangle rect diamond parallelogram trapezoid nonIsoscelesTrapezoid pentagon hexagon heptagon octagon decagon
dodecagon star4 star5 star6 star7 star8 star10 star12 star16 star24 star32 roundRect round1Rect round2SameRect round2DiagRect
snipRoundRect snip1Rect snip2SameRect snip2DiagRect plaque ellipse teardrop homePlate chevron pieWedge pie blockArc donut noSmoking
rightArrow leftArrow upArrow downArrow stripedRightArrow notchedRightArrow bentUpArrow leftRightArrow upDownArrow leftUpArrow
leftRightUpArrow quadArrow leftArrowCallout rightArrowCallout upArrowCallout downArrowCallout leftRightArrowCallout upDownArrowCallout
quadArrowCallout bentArrow uturnArrow circularArrow leftCircularArrow leftRightCircularArrow curvedRightArrow curvedLeftArrow
curvedUpArrow curvedDownArrow swooshArrow cube can lightningBolt heart sun moon smileyFace irregularSeal1 irregularSeal2 foldedCorner
bevel frame halfFrame corner diagStripe chord arc leftBracket rightBracket leftBrace rightBrace bracketPair bracePair straightConnector1
bentConnector2 bentConnector3 bentConnector4 bentConnector5 curvedConnector2 curvedConnector3 curvedConnector4 curvedConnector5 callout1
callout2 callout3 accentCallout1 accentCallout2 accentCallout3 borderCallout1 borderCallout2 borderCallout3 accentBorderCallout1
accentBorderCallout2 accentBorderCallout3 wedgeRectCallout wedgeRoundRectCallout wedgeEllipseCallout cloudCallout cloud ribbon ribbon2
ellipseRibbon ellipseRibbon2 leftRightRibbon verticalScroll horizontalScroll wave doubleWave plus flowChartProcess flowChartDecision
flowChartInputOutput flowChartPredefinedProcess flowChartInternalStorage flowChartDocument flowChartMultidocument flowChartTerminator
flowChartPreparation flowChartManualInput flowChartManualOperation flowChartConnector flowChartPunchedCard flowChartPunchedTape
flowChartSummingJunction flowChartOr flowChartCollate flowChartSort flowChartExtract flowChartMerge flowChartOfflineStorage
flowChartOnlineStorage flowChartMagneticTape flowChartMagneticDisk flowChartMagneticDrum flowChartDisplay flowChartDelay
flowChartAlternateProcess flowChartOffpageConnector actionButtonBlank actionButtonHome actionButtonHelp actionButtonInformation
actionButtonForwardNext actionButtonBackPrevious actionButtonEnd actionButtonBeginning actionButtonReturn actionButtonDocument
actionButtonSound actionButtonMovie gear6 gear9 funnel mathPlus mathMinus mathMultiply mathDivide mathEqual mathNotEqual cornerTabs
squareTabs plaqueTabs chartX chartStar chartPlus
"""
ST_SHAPE_TYPE = _NAMES.split()


def geometry(name: str) -> Geometry:
    found = preset(name)
    assert found is not None, name
    return found


def ends(path: Outline) -> list[tuple[float, ...]]:
    """Where each command of an outline ends."""
    return [tuple(float(value) for value in command[-2:]) for command in path if len(command) > 1]


def drawn(name: str, *adjust: tuple[str, float]) -> list[tuple[float, ...]]:
    """The ends of a preset's first path in a box of 200 × 100 points."""
    return ends(parts_of(geometry(name), 200.0, 100.0, adjust)[0].outline)


def test_every_shape_of_the_standard_is_there_and_no_other() -> None:
    assert len(ST_SHAPE_TYPE) == 187
    assert sorted(presets()) == sorted(ST_SHAPE_TYPE)


@pytest.mark.parametrize("name", ST_SHAPE_TYPE)
def test_a_preset_knows_all_its_names_and_is_drawn_about_its_box(name: str) -> None:
    found = geometry(name)
    known = set(guide_values(Geometry(()), 1.0, 1.0))
    for guide, _, operands in found.guides:
        assert not {operand for operand in operands if isinstance(operand, str)} - known, guide
        known.add(guide)
    used = {value for path in found.paths for command in path.commands for value in command[1:] if isinstance(value, str)}
    assert not (used | {edge for edge in found.text or () if isinstance(edge, str)}) - known
    for size in ((200.0, 100.0), (60.0, 150.0)):
        points = [end for part in parts_of(found, *size) for end in ends(part.outline)]
        assert len(points) > 1
        assert all(-1.2 * side - 10 <= value <= 2.2 * side + 10 for point in points for value, side in zip(point, size, strict=True))
        left, top, right, bottom = text_room(found, *size)
        assert right > left and bottom > top


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("val 7", 7), ("*/ 6 4 3", 8), ("+- 5 4 2", 7), ("+/ 5 4 3", 3), ("?: 1 2 3", 2), ("?: 0 2 3", 3), ("abs -4", 4),
        ("at2 1 1", 2_700_000), ("at2 0 -1", -5_400_000), ("cat2 10 3 4", 6), ("sat2 10 3 4", 8), ("cos 10 3600000", 5),
        ("sin 10 1800000", 5), ("tan 10 2700000", 10), ("max 3 9", 9), ("min 3 9", 3), ("mod 2 3 6", 7), ("pin 2 1 5", 2),
        ("pin 2 9 5", 5), ("pin 2 3 5", 3), ("sqrt 49", 7), ("*/ 1 1 0", 0), ("sqrt -1", 0), ("unheard 1", 0), ("val nobody", 0),
    ],
)  # fmt: skip
def test_formulas_of_guides(formula: str, value: float) -> None:
    assert guide_values(parse_geometry(f"x {formula}"), 10.0, 10.0)["x"] == pytest.approx(value)


def test_names_that_every_shape_knows() -> None:
    found = guide_values(Geometry(()), 20.0, 10.0)
    assert (found["w"], found["b"], found["hc"], found["ss"], found["ls"]) == (254_000, 127_000, 127_000, 127_000, 254_000)
    assert (found["wd12"] * 12, found["ssd32"] * 32, found["3cd8"]) == pytest.approx((254_000, 127_000, 8_100_000))


def test_given_adjust_values_stand_before_the_defaults() -> None:
    assert drawn("homePlate")[1] == pytest.approx((150, 0))
    assert drawn("homePlate", ("adj", 20_000))[1] == pytest.approx((180, 0))
    assert drawn("homePlate", ("other", 20_000))[1] == pytest.approx((150, 0))


def test_an_arc_of_an_ellipse_ends_in_the_direction_of_its_angle() -> None:
    (part,) = parts_of(parse_geometry("path M r vc A wd2 hd2 0 2700000"), 200.0, 100.0)
    x, y = ends(part.outline)[-1]
    assert math.atan2(y - 50, x - 100) == pytest.approx(math.pi / 4)
    assert ((x - 100) / 100) ** 2 + ((y - 50) / 50) ** 2 == pytest.approx(1)


def test_a_whole_turn_comes_back_in_four_curves() -> None:
    (part,) = parts_of(parse_geometry("path M r vc A wd2 hd2 0 21600000 Z"), 200.0, 100.0)
    assert [command[0] for command in part.outline] == ["M", "C", "C", "C", "C", "Z"]
    assert ends(part.outline) == [pytest.approx(point) for point in ((200, 50), (100, 100), (0, 50), (100, 0), (200, 50))]


def test_an_arc_is_a_quarter_from_the_top_by_default() -> None:
    filled, line = parts_of(geometry("arc"), 200.0, 100.0)
    assert (filled.stroked, line.fill) == (False, "none")
    assert ends(line.outline) == [pytest.approx((100, 0)), pytest.approx((200, 50))]


def test_a_pie_goes_round_to_its_second_angle_and_back_to_the_middle() -> None:
    assert drawn("pie") == [pytest.approx(point) for point in ((200, 50), (100, 100), (0, 50), (100, 0), (100, 50))]
    assert drawn("pie", ("adj1", 16_200_000), ("adj2", 5_400_000))[0] == pytest.approx((100, 0))


def test_a_ring_has_a_hole_that_turns_the_other_way() -> None:
    (ring,) = parts_of(geometry("donut"), 100.0, 100.0)
    assert sum(command[0] == "M" for command in ring.outline) == 2
    assert (math.copysign(1, _area(ring.outline[:6])), math.copysign(1, _area(ring.outline[6:]))) in ((1, -1), (-1, 1))


def _area(path: Outline) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ends(path), ends(path)[0]]))


def test_the_faces_of_a_cube_are_lighter_and_darker_and_its_edges_come_last() -> None:
    assert [(part.fill, part.stroked) for part in parts_of(geometry("cube"), 50.0, 50.0)] == [
        ("norm", False), ("darkenLess", False), ("lightenLess", False), ("none", True),
    ]  # fmt: skip


def test_lines_alone_lie_above_what_is_filled() -> None:
    assert [part.fill for part in parts_of(geometry("chartPlus"), 50.0, 50.0)] == ["norm", "none"]


def test_text_of_an_ellipse_stands_in_the_rectangle_inside_it() -> None:
    share = (1 - math.sqrt(0.5)) / 2
    assert text_room(geometry("ellipse"), 200.0, 100.0) == pytest.approx((200 * share, 100 * share, 200 * (1 - share), 100 * (1 - share)))
    assert text_room(geometry("rect"), 200.0, 100.0) == (0, 0, 200, 100)


def test_a_path_with_a_room_of_its_own_is_stretched_to_the_shape() -> None:
    (part,) = parts_of(unit_square(("M", 0.0, 0.0), ("L", 0.5, 1.0), ("Z",)), 80.0, 40.0)
    assert part.outline == (("M", 0.0, 0.0), ("L", 40.0, 40.0), ("Z",))


def test_points_at_the_end_of_the_world_are_drawn_in() -> None:
    (part,) = parts_of(unit_square(("M", 0.0, 0.0), ("L", 1e12, -1e12)), 80.0, 40.0)
    assert part.outline[1] == ("L", 30_000.0, -30_000.0)
