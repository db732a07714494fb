"""What became of each document of a run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from moralreport.errors import Problem, Warning
from moralreport.model.plan import Deliverable
from moralreport.model.report import Missing
from moralreport.records import dataclass

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


def joined(outcomes: Sequence[Outcome]) -> Outcome:
    """The outcome of a document, the first, with that of its memo: complete when both are, pages, files and lists of both."""
    worst: State = max((one.state for one in outcomes), key=("final", "draft", "refused", "failed").index)
    whole = worst in ("final", "draft")
    return Outcome(
        outcomes[0].deliverable,
        worst,
        tuple(file for one in outcomes for file in one.files),
        sum(one.pages for one in outcomes) if whole else 0,
        tuple(fact for one in outcomes for fact in one.missing),
        tuple(problem for one in outcomes for problem in one.problems),
        tuple(warning for one in outcomes for warning in one.warnings) if whole else (),
    )
