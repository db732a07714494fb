"""Files whose content was lost: emptied, zeroed, cut off, or read and saved in the wrong encoding."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, changed, loaded, one, problems

NAMES = ["unit.yaml", "plan.yaml", "record.yaml", "activities/1-06.yaml"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("data", "message"), [(b"", "ว่างเปล่า"), (b" \r\n\n", "ว่างเปล่า"), (b"\xef\xbb\xbf", "ว่างเปล่า"), (b"\0" * 4096, "กลายเป็นศูนย์")]
)
def test_a_file_that_holds_nothing_is_told_and_is_no_draft(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    problem = one(problems(tmp_path, {name: data}))
    assert problem.file == name and message in problem.message and "สำเนา" in problem.advice


@pytest.mark.parametrize("name", ["unit.yaml", "plan.yaml"])
def test_the_bureau_and_the_plan_hold_more_than_remarks(tmp_path: Path, name: str) -> None:
    assert "ว่างเปล่า" in one(problems(tmp_path, {name: "# หมายเหตุ\n"})).message


def test_a_text_that_was_cut_within_a_letter_is_quoted_and_not_sent_to_another_encoding(tmp_path: Path) -> None:
    whole = EXCHANGE.encode()
    end = whole.index("แทนกลุ่มงาน".encode()) + 4
    problem = one(problems(tmp_path, {"activities/1-06.yaml": whole[:end]}))
    assert "ถูกตัดขาด" in problem.message and problem.line == 2 and problem.source.startswith("who: ผู้แ")


def test_a_damaged_letter_in_a_sound_text_is_told_where_it_stands(tmp_path: Path) -> None:
    data = EXCHANGE.encode().replace("กลุ่มงาน".encode(), "ก".encode() + b"\xff" + "ลุ่มงาน".encode(), 1)
    problem = one(problems(tmp_path, {"activities/1-06.yaml": data}))
    assert "อักขระเสีย" in problem.message and (problem.line, problem.column) == (2, 15)


@pytest.mark.parametrize("wrong", ["latin-1", "cp1252", "cp874"])
def test_a_text_saved_in_the_wrong_encoding_is_told_once(tmp_path: Path, wrong: str) -> None:
    misread = EXCHANGE.encode().decode(wrong, errors="replace")
    problem = one(problems(tmp_path, {"activities/1-06.yaml": misread}))
    assert "กลายเป็นอักขระอื่น" in problem.message and problem.line == 2


def test_common_words_do_not_look_misread(tmp_path: Path) -> None:
    text = changed(EXCHANGE, "how: ประชุมกลุ่มย่อย", "how: เน้นเนื้อหาเธอเนา เธอเน้น")
    assert problems(tmp_path, {"activities/1-06.yaml": text}) == []


def test_utf_32_is_told_once(tmp_path: Path) -> None:
    assert "UTF-8" in one(problems(tmp_path, {"activities/1-06.yaml": EXCHANGE.encode("utf-32")})).advice


@pytest.mark.parametrize("start", ["{\\rtf1\\ansi\n", "%PDF-1.7\n"])
def test_files_of_wordpad_and_pdfs_are_called_so(tmp_path: Path, start: str) -> None:
    assert "WordPad" in one(problems(tmp_path, {"activities/1-06.yaml": start + EXCHANGE})).message


def test_lost_signs_are_told_once_a_line(tmp_path: Path) -> None:
    found = problems(tmp_path, {"activities/1-06.yaml": EXCHANGE + "\0" * 500})
    assert "อักขระเสีย" in one(found).message


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_line_ends_that_yaml_alone_knows_are_told_and_move_no_line(tmp_path: Path, sign: str) -> None:
    text = changed(EXCHANGE, "นำมาใช้ในสำนัก", f"นำมาใช้{sign}ในสำนัก")
    problem = one(problems(tmp_path, {"activities/1-06.yaml": text}))
    assert "มองไม่เห็น" in problem.message and "นำมาใช้" in problem.source


@pytest.mark.parametrize("unseen", ["\u200b", "\ufeff", "\u2060"])
@pytest.mark.parametrize("place", ["usage:", "sage:"])
def test_signs_that_nobody_sees_do_not_make_another_key(tmp_path: Path, unseen: str, place: str) -> None:
    text = changed(EXCHANGE, place, unseen + place)
    assert loaded(tmp_path, {"activities/1-06.yaml": text}).reports["1-06"].values["usage"] == "นำมาใช้ในสำนัก"
