"""Numbers in words: Thai, English, Korean, Vietnamese; and in the signs of China, Japan and Korea (17.18.59)."""

from __future__ import annotations

_THAI_NAMES = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_THAI_PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINAL_ONES = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_KOREAN_ONES = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
_KOREAN_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_VIETNAMESE = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_COUNTED = ("〇一二三四五六七八九", "十百千", "万")
_SIMPLIFIED = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "萬")
_TRADITIONAL = ("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬")
_JAPANESE = ("〇壱弐参四伍六七八九", "拾百阡", "萬")
_KOREAN = ("영일이삼사오육칠팔구", "십백천", "만")


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


def cardinal_words(value: int) -> str:
    """one, twenty-one, one hundred five."""
    if value < 0:
        return "minus " + cardinal_words(-value)
    if value < 20:
        return _ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _TENS[tens] + ("-" + _ONES[ones] if ones else "")
    for size, name in ((1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            head, rest = divmod(value, size)
            return f"{cardinal_words(head)} {name}" + (" " + cardinal_words(rest) if rest else "")
    return str(value)


def ordinal_words(value: int) -> str:
    """first, twenty-first."""
    words = cardinal_words(value)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    ordinal = _ORDINAL_ONES.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return words[:cut] + ordinal


def korean_counting(value: int) -> str:
    """Native Korean numbers, which end at 99."""
    return _KOREAN_TENS[value // 10] + _KOREAN_ONES[value % 10] if 0 < value < 100 else str(value)


def vietnamese_words(value: int) -> str:
    """một, mười lăm, hai mươi mốt, một trăm lẻ một."""
    if not 0 <= value < 1_000_000:
        return str(value)
    if value >= 1000:
        head, rest = divmod(value, 1000)
        below = " ".join(["không trăm", "lẻ" if rest < 10 else "", vietnamese_words(rest)]) if 0 < rest < 100 else vietnamese_words(rest)
        return f"{vietnamese_words(head)} nghìn" + (" " + " ".join(below.split()) if rest else "")
    if value >= 100:
        head, rest = divmod(value, 100)
        return f"{_VIETNAMESE[head]} trăm" + (f" {'lẻ ' if rest < 10 else ''}{vietnamese_words(rest)}" if rest else "")
    if value < 10:
        return _VIETNAMESE[value]
    tens, ones = divmod(value, 10)
    last = {0: "", 5: " lăm", 1: " mốt" if tens > 1 else " một"}.get(ones, " " + _VIETNAMESE[ones])
    return ("mười" if tens == 1 else _VIETNAMESE[tens] + " mươi") + last


def cjk_digits(value: int, digits: str = _COUNTED[0]) -> str:
    """Digit by digit."""
    return "".join(digits[int(digit)] if digit.isdigit() else digit for digit in str(value))


def korean_digits(value: int) -> str:
    return cjk_digits(value, _KOREAN[0])


def cjk_counting(value: int) -> str:
    """十 二十三 一百〇五."""
    return _in_places(value, _COUNTED, drop_one=True)


def korean_numbers(value: int) -> str:
    """Sino-Korean numbers: 십, 이십삼, without a one before the places."""
    text = _in_places(value, _KOREAN, drop_one=True)
    for place in _KOREAN[1] + _KOREAN[2]:
        text = text.replace(_KOREAN[0][1] + place, place)
    return text.replace(_KOREAN[0][0], "") if value else text


def cjk_legal(value: int) -> str:
    """Forms that cannot be altered, simplified."""
    return _in_places(value, _SIMPLIFIED, drop_one=False)


def cjk_legal_traditional(value: int) -> str:
    return _in_places(value, _TRADITIONAL, drop_one=False)


def japanese_legal(value: int) -> str:
    return _in_places(value, _JAPANESE, drop_one=False)


def _in_places(value: int, signs: tuple[str, str, str], drop_one: bool) -> str:
    digits, places, wan = signs
    if not 0 < value < 100_000_000:
        return digits[0] if value == 0 else str(value)
    high, low = divmod(value, 10_000)
    text = _group(high, digits, places) + wan if high else ""
    if high and 0 < low < 1000:
        text += digits[0]
    text += _group(low, digits, places)
    return text[1:] if drop_one and text.startswith(digits[1] + places[0]) else text


def _group(value: int, digits: str, places: str) -> str:
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            text += (digits[0] if gap and text else "") + digits[digit] + (places[place - 1] if place else "")
        gap = digit == 0
    return text
