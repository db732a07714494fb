"""Child elements that say one thing in their w:val; their parent may be missing too."""

from __future__ import annotations

from moralreport.typeset.docx.markup.names import VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import is_on


def child_of(parent: Element | None, name: str) -> Element | None:
    """The child of that name in Word's namespace."""
    return parent.find(W + name) if parent is not None else None


def value_of(parent: Element | None, name: str, default: str = "") -> str:
    """What a child says; `default` where it is missing or says nothing."""
    child = child_of(parent, name)
    return child.get(VAL, default) if child is not None else default


def flag_of(parent: Element | None, name: str) -> bool:
    """Whether an on/off property is there and on (17.17.4)."""
    child = child_of(parent, name)
    return child is not None and is_on(child.get(VAL))
