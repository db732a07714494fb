"""Imported parts (17.17.2): Word files, HTML, text and RTF whose content stands where a w:altChunk is."""

from __future__ import annotations

import pytest
from tests.typeset.docx.word_specimens import NAMESPACES, paragraph, part, relationship, relationships, style, text_of, word_file

from moralreport.typeset import docx
from moralreport.typeset.document import Document, InlineDrawing, NoteReference, Paragraph, Picture, Table, Text

CHUNK = '<w:altChunk r:id="chunk"/>'
BODY = paragraph("ก่อน") + CHUNK + paragraph("หลัง")


def host(chunk: bytes | str, name: str, body: str = BODY, **known: str) -> bytes:
    """A Word file with a chunk between its two paragraphs."""
    return word_file(body, parts={f"word/{name}": chunk}, links=relationship("chunk", "aFChunk", name), **known)


def document_with(chunk: bytes | str, name: str, body: str = BODY, **known: str) -> Document:
    return docx.read(host(chunk, name, body, **known))[0]


def flat_file(body: str) -> str:
    """A Word file in one XML file."""
    main = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    links = relationships(("main", "officeDocument", "word/document.xml"))
    parts = "".join(
        f'<pkg:part pkg:name="{name}"><pkg:xmlData>{inside}</pkg:xmlData></pkg:part>'
        for name, inside in (("/_rels/.rels", links), ("/word/document.xml", main))
    )
    return f'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{parts}</pkg:package>'


def texts(document: Document) -> list[str]:
    return [text_of(block) for section in document.sections for block in section.blocks]


def codes(data: bytes) -> list[str]:
    return [warning.code for warning in docx.read(data)[1]]


def first_paragraph(document: Document) -> Paragraph:
    found = document.sections[0].blocks[1]
    assert isinstance(found, Paragraph)
    return found


@pytest.mark.parametrize(
    ("name", "chunk"),
    [
        ("inner.docx", word_file(paragraph("หนึ่ง") + paragraph("สอง"))),
        ("flat.xml", flat_file(paragraph("หนึ่ง") + paragraph("สอง"))),
        ("page.html", "<p>หนึ่ง<div>สอง</div>"),
        ("page.htm", "<html><head><meta charset=windows-874></head><p>หนึ่ง<p>สอง".encode("cp874")),
        ("plain.txt", "หนึ่ง\r\nสอง\r\n".encode("cp874")),
        ("plain.txt", "\ufeffหนึ่ง\nสอง".encode("utf-16-le")),
        ("old.rtf", rb"{\rtf1\ansi{\fonttbl{\f0\fcharset222 Tahoma;}}\f0\'cb\'b9\'d6\'e8\'a7\par \u3626?\u3629?\u3591?}"),
        ("page.mht", "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>หนึ่ง<p>สอง"),
    ],
)
def test_what_a_chunk_holds_stands_where_it_is(name: str, chunk: bytes | str) -> None:
    assert texts(document_with(chunk, name)) == ["ก่อน", "หนึ่ง", "สอง", "หลัง"]


def test_a_chunk_of_another_kind_and_one_that_lies_outside_are_left_out_with_a_warning() -> None:
    assert codes(host(b"\x00\x01", "what.bin")) == ["alt-chunk"]
    assert codes(host("", "empty.html")) == ["alt-chunk"]
    assert codes(host(b"PK broken", "inner.docx")) == ["alt-chunk"]
    assert codes(word_file(BODY)) == ["alt-chunk"]
    assert codes(word_file(BODY, links=relationship("chunk", "aFChunk", "https://example.org/page.html", external=True))) == ["alt-chunk"]


def test_styles_of_the_document_go_before_those_of_the_chunk_by_name_unless_these_are_to_be_kept() -> None:
    def bold(size: int) -> str:
        return f'<w:rPr><w:sz w:val="{size}"/></w:rPr>'

    inner = word_file(
        paragraph("หัว", '<w:pStyle w:val="1"/>') + paragraph("อื่น", '<w:pStyle w:val="Heading1"/>'),
        styles=style("1", bold(40), name="heading 1") + style("Heading1", bold(60), name="Other"),
    )
    outer = style("Heading1", bold(50), name="heading 1")
    keep = BODY.replace(CHUNK, CHUNK.replace("/>", "><w:altChunkPr><w:matchSrc/></w:altChunkPr></w:altChunk>"))
    for body, sizes in ((BODY, [25.0, 30.0]), (keep, [20.0, 30.0])):
        blocks = document_with(inner, "inner.docx", body, styles=outer).sections[0].blocks[1:3]
        inlines = [inline for block in blocks if isinstance(block, Paragraph) for inline in block.inlines]
        assert [inline.properties.size for inline in inlines if isinstance(inline, Text)] == sizes


def test_lists_and_notes_of_a_chunk_are_its_own() -> None:
    def numbering(text: str) -> str:
        level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        return f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

    def note(text: str) -> str:
        return f'<w:footnote w:id="1">{paragraph(text)}</w:footnote>'

    item = paragraph("ข้อ", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    mark = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    inner = word_file(item + mark, numbering=numbering("%1)"), footnotes=note("ใน"))
    found = document_with(inner, "inner.docx", item + CHUNK + item + mark, numbering=numbering("%1."), footnotes=note("นอก"))
    labels = [block.label.text for block in found.sections[0].blocks if isinstance(block, Paragraph) and block.label is not None]
    assert labels == ["1.", "1)", "2."]
    inlines = [inline for block in found.sections[0].blocks if isinstance(block, Paragraph) for inline in block.inlines]
    notes = [inline.note for inline in inlines if isinstance(inline, NoteReference)]
    assert [text_of(found.footnotes[key].blocks[0]) for key in notes] == ["ใน", "นอก"]


def test_sections_inside_a_chunk_end_where_they_do_but_its_last_is_the_document_s() -> None:
    page = '<w:sectPr><w:headerReference w:type="default" r:id="chunk"/><w:pgSz w:w="{}" w:h="8000"/></w:sectPr>'
    inner = word_file(f"<w:p><w:pPr>{page.format(4000)}</w:pPr></w:p>" + paragraph("ใน") + page.format(5000))
    found = document_with(inner, "inner.docx", BODY + page.format(6000))
    assert [section.page_width for section in found.sections] == [200.0, 300.0]
    assert texts(found) == ["ก่อน", "", "ใน", "หลัง"]


def test_pictures_of_a_chunk_are_not_taken_for_those_of_the_document() -> None:
    page = '<p><img src="data:,one" alt="ก" width=20 height=10><img src="cid:two@x">'
    mht = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=cut\n\n--cut\nContent-Type: text/html\n\n"
        f"{page}\n--cut\nContent-Type: image/png\nContent-ID: <two@x>\nContent-Transfer-Encoding: 8bit\n\ntwo\n--cut--\n"
    )
    pictures = [inline.drawing for inline in first_paragraph(document_with(mht, "page.mht")).inlines if isinstance(inline, InlineDrawing)]
    images = [picture.image for picture in pictures if isinstance(picture, Picture) and picture.image is not None]
    assert [image.data for image in images] == [b"one", b"two"]
    assert len({image.key for image in images}) == 2 and not any(image.key.startswith("word/") for image in images)
    assert (pictures[0].width, pictures[0].height) == (15.0, 7.5)


def test_pictures_outside_are_never_fetched() -> None:
    assert codes(host('<p>ก<img src="http://example.org/a.png" alt="ก">', "page.html")) == ["linked-picture"]
    assert codes(host('<p>ก<img src="file:///etc/passwd" alt="ก">', "page.html")) == ["linked-picture"]


def test_letters_of_a_page_look_as_its_elements_and_rules_say() -> None:
    page = (
        "<style>/* } */ .k { color: #00f } b { font-style: italic } p#one u { color: red }</style>"
        "<p id=one><b>ก</b><u class=k>ข</u><span style='font-size: 20pt; font-family: \"X Y\", serif'>ค</span><sup>ง</sup> <s>จ</s>\n  ฉ"
    )
    found = [inline for inline in first_paragraph(document_with(page, "page.html")).inlines if isinstance(inline, Text)]
    assert [inline.text for inline in found] == ["ก", "ข", "ค", "ง", " ", "จ", " ฉ"]
    looks = [inline.properties for inline in found]
    assert (looks[0].bold, looks[0].italic) == (True, True)
    assert (looks[1].underline is not None, looks[1].color) == (True, "0000FF")
    assert (looks[2].size, looks[2].fonts.ascii) == (20.0, "X Y")
    assert (looks[3].vertical_align, looks[5].strike, looks[6].strike) == ("superscript", True, False)


def test_tables_of_a_page_have_its_spans_and_widths() -> None:
    page = "<table border=1><tr><td rowspan=2 width=100>ก<td colspan=2>ข<tr><td style='width: 50%'>ค<td bgcolor=yellow>ง<table><tr><td>จ"
    table = document_with(page, "page.html").sections[0].blocks[1]
    assert isinstance(table, Table)
    assert [[(cell.grid_span, cell.v_merge) for cell in row.cells] for row in table.rows] == [
        [(1, "restart"), (2, None)],
        [(1, "continue"), (1, None), (1, None)],
    ]
    first, half, yellow = table.rows[0].cells[0], table.rows[1].cells[1], table.rows[1].cells[2]
    assert (first.width.value, half.width.kind, half.width.value, yellow.shading) == (75.0, "percent", 0.5, "FFFF00")
    assert isinstance(yellow.blocks[1], Table)


def test_what_stands_between_the_cells_of_a_page_is_not_lost() -> None:
    page = "<table>ก<tr>ข<td>ค</td>ง</tr><p>จ</p><tbody>ฉ<tr><td>ช</td></tr></tbody></table>"
    blocks = document_with(page, "page.html").sections[0].blocks[1:-1]
    strays = "".join(text_of(block) for block in blocks if isinstance(block, Paragraph))
    assert sorted(strays) == sorted("กขงจฉ") and isinstance(blocks[-1], Table)
    wide = document_with(f"<table><tr>{'<td>ก' * 80}</table>", "page.html").sections[0].blocks[1]
    assert isinstance(wide, Table) and len(wide.rows[0].cells) == 80


def test_whoever_brings_more_text_than_is_read_is_told() -> None:
    assert codes(host("<p>ก" + "x" * (8 * 2**20), "page.html")) == ["alt-chunk"]


def test_lists_of_a_page_count_as_they_say() -> None:
    page = "<ol start=3><li>ก<ul><li>ข</ul><li><p>ค</p><p>ง</p></ol><ol style='list-style-type: thai'><li>จ</ol>"
    blocks = document_with(page, "page.html").sections[0].blocks[1:-1]
    labels = [block.label.text if isinstance(block, Paragraph) and block.label is not None else None for block in blocks]
    assert labels == ["3.", "○", "4.", None, "๑."]


def test_a_chunk_in_a_chunk_is_read_as_deep_as_is_sensible() -> None:
    data = host("<p>ลึก", "page.html")
    for _ in range(2):
        data = host(data, "inner.docx")
    assert "ลึก" in texts(docx.read(data)[0])
    assert codes(host(data, "inner.docx")) == ["alt-chunk"]


def test_a_chunk_may_stand_in_a_cell_and_in_a_header() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{CHUNK}</w:tc></w:tr></w:tbl>"
    table = document_with("<p>ใน", "page.html", cell).sections[0].blocks[0]
    assert isinstance(table, Table) and text_of(table.rows[0].cells[0].blocks[0]) == "ใน"
    parts: dict[str, bytes | str] = {
        "word/head.xml": part("w:hdr", CHUNK),
        "word/_rels/head.xml.rels": relationships(("chunk", "aFChunk", "page.html")),
        "word/page.html": "<p>หัว",
    }
    end = '<w:sectPr><w:headerReference w:type="default" r:id="head"/></w:sectPr>'
    found = docx.read(word_file(paragraph("ก") + end, parts=parts, links=relationship("head", "header", "head.xml")))[0]
    header = found.sections[0].headers.default
    assert header is not None and text_of(header[0]) == "หัว"


def test_rich_text_keeps_its_plain_looks_and_says_that_it_is_simplified() -> None:
    rtf = rb"{\rtf1\ansicpg1252{\colortbl;}{\*\generator X;}\pard\qc{\b bold\b0  \ul under}\line\{\u-10179?\u-8694?\}\par"
    rtf += rb"\trowd a\cell b\cell\row}"
    data = host(rtf, "old.rtf")
    assert codes(data) == ["alt-chunk"]
    blocks = docx.read(data)[0].sections[0].blocks
    assert isinstance(blocks[1], Paragraph) and blocks[1].properties.alignment == "center"
    found = [(inline.text, inline.properties.bold) for inline in blocks[1].inlines if isinstance(inline, Text)]
    assert found == [("bold", True), (" ", False), ("under", False), ("{\U0001f60a}", False)]


RTF_ROW = rb"\trowd\trgaph100\trleft-100\clbrdrt\brdrs\brdrw10\cellx1900\cellx4900 \pard\intbl "


def rows_of(rtf: bytes) -> list[list[str]]:
    """Text of the cells of the first table; paragraphs of a cell apart by /."""
    table = next(block for block in document_with(b"{\\rtf1 " + rtf + b"}", "old.rtf").sections[0].blocks if isinstance(block, Table))
    return [["/".join(text_of(block) for block in cell.blocks) for cell in row.cells] for row in table.rows]


def test_tables_of_rich_text_are_tables() -> None:
    document = document_with(rb"{\rtf1 a\par " + RTF_ROW + rb"one\par two\cell three\cell\row\pard b}", "old.rtf")
    _, before, table, after, *_ = document.sections[0].blocks
    assert isinstance(table, Table) and (text_of(before), text_of(after)) == ("a", "b")
    assert table.grid == (100.0, 150.0) and table.indent == -5.0
    first = table.rows[0].cells[0]
    assert [text_of(block) for block in first.blocks] == ["one", "two"]
    assert first.margins is not None and (first.margins[0], first.margins[2]) == (5.0, 5.0)
    assert first.borders.top is not None and first.borders.top.width == 0.5


def test_a_row_of_rich_text_may_be_ruled_moved_and_repeated() -> None:
    borders = b"".join(
        rb"\trbrdr%s\brdrs\brdrw%d" % (side, 10 * width) for width, side in enumerate((b"t", b"l", b"b", b"r", b"h", b"v"), 1)
    )
    row = rb"\trowd\trqc\trhdr" + borders + rb"\cellx1000\cellx2000\pard\intbl a\cell b\cell\row"
    document = document_with(rb"{\rtf1 " + row * 2 + b"}", "old.rtf")
    table = next(block for block in document.sections[0].blocks if isinstance(block, Table))
    assert (table.alignment, table.rows[0].header) == ("center", True)
    (first, second), (below, _) = ([cell.borders for cell in row.cells] for row in table.rows)
    edges = first.top, first.left, first.bottom, first.right, second.left, second.right, below.top, below.bottom
    assert [edge.width if edge is not None else None for edge in edges] == [0.5, 1.0, 2.5, 3.0, 3.0, 2.0, 2.5, 1.5]


def test_cells_of_rich_text_are_joined_across_and_down() -> None:
    across = rb"\trowd\clmgf\cellx1000\clmrg\cellx2000\cellx3000\pard\intbl a\cell\cell b\cell\row"
    three = rb"\cellx1000\cellx2000\cellx3000\pard\intbl "
    down = rb"\trowd\clvmgf" + three + rb"c\cell d\cell e\cell\row\trowd\clvmrg" + three + rb"\cell f\cell g\cell\row"
    assert rows_of(across + down) == [["a", "b"], ["c", "d", "e"], ["", "f", "g"]]


@pytest.mark.parametrize(
    ("rtf", "found"),
    [
        (RTF_ROW + rb"a\cell b\cell c\cell\row", [["a", "b/c"]]),
        (RTF_ROW + rb"a\cell\row", [["a", ""]]),
        (RTF_ROW + rb"a\cell b", [["a", "b"]]),
        (RTF_ROW + rb"a\par b", [["a/b", ""]]),
        (rb"\trowd\cellx-5\pard\intbl a\cell\row", [["a"]]),
        (rb"\trowd\cellx900\cellx100\cellx-5\cellx1900\pard\intbl a\cell b\cell c\cell d\cell\row", [["a/b/c", "d"]]),
    ],
)
def test_rows_of_rich_text_that_do_not_say_it_right_keep_their_text(rtf: bytes, found: list[list[str]]) -> None:
    assert rows_of(rtf) == found


@pytest.mark.parametrize(
    "chunk",
    [
        b"{\\rtf1" + b"\\trowd" + b"\\cellx9" * 100_000 + b"\\pard\\intbl x\\cell" * 20_000 + b"\\row",
        b"{\\rtf1" + b"\\trowd\\cellx900\\pard\\intbl x\\cell\\row" * 3_000,
        b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 3000,
        b"<html>" + b"<div>" * 100_000 + b"x",
        b"<html><table>" + b"<tr><td colspan=99999 rowspan=99999>" * 50,
        b"<html><style>" + b"/*" * 500_000,
        b"{\\rtf1" + b"{" * 500_000,
        b"<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>&a;",
    ],
)
def test_chunks_made_to_hurt_end_soon(chunk: bytes) -> None:
    assert len(document_with(chunk, "page.html").sections[0].blocks) >= 2


def test_a_web_archive_without_a_page_is_told_of_and_left_out() -> None:
    archive = "MIME-Version: 1.0\nContent-Type: image/png\n\nx"
    assert texts(document_with(archive, "page.mht")) == ["ก่อน", "หลัง"]
    assert len(codes(host(archive, "page.mht"))) == 1
