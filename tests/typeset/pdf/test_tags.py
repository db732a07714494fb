"""The tag tree, read back: order, roles, attributes, every piece of content marked."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.typeset.pdf.composition import PROSE, compose, library
from tests.typeset.pdf.readers import squeeze
from tests.typeset.pdf.specimen import line, rich_layout

from moralreport.typeset.document import CoreProperties
from moralreport.typeset.pages import Item, Layout, LinkArea, Page, Rule, StructureNode
from moralreport.typeset.pdf import write
from moralreport.typeset.pdf.structure.tags import heading_levels

FONTS = library()
FACE = FONTS.match("TH Sarabun New").face
Oracle = Callable[[str], str]

TREE = """Document
 H1
 P
  Span en-US
 L
  LI
   Lbl
   LBody
    P
  LI
   Lbl
   LBody
    P
 P
 Title
 Table
  THead
   TR
    TH
     P
    TH
     P
  TBody
   TR
    TD
     P
   TR
    TD
    TD
     P
 Figure
 P
  Link
  Link
  Reference
   Lbl
  Note
   P
"""


def outline(element: Any, depth: int = 0) -> Iterator[str]:
    yield " " * depth + str(element.S)[1:] + (f" {element.Lang}" if "/Lang" in element else "")
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from outline(kid, depth + 1)


def opened(layout: Layout) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(write(layout, FONTS)[0]))


def test_the_tree_is_the_structure_without_what_is_empty() -> None:
    with opened(rich_layout(FONTS)) as pdf:
        root = pdf.Root.StructTreeRoot
        assert "\n".join(outline(root.K[0])) + "\n" == TREE
        assert dict(root.RoleMap) == {"/Title": pikepdf.Name("/P")}
        assert str(root.IDTree.Names[0]) == "note-1"


def elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    return [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == f"/{role}"]


def test_attributes_are_those_of_the_nodes() -> None:
    with opened(rich_layout(FONTS)) as pdf:
        heads, cells = elements(pdf, "TH"), elements(pdf, "TD")
        assert [str(head.A[0].Scope) for head in heads] == ["/Column", "/Column"]
        assert [int(cell.A[0].ColSpan) for cell in cells if "/A" in cell] == [2]
        (figure,) = elements(pdf, "Figure")
        assert str(figure.Alt) == "ภาพกิจกรรมของหน่วยงาน"
        assert [float(v) for v in figure.A[0].BBox] == [72, pytest.approx(381.9), 232, pytest.approx(501.9)]
        (numbered,) = elements(pdf, "L")
        assert str(numbered.A[0].ListNumbering) == "/Decimal"


def test_the_parent_tree_leads_back_to_every_element() -> None:
    with opened(rich_layout(FONTS)) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        keys, values = [int(key) for key in numbers[::2]], numbers[1::2]
        assert keys == [0, 1, 2, 3] and int(pdf.Root.StructTreeRoot.ParentTreeNextKey) == 4
        for page, owners in zip(pdf.pages, values, strict=False):
            marked = [i for i in pikepdf.parse_content_stream(page) if str(i.operator) == "BDC" and "/MCID" in i.operands[1]]
            assert [int(i.operands[1].MCID) for i in marked] == list(range(len(owners)))
        annotations = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        assert [int(a.StructParent) for a in annotations] == [2, 3]
        assert [str(value.S) for value in values[2:]] == ["/Link", "/Link"]


def test_every_mark_on_the_page_is_inside_marked_content() -> None:
    painting = {"TJ", "Tj", "f", "S", "B", "Do"}
    seen = 0
    with opened(rich_layout(FONTS)) as pdf:
        for page in pdf.pages:
            depth = 0
            for instruction in pikepdf.parse_content_stream(page):
                operator = str(instruction.operator)
                depth += (operator in ("BDC", "BMC")) - (operator == "EMC")
                assert 0 <= depth <= 2
                seen += operator in painting
                assert operator not in painting or depth
            assert depth == 0
    assert seen > 40


def test_items_of_one_node_share_a_sequence() -> None:
    nodes = (StructureNode("Document", None), StructureNode("P", 0))
    items: tuple[Item, ...] = tuple(line(FACE, text, 72, 100, 1) for text in ("ก", "ข", "ค"))
    with opened(Layout((Page(300, 300, items, label="1"),), nodes, properties=CoreProperties(title="ก"))) as pdf:
        assert sum(str(i.operator) == "BDC" for i in pikepdf.parse_content_stream(pdf.pages[0])) == 1


def test_content_over_two_pages_stays_one_element() -> None:
    nodes = (StructureNode("Document", None), StructureNode("P", 0))
    pages = tuple(Page(300, 300, (line(FACE, text, 72, 100, 1),), label="1") for text in ("ต้น", "ปลาย"))
    with opened(Layout(pages, nodes, properties=CoreProperties(title="ก"))) as pdf:
        (paragraph,) = elements(pdf, "P")
        first, second = paragraph.K
        assert int(first) == 0 and int(second.MCID) == 0 and second.Pg.objgen == pdf.pages[1].objgen


def test_text_of_the_tree_is_text_of_the_page(oracle: Oracle, tmp_path: Path) -> None:
    path = tmp_path / "prose.pdf"
    path.write_bytes(write(compose(PROSE, fonts=FONTS), FONTS)[0])
    report = subprocess.run([oracle("pdfinfo"), "-struct-text", str(path)], capture_output=True, text=True, check=True).stdout
    quoted = "".join(row.strip()[1:-1] for row in report.splitlines() if row.strip().startswith('"'))
    assert squeeze(quoted) == squeeze("".join(PROSE))


def test_levels_that_are_skipped_are_closed_up() -> None:
    roles = ["H2", "P", "H4", "H4", "H6", "H2", "H1", "H3"]
    assert list(heading_levels(list(enumerate(roles))).values()) == ["H1", "H2", "H2", "H3", "H1", "H1", "H2"]


def test_a_link_in_a_header_is_left_out_with_a_warning() -> None:
    area = LinkArea(10, 10, 20, 20, uri="https://example.org/")
    page = Page(300, 300, (Rule(0, 0, 10, 10, 1.0), area), label="1")
    data, warnings = write(Layout((page,), (StructureNode("Document", None),), properties=CoreProperties(title="ก")), FONTS)
    assert [warning.code for warning in warnings] == ["link-outside-text"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "/Annots" not in pdf.pages[0]


@pytest.mark.parametrize(
    ("roles", "wrong"),
    [
        (("Table", "TR", "TD", "P"), 0),
        (("Table", "P"), 1),
        (("L", "LI", "LBody", "P"), 0),
        (("L", "P"), 1),
        (("Sect", "TD", "P"), 1),
        (("Sect", "LBody", "P"), 1),
        (("TOC", "TOCI", "Reference", "Link"), 0),
        (("L", "LI"), 1),
    ],
)
def test_roles_out_of_place_take_the_claim_back(roles: tuple[str, ...], wrong: int) -> None:
    nodes = [StructureNode("Document", None), *(StructureNode(role, index) for index, role in enumerate(roles))]
    page = Page(300, 300, (line(FACE, "ก", 72, 100, len(roles)),), label="1")
    data, warnings = write(Layout((page,), tuple(nodes), properties=CoreProperties(title="ก")), FONTS)
    assert [(warning.code, warning.count) for warning in warnings] == [("structure-out-of-place", 1)] * wrong
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert (b"<pdfuaid:part>1<" in pdf.Root.Metadata.read_bytes()) == (not wrong)


@pytest.mark.parametrize(
    ("rows", "regular"),
    [
        ([[(1, 1), (1, 1)], [(2, 1)]], True),
        ([[(1, 2), (1, 1)], [(1, 1)]], True),
        ([[(1, 1), (1, 1)], [(1, 1)]], False),
        ([[(1, 2), (1, 1)], [(1, 1), (1, 1)]], False),
        ([[(1, 1), (1, 3)], [(1, 1)]], False),
    ],
)
def test_tables_with_holes_take_the_claim_back(rows: list[list[tuple[int, int]]], regular: bool) -> None:
    nodes = [StructureNode("Document", None), StructureNode("Table", 0)]
    for row in rows:
        nodes.append(StructureNode("TR", 1))
        parent = len(nodes) - 1
        nodes += [StructureNode("TD", parent, col_span=columns, row_span=reach) for columns, reach in row]
    page = Page(300, 300, (line(FACE, "ก", 72, 100, 3),), label="1")
    _, warnings = write(Layout((page,), tuple(nodes), properties=CoreProperties(title="ก")), FONTS)
    assert [warning.code for warning in warnings] == ([] if regular else ["structure-out-of-place"])


def test_tables_of_a_document_may_differ_in_width() -> None:
    nodes = [StructureNode("Document", None)]
    for columns, part in ((2, "Table"), (3, "Table"), (4, "TBody")):
        table = len(nodes)
        nodes.append(StructureNode("Table", 0))
        if part == "TBody":
            nodes.append(StructureNode("TBody", table))
        row = len(nodes)
        nodes += [StructureNode("TR", row - 1), *[StructureNode("TD", row)] * columns]
    page = Page(300, 300, tuple(line(FACE, "ก", 72, 100 + at, at) for at, node in enumerate(nodes) if node.role == "TD"), label="1")
    _, warnings = write(Layout((page,), tuple(nodes), properties=CoreProperties(title="ก")), FONTS)
    assert warnings == ()


def test_text_in_another_language_is_a_span_where_it_stands() -> None:
    nodes = (StructureNode("Document", None), StructureNode("P", 0))
    runs = [("ไทย", ""), ("one", "en-US"), ("two", "en-US"), ("ไทย", ""), ("three", "en-US")]
    items = tuple(replace(line(FACE, text, 72, 100 + 10 * row, 1), language=language) for row, (text, language) in enumerate(runs))
    with opened(Layout((Page(300, 300, items, label="1"),), nodes, properties=CoreProperties(title="ก"))) as pdf:
        (paragraph,) = elements(pdf, "P")
        kinds = [str(kid.S) + str(kid.Lang) if isinstance(kid, pikepdf.Dictionary) else int(kid) for kid in paragraph.K]
        assert kinds == [0, "/Spanen-US", 2, "/Spanen-US"]
