"""Tags that open and close: which one is left open, closes nothing, or closes on another level of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from moralreport.records import dataclass
from moralreport.word.forms.split_tags import TAG, text_nodes, text_of
from moralreport.word.forms.tags import TagTrouble
from moralreport.word.package.wordml import w

_STATEMENT: Final = re.compile(r"\{%(p|tr|tc|r)?[\s-]+(\w+)(.*?)%\}", re.DOTALL)
_OPENING: Final = ("for", "if", "with", "filter")
_HOLDERS: Final = {"tr": w("tr"), "tc": w("tc"), "p": w("p")}
_PLACES: Final = {"tr": "แถวของตาราง", "tc": "ช่องของตาราง", "p": "ย่อหน้า", "": "ย่อหน้าเดียวกัน"}


@dataclass(frozen=True, slots=True)
class _Statement:
    """A `{% … %}` where it stands: `holder` is what the tag takes away (its row, cell, paragraph), or its run."""

    kind: str
    name: str
    tag: str
    words: str
    holder: etree._Element

    def trouble(self, message: str, advice: str) -> TagTrouble:
        return TagTrouble(self.words, self.tag, message, advice)


def pair_troubles(root: etree._Element) -> Iterator[TagTrouble]:
    """What is wrong between the tags of a part, in reading order."""
    open_ones: list[_Statement] = []
    for found in _statements(root):
        if isinstance(found, TagTrouble):
            yield found
        elif found.name in _OPENING:
            open_ones.append(found)
        elif found.name.removeprefix("end") in _OPENING:
            yield from _close(open_ones, found)
    yield from map(_unclosed, open_ones)


def _statements(root: etree._Element) -> Iterator[_Statement | TagTrouble]:
    for paragraph in root.iter(w("p")):
        words = text_of(paragraph)
        for node in text_nodes(paragraph) if "{%" in words else ():
            for tag in TAG.findall(node.text or ""):
                found = _STATEMENT.fullmatch(tag)
                if found:
                    yield _statement(node, found, words)


def _statement(node: etree._Element, found: re.Match[str], words: str) -> _Statement | TagTrouble:
    kind = found[1] if found[1] in _HOLDERS else ""
    holder = next(node.iterancestors(_HOLDERS.get(kind, w("r"))), None)
    if holder is None:
        advice = f"ย้ายแท็กไปไว้ในตาราง หรือใช้ {{%p{found[0][2 + len(kind) :]} กับย่อหน้า"
        return TagTrouble(words, found[0], f"แท็ก {{%{kind} … %}} ใช้ได้เฉพาะใน{_PLACES[kind]}", advice)
    return _Statement(kind, found[2], found[0], words, holder)


def _close(open_ones: list[_Statement], closing: _Statement) -> Iterator[TagTrouble]:
    wanted = closing.name.removeprefix("end")
    if all(one.name != wanted for one in open_ones):
        yield closing.trouble(f"{closing.name} นี้ไม่มี {wanted} ที่คู่กัน", f"เติมแท็ก {wanted} ไว้ข้างหน้า หรือลบแท็กนี้")
        return
    while open_ones[-1].name != wanted:
        yield _unclosed(open_ones.pop())
    yield from _levels(open_ones.pop(), closing)


def _unclosed(opening: _Statement) -> TagTrouble:
    closing = f"{{%{opening.kind} end{opening.name} %}}"
    return opening.trouble(f"{opening.name} นี้ไม่มี end{opening.name} ที่คู่กัน", f"เติม {closing} หลังส่วนที่ต้องการ ก่อน end ของแท็กที่อยู่นอกกว่า")


def _levels(opening: _Statement, closing: _Statement) -> Iterator[TagTrouble]:
    if opening.kind != closing.kind:
        advice = f"เขียน {{%{opening.kind} {closing.name} %}} ให้เหมือนแท็กเปิด"
        yield closing.trouble(f"แท็กปิดไม่ใช่ชนิดเดียวกับแท็กเปิด {opening.tag}", advice)
    elif opening.kind and opening.holder is closing.holder:
        yield closing.trouble(f"แท็กนี้อยู่ใน{_PLACES[opening.kind]}เดียวกับแท็กเปิด {opening.tag}", _apart(opening.kind))
    elif _level(opening) is not _level(closing):
        yield closing.trouble(f"แท็กนี้อยู่คนละตาราง คนละช่อง หรือคนละระดับกับแท็กเปิด {opening.tag}", _apart(opening.kind))


def _apart(kind: str) -> str:
    if not kind:
        return "วางแท็กเปิดและแท็กปิดไว้ในย่อหน้าเดียวกัน หรือใช้ {%p … %} กับย่อหน้า {%tr … %} กับแถว"
    return f"วางแท็กเปิดและแท็กปิดไว้ใน{_PLACES[kind]}ของตัวเอง คร่อมส่วนที่ซ้ำ ในตารางหรือช่องเดียวกัน"


def _level(statement: _Statement) -> etree._Element | None:
    """What the tag's holder stands in: a table, a row, the body or a cell; of a tag in a line, what its paragraph stands in."""
    above = statement.holder.getparent()
    if statement.kind or above is None or above.tag != w("p"):
        return above
    return above.getparent()
