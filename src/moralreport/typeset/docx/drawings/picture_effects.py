"""Recolouring of pictures: washout, brightness, greys, two colours, a transparent colour (20.1.8; part 4, 14.1.2.11)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from moralreport.records import dataclass
from moralreport.typeset.document import ImageData
from moralreport.typeset.docx.markup.names import A
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, thousandths
from moralreport.typeset.docx.paint.colors import ThemeColors
from moralreport.typeset.docx.paint.vml_style import is_true, vml_color, vml_share
from moralreport.typeset.docx.story import Story

if TYPE_CHECKING:
    from PIL import Image

EFFECT_LOST = "การปรับสีหรือความสว่างของภาพไม่ถูกใช้ แสดงภาพตามเดิม"
MOST_PIXELS = 40_000_000
"""A larger picture stays as it is."""
_QUALITY = 90


@dataclass(frozen=True, slots=True)
class Recoloring:
    """What happens to every pixel, in this order. A channel v (0..1) becomes (v − ½) · gain + ½ + lift."""

    grey: bool = False
    threshold: float | None = None
    """Above it white, else black."""
    duotone: tuple[str, str] | None = None
    """Colours of black and of white."""
    gain: float = 1.0
    lift: float = 0.0
    transparent: str | None = None
    """A colour that lets the page show through."""
    opacity: float = 1.0


NO_RECOLORING = Recoloring()


def recoloring_of_blip(blip: Element, colors: ThemeColors) -> Recoloring:
    """What an a:blip asks for."""
    found = {child.tag.removeprefix(A): child for child in blip if isinstance(child.tag, str)}
    lum, level, alpha, keyed = (found.get(name) for name in ("lum", "biLevel", "alphaModFix", "clrChange"))
    contrast = clamp(thousandths(lum.get("contrast")), -1.0, 0.99) if lum is not None else 0.0
    return Recoloring(
        grey="grayscl" in found,
        threshold=clamp(thousandths(level.get("thresh"), 0.5), 0.0, 1.0) if level is not None else None,
        duotone=_duotone(found.get("duotone"), colors),
        gain=1.0 + contrast if contrast < 0 else 1.0 / (1.0 - contrast),
        lift=clamp(thousandths(lum.get("bright")), -1.0, 1.0) / 2 if lum is not None else 0.0,
        transparent=_keyed(keyed, colors),
        opacity=clamp(thousandths(alpha.get("amt"), 1.0), 0.0, 1.0) if alpha is not None else 1.0,
    )


def recoloring_of_imagedata(data: Element) -> Recoloring:
    """What a v:imagedata asks for: gain and blacklevel are what Word writes for a washed-out watermark."""
    key = data.get("chromakey")
    return Recoloring(
        grey=is_true(data.get("grayscale"), False),
        threshold=0.5 if is_true(data.get("bilevel"), False) else None,
        gain=clamp(vml_share(data.get("gain")), 0.0, 50.0) if data.get("gain") else 1.0,
        lift=clamp(vml_share(data.get("blacklevel")), -1.0, 1.0),
        transparent=vml_color(key, "FFFFFF") if key else None,
    )


def _duotone(element: Element | None, colors: ThemeColors) -> tuple[str, str] | None:
    """Its two colours, which stand side by side."""
    if element is None or len(element) != 2:
        return None
    found = [colors.drawing_color([child]) for child in element]
    return (found[0][0], found[1][0]) if found[0] and found[1] else None


def _keyed(element: Element | None, colors: ThemeColors) -> str | None:
    """The colour that a:clrChange makes fully transparent."""
    source, target = (colors.drawing_color(element.find(A + name)) if element is not None else None for name in ("clrFrom", "clrTo"))
    return source[0] if source is not None and target is not None and target[1] == 0 else None


def recolored(story: Story, image: ImageData | None, change: Recoloring) -> ImageData | None:
    """The picture as asked for; as it is, with a warning, where it cannot be read."""
    if image is None or change == NO_RECOLORING:
        return image
    found = _redrawn(image, change)
    if found is None:
        story.warn("picture-effect", EFFECT_LOST)
    return found or image


def _redrawn(image: ImageData, change: Recoloring) -> ImageData | None:
    from PIL import Image as Pillow
    from PIL import UnidentifiedImageError

    try:
        with Pillow.open(io.BytesIO(image.data)) as picture:
            if picture.width * picture.height > MOST_PIXELS or picture.format in ("WMF", "EMF", "EPS"):
                return None
            return _written(_changed(picture.convert("RGBA"), change), image, change)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Pillow.DecompressionBombError, MemoryError):
        return None


def _written(picture: Image.Image, image: ImageData, change: Recoloring) -> ImageData:
    opaque = picture.getchannel("A").getextrema() == (255, 255)
    as_jpeg = image.kind == "jpeg" and opaque
    buffer = io.BytesIO()
    if as_jpeg:
        picture.convert("RGB").save(buffer, "JPEG", quality=_QUALITY)
    else:
        (picture.convert("RGB") if opaque else picture).save(buffer, "PNG")
    return ImageData(f"{image.key} {change}", "jpeg" if as_jpeg else "png", buffer.getvalue())


def _changed(picture: Image.Image, change: Recoloring) -> Image.Image:
    alpha = picture.getchannel("A")
    if change.transparent is not None:
        alpha = _without(picture, alpha, change.transparent)
    if change.opacity < 1:
        alpha = alpha.point([round(value * change.opacity) for value in range(256)])
    colors = _toned(picture.convert("RGB"), change)
    if (change.gain, change.lift) != (1.0, 0.0):
        table = [round(255 * clamp((value / 255 - 0.5) * change.gain + 0.5 + change.lift, 0.0, 1.0)) for value in range(256)]
        colors = colors.point(table * 3)
    colors.putalpha(alpha)
    return colors


def _toned(colors: Image.Image, change: Recoloring) -> Image.Image:
    """In greys, in black and white, or between two colours."""
    from PIL import ImageOps

    if change.threshold is not None:
        limit = change.threshold * 255
        return colors.convert("L").point([255 if value >= limit else 0 for value in range(256)]).convert("RGB")
    if change.duotone is not None:
        black, white = change.duotone
        return ImageOps.colorize(colors.convert("L"), f"#{black}", f"#{white}")
    return colors.convert("L").convert("RGB") if change.grey else colors


def _without(picture: Image.Image, alpha: Image.Image, color: str) -> Image.Image:
    """The alpha channel, nothing where the picture has just this colour."""
    from PIL import Image as Pillow
    from PIL import ImageChops

    plain = Pillow.new("RGB", picture.size, f"#{color}")
    difference = ImageChops.difference(picture.convert("RGB"), plain).split()
    most = ImageChops.lighter(ImageChops.lighter(difference[0], difference[1]), difference[2])
    return ImageChops.darker(alpha, most.point([0] + [255] * 255))
