"""Outlines as path operators (ISO 32000-1, 8.5.2)."""

from __future__ import annotations

from collections.abc import Iterable

from moralreport.typeset.pdf.objects import number

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def path_operators(commands: Iterable[tuple[str | float, ...]], x: float, y: float) -> str:
    """Commands M, L, C and Z, y growing downward, from the point (x, y) of the PDF's coordinates."""
    operators = []
    for command, *values in commands:
        placed = " ".join(number(y - float(v) if i % 2 else x + float(v)) for i, v in enumerate(values))
        operators.append(f"{placed} {_OPERATORS[str(command)]}".strip())
    return " ".join(operators)
