"""Text boxes whose text goes on in others: wps:linkedTxbx of one id, in the order of their `seq`, go on where wps:txbx of that id ends.

A box of VML names the shape that its text goes on in (mso-next-textbox).
"""

from __future__ import annotations

from typing import NamedTuple

from moralreport.records import dataclass
from moralreport.typeset.document import Block
from moralreport.typeset.document.plane import NO_INSETS, Insets
from moralreport.typeset.docx.markup.names import WP, WPS, A, V, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import MAX_LENGTH, MAX_PAGE, clamp, emus, integer
from moralreport.typeset.docx.paint.vml_style import css_length, parse_style
from moralreport.typeset.docx.story import Story

INSETS = (("lIns", 7.2), ("tIns", 3.6), ("rIns", 7.2), ("bIns", 3.6))
"""A tenth of an inch at the sides, half as much above and below, where nothing is said (21.1.2.1.1)."""

_MOST_LINKS = 31
"""Word links no more."""


@dataclass(slots=True)
class Chain:
    """The text of linked boxes, the room in each of them, and the blocks once they are read: lists count only once."""

    content: Element
    rooms: tuple[tuple[float, float], ...]
    blocks: tuple[Block, ...] | None = None


class LinkedBox(NamedTuple):
    """A box of a chain, and its place there."""

    chain: Chain
    place: int

    @property
    def former(self) -> tuple[tuple[float, float], ...]:
        return self.chain.rooms[: self.place]

    @property
    def goes_on(self) -> bool:
        return self.place + 1 < len(self.chain.rooms)


def link_of(story: Story, shape: Element) -> LinkedBox | None:
    """Where the shape stands among linked boxes; None where its text is its own."""
    chains = story.sources.linked_texts.get(story.part)
    if chains is None:
        root = shape.getroottree().getroot()
        chains = story.sources.linked_texts[story.part] = _links(root) | _old_links(root)
    return chains.get(shape)


def insets_of(body: Element | None) -> Insets:
    """Those of a wps:bodyPr (21.1.2.1.1)."""
    said = (clamp(emus(body.get(side), default), 0.0, MAX_PAGE) if body is not None else default for side, default in INSETS)
    return Insets(*said)


def _links(root: Element) -> dict[Element, LinkedBox]:
    """The linked boxes of a part."""
    heads: dict[str, Element] = {}
    followers: dict[str, dict[int, Element]] = {}
    for owner in root.iter(WPS + "wsp"):
        for box in owner.iterchildren(WPS + "txbx", WPS + "linkedTxbx"):
            key, place = box.get("id", ""), integer(box.get("seq"))
            if box.tag == WPS + "txbx":
                heads.setdefault(key, owner)
            else:
                followers.setdefault(key, {}).setdefault(place, owner)
    found: dict[Element, LinkedBox] = {}
    for key, members in followers.items():
        content = heads[key].find(f"{WPS}txbx/{W}txbxContent") if key in heads else None
        if content is not None:
            boxes = [heads[key], *(members[place] for place in sorted(members)[:_MOST_LINKS])]
            chain = Chain(content, tuple([_room(box) for box in boxes]))
            found |= {box: LinkedBox(chain, place) for place, box in enumerate(boxes)}
    return found


def _old_links(root: Element) -> dict[Element, LinkedBox]:
    """Those of VML: a shape that nothing flows into opens a chain; one with text of its own ends the chain before it."""
    shapes: dict[str, Element] = {}
    following: dict[str, str] = {}
    for box in root.iter(V + "textbox"):
        shape = box.getparent()
        key = shape.get("id", "") if shape is not None else ""
        if shape is not None and key and key not in shapes:
            shapes[key] = shape
            following[key] = parse_style(box.get("style")).get("mso-next-textbox", "").lstrip("#")
    nexts = {one: two for one, two in following.items() if two != one and two in shapes and not _says_something(shapes[two])}
    found: dict[Element, LinkedBox] = {}
    for opener in sorted(nexts.keys() - nexts.values()):
        keys = [opener]
        while keys[-1] in nexts and len(keys) <= _MOST_LINKS:
            keys.append(nexts[keys[-1]])
        boxes = [shapes[key] for key in keys]
        content = boxes[0].find(f"{V}textbox/{W}txbxContent")
        if content is not None:
            chain = Chain(content, tuple([_old_room(box) for box in boxes]))
            found |= {box: LinkedBox(chain, place) for place, box in enumerate(boxes)}
    return found


def _says_something(shape: Element) -> bool:
    content = shape.find(f"{V}textbox/{W}txbxContent")
    return content is not None and next(content.iter(W + "t", W + "drawing", W + "pict", W + "tbl"), None) is not None


def _old_room(shape: Element) -> tuple[float, float]:
    box, size = shape.find(V + "textbox"), parse_style(shape.get("style"))
    left, top, right, bottom = insets_of_textbox(box) if box is not None else NO_INSETS
    width, height = (clamp(css_length(size.get(side)), 0.0, MAX_LENGTH) for side in ("width", "height"))
    room = max(width - left - right, 1.0), max(height - top - bottom, 1.0)
    turned = box is not None and flow_of_textbox(box) != "lrTb"
    return (room[1], room[0]) if turned else room


def flow_of_textbox(box: Element) -> str:
    """The direction of its text (14.1.2.22), named as w:textDirection; the second property also stands without the first."""
    style = parse_style(box.get("style"))
    if style.get("mso-layout-flow-alt") == "bottom-to-top":
        return "btLr"
    return "tbRl" if style.get("layout-flow", "").startswith("vertical") else "lrTb"


def insets_of_textbox(box: Element) -> Insets:
    """Those of a v:textbox (part 4, 14.1.2.22)."""
    said = [part.strip() for part in box.get("inset", "").split(",")] + [""] * 4
    return Insets(*(clamp(css_length(text, default), 0.0, MAX_PAGE) for text, (_, default) in zip(said, INSETS, strict=False)))


def _size(shape: Element) -> Element | None:
    """That of the drawing, unless the shape stands in a group."""
    parent = shape.getparent()
    holder = next(shape.iterancestors(WP + "inline", WP + "anchor"), None)
    if holder is None or parent is None or parent.tag != A + "graphicData":
        return shape.find(f"{WPS}spPr/{A}xfrm/{A}ext")
    return holder.find(WP + "extent")


def _room(shape: Element) -> tuple[float, float]:
    """What the box has for its text, along the lines and across them."""
    body = shape.find(WPS + "bodyPr")
    size = _size(shape)
    left, top, right, bottom = insets_of(body)
    width, height = (clamp(emus(size.get(side)), 0.0, MAX_LENGTH) if size is not None else 0.0 for side in ("cx", "cy"))
    room = max(width - left - right, 1.0), max(height - top - bottom, 1.0)
    return room if body is None or body.get("vert", "horz") == "horz" else (room[1], room[0])
