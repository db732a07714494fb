"""w:sectPr -> `Section`: the shape of pages, columns, page numbers, borders, grid (17.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from moralreport.typeset.document import (
    Block,
    Border,
    Columns,
    DocGrid,
    HeaderFooter,
    LineNumbers,
    NoteSettings,
    PageBorders,
    PageNumbers,
    Section,
)
from moralreport.typeset.docx.formatting.properties.borders import read_edges
from moralreport.typeset.docx.markup.children import flag_of, value_of
from moralreport.typeset.docx.markup.names import VAL, W15, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_PAGE, clamp, integer, is_on, one_of, twips
from moralreport.typeset.docx.story import Sources

MIN_PAGE = 36.0
_STARTS = ("continuous", "evenPage", "oddPage", "nextColumn")
_SEPARATORS = {"period": ".", "colon": ":", "emDash": "—", "enDash": "–"}
"""Between the number of a chapter and that of the page (17.18.6)."""
_LETTER = (612.0, 792.0)


def read_section(
    element: Element | None, blocks: Sequence[Block], headers: HeaderFooter, footers: HeaderFooter, sources: Sources
) -> Section:
    """One section; Word's own defaults (Letter, one inch) where there is no w:sectPr at all."""
    values: dict[str, Any] = {"page_width": _LETTER[0], "page_height": _LETTER[1]}
    if element is not None:
        _read_page_size(element, values)
        _read_margins(element, values)
        _move_gutter(element, values, sources)
        _read_simple(element, values)
        values["columns"] = _read_columns(element.find(W + "cols"))
        values["borders"] = _read_page_borders(element.find(W + "pgBorders"), sources)
        values["grid"] = _read_grid(element.find(W + "docGrid"))
        values["page_numbers"] = _read_page_numbers(element.find(W + "pgNumType"), sources)
        values["line_numbers"] = _read_line_numbers(element.find(W + "lnNumType"))
    footnotes = _note_settings(sources.settings.footnotes, element, "footnotePr", NoteSettings())
    values["footnotes"] = replace(footnotes, columns=_read_note_columns(element, values.get("columns", Columns()), sources))
    values["endnotes"] = _note_settings(
        sources.settings.endnotes, element, "endnotePr", NoteSettings(number_format="lowerRoman", position="docEnd")
    )
    return Section(tuple(blocks), headers=headers, footers=footers, **values)


def _read_page_size(element: Element, values: dict[str, Any]) -> None:
    size = element.find(W + "pgSz")
    if size is None:
        return
    width = twips(size.get(W + "w"), _LETTER[0]) or _LETTER[0]
    height = twips(size.get(W + "h"), _LETTER[1]) or _LETTER[1]
    values["page_width"], values["page_height"] = clamp(width, MIN_PAGE, MAX_PAGE), clamp(height, MIN_PAGE, MAX_PAGE)


def _read_margins(element: Element, values: dict[str, Any]) -> None:
    """Margins; negative top and bottom are exact ones, and sides leave room for text (17.6.11)."""
    margins = element.find(W + "pgMar")
    if margins is None:
        return
    for side in ("top", "bottom"):
        found = twips(margins.get(W + side), 72.0)
        values["margin_" + side] = clamp(abs(found), 0.0, values["page_height"])
        values["exact_" + side] = found < 0
    for side in ("left", "right"):
        other = {"left": "start", "right": "end"}[side]
        values["margin_" + side] = clamp(twips(margins.get(W + side) or margins.get(W + other), 72.0), 0.0, values["page_width"])
    for name, attribute in (("header_distance", "header"), ("footer_distance", "footer")):
        values[name] = clamp(twips(margins.get(W + attribute), 36.0), 0.0, values["page_height"])
    values["gutter"] = clamp(twips(margins.get(W + "gutter")), 0.0, values["page_width"])
    _keep_room(values, "left", "right", values["page_width"])
    _keep_room(values, "top", "bottom", values["page_height"])


def _move_gutter(element: Element, values: dict[str, Any], sources: Sources) -> None:
    """The gutter widens the left margin, and layout mirrors it; elsewhere it is part of its margin (17.15.1.49, 17.6.16)."""
    if sources.settings.mirror_margins:
        return
    side = "top" if sources.settings.gutter_at_top else "right" if flag_of(element, "rtlGutter") else ""
    if side and values.get("gutter"):
        values["margin_" + side] += values.pop("gutter")


def _keep_room(values: dict[str, Any], first: str, second: str, whole: float) -> None:
    """Shrinks margins that leave less than a tenth of the page for text."""
    both = values["margin_" + first] + values["margin_" + second]
    if both > whole * 0.9:
        for side in (first, second):
            values["margin_" + side] *= whole * 0.9 / both


def _read_simple(element: Element, values: dict[str, Any]) -> None:
    values["start"] = one_of(value_of(element, "type"), _STARTS, "nextPage")
    values["title_page"] = flag_of(element, "titlePg")
    values["bidi"] = flag_of(element, "bidi")
    values["no_endnotes"] = flag_of(element, "noEndnote")
    values["vertical_align"] = one_of(value_of(element, "vAlign"), ("center", "both", "bottom"), "top")
    values["direction"] = value_of(element, "textDirection", "lrTb")


def _read_columns(element: Element | None) -> Columns:
    if element is None:
        return Columns()
    separator = is_on(element.get(W + "sep", "0"))
    space = clamp(twips(element.get(W + "space"), 36.0), 0.0, MAX_PAGE)
    own = list(element.iterchildren(W + "col"))[:45]
    if own and not is_on(element.get(W + "equalWidth", "1" if len(own) < 2 else "0")):
        widths = tuple(max(twips(column.get(W + "w")), 1.0) for column in own)
        spaces = tuple(max(twips(column.get(W + "space")), 0.0) for column in own[:-1])
        return Columns(len(own), space, widths, spaces, separator)
    return Columns(integer(element.get(W + "num"), 1, 1, 45), space, separator=separator)


def _read_page_borders(element: Element | None, sources: Sources) -> PageBorders | None:
    if element is None:
        return None
    edges = {name: edge for name, edge in read_edges(element, sources.theme).items() if isinstance(edge, Border)}
    if not edges:
        return None
    return PageBorders(
        **{name: edges.get(name) for name in ("top", "left", "bottom", "right")},
        offset_from="page" if element.get(W + "offsetFrom") == "page" else "text",
        display=one_of(element.get(W + "display"), ("firstPage", "notFirstPage"), "allPages"),
        behind=element.get(W + "zOrder", "front") == "back",
        round_header=sources.settings.borders_round_header,
        round_footer=sources.settings.borders_round_footer,
    )


def _read_grid(element: Element | None) -> DocGrid:
    if element is None:
        return DocGrid()
    return DocGrid(
        one_of(element.get(W + "type"), ("lines", "linesAndChars", "snapToChars"), "default"),
        clamp(twips(element.get(W + "linePitch")), 0.0, MAX_PAGE),
    )


def _read_page_numbers(element: Element | None, sources: Sources) -> PageNumbers:
    if element is None:
        return PageNumbers()
    start = element.get(W + "start")
    chapter = element.get(W + "chapStyle", "")
    return PageNumbers(
        element.get(W + "fmt", "decimal"),
        integer(start, 1, 0, 1_000_000) if start is not None else None,
        sources.cascade.sheet.named(chapter) if chapter else "",
        _SEPARATORS.get(element.get(W + "chapSep", ""), "-"),
    )


def _read_line_numbers(element: Element | None) -> LineNumbers | None:
    count_by = integer(element.get(W + "countBy"), 0, 0, 1000) if element is not None else 0
    if element is None or not count_by:
        return None
    distance, start = twips(element.get(W + "distance"), 18.0), integer(element.get(W + "start"), 0, 0, 32767)
    return LineNumbers(count_by, distance, element.get(W + "restart", "newPage"), start)


def _read_note_columns(element: Element | None, columns: Columns, sources: Sources) -> int:
    """Whether footnotes stand in one column; 0 = in those of the text, as all numbers do but one ([MS-DOCX], footnoteColumns)."""
    found = element.find(W15 + "footnoteColumns") if element is not None else None
    count = integer(found.get(VAL), 0, 0, 45) if found is not None else 0
    if count > 1 and count != columns.count:
        sources.warnings.add("note-columns", "เชิงอรรถที่ขอจำนวนคอลัมน์ต่างจากข้อความ แสดงตามคอลัมน์ของข้อความ", "ทั้งเอกสาร")
    return int(count == 1)


def _note_settings(document: Element | None, section: Element | None, name: str, default: NoteSettings) -> NoteSettings:
    """The section's own settings over those of the document (17.11.11)."""
    own = section.find(W + name) if section is not None else None
    found: dict[str, str] = {}
    for element in (document, own):
        for child in element if element is not None else ():
            if child.get(VAL) is not None:
                found[child.tag.removeprefix(W)] = child.get(VAL, "")
    return NoteSettings(
        number_format=found.get("numFmt", default.number_format),
        start=integer(found.get("numStart"), 1, 0, 1_000_000),
        restart=one_of(found.get("numRestart"), ("eachSect", "eachPage"), "continuous"),
        position=found.get("pos", default.position),
    )
