"""plan.yaml → Plan: defaults filled, codes and references checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import get_args

from moralreport.content.content_file import ContentFile
from moralreport.content.faults import DataPath, Fault
from moralreport.content.files.misplaced import Places
from moralreport.content.files.yaml_source import Data
from moralreport.content.forms.plan import (
    ActivityForm,
    DeliverableForm,
    LostDeliverableForm,
    MeasureForm,
    MemoForm,
    PlanForm,
    RoundForm,
    SectionForm,
)
from moralreport.content.forms.report import REPORT_KEYS
from moralreport.content.plan_days import due_faults, read_rounds, title_faults, year_of
from moralreport.content.problems import nearest_choice
from moralreport.content.row_evidence import evidence_faults
from moralreport.content.scalars import written_code
from moralreport.content.sections import DEFAULT_COLUMNS
from moralreport.content.unit_file import require_people_or_names
from moralreport.model.people import Person, Unit
from moralreport.model.plan import (
    Activity,
    CalendarItem,
    Column,
    Deductions,
    Deliverable,
    Demand,
    GeneratedSource,
    Guideline,
    Measure,
    Part,
    Plan,
    Project,
    SectionSpec,
)

_YEARS = range(2540, 2643)
_LOST: dict[str, Data] = {"title": "-", "parts": [], "rounds": []}
"""Stands for what may be written in lines that could not be read, so that the rest is checked."""


def read_plan(file: ContentFile, unit: Unit | None) -> Plan | None:
    """The fiscal year, or None where the file's shape is wrong; faults are noted in `file`. Activities with faults are left out."""
    file.expect(_places())
    form = file.read(PlanForm, file.data if file.whole else _LOST | file.data)
    _tell_pasted_elsewhere(file)
    activities = file.data.get("activities")
    if form is None:
        _PlanReader(file, unit, None).activities(activities if isinstance(activities, list) else [])
        return None
    if form.fiscal_year not in _YEARS:
        guess = form.fiscal_year + 543 if form.fiscal_year + 543 in _YEARS else form.fiscal_year % 100 + 2500
        file.add("year_range", ("fiscal_year",), value=form.fiscal_year, guess=guess)
        form = form.model_copy(update={"fiscal_year": guess})
        if any(title_faults(form)):
            _PlanReader(file, unit, None).activities(form.activities)
            return None
    start, end = year_of(form)
    file.extend(title_faults(form))
    return Plan(
        fiscal_year=form.fiscal_year,
        title=form.title,
        parts=tuple(Part(part.number, part.title, part.score) for part in form.parts),
        rounds=read_rounds(file, form),
        activities=_PlanReader(file, unit, form).activities(form.activities),
        virtues=form.virtues,
        form_source=form.form_source,
        start=start,
        end=end,
        deductions=Deductions(**dict(form.deductions)),
        measures=tuple(_measure(measure) for measure in form.measures),
        calendar=tuple(CalendarItem(item.task, item.when, item.group) for item in form.calendar),
        notes=form.notes,
    )


def _tell_pasted_elsewhere(file: ContentFile) -> None:
    """An activity at the end of another list, which makes each of its keys unknown there: that alone is told."""
    lists = [(key, items) for key, items in file.data.items() if key != "activities" and isinstance(items, list)]
    pasted = [(key, index) for key, items in lists for index, item in enumerate(items) if isinstance(item, dict) and "deliverables" in item]
    file.faults = [fault for fault in file.faults if not isinstance(fault, Fault) or fault.path[:2] not in pasted]
    for key, index in pasted:
        file.add("activity_elsewhere", (key, index), holder=key)


def _places() -> Places:
    """What an activity owes stands below its deliverables: `activities`, its position, its key."""
    nested = {key for form in (ActivityForm, DeliverableForm, SectionForm, MeasureForm, RoundForm) for key in form.model_fields}
    owed = frozenset(DeliverableForm.model_fields) - frozenset(ActivityForm.model_fields)
    return Places(frozenset(PlanForm.model_fields) - nested - {"notes"}, dict.fromkeys(owed, "deliverables"), depth=3)


def _measure(form: MeasureForm) -> Measure:
    guidelines = tuple(
        Guideline(guideline.number, guideline.title, tuple(Project(**dict(project)) for project in guideline.projects), guideline.note)
        for guideline in form.guidelines
    )
    return Measure(form.number, form.title, guidelines)


class _PlanReader:
    """Activities one by one, each checked whatever the others hold. Without `form` (its shape is wrong) references go unchecked."""

    def __init__(self, file: ContentFile, unit: Unit | None, form: PlanForm | None) -> None:
        self._file = file
        self._people: Mapping[str, Person] | None = unit.people if unit else None
        self._form = form
        self._rounds = {one.code: one for one in form.rounds} if form else {}
        self._codes: set[str] = set()
        self._activity_codes = [written_code(entry.get("code")) for entry in form.activities if isinstance(entry, dict)] if form else []

    def activities(self, entries: Iterable[object]) -> tuple[Activity, ...]:
        read = (self._activity(entry, ("activities", index)) for index, entry in enumerate(entries))
        return tuple(activity for activity in read if activity is not None)

    def _activity(self, entry: object, path: DataPath) -> Activity | None:
        form = self._file.read(ActivityForm, entry, path)
        if form is None:
            return None
        if form.known and not form.title:
            self._file.add("missing_key", path, key="title", label=" (ชื่อกิจกรรม)")
        self._check_activity(form, path)
        part, number = (int(piece) for piece in form.code.split("-")[:2])
        return Activity(
            code=form.code,
            part=part,
            number=number,
            strand=form.strand,
            title=form.title,
            details=form.details,
            output=form.output,
            outcome=form.outcome,
            target_group=form.target_group,
            responsible=form.responsible,
            deliverables=self._deliverables(form, path) or _lost(form),
            known=form.known,
            note=form.note,
        )

    def _check_activity(self, form: ActivityForm, path: DataPath) -> None:
        if len(form.code.split("-")) > 2:
            self._file.add("wrong_code", (*path, "code"), value=form.code)
        part = int(form.code[0])
        if self._form and part not in [one.number for one in self._form.parts]:
            self._file.add("unknown_part", (*path, "code"), value=part)
        self._once(f"activity {form.code}", form.code, (*path, "code"))
        self._check_people(form.responsible, (*path, "responsible"))

    def _deliverables(self, activity: ActivityForm, path: DataPath) -> tuple[Deliverable, ...]:
        several = len(activity.deliverables) > 1
        read = (
            self._deliverable(entry, activity, several, (*path, "deliverables", index)) for index, entry in enumerate(activity.deliverables)
        )
        return tuple(one for one in read if one is not None)

    def _deliverable(self, entry: object, activity: ActivityForm, several: bool, path: DataPath) -> Deliverable | None:
        lost = not activity.known or (isinstance(entry, dict) and str(entry.get("known", "")).lower() in ("false", "no", "ไม่"))
        data = {**entry, "known": "false"} if lost and isinstance(entry, dict) else _without_known(entry)
        form = self._file.read(LostDeliverableForm if lost else DeliverableForm, data, path)
        if form is None:
            return None
        assert isinstance(form, (DeliverableForm, LostDeliverableForm))
        code = self._code(form.code, activity.code, several, path)
        self._check_people(form.responsible, (*path, "responsible"))
        round_ = self._round(form, path)
        due = form.due or (round_.due if round_ else None)
        self._file.extend(due_faults(form.due, self._form, (*path, "due")))
        document = Deliverable(
            code=code,
            activity=activity.code,
            kind=form.kind,
            template=form.template,
            title=form.title or activity.title,
            short_title=form.short_title,
            round=form.round,
            due=due,
            destinations=form.destinations,
            responsible=form.responsible or activity.responsible,
            form_pages=form.form_pages,
            note=form.note,
        )
        if isinstance(form, LostDeliverableForm):
            return replace(document, due=form.due, known=False, note=form.note or activity.note)
        if due is None and not form.round:
            self._file.add("due_needed", path)
        document = replace(document, form_code=form.form_code)
        return replace(
            document,
            demand=Demand(**dict(form.demand)),
            memo=_memo(form.memo, document) if form.memo else None,
            sections=self._sections(form, path),
            period=form.period,
            front_matter=form.front_matter,
        )

    def _code(self, code: str | None, activity: str, several: bool, path: DataPath) -> str:
        if code is None:
            if several:
                self._file.add("code_needed", path, activity=activity)
            return activity
        if code != activity and not code.startswith(f"{activity}-"):
            self._file.add("foreign_code", (*path, "code"), value=code, activity=activity)
        self._once(f"deliverable {code}", code, (*path, "code"))
        return code

    def _round(self, form: DeliverableForm | LostDeliverableForm, path: DataPath) -> RoundForm | None:
        if form.round and self._form and form.round not in self._rounds:
            self._file.add("unknown_round", (*path, "round"), value=form.round, nearest=nearest_choice(form.round, self._rounds))
        return self._rounds.get(form.round or "")

    def _sections(self, form: DeliverableForm, path: DataPath) -> tuple[SectionSpec, ...]:
        seen: set[str] = set()
        for index, section in enumerate(form.sections):
            self._check_section(section, seen, (*path, "sections", index))
            seen.add(section.key)
        return tuple(_section(section) for section in form.sections)

    def _check_section(self, section: SectionForm, seen: set[str], path: DataPath) -> None:
        if section.key in seen:
            self._file.add("duplicate_code", (*path, "key"), value=section.key)
        if section.key in REPORT_KEYS:
            self._file.add("reserved_key", (*path, "key"), value=section.key)
        if section.kind == "table" and not section.columns:
            self._file.add("columns_needed", path)
        if section.kind == "generated" and section.source is None:
            self._file.add("source_needed", path, choices=", ".join(get_args(GeneratedSource)))
        self._file.extend(evidence_faults(section, path, self._activity_codes))

    def _check_people(self, values: tuple[str, ...], path: DataPath) -> None:
        if self._people is not None:
            require_people_or_names(self._file, values, self._people, path)

    def _once(self, mark: str, code: str, path: DataPath) -> None:
        if mark in self._codes:
            self._file.add("duplicate_code", path, value=code)
        self._codes.add(mark)


def _memo(memo: MemoForm, document: Deliverable) -> Deliverable:
    """The memo as a document of its own: same code and day, no sections."""
    return replace(
        document,
        kind="บันทึกข้อความ",
        template=memo.template,
        title=memo.title or document.title,
        short_title=memo.short_title,
        destinations=("e-document",),
        form_pages="",
        note="",
    )


def _lost(form: ActivityForm) -> tuple[Deliverable, ...]:
    """The one unknown document of an activity that the plan lost."""
    if form.known:
        return ()
    return (Deliverable(form.code, form.code, title=form.title, responsible=form.responsible, known=False, note=form.note),)


def _without_known(entry: object) -> object:
    return {key: value for key, value in entry.items() if key != "known"} if isinstance(entry, dict) else entry


def _section(form: SectionForm) -> SectionSpec:
    columns = tuple(Column(**dict(column)) for column in form.columns)
    return SectionSpec(**dict(form) | {"columns": columns or DEFAULT_COLUMNS.get(form.kind, ())})
