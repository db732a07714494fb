"""Small repairs after a merge: what loops leave behind, and what a form cannot know of the text that it is given."""

from __future__ import annotations

from math import ceil

from lxml import etree

from moralreport.word.finishing.contents_table import PLACEHOLDER
from moralreport.word.package.package import Package
from moralreport.word.package.wordml import properties_of, style_of, w

_NEEDS_PARAGRAPH = (w("tc"), w("hdr"), w("ftr"))
_LONG_TABLE = 4
"""Rows, the heading among them, of a table of which a page may hold the last ones."""
_LOW_ROWS = 14
"""Lines of two rows that are better kept on one page; higher ones would leave too much of the page before empty."""
_LOST_ROW = 3
"""Lines of a last row that looks lost where it stands alone on a page."""
_LETTER = 94
"""Twips of a letter in a cell, marks counted, at 14 points."""
_CELL_MARGINS = 216


def tidy(package: Package) -> None:
    """No cell without a paragraph, no empty page after a section break at the very end."""
    for name in package.story_parts():
        for holder in package.tree(name).iter(*_NEEDS_PARAGRAPH):
            last = holder[-1] if len(holder) else None
            if last is None or last.tag not in (w("p"), w("sdt")):
                etree.SubElement(holder, w("p"))
    body = package.tree(package.document_name()).find(w("body"))
    if body is not None:
        _join_breaks(body)
        _drop_last_break(body)
        _shrink_last(body)
        keep_last_rows(body)


def _join_breaks(body: etree._Element) -> None:
    """An empty paragraph that only ends a section needs a line of its own (and may need a page) no longer: the one before ends it."""
    for paragraph in list(body.iterchildren(w("p"))):
        properties = paragraph.find(w("pPr"))
        ending = properties.find(w("sectPr")) if properties is not None else None
        before = paragraph.getprevious()
        if ending is None or not _is_blank(paragraph) or before is None or _holds_contents(before):
            continue
        target = before.find(w("pPr"))
        if target is None or target.find(w("sectPr")) is not None:
            continue
        target.append(ending)
        body.remove(paragraph)


def _holds_contents(paragraph: etree._Element) -> bool:
    """A section may not end inside the field of a table of contents: LibreOffice then loses the page's header."""
    return any(PLACEHOLDER in (node.text or "") for node in paragraph.iter(w("t")))


def _shrink_last(body: etree._Element) -> None:
    """Word wants a paragraph after a last table; at one point high it needs no page of its own."""
    last = next((child for child in reversed(body) if child.tag != w("sectPr")), None)
    before = last.getprevious() if last is not None else None
    if last is None or before is None or before.tag != w("tbl") or last.tag != w("p") or not _is_blank(last):
        return
    properties = last.find(w("pPr"))
    if properties is None or properties.find(w("sectPr")) is not None or properties.find(w("spacing")) is not None:
        return
    spacing = etree.SubElement(properties, w("spacing"))
    for name, value in (("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact")):
        spacing.set(w(name), value)


def _drop_last_break(body: etree._Element) -> None:
    """A loop whose turns end in a section break leaves an empty last section; the break before it becomes the document's own."""
    last = body.find(w("sectPr"))
    content = [child for child in body if child.tag in (w("p"), w("tbl"), w("sdt"))]
    while last is not None and len(content) > 1 and _is_empty(content[-1]):
        content.pop()
    if last is None or not content:
        return
    inner = content[-1].find(f"{w('pPr')}/{w('sectPr')}")
    if inner is None:
        return
    for empty in list(content[-1].itersiblings(w("p"))):
        body.remove(empty)
    body.replace(last, inner)


def keep_closings(body: etree._Element, closing: str) -> None:
    """Where a closing (of this style) follows a table, the table's last row goes along: no signature stands alone on a page."""
    for paragraph in body.iterchildren(w("p")):
        gap = paragraph.getprevious()
        if style_of(paragraph) != closing or gap is None or gap.tag != w("p") or not _is_blank(gap):
            continue
        table = gap.getprevious()
        if table is not None and table.tag == w("tbl"):
            for kept in (gap, *table.findall(w("tr"))[-1].iter(w("p"))):
                _keep_next(kept)


def keep_last_rows(body: etree._Element) -> None:
    """No low row of a long table stands alone on the last page: the row before it goes along, where rows are kept whole."""
    for table in body.iterchildren(w("tbl")):
        rows = table.findall(w("tr"))
        whole = all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows[-2:])
        lines = [_about_lines(row) for row in rows[-2:]]
        if len(rows) >= _LONG_TABLE and whole and lines[-1] <= _LOST_ROW and sum(lines) <= _LOW_ROWS:
            for paragraph in rows[-2].iter(w("p")):
                _keep_next(paragraph)


def _about_lines(row: etree._Element) -> int:
    """Lines of the highest cell, by its letters and its width."""
    return max((sum(_lines_in(paragraph, _room(cell)) for paragraph in cell.iter(w("p"))) for cell in row.iterchildren(w("tc"))), default=1)


def _lines_in(paragraph: etree._Element, room: int) -> int:
    return max(1, ceil(_LETTER * sum(len(text.text or "") for text in paragraph.iter(w("t"))) / room))


def _room(cell: etree._Element) -> int:
    """Twips for text in a cell; a narrow column where the width is not told."""
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    told = width.get(w("w"), "") if width is not None and width.get(w("type")) == "dxa" else ""
    return max(_LETTER, int(told if told.isdecimal() else 2000) - _CELL_MARGINS)


def _keep_next(paragraph: etree._Element) -> None:
    properties = properties_of(paragraph, "pPr")
    if properties.find(w("keepNext")) is None:
        properties.insert(1 if properties.find(w("pStyle")) is not None else 0, etree.Element(w("keepNext")))


def _is_empty(element: etree._Element) -> bool:
    if element.tag != w("p") or element.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        return False
    return _is_blank(element)


def _is_blank(element: etree._Element) -> bool:
    return next(element.iter(w("t"), w("drawing"), w("br"), w("fldChar"), w("pict"), w("tab")), None) is None
