"""Reading dates, spans of days and times as clerks write them. What cannot be read is a value, `DateProblem`, never an exception."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, time, timedelta

from moralreport.records import dataclass
from moralreport.thai.dates.calendar_names import MONTHS, SHORT_MONTHS, WEEKDAYS
from moralreport.thai.dates.formats import ERA
from moralreport.thai.dates.tokens import Token, TokenKind, tokens_of

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_EXAMPLE = "เขียน เช่น 11 ก.พ. 2569"
_SERIAL = re.compile("[45][0-9]{4}")
_EXCEL_DAY_0 = date(1899, 12, 30)
_ONE_STROKE_APART = {"มีย": ("มี.ค.", "มิ.ย."), "มิค": ("มี.ค.", "มิ.ย."), "เมค": ("เม.ย.", "มี.ค."), "มย": ("มิ.ย.", "เม.ย.")}


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a span of days (both ends included), with times if given; `end` equals `start` for one day."""

    start: date
    end: date
    start_time: time | None = None
    end_time: time | None = None


@dataclass(frozen=True, slots=True)
class DateProblem:
    """Why a text is no date: Thai `reason`, the `offset` in the text where it goes wrong, Thai `advice` what to write."""

    reason: str
    offset: int
    advice: str = _EXAMPLE


def parse_day(text: str) -> date | DateProblem:
    """One day without time: `11 ก.พ. 2569`, `๑๑ กุมภาพันธ์ ๒๕๖๙`, `2026-02-11`, `11/2/2569`, `วันพุธที่ 11 ก.พ. 69`."""
    moment = parse_moment(text)
    if isinstance(moment, DateProblem):
        return moment
    if moment.start != moment.end:
        return DateProblem("ตรงนี้เขียนได้วันเดียว แต่พบเป็นช่วงวันที่", 0)
    if moment.start_time is not None:
        return DateProblem("ตรงนี้เขียนเฉพาะวันที่ ไม่มีเวลา", 0)
    return moment.start


def parse_moment(text: str) -> Moment | DateProblem:
    """A day or a span, with or without times: `๑๘ - ๒๒ พฤษภาคม ๒๕๖๙`, `ระหว่างวันที่ … ถึงวันที่ …`, `11 ก.พ. 2569 เวลา 09.30 - 12.00 น.`"""
    try:
        return _Reader(text).moment()
    except _Refused as refused:
        return refused.problem


class _Refused(Exception):
    def __init__(self, reason: str, offset: int, advice: str = _EXAMPLE) -> None:
        super().__init__(reason)
        self.problem = DateProblem(reason, offset, advice)


@dataclass(frozen=True, slots=True)
class _Point:
    """What is written about one end of a span; month and year may come from the other end."""

    token: Token
    day: int
    month: int | None = None
    year: int | None = None
    weekday: Token | None = None
    times: tuple[time, ...] = ()
    end: int = 0
    """Offset after what is written of the date: where month or year would follow."""

    def completed(self, other: _Point) -> _Point:
        month = self.month or other.month
        return _Point(self.token, self.day, month, self.year or other.year, self.weekday, self.times, self.end)


class _Reader:
    def __init__(self, text: str) -> None:
        self._tokens = tokens_of(text)
        self._index = 0
        self._length = len(text)

    def moment(self) -> Moment:
        first = self._point()
        joint = self._peek()
        second = self._point() if self._take("dash") or self._take("and") else None
        self._expect_end()
        if second is None:
            return _one_day(first)
        if joint is not None and joint.kind == "and":
            _require_neighbours(first.completed(second), second, joint)
        return _span(first.completed(second), second)

    def _point(self) -> _Point:
        earlier = self._times()
        self._skip("between", "day_word")
        weekday = self._take("weekday")
        self._skip("day_word")
        point = self._written_in_numbers() or self._written_in_words()
        end = self._tokens[self._index - 1].end
        return _Point(point.token, point.day, point.month, point.year, weekday, earlier or self._times(), end)

    def _written_in_numbers(self) -> _Point | None:
        if token := self._take("iso"):
            year, month, day = (int(part) for part in token.text.rstrip("Tt").replace("/", "-").split("-"))
            return _Point(token, day, _month_number(token, day, month), _common_year(token, str(year), None))
        if token := self._take("slashed"):
            mark = next(sign for sign in "/.-" if sign in token.text)
            first, second, last = (part.strip() for part in token.text.split(mark))
            return _Point(token, int(first), _month_number(token, int(first), int(second)), _common_year(token, last, None))
        return None

    def _written_in_words(self) -> _Point:
        token = self._take("number")
        if token is None:
            raise self._no_day()
        month = self._take("month")
        following = self._peek()
        if month is None and following is not None and following.kind == "unknown":
            raise _unknown_month(following)
        year = self._year() if month else None
        return _Point(token, token.value, month.value if month else None, year)

    def _year(self) -> int | None:
        era = self._take("era")
        if self._peek_kind(1) == "hours" and era is None:
            return None
        token = self._take("number")
        if token is None:
            return None
        return _common_year(token, token.text, era)

    def _times(self) -> tuple[time, ...]:
        self._skip("time_word")
        first = self._clock()
        if first is None:
            return ()
        if self._peek_kind() == "dash" and self._time_follows(1):
            self._index += 1
            self._skip("time_word")
            second = self._clock()
            return (first, second) if second is not None else (first,)
        return (first,)

    def _time_follows(self, ahead: int) -> bool:
        if self._peek_kind(ahead) == "time_word":
            ahead += 1
        return self._peek_kind(ahead) == "clock" or (self._peek_kind(ahead) == "number" and self._peek_kind(ahead + 1) == "hours")

    def _clock(self) -> time | None:
        token = self._peek()
        if token is None or not self._time_follows(0):
            return None
        self._index += 1
        self._skip("hours")
        return _time_of_day(token)

    def _no_day(self) -> _Refused:
        token = self._peek()
        if token is None:
            return _Refused("ไม่พบวันที่", self._length)
        if token.kind == "month":
            before_day = self._peek_kind(1) == "number" and len(self._tokens[self._index + 1].text) <= 2
            return _Refused("เดือนอยู่หน้าวันที่" if before_day else "ไม่ได้บอกว่าวันที่เท่าไร มีแต่เดือน", token.start)
        return _Refused(f"อ่าน “{token.text}” เป็นวันที่ไม่ได้", token.start)

    def _expect_end(self) -> None:
        token = self._peek()
        if token and token.kind in ("number", "slashed", "iso") and not self._peek_kind(-1) == "time_word":
            raise _Refused("มีหลายวันที่คั่นด้วยจุลภาคหรือเว้นวรรค", token.start, "วันติดกันเขียนเป็นช่วง เช่น 11 - 13 ก.พ. 2569 วันอื่นเขียนในช่อง how")
        if token:
            raise _Refused(
                f"ไม่เข้าใจ “{token.text}” ที่ต่อท้ายวันที่",
                token.start,
                "เขียนวันที่อย่างเดียว เช่น 11 ก.พ. 2569 เวลา 09.30 - 12.00 น. ข้อความอื่นเขียนในช่องอื่น",
            )

    def _peek(self, ahead: int = 0) -> Token | None:
        index = self._index + ahead
        return self._tokens[index] if index < len(self._tokens) else None

    def _peek_kind(self, ahead: int = 0) -> TokenKind | None:
        token = self._peek(ahead)
        return token.kind if token else None

    def _take(self, kind: TokenKind) -> Token | None:
        token = self._peek()
        if token is None or token.kind != kind:
            return None
        self._index += 1
        return token

    def _skip(self, *kinds: TokenKind) -> None:
        while self._peek_kind() in kinds:
            self._index += 1


def _one_day(point: _Point) -> Moment:
    day = _day(point)
    _require_order_of_times(point.times, point.token.start)
    return Moment(day, day, *point.times)


def _span(first: _Point, second: _Point) -> Moment:
    end = _day(second)
    start = _day(first)
    if end < start:
        across = first.month != second.month and first.year == second.year
        advice = "ถ้าข้ามปี ให้เขียนปีทั้งสองข้าง เช่น 28 ธ.ค. 2568 - 3 ม.ค. 2569" if across else "สลับวันเริ่มกับวันสิ้นสุด"
        raise _Refused("วันสิ้นสุดมาก่อนวันเริ่มต้น", second.token.start, advice)
    if len({first.times, second.times} - {()}) > 1 and max(len(first.times), len(second.times)) > 1:
        raise _Refused("เวลาของสองวันไม่เท่ากัน", second.token.start, "เขียนเฉพาะวันที่ แล้วบอกเวลาของแต่ละวันในช่อง how")
    if len(first.times) == len(second.times) == 1:
        return Moment(start, end, *first.times, *second.times)
    times = first.times or second.times
    _require_order_of_times(times, second.token.start)
    return Moment(start, end, *times)


def _day(point: _Point) -> date:
    if point.month is None and _SERIAL.fullmatch(point.token.text):
        meant = _EXCEL_DAY_0 + timedelta(int(point.token.text))
        advice = f"หมายถึง {meant.day} {SHORT_MONTHS[meant.month - 1]} {meant.year + ERA} ใช่หรือไม่ (ใน Excel จัดรูปแบบช่องเป็นวันที่)"
        raise _Refused(f"“{point.token.text}” เป็นเลขวันที่ของ Excel ไม่ใช่วันที่", point.token.start, advice)
    if point.month is None:
        raise _Refused("ไม่ได้บอกเดือน", point.end)
    if point.year is None:
        raise _Refused("ไม่ได้บอกปี", point.end, "เติมปี พ.ศ. เช่น 11 ก.พ. 2569")
    last = monthrange(point.year, point.month)[1]
    if not 1 <= point.day <= last:
        month = f"{MONTHS[point.month - 1]} {point.year + ERA}"
        raise _Refused(f"ไม่มีวันที่ {point.day} {month}", point.token.start, f"เดือน{month} มีวันที่ 1 ถึง {last}")
    day = date(point.year, point.month, point.day)
    if point.weekday is not None and point.weekday.value != day.weekday():
        written, actual = WEEKDAYS[point.weekday.value], WEEKDAYS[day.weekday()]
        raise _Refused(f"วันที่นี้เป็นวัน{actual} ไม่ใช่วัน{written}", point.weekday.start, "ตรวจวันที่อีกครั้ง หรือไม่ต้องเขียนชื่อวัน")
    return day


def _common_year(token: Token, written: str, era: Token | None) -> int:
    """Year of the Common Era for a year as written; two digits are the Buddhist era unless ค.ศ. says otherwise."""
    number = int(written[:6])
    common_said = era is not None and era.value == 0
    if len(written) == 2:
        year = number + 2000 if common_said else number + 2500 - ERA
        if not common_said and number < 40:
            advice = f"เขียนปีเต็ม (ค.ศ. 20{written} คือ พ.ศ. {2000 + number + ERA})"
            raise _Refused(f"ปี “{written}” อ่านได้หลายอย่าง", token.start, advice)
        return year
    if len(written) != 4:
        raise _Refused(f"ปี “{written}” ต้องมีสี่หลัก", token.start, _EXAMPLE)
    if era is not None and (number >= 2400) is common_said:
        right = f"พ.ศ. {number}" if common_said else f"พ.ศ. {number + ERA} (หรือ ค.ศ. {number})"
        raise _Refused(f"“{era.text} {number}” ปีกับศักราชไม่ตรงกัน", token.start, f"เขียน {right}")
    year = number - ERA if number >= 2400 else number
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise _Refused(f"ปี {number} ไม่น่าจะถูก", token.start, "เขียนปี พ.ศ. สี่หลัก เช่น 2569")
    return year


def _month_number(token: Token, day: int, month: int) -> int:
    if 1 <= month <= 12:
        return month
    swapped = 1 <= day <= 12 < month <= 31
    advice = f"วันกับเดือนสลับกันหรือไม่ เขียนวันก่อนเดือน เช่น {month} {SHORT_MONTHS[day - 1]}" if swapped else _EXAMPLE
    raise _Refused(f"ไม่มีเดือนที่ {month}", token.start, advice)


def _unknown_month(token: Token) -> _Refused:
    from difflib import get_close_matches

    word = token.text.removeprefix("เดือน")
    nearest = _ONE_STROKE_APART.get(word.replace(".", "").replace(" ", "")) or get_close_matches(word, (*MONTHS, *SHORT_MONTHS), 2, 0.6)
    advice = f"หมายถึง {' หรือ '.join(nearest)} ใช่หรือไม่" if nearest else _EXAMPLE
    return _Refused(f"ไม่รู้จักเดือน “{token.text}”", token.start, advice)


def _time_of_day(token: Token) -> time:
    hour, minute, *_ = (int(part) for part in (*token.text.replace(":", ".").split("."), "0"))
    if hour > 23 or minute > 59:
        raise _Refused(f"ไม่มีเวลา “{token.text}”", token.start, "เขียนเวลา 00.00 ถึง 23.59 เช่น 09.30 น.")
    return time(hour, minute)


def _require_order_of_times(times: tuple[time, ...], offset: int) -> None:
    if len(times) > 1 and times[1] < times[0]:
        raise _Refused("เวลาสิ้นสุดมาก่อนเวลาเริ่มต้น", offset, "เขียน เช่น 09.00 - 12.00 น.")


def _require_neighbours(first: _Point, second: _Point, joint: Token) -> None:
    if (_day(second) - _day(first)).days != 1:
        raise _Refused("วันที่ที่เชื่อมด้วย “และ” ไม่ต่อเนื่องกัน", joint.start, "เขียนเป็นช่วง เช่น 11 - 13 ก.พ. 2569")
