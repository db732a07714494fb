"""Pictures as placed items: cut, faded, framed, with their shadows and links."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.document import ImageData, Picture, Shadow
from moralreport.typeset.document.plane import NO_INSETS, Outline, Rect, rectangle
from moralreport.typeset.layout.drawings.shapes import GREY, filled_outline, geometry_of, placed, stroked
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.geometry.compound_lines import strokes
from moralreport.typeset.layout.geometry.outlines import parts_of
from moralreport.typeset.layout.geometry.turning import turned
from moralreport.typeset.layout.structure.tree import Nodes
from moralreport.typeset.pages import Image, Item, LinkArea, Path


def draw_picture(picture: Picture, box: Rect, node: int | None, nodes: Nodes, env: Environment) -> tuple[Item, ...]:
    """Its shadow, what it stands on, itself as its outline shows it, its frame and its link."""
    if picture.image is None:
        return (stroked(rectangle(box), GREY, node),)
    cut = () if picture.geometry == "rect" else _cut(picture, env)
    soft = _softened(picture, cut)
    image = Image(
        box.x,
        box.y,
        box.width,
        box.height,
        soft or picture.image,
        crop=NO_INSETS if soft else picture.crop,
        rotation=picture.rotation,
        flip_horizontal=picture.flip_horizontal,
        flip_vertical=picture.flip_vertical,
        outline=cut,
        alt_text=picture.alt_text,
        node=node,
    )
    below, frame = _below(picture, box, cut, soft), tuple[Item, ...]()
    if picture.border and soft is None:
        commands = placed(cut, picture, (box.x, box.y)) if cut else rectangle(box)
        color, style = picture.border.color or "000000", picture.border.style
        edges = tuple(stroked(edge, color, node, width, style) for edge, width in strokes(commands, style, picture.border.width))
        frame = turned(edges, picture.rotation, box)
    return (*below, *_ground(picture, box, cut), image, *frame, *_link(picture, box, nodes))


def _ground(picture: Picture, box: Rect, cut: Outline) -> tuple[Item, ...]:
    """What is seen through a picture that says that it is filled; most are opaque and cover it."""
    if picture.fill is None or picture.image is None or picture.image.kind == "jpeg" or picture.soft_edge:
        return ()
    outline = placed(cut, picture, (box.x, box.y)) if cut else rectangle(box)
    return turned((Path(outline, fill=picture.fill),), picture.rotation, box)


def _softened(picture: Picture, cut: Outline) -> ImageData | None:
    if not picture.soft_edge:
        return None
    from moralreport.typeset.layout.effects.soft_edges import softened

    return softened(picture, cut)


def _below(picture: Picture, box: Rect, cut: Outline, soft: ImageData | None) -> tuple[Item, ...]:
    """Its shadow, the light about it, its mirror image."""
    effects = picture.effects
    thrown = [item for shadow in (picture.shadow, effects.glow) if shadow for item in _thrown(picture, shadow, box, cut)]
    if effects.reflection is not None:
        from moralreport.typeset.layout.effects.mirror_images import mirror_image

        seen = replace(picture, image=soft, crop=NO_INSETS) if soft else picture
        mirror = mirror_image(seen, effects.reflection, box, cut)
        thrown += [mirror] if mirror else []
    return turned(tuple(thrown), picture.rotation, box) if thrown else ()


def _thrown(picture: Picture, shadow: Shadow, box: Rect, cut: Outline) -> tuple[Item, ...]:
    from moralreport.typeset.layout.effects.picture_shadows import seen_shadow
    from moralreport.typeset.layout.effects.shadows import shadow_items

    thrown = None if cut else seen_shadow(picture, shadow, box)
    if thrown is not None:
        return thrown
    outline = placed(cut, picture, (box.x, box.y)) if cut else rectangle(box)
    return shadow_items(outline, shadow, box, picture.rotation)


def _cut(picture: Picture, env: Environment) -> Outline:
    return filled_outline(parts_of(geometry_of(picture, env), picture.width, picture.height, picture.adjust))


def _link(picture: Picture, box: Rect, nodes: Nodes) -> tuple[Item, ...]:
    if picture.link is None or not (picture.link.uri or picture.link.bookmark):
        return ()
    contents = picture.alt_text or picture.link.tooltip or picture.link.uri or picture.link.bookmark or ""
    link = picture.link
    bookmark = None if link.uri else link.bookmark
    return (LinkArea(box.x, box.y, box.width, box.height, link.uri, bookmark, contents, nodes.child("Link")),)
