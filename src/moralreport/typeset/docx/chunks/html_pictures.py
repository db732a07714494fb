"""Pictures of HTML -> inline drawings: data in the page, parts of its archive; what lies outside stays there."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from io import BytesIO
from urllib.parse import unquote_to_bytes
from xml.sax.saxutils import quoteattr

from moralreport.typeset.docx.chunks.css import Declarations, length
from moralreport.typeset.docx.chunks.writing import Parts
from moralreport.typeset.docx.markup.names import PIC
from moralreport.typeset.docx.markup.trees import Element

_ORDINARY = 24 * 0.75
_LARGEST = 1584.0


def picture_run(element: Element, declared: Declarations, parts: Parts, archive: Mapping[str, bytes]) -> str:
    """The w:r of an img."""
    source = element.get("src", "").strip()
    data = _data_of(source, archive)
    if not data and not source:
        return ""
    key = parts.picture(data) if data else parts.outer_picture(source[:300])
    width, height = _size(element, declared, data)
    extent = f'cx="{round(width * 12700)}" cy="{round(height * 12700)}"'
    name = f'id="{len(parts.relationships)}" name="" descr={quoteattr(element.get("alt", ""))}'
    blip = f'<pic:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    shape = f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>'
    picture = f"<pic:pic><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>{blip}{shape}</pic:pic>"
    graphic = f'<a:graphic><a:graphicData uri="{PIC[1:-1]}">{picture}</a:graphicData></a:graphic>'
    return f"<w:r><w:drawing><wp:inline><wp:extent {extent}/><wp:docPr {name}/>{graphic}</wp:inline></w:drawing></w:r>"


def _data_of(source: str, archive: Mapping[str, bytes]) -> bytes:
    if source[:5].lower() != "data:":
        return archive.get(source) or archive.get(source.replace("\\", "/").rpartition("/")[2], b"")
    kind, _, content = source[5:].partition(",")
    if not kind.lower().endswith(";base64"):
        return unquote_to_bytes(content)
    try:
        return base64.b64decode(unquote_to_bytes(content))
    except (binascii.Error, ValueError):
        return b""


def _size(element: Element, declared: Declarations, data: bytes) -> tuple[float, float]:
    """Width and height in points: those asked for, else the picture's own; one that is missing follows the other."""
    own = _own_size(data)
    width, height = (_asked(element, declared, side) for side in ("width", "height"))
    if not width and not height:
        return own
    if not width:
        width = (height or 0.0) * own[0] / own[1]
    return min(width, _LARGEST), min(height or width * own[1] / own[0], _LARGEST)


def _asked(element: Element, declared: Declarations, side: str) -> float | None:
    value = declared.get(side, element.get(side, ""))
    found = length(value) if "%" not in value else None
    return found if found and found > 0 else None


def _own_size(data: bytes) -> tuple[float, float]:
    """At 96 points to the inch; one that says nothing is as large as a mark for it."""
    if not data:
        return _ORDINARY, _ORDINARY
    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as image:
            width, height = image.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return _ORDINARY, _ORDINARY
    return max(1.0, min(width * 0.75, _LARGEST)), max(1.0, min(height * 0.75, _LARGEST))
