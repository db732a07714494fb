"""A date as a command's argument, written as clerks write it."""

from __future__ import annotations

import datetime

import click


class Day(click.ParamType[datetime.date]):
    """`2026-03-20`, `20 มี.ค. 2569`, `๒๐ มีนาคม ๒๕๖๙`."""

    name = "วันที่"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """The date; a Thai reason where it is none."""
        from moralreport.thai.date_parser import parse_day

        if isinstance(value, datetime.date):
            return value
        found = parse_day(str(value))
        if isinstance(found, datetime.date):
            return found
        self.fail(f"{found.reason} ({found.advice})", param, ctx)


DAY = Day()
