"""Dates and times: days counted from the last of 1899, in the calendar and the language of the format's locale."""

from __future__ import annotations

import datetime
from collections.abc import Sequence, Set
from fractions import Fraction

from moralreport.number_formats.decimals import general_text
from moralreport.number_formats.sections import BUDDHIST, THAI, Piece, Section
from moralreport.records import dataclass
from moralreport.thai.dates.calendar_names import MONTHS as THAI_MONTHS
from moralreport.thai.dates.calendar_names import SHORT_MONTHS as THAI_SHORT_MONTHS
from moralreport.thai.dates.calendar_names import SHORT_WEEKDAYS as THAI_SHORT_WEEKDAYS
from moralreport.thai.dates.calendar_names import WEEKDAYS as THAI_WEEKDAYS
from moralreport.thai.dates.formats import ERA

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIRST = datetime.date(1899, 12, 30)
_END = 2_900_000
_DAY = 86_400
_SECONDS_OF = {"h": 3600, "n": 60, "s": 1}


@dataclass(frozen=True, slots=True)
class _Moment:
    day: datetime.date
    seconds: Fraction
    """Since midnight."""
    elapsed: Fraction
    """Since the first day."""
    buddhist: bool
    thai: bool
    halves: bool


def moment_text(value: float, section: Section) -> str:
    """A date or a time; a number that is none as in General."""
    if not 0 <= value < _END:
        return general_text(value)
    pieces = [piece for piece in section.pieces if piece.kind != "text"]
    elapsed = _elapsed(value, pieces)
    day = _FIRST + datetime.timedelta(days=int(elapsed // _DAY))
    buddhist, thai = section.locale >> 16 & 0xFF == BUDDHIST, section.locale & 0xFF == THAI
    moment = _Moment(day, elapsed % _DAY, elapsed, buddhist, thai, section.has("half"))
    return "".join(_shown(index, pieces, moment) for index in range(len(pieces)))


def moment_units(section: Section) -> Set[str]:
    """What the section shows: y, m (months), d, h, n (minutes), s."""
    units = {_unit(index, section.pieces) for index, piece in enumerate(section.pieces) if piece.kind in ("moment", "elapsed")}
    return {"y" if unit == "b" else unit for unit in units}


def _unit(index: int, pieces: Sequence[Piece]) -> str:
    """The letter of a piece; n of minutes, which stand behind hours and before seconds, where m of months does not."""
    piece = pieces[index]
    letter = piece.text[0].lower()
    if letter != "m" or len(piece.text) > 2:
        return letter
    before = [other.text[0].lower() for other in pieces[:index] if other.kind in ("moment", "elapsed")]
    after = [other.text[0].lower() for other in pieces[index + 1 :] if other.kind in ("moment", "elapsed")]
    return "n" if piece.kind == "elapsed" or before[-1:] == ["h"] or after[:1] == ["s"] else letter


def _elapsed(value: float, pieces: Sequence[Piece]) -> Fraction:
    """Seconds, rounded where a time is shown: binary only comes near to a share of a day."""
    decimals = sum(piece.kind == "digit" for piece in pieces)
    timed = any([piece.text[0] in "hHsS" for piece in pieces if piece.kind in ("moment", "elapsed")])
    return Fraction(round(Fraction(value) * _DAY * 10**decimals), 10**decimals) if timed else Fraction(int(value) * _DAY)


def _shown(index: int, pieces: Sequence[Piece], moment: _Moment) -> str:
    piece = pieces[index]
    match piece.kind:
        case "moment":
            return _part(_unit(index, pieces), len(piece.text), moment)
        case "elapsed":
            return f"{int(moment.elapsed // _SECONDS_OF[_unit(index, pieces)]):0{len(piece.text)}d}"
        case "half":
            return piece.text.partition("/")[2 if moment.seconds >= _DAY // 2 else 0]
        case "digit":
            place = sum(other.kind == "digit" for other in pieces[: index + 1])
            return str(int(moment.seconds * 10**place) % 10)
    return piece.text


def _part(unit: str, length: int, moment: _Moment) -> str:
    match unit:
        case "y" | "b":
            year = moment.day.year + (ERA if unit == "b" or moment.buddhist else 0)
            return f"{year:04d}" if length > 2 else f"{year % 100:02d}"
        case "m":
            return _month(moment.day.month, length, moment.thai)
        case "d":
            return _day(moment.day, length, moment.thai)
        case "h":
            hour = int(moment.seconds // 3600)
            return _number((hour + 11) % 12 + 1 if moment.halves else hour, length)
    return _number(int(moment.seconds // _SECONDS_OF[unit] % 60), length)


def _number(value: int, length: int) -> str:
    return f"{value:0{min(length, 2)}d}"


def _month(month: int, length: int, thai: bool) -> str:
    """mmm is short, mmmm whole, mmmmm the first letter."""
    if length < 3:
        return _number(month, length)
    if length == 3:
        return THAI_SHORT_MONTHS[month - 1] if thai else _MONTHS[month - 1][:3]
    return (THAI_MONTHS if thai else _MONTHS)[month - 1][: 1 if length == 5 else None]


def _day(day: datetime.date, length: int, thai: bool) -> str:
    """ddd is the short name of the weekday, dddd the whole."""
    if length < 3:
        return _number(day.day, length)
    if length == 3:
        return THAI_SHORT_WEEKDAYS[day.weekday()] if thai else _WEEKDAYS[day.weekday()][:3]
    return (THAI_WEEKDAYS if thai else _WEEKDAYS)[day.weekday()]
