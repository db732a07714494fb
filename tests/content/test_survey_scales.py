"""One mistake in a scale, or one choice that differs, is told once, however many answers follow from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.content.folders import loaded, one, problems

FILE = "activities/2-08.yaml"
QUESTIONS = "".join(f"    - {{question: ข้อ {number}, counts: {{มาก: 40, น้อย: 20}}}}\n" for number in range(1, 9))
TABLE = "\n".join(["ประทับเวลา," + ",".join(f"{n}. ข้อ" for n in range(8)) + ",ความเห็น", *(f"{n}/1/69," + "มาก," * 8 for n in range(3))])
LAST = "\n4/1/69," + "น้อย," * 8 + "ดีมาก\n"


def written(scale: str) -> str:
    return f"satisfaction:\n  respondents: 64\n  scale: {scale}\n  answers:\n{QUESTIONS}"


def listed(scale: str) -> dict[str, str]:
    return {FILE: f"satisfaction: {{file: surveys/a.csv, scale: {scale}}}\n", "surveys/a.csv": TABLE + LAST}


@pytest.mark.parametrize(
    ("scale", "message", "advice"),
    [
        ("{มาก:2, น้อย: 1}", "ไม่ได้เว้นวรรค", "เว้นหนึ่งวรรค"),
        ("{มาก: สอง, น้อย: 1}", "“สอง” ไม่ใช่จำนวนเต็ม", "เขียนตัวเลขล้วน"),
        ("{2: มาก, 1: น้อย}", "คะแนนของแต่ละคำตอบ", "{มากที่สุด: 5"),
        ("[มาก, น้อย]", "คะแนนของแต่ละคำตอบ", "{มากที่สุด: 5"),
        ("มาก 2 น้อย 1", "คะแนนของแต่ละคำตอบ", "{มากที่สุด: 5"),
        ("{มาก, น้อย}", "“มาก” ใน { } ไม่มีชื่อช่อง", "ทุกรายการใน { }"),
    ],
)
def test_a_wrong_scale_is_told_once(tmp_path: Path, scale: str, message: str, advice: str) -> None:
    for number, files in enumerate(({FILE: written(scale)}, listed(scale))):
        found = one(problems(tmp_path / str(number), files))
        assert message in found.message and advice in found.advice and f"scale: {scale}" in found.source


def test_a_choice_that_the_scale_lacks_is_told_at_its_first_answer(tmp_path: Path) -> None:
    found = one(problems(tmp_path, {FILE: written("{มาก: 2, น้อยที่สุด: 1}")}))
    assert found.line == 5 and "“น้อย” ไม่อยู่ใน scale (มีอีก 7 ข้อ)" in found.message
    assert "มาก, น้อยที่สุด" in found.advice


def test_a_choice_of_the_answers_that_the_scale_lacks_is_told_once(tmp_path: Path) -> None:
    found = one(problems(tmp_path, listed("{มาก: 2, น้อยที่สุด: 1}")))
    assert "“0. ข้อ” และอีก 7 ข้อ" in found.message and "“น้อย”" in found.message


def test_answers_that_all_differ_from_the_scale_are_named(tmp_path: Path) -> None:
    found = one(problems(tmp_path, listed("{5: 5, 1: 1}")))
    assert "“มาก”, “น้อย”" in found.advice and "5, 1" in found.advice


def test_columns_that_are_not_counted_are_noted(tmp_path: Path) -> None:
    content = loaded(tmp_path, listed("{มาก: 2, น้อย: 1}"))
    assert [note for note in content.notes if "นับ 8 ข้อ ไม่นับคอลัมน์ “ประทับเวลา”, “ความเห็น”" in note]


def test_more_answers_than_were_asked_are_told_at_what_is_written(tmp_path: Path) -> None:
    files = listed("{มาก: 2, น้อย: 1}")
    found = one(problems(tmp_path, {**files, FILE: files[FILE].replace("scale:", "invited: 2, scale:")}))
    assert found.column == files[FILE].index("scale:") + len("invited: ") + 1
