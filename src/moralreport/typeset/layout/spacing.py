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
    return _left_after(above, below, add) + own_space(above, below, add)


def own_space(above: Block | None, below: Block | None, add: bool = False) -> float:
    """How much of the space between two blocks the lower one brings: what floats of a paragraph refer to lies above that.

    It is what the space before exceeds that after the block above, even where contextual spacing drops the latter (measured in Word).
    """
    if _is_contextual(below, above):
        return 0.0
    auto = FIXED_AUTO_SPACE if add else AUTO_SPACE
    before = _before(above, below, auto)
    return before if add else max(0.0, before - _after(above, below, auto))


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
    """Do two paragraphs share one border box (17.3.1.7): same borders, same indents?"""
    if not isinstance(above, Paragraph) or not isinstance(below, Paragraph):
        return False
    one, two = above.properties, below.properties
    return (
        one.borders == two.borders
        and one.indent_left == two.indent_left
        and one.indent_right == two.indent_right
        and one.shading == two.shading
        and one.frame == two.frame
    )


def _left_after(above: Block | None, below: Block | None, add: bool) -> float:
    return 0.0 if _is_contextual(above, below) else _after(above, below, FIXED_AUTO_SPACE if add else AUTO_SPACE)


def _after(above: Block | None, below: Block | None, auto: float) -> float:
    if not isinstance(above, Paragraph):
        return 0.0
    if above.properties.after_auto:
        return 0.0 if below is None or _items_of_one_list(above, below) else auto
    return max(0.0, above.properties.space_after)


def _before(above: Block | None, below: Block | None, auto: float) -> float:
    if not isinstance(below, Paragraph):
        return 0.0
    if below.properties.before_auto:
        return 0.0 if above is None or _items_of_one_list(above, below) else auto
    return max(0.0, below.properties.space_before)


def _is_contextual(block: Block | None, beside: Block | None) -> bool:
    """Does a block drop its space towards its neighbour (17.3.1.9)?"""
    if not isinstance(block, Paragraph) or not isinstance(beside, Paragraph):
        return False
    return block.properties.contextual_spacing and block.properties.style == beside.properties.style


def _items_of_one_list(above: Block | None, below: Block | None) -> bool:
    one, two = (block.label if isinstance(block, Paragraph) else None for block in (above, below))
    return one is not None and two is not None and one.list_id == two.list_id
