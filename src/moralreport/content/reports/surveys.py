"""Survey sections: counts as written, or counted from the answers that Google Forms exports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from moralreport.content.faults import DataPath
from moralreport.content.forms.report import SurveyForm
from moralreport.content.labels import LABELS
from moralreport.content.problems import nearest_choice
from moralreport.content.reports.listed_rows import read_rows
from moralreport.content.reports.reading import Reading
from moralreport.model.plan import SectionSpec
from moralreport.model.report import Answer, Survey
from moralreport.thai.digits import to_arabic

_MOST_SHOWN = 5
"""Answers that one mistake names."""


def read_survey(reading: Reading, spec: SectionSpec, value: object) -> Survey | None:
    """The survey with its counts, or None where nothing is written; what is not there yet is noted as missing."""
    path: DataPath = (spec.key,)
    form = reading.file.read(SurveyForm, value, path) if value is not None else SurveyForm()
    if form is None:
        return None
    respondents, answers = _from_file(reading, form, path) if form.file else (form.respondents, _written(form))
    for key, found in (("scale", form.scale), ("answers", answers), ("respondents", respondents)):
        if not found and spec.required and (key != "scale" or value is not None):
            reading.miss((*path, key), f"{spec.heading}: {LABELS[key]}")
    if value is None or respondents is None:
        return None
    _check(reading, form, answers, respondents, path)
    return Survey(answers, form.scale, respondents, form.invited)


def _written(form: SurveyForm) -> tuple[Answer, ...]:
    return tuple(Answer(answer.question, answer.counts) for answer in form.answers)


def _from_file(reading: Reading, form: SurveyForm, path: DataPath) -> tuple[int | None, tuple[Answer, ...]]:
    at: DataPath = (*path, "file")
    written = form.file or ""
    found = reading.path(written, at)
    choices = {_plain(choice) for choice in form.scale}
    rows = read_rows(reading, found, written, at, lambda lines: sum(_plain(cell) in choices for line in lines for cell in line))
    table = [row.cells for row in rows]
    if not table or not form.scale:
        return form.respondents, ()
    answers = tuple(_counted(table, column, form.scale) for column in _columns_of_choices(table, choices))
    doubtful = list(_other_answers(table, choices))
    for heading, others in doubtful:
        shown = ", ".join(f"“{one}”" for one in others[:_MOST_SHOWN])
        reading.file.add("survey_other_answers", at, value=written, question=heading, answers=shown, scale=", ".join(form.scale))
    if not answers and not doubtful:
        reading.file.add("survey_no_choices", at, value=written)
    return len(table) - 1, answers


def _columns_of_choices(table: list[list[str]], choices: set[str]) -> list[int]:
    """Columns in which every answer given is a choice of the scale."""
    given = ({_plain(row[column]) for row in table[1:] if row[column] and heading} for column, heading in enumerate(table[0]))
    return [column for column, answers in enumerate(given) if answers and answers <= choices]


def _other_answers(table: list[list[str]], choices: set[str]) -> Iterator[tuple[str, list[str]]]:
    """Columns of which most answers are choices of the scale and some are not: heading, and those."""
    for column, heading in enumerate(table[0]):
        given = [_plain(row[column]) for row in table[1:] if row[column]]
        others = [answer for answer in given if answer not in choices]
        if heading and others and len(others) < len(given) / 2:
            yield heading, list(dict.fromkeys(others))


def _counted(table: list[list[str]], column: int, scale: Iterable[str]) -> Answer:
    counts = Counter(_plain(row[column]) for row in table[1:] if row[column])
    return Answer(table[0][column], {choice: counts[_plain(choice)] for choice in scale})


def _plain(answer: str) -> str:
    return to_arabic(" ".join(answer.split()))


def _check(reading: Reading, form: SurveyForm, answers: tuple[Answer, ...], respondents: int, path: DataPath) -> None:
    if form.invited is not None and respondents > form.invited:
        reading.file.add("more_respondents", (*path, "respondents"), value=respondents, invited=form.invited)
    for index, answer in enumerate(answers):
        at: DataPath = (*path, "answers", index, "counts")
        for choice in answer.counts:
            if form.scale and choice not in form.scale:
                reading.file.add("unknown_choice", (*at, choice), at_key=True, value=choice, nearest=nearest_choice(choice, form.scale))
        total = sum(answer.counts.values())
        if total > respondents:
            reading.file.add("more_answers", at, value=total, respondents=respondents)
