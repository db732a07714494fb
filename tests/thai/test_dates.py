"""Dates as clerks write them, as documents print them, and the fiscal year; pythainlp says the same."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pythainlp.util import thai_strftime

from moralreport.thai.dates.calendar_names import MONTHS, SHORT_MONTHS
from moralreport.thai.dates.formats import (
    fiscal_period,
    format_long,
    format_short,
    format_span,
    format_times,
    format_with_era,
)
from moralreport.thai.dates.parser import DateProblem, Moment, parse_day, parse_moment
from moralreport.thai.digits import to_arabic

FEB_11 = date(2026, 2, 11)

DAYS = [
    "11 ก.พ. 2569",
    "11 ก.พ.2569",
    "11 กพ. 2569",
    "11 กพ 69",
    "11 ก. พ. 2569",
    "๑๑ กุมภาพันธ์ ๒๕๖๙",
    "๑๑\u00a0กุมภาพันธ์\u00a0๒๕๖๙",
    "๑๑กุมภาพันธ์๒๕๖๙",
    "  11  กุมภาพันธ์ 2569  ",
    "11 ก.พ. 69",
    "11 ก.พ. ๖๙",
    "2026-02-11",
    "2026/02/11",
    "2569/2/11",
    "2026-2-11",
    "2569-02-11",
    "๒๕๖๙-๐๒-๑๑",
    "11/2/2569",
    "11/02/69",
    "11 / 2 / 2569",
    "11/2/2026",
    "11-2-2569",
    "11.2.2569",
    "วันที่ 11 ก.พ. 2569",
    "วันที่ ๑๑ เดือนกุมภาพันธ์ พ.ศ. ๒๕๖๙",
    "11 กุมภาพันธ์ พุทธศักราช 2569",
    "11 กุมภาพันธ์ ค.ศ. 2026",
    "วันพุธที่ ๑๑ กุมภาพันธ์ ๒๕๖๙",
    "พุธที่ 11 ก.พ. 2569",
    "วันพุธ 11 ก.พ. 2569",
    "เมื่อวันที่ 11 ก.พ. 2569",
    "11 Feb 2026",
    "11 february 2569",
]


@pytest.mark.parametrize("text", DAYS)
def test_a_day(text: str) -> None:
    assert parse_day(text) == FEB_11


def span(start: tuple[int, int, int], end: tuple[int, int, int], *times: time) -> Moment:
    return Moment(date(*start), date(*end), *times)


MOMENTS = [
    ("๑๘ - ๒๒ พฤษภาคม ๒๕๖๙", span((2026, 5, 18), (2026, 5, 22))),
    ("18-22 พ.ค. 69", span((2026, 5, 18), (2026, 5, 22))),
    ("๑๘–๒๒ พฤษภาคม ๒๕๖๙", span((2026, 5, 18), (2026, 5, 22))),
    ("๒๐ เมษายน - ๘ พฤษภาคม ๒๕๖๙", span((2026, 4, 20), (2026, 5, 8))),
    ("๓ สิงหาคม - ๗ สิงหาคม ๒๕๖๙", span((2026, 8, 3), (2026, 8, 7))),
    ("1 ต.ค. 2568 - 31 มี.ค. 2569", span((2025, 10, 1), (2026, 3, 31))),
    ("ระหว่างวันที่ ๑ ตุลาคม ๒๕๖๘ ถึงวันที่ ๓๑ มีนาคม ๒๕๖๙", span((2025, 10, 1), (2026, 3, 31))),
    ("ตั้งแต่วันที่ 18 ถึง 22 พฤษภาคม 2569", span((2026, 5, 18), (2026, 5, 22))),
    ("วันจันทร์ที่ ๑๘ - วันศุกร์ที่ ๒๒ พฤษภาคม ๒๕๖๙", span((2026, 5, 18), (2026, 5, 22))),
    ("๑๑ และ ๑๒ ก.พ. ๒๕๖๙", span((2026, 2, 11), (2026, 2, 12))),
    ("2026-02-11 - 2026-02-13", span((2026, 2, 11), (2026, 2, 13))),
    ("11/2/2569 - 13/2/2569", span((2026, 2, 11), (2026, 2, 13))),
    ("11 ก.พ. 2569 เวลา 09.30 น.", span((2026, 2, 11), (2026, 2, 11), time(9, 30))),
    ("๑๑ ก.พ. ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๒.๐๐ น.", span((2026, 2, 11), (2026, 2, 11), time(9), time(12))),
    ("11 ก.พ. 2569, 09:30", span((2026, 2, 11), (2026, 2, 11), time(9, 30))),
    ("2026-02-11T09:30", span((2026, 2, 11), (2026, 2, 11), time(9, 30))),
    ("11 ก.พ. 69 9 น.", span((2026, 2, 11), (2026, 2, 11), time(9))),
    ("เวลา 09.00 น. ถึงเวลา 12.00 น. วันที่ 11 ก.พ. 2569", span((2026, 2, 11), (2026, 2, 11), time(9), time(12))),
    ("๑๑ ก.พ. ๒๕๖๙ ๐๙.๓๐ นาฬิกา", span((2026, 2, 11), (2026, 2, 11), time(9, 30))),
    ("๑๘ - ๒๒ พ.ค. ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๖.๓๐ น.", span((2026, 5, 18), (2026, 5, 22), time(9), time(16, 30))),
    ("10 ก.พ. 2569 เวลา 14.00 น. - 12 ก.พ. 2569 เวลา 08.00 น.", span((2026, 2, 10), (2026, 2, 12), time(14), time(8))),
]


@pytest.mark.parametrize(("text", "moment"), MOMENTS)
def test_a_moment(text: str, moment: Moment) -> None:
    assert parse_moment(text) == moment


# (text, the text from the offset on, part of the reason, part of the advice)
WRONG = [
    ("", "", "ไม่พบวันที่", "11 ก.พ. 2569"),
    ("เร็ว ๆ นี้", "เร็ว ๆ นี้", "“เร็ว”", "11 ก.พ. 2569"),
    ("31 ก.พ. 2569", "31 ก.พ. 2569", "ไม่มีวันที่ 31 กุมภาพันธ์ 2569", "1 ถึง 28"),
    ("29 ก.พ. 2569", "29 ก.พ. 2569", "ไม่มีวันที่ 29", "1 ถึง 28"),
    ("๐ ก.พ. ๒๕๖๙", "๐ ก.พ. ๒๕๖๙", "ไม่มีวันที่ 0", "1 ถึง 28"),
    ("31 เม.ย. 2569", "31 เม.ย. 2569", "ไม่มีวันที่ 31", "1 ถึง 30"),
    ("2/13/2569", "2/13/2569", "ไม่มีเดือนที่ 13", "13 ก.พ."),
    ("11/0/2569", "11/0/2569", "ไม่มีเดือนที่ 0", "11 ก.พ. 2569"),
    ("2569-13-02", "2569-13-02", "ไม่มีเดือนที่ 13", "13 ก.พ."),
    ("11 มี.ย. 2569", "มี.ย. 2569", "“มี.ย.”", "มี.ค. หรือ มิ.ย."),
    ("11 เม.ค. 2569", "เม.ค. 2569", "“เม.ค.”", "เม.ย. หรือ มี.ค."),
    ("11 กุมพาพันธ์ 2569", "กุมพาพันธ์ 2569", "“กุมพาพันธ์”", "กุมภาพันธ์"),
    ("11 กุมภาพันธุ์ 2569", "กุมภาพันธุ์ 2569", "“กุมภาพันธุ์”", "กุมภาพันธ์"),
    ("ก.พ. 2569", "ก.พ. 2569", "มีแต่เดือน", "11 ก.พ. 2569"),
    ("11 ก.พ.", "", "ไม่ได้บอกปี", "พ.ศ."),
    ("11", "", "ไม่ได้บอกเดือน", "11 ก.พ. 2569"),
    ("Feb 11, 2026", "Feb 11, 2026", "เดือนอยู่หน้าวันที่", "11 ก.พ. 2569"),
    ("46064", "46064", "เลขวันที่ของ Excel", "11 ก.พ. 2569"),
    ("11 ก.พ. 256", "256", "สี่หลัก", "2569"),
    ("11 ก.พ. 25690", "25690", "สี่หลัก", "2569"),
    ("11 ก.พ. 2659", "2659", "ไม่น่าจะถูก", "2569"),
    ("11 ก.พ. 26", "26", "อ่านได้หลายอย่าง", "ค.ศ. 2026 คือ พ.ศ. 2569"),
    ("11 ก.พ. พ.ศ. 2026", "2026", "ไม่ตรงกัน", "พ.ศ. 2569"),
    ("11 ก.พ. ค.ศ. 2569", "2569", "ไม่ตรงกัน", "พ.ศ. 2569"),
    ("วันอังคารที่ 11 ก.พ. 2569", "วันอังคารที่ 11 ก.พ. 2569", "เป็นวันพุธ ไม่ใช่วันอังคาร", "ชื่อวัน"),
    ("22 - 18 พ.ค. 2569", "18 พ.ค. 2569", "มาก่อน", "สลับ"),
    ("28 ธ.ค. - 3 ม.ค. 2569", "3 ม.ค. 2569", "มาก่อน", "ทั้งสองข้าง"),
    ("11 และ 14 ก.พ. 2569", "และ 14 ก.พ. 2569", "ไม่ต่อเนื่อง", "11 - 13"),
    ("11 ก.พ. 2569 เวลา 25.00 น.", "25.00 น.", "ไม่มีเวลา", "23.59"),
    ("11 ก.พ. 2569 เวลา 09.75 น.", "09.75 น.", "ไม่มีเวลา", "23.59"),
    ("11 ก.พ. 2569 เวลา 12.00 - 09.00 น.", "11 ก.พ. 2569 เวลา 12.00 - 09.00 น.", "เวลาสิ้นสุดมาก่อน", "09.00 - 12.00"),
    ("11 ก.พ. 2569 โดยประมาณ", "โดยประมาณ", "“โดยประมาณ”", "อย่างเดียว"),
    ("11 ก.พ. 2569 -", "", "ไม่พบวันที่", "11 ก.พ. 2569"),
    ("11, 12 และ 13 ก.พ. 2569", "12 และ 13 ก.พ. 2569", "หลายวัน", "11 - 13 ก.พ. 2569"),
    ("11 ก.พ. 2569 เวลา 13.30 - 16.30 น. และ 12 ก.พ. 2569 เวลา 09.00 - 12.00 น.", "12 ก.พ. 2569 เวลา 09.00 - 12.00 น.", "ไม่เท่ากัน", "how"),
    ("- 11 ก.พ. 2569", "- 11 ก.พ. 2569", "“-”", "11 ก.พ. 2569"),
]


@pytest.mark.parametrize(("text", "rest", "reason", "advice"), WRONG)
def test_what_is_no_date_says_why_and_where(text: str, rest: str, reason: str, advice: str) -> None:
    problem = parse_moment(text)
    assert isinstance(problem, DateProblem)
    assert text[problem.offset :] == rest
    assert reason in problem.reason
    assert advice in problem.advice


@pytest.mark.parametrize("text", ["11 - 12 ก.พ. 2569", "11 ก.พ. 2569 เวลา 09.30 น."])
def test_one_day_wants_one_day(text: str) -> None:
    assert isinstance(parse_day(text), DateProblem)


def times_of(moment: Moment | DateProblem) -> tuple[time | None, time | None]:
    assert isinstance(moment, Moment), moment
    return moment.start_time, moment.end_time


TIMES = [
    ("09.30 น.", (time(9, 30), None)),
    ("๐๙.๓๐ น.", (time(9, 30), None)),
    ("09:30", (time(9, 30), None)),
    ("9 นาฬิกา", (time(9), None)),
    ("๐๙.๐๐ - ๑๒.๐๐ น.", (time(9), time(12))),
    ("เวลา 09.00 น. ถึง 12.00 น.", (time(9), time(12))),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_times(text: str, times: tuple[time, time | None]) -> None:
    assert times_of(parse_moment(f"11 ก.พ. 2569 {text}")) == times


@pytest.mark.parametrize("text", ["น.", "24.00 น.", "12.00 - 09.00 น.", "09.00 น. ครับ"])
def test_no_times(text: str) -> None:
    assert isinstance(parse_moment(f"11 ก.พ. 2569 {text}"), DateProblem)


SIGNS = st.text(alphabet=st.sampled_from("0123456789๐๑๒๕๖๙ ./-:–กพมคธศนเาีุัตลถึงวันที่ระหว่างเวลา\u00a0"), max_size=40)
PIECES = st.sampled_from(["11 ก.พ. 2569", "๑๒ กุมภาพันธ์ ๒๕๖๙", "13/2/69", "9", "10 - 12 ก.พ. 2569", "", " เวลา 09.30 น.", "09.00-08.00"])
JOINTS = st.sampled_from(["", " ", "-", " – ", " ถึง ", "ระหว่างวันที่ ", ".", "\u00a0"])


@given(SIGNS | st.lists(st.tuples(JOINTS, PIECES).map("".join), max_size=4).map("".join))
def test_any_text_gives_a_moment_or_a_problem_inside_it(text: str) -> None:
    result = parse_moment(text)
    if isinstance(result, DateProblem):
        assert 0 <= result.offset <= len(text)
        assert result.reason
    else:
        assert result.start <= result.end


BUDDHIST = st.dates(date(1997, 1, 1), date(2056, 12, 31))
"""Years whose last two digits are 40 to 99 in the Buddhist era, so that the short form says which."""


@given(BUDDHIST)
def test_every_form_reads_back(day: date) -> None:
    for form in (format_long, format_with_era, format_short):
        assert parse_day(form(day)) == day
        assert parse_day(to_arabic(form(day))) == day


@given(BUDDHIST, st.integers(0, 700), st.booleans())
def test_spans_read_back(start: date, days: int, short: bool) -> None:
    end = min(start + timedelta(days), date(2056, 12, 31))
    assert parse_moment(format_span(start, end, short=short)) == Moment(start, end)


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)), st.integers(1, 600))
def test_times_read_back(start: time, minutes: int) -> None:
    assert times_of(parse_moment(f"11 ก.พ. 2569 เวลา {format_times(start)}")) == (start, None)
    total = start.hour * 60 + start.minute + minutes
    if total < 24 * 60:
        end = time(total // 60, total % 60)
        assert times_of(parse_moment(f"11 ก.พ. 2569 เวลา {format_times(start, end)}")) == (start, end)


def test_forms_of_the_plan() -> None:
    day = date(2026, 3, 20)
    assert format_long(day) == "๒๐ มีนาคม ๒๕๖๙"
    assert format_with_era(day) == "๒๐ มีนาคม พ.ศ. ๒๕๖๙"
    assert format_short(day) == "๒๐ มี.ค. ๖๙"
    assert format_short(date(2057, 1, 2)) == "๒ ม.ค. ๐๐"


SPANS = [
    (date(2026, 5, 18), date(2026, 5, 22), "๑๘ - ๒๒ พฤษภาคม ๒๕๖๙"),
    (date(2026, 4, 20), date(2026, 5, 8), "๒๐ เมษายน - ๘ พฤษภาคม ๒๕๖๙"),
    (date(2026, 4, 1), date(2026, 6, 30), "๑ เมษายน - ๓๐ มิถุนายน ๒๕๖๙"),
    (date(2025, 10, 1), date(2026, 3, 31), "๑ ตุลาคม ๒๕๖๘ - ๓๑ มีนาคม ๒๕๖๙"),
    (date(2025, 3, 1), date(2026, 3, 5), "๑ มีนาคม ๒๕๖๘ - ๕ มีนาคม ๒๕๖๙"),
    (date(2026, 3, 20), date(2026, 3, 20), "๒๐ มีนาคม ๒๕๖๙"),
]


@pytest.mark.parametrize(("start", "end", "text"), SPANS)
def test_spans_share_what_they_share(start: date, end: date, text: str) -> None:
    assert format_span(start, end) == text


def test_times_as_printed() -> None:
    assert format_times(time(9, 30)) == "๐๙.๓๐ น."
    assert format_times(time(9), time(12)) == "๐๙.๐๐ - ๑๒.๐๐ น."


def test_the_fiscal_year_begins_in_october_and_is_named_by_its_end() -> None:
    assert fiscal_period(2569) == (date(2025, 10, 1), date(2026, 9, 30))


@settings(deadline=None)
@given(BUDDHIST)
def test_months_and_years_are_pythainlp_s(day: date) -> None:
    moment = datetime(day.year, day.month, day.day)
    assert format_long(day) == thai_strftime(moment, "%-d %B %Y", thaidigit=True)
    assert format_short(day) == thai_strftime(moment, "%-d %b %y", thaidigit=True)


def test_each_month_is_read_in_every_spelling() -> None:
    for number, (long, short) in enumerate(zip(MONTHS, SHORT_MONTHS, strict=True), 1):
        for name in (long, short, short.rstrip("."), short.replace(".", ""), short.replace(".", ". ")):
            assert parse_day(f"5 {name} 2569") == date(2026, number, 5), name
