"""A form as it lies in templates/: read, its tags gathered, checked and compiled. The only user of docxtpl."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final
from urllib.parse import unquote
from zipfile import BadZipFile

from docxtpl import DocxTemplate
from jinja2 import Template, TemplateSyntaxError
from lxml import etree

from moralreport.errors import Problem, TemplateError, reason_of
from moralreport.records import dataclass
from moralreport.word.forms.loose_tags import loose_tags
from moralreport.word.forms.places import located
from moralreport.word.forms.revisions import accept_changes
from moralreport.word.forms.split_tags import gather_tags
from moralreport.word.forms.tag_language import environment
from moralreport.word.forms.tag_pairs import pair_troubles
from moralreport.word.forms.tags import WHOLE_PARAGRAPH, TagTrouble, has_misplaced_tags, nearest, syntax_troubles, tag_with, thai_reason
from moralreport.word.package.package import Package, as_document, read_package, relations_name
from moralreport.word.package.wordml import WP, R, W, w

_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OLD: Final = b"\xd0\xcf\x11\xe0"
"""How files of Word 97-2003 begin, and those with a password."""


@dataclass(frozen=True, slots=True)
class Form:
    """A template read once: its parts, and the compiled source of every part that holds tags.

    Of one with broken tags nothing is compiled, and `parts` are those with text: `problems` tells them, `loose` are the tags that can be
    tried all the same.
    """

    name: str
    parts: Mapping[str, bytes]
    sources: Mapping[str, str]
    compiled: Mapping[str, Template]
    problems: tuple[Problem, ...] = ()
    loose: tuple[tuple[str, str], ...] = ()


def load_form(path: Path) -> Form:
    """Read and compile a template; the same file is compiled once. TemplateError where it is missing or no form at all."""
    try:
        state = path.stat()
        return _load(path, state.st_mtime_ns, state.st_size)
    except FileNotFoundError:
        raise TemplateError([Problem(_shown(path), 0, 0, "ไม่พบแบบฟอร์ม", advice=_where(path))]) from None
    except OSError as error:
        advice = "ปิดแบบฟอร์มใน Word หรือตรวจสิทธิ์การเข้าถึงไฟล์ แล้วสั่งใหม่"
        raise TemplateError([Problem(_shown(path), 0, 0, f"เปิดแบบฟอร์มไม่ได้: {reason_of(error)}", advice=advice)]) from None


def _where(path: Path) -> str:
    there = {other.stem.lower(): other.name for other in sorted(path.parent.glob("*.[dD][oO]*")) if not other.name.startswith("~$")}
    close = nearest(path.stem.lower(), tuple(there))
    if not close:
        return "วางไฟล์แบบฟอร์มไว้ในโฟลเดอร์ templates หรือแก้ template: ใน plan.yaml"
    if close == path.stem.lower() and not there[close].lower().endswith(".docx"):
        return f"เปิด {there[close]} ด้วย Word แล้วบันทึกเป็นชนิด Word Document (.docx)"
    return f"หมายถึง {there[close]} ใช่หรือไม่ (ชื่อและตัวพิมพ์ต้องตรงกัน)"


@lru_cache(maxsize=64)
def _load(path: Path, _changed: int, _size: int) -> Form:
    package = _opened(path)
    stories = package.story_parts()
    for name in stories:
        accept_changes(package.tree(name))
        gather_tags(package.tree(name))
    sources = {name: _patched(package, name) for name in stories}
    tagged = {name: source for name, source in sources.items() if "{{" in source or "{%" in source or "{#" in source}
    problems = [_problem(path, trouble) for name in stories for trouble in _linked_tags(package, name)]
    try:
        compiled = {name: _compiled(source) for name, source in tagged.items()}
        problems += _syntax_problems(path, package) if any(has_misplaced_tags(package.tree(name)) for name in stories) else []
    except TemplateSyntaxError as error:
        problems += _syntax_problems(path, package) or [_problem(path, _syntax_trouble(error, tagged))]
    if problems:
        loose = tuple(one for name in stories for one in loose_tags(package.tree(name), environment()))
        told = located(dict.fromkeys(problems), map(package.tree, stories))
        parts = {name: package.content(name) for name in stories}
        return Form(_shown(path), parts, {}, {}, tuple(told), tuple(dict.fromkeys(loose)))
    if package.document_name() not in tagged:
        advice = "พิมพ์ช่อง เช่น {{ document.title }} ลงในแบบฟอร์ม (ดู README.th.md ข้อ ๕)"
        raise TemplateError([Problem(_shown(path), 0, 0, "แบบฟอร์มนี้ไม่มีช่องที่โปรแกรมเติมให้เลย จึงจะไม่มีเนื้อหา", advice=advice)])
    return Form(_shown(path), {name: package.content(name) for name in package.parts}, tagged, compiled)


def _opened(path: Path) -> Package:
    """The file as a package that Word opens under the name .docx."""
    content = path.read_bytes()
    try:
        package = read_package(content)
        root = package.tree(package.document_name())
        for name in package.story_parts():
            package.tree(name)
    except (BadZipFile, KeyError, etree.XMLSyntaxError, zlib.error, RuntimeError, NotImplementedError, EOFError):
        what = "เป็นไฟล์ Word รุ่นเก่า (.doc) หรือมีรหัสผ่าน" if content.startswith(_OLD) else "ไม่ใช่ไฟล์ Word (.docx) หรือไฟล์เสียหาย"
        raise TemplateError([Problem(_shown(path), 0, 0, what, advice="เปิดด้วย Word แล้วบันทึกใหม่เป็น .docx ที่ไม่มีรหัสผ่าน")]) from None
    if root.tag == f"{{{_STRICT}}}document":
        advice = "เปิดด้วย Word แล้วบันทึกใหม่เป็นชนิด Word Document (.docx) ธรรมดา"
        raise TemplateError([Problem(_shown(path), 0, 0, "บันทึกไว้เป็นชนิด Strict Open XML ซึ่งใช้เป็นแบบฟอร์มไม่ได้", advice=advice)])
    if root.tag != w("document"):
        raise TemplateError([Problem(_shown(path), 0, 0, "ไม่ใช่ไฟล์ Word", advice="เปิดด้วย Word แล้วบันทึกใหม่เป็น .docx")])
    as_document(package)
    return package


def _linked_tags(package: Package, name: str) -> Iterator[TagTrouble]:
    """Tags in the addresses of links, which nothing fills."""
    relations = package.tree(relations_name(name)) if package.has(relations_name(name)) else ()
    for relation in relations:
        address = unquote(relation.get("Target", ""))
        if relation.get("TargetMode") == "External" and ("{{" in address or "{%" in address):
            advice = "คลิกขวาที่ลิงก์ เลือก “เอาไฮเปอร์ลิงก์ออก” แล้วพิมพ์แท็กเป็นข้อความธรรมดา"
            yield TagTrouble("", address, "แท็กอยู่ในที่อยู่ของลิงก์ ซึ่งโปรแกรมเติมให้ไม่ได้", advice)


def _syntax_problems(path: Path, package: Package) -> list[Problem]:
    """Every broken tag of the file, each told once."""
    found = [
        _problem(path, trouble)
        for name in package.story_parts()
        for trouble in (*syntax_troubles(package.tree(name), environment()), *pair_troubles(package.tree(name)))
    ]
    return list(dict.fromkeys(found))


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
        if paragraph is not None and WHOLE_PARAGRAPH.search("".join(node.text or "" for node in paragraph.iter(w("t")))):
            own = etree.Element(w("p"))
            etree.SubElement(own, w("pPr")).append(ending)
            paragraph.addnext(own)


def _declared(source: str) -> str:
    end = source.index(">")
    root = source[:end]
    missing = [f' xmlns:{prefix}="{uri}"' for prefix, uri in (("w", W), ("r", R), ("wp", WP)) if f"xmlns:{prefix}=" not in root]
    return f"{root}{''.join(missing)}{source[end:]}"


def _syntax_trouble(error: TemplateSyntaxError, sources: Mapping[str, str]) -> TagTrouble:
    lines = next((source.splitlines() for source in sources.values() if source == error.source), [])
    line = lines[error.lineno - 1] if 0 < error.lineno <= len(lines) else ""
    return TagTrouble(
        visible(line), tag_with(line, ""), f"แท็กไม่ครบคู่หรือผิดรูป ({thai_reason(error)})", "ตรวจว่ามี endfor/endif ครบ และอยู่ในระดับเดียวกัน"
    )


def visible(line: str) -> str:
    """A line of a source without its markup."""
    return re.sub(r"<[^>]*>", "", line).strip()


def problem_of(name: str, trouble: TagTrouble) -> Problem:
    """A tag's trouble, told with the file's name and the paragraph."""
    message = f"{trouble.message}: {trouble.tag}" if trouble.tag else trouble.message
    return Problem(name, 0, 0, message, source=trouble.paragraph, advice=trouble.advice)


def _problem(path: Path, trouble: TagTrouble) -> Problem:
    return problem_of(_shown(path), trouble)


def _shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
