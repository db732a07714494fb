"""Keys of people among words, keys that are none, addresses, codes in Thai digits, names of forms."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, PLAN, UNIT, changed, loaded, one, problems

from moralreport.content.load import load
from moralreport.errors import ContentError


@pytest.mark.parametrize("written", ["head, first-officer", "1. head 2. first-officer", "head และ first-officer"])
def test_keys_among_words_are_told_and_not_printed(tmp_path: Path, written: str) -> None:
    plan = changed(PLAN, "responsible: [first-officer]", f"responsible: [{written!r}]")
    problem = one(problems(tmp_path, {"plan.yaml": plan}))
    assert "“head”" in problem.message and "[head, first-officer]" in problem.advice


def test_the_key_of_a_person_is_told_where_it_stands(tmp_path: Path) -> None:
    problem = one(problems(tmp_path, {"unit.yaml": changed(UNIT, "  first-officer:", "  First Officer:")}))
    assert problem.source.startswith("First Officer:") and "“First Officer” ใช้เป็นรหัสไม่ได้" in problem.message


@pytest.mark.parametrize("address", ["moral@senate,go.th", "moral senate.go.th", "a@b.go.th, c@d.go.th", "<a@b.go.th>", "moral@senate"])
def test_the_mailbox_is_one_address(tmp_path: Path, address: str) -> None:
    unit = f"{UNIT}mailbox: {address!r}\n"
    assert "ไม่ใช่ที่อยู่อีเมล" in one(problems(tmp_path, {"unit.yaml": unit})).message


def test_a_wrong_address_does_not_keep_the_people_from_being_checked(tmp_path: Path) -> None:
    plan = changed(PLAN, "responsible: [first-officer]", "responsible: [frst-officer]")
    first, second = problems(tmp_path, {"unit.yaml": f"{UNIT}mailbox: moral\n", "plan.yaml": plan})
    assert "frst-officer" in first.message and "ไม่ใช่ที่อยู่อีเมล" in second.message


def test_an_address_is_let_through(tmp_path: Path) -> None:
    assert loaded(tmp_path, {"unit.yaml": f"{UNIT}mailbox: moral.hrd-2024@gmail.com\n"}).unit.mailbox == "moral.hrd-2024@gmail.com"


def test_codes_and_rounds_may_have_thai_digits(tmp_path: Path) -> None:
    plan = (
        changed(PLAN, "- code: 1-06", "- code: ๑-๐๖")
        .replace("round: 6m", "round: ๖M")
        .replace("rows: [ข้อแรก,", "evidence_from: [[1-06]], rows: [ข้อแรก,")
    )
    assert problems(tmp_path, {"plan.yaml": plan, "activities/1-06.yaml": EXCHANGE}) == []


@pytest.mark.parametrize("written", ["exchange.docx", "templates/exchange.docx", "templates\\exchange.docx", "Exchange.DOCX"])
def test_a_form_is_named_without_folder_and_ending(tmp_path: Path, written: str) -> None:
    problem = one(problems(tmp_path, {"plan.yaml": changed(PLAN, "template: exchange\n", f"template: {written}\n")}))
    assert "เขียน exchange " in problem.advice


def test_a_mistake_in_the_plan_of_announcements_does_not_make_them_unknown_elsewhere(project: Path, tmp_path: Path) -> None:
    content = shutil.copytree(project / "examples" / "filled", tmp_path / "content")
    plan = content / "plan.yaml"
    text = plan.read_text(encoding="utf-8").replace("template: announcement\n", "template: announcement.docx\n", 1)
    plan.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load(content)
    assert "announcement.docx" in one(list(caught.value.problems)).message
