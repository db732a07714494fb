"""unit.yaml or plan.yaml that is no YAML in one place: the rest of them, and the activities, are checked in the same run."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, PLAN, UNIT, changed, problems, write

from moralreport.content.load import load_sound

WRONG_DAY = changed(EXCHANGE, "12 ก.พ. 2569", "31 ก.พ. 2569")


def told(folder: Path, files: dict[str, str]) -> list[tuple[str, int]]:
    return [(problem.file.rpartition("/")[2], problem.line) for problem in problems(folder, files)]


@pytest.mark.parametrize(
    "broken",
    [
        changed(UNIT, "parent: สำนักงานตัวอย่าง", 'parent: "สำนักงานตัวอย่าง'),
        changed(UNIT, "parent: สำนักงานตัวอย่าง", "parent:สำนักงานตัวอย่าง"),
        changed(UNIT, "groups: [กลุ่มงานหนึ่ง, กลุ่มงานสอง]", "groups: [กลุ่มงานหนึ่ง, กลุ่มงานสอง"),
    ],
)
def test_the_rest_of_the_bureau_is_checked(tmp_path: Path, broken: str) -> None:
    found = told(tmp_path, {"unit.yaml": changed(broken, "order_number:", "order_nummer:"), "activities/1-06.yaml": WRONG_DAY})
    assert [name for name, _ in found] == ["1-06.yaml", "unit.yaml", "unit.yaml"]


def test_the_children_of_a_line_that_could_not_be_read_are_not_called_another_ones(tmp_path: Path) -> None:
    unit = changed(UNIT, "    position: ผู้อำนวยการสำนัก\n", "    position: ผู้อำนวยการสำนัก\n\tsecond:\n    name: ก\n    position: ข\n")
    (found,) = problems(tmp_path, {"unit.yaml": unit})
    assert "Tab" in found.message


@pytest.mark.parametrize(
    "broken",
    [
        changed(PLAN, "    title: จัดทำแผน", "\ttitle: จัดทำแผน"),
        changed(PLAN, "        short_title: แผน\n", '        short_title: "แผน\n'),
        changed(PLAN, "title: แผนตัวอย่าง", "title:แผนตัวอย่าง"),
    ],
)
def test_the_rest_of_the_plan_and_the_activities_are_checked(tmp_path: Path, broken: str) -> None:
    plan = changed(broken, "due: 30 มิ.ย. 2569", "due: 31 มิ.ย. 2569")
    found = told(tmp_path, {"plan.yaml": plan, "activities/1-06.yaml": WRONG_DAY})
    assert [name for name, _ in found] == ["1-06.yaml", "plan.yaml", "plan.yaml"]


def test_what_a_lost_part_of_the_plan_or_bureau_knew_is_not_called_unknown(tmp_path: Path) -> None:
    plan = changed(PLAN, "code: 9m, name: รอบ ๙ เดือน", "code: 9m, name: รอบ: ๙ เดือน")
    unit = changed(UNIT, "  - {key: line-bureau, name: Line สำนัก}", "  - {key: line-bureau, name: Line: สำนัก}")
    assert told(tmp_path, {"plan.yaml": plan, "unit.yaml": unit}) == [("plan.yaml", 9), ("unit.yaml", 19)]


def test_a_wrong_fiscal_year_does_not_keep_the_activities_from_being_checked(tmp_path: Path) -> None:
    plan = changed(PLAN, "fiscal_year: 2569", "fiscal_year: 2026")
    assert told(tmp_path, {"plan.yaml": plan, "activities/1-06.yaml": WRONG_DAY}) == [("1-06.yaml", 13), ("plan.yaml", 1)]


@pytest.mark.parametrize("name", ["1-06.yaml.txt", "1-6.yaml", "๑-๐๖.yaml", "../1-06.yaml"])
def test_a_document_whose_file_is_misnamed_is_not_made_as_an_empty_draft(tmp_path: Path, name: str) -> None:
    content = write(tmp_path)
    (content / "activities/1-06.yaml").rename(content / "activities" / name)
    assert load_sound(content).broken == {"1-06"}


def test_a_copy_beside_the_file_keeps_nothing_from_being_made(tmp_path: Path) -> None:
    loaded = load_sound(write(tmp_path, {"activities/1-06 - Copy.yaml": EXCHANGE}))
    assert loaded.problems and not loaded.broken


def test_a_key_that_stands_twice_is_told_without_those_who_name_the_one_that_was_meant(tmp_path: Path) -> None:
    assert told(tmp_path, {"unit.yaml": changed(UNIT, "  first-officer:", "  head:")}) == [("unit.yaml", 9)]
