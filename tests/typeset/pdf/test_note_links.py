"""References lead to their notes, and notes back to their references."""

from __future__ import annotations

import io

import pikepdf
import pytest
from tests.typeset.docx.word_specimens import word_file
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


def test_names_of_the_id_tree_stand_in_the_order_that_readers_search_them_in() -> None:
    """Sorted as texts (7.9.6), of which the tenth comes before the second."""
    notes = "".join(f'<w:footnote w:id="{number}"><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:footnote>' for number in range(2, 14))
    body = "".join(f'<w:p><w:r><w:t>ข</w:t><w:footnoteReference w:id="{number}"/></w:r></w:p>' for number in range(2, 14))
    with pikepdf.open(io.BytesIO(typeset(word_file(body, footnotes=notes)).pdf)) as pdf:
        names = [str(name) for name in list(pdf.Root.StructTreeRoot.IDTree.Names)[::2]]
    assert len(names) == 12 and names == sorted(names)
