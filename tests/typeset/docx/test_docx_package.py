"""What may come as a file, and what must never be followed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.typeset import hostile_files
from tests.typeset.docx.word_specimens import NAMESPACES, paragraph, read, relationship, text_of, warnings_of, word_file, zipped

from moralreport.errors import TypesetError
from moralreport.typeset import docx
from moralreport.typeset.document import Link, Paragraph, Text
from moralreport.typeset.docx.opc.package import MAX_MEMBERS


def code_of(data: bytes) -> str:
    with pytest.raises(TypesetError) as caught:
        docx.read(data)
    assert any("ก" <= letter <= "๛" for letter in caught.value.message)
    return caught.value.code


def test_text_is_not_a_word_file() -> None:
    assert code_of("สวัสดี".encode()) == "not-word"


def test_an_empty_file_is_not_a_word_file() -> None:
    assert code_of(b"") == "not-word"


def test_an_open_document_is_not_a_word_file() -> None:
    assert code_of(zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"})) == "not-word"


def test_an_old_word_file_is_not_a_word_file_of_today() -> None:
    assert code_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "not-word"


def test_a_file_with_a_password_says_so() -> None:
    assert code_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")) == "encrypted"


def test_a_word_file_without_its_document_is_damaged() -> None:
    assert code_of(zipped({"word/styles.xml": "<a/>"})) == "damaged"


def test_a_word_file_cut_before_its_document_is_damaged() -> None:
    whole = hostile_files.package(hostile_files.TEXT)
    assert code_of(whole[: whole.index(b"word/document.xml")]) == "damaged"


@pytest.mark.parametrize("name", ["nonsense", "utf-7", "rot13", "idna"])
def test_an_encoding_that_does_not_exist_is_damage(name: str) -> None:
    part = f'<?xml version="1.0" encoding="{name}"?><r>\xa1'.encode("latin-1")
    assert code_of(word_file("", parts={"word/document.xml": part})) == "damaged"


@pytest.mark.parametrize("reference", ["&#xD800;", "&#xdfff;", "&#55296;", "&#0057343;", "&#0;"])
def test_references_to_what_is_no_character_are_passed_over(reference: str) -> None:
    document, _ = docx.read(word_file(paragraph(f"ก{reference}ข")))
    assert text_of(document.sections[0].blocks[0]) == "กข"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    assert code_of(word_file("", parts={"word/document.xml": b" " * (97 * 2**20)})) == "too-large"


def test_a_file_cut_short_is_read_as_far_as_it_goes() -> None:
    data = word_file("".join(paragraph(f"ข้อ {number} " + "กขคง" * (number % 7)) for number in range(3000)))
    document, _ = docx.read(data[: len(data) * 2 // 3])
    assert text_of(document.sections[0].blocks[0]) == "ข้อ 0 "
    assert len(document.sections[0].blocks) > 100


def salvaged(data: bytes) -> list[str]:
    return [warning.message for warning in docx.read(data)[1] if warning.code == "salvaged"]


def test_what_was_saved_from_a_damaged_file_is_warned_of() -> None:
    whole = word_file(paragraph("ข้อความ"), styles="<w:docDefaults/>" * 40)
    assert not salvaged(whole)
    assert len(salvaged(whole[: whole.index(b"PK\x01\x02")])) == 1
    with ZipFile(BytesIO(whole)) as archive:
        styles = next(info for info in archive.infolist() if "styles" in info.filename)
    start = styles.header_offset + 30 + len(styles.filename)
    spoilt = whole[:start] + b"\xff" * 8 + whole[start + 8 :]
    (told,) = salvaged(spoilt)
    assert styles.filename in told


def test_external_entities_stay_unread(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("ความลับ", encoding="utf-8")
    body = f'<!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    inside = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    xml = f"{body}{inside}<w:p><w:r><w:t>ก&e;ข</w:t></w:r></w:p></w:body></w:document>"
    document, _ = docx.read(word_file("", parts={"word/document.xml": xml}))
    assert text_of(document.sections[0].blocks[0]) == "กข"


def test_a_linked_picture_is_not_fetched_but_warned_of() -> None:
    picture = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="12700" cy="12700"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>'
        '<a:blip r:embed="far"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )
    found = warnings_of(picture, links=relationship("far", "image", "http://example.invalid/a.png", external=True))
    assert [warning.code for warning in found] == ["linked-picture"]


def test_a_target_outside_the_package_stays_outside() -> None:
    picture = '<w:p><w:r><w:pict><v:shape style="width:9pt;height:9pt"><v:imagedata r:id="up"/></v:shape></w:pict></w:r></w:p>'
    found = warnings_of(picture, links=relationship("up", "image", "../../../../etc/passwd"))
    assert [warning.code for warning in found] == ["missing-picture"]


def test_a_strict_document_reads_like_a_transitional_one() -> None:
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        '<w:p><w:pPr><w:ind w:start="2.5cm"/></w:pPr><w:r><w:t>ก</w:t></w:r></w:p></w:body></w:document>'
    )
    document, _ = docx.read(word_file("", parts={"word/document.xml": strict}))
    block = document.sections[0].blocks[0]
    assert isinstance(block, Paragraph) and text_of(block) == "ก"
    assert round(block.properties.indent_left, 1) == 70.9


def test_reading_twice_gives_the_same() -> None:
    data = word_file(paragraph("ก") + paragraph("ข"))
    assert docx.read(data) == docx.read(data)


def test_tables_nested_three_thousand_deep_end_as_paragraphs() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 3000 + paragraph("ลึก") + "</w:tc></w:tr></w:tbl>" * 3000
    document, warnings = docx.read(word_file(body))
    assert [warning.code for warning in warnings] == ["too-deep"] and "ลึก" in repr(document)


def test_many_blocks_that_are_nested_a_little_are_all_read() -> None:
    body = f"<w:sdt><w:sdtContent>{paragraph('ก')}</w:sdtContent></w:sdt>" * 200
    document, warnings = docx.read(word_file(body))
    assert len(document.sections[0].blocks) == 200 and not warnings


def test_elements_nested_two_thousand_deep_do_not_overflow() -> None:
    body = "<w:p>" + "<w:smartTag>" * 2000 + "<w:r><w:t>ก</w:t></w:r>" + "</w:smartTag>" * 2000 + "</w:p>"
    assert "too-deep" in {warning.code for warning in warnings_of(body)}


def test_absurd_numbers_are_clamped() -> None:
    section = read(
        '<w:p><w:pPr><w:ind w:left="99999999999999" w:hanging="-1e308"/></w:pPr></w:p>'
        '<w:sectPr><w:pgSz w:w="99999999" w:h="0"/><w:pgMar w:left="9999999" w:top="NaN"/><w:cols w:num="99999"/></w:sectPr>'
    ).sections[0]
    assert section.page_width == 1584.0
    assert section.margin_left + section.margin_right <= section.page_width * 0.9 + 1e-6
    assert section.columns.count == 45


def test_an_unknown_element_is_named_with_its_place() -> None:
    found = warnings_of(paragraph("ก") + "<w:p><x:glow/></w:p>")
    assert [(w.code, "<x:glow>" in w.message, w.place) for w in found] == [("unknown-element", True, "เนื้อหา ย่อหน้าที่ 2")]


def test_elements_without_meaning_on_paper_are_silent() -> None:
    assert not warnings_of('<w:p><w:proofErr w:type="spellStart"/><w:r><w:lastRenderedPageBreak/><w:t>ก</w:t></w:r></w:p>')


@pytest.mark.parametrize(
    ("target", "name"),
    [("a.xml", "word/a.xml"), ("/b/a.xml", "b/a.xml"), ("..\\a%20b.xml", "a b.xml"), ("A.xml", "word/a.xml")],
)
def test_targets_are_found_however_they_are_written(target: str, name: str) -> None:
    header = f"<w:hdr {NAMESPACES}>{paragraph('หัว')}</w:hdr>"
    end = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    data = word_file(paragraph("ก") + end, parts={name: header}, links=relationship("h", "header", target))
    shown = docx.read(data)[0].sections[0].headers.default
    assert shown is not None and text_of(shown[0]) == "หัว"


def test_a_link_that_does_not_say_that_it_leads_outside_leads_outside() -> None:
    body = '<w:p><w:hyperlink r:id="k"><w:r><w:t>ก</w:t></w:r></w:hyperlink></w:p>'
    (found,) = docx.read(word_file(body, links=relationship("k", "hyperlink", "https://example.org/a")))[0].sections[0].blocks
    assert isinstance(found, Paragraph)
    assert [one.link for one in found.inlines if isinstance(one, Text)] == [Link(uri="https://example.org/a")]


def test_a_header_that_lies_outside_is_none() -> None:
    end = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    data = word_file(paragraph("ก") + end, links=relationship("h", "header", "https://example.org/h.xml", external=True))
    assert docx.read(data)[0].sections[0].headers.default is None


def test_the_document_is_found_by_its_kind_where_nothing_leads_to_it() -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    name = f'<Override PartName="/x/d.xml" ContentType="{kind}"/>'
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{name}</Types>'
    main = f"<w:document {NAMESPACES}><w:body>{paragraph('ก')}</w:body></w:document>"
    assert [text_of(block) for block in docx.read(zipped({"[Content_Types].xml": types, "x/d.xml": main}))[0].sections[0].blocks] == ["ก"]


def test_more_members_than_any_file_has_are_refused() -> None:
    assert code_of(zipped({f"a{number}": "" for number in range(MAX_MEMBERS + 1)})) == "too-large"


def test_a_member_with_a_password_says_so() -> None:
    data = bytearray(word_file(paragraph("ก")))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    assert code_of(bytes(data)) == "encrypted"


@pytest.mark.parametrize("coding", ["utf-16", "utf-16-be"])
@pytest.mark.parametrize("declared", ['<?xml version="1.0" encoding="UTF-16" standalone="yes"?>', ""])
def test_parts_may_be_written_in_sixteen_bits(coding: str, declared: str) -> None:
    mark = b"\xfe\xff" if coding == "utf-16-be" else b""
    main = mark + f"{declared}<w:document {NAMESPACES}><w:body>{paragraph('กข')}</w:body></w:document>".encode(coding)
    assert [text_of(block) for block in docx.read(word_file("", parts={"word/document.xml": main}))[0].sections[0].blocks] == ["กข"]


def stored(data: bytes) -> bytes:
    """The same file, its members as they are."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return buffer.getvalue()


def test_a_cut_file_whose_members_are_as_they_are_is_read_as_far_as_it_goes() -> None:
    data = stored(word_file("".join(paragraph(f"ข้อ {number} ") for number in range(3000))))
    blocks = docx.read(data[: len(data) * 2 // 3])[0].sections[0].blocks
    assert text_of(blocks[0]) == "ข้อ 0 " and len(blocks) > 1000


def test_a_fault_inside_a_cut_file_ends_what_is_read_of_its_member() -> None:
    data = bytearray(word_file("".join(paragraph(f"ข้อ {number} " + "กขคง" * (number * 7919 % 13)) for number in range(9000))))
    start = data.index(b"word/document.xml")
    at = start + (data.index(b"PK", start) - start) // 2
    data[at : at + 40] = bytes(40)
    blocks = docx.read(bytes(data[: data.rindex(b"PK\x01\x02") - 30]))[0].sections[0].blocks
    assert text_of(blocks[0]) == "ข้อ 0 " and len(blocks) > 500
