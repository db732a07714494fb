"""Thai wording of what the command line says about itself, its arguments, problems and warnings."""

from __future__ import annotations

from collections.abc import Iterable

import click

from moralreport.errors import Problem, Warning


def thai_usage(error: click.ClickException) -> str:
    """A mistake in the arguments, in Thai, with what to do."""
    match error:
        case click.NoSuchOption():
            near = f" (หมายถึง {' หรือ '.join(error.possibilities)} ใช่หรือไม่)" if error.possibilities else ""
            text = f"ไม่รู้จักตัวเลือก {error.option_name}{near}"
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
            text = f"ยังไม่ได้ระบุ {_parameter(error.param) or name}"
        case click.BadParameter():
            text = f"ค่าของ {_parameter(error.param)} ใช้ไม่ได้: {error.message}"
        case click.FileError():
            text = f"เปิดไฟล์ไม่ได้: {error.ui_filename}"
        case click.BadOptionUsage():
            text = f"ใช้ตัวเลือก {error.option_name} ไม่ถูกต้อง: ต้องตามด้วยค่าของตัวเลือก"
        case _:
            text = f"คำสั่งไม่ถูกต้อง: {error.format_message()}"
    return f"{text}\nดูวิธีใช้: python build.py --help"


def _parameter(param: click.Parameter | None) -> str:
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


def size_text(size: int) -> str:
    """Bytes as a clerk reads them: 12 KB, 1.4 MB."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"
