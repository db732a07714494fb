"""w:pPr -> partial values, and the finished `ParagraphProperties` from merged partials (17.3.1).

Partials are keyed by the names of `ParagraphProperties`, plus `num_id`/`num_level`, the edges of w:pBdr ("edge_top" …),
the character-unit indents ("…_chars") and `tabs` as a mapping from position in twips to a stop or None (cleared).
"""

from __future__ import annotations

from typing import Any, Literal

from moralreport.typeset.document import Border, Leader, ParagraphBorders, ParagraphProperties, TabStop
from moralreport.typeset.docx.formatting.properties.borders import read_edges
from moralreport.typeset.docx.formatting.properties.frames import attributes, merge_frames, read_frame
from moralreport.typeset.docx.formatting.properties.partials import Partial, Reader, flag, read_partial, shading_of, stripes_of
from moralreport.typeset.docx.formatting.theme import Theme
from moralreport.typeset.docx.markup.names import VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_PAGE, clamp, integer, is_on, measure, number, one_of, twips

_LINE = 12.0
"""One line of beforeLines and afterLines (17.3.1.33)."""
_ALIGNMENTS = {
    "left": "left", "start": "left", "right": "right", "end": "right", "center": "center", "both": "both", "distribute": "distribute",
    "thaiDistribute": "thaiDistribute", "lowKashida": "both", "mediumKashida": "both", "highKashida": "both", "numTab": "left",
}  # fmt: skip
_TAB_KINDS: dict[str, Literal["left", "center", "right", "decimal", "bar", "num"]] = {
    "left": "left", "start": "left", "right": "right", "end": "right", "center": "center", "decimal": "decimal", "bar": "bar", "num": "num",
}  # fmt: skip
LEADERS: tuple[Leader, ...] = ("dot", "hyphen", "underscore", "heavy", "middleDot")
"""ST_TabTlc (17.18.72)."""
_COUNTED = ("left_chars", "right_chars", "first_line_chars", "before_lines", "after_lines")
_NOT_PROPERTIES = frozenset(("num_id", "num_level", "tabs", "style", "no_overlap", "direction", *_COUNTED))


def read_paragraph_properties(element: Element | None, theme: Theme) -> Partial:
    """What a w:pPr says, and nothing else."""
    return read_partial(element, theme, _READERS)


def merge(base: Partial, over: Partial) -> Partial:
    """`over` laid upon `base`; tab stops and attributes of frames are merged one by one."""
    if not base or not over:
        return over or base
    merged = {**base, **over}
    if "tabs" in base and "tabs" in over:
        merged["tabs"] = {**base["tabs"], **over["tabs"]}
    if "frame" in base and "frame" in over:
        merged["frame"] = merge_frames(base["frame"], over["frame"])
    return merged


def build_paragraph_properties(values: Partial, style: str, character: float) -> ParagraphProperties:
    """The finished value from merged partials; `character` is the width in points that character-unit indents count in."""
    rest = {name: value for name, value in values.items() if name not in _NOT_PROPERTIES and not name.startswith("edge_")}
    for chars, points in (("left_chars", "indent_left"), ("right_chars", "indent_right"), ("first_line_chars", "first_line")):
        if values.get(chars):
            rest[points] = values[chars] * character
    if "frame" in rest:
        rest["frame"] = read_frame(rest["frame"], not values.get("no_overlap"), values.get("direction", "lrTb"))
    rest |= {"space_" + side: values[side + "_lines"] for side in ("before", "after") if values.get(side + "_lines")}
    edges = {name: _border(values.get("edge_" + name)) for name in ("top", "left", "bottom", "right", "between", "bar")}
    if any(edges.values()):
        rest["borders"] = ParagraphBorders(**edges)
    stops = values.get("tabs")
    if stops:
        rest["tabs"] = tuple(stop for _, stop in sorted(stops.items()) if stop is not None)
    return ParagraphProperties(style=style, **rest)


def _border(edge: object) -> Border | None:
    return edge if isinstance(edge, Border) else None


def _read_style(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["style"] = element.get(VAL, "")


def _read_alignment(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["alignment"] = _ALIGNMENTS.get(element.get(VAL, ""), "left")


def _read_indents(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    get = element.get
    _set(values, "indent_left", measure(get(W + "start") or get(W + "left"), 20))
    _set(values, "indent_right", measure(get(W + "end") or get(W + "right"), 20))
    _set(values, "left_chars", _share(get(W + "startChars") or get(W + "leftChars")))
    _set(values, "right_chars", _share(get(W + "endChars") or get(W + "rightChars")))
    hanging, first = measure(get(W + "hanging"), 20), measure(get(W + "firstLine"), 20)
    _set(values, "first_line", first if hanging is None else -hanging)
    hanging, first = _share(get(W + "hangingChars")), _share(get(W + "firstLineChars"))
    _set(values, "first_line_chars", first if not hanging else -hanging)


def _set(values: dict[str, Any], name: str, value: float | None) -> None:
    if value is not None:
        values[name] = value


def _share(value: str | None) -> float | None:
    found = number(value)
    return None if found is None else clamp(found / 100, -200, 200)


def _read_spacing(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    for side in ("before", "after"):
        _read_space(element, side, values)
    line = measure(element.get(W + "line"), 20)
    rule = element.get(W + "lineRule")
    if line is None:
        return
    exact, least = rule in ("exact", "exactly"), rule in ("atLeast", "at-least")
    if exact != (line < 0):
        values["line"], values["line_rule"] = clamp(abs(line), 0.7, MAX_PAGE), "exact"
    elif exact or least:
        values["line"], values["line_rule"] = clamp(abs(line), 0.0, MAX_PAGE), "atLeast"
    else:
        values["line"], values["line_rule"] = clamp(line / 12 if line else 1.0, 0.06, 132.0), "auto"


def _read_space(element: Element, side: str, values: dict[str, Any]) -> None:
    points = measure(element.get(W + side), 20)
    lines = number(element.get(W + side + "Lines"))
    auto = element.get(W + side + "Autospacing")
    if points is not None:
        values["space_" + side] = clamp(points, 0.0, MAX_PAGE)
    if lines is not None:
        # Word stores beside the lines what they came to on its grid.
        values[side + "_lines"] = clamp(lines / 100 * _LINE if points is None else points, 0.0, MAX_PAGE) if lines else 0.0
    if auto is not None:
        values[side + "_auto"] = is_on(auto)


def _read_tabs(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    stops: dict[int, TabStop | None] = {}
    for tab in element.iterchildren(W + "tab"):
        position = twips(tab.get(W + "pos"))
        kind = tab.get(VAL, "left")
        stop = TabStop(position, _TAB_KINDS.get(kind, "left"), one_of(tab.get(W + "leader"), LEADERS, "none"))
        stops[round(position * 20)] = None if kind == "clear" else stop
    values["tabs"] = stops


def _read_borders(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    for name, edge in read_edges(element, theme).items():
        values["edge_" + name] = edge


def _read_shading(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["shading"] = shading_of(element, theme)
    values["stripes"] = stripes_of(element, theme)


def _read_outline_level(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    level = integer(element.get(VAL), 9)
    values["outline_level"] = level if 0 <= level <= 8 else None


def _read_frame(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["frame"] = attributes(element)


def _read_direction(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["direction"] = element.get(VAL, "lrTb")


def _read_numbering(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    for child in element:
        if child.tag == W + "numId":
            values["num_id"] = integer(child.get(VAL))
        elif child.tag == W + "ilvl":
            values["num_level"] = integer(child.get(VAL), 0, 0, 8)


def _read_text_alignment(element: Element, theme: Theme, values: dict[str, Any]) -> None:
    values["text_alignment"] = element.get(VAL, "auto")


_READERS: dict[str, Reader] = {
    W + name: reader
    for name, reader in {
        "pStyle": _read_style,
        "jc": _read_alignment,
        "ind": _read_indents,
        "spacing": _read_spacing,
        "tabs": _read_tabs,
        "pBdr": _read_borders,
        "shd": _read_shading,
        "outlineLvl": _read_outline_level,
        "framePr": _read_frame,
        "textDirection": _read_direction,
        "numPr": _read_numbering,
        "textAlignment": _read_text_alignment,
        "keepNext": flag("keep_next"),
        "keepLines": flag("keep_lines"),
        "pageBreakBefore": flag("page_break_before"),
        "widowControl": flag("widow_control"),
        "contextualSpacing": flag("contextual_spacing"),
        "bidi": flag("bidi"),
        "mirrorIndents": flag("mirror_indents"),
        "suppressOverlap": flag("no_overlap"),
        "snapToGrid": flag("snap_to_grid"),
        "wordWrap": flag("word_wrap"),
        "suppressLineNumbers": flag("suppress_line_numbers"),
        "suppressAutoHyphens": flag("suppress_auto_hyphens"),
    }.items()
}
