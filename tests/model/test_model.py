"""The model is made of frozen values without methods of their own, and imports nothing above it."""

from __future__ import annotations

import dataclasses
import inspect
from datetime import date

import pytest

from moralreport.model import people, plan, report

CLASSES = [
    one for module in (people, plan, report) for _, one in inspect.getmembers(module, inspect.isclass) if one.__module__ == module.__name__
]


def test_there_are_classes() -> None:
    assert len(CLASSES) > 25


@pytest.mark.parametrize("one", CLASSES, ids=lambda one: str(one.__name__))
def test_frozen_and_slotted(one: type) -> None:
    assert dataclasses.is_dataclass(one)
    assert "__slots__" in vars(one)
    blank = object.__new__(one)
    for field in dataclasses.fields(one):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(blank, field.name, None)


@pytest.mark.parametrize("one", CLASSES, ids=lambda one: str(one.__name__))
def test_nothing_in_it_can_change(one: type) -> None:
    for field in dataclasses.fields(one):
        assert not str(field.type).startswith(("list", "dict", "set")), field.name


def test_entry_is_equal_by_value() -> None:
    assert report.Entry({"what": "ก"}) == report.Entry({"what": "ก"})
    day = date(2026, 2, 11)
    assert report.When(day, day) == report.When(date(2026, 2, 11), date(2026, 2, 11))
