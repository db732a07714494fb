"""Where paragraphs in frames stand that are anchored to one text (17.3.1.11), as files show it that were made in Word."""

from __future__ import annotations

import pytest
from tests.typeset.layout.composing import laid, pages, section
from tests.typeset.layout.inline.setting import paragraph

from moralreport.typeset.document import AxisPosition, Frame, Paragraph


def framed(text: str, offset: float, wrap: str = "notBeside", space: float = 0.0) -> Paragraph:
    """A frame nearly as wide as the column, 30 points high, so far below the text that it is anchored to."""
    place = AxisPosition("text", offset=offset)
    return paragraph(text, frame=Frame(90.0 + len(text), 30.0, "exact", vertical=place, wrap=wrap, v_space=space))


def tops(*blocks: Paragraph) -> dict[str, float]:
    return {text: top for text, _, top in pages(section(*blocks))[0]}


@pytest.mark.parametrize(
    ("wrap", "offset", "second", "text"),
    [("notBeside", 0.0, 40.0, 70.0), ("notBeside", 15.0, 25.0, 10.0), ("around", 0.0, 10.0, 40.0)],
    ids=["bars are stacked", "but where the text stands above them", "and where text may stand beside them"],
)
def test_frames_of_one_text(wrap: str, offset: float, second: float, text: str) -> None:
    found = tops(framed("first", offset, wrap), framed("second", offset, wrap), paragraph("text"))
    assert found == {"first": 10.0 + offset, "second": second, "text": text}


def test_frames_far_below_their_text_stay_where_a_frame_above_pushes_it() -> None:
    found = tops(framed("first", 0.0, "around"), framed("second", 40.0, "around"), paragraph("text"))
    assert found == {"first": 10.0, "second": 50.0, "text": 40.0}


def test_a_frame_that_another_pushes_out_of_the_page_begins_the_next() -> None:
    """Both want to stand at the foot of the page and may not overlap (17.3.1.34)."""
    foot = Frame(50.0, 30.0, "exact", vertical=AxisPosition("margin", align="bottom"), wrap="around", overlap=False)
    texts = [paragraph("first", frame=foot), paragraph("a"), paragraph("other", frame=foot), paragraph("b")]
    assert [[(text, top) for text, _, top in page] for page in pages(section(*texts))] == [
        [("first", 80.0), ("a", 10.0)],
        [("other", 80.0), ("b", 10.0)],
    ]


def test_the_distance_above_a_frame_does_not_push_the_text_above() -> None:
    assert tops(paragraph("above"), framed("first", 0.0, space=9.0), paragraph("text")) == {"above": 10.0, "first": 20.0, "text": 59.0}


def test_a_frame_that_moves_the_text_above_stays_where_it_was() -> None:
    assert tops(paragraph("above"), framed("first", -5.0), paragraph("text")) == {"above": 45.0, "first": 15.0, "text": 55.0}


@pytest.mark.parametrize(("drop_cap", "roles"), [("none", ["Document", "Div", "P", "P"]), ("drop", ["Document", "P", "P"])])
def test_a_frame_is_a_box_of_its_own_in_the_tags(drop_cap: str, roles: list[str]) -> None:
    """But a drop cap, which is part of the text that it begins."""
    framed = paragraph("a", frame=Frame(20.0, 30.0, "exact", wrap="around", drop_cap=drop_cap))
    made, _ = laid(section(framed, paragraph("b")))
    assert [node.role for node in made.structure if node.role != "Span"] == roles


def test_text_of_a_frame_below_the_page_is_warned_of() -> None:
    """A page of 120 points: eleven lines of 10 fit above its edge where the frame begins at 10, twelve do not; empty room may be cut."""
    for text, height, codes in (("a " * 11, 0.0, []), ("a " * 12, 0.0, ["frame-cut"]), ("a", 200.0, [])):
        frame = Frame(10.0, height or None, "exact" if height else "auto", vertical=AxisPosition("page", offset=10.0))
        _, warnings = laid(section(paragraph(text, frame=frame), paragraph("text")))
        assert [warning.code for warning in warnings] == codes
