"""One activity file being read: the file, its deliverable, what surrounds it, and the required facts found missing so far."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from itertools import pairwise
from pathlib import Path

from moralreport.content.content_file import ContentFile
from moralreport.content.faults import DataPath, Fault, FileFault
from moralreport.content.files.repairs import repaired
from moralreport.content.files.text_files import UNPRINTABLE, decode
from moralreport.content.messages import word
from moralreport.content.paths import ContentFolder
from moralreport.content.problems import unknown_key
from moralreport.errors import reason_of
from moralreport.model.people import Unit
from moralreport.model.plan import Deliverable, Plan, SectionSpec
from moralreport.model.report import Missing
from moralreport.records import dataclass

_FILE_NAME = re.compile(r"[^\n]+\.(?:md|txt|csv|xlsx?|docx?)", re.IGNORECASE)
_LONGEST_SHOWN = 30
_OWN_LINE = re.compile(r"\s*(?:[-*+•●▪◦○■–>#|]|\(?[0-9๐-๙]+[.)]|[0-9๐-๙]+(?:\.[0-9๐-๙]+)+\s|ข้อ\s?[0-9๐-๙]|[ก-ฮ][.)])|\t| {4}")
"""What begins a line that Markdown, or our reading of it, does not join to the one before."""
_BREAK = re.compile(r"(?:  |\\)$")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every activity file is checked against. `unit` is None where unit.yaml could not be read: people then go unchecked."""

    folder: ContentFolder
    plan: Plan
    unit: Unit | None
    notes: list[str] = field(default_factory=list)
    shown: str = ""
    """The content folder as the clerk knows it, for messages."""


def listed_items(value: object, path: DataPath) -> Iterator[tuple[object, DataPath]]:
    """The items of a list, or the one that stands in place of a list."""
    if isinstance(value, list):
        yield from ((item, (*path, index)) for index, item in enumerate(value))
    elif value is not None:
        yield value, path


class Reading:
    def __init__(self, file: ContentFile, deliverable: Deliverable, around: Surroundings) -> None:
        self.file = file
        self.deliverable = deliverable
        self.around = around
        self.missing: list[Missing] = []

    def miss(self, path: DataPath, label: str) -> None:
        """Note a required fact that is not written. In a file that could not be read nothing is missing, it is unknown."""
        if not self.file.broken:
            dotted = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
            place = self.file.place(path)
            self.missing.append(Missing(place, dotted, f"{label}{self.file.why_unread(place.line)}"))

    def miss_entries(self, spec: SectionSpec, unit: str) -> None:
        """Note that a section holds fewer entries than it must; `unit`: what they are counted in."""
        self.miss((spec.key,), spec.heading if spec.least <= 1 else f"{spec.heading} (อย่างน้อย {spec.least} {unit})")

    def text(self, value: object, path: DataPath) -> str | None:
        """A plain text."""
        if value is None or isinstance(value, str):
            return (value or "").strip() or None
        self.file.add("want_text", path)
        return None

    def markdown(self, value: object, path: DataPath) -> str | None:
        """Markdown in place, or of the file that `{file: …}` names; None where nothing is written or it cannot be read."""
        if not isinstance(value, dict):
            text = self.text(value, path)
            if text and not self.is_file_name(text, path):
                place = self.file.place(path)
                self._tell_joined(str(value), place.file, place.line + 1)
                return text
            return None
        for key in value:
            if key != "file":
                self.file.extend([unknown_key((*path, key), ("file",))])
        written = self.text(value.get("file"), (*path, "file"))
        found = self.path(written, (*path, "file")) if written else None
        return self._text_file(found, written or "", (*path, "file")) if found else None

    def is_file_name(self, text: str, path: DataPath) -> bool:
        """Whether a text is the name of a file that was meant to be read; then that is noted."""
        found = _FILE_NAME.fullmatch(text) is not None and not isinstance(self.around.folder.file(text, path), Fault)
        if found:
            self.file.add("file_without_braces", path, value=text)
        return found

    def path(self, written: str, path: DataPath) -> Path | None:
        """The file that a value names, inside the content folder."""
        found = self.around.folder.file(written, path)
        if isinstance(found, Fault):
            self.file.extend([found])
            return None
        return found

    def _text_file(self, found: Path, written: str, path: DataPath) -> str | None:
        try:
            text: str | FileFault = decode(found.read_bytes())
        except OSError as error:
            text = FileFault("file_unreadable", context={"reason": reason_of(error)})
        if isinstance(text, str) and (sign := UNPRINTABLE.search(text)):
            text = FileFault("control_character", text.count("\n", 0, sign.start()) + 1)
        if isinstance(text, FileFault):
            reason, advice = word(text.kind, text.context)
            reason = f"บรรทัด {text.line}: {reason}" if text.line else reason
            self.file.add("text_file", path, value=written, reason=reason, advice=advice)
            return None
        whole, notes = repaired(text, f"{self.around.shown}/{written}")
        self.around.notes.extend(notes)
        self._tell_joined(whole, f"{self.around.shown}/{written}", 1)
        return whole.strip("\n") if whole.strip() else None

    def _tell_joined(self, text: str, file: str, first: int) -> None:
        """Note the first line that goes on the paragraph before it, as text from Word does, where each paragraph is one line."""
        lines = text.split("\n")
        for number, (before, line) in enumerate(pairwise(lines), first + 1):
            if before.strip() and line.strip() and not (_OWN_LINE.match(before) or _OWN_LINE.match(line) or _BREAK.search(before)):
                words = "ต่อเป็นย่อหน้าเดียวกับบรรทัดก่อนหน้า ถ้าเป็นย่อหน้าใหม่ ให้เว้นบรรทัดว่างระหว่างกัน"
                self.around.notes.append(f"{file}:{number}: “{line.strip()[:_LONGEST_SHOWN]}” {words}")
                return
