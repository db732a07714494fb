"""Specimens of paragraph formatting (17.3.1) and lists (17.9)."""

from __future__ import annotations

from tests.typeset.docx.word_specimens import style
from tests.typeset.features.building import EDGE, SENTENCE, p, r, section, specimen, tbl, tc, tr

_SYMBOL = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>'


def line_spacing() -> bytes:
    rules = ("", 'w:line="360"', 'w:line="200"', 'w:line="500" w:lineRule="exact"', 'w:line="500" w:lineRule="atLeast"')
    return specimen("".join(p(SENTENCE, f"<w:spacing {rule}/>") for rule in rules), section(height=7000))


def paragraph_spacing() -> bytes:
    space = '<w:spacing w:before="200" w:after="300"/>'
    item = f'<w:pStyle w:val="Item"/>{space}<w:contextualSpacing/>'
    auto = '<w:spacing w:beforeAutospacing="1" w:afterAutospacing="1"/>'
    body = p("หนึ่ง", space) + p("สอง", space) + p("รายการ", item) + p("รายการ", item) + p("สาม", auto) + p("สี่")
    return specimen(body, styles=style("Item"))


def indents() -> bytes:
    kinds = ('w:left="600" w:right="600"', 'w:firstLine="720"', 'w:left="720" w:hanging="720"', 'w:firstLineChars="200"')
    return specimen("".join(p(SENTENCE, f"<w:ind {kind}/>") for kind in kinds), section(height=6000))


def tabs() -> bytes:
    stops = "".join(
        f'<w:tab w:val="{kind}" w:leader="{leader}" w:pos="{at}"/>'
        for kind, leader, at in (
            ("left", "dot", 1000),
            ("center", "hyphen", 2200),
            ("decimal", "middleDot", 3400),
            ("right", "underscore", 4800),
        )
    )
    line = "<w:t>ก</w:t><w:tab/><w:t>ซ้าย</w:t><w:tab/><w:t>กลาง</w:t><w:tab/><w:t>12.50</w:t><w:tab/><w:t>ขวา</w:t>"
    contents = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="4800"/></w:tabs><w:ind w:right="600"/>'
    across = '<w:t>ต้น</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="dot"/><w:t>ท้าย</w:t>'
    body = p(r(line), f"<w:tabs>{stops}</w:tabs>") + p(r("<w:t>บทที่ ๑</w:t><w:tab/><w:t>๑๒</w:t>"), contents)
    bar = '<w:tabs><w:tab w:val="bar" w:pos="2400"/></w:tabs>'
    return specimen(body + p(r("<w:t>ต้น</w:t><w:tab/><w:t>แท็บปกติ</w:t>")) + p(r(across)) + p("เส้นแท็บ", bar))


def justification() -> bytes:
    kinds = ("left", "center", "right", "both", "thaiDistribute", "distribute")
    return specimen("".join(p(SENTENCE * 2, f'<w:jc w:val="{kind}"/>') for kind in kinds), section(height=9000))


def keeps_and_breaks() -> bytes:
    filler = p("บรรทัด") * 8
    kept = p("หัวข้ออยู่กับย่อหน้าถัดไป", "<w:keepNext/>") + p(SENTENCE * 3, "<w:keepLines/>")
    broken = p(r('<w:t>ก่อนขึ้นหน้า</w:t><w:br w:type="page"/><w:t>หลังขึ้นหน้า</w:t>'))
    return specimen(filler + kept + p("ขึ้นหน้าใหม่", "<w:pageBreakBefore/>") + broken)


def widows() -> bytes:
    filler = p("บรรทัด") * 8
    return specimen(
        filler + p(SENTENCE * 2) + p("ขึ้นหน้าใหม่", "<w:pageBreakBefore/>") + filler + p(SENTENCE * 2, '<w:widowControl w:val="0"/>')
    )


def paragraph_borders() -> bytes:
    sides = "".join(f'<w:{side} w:val="single" w:sz="8" w:space="4" w:color="C00000"/>' for side in ("top", "left", "bottom", "right"))
    box = f'<w:pBdr>{sides}<w:between {EDGE}/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/>'
    rule = '<w:pBdr><w:bottom w:val="double" w:sz="6" w:space="1"/></w:pBdr>'
    return specimen(
        p("ก่อน") + p(SENTENCE, box) + p("กรอบเดียวกัน", box) + p("เส้นใต้ย่อหน้า", rule) + p("แถบข้าง", f"<w:pBdr><w:bar {EDGE}/></w:pBdr>")
    )


def stripes() -> bytes:
    names = ("horz", "vert", "reverseDiag", "diag")
    kinds = [f"{name}Stripe" for name in names] + ["horzCross", "diagCross"]
    kinds += [f"thin{kind[0].upper()}{kind[1:]}" for kind in kinds]
    shade = '<w:shd w:val="{}" w:color="C00000" w:fill="FFF2CC"/>'
    cells = [tc("ก", shade.format(kind)) for kind in ("diagStripe", "thinHorzCross", "pct12")]
    return specimen("".join(p(kind, shade.format(kind)) for kind in kinds) + tbl(tr(*cells), grid=(1600, 1600, 1600)), section(height=9000))


def list_labels() -> bytes:
    formats = (("thaiNumbers", "%1."), ("thaiLetters", "%1)"), ("lowerRoman", "(%1)"), ("bullet", "\uf0b7"))
    levels = "".join(
        f'<w:abstractNum w:abstractNumId="{index}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
        f"{_SYMBOL if kind == 'bullet' else ''}</w:lvl></w:abstractNum>"
        for index, (kind, text) in enumerate(formats)
    )
    lists = "".join(f'<w:num w:numId="{index + 1}"><w:abstractNumId w:val="{index}"/></w:num>' for index in range(len(formats)))
    items = [
        p(SENTENCE if index == 1 else "ข้อ", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{index}"/></w:numPr>')
        for index in (1, 1, 2, 2, 3, 3, 4)
    ]
    return specimen("".join(items), section(height=6000), numbering=levels + lists)


def frames() -> bytes:
    place = '<w:framePr w:w="1600" w:hSpace="120" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="1"/>'
    return specimen(p("กรอบข้อความเก่า", place) + p(SENTENCE * 3))


def drop_cap() -> bytes:
    frame = '<w:framePr w:dropCap="drop" w:lines="2" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'
    height = '<w:spacing w:line="852" w:lineRule="exact"/>'
    letter = p(r("ก", '<w:position w:val="-6"/><w:sz w:val="92"/><w:szCs w:val="92"/>'), frame + "<w:keepNext/>" + height)
    return specimen(letter + p("ารส่งเสริมคุณธรรม " + SENTENCE * 2))


def document_grid() -> bytes:
    end = section(after='<w:docGrid w:type="lines" w:linePitch="500"/>')
    return specimen(p(SENTENCE) + p(SENTENCE, '<w:snapToGrid w:val="0"/>') + p(SENTENCE), end)


def text_alignment() -> bytes:
    tall, raised = r("สูง", '<w:sz w:val="72"/><w:szCs w:val="72"/>'), r("2", '<w:vertAlign w:val="superscript"/>')
    kinds = ("top", "center", "bottom", "baseline")
    lines = (p(tall + r(f" {kind}", '<w:u w:val="single"/>') + raised, f'<w:textAlignment w:val="{kind}"/>') for kind in kinds)
    return specimen("".join(lines), section(height=8000))


def words_cut_anywhere() -> bytes:
    return specimen(p("encyclopaedia " * 8, '<w:wordWrap w:val="0"/>'))


def right_to_left() -> bytes:
    def hebrew(text: str) -> str:
        return r(text, '<w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans" w:cs="Liberation Sans"/><w:rtl/>')

    dotted = '<w:bidi/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="4800"/></w:tabs>'
    return specimen(
        p("ขวาไปซ้าย", "<w:bidi/>")
        + p(
            hebrew("עברית (בסוגריים) 12.5 וסוף, Word 2016 בעברית ארוכה מאוד"),
            '<w:bidi/><w:jc w:val="both"/><w:ind w:left="400" w:hanging="400"/>',
        )
        + p(hebrew("תוכן") + "<w:r><w:tab/></w:r>" + hebrew("7"), dotted)
        + p(r("ไทย ") + hebrew("עברית") + r(" ไทย"))
    )


def unsupported_directions() -> bytes:
    return specimen(p("ตั้ง", '<w:textDirection w:val="tbRl"/>'))


def lines_before_breaks() -> bytes:
    """Word fills a justified line that a break ends."""
    lines = "<w:t>ก่อนขึ้นบรรทัด ใหม่</w:t><w:br/><w:t>หลังขึ้นบรรทัด ใหม่</w:t>"
    return specimen("".join(p(r(lines), f'<w:jc w:val="{kind}"/>') for kind in ("both", "thaiDistribute")))


def settings_of_lines() -> bytes:
    """Lines before breaks natural, spaces at line ends underlined, space after and before added up."""
    names = ("doNotExpandShiftReturn", "ulTrailSpace", "doNotUseHTMLParagraphAutoSpacing")
    settings = f"<w:compat>{''.join(f'<w:{name}/>' for name in names)}</w:compat>"
    lines = p(r("<w:t>ก่อนขึ้นบรรทัด ใหม่</w:t><w:br/><w:t>หลัง</w:t>"), '<w:jc w:val="both"/><w:spacing w:after="200"/>')
    return specimen(lines + p(r(SENTENCE * 2, '<w:u w:val="single"/>'), '<w:spacing w:before="100"/>'), settings=settings)


def frames_apart() -> bytes:
    """Two frames at one place, of which the second may not overlap the first."""
    place = '<w:framePr w:w="1600" w:hSpace="120" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="{}" w:y="1200"/>'
    return specimen(p("กรอบแรก", place.format(2000)) + p("กรอบสอง", place.format(2100) + "<w:suppressOverlap/>") + p(SENTENCE * 2))


def mirrored_indents() -> bytes:
    edge = '<w:pBdr><w:left w:val="single" w:sz="8" w:space="2" w:color="000000"/></w:pBdr>'
    mirrored = p(SENTENCE * 2, f'<w:mirrorIndents/>{edge}<w:ind w:left="900" w:right="100"/>')
    return specimen(mirrored * 3, section(height=3000))


PARAGRAPHS = (
    line_spacing, paragraph_spacing, indents, tabs, justification, keeps_and_breaks, widows, paragraph_borders, stripes, list_labels,
    frames, drop_cap, document_grid, text_alignment, right_to_left, words_cut_anywhere, unsupported_directions,
    lines_before_breaks, settings_of_lines, frames_apart, mirrored_indents,
)  # fmt: skip
