"""Forecast of the score: what the plan's deductions would take off, as things are written on `today`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from moralreport.model.plan import Activity, Part
from moralreport.model.report import Content
from moralreport.records import dataclass


@dataclass(frozen=True, slots=True)
class Deduction:
    """Points taken off, with the Thai reason. `activity` is its code, "" for what concerns the whole bureau."""

    activity: str
    points: Decimal
    reason: str


@dataclass(frozen=True, slots=True)
class PartScore:
    """A part of the plan: its full score, and what its activities lose."""

    part: Part
    deductions: tuple[Deduction, ...]

    @property
    def score(self) -> Decimal:
        return max(Decimal(0), self.part.score - total(self.deductions))


@dataclass(frozen=True, slots=True)
class Forecast:
    """`general` concerns the bureau as a whole and no part; `open_questions` name in Thai what is not known yet."""

    parts: tuple[PartScore, ...]
    general: tuple[Deduction, ...]
    open_questions: tuple[str, ...]

    @property
    def score(self) -> Decimal:
        return max(Decimal(0), sum((part.score for part in self.parts), Decimal(0)) - total(self.general))

    @property
    def full(self) -> int:
        return sum(part.part.score for part in self.parts)


def forecast(content: Content, today: date) -> Forecast:
    """The forecast. An activity counts once its first document is due or complete; until then nothing is taken off for it."""
    parts = tuple(PartScore(part, tuple(_publicity(content, part.number, today))) for part in content.plan.parts)
    return Forecast(parts, tuple(_general(content)), tuple(content.record.unknown().values()))


def total(deductions: tuple[Deduction, ...]) -> Decimal:
    """Sum of the points."""
    return sum((one.points for one in deductions), Decimal(0))


def used_channels(content: Content, activity: Activity) -> tuple[str, ...]:
    """Keys of the channels in which the activity was made known, in the unit's order, over all of its documents."""
    reports = [content.reports[one.code] for one in activity.deliverables if one.code in content.reports]
    used = {publicity.channel for report in reports for publicity in report.publicity}
    return tuple(channel.key for channel in content.unit.channels if channel.key in used)


def _publicity(content: Content, part: int, today: date) -> Iterator[Deduction]:
    rules, channels = content.plan.deductions, content.unit.channels
    for activity in content.plan.activities:
        if activity.part != part or not _counts(content, activity, today):
            continue
        used = used_channels(content, activity)
        lacking = [channel for channel in channels if channel.key not in used]
        if not used:
            yield Deduction(activity.code, rules.no_publicity, "ไม่มีการประชาสัมพันธ์")
        elif lacking:
            names = ", ".join(channel.name for channel in lacking)
            yield Deduction(activity.code, rules.missing_channel * len(lacking), f"ประชาสัมพันธ์ไม่ครบช่องทาง ขาด {names}")


def _counts(content: Content, activity: Activity, today: date) -> bool:
    known = [one for one in activity.deliverables if one.code in content.reports]
    return any((one.due is not None and one.due <= today) or not content.reports[one.code].missing for one in known)


def _general(content: Content) -> Iterator[Deduction]:
    rules, record = content.plan.deductions, content.record
    if record.director_absences:
        points = rules.director_absent * record.director_absences
        yield Deduction("", points, f"ผู้อำนวยการไม่เข้าร่วมประชุมคณะกรรมการ {record.director_absences} ครั้ง")
    if record.survey_share is not None and record.survey_share < rules.survey_share:
        yield Deduction("", rules.survey_short, f"ตอบแบบสำรวจพฤติกรรมร้อยละ {record.survey_share} น้อยกว่าร้อยละ {rules.survey_share}")
    if record.projects_missed:
        yield Deduction(
            "", rules.project_missed * record.projects_missed, f"บุคลากรไม่เข้าร่วมโครงการของสำนักงานฯ {record.projects_missed} โครงการ"
        )
