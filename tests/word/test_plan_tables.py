"""The plan book's tables say what the plan says: every activity under its part and strand, quarters as arrows, documents by their days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.word import samples

from moralreport.model.plan import Activity, CalendarItem, Deliverable, Demand, Guideline, Measure, Part, Project
from moralreport.model.report import Content, Publicity
from moralreport.thai.digits import to_arabic
from moralreport.word.blocks import Arrow, Block, Cell, Paragraph, Row, Span, Table
from moralreport.word.sections.generated import generated_blocks
from moralreport.word.sections.plan_tables import activity_tables, calendar_tables, measure_tables

WIDTH = 14_000


def said(blocks: Iterable[Block]) -> list[str]:
    """The words of each paragraph; of an arrow, what it tells."""
    return [
        to_arabic("".join(one.text if isinstance(one, Span) else f"<{one.alt}>" for one in block.inlines if isinstance(one, Span | Arrow)))
        for block in blocks
        if isinstance(block, Paragraph)
    ]


def cells(row: Row) -> list[str]:
    return [" | ".join(said(cell.blocks)).replace("\u00a0", " ") for cell in row.cells]


def told(blocks: Iterable[Block]) -> list[str | list[list[str]]]:
    """Headings as texts, tables as rows of texts without their head."""
    return [
        [cells(row) for row in block.rows if not row.header] if isinstance(block, Table) else said([block])[0].replace("\u00a0", " ")
        for block in blocks
    ]


def activity(code: str, strand: str, *owed: Deliverable, **values: Any) -> Activity:
    part, number = (int(one) for one in code.split("-"))
    made = Activity(code, part, number, strand, f"เรื่อง {code}", ("ข้อย่อย",), ("ผล",), ("ลัพธ์",), ("ทุกคน",), ("unknown", "กลุ่มงานหนึ่ง"), owed)
    return replace(made, **values)


def content(folder: Path, *activities: Activity, **values: Any) -> Content:
    sample = samples.content(folder, samples.deliverable("1-01", "plan-book"), samples.filled_report("1-01", folder))
    parts = (Part(1, "การส่งเสริม", 60), Part(2, "การต่อต้าน", 40))
    return replace(sample, plan=replace(sample.plan, parts=parts, activities=activities, **values))


def owed(code: str, **values: Any) -> Deliverable:
    return replace(samples.deliverable(code, "report", samples.KNOWLEDGE, samples.PHOTOS), **values)


BOOK = owed("1-01")


def test_activities_stand_under_their_part_and_strand_in_the_order_of_the_plan(tmp_path: Path) -> None:
    lost = activity("2-02", "", known=False, note="กระดาษขาด")
    found = told(activity_tables(content(tmp_path, activity("1-01", "ก. วินัย"), activity("1-02", "ก. วินัย"), activity("1-03", "ข. จิตอาสา"),
                                         activity("2-01", "ก. วินัย"), lost), BOOK, WIDTH))  # fmt: skip
    headings = [one for one in found if isinstance(one, str)]
    assert headings[:3] == ["ส่วนที่ 1 การส่งเสริม (60 คะแนน)", "ก. วินัย", "ข. จิตอาสา"]
    assert headings[3:5] == ["ส่วนที่ 2 การต่อต้าน (40 คะแนน)", "ก. วินัย"] and "ชื่อด้าน" in headings[5]
    assert [[row[0] for row in one] for one in found if isinstance(one, list)] == [["1", "2"], ["3"], ["1"], ["2"]]
    table = found[-1]
    assert isinstance(table, list)
    (last,) = table
    assert len(last) == 2 and "รายละเอียดกิจกรรม" in last[1] and "กระดาษขาด" in last[1]


def test_a_row_holds_what_is_owed_by_whom_and_until_when(tmp_path: Path) -> None:
    demand = Demand(("รายงาน ดังนี้",), "number", ("ตัวอย่างท้ายแผน",))
    documents = (
        owed("1-01-1", front_matter=True, demand=demand),
        owed("1-01-2", due=None),
        owed("1-01-3", due=None, round=None, form_pages="", kind="หนังสือ"),
    )
    blocks = activity_tables(content(tmp_path, activity("1-01", "ก.", *documents)), BOOK, WIDTH)
    (table, *_) = (one for one in told(blocks) if isinstance(one, list))
    ((number, title, output, outcome, target, demands, people, due),) = table
    assert (number, title, output, outcome, target) == ("1", "เรื่อง 1-01 | -\tข้อย่อย", "ผล", "ลัพธ์", "ทุกคน")
    assert demands.split(" | ") == [
        "รายงาน ดังนี้",
        "1. ปก คำนำ สารบัญ",
        f"2. {samples.KNOWLEDGE.heading}",
        f"3. {samples.PHOTOS.heading}",
        "(แบบฟอร์มหน้า 79 - 81)",
        "-\tตัวอย่างท้ายแผน",
        "แบบสรุป",
        "(แบบฟอร์มหน้า 79 - 81)",
        "หนังสือ",
    ]
    assert "ผู้บังคับบัญชากลุ่มงาน" in people and people.endswith(" | กลุ่มงานหนึ่ง")
    assert due == "20 มี.ค. 69 | ไม่ปรากฏในแผน"


def arrows(project: Project, folder: Path) -> list[str]:
    measures = (Measure("๑", "คุณธรรม", (Guideline("๑.๑", "ทางหนึ่ง", (project,)),)),)
    (_, table) = measure_tables(content(folder, measures=measures), BOOK, WIDTH)
    assert isinstance(table, Table)
    (group, row) = [one for one in table.rows if not one.header]
    assert cells(group) == ["1.1 ทางหนึ่ง"] and group.whole and all(block.keep_next for block in group.cells[0].blocks)
    assert sum(cell.span for cell in row.cells) == len(table.widths) == sum(cell.span for cell in group.cells)
    assert cells(row)[:3] == ["1 โครงการ", "ผล", "ลัพธ์"] and cells(row)[-1] == "สำนักกลาง"
    column = 0
    for cell in row.cells:
        below = sum(table.widths[column : column + cell.span]) / 20
        assert all(length == pytest.approx(below - 17.0) for length in lengths(cell))
        column += cell.span
    return cells(row)[3:-1]


def lengths(cell: Cell) -> list[float]:
    return [one.width for block in cell.blocks for one in block.inlines if isinstance(one, Arrow)]


def test_quarters_are_arrows_over_their_columns(tmp_path: Path) -> None:
    def over(*quarters: int) -> list[str]:
        return arrows(Project("๑", "โครงการ", ("ผล",), ("ลัพธ์",), quarters, ("สำนักกลาง",)), tmp_path)

    assert over(1, 2, 3, 4) == ["<ไตรมาสที่ 1 - 4>"]
    assert over(2, 3) == ["", "<ไตรมาสที่ 2 - 3>", ""]
    assert over(1, 4) == ["<ไตรมาสที่ 1>", "", "", "<ไตรมาสที่ 4>"]
    (unknown,) = over()
    assert "ไตรมาส" in unknown and "<" not in unknown


def test_each_measure_has_its_table_and_all_tables_have_the_same_columns(tmp_path: Path) -> None:
    guidelines = tuple(Guideline(f"๑.{n}", "ทาง", (Project("๑", "โครงการที่มีชื่อยาว " * n),)) for n in (1, 9))
    measures = tuple(Measure(str(n), "คุณธรรม", (guideline,)) for n, guideline in enumerate(guidelines, 1))
    blocks = list(measure_tables(content(tmp_path, measures=measures), BOOK, WIDTH))
    assert told(blocks)[::2] == ["มาตรการที่ 1 คุณธรรม", "มาตรการที่ 2 คุณธรรม"]
    first, second = (block.widths for block in blocks if isinstance(block, Table))
    assert first == second and sum(first) == WIDTH and len(first) == 8


def test_the_calendar_lists_its_groups_and_every_document_by_the_day_it_is_due(tmp_path: Path) -> None:
    calendar = (CalendarItem("ประชุม", "ภายในเดือนมกราคม ๒๕๖๙", "ก. เตรียม"), CalendarItem("ประกาศ", "ก.พ. ๒๕๖๙", "ก. เตรียม"),
                CalendarItem("รายงาน", "ก.ย. ๒๕๖๙"))  # fmt: skip
    late, early = owed("1-01-1", due=date(2026, 6, 30)), owed("1-01-2", due=date(2025, 12, 1))
    undated, lost = owed("1-02", due=None, kind="หนังสือ"), owed("1-03", known=False)
    plan = content(tmp_path, activity("1-01", "ก.", late, early), activity("1-02", "ก.", undated, lost), calendar=calendar)
    year, heading, documents = told(calendar_tables(plan, BOOK, WIDTH))
    assert year == [["ก. เตรียม"], ["ประชุม", "ภายในเดือนมกราคม 2569"], ["ประกาศ", "ก.พ. 2569"], ["รายงาน", "ก.ย. 2569"]]
    assert heading == "กำหนดส่งเอกสาร"
    assert [row[:4] for row in documents if isinstance(row, list)] == [
        ["1", "1 ธันวาคม 2568", "เรื่อง 1-01", "แบบสรุป"],
        ["2", "30 มิถุนายน 2569", "เรื่อง 1-01", "แบบสรุป"],
        ["3", "ไม่ปรากฏในแผน", "เรื่อง 1-02", "หนังสือ"],
    ]


def test_publicity_is_told_by_the_first_day_of_each_channel(tmp_path: Path) -> None:
    first, second = owed("1-01"), owed("1-02")
    told_of = {
        "1-01": (Publicity("line", date(2026, 2, 13)), Publicity("site", None)),
        "1-02": (Publicity("line", date(2026, 1, 9)), Publicity("facebook", date(2026, 1, 5))),
    }
    made = content(tmp_path, activity("1-01", "ก", first, second), activity("1-02", "ก"), activity("1-03", "ก", known=False))
    report = made.reports["1-01"]
    made = replace(made, reports={code: replace(report, publicity=publicity) for code, publicity in told_of.items()})
    (rows,) = told(generated_blocks("publicity", made, BOOK, WIDTH))
    assert rows == [["1.1", "เรื่อง 1-01", "9 ม.ค. 69", "5 ม.ค. 69", "•"], ["1.2", "เรื่อง 1-02", "", "", ""]]


def test_the_working_group_is_seated_with_its_order_and_duties(tmp_path: Path) -> None:
    plan = content(tmp_path, activity("1-01", "ก."))
    group = samples.UNIT.working_group
    assert group is not None
    seated = replace(plan, unit=replace(plan.unit, working_group=replace(group, duties=("ขับเคลื่อน", "รายงาน"))))
    appointed, seats, *duties = told(generated_blocks("working-group", seated, BOOK, WIDTH))
    assert appointed == "คณะทำงานขับเคลื่อน ตามคำสั่งที่ 1/2569 ลงวันที่ 3 กุมภาพันธ์ 2569"
    assert seats == [["1.", "ผู้อำนวยการ ตัวอย่าง", "ที่ปรึกษา"], ["2.", "ผู้แทนกลุ่มงาน", "คณะทำงาน"]]
    assert duties == ["อำนาจหน้าที่", "1.\tขับเคลื่อน", "2.\tรายงาน"]
    (asked,) = told(generated_blocks("working-group", replace(plan, unit=replace(plan.unit, working_group=None)), BOOK, WIDTH))
    assert "คณะทำงาน" in asked
