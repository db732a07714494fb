"""Where the program's own folders are, whether they are whole, and how paths are shown."""

from __future__ import annotations

import os
from pathlib import Path

from moralreport.errors import Problem, TypesetError

ROOT = Path(__file__).resolve().parents[3]
"""The checkout: content, templates, fonts and output lie in it."""
FONTS = ROOT / "fonts"


def near(path: Path) -> Path:
    """The path as a clerk would write it: relative where it lies below the current folder."""
    try:
        return Path(os.path.relpath(path)) if path.resolve().is_relative_to(Path.cwd()) else path
    except OSError:
        return path


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
