"""click's help and its mistakes in Thai; columns that line up although Thai vowels and tone marks take no room."""

from __future__ import annotations

import os
from collections.abc import Sequence

import click

PROGRAM = "py build.py" if os.name == "nt" else "python3 build.py"
"""How this machine calls the program, as README.th.md has it."""


class ThaiCommand(click.Command):
    """A command whose help is Thai throughout, with examples that this machine understands as they stand."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """click's own, with the program called as it is here."""
        self.help = (self.help or "").replace("python build.py", PROGRAM)
        super().format_help_text(ctx, formatter)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """`วิธีใช้: python build.py pdf [ตัวเลือก] ไฟล์…`"""
        self.options_metavar = "[ตัวเลือก]"
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="วิธีใช้: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options with their meanings, below each other."""
        records = (param.get_help_record(ctx) for param in self.get_params(ctx) if isinstance(param, click.Option))
        write_columns(formatter, "ตัวเลือก", [record for record in records if record])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, explained in Thai."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "แสดงวิธีใช้นี้"
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """click's own, with words that are too many refused in Thai."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if ctx.args:
            raise click.UsageError(f"ไม่เข้าใจคำว่า “{' '.join(ctx.args)}” ในคำสั่งนี้", ctx)
        return rest


def write_columns(formatter: click.HelpFormatter, heading: str, rows: Sequence[tuple[str, str]]) -> None:
    """A heading and rows of two columns; the left one is as wide as it is seen on the screen."""
    from rich.cells import cell_len

    width = max((cell_len(left) for left, _ in rows), default=0)
    formatter.write(f"\n{heading}:\n")
    for left, right in rows:
        formatter.write(f"  {left}{' ' * (width - cell_len(left))}  {right}\n")
