"""Sections of a report: what is written for each kind → the model's value; required facts that are not there are noted as missing."""

from __future__ import annotations

from typing import assert_never

from moralreport.content.faults import DataPath
from moralreport.content.forms.report import FactsForm, PhotoForm
from moralreport.content.labels import LABELS
from moralreport.content.periods import round_faults
from moralreport.content.reports.announcements import read_announcements
from moralreport.content.reports.photos import photo_fault, same_pictures, together
from moralreport.content.reports.reading import Reading, listed_items
from moralreport.content.reports.rows import read_rows
from moralreport.content.reports.surveys import read_survey
from moralreport.model.plan import SectionSpec
from moralreport.model.report import Facts, Photo, Value


def read_section(reading: Reading, spec: SectionSpec) -> Value:
    """The value of the section that `spec` asks for."""
    value = reading.file.data.get(spec.key)
    match spec.kind:
        case "text":
            return _text(reading, spec, value)
        case "facts":
            return _facts(reading, spec, value)
        case "photos":
            return _photos(reading, spec, value)
        case "announcements":
            return read_announcements(reading, spec, value)
        case "survey":
            return read_survey(reading, spec, value)
        case "generated":
            if value is not None:
                reading.file.add("generated_written", (spec.key,), at_key=True)
            return None
        case "participants" | "virtues" | "people" | "table" | "risks" | "members" | "assessment":
            return read_rows(reading, spec, value)
        case _ as unknown:
            assert_never(unknown)


def _text(reading: Reading, spec: SectionSpec, value: object) -> str | None:
    text = reading.markdown(value, (spec.key,))
    if text is None and spec.required:
        reading.miss((spec.key,), spec.heading)
    return text


def _facts(reading: Reading, spec: SectionSpec, value: object) -> Facts:
    path: DataPath = (spec.key,)
    data = value if isinstance(value, dict) else {}
    if value is not None and not isinstance(value, dict):
        reading.file.add("want_mapping", path, example="who: …, what: …, where: …, when: …, how: …")
    form = reading.file.read(FactsForm, data, path) or FactsForm()
    how = reading.markdown(data.get("how"), (*path, "how"))
    facts = Facts(form.who or None, form.what or None, form.where or None, form.when, how)
    if facts.when is not None:
        reading.file.extend(round_faults(reading.deliverable, reading.around.plan, facts.when.start, facts.when.end, (*path, "when")))
    for key in ("who", "what", "where", "when", "how"):
        if spec.required and key not in data:
            reading.miss((*path, key), LABELS[key])
    return facts


def _photos(reading: Reading, spec: SectionSpec, value: object) -> tuple[Photo, ...]:
    captions: dict[str, int] = {}
    files: dict[str, int] = {}
    read = [(_photo(reading, spec, item, at, captions, files), at) for item, at in listed_items(value, (spec.key,))]
    photos = tuple(photo for photo, _ in read if photo is not None)
    reading.file.extend(same_pictures([(photo.path, at) for photo, at in read if photo is not None]))
    if len(photos) < spec.least:
        reading.miss_entries(spec, "ภาพ")
    elif spec.photo_rule and not together(photos):
        reading.miss((spec.key,), "ภาพที่มีผู้นำองค์กรและสมาชิกปรากฏร่วมกัน (shows: [leader, members])")
    return photos


def _photo(
    reading: Reading, spec: SectionSpec, item: object, at: DataPath, captions: dict[str, int], files: dict[str, int]
) -> Photo | None:
    form = reading.file.read(PhotoForm, {"file": item} if isinstance(item, str) else item, at)
    if form is None:
        return None
    label = f"{spec.heading} ภาพที่ {len(files) + 1}"
    if not form.caption:
        reading.miss((*at, "caption"), f"{label}: คำบรรยายภาพ")
    elif form.caption in captions:
        reading.file.add("photo_caption_twice", (*at, "caption"), first=captions[form.caption])
    if form.file is None:
        reading.miss((*at, "file"), f"{label}: ไฟล์ภาพ")
        return None
    where: DataPath = at if isinstance(item, str) else (*at, "file")
    if form.file in files:
        reading.file.add("photo_file_twice", where, first=files[form.file])
    files.setdefault(form.file, len(files) + 1)
    captions.setdefault(form.caption, len(files))
    path = reading.path(form.file, where)
    fault = photo_fault(path, form.file, where) if path is not None else None
    reading.file.extend([fault] if fault is not None else [])
    place = reading.file.place(where)
    written = f"{place.file}:{place.line}:{place.column}"
    return None if path is None or fault is not None else Photo(path, form.caption, form.alt or form.caption, form.shows, written)
