"""Space between blocks (17.3.1.33): the larger of "after" above and "before" below, never their sum.

Their sum is what Word before 2000 set, and what w:doNotUseHTMLParagraphAutoSpacing still asks for.
"""

from __future__ import annotations

from moralreport.typeset.document import Block, BookmarkStart, Break, Paragraph

AUTO_SPACE = 14.0
"""beforeAutospacing and afterAutospacing: the space that a browser sets round <p>."""
FIXED_AUTO_SPACE = 5.0
"""The same where the old sum is asked for."""


def space_between(above: Block | None, below: Block | None, add: bool = False) -> float:
    """Space between two blocks; None stands for the edge of the page, cell or box. `add`: the old sum."""
    left = 0.0 if _is_contextual(above, below) else _after(above, below, add)
    return left + own_space(above, below, add)


def own_space(above: Block | None, below: Block | None, add: bool = False) -> float:
    """How much of the space between two blocks the lower one brings: what floats of a paragraph refer to lies above that.

    It is what the space before exceeds that after the block above, even where contextual spacing drops the latter (measured in Word).
    """
    if _is_contextual(below, above):
        return 0.0
    before = _before(below, above, add)
    return before if add else max(0.0, before - _after(above, below, add))


def space_at_top(above: Block | None, below: Block | None, kept: bool, begins: bool = False, add: bool = False) -> float:
    """Space before the first block of a column; `kept`: no full page led there; `begins`: it is the first of its section.

    A paragraph that asks for a page of its own (17.3.1.23) always keeps what its space exceeds that below the one above, and so does one
    that begins a section (both measured in Word).
    """
    own_page = isinstance(below, Paragraph) and below.properties.page_break_before
    if own_page or (kept and begins):
        return own_space(above, below, add)
    return space_between(None, below) if kept else 0.0


def postpones_space(block: Block | None) -> bool:
    """Whether text follows a page or column break that nothing precedes in its paragraph: the space before then stands above that text."""
    if not isinstance(block, Paragraph):
        return False
    inlines = (inline for inline in block.inlines if not isinstance(inline, BookmarkStart))
    first = next(inlines, None)
    return isinstance(first, Break) and first.kind != "line" and next(inlines, None) is not None


def joined(above: Block | None, below: Block | None) -> bool:
    """Do two paragraphs share one border box (17.3.1.7): same borders, same indents, edges in one line?"""
    if not isinstance(above, Paragraph) or not isinstance(below, Paragraph):
        return False
    one, two = above.properties, below.properties
    return (
        one.borders == two.borders
        and one.indent_left == two.indent_left
        and one.indent_right == two.indent_right
        and min(0.0, one.first_line) == min(0.0, two.first_line)
        and one.shading == two.shading
        and one.frame == two.frame
    )


def _after(block: Block | None, below: Block | None, add: bool) -> float:
    if not isinstance(block, Paragraph):
        return 0.0
    return _auto_space(block, below, add) if block.properties.after_auto else max(0.0, block.properties.space_after)


def _before(block: Block | None, above: Block | None, add: bool) -> float:
    if not isinstance(block, Paragraph):
        return 0.0
    return _auto_space(block, above, add) if block.properties.before_auto else max(0.0, block.properties.space_before)


def _auto_space(block: Paragraph, beside: Block | None, add: bool) -> float:
    """What a browser leaves between two blocks: nothing at an edge and inside a list."""
    if beside is None or _items_of_one_list(block, beside):
        return 0.0
    return FIXED_AUTO_SPACE if add else AUTO_SPACE


def _is_contextual(block: Block | None, beside: Block | None) -> bool:
    """Does a block drop its space towards its neighbour (17.3.1.9)?"""
    if not isinstance(block, Paragraph) or not isinstance(beside, Paragraph):
        return False
    return block.properties.contextual_spacing and block.properties.style == beside.properties.style


def _items_of_one_list(one: Paragraph, other: Block) -> bool:
    if one.label is None or not isinstance(other, Paragraph) or other.label is None:
        return False
    return one.label.list_id == other.label.list_id
