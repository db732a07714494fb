"""The content folder → Content: every file read, everything checked, all problems of all files told at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from moralreport.content.content_file import ContentFile, open_file
from moralreport.content.faults import Fault, FileFault
from moralreport.content.forms import RecordForm
from moralreport.content.orphans import orphans
from moralreport.content.paths import ContentFolder
from moralreport.content.plan_file import read_plan
from moralreport.content.reading import Surroundings
from moralreport.content.report_file import read_report
from moralreport.content.unit_file import read_unit
from moralreport.content.yaml_source import Source
from moralreport.errors import ContentError, Problem
from moralreport.model.people import Unit
from moralreport.model.plan import Deliverable, Plan
from moralreport.model.report import Content, Missing, Place, Record, Report


def load(folder: Path) -> Content:
    """The content of `folder`, complete and checked; unwritten facts are `missing`. Raises ContentError with the problems of all files."""
    shown = folder.as_posix()
    if not folder.is_dir():
        raise ContentError([problem for problem in _nowhere(shown).problems()])
    unit_file, plan_file = _required(folder, shown, "unit.yaml"), _required(folder, shown, "plan.yaml")
    record_file = open_file(folder / "record.yaml", f"{shown}/record.yaml")
    unit = read_unit(unit_file) if not unit_file.faults else None
    plan = read_plan(plan_file, unit) if not plan_file.faults else None
    record = _record(record_file)
    notes: list[str] = []
    files = [unit_file, plan_file, record_file]
    reports: dict[str, Report] = {}
    if plan is None:
        files += _files_alone(folder, shown, files)
    else:
        around = Surroundings(ContentFolder(folder), plan, unit, notes, shown)
        reports = dict(_reports(folder, around, files))
        _without_consequences(plan_file, plan, files)
        files += _unowned(folder, shown, plan) if not plan_file.faults else _files_alone(folder, shown, files)
    _refuse(problem for file in files for problem in file.problems())
    assert unit is not None and plan is not None
    notes = [note for file in files for note in file.source.notes] + notes + _doubts(unit, plan)
    return Content(folder.absolute(), unit, plan, _with_results_asked_for(reports, plan), tuple(notes), record)


def _nowhere(shown: str) -> ContentFile:
    return ContentFile(shown, Source(faults=(FileFault("folder_missing"),)))


def _required(folder: Path, shown: str, name: str) -> ContentFile:
    file = open_file(folder / name, f"{shown}/{name}")
    if not file.exists:
        file.extend([FileFault("file_missing")])
    return file


def _unowned(folder: Path, shown: str, plan: Plan) -> list[ContentFile]:
    found = orphans(folder / "activities", plan)
    return [ContentFile(f"{shown}/activities/{name}", Source(faults=(fault,))) for name, fault in found]


def _record(file: ContentFile) -> Record:
    form = file.read(RecordForm, file.data) or RecordForm()
    return Record(form.director_absences, form.survey_share, form.projects_missed)


def _files_alone(folder: Path, shown: str, opened: Iterable[ContentFile]) -> list[ContentFile]:
    """The activity files not opened yet, as YAML only: the plan has nothing to check them against."""
    names = {f"{shown}/activities/{path.name}": path for path in sorted((folder / "activities").glob("*.yaml"))}
    known = {file.name for file in opened}
    return [open_file(path, name) for name, path in names.items() if name not in known]


def _without_consequences(plan_file: ContentFile, plan: Plan, files: Iterable[ContentFile]) -> None:
    """A mistake in an activity's plan makes its own content look wrong: there only broken YAML is told."""
    entries = plan_file.data.get("activities")
    paths = (fault.path for fault in plan_file.faults if isinstance(fault, Fault))
    faulty = {path[1] for path in paths if path[:1] == ("activities",) and path[1:]}
    listed = enumerate(entries if isinstance(entries, list) else [])
    doubtful = {str(entry.get("code")) for index, entry in listed if index in faulty and isinstance(entry, dict)}
    names = {f"{one.code}.yaml" for activity in plan.activities if activity.code in doubtful for one in activity.deliverables}
    for file in files:
        if file.name.rpartition("/")[2] in names:
            file.faults = list(file.source.faults)


def _reports(folder: Path, around: Surroundings, files: list[ContentFile]) -> Iterator[tuple[str, Report]]:
    present = {path.name for path in (folder / "activities").iterdir()} if (folder / "activities").is_dir() else set()
    for deliverable in (one for activity in around.plan.activities for one in activity.deliverables if one.known):
        name = f"{deliverable.code}.yaml"
        shown = f"{around.shown}/activities/{name}"
        file = open_file(folder / "activities" / name, shown) if name in present else ContentFile(shown, Source(), exists=False)
        files.append(file)
        yield deliverable.code, read_report(file, deliverable, around)


def _refuse(problems: Iterable[Problem]) -> None:
    found = list(dict.fromkeys(problems))
    if found:
        raise ContentError(found)


def _with_results_asked_for(reports: Mapping[str, Report], plan: Plan) -> dict[str, Report]:
    """The reports; one that is filled from the others' results lacks what those lack."""
    owed = {one.code: one for activity in plan.activities for one in activity.deliverables if one.code in reports}
    return {code: _asking(report, owed[code], owed, reports) for code, report in reports.items()}


def _asking(report: Report, deliverable: Deliverable, owed: Mapping[str, Deliverable], reports: Mapping[str, Report]) -> Report:
    if not _gathers_results(deliverable):
        return report
    lacking = (reports[other.code] for other in owed.values() if _is_asked(deliverable, other) and reports[other.code].result is None)
    asked = (Missing(Place(other.file), "result", f"ผลการดำเนินการของ {other.deliverable}") for other in lacking)
    return replace(report, missing=(*report.missing, *asked))


def _gathers_results(deliverable: Deliverable) -> bool:
    return any(section.source == "results" for section in deliverable.sections)


def _is_asked(deliverable: Deliverable, other: Deliverable) -> bool:
    """A round's report asks for that round's results, a year's report for all that were due before it."""
    if _gathers_results(other):
        return False
    if deliverable.round:
        return other.round == deliverable.round
    return other.due is not None and deliverable.due is not None and other.due <= deliverable.due


def _doubts(unit: Unit, plan: Plan) -> list[str]:
    people = [f"{person.name or person.position or key}: {person.note}" for key, person in unit.people.items() if person.note]
    return [*people, *plan.notes]
