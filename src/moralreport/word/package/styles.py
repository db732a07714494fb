"""The one visual system of all forms: every style by Word's name, its properties, and the styles part written from them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from moralreport.records import dataclass
from moralreport.word.package.wordml import DECLARATION, DECLARED, FAMILY, attribute, twips

FONTS: Final = f'<w:rFonts w:ascii="{FAMILY}" w:eastAsia="{FAMILY}" w:hAnsi="{FAMILY}" w:cs="{FAMILY}"/>'
CHART_BAR: Final = 5.6
"""Length of the bars of a chart, cm."""
MEMO_DATE, MEMO_DAY = 7.67, 10.07
"""Where a memo's วันที่ begins (under the ข of its title) and its day (under the end of the title), cm."""
CONTENTS_INDENTS: Final = (0.0, 0.75, 1.5)
CONTENTS_HANGING: Final = 0.75
CONTENTS_STOP: Final = 16.0
"""Entries of a contents table, cm: where each level begins, how far its later lines stand in, where page numbers end."""
LANGUAGE: Final = '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/>'


@dataclass(frozen=True, slots=True)
class Style:
    """`size` in points; lengths in cm, spacing in points; `tabs` are w:tab elements."""

    name: str
    kind: Literal["paragraph", "character"] = "paragraph"
    based_on: str = "Normal"
    next: str = ""
    size: float | None = None
    bold: bool = False
    italic: bool = False
    color: str = ""
    shade: str = ""
    underline: str = ""
    alignment: str = ""
    left: float | None = None
    right: float | None = None
    first: float = 0.0
    before: float | None = None
    after: float | None = None
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    outline: int | None = None
    tabs: str = ""
    exact: float | None = None
    custom: bool = False


def _tab(position: float, kind: str = "left", leader: str = "") -> str:
    fill = f' w:leader="{leader}"' if leader else ""
    return f'<w:tab w:val="{kind}"{fill} w:pos="{twips(position)}"/>'


def _contents(level: int) -> Style:
    left = CONTENTS_INDENTS[level - 1] + CONTENTS_HANGING
    return Style(
        f"toc {level}",
        left=left,
        first=-CONTENTS_HANGING,
        before=6 if level == 1 else 0,
        after=0,
        bold=level == 1,
        tabs=_tab(left) + _tab(CONTENTS_STOP, "right", "dot"),
    )


def _item(name: str, depth: int, width: float) -> Style:
    left = 2.5 + 0.75 * depth
    return Style(name, alignment="thaiDistribute", left=left + width, first=-width, after=2, tabs=_tab(left + width))


STYLES: Final = (
    Style("Normal", based_on=""),
    Style("Default Paragraph Font", kind="character", based_on=""),
    Style(
        "heading 1", next="Body Text", size=18, bold=True, alignment="left", before=12, after=6, keep_next=True, keep_lines=True, outline=0
    ),
    Style("heading 2", next="Body Text", size=16, bold=True, before=9, after=3, keep_next=True, keep_lines=True, outline=1),
    Style("heading 3", next="Body Text", size=16, bold=True, left=1.25, before=6, after=0, keep_next=True, keep_lines=True, outline=2),
    Style(
        "heading 4", next="Body Text", bold=True, alignment="thaiDistribute", first=2.5, after=6, keep_next=True, keep_lines=True, outline=3
    ),
    Style("Title", next="Body Text", size=20, bold=True, alignment="center", before=0, after=6, keep_next=True, keep_lines=True),
    Style("Subtitle", next="Body Text", size=16, bold=True, alignment="center", after=0, keep_next=True, keep_lines=True),
    Style("Body Text", alignment="thaiDistribute", first=2.5, after=6),
    Style("Body Text Indent", alignment="thaiDistribute", left=2.5, after=6),
    Style("Quote", next="Body Text", italic=True, alignment="thaiDistribute", left=2.5, right=1.0, before=3, after=6),
    _item("List Number", 0, 0.7),
    _item("List Number 2", 1, 1.0),
    _item("List Number 3", 2, 1.25),
    _item("List Bullet", 0, 0.5),
    _item("List Bullet 2", 1, 0.5),
    _item("List Bullet 3", 2, 0.5),
    Style("caption", next="Body Text", size=14, alignment="center", before=3, after=6, keep_lines=True),
    Style("Picture", alignment="center", before=6, after=0, keep_next=True, custom=True),
    Style("Table Text", size=14, after=0, custom=True),
    Style("Table Number", based_on="Table Text", size=14, alignment="center", custom=True),
    Style("Table Heading", based_on="Table Text", size=14, bold=True, alignment="center", keep_next=True, custom=True),
    Style("Chart Title", size=14, bold=True, alignment="center", before=9, after=3, keep_next=True, keep_lines=True, custom=True),
    Style("Table Group", based_on="Table Text", size=15, bold=True, keep_next=True, custom=True),
    Style("Chart Text", based_on="Table Text", size=14, after=0, keep_next=True, keep_lines=True, custom=True),
    Style(
        "Chart Axis",
        based_on="Chart Text",
        size=12,
        color="595959",
        tabs="".join(_tab(CHART_BAR * share, "center") for share in (0.25, 0.5, 0.75, 1.0)),
        custom=True,
    ),
    Style("Table Gap", size=6, after=0, exact=8, custom=True),
    Style("Table Bullet", based_on="List Bullet", size=14, alignment="left", left=0.35, first=-0.35, after=0, tabs=_tab(0.35), custom=True),
    Style("Fact Label", based_on="Table Text", size=16, bold=True, custom=True),
    Style("Fact Text", based_on="Table Text", size=16, custom=True),
    Style("Emblem", alignment="center", after=6, keep_next=True, custom=True),
    Style("Notice Title", size=18, bold=True, alignment="center", after=0, keep_next=True, keep_lines=True, custom=True),
    Style("Notice Subject", size=16, bold=True, alignment="center", after=0, keep_next=True, keep_lines=True, custom=True),
    Style("Rule", size=6, left=6.25, right=6.25, after=8, keep_next=True, custom=True),
    Style("Closing", alignment="left", left=2.5, before=6, after=0, keep_next=True, keep_lines=True),
    Style("Date Line", alignment="left", left=5.0, before=6, after=0, keep_next=True, keep_lines=True, custom=True),
    Style("Signature", alignment="center", left=6.0, after=0, keep_lines=True),
    Style("Cover Title", size=26, bold=True, alignment="center", left=1.75, right=1.75, after=12, keep_lines=True, custom=True),
    Style("Cover Text", size=20, bold=True, alignment="center", left=1.25, right=1.25, after=0, keep_lines=True, custom=True),
    Style("Front Heading", next="Body Text", size=20, bold=True, alignment="center", after=12, keep_next=True, outline=0, custom=True),
    Style("TOC Heading", next="Normal", size=20, bold=True, alignment="center", after=6, keep_next=True),
    Style("Contents Label", bold=True, alignment="right", after=0, keep_next=True, custom=True),
    _contents(1),
    _contents(2),
    _contents(3),
    Style("header", alignment="center", after=0),
    Style("footer", size=12, color="595959", after=0, tabs=_tab(16, "right")),
    Style("Draft Mark", based_on="header", size=12, bold=True, color="C00000", alignment="right", exact=16, custom=True),
    Style("Form Reference", size=14, color="595959", alignment="right", after=6, custom=True),
    Style("Tag", size=10, color="7F7F7F", custom=True),
    Style("Memo Title", size=29, bold=True, alignment="center", exact=35, custom=True),
    Style("Memo Line", tabs=_tab(16, "right"), after=0, custom=True),
    Style("Memo Number Line", based_on="Memo Line", tabs=_tab(MEMO_DATE) + _tab(MEMO_DAY) + _tab(16, "right"), after=0, custom=True),
    Style("Memo Opening", before=22, after=0, custom=True),
    Style("Memo Text", alignment="thaiDistribute", first=2.5, before=6, after=0, custom=True),
    Style("Memo Label", kind="character", based_on="Default Paragraph Font", size=20, bold=True, custom=True),
    Style("Memo Value", kind="character", based_on="Default Paragraph Font", underline="dotted", custom=True),
    Style("Catch Word", alignment="right", after=0, custom=True),
    Style("Hyperlink", kind="character", based_on="Default Paragraph Font", color="0563C1", underline="single"),
    Style("Missing Fact", kind="character", based_on="Default Paragraph Font", color="9C0006", shade="FFF2A8", custom=True),
)

_BY_NAME: Final = {style.name.lower(): style for style in STYLES}

_TABLES: Final = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="15" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="15" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>",
)
_TABLE_STYLES: Final = {
    "table grid": (
        '<w:style w:type="table" w:styleId="{id}"><w:name w:val="Table Grid"/><w:basedOn w:val="{base}"/><w:uiPriority w:val="39"/>'
        "<w:tblPr>"
        '<w:tblBorders>{edges}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstCol"><w:tcPr><w:vAlign w:val="top"/></w:tcPr>'
        "</w:tblStylePr></w:style>"
    ),
    "table plain": (
        '<w:style w:type="table" w:customStyle="1" w:styleId="{id}"><w:name w:val="Table Plain"/><w:basedOn w:val="{base}"/>'
        '<w:uiPriority w:val="40"/></w:style>'
    ),
}
_EDGES: Final = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="404040"/>' for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def style_id(name: str) -> str:
    """The id that our own styles part gives to a style: its name without spaces."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def style_xml(name: str, base_ids: dict[str, str] | None = None) -> str | None:
    """A w:style of the visual system, None where the name is not one of ours. `base_ids`: lower-case name → id already in the file."""
    known = base_ids or {}
    lower = name.lower()
    if lower in _TABLE_STYLES:
        base = known.get("normal table", "TableNormal")
        return _TABLE_STYLES[lower].format(id=style_id(name), base=base, edges=_EDGES)
    style = _BY_NAME.get(lower)
    return _style(style, known) if style else None


def base_of(name: str) -> str:
    """Name of the style that one of ours is based on, "" if none."""
    style = _BY_NAME.get(name.lower())
    return style.based_on if style else ""


def item_layout(name: str) -> tuple[str, str]:
    """w:tabs and w:ind of a style of ours whose paragraphs begin with a label and a tab; "" of others."""
    style = _BY_NAME.get(name.lower())
    return (f"<w:tabs>{style.tabs}</w:tabs>", _indents(style)) if style and style.tabs and (style.first or 0) < 0 else ("", "")


@lru_cache(maxsize=1)
def styles_part() -> str:
    """word/styles.xml of the forms."""
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{FONTS}<w:sz w:val="32"/><w:szCs w:val="32"/>{LANGUAGE}</w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    tables = "".join(style_xml(name) or "" for name in ("Table Grid", "Table Plain"))
    return (
        f"{DECLARATION}<w:styles {DECLARED}>{defaults}{''.join(_style(style, {}) for style in STYLES)}{''.join(_TABLES)}{tables}</w:styles>"
    )


def _style(style: Style, known: dict[str, str]) -> str:
    default = ' w:default="1"' if not style.based_on else ""
    custom = ' w:customStyle="1"' if style.custom else ""
    based = f'<w:basedOn w:val="{_known_id(style.based_on, known)}"/>' if style.based_on else ""
    following = f'<w:next w:val="{_known_id(style.next, known)}"/>' if style.next else ""
    paragraph = _paragraph_properties(style) if style.kind == "paragraph" else ""
    run = _run_properties(style)
    return (
        f'<w:style w:type="{style.kind}"{default}{custom} w:styleId="{style_id(style.name)}"><w:name w:val="{attribute(style.name)}"/>'
        f"{based}{following}<w:qFormat/>"
        f"{f'<w:pPr>{paragraph}</w:pPr>' if paragraph else ''}{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:style>"
    )


def _known_id(name: str, known: dict[str, str]) -> str:
    return known.get(name.lower(), style_id(name))


def _paragraph_properties(style: Style) -> str:
    flags = "".join(
        f"<w:{element}/>"
        for element, wanted in (
            ("keepNext", style.keep_next),
            ("keepLines", style.keep_lines),
            ("pageBreakBefore", style.page_break_before),
        )
        if wanted
    )
    tabs = f"<w:tabs>{style.tabs}</w:tabs>" if style.tabs else ""
    alignment = f'<w:jc w:val="{style.alignment}"/>' if style.alignment else ""
    outline = f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else ""
    return flags + tabs + _spacing(style) + _indents(style) + alignment + outline


def _spacing(style: Style) -> str:
    attributes = "".join(
        f' w:{name}="{round(value * 20)}"' for name, value in (("before", style.before), ("after", style.after)) if value is not None
    )
    attributes += f' w:line="{round(style.exact * 20)}" w:lineRule="exact"' if style.exact is not None else ""
    return f"<w:spacing{attributes}/>" if attributes else ""


def _indents(style: Style) -> str:
    attributes = "".join(
        f' w:{name}="{twips(value)}"' for name, value in (("left", style.left), ("right", style.right)) if value is not None
    )
    if style.first:
        attributes += f' w:{"firstLine" if style.first > 0 else "hanging"}="{twips(abs(style.first))}"'
    return f"<w:ind{attributes}/>" if attributes else ""


def _run_properties(style: Style) -> str:
    parts = [FONTS] if not style.based_on and style.kind == "paragraph" else []
    parts += ["<w:b/><w:bCs/>"] if style.bold else []
    parts += ["<w:i/><w:iCs/>"] if style.italic else []
    parts += [f'<w:color w:val="{style.color}"/>'] if style.color else []
    parts += [f'<w:sz w:val="{round(style.size * 2)}"/><w:szCs w:val="{round(style.size * 2)}"/>'] if style.size else []
    parts += [f'<w:u w:val="{style.underline}"/>'] if style.underline else []
    parts += [f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>'] if style.shade else []
    return "".join(parts)
