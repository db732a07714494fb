"""What the plan of a fiscal year demands: activities, deliverables, rounds. Frozen values, no I/O."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import Literal

from moralreport.records import dataclass

SectionKind = Literal[
    "facts",  # who, what, where, when, how (ใครทำอะไร ที่ไหน อย่างไร เมื่อไร)
    "text",  # Markdown
    "photos",
    "participants",  # names that sign: list of people
    "announcements",  # texts of announcements (ประกาศ)
    "virtues",  # problems/goods and the virtue chosen, one row each
    "people",  # persons with reasons (selected staff, units)
    "table",  # rows under given headings
    "survey",  # answers of a questionnaire and what follows from them
    "risks",  # risk register
    "members",  # membership forms, one each
    "assessment",  # the nine steps of FM-HRD-08
    "generated",  # filled by the program from other content
]

GeneratedSource = Literal[
    "activities",  # the plan's tables of a part (or of all parts)
    "measures",  # the secretariat's measures with the quarters as arrows
    "calendar",  # the year's calendar
    "working-group",  # the order's members and duties
    "signatures",  # the signature sheet of all staff
    "results",  # one row for every activity: result, date, evidence, channels
    "publicity",  # channels used by each activity
    "score",  # forecast of the score
    "evidence",  # appendix: list of evidence
]

Destination = Literal["moral-site", "moralhrd-mailbox", "e-document"]


@dataclass(frozen=True, slots=True)
class Round:
    """A reporting round. code: 6m, 9m, 12m, or a form's own date (special)."""

    code: str
    name: str
    start: date
    end: date
    due: date


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a section that holds rows: YAML key of the cell, heading in the document."""

    key: str
    heading: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """One prescribed section of a deliverable, in the plan's own words and order."""

    key: str
    heading: str
    kind: SectionKind
    required: bool = True
    minimum: int = 0
    """Least number of entries (photos, virtues …)."""
    hint: str = ""
    columns: tuple[Column, ...] = ()
    """Columns of a section of rows (virtues, people, table, risks, members, assessment, participants); never empty there once loaded."""
    rows: tuple[str, ...] = ()
    """Prescribed rows (the steps of an assessment, the questions of a form); the entries answer them in this order."""
    source: GeneratedSource | None = None
    """What a generated section is filled from."""
    photo_rule: bool = False
    """At least one photo must show leader and members together."""
    front: bool = False
    """Stands before page ๑, among preface and contents (บทสรุปผู้บริหาร)."""
    evidence_from: tuple[tuple[str, ...], ...] = ()
    """For each prescribed row the activities whose evidence proves it, where none is written."""

    @property
    def least(self) -> int:
        """Entries without which something is missing."""
        return max(self.minimum, int(self.required))


@dataclass(frozen=True, slots=True)
class Demand:
    """How the plan's own table words what must be sent: what stands before and after the list of sections, and the list's marks."""

    lead: tuple[str, ...] = ()
    marks: Literal["dash", "number", "none"] = "none"
    tail: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One document that must be sent. code: `1-06`, or `1-03-1` where an activity owes several."""

    code: str
    activity: str
    kind: str = ""
    """Kind of document, as it is printed."""
    template: str = ""
    """The form: templates/<template>.docx."""
    title: str = ""
    short_title: str = ""
    """Short Thai title for file names."""
    sections: tuple[SectionSpec, ...] = ()
    round: str | None = None
    due: date | None = None
    destinations: tuple[Destination, ...] = ()
    responsible: tuple[str, ...] = ()
    form_pages: str = ""
    form_code: str = ""
    known: bool = True
    """False: the scan lost what is owed; never generated, always reported as unknown."""
    note: str = ""
    period: tuple[int, ...] = ()
    """Quarters that a quarterly report covers."""
    front_matter: bool = False
    """ปก คำนำ สารบัญ are asked for: a preface is then a required fact."""
    demand: Demand = Demand()
    memo: Deliverable | None = None
    """The memo (บันทึกข้อความ) that goes out with the document, under the same code: a form of its own, built with it."""

    @property
    def full_title(self) -> str:
        """What the document is and what it is about; a title that begins with its kind says both."""
        return self.title if self.title.startswith(self.kind) else f"{self.kind} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class Activity:
    """One of the year's activities. code: `1-06` = part 1, no. 6."""

    code: str
    part: int
    number: int
    strand: str
    """The plan's own grouping (ก. ด้าน…); "" where lost."""
    title: str
    details: tuple[str, ...]
    output: tuple[str, ...]
    outcome: tuple[str, ...]
    target_group: tuple[str, ...]
    responsible: tuple[str, ...]
    """Keys of people, or names of groups as printed."""
    deliverables: tuple[Deliverable, ...]
    known: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    number: int
    title: str
    score: int


@dataclass(frozen=True, slots=True)
class Project:
    """A row of the secretariat's measures (part 1 of the plan book)."""

    number: str
    title: str
    output: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    quarters: tuple[int, ...] = ()
    responsible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guideline:
    """A guideline of a measure (`๑.๑ …`) with its projects."""

    number: str
    title: str
    projects: tuple[Project, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of the secretariat (`มาตรการที่ ๑ …`)."""

    number: str
    title: str
    guidelines: tuple[Guideline, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarItem:
    """One line of the year's calendar; `when` as printed (`ภายในเดือนมกราคม ๒๕๖๙`), `group` the heading it stands under."""

    task: str
    when: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Deductions:
    """What the plan takes off the score. Points; `survey_share` is the least share of answers in percent."""

    no_publicity: Decimal = Decimal(1)
    missing_channel: Decimal = Decimal("0.2")
    director_absent: Decimal = Decimal("0.5")
    survey_share: Decimal = Decimal(95)
    survey_short: Decimal = Decimal(1)
    project_missed: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Plan:
    """content/plan.yaml of one fiscal year (Buddhist era)."""

    fiscal_year: int
    title: str
    parts: tuple[Part, ...]
    rounds: tuple[Round, ...]
    activities: tuple[Activity, ...]
    virtues: tuple[str, ...]
    form_source: str = ""
    """What the form page numbers refer to."""
    start: date = date.min
    """First day of the fiscal year."""
    end: date = date.max
    deductions: Deductions = field(default_factory=Deductions)
    measures: tuple[Measure, ...] = ()
    calendar: tuple[CalendarItem, ...] = ()
    notes: tuple[str, ...] = ()
    """What is uncertain in the plan, for `check` and `status`; never printed in a document."""

    @property
    def deliverables(self) -> tuple[Deliverable, ...]:
        """The documents of all activities, those that the plan lost among them."""
        return tuple(one for activity in self.activities for one in activity.deliverables)

    def reported_in(self, report: Deliverable) -> tuple[Deliverable, ...]:
        """The documents whose results a report gathers: those of its round or due in it; a year's report: all due until its own day."""
        others = (one for one in self.deliverables if one.known and not one.period and one.code != report.code)
        return tuple(one for one in others if self._gathered(report, one))

    def handed_in_by(self, report: Deliverable) -> tuple[Deliverable, ...]:
        """The documents that can be evidence in another: due on its day or before."""
        return tuple(one for one in self.deliverables if one.code != report.code and (one.due or date.max) <= (report.due or date.max))

    def _gathered(self, report: Deliverable, other: Deliverable) -> bool:
        if report.round is None:
            return other.due is not None and report.due is not None and other.due <= report.due
        if other.round is not None:
            return other.round == report.round
        return any(one.code == report.round and one.start <= (other.due or date.min) <= one.end for one in self.rounds)
