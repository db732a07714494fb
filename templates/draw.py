"""Draws the Word forms of this folder. A form may be edited in Word afterwards: run this only to begin anew.

    python templates/draw.py [activity-summary ...]
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from moralreport.word.binding import bind
from moralreport.word.complex_script import complete_part
from moralreport.word.effective import EffectiveFonts
from moralreport.word.package import Package, write_package
from moralreport.word.properties import write_settings
from moralreport.word.styles import styles_part
from moralreport.word.wordml import DECLARATION, DECLARED, FAMILY, attribute, twips
from moralreport.word.writer import run_text

HERE = Path(__file__).resolve().parent
PORTRAIT = '<w:pgSz w:w="11906" w:h="16838"/>'
LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


# --- the small vocabulary of the drawings ------------------------------------------------------------


def run(words: str, *, bold: bool = False, style: str = "") -> str:
    look = (f'<w:rStyle w:val="@{style}"/>' if style else "") + ("<w:b/><w:bCs/>" if bold else "")
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{run_text(words)}</w:r>"


def paragraph(content: str, style: str, properties: str = "") -> str:
    """`content` is plain text, or runs (begins with "<")."""
    runs = content if content.startswith("<") else run(content) if content else ""
    return f'<w:p><w:pPr><w:pStyle w:val="@{style}"/>{properties}</w:pPr>{runs}</w:p>'


def tag(statement: str) -> str:
    """A paragraph that only steers the merge, and is gone after it."""
    return paragraph(statement, "Tag")


def field_runs(instruction: str, shown: str) -> str:
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return marks["begin"] + code + marks["separate"] + run(shown) + marks["end"]


def table(rows: Iterable[Iterable[str]], widths: tuple[float, ...], *, ruled: bool = True, label: str = "Fact Label", text: str = "Fact Text") -> str:
    """Rows of text; the first column is a label."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    body = "".join(f"<w:tr>{''.join(_cell(words, width, n, label, text) for n, (words, width) in enumerate(zip(row, widths, strict=True)))}</w:tr>" for row in rows)
    look = '<w:tblLook w:val="0480" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
    style = f'<w:tblStyle w:val="@{"Table Grid" if ruled else "Table Plain"}"/>'
    width = f'<w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{style}{width}{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _cell(words: str, width: float, column: int, label: str, text: str) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/><w:vAlign w:val="center"/>' if column == 0 and label == "Fact Label" else ""
    content = paragraph(words, label if column == 0 else text)
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{shade}</w:tcPr>{content}</w:tc>'


@dataclass(frozen=True, slots=True)
class Furniture:
    """Headers and footers by (kind, type) → XML of their paragraphs; part names are counted in this order."""

    parts: dict[str, str] = field(default_factory=dict)

    def reference(self, kind: str, shown: str, content: str) -> str:
        """A reference for a section; the same content is one part."""
        key = f"{kind}:{content}"
        self.parts.setdefault(key, f"rId{10 + len(self.parts)}")
        return f'<w:{kind}Reference w:type="{shown}" r:id="{self.parts[key]}"/>'


PAGE_NUMBER = paragraph(run("- ") + field_runs("PAGE", "๒") + run(" -"), "header")
NO_HEADER = paragraph("", "header")


def footer_line(right: str) -> str:
    return paragraph(run("{{ unit.name }} · {{ document.short_title }}\t" + right), "footer")


def section(
    furniture: Furniture,
    *,
    landscape: bool = False,
    numbers: str = "thaiNumbers",
    start: int | None = None,
    first_bare: bool = True,
    header: str = PAGE_NUMBER,
    footer: str = "",
    kind: str = "nextPage",
) -> str:
    """w:sectPr: margins of official letters, page number above from the second page on."""
    references = furniture.reference("header", "default", header)
    if first_bare:
        references += furniture.reference("header", "first", NO_HEADER)
    references += furniture.reference("footer", "default", footer or paragraph("", "footer"))
    if first_bare:
        references += furniture.reference("footer", "first", footer or paragraph("", "footer"))
    margins = {"top": 2.5, "right": 2.0, "bottom": 2.0, "left": 3.0, "header": 1.0, "footer": 1.0, "gutter": 0.0}
    if landscape:
        margins |= {"left": 2.5, "right": 2.5}
    room = " ".join(f'w:{edge}="{twips(length)}"' for edge, length in margins.items())
    begin = f' w:start="{start}"' if start is not None else ""
    return (
        f'<w:sectPr>{references}<w:type w:val="{kind}"/>{LANDSCAPE if landscape else PORTRAIT}<w:pgMar {room}/><w:pgNumType w:fmt="{numbers}"{begin}/>'
        f"{'<w:titlePg/>' if first_bare else ''}</w:sectPr>"
    )


def section_break(content: str, style: str, properties: str) -> str:
    return paragraph(content, style, properties)


def form_file(body: str, furniture: Furniture) -> bytes:
    """The .docx of a form."""
    package = Package({"[Content_Types].xml": _content_types(furniture).encode(), "_rels/.rels": _package_relations().encode()})
    package.parts["word/document.xml"] = f"{DECLARATION}<w:document {DECLARED}><w:body>{body}</w:body></w:document>".encode()
    package.parts["word/styles.xml"] = styles_part().encode()
    package.parts["word/settings.xml"] = _settings().encode()
    package.parts["word/fontTable.xml"] = _font_table().encode()
    for number, key in enumerate(furniture.parts, 1):
        kind, content = key.split(":", 1)
        root = "hdr" if kind == "header" else "ftr"
        package.parts[f"word/{kind}{number}.xml"] = f"{DECLARATION}<w:{root} {DECLARED}>{content}</w:{root}>".encode()
    package.parts["word/_rels/document.xml.rels"] = _relations(furniture).encode()
    bind(package, {})
    for name in package.story_parts():
        complete_part(package.tree(name), EffectiveFonts(package), "MissingFact")
    write_settings(package)
    return write_package(package)


def _content_types(furniture: Furniture) -> str:
    kinds = {"document": "document.main", "styles": "styles", "settings": "settings", "fontTable": "fontTable"}
    for number, key in enumerate(furniture.parts, 1):
        kind = key.split(":", 1)[0]
        kinds[f"{kind}{number}"] = kind
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{WORD_TYPE}{kind}+xml"/>' for name, kind in kinds.items())
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _package_relations() -> str:
    return _relationships([("rId1", "officeDocument", "word/document.xml")])


def _relations(furniture: Furniture) -> str:
    fixed = [("rId1", "styles", "styles.xml"), ("rId2", "settings", "settings.xml"), ("rId3", "fontTable", "fontTable.xml")]
    moving = [(identifier, key.split(":", 1)[0], f"{key.split(':', 1)[0]}{number}.xml") for number, (key, identifier) in enumerate(furniture.parts.items(), 1)]
    return _relationships(fixed + moving)


def _relationships(entries: list[tuple[str, str, str]]) -> str:
    lines = "".join(f'<Relationship Id="{key}" Type="{OFFICE}{kind}" Target="{target}"/>' for key, kind, target in entries)
    return f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'


def _settings() -> str:
    return f'{DECLARATION}<w:settings {DECLARED}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/></w:settings>'


def _font_table() -> str:
    font = f'<w:font w:name="{attribute(FAMILY)}"><w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    return f"{DECLARATION}<w:fonts {DECLARED}>{font}</w:fonts>"


# --- parts that many forms share ---------------------------------------------------------------------

REFERENCE = (
    tag("{%p if document.form_reference %}") + paragraph("{{ document.form_reference }}", "Form Reference") + tag("{%p endif %}")
)
FORM_HEAD = (
    REFERENCE
    + paragraph("{{ document.kind }}", "Title")
    + paragraph("{{ activity.title }}", "Subtitle")
    + paragraph("{{ unit.name }} {{ unit.parent }}", "Subtitle")
    + paragraph("ประจำปีงบประมาณ พ.ศ. {{ plan.fiscal_year }}", "Subtitle", '<w:spacing w:after="160"/>')
)
FORM_DATA = table(
    (
        ("กิจกรรมที่", "{{ activity.number }} ส่วนที่ {{ activity.part }} ({{ activity.strand }})"),
        ("ผู้รับผิดชอบ", "{{ document.responsible_line }}"),
        ("รอบรายงาน", "{{ plan.round }}"),
    ),
    (3.2, 12.8),
)
SECTIONS = (
    tag("{%p for section in sections %}")
    + paragraph("{{ section.number }}. {{ section.heading }}", "heading 2")
    + tag("{{p section.body }}")
    + tag("{%p endfor %}")
)
CHAPTERS = SECTIONS.replace("@heading 2", "@heading 1")
PUBLICITY = tag("{%p if publicity %}") + paragraph("การประชาสัมพันธ์", "heading 2") + tag("{{p publicity }}") + tag("{%p endif %}")
FOOTER = footer_line("{{ document.code }}")


def signature(name: str, position: str, properties: str = "") -> str:
    blank = paragraph("", "Signature", "<w:keepNext/>")
    return blank * 3 + paragraph(f"({name})", "Signature", "<w:keepNext/>") + paragraph(position, "Signature", properties)


# --- the forms ---------------------------------------------------------------------------------------


def announcement() -> bytes:
    """Announcements and orders, each on a page of its own and counted from its first page, then the pictures."""
    furniture = Furniture()
    notice = section(furniture, start=1)
    last = section(furniture, start=1, footer=FOOTER)
    subject = tag("{%p for line in notice.subject %}") + paragraph("{{ line }}", "Notice Subject") + tag("{%p endfor %}")
    number = tag("{%p if notice.number %}") + paragraph("ที่ {{ notice.number }}", "Notice Subject") + tag("{%p endif %}")
    sheet = (
        tag("{%p if notice.signed_by_all %}")
        + paragraph("ลายมือชื่อท้าย{{ notice.kind }}{{ notice.subject[0] }}", "Notice Subject", "<w:pageBreakBefore/>")
        + tag("{{p notice.signature_sheet }}")
        + tag("{%p endif %}")
    )
    notices = (
        tag("{%p for notice in section.announcements %}")
        + tag("{{p emblem }}")
        + paragraph("{{ notice.kind }}{{ unit.name }}", "Notice Title")
        + number
        + subject
        + paragraph("____________________", "Rule")
        + tag("{{p notice.body }}")
        + paragraph("{{ notice.closing }}", "Closing")
        + paragraph("{% if notice.kind == 'คำสั่ง' %}สั่ง{% else %}ประกาศ{% endif %} ณ วันที่ {{ notice.date }}", "Date Line")
        + signature("{{ notice.signatory }}", "{{ notice.position }}")
        + sheet
        + paragraph("", "Table Gap", notice)
        + tag("{%p endfor %}")
    )
    other = paragraph("{{ section.heading }}", "Title") + tag("{{p section.body }}")
    body = (
        tag("{%p for section in sections %}")
        + tag("{%p if section.announcements %}")
        + notices
        + tag("{%p else %}")
        + other
        + tag("{%p endif %}")
        + tag("{%p endfor %}")
    )
    return form_file(body + last, furniture)


def summary() -> bytes:
    """A form of few pages: head, the activity's data, the prescribed sections, the channels."""
    furniture = Furniture()
    body = FORM_HEAD + FORM_DATA + SECTIONS + PUBLICITY
    return form_file(body + section(furniture, footer=FOOTER, start=1), furniture)


def report() -> bytes:
    """Cover, preface and contents (ก ข), body from page ๑."""
    furniture = Furniture()
    return form_file(front_matter(furniture) + CHAPTERS + PUBLICITY + section(furniture, footer=FOOTER, start=1, first_bare=False), furniture)


def front_matter(furniture: Furniture, *, always: bool = True) -> str:
    cover = section(furniture, header=NO_HEADER, first_bare=False)
    front = section(furniture, numbers="thaiLetters", start=1, first_bare=False, header=paragraph(field_runs("PAGE", "ก"), "header", '<w:jc w:val="right"/>'))
    preface = (
        paragraph("คำนำ", "Front Heading")
        + tag("{{p preface }}")
        + paragraph("{{ unit.name }}", "Signature", '<w:keepNext/><w:spacing w:before="480"/>')
        + paragraph("{{ document.date }}", "Signature")
    )
    contents = (
        paragraph("สารบัญ", "TOC Heading", "<w:pageBreakBefore/>")
        + paragraph("หน้า", "Contents Label")
        + tag("{{p contents }}")
        + paragraph("", "Table Gap", front)
    )
    return cover_page() + paragraph("", "Table Gap", cover) + preface + contents


def cover_page() -> str:
    space = paragraph("", "Cover Text")
    return (
        tag("{{p emblem }}")
        + paragraph("", "Cover Text", '<w:spacing w:before="1800"/>')
        + paragraph("{{ document.kind }}", "Cover Title")
        + paragraph("{{ document.title }}", "Cover Text", '<w:spacing w:after="360"/>')
        + paragraph("ประจำปีงบประมาณ พ.ศ. {{ plan.fiscal_year }}", "Cover Text")
        + tag("{%p if plan.round %}")
        + paragraph("{{ plan.round }}", "Cover Text")
        + tag("{%p endif %}")
        + space * 8
        + paragraph("{{ unit.name }}", "Cover Text")
        + paragraph("{{ unit.parent }}", "Cover Text")
    )


def quarterly_report() -> bytes:
    """One table on a page on its side."""
    furniture = Furniture()
    head = (
        REFERENCE
        + paragraph("{{ document.kind }} {{ document.quarters }}", "Title")
        + paragraph("{{ unit.name }} {{ unit.parent }} ประจำปีงบประมาณ พ.ศ. {{ plan.fiscal_year }}", "Subtitle", '<w:spacing w:after="160"/>')
    )
    sections = tag("{%p for section in sections %}") + tag("{{p section.body }}") + tag("{%p endfor %}")
    reporter = signature("{{ unit.director.name }}", "{{ unit.director.position }}").replace("@Signature", "@Signature Wide")
    return form_file(head + sections + reporter + section(furniture, landscape=True, start=1, footer=FOOTER), furniture)


def plan_book() -> bytes:
    """Cover, preface, contents, then the plan's tables on pages on their side."""
    furniture = Furniture()
    tail = section(furniture, landscape=True, start=1, first_bare=False, footer=FOOTER)
    return form_file(front_matter(furniture) + CHAPTERS + tail, furniture)


FORMS: dict[str, Callable[[], bytes]] = {
    "announcement": announcement,
    "activity-summary": summary,
    "exchange-summary": summary,
    "virtue-review": summary,
    "report": report,
    "quarterly-report": quarterly_report,
    "plan-book": plan_book,
}


def main(wanted: list[str]) -> None:
    for name in wanted or list(FORMS):
        (HERE / f"{name}.docx").write_bytes(FORMS[name]())


if __name__ == "__main__":
    main(sys.argv[1:])
