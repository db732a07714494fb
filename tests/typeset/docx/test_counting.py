"""What lists count, and how they go on over levels that are left out (17.9)."""

from __future__ import annotations

from tests.typeset.docx.test_docx_numbering import item, level, numbering
from tests.typeset.docx.word_specimens import labels_of, read


def test_a_level_that_is_left_out_counts_as_the_first_of_its_kind() -> None:
    """As in LibreOffice's tdf116883.docx, whose numbers are Word's; what stands higher begins it anew."""
    levels = "".join(level(index, ">".join(f"%{above + 1}" for above in range(index + 1))) for index in range(4))
    body = "".join(item(depth) for depth in (1, 1, 3, 2, 2, 0, 2))
    assert labels_of(read(body, numbering=numbering(levels))) == ["1>1", "1>2", "1>2>1>1", "1>2>2", "1>2>3", "2", "2>1>1"]


def test_legal_numbers_keep_their_noughts() -> None:
    """`decimalZero` is decimal already (LibreOffice's listWithLgl.docx)."""
    levels = level(0, "%1", "upperRoman") + level(1, "%1.%2", "decimalZero", more="<w:isLgl/>")
    assert labels_of(read(item() + item(1), numbering=numbering(levels))) == ["I", "1.01"]


def test_a_definition_may_say_itself_of_which_style_it_is() -> None:
    """No list of the style leads to it (LibreOffice's tdf120394.docx)."""
    base = level(0, "%1)").join(('<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="Current"/>', "</w:abstractNum>"))
    linked = '<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="Current"/></w:abstractNum>'
    num = '<w:num w:numId="8"><w:abstractNumId w:val="6"/></w:num>'
    assert labels_of(read(item(num=8), numbering=base + linked + num)) == ["1)"]


def test_a_bullet_without_a_sign_is_no_label() -> None:
    """The first level of Word's notes has one: it moves no text to a tab stop (LibreOffice's tdf83309.docx); empty numbers do."""
    found = [read(item(), numbering=numbering(level(0, "", kind))) for kind in ("bullet", "none", "decimal")]
    assert [labels_of(document) for document in found] == [[], [""], [""]]


def test_cells_that_others_cover_are_not_numbered() -> None:
    """So are the rows of LibreOffice's tdf147646_mergedCellNumbering.docx in Word; a merge that nothing begins shows, and counts."""

    def row(merge: str) -> str:
        return f"<w:tr><w:tc><w:tcPr>{merge}</w:tcPr>{item()}</w:tc></w:tr>"

    def last(*rows: str) -> list[str]:
        body = f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>{item()}"
        return labels_of(read(body, numbering=numbering(level(0, "%1."))))

    begun, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    assert last(row(begun), row(goes_on), row(goes_on), row("")) == ["3."]
    assert last(row(""), row(goes_on), row(goes_on)) == ["3."]
    assert last(row(begun), row('<w:gridSpan w:val="2"/>' + goes_on)) == ["3."]
