"""The check that every merged file goes through sees what is planted in one."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from lxml import etree
from tests.conftest import PROJECT
from tests.word import samples

from moralreport.word import render
from moralreport.word.finishing.document_check import check_document
from moralreport.word.package.package import Package, read_package
from moralreport.word.package.wordml import w

Plant = Callable[[etree._Element], object]
BODY, SETTINGS = "word/document.xml", "word/settings.xml"


@cache
def sound() -> bytes:
    owed = samples.deliverable("1-06", "activity-summary", samples.FACTS, samples.KNOWLEDGE)
    with TemporaryDirectory() as folder:
        content = samples.content(Path(folder), owed, samples.filled_report("1-06", Path(folder)))
        return render(content, owed, PROJECT / "templates", samples.TODAY).docx


def messages(part: str, plant: Plant) -> list[str]:
    package = read_package(sound())
    plant(package.tree(part))
    return [problem.message for problem in check_document(package, "ก.docx")]


def run(root: etree._Element, *, thai: bool = True) -> etree._Element:
    """The first run of Thai words, or of Latin ones."""
    letter = re.compile("[ก-ฮ]" if thai else "[A-Za-z]")
    return next(one for one in root.iter(w("r")) if letter.search(one.findtext(w("t")) or ""))


def says(words: str, *, thai: bool = True) -> Plant:
    def plant(root: etree._Element) -> None:
        node = run(root, thai=thai).find(w("t"))
        assert node is not None
        node.text = words

    return plant


def without(*names: str) -> Plant:
    def plant(root: etree._Element) -> None:
        properties = run(root).find(w("rPr"))
        assert properties is not None
        for name in names:
            for one in list(properties.iterchildren(w(name))):
                properties.remove(one)

    return plant


def unlooked(root: etree._Element) -> None:
    one = run(root)
    properties = one.find(w("rPr"))
    assert properties is not None
    one.remove(properties)


def with_property(*names_and_values: str, thai: bool = True) -> Plant:
    def plant(root: etree._Element) -> None:
        properties = run(root, thai=thai).find(w("rPr"))
        assert properties is not None
        for name, value in zip(names_and_values[::2], names_and_values[1::2], strict=True):
            etree.SubElement(properties, w(name)).set(w("val"), value)

    return plant


def cut(root: etree._Element) -> None:
    """Two runs of one look where there was one."""
    first = run(root)
    second = etree.fromstring(etree.tostring(first))
    node, rest = first.find(w("t")), second.find(w("t"))
    assert node is not None and rest is not None
    node.text, rest.text = "สำนั", "กงาน"
    first.addnext(second)


def mode(value: str) -> Plant:
    def plant(root: etree._Element) -> None:
        (setting,) = [one for one in root.iter(w("compatSetting")) if one.get(w("name")) == "compatibilityMode"]
        setting.set(w("val"), value)

    return plant


def test_the_file_is_sound() -> None:
    assert check_document(read_package(sound()), "ก.docx") == []


@pytest.mark.parametrize(
    ("part", "plant", "message"),
    [
        (BODY, says("ก\u200bข"), "ความกว้างศูนย์"),
        (BODY, says("ก\uf70aข"), "เครื่องหมายภายใน"),
        (BODY, says("{{ ก }}"), "แท็กของแบบฟอร์ม"),
        (BODY, says("ก %}"), "แท็กของแบบฟอร์ม"),
        (BODY, says("กA"), "ละตินอยู่ในช่วงเดียวกัน"),
        (BODY, unlooked, "ไม่มีคุณสมบัติอักษร"),
        (BODY, without("cs"), "ไม่มี w:cs"),
        (BODY, without("rFonts"), "แบบอักษรครบสี่ช่อง"),
        (BODY, without("lang"), "th-TH"),
        (BODY, with_property("sz", "30"), "w:sz กับ w:szCs"),
        (BODY, with_property("sz", "30", "szCs", "32"), "w:sz กับ w:szCs"),
        (BODY, with_property("i", "1"), "w:i กับ w:iCs"),
        (BODY, with_property("bCs", "1"), "w:b กับ w:bCs"),
        (BODY, with_property("cs", "1", thai=False), "อักษรซับซ้อน"),
        (BODY, with_property("rStyle", "@ไม่มี"), "ไม่มีลักษณะ ไม่มี"),
        (BODY, cut, "คำไทยถูกตัดข้ามช่วง"),
        (SETTINGS, mode("14"), "compatibilityMode ต้องเป็น 15"),
        (SETTINGS, lambda root: etree.SubElement(root, w("updateFields")), "updateFields"),
    ],
)
def test_what_is_planted_is_found_and_nothing_else(part: str, plant: Plant, message: str) -> None:
    found = set(messages(part, plant))
    assert len(found) == 1 and message in found.pop(), found


def test_a_file_without_settings_is_found() -> None:
    package: Package = read_package(sound())
    del package.parts[SETTINGS]
    assert [problem.message for problem in check_document(package, "ก.docx")] == ["ไฟล์ไม่มี settings"]
