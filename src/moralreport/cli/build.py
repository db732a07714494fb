"""`build.py --round 6m`: the reports of a round, Word and PDF."""

from __future__ import annotations

import datetime
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from moralreport.cli.arguments import DAY, FOLDER, Count
from moralreport.cli.help import ThaiCommand
from moralreport.cli.messages import problems_text
from moralreport.cli.places import FONTS, ROOT, font_problems, form_problems, near
from moralreport.errors import ContentError, Problem
from moralreport.model.plan import Deliverable, Plan
from moralreport.status.outcome import Outcome

if TYPE_CHECKING:
    from moralreport.content.load import Loaded

Documents = tuple[Deliverable, ...]


@click.command(cls=ThaiCommand, name="build", short_help="สร้างรายงาน")
@click.option("--round", "round_code", metavar="รอบ", help="รอบรายงาน: 6m, 9m หรือ 12m")
@click.option("--form", "form_code", metavar="แบบ", help="แบบรายงานประจำปี: FM-HRD-07 หรือ FM-HRD-08")
@click.option("--all", "whole_year", is_flag=True, help="ทุกเอกสารของปี")
@click.option("--only", multiple=True, metavar="รหัส", help="เฉพาะกิจกรรมนี้ เช่น 1-06 (หลายเรื่อง: 1-06,1-10)")
@click.option("--content", type=FOLDER, default=ROOT / "content", metavar="โฟลเดอร์", help="โฟลเดอร์เนื้อหา")
@click.option("--templates", type=FOLDER, default=ROOT / "templates", metavar="โฟลเดอร์", help="โฟลเดอร์แบบฟอร์ม")
@click.option("--output", type=FOLDER, default=ROOT / "output", metavar="โฟลเดอร์", help="โฟลเดอร์ผลลัพธ์")
@click.option("--final", is_flag=True, help="สร้างเฉพาะฉบับสมบูรณ์ ไม่สร้างร่าง")
@click.option("--jobs", type=Count(60), default=0, metavar="จำนวน", help="ทำพร้อมกันกี่ฉบับ (0 = ตามเครื่อง)")
@click.option("--today", type=DAY, default=None, metavar="วันที่", help="ถือว่าวันนี้คือวันใด (ไม่ระบุ = วันจริง)")
@click.option("--embed-fonts/--no-embed-fonts", default=True, help="ฝังแบบอักษรในไฟล์ Word หรือไม่ (ปกติฝัง)")
@click.pass_context
def command(ctx: click.Context, /, **options: object) -> int:
    """สร้างรายงานของรอบที่กำหนด ได้ไฟล์ Word และ PDF ชื่อเดียวกันในโฟลเดอร์ output

    \b
    ตัวอย่าง
      python build.py --round 6m
      python build.py --round 6m --only 1-06 --only 2-04
      python build.py --round 6m --final
      python build.py --form FM-HRD-08
      python build.py --content examples/filled --round 6m --output output/ตัวอย่าง
    """
    if ctx.params["jobs"] != 1 and len(ctx.params["only"]) != 1 and (os.cpu_count() or 1) > 1:
        from moralreport.workers import make_ready

        make_ready()
    from moralreport.content.load import load_sound
    from moralreport.typeset import collecting_seldom

    try:
        with collecting_seldom():
            loaded = load_sound(near(ctx.params["content"]))
    except ContentError as error:
        click.echo(problems_text(error.problems), err=True)
        return 2
    owed, chosen, problems = _choose(loaded.content.plan, ctx.params)
    folder = near(ctx.params["output"]) / _folder_name(owed, ctx.params)
    problems = (*problems, *_unusable(folder), *form_problems(near(ctx.params["templates"])))
    if problems:
        click.echo(problems_text((*loaded.problems, *problems)), err=True)
        return 2
    return _run(loaded, owed, chosen, folder, ctx.params)


def _choose(plan: Plan, params: dict[str, Any]) -> tuple[Documents, Documents, tuple[Problem, ...]]:
    """All documents of the round, form or year, those of them to be made, and a problem where the options name none."""
    from moralreport.plan import schedule

    asked = [name for name in ("round_code", "form_code", "whole_year") if params[name]]
    if len(asked) != 1:
        rounds = ", ".join(one.code for one in plan.rounds)
        advice = f"ระบุอย่างใดอย่างหนึ่ง: --round ({rounds}), --form หรือ --all"
        return (), (), (Problem("build.py", 0, 0, "ต้องบอกว่าจะสร้างรอบใด" if not asked else "ระบุได้ครั้งละอย่างเดียว", advice=advice),)
    if params["whole_year"]:
        found: Documents | Problem = schedule.all_deliverables(plan)
    else:
        found = schedule.due(plan, params["round_code"]) if params["round_code"] else schedule.of_form(plan, params["form_code"])
    if isinstance(found, Problem):
        return (), (), (found,)
    codes = [code for written in params["only"] for code in re.split(r"[\s,]+", written) if code]
    return found, *schedule.only(found, codes, plan)


def _unusable(folder: Path) -> tuple[Problem, ...]:
    """What keeps every document from being made: no place to write, no font."""
    from moralreport.delivery.files import unusable

    problem = unusable(folder)
    return (*((problem,) if problem else ()), *font_problems())


def _run(loaded: Loaded, owed: Documents, chosen: Documents, folder: Path, params: dict[str, Any]) -> int:
    from moralreport.cli.report import Progress, print_summary
    from moralreport.pipeline import Request, build, hand_over

    today = params["today"] or datetime.date.today()
    request = Request(near(params["templates"]), FONTS, folder, today, params["final"], params["jobs"], params["embed_fonts"])
    sound = tuple(one for one in chosen if one.code not in loaded.broken)
    with Progress(len(sound)) as progress:
        made = build(loaded.content, sound, request, progress.observe)
    by_code = {outcome.deliverable.code: outcome for outcome in made}
    outcomes = tuple(by_code.get(one.code) or Outcome(one, "failed") for one in chosen)
    unsent = hand_over(loaded.content, owed, made, folder, loaded.broken)
    print_summary(outcomes, loaded.content, today, folder)
    problems = (*loaded.problems, *dict.fromkeys(problem for outcome in made for problem in outcome.problems), *unsent)
    if problems:
        click.echo(problems_text(problems), err=True)
        return 2
    return 1 if any(outcome.state == "refused" for outcome in outcomes) else 0


def _folder_name(owed: Documents, params: dict[str, Any]) -> str:
    from moralreport.thai.digits import to_arabic

    if params["form_code"] and owed:
        return owed[0].form_code.split()[0]
    return to_arabic(params["round_code"]).strip().lower() if params["round_code"] else "ทั้งปี"
