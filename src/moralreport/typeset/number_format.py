"""Numbers as Word writes them: every ST_NumberFormat in use (17.18.59), for lists, pages, notes and fields."""

from __future__ import annotations

from collections.abc import Callable

_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_THAI_NAMES = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_THAI_PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_ROMAN = (
    (1000, "M"),
    (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
    (4, "IV"), (1, "I"),
)  # fmt: skip
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINAL_ONES = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_CHICAGO = "*†‡§"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_ARABIC_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ARABIC_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HINDI_VOWELS = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_GANADA = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_CJK_DIGITS = "〇一二三四五六七八九"
_CJK_LEGAL = ("零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"), "萬")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"


def format_number(value: int, num_fmt: str) -> str:
    """`value` written in the format; formats that do not reach so far (letters of 0, Roman 40,000) and unknown ones fall back to decimal.

    "none" and "bullet" give an empty text.
    """
    writer = _WRITERS.get(num_fmt)
    if writer is None:
        return "" if num_fmt in ("none", "bullet") else str(value)
    return writer(value)


def thai_counting(value: int) -> str:
    """A number in Thai words: หนึ่ง สิบเอ็ด ยี่สิบ หนึ่งล้านเอ็ด."""
    if value < 0:
        return "ลบ" + thai_counting(-value)
    if value == 0:
        return _THAI_NAMES[0]
    millions, rest = divmod(value, 1_000_000)
    head = thai_counting(millions) + "ล้าน" if millions else ""
    return head + _thai_below_million(rest, bool(millions))


def _thai_below_million(value: int, has_head: bool) -> str:
    digits = str(value)
    words = []
    for place, digit in zip(range(len(digits) - 1, -1, -1), map(int, digits), strict=True):
        if digit:
            words.append(_thai_digit(digit, place, has_head or len(digits) > 1) + _THAI_PLACES[place])
    return "".join(words)


def _thai_digit(digit: int, place: int, has_higher: bool) -> str:
    if place == 1 and digit < 3:
        return "" if digit == 1 else "ยี่"
    if place == 0 and digit == 1 and has_higher:
        return "เอ็ด"
    return _THAI_NAMES[digit]


def _thai_letters(value: int) -> str:
    return _repeated(value, _THAI_LETTERS)


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


def _cardinal_words(value: int) -> str:
    if value < 0:
        return "minus " + _cardinal_words(-value)
    if value < 20:
        return _ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _TENS[tens] + ("-" + _ONES[ones] if ones else "")
    for size, name in ((1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            head, rest = divmod(value, size)
            return f"{_cardinal_words(head)} {name}" + (" " + _cardinal_words(rest) if rest else "")
    return str(value)


def _ordinal_words(value: int) -> str:
    words = _cardinal_words(value)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    ordinal = _ORDINAL_ONES.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return words[:cut] + ordinal


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


def _cjk_digits(value: int) -> str:
    return "".join(_CJK_DIGITS[int(digit)] if digit.isdigit() else digit for digit in str(value))


def _cjk_counting(value: int) -> str:
    return _cjk_places(value, _CJK_DIGITS, ("", "十", "百", "千"), "万", drop_one=True)


def _cjk_legal(value: int) -> str:
    digits, places, wan = _CJK_LEGAL
    return _cjk_places(value, digits, places, wan, drop_one=False)


def _cjk_places(value: int, digits: str, places: tuple[str, ...], wan: str, drop_one: bool) -> str:
    if not 0 < value < 100_000_000:
        return digits[0] if value == 0 else str(value)
    high, low = divmod(value, 10_000)
    text = _cjk_group(high, digits, places) + wan if high else ""
    if high and 0 < low < 1000:
        text += digits[0]
    text += _cjk_group(low, digits, places)
    return text[1:] if drop_one and text.startswith(digits[1] + places[1]) else text


def _cjk_group(value: int, digits: str, places: tuple[str, ...]) -> str:
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            text += (digits[0] if gap and text else "") + digits[digit] + places[place]
        gap = digit == 0
    return text


def _enclosed(value: int, ranges: tuple[tuple[int, int, int], ...]) -> str:
    for first, last, code in ranges:
        if first <= value <= last:
            return chr(code + value - first)
    return str(value)


def _ganada(value: int) -> str:
    return _cycled(value, _GANADA)


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02d}",
    "decimalZero3": lambda n: f"{n:03d}",
    "decimalZero4": lambda n: f"{n:04d}",
    "decimalZero5": lambda n: f"{n:05d}",
    "decimalFullWidth": lambda n: str(n).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "decimalFullWidth2": lambda n: str(n).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "decimalHalfWidth": str,
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "upperLetter": lambda n: _repeated(n, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "lowerLetter": lambda n: _repeated(n, "abcdefghijklmnopqrstuvwxyz"),
    "ordinal": _ordinal,
    "cardinalText": lambda n: _cardinal_words(n).capitalize(),
    "ordinalText": lambda n: _ordinal_words(n).capitalize(),
    "hex": lambda n: f"{n:X}",
    "chicago": lambda n: _repeated(n, _CHICAGO),
    "numberInDash": lambda n: f"- {n} -",
    "decimalEnclosedCircle": lambda n: _enclosed(n, ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))),
    "decimalEnclosedCircleChinese": lambda n: _enclosed(n, ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))),
    "decimalEnclosedFullstop": lambda n: _enclosed(n, ((1, 20, 0x2488),)),
    "decimalEnclosedParen": lambda n: _enclosed(n, ((1, 20, 0x2474),)),
    "thaiNumbers": lambda n: str(n).translate(_THAI_DIGITS),
    "thaiLetters": _thai_letters,
    "thaiCounting": thai_counting,
    "bahtText": lambda n: thai_counting(n) + "บาทถ้วน",
    "hindiNumbers": lambda n: str(n).translate(str.maketrans("0123456789", "०१२३४५६७८९")),
    "hindiConsonants": lambda n: _repeated(n, _HINDI_VOWELS),
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
    "ganada": _ganada,
    "chosung": lambda n: _cycled(n, _CHOSUNG),
    "japaneseDigitalTenThousand": _cjk_digits,
    "ideographDigital": _cjk_digits,
    "taiwaneseDigital": _cjk_digits,
    "koreanDigital2": _cjk_digits,
    "chineseCounting": _cjk_counting,
    "chineseCountingThousand": _cjk_counting,
    "taiwaneseCounting": _cjk_counting,
    "taiwaneseCountingThousand": _cjk_counting,
    "japaneseCounting": _cjk_counting,
    "chineseLegalSimplified": _cjk_legal,
    "ideographLegalTraditional": _cjk_legal,
    "ideographTraditional": lambda n: _cycled(n, _STEMS) if n <= 10 else str(n),
    "ideographZodiac": lambda n: _cycled(n, _BRANCHES),
}
