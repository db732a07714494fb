"""plan.yaml: activities, what each has to deliver, and the rules of the year."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import JsonValue

from moralreport.content.forms.form import Form
from moralreport.content.scalars import (
    Amount,
    Code,
    Count,
    Day,
    FileTitle,
    Flag,
    Key,
    Lines,
    Quarters,
    RoundCode,
    RoundName,
    Template,
    Text,
    as_list,
    one_of,
)
from moralreport.model.plan import Destination, GeneratedSource, SectionKind


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

    template: Template
    title: Text = ""
    short_title: FileTitle


class DeliverableForm(Form):
    code: Code | None = None
    kind: Text
    template: Template
    title: Text = ""
    short_title: FileTitle
    sections: Annotated[tuple[SectionForm, ...], as_list] = ()
    round: RoundName | None = None
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
    round: RoundName | None = None
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
