"""Records behave as the standard library's dataclasses do, whose code is the oracle here."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import re
from collections.abc import Callable
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from moralreport import records, typeset

QUICK: Callable[..., Any] = records.dataclass
STANDARD: Callable[..., Any] = dataclasses.dataclass


def person(decorate: Callable[..., Any], **options: bool) -> Any:
    @decorate(slots=True, **options)
    class Person:
        name: str
        age: int = 7
        friends: list[str] = field(default_factory=list)
        photo: bytes = field(default=b"", repr=False, compare=False)
        greeting: str = field(init=False, default="hello")
        seen: list[int] = field(init=False, default_factory=list)

    return Person


@records.dataclass(frozen=True, slots=True)
class Point:
    """A place that can be pickled, for which a class must stand in its module."""

    x: float
    y: float = 0.0


@records.dataclass(frozen=True, slots=True)
class Solid(Point):
    z: float = 0.0

    @property
    def height(self) -> float:
        return self.z


@records.dataclass(slots=True)
class Named:
    name: str
    loud: str = field(init=False)

    def __post_init__(self) -> None:
        self.loud = self.name.upper()

    def __repr__(self) -> str:
        return self.loud


@records.dataclass(frozen=True, slots=True)
class Nothing:
    pass


BOTH = pytest.mark.parametrize("options", [{}, {"frozen": True}, {"eq": False}, {"frozen": True, "eq": False}], ids=str)
Arguments = tuple[tuple[Any, ...], dict[str, Any]]
GIVEN: list[Arguments] = [
    (("a",), {}),
    (("a", 3), {}),
    ((), {"name": "a", "photo": b"x"}),
    (("a",), {"friends": ["b"], "age": 1}),
    (("a", 3, ["b"], b"y"), {}),
]


@BOTH
@pytest.mark.parametrize(("values", "named"), GIVEN)
def test_same_values_and_same_words(options: dict[str, bool], values: tuple[Any, ...], named: dict[str, Any]) -> None:
    quick, standard = person(QUICK, **options)(*values, **named), person(STANDARD, **options)(*values, **named)
    names = [one.name for one in dataclasses.fields(standard)]
    assert [one.name for one in dataclasses.fields(quick)] == names
    assert [getattr(quick, name) for name in names] == [getattr(standard, name) for name in names]
    assert repr(quick) == repr(standard)


@BOTH
def test_equal_where_the_standard_ones_are(options: dict[str, bool]) -> None:
    verdicts = []
    for decorate in (QUICK, STANDARD):
        made = person(decorate, **options)
        given = [made(*values, **named) for values, named in [*GIVEN, *GIVEN]]
        verdicts.append([[one == other for other in given] for one in given])
        assert (made("a") == "a") is False
    assert verdicts[0] == verdicts[1]


@BOTH
def test_wrong_arguments_are_refused(options: dict[str, bool]) -> None:
    made = person(QUICK, **options)
    wrong: list[Arguments] = [((), {}), (("a", 1, [], b"", "x"), {}), *((("a",), {name: 1}) for name in ("name", "height", "seen"))]
    for _ in range(2):
        for values, named in wrong:
            with pytest.raises(TypeError):
                made(*values, **named)


def test_values_made_by_a_factory_are_not_shared() -> None:
    made = person(QUICK)
    one, other = made("a"), made("b")
    one.friends.append("b")
    assert other.friends == []


def test_frozen_ones_do_not_change() -> None:
    point = Point(1.0)
    for change in (partial(setattr, point, "x", 2.0), partial(delattr, point, "x"), partial(setattr, point, "w", 2.0)):
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()
    assert point == Point(1.0, 0.0)


@records.dataclass(frozen=True, slots=True)
class Wide(Solid):
    """So many fields that it is filled while it passes for a class that may change."""

    a: int = 1
    b: int = 2
    c: int = 3
    d: int = 4
    e: list[int] = field(default_factory=list)


def test_a_frozen_one_of_many_fields_is_frozen_when_it_is_made() -> None:
    for number in range(20):
        wide = Wide(1.0, 2.0, float(number), d=number)
        assert type(wide) is Wide
        assert (wide.x, wide.height, wide.c, wide.d, wide.e) == (1.0, number, 3, number, [])
        for name in ("x", "e", "other"):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(wide, name, 0)


def test_hash_goes_by_the_compared_values() -> None:
    assert hash(Point(1.0, 2.0)) == hash(Point(1.0, 2.0)) == hash((1.0, 2.0))
    assert len({Point(1.0), Point(1.0), Point(2.0), Solid(1.0), Nothing(), Nothing()}) == 4
    with pytest.raises(TypeError, match="unhashable"):
        hash(Named("a"))


def test_pickle_copy_replace_and_match() -> None:
    solid = Solid(1.0, 2.0, 3.0)
    assert pickle.loads(pickle.dumps(solid)) == copy.deepcopy(solid) == dataclasses.replace(solid) == solid
    assert pickle.loads(pickle.dumps(Nothing())) == Nothing()
    assert dataclasses.replace(solid, y=5.0) == Solid(1.0, 5.0, 3.0)
    match solid:
        case Solid(x, y, z):
            assert (x, y, z, solid.height) == (1.0, 2.0, 3.0, 3.0)
        case _:
            raise AssertionError


def test_a_base_is_made_as_such_after_its_heir() -> None:
    @records.dataclass(slots=True)
    class Base:
        a: int = 1

    class Heir(Base):
        pass

    heir = Heir(a=2)
    assert (heir.a, Base().a, Heir() == Heir(), Heir() == Base()) == (2, 1, True, False)


def test_methods_of_the_class_itself_stay() -> None:
    assert (repr(Named("a")), Named("a").loud) == ("A", "A")


def test_a_record_within_itself_is_shown() -> None:
    one = person(QUICK)("a")
    one.friends.append(one)
    assert repr(one).endswith(".Person(name='a', age=7, friends=[...], greeting='hello', seen=[])")


def test_methods_are_written_when_they_are_called_often_enough() -> None:
    made = person(QUICK)
    before = dict(vars(made))
    few = [made("a", friends=["b"]) for _ in range(3)]
    assert dict(vars(made)) == before
    many = [made("a", friends=["b"]) for _ in range(20)]
    after = dict(vars(made))
    assert [name for name in before if before[name] is not after[name]] == ["__init__"]
    assert after["__init__"].__qualname__.endswith("Person.__init__")
    assert few[0] == many[-1]


@pytest.mark.parametrize("earlier", [0, 30])
@pytest.mark.parametrize("call", [lambda made: made(), lambda made: made("a", 1, name="b"), lambda made: made("a", weight=3)])
def test_wrong_calls_are_refused_as_the_standard_library_does(call: Callable[[Any], Any], earlier: int) -> None:
    messages = []
    for decorate in (STANDARD, QUICK):
        made = person(decorate)
        for _ in range(earlier):
            made("a")
        with pytest.raises(TypeError) as refused:
            call(made)
        messages.append(str(refused.value))
    assert messages[0] == messages[1]


def test_the_typesetter_uses_them() -> None:
    sources = [path.read_text(encoding="utf-8") for path in Path(typeset.__path__[0]).rglob("*.py")]
    assert sum("import dataclass\n" in source for source in sources) > 60
    slow = re.compile(r"^from dataclasses import .*\bdataclass\b(?s:.*)@dataclass\([^)]*slots=True", re.MULTILINE)
    assert not [source[:200] for source in sources if slow.search(source)]
