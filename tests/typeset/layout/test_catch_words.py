"""Catch-words: which words, on which pages, where."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.word import samples

from moralreport.typeset import default_fonts, typeset
from moralreport.typeset.layout.pages.catch_words import catch_word
from moralreport.word import render

_WORD = re.compile(r'yMin="([0-9.]+)" xMax="[0-9.]+" yMax="[0-9.]+">([^<]*)<')
_CATCH_WORD = re.compile(r"[^.(]+\.\.\.")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("๒. ด้านการพัฒนา", "๒. ด้านการพัฒนา..."),
        ("๑๙. นางสาวนิตา บุญมี คณะทำงาน", "๑๙. นางสาวนิตา..."),
        ("๕. หลักความโปร่งใส (Transparency) คือ", "๕. หลักความโปร่งใส..."),
        ("ข้อ ๒. บุคลากร ทุกคน", "ข้อ ๒. บุคลากร..."),
        ("- ส่งเสริม สนับสนุน", "- ส่งเสริม..."),
        ("No Gift Policy โดยงดรับและให้ของขวัญ", "No Gift Policy..."),
        ("Watch and Voice and more of the same", "Watch and Voice..."),
        ("", ""),
    ],
)
def test_number_and_first_words(line: str, expected: str) -> None:
    assert catch_word(line) == expected


def test_a_long_phrase_is_cut_between_words() -> None:
    words = catch_word("สำนักการต่างประเทศจะส่งเสริมให้ข้าราชการดำเนินการ")
    assert words.startswith("สำนักการ")
    assert len(words) <= 21


def pdf_of(project: Path, folder: Path, template: str) -> Path:
    owed = samples.deliverable("1-01", template, samples.INTENT)
    content = samples.content(folder, owed, samples.filled_report("1-01", folder))
    pdf = folder / f"{template}.pdf"
    pdf.write_bytes(typeset(render(content, owed, project / "templates", samples.TODAY).docx, default_fonts((project / "fonts",))).pdf)
    return pdf


def pages_of(project: Path, folder: Path, template: str, program: str) -> list[str]:
    pdf = pdf_of(project, folder, template)
    told = subprocess.run([program, "-layout", str(pdf), "-"], check=True, capture_output=True, encoding="utf-8", timeout=60).stdout
    return told.split("\f")[:-1]


def test_a_page_that_runs_on_names_the_first_words_of_the_next(project: Path, tmp_path: Path, oracle: Callable[[str], str]) -> None:
    pages = pages_of(project, tmp_path, "announcement", oracle("pdftotext"))
    last_lines = [[line.strip() for line in page.splitlines() if line.strip()][-1] for page in pages]
    caught = [line.endswith("...") and not set(line) <= {".", "(", ")", " "} for line in last_lines]
    assert any(caught)
    assert not caught[-1]
    for number, line in enumerate(last_lines):
        if caught[number]:
            squeezed = "".join(pages[number + 1].split())
            assert "".join(line.removesuffix("...").split()) in squeezed[:200]


@pytest.mark.parametrize("template", ["announcement", "plan-book"])
def test_a_catch_word_is_set_off_from_the_text(project: Path, tmp_path: Path, oracle: Callable[[str], str], template: str) -> None:
    pdf = pdf_of(project, tmp_path, template)
    told = subprocess.run(
        [oracle("pdftotext"), "-bbox", str(pdf), "-"], check=True, capture_output=True, encoding="utf-8", timeout=60
    ).stdout
    gaps = []
    for page in told.split("<page ")[1:]:
        words = [(float(word[1]), word[2]) for word in _WORD.finditer(page)]
        for top in (top for top, word in words if _CATCH_WORD.fullmatch(word)):
            gaps.append(top - max((other for other, _ in words if other < top - 1), default=0.0))
    assert gaps and min(gaps) > 2 * 21.3


def test_a_form_without_the_switch_has_none(project: Path, tmp_path: Path, oracle: Callable[[str], str]) -> None:
    pages = pages_of(project, tmp_path, "activity-summary", oracle("pdftotext"))
    assert pages
    assert not any("..." in page.replace("." * 10, "") for page in pages)
