"""What elements and declarations of HTML say of letters and paragraphs, in Word's terms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from moralreport.records import dataclass
from moralreport.typeset.docx.chunks.css import Declarations, color, font_size, length
from moralreport.typeset.docx.chunks.writing import Look
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, integer, number

HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HEADING_SIZES = (24.0, 18.0, 13.5, 12.0, 10.0, 7.5)
_FONT_SIZES = (7.5, 10.0, 12.0, 13.5, 18.0, 24.0, 36.0)
_ORDINARY = 12.0
_FIXED = "Courier New"
_TAGS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (("b", "strong", "th"), {"bold": True}),
    (("i", "em", "cite", "dfn", "var", "address"), {"italic": True}),
    (("u", "ins"), {"underline": True}),
    (("s", "strike", "del"), {"strike": True}),
    (("code", "kbd", "samp", "tt", "pre"), {"font": _FIXED, "size": 10.0}),
    (("sub",), {"position": "subscript"}),
    (("sup",), {"position": "superscript"}),
    (("mark",), {"shading": "FFFF00"}),
    (("small",), {"size": 10.0}),
    (("big",), {"size": 13.5}),
)
_LOOKS = {tag: look for tags, look in _TAGS for tag in tags}
_ALIGNMENTS = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right", "justify": "both"}
_STYLE = '<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/>{rest}</w:style>'

NORMAL, WEB, LINK = "Normal", "NormalWeb", "Hyperlink"


def builtin_styles() -> str:
    """Word's own styles for paragraphs, headings and links of the web, which the document's of the same name go before."""
    auto = '<w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"/>'
    made = ['<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/></w:style>']
    made.append(_STYLE.format(kind="paragraph", key=WEB, name="Normal (Web)", base=NORMAL, rest=f"<w:pPr>{auto}</w:pPr>"))
    for level, size in enumerate(_HEADING_SIZES, 1):
        looks = Look(bold=True, size=size).xml()
        rest = f'<w:pPr><w:keepNext/>{auto}<w:outlineLvl w:val="{level - 1}"/></w:pPr>{looks}'
        made.append(_STYLE.format(kind="paragraph", key=f"Heading{level}", name=f"heading {level}", base=NORMAL, rest=rest))
    link = Look(color="0563C1", underline=True).xml()
    made.append(_STYLE.format(kind="character", key=LINK, name="Hyperlink", base="", rest=link))
    return "".join(made)


def look_of(element: Element, declared: Declarations, outer: Look) -> Look:
    """Letters inside an element."""
    look = replace(outer, **_LOOKS.get(element.tag, {}))
    if element.tag == "font":
        look = _of_font(element, look)
    for name, value in declared.items():
        reader = _READERS.get(name)
        if reader is not None:
            look = reader(look, value)
    return look


def _of_font(element: Element, look: Look) -> Look:
    size = element.get("size", "").strip()
    if size:
        step = integer(size, 3) + (3 if size[0] in "+-" else 0)
        look = replace(look, size=_FONT_SIZES[max(1, min(step, 7)) - 1])
    face = element.get("face", "").split(",")[0].strip()
    return replace(look, color=color(element.get("color", "").lower()) or look.color, font=face or look.font)


def _bold(look: Look, value: str) -> Look:
    return replace(look, bold=value in ("bold", "bolder") or (value.isdecimal() and int(value[:4]) >= 600))


def _lines(look: Look, value: str) -> Look:
    if value.startswith("none"):
        return replace(look, underline=False, strike=False)
    return replace(look, underline=look.underline or "underline" in value, strike=look.strike or "line-through" in value)


def _face(look: Look, value: str) -> Look:
    face = value.split(",")[0].strip().strip("\"'")
    generic = {"monospace": _FIXED, "serif": "", "sans-serif": "", "inherit": look.font}
    return replace(look, font=generic.get(face.lower(), face[:60]))


def _position(look: Look, value: str) -> Look:
    position = {"sub": "subscript", "super": "superscript"}.get(value)
    return replace(look, position=position) if position else look


_READERS: dict[str, Callable[[Look, str], Look]] = {
    "font-weight": _bold,
    "font-style": lambda look, value: replace(look, italic=value in ("italic", "oblique")),
    "text-decoration": _lines,
    "text-decoration-line": _lines,
    "color": lambda look, value: replace(look, color=color(value) or look.color),
    "font-size": lambda look, value: replace(look, size=font_size(value, look.size or _ORDINARY) or look.size),
    "font-family": _face,
    "vertical-align": _position,
}


@dataclass(frozen=True, slots=True)
class Placing:
    """How paragraphs stand that an element holds: alignment, indents in points; what its first paragraph does."""

    alignment: str = ""
    left: float = 0.0
    right: float = 0.0
    rtl: bool = False
    style: str = ""
    verbatim: bool = False
    shading: str = ""

    def xml(self, own: Declarations, number: str = "") -> str:
        """The w:pPr, of the style, with what the paragraph's element declares; `number` is its w:numPr."""
        parts = [
            f'<w:pStyle w:val="{self.style}"/>' if self.style else "",
            "<w:pageBreakBefore/>" if own.get("page-break-before", own.get("break-before")) in ("always", "page") else "",
            number,
            f'<w:shd w:val="clear" w:fill="{self.shading}"/>' if self.shading else "",
            "<w:bidi/>" if self.rtl else "",
            _spacing(own),
            self._indents(own, bool(number)),
            f'<w:jc w:val="{self.alignment}"/>' if self.alignment else "",
        ]
        return "".join(parts)

    def _indents(self, own: Declarations, numbered: bool) -> str:
        first = length(own.get("text-indent", ""), _ORDINARY) or 0.0
        if numbered or not (self.left or self.right or first):
            return ""
        begin = f'w:firstLine="{round(first * 20)}"' if first >= 0 else f'w:hanging="{round(-first * 20)}"'
        return f'<w:ind w:left="{round(self.left * 20)}" w:right="{round(self.right * 20)}" {begin}/>'


def background(declared: Declarations) -> str:
    """The colour behind an element, as declared."""
    return declared.get("background-color", declared.get("background", ""))


def placing_of(element: Element, declared: Declarations, outer: Placing) -> Placing:
    """How paragraphs stand inside a block."""
    asked = declared.get("text-align") or ("center" if element.tag == "center" else element.get("align", "").lower())
    moved = 30.0 if element.tag in ("blockquote", "dd") else 0.0
    direction = declared.get("direction") or element.get("dir", "").lower()
    return replace(
        outer,
        alignment=_ALIGNMENTS.get(asked, outer.alignment),
        left=outer.left + moved + _margin(declared, "left", 3),
        right=outer.right + (moved if element.tag == "blockquote" else 0.0) + _margin(declared, "right", 1),
        rtl=direction == "rtl" or (outer.rtl and direction != "ltr"),
        verbatim=element.tag == "pre" or declared.get("white-space", "pre" if outer.verbatim else "").startswith("pre"),
        shading="" if element.tag in ("html", "body") else color(background(declared)) or outer.shading,
        style=f"Heading{HEADINGS[element.tag]}" if element.tag in HEADINGS else WEB if element.tag == "p" else outer.style,
    )


def _margin(declared: Declarations, side: str, place: int) -> float:
    """A margin, on its own or out of `margin` (top right bottom left)."""
    words = declared.get("margin", "").split()[:4]
    four = [*words, words[1]] if len(words) == 3 else words * (4 // max(len(words), 1))
    return length(declared.get(f"margin-{side}", four[place] if four else ""), _ORDINARY) or 0.0


def _spacing(own: Declarations) -> str:
    parts = [_line_height(own.get("line-height", ""))]
    for name, side, place in (("before", "top", 0), ("after", "bottom", 2)):
        if f"margin-{side}" in own or "margin" in own:
            space = max(0, round(_margin(own, side, place) * 20))
            parts.append(f'w:{name}="{space}" w:{name}Autospacing="0"')
    return f"<w:spacing {' '.join(parts)}/>" if any(parts) else ""


def _line_height(value: str) -> str:
    share = number(value or None)
    if share is not None:
        return f'w:line="{round(240 * clamp(share / (100 if "%" in value else 1), 0.5, 10.0))}" w:lineRule="auto"'
    points = length(value, _ORDINARY)
    return f'w:line="{round(points * 20)}" w:lineRule="atLeast"' if points else ""
