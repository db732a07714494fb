"""Picture parts of the package -> `ImageData`; nothing outside the package is ever fetched."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.document import Drawing, Group, ImageData, Picture, Shape
from moralreport.typeset.document.plane import NO_INSETS, Insets
from moralreport.typeset.docx.drawings.picture_effects import recolored, recoloring_of_blip
from moralreport.typeset.docx.drawings.unsupported import PICTURE_FILL
from moralreport.typeset.docx.markup.names import REL_EMBED, REL_LINK, A
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, thousandths
from moralreport.typeset.docx.story import Story

_LINKED = "รูปภาพที่เชื่อมโยงไว้นอกไฟล์ไม่ถูกดึงเข้ามา ให้แทรกรูปลงในเอกสารแทน"
_MOST_ROOM = 50.0
_SIGNATURES = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\x01\x00\x00\x00", "emf"),
    (b"\xd7\xcd\xc6\x9a", "wmf"),
    (b"\x01\x00\x09\x00", "wmf"),
    (b"\x00\x00\x01\x00", "ico"),
    (b"\x1f\x8b", "wmz"),
)


def load_blip(story: Story, blip: Element | None) -> ImageData | None:
    """The picture of an a:blip, recoloured as it asks for (20.1.8.13)."""
    if blip is None:
        return None
    embedded = blip.get(REL_EMBED)
    if embedded:
        return recolored(story, load_image(story, embedded), recoloring_of_blip(blip, story.sources.theme.colors))
    if blip.get(REL_LINK):
        story.warn("linked-picture", _LINKED)
    return None


def drawn_metafile(picture: Picture) -> Drawing:
    """A picture whose metafile is understood as a group of shapes; any other as it is."""
    image = picture.image
    if image is None or image.kind not in ("wmf", "emf"):
        return picture
    from moralreport.typeset.docx.metafiles.emf import read_emf
    from moralreport.typeset.docx.metafiles.wmf import read_wmf

    read = read_wmf if image.kind == "wmf" else read_emf
    left, top, right, bottom = picture.crop
    whole = picture.width / (1.0 - left - right), picture.height / (1.0 - top - bottom)
    group = read(image.data, whole)
    if group is None:
        return picture
    if any(picture.crop):
        group = Group(picture.width, picture.height, ((-left * whole[0], -top * whole[1], group),), clipped=True)
    return replace(
        group,
        rotation=picture.rotation,
        flip_horizontal=picture.flip_horizontal,
        flip_vertical=picture.flip_vertical,
        alt_text=picture.alt_text,
        decorative=picture.decorative,
    )


def on_metafile(shape: Shape | Group) -> Shape | Group:
    """A shape that a metafile fills as a group: what the metafile draws, cut to the shape's box, and the shape over it."""
    if not isinstance(shape, Shape) or shape.picture is None:
        return shape
    filling = replace(shape.picture, width=shape.width, height=shape.height)
    drawn = drawn_metafile(replace(filling, flip_horizontal=shape.flip_horizontal, flip_vertical=shape.flip_vertical))
    if not isinstance(drawn, Group):
        return shape
    front = replace(shape, picture=None, fill=None, rotation=0.0)
    children = ((0.0, 0.0, replace(drawn, clipped=True)), (0.0, 0.0, front))
    return Group(shape.width, shape.height, children, rotation=shape.rotation)


def read_picture_fill(story: Story, fill: Element) -> Picture | None:
    """a:blipFill of a shape (20.1.8.14), stretched to its box; tiles are stretched too, with a warning."""
    if fill.find(A + "tile") is not None:
        story.warn("picture-fill", PICTURE_FILL)
    image = load_blip(story, fill.find(A + "blip"))
    return Picture(image, 0.0, 0.0, crop=crop_of(fill)) if image is not None else None


def crop_of(fill: Element | None) -> Insets:
    """Shares of a picture that its frame cuts off, less than nothing where it leaves room: a:srcRect (20.1.8.55) and, of what that
    leaves, a:fillRect (20.1.8.30)."""
    if fill is None:
        return NO_INSETS
    source, room = (_sides(fill.find(name)) for name in (A + "srcRect", f"{A}stretch/{A}fillRect"))
    left, right = _beyond(source[0], source[2], room[0], room[2])
    top, bottom = _beyond(source[1], source[3], room[1], room[3])
    return Insets(left, top, right, bottom)


def _sides(element: Element | None) -> Insets:
    if element is None:
        return NO_INSETS
    left, top, right, bottom = (clamp(thousandths(element.get(side)), -_MOST_ROOM, 0.99) for side in "ltrb")
    if left + right >= 0.995:
        left = right = 0.0
    if top + bottom >= 0.995:
        top = bottom = 0.0
    return Insets(left, top, right, bottom)


def _beyond(first: float, last: float, before: float, behind: float) -> tuple[float, float]:
    """What is cut off at two opposite sides, the rest standing so far inside its frame."""
    share = (1 - first - last) / (1 - before - behind)
    return first - before * share, last - behind * share


def load_image(story: Story, relationship_id: str) -> ImageData | None:
    """The picture that a relationship of the story names; None, with a warning, when it is outside or missing."""
    relationship = story.relationships.get(relationship_id)
    if relationship is None:
        story.warn("missing-picture", "ไม่พบรูปภาพในไฟล์ Word")
        return None
    if relationship.external:
        story.warn("linked-picture", _LINKED)
        return None
    images = story.sources.images
    name = relationship.target
    if name not in images:
        images[name] = _read_image(story, name)
    if images[name] is None:
        story.warn("missing-picture", "ไม่พบรูปภาพในไฟล์ Word")
    return images[name]


def _read_image(story: Story, name: str) -> ImageData | None:
    data = story.sources.package.read(name)
    return ImageData(story.sources.prefix + name, image_kind(data, name), data) if data else None


def image_kind(data: bytes, name: str) -> str:
    """Kind of picture, told by its first bytes, else by its name."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if b"<svg" in data[:1000]:
        return "svg"
    return name.rpartition(".")[2].lower()
