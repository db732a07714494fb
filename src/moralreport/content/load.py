"""The content folder → Content: every file read, everything checked, all problems of all files told at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from moralreport.content.content_file import ContentFile, open_file
from moralreport.content.faults import Fault, FileFault
from moralreport.content.files.yaml_source import Source
from moralreport.content.forms.report import RecordForm
from moralreport.content.gathered import Files, gathers_results, with_what_others_lack
from moralreport.content.orphans import orphans, strays, unused
from moralreport.content.paths import ContentFolder
from moralreport.content.plan_days import order_notes, weekend_notes
from moralreport.content.plan_file import read_plan
from moralreport.content.reports.announcements import taken_over
from moralreport.content.reports.reading import Surroundings
from moralreport.content.reports.report_file import read_report
from moralreport.content.row_evidence import with_gathered_evidence
from moralreport.content.scalars import written_code
from moralreport.content.unit_file import read_unit
from moralreport.errors import ContentError, Problem
from moralreport.model.people import Unit
from moralreport.model.plan import Plan
from moralreport.model.report import Content, Record, Report
from moralreport.records import dataclass

_MAY_BE_LOST = frozenset(
    f"unknown_{what}" for what in ["person", "group", "round", "part", "activity", "channel", "announcement", "virtue"]
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read: the content, every problem, and the codes of the documents that these problems keep from being made."""

    content: Content
    problems: tuple[Problem, ...] = ()
    broken: frozenset[str] = frozenset()


def load(folder: Path) -> Content:
    """The content of `folder`, complete and checked; unwritten facts are `missing`. Raises ContentError with the problems of all files."""
    loaded = load_sound(folder)
    if loaded.problems:
        raise ContentError(loaded.problems)
    return loaded.content


def load_sound(folder: Path) -> Loaded:
    """The content of `folder` with what is wrong in it told beside it, so that one bad file does not stop the other documents.

    Raises ContentError where unit.yaml, plan.yaml or record.yaml are wrong: then nothing can be made.
    """
    shown = folder.as_posix()
    if not folder.is_dir():
        raise ContentError(list(_nowhere(shown).problems()))
    unit_file, plan_file = _required(folder, shown, "unit.yaml"), _required(folder, shown, "plan.yaml")
    record_file = open_file(folder / "record.yaml", f"{shown}/record.yaml")
    unit = read_unit(unit_file) if unit_file.data else None
    sure = unit if unit_file.whole else None
    plan = read_plan(plan_file, sure) if plan_file.data else None
    record = _record(record_file)
    notes: list[str] = []
    files: list[ContentFile] = []
    inside = ContentFolder(folder)
    reports = _read_reports(folder, Surroundings(inside, plan, sure, notes, shown), plan_file, files) if plan else {}
    strays = _unowned(folder, shown, plan) if plan and not plan_file.faults else _files_alone(folder, shown, files)
    basis = [unit_file, plan_file, record_file]
    if not (unit_file.whole and plan_file.whole) or _holds_twice(unit_file):
        _without_lost([*basis, *files])
    problems = _problems([*basis, *files, *strays])
    if unit is None or plan is None or any(file.problems() for file in basis):
        raise ContentError(problems)
    by_code = dict(zip(reports, files, strict=True))
    notes = _doubts(unit, plan) + [note for file in (*basis, *files) for note in file.source.notes] + notes + [*unused(folder, inside.used)]
    read = Content(folder.absolute(), unit, plan, with_gathered_evidence(reports, plan), tuple(notes), record)
    whole = replace(read, reports=with_what_others_lack(read, Files(unit_file, plan_file, record_file, by_code)))
    misplaced = {code for file in strays for fault in file.faults for code in _meant(fault)}
    wrong = frozenset(code for code, file in by_code.items() if file.problems() or (code in misplaced and not file.exists))
    return Loaded(whole, problems, _with_those_that_gather(wrong, plan))


def _read_reports(folder: Path, around: Surroundings, plan_file: ContentFile, files: list[ContentFile]) -> dict[str, Report]:
    """The reports of the plan's documents by code; their files, in the same order, go to `files`."""
    reports = dict(_reports(folder, around, files))
    reports = taken_over(reports, {file.name.rpartition("/")[2].removesuffix(".yaml"): file for file in files})
    _without_consequences(plan_file, around.plan, files)
    return reports


def _meant(fault: Fault | FileFault) -> Iterable[str]:
    """The documents that a file under a wrong name was probably written for: without it they would be made as empty drafts."""
    meant = fault.context.get("meant", ())
    return [str(code) for code in meant] if isinstance(meant, Iterable) else ()


def _problems(files: Iterable[ContentFile]) -> tuple[Problem, ...]:
    return tuple(sorted({problem for file in files for problem in file.problems()}))


def _with_those_that_gather(wrong: frozenset[str], plan: Plan) -> frozenset[str]:
    """A report that is filled from others' results cannot be made while one of those is wrong."""
    owed = [one for one in plan.deliverables if one.known]
    return wrong | {one.code for one in owed if gathers_results(one) and any(other.code in wrong for other in plan.reported_in(one))}


def _nowhere(shown: str) -> ContentFile:
    return ContentFile(shown, Source(faults=(FileFault("folder_missing"),)))


def _required(folder: Path, shown: str, name: str) -> ContentFile:
    file = open_file(folder / name, f"{shown}/{name}", keyed=True)
    if not file.exists:
        file.extend([FileFault("file_missing", context={"nearest": _misnamed(folder, name)})])
    elif not file.data and not file.faults:
        file.extend([FileFault("file_empty")])
    return file


def _misnamed(folder: Path, name: str) -> str:
    """Notepad adds `.txt` where it is not told otherwise."""
    stem = name.partition(".")[0]
    near = next((path.name for path in sorted(folder.iterdir()) if path.name.lower().partition(".")[0].strip() == stem), "")
    return f"เปลี่ยนชื่อ {near} เป็น {name}" if near else f"คัดลอก {name} จากสำเนาของโฟลเดอร์ content ที่เก็บไว้ หรือสร้างตามตัวอย่างใน examples/filled"


def _unowned(folder: Path, shown: str, plan: Plan) -> list[ContentFile]:
    found = [(f"{shown}/activities/{name}", fault) for name, fault in orphans(folder / "activities", plan)]
    found += [(f"{shown}/{name}", fault) for name, fault in strays(folder, plan)]
    return [ContentFile(name, Source(faults=(fault,))) for name, fault in found]


def _record(file: ContentFile) -> Record:
    form = file.read(RecordForm, file.data) or RecordForm()
    return Record(form.director_absences, form.survey_share, form.projects_missed)


def _files_alone(folder: Path, shown: str, opened: Iterable[ContentFile]) -> list[ContentFile]:
    """The activity files not opened yet, as YAML only: the plan has nothing to check them against."""
    names = {f"{shown}/activities/{path.name}": path for path in sorted((folder / "activities").glob("*.yaml"))}
    known = {file.name for file in opened}
    return [open_file(path, name) for name, path in names.items() if name not in known]


def _holds_twice(file: ContentFile) -> bool:
    """Whether a key stands twice: the second was most likely meant to be another, which others name."""
    return any(fault.kind == "duplicate_key" for fault in file.source.faults)


def _without_lost(files: Iterable[ContentFile]) -> None:
    """What is unknown may stand in the lines of unit.yaml or plan.yaml that could not be read, or were read as something else."""
    for file in files:
        file.faults = [fault for fault in file.faults if fault.kind not in _MAY_BE_LOST]


def _without_consequences(plan_file: ContentFile, plan: Plan, files: Iterable[ContentFile]) -> None:
    """A mistake in an activity's plan makes its own content look wrong: there only broken YAML is told."""
    entries = plan_file.data.get("activities")
    paths = (fault.path for fault in plan_file.faults if isinstance(fault, Fault))
    faulty = {path[1] for path in paths if path[:1] == ("activities",) and path[1:]} | _misread(plan_file)
    listed = enumerate(entries if isinstance(entries, list) else [])
    doubtful = {written_code(entry.get("code")) for index, entry in listed if index in faulty and isinstance(entry, dict)}

    def of_doubtful(code: str) -> bool:
        return any(f"{code}-".startswith(f"{activity}-") for activity in doubtful)

    names = {f"{one.code}.yaml" for activity in plan.activities if activity.code in doubtful for one in activity.deliverables}
    for file in files:
        file.faults = [one for one in file.faults if one.kind != "unknown_announcement" or not of_doubtful(str(one.context["code"]))]
        if file.name.rpartition("/")[2] in names:
            file.faults = list(file.source.faults)


def _misread(plan_file: ContentFile) -> set[str | int]:
    """Which activities YAML reads otherwise than they were meant; those that it cannot read are not among the data."""
    lines = [fault.line for fault in plan_file.faults if isinstance(fault, FileFault)] if plan_file.whole else []
    begun = [(mark.line, path[1]) for path, mark in plan_file.source.values.items() if path[:1] == ("activities",) and len(path) == 2]
    return {max((one for one in begun if one[0] <= line), default=(0, -1))[1] for line in lines}


def _reports(folder: Path, around: Surroundings, files: list[ContentFile]) -> Iterator[tuple[str, Report]]:
    present = {path.name for path in (folder / "activities").iterdir()} if (folder / "activities").is_dir() else set()
    for deliverable in (one for one in around.plan.deliverables if one.known):
        name = f"{deliverable.code}.yaml"
        shown = f"{around.shown}/activities/{name}"
        file = open_file(folder / "activities" / name, shown) if name in present else ContentFile(shown, Source(), exists=False)
        files.append(file)
        yield deliverable.code, read_report(file, deliverable, around)


def _doubts(unit: Unit, plan: Plan) -> list[str]:
    people = [f"{person.name or person.position or key}: {person.note}" for key, person in unit.people.items() if person.note]
    return [*people, *plan.notes, *weekend_notes(plan), *order_notes(plan, unit.working_group)]
