"""Runs, links, tracked changes, symbols, notes, content controls."""

from __future__ import annotations

import pytest
from tests.typeset.docx.test_docx_fields import field
from tests.typeset.docx.word_specimens import (
    blocks_of,
    first_paragraph,
    first_table,
    paragraph,
    part,
    read,
    relationship,
    style,
    text_of,
    warnings_of,
    word_file,
)

from moralreport.typeset import docx
from moralreport.typeset.document import (
    BookmarkStart,
    Break,
    Field,
    Link,
    NoteMark,
    NoteReference,
    Paragraph,
    Placeholder,
    PositionTab,
    Tab,
    Table,
    Text,
)


def test_neighbouring_runs_of_equal_formatting_become_one_text() -> None:
    runs = "".join(f'<w:r w:rsidR="{n}"><w:rPr><w:cs/></w:rPr><w:t>{t}</w:t></w:r>' for n, t in enumerate(("ธรร", "มาภิ", "บาล")))
    found = first_paragraph(f'<w:p>{runs}<w:proofErr w:type="spellEnd"/></w:p>')
    assert [inline.text for inline in found.inlines if isinstance(inline, Text)] == ["ธรรมาภิบาล"]


def test_outer_spaces_count_only_where_they_are_preserved() -> None:
    runs = '<w:r><w:t> ก </w:t></w:r><w:r><w:t xml:space="preserve"> ข </w:t></w:r>'
    assert text_of(first_paragraph(f"<w:p>{runs}</w:p>")) == "ก ข "


def test_characters_that_are_elements() -> None:
    run = '<w:r><w:t>ก</w:t><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:br/><w:br w:type="page"/><w:cr/><w:br w:type="column"/></w:r>'
    found = first_paragraph(f"<w:p>{run}</w:p>").inlines
    assert [type(inline) for inline in found] == [Text, Tab, Break, Break, Break, Break]
    assert isinstance(found[0], Text) and found[0].text == "ก\u2011\u00ad"
    assert [inline.kind for inline in found if isinstance(inline, Break)] == ["line", "page", "line", "column"]


def test_a_position_tab_keeps_what_it_says() -> None:
    found = first_paragraph('<w:p><w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="dot"/></w:r></w:p>').inlines[0]
    assert isinstance(found, PositionTab)
    assert (found.alignment, found.relative_to, found.leader) == ("right", "margin", "dot")


def test_hidden_text_is_left_out_but_its_fields_still_end() -> None:
    body = f"<w:p>{field('PAGE', '๗', '<w:vanish/>')}<w:r><w:t>ก</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ข</w:t></w:r></w:p>"
    assert text_of(first_paragraph(body)) == "ก"


def test_a_hidden_paragraph_mark_joins_the_next_paragraph() -> None:
    body = paragraph("ก", "<w:rPr><w:vanish/></w:rPr>") + paragraph("ข", '<w:jc w:val="right"/>')
    found = blocks_of(body)
    assert [text_of(block) for block in found] == ["กข"]
    assert isinstance(found[0], Paragraph) and found[0].properties.alignment == "right"


def test_deleted_text_is_gone_and_inserted_text_stays() -> None:
    body = (
        "<w:p><w:ins><w:r><w:t>ใหม่</w:t></w:r></w:ins><w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>จาก</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>ไป</w:t></w:r></w:moveTo></w:p>"
    )
    assert text_of(first_paragraph(body)) == "ใหม่ไป"


def test_a_deleted_paragraph_mark_joins_the_next_paragraph() -> None:
    assert [text_of(b) for b in blocks_of(paragraph("ก", "<w:rPr><w:del/></w:rPr>") + paragraph("ข"))] == ["กข"]


def test_a_deleted_table_row_is_gone() -> None:
    row = f"<w:tr>{{}}<w:tc>{paragraph('ก')}</w:tc></w:tr>"
    table = first_table("<w:tbl>" + row.format("<w:trPr><w:del/></w:trPr>") + row.format("") + "</w:tbl>")
    assert len(table.rows) == 1


def test_a_hyperlink_by_relationship_and_one_to_a_bookmark() -> None:
    body = (
        '<w:p><w:hyperlink r:id="h"><w:r><w:t>ก</w:t></w:r></w:hyperlink><w:hyperlink w:anchor="b"><w:r>'
        "<w:t>ข</w:t></w:r></w:hyperlink></w:p>"
    )
    found = first_paragraph(body, links=relationship("h", "hyperlink", "mailto:a@example.org", external=True)).inlines
    assert [t.link for t in found if isinstance(t, Text)] == [Link(uri="mailto:a@example.org"), Link(bookmark="b")]


def test_bookmarks_between_paragraphs_open_the_next_one() -> None:
    found = first_paragraph('<w:bookmarkStart w:id="1" w:name="ที่"/>' + paragraph("ก")).inlines
    assert found[0] == BookmarkStart("ที่")


@pytest.mark.parametrize(
    ("font", "character", "shown"),
    [
        ("Wingdings", "F0FC", "✓"),
        ("Symbol", "F0B7", "•"),
        ("Wingdings", "F0A8", "◻"),
        ("Wingdings 2", "0052", "☑"),
        ("Wingdings 2", "F0A3", "□"),
        ("Wingdings 2", "F0F9", "⁂"),
        ("Wingdings 3", "F0E2", "➡"),
        ("Wingdings 3", "F0E3", "⬆"),
        ("Webdings", "F061", "✔"),
        ("Webdings", "F0FF", "🕊"),
        ("Symbol", "0061", "α"),
        ("Wingdings", "F0F8", "⬂"),
        ("Wingdings", "F0FA", "▫"),
        ("ZapfDingbats", "F071", "❑"),
        ("ZapfDingbats", "F0B6", "❶"),
    ],
)
def test_symbols_become_unicode(font: str, character: str, shown: str) -> None:
    assert text_of(first_paragraph(f'<w:p><w:r><w:sym w:font="{font}" w:char="{character}"/></w:r></w:p>')) == shown


def test_text_typed_in_a_symbol_font_becomes_unicode_in_the_paragraphs_own_font() -> None:
    sheet = style("N", '<w:rPr><w:rFonts w:ascii="TH Sarabun New"/></w:rPr>', default=True)
    found = first_paragraph(paragraph("ü", run='<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), styles=sheet).inlines[0]
    assert isinstance(found, Text)
    assert (found.text, found.properties.fonts.ascii, found.properties.fonts.symbol) == ("✓", "TH Sarabun New", "Wingdings")


def test_private_characters_without_a_symbol_font_are_those_of_symbol() -> None:
    found = first_paragraph(paragraph("\uf0b7", run='<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>')).inlines[0]
    assert isinstance(found, Text)
    assert (found.text, found.properties.fonts.symbol) == ("•", "Symbol")


def test_a_sign_that_unicode_lacks_is_not_taken_for_one_of_symbol() -> None:
    body = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FF"/></w:r></w:p>'
    assert [warning.code for warning in warnings_of(body)] == ["unknown-symbol"]
    assert text_of(first_paragraph(body)) == "\uf0ff"


def test_alternate_content_takes_what_we_support_and_else_the_fallback() -> None:
    run = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="{}"><w:t>ใหม่</w:t></mc:Choice><mc:Fallback>'
        "<w:t>เก่า</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text_of(first_paragraph(f"<w:p>{run.format('wps')}</w:p>")) == "ใหม่"
    assert text_of(first_paragraph(f"<w:p>{run.format('x')}</w:p>")) == "เก่า"
    later = ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    assert text_of(first_paragraph(f"<w:p{later}>{run.format('w15')}</w:p>")) == "ใหม่"


def test_content_controls_are_transparent_at_every_level() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    cell = control.format(f"<w:tc>{control.format(paragraph('ก'))}</w:tc>")
    table = "<w:tbl>" + control.format(f"<w:tr>{cell}<w:tc>{paragraph('ข')}</w:tc></w:tr>") + "</w:tbl>"
    body = control.format(paragraph("ค")) + f"<w:p>{control.format('<w:r><w:t>ง</w:t></w:r>')}</w:p>" + table
    first, second, third = blocks_of(body)
    assert (text_of(first), text_of(second)) == ("ค", "ง")
    assert isinstance(third, Table)
    assert [text_of(cell.blocks[0]) for cell in third.rows[0].cells] == ["ก", "ข"]


def guided(base: str, guide: str, properties: str = "") -> str:
    parts = f"<w:rubyPr>{properties}</w:rubyPr><w:rt>{guide}</w:rt><w:rubyBase>{base}</w:rubyBase>"
    return f"<w:p><w:r><w:ruby>{parts}</w:ruby></w:r></w:p>"


def test_a_guide_is_as_large_and_as_high_as_it_says_whatever_its_script() -> None:
    small = '<w:r><w:rPr><w:sz w:val="10"/><w:szCs w:val="40"/></w:rPr><w:t>อ่าน</w:t></w:r>'
    body = guided("<w:r><w:t>คำ</w:t></w:r>", small, '<w:rubyAlign w:val="left"/><w:hps w:val="12"/><w:hpsRaise w:val="22"/>')
    (found,) = first_paragraph(body).inlines
    assert isinstance(found, Placeholder) and found.ruby is not None and found.text == "คำ (อ่าน)"
    assert [text.text for text in (*found.ruby.base, *found.ruby.guide)] == ["คำ", "อ่าน"]
    assert (found.ruby.rise, found.ruby.alignment) == (11.0, "left")
    assert (found.ruby.guide[0].properties.size, found.ruby.guide[0].properties.size_cs) == (6.0, 6.0)
    assert warnings_of(body) == ()


def test_text_without_a_guide_and_long_text_are_set_as_text() -> None:
    word, long = "<w:r><w:t>คำ</w:t></w:r>", f"<w:r><w:t>{'คำ' * 60}</w:t></w:r>"
    assert text_of(first_paragraph(guided(word, ""))) == "คำ" and warnings_of(guided(word, "")) == ()
    assert text_of(first_paragraph(guided(long, word))) == "คำ" * 60 + " (คำ)"
    assert text_of(first_paragraph(guided("", word))) == "(คำ)"
    assert [w.code for w in warnings_of(guided(long, word))] == ["ruby"]
    mixed = guided(word + "<w:r><w:br/></w:r>", word)
    assert [w.code for w in warnings_of(mixed)] == ["ruby"]


def test_a_guide_in_a_link_and_in_a_field_that_is_hidden() -> None:
    inside = guided("<w:r><w:t>คำ</w:t></w:r>", "<w:r><w:t>อ่าน</w:t></w:r>").removeprefix("<w:p>").removesuffix("</w:p>")
    (found,) = first_paragraph(f'<w:p><w:hyperlink w:anchor="ที่">{inside}</w:hyperlink></w:p>').inlines
    assert isinstance(found, Placeholder) and found.link is not None and found.link.bookmark == "ที่"
    code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert first_paragraph(f"<w:p>{code.format(inside)}</w:p>").inlines == ()


def test_footnotes_have_their_reference_their_mark_and_their_separator() -> None:
    notes = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> หมายเหตุ</w:t></w:r></w:p></w:footnote>'
    )
    document = read('<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>', footnotes=notes)
    body = document.sections[0].blocks[0]
    assert isinstance(body, Paragraph) and isinstance(body.inlines[0], NoteReference) and body.inlines[0].note == "2"
    note = document.footnotes["2"].blocks[0]
    assert isinstance(note, Paragraph) and isinstance(note.inlines[0], NoteMark) and text_of(note) == " หมายเหตุ"
    separators = document.footnote_separators
    assert separators is not None and len(separators.first) == 1 and separators.continued is separators.first


def test_headers_are_inherited_from_section_to_section() -> None:
    first = '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:titlePg/></w:sectPr>'
    body = f"<w:p><w:pPr>{first}</w:pPr></w:p>" + paragraph("ก") + '<w:sectPr><w:type w:val="oddPage"/></w:sectPr>'
    links = relationship("h", "header", "header1.xml")
    document, _ = docx.read(word_file(body, parts={"word/header1.xml": part("w:hdr", paragraph("หัว"))}, links=links))
    heads = [section.headers.default for section in document.sections]
    assert [text_of(blocks[0]) for blocks in heads if blocks] == ["หัว", "หัว"]
    assert [(s.title_page, s.start) for s in document.sections] == [(True, "nextPage"), (False, "oddPage")]
    assert document.sections[0].headers.first is None


@pytest.mark.parametrize(("value", "scale"), [("80", 0.8), ("0", 1.0), ("700", 1.0)])
def test_letters_as_wide_as_word_allows(value: str, scale: float) -> None:
    (text,) = first_paragraph(f'<w:p><w:r><w:rPr><w:w w:val="{value}"/></w:rPr><w:t>ก</w:t></w:r></w:p>').inlines
    assert isinstance(text, Text) and text.properties.scale == scale


@pytest.mark.parametrize(
    "content",
    [
        "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:r><w:rPr><w:i/></w:rPr><w:t>b</w:t></w:r><w:t>c</w:t></w:r>",
        "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:p><w:pPr/><w:r><w:rPr><w:i/></w:rPr><w:t>b</w:t></w:r></w:p><w:t>c</w:t></w:r>",
    ],
)
def test_runs_and_paragraphs_inside_a_run_show_in_their_own_look(content: str) -> None:
    texts = [inline for inline in first_paragraph(f"<w:p>{content}</w:p>").inlines if isinstance(inline, Text)]
    assert [(text.text, text.properties.bold, text.properties.italic) for text in texts] == [
        ("a", True, False),
        ("b", False, True),
        ("c", True, False),
    ]


def test_a_paragraph_inside_a_link_is_a_part_of_it() -> None:
    (text,) = first_paragraph('<w:p><w:hyperlink w:anchor="x"><w:p><w:r><w:t>a</w:t></w:r></w:p></w:hyperlink></w:p>').inlines
    assert isinstance(text, Text)
    assert (text.text, text.link) == ("a", Link(bookmark="x"))


@pytest.mark.parametrize(("state", "shown"), [('<w14:checked w14:val="1"/>', "☒"), ('<w14:checked w14:val="0"/>', "☐"), ("", "☐")])
def test_an_empty_box_to_tick_shows_its_state(state: str, shown: str) -> None:
    control = f"<w:sdt><w:sdtPr><w14:checkbox>{state}</w14:checkbox></w:sdtPr><w:sdtContent/></w:sdt>"
    assert text_of(first_paragraph(f"<w:p>{control}<w:r><w:t>ก</w:t></w:r></w:p>")) == f"{shown}ก"


RUN = "<w:r><w:t>ก</w:t></w:r>"


@pytest.mark.parametrize(
    ("content", "warned"),
    [
        (f'<w:hyperlink w:tooltip="ไป">{RUN}</w:hyperlink>', []),
        (f'<w:hyperlink r:id="gone">{RUN}</w:hyperlink>', []),
        (f"{RUN}<w:subDoc r:id='s'/>", ["subdocument"]),
        (f'<mc:AlternateContent><mc:Choice Requires="x">?</mc:Choice><mc:Fallback>{RUN}</mc:Fallback></mc:AlternateContent>', []),
        (f'<mc:AlternateContent><mc:Choice Requires="w14"><w:ins>{RUN}</w:ins></mc:Choice></mc:AlternateContent>', []),
        (f'{RUN}<w:r><w:sym w:font="Wingdings"/><w:sym w:font="Wingdings" w:char="zz"/></w:r>', []),
        (f"{RUN}<w:r><w:ruby/></w:r>", []),
    ],
)
def test_what_says_nothing_takes_no_text_away(content: str, warned: list[str]) -> None:
    body = f"<w:p>{content}</w:p>"
    assert text_of(first_paragraph(body)) == "ก"
    assert [warning.code for warning in warnings_of(body)] == warned


@pytest.mark.parametrize(
    "around", ["<w:customXml>{}</w:customXml>", '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice></mc:AlternateContent>']
)
def test_blocks_in_what_only_holds_them_are_blocks(around: str) -> None:
    assert [text_of(block) for block in blocks_of(around.format(paragraph("ก")) + paragraph("ข"))] == ["ก", "ข"]


def test_a_run_between_paragraphs_is_one_of_its_own() -> None:
    assert [text_of(block) for block in blocks_of(paragraph("ก") + RUN.replace("ก", "ข") + paragraph("ค"))] == ["ก", "ข", "ค"]


def test_the_page_number_of_early_word_is_a_field() -> None:
    (found,) = first_paragraph("<w:p><w:r><w:pgNum/></w:r></w:p>").inlines
    assert isinstance(found, Field) and found.kind == "PAGE"


def test_a_sign_of_an_ordinary_font_is_counted_from_its_private_place() -> None:
    (found,) = first_paragraph('<w:p><w:r><w:sym w:font="Arial" w:char="F041"/></w:r></w:p>').inlines
    assert isinstance(found, Text) and (found.text, found.properties.fonts.ascii) == ("A", "Arial")
