"""What a document lacks because something else lacks it: results of other activities, names of people, activities that the plan lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from moralreport.model.people import Person, Unit
from moralreport.model.plan import Deliverable, Plan
from moralreport.model.report import Announcement, Missing, Place, Report


def with_what_others_lack(reports: Mapping[str, Report], plan: Plan, unit: Unit, shown: str) -> dict[str, Report]:
    """The reports, each with the facts missing elsewhere that it prints; `shown` is the content folder as the clerk knows it."""
    owed = {one.code: one for activity in plan.activities for one in activity.deliverables}
    gathering = _Gathering(reports, plan, unit, shown)
    return {code: replace(report, missing=_once(report.missing, gathering.of(owed[code]))) for code, report in reports.items()}


def gathers_results(deliverable: Deliverable) -> bool:
    """Whether the document is filled from the results of others."""
    return "results" in _sources(deliverable)


def _sources(deliverable: Deliverable) -> set[str]:
    return {section.source for section in deliverable.sections if section.source}


def _once(missing: tuple[Missing, ...], more: Iterator[Missing]) -> tuple[Missing, ...]:
    return tuple(dict.fromkeys((*missing, *more)))


class _Gathering:
    def __init__(self, reports: Mapping[str, Report], plan: Plan, unit: Unit, shown: str) -> None:
        self._reports = reports
        self._plan = plan
        self._unit = unit
        self._shown = shown

    def of(self, deliverable: Deliverable) -> Iterator[Missing]:
        sources = _sources(deliverable)
        if "results" in sources:
            yield from self._results(deliverable)
        if "activities" in sources or ("results" in sources and not deliverable.period):
            yield from self._lost_activities()
        if "activities" in sources:
            keys = [key for activity in self._plan.activities for key in activity.responsible]
            yield from self._nameless(self._unit.people[key] for key in keys if key in self._unit.people)
        if "signatures" in sources or self._is_signed_by_all(self._reports[deliverable.code]):
            yield from self._nameless(iter(self._unit.people.values()))

    def _results(self, deliverable: Deliverable) -> Iterator[Missing]:
        gathered = [self._reports[one.code] for one in self._plan.reported_in(deliverable) if one.code in self._reports]
        for other in gathered:
            if other.result is None:
                yield Missing(Place(other.file), "result", f"ผลการดำเนินการของ {other.deliverable}")
        if not gathered:
            yield Missing(Place(f"{self._shown}/plan.yaml"), deliverable.code, "ผลการดำเนินการ (ไม่มีเอกสารใดครบกำหนดในรอบนี้)")

    def _lost_activities(self) -> Iterator[Missing]:
        for activity in self._plan.activities:
            if not activity.known:
                yield Missing(Place(f"{self._shown}/plan.yaml"), f"activities.{activity.code}", f"รายละเอียดกิจกรรม {activity.code}")

    def _nameless(self, people: Iterator[Person]) -> Iterator[Missing]:
        for person in people:
            if person.name is None:
                yield Missing(Place(f"{self._shown}/unit.yaml"), f"people.{person.key}.name", f"ชื่อ - สกุล ({person.position or person.key})")

    def _is_signed_by_all(self, report: Report) -> bool:
        values = [value for value in report.values.values() if isinstance(value, tuple)]
        return any(isinstance(one, Announcement) and one.signed_by_all for value in values for one in value)
