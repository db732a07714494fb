"""Thai wording of what the command line says about itself, its arguments, problems and warnings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import click

from moralreport.cli.help import PROGRAM
from moralreport.errors import Problem, Warning
from moralreport.thai.digits import to_arabic

_ROUND = re.compile(r"-*([0-9๐-๙]{1,2})\s*(?:m|M|เดือน)")
_CODE = re.compile(r"[0-9]-[0-9]{1,2}(?:-[a-z0-9]+)*")
CRASHED = "โปรแกรมขัดข้อง ไม่ใช่ความผิดของผู้ใช้ (ไฟล์ที่สร้างเสร็จแล้วยังอยู่ครบ) โปรดส่งข้อความข้างบนทั้งหมดให้ผู้ดูแลโปรแกรม"
LOST_FOLDER = "โฟลเดอร์ที่หน้าต่างคำสั่งนี้เปิดอยู่ถูกลบหรือย้ายไปแล้ว เปิดหน้าต่างคำสั่งใหม่ในโฟลเดอร์ของโปรแกรม แล้วสั่งอีกครั้ง"


def thai_usage(error: click.ClickException, commands: Sequence[str]) -> str:
    """A mistake in the arguments, in Thai, with what to do."""
    match error:
        case click.NoSuchOption():
            text = f"ไม่รู้จักตัวเลือก {error.option_name}{_meant_option(error, commands)}"
        case click.exceptions.NoSuchCommand():
            text = f"ไม่รู้จักคำสั่ง {error.command_name}{_meant(error.command_name, commands)}"
        case click.MissingParameter():
            text = f"ยังไม่ได้ระบุ {_parameter(error.param)}"
        case click.BadParameter():
            text = f"ค่าของ {_parameter(error.param)} ใช้ไม่ได้: {error.message}"
        case click.BadOptionUsage():
            text = f"ใช้ตัวเลือก {error.option_name} ไม่ถูกต้อง: {_misused(error)}"
        case _:
            text = f"คำสั่งไม่ถูกต้อง: {error.format_message()}{_meant_word(error)}"
    context = getattr(error, "ctx", None)
    return f"{text}\nดูวิธีใช้: {context.command_path if context else PROGRAM} --help"


def _meant_option(error: click.NoSuchOption, commands: Sequence[str]) -> str:
    if len(error.option_name) == 2:  # `-round` is read as `-r`
        return " (ตัวเลือกที่เป็นคำขึ้นต้นด้วยขีดสองขีด เช่น --round 6m)"
    if (word := error.option_name.lstrip("-")) in commands:
        return f" (คำสั่ง {word} เขียนโดยไม่มี --: {PROGRAM} {word})"
    return f" (หมายถึง {_likeliest(error.option_name, error.possibilities)} ใช่หรือไม่)" if error.possibilities else ""


def _meant_word(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    advice = next(filter(None, map(_as_code, context.args if context else ())), "")
    return f" ({advice})" if advice else ""


def _likeliest(name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, known, 1)), known[0])


def _meant(name: str, commands: Sequence[str]) -> str:
    from difflib import get_close_matches

    if name.lower().endswith((".docx", ".docm", ".doc")):
        quoted = f'"{name}"' if " " in name else name
        return f" (แปลงไฟล์ Word เป็น PDF ด้วย {PROGRAM} pdf {quoted})"
    if round_ := _ROUND.fullmatch(name):
        return f" (สร้างรอบนี้ด้วย {PROGRAM} --round {to_arabic(round_[1])}m)"
    if only := _as_code(name):
        return f" ({only})"
    near = get_close_matches(name, commands, 1)
    return f" (หมายถึง {near[0]} ใช่หรือไม่)" if near else f" (คำสั่งที่มี: {', '.join(commands)})"


def _as_code(words: str) -> str:
    """Advice where somebody wrote the code of an activity in place of an option."""
    plain = to_arabic(words).strip()
    return f"สร้างเฉพาะเรื่องด้วย --only {plain} เช่น {PROGRAM} --round 6m --only {plain}" if _CODE.fullmatch(plain) else ""


def _misused(error: click.BadOptionUsage) -> str:
    return "ตัวเลือกนี้ไม่รับค่า" if "does not take a value" in error.message else "ต้องตามด้วยค่าของตัวเลือก"


def _parameter(param: click.Parameter | None) -> str:
    if isinstance(param, click.Argument):
        return str(param.metavar or param.name)
    return param.opts[0] if param is not None and param.opts else ""


def problem_text(problem: Problem) -> str:
    """`file:line:column: what is wrong`, the line itself, and the advice, each on its own line."""
    place = problem.file
    if problem.line:
        place += f":{problem.line}:{problem.column or 1}"
    lines = [f"{place}: {problem.message}"]
    if problem.source.strip():
        lines.append(f"    | {problem.source.rstrip()}")
    if problem.advice:
        lines.append(f"    → {problem.advice}")
    return "\n".join(lines)


def problems_text(problems: Iterable[Problem]) -> str:
    """All problems, with their count at the end."""
    texts = [problem_text(problem) for problem in problems]
    return "\n".join([*texts, f"พบข้อผิดพลาด {len(texts)} แห่ง"])


def warning_text(warning: Warning) -> str:
    """One line: where, what, how often."""
    times = f" ({warning.count} แห่ง)" if warning.count > 1 else ""
    place = f"{warning.place}: " if warning.place else ""
    return f"{place}{warning.message}{times}"
