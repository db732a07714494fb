"""The command line: arguments in, Thai text and an exit code out. One file per command.

Exit codes: 0 all done; 1 refused (--final on drafts); 2 wrong input (content, template, file, arguments); 3 a fault of the program;
130 stopped by Ctrl-C.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence

import click

from moralreport.cli.arguments import with_dashes
from moralreport.cli.help import PROGRAM, ThaiCommand, write_columns
from moralreport.cli.messages import CRASHED, LOST_FOLDER, thai_usage

COMMANDS = ("build", "status", "check", "pdf")


class _Commands(ThaiCommand, click.Group):
    """Commands are imported when they are called; options without a command's name belong to `build`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        command: click.Command = import_module(f"moralreport.cli.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0].startswith("-") and args[0] not in ctx.help_option_names:
            args = ["build", *args]
        return click.Group.parse_args(self, ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        found = ((name, self.get_command(ctx, name)) for name in COMMANDS)
        write_columns(formatter, "คำสั่ง", [(name, command.short_help or "") for name, command in found if command])


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="คำสั่ง …",
    no_args_is_help=False,
    invoke_without_command=True,
)
@click.pass_context
def cli(ctx: click.Context) -> None:
    """สร้างรายงานด้านคุณธรรม จริยธรรม และความโปร่งใส เป็นไฟล์ Word และ PDF

    \b
    ตัวอย่าง
      python build.py --round 6m               สร้างรายงานรอบ 6 เดือนทุกฉบับ
      python build.py --round 6m --only 1-06   สร้างเฉพาะเรื่องเดียว
      python build.py --round 6m --final       สร้างฉบับส่งจริง ไม่ยอมรับร่าง
      python build.py status                   ดูว่าเรื่องใดใกล้กำหนดส่งและยังขาดอะไร
      python build.py check                    ตรวจเนื้อหาโดยไม่สร้างไฟล์
      python build.py pdf หนังสือ.docx          แปลงไฟล์ Word เป็น PDF
      python build.py build --help             ตัวเลือกทั้งหมดของการสร้างรายงาน
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    # What is imported and made lives to the end: looking for garbage among it takes a twentieth of a short run.
    gc.set_threshold(200_000, 20, 100)
    _utf8()
    if not _stands_somewhere():
        click.echo(LOST_FOLDER, err=True)
        return 2
    try:
        given = sys.argv[1:] if arguments is None else arguments
        result = cli.main(args=[with_dashes(one) for one in given], prog_name=PROGRAM, standalone_mode=False)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        click.echo(thai_usage(error, COMMANDS), err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nหยุดตามคำสั่ง (ไฟล์ที่สร้างเสร็จแล้วยังอยู่ครบ)", err=True)
        return 130
    except Exception:
        _tell_crash()
        return 3
    return result if isinstance(result, int) else 0


def _stands_somewhere() -> bool:
    """Whether the folder that the program was called in is still there."""
    try:
        os.getcwd()
    except OSError:
        return False
    return True


def _tell_crash() -> None:
    """What a programmer needs to mend it, then what the clerk should do; as far as there is a screen to tell it on."""
    from contextlib import suppress
    from traceback import print_exc

    with suppress(OSError):
        print_exc()
        click.echo(CRASHED, err=True)


def _utf8() -> None:
    """Thai can be printed wherever the output goes; what is no text at all (broken file names) becomes a question mark.

    Without a screen (pythonw, a closed stream) nothing is printed.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, io.StringIO())
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
