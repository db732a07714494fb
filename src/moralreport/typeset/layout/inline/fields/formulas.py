"""Formula and IF fields whose code holds page numbers: their value on the page that they stand on (17.16.3, 17.16.5.25).

Numbers, the operators + - * / ^ % and comparisons, parentheses, and the functions below; what else a code may hold has no value here,
so that the field keeps the result that Word stored.
"""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable

from moralreport.records import dataclass

LONGEST = 1000
"""Characters of a formula that is evaluated."""
_DEEPEST = 40
_TOKEN = re.compile(r"\s*(?:((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)|([A-Za-z]+)|(<=|>=|<>|[-+*/^%()=<>,;]))")
_IF = re.compile(r'\s*("[^"]*"|\S+?)\s*(<=|>=|<>|=|<|>)\s*("[^"]*"|\S+)\s+("[^"]*"|\S+)(?:\s+("[^"]*"|\S+))?\s*')
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}
_FUNCTIONS: dict[str, Callable[..., float]] = {
    "ABS": abs,
    "INT": math.floor,
    "SIGN": lambda value: float((value > 0) - (value < 0)),
    "MOD": lambda value, by: value - by * math.floor(value / by),
    "ROUND": lambda value, digits: round(value, int(digits)),
    "SUM": lambda *values: sum(values),
    "PRODUCT": lambda *values: math.prod(values),
    "AVERAGE": lambda *values: sum(values) / len(values),
    "MIN": min,
    "MAX": max,
    "AND": lambda one, two: float(bool(one) and bool(two)),
    "OR": lambda one, two: float(bool(one) or bool(two)),
    "NOT": lambda value: float(not value),
    "IF": lambda test, yes, no: yes if test else no,
    "TRUE": lambda: 1.0,
    "FALSE": lambda: 0.0,
}


def formula_value(text: str) -> float | None:
    """The value of the expression behind ``=``; None where it cannot be told."""
    if len(text) > LONGEST:
        return None
    try:
        reader = _Reader(_tokens(text))
        value = reader.comparison()
        return value if reader.at == len(reader.tokens) and math.isfinite(value) else None
    except (ValueError, TypeError, ArithmeticError, IndexError, KeyError):
        return None


def condition_text(text: str) -> str | None:
    """What ``IF this operator that "yes" "no"`` shows; None where the code is none."""
    match = _IF.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    left, sign, right, yes, no = ((found or "").strip('"') for found in match.groups())
    return yes if _holds(left, sign, right) else no


def _holds(left: str, sign: str, right: str) -> bool:
    one, two = formula_value(left), formula_value(right)
    if one is not None and two is not None:
        return _COMPARE[sign](one, two)
    if sign in ("=", "<>"):
        return _matches(left, right) == (sign == "=")
    return bool({"<": left < right, ">": left > right, "<=": left <= right, ">=": left >= right}[sign])


def _matches(text: str, pattern: str) -> bool:
    """Texts are compared letter for letter; ? and * in the second stand for any letter, and for any letters."""
    found = re.escape(pattern).replace(r"\?", ".").replace(r"\*", ".*")
    return re.fullmatch(found, text) is not None


def _tokens(text: str) -> list[str]:
    found, at = [], 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(text)
        found.append(match[1].replace(",", "") if match[1] else match[2] or match[3])
        at = match.end()
    return found


@dataclass(slots=True)
class _Reader:
    """Reads tokens from left to right, the loosest binding first."""

    tokens: list[str]
    at: int = 0
    depth: int = 0

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1]

    def comparison(self) -> float:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise ValueError(self.depth)
        value = self._sum()
        while self.peek() in _COMPARE:
            value = float(_COMPARE[self.take()](value, self._sum()))
        self.depth -= 1
        return value

    def _sum(self) -> float:
        value = self._product()
        while self.peek() in ("+", "-"):
            value = value + self._product() if self.take() == "+" else value - self._product()
        return value

    def _product(self) -> float:
        value = self._power()
        while self.peek() in ("*", "/"):
            value = value * self._power() if self.take() == "*" else value / self._power()
        return value

    def _power(self) -> float:
        value = self._single()
        while self.peek() == "^":
            self.take()
            value = math.pow(value, self._single())
        return value

    def _single(self) -> float:
        token = self.take()
        if token in ("-", "+"):
            return -self._single() if token == "-" else self._single()
        value = self._group() if token == "(" else self._call(token) if token.isalpha() else float(token)
        while self.peek() == "%":
            self.take()
            value /= 100
        return value

    def _group(self) -> float:
        value = self.comparison()
        if self.take() != ")":
            raise ValueError(self.at)
        return value

    def _call(self, name: str) -> float:
        values: list[float] = []
        if self.peek() == "(":
            self.take()
            while self.peek() != ")":
                values.append(self.comparison())
                if self.peek() in (",", ";"):
                    self.take()
            self.take()
        return float(_FUNCTIONS[name.upper()](*values))
