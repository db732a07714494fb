"""Shapes, groups and canvases of strict files, which stand in the namespace of wp:inline (ISO 29500-1, 20.4)."""

from __future__ import annotations

from moralreport.typeset.docx.markup.names import WP, WPC, WPG, WPS, W, local_name
from moralreport.typeset.docx.markup.trees import Element

_NAMESPACES = {"wsp": WPS, "wgp": WPG, "grpSp": WPG, "graphicFrame": WPG, "wpc": WPC}


def rename_strict(element: Element) -> str:
    """Gives a strict shape, and the shapes in it, the names that all other files use; the element's name then."""
    waiting = [element] if element.tag.startswith(WP) and local_name(element.tag) in _NAMESPACES else []
    while waiting:
        shape = waiting.pop()
        namespace = _NAMESPACES[local_name(shape.tag)]
        for child in (shape, *shape.iterchildren(WP + "*")):
            if child is not shape and local_name(child.tag) in _NAMESPACES:
                waiting.append(child)
            else:
                child.tag = namespace + local_name(child.tag)
                _name_text(child)
    return element.tag


def _name_text(box: Element) -> None:
    """The text of a strict shape, which Word writes in a namespace of its own."""
    for child in box.iterchildren("{*}txbxContent"):
        child.tag = W + "txbxContent"
