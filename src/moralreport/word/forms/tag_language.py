"""What a form's tags may do: Jinja in a sandbox, whose every unknown name and unprintable value is noted, so that all are told at once."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import date
from functools import lru_cache
from typing import Any, Final

from jinja2 import Undefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from moralreport.records import dataclass
from moralreport.thai.dates.formats import format_long
from moralreport.word.blocks import Block
from moralreport.word.wording import drop_zero_width, finish
from moralreport.word.writer import blocks_xml

PARAGRAPH_END: Final = "\ue00d"
"""Stands in a merged text where a new paragraph of Word begins."""
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ue00d\ufffe\uffff]")


class AsWritten(str):
    """Text whose digits and spaces stay as they are (`{{ x|as_written }}`)."""

    __slots__ = ()


class Blocks:
    """Paragraphs and tables for a `{{p … }}` tag, which they replace together with its paragraph."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.blocks = blocks

    def __html__(self) -> str:
        return blocks_xml(self.blocks)

    def __bool__(self) -> bool:
        return bool(self.blocks)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What a tag asked for in vain: an unknown `name` among those `known`, or (name "") a `value` that is no text. `line` is Python's."""

    line: int
    name: str = ""
    known: tuple[str, ...] = ()
    value: object = None


_mistakes: ContextVar[list[Mistake]] = ContextVar("_mistakes")


def start_noting() -> list[Mistake]:
    """A list that takes the mistakes of the rendering that follows."""
    found: list[Mistake] = []
    _mistakes.set(found)
    return found


def _line() -> int:
    """Line of the compiled form that is at work."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename != "<template>":
        frame = frame.f_back
    return frame.f_lineno


class _Unknown(Undefined):
    """An unknown name: noted wherever it is used, with what would have been possible; the rendering goes on to find the others."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *args: Any, **kwargs: Any) -> Any:
        holder = self._undefined_obj
        known = tuple(map(str, holder)) if isinstance(holder, Mapping) else ()
        _mistakes.get().append(Mistake(_line(), str(self._undefined_name), known))
        return self

    def __str__(self) -> str:
        self._fail_with_undefined_error()
        return ""

    def __iter__(self) -> Any:
        self._fail_with_undefined_error()
        return iter(())

    def __len__(self) -> int:
        self._fail_with_undefined_error()
        return 0

    def __bool__(self) -> bool:
        self._fail_with_undefined_error()
        return False

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        self._fail_with_undefined_error()
        return False

    def __ne__(self, other: object) -> bool:
        return not self == other

    __contains__ = __add__ = __radd__ = __call__ = __getitem__ = __lt__ = __le__ = __gt__ = __ge__ = _fail_with_undefined_error


def _finalize(value: object) -> object:
    """What a tag prints: text finished (Thai digits, glue), a date in full, nothing for None; what is no text is noted."""
    match value:
        case None:
            return ""
        case AsWritten() | Markup() | Blocks() | Undefined():
            return value
        case str():
            return finish(_clean(value)).replace("\n", PARAGRAPH_END)
        case date():
            return finish(format_long(value))
        case bool():
            return "ใช่" if value else "ไม่ใช่"
        case int() | float():
            return finish(str(value))
        case _:
            _mistakes.get().append(Mistake(_line(), value=value))
            return ""


def _clean(words: str) -> str:
    return _CONTROLS.sub("", drop_zero_width(words)).strip("\n")


class _Sandbox(SandboxedEnvironment):
    """Jinja's, in which a form cannot fill the memory either."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Products of numbers alone; texts are not repeated, nothing is raised to a power."""
        if operator == "**" or not all(isinstance(one, int | float) for one in (left, right)):
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`row.items` is what was written under that name, before it is Python's."""
        return obj[attribute] if isinstance(obj, Mapping) and attribute in obj else super().getattr(obj, attribute)


@lru_cache(maxsize=1)
def environment() -> SandboxedEnvironment:
    """The sandbox in which the tags run."""
    sandbox = _Sandbox(autoescape=True, undefined=_Unknown, finalize=_finalize)
    sandbox.filters["as_written"] = lambda value: AsWritten(_clean(str(value)))
    return sandbox
