"""Photos for print: turned as the camera says, shrunk to what the page shows, without metadata, one in a row or two of one height."""

from __future__ import annotations

import hashlib
import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageOps

from moralreport.errors import Warning
from moralreport.model.report import Photo, Report
from moralreport.records import dataclass
from moralreport.word.blocks import PAGE_WIDTH, Block, Cell, Figure, Paragraph, Picture, Row, Span, Table
from moralreport.word.missing import missing_span
from moralreport.word.wording import finish

RESOLUTION: Final = 200
"""Pixels in an inch of paper, at most."""
_POINTS_PER_INCH: Final = 72
_GUTTER: Final = 17.0
"""Points that the cells of a pair keep free on both sides together, so that the pair stands in the middle of the page."""
_WIDE: Final = PAGE_WIDTH / 20
_TALLEST: Final = 300.0
_TALLEST_LAST: Final = 175.0
"""Points of a picture that stands alone below pairs: not much higher than these, nor wider, so that the row is one of theirs."""
_COARSEST: Final = 96
"""Pixels in an inch of paper, at least: a small picture is not blown up."""
_PANORAMA: Final = 1.9
"""Width over height from which a picture stands alone in its row."""
_NARROWEST: Final = 0.3
"""Share of a row for its narrower picture, at least: its caption needs room."""
_QUALITY: Final = 85
_BELOW: Final = 12.0
"""Points below the caption of a picture that stands alone, nearly what the gap behind the table of a pair keeps free."""


@dataclass(frozen=True, slots=True)
class _Sized:
    photo: Photo
    width: int
    height: int

    @property
    def ratio(self) -> float:
        return self.width / self.height

    @property
    def wide(self) -> bool:
        return self.ratio >= _PANORAMA


def photo_blocks(photos: Sequence[Photo], first: int = 1) -> Iterator[Block]:
    """Pictures with numbered captions. Each row is a table row of its own that is kept whole, captions under their pictures."""
    rows = list(_rows([_measured(photo) for photo in photos]))
    number = first
    for row in rows:
        if len(row) == 1:
            yield from _alone(row[0], number, among_pairs=len(rows) > 1)
        else:
            yield _pair(row, number)
        number += len(row)


def small_photos(report: Report | None) -> tuple[Warning, ...]:
    """A warning for each picture that has too few pixels for its place and so is printed smaller."""
    values = report.values.values() if report else ()
    sections = [[one for one in value if isinstance(one, Photo)] for value in values if isinstance(value, tuple)]
    return tuple(warning for photos in sections for warning in _too_small(photos))


def _too_small(photos: Sequence[Photo]) -> Iterator[Warning]:
    rows = list(_rows([_measured(photo) for photo in photos]))
    placed = [pair for row in rows for pair in zip(row, _room(row, among_pairs=len(rows) > 1), strict=True)]
    for sized, (width, height) in placed:
        full = sized.width * min(width / sized.width, height / sized.height)
        shown = sized.width * _POINTS_PER_INCH / _COARSEST
        if shown < full and _centimetres(shown) != _centimetres(full):
            words = f"ภาพ “{sized.photo.path.name}” มี {sized.width} × {sized.height} จุด น้อยเกินไป"
            size = f"จึงพิมพ์กว้าง {_centimetres(shown)} ซม. แทน {_centimetres(full)} ซม."
            least = math.ceil(full * _COARSEST / _POINTS_PER_INCH)
            advice = f"ใช้ภาพต้นฉบับที่กว้างอย่างน้อย {least} จุด (ภาพที่ส่งต่อกันทาง Line มักถูกย่อ)"
            yield Warning("small-photo", f"{words} {size} {advice}", sized.photo.place)


def _centimetres(points: float) -> str:
    return f"{points * 2.54 / _POINTS_PER_INCH:.1f}"


def _rows(photos: list[_Sized]) -> Iterator[list[_Sized]]:
    waiting: list[_Sized] = []
    for photo in photos:
        if photo.wide and waiting:
            yield waiting
            waiting = []
        waiting.append(photo)
        if photo.wide or len(waiting) == 2:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _alone(sized: _Sized, number: int, *, among_pairs: bool) -> Iterator[Paragraph]:
    (room,) = _room([sized], among_pairs=among_pairs)
    yield Paragraph((_figure(sized, *room, number),), "Picture")
    yield replace(_caption(sized.photo, number), after=_BELOW)


def _pair(row: list[_Sized], first: int) -> Table:
    rooms = _room(row, among_pairs=True)
    figures = [_figure(sized, *room, first + at) for at, (sized, room) in enumerate(zip(row, rooms, strict=True))]
    pictures = tuple(Cell((Paragraph((figure,), "Picture"),), vertical="bottom") for figure in figures)
    captions = tuple(Cell((replace(_caption(sized.photo, first + at), after=0.0),)) for at, sized in enumerate(row))
    tallest = max(figure.height for figure in figures)
    return Table((Row(pictures, height=tallest), Row(captions, height=1.0)), _parted(row), ruled=False)


def _room(row: list[_Sized], *, among_pairs: bool) -> list[tuple[float, float]]:
    """Width and height that each picture of a row may fill, in points."""
    if len(row) == 1:
        alone = (_WIDE / 2 - _GUTTER, _TALLEST_LAST) if among_pairs else (_WIDE * 0.75, _TALLEST)
        return [(_WIDE, _TALLEST) if row[0].wide else alone]
    widths = [width / 20 - _GUTTER for width in _parted(row)]
    height = min(_TALLEST, *(width / sized.ratio for sized, width in zip(row, widths, strict=True)))
    return [(width, height) for width in widths]


def _parted(row: list[_Sized]) -> tuple[int, int]:
    """Twips of the cells of two pictures: as these are wide when they are equally high, so that an upright one leaves no gap beside it."""
    gutter = round(20 * _GUTTER)
    room = PAGE_WIDTH - 2 * gutter
    share = row[0].ratio / (row[0].ratio + row[1].ratio)
    first = gutter + int(room * min(max(share, _NARROWEST), 1 - _NARROWEST))
    return first, PAGE_WIDTH - first


def _caption(photo: Photo, number: int) -> Paragraph:
    words = Span(finish(photo.caption)) if photo.caption else missing_span("คำบรรยายภาพ")
    return Paragraph((Span(finish(f"ภาพที่ {number}"), bold=True), Span(" "), words), "caption")


def _figure(sized: _Sized, width: float, height: float, number: int) -> Figure:
    scale = min(width / sized.width, height / sized.height, _POINTS_PER_INCH / _COARSEST)
    placed = (round(sized.width * scale, 2), round(sized.height * scale, 2))
    return Figure(printed(sized.photo.path, *placed), *placed, alt=finish(sized.photo.alt or f"ภาพที่ {number}"))


def _measured(photo: Photo) -> _Sized:
    with Image.open(photo.path) as image:
        width, height = image.size
        turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    return _Sized(photo, height, width) if turned else _Sized(photo, width, height)


def printed(path: Path, width: float, height: float) -> Picture:
    """The picture as it is stored: at most RESOLUTION at width × height points, turned, no metadata."""
    state = path.stat()
    return _printed(path, state.st_mtime_ns, width, height)


@lru_cache(maxsize=256)
def _printed(path: Path, _changed: int, width: float, height: float) -> Picture:
    most = (round(width * RESOLUTION / _POINTS_PER_INCH), round(height * RESOLUTION / _POINTS_PER_INCH))
    with Image.open(path) as image:
        shrink = max(most) / max(image.size)
        image.draft("RGB", (max(1, round(image.width * shrink)), max(1, round(image.height * shrink))))
        ImageOps.exif_transpose(image, in_place=True)
        clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
        pixels = _in_srgb(_in_eight_bits(image)).convert("RGBA" if clear else "RGB")
    pixels.info = {}
    if pixels.width > most[0] or pixels.height > most[1]:
        room = (max(1, min(most[0], pixels.width)), max(1, min(most[1], pixels.height)))
        pixels = pixels.resize(room, Image.Resampling.LANCZOS)
    return _stored(pixels, clear=clear or _is_drawing(pixels))


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Grey of more than eight bits (scanners), which Pillow would cut off at white."""
    if image.mode not in ("I", "F") and not image.mode.startswith("I;16"):
        return image
    extremes: Any = (0, 65535) if image.mode.startswith("I;16") else image.getextrema()
    low, high = extremes
    scale = 255 / ((high - low) or 1)
    return image.convert("F").point(lambda value: value * scale + -low * scale).convert("L")


def _in_srgb(image: Image.Image) -> Image.Image:
    """The colours that the picture's own profile means (telephones: Display P3; printers: CMYK), since it is stored without one."""
    profile = image.info.get("icc_profile")
    if not profile:
        return image
    from PIL import ImageCms

    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(given).lower():
            return image
        return ImageCms.profileToProfile(image, given, ImageCms.createProfile("sRGB"), outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


def _is_drawing(image: Image.Image) -> bool:
    """Few colours: a screenshot or diagram, which JPEG would smear."""
    return image.getcolors(maxcolors=256) is not None


def _stored(image: Image.Image, *, clear: bool) -> Picture:
    out = io.BytesIO()
    if clear:
        image.save(out, "PNG", optimize=False, compress_level=9)
    else:
        image.save(out, "JPEG", quality=_QUALITY, subsampling=1, optimize=True)
    data = out.getvalue()
    name = f"{hashlib.sha256(data).hexdigest()[:16]}.{'png' if clear else 'jpeg'}"
    return Picture(name, data, image.width, image.height)
