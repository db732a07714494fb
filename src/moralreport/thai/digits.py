"""Thai and Arabic digits: which ones of a text may be turned, and turning them (OPM numeral policy; plan's own usage)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from moralreport.thai.numerals import all_arabic, all_thai

_LATIN = "A-Za-z\u00c0-\u024f"
_OF_NAME = "[A-Za-z0-9\u0e01-\u0e5b.-]"
_JOINER = r"[@:/\\._\-+#&=?%~\u2010\u2011]"
"""Signs that tie a digit to a Latin word inside one token (`moralhrd.2024@gmail.com`, `FM-HRD-08`, `A4/80`)."""

_PHRASES = re.compile(
    "|".join(
        (
            r"\{[{%#].*?[}%#]\}",  # template tags
            r"(?:https?|ftp)://[^\s<>\"”’]+",
            rf"(?<![^\s(\"“‘]){_OF_NAME}+(?:_{_OF_NAME}+)+",  # names of files: 1-06_แลกเปลี่ยน_2569-02-11
            # Rev.00 23/04/67, with the code before it (FM-HRD-08)
            rf"(?:(?<![{_LATIN}])[{_LATIN}]+(?:[-\u2010\u2011][{_LATIN}0-9]+)+\s+)?(?<![{_LATIN}0-9])[Rr]ev(?:ision)?\.?\s?[0-9]+(?:\.[0-9]+)*"
            rf"(?:\s+[0-9]{{1,2}}([/.\-])[0-9]{{1,2}}\1[0-9]{{2,4}})?(?![0-9])",
            # names of standards and models: ISO 9001:2015, Windows 11, Web 2.0, GPT 4, Office 365, COVID 19
            rf"(?<![{_LATIN}0-9])(?:ISO|IEC|IEEE|TIS|BS|EN|ANSI|RFC|ISO/IEC)[ \u00a0]?[0-9]+(?:[-:–][0-9]+)*",
            rf"(?<![{_LATIN}0-9])(?:Windows|Office|Word|Excel|Web|Version|Ver\.|version|v\.|Web\s?site|iOS|Android|Wi-?Fi|"
            rf"Covid|COVID|GPT|PDF/[AXE]|Bluetooth|USB|HTML|CSS|Python|Level|Unicode|Industry|Society|Thailand)"
            rf"[ \u00a0][0-9]+(?:\.[0-9]+)*(?![0-9])",
            # identities: Line: 0812345678, Meeting ID: 123 4567 8901
            rf"(?<![{_LATIN}])(?:Line|LINE|line|Facebook|facebook|FB|Instagram|IG|TikTok)"
            r"[ \u00a0]?[:=][ \u00a0]?@?[0-9][0-9\-]{5,}",
            rf"(?<![{_LATIN}])(?:ID|Id|id|UID|DOI|doi|ISBN|ISSN|SHA-?[0-9]+|Passcode|passcode|Password|password)"
            rf"[ \u00a0]?[:：=]?[ \u00a0]?[{_LATIN}0-9./\-]*[0-9][{_LATIN}0-9./\-]*(?:[ \u00a0][0-9]{{3,4}})*",
        )
    ),
    re.DOTALL,
)

_TOKEN = re.compile(rf"[{_LATIN}0-9](?:[{_LATIN}0-9]|{_JOINER}(?=[{_LATIN}0-9@]))*")
"""A run of Latin letters, Arabic digits and joiners, beginning and ending with one of the former two."""

_HAS_LATIN = re.compile(f"[{_LATIN}]")


def to_thai(text: str) -> str:
    """`text` with the Arabic digits of its Thai running text as Thai digits; those of `protected_spans` stay. Same length, idempotent."""
    parts, position = [], 0
    for start, end in protected_spans(text):
        parts += [all_thai(text[position:start]), text[start:end]]
        position = end
    return "".join(parts) + all_thai(text[position:])


def to_arabic(text: str) -> str:
    """`text` with every Thai digit as an Arabic one. Same length."""
    return all_arabic(text)


def protected_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Ranges `(start, end)` of `text` whose digits are never turned, sorted and apart from each other.

    E-mail addresses, URLs and hosts, file names, form codes with their revision, standards, Latin names with a digit, ids, template tags.
    """
    return tuple(_merged(sorted([*_phrases(text), *_tokens(text)])))


def _phrases(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _PHRASES.finditer(text))


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _TOKEN.finditer(text) if _HAS_LATIN.search(match.group()))


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    current: tuple[int, int] | None = None
    for start, end in spans:
        if current is not None and start <= current[1]:
            current = (current[0], max(current[1], end))
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current
