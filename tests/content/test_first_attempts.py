"""Slips of a clerk who fills a file for the first time: each line that is wrong is told, where it stands and with what to type instead."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, changed, loaded, one, problems


def told(tmp_path: Path, text: str) -> list[tuple[int, int, str, str]]:
    return [(one.line, one.column, one.message, one.advice) for one in problems(tmp_path, {"activities/1-06.yaml": text})]


@pytest.mark.parametrize(("colon", "message"), [("：", "“：”"), ("： ", "“：”"), (":", "ไม่ได้เว้นวรรค")])
@pytest.mark.parametrize("remark", ["", "   # <คำอธิบาย>"])
def test_every_key_with_a_wrong_colon_is_told(tmp_path: Path, colon: str, message: str, remark: str) -> None:
    keys = ("who", "what", "where")
    text = "facts:\n" + "".join(f"  {key}{colon}ผู้แทน{remark}\n" for key in keys) + EXCHANGE[EXCHANGE.index("usage:") :]
    found = told(tmp_path, text)
    assert all(message in one[2] for one in found)
    lines = [one[0] for one in found]
    assert lines == [2, 3, 4] or (not remark and lines == [2])  # without remarks YAML reads one text, which is told once


def test_one_key_with_a_wide_colon_is_told_at_its_colon(tmp_path: Path) -> None:
    ((line, column, message, advice),) = told(tmp_path, changed(EXCHANGE, "  who: ", "  who："))
    assert (line, column) == (2, 6) and "“：”" in message and "พิมพ์ :" in advice


def test_lines_that_do_not_stand_in_line_are_told_with_their_blanks(tmp_path: Path) -> None:
    ((line, _, message, advice),) = told(tmp_path, changed(EXCHANGE, "  who: ", "who: "))
    assert line == 3 and "บรรทัดนี้เว้น 2 ช่อง" in message and "(“who: ผู้แทนกลุ่มงาน”) เว้น 0 ช่อง" in message
    assert "เท่ากัน" in advice


def test_items_below_a_text_without_its_sign_are_told_and_not_joined(tmp_path: Path) -> None:
    text = changed(EXCHANGE, "usage: |\n  นำมาใช้ในสำนัก\n", "usage:\n  นำมาใช้ดังนี้\n\n  - ข้อหนึ่ง\n  - ข้อสอง\n")
    ((line, column, message, advice),) = told(tmp_path, text)
    assert (line, column) == (10, 3) and "ข้อย่อย" in message and "|" in advice


def test_lines_below_a_key_that_hold_no_items_stay_one_text(tmp_path: Path) -> None:
    text = changed(EXCHANGE, "usage: |\n  นำมาใช้ในสำนัก\n", "usage:\n  นำมาใช้\n  ในสำนัก พ.ศ.\n  2569\n")
    assert loaded(tmp_path, {"activities/1-06.yaml": text}).reports["1-06"].values["usage"] == "นำมาใช้ ในสำนัก พ.ศ. 2569"


@pytest.mark.parametrize("dashes", ["-", "--", "–", "—"])
def test_dashes_alone_are_no_fact(tmp_path: Path, dashes: str) -> None:
    found = one(problems(tmp_path, {"activities/1-06.yaml": changed(EXCHANGE, "where: ห้องประชุม", f"where: {dashes}")}))
    assert (found.line, found.column) == (4, 10) and f"“{dashes}” อย่างเดียว" in found.message


def test_a_day_of_another_year_is_first_taken_for_a_slip_of_the_year(tmp_path: Path) -> None:
    found = one(problems(tmp_path, {"activities/1-06.yaml": changed(EXCHANGE, "๑๑ กุมภาพันธ์ ๒๕๖๙", "11 ก.พ. 2568")}))
    assert found.advice.startswith("หมายถึง 11 ก.พ. 2569 หรือ")


def joined(tmp_path: Path, text: str, files: Mapping[str, str] = {}) -> list[str]:
    return [note for note in loaded(tmp_path, {"activities/1-06.yaml": text, **files}).notes if "ต่อเป็นย่อหน้าเดียวกับ" in note]


def test_paragraphs_pasted_from_word_without_empty_lines_are_noted(tmp_path: Path) -> None:
    old = "usage: |\n  นำมาใช้ในสำนัก\n"
    (note,) = joined(tmp_path, changed(EXCHANGE, old, "usage: |\n  ย่อหน้าแรก\n\n  ย่อหน้าสอง\n  ย่อหน้าสาม\n  ย่อหน้าสี่\n"))
    assert "activities/1-06.yaml:11: “ย่อหน้าสาม”" in note and "เว้นบรรทัดว่าง" in note
    (note,) = joined(tmp_path / "b", changed(EXCHANGE, old, "usage: {file: texts/a.md}\n"), {"texts/a.md": "หนึ่ง\nสอง\n"})
    assert "texts/a.md:2: “สอง”" in note


@pytest.mark.parametrize("second", ["- ข้อ", "  - ข้อ", "1. ข้อ", "๑) ข้อ", "(๑) ข้อ", "๑.๑ ข้อ", "ก. ข้อ", "ข้อ ๑ ข้อ", "    ข้อ", "| ข้อ | ข |"])
def test_lines_that_stay_lines_are_not_noted(tmp_path: Path, second: str) -> None:
    assert joined(tmp_path, changed(EXCHANGE, "  นำมาใช้ในสำนัก\n", f"  นำมาใช้\n  {second}\n")) == []


@pytest.mark.parametrize("share", ["0.9615", "ร้อยละ 96", "120", "96 คน"])
def test_a_share_that_is_no_percentage_is_told(tmp_path: Path, share: str) -> None:
    found = one(problems(tmp_path, {"record.yaml": f"survey_share: {share}\n"}))
    assert (found.line, found.column) == (1, 15) and f"“{share}” ไม่ใช่ร้อยละ" in found.message and "96.15" in found.advice


@pytest.mark.parametrize("share", ["0", "๙๖.๑๕", "96.15 %", "100"])
def test_a_percentage_is_read(tmp_path: Path, share: str) -> None:
    assert loaded(tmp_path, {"record.yaml": f"survey_share: {share}\n"}).record.survey_share is not None


def test_a_number_of_nothing_is_told_to_be_nought(tmp_path: Path) -> None:
    assert "ไม่มีเลยเขียน 0" in one(problems(tmp_path, {"record.yaml": "director_absences: ไม่มี\n"})).advice


def test_lines_that_become_one_text_without_a_sign_are_noted(tmp_path: Path) -> None:
    text = f"{EXCHANGE}evidence:\n  แบบสรุป\n  ภาพถ่าย\n"
    notes = loaded(tmp_path, {"activities/1-06.yaml": text}).notes
    assert [note for note in notes if "activities/1-06.yaml:15: ข้อความหลายบรรทัดนี้ต่อเป็นข้อความเดียว" in note]
    assert not [note for note in loaded(tmp_path / "b").notes if "หลายบรรทัด" in note]


def test_a_channel_written_as_a_key_is_told_on_its_own_line(tmp_path: Path) -> None:
    text = changed(EXCHANGE, "  - {channel: line-bureau, date: 12 ก.พ. 2569}\n", "  line-bureau: 12 ก.พ. 2569\n")
    found = problems(tmp_path, {"activities/1-06.yaml": text})
    assert (13, 3) in [(problem.line, problem.column) for problem in found if "“line-bureau”" in problem.message]


def test_a_part_of_a_name_is_taken_for_the_person_who_bears_it(tmp_path: Path) -> None:
    found = one(problems(tmp_path, {"activities/2-08.yaml": "selected:\n  - {person: ผู้แทนกลุ่มงาน, reason: ดี}\n"}))
    assert found.advice == "หมายถึง first-officer ใช่หรือไม่"


def test_a_row_that_a_form_does_not_have_is_told_with_the_numbers_that_it_has(tmp_path: Path) -> None:
    found = one(problems(tmp_path, {"activities/2-08.yaml": "steps:\n  - {step: 12, result: ก}\n"}))
    assert "“12”" in found.message and found.advice == "เขียนเลขข้อ 1 ถึง 3"
