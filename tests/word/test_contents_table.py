"""The table of contents: a real field whose entries already stand there."""

from __future__ import annotations

from pathlib import Path

from tests.word import samples

from moralreport.word import render, set_page_numbers
from moralreport.word.package import Package, read_package
from moralreport.word.wordml import w


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
                for node in paragraph.iter(w("t"), w("tab"))
                if node.getparent().tag == w("r")
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


def test_an_unknown_bookmark_leaves_the_file_as_it_is(project: Path, tmp_path: Path) -> None:
    docx = report(project, tmp_path)
    assert entries(read_package(set_page_numbers(docx, {"nowhere": "๑"}))) == entries(read_package(docx))
