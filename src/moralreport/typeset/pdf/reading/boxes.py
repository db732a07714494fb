"""In which order pdfminer reads the boxes of text of a page, and which paragraphs it parts.

It joins lines to boxes, again and again the two boxes or groups of them that leave the least room free in the rectangle about both, and
reads of each two the upper or left one first. So lines of one paragraph that are boxes of their own may have others between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise

from moralreport.typeset.extents import Area, around, overlap
from moralreport.typeset.pdf.reading.lines import Line, Text

_Box = list[Line]
_LINE_MARGIN = 0.5
"""Heights between two lines up to which it joins them, and by which they may differ and be out of line."""
_BELOW = 0.3
"""Ems that a line reaches below its pen."""
_MOST_BOXES = 120
"""Of a page that is looked at."""


def parted(lines: Sequence[Line]) -> set[Text]:
    """The paragraphs that are read with other text between their lines."""
    if not any([_are_apart(line, following) for line, following in pairwise(lines)]):
        return set()
    places = {line: place for place, line in enumerate(in_order(lines))}
    if not places:
        return set()
    return {line.text for line, following in pairwise(lines) if _go_on(line, following) and places[following] != places[line] + 1}


def in_order(lines: Sequence[Line]) -> list[Line]:
    """The lines in the order in which they are read; none of a page that is too full to be looked at."""
    boxes = list(_boxes(lines))
    return [line for box in _ordered(boxes) for line in box] if len(boxes) <= _MOST_BOXES else []


def _go_on(line: Line, following: Line) -> bool:
    return line.paragraph is not None and line.text == following.text


def _are_apart(line: Line, following: Line) -> bool:
    return _go_on(line, following) and not _are_joined(line, following)


def _area(line: Line) -> Area:
    bottom = line.seen_base + _BELOW * line.seen_size
    return Area(line.left - line.drawn_out, bottom - line.seen_size, line.right - line.drawn_in, bottom)


def _are_joined(line: Line, other: Line) -> bool:
    """Whether they are close, of about one height, and begin, end or are centred alike."""
    (left, top, right, bottom), (left_2, top_2, right_2, bottom_2) = _area(line), _area(other)
    reach = _LINE_MARGIN * max(line.seen_size, other.seen_size)
    near = top - reach < bottom_2 and top_2 < bottom + reach and left < right_2 and left_2 < right
    begins, ends = abs(left - left_2), abs(right - right_2)
    aligned = min(begins, ends, abs(left + right - left_2 - right_2) / 2) <= reach
    return near and aligned and abs(line.seen_size - other.seen_size) <= reach


def _boxes(lines: Sequence[Line]) -> Iterator[_Box]:
    """Lines that are joined, from top to bottom."""
    boxes = {line: [line] for line in lines}
    ordered = sorted(lines, key=lambda line: line.seen_base)
    largest = max([line.seen_size for line in lines])
    for index, line in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.seen_base - line.seen_base > (1 + _LINE_MARGIN) * largest:
                break
            box, second = boxes[line], boxes[other]
            if box is not second and _are_joined(line, other):
                box += second
                boxes |= dict.fromkeys(second, box)
    for box in {id(box): box for box in boxes.values()}.values():
        yield sorted(box, key=lambda line: line.seen_base)


def _ordered(boxes: Sequence[_Box]) -> list[_Box]:
    """The boxes in the order in which they are read."""
    areas = [around([_area(line) for line in box]) for box in boxes]
    read = [[box] for box in boxes]
    left = dict.fromkeys(range(len(boxes)))
    heap = [(False, _waste(areas[one], areas[other]), one, other) for other in left for one in range(other)]
    heapify(heap)
    while heap:
        last, waste, one, other = heappop(heap)
        if one not in left or other not in left:
            continue
        area = around((areas[one], areas[other]))
        if not last and any([index not in (one, other) and overlap(area, areas[index]) for index in left]):
            heappush(heap, (True, waste, one, other))
            continue
        del left[one], left[other]
        for index in left:
            heappush(heap, (False, _waste(area, areas[index]), len(areas), index))
        left[len(areas)] = None
        areas.append(area)
        first, second = sorted((one, other), key=lambda index: _place(areas[index]))
        read.append(read[first] + read[second])
    return read[-1]


def _waste(one: Area, other: Area) -> float:
    """What the rectangle about two leaves free."""
    left, top, right, bottom = one
    left_2, top_2, right_2, bottom_2 = other
    width = (right if right > right_2 else right_2) - (left if left < left_2 else left_2)
    height = (bottom if bottom > bottom_2 else bottom_2) - (top if top < top_2 else top_2)
    return width * height - (right - left) * (bottom - top) - (right_2 - left_2) * (bottom_2 - top_2)


def _place(area: Area) -> float:
    return 0.5 * area.left + 1.5 * (area.top + area.bottom)
