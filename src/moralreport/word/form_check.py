"""Every form tried with the content that is there, before anything is built."""

from __future__ import annotations

from pathlib import Path

from moralreport.errors import Problem, TemplateError
from moralreport.model.plan import Deliverable
from moralreport.model.report import Content
from moralreport.word.context import build_context
from moralreport.word.forms.form import load_form
from moralreport.word.forms.merge import merge_form


def check_forms(content: Content, templates: Path) -> tuple[Problem, ...]:
    """Problems of all forms that the plan's documents need, each told once, in the order of their file names."""
    found: set[Problem] = set()
    for activity in content.plan.activities:
        for deliverable in activity.deliverables:
            if deliverable.known:
                found.update(_problems(content, deliverable, templates))
    return tuple(sorted(found))


def _problems(content: Content, deliverable: Deliverable, templates: Path) -> tuple[Problem, ...]:
    try:
        form = load_form(templates / f"{deliverable.template}.docx")
        merge_form(form, build_context(content, deliverable, templates, content.plan.end).values)
    except TemplateError as error:
        return error.problems
    return ()
