"""What fills VML shapes and pages besides a colour: v:fill (part 4, 14.1.2.5)."""

from __future__ import annotations

from io import BytesIO
from typing import TypedDict

from moralreport.typeset.document import Gradient, ImageData, Pattern, Picture, Shape
from moralreport.typeset.docx.drawings.pictures import load_image
from moralreport.typeset.docx.drawings.unsupported import PICTURE_FILL
from moralreport.typeset.docx.markup.names import OFFICE, REL_ID, V
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.paint.gradients import read_vml_gradient
from moralreport.typeset.docx.paint.vml_style import vml_color
from moralreport.typeset.docx.story import Story

_SIDE = 8


class Fill(TypedDict, total=False):
    """Fields of a Shape that fill it with more than a colour."""

    gradient: Gradient | None
    pattern: Pattern | None
    picture: Picture


def read_fill(story: Story, fill: Element | None, color: str | None) -> Fill:
    """What a shape shows over its fill of this `color`; nothing where it is not filled."""
    if fill is None or color is None:
        return {}
    kind, key = fill.get("type", "").lower(), fill.get(REL_ID) or fill.get(OFFICE + "relid")
    if kind not in ("frame", "tile", "pattern") or not key:
        return {"gradient": read_vml_gradient(fill, color)}
    image = load_image(story, key)
    pattern = (
        _pattern(image, color, vml_color(fill.get("color2"), "FFFFFF") or "FFFFFF") if image is not None and kind == "pattern" else None
    )
    if kind == "tile" or (kind == "pattern" and pattern is None):
        story.warn("picture-fill", PICTURE_FILL)
    if kind == "pattern":
        return {"pattern": pattern}
    return {"picture": Picture(image, 0.0, 0.0)} if image is not None else {}


def read_ground(story: Story, background: Element) -> Shape | None:
    """What a w:background shows over its colour, as a shape to be made as large as the page; None where that is all."""
    found = background.find(V + "background")
    if found is None:
        return None
    color = vml_color(found.get("fillcolor"), "FFFFFF")
    more = read_fill(story, found.find(V + "fill"), color)
    return Shape("rect", 1.0, 1.0, fill=color, decorative=True, **more) if any(more.values()) else None


def _pattern(image: ImageData, front: str, back: str) -> Pattern | None:
    """The tile of a picture of eight by eight dots, whose light ones have the colour of the fill."""
    from PIL import Image

    try:
        with Image.open(BytesIO(image.data)) as opened:
            if opened.size != (_SIDE, _SIDE):
                return None
            dots = opened.convert("L").tobytes()
    except (OSError, ValueError, SyntaxError):
        return None
    rows = [dots[at : at + _SIDE] for at in range(0, len(dots), _SIDE)]
    return Pattern(tuple(sum(1 << (_SIDE - 1 - x) for x, light in enumerate(row) if light > 127) for row in rows), front, back)
