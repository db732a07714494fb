"""What was written and stands nowhere in the merged document, because its form has no tag for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice

from moralreport.errors import Warning
from moralreport.model.plan import Deliverable
from moralreport.model.report import Announcement, Entry, Facts, Photo, Report, Survey, Value
from moralreport.thai.digits import to_arabic
from moralreport.word.markdown import plain_text
from moralreport.word.package.package import Package
from moralreport.word.package.wordml import w

_ENOUGH = 14
"""Letters by which a text is known again."""
_LINES = 3


def unprinted(package: Package, deliverable: Deliverable, report: Report | None) -> tuple[Warning, ...]:
    """A warning for each section whose content was written but is not found in any part of the document."""
    if report is None:
        return ()
    printed = "".join(_letters("".join(t.text or "" for t in package.tree(name).iter(w("t")))) for name in package.story_parts())
    lost = (spec.heading for spec in deliverable.sections if not _is_found(report.values.get(spec.key), printed))
    words = "แบบฟอร์ม {}.docx ไม่มีช่องของหัวข้อ “{}” สิ่งที่เขียนไว้จึงไม่ปรากฏในเอกสาร"
    return tuple(Warning("not-printed", words.format(deliverable.template, heading)) for heading in lost)


def _is_found(value: Value, printed: str) -> bool:
    """Whether any of what was written is there, of facts the half: one may stand in the text by chance. What is empty need not be."""
    found = [any(probe in printed for probe in probes) for words in _texts(value) if (probes := _beginnings(words))]
    return sum(found) >= (len(found) / 2 if isinstance(value, Facts) else min(1, len(found)))


def _texts(value: Value) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Facts():
            yield from filter(None, (value.who, value.what, value.where, value.how))
        case Survey():
            yield from (answer.question for answer in value.answers)
        case tuple():
            yield from (words for item in value for words in _item_texts(item))


def _item_texts(item: object) -> Iterator[str]:
    match item:
        case Photo():
            yield item.caption
        case Entry():
            yield from filter(None, item.values.values())
        case Announcement():
            yield from item.subject


def _beginnings(words: str) -> list[str]:
    lines = filter(None, map(_letters, plain_text(words).split("\n")))
    return [line[:_ENOUGH] for line in islice(lines, _LINES)]


def _letters(words: str) -> str:
    """Letters, marks and digits alone, digits of one script: what no finishing of the text changes."""
    return to_arabic(words).translate(_LETTERS)


class _Letters(dict[int, int | None]):
    """For `str.translate`: what is neither letter, mark nor digit is left out."""

    def __missing__(self, code: int) -> int | None:
        self[code] = code if unicodedata.category(chr(code))[0] in "LMN" else None
        return self[code]


_LETTERS = _Letters()
