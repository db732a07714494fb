"""WordprocessingML for what other formats say: runs, paragraphs, and a package of them in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from xml.sax.saxutils import escape, quoteattr

from moralreport.patterns import pattern
from moralreport.records import dataclass
from moralreport.typeset.docx.markup.names import PIC, PR, REL_ID, WP, A, R, W
from moralreport.typeset.docx.opc.package import Package

_NAMESPACES = " ".join(f'xmlns:{prefix}="{name[1:-1]}"' for prefix, name in {"w": W, "r": R, "wp": WP, "a": A, "pic": PIC}.items())
_TYPES = REL_ID[1:].partition("}")[0]
_FORBIDDEN = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; None and "" are what the style says. Sizes in points, colours "RRGGBB"."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool = False
    strike: bool = False
    color: str = ""
    shading: str = ""
    size: float = 0.0
    font: str = ""
    position: str = ""
    style: str = ""

    def xml(self) -> str:
        """The w:rPr."""
        parts = [
            f'<w:rStyle w:val="{self.style}"/>' if self.style else "",
            "".join(("<w:rFonts", *(f" w:{kind}={quoteattr(self.font)}" for kind in ("ascii", "hAnsi", "cs")), "/>")) if self.font else "",
            _toggle("b", self.bold),
            _toggle("i", self.italic),
            "<w:strike/>" if self.strike else "",
            f'<w:color w:val="{self.color}"/>' if self.color else "",
            '<w:sz w:val="{0}"/><w:szCs w:val="{0}"/>'.format(round(self.size * 2)) if self.size else "",
            '<w:u w:val="single"/>' if self.underline else "",
            f'<w:shd w:val="clear" w:fill="{self.shading}"/>' if self.shading else "",
            f'<w:vertAlign w:val="{self.position}"/>' if self.position else "",
        ]
        return f"<w:rPr>{''.join(parts)}</w:rPr>"


def _toggle(name: str, value: bool | None) -> str:
    return "" if value is None else f'<w:{name} w:val="{int(value)}"/><w:{name}Cs w:val="{int(value)}"/>'


def run(text: str, look: Look) -> str:
    """A w:r of text; tabs and line ends become Word's own."""
    text = escape(_FORBIDDEN.sub("", text))
    inside = text.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">').replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r>{look.xml()}<w:t xml:space="preserve">{inside}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A w:p."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


@dataclass(slots=True)
class Parts:
    """Pictures, links and lists that the body of a package names."""

    pictures: dict[str, bytes] = field(default_factory=dict)
    relationships: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)

    def link(self, target: str) -> str:
        """Id of a relationship to something outside."""
        return self._relate("hyperlink", target, ' TargetMode="External"')

    def picture(self, data: bytes) -> str:
        """Id of a relationship to a picture of these bytes."""
        name = f"media/image{len(self.pictures) + 1}"
        self.pictures[f"word/{name}"] = data
        return self._relate("image", name)

    def outer_picture(self, target: str) -> str:
        """Id of a relationship to a picture that lies outside, which nobody fetches."""
        return self._relate("image", target, ' TargetMode="External"')

    def list_of(self, level: int, number_format: str, text: str, start: int) -> int:
        """Number of a new list whose items stand at one level."""
        key = len(self.lists) + 1
        indent = f'<w:pPr><w:ind w:left="{720 * (level + 1)}" w:hanging="360"/></w:pPr>'
        inside = f'<w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/><w:lvlText w:val="{text}"/>{indent}'
        self.lists.append(f'<w:abstractNum w:abstractNumId="{key}"><w:lvl w:ilvl="{level}">{inside}</w:lvl></w:abstractNum>')
        return key

    def _relate(self, kind: str, target: str, mode: str = "") -> str:
        key = f"rId{len(self.relationships) + 1}"
        target = quoteattr(_FORBIDDEN.sub("", target))
        self.relationships.append(f'<Relationship Id="{key}" Type="{_TYPES}/{kind}" Target={target}{mode}/>')
        return key


def make_package(body: str, parts: Parts, styles: str = "") -> Package:
    """A Word file of a body and what it names."""
    numbers = "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in range(1, len(parts.lists) + 1))
    known = "".join(f'<Relationship Id="{name}" Type="{_TYPES}/{name}" Target="{name}.xml"/>' for name in ("styles", "numbering"))
    files: Mapping[str, str] = {
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_NAMESPACES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_NAMESPACES}>{''.join(parts.lists)}{numbers}</w:numbering>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PR[1:-1]}">{known}{"".join(parts.relationships)}</Relationships>',
    }
    stored = {**{name: text.encode() for name, text in files.items()}, **parts.pictures}
    return Package(None, stored, {name: name for name in stored})
