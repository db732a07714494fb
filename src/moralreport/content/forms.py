"""The shapes of the YAML files, key for key as docs/content.md tells them. The only pydantic models of the program."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, JsonValue

from moralreport.content.scalars import (
    Amount,
    Code,
    Count,
    Day,
    FileTitle,
    Flag,
    Key,
    Lines,
    Moment,
    Quarters,
    RoundCode,
    Text,
    as_list,
    between,
    one_of,
)
from moralreport.model.plan import Destination, GeneratedSource, SectionKind


class Form(BaseModel):
    """No key beyond the known ones, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


# unit.yaml


class PersonForm(Form):
    name: Text | None = None
    position: Text = ""
    group: Text = ""
    note: Text = ""


class MemberForm(Form):
    person: Text | None = None
    label: Text = ""
    role: Text = ""


class WorkingGroupForm(Form):
    title: Text
    order_number: Text = ""
    order_date: Day | None = None
    members: Annotated[tuple[MemberForm, ...], as_list] = ()
    duties: Lines = ()


class ChannelForm(Form):
    key: Key
    name: Text
    owner: Text = ""


class UnitForm(Form):
    name: Text
    parent: Text
    groups: Lines = ()
    director: Text
    people: dict[Key, PersonForm]
    working_group: WorkingGroupForm | None = None
    channels: Annotated[tuple[ChannelForm, ...], as_list] = ()
    site: Text = ""
    mailbox: Text = ""
    phone: Text = ""
    document_prefix: Text = ""
    glossary: Lines = ()


# plan.yaml


class ColumnForm(Form):
    key: Key
    heading: Text
    required: Flag = True


class SectionForm(Form):
    key: Key
    heading: Text
    kind: Annotated[SectionKind, one_of(*get_args(SectionKind))]
    required: Flag = True
    minimum: Count = 0
    hint: Text = ""
    columns: Annotated[tuple[ColumnForm, ...], as_list] = ()
    rows: Lines = ()
    source: Annotated[GeneratedSource, one_of(*get_args(GeneratedSource))] | None = None
    photo_rule: Flag = False
    front: Flag = False
    evidence_from: Annotated[tuple[Lines, ...], as_list] = ()


class DemandForm(Form):
    lead: Lines = ()
    marks: Annotated[Literal["dash", "number", "none"], one_of("dash", "number", "none")] = "none"
    tail: Lines = ()


class MemoForm(Form):
    """The memo that goes out with a document."""

    template: Key
    title: Text = ""
    short_title: FileTitle


class DeliverableForm(Form):
    code: Code | None = None
    kind: Text
    template: Key
    title: Text = ""
    short_title: FileTitle
    sections: Annotated[tuple[SectionForm, ...], as_list] = ()
    round: Text | None = None
    due: Day | None = None
    destinations: Annotated[tuple[Annotated[Destination, one_of(*get_args(Destination))], ...], as_list] = ()
    responsible: Lines = ()
    form_pages: Text = ""
    form_code: Text = ""
    front_matter: Flag = False
    period: Quarters = ()
    note: Text = ""
    demand: DemandForm = DemandForm()
    memo: MemoForm | None = None


class LostDeliverableForm(Form):
    """A deliverable whose details the plan lost: whatever is known of it."""

    code: Code | None = None
    known: Flag
    kind: Text = ""
    template: Text = ""
    title: Text = ""
    short_title: Text = ""
    round: Text | None = None
    due: Day | None = None
    destinations: Annotated[tuple[Annotated[Destination, one_of(*get_args(Destination))], ...], as_list] = ()
    responsible: Lines = ()
    form_pages: Text = ""
    note: Text = ""


class ActivityForm(Form):
    code: Code
    known: Flag = True
    strand: Text = ""
    title: Text = ""
    details: Lines = ()
    output: Lines = ()
    outcome: Lines = ()
    target_group: Lines = ()
    responsible: Lines = ()
    note: Text = ""
    deliverables: Annotated[tuple[JsonValue, ...], as_list] = ()
    """Read one by one, so that a mistake in one does not hide the others."""


class PartForm(Form):
    number: Count
    title: Text
    score: Count


class RoundForm(Form):
    code: RoundCode
    name: Text
    start: Day
    end: Day
    due: Day


class DeductionsForm(Form):
    no_publicity: Amount = Decimal(1)
    missing_channel: Amount = Decimal("0.2")
    director_absent: Amount = Decimal("0.5")
    survey_share: Amount = Decimal(95)
    survey_short: Amount = Decimal(1)
    project_missed: Amount = Decimal(1)


class ProjectForm(Form):
    number: Text = ""
    title: Text
    output: Lines = ()
    outcome: Lines = ()
    quarters: Quarters = ()
    responsible: Lines = ()


class GuidelineForm(Form):
    number: Text = ""
    title: Text
    projects: Annotated[tuple[ProjectForm, ...], as_list] = ()
    note: Text = ""


class MeasureForm(Form):
    number: Text = ""
    title: Text
    guidelines: Annotated[tuple[GuidelineForm, ...], as_list] = ()


class CalendarForm(Form):
    task: Text
    when: Text
    group: Text = ""


class PlanForm(Form):
    fiscal_year: Count
    title: Text
    parts: Annotated[tuple[PartForm, ...], as_list]
    rounds: Annotated[tuple[RoundForm, ...], as_list]
    virtues: Lines = ()
    form_source: Text = ""
    start: Day | None = None
    end: Day | None = None
    deductions: DeductionsForm = DeductionsForm()
    measures: Annotated[tuple[MeasureForm, ...], as_list] = ()
    calendar: Annotated[tuple[CalendarForm, ...], as_list] = ()
    notes: Lines = ()
    activities: Annotated[tuple[JsonValue, ...], as_list]
    """Read one by one, so that a mistake in one does not hide the others."""


# record.yaml


class RecordForm(Form):
    director_absences: Count | None = None
    survey_share: Annotated[Amount, between(0, 100)] | None = None
    projects_missed: Count | None = None


# activities/<code>.yaml


class PublicityForm(Form):
    channel: Text
    date: Day | None = None
    link: Text = ""


class LetterForm(Form):
    to: Text | None = None
    date: Day | None = None
    number: Text = ""


class ReportForm(Form):
    """The keys of every report; the sections' keys are read apart. Narrative (`preface`, `extra`) is read apart too."""

    deliverable: Code | None = None
    date: Day | None = None
    publicity: Annotated[tuple[PublicityForm, ...], as_list] = ()
    result: Text | None = None
    evidence: Lines = ()
    memo: LetterForm = LetterForm()


class FactsForm(Form):
    who: Text | None = None
    what: Text | None = None
    where: Text | None = None
    when: Moment | None = None
    how: JsonValue = None
    """Read as Markdown."""


class PhotoForm(Form):
    file: Text | None = None
    caption: Text = ""
    alt: Text = ""
    shows: Annotated[tuple[Annotated[str, one_of("leader", "members")], ...], as_list] = ()


class AnnouncementForm(Form):
    key: Key
    kind: Annotated[str, one_of("ประกาศ", "คำสั่ง")] = "ประกาศ"
    number: Text = ""
    subject: Lines = ()
    closing: Text | None = None
    date: Day | None = None
    signatory: Text | None = None
    signed_by_all: Flag = False
    note: Text = ""
    seats: Flag = False
    source: Code | None = None


class AnswerForm(Form):
    question: Text
    counts: dict[str, Count]


class SurveyForm(Form):
    file: Text | None = None
    respondents: Count | None = None
    invited: Count | None = None
    scale: dict[str, Count] = {}
    answers: Annotated[tuple[AnswerForm, ...], as_list] = ()


REPORT_KEYS = (*ReportForm.model_fields, "preface", "extra")
"""Keys that no section may have."""
