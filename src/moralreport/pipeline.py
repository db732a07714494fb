"""The story of a run on one page: load → choose → merge → typeset → deliver.

Every document is made on its own: one that fails is reported and does not stop the others.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from moralreport.errors import Problem, TemplateError, TypesetError
from moralreport.model.plan import Deliverable
from moralreport.model.report import Content
from moralreport.records import dataclass
from moralreport.status.outcome import Outcome, State, joined

if TYPE_CHECKING:
    from moralreport.delivery.sending import Parcel
    from moralreport.typeset.fonts.library import FontLibrary
    from moralreport.word import Rendered


@dataclass(frozen=True, slots=True)
class Request:
    """What to build, from what, to where. `jobs`: how many processes; 0 = as many as are of use."""

    templates: Path
    fonts: Path
    output: Path
    today: date
    final: bool = False
    jobs: int = 0
    embed_fonts: bool = True


Observer = Callable[[Outcome], None]


def build(content: Content, deliverables: Sequence[Deliverable], request: Request, observe: Observer) -> tuple[Outcome, ...]:
    """Make every deliverable's Word file and PDF; outcomes in the order of `deliverables`, whatever `jobs` is."""
    from moralreport.delivery.files import sweep

    sweep(request.output)
    jobs = min(request.jobs or os.cpu_count() or 1, len(deliverables))
    if jobs > 1:
        return _build_parallel(content, deliverables, request, observe, jobs)
    outcomes = []
    for deliverable in deliverables:
        outcomes.append(produce(content, deliverable, request))
        observe(outcomes[-1])
    return tuple(outcomes)


def produce(content: Content, deliverable: Deliverable, request: Request) -> Outcome:
    """One document, and the memo that goes out with it: all of their files are written, or none."""
    made = [_make(content, one, request) for one in (deliverable, deliverable.memo) if one]
    outcome = joined([one for one, _ in made])
    if outcome.state in ("refused", "failed"):
        return outcome
    files, problems = _deliver([file for _, pair in made for file in pair])
    return replace(outcome, state="failed" if problems else outcome.state, files=files, problems=problems)


Files = list[tuple[Path, bytes]]


def _make(content: Content, deliverable: Deliverable, request: Request) -> tuple[Outcome, Files]:
    """Merge the form, typeset the merged Word file: both files, not yet written."""
    from moralreport import word

    try:
        fonts = request.fonts if request.embed_fonts else None
        rendered = word.render(content, deliverable, request.templates, request.today, final=request.final, fonts=fonts)
        if rendered.missing and request.final:
            return Outcome(deliverable, "refused", missing=rendered.missing), []
        return _typeset(content, deliverable, request, rendered)
    except TemplateError as error:
        return Outcome(deliverable, "failed", problems=error.problems), []
    except TypesetError as error:
        return Outcome(deliverable, "failed", problems=(Problem(f"{deliverable.template}.docx", 0, 0, error.message),)), []


def _typeset(content: Content, deliverable: Deliverable, request: Request, rendered: Rendered) -> tuple[Outcome, Files]:
    from moralreport import word
    from moralreport.typeset import typeset

    result = typeset(rendered.docx, _fonts(request.fonts), unbreakable=content.unit.terms)
    docx = word.set_page_numbers(rendered.docx, result.page_labels)
    stem = request.output / rendered.file_stem
    files = [(stem.with_name(stem.name + suffix), data) for suffix, data in ((".docx", docx), (".pdf", result.pdf))]
    state: State = "draft" if rendered.missing else "final"
    warnings = (*rendered.warnings, *result.warnings)
    return Outcome(deliverable, state, (), result.page_count, rendered.missing, (), warnings), files


def _deliver(files: Files) -> tuple[tuple[tuple[Path, int], ...], tuple[Problem, ...]]:
    """The files on the disk: (file, size) of each, or the Problem and none of them."""
    from moralreport.delivery.files import write_together

    problem = write_together(files)
    return ((), (problem,)) if problem else (tuple((path, len(data)) for path, data in files), ())


def hand_over(
    content: Content, owed: Sequence[Deliverable], outcomes: Sequence[Outcome], folder: Path, broken: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Tell in the folder where each of the documents owed goes, also those that another run made; nothing where none lies there.

    `broken`: the codes of those whose content has mistakes.
    """
    from moralreport.delivery import sending

    by_code = {outcome.deliverable.code: outcome for outcome in outcomes}
    parcels = [_parcel(content, one, by_code.get(one.code), folder, one.code in broken) for one in owed]
    return sending.hand_over(parcels, content.unit, folder) if any(parcel.files for parcel in parcels) else ()


def _parcel(content: Content, deliverable: Deliverable, outcome: Outcome | None, folder: Path, broken: bool) -> Parcel:
    from moralreport.delivery.sending import Parcel
    from moralreport.word import file_stem

    stems = [file_stem(one) for one in (deliverable, deliverable.memo) if one]
    files = tuple(path for stem in stems for suffix in (".docx", ".pdf") if os.path.isfile(path := folder / f"{stem}{suffix}"))
    report = content.reports.get(deliverable.code)
    lacking = len(outcome.missing if outcome else report.missing if report else ())
    lost = sum(warning.code == "not-printed" for warning in outcome.warnings) if outcome else 0
    return Parcel(deliverable, files, lacking, broken or (outcome is not None and outcome.state == "failed"), lost)


@cache
def _fonts(folder: Path) -> FontLibrary:
    from moralreport.typeset import default_fonts

    return default_fonts((folder,))


# --- several processes ----------------------------------------------------------------------------

_shared: dict[str, tuple[Content, Request]] = {}


def _build_parallel(
    content: Content, deliverables: Sequence[Deliverable], request: Request, observe: Observer, jobs: int
) -> tuple[Outcome, ...]:
    from concurrent.futures import as_completed

    from moralreport.workers import pool

    done: dict[int, Outcome] = {}
    with pool(jobs, _share, content, request) as workers:
        waiting = {workers.submit(_produce_shared, deliverables[index]): index for index in _longest_first(content, deliverables)}
        try:
            for future in as_completed(waiting):
                done[waiting[future]] = future.result()
                observe(done[waiting[future]])
        except BaseException:
            workers.shutdown(wait=False, cancel_futures=True)
            raise
    return tuple(done[index] for index in range(len(deliverables)))


def _longest_first(content: Content, deliverables: Sequence[Deliverable]) -> list[int]:
    """Indices, those with most content first: no process is then left alone with the longest document at the end."""
    sizes = [len(pickle.dumps(content.reports.get(deliverable.code))) for deliverable in deliverables]
    return sorted(range(len(deliverables)), key=lambda index: (-sizes[index], index))


def _share(content: Content, request: Request) -> None:
    _shared["run"] = (content, request)


def _produce_shared(deliverable: Deliverable) -> Outcome:
    from moralreport.typeset import collecting_seldom

    with collecting_seldom():
        return produce(_shared["run"][0], deliverable, _shared["run"][1])
