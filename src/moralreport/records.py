"""The standard library's dataclasses, made in a tenth of the time: a method is written when it is called, `__init__` when called often.

`dataclasses.dataclass` compiles up to six functions for every class. The program has 350 such classes, of which a document needs some and
compares few: a fifth of the time of a short report went to functions that nobody called.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable, Sequence
from itertools import count
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Literal, Never, TypeVar

T = TypeVar("T")
Method = Callable[..., Any]

_MANY = 6
"""Fields of a frozen class from which on it is worth the while to thaw a record that is being filled."""
_FEW = 8
"""Instances of a class up to which writing its `__init__` would take longer than to do without."""

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, slots: Literal[True], frozen: bool = False, eq: bool = True) -> Callable[[type[T]], type[T]]:
        """As `dataclasses.dataclass(slots=True, …)`, for fields of its `field` that are neither `kw_only` nor `InitVar`."""
        return lambda cls: _record(cls, frozen, eq)


def _record(cls: type[T], frozen: bool, eq: bool) -> type[T]:
    # A class without a description would be given its signature as one, which takes as long as all the rest.
    cls.__doc__ = cls.__doc__ or cls.__name__
    _find_fields(cls)
    made: list[type] = []
    methods: dict[str, Method | None] = {"__init__": _init_later(made, _frozen_init if frozen else _init), "__repr__": _repr}
    if eq:
        methods |= {"__eq__": _later(made, "__eq__", _eq), "__hash__": _later(made, "__hash__", _hash) if frozen else None}
    if frozen:
        methods |= {"__setattr__": _refuse, "__delattr__": _refuse, "__getstate__": _get_state, "__setstate__": _set_state}
    record = _with_slots(cls, methods)
    made.append(record)
    return record


def _find_fields(cls: type) -> None:
    """Let `dataclasses` read the fields.

    Types written as text would be searched for InitVar, KW_ONLY and ClassVar, which takes half of the time; records have none.
    """
    types = inspect.get_annotations(cls)
    cls.__annotations__ = dict.fromkeys(types, object)
    dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
    cls.__annotations__ = types
    for field in dataclasses.fields(cls):
        field.type = types.get(field.name, field.type)


def _with_slots(cls: type[T], methods: dict[str, Method | None]) -> type[T]:
    """The class made anew, with slots for its own fields and the methods that it lacks: to a class that is there they would come slowly."""
    inherited = {name for base in cls.__mro__[1:] for name in getattr(base, "__slots__", ())}
    slots = tuple(name for name in cls.__annotations__ if name not in inherited)
    kept = {name: value for name, value in vars(cls).items() if name not in (*slots, "__dict__", "__weakref__")}
    record: type[T] = type(cls.__name__, cls.__bases__, {**methods, **kept, "__slots__": slots, "__qualname__": cls.__qualname__})
    return record


def _later(made: list[type], name: str, write: Callable[[type], Method]) -> Method:
    """A method that at its first call is written, and gives its place to what was written."""

    def method(self: Any, *values: Any, **named: Any) -> Any:
        written = write(made[0])
        setattr(made[0], name, written)
        return written(self, *values, **named)

    return method


def _init_later(made: list[type], write: Callable[[type], Method]) -> Method:
    """An `__init__` that is written when a class turns out to have more than a few instances, or is not called as it should be."""
    proper = _later(made, "__init__", write)
    calls = count(1)

    def method(self: Any, *values: Any, **named: Any) -> None:
        if next(calls) > _FEW or not _filled(made[0], self, values, named):
            proper(self, *values, **named)

    return method


def _filled(cls: type, record: Any, values: tuple[Any, ...], named: dict[str, Any]) -> bool:
    """Give the record its fields; False where the values do not fit them."""
    fields = dataclasses.fields(cls)
    asked = [field.name for field in fields if field.init]
    given = {**dict(zip(asked, values, strict=False)), **named}
    if len(given) < len(values) + len(named) or not given.keys() <= set(asked):
        return False
    for field in fields:
        value = given[field.name] if field.name in given else _default(field)
        if value is not dataclasses.MISSING:
            object.__setattr__(record, field.name, value)
        elif field.init:
            return False
    if hasattr(cls, "__post_init__"):
        record.__post_init__()
    return True


def _default(field: dataclasses.Field[Any]) -> object:
    return field.default if field.default_factory is dataclasses.MISSING else field.default_factory()


def _written(cls: type, head: str, body: list[str], names: dict[str, Any]) -> Method:
    exec(f"def {head}:\n  " + "\n  ".join(body), names)
    method: Method = names[head.partition("(")[0]]
    method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
    return method


def _init(cls: type) -> Method:
    return _written_init(cls, lambda name, value: f"self.{name} = {value}", {})


def _frozen_init(cls: type) -> Method:
    if len(dataclasses.fields(cls)) >= _MANY:
        return _thawed_init(cls)
    setters = {f"_set_{field.name}": getattr(cls, field.name).__set__ for field in dataclasses.fields(cls)}
    return _written_init(cls, lambda name, value: f"_set_{name}(self, {value})", setters)


def _thawed_init(cls: type) -> Method:
    """The record passes for one of a class that is not frozen while it is filled: in half the time that the setters of its slots take."""
    slots = cls.__dict__["__slots__"]
    thawed = type(cls.__name__, cls.__bases__, {"__slots__": slots, "__setattr__": object.__setattr__})
    names = {"_turn": object.__dict__["__class__"].__set__, "_thawed": thawed, "_frozen": cls}
    return _written_init(cls, lambda name, value: f"self.{name} = {value}", names, ["_turn(self, _thawed)"], ["self.__class__ = _frozen"])


def _written_init(
    cls: type, assign: Callable[[str, str], str], names: dict[str, Any], before: Sequence[str] = (), after: Sequence[str] = ()
) -> Method:
    parameters, body = ["self"], [*before]
    names["_unset"] = object()
    for field in dataclasses.fields(cls):
        default, value = _default_and_value(field, names)
        if field.init:
            parameters.append(field.name + default)
        if value:
            body.append(assign(field.name, value))
    body += after
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    return _written(cls, f"__init__({', '.join(parameters)})", body or ["pass"], names)


def _default_and_value(field: dataclasses.Field[Any], names: dict[str, Any]) -> tuple[str, str]:
    """How a field's default stands in the parameters, and the value to set ("" for none); `names` gets what they refer to."""
    name = field.name
    if field.default_factory is not dataclasses.MISSING:
        names[f"_make_{name}"] = field.default_factory
        return "=_unset", f"_make_{name}() if {name} is _unset else {name}" if field.init else f"_make_{name}()"
    if field.default is not dataclasses.MISSING:
        names[f"_default_{name}"] = field.default
        return f"=_default_{name}", name if field.init else f"_default_{name}"
    return "", name if field.init else ""


def _eq(cls: type) -> Method:
    test = f"return {_values(cls, 'self')} == {_values(cls, 'other')} if other.__class__ is self.__class__ else NotImplemented"
    return _written(cls, "__eq__(self, other)", [test], {})


def _hash(cls: type) -> Method:
    return _written(cls, "__hash__(self)", [f"return hash({_values(cls, 'self')})"], {})


def _values(cls: type, record: str) -> str:
    return "(" + "".join(f"{record}.{field.name}, " for field in dataclasses.fields(cls) if field.compare) + ")"


@recursive_repr()
def _repr(self: Any) -> str:
    shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({shown})"


def _refuse(self: object, name: str, value: object = None) -> Never:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")


def _get_state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
