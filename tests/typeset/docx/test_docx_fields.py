"""Fields: those that layout computes, those whose result is stored, what shows of neither."""

from __future__ import annotations

import pytest
from tests.typeset.docx.word_specimens import (
    blocks_of,
    first_paragraph,
    paragraph,
    style,
    text_of,
)

from moralreport.typeset.document import (
    Field,
    Link,
    Paragraph,
    Tab,
    Text,
)


def field(code: str, result: str = "", properties: str = "") -> str:
    """Runs of a complex field."""
    run = f"<w:r><w:rPr>{properties}</w:rPr>"
    shown = f'{run}<w:fldChar w:fldCharType="separate"/></w:r>{run}<w:t>{result}</w:t></w:r>' if result else ""
    begin = f'{run}<w:fldChar w:fldCharType="begin"/></w:r>{run}<w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f'{begin}{shown}{run}<w:fldChar w:fldCharType="end"/></w:r>'


def fields_of(block: object) -> list[Field]:
    assert isinstance(block, Paragraph)
    return [inline for inline in block.inlines if isinstance(inline, Field)]


def test_a_tab_at_the_beginning_of_a_page_reference_stays_before_it() -> None:
    """So LibreOffice writes its contents entries; tabs further on belong to what layout computes anew."""
    entry = field("PAGEREF _Toc1 \\h", "7").replace("<w:t>7</w:t>", "<w:tab/><w:t>7</w:t><w:tab/>")
    _, tab, number = first_paragraph(f"<w:p><w:r><w:t>บทนำ</w:t></w:r>{entry}</w:p>").inlines
    assert isinstance(tab, Tab) and isinstance(number, Field) and number.cached == "7"


def test_a_contents_entry_in_the_result_of_its_page_reference_stays_before_it() -> None:
    entry = field("PAGEREF _Toc1 \\h", "7").replace("<w:t>7</w:t>", "<w:t>1.1 บทนำ</w:t><w:tab/><w:t>7</w:t>")
    text, tab, number = first_paragraph(f"<w:p>{entry}</w:p>").inlines
    assert isinstance(text, Text) and text.text == "1.1 บทนำ" and isinstance(tab, Tab)
    assert isinstance(number, Field) and number.cached == "7"


@pytest.mark.parametrize(
    ("code", "kind", "argument", "number_format"),
    [
        ("PAGE", "PAGE", "", None),
        ("PAGE \\* ThaiArabic \\* MERGEFORMAT", "PAGE", "", "thaiNumbers"),
        ("page \\* thailetter", "PAGE", "", "thaiLetters"),
        ("NUMPAGES \\* ThaiCardText", "NUMPAGES", "", "thaiCounting"),
        ("PAGE \\* roman", "PAGE", "", "lowerRoman"),
        ("PAGE \\* ROMAN", "PAGE", "", "upperRoman"),
        ("PAGE \\* Alphabetic", "PAGE", "", "upperLetter"),
        ("PAGEREF _Toc123 \\h", "PAGEREF", "_Toc123", None),
        ('PAGEREF "_Toc 9" \\h \\* Arabic', "PAGEREF", "_Toc 9", "decimal"),
        ("SECTIONPAGES", "SECTIONPAGES", "", None),
    ],
)
def test_fields_that_layout_computes(code: str, kind: str, argument: str, number_format: str | None) -> None:
    found = fields_of(first_paragraph(f"<w:p>{field(code, '๙', '<w:b/>')}</w:p>"))
    assert [(f.kind, f.argument, f.number_format, f.cached, f.properties.bold) for f in found] == [
        (kind, argument, number_format, "๙", True)
    ]


def test_text_before_a_field_in_the_same_run_stays_before_it() -> None:
    begin, end = '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>'
    inlines = first_paragraph(f"<w:p><w:r><w:t>ก</w:t>{begin}<w:instrText>PAGE</w:instrText>{end}<w:t>ข</w:t></w:r></w:p>").inlines
    assert [one.text if isinstance(one, Text) else type(one) for one in inlines] == ["ก", Field, "ข"]


def test_a_simple_field_is_a_field() -> None:
    found = fields_of(
        first_paragraph('<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:i/></w:rPr><w:t>3</w:t></w:r></w:fldSimple></w:p>')
    )
    assert [(f.kind, f.cached, f.properties.italic) for f in found] == [("PAGE", "3", True)]


def test_other_fields_show_their_cached_result() -> None:
    assert text_of(first_paragraph(f"<w:p>{field('DATE', '๑ มกราคม')}{field('SEQ ตาราง', '๔')}</w:p>")) == "๑ มกราคม๔"


def test_a_contents_field_spans_paragraphs_with_links_and_page_numbers_inside() -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" \\h </w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    line = f'<w:hyperlink w:anchor="_Toc1"><w:r><w:t>บทที่ ๑</w:t><w:tab/></w:r>{field("PAGEREF _Toc1", "๕")}</w:hyperlink>'
    found = blocks_of(f'<w:p>{begin}{line}</w:p><w:p>{line}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' + paragraph("ท้าย"))
    assert [text_of(block) for block in found] == ["บทที่ ๑", "บทที่ ๑", "ท้าย"]
    assert [f.link for block in found for f in fields_of(block)] == [Link(bookmark="_Toc1")] * 2


def test_a_field_inside_a_field_code_does_not_show() -> None:
    inner = field("MERGEFIELD x", "7")
    code = (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>{inner}<w:r>'
        f'<w:instrText> = 1 "ก" "ข"</w:instrText></w:r>'
    )
    body = (
        f'<w:p>{code}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>ข</w:t></w:r><w:r>'
        f'<w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    found = first_paragraph(body)
    assert (text_of(found), fields_of(found)) == ("ข", [])


def test_blanks_before_the_name_of_a_formula_are_no_part_of_it() -> None:
    def formula(*codes: str) -> list[str]:
        before = "".join(f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>' for code in codes)
        code = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{before}{field("PAGE", "1")}<w:r><w:instrText> + 1</w:instrText></w:r>'
        result = '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        (found,) = fields_of(first_paragraph(f"<w:p>{code}{result}</w:p>"))
        return "".join("PAGE" if isinstance(part, Field) else part for part in found.code).split()

    assert formula(" ", "= ") == formula("=") == formula(" = ") == ["PAGE", "+", "1"]


@pytest.mark.parametrize("tag", ["w:t", "w:instrText"])
def test_the_cached_result_of_a_page_number_in_a_field_code_is_no_part_of_the_code_but_other_text_is(tag: str) -> None:
    page = field("PAGE", "1").replace("<w:t>1</w:t>", "<w:instrText>1</w:instrText>")
    text = field("FORMTEXT", "ข้อความ").replace("w:t>", f"{tag}>")
    body = (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> IF </w:instrText></w:r>{page}<w:r>'
        f'<w:instrText>="1" "</w:instrText></w:r>{text}<w:r><w:instrText>" "ข"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    (found,) = fields_of(first_paragraph(body))
    assert "".join(part if isinstance(part, str) else part.kind for part in found.code).strip() == 'PAGE="1" "ข้อความ" "ข"'


def test_index_marks_do_not_show() -> None:
    assert text_of(first_paragraph(f"<w:p>{field('XE &quot;คำ&quot;', 'คำ')}<w:r><w:t>ก</w:t></w:r></w:p>")) == "ก"


@pytest.mark.parametrize(
    ("state", "shown"), [('<w:checked w:val="1"/>', "☒"), ('<w:default w:val="1"/>', "☒"), ('<w:default w:val="0"/>', "☐")]
)
def test_a_legacy_check_box_shows_its_state(state: str, shown: str) -> None:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r>'
    code = '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert text_of(first_paragraph(f"<w:p>{begin}{code}</w:p>")) == shown


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        ('<w:ddList><w:result w:val="1"/><w:listEntry w:val="ก"/><w:listEntry w:val="ข"/></w:ddList>', "ข"),
        ('<w:ddList><w:listEntry w:val="ก"/><w:listEntry w:val="ข"/></w:ddList>', "ก"),
        ('<w:ddList><w:result w:val="9"/><w:listEntry w:val="ก"/><w:listEntry w:val="ข"/></w:ddList>', "ข"),
        ("<w:ddList/>", ""),
    ],
)
def test_a_legacy_list_shows_the_entry_that_was_chosen(settings: str, shown: str) -> None:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{settings}</w:ffData></w:fldChar></w:r>'
    code = '<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert text_of(first_paragraph(f"<w:p>{begin}{code}</w:p>")) == shown


def test_a_hyperlink_field_links_its_result() -> None:
    link = field("HYPERLINK &quot;https://example.org/a&quot; \\l &quot;b&quot;", "ที่นี่")
    texts = first_paragraph(f"<w:p>{link}</w:p>").inlines
    assert [t.link for t in texts if isinstance(t, Text)] == [Link(uri="https://example.org/a#b")]


def test_a_reference_is_a_link_where_it_says_so() -> None:
    for code, link in (("REF mark BACKh", Link(bookmark="mark")), ("REF mark", None), ("REF mark BACKp", None)):
        texts = first_paragraph(f"<w:p>{field(code.replace('BACK', chr(92)), 'ข้อ ๑')}</w:p>").inlines
        assert [(t.text, t.link) for t in texts if isinstance(t, Text)] == [("ข้อ ๑", link)]


def test_a_button_field_shows_the_text_in_its_code() -> None:
    assert text_of(first_paragraph(f"<w:p>{field('MACROBUTTON NoMacro คลิกที่นี่ เพื่อพิมพ์')}</w:p>")) == "คลิกที่นี่ เพื่อพิมพ์"


def test_a_symbol_field_shows_its_symbol() -> None:
    assert text_of(first_paragraph(f"<w:p>{field('SYMBOL 252 BACKf Wingdings'.replace('BACK', chr(92)))}</w:p>")) == "✓"


@pytest.mark.parametrize(("code", "shown"), [("65", "A"), ("0x41", "A"), ("ก", "ก"), ("0", ""), ("99999999", "")])
def test_a_symbol_field_names_its_character_by_number_or_itself(code: str, shown: str) -> None:
    text = field(f"SYMBOL {code} BACKf Calibri".replace("BACK", chr(92)))
    assert text_of(first_paragraph(f"<w:p>{text}</w:p>")) == shown


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("บทที่ %1.", "๓"),
        ("ผนวก %1-%2:", "๓-1:"),
        ("Chapter %1.!", "๓"),
        (".%2\\@123^&amp;~|%1......", ".1\\|๓....."),
        ("(%1)", "(๓)"),
    ],
)
def test_a_style_reference_without_words_keeps_numbers_and_delimiters(label: str, shown: str) -> None:
    """As the results that Word stored in a test file of LibreOffice: 3 for Chapter 3.! and all but @123^&~ of .2\\@123^&~|a....."""
    levels = f'<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="{label}"/></w:lvl>'
    levels += '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    heading = paragraph("หัวข้อ", '<w:pStyle w:val="T"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    body = f"{heading}<w:p>{field('STYLEREF T BACKn BACKt', 'เก่า').replace('BACK', chr(92))}</w:p>"
    assert text_of(blocks_of(body, styles=style("T"), numbering=numbering)[1]) == shown
