"""Photo files: they are pictures, whole, and not too large. Pillow looks at the header; nothing is decoded without need."""

from __future__ import annotations

import filecmp
import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO

from moralreport.content.faults import DataPath, Fault
from moralreport.content.paths import HEIC
from moralreport.model.report import Photo

MOST_BYTES = 40 * 1000 * 1000
MOST_PIXELS = 100 * 1000 * 1000
_FORMATS = ("JPEG", "PNG", "GIF", "TIFF", "BMP", "WEBP")
_HEIC = (b"ftypheic", b"ftypheix", b"ftypheim", b"ftypheis", b"ftyphevc", b"ftypmif1", b"ftypmsf1")
"""Bytes 4 to 12 of a picture of an iPhone, whatever its name says."""
_JPEG_END = b"\xff\xd9"
_TAIL = 64 * 1024


def emblem_file(templates: Path) -> Path | None:
    """The office's own Garuda, None where it has not put one beside its forms."""
    return next((path for name in ("garuda.png", "garuda.jpg") if (path := templates / "assets" / name).is_file()), None)


def photo_fault(path: Path, written: str, at: DataPath) -> Fault | None:
    """What is wrong with the picture file, if anything."""
    size = path.stat().st_size
    if size == 0:
        return Fault("photo_empty", at, {"value": written})
    if size > MOST_BYTES:
        return Fault("photo_bytes", at, {"value": written, "size": round(size / 1e6)})
    if path.suffix.lower() in HEIC:
        return Fault("photo_heic", at, {"value": written})
    with path.open("rb") as file:
        return _picture_fault(file, written, at)


def _picture_fault(file: IO[bytes], written: str, at: DataPath) -> Fault | None:
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=_FORMATS) as image:
                width, height, kind = *image.size, image.format
                if width * height > MOST_PIXELS:
                    return _too_many_pixels(written, at, width * height)
                image.verify()
    except Image.DecompressionBombError:
        return _too_many_pixels(written, at, 2 * MOST_PIXELS)
    except UnidentifiedImageError:
        file.seek(4)
        return Fault("photo_heic" if file.read(8) in _HEIC else "photo_no_image", at, {"value": written})
    except Exception:  # Pillow's readers raise whatever a damaged file makes of them
        return Fault("photo_broken", at, {"value": written})
    if kind in ("JPEG", "MPO") and not _ends_as_jpeg(file):
        return Fault("photo_broken", at, {"value": written})
    return None


def _too_many_pixels(written: str, at: DataPath, pixels: int) -> Fault:
    return Fault("photo_pixels", at, {"value": written, "size": round(pixels / 1e6)})


def _ends_as_jpeg(file: IO[bytes]) -> bool:
    """A truncated JPEG lacks the end mark; cameras may put a little after it. In doubt the picture is decoded, at an eighth of its size."""
    from PIL import Image

    file.seek(0, 2)
    file.seek(max(0, file.tell() - _TAIL))
    if _JPEG_END in file.read():
        return True
    file.seek(0)
    try:
        with Image.open(file, formats=["JPEG"]) as image:
            image.draft("RGB", (max(1, image.width // 8), max(1, image.height // 8)))
            image.load()
    except Exception:  # as above
        return False
    return True


def same_pictures(photos: Sequence[tuple[Path, DataPath]]) -> Iterator[Fault]:
    """Files that hold the same bytes under different names; `photos` are files and the paths of their entries."""
    for number, (path, at) in enumerate(photos):
        alike = (first for first, (other, _) in enumerate(photos[:number]) if other != path and filecmp.cmp(other, path, shallow=False))
        if (first := next(alike, None)) is not None:
            yield Fault("photo_same", (*at, "file"), {"value": path.name, "first": first + 1})


def together(photos: Iterable[Photo]) -> bool:
    """The rule of the model-organisation report: at least one picture shows leader and members together."""
    return any({"leader", "members"} <= set(photo.shows) for photo in photos)
