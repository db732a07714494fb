"""activities/<code>.yaml and record.yaml: what was done."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, JsonValue

from moralreport.content.forms.form import Form
from moralreport.content.scalars import Code, Count, Day, Flag, Key, Lines, Moment, Percent, Points, Text, as_list, one_of


class RecordForm(Form):
    director_absences: Count | None = None
    survey_share: Percent | None = None
    projects_missed: Count | None = None


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
    question: Text = ""
    counts: dict[str, Count] = Field(default_factory=dict)


class SurveyForm(Form):
    file: Text | None = None
    respondents: Count | None = None
    invited: Count | None = None
    scale: Points = Field(default_factory=dict)
    answers: Annotated[tuple[AnswerForm, ...], as_list] = ()


REPORT_KEYS = (*ReportForm.model_fields, "preface", "extra")
"""Keys that no section may have."""
