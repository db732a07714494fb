"""What property elements say, as partial values that are laid one upon the other: each child has a reader of its own (17.7.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from moralreport.typeset.document import Pattern
from moralreport.typeset.docx.formatting.theme import Theme
from moralreport.typeset.docx.markup.names import VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import is_on
from moralreport.typeset.docx.paint.colors import pattern_color
from moralreport.typeset.docx.paint.fill_patterns import read_stripes

Partial = Mapping[str, Any]
Key = tuple[Any, ...]
Reader = Callable[[Element, Theme, dict[str, Any]], None]

_NOT_IN_KEY = frozenset(W + name for name in ("rPrChange", "pPrChange", "sectPr", "rPr"))


def read_partial(element: Element | None, theme: Theme, readers: Mapping[str, Reader]) -> Partial:
    """What a property element says, and nothing else."""
    values: dict[str, Any] = {}
    for child in element if element is not None else ():
        reader = readers.get(child.tag)
        if reader is not None:
            reader(child, theme, values)
    return values


def flag(name: str) -> Reader:
    """The reader of an on/off property (17.17.4)."""

    def read(element: Element, theme: Theme, values: dict[str, Any]) -> None:
        values[name] = is_on(element.get(VAL))

    return read


def shading_of(element: Element, theme: Theme) -> str | None:
    """Plain colour of a w:shd (17.3.5)."""
    return pattern_color(element.get(VAL, "clear"), theme.colors.word_color(element, "Fill"), theme.colors.border_color(element))


def stripes_of(element: Element, theme: Theme) -> Pattern | None:
    """Stripes of a w:shd; its plain colour is then what they look like from afar."""
    return read_stripes(element.get(VAL, "clear"), theme.colors.border_color(element), theme.colors.word_color(element, "Fill"))


def properties_key(element: Element | None) -> Key:
    """A key that is equal for property elements that say the same; tracked former properties do not count."""
    if element is None:
        return ()
    return tuple(element_key(child) for child in element if child.tag not in _NOT_IN_KEY)


def element_key(element: Element) -> Key:
    """A key of an element with its attributes and all below it."""
    return (element.tag, *element.items(), *map(element_key, element))
