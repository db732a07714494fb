"""Kinds of arguments, each with its reasons in Thai: a date, a folder, a number."""

from __future__ import annotations

import datetime
import os
import re
from pathlib import Path

import click

_LONG_DASH = re.compile(r"-?[–—―−]+-?(?=[A-Za-z])")


def with_dashes(argument: str) -> str:
    """`—round`, as Word and messengers show `--round` and people copy it."""
    return _LONG_DASH.sub("--", argument, count=1) if _LONG_DASH.match(argument) else argument


class Day(click.ParamType[datetime.date]):
    """`2026-03-20`, `20 มี.ค. 2569`, `๒๐ มีนาคม ๒๕๖๙`."""

    name = "วันที่"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """The date; a Thai reason where it is none."""
        from moralreport.thai.dates.parser import parse_day

        if isinstance(value, datetime.date):
            return value
        found = parse_day(str(value))
        if isinstance(found, datetime.date):
            return found
        self.fail(f"{found.reason} ({found.advice})", param, ctx)


class Folder(click.ParamType[Path]):
    """A folder, which may not exist yet."""

    name = "โฟลเดอร์"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path; a Thai reason where a file stands there."""
        path = Path(str(value))
        if os.path.isfile(path):
            self.fail(f"{path} เป็นไฟล์ ไม่ใช่โฟลเดอร์", param, ctx)
        return path


class Count(click.ParamType[int]):
    """A whole number from 0 to `most`, in Thai or Arabic digits."""

    name = "จำนวน"

    def __init__(self, most: int) -> None:
        self.most = most

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number; a Thai reason where it is none or too large."""
        written = str(value).strip()
        if not written.isdecimal() or int(written) > self.most:
            self.fail(f"“{written}” ต้องเป็นจำนวนเต็ม 0 ถึง {self.most}", param, ctx)
        return int(written)


DAY = Day()
FOLDER = Folder()
