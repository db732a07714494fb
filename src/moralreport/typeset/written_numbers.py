"""Numbers as Word writes them: every ST_NumberFormat in use (17.18.59), for lists, pages, notes and fields."""

from __future__ import annotations

import re
from collections.abc import Callable

from moralreport.thai.numerals import all_thai
from moralreport.typeset.number_words import (
    cardinal_words,
    cjk_counting,
    cjk_digits,
    cjk_legal,
    cjk_legal_traditional,
    japanese_legal,
    korean_counting,
    korean_digits,
    korean_numbers,
    ordinal_words,
    thai_counting,
    vietnamese_words,
)

_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_ROMAN = (
    (1000, "M"),
    (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
    (4, "IV"), (1, "I"),
)  # fmt: skip
_CHICAGO = "*†‡§"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_ARABIC_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ARABIC_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HINDI = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_GANADA = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_CIRCLED = ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))
"""Numbers in circles: first, last, and the sign of the first."""
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_DEVANAGARI = str.maketrans("0123456789", "०१२३४५६७८९")


def format_number(value: int, num_fmt: str) -> str:
    """`value` written in the format; formats that do not reach so far (letters of 0, Roman 40,000) and unknown ones fall back to decimal.

    "none" and "bullet" give an empty text.
    """
    writer = _WRITERS.get(num_fmt)
    if writer is None:
        return "" if num_fmt in ("none", "bullet") else str(value)
    return writer(value)


def is_known(num_fmt: str) -> bool:
    """Is it a format that can be written?"""
    return num_fmt in _WRITERS or num_fmt in ("none", "bullet")


def _repeated(value: int, letters: str) -> str:
    """Letters that are doubled after the last one: a … z, aa, bb (17.18.59)."""
    if not 1 <= value <= len(letters) * 40:
        return str(value)
    times, index = divmod(value - 1, len(letters))
    return letters[index] * (times + 1)


def _cycled(value: int, letters: str) -> str:
    """Letters that begin anew after the last one."""
    return letters[(value - 1) % len(letters)] if value > 0 else str(value)


def _roman(value: int) -> str:
    if not 0 < value < 40_000:
        return str(value)
    parts = []
    for number, letters in _ROMAN:
        times, value = divmod(value, number)
        parts.append(letters * times)
    return "".join(parts)


def _ordinal(value: int) -> str:
    tail = value % 100
    suffix = "th" if 11 <= tail <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"


def _hebrew_numeral(value: int) -> str:
    """hebrew1: the letters' numeric values, 15 and 16 written 9+6 and 9+7."""
    if not 0 < value < 1000:
        return str(value)
    hundreds, rest = divmod(value, 100)
    text = "ת" * (hundreds // 4) + ("" if hundreds % 4 == 0 else "קרש"[hundreds % 4 - 1])
    if rest in (15, 16):
        return text + "ט" + "וז"[rest - 15]
    tens, ones = divmod(rest, 10)
    return text + ("" if not tens else "יכלמנסעפצ"[tens - 1]) + ("" if not ones else "אבגדהוזחט"[ones - 1])


def _enclosed(value: int, ranges: tuple[tuple[int, int, int], ...]) -> str:
    for first, last, code in ranges:
        if first <= value <= last:
            return chr(code + value - first)
    return str(value)


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02d}",
    "decimalZero3": lambda n: f"{n:03d}",
    "decimalZero4": lambda n: f"{n:04d}",
    "decimalZero5": lambda n: f"{n:05d}",
    "decimalFullWidth": lambda n: str(n).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda n: str(n).translate(_FULL_WIDTH),
    "decimalHalfWidth": str,
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "upperLetter": lambda n: _repeated(n, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "lowerLetter": lambda n: _repeated(n, "abcdefghijklmnopqrstuvwxyz"),
    "ordinal": _ordinal,
    "cardinalText": lambda n: cardinal_words(n).capitalize(),
    "ordinalText": lambda n: ordinal_words(n).capitalize(),
    "hex": lambda n: f"{n:X}",
    "chicago": lambda n: _repeated(n, _CHICAGO),
    "numberInDash": lambda n: f"- {n} -",
    "decimalEnclosedCircle": lambda n: _enclosed(n, _CIRCLED),
    "decimalEnclosedCircleChinese": lambda n: _enclosed(n, _CIRCLED),
    "decimalEnclosedFullstop": lambda n: _enclosed(n, ((1, 20, 0x2488),)),
    "decimalEnclosedParen": lambda n: _enclosed(n, ((1, 20, 0x2474),)),
    "thaiNumbers": lambda n: all_thai(str(n)),
    "thaiLetters": lambda n: _repeated(n, _THAI_LETTERS),
    "thaiCounting": thai_counting,
    "bahtText": lambda n: thai_counting(n) + "บาทถ้วน",
    "hindiNumbers": lambda n: str(n).translate(_DEVANAGARI),
    "hindiConsonants": lambda n: _repeated(n, _HINDI),
    "hebrew1": _hebrew_numeral,
    "hebrew2": lambda n: _repeated(n, _HEBREW),
    "arabicAlpha": lambda n: _repeated(n, _ARABIC_ALPHA),
    "arabicAbjad": lambda n: _repeated(n, _ARABIC_ABJAD),
    "russianLower": lambda n: _repeated(n, _RUSSIAN),
    "russianUpper": lambda n: _repeated(n, _RUSSIAN.upper()),
    "aiueo": lambda n: _cycled(n, _AIUEO),
    "aiueoFullWidth": lambda n: _cycled(n, _AIUEO),
    "iroha": lambda n: _cycled(n, _IROHA),
    "irohaFullWidth": lambda n: _cycled(n, _IROHA),
    "ganada": lambda n: _cycled(n, _GANADA),
    "chosung": lambda n: _cycled(n, _CHOSUNG),
    "japaneseDigitalTenThousand": cjk_digits,
    "ideographDigital": cjk_digits,
    "taiwaneseDigital": cjk_digits,
    "koreanDigital2": lambda n: cjk_digits(n, "零一二三四五六七八九"),
    "koreanDigital": korean_digits,
    "koreanCounting": korean_numbers,
    "koreanLegal": korean_counting,
    "vietnameseCounting": vietnamese_words,
    "dollarText": lambda n: f"{cardinal_words(n).capitalize()} and 00/100",
    "japaneseLegal": japanese_legal,
    "ideographEnclosedCircle": lambda n: _enclosed(n, ((1, 10, 0x3280),)),
    "ideographZodiacTraditional": lambda n: _STEMS[(n - 1) % 10] + _BRANCHES[(n - 1) % 12] if n > 0 else str(n),
    "chineseCounting": cjk_counting,
    "chineseCountingThousand": cjk_counting,
    "taiwaneseCounting": cjk_counting,
    "taiwaneseCountingThousand": cjk_counting,
    "japaneseCounting": cjk_counting,
    "chineseLegalSimplified": cjk_legal,
    "ideographLegalTraditional": cjk_legal_traditional,
    "ideographTraditional": lambda n: _cycled(n, _STEMS) if n <= 10 else str(n),
    "ideographZodiac": lambda n: _cycled(n, _BRANCHES),
}

DIGIT_FORMATS = frozenset(("thaiNumbers", "hindiNumbers", "decimalFullWidth", "decimalFullWidth2"))
"""Formats that only draw the ten digits otherwise."""


def number_of_label(label: str) -> str:
    """The number in the label of a heading, without words and closing signs: บทที่ ๑. -> ๑."""
    numbers: list[str] = re.findall(r"\d[\d.]*", label)
    words = label.split()
    return (numbers or words or [""])[-1].strip(".:)( ")
