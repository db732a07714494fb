"""The story of a run on one page: load → choose → merge → typeset → deliver.

Every document is made on its own: one that fails is reported and does not stop the others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from moralreport.errors import Problem, TemplateError, TypesetError, Warning
from moralreport.model.plan import Deliverable
from moralreport.model.report import Content, Missing

State = Literal["final", "draft", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Request:
    """What to build, from what, to where. `jobs`: how many processes; 0 = as many as are of use."""

    content: Path
    templates: Path
    fonts: tuple[Path, ...]
    output: Path
    today: date
    final: bool = False
    jobs: int = 0
    embed_fonts: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document. `files`: the paths written with their sizes in bytes."""

    deliverable: Deliverable
    state: State
    files: tuple[tuple[Path, int], ...] = ()
    pages: int = 0
    missing: tuple[Missing, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Warning, ...] = ()


Observer = Callable[[Outcome], None]


def build(content: Content, deliverables: Sequence[Deliverable], request: Request, observe: Observer) -> tuple[Outcome, ...]:
    """Make every deliverable's Word file and PDF; outcomes in the order of `deliverables`, whatever `jobs` is."""
    from moralreport.delivery.files import sweep

    sweep(request.output)
    jobs = min(request.jobs or _cores(), len(deliverables))
    if jobs > 1:
        return _build_parallel(content, deliverables, request, observe, jobs)
    outcomes = []
    for deliverable in deliverables:
        outcomes.append(produce(content, deliverable, request))
        observe(outcomes[-1])
    return tuple(outcomes)


def produce(content: Content, deliverable: Deliverable, request: Request) -> Outcome:
    """One document: merge the form, typeset the merged Word file, write both."""
    from moralreport import word

    try:
        rendered = word.render(content, deliverable, request.templates, request.today, embed_fonts=request.embed_fonts)
    except TemplateError as error:
        return Outcome(deliverable, "failed", problems=error.problems)
    if rendered.missing and request.final:
        return Outcome(deliverable, "refused", missing=rendered.missing)
    try:
        return _typeset_and_deliver(content, deliverable, request, rendered)
    except TypesetError as error:
        return Outcome(deliverable, "failed", problems=(Problem(deliverable.template + ".docx", 0, 0, error.message),))


def _typeset_and_deliver(content: Content, deliverable: Deliverable, request: Request, rendered: word.Rendered) -> Outcome:
    from moralreport import word
    from moralreport.typeset import typeset

    unbreakable = word.unbreakable_terms(content)
    typeset_ = typeset(rendered.docx, _fonts(request.fonts), unbreakable=unbreakable)
    docx = word.set_page_numbers(rendered.docx, typeset_.page_labels)
    files, problems = _deliver(request.output / rendered.file_stem, docx, typeset_.pdf)
    state: State = "failed" if problems else "draft" if rendered.missing else "final"
    return Outcome(
        deliverable, state, files, typeset_.page_count, rendered.missing, problems, tuple(rendered.warnings) + typeset_.warnings
    )


def _deliver(stem: Path, docx: bytes, pdf: bytes) -> tuple[tuple[tuple[Path, int], ...], tuple[Problem, ...]]:
    from moralreport.delivery.files import write_whole

    written, problems = [], []
    for suffix, data in ((".docx", docx), (".pdf", pdf)):
        path = stem.with_name(stem.name + suffix)
        problem = write_whole(path, data)
        if problem:
            problems.append(problem)
        else:
            written.append((path, len(data)))
    return tuple(written), tuple(problems)
