"""What the makers of a form left in it: tracked changes are taken as accepted, comments left out (ECMA-376 part 1, 17.13.4 and 17.13.5)."""

from __future__ import annotations

from typing import Final

from lxml import etree

from moralreport.word.package.wordml import w

_GONE: Final = (w("del"), w("moveFrom"))
_KEPT: Final = (w("ins"), w("moveTo"))
_FORMER_NAMES: Final = "rPrChange pPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange sectPrChange numberingChange"
_MARK_NAMES: Final = "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd cellIns cellMerge"
_COMMENT_NAMES: Final = "commentRangeStart commentRangeEnd commentReference"
_NOTES: Final = tuple(map(w, f"{_FORMER_NAMES} {_MARK_NAMES} {_COMMENT_NAMES}".split()))
_MARKED: Final = (w("rPr"), w("trPr"))
"""Where w:ins and w:del stand for the paragraph mark or the row."""


def accept_changes(root: etree._Element) -> None:
    """The part without comments and tracked changes: what was deleted is gone, what was inserted stays."""
    _drop(list(root.iter(*_NOTES)))
    _drop([row for row in root.iter(w("tr")) if row.find(f"{w('trPr')}/{w('del')}") is not None])
    _drop([cell for cell in root.iter(w("tc")) if cell.find(f"{w('tcPr')}/{w('cellDel')}") is not None])
    for paragraph in [p for p in root.iter(w("p")) if any(p.find(f"{w('pPr')}/{w('rPr')}/{gone}") is not None for gone in _GONE)]:
        _join_with_next(paragraph)
    _drop(list(root.iter(*_GONE)))
    for kept in list(root.iter(*_KEPT)):
        _unwrap(kept)


def _drop(elements: list[etree._Element]) -> None:
    for element in elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _join_with_next(paragraph: etree._Element) -> None:
    """A paragraph whose mark was deleted goes into the next one, whose properties hold."""
    following = paragraph.getnext()
    if following is None or following.tag != w("p"):
        return
    place = 1 if following.find(w("pPr")) is not None else 0
    for child in reversed([one for one in paragraph if one.tag != w("pPr")]):
        following.insert(place, child)
    _drop([paragraph])


def _unwrap(kept: etree._Element) -> None:
    parent = kept.getparent()
    if parent is None:
        return
    place = parent.index(kept)
    if parent.tag not in _MARKED:
        for child in reversed(list(kept)):
            parent.insert(place + 1, child)
    parent.remove(kept)
