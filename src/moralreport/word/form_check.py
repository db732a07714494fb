"""Every form tried with the content that is there, before anything is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from moralreport.errors import Problem, TemplateError, Warning
from moralreport.model.plan import Deliverable
from moralreport.model.report import Content
from moralreport.records import dataclass
from moralreport.word.context import build_context
from moralreport.word.finishing.unprinted import unprinted
from moralreport.word.forms.form import load_form
from moralreport.word.forms.merge import merge_form
from moralreport.word.sections.photos import small_photos


@dataclass(frozen=True, slots=True)
class Tried:
    """What was found: problems, each told once, in the order of their file names; what of the content would not be printed
    or printed small, by document."""

    problems: tuple[Problem, ...] = ()
    warnings: tuple[tuple[str, Warning], ...] = ()


def check_forms(content: Content, templates: Path) -> Tried:
    """Every form that the plan's documents need, merged once with what is written."""
    owed = [one for one in content.plan.deliverables if one.known]
    found = [(one, _tried(content, one, templates)) for one in owed]
    return Tried(tuple(sorted(_problems(found))), tuple(warning for _, one in found for warning in one.warnings))


def _problems(found: Iterable[tuple[Deliverable, Tried]]) -> Iterator[Problem]:
    """Each once; where a form serves several documents and does not fit all of them, with those that it does not fit."""
    users: dict[str, list[str]] = {}
    told: dict[Problem, tuple[Deliverable, Problem, list[str]]] = {}
    for deliverable, tried in found:
        users.setdefault(deliverable.template, []).append(deliverable.code)
        for problem in tried.problems:
            told.setdefault(replace(problem, advice=""), (deliverable, problem, []))[2].append(deliverable.code)
    for deliverable, problem, codes in told.values():
        all_codes = users[deliverable.template]
        fits_some = len(set(codes)) < len(all_codes)
        which = f" (ผิดเฉพาะ {_listed(codes)} แบบฟอร์มนี้ใช้กับ {_listed(all_codes)})" if fits_some else ""
        yield replace(problem, message=f"{problem.message}{which}")


def _listed(codes: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(codes))


def _tried(content: Content, deliverable: Deliverable, templates: Path) -> Tried:
    try:
        form = load_form(templates / f"{deliverable.template}.docx")
        package = merge_form(form, build_context(content, deliverable, templates, content.plan.end).values)
    except TemplateError as error:
        return Tried(error.problems)
    report = content.reports.get(deliverable.code)
    told = (*unprinted(package, deliverable, report), *small_photos(report))
    return Tried(warnings=tuple((deliverable.code, warning) for warning in told))
