"""What every merged file must be; looked at after each merge, and by the tests of every form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from moralreport.errors import Problem
from moralreport.word.package.package import Package
from moralreport.word.package.wordml import w
from moralreport.word.wording import ZERO_WIDTH

_PRIVATE: Final = re.compile("[\ue000-\uf8ff]")
_TAG: Final = re.compile(r"\{\{|\}\}|\{%|%\}")
_THAI: Final = re.compile("[\u0e01-\u0e3a\u0e3f-\u0e5b]")
_LATIN: Final = re.compile("[A-Za-z0-9]")
_VAL: Final = w("val")


def check_document(package: Package, name: str) -> list[Problem]:
    """Problems of a merged file; `name` is what the clerk calls it. An empty list is what must come out."""
    found = [Problem(name, 0, 0, message) for message in _settings(package)]
    seen: dict[bytes, tuple[str, ...]] = {}
    for part in package.story_parts():
        for run in package.tree(part).iter(w("r")):
            words = "".join(node.text or "" for node in run.iterchildren(w("t")))
            found += [Problem(name, 0, 0, message, source=words[:60]) for message in _run(run, words, seen)]
        found += [Problem(name, 0, 0, message) for message in _part(package.tree(part))]
    return found


def _settings(package: Package) -> Iterator[str]:
    settings = package.related("settings")
    if not package.has(settings):
        yield "ไฟล์ไม่มี settings"
        return
    root = package.tree(settings)
    modes = [item.get(_VAL) for item in root.iter(w("compatSetting")) if item.get(w("name")) == "compatibilityMode"]
    if modes != ["15"]:
        yield f"compatibilityMode ต้องเป็น 15 (พบ {modes})"
    if root.find(w("updateFields")) is not None:
        yield "ไฟล์สั่งให้ Word ถามเรื่องปรับปรุงเขตข้อมูล (updateFields)"


def _run(run: etree._Element, words: str, seen: dict[bytes, tuple[str, ...]]) -> Iterator[str]:
    if not words:
        return
    properties = run.find(w("rPr"))
    if ZERO_WIDTH.search(words):
        yield "มีอักขระความกว้างศูนย์"
    if _PRIVATE.search(words):
        yield "มีเครื่องหมายภายในหลงเหลือ"
    if _TAG.search(words):
        yield "มีแท็กของแบบฟอร์มหลงเหลือ"
    if properties is None:
        yield "ข้อความไม่มีคุณสมบัติอักษร"
    elif _THAI.search(words):
        key = etree.tostring(properties)
        if key not in seen:
            seen[key] = tuple(_thai(properties))
        yield from seen[key]
        if _LATIN.search(words):
            yield "ข้อความไทยกับละตินอยู่ในช่วงเดียวกัน"
    elif _LATIN.search(words) and properties.find(w("cs")) is not None:
        yield "ข้อความที่ไม่ใช่ไทยถูกทำเครื่องหมายเป็นอักษรซับซ้อน (w:cs)"


def _thai(properties: etree._Element) -> Iterator[str]:
    if properties.find(w("cs")) is None:
        yield "ข้อความไทยไม่มี w:cs"
    fonts = properties.find(w("rFonts"))
    if fonts is None or any(not fonts.get(w(slot)) for slot in ("ascii", "hAnsi", "cs", "eastAsia")):
        yield "ข้อความไทยไม่ได้ระบุแบบอักษรครบสี่ช่อง"
    for plain, twin in (("b", "bCs"), ("i", "iCs"), ("sz", "szCs")):
        first, second = properties.find(w(plain)), properties.find(w(twin))
        if (first is None) != (second is None) or (first is not None and second is not None and first.get(_VAL) != second.get(_VAL)):
            yield f"w:{plain} กับ w:{twin} ไม่ตรงกัน"
    language = properties.find(w("lang"))
    if language is None or language.get(w("bidi")) != "th-TH":
        yield "ข้อความไทยไม่ได้ระบุภาษา th-TH"


def _part(root: etree._Element) -> Iterator[str]:
    for element in root.iter(w("pStyle"), w("rStyle"), w("tblStyle")):
        if element.get(_VAL, "").startswith("@"):
            yield f"ไม่มีลักษณะ {element.get(_VAL, '')[1:]}"
    for paragraph in root.iter(w("p")):
        if _cut_word(paragraph):
            yield f"คำไทยถูกตัดข้ามช่วงที่หน้าตาเหมือนกัน: {''.join(t.text or '' for t in paragraph.iter(w('t')))[:60]}"


def _cut_word(paragraph: etree._Element) -> bool:
    """Two neighbouring runs of the same look with Thai on both sides of the border."""
    before: etree._Element | None = None
    for child in paragraph:
        if child.tag != w("r") or len(child) != 2 or child[1].tag != w("t") or child[0].tag != w("rPr"):
            before = None
            continue
        if before is not None and etree.tostring(before[0]) == etree.tostring(child[0]):
            return bool(_THAI.search((before[1].text or "")[-1:]) and _THAI.search((child[1].text or "")[:1]))
        before = child
    return False
