"""w:ruby (17.3.3.25): text with a phonetic guide above it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from moralreport.typeset.document import Inline, Link, Placeholder, Ruby, RunProperties, Text
from moralreport.typeset.docx.equation_fields import Guided
from moralreport.typeset.docx.inline.inline_reader import InlineReader
from moralreport.typeset.docx.markup.children import child_of, value_of
from moralreport.typeset.docx.markup.names import W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_PAGE, clamp, half_points, one_of

_ABOVE = 0.92
"""Of the size of the text, where a file does not say how high its guide is."""
_LONGEST = 100
"""Characters of a text that no line may cut."""


def read_ruby(reader: InlineReader, element: Element) -> Iterator[Inline]:
    """The text and its guide as one; what holds more than text, or is long, has it behind itself, with a warning."""
    base, guide = (_inside(reader, element.find(W + name)) for name in ("rubyBase", "rt"))
    if not guide:
        yield from base
        return
    texts = [inline for inline in base if isinstance(inline, Text)]
    guides = [inline for inline in guide if isinstance(inline, Text)]
    if not texts or len(texts) < len(base) or len(guides) < len(guide) or max(_length(texts), _length(guides)) > _LONGEST:
        reader.story.warn("ruby", "คำอ่านเหนือตัวอักษร (ruby) ที่ยาวหรือมีสิ่งอื่นนอกจากข้อความ แสดงในวงเล็บหลังข้อความหลัก")
        look = reader.run_properties(None)
        yield from (*base, Text(" (" if base else "(", look), *guide, Text(")", look))
        return
    properties = element.find(W + "rubyPr")
    size = half_points(value_of(properties, "hps")) or guides[0].properties.size
    high = child_of(properties, "hpsRaise") is not None
    rise = half_points(value_of(properties, "hpsRaise")) if high else _ABOVE * texts[0].properties.size
    yield _ruby(texts, guides, (size, rise), value_of(properties, "rubyAlign"), reader.link)


def field_ruby(guided: Guided, look: RunProperties, link: Link | None) -> Placeholder:
    """The same from the code of a field."""
    return _ruby([Text(guided.base, look)], [Text(guided.guide, look)], (guided.size, guided.rise), guided.alignment, link)


def _ruby(base: list[Text], guide: list[Text], place: tuple[float, float], alignment: str, link: Link | None) -> Placeholder:
    """`place`: size of the guide, whatever script it is in, and how far its baseline lies above that of the text."""
    size, rise = place
    small = tuple(replace(text, properties=replace(text.properties, size=size, size_cs=size)) for text in guide)
    ruby = Ruby(
        tuple(base),
        small,
        clamp(rise, 0.0, MAX_PAGE),
        one_of(alignment, ("left", "right", "distributeLetter", "distributeSpace"), "center"),
    )
    said = f"{''.join(text.text for text in base)} ({''.join(text.text for text in guide)})"
    return Placeholder("ruby", said, 0.0, 0.0, base[0].properties, ruby=ruby, link=link)


def _inside(reader: InlineReader, element: Element | None) -> tuple[Inline, ...]:
    if element is None:
        return ()
    inner = replace(reader, inlines=[], properties=None, _text=[], _text_format=None)
    return inner.read(element)


def _length(texts: list[Text]) -> int:
    return sum(len(text.text) for text in texts)
