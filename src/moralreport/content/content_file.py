"""One YAML file of the content folder while it is being read: its data, its marks, and the faults found in it so far."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from moralreport.content.faults import DataPath, Fault, FileFault, ListPlace
from moralreport.content.files.misplaced import Places, swallowed_keys, told_in_place
from moralreport.content.files.text_files import decode_damaged, is_blank, quotable_lines
from moralreport.content.files.unwritten import EXAMPLE
from moralreport.content.files.yaml_source import Data, Source, read_yaml
from moralreport.content.problems import faults_of, list_place, mark_of, problem_of, unknown_unwritten
from moralreport.errors import Problem, reason_of
from moralreport.model.report import Place

if TYPE_CHECKING:
    from pydantic import BaseModel

    FormT = TypeVar("FormT", bound=BaseModel)


class ContentFile:
    """`name` is what the clerk reads in messages; `exists` tells an unwritten file from an empty one."""

    def __init__(self, name: str, source: Source, *, exists: bool = True) -> None:
        self.name = name
        self.source = source
        self.exists = exists
        self.faults: list[Fault | FileFault] = list(source.faults)
        self.lists: dict[DataPath, ListPlace] = {}
        self._places = Places()

    @property
    def data(self) -> dict[str, Data]:
        return self.source.data

    @property
    def whole(self) -> bool:
        """Whether all that is written could be read as YAML."""
        return self.exists and not self.source.torn and not (self.source.faults and not self.source.data)

    @property
    def broken(self) -> bool:
        """Not all was read because the file is no YAML; to tell what is missing in it would mislead."""
        return self.source.torn or (bool(self.source.faults) and not self.source.data)

    def add(self, kind: str, path: DataPath = (), *, at_key: bool = False, **context: object) -> None:
        """Note a mistake at `path`."""
        self.faults.append(Fault(kind, path, context, at="key" if at_key else "value"))

    def extend(self, faults: Iterable[Fault | FileFault]) -> None:
        self.faults.extend(faults)

    def expect(self, places: Places) -> None:
        """Tell which keys stand where; those that are found elsewhere are told as such."""
        self._places = places
        self.extend(swallowed_keys(self.source.lines, places))

    def read(self, form: type[FormT], data: object, at: DataPath = (), apart: Collection[str] = ()) -> FormT | None:
        """`data`, which stands at `at`, as `form`, or None with its faults noted. The keys `apart` are left to others."""
        from pydantic import ValidationError

        below = (path[len(at) :] for path in self.source.unwritten if path[: len(at)] == at and len(path) > len(at))
        self.extend(unknown_unwritten(form, (loc for loc in below if loc[0] not in apart), at))
        try:
            return form.model_validate(data)
        except ValidationError as error:
            # The line that lacks may be one that could not be read.
            self.extend(fault for fault in faults_of(error, form, at) if not (self.source.torn and fault.kind == "missing_key"))
            return None

    def keys_at(self, path: DataPath, data: Iterable[str]) -> list[str]:
        """The keys of the mapping `data` at `path`, with those that stand without a value."""
        return [*data, *(str(empty[-1]) for empty in self.source.unwritten if empty[:-1] == path)]

    def misread(self, path: DataPath) -> bool:
        """Whether YAML reads something in the lines of `path` otherwise than it was meant: what follows from it is not told."""
        begun = self.source.keys.get(path)
        if begun is None:
            return False
        later = (mark.line for key, mark in self.source.keys.items() if key[: len(path)] != path and mark.line > begun.line)
        end = min(later, default=len(self.source.lines) + 1)
        return any(isinstance(fault, FileFault) and begun.line <= fault.line < end for fault in self.source.faults)

    def place(self, path: DataPath = ()) -> Place:
        """Where the value of `path` stands, or the nearest that is written above it; only the file where none is."""
        if row := list_place(path, self.lists):
            place, column = row
            return Place(place.file, place.row, column or 1)
        if path[:1] not in self.source.keys:
            return Place(self.name)
        mark = mark_of(Fault("", path), self.source)
        return Place(self.name, mark.line, mark.column)

    def why_unread(self, line: int) -> str:
        """Why nothing counts as written in a line that holds something, in Thai; nothing where that is plain."""
        text = self.source.lines[line - 1] if 0 < line <= len(self.source.lines) else ""
        before, _, remark = text.partition(" #")
        if EXAMPLE.search(before):
            return " (ยังเป็นตัวอย่าง พิมพ์ข้อความจริงแทน <…>)"
        typed = before.rstrip().endswith(":") and remark and not EXAMPLE.fullmatch(remark.strip())
        return " (ข้อความหลังเครื่องหมาย # โปรแกรมไม่อ่าน)" if typed else ""

    def problems(self) -> list[Problem]:
        """What is wrong, in the order in which it was found; of a line that YAML itself misreads nothing else is told."""
        misread = {fault.line for fault in self.source.faults if isinstance(fault, FileFault)}
        faults = [told_in_place(one, self._places, self.data) if isinstance(one, Fault) else one for one in self.faults]
        told = [(fault, problem_of(fault, self.name, self.source, self.lists)) for fault in faults]
        return [one for fault, one in told if isinstance(fault, FileFault) or one.file != self.name or one.line not in misread]


def open_file(path: Path, name: str, keyed: bool = False) -> ContentFile:
    """The file read as YAML; one that is not there is empty (`exists` False), one that cannot be read has its fault."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return ContentFile(name, Source(), exists=False)
    except OSError as error:
        return ContentFile(name, Source(faults=(FileFault("file_unreadable", context={"reason": reason_of(error)}),)))
    if is_blank(content) and b"\0" not in content:
        return ContentFile(name, Source(faults=(FileFault("file_empty"),)))
    text = decode_damaged(content)
    if isinstance(text, FileFault):
        return ContentFile(name, Source(lines=quotable_lines(content) if text.line else (), faults=(text,)))
    return ContentFile(name, read_yaml(text, name, keyed))
