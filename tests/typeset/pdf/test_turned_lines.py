"""Lines of text that is turned by a quarter, as pdfium reads them."""

from __future__ import annotations

import pypdfium2
import pytest
from tests.typeset.layout.composing import cell, laid, row, section, table
from tests.typeset.layout.inline.setting import SARABUN, library, paragraph, run

from moralreport.typeset.document import Text
from moralreport.typeset.pdf import write

BOLD = run(SARABUN, bold=True, bold_cs=True)
LARGE = run(SARABUN, size=24.0, size_cs=24.0)


@pytest.mark.parametrize("direction", ["btLr", "tbRl"])
@pytest.mark.parametrize(
    "lines",
    [
        [["กขคง"], ["การ"], ["ฉบับนี้"], ["ของบุคลากร"]],
        [["๑๒"], ["กคุณธรรม"]],
        [["หน่วยงาน"], [Text("ใน", BOLD), Text("ก ", LARGE)]],
    ],
)
def test_lines_of_turned_text_are_read_one_by_one_in_their_order(direction: str, lines: list[list[Text | str]]) -> None:
    turned = cell(*[paragraph(*line, run=SARABUN) for line in lines], direction=direction)
    made = table(row(turned, cell(paragraph("ข้าง", run=SARABUN)), height=200.0, height_rule="exact"), grid=(100.0, 60.0))
    layout, _ = laid(section(made, page_width=300.0, page_height=300.0))
    (page,) = pypdfium2.PdfDocument(write(layout, library())[0])
    wanted = ["".join(part if isinstance(part, str) else part.text for part in line) for line in lines]
    assert page.get_textpage().get_text_range().split("\r\n") == [*wanted, "ข้าง"]
