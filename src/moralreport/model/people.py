"""Who the bureau is: its people, groups, addresses and publicity channels. Frozen values, no I/O."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from moralreport.records import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """One member of staff. `key` is the YAML key; `name` carries its title (นางสาว…); None = not known."""

    key: str
    name: str | None
    position: str = ""
    group: str = ""
    note: str = ""
    """What is uncertain about the name or post, for `check`; never printed in a document."""


@dataclass(frozen=True, slots=True)
class Member:
    """A seat in the working group: a person or a post, and the role in the group."""

    person: str | None
    label: str
    """As the order prints it: name, or title of the post."""
    role: str


@dataclass(frozen=True, slots=True)
class WorkingGroup:
    title: str
    order_number: str
    order_date: date | None
    members: tuple[Member, ...]
    duties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """A publicity channel. `key` is what activities refer to."""

    key: str
    name: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """The bureau (content/unit.yaml)."""

    name: str
    parent: str
    groups: tuple[str, ...]
    director: str
    """Key of the director in `people`."""
    people: Mapping[str, Person] = field(default_factory=dict)
    working_group: WorkingGroup | None = None
    site: str = ""
    mailbox: str = ""
    channels: tuple[Channel, ...] = ()
    glossary: tuple[str, ...] = ()
    """Names and terms that are never cut at a line end, beyond the people's names."""
    phone: str = ""
    document_prefix: str = ""

    @property
    def terms(self) -> tuple[str, ...]:
        """Names and terms that no line end may cut: the bureau, its people, its glossary."""
        names = (person.name for person in self.people.values() if person.name)
        return tuple(sorted({self.name, self.parent, *self.groups, *names, *self.glossary} - {""}))

    def responsible_name(self, key: str) -> str:
        """Name of a person, or the post of one without a name; what is no key of a person stands as printed."""
        person = self.people.get(key)
        return (person.name or person.position or key) if person else key
