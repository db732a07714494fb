"""`check` tries every form that the plan needs."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
from tests.word import samples

from moralreport.word.form_check import check_forms


def test_good_forms_have_no_problem(project: Path, tmp_path: Path) -> None:
    owed = samples.deliverable("1-06", "activity-summary", samples.FACTS)
    assert check_forms(samples.content(tmp_path, owed, samples.empty_report(owed)), project / "templates") == ()


def test_a_broken_and_a_missing_form_are_told(project: Path, tmp_path: Path) -> None:
    broken = docx.Document(str(project / "templates" / "activity-summary.docx"))
    broken.add_paragraph("{{ unit.nam }}")
    broken.save(str(tmp_path / "activity-summary.docx"))
    owed = samples.deliverable("1-06", "activity-summary", samples.FACTS)
    (problem,) = check_forms(samples.content(tmp_path, owed, samples.empty_report(owed)), tmp_path)
    assert "unit.nam" in problem.message and "name" in problem.advice
    shutil.rmtree(tmp_path / "none", ignore_errors=True)
    (missing,) = check_forms(samples.content(tmp_path, owed, samples.empty_report(owed)), tmp_path / "none")
    assert missing.file == "none/activity-summary.docx"
