"""What stays together on a line although a space or a word boundary stands inside it: numbers, dates, names, codes, terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from moralreport.thai.alphabet import LETTERS_AND_REPEAT
from moralreport.thai.dates.calendar_names import MONTHS, WEEKDAYS
from moralreport.thai.glue.gaps import Glue, tie
from moralreport.thai.glue.number_words import tie_number_words
from moralreport.thai.glue.places import names, places
from moralreport.thai.glue.titles import titled_names
from moralreport.thai.marks import OPENING, closes
from moralreport.thai.numerals import all_arabic
from moralreport.thai.word_lists import WordList, occurrences

_LONG_ADDRESS = 30
_LONG_HOST = 24
"""Characters of a host that a line takes whole, whatever path follows."""
_MILLIONS = re.compile("(?<=[0-9][ \u00a0])(?:(?:สิบ|ร้อย|พัน|หมื่น|แสน)?ล้าน|แสน|หมื่น|พัน)(?=บาท)")
_EACH = "ประจำ"
_MONTH = "เดือน"
_MONTHS = tuple(MONTHS)
_PERIODS = WordList("ปี เดือน ไตรมาส สัปดาห์ วัน").words
_RANKS = WordList("แพทย์ ตรี พรี เอก โท").words
_SPACES = re.compile("[ \u00a0]+")
_THAI = re.compile("[\u0e01-\u0e5b]")


def glued(text: str, foreign: bool = False) -> Glue:
    """What holds together for the sake of numbers with their words, dates, ranges, letter numbers and names.

    In a `foreign` document, text without a Thai character is broken as Word breaks it: at every space.
    """
    spaces = [(match.start(), match.end()) for match in _SPACES.finditer(text)]
    firm = _beside_marks(text, spaces)
    if foreign and _THAI.search(text) is None:
        return Glue(firm, set(), set(), set())
    text = all_arabic(text)
    glue = Glue(firm, set(), set(), set())
    for start, end in spaces:
        if end - start == 1:
            tie(text, start, glue)
    begun = list(names(text))
    firm.update(*titled_names(text), _seams(text), *(inside[1:] for inside in begun))
    glue.disliked.update(*places(text), *(inside[:1] for inside in begun), (start + 3 for start in occurrences(text, "ว่าด้วย")))
    glue.disliked.update(start + len(_MONTH) for start in occurrences(text, _MONTH) if text.startswith(_MONTHS, start + len(_MONTH)))
    tie_number_words(text, glue)
    return glue


def _beside_marks(text: str, spaces: Iterable[tuple[int, int]]) -> set[int]:
    """Offsets at spaces before a closing mark and after an opening one."""
    beside: set[int] = set()
    for start, end in spaces:
        if closes(text, end) or text[start - 1 : start] in OPENING:
            beside.update(range(start + 1, end + 1))
    return beside


def _seams(text: str) -> Iterator[int]:
    """Ends of words where another goes on: วัน|จันทร์, บาท|ถ้วน, พลตรี|หญิง, ประจำ|ปีงบประมาณ."""
    each = (start + len(_EACH) for start in occurrences(text, _EACH))
    yield from (end for end in each if text.startswith(_PERIODS, end))
    yield from (start + 3 for start in occurrences(text, "วัน") if text.startswith(WEEKDAYS, start + 3))
    yield from (start + 3 for start in occurrences(text, "บาทถ้วน"))
    yield from (start for start in occurrences(text, "หญิง") if text.endswith(_RANKS, 0, start))
    for match in _MILLIONS.finditer(text):
        yield from range(match.start() + 1, match.end() + 1)


class Addresses(NamedTuple):
    """Offsets inside e-mail addresses and URLs; those where a long one may be cut, and where a shorter one may if it has to be."""

    inside: set[int]
    joints: set[int]
    spare_joints: set[int]


def addresses(text: str) -> Addresses:
    """Where addresses stand and where they may be cut; between Thai letters they follow the rules of words.

    As the Chicago Manual of Style has it (15th edition, 7.44 and 17.11): behind slashes and @, before full stops and other signs, beside
    = and &, never at a hyphen.
    """
    found = Addresses(set(), set(), set())
    if "@" not in text and "://" not in text and "www." not in text:
        return found
    whole, joint, host_joint, thai_letters = _address_patterns()
    for match in whole.finditer(text):
        start, address = match.start(), match.group()
        found.inside.update(range(start + 1, match.end()))
        for thai in thai_letters.finditer(address):
            found.inside.difference_update(range(start + thai.start() + 1, start + thai.end()))
        joints = found.joints if len(address) > _LONG_ADDRESS else found.spare_joints
        joints.update(start + cut.start() for cut in joint.finditer(address))
        scheme = address.find("//") + 2 if "//" in address else 0
        found.spare_joints.update([start + scheme] if scheme else [])
        if address.find("/", scheme) - scheme > _LONG_HOST:
            found.spare_joints.update(start + cut.start() for cut in host_joint.finditer(address))
    return found


@cache
def _address_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """An address, a joint inside one, a joint of a host that a path follows, Thai letters inside one; compiled when the first is met."""
    return (
        re.compile(
            "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"
            "|(?:https?://|www\\.|(?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}/)"
            "(?:[^\\s\u0e00-\u0e7f]|(?<=[/_=?&.%-])[\u0e01-\u0e4e]+|(?<=[/_=?&.%\u0e01-\u0e4e-])[\u0e50-\u0e59]+)+"
        ),
        re.compile(
            "(?<=[^/:][/&=])(?=[^/?&=#_~]{3})|(?<=[^/?&=#_~]{3})(?=[?#_~][^/?&=#_~]{2})|(?<=[^@]{3}@)(?=.{3})"
            "|(?<=[A-Za-z0-9]{3})(?<!www)(?=\\.[A-Za-z0-9]{3}[A-Za-z0-9-]*\\.)(?!\\.[A-Za-z0-9.-]{0,80}/)"
        ),
        re.compile("(?<=[A-Za-z0-9]{3})(?<!www)(?=\\.[A-Za-z0-9]{3}[A-Za-z0-9-]{0,60}\\.[A-Za-z0-9.-]{0,80}/)"),
        re.compile(f"[{LETTERS_AND_REPEAT}]{{2,}}"),
    )


def inside_terms(text: str, terms: Iterable[str]) -> set[int]:
    """Offsets inside any occurrence of the terms, overlapping ones too; a no-break space counts as a space."""
    spaced = text.replace("\u00a0", " ")
    inside: set[int] = set()
    for term in _spaced(tuple(terms)):
        if term in spaced:
            for start in occurrences(spaced, term):
                inside.update(range(start + 1, start + len(term)))
    return inside


@lru_cache(maxsize=16)
def _spaced(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term.replace("\u00a0", " ") for term in terms if len(term) > 1))
