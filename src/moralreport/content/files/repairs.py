"""Text as people typed it → text with the safe repairs, and notes on what was mended and what only a person can judge."""

from __future__ import annotations

from moralreport.thai.normalise import defects, normalise

_REPAIRS = {
    "zero-width": "ลบอักขระที่มองไม่เห็น",
    "private-use": "แทนอักขระของแบบอักษรเก่า",
    "lao": "แทนอักษรลาวด้วยอักษรไทย",
    "sara-ae": "แทน เ สองตัวด้วย แ",
    "sara-am": "รวมสระอำที่พิมพ์แยก",
    "lakkhangyao": "แทนลากข้างยาวด้วยสระอา",
    "mark-order": "เรียงสระกับวรรณยุกต์ใหม่",
    "doubled-mark": "ลบวรรณยุกต์หรือสระที่พิมพ์ซ้ำ",
    "doubled-vowel": "ลบสระที่พิมพ์ซ้ำ",
}


def repaired(text: str, file: str) -> tuple[str, tuple[str, ...]]:
    """The repaired text, and a Thai note with file and line for each kind of repair and each doubtful place."""
    whole, repairs = normalise(text)
    mended = (f"{file}:{_line(text, repair.offset)}: {_REPAIRS.get(repair.kind, repair.kind)} {repair.count} แห่ง" for repair in repairs)
    doubtful = (f"{file}:{_line(whole, defect.offset)}: {defect.message} “{defect.excerpt}”" for defect in defects(whole))
    return whole, (*mended, *doubtful)


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
