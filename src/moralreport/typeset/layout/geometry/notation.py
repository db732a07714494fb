"""Preset shapes written down briefly: statements of words, parted by semicolons.

    adj 16667                  an adjust value and its default
    a pin 0 adj 50000          a guide: its name, then its formula as in 20.1.9.11
    text il il ir ib           left, top, right and bottom of the text's room; without it the whole shape
    path M l x1 A x1 x1 cd2 cd4 L x2 t Z

A path moves (M x y), draws lines (L x y), curves (C, Q) and arcs (A wR hR stAng swAng), and closes (Z). Words between `path` and its first
command say in what room its points lie (width height), how it is filled (unfilled, lighten, darkenLess …), and that it is unstroked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from moralreport.typeset.document import FillMode, Geometry, GeometryPath, Guide, Value

_LENGTHS = {"M": 2, "L": 2, "C": 6, "Q": 4, "A": 4, "Z": 0}


def parse_geometry(text: str) -> Geometry:
    """The geometry that a text in this notation describes."""
    guides: list[Guide] = []
    paths: list[GeometryPath] = []
    room: tuple[Value, ...] = ()
    for statement in text.split(";"):
        match statement.split():
            case ["path", *words]:
                paths.append(_path(words))
            case ["text", *words]:
                room = tuple(map(_value, words))
            case [name, value]:
                guides.append((name, "val", (_value(value),)))
            case [name, operator, *words]:
                guides.append((name, operator, tuple(map(_value, words))))
    return Geometry(tuple(paths), tuple(guides), (room[0], room[1], room[2], room[3]) if room else None)


def _value(word: str) -> Value:
    return float(word) if re.fullmatch(r"-?\d+", word) else word


def _path(words: Sequence[str]) -> GeometryPath:
    start = words.index("M")
    said = words[:start]
    sizes = [float(word) for word in said if word.isdigit()] or [0.0, 0.0]
    fills = ["none" if word == "unfilled" else word for word in said if not word.isdigit() and word != "unstroked"] or ["norm"]
    return GeometryPath(tuple(_commands(words[start:])), sizes[0], sizes[1], cast(FillMode, fills[0]), "unstroked" not in said)


def _commands(words: Sequence[str]) -> Iterator[tuple[Value, ...]]:
    at = 0
    while at < len(words):
        end = at + 1 + _LENGTHS[words[at]]
        yield words[at], *map(_value, words[at + 1 : end])
        at = end
