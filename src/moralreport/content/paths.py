"""Paths that people write: from the content folder, inside it, spelt as the file is (so that what works on Windows works everywhere)."""

from __future__ import annotations

import os
import re
import unicodedata
from functools import cached_property
from pathlib import Path

from moralreport.content.faults import DataPath, Fault
from moralreport.content.problems import closest
from moralreport.thai.normalise import normalise

HEIC = (".heic", ".heif")
_DRIVE_OR_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class ContentFolder:
    """The folder and what it holds; directories are listed once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.used: set[str] = set()
        """What was asked for and found, below the folder."""
        self._listings: dict[Path, tuple[str, ...]] = {}

    @cached_property
    def _real(self) -> str:
        return os.path.realpath(self.folder)

    def file(self, written: str, at: DataPath) -> Path | Fault:
        """The absolute path of an existing file inside the folder, or why `written` is none."""
        parts = written.replace("\\", "/").split("/")
        if written.startswith(("/", "\\", "~")) or _DRIVE_OR_SCHEME.match(written) or ".." in parts or "\0" in written:
            return self._outside(written, parts[-1], at)
        path = self.folder
        for part in (part for part in parts if part not in ("", ".")):
            found = self._entry(path, part)
            if found is None:
                return Fault("path_missing", at, {"value": written, "nearest": self._nearest(path, part, parts[-1])})
            path = path / found
        return self._checked(path, written, at)

    def _outside(self, written: str, name: str, at: DataPath) -> Fault:
        """A path from elsewhere; the file may have been copied already."""
        copied = self._elsewhere(name)
        right = copied.relative_to(self.folder).as_posix() if copied else None
        return Fault("path_copied", at, {"value": written, "right": right}) if right else Fault("path_leaves", at, {"value": written})

    def _checked(self, path: Path, written: str, at: DataPath) -> Path | Fault:
        real = os.path.realpath(path)
        if not Path(real).is_relative_to(self._real):
            return Fault("path_leaves", at, {"value": written})
        if not os.path.isfile(real):
            return Fault("path_no_file" if os.path.isdir(real) else "path_missing", at, {"value": written, "nearest": "ตรวจชื่อไฟล์"})
        right = path.relative_to(self.folder).as_posix()
        if _alike(right) != _alike("/".join(part for part in written.replace("\\", "/").split("/") if part not in ("", "."))):
            return Fault("path_case", at, {"value": written, "right": right})
        self.used.add(right)
        return Path(os.path.abspath(path))

    def _listing(self, path: Path) -> tuple[str, ...]:
        if path not in self._listings:
            try:
                self._listings[path] = tuple(sorted(os.listdir(path)))
            except OSError:
                self._listings[path] = ()
        return self._listings[path]

    def _entry(self, path: Path, part: str) -> str | None:
        """The name in `path` that is `part`, else one that is spelt alike, else one that differs in case only."""
        names = self._listing(path)
        if part in names:
            return part
        alike = next((name for name in names if _alike(name) == _alike(part)), None)
        return alike or next((name for name in names if _alike(name).casefold() == _alike(part).casefold()), None)

    def _nearest(self, path: Path, part: str, name: str) -> str:
        """What may be meant where `path` has no `part`; `name` ends the whole of what was written."""
        near = self._with_other_ending(path, part) or self._elsewhere(name) or self._alike_name(path, part)
        if near is None:
            return "ตรวจชื่อไฟล์ หรือนำไฟล์มาไว้ในโฟลเดอร์เนื้อหา"
        found = near.relative_to(self.folder).as_posix()
        if near.suffix.lower() in HEIC and Path(part).suffix.lower() not in HEIC:
            return f"พบ {found} ซึ่งเป็นภาพ HEIC ของ iPhone แปลงเป็น .jpg ก่อน"
        return f"หมายถึง {found} ใช่หรือไม่"

    def _with_other_ending(self, path: Path, part: str) -> Path | None:
        """`a.jpg.jpg` where `a.jpg` is asked for (Windows shows no endings), else `a.png`."""
        stem = Path(part).stem
        begun = [name for start in (part, stem) for name in self._listing(path) if name.lower().startswith(f"{start.lower()}.")]
        return path / begun[0] if begun else None

    def _alike_name(self, path: Path, part: str) -> Path | None:
        """A name that is nearly the same: endings, which many files share, say nothing."""
        stems = {Path(name).stem: name for name in reversed(self._listing(path))}
        alike = closest(Path(part).stem, stems)
        return path / stems[alike] if alike else None

    def _elsewhere(self, part: str) -> Path | None:
        """The file of that name in another folder of the content."""
        return next((found for found in sorted(self.folder.rglob("*")) if _alike(found.name) == _alike(part) and found.is_file()), None)


def _alike(name: str) -> str:
    """The name as a reader sees it: macOS parts accents from letters, old keyboards ำ into two, and YAML values are mended already."""
    return normalise(unicodedata.normalize("NFC", name))[0]
