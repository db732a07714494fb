"""Prescribed rows that the evidence of other activities proves: it is gathered from there where none is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from moralreport.content.faults import DataPath, Fault
from moralreport.content.forms.plan import SectionForm
from moralreport.content.problems import nearest_choice
from moralreport.model.plan import Deliverable, Plan, SectionSpec
from moralreport.model.report import Entry, Missing, Report

COLUMN = "evidence"


def evidence_faults(section: SectionForm, path: DataPath, activities: Sequence[str]) -> Iterator[Fault]:
    """What is wrong in `evidence_from`: more lists than rows, codes that no activity has."""
    at = (*path, "evidence_from")
    if len(section.evidence_from) > len(section.rows):
        yield Fault("evidence_rows", at, {"count": len(section.evidence_from), "rows": len(section.rows)})
    for index, codes in enumerate(section.evidence_from):
        for code in codes:
            if activities and code not in activities:
                yield Fault("unknown_activity", (*at, index), {"value": code, "nearest": nearest_choice(code, activities)})


def with_gathered_evidence(reports: Mapping[str, Report], plan: Plan) -> dict[str, Report]:
    """The reports, their open cells of evidence filled from the activities that the plan names."""
    owed = [one for one in plan.deliverables if one.code in reports]
    done = dict(reports)
    for deliverable in owed:
        for spec in deliverable.sections:
            if spec.evidence_from:
                done[deliverable.code] = _filled(done[deliverable.code], deliverable, spec, reports, plan)
    return done


def _filled(report: Report, deliverable: Deliverable, spec: SectionSpec, reports: Mapping[str, Report], plan: Plan) -> Report:
    value = report.values.get(spec.key)
    entries = [entry for entry in value if isinstance(entry, Entry)] if isinstance(value, tuple) else []
    heading = next((column.heading for column in spec.columns if column.key == COLUMN), COLUMN)
    found = [_evidence(codes, deliverable, reports, plan) for codes in spec.evidence_from[: len(entries)]]
    told: set[str] = set()
    for index, lines in enumerate(found):
        if lines and entries[index].values.get(COLUMN) is None:
            told.add(f"{spec.heading} รายการที่ {index + 1}: {heading}")
            entries[index] = Entry({**entries[index].values, COLUMN: lines})
    missing = tuple(one for one in report.missing if not _is_told(one, spec, told))
    return replace(report, values={**report.values, spec.key: tuple(entries)}, missing=missing)


def _is_told(missing: Missing, spec: SectionSpec, told: set[str]) -> bool:
    return missing.field.startswith(f"{spec.key}.") and missing.label in told


def _evidence(codes: Sequence[str], deliverable: Deliverable, reports: Mapping[str, Report], plan: Plan) -> str:
    """What the activities of a row hold up as evidence, addresses aside, one line each."""
    others = [one.code for one in plan.handed_in_by(deliverable) if one.activity in codes]
    lines = [line for code in others if code in reports for line in reports[code].evidence]
    return "\n".join(f"- {line}" for line in dict.fromkeys(lines) if "://" not in line)
