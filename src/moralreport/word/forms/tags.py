"""The tags in a form, as a clerk sees them: found paragraph by paragraph, checked one by one, so that all mistakes are told at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jinja2 import Environment, TemplateSyntaxError
from lxml import etree
from rapidfuzz import fuzz, process

from moralreport.records import dataclass
from moralreport.word.forms.split_tags import TAG, text_of
from moralreport.word.package.wordml import w

_STRAY: Final = re.compile(r"\{\s*[{%#]|[}%#]\s*\}|\{\s*[a-z_]+(?:\.[a-z_]+)*\s*\}")
"""Half a tag, a tag whose braces stand apart, a name in single braces."""
_WIDE: Final = re.compile(r"｛[{｛%％]|\{[｛％]|[}%％｝]｝|[｝％]\}|｛\s*[a-z_]+(?:\.[a-z_]+)*\s*｝")
"""A tag in braces of an East Asian width, which look like others."""
WHOLE_PARAGRAPH: Final = re.compile(r"\{[{%]p\s")
_KIND: Final = re.compile(r"^(\{[{%#])(?:p|tr|tc|r)\s")
_STATEMENTS: Final = (
    "for", "endfor", "if", "elif", "else", "endif", "set", "endset", "vm", "hm", "colspan", "cellbg", "with", "endwith", "filter",
    "endfilter",
)  # fmt: skip
_REASONS: Final = (
    (r"No (?:filter|test) named '(.+?)'", "ไม่รู้จักตัวกรอง {}"),
    (r"unknown tag '(.+?)'", "ไม่รู้จักคำสั่ง {}"),
    (r"[Ii]nvalid character in identifier", "ในแท็กใช้ตัวอักษรอังกฤษและเลขอารบิกเท่านั้น"),
    (r"[Ee]xpected an expression", "แท็กว่าง หรือขาดชื่อช่อง"),
    (r"[Ee]xpected name or number", "หลังจุดต้องเป็นชื่อช่อง"),
    (r"[Uu]nexpected end of template", "มี for หรือ if ที่ไม่มี endfor หรือ endif"),
    (r"[Uu]nexpected '(?:end of .*?)'", "ข้อความในแท็กขาดตอน"),
    (r"expected token 'end of .*?', got '(.+?)'", "มี {} ต่อท้ายชื่อช่อง"),
    (r"expected token '(.+?)', got '(.+?)'", "ควรเป็น {} แต่พบ {}"),
    (r"[Uu]nexpected (?:char )?'(.+?)'", "มี {} อยู่ผิดที่"),
)
_WRAPPED: Final = {
    "for": ("", "{% endfor %}"),
    "if": ("", "{% endif %}"),
    "elif": ("{% if 1 %}", "{% endif %}"),
    "with": ("", "{% endwith %}"),
    "filter": ("", "{% endfilter %}"),
}
"""What makes a statement whole, so that it can be tried alone."""
_PARTED_LETTER: Final = re.compile(r"(\{[{%])[ \u00a0]+(p|tr|tc|r)(?=[ \u00a0]+\w)")
"""The letter of a paragraph, row or cell apart from its brace: `{{ p section.body }}`."""
_EXAMPLE: Final = "เขียน เช่น {{ unit.name }} หรือ {%p if result %}"
_QUOTES: Final = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True, slots=True)
class TagTrouble:
    """What is wrong with a tag; all but `paragraph` and `tag` is Thai wording."""

    paragraph: str
    tag: str
    message: str
    advice: str = ""


def syntax_troubles(root: etree._Element, sandbox: Environment) -> Iterator[TagTrouble]:
    """Every tag of a part that cannot be read: broken braces, unknown statements, wrong expressions."""
    for paragraph in root.iter(w("p")):
        words = text_of(paragraph).translate(_QUOTES)
        if "{" in words or "}" in words or _WIDE.search(words):
            yield from _paragraph_troubles(words, sandbox)


def plain_tag(tag: str) -> str:
    """A tag without its letter for paragraph, row or cell, with quotes as Jinja wants them."""
    return _KIND.sub(r"\1 ", tag).translate(_QUOTES)


def has_misplaced_tags(root: etree._Element) -> bool:
    """Whether any paragraph holds half a tag, or text that a tag of the whole paragraph would take away."""
    return any(next(_misplaced(text_of(paragraph)), None) for paragraph in root.iter(w("p")))


def _paragraph_troubles(words: str, sandbox: Environment) -> Iterator[TagTrouble]:
    for tag in TAG.findall(words):
        if parted := _PARTED_LETTER.match(tag):
            right = _PARTED_LETTER.sub(r"\1\2", tag)
            yield TagTrouble(words, tag, f"ต้องพิมพ์ {parted[2]} ติดกับ {parted[1]}", f"เขียน {right}")
        elif tag.startswith("{%"):
            yield from _statement_troubles(words, tag, sandbox)
        elif tag.startswith("{{"):
            yield from _unreadable(words, tag, plain_tag(tag), sandbox)
    yield from _misplaced(words)


def _misplaced(words: str) -> Iterator[TagTrouble]:
    rest = TAG.sub("", words)
    if wide := _WIDE.search(rest):
        yield TagTrouble(words, wide.group(), "วงเล็บปีกกาของแท็กเป็นแบบเต็มความกว้าง", "พิมพ์ { และ } ด้วยแป้นพิมพ์ภาษาอังกฤษ")
    stray = _STRAY.search(rest)
    if stray:
        advice = "พิมพ์วงเล็บปีกกาสองชั้นติดกัน เปิดและปิดในย่อหน้าเดียวกัน เช่น {{ unit.name }}"
        yield TagTrouble(words, stray.group(), "วงเล็บปีกกาของแท็กไม่ครบคู่", advice)
    whole = next((tag for tag in TAG.findall(words) if WHOLE_PARAGRAPH.match(tag)), None)
    if whole and rest.strip():
        yield TagTrouble(words, whole, "แท็กนี้กินทั้งย่อหน้า ข้อความอื่นในย่อหน้าจะหายไป", "ย้ายแท็กหรือข้อความไปไว้คนละย่อหน้า")


def _statement_troubles(words: str, tag: str, sandbox: Environment) -> Iterator[TagTrouble]:
    inner = _KIND.sub(r"\1", tag)[2:-2].strip(" -\u00a0")
    name = inner.split(maxsplit=1)[0] if inner else ""
    if name not in _STATEMENTS:
        close = nearest(name.lower(), _STATEMENTS)
        yield TagTrouble(words, tag, f"ไม่รู้จักคำสั่ง {name}" if name else "แท็กว่าง", f"หมายถึง {close} หรือไม่" if close else _EXAMPLE)
    elif name in _WRAPPED:
        before, after = _WRAPPED[name]
        yield from _unreadable(words, tag, f"{before}{{% {inner} %}}{after}", sandbox)


def _unreadable(words: str, tag: str, source: str, sandbox: Environment) -> Iterator[TagTrouble]:
    try:
        sandbox.compile(source)
    except TemplateSyntaxError as error:
        filters = re.search(r"No filter named '(\w+)'", str(error.message))
        close = nearest(filters.group(1), tuple(sandbox.filters)) if filters else ""
        yield TagTrouble(words, tag, f"อ่านแท็กไม่ได้ ({thai_reason(error)})", f"หมายถึง {close} หรือไม่" if close else _EXAMPLE)


def thai_reason(error: TemplateSyntaxError) -> str:
    """Jinja's reason in Thai."""
    told = error.message or ""
    for pattern, words in _REASONS:
        found = re.search(pattern, told)
        if found:
            return words.format(*found.groups())
    return "ไม่ใช่คำสั่งที่โปรแกรมรู้จัก"


def nearest(name: str, known: tuple[str, ...]) -> str:
    """The known name that was probably meant, "" if none is near."""
    found = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=60)
    return str(found[0]) if found else ""


def tag_with(line: str, name: str) -> str:
    """The tag of a source line that holds `name`, else its first one."""
    tags = TAG.findall(re.sub(r"<[^>]*>", "", line))
    named = [tag for tag in tags if name and re.search(rf"\b{re.escape(name)}\b", tag)]
    return next(iter((*named, *tags)), "")
