"""The kinds of value that people write: text → number, flag, date, key, list. Each refuses with a kind of `messages.WORDING`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from moralreport.content.problems import nearest_choice
from moralreport.model.report import When
from moralreport.thai.dates.parser import DateProblem, parse_day, parse_moment
from moralreport.thai.digits import to_arabic

KEY = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
_ROUND_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CODE = re.compile(r"[1-9]-[0-9]{2}(?:-[a-z0-9]+)*")
_WORD_QUOTES = re.compile(r"\s*[“‘]\s*([^“”‘’]*?)\s*[”’]\s*")
_FILE_TITLE = re.compile(r"[^/\\:*?\"<>|\x00-\x1f]{1,60}")
ADDRESS = re.compile(r"[!-~]*[^\s@<>,;:\"]@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_FLAGS = {
    **dict.fromkeys(("true", "yes", "on", "ใช่", "มี"), True),
    **dict.fromkeys(("false", "no", "off", "ไม่", "ไม่ใช่", "ไม่มี"), False),
}


def refusal(kind: str, **context: object) -> PydanticCustomError:
    """The error that `problems.faults_of` turns into a fault of this kind."""
    return PydanticCustomError(f"content.{kind}", "{kind}", {"kind": kind, **context})


def _one_is_a_list(value: object) -> object:
    return value if isinstance(value, list) or value is None else [value]


def _text(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _whole_number(value: object) -> object:
    if not isinstance(value, str):
        return value
    plain = to_arabic(value).replace(",", "").strip()
    if not re.fullmatch(r"[0-9]{1,9}", plain):
        raise refusal("want_count", value=value)
    return int(plain)


def _points(value: object) -> object:
    """A scale: the points of each answer; `{5: มากที่สุด}` is the wrong way round."""
    turned = isinstance(value, dict) and bool(value) and all(to_arabic(str(key)).isdecimal() for key in value)
    if not isinstance(value, dict) or (turned and not any(to_arabic(str(one)).isdecimal() for one in value.values())):
        raise refusal("want_scale")
    return value


def _amount(value: object) -> object:
    if not isinstance(value, str):
        return value
    plain = to_arabic(value).replace(",", "").strip().removesuffix("%")
    try:
        amount = Decimal(plain)
    except InvalidOperation:
        raise refusal("want_number", value=value, example="0.5") from None
    if not amount.is_finite() or not 0 <= amount < 10**9:
        raise refusal("want_number", value=value, example="0.5")
    return amount


def _percent(value: object) -> object:
    """A share in percent; one below 1 was most likely written as a fraction, as spreadsheets keep it."""
    plain = to_arabic(str(value)).strip().removesuffix("%").strip()
    if not re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]+)?", plain) or not (Decimal(plain) == 0 or 1 <= Decimal(plain) <= 100):
        raise refusal("want_percent", value=value)
    return Decimal(plain)


def _flag(value: object) -> object:
    if not isinstance(value, str):
        return value
    if (flag := _FLAGS.get(value.strip().lower())) is None:
        raise refusal("want_flag", value=value)
    return flag


def _day(value: object) -> object:
    return _read_date(value, parse_day)


def _moment(value: object) -> object:
    moment = _read_date(value, parse_moment)
    return When(moment.start, moment.end, moment.start_time, moment.end_time)


def _read_date(value: object, parse: Callable[[str], Any]) -> Any:
    if not isinstance(value, str):
        raise refusal("want_text")
    quoted = _WORD_QUOTES.fullmatch(value)
    result = parse(quoted[1] if quoted else value)
    if isinstance(result, DateProblem):
        raise refusal("date", reason=result.reason, advice=result.advice, offset=result.offset + (quoted.start(1) if quoted else 0))
    return result


def _key(value: str) -> str:
    if not KEY.fullmatch(value):
        raise refusal("want_key", value=value, example="line-bureau")
    return value


def _round_code(value: object) -> object:
    code = written_code(value) if isinstance(value, str) else value
    if isinstance(code, str) and not _ROUND_CODE.fullmatch(code):
        raise refusal("want_key", value=value, example="6m")
    return code


def _code(value: object) -> object:
    if not isinstance(value, str):
        return value
    code = written_code(value)
    if not CODE.fullmatch(code):
        raise refusal("wrong_code", value=value)
    return code


def _round_name(value: object) -> object:
    return written_code(value) if isinstance(value, str) else value


def _template(value: object) -> object:
    name = value.strip().replace("\\", "/").rpartition("/")[2].lower().removesuffix(".docx") if isinstance(value, str) else ""
    if isinstance(value, str) and KEY.fullmatch(name) and name != value.strip():
        raise refusal("want_template", value=value, right=name)
    if isinstance(value, str) and not KEY.fullmatch(name):
        raise refusal("want_template_name", value=value)
    return value


def written_code(value: object) -> str:
    """A code as it is read: Latin digits and small letters."""
    return to_arabic(str(value)).strip().lower()


def _file_title(value: str) -> str:
    if not _FILE_TITLE.fullmatch(value) or value.endswith("."):
        raise refusal("want_file_title", value=value)
    return value


def one_of(*choices: str) -> BeforeValidator:
    """A text that is one of `choices`."""

    def check(value: object) -> object:
        if isinstance(value, str) and value not in choices:
            raise refusal("want_choice", value=value, nearest=nearest_choice(value, choices))
        return value

    return BeforeValidator(check)


def between(least: int, most: int) -> AfterValidator:
    """A number from `least` to `most`."""

    def check(value: int) -> int:
        if not least <= value <= most:
            raise refusal("number_range", value=value, least=least, most=most)
        return value

    return AfterValidator(check)


Text = Annotated[str, BeforeValidator(_text)]
Key = Annotated[str, BeforeValidator(_text), AfterValidator(_key)]
Code = Annotated[str, BeforeValidator(_code)]
RoundName = Annotated[str, BeforeValidator(_round_name)]
Template = Annotated[str, BeforeValidator(_template), BeforeValidator(_text), AfterValidator(_key)]
RoundCode = Annotated[str, BeforeValidator(_round_code)]
FileTitle = Annotated[str, BeforeValidator(_text), AfterValidator(_file_title)]
Lines = Annotated[tuple[Text, ...], BeforeValidator(_one_is_a_list)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Count = Annotated[int, BeforeValidator(_whole_number)]
Points = Annotated[dict[str, Count], BeforeValidator(_points)]
Amount = Annotated[Decimal, BeforeValidator(_amount)]
Percent = Annotated[Decimal, BeforeValidator(_percent)]
Day = Annotated[date, BeforeValidator(_day)]
Moment = Annotated[When, BeforeValidator(_moment)]
Quarters = Annotated[tuple[Annotated[int, BeforeValidator(_whole_number), between(1, 4)], ...], BeforeValidator(_one_is_a_list)]
as_list = BeforeValidator(_one_is_a_list)
