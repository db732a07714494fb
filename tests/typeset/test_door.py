"""The typesetter's door: bytes of a Word file in, bytes of a PDF out."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from moralreport.errors import TypesetError
from moralreport.typeset import typeset

SENTENCE = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน"


def word_file(pages: int = 2) -> bytes:
    document = docx.Document()
    for number in range(pages):
        paragraph = document.add_paragraph(f"{SENTENCE} {number}")
        paragraph.paragraph_format.page_break_before = number > 0
        start = OxmlElement("w:bookmarkStart")
        start.set(qn("w:id"), str(number))
        start.set(qn("w:name"), f"page{number}")
        paragraph._p.append(start)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_pages_and_labels() -> None:
    result = typeset(word_file())
    assert result.pdf.startswith(b"%PDF-")
    assert result.page_count == 2
    assert result.page_labels == {"page0": "1", "page1": "2"}


def test_same_bytes_in_same_bytes_out() -> None:
    assert typeset(word_file()).pdf == typeset(word_file()).pdf


def test_text_is_found_again(oracle: Callable[[str], str], tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    path.write_bytes(typeset(word_file()).pdf)
    text = subprocess.run([oracle("pdftotext"), str(path), "-"], capture_output=True, check=True, timeout=60).stdout.decode()
    assert text.count(SENTENCE) == 2


def test_a_face_that_is_made_for_a_missing_one_is_written_though_the_file_has_a_font_table() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("ปีงบประมาณ 2569")
    for script in ("ascii", "hAnsi", "cs"):
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn(f"w:{script}"), "TH SarabunIT๙")
    buffer = io.BytesIO()
    document.save(buffer)
    assert typeset(buffer.getvalue()).page_count == 1


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(TypesetError) as refused:
        typeset(b"not a Word file")
    assert refused.value.code == "not-word"


def test_a_start_waits_for_nothing_that_only_drawings_need() -> None:
    modules = "moralreport.typeset.docx.reading, moralreport.typeset.layout, moralreport.typeset.pdf.canvas"
    code = f"import sys, {modules}; print(*[name for name in sys.modules if '.layout.drawings' in name or '.docx.charts' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not done.stdout.split()


def test_title_author_and_language_of_the_word_file_are_those_of_the_pdf() -> None:
    document = docx.Document(io.BytesIO(word_file(1)))
    document.core_properties.title, document.core_properties.author = "รายงาน", "สำนักตัวอย่าง"
    buffer = io.BytesIO()
    document.save(buffer)
    with pikepdf.open(io.BytesIO(typeset(buffer.getvalue()).pdf)) as pdf:
        assert (str(pdf.docinfo["/Title"]), str(pdf.docinfo["/Author"])) == ("รายงาน", "สำนักตัวอย่าง")
