"""The command line: arguments in, Thai text and an exit code out. One file per command.

Exit codes: 0 all done; 1 refused (--final on drafts); 2 wrong input (content, template, file, arguments).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from moralreport.cli.messages import thai_usage

COMMANDS = {"build": "build", "pdf": "pdf", "check": "check"}


class _Commands(click.Group):
    """Commands are imported when they are called; without a command's name the arguments belong to `build`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        command: click.Command = import_module(f"moralreport.cli.{COMMANDS[cmd_name]}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = next((arg for arg in args if not arg.startswith("-")), None)
        if args and args[0] not in COMMANDS and args[0] not in ("--help", "-h", "--version") and first not in COMMANDS:
            args = ["build", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}, no_args_is_help=True)
def cli() -> None:
    """สร้างรายงานด้านคุณธรรม จริยธรรม และความโปร่งใส เป็นไฟล์ Word และ PDF

    \b
    ตัวอย่าง
      python build.py --round 6m           สร้างรายงานรอบ 6 เดือนทุกฉบับ
      python build.py --round 6m --only 1-06
      python build.py check                ตรวจเนื้อหาโดยไม่สร้างไฟล์
      python build.py pdf หนังสือ.docx      แปลงไฟล์ Word เป็น PDF
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    _utf8()
    try:
        result = cli.main(args=list(arguments) if arguments is not None else None, standalone_mode=False)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        click.echo(thai_usage(error), err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nหยุดตามคำสั่ง", err=True)
        return 130
    return result if isinstance(result, int) else 0


def _utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and (stream.encoding or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8", errors="replace")
