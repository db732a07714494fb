"""The rooms that floats leave in a region."""

from __future__ import annotations

import pytest

from moralreport.typeset.layout.exclusions import Exclusion, Exclusions


@pytest.mark.parametrize(
    ("place", "owner", "above", "y"),
    [
        ((10.0, 5.0), 3, 0.0, 20.0),
        ((30.0, 5.0), 3, 0.0, 40.0),
        ((60.0, 0.0), 3, 0.0, 0.0),
        ((60.0, 6.0), 3, 0.0, 40.0),
        ((95.0, 20.0), 3, 0.0, 20.0),
        ((10.0, 5.0), 1, 0.0, 5.0),
        ((10.0, 22.0), 3, 5.0, 25.0),
        ((10.0, 26.0), 3, 5.0, 26.0),
        ((50.0, 5.0), 3, 0.0, 5.0),
        ((20.0, 16.0), 3, 0.0, 20.0),
    ],
)
def test_a_float_goes_down_below_those_that_it_would_overlap(place: tuple[float, float], owner: int, above: float, y: float) -> None:
    known = Exclusions([Exclusion(0.0, 0.0, 50.0, 20.0, owner=1), Exclusion(40.0, 15.0, 90.0, 40.0, owner=2)])
    assert known.clear_top(*place, (20.0, 10.0), owner, above) == y


@pytest.mark.parametrize(("left", "right", "room"), [(220.0, 250.0, 200.0), (-30.0, -5.0, 200.0), (150.0, 230.0, 150.0)])
def test_a_float_takes_no_room_outside_its_column(left: float, right: float, room: float) -> None:
    known = Exclusions([Exclusion(left, 0.0, right, 10.0, "largest")])
    assert known.rooms(0.0, 5.0, 200.0) == (0.0, ((0.0, room),))


@pytest.mark.parametrize(
    ("side", "rooms"),
    [
        ("bothSides", ((0.0, 100.0), (200.0, 300.0))),
        ("left", ((0.0, 100.0),)),
        ("right", ((200.0, 300.0),)),
        ("largest", ((0.0, 100.0),)),
    ],
)
def test_a_float_may_leave_one_side_free(side: str, rooms: tuple[tuple[float, float], ...]) -> None:
    """20.4.3.7, ST_WrapText; the first of two sides that are equally wide."""
    assert Exclusions([Exclusion(100.0, 0.0, 200.0, 10.0, side)]).rooms(0.0, 5.0, 300.0) == (0.0, rooms)
    wider = Exclusions([Exclusion(100.0, 0.0, 190.0, 10.0, side)]).rooms(0.0, 5.0, 300.0)
    assert wider[1][-1] == ((0.0, 100.0) if side == "left" else (190.0, 300.0))


def test_rooms_beside_several_floats() -> None:
    boxes = Exclusions([Exclusion(0, 0, 100, 50), Exclusion(400, 20, 500, 60)])
    assert boxes.rooms(0.0, 10.0, 500.0) == (0.0, ((100, 500.0),))
    assert boxes.rooms(30.0, 10.0, 500.0) == (30.0, ((100, 400),))
    assert boxes.rooms(55.0, 10.0, 500.0) == (55.0, ((0.0, 400),))
    assert boxes.rooms(70.0, 10.0, 500.0) == (70.0, ((0.0, 500.0),))
