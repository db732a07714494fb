"""Form + context → Word file. The only user of docxtpl: its tag language, in a sandbox, with every unknown name an error."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, Final
from zipfile import BadZipFile

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from moralreport.errors import Problem, TemplateError, reason_of
from moralreport.records import dataclass
from moralreport.thai.dates import format_long
from moralreport.word.blocks import Block
from moralreport.word.package import Package, read_package
from moralreport.word.tags import TagTrouble, has_misplaced_tags, nearest, syntax_troubles, tag_with, thai_reason
from moralreport.word.wording import drop_zero_width, finish
from moralreport.word.wordml import WP, R, W, parse, w
from moralreport.word.writer import blocks_xml

_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_PARAGRAPH_TAG: Final = re.compile(r"\{[{%]p\s")


class AsWritten(str):
    """Text whose digits and spaces stay as they are (`{{ x|as_written }}`)."""

    __slots__ = ()


class Blocks:
    """Paragraphs and tables for a `{{p … }}` tag, which they replace together with its paragraph."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.blocks = blocks

    def __html__(self) -> str:
        return blocks_xml(self.blocks)

    def __bool__(self) -> bool:
        return bool(self.blocks)


class UnknownName(UndefinedError):
    """A tag asks for a name that the context lacks; `known` are the names that stand there."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


class _Unknown(StrictUndefined):
    """StrictUndefined that remembers what would have been possible."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *args: Any, **kwargs: Any) -> Any:
        holder = self._undefined_obj
        known = tuple(map(str, holder)) if isinstance(holder, Mapping) else ()
        raise UnknownName(str(self._undefined_name), known)

    __iter__ = __str__ = __len__ = __eq__ = __ne__ = __bool__ = __hash__ = _fail_with_undefined_error
    __contains__ = __add__ = __radd__ = __call__ = __getitem__ = __lt__ = __le__ = __gt__ = __ge__ = _fail_with_undefined_error


def _finalize(value: object) -> object:
    """What a tag prints: text finished (Thai digits, glue), a date in full, nothing for None."""
    match value:
        case None:
            return ""
        case AsWritten() | Markup():
            return value
        case str():
            return finish(_clean(value)).replace("\n", "\a")
        case date():
            return finish(format_long(value))
        case bool():
            return value
        case int():
            return finish(str(value))
        case _:
            return value


def _clean(words: str) -> str:
    return _CONTROLS.sub("", drop_zero_width(words)).strip("\n")


class _Sandbox(SandboxedEnvironment):
    """Jinja's, in which a form cannot fill the memory either."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Products of numbers alone; texts are not repeated, nothing is raised to a power."""
        if operator == "**" or not all(isinstance(one, int | float) for one in (left, right)):
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)


@lru_cache(maxsize=1)
def environment() -> SandboxedEnvironment:
    """The sandbox in which the tags run."""
    sandbox = _Sandbox(autoescape=True, undefined=_Unknown, finalize=_finalize)
    sandbox.filters["as_written"] = lambda value: AsWritten(_clean(str(value)))
    return sandbox


@dataclass(frozen=True, slots=True)
class Form:
    """A template read once: its parts, and the compiled source of every part that holds tags."""

    name: str
    parts: Mapping[str, bytes]
    sources: Mapping[str, str]
    compiled: Mapping[str, Template]


def load_form(path: Path) -> Form:
    """Read and compile a template; the same file is compiled once. TemplateError where it is missing, no Word file, or a tag is broken."""
    try:
        state = path.stat()
        return _load(path, state.st_mtime_ns, state.st_size)
    except FileNotFoundError:
        raise TemplateError([Problem(_shown(path), 0, 0, "ไม่พบแบบฟอร์ม", advice=_where(path))]) from None
    except OSError as error:
        advice = "ปิดแบบฟอร์มใน Word หรือตรวจสิทธิ์การเข้าถึงไฟล์ แล้วสั่งใหม่"
        raise TemplateError([Problem(_shown(path), 0, 0, f"เปิดแบบฟอร์มไม่ได้: {reason_of(error)}", advice=advice)]) from None


def _where(path: Path) -> str:
    there = {other.stem.lower(): other.name for other in sorted(path.parent.glob("*.[dD][oO]*"))}
    close = nearest(path.stem.lower(), tuple(there))
    return (
        f"หมายถึง {there[close]} ใช่หรือไม่ (ชื่อและตัวพิมพ์ต้องตรงกัน)"
        if close
        else "วางไฟล์แบบฟอร์มไว้ในโฟลเดอร์ templates หรือแก้ template: ใน plan.yaml"
    )


@lru_cache(maxsize=64)
def _load(path: Path, _changed: int, _size: int) -> Form:
    try:
        package = read_package(path.read_bytes())
        sources = {name: _patched(package, name) for name in package.story_parts()}
    except (BadZipFile, KeyError, etree.XMLSyntaxError):
        raise TemplateError(
            [Problem(_shown(path), 0, 0, "ไม่ใช่ไฟล์ Word (.docx) หรือไฟล์เสียหาย", advice="เปิดด้วย Word แล้วบันทึกใหม่เป็น .docx")]
        ) from None
    tagged = {name: source for name, source in sources.items() if "{{" in source or "{%" in source or "{#" in source}
    try:
        compiled = {name: _compiled(source) for name, source in tagged.items()}
    except TemplateSyntaxError as error:
        raise TemplateError(_syntax_problems(path, package) or [_problem(path, _syntax_trouble(error, tagged))]) from None
    if any(has_misplaced_tags(package.tree(name)) for name in sources):
        raise TemplateError(_syntax_problems(path, package))
    if package.document_name() not in tagged:
        advice = "พิมพ์ช่อง เช่น {{ document.title }} ลงในแบบฟอร์ม (ดู docs/forms.md)"
        raise TemplateError([Problem(_shown(path), 0, 0, "แบบฟอร์มนี้ไม่มีช่องที่โปรแกรมเติมให้เลย จึงจะไม่มีเนื้อหา", advice=advice)])
    return Form(_shown(path), package.parts, tagged, compiled)


def _syntax_problems(path: Path, package: Package) -> list[Problem]:
    """Every broken tag of the file."""
    return [_problem(path, trouble) for name in package.story_parts() for trouble in syntax_troubles(package.tree(name), environment())]


@lru_cache(maxsize=128)
def _compiled(source: str) -> Template:
    """Forms share headers, and some their whole text."""
    return environment().from_string(source)


def _patched(package: Package, name: str) -> str:
    """The part with docxtpl's tags made plain Jinja, one paragraph a line, and the prefixes declared that blocks use."""
    _part_breaks(package.tree(name))
    source = package.content(name).decode("utf-8")
    source = source[source.index("?>") + 2 :] if source.startswith("<?xml") else source
    source = _declared(source.lstrip("\ufeff\r\n"))
    patched: str = DocxTemplate(None).patch_xml(source)
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", _TAG.sub(lambda match: _straight(match.group()), patched))


def _straight(tag: str) -> str:
    """Quotes inside a tag as Jinja wants them."""
    return tag.replace("&apos;", "'").replace("&quot;", '"').replace("&#39;", "'").replace("&#34;", '"')


def _part_breaks(root: etree._Element) -> None:
    """A section that ends in a paragraph of a `{%p … %}` tag would go with the tag; it gets a paragraph of its own."""
    for ending in list(root.iter(w("sectPr"))):
        properties = ending.getparent()
        paragraph = properties.getparent() if properties is not None and properties.tag == w("pPr") else None
        if paragraph is not None and _PARAGRAPH_TAG.search("".join(node.text or "" for node in paragraph.iter(w("t")))):
            own = etree.Element(w("p"))
            etree.SubElement(own, w("pPr")).append(ending)
            paragraph.addnext(own)


def _declared(source: str) -> str:
    end = source.index(">")
    root = source[:end]
    missing = [f' xmlns:{prefix}="{uri}"' for prefix, uri in (("w", W), ("r", R), ("wp", WP)) if f"xmlns:{prefix}=" not in root]
    return f"{root}{''.join(missing)}{source[end:]}"


def merge_form(form: Form, context: Mapping[str, object]) -> Package:
    """The form with its tags replaced. TemplateError where a tag asks for what is not there."""
    package = Package(dict(form.parts))
    for name, template in form.compiled.items():
        merged = _rendered(form, name, template, context)
        if "\a" in merged:
            merged = DocxTemplate(None).resolve_listing(merged)
        package.trees[name] = _parsed(form, merged)
    return package


def _rendered(form: Form, name: str, template: Template, context: Mapping[str, object]) -> str:
    try:
        return template.render(context)
    except UnknownName as error:
        known = error.known or tuple(context)
        line = _line_of(form.sources[name], error.__traceback__)
        raise TemplateError([_unknown(form, line, error.name, known)]) from None
    except (SecurityError, TypeError, LookupError, ValueError, ArithmeticError, AttributeError, MemoryError) as error:
        line = _line_of(form.sources[name], error.__traceback__)
        trouble = TagTrouble(_visible(line), tag_with(line, ""), "คำสั่งในแท็กใช้ไม่ได้", "ใช้ช่องอย่างใน docs/forms.md")
        raise TemplateError([_problem_of(form.name, trouble)]) from None


def _unknown(form: Form, line: str, name: str, known: tuple[str, ...]) -> Problem:
    close = nearest(name, known)
    advice = f"หมายถึง {close} หรือไม่" if close else f"ใช้ได้: {', '.join(sorted(known)[:12])}" if known else ""
    return _problem_of(form.name, TagTrouble(_visible(line), tag_with(line, name), f"ไม่รู้จักชื่อ {name}", advice))


def _line_of(source: str, trace: TracebackType | None) -> str:
    """The template's line (= paragraph) where an error arose."""
    number = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            number = trace.tb_lineno
        trace = trace.tb_next
    lines = source.splitlines()
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _visible(line: str) -> str:
    return re.sub(r"<[^>]*>", "", line).strip()


def _syntax_trouble(error: TemplateSyntaxError, sources: Mapping[str, str]) -> TagTrouble:
    lines = next((source.splitlines() for source in sources.values() if source == error.source), [])
    line = lines[error.lineno - 1] if 0 < error.lineno <= len(lines) else ""
    return TagTrouble(
        _visible(line), tag_with(line, ""), f"แท็กไม่ครบคู่หรือผิดรูป ({thai_reason(error)})", "ตรวจว่ามี endfor/endif ครบ และอยู่ในระดับเดียวกัน"
    )


def _parsed(form: Form, merged: str) -> etree._Element:
    try:
        root = parse(merged)
    except etree.XMLSyntaxError:
        raise TemplateError(
            [Problem(form.name, 0, 0, "แท็กวางผิดที่ ทำให้ไฟล์ที่ได้ไม่สมบูรณ์", advice="ใช้ {%p … %} กับย่อหน้า {%tr … %} กับแถว")]
        ) from None
    for element in root.iter(w("t")):
        if len(element):
            before = element.getparent()
            paragraph = next(element.iterancestors(w("p")), before)
            words = "".join(map(str, paragraph.itertext()))[:80] if paragraph is not None else ""
            raise TemplateError([Problem(form.name, 0, 0, "เนื้อหาหลายย่อหน้าต้องใช้แท็ก {{p … }} ในย่อหน้าของตัวเอง", source=words)])
    return root


def _shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _problem(path: Path, trouble: TagTrouble) -> Problem:
    return _problem_of(_shown(path), trouble)


def _problem_of(name: str, trouble: TagTrouble) -> Problem:
    message = f"{trouble.message}: {trouble.tag}" if trouble.tag else trouble.message
    return Problem(name, 0, 0, message, source=trouble.paragraph, advice=trouble.advice)
