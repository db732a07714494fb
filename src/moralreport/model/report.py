"""What the bureau wrote for one deliverable. Frozen values; an unknown fact is None and stays None.

Narrative is Markdown exactly as written (normalised), dates are values; nothing here is formatted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Final

from moralreport.model.people import Unit
from moralreport.model.plan import Plan
from moralreport.records import dataclass


@dataclass(frozen=True, slots=True)
class When:
    """A day, a span of days, with times if given. `end` equals `start` for one day."""

    start: date
    end: date
    start_time: time | None = None
    end_time: time | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands in the content: file as the clerk sees it, line and column from 1."""

    file: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """ใครทำอะไร ที่ไหน อย่างไร เมื่อไร"""

    who: str | None = None
    what: str | None = None
    where: str | None = None
    when: When | None = None
    how: str | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """`path` is absolute and inside the content folder."""

    path: Path
    caption: str
    alt: str
    shows: tuple[str, ...] = ()
    """Who is in it ("leader", "members"), for the rule of the model-organisation report."""
    place: str = ""
    """Where it is written: `file:line:column`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a list-like section (virtue, person, participant, risk, member, table row): one value for each column of its SectionSpec.

    Column key → text (Markdown), None = not filled in. A key of a person in unit.yaml is already replaced by name and position.
    """

    values: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Announcement:
    """A ประกาศ / คำสั่ง with its full text. `signed_by_all`: the three-column signature sheet follows."""

    key: str
    subject: tuple[str, ...]
    body: str
    closing: str
    date: date | None
    signatory: str
    """Key of a person."""
    number: str = ""
    kind: str = "ประกาศ"
    signed_by_all: bool = False
    note: str = ""
    seats: bool = False
    """The working group's members and duties (unit.yaml) follow the text."""
    source: str = ""
    """Code of the deliverable whose announcement of this key it is; all else is taken from there."""
    signers: tuple[Entry, ...] = ()
    """Who signs the sheet beside the director, with name and position; nobody = everybody of the unit."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Counts of one survey question: choice → number of answers."""

    question: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Survey:
    """Answers of a questionnaire, already counted; scale = value of each choice for mean and S.D."""

    answers: tuple[Answer, ...]
    scale: Mapping[str, int]
    respondents: int
    invited: int | None = None


Value = str | Facts | tuple[Photo, ...] | tuple[Entry, ...] | tuple[Announcement, ...] | Survey | None
"""By SectionKind: text → str; facts → Facts; photos → Photo…; announcements → Announcement…; survey → Survey; generated → None;
virtues, people, participants, table, risks, members, assessment → Entry… . A list of nothing is (), what else is unwritten None."""


@dataclass(frozen=True, slots=True)
class Publicity:
    """Proof that an activity was made known in one of the five channels."""

    channel: str
    date: date | None
    link: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a covering memo says beyond its document: to whom (after เรียน), its day and number; None = not written."""

    to: str | None = None
    date: date | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """A required fact that is not there yet."""

    place: Place
    field: str
    """Dotted path in the YAML (`facts.who`)."""
    label: str
    """What a reader calls it, Thai (`ใคร`)."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything written for one deliverable (content/activities/<code>.yaml)."""

    deliverable: str
    file: str
    values: Mapping[str, Value]
    """Section key → value, one for each SectionSpec of the deliverable."""
    preface: str | None = None
    date: date | None = None
    publicity: tuple[Publicity, ...] = ()
    result: str | None = None
    """One-line result for the quarterly report and FM-HRD-07."""
    evidence: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    extra: Mapping[str, str | None] = field(default_factory=dict)
    memo: Letter = Letter()

    def announcements(self) -> Iterator[Announcement]:
        """Those of all its sections."""
        for value in self.values.values():
            if isinstance(value, tuple):
                yield from (one for one in value if isinstance(one, Announcement))


RECORD_LABELS: Final = {
    "director_absences": "จำนวนครั้งที่ผู้อำนวยการไม่เข้าร่วมประชุมคณะกรรมการ",
    "survey_share": "ร้อยละของผู้ตอบแบบสำรวจพฤติกรรม",
    "projects_missed": "จำนวนโครงการของสำนักงานฯ ที่บุคลากรไม่เข้าร่วม",
}


@dataclass(frozen=True, slots=True)
class Record:
    """What the year brought that no report holds, for the score forecast; None = not known yet."""

    director_absences: int | None = None
    survey_share: Decimal | None = None
    """Share of staff that answered the behaviour survey, percent."""
    projects_missed: int | None = None

    def unknown(self) -> dict[str, str]:
        """What is not known yet: the field, and what it tells."""
        return {key: told for key, told in RECORD_LABELS.items() if getattr(self, key) is None}


@dataclass(frozen=True, slots=True)
class Content:
    """The whole content folder, checked: what the rest of the program works on."""

    folder: Path
    unit: Unit
    plan: Plan
    reports: Mapping[str, Report]
    """By deliverable code; every known deliverable has one (empty ones are drafts)."""
    notes: tuple[str, ...] = ()
    """What a clerk should look at though it is no mistake (repaired text, uncertain names), Thai sentences."""
    record: Record = field(default_factory=Record)
