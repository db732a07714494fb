"""w:ruby (17.3.3.25): text with a phonetic guide above it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from moralreport.typeset.document import Inline, Placeholder, Ruby, Text
from moralreport.typeset.docx.inline.inline_reader import InlineReader
from moralreport.typeset.docx.markup.children import child_of, value_of
from moralreport.typeset.docx.markup.names import W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_PAGE, clamp, half_points

_LONGEST = 100
"""Characters of a text that no line may cut."""
_ALIGNMENTS: dict[str, Literal["center", "left", "right", "distributeLetter", "distributeSpace"]] = {
    "left": "left",
    "right": "right",
    "distributeLetter": "distributeLetter",
    "distributeSpace": "distributeSpace",
}


def read_ruby(reader: InlineReader, element: Element) -> Iterator[Inline]:
    """The text and its guide as one; what holds more than text, or is long, goes without the guide, with a warning."""
    base, guide = (_inside(reader, element.find(W + name)) for name in ("rubyBase", "rt"))
    if not guide:
        yield from base
        return
    texts = [inline for inline in base if isinstance(inline, Text)]
    guides = [inline for inline in guide if isinstance(inline, Text)]
    if not texts or len(texts) < len(base) or len(guides) < len(guide) or max(_length(texts), _length(guides)) > _LONGEST:
        reader.story.warn("ruby", "คำอ่านเหนือตัวอักษร (ruby) ที่ยาวหรือไม่มีแต่ข้อความถูกละไว้ แสดงเฉพาะข้อความหลัก")
        yield from base
        return
    yield _ruby(element.find(W + "rubyPr"), texts, guides, reader)


def _ruby(properties: Element | None, base: list[Text], guide: list[Text], reader: InlineReader) -> Placeholder:
    """The guide is as large as w:hps says, whatever script it is in, and w:hpsRaise above the baseline."""
    look = base[0].properties
    size = half_points(value_of(properties, "hps")) or guide[0].properties.size
    rise = half_points(value_of(properties, "hpsRaise")) if child_of(properties, "hpsRaise") is not None else 0.92 * look.size
    small = tuple(replace(text, properties=replace(text.properties, size=size, size_cs=size)) for text in guide)
    alignment = _ALIGNMENTS.get(value_of(properties, "rubyAlign"), "center")
    ruby = Ruby(tuple(base), small, clamp(rise, 0.0, MAX_PAGE), alignment)
    said = f"{''.join(text.text for text in base)} ({''.join(text.text for text in guide)})"
    return Placeholder("ruby", said, 0.0, 0.0, look, ruby=ruby, link=reader.link)


def _inside(reader: InlineReader, element: Element | None) -> tuple[Inline, ...]:
    if element is None:
        return ()
    inner = replace(reader, inlines=[], properties=None, _text=[], _text_format=None)
    return inner.read(element)


def _length(texts: list[Text]) -> int:
    return sum(len(text.text) for text in texts)
