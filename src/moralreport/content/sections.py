"""The kinds of section: which hold rows, and the columns that they have unless the plan says otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from moralreport.content.labels import LABELS
from moralreport.model.plan import Column, SectionKind


def _columns(*keys: str, optional: tuple[str, ...] = ()) -> tuple[Column, ...]:
    return tuple(Column(key, LABELS[key], key not in optional) for key in (*keys, *optional))


DEFAULT_COLUMNS: Mapping[SectionKind, tuple[Column, ...]] = {
    "participants": _columns("name", optional=("position",)),
    "virtues": (Column("what", "เรื่อง"), Column("why", "เพราะเหตุใด"), Column("virtue", "คุณธรรมเป้าหมาย")),
    "people": _columns("name", "position", "reason"),
    "risks": (*_columns("dimension", "risk", "cause", "likelihood", "impact", "measure", "responsible"), Column("due", "กำหนดเสร็จ")),
    "members": _columns("name", "position", optional=("group", "phone", "email", "line")),
    "assessment": (Column("step", "ข้อ"), Column("result", "ผลการดำเนินการ"), Column("score", "คะแนน"), Column("evidence", "หลักฐาน")),
}
"""Kinds whose value is a tuple of Entry, besides `table`."""
