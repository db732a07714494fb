"""Keys with too many blanks before them, or too few: what they stand under now and how to move them is told, nothing is lost in a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, PLAN, UNIT, changed, one, problems
from tests.content.test_problems import position

FILES = {"unit": ("unit.yaml", UNIT), "plan": ("plan.yaml", PLAN), "1-06": ("activities/1-06.yaml", EXCHANGE)}

DEEPER = UNIT[UNIT.index("working_group:") : UNIT.index("channels:")]

# (file, text in it, what stands there instead, the text that the mark must point at, part of the message, part of the advice)
SLIPS = [
    ("unit", "channels:\n", "  channels:\n", "channels:", "อยู่ใต้ “working_group”", "“channels” ชิดซ้าย"),
    (
        "unit",
        DEEPER,
        DEEPER.replace("\n", "\n  ").rstrip(" ").replace("working", "  working", 1),
        "working_group:",
        "อยู่ใต้ “people”",
        "ชิดซ้าย",
    ),
    ("unit", "channels:\n", "phone:\n  mailbox: a@b.go.th\nchannels:\n", "mailbox:", "อยู่ใต้ “phone”", "ชิดซ้าย"),
    ("unit", "  first-officer:", "    first-officer:", "first-officer: {", "อยู่ใต้ “head”", "ตรงกับ “head”"),
    ("unit", "  title: คณะทำงาน\n", "  title: >-\n    คณะทำงาน\n    duties: ก\n", "duties:", "ข้อความของช่อง “title”", "“duties” เป็นช่อง"),
    ("1-06", "usage: |\n  นำ", "  usage: นำ", "usage:", "อยู่ใต้ “facts”", "ชิดซ้าย"),
    ("1-06", "how: ประชุมกลุ่มย่อย\n", "how: |\n    ประชุม\n    result: ก\n", "result: ก", "ข้อความของช่อง “how”", "“result” เป็นช่อง"),
    (
        "plan",
        "    responsible: [first-officer]\n",
        "    responsible: [first-officer]\n    template: a\n",
        "template: a",
        "อยู่ใต้ “deliverables”",
        "deliverables:",
    ),
    ("plan", "    title: แลก", "    rounds: []\n    title: แลก", "rounds: []", "อยู่ใต้ “activities”", "ชิดซ้าย"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{number}-{slip[0]}" for number, slip in enumerate(SLIPS)])
def test_a_misplaced_key_is_told_as_such(tmp_path: Path, slip: tuple[str, str, str, str, str, str]) -> None:
    which, old, new, pointed, message, advice = slip
    name, text = FILES[which]
    text = changed(text, old, new)
    problem = one(problems(tmp_path, {name: text}))
    assert (problem.line, problem.column) == position(text, pointed)
    assert message in problem.message and advice in problem.advice


def test_a_person_too_far_to_the_left_puts_those_below_out_of_place_and_is_told_once(tmp_path: Path) -> None:
    others = "".join(f"  officer-{number}: \n    name: ผู้แทน {number}\n" for number in range(6))
    text = changed(UNIT, "working_group:", f"officer:\n    name: ผู้แทน\n{others}working_group:")
    person, below = problems(tmp_path, {"unit.yaml": text})
    assert "ต้องอยู่ใต้ “people”" in person.message and person.line + 2 == below.line


def test_what_stood_below_a_line_that_is_gone_is_sent_below_it(tmp_path: Path) -> None:
    found = problems(tmp_path, {"unit.yaml": changed(UNIT, "working_group:\n", "")})
    assert [(one.line, one.column) for one in found] == [(line, 3) for line in range(11, 15)]
    assert all("ต้องอยู่ใต้ “working_group”" in one.message for one in found)


def test_facts_at_the_top_are_sent_below_their_heading(tmp_path: Path) -> None:
    text = changed(EXCHANGE, "usage:", "who: ทุกคน\nusage:")
    assert "ต้องอยู่ใต้ “facts”" in one(problems(tmp_path, {"activities/1-06.yaml": text})).message


def test_a_text_may_hold_words_that_look_like_keys_behind_other_words(tmp_path: Path) -> None:
    text = changed(EXCHANGE, "how: ประชุมกลุ่มย่อย\n", "how: |\n    ประชุม result: ดี\n    photos : หลายภาพ\n    email: a@b.go.th\n")
    assert problems(tmp_path, {"activities/1-06.yaml": text}) == []


def test_a_channel_may_be_guessed_by_its_name(tmp_path: Path) -> None:
    text = changed(EXCHANGE, "channel: line-bureau", "channel: Line สำนัก")
    assert "line-bureau" in one(problems(tmp_path, {"activities/1-06.yaml": text})).advice


def test_an_activity_pasted_below_another_list_is_told_once(tmp_path: Path) -> None:
    pasted = (
        "  - code: 1-16\n    title: กิจกรรมใหม่\n    deliverables:\n      - {kind: แบบสรุป, template: exchange, short_title: ใหม่, round: 6m}\n"
    )
    text = f"{PLAN}calendar:\n  - {{group: ก, task: ข, when: ค}}\n{pasted}"
    found = one(problems(tmp_path, {"plan.yaml": text}))
    assert found.source == "- code: 1-16" and "ใต้ calendar:" in found.message and "activities:" in found.advice


def test_the_name_of_a_form_in_thai_is_told_with_what_to_call_the_file(tmp_path: Path) -> None:
    found = one(problems(tmp_path, {"plan.yaml": changed(PLAN, "template: exchange\n", "template: แบบสรุป.docx\n")}))
    assert "ใช้เป็นชื่อแบบฟอร์มไม่ได้" in found.message and "my-form.docx" in found.advice
