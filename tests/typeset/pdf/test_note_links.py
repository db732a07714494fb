"""References lead to their notes, and notes back to their references."""

from __future__ import annotations

import io

import pikepdf
import pytest
from tests.typeset.features.page_specimens import endnotes, footnotes

from moralreport.typeset import typeset


@pytest.mark.parametrize("make", [footnotes, endnotes], ids=lambda make: make.__name__)
def test_references_and_notes_lead_to_each_other(make: object) -> None:
    assert callable(make)
    with pikepdf.open(io.BytesIO(typeset(make()).pdf)) as pdf:
        areas = [(float(note.Rect[1]), float(note.Rect[3]), float(note.Dest[3])) for note in pdf.pages[0].Annots]
    forth, back = areas[:2], areas[2:]
    assert len(back) == 2
    assert [top for *_, top in forth] == [pytest.approx(top) for _, top, _ in back]
    assert [top for *_, top in back] == [pytest.approx(top) for _, top, _ in forth]


def test_links_stand_inside_references() -> None:
    with pikepdf.open(io.BytesIO(typeset(footnotes()).pdf)) as pdf:
        roles = [str(item.S) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/StructElem"]
        inside = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Link"]
        assert roles.count("/Link") == 4
        assert sorted(str(item.P.S) for item in inside) == ["/P", "/P", "/Reference", "/Reference"]
