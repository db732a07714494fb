"""Faults → problems: file, line, column, the line itself, the Thai wording; pydantic's errors → faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, get_args, get_origin

from moralreport.content.faults import DataPath, Fault, FileFault, ListPlace
from moralreport.content.files.yaml_source import Mark, Source
from moralreport.content.labels import LABELS
from moralreport.content.messages import word
from moralreport.errors import Problem

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError

_LONGEST_LINE = 200

Lists = Mapping[DataPath, ListPlace]
"""The rows of the lists that a file names, by the paths that they are told under."""

_KINDS = {
    "string_type": "want_text",
    "tuple_type": "want_list",
    "list_type": "want_list",
    "dict_type": "want_mapping",
    "model_type": "want_mapping",
    "model_attributes_type": "want_mapping",
    **dict.fromkeys(("bool_type", "decimal_type", "int_type", "literal_error"), "want_one"),
}


def problem_of(fault: Fault | FileFault, file: str, source: Source, lists: Lists) -> Problem:
    """The problem that a clerk reads; `file` as the clerk knows it. What is wrong with a row of a list is told where the row stands."""
    message, advice = word(fault.kind, fault.context)
    if isinstance(fault, Fault) and (row := list_place(fault.path, lists)):
        place, column = row
        cell = f"ช่อง {_cell_name(place.row, column)}: " if column else ""
        return Problem(place.file, place.row, column or 1, f"{cell}{message}", place.text[:_LONGEST_LINE], advice)
    mark = Mark(fault.line, fault.column) if isinstance(fault, FileFault) else mark_of(fault, source)
    line = source.lines[mark.line - 1].strip()[:_LONGEST_LINE] if 0 < mark.line <= len(source.lines) else ""
    return Problem(file, mark.line, mark.column, message, line, advice)


def list_place(path: DataPath, lists: Lists) -> tuple[ListPlace, int] | None:
    """The row of a list that the value of `path` stands in, and its column from 1 (0 = none)."""
    for length in range(len(path), 0, -1):
        if place := lists.get(path[:length]):
            column = place.columns.get(str(path[length])) if length < len(path) else None
            return place, 0 if column is None else column + 1
    return None


def _cell_name(row: int, column: int) -> str:
    """`D7`, as the sheet calls it."""
    from openpyxl.utils.cell import get_column_letter

    return f"{get_column_letter(column)}{row}"


def mark_of(fault: Fault, source: Source) -> Mark:
    """Where the fault stands: the key or value of its path, or of the nearest one above that was written."""
    tables = (source.keys, source.values) if fault.at == "key" else (source.values, source.keys)
    for length in range(len(fault.path), 0, -1):
        path = fault.path[:length]
        alone = tuple(part for part in path if part != 0)  # one entry may stand where a list of them is asked for
        mark = next((table[one] for one in (path, alone) for table in tables if one and one in table), None)
        if mark is not None:
            shift = fault.offset + mark.inset if fault.offset and length == len(fault.path) else 0
            return Mark(mark.line, mark.column + shift)
    return Mark(1, 1) if source.lines else Mark(0, 0)


def faults_of(error: ValidationError, form: type[BaseModel], at: DataPath) -> Iterator[Fault]:
    """One fault for each error of pydantic; `at` is the path of what was validated against `form`. A misspelt key is not lacking, too."""
    details = error.errors(include_url=False)
    lacking = {tuple(detail["loc"]) for detail in details if detail["type"] == "missing"}
    meant: set[DataPath] = set()
    for detail in details:
        loc: DataPath = tuple(detail["loc"])
        if detail["type"] == "extra_forbidden":
            known = (_form_holding(form, loc) or form).model_fields
            meant.add((*loc[:-1], _meant_key(str(loc[-1]), tuple(known), {}) or ""))
            yield unknown_key((*at, *loc), known)
    for detail in details:
        loc = tuple(detail["loc"])
        if detail["type"] != "extra_forbidden" and loc not in meant & lacking:
            yield _fault({**detail}, (*at, *loc), _form_holding(form, (*loc, "")))


def unknown_unwritten(form: type[BaseModel], locs: Iterable[DataPath], at: DataPath) -> Iterator[Fault]:
    """A fault for each key without value that the form does not have; pydantic never sees those."""
    for loc in locs:
        holder = _form_holding(form, loc)
        if holder is not None and loc[-1] not in holder.model_fields:
            yield unknown_key((*at, *loc), holder.model_fields)


def _form_holding(form: type[BaseModel], loc: DataPath) -> type[BaseModel] | None:
    """The form that has the key at the end of `loc` as a field; None where keys are free or nothing is known of them."""
    free = False
    for part in loc[:-1]:
        if free or isinstance(part, int):
            free = False
            continue
        field = form.model_fields.get(part)
        inner = _form_within(field.annotation) if field else None
        if field is None or inner is None:
            return None
        form, free = inner, get_origin(field.annotation) is dict
    return None if free else form


def _form_within(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and hasattr(annotation, "model_fields"):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _form_within(inner))), None)


def _fault(detail: Mapping[str, Any], path: DataPath, wanted: type[BaseModel] | None = None) -> Fault:
    kind = str(detail["type"])
    context = dict(detail.get("ctx") or {})
    if path[-1:] == ("[key]",):
        return replace(_fault(detail, path[:-1]), at="key")
    if kind == "missing":
        key = str(path[-1])
        return Fault("missing_key", path[:-1], {"key": key, "label": f" ({LABELS[key]})" if key in LABELS else ""}, at="key")
    if kind.startswith("content."):
        return Fault(kind.removeprefix("content."), path, context, offset=int(context.pop("offset", 0)))
    if kind in _KINDS:
        return Fault(
            _KINDS[kind], path, {"example": ", ".join(f"{key}: …" for key in list(wanted.model_fields)[:3]) if wanted else "ชื่อช่อง: ค่า"}
        )
    return Fault("other", path, {"reason": str(detail["msg"])})


def unknown_key(path: DataPath, known: Iterable[str], headings: Mapping[str, str] | None = None) -> Fault:
    """The fault of a key that the form does not have: guesses from the keys, their Thai labels and the sections' headings."""
    key = str(path[-1])
    if key.startswith("-"):
        return Fault("dash_no_space", path, {"key": key.lstrip("-")}, at="key")
    return Fault("unknown_key", path, {"key": key, "nearest": _nearest_key(key, tuple(known), headings or {})}, at="key")


def _nearest_key(key: str, known: tuple[str, ...], headings: Mapping[str, str]) -> str:
    meant = _meant_key(key, known, headings)
    return f"หมายถึง {meant} ใช่หรือไม่" if meant else f"ช่องที่ใช้ได้: {', '.join(known)}"


def _meant_key(key: str, known: tuple[str, ...], headings: Mapping[str, str]) -> str | None:
    by_label = {LABELS[name]: name for name in known if name in LABELS} | {heading: name for name, heading in headings.items()}
    match = closest(key.strip("“”‘’"), (*known, *by_label))
    return by_label.get(match, match) if match else None


def nearest_choice(value: str, choices: Iterable[str]) -> str:
    """Advice: the choice that `value` was probably meant to be, else all of them."""
    known = tuple(choices)
    match = closest(value, known)
    if match is not None:
        return f"หมายถึง {match} ใช่หรือไม่"
    if not known:
        return "ยังไม่มีรายการให้เลือก"
    return f"ที่ใช้ได้: {', '.join(known[:30])}"


def nearest_named(value: str, names: Mapping[str, str]) -> str:
    """Advice: the key that `value` was probably meant to be, also by the name that it stands for, else all keys with their names."""
    keys = {name: key for key, name in names.items()}
    match = closest(value, (*names, *keys))
    if match is not None:
        return f"หมายถึง {keys.get(match, match)} ใช่หรือไม่"
    return nearest_choice(value, [f"{key} ({name})" for key, name in names.items()])


def closest(value: str, choices: Iterable[str]) -> str | None:
    """The choice that is spelt most like `value`, None where none is near; of several the one that two letters changed places in."""
    from rapidfuzz import distance, fuzz, process

    found = process.extract(value, tuple(choices), scorer=fuzz.ratio, processor=str.lower, score_cutoff=60, limit=None)
    best = max(found, key=lambda one: (one[1], distance.OSA.normalized_similarity(value.lower(), one[0].lower())), default=None)
    return str(best[0]) if best else None
