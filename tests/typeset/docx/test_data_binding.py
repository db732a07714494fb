"""Content controls bound to the properties of the document."""

from __future__ import annotations

from tests.typeset.docx.word_specimens import (
    paragraph,
    text_of,
    word_file,
)

from moralreport.typeset import docx
from moralreport.typeset.document import Break, Document, Paragraph, Text


def bound(kind: str, title: str) -> Document:
    xpath = "/ns1:coreProperties[1]/ns0:title[1]"
    settings = f'<w:sdtPr><w:dataBinding w:xpath="{xpath}"/>{kind}</w:sdtPr>'
    control = f"<w:sdt>{settings}<w:sdtContent>{paragraph('เก่า')}</w:sdtContent></w:sdt>"
    core = (
        '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>{title}</d:title></c:coreProperties>'
    )
    return docx.read(word_file(control, parts={"docProps/core.xml": core}))[0]


def test_a_text_control_bound_to_the_title_shows_the_title() -> None:
    document = bound("<w:text/>", "ชื่อใหม่")
    assert (text_of(document.sections[0].blocks[0]), document.properties.title) == ("ชื่อใหม่", "ชื่อใหม่")


def test_a_bound_text_has_lines_where_its_control_may_have_some() -> None:
    assert text_of(bound("<w:text/>", "หนึ่ง\nสอง").sections[0].blocks[0]) == "หนึ่ง สอง"
    (block,) = bound('<w:text w:multiLine="1"/>', "หนึ่ง\nสอง").sections[0].blocks
    assert isinstance(block, Paragraph)
    assert [inline.text if isinstance(inline, Text) else type(inline) for inline in block.inlines] == ["หนึ่ง", Break, "สอง"]
