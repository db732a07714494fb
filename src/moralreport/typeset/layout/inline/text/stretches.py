"""Which type and which format the characters of a paragraph have: stretches of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import NamedTuple

from moralreport.records import dataclass
from moralreport.typeset.colors import luminance
from moralreport.typeset.document import RunProperties
from moralreport.typeset.layout.environment import Environment, FormatKey
from moralreport.typeset.layout.inline.lines import Format
from moralreport.typeset.layout.inline.scripts import Script, high_ansi_stretches, stretches
from moralreport.typeset.layout.inline.text.collect import Collected, Span
from moralreport.typeset.layout.inline.text.symbol_style import symbol_style
from moralreport.typeset.layout.inline.typecase import TypeStyle, type_case

_DARK = 60.0
"""Luminance (0..255) below which Word turns automatic text white."""
_EFFECTS = {
    "eastAsianLayout": "ตัวอักษรที่ให้เรียงสองแถวในบรรทัดเดียวหรือวางแนวตั้ง แสดงเรียงตามปกติ",
    "fontFeature": "ตัวเชื่อม เลขแบบเก่า หรือชุดลีลาของแบบอักษร แสดงเป็นตัวอักษรแบบปกติ",
}


class Stretch(NamedTuple):
    """Characters start..end of one type style and one format."""

    start: int
    end: int
    style: TypeStyle
    format: Format


def stretches_of(collected: Collected, env: Environment, ground: str | None) -> list[Stretch]:
    """The text's stretches in order; `ground` is the colour that the paragraph stands on. Warns where a font is missing."""
    dresser = _Dresser(collected, env, ground)
    for span in collected.spans:
        _add(dresser, span)
    return dresser.stretches


@dataclass(slots=True)
class _Dresser:
    collected: Collected
    env: Environment
    ground: str | None
    formats: dict[FormatKey, Format] = field(default_factory=dict)
    """Of what is this paragraph's own: links, references, and what is warned of."""
    stretches: list[Stretch] = field(default_factory=list)


def _add(dresser: _Dresser, span: Span) -> None:
    text = dresser.collected.text[span.start : span.end]
    case = type_case(dresser.env.fonts)
    if span.properties.fonts.symbol:
        format_ = _format(dresser, span, "latin")
        for offset, character in enumerate(text, span.start):
            _append(dresser, Stretch(offset, offset + 1, symbol_style(case, span.properties, character), format_))
        return
    for start, end, script in _scripts(dresser, span, text):
        style = case.style(span.properties, script, span.small)
        if style.wanted:
            message = f"ไม่มีแบบอักษร {style.wanted} ใช้ {style.face.family} แทน"
            dresser.env.warn("font-substituted", message)
        _append(dresser, Stretch(span.start + start, span.start + end, style, _format(dresser, span, script)))


def _append(dresser: _Dresser, stretch: Stretch) -> None:
    last = dresser.stretches[-1] if dresser.stretches else None
    if last is not None and last.style is stretch.style and last.format is stretch.format:
        dresser.stretches[-1] = last._replace(end=stretch.end)
    else:
        dresser.stretches.append(stretch)


def _scripts(dresser: _Dresser, span: Span, text: str) -> Iterator[tuple[int, int, Script]]:
    if span.properties.complex_script:
        yield 0, len(text), "complex"
        return
    before: Script = "complex" if dresser.stretches and dresser.stretches[-1].style.complex else "latin"
    fonts = span.properties.fonts
    for start, end, script in stretches(text, before):
        if script == "latin" and fonts.ascii != fonts.h_ansi:
            for a, b, high in high_ansi_stretches(text[start:end]):
                yield start + a, start + b, high
        else:
            yield start, end, script


def _format(dresser: _Dresser, span: Span, script: Script) -> Format:
    alone = span.link is None and span.source is None and not span.properties.effect
    formats, about = (dresser.env.formats, dresser.ground) if alone else (dresser.formats, (id(span.link), id(span.source)))
    key = (id(span.properties), script, about)
    found = formats.get(key)
    if found is None:
        found = formats[key] = _new_format(dresser, span, script)
    return found


def _new_format(dresser: _Dresser, span: Span, script: Script) -> Format:
    properties = span.properties
    _warn(properties, dresser.env)
    fill = properties.highlight or properties.shading
    color = _text_color(properties.color, fill or dresser.ground)
    decorated, language = _decorated(properties), _run_language(properties, script)
    marked = decorated or fill is not None or span.link is not None or bool(properties.effects)
    return Format(properties, color, fill, language, span.link, span.source, decorated, marked)


def _text_color(color: str | None, ground: str | None) -> str:
    """The colour as given, or for automatic colour black, white on a dark ground (17.3.2.6)."""
    if color is not None and color != "auto":
        return color
    return "FFFFFF" if ground is not None and luminance(ground) < _DARK else "000000"


def _warn(properties: RunProperties, env: Environment) -> None:
    """What a run asks for and does not get."""
    if properties.effect:
        message = f"ลักษณะพิเศษของตัวอักษร ({properties.effect}) ไม่ถูกวาด แสดงเป็นตัวอักษรธรรมดา"
        env.warn("text-effect", _EFFECTS.get(properties.effect, message))


def _decorated(properties: RunProperties) -> bool:
    return bool(properties.underline or properties.strike or properties.double_strike or properties.emphasis or properties.border)


def _run_language(properties: RunProperties, script: Script) -> str:
    """The language that a run declares for its Latin text, where it is worth telling a reader; "" = the document's."""
    if script == "complex":
        return ""
    return properties.language if not properties.language.lower().startswith("th") else ""
