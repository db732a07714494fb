"""Text that goes on in the next of linked boxes (wps:linkedTxbx)."""

from __future__ import annotations

import pytest
from tests.typeset.docx.drawing_parts import EXTENT, inline
from tests.typeset.docx.word_specimens import read
from tests.typeset.layout.composing import runs
from tests.typeset.layout.inline.setting import glyph_text, library

from moralreport.typeset.document import InlineDrawing, Paragraph, Shape, TextBox
from moralreport.typeset.layout import lay_out

_LINE = 12.0
"""A little more than the height of a line of the default type."""
WORDS = [f"word{number}" for number in range(1, 7)]
TEXT = "".join(f"<w:p><w:r><w:t>{word}</w:t></w:r></w:p>" for word in WORDS)


def box(text: str, lines: float, body: str = 'lIns="0" tIns="0" rIns="0" bIns="0"') -> str:
    shape = f'<wps:spPr><a:prstGeom prst="rect"/></wps:spPr>{text}<wps:bodyPr {body}><a:spAutoFit/></wps:bodyPr>'
    drawing = inline(f"<wps:wsp>{shape}</wps:wsp>").replace(EXTENT, f'<wp:extent cx="1270000" cy="{round(lines * _LINE * 12700)}"/>')
    return f"<w:p><w:r>{drawing}</w:r></w:p>"


def head(content: str = TEXT) -> str:
    return f'<wps:txbx id="3"><w:txbxContent>{content}</w:txbxContent></wps:txbx>'


def follower(place: int) -> str:
    return f'<wps:linkedTxbx id="3" seq="{place}"/>'


def shown(body: str) -> list[list[str]]:
    """The words of each box, in the order of the boxes on the page."""
    layout, _ = lay_out(read(body), library())
    tops: dict[int, list[str]] = {}
    for item in layout.pages[0].items:
        words = [glyph_text(run).strip() for run in runs([item])]
        if words:
            tops.setdefault(id(item), []).extend(words)
    return list(tops.values())


def text_boxes(body: str) -> list[TextBox]:
    found = []
    for block in read(body).sections[0].blocks:
        assert isinstance(block, Paragraph)
        for drawing in block.inlines:
            assert isinstance(drawing, InlineDrawing) and isinstance(drawing.drawing, Shape) and drawing.drawing.text is not None
            found.append(drawing.drawing.text)
    return found


def test_what_does_not_fit_goes_on_in_the_next_box() -> None:
    assert shown(box(head(), 2) + box(follower(1), 3) + box(follower(2), 9)) == [WORDS[:2], WORDS[2:5], WORDS[5:]]


def test_boxes_are_filled_in_their_order_wherever_they_stand() -> None:
    assert shown(box(follower(2), 9) + box(follower(1), 3) + box(head(), 2)) == [WORDS[5:], WORDS[2:5], WORDS[:2]]


def test_a_box_behind_the_end_of_the_text_is_empty() -> None:
    assert shown(box(head(), 9) + box(follower(1), 3)) == [WORDS]


def test_linked_boxes_keep_their_size_and_the_room_inside_their_insets() -> None:
    boxes = text_boxes(box(head(), 4, 'lIns="12700" tIns="25400" rIns="0" bIns="0"') + box(follower(1), 3))
    assert [one.autofit for one in boxes] == [False, False] and [one.goes_on for one in boxes] == [True, False]
    (former,) = boxes[1].former
    assert boxes[0].former == () and former == pytest.approx((99.0, 4 * _LINE - 2.0), abs=0.01)
    assert boxes[0].blocks is boxes[1].blocks


def test_a_box_that_follows_none_has_no_text() -> None:
    assert shown(box(follower(1), 3) + "<w:p><w:r><w:t>text</w:t></w:r></w:p>") == [["text"]]
