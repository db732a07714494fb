"""Survey sections: counts as written, or counted from the answers that Google Forms exports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from moralreport.content.faults import DataPath
from moralreport.content.forms.report import SurveyForm
from moralreport.content.labels import LABELS
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
    respondents, answers = _from_file(reading, form, path) if form.file else (form.respondents, _written(reading, spec, form))
    for key, found in (("scale", form.scale), ("answers", answers), ("respondents", respondents)):
        if not found and spec.required and (key != "scale" or value is not None):
            reading.miss((*path, key), f"{spec.heading}: {LABELS[key]}")
    if value is None or respondents is None:
        return None
    _check(reading, form, answers, respondents, path)
    return Survey(answers, form.scale, respondents, form.invited)


def _written(reading: Reading, spec: SectionSpec, form: SurveyForm) -> tuple[Answer, ...]:
    for index, answer in enumerate(form.answers):
        for key, found in (("question", answer.question), ("counts", answer.counts)):
            if not found:
                reading.miss((spec.key, "answers", index, key), f"{spec.heading} ข้อที่ {index + 1}: {LABELS[key]}")
    return tuple(Answer(answer.question, answer.counts) for answer in form.answers if answer.question and answer.counts)


def _from_file(reading: Reading, form: SurveyForm, path: DataPath) -> tuple[int | None, tuple[Answer, ...]]:
    at: DataPath = (*path, "file")
    written = form.file or ""
    found = reading.path(written, at)
    choices = {_plain(choice) for choice in form.scale}
    rows = read_rows(reading, found, written, at, lambda lines: sum(_plain(cell) in choices for line in lines for cell in line))
    table = [row.cells for row in rows]
    if not table or not form.scale:
        return form.respondents, ()
    counted = _columns_of_choices(table, choices)
    if not reading.file.misread((*path, "scale")):
        _tell_uncounted(reading, form, table, counted, at)
    return len(table) - 1, tuple(_counted(table, column, form.scale) for column in counted)


def _tell_uncounted(reading: Reading, form: SurveyForm, table: list[list[str]], counted: list[int], at: DataPath) -> None:
    """Answers that the scale does not have, those of several questions once; what else was not counted is noted."""
    scale = ", ".join(form.scale)
    doubtful = _other_answers(table, {_plain(choice) for choice in form.scale})
    for others, headings in doubtful.items():
        question = f"“{headings[0]}”" + (f" และอีก {len(headings) - 1} ข้อ" if headings[1:] else "")
        reading.file.add("survey_other_answers", at, value=form.file, question=question, answers=_shown(others), scale=scale)
    if not counted and not doubtful:
        reading.file.add("survey_no_choices", at, value=form.file, answers=_shown(_commonest(table)), scale=scale)
    elif left := [heading for column, heading in enumerate(table[0]) if heading and column not in counted]:
        reading.around.notes.append(f"{reading.around.shown}/{form.file}: นับ {len(counted)} ข้อ ไม่นับคอลัมน์ {_shown(left)}")


def _shown(texts: Sequence[str]) -> str:
    return ", ".join(f"“{one}”" for one in texts[:_MOST_SHOWN]) + (" …" if texts[_MOST_SHOWN:] else "")


def _commonest(table: list[list[str]]) -> Sequence[str]:
    """The answers that most columns have, then most people: the choices of the questions."""
    given = [[_plain(row[column]) for row in table[1:] if row[column]] for column, heading in enumerate(table[0]) if heading]
    columns = Counter(answer for answers in given for answer in set(answers))
    people = Counter(answer for answers in given for answer in answers)
    return sorted(columns, key=lambda answer: (-columns[answer], -people[answer], answer))


def _columns_of_choices(table: list[list[str]], choices: set[str]) -> list[int]:
    """Columns in which every answer given is a choice of the scale."""
    given = ({_plain(row[column]) for row in table[1:] if row[column] and heading} for column, heading in enumerate(table[0]))
    return [column for column, answers in enumerate(given) if answers and answers <= choices]


def _other_answers(table: list[list[str]], choices: set[str]) -> dict[tuple[str, ...], list[str]]:
    """Columns of which most answers are choices of the scale and some are not: those answers, and the headings that have them."""
    found: dict[tuple[str, ...], list[str]] = {}
    for column, heading in enumerate(table[0]):
        given = [_plain(row[column]) for row in table[1:] if row[column]]
        others = [answer for answer in given if answer not in choices]
        if heading and others and len(others) < len(given) / 2:
            found.setdefault(tuple(sorted(set(others))), []).append(heading)
    return found


def _counted(table: list[list[str]], column: int, scale: Iterable[str]) -> Answer:
    counts = Counter(_plain(row[column]) for row in table[1:] if row[column])
    return Answer(table[0][column], {choice: counts[_plain(choice)] for choice in scale})


def _plain(answer: str) -> str:
    return to_arabic(" ".join(answer.split()))


def _check(reading: Reading, form: SurveyForm, answers: tuple[Answer, ...], respondents: int, path: DataPath) -> None:
    if form.invited is not None and respondents > form.invited:
        reading.file.add("more_respondents", (*path, "invited" if form.file else "respondents"), value=respondents, invited=form.invited)
    if form.scale and not reading.file.misread((*path, "scale")):
        _check_choices(reading, form, path)
    for index, answer in enumerate(answers):
        at: DataPath = (*path, "answers", index, "counts")
        total = sum(answer.counts.values())
        if total > respondents:
            reading.file.add("more_answers", at, value=total, respondents=respondents)


def _check_choices(reading: Reading, form: SurveyForm, path: DataPath) -> None:
    """What the answers count and the scale does not have: each once, however many answers count it."""
    places: dict[str, list[DataPath]] = {}
    for index, answer in enumerate(form.answers):
        for choice in answer.counts:
            places.setdefault(choice, []).append((*path, "answers", index, "counts", choice))
    for choice, found in places.items():
        if choice not in form.scale:
            more = f" (มีอีก {len(found) - 1} ข้อ)" if found[1:] else ""
            reading.file.add("unknown_choice", found[0], at_key=True, value=choice, more=more, scale=", ".join(form.scale))
