"""One deliverable end to end: what stands in the file, what a draft shows, names and bytes."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph
from tests.word import samples

from moralreport.model.plan import Deliverable, SectionSpec
from moralreport.model.report import Report
from moralreport.word import Rendered, file_stem, render
from moralreport.word.finishing.document_check import check_document
from moralreport.word.package.package import read_package
from moralreport.word.package.wordml import w
from moralreport.word.wording import finish

FORMS: dict[str, tuple[SectionSpec, ...]] = {
    "announcement": (samples.INTENT, samples.PHOTOS),
    "activity-summary": (samples.FACTS, samples.KNOWLEDGE, samples.PHOTOS),
    "exchange-summary": (samples.FACTS, samples.KNOWLEDGE, samples.PHOTOS),
    "virtue-review": (samples.KNOWLEDGE, samples.VIRTUES, samples.PARTICIPANTS),
    "proposal": (samples.KNOWLEDGE,),
    "report": (samples.KNOWLEDGE, samples.FACTS, samples.PHOTOS),
    "knowledge-piece": (samples.KNOWLEDGE,),
    "survey-report": (samples.KNOWLEDGE, samples.SURVEY),
    "quarterly-report": (samples.RESULTS,),
    "plan-book": (samples.KNOWLEDGE, samples.RESULTS, samples.ACTIVITIES, samples.INTENT, samples.GROUP),
    "performance-report": (samples.RESULTS, samples.SCORE),
    "risk-plan": (samples.RISKS,),
    "model-organisation": (samples.FACTS, samples.VIRTUES),
    "picture-sheet": (samples.PHOTOS,),
    "membership": (samples.MEMBERS,),
    "memo": (samples.FACTS,),
}


def owed(template: str) -> Deliverable:
    return samples.deliverable("1-06", template, *FORMS[template], front_matter=template in ("report", "plan-book"))


KEPT: dict[tuple[str, bool], Rendered] = {}


def rendered(project: Path, folder: Path, template: str, *, filled: bool = True) -> Rendered:
    """The form with a full report or an empty one; merged once for all tests."""
    key = template, filled
    if key not in KEPT:
        KEPT[key] = merged(project, folder, template, filled=filled)
    return KEPT[key]


def merged(project: Path, folder: Path, template: str, *, filled: bool = True) -> Rendered:
    document = owed(template)
    report: Report = samples.filled_report(document.code, folder) if filled else samples.empty_report(document)
    return render(samples.content(folder, document, report), document, project / "templates", samples.TODAY, fonts=project / "fonts")


def text_of(content: bytes) -> str:
    body = docx.Document(io.BytesIO(content)).element.body
    return "\n".join("".join(t.text or "" for t in p.iter(w("t"))) for p in body.iter(w("p")))


def test_every_form_on_disk_is_tried_here(project: Path) -> None:
    assert {path.stem for path in (project / "templates").glob("*.docx")} == set(FORMS)


@pytest.mark.parametrize("template", FORMS)
def test_a_filled_document_is_whole_and_unmarked(project: Path, tmp_path: Path, template: str) -> None:
    result = rendered(project, tmp_path, template)
    package = read_package(result.docx)
    assert check_document(package, template) == []
    # A memo prints no section; the plan's own memos have none.
    assert result.missing == () and [one.code for one in result.warnings] == ["not-printed"] * (template == "memo")
    assert "ร่าง" not in "".join(str(t.text) for name in package.story_parts() for t in package.tree(name).iter(w("t")))
    assert "สำนักตัวอย่าง" in text_of(result.docx)


@pytest.mark.parametrize("template", FORMS)
def test_a_draft_says_so_on_every_page(project: Path, tmp_path: Path, template: str) -> None:
    result = rendered(project, tmp_path, template, filled=False)
    package = read_package(result.docx)
    headers = {target for kind, target, _ in package.relations(package.document_name()) if kind == "header"}
    assert headers
    for name in headers:
        assert "ร่าง" in "".join(t.text or "" for t in package.tree(name).iter(w("t"))), name
    for section in package.tree(package.document_name()).iter(w("sectPr")):
        kinds = {reference.get(w("type")) for reference in section.iterchildren(w("headerReference"))}
        assert "default" in kinds and ("first" in kinds or section.find(w("titlePg")) is None)


@pytest.mark.parametrize("template", FORMS)
@pytest.mark.parametrize("filled", [True, False])
def test_no_section_is_empty(project: Path, tmp_path: Path, template: str, filled: bool) -> None:
    """Not the last one either, where a loop ends each of its turns with a section."""
    sections = [""]
    for child in docx.Document(io.BytesIO(rendered(project, tmp_path, template, filled=filled).docx)).element.body:
        sections[-1] += "".join(child.itertext(w("t")))
        if child.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            sections.append("")
    assert all(sections)


@pytest.mark.parametrize("template", sorted(set(FORMS) - {"memo", "plan-book", "quarterly-report", "performance-report"}))
def test_what_is_missing_stands_in_its_place(project: Path, tmp_path: Path, template: str) -> None:
    result = rendered(project, tmp_path, template, filled=False)
    styles = docx.Document(io.BytesIO(result.docx))
    marked = [run.text for p in styles.element.body.iter(w("p")) for run in Paragraph(p, styles).runs if run.style.name == "Missing Fact"]
    assert marked and all(re.fullmatch(r"\[ยังไม่ได้กรอก: .+\]", text) for text in marked)


def test_facts_text_lists_and_tables_are_there_with_thai_digits(project: Path, tmp_path: Path) -> None:
    text = text_of(rendered(project, tmp_path, "activity-summary").docx).replace("\u00a0", " ")
    for words in (
        "ผู้แทนกลุ่มงาน จำนวน ๒๕ คน",
        "๑๑ - ๑๒ กุมภาพันธ์ ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๖.๓๐ น.",
        "moralhrd.2024@gmail.com",
        "Rev.00 23/04/67",
        "ภาพที่ ๑ บรรยากาศการประชุม ๑",
        "ต่าง ๆ ของ",
        "๑. ใครทำอะไร ที่ไหน อย่างไร เมื่อไร",
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
    ):
        assert words in text, words


def test_form_codes_are_whole_in_the_text_and_above_the_first_page(project: Path, tmp_path: Path) -> None:
    merged = rendered(project, tmp_path, "activity-summary").docx
    assert text_of(merged).replace("\u00a0", " ").count("FM-HRD-08 Rev.00 23/04/67") == 1
    (head,) = docx.Document(io.BytesIO(merged)).sections[0].first_page_header.paragraphs
    assert head.text.replace("\u00a0", " ").startswith("FM-HRD-08 Rev.00 23/04/67") and head.style.name == "Form Reference"


def test_final_refuses_a_draft(project: Path, tmp_path: Path) -> None:
    document = owed("activity-summary")
    content = samples.content(tmp_path, document, samples.empty_report(document))
    result = render(content, document, project / "templates", samples.TODAY, final=True)
    assert result.docx == b"" and len(result.missing) == 3


def test_the_same_content_gives_the_same_bytes(project: Path, tmp_path: Path) -> None:
    assert merged(project, tmp_path, "report").docx == merged(project, tmp_path, "report").docx


def test_title_author_language_and_dates_are_set(project: Path, tmp_path: Path) -> None:
    core = docx.Document(io.BytesIO(rendered(project, tmp_path, "report").docx)).core_properties
    assert core.title == "แบบสรุป การแลกเปลี่ยนเรียนรู้ด้านคุณธรรม"
    assert (core.author, core.language) == ("สำนักตัวอย่าง", "th-TH")
    assert core.created is not None and core.created.date() == owed("report").due


def test_headings_tables_and_pictures_are_real_ones(project: Path, tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(rendered(project, tmp_path, "report").docx))
    assert next(p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1") == "๑. องค์ความรู้ที่ได้จากการแลกเปลี่ยน"
    ruled = [t for t in document.tables if t.style and t.style.name == "Table Grid" and t._tbl.find(f".//{w('tblHeader')}") is not None]
    assert ruled and len(document.inline_shapes) == 3
    assert all(shape._inline.docPr.get("descr") == "คนนั่งล้อมโต๊ะ" for shape in document.inline_shapes)


def test_every_announcement_begins_on_a_page_of_its_own(project: Path, tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(rendered(project, tmp_path, "announcement").docx))
    assert len(document.sections) == 3
    assert all(section.different_first_page_header_footer for section in document.sections)
    signature_sheet = document.tables[0]
    assert [cell.text.strip() for cell in signature_sheet.rows[0].cells] == ["", "(ผู้อำนวยการ\u00a0ตัวอย่าง)\nผู้อำนวยการสำนักตัวอย่าง", ""] or (
        "ผู้อำนวยการ" in signature_sheet.rows[0].cells[1].text and signature_sheet.rows[0].cells[0].text == ""
    )


def test_one_membership_form_for_each_member(project: Path, tmp_path: Path) -> None:
    text = text_of(rendered(project, tmp_path, "membership").docx)
    assert text.count("ใบสมัครสมาชิกชมรม STRONG") == 2
    assert "๐๘๑\u00a0๒๓๔\u00a0๕๖๗๘" in text and "a.b2@example.org" in text


@pytest.mark.parametrize(
    ("code", "short", "stem"),
    [
        ("1-06", "แลกเปลี่ยนเรียนรู้", "1-06 แลกเปลี่ยนเรียนรู้"),
        ("1-06", 'ก/ข: "ค" <ง>?*|\\', "1-06 ก ข ค ง"),
        ("1-06", "จบด้วยจุด. ", "1-06 จบด้วยจุด"),
        ("con", ".x", "_con .x"),
    ],
)
def test_file_names_are_legal_everywhere(code: str, short: str, stem: str) -> None:
    document = samples.deliverable(code, "report")
    named = file_stem(samples.renamed(document, short))
    assert named == stem


def test_a_long_file_name_is_cut_between_clusters() -> None:
    named = file_stem(samples.renamed(samples.deliverable("1-06", "report"), "กำแพงที่เก็บน้ำ" * 10))
    assert len(named.encode()) <= 120
    assert ("1-06 " + "กำแพงที่เก็บน้ำ" * 10).startswith(named)
    assert named[-1] not in "เแโใไ"
    following = ("1-06 " + "กำแพงที่เก็บน้ำ" * 10)[len(named)]
    assert following not in "ะัาำิีึืุู็่้๊๋์"


@pytest.mark.parametrize(
    ("kind", "title", "told"),
    [
        ("รายงาน", "รายงานสรุปผล", "รายงานสรุปผล"),
        ("แบบฟอร์มสรุปกิจกรรม", "วิถีพอเพียง", "แบบฟอร์มสรุปกิจกรรม วิถีพอเพียง"),
        ("แผน", "แผน", "แผน"),
        ("", "วิถีกตัญญู", "วิถีกตัญญู"),
    ],
)
def test_the_title_does_not_say_its_kind_twice(kind: str, title: str, told: str) -> None:
    document = replace(samples.deliverable("1-12", "picture-sheet", samples.PHOTOS), kind=kind, title=title)
    assert finish(document.full_title) == told
