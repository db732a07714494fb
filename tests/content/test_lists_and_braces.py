"""Items without their dash, keys beside one, texts in braces, what stands behind `|`: each is told where it was typed, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, changed, one, problems

PHOTOS = "  - {file: photos/one.jpg, caption: ภาพที่หนึ่ง}\n"
WHO = "  who: ผู้แทนกลุ่มงาน\n"

# (text of the activity, what stands there instead, the line of it that is told from 1, part of the message, part of the advice)
SLIPS = [
    (PHOTOS, "  — file: photos/one.jpg\n    caption: ก\n  - file: photos/two.jpg\n    caption: ข\n", 1, "“—”", "- แล้วเว้น"),
    (PHOTOS, "  • file: photos/one.jpg\n    caption: ก\n", 1, "“•”", "- แล้วเว้น"),
    (PHOTOS, "  1. file: photos/one.jpg\n     caption: ก\n", 1, "“1.”", "- แล้วเว้น"),
    (PHOTOS, "  ๑) file: photos/one.jpg\n     caption: ก\n", 1, "“๑)”", "- แล้วเว้น"),
    (PHOTOS, "  – file: photos/one.jpg\n", 1, "“–”", "- แล้วเว้น"),
    (PHOTOS, "  - file; photos/one.jpg\n    caption: ก\n", 1, "“:”", "ชื่อช่อง"),
    (PHOTOS, "  - file: photos/one.jpg\n  caption: ก\n", 2, "ตรงกับเครื่องหมาย -", "ตรงกับคำหลัง -"),
    (PHOTOS, "  - {file:photos/one.jpg, caption: ก}\n", 1, "ไม่ได้เว้นวรรคหลัง", "who: "),
    (PHOTOS, "  - {file: photos/one.jpg, caption: ก, ข และ ค}\n", 1, "“ข และ ค” ใน { }", '"…"'),
    (WHO, "  - who: ผู้แทนกลุ่มงาน\n", 2, "ตรงกับเครื่องหมาย -", "ลบ -"),
    (WHO, "  who = ผู้แทนกลุ่มงาน\n", 1, "“:”", "ชื่อช่อง"),
    (WHO, "  who: | ผู้แทนกลุ่มงาน\n", 1, "ต่อท้ายเครื่องหมาย |", "บรรทัดใหม่"),
    (WHO, "  who: > ผู้แทนกลุ่มงาน\n", 1, "ต่อท้ายเครื่องหมาย |", "บรรทัดใหม่"),
    (WHO, "  who: l\n    ผู้แทนกลุ่มงาน\n", 1, "“l” ไม่ใช่ |", "Shift"),
    (WHO, "  who: ।\n    ผู้แทนกลุ่มงาน\n", 1, "“।” ไม่ใช่ |", "Shift"),
    (WHO, "  who: !ด่วน\n", 1, "!", '"!…"'),
    (WHO, "  who: , ผู้แทน\n", 1, ",", '",…"'),
    (WHO, "  who: ? ผู้แทน\n", 1, "?", '"?…"'),
    ("result: ", "```\nresult: ", 1, "```", "ลบบรรทัด"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{number}" for number in range(len(SLIPS))])
def test_a_slip_is_told_where_it_was_typed(tmp_path: Path, slip: tuple[str, str, int, str, str]) -> None:
    old, new, line, message, advice = slip
    text = changed(EXCHANGE, old, new)
    problem = one(problems(tmp_path, {"activities/1-06.yaml": text}))
    assert problem.line == text[: text.index(new)].count("\n") + line
    assert message in problem.message and advice in problem.advice


def test_every_item_without_its_dash_is_told(tmp_path: Path) -> None:
    text = changed(EXCHANGE, PHOTOS, "  • file: photos/one.jpg\n    caption: ก\n  • file: photos/two.jpg\n    caption: ข\n")
    found = problems(tmp_path, {"activities/1-06.yaml": text})
    assert [one.source for one in found] == ["• file: photos/one.jpg", "• file: photos/two.jpg"]


@pytest.mark.parametrize("sound", ["  who: l\n", "  who: 1\n", "  who: |\n    1. file: ชื่อไฟล์\n    • file: ชื่อไฟล์\n"])
def test_what_is_no_slip_is_let_through(tmp_path: Path, sound: str) -> None:
    assert problems(tmp_path, {"activities/1-06.yaml": changed(EXCHANGE, WHO, sound)}) == []
