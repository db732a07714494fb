"""unit.yaml → Unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from moralreport.content.content_file import ContentFile
from moralreport.content.faults import DataPath
from moralreport.content.files.misplaced import Places
from moralreport.content.forms.unit import MemberForm, PersonForm, UnitForm, WorkingGroupForm
from moralreport.content.problems import nearest_choice
from moralreport.content.scalars import ADDRESS, KEY
from moralreport.model.people import Channel, Member, Person, Unit, WorkingGroup

_BETWEEN_WORDS = re.compile(r"[\s,;/]+")


def read_unit(file: ContentFile) -> Unit | None:
    """The bureau, or None where the file's shape is wrong; faults are noted in `file`."""
    places = _places()
    file.expect(places)
    people = file.data.get("people")
    for key in file.keys_at(("people",), people if isinstance(people, dict) else ()):
        if key in places.outer:
            file.add("unknown_key", ("people", key), at_key=True, key=key)
    form = file.read(UnitForm, file.data)
    if form is None:
        return None
    _check_groups(file, form)
    if form.mailbox and not ADDRESS.fullmatch(form.mailbox):
        file.add("want_address", ("mailbox",), value=form.mailbox)
    require_person(file, form.director, form.people, ("director",))
    return Unit(
        name=form.name,
        parent=form.parent,
        groups=form.groups,
        director=form.director,
        people={key: Person(key, one.name, one.position, one.group, one.note) for key, one in form.people.items()},
        working_group=_working_group(file, form.working_group, form) if form.working_group else None,
        site=form.site,
        mailbox=form.mailbox,
        channels=_channels(file, form),
        glossary=form.glossary,
        phone=form.phone,
        document_prefix=form.document_prefix,
    )


def _places() -> Places:
    """A person has a name, too, and one of them may be the director."""
    return Places(
        frozenset(UnitForm.model_fields) - {"name", "director"},
        dict.fromkeys(WorkingGroupForm.model_fields, "working_group"),
        entries="people",
        entry=frozenset(PersonForm.model_fields),
    )


def require_person(file: ContentFile, key: str, people: Mapping[str, Person | PersonForm], path: DataPath) -> None:
    """Note a fault where `key` is not one of the people; a part of a name or position is taken for the one person who bears it."""
    if key not in people:
        meant = [one for one, person in people.items() if key in f"{person.name} {person.position}"]
        nearest = nearest_choice(meant[0], meant) if len(meant) == 1 else nearest_choice(key, people)
        file.add("unknown_person", path, value=key, nearest=nearest)


def require_people_or_names(file: ContentFile, values: Iterable[str], people: Mapping[str, Person], path: DataPath) -> None:
    """Note a fault where a value looks like a key (`kanyarat`) but is none; anything else is a name as printed."""
    for index, value in enumerate(values):
        if KEY.fullmatch(value):
            require_person(file, value, people, (*path, index))
        else:
            refuse_several(file, value, people, (*path, index))


def refuse_several(file: ContentFile, value: str, people: Iterable[str], path: DataPath) -> None:
    """Note a fault where a name holds keys of people (`head, officer-01`): they would be printed."""
    words = [word for word in _BETWEEN_WORDS.split(value) if word]
    keys = [word for word in words if word in people]
    if keys and len(words) > 1:
        file.add("people_in_one", path, value=value, key=keys[0], keys=", ".join(keys))


def _check_groups(file: ContentFile, form: UnitForm) -> None:
    for key, person in form.people.items():
        if person.group and person.group not in form.groups:
            nearest = nearest_choice(person.group, form.groups)
            file.add("unknown_group", ("people", key, "group"), value=person.group, nearest=nearest)


def _channels(file: ContentFile, form: UnitForm) -> tuple[Channel, ...]:
    seen: set[str] = set()
    for index, channel in enumerate(form.channels):
        if channel.key in seen:
            file.add("duplicate_code", ("channels", index, "key"), value=channel.key)
        seen.add(channel.key)
    return tuple(Channel(channel.key, channel.name, channel.owner) for channel in form.channels)


def _working_group(file: ContentFile, group: WorkingGroupForm, form: UnitForm) -> WorkingGroup:
    members = tuple(_member(file, member, index, form) for index, member in enumerate(group.members))
    return WorkingGroup(group.title, group.order_number, group.order_date, members, group.duties)


def _member(file: ContentFile, member: MemberForm, index: int, form: UnitForm) -> Member:
    path: DataPath = ("working_group", "members", index)
    if member.person is not None:
        require_person(file, member.person, form.people, (*path, "person"))
    elif not member.label:
        file.add("person_needed", path)
    person = form.people.get(member.person or "")
    return Member(member.person, member.label or (person.name or person.position if person else ""), member.role)
