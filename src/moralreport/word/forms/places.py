"""Where in a form a mistake stands, as a clerk counts it in Word: which paragraph, or which cell of which table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from lxml import etree

from moralreport.errors import Problem
from moralreport.word.forms.split_tags import TAG, text_of
from moralreport.word.forms.tags import plain_tag
from moralreport.word.package.wordml import w

_STORIES: Final = {w("hdr"): "หัวกระดาษ ", w("ftr"): "ท้ายกระดาษ ", w("footnotes"): "เชิงอรรถ ", w("endnotes"): "อ้างอิงท้ายเรื่อง "}
_MOST: Final = 3
"""Places that one mistake names."""


def located(problems: Iterable[Problem], roots: Iterable[etree._Element]) -> list[Problem]:
    """The problems, each with the places of the paragraph that it quotes, or else of the tag that it names."""
    by_words: dict[str, list[str]] = {}
    by_tag: dict[str, list[str]] = {}
    for root in roots:
        for paragraph in root.iter(w("p")):
            if words := _plain(text_of(paragraph)):
                place = place_of(paragraph, root)
                by_words.setdefault(words, []).append(place)
                for tag in TAG.findall(words):
                    by_tag.setdefault(plain_tag(tag), []).append(place)
    return [_with_place(problem, by_words, by_tag) for problem in problems]


def place_of(paragraph: etree._Element, root: etree._Element) -> str:
    """`ย่อหน้าที่ 6`, `ตารางที่ 1 แถวที่ 2 ช่องที่ 3`; empty paragraphs count, those of tables and text boxes do not."""
    story = _STORIES.get(root.tag, "")
    cell = next(paragraph.iterancestors(w("tc")), None)
    if cell is not None:
        row, table = next(cell.iterancestors(w("tr"))), next(cell.iterancestors(w("tbl")))
        number = list(root.iter(w("tbl"))).index(table) + 1
        return f"{story}ตารางที่ {number} แถวที่ {_number(row, table, 'tr')} ช่องที่ {_number(cell, row, 'tc')}"
    if next(paragraph.iterancestors(w("txbxContent")), None) is not None:
        return f"{story}กล่องข้อความ"
    inside = (w("tc"), w("txbxContent"))
    own = [one for one in root.iter(w("p")) if next(one.iterancestors(*inside), None) is None]
    return f"{story}ย่อหน้าที่ {own.index(paragraph) + 1}"


def _number(element: etree._Element, holder: etree._Element, kind: str) -> int:
    """The element among those of its kind that the holder holds, content controls aside."""
    own = [one for one in holder.iter(w(kind)) if next(one.iterancestors(holder.tag)) is holder]
    return own.index(element) + 1


def _with_place(problem: Problem, by_words: Mapping[str, list[str]], by_tag: Mapping[str, list[str]]) -> Problem:
    tag = next(iter(TAG.findall(problem.message)), "")
    found = by_words.get(_plain(problem.source)) or by_tag.get(plain_tag(tag)) or []
    if not found:
        return problem
    places = list(dict.fromkeys(found))
    shown = " และ ".join(places[:_MOST]) + (" เป็นต้น" if len(places) > _MOST else "")
    return replace(problem, message=f"{shown}: {problem.message}")


def _plain(words: str) -> str:
    """As the paragraph is quoted: without spaces at its ends, with quotes as Jinja wants them."""
    return plain_tag(words.strip()) if words else ""
