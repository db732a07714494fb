"""One deliverable → its Word file: context, merge, then the passes that make it right for Word, in order."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Final

from moralreport.errors import TemplateError, Warning
from moralreport.model.plan import Deliverable
from moralreport.model.report import Content, Missing
from moralreport.records import dataclass
from moralreport.word.context import Context, build_context
from moralreport.word.finishing.binding import StyleBook, bind
from moralreport.word.finishing.complex_script import complete_definitions, complete_part
from moralreport.word.finishing.contents_table import write_contents
from moralreport.word.finishing.document_check import check_document
from moralreport.word.finishing.draft import mark_draft
from moralreport.word.finishing.effective import EffectiveFonts
from moralreport.word.finishing.embed_fonts import embed_fonts
from moralreport.word.finishing.tidy import keep_closings, tidy
from moralreport.word.finishing.unprinted import unprinted
from moralreport.word.forms.form import load_form
from moralreport.word.forms.merge import merge_form
from moralreport.word.package.package import Package, write_package
from moralreport.word.package.properties import Properties, write_properties, write_settings
from moralreport.word.sections.photos import small_photos
from moralreport.word.wording import finish

_FORBIDDEN: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)", re.IGNORECASE)
_LONGEST: Final = 120
"""Bytes of UTF-8 in a file stem."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished Word file. `missing` non-empty = a draft, and marked as one; `docx` is b"" where `final` refused a draft."""

    docx: bytes
    title: str
    file_stem: str
    missing: tuple[Missing, ...]
    warnings: tuple[Warning, ...] = ()


def render(
    content: Content, deliverable: Deliverable, templates: Path, today: date, *, final: bool = False, fonts: Path | None = None
) -> Rendered:
    """The Word file of one deliverable. `fonts` = folder of the faces to embed (None = do not embed).

    TemplateError where the form is missing, broken, or asks for what is not there; `final` makes no file of a draft.
    """
    title = finish(deliverable.full_title)
    context = build_context(content, deliverable, templates, today)
    stem = file_stem(deliverable)
    if final and context.missing:
        return Rendered(b"", title, stem, context.missing)
    package = merge_form(load_form(templates / f"{deliverable.template}.docx"), context.values)
    report = content.reports.get(deliverable.code)
    warnings = (*unprinted(package, deliverable, report), *small_photos(report), *complete(package, context, fonts))
    write_properties(package, Properties(title, content.unit.name, content.plan.title, deliverable.due or content.plan.end))
    problems = check_document(package, f"{stem}.docx")
    if problems:
        raise TemplateError(problems)
    return Rendered(write_package(package), title, stem, context.missing, warnings)


def complete(package: Package, context: Context, fonts: Path | None) -> tuple[Warning, ...]:
    """The passes after a merge, each relying on those before it."""
    bind(package, context.pictures)
    tidy(package)
    if context.missing:
        mark_draft(package, len(context.missing))
    write_contents(package, context.terms)
    book = StyleBook(package)
    keep_closings(package.tree(package.document_name())[0], book.id("Closing"))
    missing_style = book.id("Missing Fact")
    complete_definitions(package.tree(book.part))
    faces = EffectiveFonts(package)
    for name in package.story_parts():
        complete_part(package.tree(name), faces, missing_style)
    write_settings(package)
    return embed_fonts(package, fonts) if fonts else ()


def file_stem(deliverable: Deliverable) -> str:
    """Code and short title, legal as a file name on every system, at most 120 bytes: `1-06 แลกเปลี่ยนเรียนรู้`."""
    words = unicodedata.normalize("NFC", f"{deliverable.code} {deliverable.short_title or deliverable.title}")
    words = " ".join(_FORBIDDEN.sub(" ", words).split())
    while len(words.encode("utf-8")) > _LONGEST:
        words = words[:-1]
    # Nothing is cut: a stem that was shortened may not end in a leading vowel.
    words = words.rstrip("เแโใไ").rstrip(". ")
    return f"_{words}" if _RESERVED.match(words) else words
