"""How the forms are laid out: first pages without a number, covers, sheets of one page shape, tables that stay together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.document import Document
from docx.oxml.text.paragraph import CT_P
from docx.section import Section
from tests.word import samples
from tests.word.test_render import FORMS, rendered

from moralreport.model.plan import SectionSpec
from moralreport.model.report import Entry, Photo, Report
from moralreport.typeset import typeset
from moralreport.word import render
from moralreport.word.package.wordml import w

NUMBERED = sorted(set(FORMS) - {"membership"})
"""Forms whose pages bear numbers."""


def opened(folder: Path, data: bytes) -> Document:
    path = folder / "form.docx"
    path.write_bytes(data)
    return docx.Document(str(path))


def is_landscape(section: Section) -> bool:
    assert section.page_width is not None and section.page_height is not None
    return section.page_width > section.page_height


def keeps_next(element: object) -> bool:
    """Whether this is a paragraph that stays with the next one."""
    assert isinstance(element, CT_P) and element.pPr is not None
    return element.pPr.keepNext is not None


@pytest.mark.parametrize("template", NUMBERED)
def test_the_first_page_of_the_text_bears_no_number(project: Path, tmp_path: Path, template: str) -> None:
    """The typed rule: `- ๒ -` stands above the second page; front matter has its letters from the first."""
    document = opened(tmp_path, rendered(project, tmp_path, template).docx)
    begun = 0
    for section in document.sections:
        kind = section._sectPr.find(w("pgNumType"))
        if kind is not None and kind.get(w("fmt")) == "thaiNumbers" and kind.get(w("start")) == "1":
            begun += 1
            assert section.different_first_page_header_footer
            assert "PAGE" not in section.first_page_header._element.xml
            assert "PAGE" in section.header._element.xml
    assert bool(begun) == (template != "memo")


def test_a_cover_says_what_the_report_is_once(project: Path, tmp_path: Path) -> None:
    owed = replace(samples.deliverable("1-04", "report", samples.KNOWLEDGE, front_matter=True), kind="รายงาน", title="รายงานสรุปผล")
    filled = samples.filled_report("1-04", tmp_path)
    for document, expected in ((owed, ["รายงานสรุปผล"]), (replace(owed, title="สรุปผล"), ["รายงาน", "สรุปผล"])):
        made = opened(tmp_path, render(samples.content(tmp_path, document, filled), document, project / "templates", samples.TODAY).docx)
        texts = [paragraph.text for paragraph in made.paragraphs[:8] if paragraph.text]
        assert texts[: len(expected)] == expected
        assert sum(text in ("รายงาน", "สรุปผล", "รายงานสรุปผล") for text in texts) == len(expected)


def test_whose_report_it_is_stands_at_the_foot_of_the_cover_however_long_its_title(project: Path, tmp_path: Path) -> None:
    owed = samples.deliverable("1-04", "report", samples.KNOWLEDGE, front_matter=True)
    feet = []
    for title in ("รายงาน", "รายงานการคัดเลือกบุคลากรผู้มีคุณธรรมและจริยธรรมดีเด่น " * 3):
        document = replace(owed, title=title)
        content = samples.content(tmp_path, document, samples.filled_report("1-04", tmp_path))
        cover = pypdfium2.PdfDocument(typeset(render(content, document, project / "templates", samples.TODAY).docx).pdf)[0].get_textpage()
        feet.append(min(cover.get_charbox(place)[1] for place in range(cover.count_chars())))
    assert feet[0] == feet[1] < 80


def test_sections_of_one_page_shape_share_a_sheet(project: Path, tmp_path: Path) -> None:
    results, score, evidence = (SectionSpec(key, key, "generated", source=key) for key in ("results", "score", "evidence"))
    owed = samples.deliverable("1-14-3", "performance-report", results, score, evidence)
    content = samples.content(tmp_path, owed, replace(samples.filled_report("1-14-3", tmp_path), evidence=("รายงาน",)))
    document = opened(tmp_path, render(content, owed, project / "templates", samples.TODAY).docx)
    shapes = [is_landscape(section) for section in document.sections]
    assert shapes[:2] == [True, False] and len(shapes) <= 3


def test_the_table_of_channels_stands_on_one_page(project: Path, tmp_path: Path) -> None:
    document = opened(tmp_path, rendered(project, tmp_path, "activity-summary").docx)
    (channels,) = (table for table in document.tables if table.rows[0].cells[1].text == "ช่องทาง")
    kept = [
        all(p.paragraph_format.keep_with_next or p.style.name == "Table Heading" for p in row.cells[0].paragraphs) for row in channels.rows
    ]
    assert kept == [True] * (len(kept) - 1) + [False]


def test_the_table_of_channels_takes_the_last_pictures_with_it(project: Path, tmp_path: Path) -> None:
    owed = samples.deliverable("1-06", "activity-summary", samples.FACTS, samples.PHOTOS)
    draft = render(samples.content(tmp_path, owed, Report("1-06", "activities/x.yaml", {})), owed, project / "templates", samples.TODAY)
    for made in (rendered(project, tmp_path, "activity-summary"), draft):
        heading = next(p for p in opened(tmp_path, made.docx).paragraphs if p.text == "การประชาสัมพันธ์")
        assert keeps_next(heading._p.getprevious())


def test_pictures_of_one_row_stay_with_their_text(project: Path, tmp_path: Path) -> None:
    """With the table of the channels they would all go to the next page and leave half of theirs empty."""
    owed = samples.deliverable("1-06", "activity-summary", samples.FACTS, samples.PHOTOS)
    path = samples.picture(tmp_path / "a.jpg")
    for count, together in ((1, False), (2, False), (3, True)):
        photos = tuple(Photo(path, f"ภาพ {number}", "ภาพ") for number in range(count))
        report = Report("1-06", "activities/x.yaml", {"photos": photos})
        made = render(samples.content(tmp_path, owed, report), owed, project / "templates", samples.TODAY)
        heading = next(p for p in opened(tmp_path, made.docx).paragraphs if p.text == "การประชาสัมพันธ์")
        assert keeps_next(heading._p.getprevious()) is together


def test_channels_show_their_links_as_the_evidence_does(project: Path, tmp_path: Path) -> None:
    document = opened(tmp_path, rendered(project, tmp_path, "activity-summary").docx)
    (channels,) = (table for table in document.tables if table.rows[0].cells[1].text == "ช่องทาง")
    shown = [row.cells[3].text for row in channels.rows[1:]]
    assert any("/" in words for words in shown) and not any("://" in words for words in shown)


@pytest.mark.parametrize(("template", "spec", "width"), [("risk-plan", samples.RISKS, 24.7), ("risk-plan", samples.KNOWLEDGE, 16.0)])
def test_the_activitys_table_is_as_wide_as_its_page(project: Path, tmp_path: Path, template: str, spec: SectionSpec, width: float) -> None:
    owed = samples.deliverable("2-10", template, spec)
    content = samples.content(tmp_path, owed, samples.filled_report("2-10", tmp_path))
    table = opened(tmp_path, render(content, owed, project / "templates", samples.TODAY).docx).tables[0]
    assert round(sum(column.width.cm for column in table.columns if column.width), 1) == width


def test_channels_are_a_chapter_of_a_report(project: Path, tmp_path: Path) -> None:
    document = opened(tmp_path, rendered(project, tmp_path, "report").docx)
    assert next(p.style and p.style.name for p in document.paragraphs if p.text == "การประชาสัมพันธ์") == "Heading 1"


def test_prescribed_rows_are_numbered_by_their_own_words(project: Path, tmp_path: Path) -> None:
    steps = SectionSpec("steps", "ผลการประเมิน", "table", columns=samples.VIRTUES.columns, rows=("ข้อ ๑ ประกาศ", "ข้อ ๒ กำหนด"))
    owed = samples.deliverable("1-14-2", "model-organisation", steps)
    entries = tuple(Entry({"what": row, "why": "แล้วเสร็จ", "virtue": "วินัย"}) for row in steps.rows)
    content = samples.content(tmp_path, owed, Report("1-14-2", "activities/x.yaml", {"steps": entries}))
    table = opened(tmp_path, render(content, owed, project / "templates", samples.TODAY).docx).tables[1]
    assert [cell.text.replace("\u00a0", " ") for cell in table.columns[0].cells] == ["เรื่อง", "ข้อ ๑ ประกาศ", "ข้อ ๒ กำหนด"]


def test_a_signature_takes_the_last_row_of_a_table_with_it(project: Path, tmp_path: Path) -> None:
    document = opened(tmp_path, rendered(project, tmp_path, "model-organisation").docx)
    last = document.tables[-1]
    assert all(p.paragraph_format.keep_with_next for cell in last.rows[-1].cells for p in cell.paragraphs)
    gap = last._tbl.getnext()
    assert gap is not None and keeps_next(gap)
    closing = gap.getnext()
    assert isinstance(closing, CT_P) and closing.style == "Closing"


def test_the_signature_sheet_names_its_announcement_whole(project: Path, tmp_path: Path) -> None:
    document = opened(tmp_path, rendered(project, tmp_path, "announcement").docx)
    texts = [paragraph.text.replace("\u00a0", " ") for paragraph in document.paragraphs]
    start = texts.index("ลายมือชื่อท้ายประกาศสำนักตัวอย่าง")
    assert texts[start + 1 : start + 3] == ["เรื่อง เจตนารมณ์ร่วมกัน", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"]
