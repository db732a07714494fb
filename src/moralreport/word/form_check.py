"""Every form tried with the content that is there, before anything is built."""

from __future__ import annotations

from pathlib import Path

from moralreport.errors import Problem, TemplateError, Warning
from moralreport.model.plan import Deliverable
from moralreport.model.report import Content
from moralreport.records import dataclass
from moralreport.word.context import build_context
from moralreport.word.finishing.unprinted import unprinted
from moralreport.word.forms.form import load_form
from moralreport.word.forms.merge import merge_form


@dataclass(frozen=True, slots=True)
class Tried:
    """What was found: problems, each told once, in the order of their file names; what of the content would not be printed, by document."""

    problems: tuple[Problem, ...] = ()
    warnings: tuple[tuple[str, Warning], ...] = ()


def check_forms(content: Content, templates: Path) -> Tried:
    """Every form that the plan's documents need, merged once with what is written."""
    owed = [one for one in content.plan.deliverables if one.known]
    found = [_tried(content, one, templates) for one in owed]
    problems = {problem for one in found for problem in one.problems}
    return Tried(tuple(sorted(problems)), tuple(warning for one in found for warning in one.warnings))


def _tried(content: Content, deliverable: Deliverable, templates: Path) -> Tried:
    try:
        form = load_form(templates / f"{deliverable.template}.docx")
        package = merge_form(form, build_context(content, deliverable, templates, content.plan.end).values)
    except TemplateError as error:
        return Tried(error.problems)
    lost = unprinted(package, deliverable, content.reports.get(deliverable.code))
    return Tried(warnings=tuple((deliverable.code, warning) for warning in lost))
