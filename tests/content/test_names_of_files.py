"""Copies, older states and misnamed files beside those of the activities; paths that lead elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, changed, one, picture, problems

COPIES = [
    "Copy of 1-06.yaml",
    "สำเนาของ 1-06.yaml",
    "1-06 - Copy (2).yaml",
    "1-06-แก้ไข.yaml",
    "1-06 แก้แล้ว.yaml",
    "1-06_final.yaml",
    "1-06-DESKTOP-ABC123.yaml",
    "1-06 (conflicted copy 2569-02-11).yaml",
    "1-06.yaml.lnk",
]


@pytest.mark.parametrize("name", COPIES)
def test_another_state_of_a_file_that_is_there_is_not_to_be_renamed_over_it(tmp_path: Path, name: str) -> None:
    problem = one(problems(tmp_path, {"activities/1-06.yaml": EXCHANGE, f"activities/{name}": EXCHANGE}))
    assert problem.file == f"activities/{name}" and "คล้ายสำเนาของ 1-06.yaml" in problem.message


@pytest.mark.parametrize("name", ["1-6.yaml", "1_06.yaml", "1-06.yml", "๑-๐๖.yaml"])
def test_a_misnamed_file_beside_the_right_one_is_told_with_it(tmp_path: Path, name: str) -> None:
    problem = one(problems(tmp_path, {"activities/1-06.yaml": EXCHANGE, f"activities/{name}": EXCHANGE}))
    assert "มี 1-06.yaml อยู่แล้ว" in problem.advice


def test_a_text_file_is_to_have_the_whole_name(tmp_path: Path) -> None:
    assert "เปลี่ยนชื่อเป็น 1-06.yaml " in one(problems(tmp_path, {"activities/1-06.txt": EXCHANGE})).advice


def test_a_part_of_a_document_that_has_none_is_of_its_activity(tmp_path: Path) -> None:
    assert "หมายถึง 1-06 ใช่หรือไม่" in one(problems(tmp_path, {"activities/1-06-1.yaml": EXCHANGE})).advice


@pytest.mark.parametrize("name", ["record.yml", "record.yaml.txt", "Record.yaml"])
def test_the_record_under_another_name_is_told(tmp_path: Path, name: str) -> None:
    assert "เปลี่ยนชื่อเป็น record.yaml" in one(problems(tmp_path, {name: "director_absences: 0\n"})).advice


@pytest.mark.parametrize(
    "written",
    [
        "content/photos/one.jpg",
        "../photos/one.jpg",
        "C:\\Users\\clerk\\Pictures\\one.jpg",
        "\\\\server\\share\\one.jpg",
        "file:///C:/one.jpg",
    ],
)
def test_a_path_from_elsewhere_leads_to_the_file_that_was_copied(tmp_path: Path, written: str) -> None:
    text = changed(EXCHANGE, "photos/one.jpg", written)
    assert "photos/one.jpg" in one(problems(tmp_path, {"activities/1-06.yaml": text})).advice


def test_the_ending_alone_makes_no_name_alike(tmp_path: Path) -> None:
    text = changed(EXCHANGE, "photos/one.jpg", "photos/grey.jpg")
    found = problems(tmp_path, {"activities/1-06.yaml": text, "photos/zebra.jpg": picture(tmp_path)})
    assert "zebra" not in one(found).advice
