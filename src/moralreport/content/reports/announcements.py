"""Announcements and orders: written out, or taken from the deliverable that owns them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from moralreport.content.content_file import ContentFile
from moralreport.content.faults import DataPath
from moralreport.content.forms.report import AnnouncementForm
from moralreport.content.labels import LABELS
from moralreport.content.periods import round_faults
from moralreport.content.problems import nearest_choice
from moralreport.content.reports.reading import Reading, listed_items
from moralreport.content.reports.rows import read_people
from moralreport.content.unit_file import require_person
from moralreport.model.people import WorkingGroup
from moralreport.model.plan import SectionSpec
from moralreport.model.report import Announcement, Report, Value

_CLOSINGS = {"ประกาศ": "จึงประกาศให้ทราบโดยทั่วกัน", "คำสั่ง": "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"}


def read_announcements(reading: Reading, spec: SectionSpec, value: object) -> tuple[Announcement, ...]:
    """The announcements of a section; those with a `source` hold only their key until `taken_over`."""
    keys: set[str] = set()
    read = (_announcement(reading, item, at, keys) for item, at in listed_items(value, (spec.key,)))
    found = tuple(one for one in read if one is not None)
    if len(found) < spec.least:
        reading.miss_entries(spec, "ฉบับ")
    return found


def taken_over(reports: Mapping[str, Report], files: Mapping[str, ContentFile]) -> dict[str, Report]:
    """The reports with every announcement that names a `source` in full, as it stands there."""
    own = {(code, one.key): one for code, report in reports.items() for one in report.announcements() if not one.source}
    doubtful = {code for code, file in files.items() if file.faults}
    return {code: replace(report, values=_completed(report.values, own, files[code], doubtful)) for code, report in reports.items()}


Own = Mapping[tuple[str, str], Announcement]


def _completed(values: Mapping[str, Value], own: Own, file: ContentFile, doubtful: set[str]) -> dict[str, Value]:
    return {key: _section(key, value, own, file, doubtful) for key, value in values.items()}


def _section(section: str, value: Value, own: Own, file: ContentFile, doubtful: set[str]) -> Value:
    """`doubtful`: where an announcement may be that could not be read."""
    if not isinstance(value, tuple) or not any(isinstance(one, Announcement) and one.source for one in value):
        return value
    found: list[Announcement] = []
    for index, one in enumerate(value):
        if not isinstance(one, Announcement):
            continue
        if one.source and (one.source, one.key) not in own and one.source not in doubtful:
            keys = [key for code, key in own if code == one.source]
            file.add("unknown_announcement", (section, index, "key"), value=one.key, code=one.source, nearest=nearest_choice(one.key, keys))
        full = own.get((one.source, one.key), one) if one.source else one
        found.append(replace(full, source=one.source))
    return tuple(found)


def _announcement(reading: Reading, item: object, at: DataPath, keys: set[str]) -> Announcement | None:
    data = item if isinstance(item, dict) else {}
    rest = {key: cell for key, cell in data.items() if key not in ("body", "signers")}
    form = reading.file.read(AnnouncementForm, rest if isinstance(item, dict) else item, at, ("body", "signers"))
    body = reading.markdown(data.get("body"), (*at, "body"))
    if form is None:
        return None
    if form.key in keys:
        reading.file.add("duplicate_code", (*at, "key"), value=form.key)
    keys.add(form.key)
    if form.source is not None:
        _refuse_more(reading, data, at)
        return Announcement(form.key, (), "", "", None, "", source=form.source)
    found = _read(reading, form, body, at)
    signers = read_people(reading, data.get("signers"), (*at, "signers"))
    found = replace(found, signers=signers, signed_by_all=found.signed_by_all or bool(signers))
    for key, cell in (("subject", found.subject), ("body", found.body), ("date", found.date)):
        if not cell:
            reading.miss((*at, key), f"{form.kind} “{form.key}”: {LABELS[key]}")
    if form.date is not None:
        reading.file.extend(round_faults(reading.deliverable, reading.around.plan, form.date, form.date, (*at, "date")))
    return found


def _refuse_more(reading: Reading, data: Mapping[str, object], at: DataPath) -> None:
    for key, cell in data.items():
        if key not in ("source", "key") and cell is not None:
            reading.file.add("taken_over_written", (*at, key), at_key=True, key=key)


def _read(reading: Reading, form: AnnouncementForm, body: str | None, at: DataPath) -> Announcement:
    """The announcement; an order that seats the working group has number and date from there unless it writes its own."""
    group = reading.around.unit.working_group if form.seats and reading.around.unit else None
    seated = group or WorkingGroup("", "", None, ())
    return Announcement(
        key=form.key,
        subject=form.subject,
        body=body or "",
        closing=form.closing or _CLOSINGS[form.kind],
        date=form.date or seated.order_date,
        signatory=_signatory(reading, form, at),
        number=form.number or seated.order_number,
        kind=form.kind,
        signed_by_all=form.signed_by_all,
        note=form.note,
        seats=form.seats,
    )


def _signatory(reading: Reading, form: AnnouncementForm, at: DataPath) -> str:
    unit = reading.around.unit
    if form.signatory is not None and unit is not None:
        require_person(reading.file, form.signatory, unit.people, (*at, "signatory"))
    return form.signatory or (unit.director if unit else "")
