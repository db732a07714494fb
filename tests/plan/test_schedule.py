"""What is owed when: rounds, forms, selections, days left, closed years."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.content.folders import PLAN, changed, loaded

from moralreport.content import load
from moralreport.errors import Problem
from moralreport.model.plan import Deliverable, Plan
from moralreport.plan.schedule import all_deliverables, days_left, due, is_closed, of_form, only, standing, unknown

MISSING_FORM = "due: 30 มิ.ย. 2569\n        form_code: FM-HRD-08 Rev.00 23/04/67\n"


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return loaded(tmp_path).plan


def codes(deliverables: tuple[Deliverable, ...] | Problem) -> list[str]:
    assert not isinstance(deliverables, Problem), deliverables
    return [one.code for one in deliverables]


def test_round_holds_its_documents(plan: Plan) -> None:
    assert codes(due(plan, "6m")) == ["1-06", "1-03-1"]
    assert codes(due(plan, "๙m")) == ["1-03-2"]
    assert codes(due(plan, "9M")) == ["1-03-2"]


def test_document_without_round_or_form_belongs_where_it_falls_due(tmp_path: Path) -> None:
    text = changed(PLAN, MISSING_FORM, "due: 30 มิ.ย. 2569\n")
    assert codes(due(loaded(tmp_path, {"plan.yaml": text}).plan, "9m")) == ["1-03-2", "2-08"]


def test_unknown_round_is_a_problem_with_a_guess(plan: Plan) -> None:
    problem = due(plan, "6mm")
    assert isinstance(problem, Problem)
    assert "6mm" in problem.message
    assert problem.advice == "หมายถึง 6m ใช่หรือไม่"


@pytest.mark.parametrize("form", ["FM-HRD-08", "fm-hrd-08", "FM-HRD-๐๘", "FM-HRD-08 Rev.00 23/04/67"])
def test_form_by_its_code(plan: Plan, form: str) -> None:
    assert codes(of_form(plan, form)) == ["2-08"]


def test_unknown_form(plan: Plan) -> None:
    problem = of_form(plan, "FM-HRD-8")
    assert isinstance(problem, Problem)
    assert problem.advice == "หมายถึง FM-HRD-08 ใช่หรือไม่"


SELECTIONS = [
    (["1-06"], ["1-06"]),
    (["1-6"], ["1-06"]),
    (["๑-๐๖"], ["1-06"]),
    (["1-03"], ["1-03-1", "1-03-2"]),
    (["1-03-1"], ["1-03-1"]),
    (["๑-๓-๒"], ["1-03-2"]),
    (["1-03-2", "1-06"], ["1-06", "1-03-2"]),
    ([], ["1-06", "1-03-1", "1-03-2", "2-08"]),
]


@pytest.mark.parametrize(("selectors", "expected"), SELECTIONS)
def test_selection(plan: Plan, selectors: list[str], expected: list[str]) -> None:
    chosen, problems = only(all_deliverables(plan), selectors, plan)
    assert ([one.code for one in chosen], problems) == (expected, ())


REFUSED = [
    ("1-07", "ไม่มีเอกสาร “1-07”", "หมายถึง 1-06"),
    ("2-09", "ยังไม่ทราบรายละเอียด", "plan.yaml"),
    ("2-9", "ยังไม่ทราบรายละเอียด", "plan.yaml"),
    ("1-03-2", "ไม่ได้อยู่ในชุด", "--round 9m"),
    ("2-08", "ไม่ได้อยู่ในชุด", "--all"),
    ("zzz", "ไม่มีเอกสาร “zzz”", "1-06, 1-03-1"),
]


@pytest.mark.parametrize(("selector", "message", "advice"), REFUSED)
def test_selection_of_nothing(plan: Plan, selector: str, message: str, advice: str) -> None:
    round_6m = due(plan, "6m")
    assert not isinstance(round_6m, Problem)
    chosen, (problem,) = only(round_6m, [selector, "1-06"], plan)
    assert [one.code for one in chosen] == ["1-06"]
    assert message in problem.message
    assert advice in problem.advice


def test_the_lost_document_is_listed_and_never_due(plan: Plan) -> None:
    assert [one.code for one in unknown(plan)] == ["2-09"]
    assert "2-09" not in codes(all_deliverables(plan))


STANDINGS = [
    (date(2026, 3, 19), "open", 1),
    (date(2026, 3, 20), "today", 0),
    (date(2026, 3, 21), "late", -1),
    (date(2026, 9, 30), "late", -194),
    (date(2026, 10, 1), "closed", -195),
    (date(2030, 1, 1), "closed", -1383),
]


@pytest.mark.parametrize(("today", "expected", "left"), STANDINGS)
def test_standing(plan: Plan, today: date, expected: str, left: int) -> None:
    exchange = all_deliverables(plan)[0]
    assert (standing(exchange, plan, today), days_left(exchange, today)) == (expected, left)
    assert is_closed(plan, today) is (expected == "closed")


def test_lost_document_stands_nowhere(plan: Plan) -> None:
    (lost,) = unknown(plan)
    assert (standing(lost, plan, date(2026, 1, 1)), days_left(lost, date(2026, 1, 1))) == ("unknown", None)


ROUNDS = [
    ("6m", 13, ["1-01", "1-02", "1-03-1", "1-04", "1-05", "1-06", "1-10", "1-11", "1-14-1-q2", "2-01", "2-02", "2-03", "2-04"]),
    ("12m", 1, ["1-14-1-q4"]),
]


@pytest.mark.parametrize(("code", "count", "expected"), ROUNDS)
def test_rounds_of_the_bureau_s_plan(project: Path, code: str, count: int, expected: list[str]) -> None:
    found = codes(due(load(project / "content").plan, code))
    assert (len(found), found) == (count, expected)


def test_the_bureau_s_year_is_whole(project: Path) -> None:
    plan = load(project / "content").plan
    activities = [activity.code for activity in plan.activities]
    assert activities == [f"1-{number:02}" for number in range(1, 16)] + [f"2-{number:02}" for number in range(1, 12)]
    assert len(all_deliverables(plan)) == 30
    assert [one.code for one in unknown(plan)] == ["2-09"]
    assert codes(of_form(plan, "FM-HRD-07")) == ["1-14-3"]
    assert codes(of_form(plan, "FM-HRD-08")) == ["1-14-2"]
