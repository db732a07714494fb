"""The table of contents: a real field whose entries already stand there."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.word import samples

from moralreport.model.report import Report
from moralreport.thai.line_breaks import break_opportunities
from moralreport.typeset import default_fonts, typeset
from moralreport.word import render, set_page_numbers
from moralreport.word.finishing.contents_table import turned_over
from moralreport.word.package.package import Package, read_package
from moralreport.word.package.wordml import w
from moralreport.word.text_width import text_width


def report(project: Path, folder: Path) -> bytes:
    owed = samples.deliverable("1-04", "report", samples.KNOWLEDGE, samples.FACTS, front_matter=True)
    return render(samples.content(folder, owed, samples.filled_report("1-04", folder)), owed, project / "templates", samples.TODAY).docx


def entries(package: Package) -> list[tuple[str, str, str]]:
    """(style, bookmark, text) of every line of the table."""
    found = []
    for paragraph in package.tree("word/document.xml").iter(w("p")):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        link = paragraph.find(w("hyperlink"))
        if style is not None and style.get(w("val"), "").startswith("Toc") and link is not None:
            text = "".join(
                "\t" if node.tag == w("tab") else node.text or ""
                for run in paragraph.iter(w("r"))
                for node in run.iterchildren(w("t"), w("tab"))
            )
            found.append((style.get(w("val"), ""), link.get(w("anchor"), ""), text))
    return found


def test_every_heading_is_an_entry_that_leads_to_its_bookmark(project: Path, tmp_path: Path) -> None:
    package = read_package(report(project, tmp_path))
    found = entries(package)
    assert [text.split("\t")[0] for _, _, text in found] == [
        "คำนำ",
        "สารบัญ",
        "๑. องค์ความรู้ที่ได้จากการแลกเปลี่ยน",
        "๒. ใครทำอะไร ที่ไหน อย่างไร เมื่อไร",
        "การประชาสัมพันธ์",
    ]
    bookmarks = {mark.get(w("name")) for mark in package.tree("word/document.xml").iter(w("bookmarkStart"))}
    assert {anchor for _, anchor, _ in found} <= bookmarks


def test_fields_are_balanced_and_nobody_is_asked_to_update_them(project: Path, tmp_path: Path) -> None:
    package = read_package(report(project, tmp_path))
    marks = [mark.get(w("fldCharType")) for mark in package.tree("word/document.xml").iter(w("fldChar"))]
    assert marks.count("begin") == marks.count("separate") == marks.count("end") == 6
    codes = [code.text for code in package.tree("word/document.xml").iter(w("instrText"))]
    assert sum("TOC" in str(code) and "PAGEREF" not in str(code) for code in codes) == 1
    assert b"updateFields" not in package.content("word/settings.xml") and b"w:dirty" not in package.content("word/document.xml")


def test_the_typesetters_page_numbers_are_set(project: Path, tmp_path: Path) -> None:
    docx = report(project, tmp_path)
    anchors = [anchor for _, anchor, _ in entries(read_package(docx))]
    numbered = set_page_numbers(docx, dict(zip(anchors, ["ก", "ข", "๑", "๑", "12"], strict=True)))
    assert [text.rsplit("\t", 1)[1] for _, _, text in entries(read_package(numbered))] == ["ก", "ข", "๑", "๑", "12"]
    assert set_page_numbers(docx, dict(zip(anchors, ["ก", "ข", "๑", "๑", "12"], strict=True))) == numbered
    assert len(anchors) == len(set(anchors))
    runs = read_package(numbered).tree("word/document.xml").iter(w("r"))
    scripts = [
        (text, run.find(f"{w('rPr')}/{w('cs')}") is not None) for run in runs if (text := run.findtext(w("t"))) in ("ก", "ข", "๑", "12")
    ]
    assert scripts[:5] == [("ก", True), ("ข", True), ("๑", True), ("๑", True), ("12", False)]


def test_an_unknown_bookmark_leaves_the_file_as_it_is(project: Path, tmp_path: Path) -> None:
    docx = report(project, tmp_path)
    assert entries(read_package(set_page_numbers(docx, {"nowhere": "๑"}))) == entries(read_package(docx))


LONG = "กรอบและแผนปฏิบัติการคัดเลือกข้าราชการรัฐสภาผู้มีคุณธรรมและจริยธรรมดีเด่น และสำนักที่มีผลงานส่งเสริมตามประมวลจริยธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"


@pytest.mark.parametrize("words", [LONG, LONG.replace(" ", ""), "ก" * 200, "สั้น", "FM-HRD-08 " * 12])
def test_a_long_title_is_turned_over_where_a_line_may_end(words: str) -> None:
    lines = turned_over(words, 400, 380).split("\n")
    assert "".join(lines) == words
    assert all(
        text_width(line.rstrip()) <= room for line, room in zip(lines, [400] + [380] * (len(lines) - 1), strict=True)
    ) or words.startswith("กก")
    ends = {sum(map(len, lines[: count + 1])) for count in range(len(lines) - 1)}
    assert ends <= set(break_opportunities(words)) and len(ends) >= (text_width(words) > 400 and not words.startswith("กก"))


def test_no_short_rest_stands_on_the_last_line_of_an_entry() -> None:
    words = "๒. ถอดบทเรียนของบุคลากรที่ได้รับคัดเลือกเป็นแบบอย่างให้กับบุคลากร จำนวนอย่างน้อย\u00a0๑\u00a0คน"
    room = text_width(words) * 0.95
    first, last = turned_over(words, room, room).split("\n")
    assert first + last == words and text_width(last) >= 0.3 * room


def test_no_line_of_an_entry_cuts_a_term() -> None:
    term = "สำนักงานเลขาธิการวุฒิสภา"
    words = f"ความเชื่อมโยงของแผนป้องกันการทุจริตของ{term} ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"
    room = text_width(words.partition("เลขาธิการ")[0])
    assert term not in turned_over(words, room, room)
    assert term in turned_over(words, room, room, (term,))


@pytest.mark.parametrize("program", ["moralreport", "soffice"])
def test_numbers_stand_behind_titles_of_every_length(project: Path, tmp_path: Path, oracle: Callable[[str], str], program: str) -> None:
    lengths = range(40, 110, 2)
    specs = [replace(samples.KNOWLEDGE, key=f"text_{kept}", heading=f"{LONG[:kept].rstrip('เแโใไ ')}{'กขค'[kept % 3]}") for kept in lengths]
    owed = samples.deliverable("1-04", "report", *specs, front_matter=True)
    filled = Report("1-04", "activities/x.yaml", {spec.key: "ข้อความ" for spec in specs}, preface="คำนำ")
    docx = render(samples.content(tmp_path, owed, filled), owed, project / "templates", samples.TODAY, fonts=project / "fonts").docx
    file = tmp_path / "report.docx"
    if program == "soffice":
        file.write_bytes(set_page_numbers(docx, dict.fromkeys((anchor for _, anchor, _ in entries(read_package(docx))), "๑๐๘")))
        home = f"-env:UserInstallation=file://{tmp_path}/home"
        command = [oracle("soffice"), home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    else:
        file.with_suffix(".pdf").write_bytes(typeset(docx, default_fonts((project / "fonts",))).pdf)
    seen = subprocess.run([oracle("pdftotext"), "-layout", str(file.with_suffix(".pdf")), "-"], capture_output=True, check=True)
    lines = [" ".join(line.split()) for line in seen.stdout.decode().splitlines()]
    for spec in specs:
        ending = re.compile(re.escape(spec.heading[-4:].replace(" ", "")) + "[. ]+[๐-๙]{1,3}$")
        assert any(map(ending.search, lines)), spec.heading
    assert [line for line in lines if re.fullmatch("[. ]*[๐-๙]{1,3}", line)] == []
