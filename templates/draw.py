"""Draws the Word forms of this folder. A form may be edited in Word afterwards: run this only to begin anew.

.venv/bin/python templates/draw.py [activity-summary ...]
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from moralreport.word.finishing.binding import bind
from moralreport.word.finishing.complex_script import complete_part
from moralreport.word.finishing.effective import EffectiveFonts
from moralreport.word.package.package import Package, write_package
from moralreport.word.package.properties import write_settings
from moralreport.word.package.styles import styles_part
from moralreport.word.package.wordml import DECLARATION, DECLARED, FAMILY, attribute, twips
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


def table(
    rows: Iterable[Iterable[str]], widths: tuple[float, ...], *, ruled: bool = True, label: str = "Fact Label", text: str = "Fact Text"
) -> str:
    """Rows of text; the first column is a label."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    body = "".join(
        f"<w:tr>{''.join(_cell(words, width, n, label, text) for n, (words, width) in enumerate(zip(row, widths, strict=True)))}</w:tr>"
        for row in rows
    )
    look = '<w:tblLook w:val="0480" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
    style = f'<w:tblStyle w:val="@{"Table Grid" if ruled else "Table Plain"}"/>'
    width = f'<w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{style}{width}{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _cell(words: str, width: float, column: int, label: str, text: str) -> str:
    shade = (
        '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/><w:vAlign w:val="center"/>' if column == 0 and label == "Fact Label" else ""
    )
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
NO_FOOTER = paragraph("", "footer")
REFERENCE = paragraph("{{ document.form_reference }}", "Form Reference")
"""Which form this is: above the first page, where the number stands on the others."""


CATCH_WORD = paragraph("", "Catch Word")
"""The switch for catch-words (คำต่อเนื่อง): a footer that holds an empty paragraph of this style."""


RULE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
WIDE_TABS = f'<w:tabs><w:tab w:val="clear" w:pos="{twips(16)}"/><w:tab w:val="right" w:pos="{twips(24.7)}"/></w:tabs>'


def footer_line(*, landscape: bool = False) -> str:
    words = run("{{ unit.name }} · {{ document.short_title }}\t{{ document.code|as_written }}")
    return paragraph(words, "footer", WIDE_TABS if landscape else "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A Word section: its page and what stands above and below.

    `start` = first page number, `first_bare`: no number on the first page, but `first`.
    """

    landscape: bool = False
    numbers: str = "thaiNumbers"
    start: int | None = None
    first_bare: bool = True
    first: str = NO_HEADER
    header: str = PAGE_NUMBER
    footer: str = NO_FOOTER
    top: float = 2.5


def section(furniture: Furniture, sheet: Sheet) -> str:
    """w:sectPr with the margins of official letters."""
    references = furniture.reference("header", "default", sheet.header)
    references += furniture.reference("header", "first", sheet.first) if sheet.first_bare else ""
    references += furniture.reference("footer", "default", sheet.footer)
    references += furniture.reference("footer", "first", sheet.footer) if sheet.first_bare else ""
    margins = {"top": sheet.top, "right": 2.0, "bottom": 2.0, "left": 3.0, "header": 1.0, "footer": 1.0, "gutter": 0.0}
    if sheet.top < 2.0:
        margins["header"] = 0.4
    if sheet.landscape:
        margins |= {"left": 2.5, "right": 2.5}
    room = " ".join(f'w:{edge}="{twips(length)}"' for edge, length in margins.items())
    begin = f' w:start="{sheet.start}"' if sheet.start is not None else ""
    page = LANDSCAPE if sheet.landscape else PORTRAIT
    numbers = f'<w:pgNumType w:fmt="{sheet.numbers}"{begin}/>'
    title = "<w:titlePg/>" if sheet.first_bare else ""
    return f'<w:sectPr>{references}<w:type w:val="nextPage"/>{page}<w:pgMar {room}/>{numbers}{title}</w:sectPr>'


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
    moving = [
        (identifier, key.split(":", 1)[0], f"{key.split(':', 1)[0]}{number}.xml")
        for number, (key, identifier) in enumerate(furniture.parts.items(), 1)
    ]
    return _relationships(fixed + moving)


def _relationships(entries: list[tuple[str, str, str]]) -> str:
    lines = "".join(f'<Relationship Id="{key}" Type="{OFFICE}{kind}" Target="{target}"/>' for key, kind, target in entries)
    return f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'


def _settings() -> str:
    entries = '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    return f"{DECLARATION}<w:settings {DECLARED}>{entries}</w:settings>"


def _font_table() -> str:
    font = f'<w:font w:name="{attribute(FAMILY)}"><w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    return f"{DECLARATION}<w:fonts {DECLARED}>{font}</w:fonts>"


# --- parts that many forms share ---------------------------------------------------------------------


def loop(each: str, content: str) -> str:
    """Paragraphs repeated for each item: `loop("line in lines", …)`."""
    return tag(f"{{%p for {each} %}}") + content + tag("{%p endfor %}")


def when(condition: str, content: str) -> str:
    return tag(f"{{%p if {condition} %}}") + content + tag("{%p endif %}")


def choose(condition: str, content: str, otherwise: str) -> str:
    return tag(f"{{%p if {condition} %}}") + content + tag("{%p else %}") + otherwise + tag("{%p endif %}")


FORM_HEAD = (
    paragraph("{{ document.kind }}", "Title")
    + paragraph("{{ activity.title }}", "Subtitle")
    + paragraph("{{ unit.name }} {{ unit.parent }}", "Subtitle")
    + paragraph("ประจำปีงบประมาณ พ.ศ. {{ plan.fiscal_year }}", "Subtitle", '<w:spacing w:after="160"/>')
)


def form_data(width: float) -> str:
    """The table of the activity, as wide as the page's text."""
    rows = (
        ("กิจกรรมที่", "{{ activity.number }} ส่วนที่ {{ activity.part }}{% if activity.strand %} ({{ activity.strand }}){% endif %}"),
        ("ผู้รับผิดชอบ", "{{ document.responsible_line }}"),
        (
            "{% if plan.round %}รอบรายงาน{% else %}กำหนดส่ง{% endif %}",
            "{% if plan.round %}{{ plan.round }}{% else %}วันที่ {{ document.due }}{% endif %}",
        ),
    )
    return table(rows, (3.2, width - 3.2)) + paragraph("", "Table Gap")


FORM_DATA = form_data(16.0)
SECTIONS = loop("section in sections", paragraph("{{ section.number }}. {{ section.heading }}", "heading 2") + tag("{{p section.body }}"))
CHAPTERS = SECTIONS.replace("@heading 2", "@heading 1")
PUBLICITY = when("publicity", paragraph("การประชาสัมพันธ์", "heading 2") + tag("{{p publicity }}"))
SIGNED = "sections and sections[-1].kind == 'participants'"
FOOTER = footer_line()
WIDE_FOOTER = footer_line(landscape=True)


def signature(name: str, position: str, properties: str = "") -> str:
    blank = paragraph("", "Signature", "<w:keepNext/>")
    return blank * 3 + paragraph(f"({name})", "Signature", "<w:keepNext/>") + paragraph(position, "Signature", properties)


# --- the forms ---------------------------------------------------------------------------------------


def announcement() -> bytes:
    """Announcements and orders, each on a page of its own and counted from its first page, then the pictures."""
    furniture = Furniture()
    other = paragraph("{{ section.heading }}", "Title") + tag("{{p section.body }}")
    body = choose("section.announcements", notices(section(furniture, Sheet(start=1, footer=CATCH_WORD))), other)
    return form_file(loop("section in sections", body) + section(furniture, Sheet(start=1, footer=FOOTER)), furniture)


def entry_field(words: str, level: int) -> str:
    """A TC field (17.16.5.63): an entry of the table of contents that shows nothing where it stands."""
    code = f'<w:r><w:instrText xml:space="preserve"> TC "{words}" \\f C \\l {level} </w:instrText></w:r>'
    return f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{code}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def notices(ending: str, *, listed: bool = False) -> str:
    """Every announcement of a section: emblem, title, text, closing, signature, and the sheet signed by all. `ending` is its w:sectPr.

    `listed` = named in the table of contents.
    """
    entry = entry_field("{{ notice.title }}", 2) if listed else ""
    subject = loop("line in notice.subject", paragraph("{{ line }}", "Notice Subject"))
    number = when("notice.number", paragraph("ที่ {{ notice.number }}", "Notice Subject"))
    sheet = when(
        "notice.signed_by_all",
        paragraph("ลายมือชื่อท้าย{{ notice.kind }}{{ unit.name }}", "Notice Subject", "<w:pageBreakBefore/>")
        + subject
        + tag("{{p notice.signature_sheet }}"),
    )
    return loop(
        "notice in section.announcements",
        tag("{{p emblem }}")
        + paragraph(run("{{ notice.kind }}{{ unit.name }}") + entry, "Notice Title")
        + number
        + subject
        + paragraph("", "Rule", RULE)
        + tag("{{p notice.body }}")
        + paragraph("{{ notice.closing }}", "Closing")
        + paragraph("{% if notice.kind == 'คำสั่ง' %}สั่ง{% else %}ประกาศ{% endif %} ณ วันที่ {{ notice.date }}", "Date Line")
        + signature("{{ notice.signatory }}", "{{ notice.position }}")
        + sheet
        + paragraph("", "Table Gap", ending),
    )


def summary() -> bytes:
    """A form of few pages: head, the activity's data, the prescribed sections, the channels."""
    furniture = Furniture()
    body = FORM_HEAD + FORM_DATA + SECTIONS + PUBLICITY
    return form_file(body + section(furniture, Sheet(footer=FOOTER, start=1, first=REFERENCE)), furniture)


def signed_summary() -> bytes:
    """The same, with the channels before the sheet that those who took part sign, which closes it."""
    furniture = Furniture()
    heading = paragraph("{{ section.number }}. {{ section.heading }}", "heading 2")
    each = when(f"loop.last and {SIGNED}", PUBLICITY) + heading + tag("{{p section.body }}")
    body = FORM_HEAD + FORM_DATA + loop("section in sections", each) + when(f"not ({SIGNED})", PUBLICITY)
    return form_file(body + section(furniture, Sheet(footer=FOOTER, start=1, first=REFERENCE)), furniture)


def report() -> bytes:
    """Cover, preface and contents (ก ข), body from page ๑."""
    furniture = Furniture()
    body = CHAPTERS + PUBLICITY.replace("@heading 2", "@heading 1")
    return form_file(front_matter(furniture) + body + section(furniture, Sheet(footer=FOOTER, start=1)), furniture)


def front_matter(furniture: Furniture, *, more: str = "", of_round: bool = True) -> str:
    """Cover, preface and contents; `more` stands behind them, still on pages with letters."""
    cover = section(furniture, Sheet(header=NO_HEADER, first_bare=False))
    front = section(
        furniture,
        Sheet(
            numbers="thaiLetters", start=1, first_bare=False, header=paragraph(field_runs("PAGE", "ก"), "header", '<w:jc w:val="right"/>')
        ),
    )
    preface = (
        paragraph("คำนำ", "Front Heading")
        + tag("{{p preface }}")
        + paragraph("{{ unit.name }}", "Signature", '<w:keepNext/><w:spacing w:before="480"/>')
        + paragraph("{{ document.date }}", "Signature")
    )
    contents = paragraph("สารบัญ", "Front Heading", "<w:pageBreakBefore/>") + paragraph("หน้า", "Contents Label") + tag("{{p contents }}")
    return cover_page(of_round=of_round) + paragraph("", "Table Gap", cover) + preface + contents + more + paragraph("", "Table Gap", front)


def cover_page(*, of_round: bool = True) -> str:
    """`of_round` = a report of one round, and not of the whole year. Whose it is stands at the foot, however long the title is."""
    foot = f'<w:framePr w:w="{twips(16)}" w:wrap="notBeside" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="center" w:yAlign="bottom"/>'
    return (
        tag("{{p emblem }}")
        + paragraph("", "Cover Text", '<w:spacing w:before="1800"/>')
        + choose(
            "document.title.startswith(document.kind)",
            paragraph("{{ document.title }}", "Cover Title", '<w:spacing w:after="360"/>'),
            paragraph("{{ document.kind }}", "Cover Title") + paragraph("{{ document.title }}", "Cover Text", '<w:spacing w:after="360"/>'),
        )
        + paragraph("ประจำปีงบประมาณ พ.ศ. {{ plan.fiscal_year }}", "Cover Text")
        + (when("plan.round", paragraph("{{ plan.round }}", "Cover Text")) if of_round else "")
        + paragraph("{{ unit.name }}", "Cover Text", foot)
        + paragraph("{{ unit.parent }}", "Cover Text", foot)
        + paragraph("", "Table Gap")
    )


def quarterly_report() -> bytes:
    """One table on a page on its side."""
    furniture = Furniture()
    head = paragraph("{{ document.kind }}{% if document.quarters %} {{ document.quarters }}{% endif %}", "Title") + paragraph(
        "{{ unit.name }} {{ unit.parent }} ประจำปีงบประมาณ พ.ศ. {{ plan.fiscal_year }}", "Subtitle", '<w:spacing w:after="160"/>'
    )
    sections = loop("section in sections", tag("{{p section.body }}"))
    return form_file(head + sections + section(furniture, Sheet(landscape=True, start=1, first=REFERENCE, footer=WIDE_FOOTER)), furniture)


FRONT_SECTIONS = loop(
    "section in sections if section.front",
    paragraph("{{ section.heading }}", "Front Heading", "<w:pageBreakBefore/>") + tag("{{p section.body }}"),
)


def book() -> bytes:
    """Cover, preface, contents; then chapters that begin on new pages, those with wide tables on pages on their side."""
    furniture = Furniture()
    return form_file(front_matter(furniture, more=FRONT_SECTIONS, of_round=False) + chapters(furniture), furniture)


def chapters(furniture: Furniture) -> str:
    """Every section as Word sections of its own; the first begins with page ๑, which bears no number."""

    def ending(*, landscape: bool) -> str:
        footer = WIDE_FOOTER if landscape else FOOTER
        first, later = (
            paragraph("", "Table Gap", section(furniture, Sheet(landscape=landscape, start=start, first_bare=start == 1, footer=footer)))
            for start in (1, None)
        )
        return choose("loop.first", first, later)

    heading = paragraph("{{ section.heading }}", "heading 1")
    upright = section(furniture, Sheet(first_bare=False, footer=FOOTER))
    plain = choose(
        "section.landscape", tag("{{p section.body }}") + ending(landscape=True), tag("{{p section.body }}") + ending(landscape=False)
    )
    each = choose("section.announcements", appendix(furniture), heading + plain)
    return loop("section in sections if not section.front", each) + upright


def appendix(furniture: Furniture) -> str:
    """A leaf that names what follows, then the orders and announcements as they were signed."""
    upright = section(furniture, Sheet(first_bare=False, footer=FOOTER))
    apart = paragraph("", "Catch Word", '<w:spacing w:before="240"/>')
    signed = section(furniture, Sheet(first_bare=False, footer=apart + FOOTER))
    names = loop("notice in section.announcements", paragraph("-\t{{ notice.title }}", "List Bullet"))
    leaf = paragraph("{{ section.heading }}", "Front Heading", '<w:spacing w:before="2400" w:after="240"/>') + names
    return leaf + paragraph("", "Table Gap", upright) + notices(signed, listed=True)


def wide_form() -> bytes:
    """A form with a head of its own and wide tables: the year's report, the risk plan. Sections of one page shape follow each other."""
    furniture = Furniture()
    first, later = Sheet(start=1, first=REFERENCE), Sheet(first_bare=False)

    def ending(start: int | None) -> str:
        turned, upright = (
            paragraph(
                "",
                "Table Gap",
                section(furniture, replace(first if start == 1 else later, landscape=wide, footer=WIDE_FOOTER if wide else FOOTER)),
            )
            for wide in (True, False)
        )
        return choose("section.landscape", turned, upright)

    heading = paragraph("{{ section.heading }}", "heading 1")
    last = choose("section.sheet == 1", ending(1), ending(None))
    each = heading + tag("{{p section.body }}") + when("section.ends_sheet", last)
    upright = section(furniture, Sheet(first_bare=False, footer=FOOTER))
    data = choose("sections and sections[0].landscape", form_data(24.7), FORM_DATA)
    return form_file(FORM_HEAD + data + loop("section in sections", each) + upright, furniture)


def certified() -> bytes:
    """A form that the director signs."""
    furniture = Furniture()
    sign = paragraph("ขอรับรองว่าข้อความข้างต้นเป็นความจริง", "Closing") + signature("{{ unit.director.name }}", "{{ unit.director.position }}")
    sheet = Sheet(footer=FOOTER, start=1, first=REFERENCE)
    return form_file(FORM_HEAD + FORM_DATA + SECTIONS + sign + section(furniture, sheet), furniture)


def picture_sheet() -> bytes:
    """Pictures under a title, nothing else."""
    furniture = Furniture()
    heading = when("section.heading != document.kind", paragraph("{{ section.heading }}", "heading 2"))
    body = FORM_HEAD + loop("section in sections", heading + tag("{{p section.body }}"))
    return form_file(body + section(furniture, Sheet(footer=FOOTER, start=1, first=REFERENCE)), furniture)


def membership() -> bytes:
    """An application to the club for each member, each on a page of its own; what a draft lacks may still come."""
    furniture = Furniture()
    lacking = "('' if draft else '-')"
    lines = table(
        (
            ("ชื่อ - สกุล", "{{ member.name }}"),
            ("ตำแหน่ง", "{{ member.position }}"),
            ("กลุ่มงาน/สำนัก", "{% if member.group %}{{ member.group }} {% endif %}{{ unit.name }}"),
            ("โทรศัพท์", f"{{{{ member.phone or {lacking} }}}}"),
            ("e-mail", f"{{{{ (member.email or {lacking})|as_written }}}}"),
            ("Line", f"{{{{ (member.line or {lacking})|as_written }}}}"),
        ),
        (3.2, 12.8),
    )
    form = (
        paragraph("ใบสมัครสมาชิกชมรม STRONG", "Title")
        + paragraph("{{ unit.name }} {{ unit.parent }}", "Subtitle", '<w:spacing w:after="240"/>')
        + lines
        + paragraph("ข้าพเจ้าขอสมัครเป็นสมาชิกชมรม STRONG และจะปฏิบัติตนตามเจตนารมณ์ของชมรม", "Body Text", '<w:spacing w:before="360"/>')
        + paragraph("", "Signature", "<w:keepNext/>") * 2
        + paragraph("ลงชื่อ ........................................................ ผู้สมัคร", "Signature", "<w:keepNext/>")
        + paragraph("({{ member.name }})", "Signature", "<w:keepNext/>")
        + paragraph("วันที่ ......... เดือน ............................. พ.ศ. ............", "Signature")
        + paragraph("", "Table Gap", section(furniture, Sheet(footer=FOOTER, first_bare=False, header=REFERENCE)))
    )
    return form_file(
        loop("member in members", form) + section(furniture, Sheet(footer=FOOTER, first_bare=False, header=REFERENCE)), furniture
    )


def memo() -> bytes:
    """บันทึกข้อความ that sends a document (form 2 of the saraban rules)."""
    furniture = Furniture()
    label, value = partial(run, style="Memo Label"), partial(run, style="Memo Value")
    office = value(" {{ unit.name }} {{ unit.parent }}{% if unit.phone %} โทร. {{ unit.phone }}{% endif %}\t")
    body = (
        memo_head()
        + paragraph(label("ส่วนราชการ") + office, "Memo Line")
        + paragraph(label("ที่") + value(" {{ memo.number }}\t") + label("วันที่") + value("\t{{ memo.date }}\t"), "Memo Number Line")
        + paragraph(label("เรื่อง") + value(" ขอส่ง{{ document.title }} ประจำปีงบประมาณ พ.ศ. {{ plan.fiscal_year }}\t"), "Memo Line")
        + paragraph("เรียน {{ memo.to }}", "Memo Opening")
        + paragraph(
            "ตามที่{{ plan.form_source }} ประจำปีงบประมาณ พ.ศ. {{ plan.fiscal_year }} กำหนดให้สำนักส่ง{{ document.title }}"
            "{% if document.form_code %} ตามแบบ {{ document.form_code }}{% endif %} ภายในวันที่ {{ document.due }} นั้น",
            "Memo Text",
        )
        + paragraph("{{ unit.name }}ได้จัดทำ{{ document.title }}พร้อมหลักฐานประกอบแล้ว จึงขอส่งเอกสารดังกล่าวตามที่แนบมาพร้อมนี้", "Memo Text")
        + paragraph("จึงเรียนมาเพื่อโปรดทราบ", "Memo Text", "<w:keepNext/>")
        + signature("{{ unit.director.name }}", "{{ unit.director.position }}")
    )
    return form_file(body + section(furniture, Sheet(top=1.5)), furniture)


def memo_head() -> str:
    """The small emblem at the left, the title in the middle of the line."""
    cells = (tag("{{p small_emblem }}"), paragraph("บันทึกข้อความ", "Memo Title"), paragraph("", "Memo Title"))
    widths = (twips(3.2), twips(9.6), twips(3.2))
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>{content}</w:tc>'
        for content, width in zip(cells, widths, strict=True)
    )
    none = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    properties = f'<w:tblStyle w:val="@Table Plain"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{none}'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr>{row}</w:tr></w:tbl>"


FORMS: dict[str, Callable[[], bytes]] = {
    "announcement": announcement,
    "activity-summary": summary,
    "exchange-summary": summary,
    "virtue-review": signed_summary,
    "proposal": summary,
    "report": report,
    "knowledge-piece": report,
    "survey-report": report,
    "quarterly-report": quarterly_report,
    "plan-book": book,
    "performance-report": wide_form,
    "risk-plan": wide_form,
    "model-organisation": certified,
    "picture-sheet": picture_sheet,
    "membership": membership,
    "memo": memo,
}


def main(wanted: list[str]) -> None:
    for name in wanted or list(FORMS):
        (HERE / f"{name}.docx").write_bytes(FORMS[name]())


if __name__ == "__main__":
    main(sys.argv[1:])
