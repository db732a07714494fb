"""HTML -> a package: paragraphs, headings, lists, tables, links, pictures, and the looks of letters that CSS gives them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace

from lxml import etree

from moralreport.patterns import pattern
from moralreport.records import dataclass
from moralreport.typeset.docx.chunks.charsets import codec_of, decoded
from moralreport.typeset.docx.chunks.css import Declarations, Sheet, border, color, read_sheet
from moralreport.typeset.docx.chunks.html_looks import HEADINGS, LINK, WEB, Placing, background, builtin_styles, look_of, placing_of
from moralreport.typeset.docx.chunks.html_pictures import picture_run
from moralreport.typeset.docx.chunks.writing import Look, Parts, make_package, paragraph, run
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import integer
from moralreport.typeset.docx.opc.package import Package

MAX_DEPTH = 60
"""Elements deeper than this are read as their text."""
_CHARSET = pattern(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})""", 2)
_SPACES = pattern(r"[ \t\n\r\f]+")
_SILENT = frozenset(
    ("script", "style", "head", "title", "meta", "link", "template", "base", "colgroup", "col", "object", "applet", "iframe", "noframes",
     "select", "datalist", "svg", "math", "audio", "video", "canvas", "map", "area", "textarea", "button", "input")
)  # fmt: skip
_BLOCKS = frozenset(
    ("html", "body", "p", "div", "ul", "ol", "dl", "dt", "dd", "li", "blockquote", "pre", "center", "address", "section", "article",
     "header", "footer", "main", "nav", "aside", "figure", "figcaption", "form", "fieldset", "legend", "hr", "table", "caption",
     "details", "summary", "dir", "menu", *HEADINGS)
)  # fmt: skip
_ORDERED = {
    "decimal": "decimal", "1": "decimal", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "a": "lowerLetter",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "A": "upperLetter", "lower-roman": "lowerRoman", "i": "lowerRoman",
    "upper-roman": "upperRoman", "I": "upperRoman", "thai": "thaiNumbers", "decimal-leading-zero": "decimalZero",
}  # fmt: skip
_BREAK = "<w:r><w:br/></w:r>"
_BULLETS = {"disc": "•", "circle": "○", "square": "▪", "none": ""}


def read_html(data: bytes, charset: str = "", archive: Mapping[str, bytes] | None = None) -> Package:
    """The package of a page; `archive` holds the parts that it names."""
    named = _CHARSET.search(data[:4096])
    text = decoded(data, codec_of(charset) or (named[1].decode("ascii", "replace") if named else ""))
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser) if text.strip() else None
    parts = Parts()
    if root is None:
        return make_package("", parts)
    sheet = read_sheet("".join(style.text or "" for style in root.iter("style")))
    writer = HtmlWriter(sheet, parts, archive or {})
    writer.read(root, Look(), Placing())
    return make_package("".join(writer.finish()), parts, builtin_styles())


@dataclass(slots=True)
class _List:
    """A list being written: its number, and how deep it lies in others."""

    key: int
    level: int


@dataclass(slots=True)
class HtmlWriter:
    """Writes blocks into `blocks`; runs wait in `_runs` for their paragraph to end."""

    sheet: Sheet
    parts: Parts
    archive: Mapping[str, bytes]
    depth: int = 0
    blocks: list[str] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    _runs: list[str] = field(default_factory=list)
    _placing: Placing = Placing()
    _own: Declarations = field(default_factory=dict)
    _number: str = ""
    _look: Look = Look()
    _space: Look | None = None
    """How white space looks that is owed before the next letter."""

    def finish(self) -> list[str]:
        """All blocks."""
        self.end_paragraph()
        return self.blocks

    def inner(self) -> HtmlWriter:
        """A writer for what a cell holds."""
        return HtmlWriter(self.sheet, self.parts, self.archive, self.depth)

    def read(self, element: Element, look: Look, placing: Placing) -> None:
        """An element, without the text behind it."""
        if not isinstance(element.tag, str) or element.tag in _SILENT:
            return
        declared = self.sheet.of(element)
        if declared.get("display") == "none" or element.get("hidden") is not None:
            return
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.add_text("".join(map(str, element.itertext())), look, placing)
        elif element.tag in _BLOCKS:
            self._read_block(element, declared, look, placing)
        else:
            self._read_inline(element, declared, look, placing)
        self.depth -= 1

    def read_children(self, element: Element, look: Look, placing: Placing) -> None:
        """What an element holds."""
        self.add_text(element.text or "", look, placing)
        for child in element:
            self.read(child, look, placing)
            self.add_text(child.tail or "", look, placing)

    def add_text(self, text: str, look: Look, placing: Placing) -> None:
        """Characters; white space is one space, or nothing at the ends of a line, unless it counts as written."""
        if placing.verbatim:
            if text:
                self._runs.append(run(text.replace("\r\n", "\n"), look))
            return
        words = _SPACES.sub(" ", text)
        if words[:1] == " " and self._runs and self._runs[-1] != _BREAK and self._space is None:
            self._space = look
        bare = words.strip(" ")
        if bare:
            self._write_space()
            self._runs.append(run(bare, look))
            self._space = look if words[-1] == " " else None

    def _write_space(self) -> None:
        if self._space is not None:
            self._runs.append(run(" ", self._space))
            self._space = None

    def end_paragraph(self) -> None:
        """What has been collected becomes a paragraph."""
        if len(self._runs) > 1 and self._runs[-1] == _BREAK:
            self._runs.pop()
        if self._runs or self._number:
            properties = self._placing.xml(self._own, self._number) + self._look.xml()
            self.blocks.append(paragraph("".join(self._runs), properties))
        self._runs, self._number, self._space, self._own = [], "", None, {}

    def _read_inline(self, element: Element, declared: Declarations, look: Look, placing: Placing) -> None:
        match element.tag:
            case "br":
                self._runs.append(_BREAK)
                self._space = None
            case "img":
                self._write_space()
                self._runs.append(picture_run(element, declared, self.parts, self.archive))
            case "a" if element.get("href", "").strip() and not element.get("href", "").startswith("#"):
                self._read_link(element, look_of(element, declared, replace(look, style=LINK)), placing)
            case _:
                shade = color(background(declared))
                inside = look_of(element, declared, look)
                self.read_children(element, replace(inside, shading=shade) if shade else inside, placing)

    def _read_link(self, element: Element, look: Look, placing: Placing) -> None:
        """A link; one that holds blocks is read as these."""
        if any(child.tag in _BLOCKS for child in element.iter(etree.Element)):
            self.read_children(element, look, placing)
            return
        self._write_space()
        before, self._runs = self._runs, []
        self.read_children(element, look, placing)
        if self._runs:
            key = self.parts.link(element.get("href", "").strip()[:2000])
            self._runs = [*before, f'<w:hyperlink r:id="{key}">{"".join(self._runs)}</w:hyperlink>']
        else:
            self._runs = before

    def _read_block(self, element: Element, declared: Declarations, look: Look, placing: Placing) -> None:
        if self._runs:
            self.end_paragraph()
        outer = self._placing, self._look
        inside = placing_of(element, declared, placing)
        look = look_of(element, declared, look if element.tag not in HEADINGS else replace(look, bold=None, size=0.0))
        handler = _HANDLERS.get(element.tag)
        self._placing, self._look, self._own = inside, look, declared
        if handler is not None:
            handler(self, element, declared, look, inside)
        else:
            self.read_children(element, look, inside)
        self.end_paragraph()
        self._placing, self._look = outer

    def read_item(self, element: Element, declared: Declarations, look: Look, placing: Placing) -> None:
        """li; its number goes to its first paragraph."""
        if self.lists:
            current = self.lists[-1]
            self._number = f'<w:numPr><w:ilvl w:val="{current.level}"/><w:numId w:val="{current.key}"/></w:numPr>'
            placing = replace(placing, left=placing.left + 36.0)
        self._placing = placing
        self.read_children(element, look, placing)

    def read_cell(self, element: Element, look: Look, placing: Placing) -> list[str]:
        """The blocks of a table cell."""
        self._placing, self._look = placing, look
        self.read_children(element, look, placing)
        return self.finish()


Handler = Callable[[HtmlWriter, Element, Declarations, Look, Placing], None]


def _read_list(writer: HtmlWriter, element: Element, declared: Declarations, look: Look, placing: Placing) -> None:
    level = min(len(writer.lists), 8)
    kind = declared.get("list-style-type", declared.get("list-style", "").partition(" ")[0]) or element.get("type", "")
    ordered = kind in _ORDERED or (element.tag == "ol" and kind not in _BULLETS)
    text = f"%{level + 1}." if ordered else _BULLETS.get(kind, "•○▪"[level % 3])
    key = writer.parts.list_of(level, _ORDERED.get(kind, "decimal") if ordered else "bullet", text, integer(element.get("start"), 1, 0))
    writer.lists.append(_List(key, level))
    writer.read_children(element, look, replace(placing, style="" if placing.style == WEB else placing.style))
    writer.lists.pop()


def _read_rule(writer: HtmlWriter, element: Element, declared: Declarations, look: Look, placing: Placing) -> None:
    """hr: an empty paragraph with a line below it."""
    line = f"<w:pBdr><w:bottom {border('0.75pt solid gray')}/></w:pBdr>"
    writer.blocks.append(paragraph("", line))


def _read_table(writer: HtmlWriter, element: Element, declared: Declarations, look: Look, placing: Placing) -> None:
    from moralreport.typeset.docx.chunks.html_tables import write_table

    write_table(writer, element, declared, look, placing)


_HANDLERS: dict[str, Handler] = {
    "li": HtmlWriter.read_item,
    **dict.fromkeys(("ul", "ol", "dir", "menu"), _read_list),
    "hr": _read_rule,
    "table": _read_table,
}
