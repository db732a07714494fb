"""Drawn shapes in the line, as DrawingML groups (20.1.7.5): sharp at every size in Word, LibreOffice and our PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from moralreport.word.blocks import Arrow, Bar
from moralreport.word.package.wordml import EMU_PER_POINT, MC, WP, WPG, WPS, A, attribute

_EDGE = "404040"


def bar_xml(bar: Bar) -> str:
    """Rectangles side by side."""
    width, height = _emus(bar.width), _emus(bar.height)
    return _group(width, height, "แผนภูมิ", bar.alt, _parts(bar, width, height))


def arrow_xml(arrow: Arrow) -> str:
    """One arrow over the whole width."""
    width, height = _emus(arrow.width), _emus(arrow.height)
    return _group(width, height, "ลูกศร", arrow.alt, (_shape(2, "leftRightArrow", 0, width, height, "1F4E79"),))


def _emus(points: float) -> int:
    return round(points * EMU_PER_POINT)


def _parts(bar: Bar, width: int, height: int) -> Iterator[str]:
    place = 0.0
    for number, (share, color) in enumerate(bar.parts, 2):
        left, right = round(place * width), round((place + share) * width)
        place += share
        if right > left:
            yield _shape(number, "rect", left, right - left, height, color)


def _shape(number: int, preset: str, left: int, width: int, height: int, color: str) -> str:
    return (
        f'<wps:wsp xmlns:wps="{WPS}"><wps:cNvPr id="{number}" name="{preset} {number - 1}"/><wps:cNvSpPr/><wps:spPr>'
        f'<a:xfrm><a:off x="{left}" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
        f'<a:ln w="3175"><a:solidFill><a:srgbClr val="{_EDGE}"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
    )


def _group(width: int, height: int, name: str, alt: str, shapes: Iterable[str]) -> str:
    own = f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/><a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/>'
    return (
        f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice xmlns:wpg="{WPG}" Requires="wpg"><w:drawing>'
        f'<wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="0" name="{name}" descr="{attribute(alt)}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{WPG}"><wpg:wgp><wpg:cNvGrpSpPr/>'
        f"<wpg:grpSpPr><a:xfrm>{own}</a:xfrm></wpg:grpSpPr>{''.join(shapes)}"
        "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent>"
    )
