"""The bureau's real plan and the filled example, compared with what the plan of fiscal year 2569 demands."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest
from PIL import Image, ImageOps

from moralreport.content.load import load
from moralreport.model.plan import Deliverable
from moralreport.model.report import Announcement, Content

ROUND_6M = ["1-01", "1-02", "1-03-1", "1-04", "1-05", "1-06", "1-10", "1-11", "1-14-1-q2", "2-01", "2-02", "2-03", "2-04"]
ROUND_9M = ["1-03-2", "1-07", "1-08", "1-09", "1-14-1-q3", "1-15", "2-05", "2-07", "2-08", "2-10", "2-11"]
OWN_DATE = {
    "2-06": date(2026, 4, 20),
    "1-12": date(2026, 6, 30),
    "1-13": date(2026, 6, 30),
    "1-14-2": date(2026, 6, 30),
    "1-14-3": date(2026, 7, 30),
}
BOUND = {"1-03-1", "1-03-2", "1-04", "1-05", "1-13", "1-15", "2-05", "2-08", "2-11"}
"""Documents for which the plan asks ปก คำนำ สารบัญ, and the plan book itself."""
FOUR_PARTS = ["ใครทำอะไร ที่ไหน อย่างไร เมื่อไร", "องค์ความรู้ที่ได้จากการแลกเปลี่ยน"]


@pytest.fixture(scope="module")
def real(project: Path) -> Content:
    return load(project / "content")


@pytest.fixture(scope="module")
def filled(project: Path) -> Content:
    return load(project / "examples" / "filled")


def deliverables(content: Content) -> dict[str, Deliverable]:
    return {d.code: d for a in content.plan.activities for d in a.deliverables if d.known}


def script(project: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, project / "examples" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def test_the_plan_holds_fifteen_and_eleven_activities(real: Content) -> None:
    assert Counter(a.part for a in real.plan.activities) == {1: 15, 2: 11}
    assert [a.code for a in real.plan.activities if not a.known] == ["2-09"]


def test_every_deliverable_stands_in_its_round(real: Content) -> None:
    owed = deliverables(real)
    assert [code for code, d in owed.items() if d.round == "6m"] == ROUND_6M
    assert [code for code, d in owed.items() if d.round == "9m"] == ROUND_9M
    assert [code for code, d in owed.items() if d.round == "12m"] == ["1-14-1-q4"]
    assert {code: d.due for code, d in owed.items() if d.round is None} == OWN_DATE
    assert len(owed) == 30


def test_the_rounds_are_due_as_adjudicated(real: Content) -> None:
    assert {r.code: r.due for r in real.plan.rounds} == {"6m": date(2026, 3, 20), "9m": date(2026, 6, 19), "12m": date(2026, 9, 10)}


def test_destinations_follow_the_plan(real: Content) -> None:
    sent = {code: d.destinations for code, d in deliverables(real).items()}
    assert sent.pop("1-14-2") == ("e-document",)
    assert sent.pop("1-13") == ("moral-site", "moralhrd-mailbox")
    assert set(sent.values()) == {("moral-site",)}


def test_bound_reports_ask_for_front_matter(real: Content) -> None:
    assert {code for code, d in deliverables(real).items() if d.front_matter} == BOUND


@pytest.mark.parametrize(
    ("code", "headings"),
    [
        ("1-06", [*FOUR_PARTS, "นำมาใช้ในสำนัก/กลุ่มอย่างไร", "ภาพประกอบ"]),
        ("2-02", [*FOUR_PARTS, "นำองค์ความรู้มาใช้ในสำนัก/กลุ่มอย่างไร", "ภาพประกอบ"]),
        ("1-10", [FOUR_PARTS[0], "นำมาประยุกต์ใช้ในสำนัก/กลุ่มอย่างไร", "ภาพประกอบ"]),
        ("2-08", ["แบบสำรวจ", "วิธีการสำรวจ", "ผลการสำรวจ"]),
        ("2-11", ["ขั้นตอนการรับเรื่องร้องเรียน", "แต่งตั้งคณะทำงานผู้รับผิดชอบ", "สำนักมีกรณีถูกร้องเรียนหรือไม่ จำนวนเท่าใด",
                  "มีรายงานเสนอผู้บังคับบัญชาแจ้งให้ผู้ร้องเรียนทราบ"]),
    ],
)  # fmt: skip
def test_sections_are_worded_and_ordered_as_in_the_plan(real: Content, code: str, headings: list[str]) -> None:
    assert [section.heading for section in deliverables(real)[code].sections] == headings


def test_the_same_form_asks_for_the_same_sections(real: Content) -> None:
    owed = deliverables(real)
    same = {tuple(s.heading for s in owed[code].sections) for code in ("1-07", "1-08", "1-09", "1-11", "2-04")}
    assert len(same) == 1


def test_the_order_seats_twenty_six_and_the_sheet_holds_everybody(real: Content) -> None:
    group = real.unit.working_group
    assert group is not None
    assert [len(group.members), len(group.duties), len(real.unit.people), len(real.unit.channels)] == [26, 8, 26, 5]
    assert {member.person for member in group.members} == set(real.unit.people)


def test_a_name_that_is_open_stays_open_and_says_why(real: Content) -> None:
    nameless = [person for person in real.unit.people.values() if person.name is None]
    assert len(nameless) == 7
    assert all(person.note for person in nameless)


def test_no_fact_is_invented_for_the_bureau(real: Content) -> None:
    assert [code for code, report in real.reports.items() if not report.missing] == []


def test_announcements_bear_the_dates_that_the_plan_prints(real: Content) -> None:
    dated = {
        a.key: (a.date.day, bool(a.note))
        for code in ("1-01", "2-01")
        for value in real.reports[code].values.values()
        if isinstance(value, tuple)
        for a in value
        if isinstance(a, Announcement) and a.date
    }
    assert dated == {
        "intention": (9, True),
        "human-resources": (7, True),
        "harassment": (7, True),
        "reward-and-discipline": (7, True),
        "no-gift": (3, True),
    }


def test_the_filled_example_lacks_nothing(filled: Content) -> None:
    assert len(filled.reports) == 30
    assert {code: [m.field for m in report.missing] for code, report in filled.reports.items() if report.missing} == {}


def test_the_filled_example_owes_what_the_real_plan_owes(real: Content, filled: Content) -> None:
    def shape(content: Content) -> list[tuple[object, ...]]:
        return [(d.code, d.template, d.round, d.due, [s.kind for s in d.sections]) for d in deliverables(content).values()]

    assert shape(filled) == shape(real)


def test_the_filled_example_names_nobody_of_the_bureau(project: Path, real: Content) -> None:
    names = {word for person in real.unit.people.values() if person.name for word in re.sub("^(นางสาว|นาง|นาย)", "", person.name).split()}
    texts = {path: path.read_text(encoding="utf-8") for path in written(project / "examples" / "filled")}
    assert len(texts) > 30
    assert [(path.name, name) for path, text in texts.items() for name in names if name in text] == []
    assert [path.name for path, text in texts.items() if "สำนักการต่างประเทศ" in text] == []


def written(folder: Path) -> Iterator[Path]:
    for suffix in ("yaml", "md", "csv"):
        yield from folder.rglob(f"*.{suffix}")


def test_the_copied_plan_is_up_to_date(project: Path) -> None:
    copy = script(project, "copy_plan")
    plan = (project / "content" / "plan.yaml").read_text(encoding="utf-8")
    assert copy.example(plan) == (project / "examples" / "filled" / "plan.yaml").read_text(encoding="utf-8")
    sources = [path for folder in ("texts", "plan-book") for path in sorted((project / "content" / folder).glob("*.md"))]
    assert len(sources) >= 10
    for path in sources:
        target = project / "examples" / "filled" / path.parent.name / path.name
        assert copy.renamed(path.read_text(encoding="utf-8")) == target.read_text(encoding="utf-8")


def test_the_answers_are_those_of_the_script(project: Path) -> None:
    drawn = script(project, "draw_answers")
    assert {form.name for form in drawn.QUESTIONNAIRES} == {path.name for path in (project / "examples" / "filled" / "surveys").iterdir()}
    for form in drawn.QUESTIONNAIRES:
        path = project / "examples" / "filled" / "surveys" / form.name
        rows = drawn.answers(form)
        if path.suffix == ".csv":
            assert drawn.csv_bytes(rows) == path.read_bytes()
        else:
            kept = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
            assert [[cell or "" for cell in row] for row in kept] == [[cell or "" for cell in row] for row in rows]


def test_the_pictures_are_those_of_the_script(project: Path) -> None:
    drawn = script(project, "draw_pictures")
    folder = project / "examples" / "filled" / "photos"
    assert {path.stem for path in folder.glob("*.jpg")} == {*drawn.SCENES, drawn.PORTRAIT, drawn.TURNED}
    assert all(path.stat().st_size <= 120_000 for path in folder.glob("*.jpg"))
    with Image.open(folder / f"{drawn.TURNED}.jpg") as turned:
        assert turned.width > turned.height
        upright = ImageOps.exif_transpose(turned)
        assert upright.width < upright.height


def test_thai_is_clean(project: Path) -> None:
    faults = re.compile("เเ|\u0e4d|[่-๋][ัิ-ฺ]|[่-๋]{2}|[^ \n(“]ๆ|พ\\.ศ\\.[^ ]|[๐-๙] %|[ก-๙]  +[ก-๙]|[\u200b-\u200f\u2060\ufeff\u0e80-\u0eff]")
    found = []
    for path in (*written(project / "content"), *(p for p in written(project / "examples" / "filled") if p.suffix != ".csv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if faults.search(line) and not line.lstrip().startswith("#"):
                found.append((path.name, number, line.strip()[:60]))
    assert found == []


def test_every_missing_fact_is_told_with_the_line_where_it_belongs(real: Content) -> None:
    told = [fact for report in real.reports.values() for fact in report.missing]
    assert len(told) > 100
    assert [fact for fact in told if not fact.place.line] == []
    (lost,) = {fact.place for fact in told if fact.field == "activities.2-09"}
    lines = (real.folder / "plan.yaml").read_text(encoding="utf-8").split("\n")
    assert "2-09" in lines[lost.line - 1]
