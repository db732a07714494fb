"""Bars and arrows that are drawn in a line: as large as asked for, their parts side by side."""

from __future__ import annotations

from typing import Any

from lxml import etree

from moralreport.word.blocks import Arrow, Bar
from moralreport.word.package.wordml import WP, A, W
from moralreport.word.shapes import arrow_xml, bar_xml


def boxes(xml: str) -> tuple[tuple[int, int], list[tuple[int, ...]]]:
    """Size of the whole, and left edge, width and height of its shapes, in EMU."""
    root = etree.fromstring(f'<w:r xmlns:w="{W}">{xml}</w:r>')
    (size,) = numbers(root, f"{{{WP}}}extent", "cx", "cy")
    lefts, sizes = numbers(root, f"{{{A}}}off", "x"), numbers(root, f"{{{A}}}ext", "cx", "cy")
    assert (*lefts[0], *sizes[0]) == (0, *size)
    return (size[0], size[1]), [(left, *own) for (left,), own in zip(lefts[1:], sizes[1:], strict=True)]


def numbers(root: Any, tag: str, *names: str) -> list[tuple[int, ...]]:
    return [tuple(int(one.get(name)) for name in names) for one in root.iter(tag)]


def test_parts_of_a_bar_stand_side_by_side_and_none_has_no_width() -> None:
    bar = Bar(((0.5, "111111"), (0.0, "222222"), (0.25, "333333")), 100.0, 10.0, "ครึ่งและเสี้ยว")
    assert boxes(bar_xml(bar)) == ((1_270_000, 127_000), [(0, 635_000, 127_000), (635_000, 317_500, 127_000)])


def test_an_arrow_fills_its_room() -> None:
    assert boxes(arrow_xml(Arrow(60.0, 8.0, "ไตรมาส ๑"))) == ((762_000, 101_600), [(0, 762_000, 101_600)])
