"""Specimens of pictures that are cut, recoloured or drawn from metafiles (20.1.8, 20.2; part 4, 14)."""

from __future__ import annotations

from tests.typeset.docx.metafiles import emblem_emf, emblem_wmf, emf, emf_record
from tests.typeset.docx.word_specimens import relationship
from tests.typeset.features.building import p, r, specimen
from tests.typeset.features.drawing_specimens import _WPS, _picture, _shape, _with_picture, inline


def pictures_cut_to_shapes() -> bytes:
    line = '<a:ln w="19050"><a:solidFill><a:srgbClr val="C00000"/></a:solidFill></a:ln>'
    cut = (_picture(transform=turn).replace('prst="rect"', 'prst="ellipse"') for turn in ("", ' rot="1800000"'))
    round_ = "".join(inline(one.replace("</pic:spPr>", f"{line}</pic:spPr>")) for one in cut)
    fill = '<a:blipFill><a:blip r:embed="p"/>{}</a:blipFill>'
    ways = {"triangle": "<a:stretch><a:fillRect/></a:stretch>", "roundRect": "<a:tile/>"}
    filled = "".join(inline(_shape(kind, 60, 40, fill.format(way)), _WPS) for kind, way in ways.items())
    older = '<v:oval style="width:60pt;height:40pt"><v:fill type="frame" r:id="p"/></v:oval>'
    return _with_picture(p(round_) + p(filled) + p(r(f"<w:pict>{older}</w:pict>")))


def metafiles() -> bytes:
    parts = {"word/media/a.emf": emblem_emf(), "word/media/b.wmf": emblem_wmf(), "word/media/c.emf": emf(emf_record(84))}
    links = "".join(relationship(name[11], "image", name.removeprefix("word/")) for name in parts)
    pictures = (inline(_picture().replace('r:embed="p"', f'r:embed="{key}"')) for key in "abc")
    return specimen(p("".join(pictures)), parts=parts, links=links)


def recolored_pictures() -> bytes:
    washed, clear = '<a:lum bright="70000" contrast="-70000"/>', '<a:alphaModFix amt="30000"/>'
    blips = (f'<a:blip r:embed="p">{change}</a:blip>' for change in (washed, clear, "<a:grayscl/>"))
    older = '<v:shape style="width:60pt;height:40pt" stroked="f"><v:imagedata r:id="p" gain="19661f" blacklevel="22938f"/></v:shape>'
    pictures = (inline(_picture().replace('<a:blip r:embed="p"/>', blip)) for blip in blips)
    return _with_picture(p("".join(pictures) + r(f"<w:pict>{older}</w:pict>")))


PICTURES = (
    pictures_cut_to_shapes,
    metafiles,
    recolored_pictures,
)
