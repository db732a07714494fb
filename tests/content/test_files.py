"""Content files that are missing, too large, or in an old encoding."""

from __future__ import annotations

import inspect
import os
from pathlib import Path

import pytest
from pydantic import ValidationError
from tests.content.folders import EXCHANGE, changed, loaded, one, picture, problems, write
from tests.values import items

from moralreport.content import load
from moralreport.content.forms import plan, report, unit
from moralreport.content.forms.form import Form
from moralreport.content.problems import faults_of
from moralreport.errors import ContentError
from moralreport.model.report import Photo


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


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"])
def test_a_word_file_in_place_of_a_text_is_called_one(tmp_path: Path, start: bytes) -> None:
    problem = one(problems(tmp_path, {"activities/1-06.yaml": start + b"\0\xa1" * 900}))
    assert "ไฟล์ Word" in problem.message and "Notepad" in problem.advice


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


@pytest.mark.parametrize("stored", ["unit.yaml.txt", "Unit.YAML", "unit.yml", "unit .yaml"])
def test_a_file_that_notepad_named_is_found_by_its_name(tmp_path: Path, stored: str) -> None:
    content = write(tmp_path)
    (content / "unit.yaml").rename(content / stored)
    if not (content / "unit.yaml").exists():
        with pytest.raises(ContentError) as caught:
            load(content)
        assert one(caught.value.problems).advice == f"เปลี่ยนชื่อ {stored} เป็น unit.yaml"


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        load(tmp_path / "nowhere")
    assert [one.message for one in caught.value.problems] == ["ไม่พบโฟลเดอร์เนื้อหา"]


def test_utf16_without_its_mark_is_named(tmp_path: Path) -> None:
    problem = one(problems(tmp_path, {"activities/1-06.yaml": EXCHANGE.encode("utf-16-le")}))
    assert (problem.line, problem.column) == (1, 1)
    assert "UTF-16" in problem.message and "UTF-8" in problem.advice


def test_a_text_file_with_signs_that_no_word_file_holds_is_told(tmp_path: Path) -> None:
    draft = changed(EXCHANGE, "usage: |\n  นำมาใช้ในสำนัก\n", "usage: {file: texts/usage.md}\n")
    problem = one(problems(tmp_path, {"activities/1-06.yaml": draft, "texts/usage.md": "ข้อความ\n\nต่อ\x0bไป".encode()}))
    assert "บรรทัด 3: มีอักขระควบคุม" in problem.message


def test_what_the_system_refuses_is_told_in_thai(tmp_path: Path) -> None:
    content = write(tmp_path)
    (content / "activities" / "1-06.yaml").unlink()
    (content / "activities" / "1-06.yaml").mkdir()
    with pytest.raises(ContentError) as caught:
        load(content)
    assert "เป็นโฟลเดอร์ ไม่ใช่ไฟล์" in one(caught.value.problems).message or os.name == "nt"


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("photos/น\u0e33.jpg", "น\u0e4d\u0e32.jpg"),
        ("photos/น\u0e4d\u0e49\u0e32.jpg", "น\u0e4d\u0e49\u0e32.jpg"),
        ("photos/ภาพ\u200bหมู่.jpg", "ภาพ\u200bหมู่.jpg"),
        ("photos/caf\u00e9.jpg", "cafe\u0301.jpg"),
        ("photos\\one.jpg", "one.jpg"),
    ],
)
def test_a_file_is_found_though_its_name_is_stored_in_other_signs(tmp_path: Path, written: str, stored: str) -> None:
    content = write(tmp_path, {"activities/1-06.yaml": EXCHANGE.replace("photos/one.jpg", written)})
    (content / "photos" / "one.jpg").rename(content / "photos" / stored)
    (photo,) = items(load(content).reports["1-06"], "photos", Photo)
    assert photo.path.is_file()


def test_no_wrong_type_is_told_in_pydantics_english() -> None:
    wrong: list[object] = [["x"], {"a": "b"}, "x", [{"a": "b"}], [["x"]], {"a": ["x"]}]
    found = {form for room in (unit, plan, report) for _, form in inspect.getmembers(room, inspect.isclass) if issubclass(form, Form)}
    assert len(found) > 15
    kinds: set[str] = set()
    for form in found:
        for name in form.model_fields:
            for value in wrong:
                try:
                    form.model_validate({name: value})
                except ValidationError as error:
                    kinds |= {fault.kind for fault in faults_of(error, form, ())}
    assert {"want_one", "want_text", "want_mapping", "missing_key"} <= kinds
    assert "other" not in kinds


@pytest.mark.parametrize("name", ["1-06.yaml", "1-06.yaml.txt", "๑-๐๖.yaml"])
def test_an_activitys_file_beside_its_folder_is_told(tmp_path: Path, name: str) -> None:
    problem = one(problems(tmp_path, {name: EXCHANGE}))
    assert (problem.file, problem.advice) == (name, "ย้ายไปที่ activities/1-06.yaml")


def test_the_folder_of_the_activities_under_another_name_is_told(tmp_path: Path) -> None:
    content = write(tmp_path)
    (content / "activities").rename(content / "activites")
    with pytest.raises(ContentError) as caught:
        load(content)
    problem = one(list(caught.value.problems))
    assert problem.file.endswith("/activites") and problem.advice == "เปลี่ยนชื่อโฟลเดอร์เป็น activities"


@pytest.mark.parametrize(("answers", "told"), [("มาก,มาก,นอ้ย,ปานกลาง", "“นอ้ย”"), ("มาก,มาก,มาก,มาก", ""), ("ก,ข,ค,มาก", "ไม่มีคอลัมน์ใด")])
def test_an_answer_that_is_no_choice_does_not_drop_its_question_without_a_word(tmp_path: Path, answers: str, told: str) -> None:
    sheet = "\n".join(["ความพึงพอใจ", *answers.split(",")])
    text = "satisfaction: {file: lists/a.csv, scale: {มาก: 3, ปานกลาง: 2, น้อย: 1}}\n"
    found = problems(tmp_path, {"activities/2-08.yaml": text, "lists/a.csv": sheet})
    assert [told in problem.message for problem in found] == [True] * bool(told)


def test_files_that_no_activity_asks_for_are_noted(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "photos/two.jpg": picture(tmp_path, (50, 40)),
        "lists/old.csv": "ก\n",
        "photos/README.txt": "ก",
        "photos/Thumbs.db": b"x",
    }
    notes = loaded(tmp_path, files).notes
    assert [note for note in notes if "ยังไม่มีเรื่องใดใช้" in note] == ["ยังไม่มีเรื่องใดใช้ไฟล์ lists/old.csv, photos/two.jpg"]
    assert not [note for note in loaded(tmp_path / "b").notes if "ยังไม่มีเรื่องใดใช้" in note]
