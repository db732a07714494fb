"""The mark of a draft on every page, also of forms without headers."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.enum.section import WD_SECTION

from moralreport.word.finishing.draft import mark_draft
from moralreport.word.package.package import read_package, write_package


def marked(document: Any) -> Any:
    written = io.BytesIO()
    document.save(written)
    package = read_package(written.getvalue())
    mark_draft(package, 3)
    return docx.Document(io.BytesIO(write_package(package)))


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("even", [True, False])
@pytest.mark.parametrize("own", [True, False])
def test_pages_of_every_kind_bear_the_mark_once(first: bool, even: bool, own: bool) -> None:
    document = docx.Document()
    document.add_section(WD_SECTION.NEW_PAGE)
    document.settings.odd_and_even_pages_header_footer = even
    document.sections[1].different_first_page_header_footer = first
    if own:
        document.sections[0].header.paragraphs[0].text = "หัวกระดาษ"
    for section in marked(document).sections:
        headers = [
            section.header,
            *[section.even_page_header] * even,
            *[section.first_page_header] * section.different_first_page_header_footer,
        ]
        texts = [[one.text for one in header.paragraphs] for header in headers]
        assert [len([text for text in found if text.startswith("ร่าง")]) for found in texts] == [1] * len(headers)
        assert ("หัวกระดาษ" in texts[0]) == own
