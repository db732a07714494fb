"""Where the program's own folders are, whether they are whole, and how paths are shown."""

from __future__ import annotations

import os
from pathlib import Path

from moralreport.errors import Problem, TypesetError

ROOT = Path(__file__).resolve().parents[3]
"""The checkout: content, templates, fonts and output lie in it."""
FONTS = ROOT / "fonts"


def near(path: Path) -> Path:
    """The path as a clerk would write it: relative where it lies below the current folder, by whatever name that was entered."""
    here, there = Path(os.path.realpath(os.curdir)), Path(os.path.realpath(path))
    return Path(os.path.relpath(there, here)) if path.is_absolute() and there.is_relative_to(here) else path


def form_problems(templates: Path) -> tuple[Problem, ...]:
    """What is wrong with the forms as a whole: no folder, or an emblem that is no picture."""
    from moralreport.content.messages import word
    from moralreport.content.reports.photos import emblem_file, photo_fault

    if not os.path.isdir(templates):
        return (Problem(str(templates), 0, 0, "ไม่พบโฟลเดอร์แบบฟอร์ม", advice="ตรวจชื่อโฟลเดอร์ที่ระบุหลัง --templates"),)
    emblem = emblem_file(templates)
    fault = photo_fault(emblem, emblem.name, ()) if emblem else None
    if emblem is None or fault is None:
        return ()
    message, advice = word(fault.kind, fault.context)
    return (Problem(emblem.as_posix(), 0, 0, message, advice=advice),)


def font_problems() -> tuple[Problem, ...]:
    """The house font's faces that are not there; without them nothing is typeset."""
    from moralreport.typeset import default_fonts

    advice = "คัดลอกโฟลเดอร์ fonts ของโปรแกรมกลับมา"
    try:
        match = default_fonts((FONTS,)).match("TH Sarabun New")
    except TypesetError as error:
        return (Problem(str(near(FONTS)), 0, 0, error.message, advice=advice),)
    if match.substituted:
        return (Problem(str(near(FONTS)), 0, 0, "ไม่พบแบบอักษร TH Sarabun New", advice=advice),)
    return ()
