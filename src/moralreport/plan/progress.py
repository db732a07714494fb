"""How far each document is: written in full or not, what it lacks, how long is left. Pure; `today` is an argument."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from moralreport.model.plan import Deliverable
from moralreport.model.report import Content, Missing
from moralreport.plan.schedule import Standing, all_deliverables, days_left, standing, unknown
from moralreport.records import dataclass

State = Literal["final", "draft", "unknown"]


@dataclass(frozen=True, slots=True)
class Progress:
    """One document. state: final = every required fact is there, draft = something is missing, unknown = the plan lost it."""

    deliverable: Deliverable
    state: State
    missing: tuple[Missing, ...]
    standing: Standing
    days_left: int | None

    @property
    def late(self) -> bool:
        """Due, not complete, and the year still runs."""
        return self.state == "draft" and self.standing == "late"


@dataclass(frozen=True, slots=True)
class Tally:
    """Documents by state."""

    final: int
    draft: int
    late: int
    unknown: int


def progress(content: Content, today: date, deliverables: Iterable[Deliverable] | None = None) -> tuple[Progress, ...]:
    """The progress of `deliverables`, in their order; without them of the whole year, what the plan lost at the end."""
    chosen = (*all_deliverables(content.plan), *unknown(content.plan)) if deliverables is None else tuple(deliverables)
    return tuple(_progress(content, one, today) for one in chosen)


def tally(progresses: Iterable[Progress]) -> Tally:
    """How many documents are in which state; late ones count as drafts too."""
    found = tuple(progresses)
    counted = {state: sum(one.state == state for one in found) for state in ("final", "draft", "unknown")}
    return Tally(counted["final"], counted["draft"], sum(one.late for one in found), counted["unknown"])


def _progress(content: Content, deliverable: Deliverable, today: date) -> Progress:
    report = content.reports.get(deliverable.code)
    when, left = standing(deliverable, content.plan, today), days_left(deliverable, today)
    if report is None or not deliverable.known:
        return Progress(deliverable, "unknown", (), when, left)
    return Progress(deliverable, "draft" if report.missing else "final", report.missing, when, left)
