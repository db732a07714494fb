"""Which columns of a list hold the parts of a name."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from moralreport.content.reports.parted_names import joined_name, name_columns


@pytest.mark.parametrize(
    ("heading", "name", "columns"),
    [
        (("ที่", "ชื่อ", "ตำแหน่ง"), 1, [1]),
        (("ที่", "ชื่อ - สกุล", "", "ตำแหน่ง"), 1, [1, 2]),
        (("ชื่อ - สกุล", "", "", "ตำแหน่ง"), 0, [0, 1, 2]),
        (("คำนำหน้า", "ชื่อ", "นามสกุล", "ตำแหน่ง"), 1, [0, 1, 2]),
        (("ที่", "ชื่อ", "", ""), 1, [1]),
        (("คำนำหน้า", "หน่วยงาน", ""), 1, [1]),
    ],
)
def test_a_name_reaches_to_the_next_heading_if_there_is_one(heading: Sequence[str], name: int, columns: list[int]) -> None:
    assert list(name_columns(heading, name)) == columns


@pytest.mark.parametrize(
    ("parts", "name"),
    [(("นาย", "ก", "ใจดี"), "นายก ใจดี"), (("ดร.", "ก", "ใจดี"), "ดร. ก ใจดี"), (("", "ก", "ใจดี"), "ก ใจดี"), (("นาย",), "นาย"), ((), "")],
)
def test_a_title_is_written_to_the_name(parts: Sequence[str], name: str) -> None:
    assert joined_name(parts) == name
