"""The mark of a draft: a line in every header of every page, also in forms that have no header of their own."""

from __future__ import annotations

from typing import Final

from lxml import etree

from moralreport.word.finishing.binding import StyleBook
from moralreport.word.package.package import Package
from moralreport.word.package.wordml import DECLARED, is_on, parse, r, w
from moralreport.word.wording import finish

_HEADER_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"


def mark_draft(package: Package, missing: int) -> None:
    """Put the mark first into every header that the sections show, adding the headers that are lacking."""
    main = package.document_name()
    style = StyleBook(package).id("Draft Mark")
    _complete_headers(package, main)
    words = finish(f"ร่าง - ยังไม่ได้กรอก {missing} รายการ ห้ามเผยแพร่" if missing else "ร่าง ห้ามเผยแพร่")
    for name in sorted({target for kind, target, _ in package.relations(main) if kind == "header" and package.has(target)}):
        package.tree(name).insert(0, _paragraph(style, words))


def _paragraph(style: str, words: str) -> etree._Element:
    return parse(f'<w:p {DECLARED}><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>')


def _complete_headers(package: Package, main: str) -> None:
    """A section shows a header of each kind it uses; what it does not name it takes from the section before (17.10.1)."""
    known: set[str] = set()
    settings = package.related("settings")
    even = package.has(settings) and is_on(package.tree(settings).find(w("evenAndOddHeaders")))
    for section in package.tree(main).iter(w("sectPr")):
        known |= {reference.get(w("type"), "default") for reference in section.iterchildren(w("headerReference"))}
        wanted = {"default"} | ({"first"} if is_on(section.find(w("titlePg"))) else set()) | ({"even"} if even else set())
        for kind in sorted(wanted - known):
            _add_header(package, main, section, kind)
            known.add(kind)


def _add_header(package: Package, main: str, section: etree._Element, kind: str) -> None:
    number = next(n for n in range(1, 1000) if not package.has(f"word/header{n}.xml"))
    name = f"word/header{number}.xml"
    package.add(name, f"<w:hdr {DECLARED}/>".encode(), _HEADER_TYPE)
    reference = etree.Element(w("headerReference"))
    reference.set(w("type"), kind)
    reference.set(r("id"), package.relate(main, "header", name))
    section.insert(0, reference)
