"""Rectangles without text, in the line or floating: they stand for pictures."""

from __future__ import annotations

from tests.typeset.features.drawing_specimens import anchored, inline

WORDPROCESSING_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def rectangle(width: float, height: float, inside: str = "", body: str = "") -> str:
    """A shape; `inside` is the text that it holds, `body` what its w:bodyPr holds."""
    text = f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>" if inside else ""
    size = f'<a:off x="0" y="0"/><a:ext cx="{width * 12700:.0f}" cy="{height * 12700:.0f}"/>'
    geometry = f'<wps:spPr><a:xfrm>{size}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
    return f'<wps:wsp><wps:cNvSpPr txBox="1"/>{geometry}{text}<wps:bodyPr>{body}</wps:bodyPr></wps:wsp>'


def shape(width: float, height: float) -> str:
    """A run with one in the line."""
    return inline(rectangle(width, height), WORDPROCESSING_SHAPE, width, height)


def floating(inside: str, wrap: str, across: str, down: str, size: tuple[float, float], body: str = "") -> str:
    """A run with one that floats and that no other may overlap."""
    width, height = size
    drawn = anchored(
        rectangle(width, height, inside, body), wrap, across=across, down=down, uri=WORDPROCESSING_SHAPE, size=f"{width}x{height}"
    )
    return drawn.replace('allowOverlap="1"', 'allowOverlap="0"')
