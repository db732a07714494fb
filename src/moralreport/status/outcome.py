"""What became of each document of a run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from moralreport.errors import Problem, Warning
from moralreport.model.plan import Deliverable
from moralreport.model.report import Missing

State = Literal["final", "draft", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One document. refused: a draft where only final ones were asked for; failed: `problems` say why.

    `files`: the paths written, with their sizes in bytes.
    """

    deliverable: Deliverable
    state: State
    files: tuple[tuple[Path, int], ...] = ()
    pages: int = 0
    missing: tuple[Missing, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Warning, ...] = ()


def joined(outcome: Outcome, memo: Outcome) -> Outcome:
    """The outcome of a document with that of its memo: complete when both are, pages and files of both."""
    worst: State = max((outcome.state, memo.state), key=("final", "draft", "refused", "failed").index)
    return replace(
        outcome,
        state=worst,
        files=(*outcome.files, *memo.files),
        pages=outcome.pages + memo.pages,
        missing=(*outcome.missing, *memo.missing),
        problems=(*outcome.problems, *memo.problems),
        warnings=(*outcome.warnings, *memo.warnings),
    )
