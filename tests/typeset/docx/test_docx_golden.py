"""A small Thai report, read as a whole, against its readable dump."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.typeset.docx.word_specimens import PNG, dump, paragraph, part, relationship, style, word_file

from moralreport.typeset import docx

STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="TH Sarabun New" w:hAnsi="TH Sarabun New" w:cs="TH Sarabun New"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
    '<w:lang w:val="en-US" w:bidi="th-TH"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + style("Normal", default=True)
    + style("1", '<w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>', name="heading 1", based_on="Normal")
    + style("TOC1", '<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9060"/></w:tabs></w:pPr>', name="toc 1")
    + style(
        "Grid",
        '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/>'
        '<w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/>'
        "</w:tblBorders></w:tblPr>",
        kind="table",
    )
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1)"/>'
    '<w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
PAGE_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE \\* ThaiArabic </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>๑</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
TABLE = (
    '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/>'
    '<w:gridCol w:w="6000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    + paragraph("ผลการดำเนินงาน")
    + f"</w:tc></w:tr><w:tr><w:tc>{paragraph('ไตรมาส ๑')}</w:tc><w:tc>{paragraph('ร้อยละ ๙๐')}</w:tc></w:tr></w:tbl>"
)
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="1270000"/><wp:docPr id="1" name="n" descr="ภาพกิจกรรม"/><a:graphic>'
    '<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1417" w:right="1134" w:bottom="1134" w:left="1701" w:header="709" w:footer="709"/>'
    '<w:pgNumType w:fmt="thaiNumbers" w:start="1"/></w:sectPr>'
)
BODY = (
    paragraph("บทที่ ๑", '<w:pStyle w:val="1"/>')
    + paragraph("ข้อความทั่วไปของรายงาน", '<w:jc w:val="thaiDistribute"/><w:ind w:firstLine="1417"/>', "<w:cs/>")
    + paragraph("ประการแรก", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    + paragraph("ประการที่สอง", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    + TABLE
    + PICTURE
    + SECTION
)


def golden(project: Path, name: str, found: str) -> None:
    """Compares with tests/goldens; MORALREPORT_UPDATE_GOLDENS=1 writes it anew, which CI refuses."""
    path = project / "tests" / "goldens" / name
    if os.environ.get("MORALREPORT_UPDATE_GOLDENS"):
        if os.environ.get("CI"):
            pytest.fail("goldens are not updated in CI")
        path.write_text(found, encoding="utf-8", newline="\n")
    assert found == path.read_text(encoding="utf-8")


def test_a_thai_report_reads_as_its_golden_says(project: Path) -> None:
    data = word_file(
        BODY,
        parts={"word/header1.xml": part("w:hdr", f"<w:p>{PAGE_FIELD}</w:p>"), "word/media/image1.png": PNG},
        links=relationship("h", "header", "header1.xml") + relationship("p", "image", "media/image1.png"),
        styles=STYLES,
        numbering=NUMBERING,
        settings='<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>',
    )
    document, warnings = docx.read(data)
    assert warnings == ()
    golden(project, "docx_report.txt", dump(document))
