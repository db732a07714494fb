"""What became of each document of a run."""

from __future__ import annotations

from dataclasses import dataclass
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
