"""Repairs of Thai spelling that are safe without knowing the words, and flags for what only a person can judge."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from moralreport.thai.alphabet import CONSONANTS, MARKS, TONES
from moralreport.thai.private_use import PRIVATE_USE, STANDARD

_VOWEL = "\u0e31\u0e34-\u0e3a\u0e47\u0e4d"


@dataclass(frozen=True, slots=True, order=True)
class Repair:
    """One kind of repair that was made: `offset` of its first place in the text before that step, and how often."""

    offset: int
    kind: str
    count: int


@dataclass(frozen=True, slots=True, order=True)
class Defect:
    """Something doubtful at `offset`, left as it is; `message` is Thai, `excerpt` the characters in question."""

    offset: int
    excerpt: str
    message: str


def _lao(match: re.Match[str]) -> str:
    return "".join(_LAO.get(character, character) for character in match.group())


def _private(match: re.Match[str]) -> str:
    return STANDARD[match.group()]


def _vowels_first(match: re.Match[str]) -> str:
    return "".join(sorted(match.group(), key=lambda mark: "\u0e48" <= mark <= "\u0e4c"))


# Lao stands 0x80 above Thai; letters that Lao lacks or that differ are left alone (U+0EAF, U+0EB1-0EBD follow the same order).
_LAO_GAPS = {0x0E2F, 0x0E3A, 0x0E45, 0x0E47, 0x0E4E, 0x0E4F}
_LAO = {chr(code + 0x80): chr(code) for code in range(0x0E01, 0x0E5A) if code not in _LAO_GAPS and not 0x0E3A <= code <= 0x0E3F}

_STEPS: tuple[tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    ("zero-width", re.compile("[\u200b\u2060\ufeff]|(?<=[ก-๛])[\u200c\u200d\u00ad]+|[\u200c\u200d\u00ad]+(?=[ก-๛])"), ""),
    ("private-use", PRIVATE_USE, _private),
    ("lao", re.compile("(?<=[ก-๛])[\u0e80-\u0eff]+|[\u0e80-\u0eff]+(?=[ก-๛])"), _lao),
    ("sara-ae", re.compile("เเ"), "แ"),
    ("sara-am", re.compile(f"\u0e4d([{TONES}]*)\u0e32"), "\\1\u0e33"),
    ("sara-am", re.compile(f"([{TONES}])\u0e4d\u0e32"), "\\1\u0e33"),
    ("lakkhangyao", re.compile("(?<![ฤฦ])\u0e45"), "\u0e32"),
    ("mark-order", re.compile(f"(?<=[{CONSONANTS}])[{TONES}\u0e4c][{MARKS}]*[{_VOWEL}][{MARKS}]*"), _vowels_first),
    ("mark-order", re.compile(f"([{CONSONANTS}])([\u0e32\u0e33])([{TONES}]+)"), "\\1\\3\\2"),
    ("doubled-mark", re.compile(f"([{MARKS}])\\1+"), "\\1"),
    ("doubled-mark", re.compile(f"[{TONES}]+(?=[{TONES}])"), ""),
    ("doubled-vowel", re.compile("([\u0e30\u0e33])\\1+"), "\\1"),
)


def normalise(text: str) -> tuple[str, tuple[Repair, ...]]:
    """The text with its safe repairs, and what they were. Idempotent; spaces (no-break ones too), digits and words stay.

    Invisible characters go: U+200B, U+2060 and U+FEFF everywhere, joiners and soft hyphens beside Thai letters. U+00A0 stays.
    """
    repairs: dict[str, Repair] = {}
    while True:
        before = text
        for kind, pattern, replacement in _STEPS:
            text = _step(text, kind, pattern, replacement, repairs)
        if text == before:
            return text, tuple(sorted(repairs.values()))


def _step(
    text: str, kind: str, pattern: re.Pattern[str], replacement: str | Callable[[re.Match[str]], str], repairs: dict[str, Repair]
) -> str:
    first = pattern.search(text)
    if first is None:
        return text
    repaired, count = pattern.subn(replacement, text)
    if repaired != text:
        known = repairs.get(kind)
        repairs[kind] = Repair(known.offset if known else first.start(), kind, count + (known.count if known else 0))
    return repaired


_MEETING_SCRIPTS = re.compile("[ก-ฮะ-ฺเ-๎][A-Za-z]|[a-z][ก-ฮะ-ฺเ-๎]")
"""Without such a pair the first of the defects, which takes long to look for, is nowhere."""
_DEFECTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile("[ก-ฮะ-ฺเ-๎]{1,40}[A-Za-z]+|[a-z]{1,40}[ก-ฮะ-ฺเ-๎]{1,40}"), "มีอักษรโรมันติดกับคำไทย"),
    (re.compile("ๆ{2,}"), "ไม้ยมกซ้ำกัน"),
    (re.compile("ฯ{2,}"), "ไปยาลน้อยซ้ำกัน"),
    (re.compile("ำา+|ะา+|าะ{2,}|า{2,}"), "สระซ้อนกันผิดรูป"),
    (re.compile(f"(?:(?<=[^\u0e01-\u0e4e])|^)[{MARKS}\u0e30\u0e32\u0e33\u0e45]+", re.MULTILINE), "สระหรือวรรณยุกต์ลอยอยู่โดยไม่มีพยัญชนะ"),
    (re.compile(f"(?<=[\u0e30\u0e32\u0e33\u0e40-\u0e46])[{MARKS}]+"), "สระหรือวรรณยุกต์อยู่ผิดตำแหน่ง"),
    (re.compile("[เ-ไ](?![ก-ฮเ-ไ])"), "สระหน้าไม่มีพยัญชนะตาม"),
    (re.compile("[\u0e80-\u0eff]+"), "มีอักษรลาวปนในข้อความ"),
    (re.compile("[\ue000-\uf8ff]+"), "มีอักขระที่ไม่มีใน Unicode (อักขระส่วนตัวของแบบอักษรเก่า)"),
    (re.compile("\ufffd+"), "มีอักขระที่อ่านไม่ได้"),
    (re.compile("[0-9][๐-๙]|[๐-๙][0-9]"), "เลขไทยกับเลขอารบิกปนกันในจำนวนเดียว"),
)


def defects(text: str) -> tuple[Defect, ...]:
    """What looks wrong and may not be changed without asking, in the order of the text."""
    sought = _DEFECTS if _MEETING_SCRIPTS.search(text) else _DEFECTS[1:]
    found = {
        Defect(match.start(), match.group(), message) for pattern, message in sought for match in pattern.finditer(text) if match.group()
    }
    return tuple(sorted(found))
