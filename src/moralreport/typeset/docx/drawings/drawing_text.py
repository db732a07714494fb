"""Text of DrawingML (a:txBody, 21.1.2) as Word's own paragraphs, so that the one reader of text reads it too."""

from __future__ import annotations

from lxml import etree

from moralreport.typeset.docx.markup.names import VAL, XML, A, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, emus, is_set, number
from moralreport.typeset.docx.paint.colors import ThemeColors

_SIZE = 1800
_ALIGNMENTS = {"ctr": "center", "r": "right", "just": "both", "dist": "distribute", "justLow": "both", "thaiDist": "thaiDistribute"}
_FONTS = (("latin", ("ascii", "hAnsi")), ("ea", ("eastAsia",)), ("cs", ("cs",)))
_THEME = {"ascii": "minorHAnsi", "hAnsi": "minorHAnsi", "eastAsia": "minorEastAsia", "cs": "minorBidi"}
_THEME_ATTRIBUTES = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
_TOGGLES = (("b", ("b", "bCs")), ("i", ("i", "iCs")))
_MOST_PARAGRAPHS = 500


def word_text(body: Element, colors: ThemeColors) -> Element:
    """The w:txbxContent that says what an a:txBody says."""
    content = etree.Element(W + "txbxContent")
    for paragraph in body.findall(A + "p")[:_MOST_PARAGRAPHS]:
        content.append(_paragraph(paragraph, body, colors))
    return content


def _paragraph(source: Element, body: Element, colors: ThemeColors) -> Element:
    own = source.find(A + "pPr")
    level = int(clamp(number(own.get("lvl")) or 0.0, 0.0, 8.0)) if own is not None else 0
    listed = body.find(f"{A}lstStyle/{A}lvl{level + 1}pPr")
    layers = [layer for layer in (own, listed) if layer is not None]
    defaults = [found for layer in layers if (found := layer.find(A + "defRPr")) is not None]
    scale = _scale(body)
    paragraph = etree.Element(W + "p")
    properties = etree.SubElement(paragraph, W + "pPr")
    _set_properties(properties, layers, scale)
    mark = source.find(A + "endParaRPr")
    properties.append(_run_properties([mark, *defaults] if mark is not None else defaults, colors, scale))
    bullet = next((character for layer in layers if (character := _bullet(layer)) is not None), "")
    for child in source.iterchildren(A + "r", A + "fld", A + "br"):
        look = child.find(A + "rPr")
        run = etree.SubElement(paragraph, W + "r")
        run.append(_run_properties([look, *defaults] if look is not None else defaults, colors, scale))
        if bullet:
            _add_text(run, bullet)
            etree.SubElement(run, W + "tab")
            bullet = ""
        if child.tag == A + "br":
            etree.SubElement(run, W + "br")
        else:
            _add_text(run, child.findtext(A + "t") or "")
    return paragraph


def _scale(body: Element) -> float:
    """How far the text was made smaller to fit its shape."""
    fit = body.find(f"{A}bodyPr/{A}normAutofit")
    value = number(fit.get("fontScale", "").rstrip("%")) if fit is not None else None
    return clamp((value or 100_000.0) / 100_000.0, 0.1, 1.0)


def _set_properties(properties: Element, layers: list[Element], scale: float) -> None:
    spacing = {"before": _space(layers, "spcBef", scale), "after": _space(layers, "spcAft", scale)}
    percent = _first(layers, f"{A}lnSpc/{A}spcPct")
    line = clamp((number(percent.rstrip("%")) or 100_000.0) / 100_000.0, 0.5, 5.0) if percent else 1.0
    etree.SubElement(
        properties,
        W + "spacing",
        {W + name: str(value) for name, value in (*spacing.items(), ("line", round(line * 240)), ("lineRule", "auto"))},
    )
    left, first = (round(emus(_attribute(layers, name)) * 20) for name in ("marL", "indent"))
    indent = {W + "left": str(left), W + ("hanging" if first < 0 else "firstLine"): str(abs(first))}
    etree.SubElement(properties, W + "ind", indent)
    etree.SubElement(properties, W + "jc", {VAL: _ALIGNMENTS.get(_attribute(layers, "algn") or "", "left")})


def _space(layers: list[Element], name: str, scale: float) -> int:
    """Space above or below in twips; a share is one of a line of the usual size."""
    points = _first(layers, f"{A}{name}/{A}spcPts")
    if points:
        return round((number(points) or 0.0) / 5)
    share = _first(layers, f"{A}{name}/{A}spcPct")
    return round((number(share.rstrip("%")) or 0.0) / 100_000 * _SIZE / 5 * scale) if share else 0


def _first(layers: list[Element], path: str) -> str | None:
    return next((found.get("val") for layer in layers if (found := layer.find(path)) is not None), None)


def _attribute(layers: list[Element], name: str) -> str | None:
    return next((layer.get(name) for layer in layers if layer.get(name) is not None), None)


def _bullet(layer: Element) -> str | None:
    """The character before a paragraph (Office writes it twice); nothing where it says that there is none, None where it says nothing."""
    if layer.find(A + "buNone") is not None:
        return ""
    found = layer.find(A + "buChar")
    return found.get("char", "")[:1] if found is not None else None


def _add_text(run: Element, text: str) -> None:
    added = etree.SubElement(run, W + "t", {XML + "space": "preserve"})
    added.text = text


def _run_properties(layers: list[Element], colors: ThemeColors, scale: float) -> Element:
    properties = etree.Element(W + "rPr")
    etree.SubElement(properties, W + "rFonts", _fonts(layers))
    for name, twins in _TOGGLES:
        if is_set(_attribute(layers, name)):
            for twin in twins:
                etree.SubElement(properties, W + twin)
    if _attribute(layers, "u") not in (None, "none"):
        etree.SubElement(properties, W + "u", {VAL: "single"})
    fill = next((found for layer in layers if (found := layer.find(A + "solidFill")) is not None), None)
    color = colors.drawing_color(fill)
    if color is not None:
        etree.SubElement(properties, W + "color", {VAL: color[0]})
    size = number(_attribute(layers, "sz")) or _SIZE
    for twin in ("sz", "szCs"):
        etree.SubElement(properties, W + twin, {VAL: str(max(2, round(size * scale / 50)))})
    return properties


def _fonts(layers: list[Element]) -> dict[str, str]:
    """Named fonts; those of the theme's body text where none is named."""
    fonts: dict[str, str] = {}
    for name, slots in _FONTS:
        face = next((found.get("typeface") for layer in layers if (found := layer.find(A + name)) is not None), None)
        for slot in slots:
            if face and not face.startswith("+"):
                fonts[W + slot] = face
            else:
                theme = _THEME[slot].replace("minor", "major") if face and face.startswith("+mj") else _THEME[slot]
                fonts[W + _THEME_ATTRIBUTES[slot]] = theme
    return fonts
