"""Word files made to hurt: absurd numbers, bombs, loops, things that point outside. Each maker returns the file's bytes."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
PACKAGE_RELS = (
    f'<?xml version="1.0"?><Relationships xmlns="{RELS}">'
    f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'
)
TEXT = "<w:p><w:r><w:t>ข้อความ</w:t></w:r></w:p>"


def package(body: str, parts: dict[str, bytes | str] | None = None, rels: str = "", head: str = "") -> bytes:
    """A .docx with this body, further parts, relationships of the document, and text before its root element."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", TYPES)
        file.writestr("_rels/.rels", PACKAGE_RELS)
        file.writestr("word/document.xml", f'{head}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>')
        file.writestr("word/_rels/document.xml.rels", f'<?xml version="1.0"?><Relationships xmlns="{RELS}">{rels}</Relationships>')
        for name, content in (parts or {}).items():
            file.writestr(name, content)
    return buffer.getvalue()


def relation(identifier: str, kind: str, target: str, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{identifier}" Type="{R}/{kind}" Target="{target}"{mode}/>'


def absurd_numbers() -> bytes:
    huge = "999999999999"
    paragraph = (
        f'<w:p><w:pPr><w:spacing w:before="{huge}" w:after="{huge}" w:line="{huge}"/><w:ind w:left="-{huge}" w:hanging="{huge}"/></w:pPr>'
        f'<w:r><w:rPr><w:spacing w:val="{huge}"/><w:w w:val="{huge}"/><w:sz w:val="{huge}"/><w:szCs w:val="{huge}"/></w:rPr>'
        "<w:t>มาก</w:t></w:r></w:p>"
    )
    margins = f'w:left="{huge}" w:right="{huge}" w:top="-{huge}" w:bottom="{huge}" w:header="{huge}"'
    section = f'<w:sectPr><w:pgSz w:w="{huge}" w:h="1"/><w:pgMar {margins}/>'
    return package(paragraph * 5 + TEXT + section + f'<w:cols w:num="{huge}"/></w:sectPr>')


def kept_lines_in_merged_cells() -> bytes:
    """Lines that may not be parted, in a merged cell so narrow that no page can take them."""
    text = "การประชุม รายงาน ประจำปี พ.ศ. สำนักงาน พ.ศ. gamma gamma การประชุม น้ำ พ.ศ. results report internat" * 4
    kept = f'<w:p><w:pPr><w:keepLines/><w:ind w:left="720"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
    merged = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{kept}</w:tc>'
    inner = f"<w:tbl><w:tblGrid/><w:tr>{merged}</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>"
    wide = '<w:tc><w:p><w:r><w:rPr><w:sz w:val="72"/></w:rPr><w:t xml:space="preserve">q122z </w:t></w:r></w:p></w:tc>'
    columns = '<w:p><w:pPr><w:sectPr><w:cols w:num="3" w:space="300"/></w:sectPr></w:pPr></w:p>'
    return package(f"<w:tbl><w:tblGrid/><w:tr><w:tc>{inner}</w:tc></w:tr><w:tr><w:tc/>{wide}</w:tr></w:tbl>{columns}")


def long_merged_cell() -> bytes:
    """A merged cell of thousands of lines beside a row of as many: what it still needs is asked on each of a hundred pages."""
    lines = "<w:p><w:r><w:t>ab</w:t></w:r></w:p>" * 3200
    first = f'<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{lines}</w:tc><w:tc><w:p/></w:tc></w:tr>'
    second = f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{lines}</w:tc></w:tr>"
    return package(f"<w:tbl><w:tblGrid/>{first}{second}</w:tbl><w:p/>")


def endless_header() -> bytes:
    """A header of six thousand lines on three hundred pages."""
    header = f'<w:hdr xmlns:w="{W}">{"<w:p><w:r><w:t>หัวกระดาษ</w:t></w:r></w:p>" * 6000}</w:hdr>'
    pages = f'{TEXT}<w:p><w:r><w:br w:type="page"/></w:r></w:p>' * 300
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/></w:sectPr>'
    return package(pages + section, {"word/header1.xml": header}, relation("rId5", "header", "header1.xml"))


def nested_floating_tables() -> bytes:
    """Each was set several times for every time that the one around it was."""
    place = '<w:tblPr><w:tblpPr w:vertAnchor="text" w:horzAnchor="text" w:tblpX="100" w:tblpY="-500"/></w:tblPr>'
    opening = f'<w:tbl>{place}<w:tblGrid><w:gridCol w:w="6000"/></w:tblGrid><w:tr><w:tc>{TEXT}'
    return package(TEXT + opening * 20 + TEXT + "<w:p/></w:tc></w:tr></w:tbl>" * 20 + TEXT)


def nested_text_boxes() -> bytes:
    """Twenty text boxes, one in the other, each as high as its text."""
    word, drawingml = (
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "http://schemas.openxmlformats.org/drawingml/2006",
    )
    wp, size = f"{drawingml}/wordprocessingDrawing", 'cx="3000000" cy="300000"'
    opening = (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{wp}" xmlns:a="{drawingml}/main" xmlns:wps="{word}"><wp:extent {size}/>'
        f'<a:graphic><a:graphicData uri="{word}"><wps:wsp><wps:spPr><a:xfrm><a:ext {size}/></a:xfrm></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{TEXT}"
    )
    closing = (
        "</w:txbxContent></wps:txbx><wps:bodyPr><a:spAutoFit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></w:r></w:p>"
    )
    return package(opening * 20 + TEXT + closing * 20)


def nested_merged_cells() -> bytes:
    """Merged cells over the end of a page, one in the other: each asked what the one inside still needed."""
    beside = f"<w:tc>{TEXT * 3}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{TEXT * 30}</w:tc></w:tr></w:tbl>"
    opening = '<w:tbl><w:tblGrid/><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
    return package(opening * 20 + TEXT * 8 + f"<w:p/></w:tc>{beside}" * 20 + "<w:p/>")


def nested_tables(depth: int = 3000) -> bytes:
    opening = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>'
    return package(opening * depth + TEXT + "<w:p/></w:tc></w:tr></w:tbl>" * depth + "<w:p/>")


def one_long_word() -> bytes:
    return package(f"<w:p><w:r><w:t>{'ก' * 350_000}{'a' * 700_000}</w:t></w:r></w:p>")


def wide_table() -> bytes:
    row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>ช่อง</w:t></w:r></w:p></w:tc>" * 200 + "</w:tr>"
    grid = "".join('<w:gridCol w:w="50"/>' for _ in range(200))
    return package(f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{row * 400}</w:tbl><w:p/>")


def style_loop() -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{i}"><w:basedOn w:val="S{(i + 1) % 3}"/>'
        f'<w:next w:val="S{i}"/><w:link w:val="S{i}"/></w:style>'
        for i in range(3)
    )
    part = f'<w:styles xmlns:w="{W}">{styles}</w:styles>'
    body = '<w:p><w:pPr><w:pStyle w:val="S1"/></w:pPr><w:r><w:t>วน</w:t></w:r></w:p>'
    return package(body, {"word/styles.xml": part}, relation("rId9", "styles", "styles.xml"))


def numbering_loop() -> bytes:
    part = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    style = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    styles = f'<w:styles xmlns:w="{W}">{style}</w:styles>'
    body = '<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>วน</w:t></w:r></w:p>'
    rels = relation("rId8", "numbering", "numbering.xml") + relation("rId9", "styles", "styles.xml")
    return package(body, {"word/numbering.xml": part, "word/styles.xml": styles}, rels)


def zip_bomb() -> bytes:
    return package(TEXT, {"word/media/image1.png": bytes(300_000_000)}, relation("rId5", "image", "media/image1.png"))


def xml_bomb() -> bytes:
    spaces = " " * 250_000_000
    return package(TEXT + spaces)


def billion_laughs() -> bytes:
    entities = '<!ENTITY a "ฮา">' + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    return package("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", head=f"<!DOCTYPE x [{entities}]>")


def external_entity() -> bytes:
    head = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    return package("<w:p><w:r><w:t>เริ่ม&secret;จบ</w:t></w:r></w:p>", head=head)


def _picture(relation_id: str, size: str = "914400") -> str:
    drawingml = "http://schemas.openxmlformats.org/drawingml/2006"
    a, wp, pic = f"{drawingml}/main", f"{drawingml}/wordprocessingDrawing", f"{drawingml}/picture"
    return (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{wp}"><wp:extent cx="{size}" cy="{size}"/><wp:docPr id="1" name="p"/>'
        f'<a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}"><pic:pic xmlns:pic="{pic}"><pic:blipFill><a:blip r:embed="{relation_id}"/>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:ext cx="{size}" cy="{size}"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )


def remote_picture() -> bytes:
    return package(TEXT + _picture("rId5"), rels=relation("rId5", "image", "http://127.0.0.1:9/x.png", outside=True))


def traversing_picture() -> bytes:
    return package(TEXT + _picture("rId5"), rels=relation("rId5", "image", "../../../../../../etc/hostname"))


def picture_bomb() -> bytes:
    """A PNG that says it is 60,000 × 60,000 pixels."""
    header = struct.pack(">IIBBBBB", 60000, 60000, 8, 6, 0, 0, 0)
    chunk = b"IHDR" + header
    png = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(header)) + chunk + struct.pack(">I", zlib.crc32(chunk))
    data = zlib.compress(bytes(10_000_000), 9)
    png += struct.pack(">I", len(data)) + b"IDAT" + data + struct.pack(">I", zlib.crc32(b"IDAT" + data))
    return package(TEXT + _picture("rId5", "99999999999"), {"word/media/image1.png": png}, relation("rId5", "image", "media/image1.png"))


def large_picture() -> bytes:
    """A PNG of 9,500 × 9,500 pixels in colour, whose samples take a quarter of the memory that is allowed."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (9500, 9500), "white").save(buffer, "PNG", compress_level=1)
    return package(TEXT + _picture("rId5"), {"word/media/image1.png": buffer.getvalue()}, relation("rId5", "image", "media/image1.png"))


def deep_markup() -> bytes:
    depth = 20_000
    opening, closing = "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"
    return package(opening * depth + TEXT + closing * depth)


def absurd_spans() -> bytes:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/><w:vMerge/></w:tcPr><w:p/></w:tc>'
    row = f'<w:tr><w:trPr><w:gridBefore w:val="99999999"/><w:trHeight w:val="999999999"/></w:trPr>{cell * 3}</w:tr>'
    return package(f"<w:tbl><w:tblPr/><w:tblGrid/>{row * 5}</w:tbl><w:p/>" + TEXT)


def many_paragraphs() -> bytes:
    return package("<w:p/>" * 100_000 + TEXT)


def truncated() -> bytes:
    whole = package(TEXT * 200)
    return whole[: len(whole) // 2]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016)


def encrypted() -> bytes:
    """An OLE file with the stream that holds an encrypted package (MS-OFFCRYPTO 2.3.4.4)."""
    return OLE + "EncryptedPackage".encode("utf-16-le") + bytes(2048)


def old_word() -> bytes:
    """A .doc under the name of a .docx."""
    return OLE + "WordDocument".encode("utf-16-le") + bytes(2048)


def not_word() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("hello.txt", "สวัสดี")
    return buffer.getvalue()


def empty() -> bytes:
    return b""


def broken_xml() -> bytes:
    return package("<w:p><w:r><w:t>ไม่ปิด</w:p>")


READABLE: tuple[Callable[[], bytes], ...] = (
    absurd_numbers,
    nested_tables,
    kept_lines_in_merged_cells,
    long_merged_cell,
    endless_header,
    nested_floating_tables,
    nested_text_boxes,
    nested_merged_cells,
    one_long_word,
    wide_table,
    style_loop,
    numbering_loop,
    external_entity,
    remote_picture,
    traversing_picture,
    picture_bomb,
    large_picture,
    deep_markup,
    absurd_spans,
    many_paragraphs,
)
"""Files that hold readable text: these may end in a PDF or in a clear error, never in a crash."""
REFUSED: dict[Callable[[], bytes], str] = {
    encrypted: "encrypted",
    old_word: "not-word",
    not_word: "not-word",
    empty: "not-word",
    truncated: "damaged",
}
BOMBS: tuple[Callable[[], bytes], ...] = (zip_bomb, xml_bomb, billion_laughs, broken_xml)
