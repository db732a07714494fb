"""Boxes of VML whose text goes on in the one that they name (mso-next-textbox), whatever order they stand in."""

from __future__ import annotations

from tests.typeset.docx.word_specimens import paragraph, read, word_file
from tests.typeset.layout.composing import runs
from tests.typeset.layout.inline.setting import glyph_text, library

from moralreport.typeset import docx
from moralreport.typeset.document import Anchor, Shape, TextBox, paragraphs_of
from moralreport.typeset.layout import lay_out


def box(key: str, following: str, inside: str = "<w:p/>") -> str:
    link = f'style="mso-next-textbox:#{following}"' if following else ""
    text = f"<v:textbox {link}><w:txbxContent>{inside}</w:txbxContent></v:textbox>"
    return f'<w:pict><v:rect id="{key}" style="position:absolute;width:90pt;height:60pt">{text}</v:rect></w:pict>'


def boxes_of(*pictures: str) -> list[TextBox]:
    document = read(f"<w:p><w:r>{''.join(pictures)}</w:r></w:p>")
    found = [
        inline.drawing for block in paragraphs_of(document.sections[0].blocks) for inline in block.inlines if isinstance(inline, Anchor)
    ]
    return [shape.text for shape in found if isinstance(shape, Shape) and shape.text is not None]


def test_a_box_before_the_one_that_opens_the_chain_goes_on_with_its_text() -> None:
    last, first = boxes_of(box("b", ""), box("a", "b", paragraph("ข้อความ")))
    assert first.goes_on and not first.former and not last.goes_on
    assert last.blocks == first.blocks and last.former == ((75.6, 52.8),)


def test_a_box_with_text_of_its_own_or_that_names_itself_is_no_link() -> None:
    own = boxes_of(box("a", "b", paragraph("หนึ่ง")), box("b", "b", paragraph("สอง")), box("c", "nowhere", paragraph("สาม")))
    assert [(one.former, one.goes_on) for one in own] == [((), False)] * 3


def test_boxes_in_a_ring_and_boxes_in_themselves_end() -> None:
    assert [one.goes_on for one in boxes_of(box("a", "b"), box("b", "a"))] == [False, False]
    assert boxes_of(box("a", "b", f"<w:p><w:r>{box('b', '')}</w:r></w:p>"))[0].blocks


def test_each_box_shows_what_the_one_before_had_no_room_for() -> None:
    words = [f"{letter}{letter}" for letter in "abcdef"]
    text = "".join(paragraph(word, run='<w:sz w:val="40"/>') for word in words)
    layout, _ = lay_out(docx.read(word_file(f"<w:p><w:r>{box('a', 'b', text)}{box('b', 'c')}{box('c', '')}</w:r></w:p>"))[0], library())
    shown = [glyph_text(run).strip() for run in runs(layout.pages[0].items)]
    assert sorted(word for word in shown if word in words) == words
