"""The forecast of the score."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.content.folders import loaded

from moralreport.model.report import Content, Publicity, Record
from moralreport.plan.score import forecast, used_channels

BEFORE, AFTER, CLOSED = date(2026, 3, 1), date(2026, 3, 21), date(2026, 10, 1)


@pytest.fixture
def content(tmp_path: Path) -> Content:
    return loaded(tmp_path)


def publicised(content: Content, code: str, *channels: str) -> Content:
    report = replace(content.reports[code], publicity=tuple(Publicity(channel, None) for channel in channels))
    return replace(content, reports={**content.reports, code: report})


def lost(content: Content, today: date) -> dict[str, Decimal]:
    return {one.activity: one.points for part in forecast(content, today).parts for one in part.deductions}


def test_each_missing_channel_costs_a_fifth(content: Content) -> None:
    assert lost(content, BEFORE) == {"1-06": Decimal("0.2")}
    assert lost(publicised(content, "1-06", "line-bureau", "site"), BEFORE) == {}


def test_no_publicity_costs_a_point_once_something_was_due(content: Content) -> None:
    assert lost(content, AFTER) == {"1-06": Decimal("0.2"), "1-03": Decimal(1)}


def test_publicity_of_any_of_its_documents_counts_for_the_activity(content: Content) -> None:
    both = publicised(publicised(content, "1-03-1", "site"), "1-03-2", "line-bureau")
    activity = both.plan.activities[1]
    assert used_channels(both, activity) == ("line-bureau", "site")
    assert "1-03" not in lost(both, AFTER)


def test_lost_activity_costs_nothing(content: Content) -> None:
    assert "2-09" not in lost(content, CLOSED)


def test_record_of_the_year(content: Content) -> None:
    known = replace(content, record=Record(director_absences=2, survey_share=Decimal("94.9"), projects_missed=1))
    assert [one.points for one in forecast(known, BEFORE).general] == [Decimal("1.0"), Decimal(1), Decimal(1)]
    assert forecast(known, BEFORE).open_questions == ()


@pytest.mark.parametrize(("share", "points"), [("95", 0), ("100", 0), ("94.99", 1)])
def test_survey_share_at_its_limit(content: Content, share: str, points: int) -> None:
    known = replace(content, record=Record(0, Decimal(share), 0))
    assert sum(one.points for one in forecast(known, BEFORE).general) == points


def test_unknown_record_is_asked_for(content: Content) -> None:
    assert len(forecast(content, BEFORE).open_questions) == 3


def test_score_adds_up(content: Content) -> None:
    found = forecast(replace(content, record=Record(1, Decimal(96), 0)), AFTER)
    assert (found.full, found.score) == (200, Decimal("198.3"))
    assert [part.score for part in found.parts] == [Decimal("98.8"), Decimal(100)]
