"""Who is counted or named as a group where each person has a row of their own: it would be printed as the name of one."""

from __future__ import annotations

import re

from moralreport.content.faults import DataPath
from moralreport.content.reports.reading import Reading
from moralreport.model.plan import SectionSpec
from moralreport.thai.digits import to_arabic

_LISTS = ("participants", "people", "members")
_COUNTED = re.compile(r"[0-9][0-9,]*\s*(?:คน|ราย|ท่าน|รูป|นาย|persons?|people)(?![ก-๙])")
_ALL = re.compile("ทุกคน|ทุกท่าน|ทั้งหมด|ทั้งสิ้น")
_STAFF = re.compile("(?:ผู้บริหาร(?:และ|/))?บุคลากร(?:ของ|ใน|สังกัด)?(?:สำนัก|กลุ่มงาน|หน่วยงาน)?")
_NO_LETTER = re.compile(r"[\W\d_]+")


def refuse_crowd(reading: Reading, spec: SectionSpec, name: str, at: DataPath) -> None:
    """Note a fault where the name in a row counts people, says "all", or is the bureau's or a group's own."""
    plain = to_arabic(name).strip()
    if spec.kind in _LISTS and plain and _is_crowd(reading, plain):
        everybody = f"{spec.key}: all (ทุกคนใน unit.yaml) หรือ " if spec.kind == "participants" else ""
        kind = "crowd_in_list" if at in reading.file.lists else "crowd"
        reading.file.add(kind, (*at, "name"), value=name, everybody=everybody, key=spec.key)


def _is_crowd(reading: Reading, name: str) -> bool:
    unit = reading.around.unit
    groups = (unit.name, *unit.groups) if unit else ()
    counted = _COUNTED.search(name) or _ALL.search(name) or _STAFF.fullmatch(name) or _NO_LETTER.fullmatch(name)
    return counted is not None or name in groups
