"""unit.yaml: the bureau, its people and channels."""

from __future__ import annotations

from typing import Annotated

from moralreport.content.forms.form import Form
from moralreport.content.scalars import Day, Key, Lines, Text, as_list


class PersonForm(Form):
    name: Text | None = None
    position: Text = ""
    group: Text = ""
    note: Text = ""


class MemberForm(Form):
    person: Text | None = None
    label: Text = ""
    role: Text = ""


class WorkingGroupForm(Form):
    title: Text
    order_number: Text = ""
    order_date: Day | None = None
    members: Annotated[tuple[MemberForm, ...], as_list] = ()
    duties: Lines = ()


class ChannelForm(Form):
    key: Key
    name: Text
    owner: Text = ""


class UnitForm(Form):
    name: Text
    parent: Text
    groups: Lines = ()
    director: Text
    people: dict[Key, PersonForm]
    working_group: WorkingGroupForm | None = None
    channels: Annotated[tuple[ChannelForm, ...], as_list] = ()
    site: Text = ""
    mailbox: Text = ""
    phone: Text = ""
    document_prefix: Text = ""
    glossary: Lines = ()
