"""Every Word feature from XML to placed items, as readable dumps; MORALREPORT_UPDATE_GOLDENS=1 writes them anew, which CI refuses."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.typeset.docx.word_specimens import dump as dump_document
from tests.typeset.features.art_specimens import ART
from tests.typeset.features.chart_specimens import CHARTS
from tests.typeset.features.chunk_specimens import CHUNKS
from tests.typeset.features.drawing_specimens import DRAWINGS
from tests.typeset.features.page_specimens import PAGES
from tests.typeset.features.paragraph_specimens import PARAGRAPHS
from tests.typeset.features.picture_specimens import PICTURES
from tests.typeset.features.table_specimens import TABLES
from tests.typeset.features.text_specimens import TEXT
from tests.typeset.layout.composing import dump_pages
from tests.typeset.layout.inline.setting import library

from moralreport.typeset import docx
from moralreport.typeset.layout import lay_out

SPECIMENS = (*TEXT, *PARAGRAPHS, *TABLES, *DRAWINGS, *ART, *CHARTS, *PICTURES, *PAGES, *CHUNKS)


def golden(data: bytes) -> str:
    """The specimen as the reader and the layout see it, with every warning."""
    document, of_reading = docx.read(data)
    layout, of_layout = lay_out(document, library())
    warnings = "".join(f"warning {warning.code}: {warning.message} ({warning.place})\n" for warning in (*of_reading, *of_layout))
    return f"{warnings}{dump_pages(layout)}\n{dump_document(document)}"


@pytest.mark.parametrize("make", SPECIMENS, ids=lambda make: make.__name__)
def test_feature_is_set_as_recorded(make: Callable[[], bytes], project: Path) -> None:
    path = project / "tests" / "goldens" / "features" / f"{make.__name__}.txt"
    found = golden(make())
    if os.environ.get("MORALREPORT_UPDATE_GOLDENS"):
        assert not os.environ.get("CI") and not os.environ.get("MORALREPORT_REQUIRE_ORACLES"), "goldens are not updated in CI"
        path.write_text(found, encoding="utf-8", newline="\n")
    assert found == path.read_text(encoding="utf-8")


def test_every_golden_has_its_specimen(project: Path) -> None:
    names = {make.__name__ for make in SPECIMENS}
    assert len(names) == len(SPECIMENS) > 50
    assert {path.stem for path in (project / "tests" / "goldens" / "features").glob("*.txt")} == names
