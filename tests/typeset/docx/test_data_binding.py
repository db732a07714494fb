"""Content controls bound to the properties of the document and to custom XML."""

from __future__ import annotations

import pytest
from tests.typeset.docx.test_docx_cascade import run_of
from tests.typeset.docx.word_specimens import paragraph, relationship, relationships, style, text_of, word_file

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


KEY = "{6A0C3C7E-3B1F-4E21-9C5A-7E2D1F0B2A23}"
SPACE = 'xmlns="urn:report"'
CUSTOM = f"<report {SPACE}><unit code='๑๒'><name>กองกลาง</name><name>กองคลัง <b>และพัสดุ</b></name></unit><none/></report>"
ITEM = f'<ds:datastoreItem ds:itemID="{KEY}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
PARTS: dict[str, bytes | str] = {
    "customXml/item1.xml": CUSTOM,
    "customXml/itemProps1.xml": ITEM,
    "customXml/_rels/item1.xml.rels": relationships(("a", "customXmlProps", "itemProps1.xml")),
}


def bound_to(path: str, settings: str = "<w:text/>", key: str = KEY.lower()) -> Document:
    mapping = "xmlns:r='urn:report'"
    binding = f'<w:dataBinding w:prefixMappings="{mapping}" w:xpath="{path}" w:storeItemID="{key}"/>'
    control = f"<w:sdt><w:sdtPr>{binding}{settings}</w:sdtPr><w:sdtContent>{paragraph('เก่า', run=STYLED)}</w:sdtContent></w:sdt>"
    link = relationship("custom", "customXml", "../customXml/item1.xml")
    return docx.read(word_file(control, parts=PARTS, links=link, styles=PALE))[0]


STYLED = '<w:rStyle w:val="Pale"/>'
PALE = style("Pale", '<w:rPr><w:color w:val="666666"/></w:rPr>', kind="character")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/r:report[1]/r:unit[1]/r:name[1]", "กองกลาง"),
        ("/r:report/r:unit/r:name[2]", "กองคลัง และพัสดุ"),
        ("/r:report[1]/r:unit[1]/@code", "๑๒"),
    ],
)
def test_a_text_control_bound_to_custom_xml_shows_it(path: str, text: str) -> None:
    assert text_of(bound_to(path).sections[0].blocks[0]) == text


@pytest.mark.parametrize(
    "path",
    [
        *("", "/", "/r:report[0]", "/r:report[2]", "/r:report[1]/r:unit[1]/r:name[3]", "/report/unit", "/x:report/x:unit", "/@code"),
        *("//r:name", "/r:report[1]/r:none[1]", "/r:report/r:unit/@none", "document('file:///etc/hosts')", "/r:report/r:unit[last()]"),
    ],
)
def test_a_path_that_leads_nowhere_changes_nothing(path: str) -> None:
    assert text_of(bound_to(path).sections[0].blocks[0]) == "เก่า"


def test_other_controls_and_unknown_stores_keep_their_text() -> None:
    path = "/r:report[1]/r:unit[1]/r:name[1]"
    assert text_of(bound_to(path, "<w:date/>").sections[0].blocks[0]) == "เก่า"
    assert text_of(bound_to(path, key="{0}").sections[0].blocks[0]) == "เก่า"


@pytest.mark.parametrize(("settings", "color"), [("<w:showingPlcHdr/><w:text/>", None), ("<w:text/>", "666666")])
def test_a_placeholder_that_gives_way_leaves_its_style(settings: str, color: str | None) -> None:
    assert run_of(bound_to("/r:report[1]/r:unit[1]/r:name[1]", settings).sections[0].blocks[0]).color == color
