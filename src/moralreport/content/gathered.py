"""What a document lacks because something else lacks it: results of other activities, names of people, activities that the plan lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from moralreport.content.content_file import ContentFile
from moralreport.content.faults import DataPath
from moralreport.content.files.yaml_source import Data
from moralreport.content.labels import LABELS
from moralreport.model.people import Person
from moralreport.model.plan import Deliverable
from moralreport.model.report import Content, Missing, Place, Report
from moralreport.records import dataclass
from moralreport.thai.digits import to_arabic


@dataclass(frozen=True, slots=True)
class Files:
    """The files that were read, so that what is missing can be told with its line; `reports` by the codes of their documents."""

    unit: ContentFile
    plan: ContentFile
    record: ContentFile
    reports: Mapping[str, ContentFile]

    def in_plan(self, top: str, key: str, value: str, *below: str) -> Place:
        """Where in plan.yaml, below `top`, the entry stands whose `key` is `value`, or what is written of its key `below`."""
        path = _path_of(self.plan.data.get(top), key, value, (top,))
        return self.plan.place((*path, *below) if path else (top,))


def _path_of(data: Data, key: str, value: str, path: DataPath) -> DataPath:
    if isinstance(data, dict):
        if to_arabic(str(data.get(key, ""))).strip() == to_arabic(value):
            return path
        inner = [((*path, name), one) for name, one in data.items()]
    else:
        inner = [((*path, index), one) for index, one in enumerate(data if isinstance(data, list) else ())]
    return next((found for at, one in inner if (found := _path_of(one, key, value, at))), ())


def with_what_others_lack(content: Content, files: Files) -> dict[str, Report]:
    """The reports, each with the facts missing elsewhere that it prints."""
    owed = {one.code: one for one in content.plan.deliverables}
    gathering = _Gathering(content, files)
    return {code: replace(report, missing=_once(report.missing, gathering.of(owed[code]))) for code, report in content.reports.items()}


def gathers_results(deliverable: Deliverable) -> bool:
    """Whether the document is filled from the results of others."""
    return "results" in _sources(deliverable)


def _sources(deliverable: Deliverable) -> set[str]:
    return {section.source for section in deliverable.sections if section.source}


def _once(missing: tuple[Missing, ...], more: Iterator[Missing]) -> tuple[Missing, ...]:
    return tuple(dict.fromkeys((*missing, *more)))


class _Gathering:
    def __init__(self, content: Content, files: Files) -> None:
        self._reports = content.reports
        self._plan = content.plan
        self._unit = content.unit
        self._record = content.record
        self._files = files

    def of(self, deliverable: Deliverable) -> Iterator[Missing]:
        sources = _sources(deliverable)
        if "results" in sources:
            yield from self._results(deliverable)
        if "score" in sources:
            unknown = self._record.unknown()
            yield from (Missing(self._files.record.place((key,)), key, told) for key, told in unknown.items())
        if "activities" in sources or ("results" in sources and not deliverable.period):
            yield from self._lost_activities()
        yield from self._taken_over(self._reports[deliverable.code])
        if "measures" in sources:
            yield from self._lost_quarters()
        if "activities" in sources:
            yield from self._lost_strands()
            keys = [key for activity in self._plan.activities for key in activity.responsible]
            yield from self._nameless(self._unit.people[key] for key in keys if key in self._unit.people)
        if "signatures" in sources or any(one.signed_by_all and not one.signers for one in self._reports[deliverable.code].announcements()):
            yield from self._nameless(iter(self._unit.people.values()))

    def _results(self, deliverable: Deliverable) -> Iterator[Missing]:
        gathered = [self._reports[one.code] for one in self._plan.reported_in(deliverable) if one.code in self._reports]
        for other in gathered:
            if other.result is None:
                yield Missing(self._files.reports[other.deliverable].place(("result",)), "result", f"ผลการดำเนินการของ {other.deliverable}")
        if not gathered:
            place = self._files.in_plan("activities", "code", deliverable.activity)
            yield Missing(place, deliverable.code, "ผลการดำเนินการ (ไม่มีเอกสารใดครบกำหนดในรอบนี้)")

    def _lost_activities(self) -> Iterator[Missing]:
        for activity in self._plan.activities:
            if not activity.known:
                place = self._files.in_plan("activities", "code", activity.code)
                yield Missing(place, f"activities.{activity.code}", f"รายละเอียดกิจกรรม {activity.code}")

    def _lost_strands(self) -> Iterator[Missing]:
        stranded = {activity.part for activity in self._plan.activities if activity.strand}
        for activity in self._plan.activities:
            if activity.known and not activity.strand and activity.part in stranded:
                place = self._files.in_plan("activities", "code", activity.code, "strand")
                yield Missing(place, f"activities.{activity.code}.strand", f"ชื่อด้านของกิจกรรม {activity.code}")

    def _lost_quarters(self) -> Iterator[Missing]:
        projects = [project for measure in self._plan.measures for guideline in measure.guidelines for project in guideline.projects]
        for project in projects:
            if not project.quarters:
                place = self._files.in_plan("measures", "number", project.number, "quarters")
                yield Missing(place, f"measures.{project.number}.quarters", f"ไตรมาสของโครงการ {project.number}")

    def _taken_over(self, report: Report) -> Iterator[Missing]:
        """What an announcement lacks in the file that owns it."""
        for one in report.announcements():
            for key, cell in (("subject", one.subject), ("body", one.body), ("date", one.date)):
                if one.source and one.source in self._reports and not cell:
                    label = f"{one.kind} “{one.key}” ของ {one.source}: {LABELS[key]}"
                    yield Missing(self._files.reports[one.source].place(("announcements",)), f"{one.key}.{key}", label)

    def _nameless(self, people: Iterator[Person]) -> Iterator[Missing]:
        for person in people:
            if person.name is None:
                place = self._files.unit.place(("people", person.key, "name"))
                yield Missing(place, f"people.{person.key}.name", f"ชื่อ - สกุล ({person.position or person.key})")
