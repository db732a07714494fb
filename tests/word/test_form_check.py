"""`check` tries every form that the plan needs."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
from tests.word import samples

from moralreport.content import load
from moralreport.word.form_check import Tried, check_forms


def test_good_forms_have_no_problem(project: Path, tmp_path: Path) -> None:
    owed = samples.deliverable("1-06", "activity-summary", samples.FACTS)
    assert check_forms(samples.content(tmp_path, owed, samples.empty_report(owed)), project / "templates") == Tried()


def test_a_broken_and_a_missing_form_are_told(project: Path, tmp_path: Path) -> None:
    broken = docx.Document(str(project / "templates" / "activity-summary.docx"))
    broken.add_paragraph("{{ unit.nam }}")
    broken.save(str(tmp_path / "activity-summary.docx"))
    owed = samples.deliverable("1-06", "activity-summary", samples.FACTS)
    (problem,) = check_forms(samples.content(tmp_path, owed, samples.empty_report(owed)), tmp_path).problems
    assert "unit.nam" in problem.message and "name" in problem.advice
    shutil.rmtree(tmp_path / "none", ignore_errors=True)
    (missing,) = check_forms(samples.content(tmp_path, owed, samples.empty_report(owed)), tmp_path / "none").problems
    assert missing.file == "none/activity-summary.docx"


def test_a_form_that_fits_some_of_its_documents_only_names_the_others(project: Path, tmp_path: Path) -> None:
    own = docx.Document()
    for tag in ("{{p section.usage.body }}", "{{ unit.nam }}"):
        own.add_paragraph(tag)
    shutil.copytree(project / "templates", tmp_path / "templates")
    own.save(str(tmp_path / "templates" / "exchange-summary.docx"))
    unknown, usage = sorted(check_forms(load(project / "content"), tmp_path / "templates").problems, key=lambda one: "usage" in one.message)
    assert "usage" in usage.message and "(ผิดเฉพาะ 2-03 แบบฟอร์มนี้ใช้กับ 1-06, 2-02, 2-03)" in usage.message
    assert "nam" in unknown.message and "เฉพาะ" not in unknown.message


def test_what_is_written_and_has_no_place_in_its_form_is_told(project: Path, tmp_path: Path) -> None:
    own = docx.Document()
    own.add_paragraph("{{ facts.who }} {{ facts.what }} {{ facts.where }} {{ facts.how }}")
    own.save(str(tmp_path / "own.docx"))
    owed = samples.deliverable("1-06", "own", samples.FACTS, samples.PHOTOS)
    found = check_forms(samples.content(tmp_path, owed, samples.filled_report("1-06", tmp_path)), tmp_path)
    ((code, warning),) = found.warnings
    assert not found.problems and code == "1-06" and samples.PHOTOS.heading in warning.message
