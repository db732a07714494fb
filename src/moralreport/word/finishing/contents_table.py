"""The table of contents: a real TOC field whose entries already stand in the file, so that no program asks to update it (17.16.5.68).

Entries are hyperlinks to bookmarks round the headings, their page numbers PAGEREF fields. The typesetter says what the numbers are.
A long title is turned over by a w:br before it fills its line, so that its number always has room: Word puts a right-aligned number that
has none on a line of its own, and LibreOffice loses it where a right indent keeps the room free.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import field
from typing import Final

from lxml import etree

from moralreport.records import dataclass
from moralreport.thai.line_breaks import line_breaks
from moralreport.word.blocks import Paragraph, Span
from moralreport.word.finishing.binding import StyleBook
from moralreport.word.package.package import Package, has_fields, read_package, write_package
from moralreport.word.package.styles import CONTENTS_HANGING, CONTENTS_INDENTS, CONTENTS_STOP
from moralreport.word.package.wordml import TWIPS_PER_CM, XML_SPACE, style_of, w
from moralreport.word.text_width import text_width

PLACEHOLDER: Final = "\ue010"
UNKNOWN_PAGE: Final = "–"
_INSTRUCTION: Final = r' TOC \o "1-2" \h \z \u '
_WITH_ENTRIES: Final = r' TOC \o "1-2" \f C \h \z \u '
_ENTRY: Final = re.compile(r'^ *TC "(.*)" .*\\l ([1-3])')
_NUMBER_COLUMN: Final = 1.3
"""Kept free at the end of every line of an entry, cm: three digits and a few dots."""
_SHORT_LINE: Final = 0.3
"""Share of its room below which the last line of an entry is a rest."""
_NARROWER: Final = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
"""Shares of the room that the lines before it may be held to, so that it gets more."""
_POINTS: Final = TWIPS_PER_CM / 20
_MARKS: Final = {"\t": "tab", "\n": "br", "\u2011": "noBreakHyphen"}
_PIECES: Final = re.compile("([\t\n\u2011])")
_LEVELS: Final = {"heading 1": 1, "heading 2": 2, "front heading": 1}


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    bookmark: str
    words: str
    named: bool = False
    """By a TC field, not by its style."""


def contents_placeholder() -> Paragraph:
    """The paragraph in whose place the table will stand."""
    return Paragraph((Span(PLACEHOLDER),), "toc 1")


def write_contents(package: Package, terms: Collection[str] = ()) -> None:
    """Fill every placeholder with the headings of the document, no line of which cuts a term."""
    body = package.tree(package.document_name()).find(w("body"))
    places = [] if body is None else [p for p in body.iter(w("p")) if PLACEHOLDER in "".join(t.text or "" for t in p.iter(w("t")))]
    if not places or body is None:
        return
    book = StyleBook(package)
    headings = _headings(body, {book.id(name): level for name, level in _LEVELS.items() if name in book})
    styles = {level: book.id(f"toc {level}") for level in (1, 2, 3)}
    for place in places:
        _replace(place, list(_table(headings, styles, terms)))


def _headings(body: etree._Element, levels: Mapping[str, int]) -> list[_Heading]:
    taken = max((int(mark.get(w("id"), "0")) for mark in body.iter(w("bookmarkStart")) if mark.get(w("id"), "").isdigit()), default=0)
    found: list[_Heading] = []
    for paragraph in body.iter(w("p")):
        level = levels.get(style_of(paragraph))
        runs = tuple(run for run in paragraph.iterchildren(w("r")) if run.find(w("t")) is not None or run.find(w("tab")) is not None)
        entry = _entry_field(paragraph)
        if entry:
            level, runs = entry[0], (entry[1],)
        if level is not None and runs:
            bookmark = f"_Toc{260000001 + len(found)}"
            _mark(paragraph, bookmark, taken + len(found) + 1)
            found.append(_Heading(level, bookmark, _words(runs), entry is not None))
    return found


def _entry_field(paragraph: etree._Element) -> tuple[int, etree._Element] | None:
    """Level and words of a TC field (17.16.5.63) in the paragraph."""
    code = "".join(node.text or "" for node in paragraph.iter(w("instrText")))
    found = _ENTRY.search(code)
    if found is None:
        return None
    run = etree.Element(w("r"))
    etree.SubElement(run, w("t")).text = found[1]
    return int(found[2]), run


def _mark(paragraph: etree._Element, bookmark: str, number: int) -> None:
    start = etree.Element(w("bookmarkStart"))
    start.set(w("id"), str(number))
    start.set(w("name"), bookmark)
    end = etree.Element(w("bookmarkEnd"))
    end.set(w("id"), str(number))
    paragraph.insert(1 if paragraph.find(w("pPr")) is not None else 0, start)
    paragraph.append(end)


def _table(headings: list[_Heading], styles: Mapping[int, str], terms: Collection[str]) -> Iterator[etree._Element]:
    if not headings:
        return
    for index, heading in enumerate(headings):
        paragraph = etree.Element(w("p"))
        etree.SubElement(etree.SubElement(paragraph, w("pPr")), w("pStyle")).set(w("val"), styles[heading.level])
        if index == 0:
            paragraph.extend(_field_start(_WITH_ENTRIES if any(one.named for one in headings) else _INSTRUCTION))
        paragraph.append(_entry(heading, terms))
        if index == len(headings) - 1:
            paragraph.append(_mark_run("end"))
        yield paragraph


def _entry(heading: _Heading, terms: Collection[str]) -> etree._Element:
    link = etree.Element(w("hyperlink"))
    link.set(w("anchor"), heading.bookmark)
    link.set(w("history"), "1")
    label, stop, title = heading.words.rpartition("\t")
    later = (CONTENTS_STOP - _NUMBER_COLUMN - CONTENTS_INDENTS[heading.level - 1] - CONTENTS_HANGING) * _POINTS
    first = later if stop else later + CONTENTS_HANGING * _POINTS
    link.append(_plain_run(label + stop + turned_over(title, first, later, terms)))
    tab = etree.SubElement(link, w("r"))
    etree.SubElement(tab, w("tab"))
    link.extend(_field_start(f" PAGEREF {heading.bookmark} \\h "))
    number = etree.SubElement(etree.SubElement(link, w("r")), w("t"))
    number.text = UNKNOWN_PAGE
    link.append(_mark_run("end"))
    return link


def _plain_run(words: str) -> etree._Element:
    """The heading's text without its look; the number's tab or space stays."""
    run = etree.Element(w("r"))
    for piece in _PIECES.split(words):
        if piece in _MARKS:
            etree.SubElement(run, w(_MARKS[piece]))
        elif piece:
            text = etree.SubElement(run, w("t"))
            text.set(XML_SPACE, "preserve")
            text.text = piece
    return run


def _words(runs: tuple[etree._Element, ...]) -> str:
    signs = {w(name): sign for sign, name in _MARKS.items() if sign != "\n"}
    return "".join(signs.get(child.tag) or child.text or "" for run in runs for child in run if child.tag in signs or child.tag == w("t"))


def turned_over(words: str, first: float, later: float, terms: Collection[str] = ()) -> str:
    """The words with a line feed wherever a line has to end; no short rest on the last. `first`, `later`: room on the lines, in points."""
    lines = _filled(words, first, later, terms)
    for share in _NARROWER if len(lines) > 1 and text_width(lines[-1]) < later * _SHORT_LINE else ():
        even = _filled(words, first * share, later * share, terms)
        if len(even) == len(lines) and text_width(even[-1]) >= later * _SHORT_LINE:
            return "\n".join(even)
    return "\n".join(lines)


def _filled(words: str, first: float, later: float, terms: Collection[str]) -> list[str]:
    lines = [words]
    room = first
    while text_width(lines[-1]) > room:
        rest = lines.pop()
        cut = _cut(rest, room, terms)
        if cut is None:
            return [*lines, rest]
        lines += [rest[:cut], rest[cut:]]
        room = later
    return lines


def _cut(words: str, room: float, terms: Collection[str]) -> int | None:
    """Where the first line ends: at a space of its second half, else between two Thai words."""
    offers = [offset for offset in line_breaks(words, terms).ordinary if text_width(words[:offset].rstrip()) <= room]
    spaces = [offset for offset in offers if words[offset - 1] == " " and text_width(words[:offset]) > room / 2]
    return max(spaces or offers, default=None)


def _field_start(instruction: str) -> list[etree._Element]:
    code = etree.Element(w("r"))
    text = etree.SubElement(code, w("instrText"))
    text.set(XML_SPACE, "preserve")
    text.text = instruction
    return [_mark_run("begin"), code, _mark_run("separate")]


def _mark_run(kind: str) -> etree._Element:
    run = etree.Element(w("r"))
    etree.SubElement(run, w("fldChar")).set(w("fldCharType"), kind)
    return run


def _replace(place: etree._Element, paragraphs: list[etree._Element]) -> None:
    parent = place.getparent()
    ending = place.find(f"{w('pPr')}/{w('sectPr')}")
    if ending is not None:
        paragraphs = paragraphs or [etree.Element(w("p"))]
        last = paragraphs[-1].find(w("pPr"))
        (last if last is not None else etree.SubElement(paragraphs[-1], w("pPr"))).append(ending)
    if parent is not None:
        position = parent.index(place)
        parent[position : position + 1] = paragraphs


def set_page_numbers(docx: bytes, labels: Mapping[str, str]) -> bytes:
    """The same file with the cached results of its PAGEREF fields set to `labels` (bookmark → page label); others stay."""
    if not has_fields(docx):
        return docx
    package = read_package(docx)
    document = package.tree(package.document_name())
    for bookmark, result in _references(document):
        if bookmark in labels:
            _set_result(result, labels[bookmark])
    return write_package(package)


@dataclass(slots=True)
class _Field:
    """A field that is being read: its code, then the runs that show its result."""

    code: str = ""
    result: list[etree._Element] = field(default_factory=list)
    has_result: bool = False


def _references(document: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    """(bookmark, result runs) of every PAGEREF field, nested in the TOC or not."""
    stack: list[_Field] = []
    for run in document.iter(w("r")):
        mark = run.find(w("fldChar"))
        kind = mark.get(w("fldCharType")) if mark is not None else None
        if kind == "begin":
            stack.append(_Field())
        elif kind == "separate" and stack:
            stack[-1].has_result = True
        elif kind == "end" and stack:
            ended = stack.pop()
            words = ended.code.split()
            if len(words) > 1 and words[0].upper() == "PAGEREF":
                yield words[1], ended.result
        elif stack and stack[-1].has_result:
            stack[-1].result.append(run)
        elif stack:
            stack[-1].code += "".join(node.text or "" for node in run.iter(w("instrText")))


def _set_result(runs: list[etree._Element], label: str) -> None:
    texts = [node for run in runs for node in run.iter(w("t"))]
    for index, node in enumerate(texts):
        node.text = label if index == 0 else ""
    if texts:
        _set_script(texts[0], thai=any("\u0e00" <= ch <= "\u0e7f" for ch in label))


def _set_script(node: etree._Element, *, thai: bool) -> None:
    """A page number changes its script with its text."""
    properties = next((run.find(w("rPr")) for run in node.iterancestors(w("r"))), None)
    if properties is None:
        return
    for old in properties.findall(w("cs")):
        properties.remove(old)
    if thai:
        language = properties.find(w("lang"))
        mark = etree.Element(w("cs"))
        if language is not None:
            language.addprevious(mark)
        else:
            properties.append(mark)
