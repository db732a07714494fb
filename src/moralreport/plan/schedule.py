"""Which documents are owed when: by round, by form, by code, and how long is left. `today` is always an argument."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from moralreport.errors import Problem
from moralreport.model.plan import Deliverable, Plan
from moralreport.thai.digits import to_arabic

Standing = Literal["open", "today", "late", "closed", "unknown"]
"""Where a document stands in time. closed: the fiscal year is over, lateness is no longer told; unknown: the plan lost it or its date."""

_CODE = re.compile(r"([1-9])-([0-9]{1,2})((?:-[a-z0-9]+)*)")


def all_deliverables(plan: Plan) -> tuple[Deliverable, ...]:
    """Every known document of the year, in the plan's order."""
    return tuple(one for one in plan.deliverables if one.known)


def unknown(plan: Plan) -> tuple[Deliverable, ...]:
    """Documents that the plan lost: never generated, always reported."""
    return tuple(one for one in plan.deliverables if not one.known)


def due(plan: Plan, round_code: str) -> tuple[Deliverable, ...] | Problem:
    """The known documents of a round: those that name it, and those without round or form that fall due in it."""
    wanted = to_arabic(round_code).strip().lower()
    found = next((one for one in plan.rounds if one.code == wanted), None)
    if found is None:
        return _unknown_choice("--round", round_code, [one.code for one in plan.rounds], "รอบรายงาน")
    return tuple(
        one
        for one in all_deliverables(plan)
        if one.round == found.code or (not one.round and not one.form_code and one.due is not None and found.start <= one.due <= found.end)
    )


def of_form(plan: Plan, form_code: str) -> tuple[Deliverable, ...] | Problem:
    """The documents on one numbered form: `FM-HRD-08`, with or without its revision."""
    wanted = to_arabic(form_code).strip().casefold()
    coded = [one for one in all_deliverables(plan) if one.form_code]
    found = tuple(one for one in coded if wanted in (one.form_code.casefold(), one.form_code.split()[0].casefold()))
    return found or _unknown_choice("--form", form_code, sorted({one.form_code.split()[0] for one in coded}), "แบบฟอร์ม")


def only(deliverables: Iterable[Deliverable], selectors: Iterable[str], plan: Plan) -> tuple[tuple[Deliverable, ...], tuple[Problem, ...]]:
    """Those of `deliverables` that a selector names, in their order, and a problem for each selector that names none.

    `1-06` and `1-6` and `๑-๐๖` are the same; `1-03` takes all documents of the activity, `1-03-1` one. Without selectors: all.
    """
    given, wanted = tuple(deliverables), tuple(selectors)
    if not wanted:
        return given, ()
    problems = tuple(problem for selector in wanted if (problem := _selector_problem(selector, given, plan)))
    return tuple(one for one in given if any(_selects(selector, one) for selector in wanted)), problems


def days_left(deliverable: Deliverable, today: date) -> int | None:
    """Days until the document is due, negative when that is past, None where the plan does not tell."""
    return (deliverable.due - today).days if deliverable.due is not None else None


def is_closed(plan: Plan, today: date) -> bool:
    """The plan's fiscal year is over."""
    return today > plan.end


def standing(deliverable: Deliverable, plan: Plan, today: date) -> Standing:
    """Where the document stands in time on `today`, whether or not it is written."""
    left = days_left(deliverable, today)
    if not deliverable.known or left is None:
        return "unknown"
    if is_closed(plan, today):
        return "closed"
    return "late" if left < 0 else "today" if left == 0 else "open"


def _normal_code(selector: str) -> str:
    plain = to_arabic(selector).strip().lower().removesuffix(".yaml")
    match = _CODE.fullmatch(plain)
    return f"{match[1]}-{int(match[2]):02}{match[3]}" if match else plain


def _selects(selector: str, deliverable: Deliverable) -> bool:
    code = _normal_code(selector)
    return deliverable.code == code or deliverable.code.startswith(f"{code}-")


def _selector_problem(selector: str, given: tuple[Deliverable, ...], plan: Plan) -> Problem | None:
    if any(_selects(selector, one) for one in given):
        return None
    if any(_selects(selector, one) for one in unknown(plan)):
        return Problem("--only", 0, 0, f"เอกสาร {selector} ยังไม่ทราบรายละเอียดในแผน จึงสร้างไม่ได้", selector, "สอบถามสำนัก แล้วเติมใน plan.yaml")
    elsewhere = next((one for one in all_deliverables(plan) if _selects(selector, one)), None)
    if elsewhere is not None:
        advice = f"ใช้ --round {elsewhere.round}" if elsewhere.round else "ใช้ --all หรือ --form"
        return Problem("--only", 0, 0, f"เอกสาร {selector} ไม่ได้อยู่ในชุดที่สั่งสร้าง", selector, advice)
    return _unknown_choice("--only", selector, [one.code for one in given], "เอกสาร")


def _unknown_choice(option: str, written: str, choices: list[str], what: str) -> Problem:
    from rapidfuzz import distance, process

    likeness = distance.OSA.normalized_similarity
    near = process.extractOne(_normal_code(written), choices, scorer=likeness, processor=str.lower, score_cutoff=0.6)
    advice = f"หมายถึง {near[0]} ใช่หรือไม่" if near else f"ที่ใช้ได้: {', '.join(choices)}"
    return Problem(option, 0, 0, f"ไม่มี{what} “{written}” ในแผน", written, advice)
