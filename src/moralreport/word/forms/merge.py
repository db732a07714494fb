"""Form + context → Word file: every tag replaced; all that tags ask for in vain is told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Final

from jinja2 import Template
from jinja2.exceptions import SecurityError, TemplateNotFound, UndefinedError
from lxml import etree

from moralreport.errors import Problem, TemplateError
from moralreport.word.forms.cell_loops import CELL_TAG, share_widths
from moralreport.word.forms.form import Form, problem_of, visible
from moralreport.word.forms.paragraph_ends import split_paragraphs
from moralreport.word.forms.places import located
from moralreport.word.forms.split_tags import TAG, text_of
from moralreport.word.forms.tag_language import PARAGRAPH_END, Blocks, Mistake, environment, start_noting
from moralreport.word.forms.tag_pairs import pair_troubles
from moralreport.word.forms.tags import TagTrouble, nearest, plain_tag, tag_with
from moralreport.word.package.package import Package
from moralreport.word.package.wordml import parse, w

_BLOCKS: Final = (".body", ".signature_sheet")
"""Ends of names that stand for blocks in the rows of lists."""
_LONGEST: Final = 50_000_000
"""Signs of XML that one part may come to; the plan book's has a tenth of it."""
_FAULTS: Final = (
    *(SecurityError, TemplateNotFound, UndefinedError),
    *(TypeError, LookupError, ValueError, ArithmeticError, AttributeError, MemoryError),
)


def merge_form(form: Form, context: Mapping[str, object]) -> Package:
    """The form with its tags replaced. TemplateError where a tag is broken or asks for what is not there."""
    if form.problems:
        raise TemplateError([*form.problems, *located(_loose_problems(form, context), map(parse, form.parts.values()))])
    package = Package(dict(form.parts))
    problems: list[Problem] = []
    for name, template in form.compiled.items():
        merged, found = _rendered(form, name, template, context)
        problems += found or _parsed(form, name, merged, package, context)
    if problems:
        raise TemplateError(located(dict.fromkeys(problems), (parse(form.parts[name]) for name in form.compiled)))
    return package


def _rendered(form: Form, name: str, template: Template, context: Mapping[str, object]) -> tuple[str, list[Problem]]:
    """The part's XML, and a problem for each mistake of its tags."""
    lines = form.sources[name].splitlines()
    mistakes = start_noting()
    merged, fault = "", None
    try:
        merged = _within_bounds(template, context)
    except _FAULTS as error:
        fault = _fault(_line_of(lines, error.__traceback__), error)
    line_of = template.get_corresponding_lineno
    troubles = [_told(lines, line_of, mistake, context) for mistake in mistakes]
    return merged, [problem_of(form.name, trouble) for trouble in (*troubles, *((fault,) if fault else ()))]


def _loose_problems(form: Form, context: Mapping[str, object]) -> list[Problem]:
    """What the sound tags of a broken form ask for in vain."""
    found: list[Problem] = []
    for words, tag in form.loose:
        mistakes = start_noting()
        with suppress(*_FAULTS):
            environment().from_string(plain_tag(tag)).render(context)
        found += [problem_of(form.name, TagTrouble(words, tag, *_why(mistake, context))) for mistake in mistakes]
    return list(dict.fromkeys(found))


def _within_bounds(template: Template, context: Mapping[str, object]) -> str:
    pieces, length = [], 0
    for piece in template.generate(context):
        length += len(piece)
        if length > _LONGEST:
            raise MemoryError
        pieces.append(piece)
    return "".join(pieces)


def _fault(line: str, error: Exception) -> TagTrouble:
    if isinstance(error, MemoryError):
        return TagTrouble(visible(line), tag_with(line, ""), "แท็กนี้ทำซ้ำมากเกินไป", "ตรวจรายการหลัง in ของแท็ก for")
    return TagTrouble(visible(line), tag_with(line, ""), "คำสั่งในแท็กใช้ไม่ได้", "ใช้ช่องอย่างใน README.th.md ข้อ ๕")


def _line_of(lines: list[str], trace: TracebackType | None) -> str:
    """The template's line (= paragraph) where an error arose."""
    number = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            number = trace.tb_lineno
        trace = trace.tb_next
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _told(lines: list[str], line_of: Callable[[int], int], mistake: Mistake, context: Mapping[str, object]) -> TagTrouble:
    number = line_of(mistake.line)
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    tag = tag_with(line, mistake.name) if mistake.name else _tag_of(line, mistake.value, context)
    return TagTrouble(visible(line), tag, *_why(mistake, context))


def _why(mistake: Mistake, context: Mapping[str, object]) -> tuple[str, str]:
    """What is wrong, and what to write."""
    if mistake.name:
        return f"ไม่รู้จักชื่อ {mistake.name}", _meant(mistake.name, mistake.known or tuple(context))
    return _unprintable(mistake.value)


def _tag_of(line: str, value: object, context: Mapping[str, object]) -> str:
    """The tag of a line that asks for `value`; the first that asks for no text where none does by its plain name."""
    asked = [(tag, _value_of(tag.strip("{} \u00a0"), context)) for tag in TAG.findall(visible(line)) if tag.startswith("{{")]
    by_name = [tag for tag, found in asked if found is value]
    others = [tag for tag, found in asked if not isinstance(found, str)]
    return next(iter(by_name or others), "")


def _value_of(path: str, context: Mapping[str, object]) -> object:
    value: object = context
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _meant(name: str, known: tuple[str, ...]) -> str:
    close = nearest(name, known)
    return f"หมายถึง {close} หรือไม่" if close else f"ใช้ได้: {', '.join(sorted(known))}"


def _unprintable(value: object) -> tuple[str, str]:
    """Why a value is no text, and what to write."""
    match value:
        case Mapping():
            return "ช่องนี้มีช่องย่อยหลายช่อง พิมพ์ทั้งหมดไม่ได้", f"เติมจุดและชื่อช่องย่อย: {', '.join(list(map(str, value))[:12])}"
        case list() | tuple():
            return "ช่องนี้เป็นรายการ พิมพ์ทั้งรายการไม่ได้", "ใช้ {%p for x in … %} {{ x }} {%p endfor %} สามย่อหน้า หรือ {%tr … %} ในตาราง"
        case _:
            return "ช่องนี้ไม่ใช่ข้อความ", "ใช้ช่องอย่างใน README.th.md ข้อ ๕"


def _parsed(form: Form, name: str, merged: str, package: Package, context: Mapping[str, object]) -> list[Problem]:
    """The merged part into the package, or what keeps it from being one."""
    try:
        root = parse(merged)
    except etree.XMLSyntaxError:
        return _misplaced(form, name)
    if CELL_TAG in form.parts[name]:
        share_widths(root)
    if PARAGRAPH_END in merged:
        split_paragraphs(root)
    package.trees[name] = root
    nested = list(_nested(root))
    message = "เนื้อหาหลายย่อหน้าต้องใช้แท็ก {{p … }} ในย่อหน้าของตัวเอง"
    asking = list(_asking_for_blocks(form, name, context)) if nested else []
    told = [problem_of(form.name, TagTrouble(words, tag, message, f"เขียน {{{{p{tag[2:]}")) for words, tag in asking]
    return told or [Problem(form.name, 0, 0, message, source=words) for words in nested]


def _asking_for_blocks(form: Form, name: str, context: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """(words of the paragraph, tag) of the tags in a line that ask for paragraphs and tables."""
    for paragraph in parse(form.parts[name]).iter(w("p")):
        for tag in TAG.findall(words := text_of(paragraph)):
            path = tag.strip("{} \u00a0")
            if not tag.startswith("{{p ") and (isinstance(_value_of(path, context), Blocks) or path.endswith(_BLOCKS)):
                yield words, tag


def _misplaced(form: Form, name: str) -> list[Problem]:
    found = [problem_of(form.name, trouble) for trouble in pair_troubles(parse(form.parts[name]))]
    advice = "ใช้ {%p … %} กับย่อหน้า {%tr … %} กับแถว"
    return found or [Problem(form.name, 0, 0, "แท็กวางผิดที่ ทำให้ไฟล์ที่ได้ไม่สมบูรณ์", advice=advice)]


def _nested(root: etree._Element) -> Iterator[str]:
    """The words of each paragraph in which blocks stand inside a text."""
    for element in root.iter(w("t")):
        if len(element):
            yield "".join(map(str, next(element.iterancestors(w("p")), element).itertext()))[:80]
