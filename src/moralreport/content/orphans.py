"""Files in activities/ that no deliverable of the plan owns: probably misnamed, and their content would be lost without a word.

The context of a fault tells under `meant` the codes that the file probably belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from moralreport.content.faults import FileFault
from moralreport.content.problems import closest
from moralreport.content.scalars import CODE
from moralreport.model.plan import Plan
from moralreport.thai.digits import to_arabic

_COPY = re.compile(r"\s*(?:-\s*(?:copy|สำเนา)|\([0-9]+\))(?:\s*\([0-9]+\))?(?:\.yaml)?|\s*สำเนา")
"""What Windows puts behind the name of a copy."""
_NOBODYS = re.compile(r"\..*|~\$.*|.*~|.*\.(?:tmp|bak|swp)|Thumbs\.db|desktop\.ini", re.IGNORECASE)
"""What operating systems and editors leave behind."""


def orphans(folder: Path, plan: Plan) -> Iterator[tuple[str, FileFault]]:
    """Name and fault of each such file."""
    deliverables = [one for activity in plan.activities for one in activity.deliverables]
    known = [one.code for one in deliverables if one.known]
    lost = [one.code for one in deliverables if not one.known]
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name not in {f"{code}.yaml" for code in known} and not _NOBODYS.fullmatch(path.name):
            yield path.name, _fault(path.name, known, lost)


def strays(folder: Path, plan: Plan) -> Iterator[tuple[str, FileFault]]:
    """Name and fault of activity files that lie beside activities/, and of the folder itself under another name."""
    known = {f"{one.code}.yaml" for activity in plan.activities for one in activity.deliverables}
    for path in sorted(folder.iterdir()):
        name = to_arabic(path.name).lower()
        if path.is_file() and name.removesuffix(".txt") in known:
            right = name.removesuffix(".txt")
            yield path.name, FileFault("orphan_place", context={"right": f"activities/{right}", "meant": (right.removesuffix(".yaml"),)})
        elif path.is_dir() and not (folder / "activities").is_dir() and known & {inner.name for inner in path.iterdir()}:
            meant = sorted(inner.name.removesuffix(".yaml") for inner in path.iterdir() if inner.name in known)
            yield path.name, FileFault("folder_misnamed", context={"right": "activities", "meant": meant})


def _fault(name: str, known: list[str], lost: list[str]) -> FileFault:
    stem, _, suffix = to_arabic(name).lower().rpartition(".")
    if stem.removesuffix(".yaml") in known and suffix == "txt":
        return FileFault("orphan_hidden_ending", context={"right": stem, "meant": (stem.removesuffix(".yaml"),)})
    if copied := next((code for code in known if _COPY.fullmatch(stem.removeprefix(code)) and stem.startswith(code)), None):
        return FileFault("orphan_copy", context={"right": f"{copied}.yaml"})
    parts = [code for code in known if code.startswith(f"{stem}-")]
    if suffix not in ("yaml", "yml") or not CODE.fullmatch(stem):
        near = closest(name, [f"{code}.yaml" for code in known])
        advice = f"ชื่อที่ถูกคือ {near} ใช่หรือไม่" if near else "ย้ายไฟล์อื่นไปไว้ใน texts/ หรือ photos/"
        return FileFault("orphan_name", context={"nearest": advice, "meant": (near.removesuffix(".yaml"),) if near else ()})
    if stem in known:
        advice = f"เปลี่ยนชื่อเป็น {stem}.yaml (เลขอารบิก ตัวพิมพ์เล็ก ลงท้าย .yaml)"
        return FileFault("orphan_name", context={"nearest": advice, "meant": (stem,)})
    if stem in lost:
        return FileFault("orphan_lost", context={"value": stem})
    if parts:
        return FileFault("orphan_many", context={"value": stem, "choices": ", ".join(f"{code}.yaml" for code in parts), "meant": parts})
    near = closest(stem, known)
    advice = f"หมายถึง {near} ใช่หรือไม่" if near else "ตรวจรหัสใน plan.yaml"
    return FileFault("orphan_unknown_code", context={"value": stem, "nearest": advice, "meant": (near,) if near else ()})
