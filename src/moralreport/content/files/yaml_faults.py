"""What PyYAML finds wrong with a text → the fault that a clerk can mend: which kind, at which mark."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import yaml
import yaml.reader

from moralreport.content.faults import Fault, FileFault
from moralreport.content.files.text_files import broken_characters, place_of
from moralreport.content.files.yaml_parts import LOADER, Part, depth_of

_SIGN_READ = ("expected alphabetic or numeric character", "expected URI")
"""Of * and &, and of !, with a Thai letter behind them."""
_BY_PROBLEM: tuple[tuple[str, str], ...] = (
    ("found character '\\t'", "yaml_tab"),
    ("tab character", "yaml_tab"),
    ("cannot start any token", "yaml_sign_at_start"),
    ("mapping keys are not allowed", "yaml_sign_at_start"),
    ("expected the node content, but found ','", "yaml_sign_at_start"),
    ("expected a comment or a line break", "yaml_text_after_pipe"),
    ("expected chomping or indentation indicators", "yaml_text_after_pipe"),
    *((part, "yaml_sign_at_start") for part in _SIGN_READ),
    ("escape character", "yaml_escape"),
    ("expected escape sequence", "yaml_escape"),
    ("mapping values are not allowed", "yaml_colon"),
    ("sequence entries are not allowed", "yaml_list_after_key"),
    ("could not find expected ':'", "yaml_no_colon"),
    ("expected ',' or ']'", "yaml_open_bracket"),
    ("expected ',' or '}'", "yaml_open_bracket"),
    ("expected the node content, but found '<stream end>'", "yaml_open_bracket"),
    ("expected <block end>", "yaml_indentation"),
    ("did not find expected", "yaml_indentation"),
)
_NO_SPACE = re.compile(r" *(?:- )?[a-z_]+:(?!//)[^\s:]")
"""A key whose value begins right behind the colon."""
_WIDE_COLON = re.compile(r" *(?:- )?[a-z_]+ *：")
_TEXT_BELOW = re.compile(r": +[|>][-+0-9]*\s*(?:#.*)?$")
_DASH_NO_SPACE = re.compile(r" *-([a-z_]+):")
_UNREADABLE = re.compile(rf"{yaml.reader.Reader.NON_PRINTABLE.pattern}|[\x85\u2028\u2029]|^---(?=[ ]*$)", re.MULTILINE)
"""Control characters, ends of lines that only YAML takes for such, and a line that begins a document."""
_WRITTEN = re.compile(r"^[ ]*[^#\s]", re.MULTILINE)
"""A line that is no remark."""
_LONE_KEY = re.compile(r" *[a-z_]+ *")
_WRONG_COLON = re.compile(r" *(?:- +)?[a-z_]+ *[;=]")
_ECHOES = 4
"""So many lines in a row that are indented alike and wrongly are put out of place by another."""
_LONGEST_SHOWN = 30
_LED_BY_TAB = re.compile(r" *\t")
FALSE_DASH = re.compile(r"[•●▪◦–—]\s+")
"""What Word makes of a dash at the head of a line."""
_FALSE_ITEM = re.compile(r"( *)([•●▪◦–—*+]|[0-9๐-๙]{1,3}[.)])\s+[a-z_]+:(?=\s|$)")
"""An item that begins with another sign than a dash: `• file: …`, `1. what: …`."""
_MADE_BY_FALSE_ITEM = frozenset({"yaml_other", "yaml_indentation", "yaml_false_dash"})
_WIDE = re.compile("[：｛｝［］，]")
_WIDER = 0xFEE0
"""How far the signs of an East Asian width lie behind the common ones."""
_MADE_BY_WIDE = frozenset({"yaml_no_colon", "yaml_colon", "yaml_indentation", "yaml_open_bracket"})
_MADE_BY_KEYS = frozenset({"yaml_no_colon", "yaml_colon", "yaml_indentation", "yaml_other"})
_AT_CONTEXT = frozenset({"yaml_open_quote", "yaml_open_bracket", "yaml_no_colon"})
"""Kinds that are mended where they begin, not where the parser gave up."""


def faults_of_part(part: Part, lines: Sequence[str]) -> list[FileFault]:
    """What is wrong with a broken part, as it shows in its place; where that points elsewhere, as it shows in the part alone."""
    start, around = part.in_place(lines)
    told = _told(around, start)
    if told is None or not part.first < told.line <= part.end:
        told = _told(part.alone(lines), part.first) or told
    if told is None:
        return list(_mistyped_keys(part, lines))
    depth = None if told.kind in _MADE_BY_KEYS else depth_of(part.alone(lines)[0])
    others = list(_led_by_tabs(part, lines) if told.kind == "yaml_tab" else _mistyped_keys(part, lines, depth))
    if told.kind in _MADE_BY_KEYS and told.line in {other.line for other in others}:
        return others
    return sorted([told, *(other for other in others if other.line != told.line)], key=lambda fault: fault.line)


def with_false_items(told: Iterable[FileFault], lines: Sequence[str]) -> list[FileFault]:
    """The faults, with the items that bear no dash in place of what YAML makes of the list that they stand in."""
    items = [(number, item) for number, line in enumerate(lines) if (item := _FALSE_ITEM.match(line))]
    listed = {line for number, item in items for line in _block(lines, number, len(item[1]))}
    left = [one for one in told if one.kind not in _MADE_BY_FALSE_ITEM or one.line not in listed]
    found = [FileFault("yaml_false_dash", number + 1, len(item[1]) + 1, {"sign": item[2]}) for number, item in items]
    return sorted([*left, *found], key=lambda fault: fault.line)


def may_be_anothers(fault: Fault | FileFault, lost: list[int]) -> bool:
    """Whether a key that stands twice may belong to a heading between the two that could not be read; `lost`: the lines of such, from 0."""
    if fault.kind != "duplicate_key" or not isinstance(fault, FileFault):
        return False
    return bisect_left(lost, fault.line - 1) > bisect_left(lost, int(str(fault.context["first"])))


def without_echoes(told: Sequence[FileFault]) -> Iterator[FileFault]:
    """The faults, of many indented alike in a row the first alone: the line before it puts all of them out of place."""
    for (kind, _), alike in groupby(told, key=lambda fault: (fault.kind, fault.column)):
        faults = list(alike)
        yield from faults[:1] if kind == "yaml_indentation" and len(faults) >= _ECHOES else faults


def _block(lines: Sequence[str], first: int, depth: int) -> Iterator[int]:
    """The lines, counted from 1, from `first` on that stand as deep or deeper."""
    for number in range(first, len(lines)):
        if lines[number].strip() and depth_of(lines[number]) < depth:
            return
        yield number + 1


def _led_by_tabs(part: Part, lines: Sequence[str]) -> Iterator[FileFault]:
    for number in range(part.first, part.end):
        if tab := _LED_BY_TAB.match(lines[number]):
            yield FileFault("yaml_tab", number + 1, tab.end())


def _mistyped_keys(part: Part, lines: Sequence[str], depth: int | None = None) -> Iterator[FileFault]:
    """Keys at `depth` (None = any, but not in a text below `|`) whose colon has no space behind it, or is a wide one.

    YAML takes `who:ใคร` and the line behind it for one text and tells the end of that alone.
    """
    text_below = -1
    for number in range(part.first, part.end):
        line = lines[number]
        if text_below >= 0 and (not line.strip() or depth_of(line) > text_below):
            continue
        text_below = depth_of(line) if _TEXT_BELOW.search(line) else -1
        if depth is None or depth_of(line) == depth:
            yield from _mistyped_key(line, number)


def _mistyped_key(line: str, number: int) -> Iterator[FileFault]:
    if _NO_SPACE.match(line):
        yield FileFault("yaml_no_space", number + 1, line.index(":") + 2)
    elif wide := _WIDE_COLON.match(line):
        yield FileFault("yaml_wide_sign", number + 1, wide.end(), {"sign": wide[0][-1], "right": ":"})


def _told(lines: list[str], start: int) -> FileFault | None:
    """The fault of the lines, which begin at line `start`.

    The pure Python parser is asked first: its wording and marks are the same everywhere, but it takes some things that libyaml does not.
    """
    for loader in (yaml.SafeLoader, LOADER):
        try:
            for _ in yaml.parse("\n".join(lines), Loader=loader):
                pass
        except yaml.MarkedYAMLError as error:
            found = _fault_of(error, tuple(lines))
            return replace(found, line=found.line + start)
    return None


def unreadable_signs(text: str) -> tuple[str, list[FileFault]]:
    """The text with spaces for what YAML refuses or ends at, and where that stands."""
    faults = list(broken_characters(text))
    written = _WRITTEN.search(text)
    for sign in _UNREADABLE.finditer(text):
        if sign[0] == "---":
            if written and written.start() == sign.start():
                continue
            faults.append(FileFault("second_document", *place_of(sign.start(), text)))
        elif sign[0] != "\0":
            faults.append(FileFault("control_character", *place_of(sign.start(), text)))
    return _UNREADABLE.sub(lambda sign: " " * len(sign[0]), text), faults


def _fault_of(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> FileFault:
    """The fault behind `error` in the text of `lines`."""
    kind = _kind(error)
    if kind == "yaml_open_bracket" and "flow node" in (error.context or ""):
        return FileFault(kind, *_last_open_bracket(lines))
    mark = (
        (error.context_mark if kind in _AT_CONTEXT or (error.problem or "").startswith(_SIGN_READ) else None)
        or error.problem_mark
        or error.context_mark
    )
    line, column = (mark.line, mark.column) if mark else (0, 0)
    written = lines[line] if line < len(lines) else ""
    if kind == "yaml_colon" and ": " not in written[:column] and (earlier := _without_colon(lines, line)):
        return earlier
    if kind == "yaml_no_colon" and _NO_SPACE.match(written):
        kind, column = "yaml_no_space", written.index(":") + 1
    if kind == "yaml_list_after_key" and written[column:].strip() == "-":
        kind = "yaml_lone_dash"
    if kind in ("yaml_colon", "yaml_indentation"):
        kind = _told_apart(kind, written, column)
    if kind == "yaml_indentation" and (nearby := _mistyped_dash(lines, line) or _beside_dash(lines, line)):
        return nearby
    if kind == "yaml_sign_at_start" and written.lstrip().startswith("```"):
        kind = "yaml_fence"
    if kind == "yaml_indentation" and not _WIDE.search(written):
        return _indentation(lines, line)
    if kind in _MADE_BY_WIDE and (wide := _WIDE.search(written)):
        return FileFault("yaml_wide_sign", line + 1, wide.start() + 1, {"sign": wide[0], "right": chr(ord(wide[0]) - _WIDER)})
    return FileFault(kind, line + 1, column + 1, {"sign": written[column : column + 1]})


def _kind(error: yaml.MarkedYAMLError) -> str:
    problem, context = error.problem or "", error.context or ""
    if "quoted scalar" in context and ("end of stream" in problem or "document separator" in problem):
        return "yaml_open_quote"
    return next((kind for part, kind in _BY_PROBLEM if part in problem), "yaml_other")


def _without_colon(lines: tuple[str, ...], line: int) -> FileFault | None:
    """A line before this one, at the same depth, without its colon or the space behind it: YAML reads both as one text."""
    above = [number for number in range(line - 1, -1, -1) if lines[number].strip() and not lines[number].lstrip().startswith("#")][:2]
    if above and _NO_SPACE.match(lines[above[0]]):
        return FileFault("yaml_no_space", above[0] + 1, lines[above[0]].index(":") + 2)
    if above and (_LONE_KEY.fullmatch(lines[above[0]]) or _WRONG_COLON.match(lines[above[0]])):
        return FileFault("yaml_no_colon", above[0] + 1, depth_of(lines[above[0]]) + 1)
    if not above or ":" in lines[above[0]] or lines[above[0]].lstrip().startswith("-"):
        return None
    depth = depth_of(lines[line])
    sibling = len(above) == 1 or depth_of(lines[above[1]]) == depth or lines[above[1]].rstrip().endswith(":")
    return FileFault("yaml_no_colon", above[0] + 1, depth + 1) if sibling and depth_of(lines[above[0]]) == depth else None


def _mistyped_dash(lines: tuple[str, ...], line: int) -> FileFault | None:
    """On this line or the one before, an item whose dash has no space behind it, or is another sign."""
    for number in (line, line - 1):
        text = lines[number] if 0 <= number < len(lines) else ""
        if found := _DASH_NO_SPACE.match(text):
            return FileFault("dash_no_space", number + 1, found.start(1) + 1, {"key": found[1]})
        if FALSE_DASH.match(text.lstrip()):
            return FileFault("yaml_false_dash", number + 1, depth_of(text) + 1, {"sign": text.lstrip()[0]})
    return None


def _indentation(lines: tuple[str, ...], line: int) -> FileFault:
    """A line with more or fewer blanks before it than its level asks for; the line above it is named beside it."""
    above = (number for number in range(line - 1, -1, -1) if lines[number].strip() and not lines[number].lstrip().startswith("#"))
    before = lines[next(above, line)]
    here = depth_of(lines[line]) if line < len(lines) else 0
    return FileFault(
        "yaml_indentation", line + 1, here + 1, {"here": here, "there": depth_of(before), "above": before.strip()[:_LONGEST_SHOWN]}
    )


def _beside_dash(lines: tuple[str, ...], line: int) -> FileFault | None:
    """A key right below the dash of an item: either it belongs to the item, or the dash is one too many."""
    depth = depth_of(lines[line])
    before = next((text for text in reversed(lines[:line]) if text.strip() and depth_of(text) <= depth), "")
    if depth_of(before) == depth and before.lstrip().startswith("- ") and not lines[line].lstrip().startswith("-"):
        return FileFault("yaml_beside_dash", line + 1, depth + 1)
    return None


def _last_open_bracket(lines: tuple[str, ...]) -> tuple[int, int]:
    """Line and column of the bracket after which the text ended."""
    for number in range(len(lines), 0, -1):
        column = max(lines[number - 1].rfind("["), lines[number - 1].rfind("{"))
        if column >= 0:
            return number, column + 1
    return 1, 1


def _told_apart(kind: str, line: str, column: int) -> str:
    """A colon inside a value, text after a closing quote, or the wrong indentation: the line tells."""
    before = line[:column]
    if kind == "yaml_colon":
        quoted = re.search(r": +[“‘„]", before)
        return "yaml_word_quotes" if quoted else "yaml_colon" if ": " in before else "yaml_indentation"
    last = before.rstrip()[-1:]
    return "yaml_after_quote" if last in ("'", '"') else "yaml_after_bracket" if last in ("]", "}") else "yaml_indentation"
