"""Where the program's own folders are, and how paths are shown."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
"""The checkout: content, templates, fonts and output lie in it."""


def near(path: Path) -> Path:
    """The path as a clerk would write it: relative where it lies below the current folder."""
    try:
        return Path(os.path.relpath(path)) if path.resolve().is_relative_to(Path.cwd()) else path
    except OSError:
        return path
