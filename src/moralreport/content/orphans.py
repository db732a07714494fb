"""Files in activities/ that no deliverable of the plan owns: probably misnamed, and their content would be lost without a word.

The context of a fault tells under `meant` the codes that the file probably belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from pathlib import Path

from moralreport.content.faults import FileFault
from moralreport.content.problems import closest
from moralreport.content.scalars import CODE
from moralreport.model.plan import Plan
from moralreport.thai.digits import to_arabic

_COPY_OF = re.compile(r"^(?:copy of|สำเนาของ|สำเนา)?\s*")
"""What systems put before the name of a copy; behind it everybody has words of his own."""
_ENDING = r"(?:\.yaml)?\.(?:ya?ml|txt)"
_OURS = re.compile(r"\.(?:ya?ml|txt)\b")
_NOBODYS = re.compile(r"\..*|~\$.*|.*~|.*\.(?:tmp|bak|swp)|Thumbs\.db|desktop\.ini|Icon\r", re.IGNORECASE)
"""What operating systems and editors leave behind."""
_MOST_NAMED = 10


def orphans(folder: Path, plan: Plan) -> Iterator[tuple[str, FileFault]]:
    """Name and fault of each such file."""
    known = [one.code for one in plan.deliverables if one.known]
    lost = [one.code for one in plan.deliverables if not one.known]
    present = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    for name in present:
        if name not in {f"{code}.yaml" for code in known} and not _NOBODYS.fullmatch(name):
            there = [code for code in known if f"{code}.yaml" in present]
            yield name, _copied(name, there) or _beside_right(_fault(name, known, lost), there)


def strays(folder: Path, plan: Plan) -> Iterator[tuple[str, FileFault]]:
    """Name and fault of activity files that lie beside activities/, and of the folder itself under another name."""
    known = {f"{one.code}.yaml" for one in plan.deliverables}
    for path in sorted(folder.iterdir()):
        if path.name.lower().partition(".")[0].strip() == "record" and not (folder / "record.yaml").is_file():
            yield path.name, FileFault("orphan_name", context={"nearest": "เปลี่ยนชื่อเป็น record.yaml"})
        name = to_arabic(path.name).lower()
        if path.is_file() and name.removesuffix(".txt") in known:
            right = name.removesuffix(".txt")
            yield path.name, FileFault("orphan_place", context={"right": f"activities/{right}", "meant": (right.removesuffix(".yaml"),)})
        elif path.is_dir() and not (folder / "activities").is_dir() and known & {inner.name for inner in path.iterdir()}:
            meant = sorted(inner.name.removesuffix(".yaml") for inner in path.iterdir() if inner.name in known)
            yield path.name, FileFault("folder_misnamed", context={"right": "activities", "meant": meant})


def unused(folder: Path, used: Set[str]) -> tuple[str, ...]:
    """A note that names the pictures, lists and texts that no activity asks for; nothing where there are none."""
    ours = {"unit.yaml", "plan.yaml", "record.yaml", "photos/README.txt"}
    found = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and not _NOBODYS.fullmatch(path.name)
    )
    left = [name for name in found if name not in used and name not in ours and not name.startswith("activities/")]
    more = f" และอีก {len(left) - _MOST_NAMED} ไฟล์" if left[_MOST_NAMED:] else ""
    return (f"ยังไม่มีเรื่องใดใช้ไฟล์ {', '.join(left[:_MOST_NAMED])}{more}",) if left else ()


def _copied(name: str, written: list[str]) -> FileFault | None:
    """A file that is called as one of ours beside it, and something more: a copy, an older state, what a cloud drive made of two states."""
    plain = to_arabic(name).lower()
    bare = _COPY_OF.sub("", plain)
    if not _OURS.search(bare):
        return None
    misnamed = rf"|{_ENDING}$" if bare == plain else ""
    code = max((code for code in written if re.match(rf"{code}(?!-?[0-9]{misnamed})", bare)), key=len, default=None)
    return FileFault("orphan_copy", context={"right": f"{code}.yaml"}) if code else None


def _beside_right(fault: FileFault, there: list[str]) -> FileFault:
    """The fault, where the file of the right name is there, too: to rename this one would overwrite it."""
    meant, advice = fault.context.get("meant"), fault.context.get("nearest")
    if not isinstance(meant, tuple) or not set(meant) & set(there) or not advice:
        return fault
    more = f"{advice} แต่มี {meant[0]}.yaml อยู่แล้ว เก็บไว้เพียงไฟล์เดียว"
    return FileFault(fault.kind, fault.line, fault.column, {**fault.context, "nearest": more})


def _fault(name: str, known: list[str], lost: list[str]) -> FileFault:
    stem, _, suffix = to_arabic(name).lower().rpartition(".")
    if stem.removesuffix(".yaml") in known and suffix == "txt":
        code = stem.removesuffix(".yaml")
        return FileFault("orphan_hidden_ending", context={"right": f"{code}.yaml", "meant": (code,)})
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
    near = next((code for code in known if stem.startswith(f"{code}-")), None) or closest(stem, known)
    advice = f"หมายถึง {near} ใช่หรือไม่" if near else "ตรวจรหัสใน plan.yaml"
    return FileFault("orphan_unknown_code", context={"value": stem, "nearest": advice, "meant": (near,) if near else ()})
