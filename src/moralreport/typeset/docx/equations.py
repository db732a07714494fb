"""Office Math as one line of text: a fraction as a/b, a root as √(x), powers with ^ and _ (22.1)."""

from __future__ import annotations

from collections.abc import Callable

from moralreport.typeset.document import Placeholder, RunProperties
from moralreport.typeset.docx.names import M
from moralreport.typeset.docx.trees import Element

MAX_DEPTH = 40


def read_equation(element: Element, properties: RunProperties) -> Placeholder | None:
    """An m:oMath or m:oMathPara as its text, to be set in the line; None when it is empty."""
    text = linear_text(element).strip()
    return Placeholder("equation", text, 0.0, 0.0, properties) if text else None


def linear_text(element: Element, depth: int = 0) -> str:
    """Text of a math element and all below it."""
    if depth > MAX_DEPTH or not isinstance(element.tag, str):
        return ""
    name = element.tag.removeprefix(M)
    if name == "t":
        return element.text or ""
    if name.endswith("Pr"):
        return ""
    writer = _WRITERS.get(name)
    if writer is not None:
        return writer(element, depth + 1)
    return "".join(linear_text(child, depth + 1) for child in element)


def _part(element: Element, name: str, depth: int) -> str:
    child = element.find(M + name)
    return linear_text(child, depth) if child is not None else ""


def _grouped(text: str) -> str:
    return text if len(text) < 2 or text.isalnum() else f"({text})"


def _fraction(element: Element, depth: int) -> str:
    return f"{_grouped(_part(element, 'num', depth))}/{_grouped(_part(element, 'den', depth))}"


def _scripts(element: Element, depth: int) -> str:
    below, above = _part(element, "sub", depth), _part(element, "sup", depth)
    return _part(element, "e", depth) + (f"_{_grouped(below)}" if below else "") + (f"^{_grouped(above)}" if above else "")


def _root(element: Element, depth: int) -> str:
    degree = _part(element, "deg", depth)
    return f"{degree}√{_grouped(_part(element, 'e', depth))}"


def _nary(element: Element, depth: int) -> str:
    sign = element.find(f"{M}naryPr/{M}chr")
    below, above = _part(element, "sub", depth), _part(element, "sup", depth)
    limits = (f"_{_grouped(below)}" if below else "") + (f"^{_grouped(above)}" if above else "")
    return f"{sign.get(M + 'val', '∫') if sign is not None else '∫'}{limits} {_part(element, 'e', depth)}"


def _delimited(element: Element, depth: int) -> str:
    def mark(name: str, default: str) -> str:
        found = element.find(f"{M}dPr/{M}{name}")
        return found.get(M + "val", default) if found is not None else default

    inner = mark("sepChr", "|").join(linear_text(child, depth) for child in element.iterchildren(M + "e"))
    return mark("begChr", "(") + inner + mark("endChr", ")")


def _matrix(element: Element, depth: int) -> str:
    rows = (", ".join(linear_text(cell, depth) for cell in row.iterchildren(M + "e")) for row in element.iterchildren(M + "mr"))
    return "[" + "; ".join(rows) + "]"


def _limit(element: Element, depth: int) -> str:
    return f"{_part(element, 'e', depth)}_{_grouped(_part(element, 'lim', depth))}"


def _function(element: Element, depth: int) -> str:
    return f"{_part(element, 'fName', depth)} {_part(element, 'e', depth)}"


_WRITERS: dict[str, Callable[[Element, int], str]] = {
    "f": _fraction,
    "sSup": _scripts,
    "sSub": _scripts,
    "sSubSup": _scripts,
    "rad": _root,
    "nary": _nary,
    "d": _delimited,
    "m": _matrix,
    "limLow": _limit,
    "limUpp": _limit,
    "func": _function,
}
