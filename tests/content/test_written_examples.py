"""The examples that stand as remarks in the empty activity files: a clerk who takes their signs away has what the program reads."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from moralreport.content import load

_FILES = sorted((Path(__file__).parents[2] / "content" / "activities").glob("*.yaml"))
_REMARK = re.compile(r"(?m)^  # (?!ตัวอย่าง|\(|หรือ)")
_EXAMPLE = re.compile(r"(?m)^([a-z_]+):\n  # ตัวอย่าง")


def test_some_files_have_examples() -> None:
    assert sum(len(_EXAMPLE.findall(path.read_text(encoding="utf-8"))) for path in _FILES) >= 10


@pytest.mark.parametrize("path", [path for path in _FILES if "# ตัวอย่าง" in path.read_text(encoding="utf-8")], ids=lambda path: path.stem)
def test_an_example_is_read_as_it_stands(project: Path, tmp_path: Path, path: Path) -> None:
    content = shutil.copytree(project / "content", tmp_path / "content")
    text = path.read_text(encoding="utf-8")
    (content / "activities" / path.name).write_text(_REMARK.sub("  ", text), encoding="utf-8")
    report = load(content).reports[path.stem]
    for key in _EXAMPLE.findall(text):
        assert report.values[key], key
        lacking = [fact.field for fact in report.missing if fact.field.startswith(f"{key}.") and fact.label.count("อย่างน้อย") == 0]
        assert all(re.fullmatch(r"steps\.(?:[3-9]\..*|[12]\.evidence)", field) for field in lacking), lacking
