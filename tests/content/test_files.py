"""Content files that are missing, too large, or in an old encoding."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, changed, one, problems, write

from moralreport.content import load
from moralreport.errors import ContentError


@pytest.mark.parametrize("name", ["unit.yaml", "plan.yaml", "activities/1-06.yaml", "record.yaml"])
@pytest.mark.parametrize("encoding", ["cp874", "tis-620"])
def test_old_thai_encoding_is_named(tmp_path: Path, name: str, encoding: str) -> None:
    text = "name: ok\nposition: ผู้อำนวยการ\n"
    problem = one([one for one in problems(tmp_path, {name: text.encode(encoding)}) if one.file == name])
    assert (problem.line, problem.column, problem.source) == (2, 11, "position: ผู้อำนวยการ")
    assert "Windows-874" in problem.message
    assert "UTF-8" in problem.advice


def test_text_file_in_an_old_encoding_is_told_at_the_key_that_names_it(tmp_path: Path) -> None:
    draft = changed(EXCHANGE, "usage: |\n  นำมาใช้ในสำนัก\n", "usage: {file: texts/usage.md}\n")
    problem = one(problems(tmp_path, {"activities/1-06.yaml": draft, "texts/usage.md": "ข้อความ".encode("cp874")}))
    assert (problem.file, problem.line, problem.column) == ("activities/1-06.yaml", 7, 15)
    assert "Windows-874" in problem.message


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    problem = one(problems(tmp_path, {"activities/1-06.yaml": "# " + "x" * 1_100_000}))
    assert "ใหญ่เกินไป" in problem.message


@pytest.mark.parametrize("name", ["unit.yaml", "plan.yaml"])
def test_missing_file(tmp_path: Path, name: str) -> None:
    content = write(tmp_path)
    (content / name).unlink()
    with pytest.raises(ContentError) as caught:
        load(content)
    assert [(one.file, one.message) for one in caught.value.problems] == [(f"{content.as_posix()}/{name}", "ไม่พบไฟล์นี้")]


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        load(tmp_path / "nowhere")
    assert [one.message for one in caught.value.problems] == ["ไม่พบโฟลเดอร์เนื้อหา"]
