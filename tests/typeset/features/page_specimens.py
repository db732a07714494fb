"""Specimens of pages: sections, columns, headers, notes, borders (17.6, 17.10, 17.11)."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from tests.typeset.docx.word_specimens import NAMESPACES, part, relationship
from tests.typeset.features.building import SENTENCE, field, p, r, section, specimen


def _ends(section_: str) -> str:
    """An empty paragraph that ends a section."""
    return f"<w:p><w:pPr>{section_}</w:pPr></w:p>"


def headers_and_footers() -> bytes:
    kinds = ("default", "first", "even")
    parts = {f"word/{kind}.xml": part("w:hdr", p(f"หัว {kind}")) for kind in kinds} | {"word/foot.xml": part("w:ftr", p("ท้าย"))}
    links = "".join(relationship(kind, "header", f"{kind}.xml") for kind in kinds) + relationship("foot", "footer", "foot.xml")
    references = "".join(f'<w:headerReference w:type="{kind}" r:id="{kind}"/>' for kind in kinds)
    end = section(references + '<w:footerReference w:type="default" r:id="foot"/>', "<w:titlePg/>", height=3000)
    return specimen(p("บรรทัด") * 14, end, settings="<w:evenAndOddHeaders/>", parts=parts, links=links)


def page_numbers() -> bytes:
    parts = {"word/foot.xml": part("w:ftr", p(r("หน้า ") + field("PAGE")))}
    links = relationship("foot", "footer", "foot.xml")
    foot = '<w:footerReference w:type="default" r:id="foot"/>'
    front = section(foot, '<w:pgNumType w:fmt="thaiLetters" w:start="1"/>', height=2400)
    end = section(foot, '<w:pgNumType w:fmt="thaiNumbers" w:start="1"/>', height=2400)
    return specimen(p("คำนำ") + p("สารบัญ", "<w:pageBreakBefore/>") + _ends(front) + p("บทที่ ๑"), end, parts=parts, links=links)


def running_titles() -> bytes:
    codes = ('STYLEREF "Heading 1"', "STYLEREF 1 \\l", 'STYLEREF "หัวเรื่อง 1" \\n', "STYLEREF 1 \\w \\t", "STYLEREF ไม่มี")
    parts = {"word/head.xml": part("w:hdr", p(r(" | ").join(field(code, "เก่า") for code in codes)))}
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="บทที่ %1."/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    heading = '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    page = "<w:pageBreakBefore/>"
    body = p("คำนำ") + p("บทนำ", page + heading) + p("ทฤษฎี", heading) + p("ต่อจากหน้าก่อน", page)
    end = section('<w:headerReference w:type="default" r:id="head"/>', height=3000)
    return specimen(body, end, parts=parts, links=relationship("head", "header", "head.xml"), numbering=numbering)


def chapters() -> bytes:
    """Page numbers with those of chapters, in the header and behind a reference; STYLEREF in running text."""
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="บทที่ %1."/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    heading = '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    named = f'<w:bookmarkStart w:id="1" w:name="here"/>{r("ทฤษฎี")}<w:bookmarkEnd w:id="1"/>'
    caption = r("ตาราง ") + field("STYLEREF 1 \\s", "เก่า") + r("-๑ ใน") + field('STYLEREF "Heading 1"', "เก่า") + field("STYLEREF 1 \\n")
    body = p(r("คำนำ ดูหน้า ") + field("PAGEREF here", "เก่า")) + p(named, heading + "<w:pageBreakBefore/>") + p(caption)
    end = section('<w:headerReference w:type="default" r:id="head"/>', '<w:pgNumType w:chapStyle="1" w:chapSep="period"/>', height=3000)
    parts = {"word/head.xml": part("w:hdr", p(r("หน้า ") + field("PAGE")))}
    again = p("สรุป", heading + "<w:pageBreakBefore/>") + p(caption) + p("หน้าต่อไป", "<w:pageBreakBefore/>")
    return specimen(body + again, end, parts=parts, links=relationship("head", "header", "head.xml"), numbering=numbering)


def _notes(kind: str) -> str:
    mark = r(f"<w:{kind}Ref/>", '<w:vertAlign w:val="superscript"/>')
    return "".join(f'<w:{kind} w:id="{key}">{p(mark + r(" ข้อความของเชิงอรรถ"))}</w:{kind}>' for key in (2, 3))


def _references(kind: str) -> str:
    marks = [r(f'<w:{kind}Reference w:id="{key}"/>', '<w:vertAlign w:val="superscript"/>') for key in (2, 3)]
    return p(r("ข้อความ") + marks[0] + r(" และอีกข้อความ") + marks[1])


def _reference(kind: str, key: int) -> str:
    return p(r(f"ข้อความ {key}") + r(f'<w:{kind}Reference w:id="{key}"/>', '<w:vertAlign w:val="superscript"/>'))


def footnotes() -> bytes:
    end = section('<w:footnotePr><w:numFmt w:val="thaiNumbers"/></w:footnotePr>', height=3600)
    return specimen(_references("footnote"), end, footnotes=_notes("footnote"))


def endnotes() -> bytes:
    return specimen(_references("endnote") + p("ย่อหน้าสุดท้าย"), endnotes=_notes("endnote"))


def footnotes_beneath_text() -> bytes:
    end = section('<w:footnotePr><w:pos w:val="beneathText"/></w:footnotePr>')
    return specimen(_references("footnote"), end, footnotes=_notes("footnote"))


def columns() -> bytes:
    two = section('<w:type w:val="continuous"/>', '<w:cols w:num="2" w:space="400" w:sep="1"/>')
    body = p("หัวเรื่องเต็มหน้า") + _ends(section()) + p(SENTENCE * 4) + _ends(two)
    unequal = '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="1600" w:space="300"/><w:col w:w="2900"/></w:cols>'
    last = p(r('<w:t>คอลัมน์แคบ</w:t><w:br w:type="column"/><w:t>คอลัมน์กว้าง</w:t>'))
    return specimen(body + last, section('<w:type w:val="continuous"/>', unequal))


def next_column() -> bytes:
    columns_ = '<w:cols w:num="2" w:space="400" w:sep="1"/>'
    again = section('<w:type w:val="nextColumn"/>', columns_)
    body = p("หนึ่ง") + _ends(section(after=columns_)) + p("สอง") + _ends(again) + p("สาม หน้าต่อไป") + _ends(again)
    mode = '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="14"/></w:compat>'
    return specimen(body + p("ต่ำกว่า"), section('<w:type w:val="continuous"/>'), settings=mode)


def sections() -> bytes:
    wide = section('<w:type w:val="nextPage"/>', width=7000, height=4000)
    body = p("หนึ่ง") + _ends(section()) + p("สอง แนวนอน") + _ends(wide) + p("สาม หน้าคี่")
    return specimen(body, section('<w:type w:val="oddPage"/>'))


def mirrored_margins() -> bytes:
    margins = '<w:pgMar w:top="600" w:right="600" w:bottom="600" w:left="600" w:header="300" w:footer="300" w:gutter="400"/>'
    end = f'<w:sectPr><w:pgSz w:w="6000" w:h="2000"/>{margins}</w:sectPr>'
    return specimen(p("หน้าคี่") + p("หน้าคู่", "<w:pageBreakBefore/>"), end, settings="<w:mirrorMargins/>")


def page_borders() -> bytes:
    sides = "".join(f'<w:{side} w:val="double" w:sz="6" w:space="12" w:color="806000"/>' for side in ("top", "left", "bottom", "right"))
    return specimen(p(SENTENCE), section(after=f'<w:pgBorders w:offsetFrom="page">{sides}</w:pgBorders>'))


def page_borders_with_a_shadow() -> bytes:
    edge = 'w:val="single" w:sz="24" w:space="12" w:color="806000" w:shadow="1"'
    sides = "".join(f"<w:{side} {edge}/>" for side in ("top", "left", "bottom", "right"))
    box = f"<w:pBdr>{sides}</w:pBdr>"
    return specimen(p(SENTENCE, box), section(after=f'<w:pgBorders w:offsetFrom="page">{sides}</w:pgBorders>'))


def page_borders_round_the_header() -> bytes:
    sides = "".join(f'<w:{side} w:val="single" w:sz="12" w:space="4" w:color="806000"/>' for side in ("top", "left", "bottom", "right"))
    parts = {"word/head.xml": part("w:hdr", p("หัวกระดาษ")), "word/foot.xml": part("w:ftr", p("ท้ายกระดาษ"))}
    links = relationship("head", "header", "head.xml") + relationship("foot", "footer", "foot.xml")
    references = '<w:headerReference w:type="default" r:id="head"/><w:footerReference w:type="default" r:id="foot"/>'
    end = section(references, f'<w:pgBorders w:offsetFrom="text">{sides}</w:pgBorders>')
    return specimen(p(SENTENCE), end, parts=parts, links=links, settings="<w:bordersDoNotSurroundFooter/>")


def gutters() -> bytes:
    margins = '<w:pgMar w:top="600" w:right="600" w:bottom="600" w:left="600" w:header="300" w:footer="300" w:gutter="400"/>'
    end = f'<w:sectPr><w:pgSz w:w="6000" w:h="2400"/>{margins}</w:sectPr>'
    right = end.replace("</w:sectPr>", "<w:rtlGutter/></w:sectPr>")
    return specimen(p("เย็บซ้าย " + SENTENCE) + _ends(end) + p("เย็บขวา " + SENTENCE), right)


def gutter_at_the_top() -> bytes:
    margins = '<w:pgMar w:top="600" w:right="600" w:bottom="600" w:left="600" w:header="300" w:footer="300" w:gutter="400"/>'
    return specimen(p("เย็บบน"), f'<w:sectPr><w:pgSz w:w="6000" w:h="2400"/>{margins}</w:sectPr>', settings="<w:gutterAtTop/>")


def art_borders() -> bytes:
    sides = "".join(f'<w:{side} w:val="apples" w:sz="12" w:space="12"/>' for side in ("top", "left", "bottom", "right"))
    return specimen(p(SENTENCE), section(after=f'<w:pgBorders w:offsetFrom="page">{sides}</w:pgBorders>'))


def art_borders_of_plain_figures() -> bytes:
    """A side each of dots, white squares, triangles and a bundle of lines; a page of zigzags and checks."""
    sides = ("top", "left", "bottom", "right")

    def borders(*styles: str) -> str:
        edges = (f'<w:{side} w:val="{style}" w:sz="12" w:space="4" w:color="1F4E79"/>' for side, style in zip(sides, styles, strict=True))
        return f'<w:pgBorders w:offsetFrom="page">{"".join(edges)}</w:pgBorders>'

    first = section(after=borders("basicBlackDots", "basicWhiteSquares", "triangles", "basicWideInline"))
    second = section(after=borders("zigZag", "checkered", "diamondsGray", "basicWhiteDashes"))
    return specimen(p(SENTENCE) + p("", first) + p(SENTENCE), second)


def page_alignment() -> bytes:
    parts = [section(after=f'<w:vAlign w:val="{kind}"/>', height=2600) for kind in ("center", "bottom", "both")]
    short = "".join(p("หนึ่ง") + p("สอง") + p("สาม") + _ends(one) for one in parts[:2])
    return specimen(short + p("ย่อหน้า") * 2 + p(SENTENCE, "<w:keepLines/>") * 2, parts[2])


def line_numbers() -> bytes:
    end = section(after='<w:lnNumType w:countBy="2" w:distance="200" w:restart="newPage"/>')
    return specimen(p(SENTENCE * 3) + p("ไม่นับ", "<w:suppressLineNumbers/>") + p("นับต่อ"), end)


def vertical_section() -> bytes:
    return specimen(p(SENTENCE), section(after='<w:textDirection w:val="tbRl"/>'))


def page_background() -> bytes:

    body = f'<w:document {NAMESPACES}><w:background w:color="E2F0D9"/><w:body>{p(SENTENCE)}{section()}</w:body></w:document>'
    return specimen("", settings="<w:displayBackgroundShape/>", parts={"word/document.xml": body})


def picture_behind_the_page() -> bytes:
    background = '<w:background w:color="E2F0D9"><v:background><v:fill type="frame"/></v:background></w:background>'
    body = f"<w:document {NAMESPACES}>{background}<w:body>{p(SENTENCE)}{section()}</w:body></w:document>"
    return specimen("", settings="<w:displayBackgroundShape/>", parts={"word/document.xml": body})


def pattern_behind_the_page() -> bytes:
    """A tile of eight by eight dots whose light ones are red, and colours that flow into each other on a shape."""
    fill = '<v:fill r:id="dots" color2="white" type="pattern"/>'
    ground = f'<w:background w:color="C00000"><v:background fillcolor="#c00000">{fill}</v:background></w:background>'
    box = f'<w:pict><v:rect fillcolor="blue" style="width:60pt;height:40pt">{fill}</v:rect></w:pict>'
    body = f"<w:document {NAMESPACES}>{ground}<w:body>{p(r(box))}{section()}</w:body></w:document>"
    links = relationship("dots", "image", "dots.png")
    parts: dict[str, bytes | str] = {"word/document.xml": body, "word/dots.png": _dots()}
    return specimen("", settings="<w:displayBackgroundShape/>", parts=parts, links=links)


def _dots() -> bytes:
    image = Image.new("L", (8, 8))
    for place in range(8):
        image.putpixel((place, place), 255)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def folded_paper() -> bytes:
    return specimen(p(SENTENCE), settings="<w:bookFoldPrinting/>")


def chapter_numbers() -> bytes:
    return specimen(
        p(SENTENCE), section(after='<w:pgNumType w:chapStyle="1"/><w:docGrid w:type="linesAndChars" w:linePitch="400" w:charSpace="100"/>')
    )


def footnotes_at_the_section_end() -> bytes:
    """Those of the first section before the second, with its own column width; the second's at the end of the document."""
    first, last = (section(f'<w:footnotePr><w:pos w:val="{kind}"/></w:footnotePr>') for kind in ("sectEnd", "docEnd"))
    last = last.replace("<w:pgSz", '<w:type w:val="continuous"/><w:pgSz')
    body = _reference("footnote", 2) + _ends(first) + _reference("footnote", 3) + p("ย่อหน้าสุดท้าย")
    return specimen(body, last, footnotes=_notes("footnote"))


def endnotes_passed_on() -> bytes:
    """Endnotes at section ends, of which the first section shows none."""
    where = '<w:endnotePr><w:pos w:val="sectEnd"/></w:endnotePr><w:type w:val="continuous"/>'
    first, last = section(where, "<w:noEndnote/>"), section(where)
    body = _reference("endnote", 2) + _ends(first) + _reference("endnote", 3) + _ends(last) + p("ส่วนสุดท้าย")
    return specimen(body, section('<w:type w:val="continuous"/>'), endnotes=_notes("endnote"))


def columns_as_they_fill() -> bytes:
    """w:noColumnBalance: the first column is filled before the second."""
    two = section('<w:type w:val="continuous"/>', '<w:cols w:num="2" w:space="400"/>')
    settings = "<w:compat><w:noColumnBalance/></w:compat>"
    return specimen(p(SENTENCE * 2) + _ends(two) + p("ต่อท้าย"), section('<w:type w:val="continuous"/>'), settings=settings)


def line_numbers_from_five() -> bytes:
    first = section(after='<w:lnNumType w:countBy="1" w:start="4" w:restart="newSection"/>')
    end = section('<w:type w:val="continuous"/>', '<w:lnNumType w:countBy="1" w:start="9" w:restart="newSection"/>')
    return specimen(p(SENTENCE) + _ends(first) + p(SENTENCE), end)


PAGES = (
    chapters,
    endnotes_passed_on,
    columns_as_they_fill,
    line_numbers_from_five,
    headers_and_footers,
    page_numbers,
    running_titles,
    footnotes,
    endnotes,
    footnotes_beneath_text,
    columns,
    next_column,
    sections,
    mirrored_margins,
    page_borders,
    page_borders_with_a_shadow,
    page_borders_round_the_header,
    gutters,
    gutter_at_the_top,
    art_borders,
    art_borders_of_plain_figures,
    page_alignment,
    line_numbers,
    vertical_section,
    page_background,
    picture_behind_the_page,
    pattern_behind_the_page,
    folded_paper,
    chapter_numbers,
    footnotes_at_the_section_end,
)
