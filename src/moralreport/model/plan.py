"""What the plan of a fiscal year demands: activities, deliverables, rounds. Frozen values, no I/O."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

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
class SectionSpec:
    """One prescribed section of a deliverable, in the plan's own words and order."""

    key: str
    heading: str
    kind: SectionKind
    required: bool = True
    minimum: int = 0
    """Least number of entries (photos, virtues …)."""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One document that must be sent. code: `1-06`, or `1-03-1` where an activity owes several."""

    code: str
    activity: str
    kind: str
    """Kind of document; names the form: templates/<template>.docx."""
    template: str
    title: str
    short_title: str
    """Short Thai title for file names."""
    sections: tuple[SectionSpec, ...]
    round: str | None
    due: date | None
    destinations: tuple[Destination, ...]
    responsible: tuple[str, ...] = ()
    form_pages: str = ""
    form_code: str = ""
    known: bool = True
    """False: the scan lost what is owed; never generated, always reported as unknown."""
    note: str = ""
    period: tuple[int, ...] = ()
    """Quarters that a quarterly report covers."""


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
    end: date = date.max
