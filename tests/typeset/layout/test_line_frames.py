"""Lines of several strokes round paragraphs: the room that they take, how they meet."""

from __future__ import annotations

from tests.typeset.layout.composing import laid, lines, pages, section

from moralreport.typeset.document import Border, ParagraphBorders
from moralreport.typeset.pages import Rule


def test_a_line_of_several_strokes_takes_room_for_all_of_them() -> None:
    single, double, scotch = (Border(style, 3.0) for style in ("single", "double", "thinThickSmallGap"))
    above = [pages(section(lines(1, borders=ParagraphBorders(top=line))))[0][0][2] for line in (single, double, scotch)]
    assert [top - above[0] for top in above] == [0.0, 6.0, 1.5]


def test_strokes_of_a_box_meet_at_its_corners() -> None:
    """The thick stroke runs outside all round, the thin one inside it; at each corner both end where those of the other side begin."""
    outward, inward = Border("thinThickMediumGap", 4.0), Border("thickThinMediumGap", 4.0)
    layout, _ = laid(section(lines(1, borders=ParagraphBorders(outward, outward, inward, inward))))
    drawn = {(rule.x0, rule.y0, rule.x1, rule.y1): rule.width for rule in layout.pages[0].items if isinstance(rule, Rule)}
    outer = {(2, 12, 118, 12), (2, 34, 118, 34), (4, 10, 4, 36), (116, 10, 116, 36)}
    inner = {(8, 17, 112, 17), (8, 29, 112, 29), (9, 16, 9, 30), (111, 16, 111, 30)}
    assert {line for line, width in drawn.items() if width == 4.0} == outer
    assert {line for line, width in drawn.items() if width == 2.0} == inner
