"""The examples and hints of the empty activity files stand in `<…>`: left so they are unwritten, without the brackets they are read."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, changed, loaded

from moralreport.content import load

_FILES = sorted((Path(__file__).parents[2] / "content" / "activities").glob("*.yaml"))
_WITH_EXAMPLES = [path for path in _FILES if "# ตัวอย่าง" in path.read_text(encoding="utf-8")]
_REMARK = re.compile(r"(?m)^  # (?!ตัวอย่าง|\(|หรือ)")
_EXAMPLE = re.compile(r"(?m)^([a-z_]+):\n  # ตัวอย่าง")
_HINT = re.compile(r"(?m)^( *[a-z_]+: +)# (?=<)")
_BRACKETS = re.compile("<([^<>\n]*)>")


def test_some_files_have_examples() -> None:
    assert sum(len(_EXAMPLE.findall(path.read_text(encoding="utf-8"))) for path in _FILES) >= 10


@pytest.mark.parametrize("path", _WITH_EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_read_once_its_brackets_are_gone(project: Path, tmp_path: Path, path: Path) -> None:
    content = shutil.copytree(project / "content", tmp_path / "content")
    text = path.read_text(encoding="utf-8")
    edited = _BRACKETS.sub(r"\1", _REMARK.sub("  ", text))
    (content / "activities" / path.name).write_text(edited, encoding="utf-8")
    report = load(content).reports[path.stem]
    for key in _EXAMPLE.findall(text):
        assert report.values[key], key
        lacking = [fact.field for fact in report.missing if fact.field.startswith(f"{key}.") and fact.label.count("อย่างน้อย") == 0]
        assert all(re.fullmatch(r"steps\.(?:[3-9]\..*|[12]\.evidence)", field) for field in lacking), lacking


@pytest.mark.parametrize("path", _WITH_EXAMPLES, ids=lambda path: path.stem)
def test_an_example_that_was_only_uncommented_is_missing_as_before(project: Path, tmp_path: Path, path: Path) -> None:
    content = shutil.copytree(project / "content", tmp_path / "content")
    before = load(content).reports[path.stem]
    text = path.read_text(encoding="utf-8")
    (content / "activities" / path.name).write_text(_REMARK.sub("  ", text), encoding="utf-8")
    after = load(content).reports[path.stem]
    for key in _EXAMPLE.findall(text):
        told = [fact for fact in after.missing if fact.field.split(".")[0] == key]
        assert any("ยังเป็นตัวอย่าง" in fact.label for fact in told), key
    assert {fact.field.split(".")[0] for fact in after.missing} == {fact.field.split(".")[0] for fact in before.missing}


def test_no_hint_counts_as_written(project: Path, tmp_path: Path) -> None:
    content = shutil.copytree(project / "content", tmp_path / "content")
    before = load(content).reports
    hints = 0
    for path in sorted((content / "activities").glob("*.yaml")):
        text, found = _HINT.subn(r"\1", path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
        hints += found
    assert hints > 100
    after = load(content).reports
    for code, report in before.items():
        assert after[code].values == report.values and after[code].result == report.result
        assert [fact.field for fact in after[code].missing] == [fact.field for fact in report.missing]


def test_what_stands_behind_the_sign_of_a_remark_is_told_where_it_is_missing(tmp_path: Path) -> None:
    text = changed(EXCHANGE, "  who: ผู้แทนกลุ่มงาน\n", "  who:    # บุคลากร 24 คน\n")
    lacking = loaded(tmp_path, {"activities/1-06.yaml": text}).reports["1-06"].missing
    assert [(fact.field, fact.place.line, fact.label) for fact in lacking] == [("facts.who", 2, "ใคร (ข้อความหลังเครื่องหมาย # โปรแกรมไม่อ่าน)")]


def test_an_address_in_brackets_is_no_example(tmp_path: Path) -> None:
    text = changed(EXCHANGE, "result: จัดกิจกรรม ๑ ครั้ง\n", "result: จัดกิจกรรม ๑ ครั้ง\nevidence: <https://example.com/a>\n")
    assert loaded(tmp_path, {"activities/1-06.yaml": text}).reports["1-06"].evidence == ("<https://example.com/a>",)
