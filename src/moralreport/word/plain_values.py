"""The facts as plain text, for forms that say where each one goes: `{{ facts.who }}`, `{{ knowledge }}`, rows for loops."""

from __future__ import annotations

from collections.abc import Iterator

from moralreport.model.plan import Deliverable, SectionSpec
from moralreport.model.report import Entry, Facts, Photo, Report, Value
from moralreport.word.markdown import plain_text
from moralreport.word.missing import missing_text
from moralreport.word.sections.sections import FACT_LABELS, facts_in_words


def plain_values(deliverable: Deliverable, report: Report) -> Iterator[tuple[str, object]]:
    """Section key → plain text, for forms that say where each fact goes: `{{ facts.who }}`, `{{ knowledge }}`, rows for loops."""
    for spec in deliverable.sections:
        value = report.values.get(spec.key)
        match value:
            case str():
                yield spec.key, plain_text(value)
            case Facts():
                yield spec.key, _plain_facts(value)
            case tuple():
                yield spec.key, [_plain_item(item, spec) for item in value if isinstance(item, Entry | Photo)]
            case _:
                yield spec.key, _plain_facts(Facts()) if spec.kind == "facts" else missing_text(spec.heading)


def member_rows(deliverable: Deliverable, report: Report) -> list[dict[str, object]]:
    """Rows of the sections that hold membership forms; one empty form where nobody is entered."""
    specs = [spec for spec in deliverable.sections if spec.kind == "members"]
    rows = [(item, spec) for spec in specs for item in _items(report.values.get(spec.key)) if isinstance(item, Entry)]
    rows = rows or [(Entry({column.key: None for column in spec.columns}), spec) for spec in specs[:1]]
    return [_plain_item(item, spec) for item, spec in rows]


def _items(value: Value) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _plain_facts(facts: Facts) -> dict[str, str]:
    return {key: plain_text(words) if words else missing_text(FACT_LABELS[key]) for key, words in facts_in_words(facts).items()}


def _plain_item(item: Entry | Photo, spec: SectionSpec) -> dict[str, object]:
    if isinstance(item, Photo):
        return {"caption": item.caption, "alt": item.alt}
    plain: dict[str, object] = {column.key: missing_text(column.heading) if column.required else "" for column in spec.columns}
    return plain | {key: plain_text(words) for key, words in item.values.items() if words}
