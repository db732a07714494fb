"""Field codes: which ones layout computes, which are links, which stand as their cached result (17.16)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from moralreport.patterns import pattern
from moralreport.records import dataclass
from moralreport.typeset.document import Field, Link
from moralreport.typeset.docx.equation_fields import Guided, equation_text, guided_text

_COMPUTED = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "NOTEREF"))
_HIDDEN = frozenset(("TC", "XE", "RD", "TA", "PRIVATE", "ADVANCE", "SET", "ASK", "BIDIOUTLINE", "DATA"))
_ONCE = {
    "STYLEREF": "เขตข้อมูล STYLEREF แสดงค่าที่ Word เก็บไว้ล่าสุด เหมือนกันทุกหน้า",
    "LISTNUM": "เขตข้อมูล LISTNUM แสดงค่าที่ Word เก็บไว้ล่าสุด",
    "AUTONUM": "เขตข้อมูล AUTONUM แสดงค่าที่ Word เก็บไว้ล่าสุด",
    "EQ": "สูตร EQ แสดงเป็นข้อความบรรทัดเดียว",
}
_FORMATS = {
    "arabic": "decimal",
    "arabicdash": "numberInDash",
    "thaiarabic": "thaiNumbers",
    "thailetter": "thaiLetters",
    "thaicardtext": "thaiCounting",
    "bahttext": "bahtText",
    "hindiarabic": "hindiNumbers",
    "ordinal": "ordinal",
    "cardtext": "cardinalText",
    "ordtext": "ordinalText",
    "hex": "hex",
    "circlenum": "decimalEnclosedCircle",
    "gb1": "decimalEnclosedFullstop",
    "gb2": "decimalEnclosedParen",
    "gb3": "decimalEnclosedCircleChinese",
    "chinesenum1": "ideographDigital",
    "chinesenum2": "chineseLegalSimplified",
    "chinesenum3": "chineseCountingThousand",
    "dbnum1": "ideographDigital",
    "dbnum2": "chineseCountingThousand",
    "zodiac1": "ideographTraditional",
    "zodiac2": "ideographZodiac",
    "aiueo": "aiueo",
    "iroha": "iroha",
    "ganada": "ganada",
    "chosung": "chosung",
    "hebrew1": "hebrew1",
    "hebrew2": "hebrew2",
    "arabicalpha": "arabicAlpha",
    "arabicabjad": "arabicAbjad",
    "dollartext": "dollarText",
    "vietcardtext": "vietnameseCounting",
    "dbchar": "decimalFullWidth",
    "sbchar": "decimalHalfWidth",
    "dbnum3": "japaneseLegal",
    "dbnum4": "japaneseDigitalTenThousand",
    "kanjinum1": "japaneseDigitalTenThousand",
    "kanjinum2": "japaneseCounting",
    "kanjinum3": "japaneseLegal",
    "gb4": "ideographEnclosedCircle",
    "zodiac3": "ideographZodiacTraditional",
    "hindiletter1": "hindiConsonants",
}
LetterCase = Literal["", "upper", "lower", "firstcap", "caps"]
_CASES: tuple[LetterCase, ...] = ("upper", "lower", "firstcap", "caps")
_IN_WORDS = frozenset(("cardtext", "ordtext", "dollartext"))
_FORMULA = pattern(r"\s*(=|IF\b)", re.IGNORECASE)
_SWITCH = pattern(r'\\[*#@]\s*("[^"]*"|\S+)')
_TOKEN = pattern(r'"([^"]*)"?|“([^”]*)”?|(\\.)|(\S+)')


@dataclass(frozen=True, slots=True)
class FieldCode:
    """A field code understood: `mode` is pass, computed or hidden; `note` a Thai warning for a half-supported one."""

    kind: str
    mode: str
    argument: str = ""
    number_format: str | None = None
    link: Link | None = None
    letter_case: LetterCase = ""
    picture: str = ""
    char_format: bool = False
    """The result looks like the first letter of the code."""
    note: str = ""
    shown: str = ""
    """Text that a button field shows, which stands in its code."""
    symbol: tuple[str, str] | None = None
    """Character and font of a SYMBOL field."""
    guided: Guided | None = None
    """Text with a guide above it, of an EQ field."""


def parse_field_code(code: str) -> FieldCode:
    """Understands the text between begin and separator, such as ``PAGE \\* ThaiArabic``."""
    tokens = _tokens(code)
    kind = tokens[0].upper() if tokens else ""
    arguments, switches = _sort(tokens[1:])
    if kind in _COMPUTED and not (kind == "PAGEREF" and ("\\p", "") in switches):
        return _computed(kind, arguments[0] if arguments else "", switches)
    if kind == "HYPERLINK":
        return FieldCode(kind, "pass", link=_link(arguments, switches))
    if kind in ("REF", "TOC"):
        return FieldCode(kind, "pass", link=_reference(kind, arguments, switches))
    if kind in ("MACROBUTTON", "GOTOBUTTON"):
        return FieldCode(kind, "hidden", shown=_after_words(code, 2))
    if kind == "SYMBOL":
        return FieldCode(kind, "hidden", symbol=_symbol(arguments, switches))
    if kind == "EQ":
        guided = guided_text(_after_words(code, 1))
        if guided is not None:
            return FieldCode(kind, "hidden", guided=guided)
        return FieldCode(kind, "hidden", note=_ONCE[kind], shown=equation_text(_after_words(code, 1)))
    return FieldCode(kind, "hidden" if kind in _HIDDEN else "pass", note=_ONCE.get(kind, ""))


def parse_style_reference(code: str) -> tuple[str, tuple[str, ...]] | None:
    """The style that a STYLEREF field names, and its switches; None for other fields."""
    tokens = _tokens(code)
    if not tokens or tokens[0].upper() != "STYLEREF":
        return None
    arguments, switches = _sort(tokens[1:])
    return (arguments[0], tuple(switch for switch, _ in switches)) if arguments else None


def parse_formula(code: Sequence[str | Field]) -> tuple[FieldCode, tuple[str | Field, ...]] | None:
    """A formula or IF field with page numbers in its code: what it asks for, and the code without name and switches; else None."""
    text = "".join(part for part in code if isinstance(part, str))
    name = _FORMULA.match(text)
    if name is None or not any(isinstance(part, Field) for part in code):
        return None
    _, switches = _sort(_tokens(text))
    parts = [_SWITCH.sub("", part) if isinstance(part, str) else part for part in code]
    first = next(index for index, part in enumerate(parts) if isinstance(part, str) and part.strip())
    parts[first] = _FORMULA.sub("", str(parts[first]), count=1)
    return _computed(name[1].upper(), "", switches), tuple(parts)


def _computed(kind: str, argument: str, switches: list[tuple[str, str]]) -> FieldCode:
    shapes = [value.lower() for switch, value in switches if switch == "\\*"]
    letter_case: LetterCase = next((case for shape in shapes for case in _CASES if case == shape), "")
    if not letter_case and any(shape in _IN_WORDS for shape in shapes):
        letter_case = "lower"
    picture = next((value for switch, value in switches if switch == "\\#"), "")
    return FieldCode(
        kind, "computed", argument, _number_format(switches), letter_case=letter_case, picture=picture, char_format="charformat" in shapes
    )


def _after_words(code: str, count: int) -> str:
    words = code.strip().split(None, count)
    return words[count] if len(words) > count else ""


def _tokens(code: str) -> list[str]:
    found = []
    for match in _TOKEN.finditer(code):
        quoted = match[1] if match[1] is not None else match[2]
        found.append(quoted if quoted is not None else match[3] or match[4])
    return found


_WITH_VALUE = frozenset(("\\*", "\\#", "\\@", "\\l", "\\o", "\\t", "\\f", "\\s", "\\b", "\\m"))


def _sort(tokens: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """Arguments, and switches with the value that follows those that take one."""
    arguments: list[str] = []
    switches: list[tuple[str, str]] = []
    rest = iter(tokens)
    for token in rest:
        if token.startswith("\\") and len(token) == 2:
            switches.append((token.lower(), next(rest, "") if token.lower() in _WITH_VALUE else ""))
        else:
            arguments.append(token)
    return arguments, switches


def _number_format(switches: list[tuple[str, str]]) -> str | None:
    for switch, value in switches:
        if switch == "\\*":
            lower = value.lower()
            if lower in _FORMATS:
                return _FORMATS[lower]
            if lower in ("roman", "alphabetic"):
                return ("lower" if value[0].islower() else "upper") + ("Roman" if lower == "roman" else "Letter")
    return None


def _link(arguments: list[str], switches: list[tuple[str, str]]) -> Link | None:
    values = dict(switches)
    address = arguments[0] if arguments else ""
    bookmark = values.get("\\l", "")
    tooltip = values.get("\\o") or None
    if address:
        return Link(uri=address + ("#" + bookmark if bookmark else ""), tooltip=tooltip)
    return Link(bookmark=bookmark, tooltip=tooltip) if bookmark else None


def _reference(kind: str, arguments: list[str], switches: list[tuple[str, str]]) -> Link | None:
    """REF with \\h is a link to its bookmark."""
    if kind == "REF" and arguments and any(switch == "\\h" for switch, _ in switches):
        return Link(bookmark=arguments[0])
    return None


def _symbol(arguments: list[str], switches: list[tuple[str, str]]) -> tuple[str, str] | None:
    if not arguments or not arguments[0]:
        return None
    try:
        code = int(arguments[0], 0)
    except ValueError:
        code = ord(arguments[0][0])
    if not 0 < code < 0xD800:
        return None
    return chr(code), dict(switches).get("\\f", "Symbol")
