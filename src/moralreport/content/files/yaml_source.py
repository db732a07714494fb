"""YAML text → plain data, with the line and column of every key and value.

Every scalar stays the text that was written (`1-06`, `no`, `0812345678`); only nothing, `~`, `null`, dots or underscores alone, and an
example in angle brackets that was not replaced are None.
Aliases, tags and further documents are refused, so a small file cannot become a large one. List items that hold nothing are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

import yaml

from moralreport.content.faults import DataPath, Fault, FileFault
from moralreport.content.files.repairs import repaired
from moralreport.content.files.text_files import UNPRINTABLE
from moralreport.content.files.unwritten import is_unwritten
from moralreport.content.files.yaml_faults import (
    FALSE_DASH,
    faults_of_part,
    may_be_anothers,
    unreadable_signs,
    with_false_items,
    without_echoes,
)
from moralreport.content.files.yaml_parts import LOADER, Part, broken_parts, without
from moralreport.records import dataclass
from moralreport.thai.normalise import normalise

Data = str | None | list["Data"] | dict[str, "Data"]

_NO_KEY = "\0"
"""Stands for a key that is no text; no text holds U+0000."""
_DEEPEST = 24
_MOST_TOLD = 100
_ESCAPED = re.compile(rf"{UNPRINTABLE.pattern}|\t")
"""What no text holds, and what an escape in quotes may have become."""
_UNSEEN = "\u200b-\u200d\u2060\ufeff"
_PASTED_INDENT = re.compile(rf"(?m)^ *[\u00a0\u2000-\u200a\u202f\u3000{_UNSEEN}][ \u00a0\u2000-\u200a\u202f\u3000{_UNSEEN}]*")
"""An indentation that was copied from Word or a web page: no-break and other spaces for common ones."""
_PASTED_GAP = re.compile(r"(?m)^( *(?:- +)?[a-z_]+:|(?: *-)+)[\u00a0\u2000-\u200a\u202f\u3000](?=[ \u00a0\u2000-\u200a\u202f\u3000]*\S)")
"""The space behind a key or a dash, copied likewise."""
_LOST = re.compile(r" #[^\s#]")
_QUOTED_BY_WORD = re.compile(r"[“”„‘’]((?=[!-~]*[/.@_-])[!-~]+|\S+\.(?:jpe?g|png|md|txt|csv|xlsx))[“”‘’]")
"""An address, a key or a file's name in the quotes that Word makes of straight ones."""
_JOINED_KEY = re.compile(r"[^\s:]+:(?!//)(?=\S)")
_DASHES_ALONE = re.compile("[-–—]+")
_ITEM = re.compile(r"\s*(?:-(?!\s+[a-z_]+:(?:\s|$))|[0-9๐-๙]{1,2}[.)])\s+\S")
_DASH_NO_SPACE = re.compile(r"-[^\W\d_]")
_LONGEST_SHOWN = 40
_FALSE_PIPE = re.compile(r"\s*[lI1!¦ǀ।]\s*")
"""What is typed for `|` where a text begins on the next line."""
_LONE_KEY = re.compile(r"\s*[\w-]+\s*:?\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """Line and column from 1; `inset` is what stands between the mark and the first character of the value (a quote)."""

    line: int
    column: int
    inset: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """One YAML file read. `data` is {} where nothing is written; `faults` say what is wrong with it as YAML."""

    data: dict[str, Data] = field(default_factory=dict)
    keys: Mapping[DataPath, Mark] = field(default_factory=dict)
    values: Mapping[DataPath, Mark] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    faults: tuple[Fault | FileFault, ...] = ()
    notes: tuple[str, ...] = ()
    """What was mended in the text or looks doubtful, Thai sentences."""
    unwritten: tuple[DataPath, ...] = ()
    """Keys that stand without a value; `data` lacks them."""
    torn: bool = False
    """Whether parts of the text are no YAML; `data` then lacks these, and lists that hold any."""


def read_yaml(text: str, name: str = "", keyed: bool = False) -> Source:
    """`text` as data with marks, its texts normalised; what is wrong with it as YAML is told wherever it stands.

    `keyed`: the items of its lists have keys of their own, so that the others can be read where one is broken.
    """
    text = _PASTED_INDENT.sub(lambda match: " " * len(re.sub(f"[{_UNSEEN}]", "", match.group())), text)
    text = _PASTED_GAP.sub(r"\1 ", text)
    lines = tuple(text.split("\n"))
    whole, notes = repaired(text, name)
    sound, faults = unreadable_signs(text)
    walk = _Walk(lines, name, mend=whole != text)
    torn: list[Part] = []
    try:
        try:
            data = walk.document(sound)
        except yaml.YAMLError as error:
            _refuse_depths(error)
            written = sound.split("\n")
            torn = broken_parts(written)
            told = [fault for part in torn[:_MOST_TOLD] for fault in faults_of_part(part, written)]
            faults += list(without_echoes(with_false_items(told, written))) or [FileFault("yaml_other", torn[0].first + 1, 1)]
            walk = _Walk(lines, name, mend=whole != text)
            data = _rest(walk, without(torn, written, keyed))
            lost = [n for part in torn for n in range(part.first, part.end) if _LONE_KEY.fullmatch(written[n])]
            walk.faults = [fault for fault in walk.faults if not may_be_anothers(fault, lost)]
    except _TooDeep as deep:
        return Source(lines=lines, faults=(FileFault("yaml_too_deep", *deep.args),))
    if not isinstance(data, dict):
        walk.faults += [] if data is None or torn else [FileFault("top_is_no_mapping", 1, 1)]
        data = {}
    return Source(data, walk.keys, walk.values, lines, (*faults, *walk.faults), (*notes, *walk.notes), tuple(walk.unwritten), bool(torn))


def _rest(walk: _Walk, lines: list[str]) -> Data:
    """The data of a text without its broken parts."""
    try:
        return walk.document("\n".join(lines))
    except yaml.YAMLError:
        return None


class _TooDeep(Exception):
    """Nested beyond reason; args: line, column."""


def _refuse_depths(error: yaml.YAMLError) -> None:
    """libyaml 0.2.6 looks ahead and refuses deep nesting before its events tell of it."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem == "exceeded maximum nesting depth" and error.problem_mark:
        raise _TooDeep(error.problem_mark.line + 1, error.problem_mark.column + 1)


class _Walk:
    """Turns the parser's events into data and notes where everything stood."""

    def __init__(self, lines: tuple[str, ...], name: str, *, mend: bool) -> None:
        self._lines = lines
        self._name = name
        self.notes: list[str] = []
        self._mend = mend
        self.keys: dict[DataPath, Mark] = {}
        self.values: dict[DataPath, Mark] = {}
        self.faults: list[Fault | FileFault] = []
        self.unwritten: list[DataPath] = []

    def document(self, text: str) -> Data:
        data: Data = None
        events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=LOADER))
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.faults.append(FileFault("second_document", *_position(event)))
                    return data
            elif isinstance(event, yaml.NodeEvent):
                data = self._node(event, events, ())
        return data

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: DataPath) -> Data:
        self.values[path] = _mark(event)
        if len(path) > _DEEPEST:
            raise _TooDeep(*_position(event))
        if isinstance(event, yaml.AliasEvent):
            self.faults.append(FileFault("alias", *_position(event)))
            return None
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            self.faults.append(FileFault("anchor_or_tag", *_position(event)))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path, flow=bool(event.flow_style))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        if not isinstance(event, yaml.ScalarEvent):
            return None
        value = _scalar(event)
        self._refuse_lost_text(event)
        if event.style in (None, "") and value is not None:
            self._refuse_false_dash(event, value)
            self._refuse_false_pipe(event)
            self._note_joined_lines(event)
            quoted = _QUOTED_BY_WORD.fullmatch(value)
            value = quoted[1] if quoted else value
        self._refuse_signs(event, value or "")
        return normalise(value)[0] if value is not None and self._mend else value

    def _note_joined_lines(self, event: yaml.ScalarEvent) -> None:
        line = _position(event)[0]
        if event.end_mark is not None and event.end_mark.line >= line and any(map(str.strip, self._lines[line : event.end_mark.line + 1])):
            words = "ข้อความหลายบรรทัดนี้ต่อเป็นข้อความเดียว ถ้าเป็นหลายข้อ ให้ขึ้นต้นทุกบรรทัดด้วย - ถ้าเป็นหลายย่อหน้า ให้พิมพ์ | หลังชื่อช่อง"
            self.notes.append(f"{self._name}:{line}: {words}")

    def _joined_item(self, event: yaml.ScalarEvent) -> int | None:
        """The line, from 0, of an item within a text without `|` before it: YAML makes one line of both."""
        last = event.end_mark.line if event.end_mark is not None else 0
        within = range(_position(event)[0], min(last + 1, len(self._lines)))
        return next((number for number in within if _ITEM.match(self._lines[number])), None)

    def _refuse_false_dash(self, event: yaml.ScalarEvent, value: str) -> None:
        """A text at the head of a line that was meant to be an item: `• ก`, `-ก`."""
        line, column = _position(event)
        if FALSE_DASH.match(value):
            self.faults.append(FileFault("yaml_false_dash", line, column, {"sign": value[0]}))
        elif _DASHES_ALONE.fullmatch(value):
            self.faults.append(FileFault("yaml_lone_dash", line, column, {"sign": value}))
        elif (item := self._joined_item(event)) is not None:
            self.faults.append(FileFault("yaml_joined_items", item + 1, len(self._lines[item]) - len(self._lines[item].lstrip()) + 1))
        elif _DASH_NO_SPACE.match(value) and not self._lines[line - 1][: column - 1].strip(" -"):
            self.faults.append(FileFault("dash_no_space_text", line, column, {"text": value[1:_LONGEST_SHOWN].split(" -")[0]}))

    def _refuse_false_pipe(self, event: yaml.ScalarEvent) -> None:
        """`knowledge: l` over a text that was meant to stand below `|`: the letter would be printed."""
        line, column = _position(event)
        if event.end_mark is not None and event.end_mark.line >= line and _FALSE_PIPE.fullmatch(self._lines[line - 1], column - 1):
            self.faults.append(FileFault("yaml_false_pipe", line, column, {"sign": event.value[0]}))

    def _refuse_signs(self, event: yaml.ScalarEvent, value: str) -> None:
        """In `"photos\\exchange.jpg"` YAML reads an escape character, in `"photos\\table.jpg"` a tab."""
        sign = _ESCAPED.search(value)
        if sign and event.style == '"' and "\\" in self._lines[_position(event)[0] - 1]:
            self.faults.append(FileFault("yaml_escape", *_position(event)))
        elif sign and sign[0] != "\t":
            self.faults.append(FileFault("control_character", *_position(event)))

    def _refuse_lost_text(self, event: yaml.ScalarEvent) -> None:
        """`กลุ่ม #1` is `กลุ่ม` to YAML; a remark has a blank after its sign."""
        end = event.end_mark
        if end is not None and end.line < len(self._lines) and _LOST.match(self._lines[end.line], end.column):
            self.faults.append(FileFault("hash_in_text", end.line + 1, end.column + 2))

    def _mapping(self, events: Iterator[yaml.Event], path: DataPath, *, flow: bool) -> dict[str, Data]:
        result: dict[str, Data] = {}
        written: dict[str, int] = {}
        before = len(self.faults)
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event, events, path)
            value = self._node(next(events), events, (*path, key))
            if key == _NO_KEY or (flow and value is None and self._is_told_as_no_key(event)):
                continue
            if key in written:
                self.faults.append(FileFault("duplicate_key", *_position(event), {"key": key, "first": written[key]}))
                continue
            written[key] = _position(event)[0]
            self.keys[(*path, key)] = _mark(event)
            if value is None:
                self.unwritten.append((*path, key))
            else:
                result[key] = value
        if not written and all(fault.kind == "no_key_in_braces" for fault in self.faults[before:]):
            del self.faults[before + 1 :]  # a list in the wrong brackets is one mistake
        return result

    def _is_told_as_no_key(self, event: yaml.Event) -> bool:
        """In braces a text goes on as far as the comma, and `file:a.md` is a key without a value."""
        end = event.end_mark
        if not isinstance(event, yaml.ScalarEvent) or end is None or self._lines[end.line][end.column :].lstrip().startswith(":"):
            return False
        line, column = _position(event)
        if (joined := _JOINED_KEY.match(event.value)) and event.style in (None, ""):
            self.faults.append(FileFault("yaml_no_space", line, column + joined.end()))
        else:
            self.faults.append(FileFault("no_key_in_braces", line, column, {"text": event.value[:_LONGEST_SHOWN]}))
        return True

    def _key(self, event: yaml.Event, events: Iterator[yaml.Event], path: DataPath) -> str:
        if isinstance(event, yaml.ScalarEvent):
            if FALSE_DASH.match(event.value):
                self._refuse_false_dash(event, event.value)
                return _NO_KEY
            return normalise(str(event.value))[0] if self._mend else str(event.value)
        self.faults.append(FileFault("key_is_no_text", *_position(event)))
        self._node(event, events, (*path, _NO_KEY))
        return _NO_KEY

    def _sequence(self, events: Iterator[yaml.Event], path: DataPath) -> list[Data]:
        result: list[Data] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            item = self._node(event, events, (*path, len(result)))
            if item not in (None, {}, []):
                result.append(item)
        return result


def _scalar(event: yaml.ScalarEvent) -> str | None:
    value = str(event.value)
    return None if is_unwritten(value, plain=event.style in (None, "")) else value


def _position(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _mark(event: yaml.Event) -> Mark:
    quoted = getattr(event, "style", None) in ("'", '"')
    return Mark(*_position(event), inset=1 if quoted else 0)
