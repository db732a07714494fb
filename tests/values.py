"""Values of a report, of the kind that the tests know their section to hold."""

from __future__ import annotations

from typing import TypeVar

from moralreport.model.report import Announcement, Entry, Facts, Photo, Report

Item = TypeVar("Item", Photo, Entry, Announcement)


def items(report: Report, key: str, kind: type[Item]) -> tuple[Item, ...]:
    """What the section lists; all of it is of this kind."""
    value = report.values[key]
    assert isinstance(value, tuple)
    found = tuple(one for one in value if isinstance(one, kind))
    assert len(found) == len(value)
    return found


def facts(report: Report, key: str = "facts") -> Facts:
    value = report.values[key]
    assert isinstance(value, Facts)
    return value
