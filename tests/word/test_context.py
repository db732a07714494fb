"""What the tags of forms find: people as the unit names them, the preface with its end, who signs the sheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.word import samples

from moralreport.model.report import Content, Entry
from moralreport.word.blocks import Cell, Paragraph, Span, Table
from moralreport.word.context import build_context
from moralreport.word.sections.announcements import signature_sheet

OWED = samples.deliverable("1-06", "report", samples.KNOWLEDGE, front_matter=True)


def seen(folder: Path, content: Content | None = None) -> Any:
    made = content or samples.content(folder, OWED, samples.filled_report("1-06", folder))
    return build_context(made, OWED, folder, samples.TODAY).values


def test_people_are_named_and_those_without_a_name_are_asked_for(tmp_path: Path) -> None:
    unit = seen(tmp_path)["unit"]
    assert unit["director"] == {"name": "ผู้อำนวยการ ตัวอย่าง", "position": "ผู้อำนวยการสำนักตัวอย่าง", "group": ""}
    assert [one["name"] for one in unit["people"][1:3]] == ["ผู้แทนกลุ่มงาน ที่ 1", "ผู้แทนกลุ่มงาน ที่ 2"]
    assert "ชื่อ" in str(unit["people"][-1]["name"]) and unit["people"][-1]["position"] == "ผู้บังคับบัญชากลุ่มงาน"
    sample = samples.content(tmp_path, OWED, samples.filled_report("1-06", tmp_path))
    nobody = seen(tmp_path, replace(sample, unit=replace(sample.unit, director="")))["unit"]["director"]
    assert "ชื่อ" in str(nobody["name"]) and "ตำแหน่ง" in str(nobody["position"])


def names(sheet: Table) -> list[list[str]]:
    """Names of a sheet by rows."""

    def text(cell: Cell) -> str:
        return "".join(one.text for block in cell.blocks for one in block.inlines if isinstance(one, Span)).replace("\u00a0", " ")

    return [[text(cell) for cell in row.cells] for row in sheet.rows]


def test_the_director_signs_alone_in_the_middle_and_nobody_twice() -> None:
    (sheet,) = signature_sheet(samples.UNIT)
    assert isinstance(sheet, Table) and not sheet.ruled
    first, *others = names(sheet)
    assert [bool(text) for text in first] == [False, True, False] and "ผู้อำนวยการ ตัวอย่าง" in first[1]
    assert len([text for row in others for text in row if text]) == len(samples.UNIT.people) - 1
    assert not any("ผู้อำนวยการ ตัวอย่าง" in text for row in others for text in row)
    director = Entry({"name": "ผู้อำนวยการ ตัวอย่าง", "position": "ผู้อำนวยการ"})
    (chosen,) = signature_sheet(samples.UNIT, [director, Entry({"name": "ผู้แทน", "position": "เจ้าหน้าที่"})])
    assert isinstance(chosen, Table) and len(chosen.rows) == 2 and "ผู้แทน" in names(chosen)[1][0]


def test_the_end_of_the_preface_stays_with_what_stands_below_it(tmp_path: Path) -> None:
    sample = samples.content(tmp_path, OWED, replace(samples.filled_report("1-06", tmp_path), preface="หนึ่ง\n\nสอง"))
    blocks = seen(tmp_path, sample)["preface"].blocks
    assert [block.keep_next for block in blocks if isinstance(block, Paragraph)] == [False, True]
