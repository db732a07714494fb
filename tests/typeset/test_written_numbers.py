"""Numbers at the ends of what each format can write (17.18.59); pythainlp says the same of Thai words."""

from __future__ import annotations

import pytest
from pythainlp.util import bahttext, num_to_thaiword
from tests.typeset.docx.word_specimens import warnings_of

from moralreport.typeset.written_numbers import format_number, is_known

SAMPLE = (*range(120), 200, 221, 999, 1_001, 1_011, 10_000, 21_021, 100_010, 999_999, 1_000_000, 1_000_001, 11_000_021, 20_000_000)


@pytest.mark.parametrize("value", SAMPLE)
def test_thai_words_are_those_of_pythainlp(value: int) -> None:
    assert format_number(value, "thaiCounting") == num_to_thaiword(value)
    assert format_number(-value, "thaiCounting") == num_to_thaiword(-value)
    assert format_number(value, "bahtText") == bahttext(value)


WRITTEN = {
    "thaiNumbers": {0: "๐", 1234567890: "๑๒๓๔๕๖๗๘๙๐"},
    "thaiLetters": {1: "ก", 2: "ข", 40: "อ", 0: "0"},
    "upperLetter": {1: "A", 26: "Z", 27: "AA", 52: "ZZ", 53: "AAA", 1040: "Z" * 40, 1041: "1041", 0: "0"},
    "upperRoman": {1: "I", 4: "IV", 9: "IX", 49: "XLIX", 90: "XC", 444: "CDXLIV", 900: "CM", 3999: "MMMCMXCIX", 39_999: "M" * 39 + "CMXCIX"}
    | {40_000: "40000", -1: "-1"},
    "lowerRoman": {8: "viii"},
    "ordinal": {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 14: "14th", 101: "101st", 111: "111th"},
    "cardinalText": {0: "Zero", 19: "Nineteen", 20: "Twenty", 99: "Ninety-nine", 100: "One hundred", 105: "One hundred five"}
    | {1000: "One thousand", 1_234_567: "One million two hundred thirty-four thousand five hundred sixty-seven"}
    | {2_000_000_001: "Two billion one", -5: "Minus five"},
    "ordinalText": {1: "First", 2: "Second", 3: "Third", 4: "Fourth", 5: "Fifth", 8: "Eighth", 9: "Ninth", 12: "Twelfth"}
    | {20: "Twentieth", 100: "One hundredth", 101: "One hundred first", 42: "Forty-second"},
    "decimalZero": {9: "09", 10: "10"},
    "decimalZero3": {7: "007"},
    "decimalZero4": {7: "0007"},
    "decimalZero5": {7: "00007"},
    "decimalFullWidth": {120: "１２０"},
    "hindiNumbers": {120: "१२०"},
    "hebrew1": {1: "א", 10: "י", 16: "טז", 17: "יז", 99: "צט", 100: "ק", 116: "קטז", 400: "ת", 500: "תק", 999: "תתקצט"}
    | {1000: "1000", 0: "0"},
    "decimalEnclosedCircle": {1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 0: "0"},
    "decimalEnclosedFullstop": {1: "⒈", 20: "⒛", 21: "21"},
    "decimalEnclosedParen": {1: "⑴", 20: "⒇", 21: "21"},
    "ideographEnclosedCircle": {1: "㊀", 10: "㊉"},
    "aiueo": {1: "ア", 46: "ン", 47: "ア", 0: "0"},
    "ganada": {1: "가", 14: "하", 15: "가"},
    "chosung": {14: "ㅎ", 15: "ㄱ"},
    "ideographTraditional": {1: "甲", 10: "癸", 11: "11"},
    "ideographZodiac": {1: "子", 12: "亥", 13: "子"},
    "ideographZodiacTraditional": {12: "乙亥", 60: "癸亥", 0: "0"},
    "vietnameseCounting": {0: "không", 9: "chín", 10: "mười", 11: "mười một", 20: "hai mươi", 25: "hai mươi lăm", 100: "một trăm"}
    | {111: "một trăm mười một", 1000: "một nghìn", 1021: "một nghìn không trăm hai mươi mốt", 1100: "một nghìn một trăm"}
    | {1_000_000: "1000000"},
    "koreanCounting": {0: "영", 1: "일", 100: "백", 110: "백십", 234: "이백삼십사", 10_000: "만", 20_305: "이만삼백오"},
    "koreanLegal": {10: "열", 21: "스물하나", 0: "0"},
    "koreanDigital2": {105: "一零五"},
    "japaneseDigitalTenThousand": {105: "一〇五"},
    "chineseCounting": {0: "〇", 10: "十", 20: "二十", 100: "一百", 105: "一百〇五", 110: "一百一十", 1005: "一千〇五", 10_000: "一万"}
    | {10_005: "一万〇五", 11_000: "一万一千", 100_000: "十万", 99_999_999: "九千九百九十九万九千九百九十九", 100_000_000: "100000000"},
    "chineseLegalSimplified": {11: "壹拾壹", 205: "贰佰零伍", 6000: "陆仟"},
    "ideographLegalTraditional": {11: "壹拾壹", 305: "參佰零伍", 6000: "陸仟"},
    "japaneseLegal": {305: "参百〇伍", 10_000: "壱萬"},
}


@pytest.mark.parametrize("number_format", WRITTEN)
def test_from_the_first_to_the_last_number(number_format: str) -> None:
    wanted = WRITTEN[number_format]
    assert {value: format_number(value, number_format) for value in wanted} == wanted


def test_english_names_of_all_ones_and_tens() -> None:
    ones = "zero one two three four five six seven eight nine ten eleven twelve "
    ones += "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    assert [format_number(value, "cardinalText") for value in range(20)] == [name.capitalize() for name in ones.split()]
    assert [format_number(value, "cardinalText") for value in range(20, 100, 10)] == [name.capitalize() for name in tens.split()]


@pytest.mark.parametrize(
    ("fmt", "value", "text"),
    [
        ("decimalZero", 7, "07"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerLetter", 28, "bb"),
        ("ordinal", 112, "112th"),
        ("ordinal", 23, "23rd"),
        ("cardinalText", 342, "Three hundred forty-two"),
        ("ordinalText", 21, "Twenty-first"),
        ("ordinalText", 30, "Thirtieth"),
        ("hex", 255, "FF"),
        ("chicago", 6, "††"),
        ("numberInDash", 2, "- 2 -"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 51, "51"),
        ("thaiNumbers", 2569, "๒๕๖๙"),
        ("thaiLetters", 3, "ค"),
        ("thaiLetters", 41, "ฮ"),
        ("thaiLetters", 42, "กก"),
        ("thaiCounting", 11, "สิบเอ็ด"),
        ("thaiCounting", 21, "ยี่สิบเอ็ด"),
        ("thaiCounting", 101, "หนึ่งร้อยเอ็ด"),
        ("thaiCounting", 1_000_001, "หนึ่งล้านเอ็ด"),
        ("thaiCounting", 0, "ศูนย์"),
        ("hebrew1", 15, "טו"),
        ("chineseCounting", 14, "十四"),
        ("none", 4, ""),
        ("bullet", 4, ""),
        ("unheardOf", 4, "4"),
        ("upperRoman", 0, "0"),
    ],
)
def test_numbers_are_written_as_word_writes_them(fmt: str, value: int, text: str) -> None:
    assert format_number(value, fmt) == text


STANDARD = [
    "decimal",
    "upperRoman",
    "lowerRoman",
    "upperLetter",
    "lowerLetter",
    "ordinal",
    "cardinalText",
    "ordinalText",
    "hex",
    "chicago",
    "ideographDigital",
    "japaneseCounting",
    "aiueo",
    "iroha",
    "decimalFullWidth",
    "decimalHalfWidth",
    "japaneseLegal",
    "japaneseDigitalTenThousand",
    "decimalEnclosedCircle",
    "decimalFullWidth2",
    "aiueoFullWidth",
    "irohaFullWidth",
    "decimalZero",
    "bullet",
    "ganada",
    "chosung",
    "decimalEnclosedFullstop",
    "decimalEnclosedParen",
    "decimalEnclosedCircleChinese",
    "ideographEnclosedCircle",
    "ideographTraditional",
    "ideographZodiac",
    "ideographZodiacTraditional",
    "taiwaneseCounting",
    "ideographLegalTraditional",
    "taiwaneseCountingThousand",
    "taiwaneseDigital",
    "chineseCounting",
    "chineseLegalSimplified",
    "chineseCountingThousand",
    "koreanDigital",
    "koreanCounting",
    "koreanLegal",
    "koreanDigital2",
    "vietnameseCounting",
    "russianLower",
    "russianUpper",
    "none",
    "numberInDash",
    "hebrew1",
    "hebrew2",
    "arabicAlpha",
    "arabicAbjad",
    "hindiVowels",
    "hindiConsonants",
    "hindiNumbers",
    "hindiCounting",
    "thaiLetters",
    "thaiNumbers",
    "thaiCounting",
    "bahtText",
    "dollarText",
]
"""ST_NumberFormat (17.18.59) without "custom"."""


def test_every_number_format_of_the_standard_is_written_or_warned_of() -> None:
    unknown = [name for name in STANDARD if not is_known(name)]
    assert unknown == ["hindiVowels", "hindiCounting"]
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="hindiVowels"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>ข้อ</w:t></w:r></w:p>'
    assert [warning.code for warning in warnings_of(item, numbering=numbering)] == ["number-format"]
    page = '<w:sectPr><w:pgNumType w:fmt="klingon"/></w:sectPr>'
    assert [warning.code for warning in warnings_of(item.replace('"1"/></w:numPr>', '"0"/></w:numPr>') + page)] == ["number-format"]


@pytest.mark.parametrize(
    ("number_format", "written"),
    [
        ("koreanCounting", {1: "일", 10: "십", 21: "이십일", 105: "백오"}),
        ("koreanLegal", {1: "하나", 20: "스물", 99: "아흔아홉", 100: "100"}),
        ("vietnameseCounting", {1: "một", 15: "mười lăm", 21: "hai mươi mốt", 101: "một trăm lẻ một", 1005: "một nghìn không trăm lẻ năm"}),
        ("japaneseLegal", {1: "壱", 12: "壱拾弐"}),
        ("ideographZodiacTraditional", {1: "甲子", 61: "甲子", 13: "丙子"}),
        ("ideographEnclosedCircle", {1: "㊀", 11: "11"}),
        ("koreanDigital", {10: "일영"}),
        ("dollarText", {12: "Twelve and 00/100"}),
    ],
)
def test_numbers_of_other_languages(number_format: str, written: dict[int, str]) -> None:
    assert {value: format_number(value, number_format) for value in written} == written
