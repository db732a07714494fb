"""activities/<code>.yaml → Report."""

from __future__ import annotations

from collections.abc import Mapping

from moralreport.content.content_file import ContentFile
from moralreport.content.files.misplaced import Places
from moralreport.content.forms.report import REPORT_KEYS, FactsForm, PublicityForm, ReportForm
from moralreport.content.periods import year_faults
from moralreport.content.problems import nearest_named, unknown_key
from moralreport.content.reports.reading import Reading, Surroundings
from moralreport.content.reports.section_values import read_section
from moralreport.model.plan import Deliverable
from moralreport.model.report import Letter, Publicity, Report


def read_report(file: ContentFile, deliverable: Deliverable, around: Surroundings) -> Report:
    """What is written for one deliverable, with `missing` for what is not; faults are noted in `file`."""
    reading = Reading(file, deliverable, around)
    file.expect(_places(deliverable))
    _refuse_unknown_keys(reading)
    form = _form(reading)
    preface = reading.markdown(file.data.get("preface"), ("preface",))
    if preface is None and deliverable.front_matter:
        reading.miss(("preface",), "คำนำ")
    values = {section.key: read_section(reading, section) for section in deliverable.sections}
    return Report(
        deliverable=deliverable.code,
        file=file.name,
        values=values,
        preface=preface,
        date=form.date,
        publicity=_publicity(reading, form.publicity),
        result=form.result or None,
        evidence=form.evidence,
        extra=_extra(reading),
        memo=_letter(reading, form),
        missing=tuple(reading.missing),
    )


def _places(deliverable: Deliverable) -> Places:
    """Facts and the parts of photos and channels stand below their own keys, everything else at the top."""
    inner = dict.fromkeys(("channel", "link"), "publicity")
    for section in deliverable.sections:
        inner |= dict.fromkeys(FactsForm.model_fields if section.kind == "facts" else (), section.key)
        inner |= dict.fromkeys(("caption", "shows") if section.kind == "photos" else (), section.key)
    return Places(frozenset((*REPORT_KEYS, *(section.key for section in deliverable.sections))), inner)


def _letter(reading: Reading, form: ReportForm) -> Letter:
    """What the covering memo says; asked for where one goes out with the document."""
    letter = Letter(form.memo.to or None, form.memo.date, form.memo.number)
    if reading.deliverable.memo:
        for key, cell, label in (("to", letter.to, "เรียน"), ("date", letter.date, "วันที่")):
            if cell is None:
                reading.miss(("memo", key), f"บันทึกข้อความ: {label}")
    reading.file.extend(year_faults(reading.around.plan, letter.date, ("memo", "date")))
    return letter


def _refuse_unknown_keys(reading: Reading) -> None:
    sections = {section.key: section.heading for section in reading.deliverable.sections}
    known = (*sections, *REPORT_KEYS)
    written = reading.file.keys_at((), reading.file.data)
    reading.file.extend(unknown_key((key,), known, sections) for key in written if key not in known)


def _form(reading: Reading) -> ReportForm:
    written = {key: value for key, value in reading.file.data.items() if key in ReportForm.model_fields}
    elsewhere = [key for key in reading.file.keys_at((), reading.file.data) if key not in ReportForm.model_fields]
    form = reading.file.read(ReportForm, written, apart=elsewhere)
    if form is None:
        return ReportForm()
    code = reading.deliverable.code
    if form.deliverable is not None and form.deliverable != code:
        reading.file.add("wrong_deliverable", ("deliverable",), value=form.deliverable, file_code=code)
    reading.file.extend(year_faults(reading.around.plan, form.date, ("date",)))
    return form


def _publicity(reading: Reading, forms: tuple[PublicityForm, ...]) -> tuple[Publicity, ...]:
    unit = reading.around.unit
    channels = {channel.key: channel.name for channel in unit.channels} if unit else None
    seen: set[str] = set()
    for index, form in enumerate(forms):
        path = ("publicity", index)
        if channels is not None and form.channel not in channels:
            reading.file.add("unknown_channel", (*path, "channel"), value=form.channel, nearest=nearest_named(form.channel, channels))
        if form.channel in seen:
            reading.file.add("duplicate_code", (*path, "channel"), value=form.channel)
        seen.add(form.channel)
        reading.file.extend(year_faults(reading.around.plan, form.date, (*path, "date")))
    return tuple(Publicity(form.channel, form.date, form.link) for form in forms)


def _extra(reading: Reading) -> Mapping[str, str | None]:
    written = reading.file.data.get("extra")
    if written is None:
        return {}
    if not isinstance(written, dict):
        reading.file.add("want_mapping", ("extra",), example="budget: …")
        return {}
    return {key: reading.markdown(value, ("extra", key)) for key, value in written.items()}
