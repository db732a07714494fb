"""Headers, footers, page borders and background: what every page has round its text. All of it is artifact."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from moralreport.records import dataclass
from moralreport.typeset.document import Anchor, Block, Document, PageBorders, Paragraph, Section, Table
from moralreport.typeset.document.plane import IDENTITY, Rect
from moralreport.typeset.extents import Area
from moralreport.typeset.layout.atoms import Filled, Region
from moralreport.typeset.layout.cursors import Place
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.exclusions import Exclusion
from moralreport.typeset.layout.filling import fill
from moralreport.typeset.layout.flow import open_stream
from moralreport.typeset.layout.page_geometry import LEAST_BODY, PageFrame
from moralreport.typeset.layout.pages.borders import page_borders
from moralreport.typeset.layout.pages.kept_furniture import KeptFurniture, SetPart
from moralreport.typeset.layout.painting import Canvas, artifact_painter
from moralreport.typeset.layout.setters import SharedSetters
from moralreport.typeset.layout.structure.tree import Nodes, StructureBuilder
from moralreport.typeset.pages import ArtifactKind, Box, Item, LinkArea, Transform

_LEAST_SHARE = 1 / 6
"""Of the page's height: what headers too high for their page leave to the text."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """Header and footer of one page, set, and the text area that they leave."""

    header: SetPart | None
    footer: SetPart | None
    frame: PageFrame
    header_y: float
    footer_y: float
    edges: tuple[float, float]
    """Left and right of the header and footer text."""
    obstacles: tuple[Exclusion, ...] = ()
    """Floats of header and footer that the text goes round, page coordinates."""
    cut: bool = False
    """They are too high for the page: what reaches into the text area is not seen."""


def set_furniture(section: Section, frame: PageFrame, first: bool, env: Environment, kept: KeptFurniture) -> Furniture:
    """Set a page's header and footer; where they are higher than the margins they push the text, unless the margin is exact."""
    kind = _kind(section, frame.number, first, env.document)
    header = _set(getattr(section.headers, kind), frame, section.header_distance, env, kept)
    footer = _set(getattr(section.footers, kind), frame, 0.0, env, kept)
    footer_y = frame.height - section.footer_distance - (footer.filled.height if footer else 0.0)
    obstacles = header.obstacles if header is not None else ()
    if footer is not None and any(map(_floats, footer.blocks)):
        footer = _set(footer.blocks, frame, footer_y, env, kept)
        obstacles += footer.obstacles if footer is not None else ()
    top, bottom = frame.top, frame.bottom
    if header is not None and not section.exact_top:
        top = max(top, section.header_distance + header.filled.height)
    if footer is not None and not section.exact_bottom:
        bottom = min(bottom, footer_y)
    cut = bottom - top < LEAST_BODY
    if cut:
        env.warn("header-too-high", "หัวกระดาษหรือท้ายกระดาษสูงจนไม่เหลือที่สำหรับข้อความ จึงถูกตัดให้เหลือที่")
        room = max(LEAST_BODY, frame.height * _LEAST_SHARE)
        top = min(top, max(frame.top, bottom - room))
        bottom = max(bottom, min(top + room, frame.height))
    body = replace(frame, top=max(0.0, top), bottom=bottom)
    obstacles = tuple([box for box in obstacles if box.bottom > body.top and box.top < body.bottom])
    return Furniture(header, footer, body, section.header_distance, footer_y, (frame.left, frame.right), obstacles, cut)


def paint_furniture(furniture: Furniture, section: Section, first: bool, env: Environment, builder: StructureBuilder) -> tuple[Item, ...]:
    """Background, page borders, header and footer, as artifacts."""
    items: list[Item] = []
    frame = furniture.frame
    if env.document.background:
        items.append(Box(0.0, 0.0, frame.width, frame.height, env.document.background, artifact="Background"))
    if env.document.ground is not None:
        from moralreport.typeset.layout.drawings.drawings import draw

        items += draw(replace(env.document.ground, width=frame.width, height=frame.height), 0.0, 0.0, Nodes(builder, None), env)
    if section.borders is not None and _bordered(section.borders, first):
        items += page_borders(section.borders, _bordered_area(section.borders, furniture, section), furniture.frame)
    above = Rect(0.0, 0.0, frame.width, frame.top)
    below = Rect(0.0, frame.bottom, frame.width, frame.height - frame.bottom)
    for part, y, box in ((furniture.header, furniture.header_y, above), (furniture.footer, furniture.footer_y, below)):
        if part is not None:
            place = _Place(furniture.edges[0], y, box if furniture.cut else None)
            items += part.drawn(place, partial(_drawn, part.filled, place, env, builder))
    return tuple(items)


class _Place(NamedTuple):
    """Where a header or footer is drawn, and all that is seen of it where it is cut."""

    x: float
    y: float
    seen: Rect | None


def _drawn(filled: Filled, place: _Place, env: Environment, builder: StructureBuilder) -> list[Item]:
    canvas = Canvas(env.page.index)
    filled.paint(place.x, place.y, artifact_painter(canvas, builder, env))
    if place.seen is not None:
        canvas.body = [Transform(IDENTITY, canvas.items(), clip=place.seen)]
    return as_artifacts(canvas.items(), "Pagination")


def as_artifacts(items: tuple[Item, ...], kind: ArtifactKind) -> list[Item]:
    """The same items, belonging to no node."""
    changed: list[Item] = []
    for item in items:
        if isinstance(item, Transform):
            changed.append(replace(item, items=tuple(as_artifacts(item.items, kind))))
        elif isinstance(item, LinkArea):
            changed.append(replace(item, node=None))
        else:
            changed.append(replace(item, node=None, artifact=kind))
    return changed


def _floats(block: Block) -> bool:
    """Does anything of it stand where the page says?"""
    if isinstance(block, Paragraph):
        return block.properties.frame is not None or any(isinstance(inline, Anchor) for inline in block.inlines)
    return isinstance(block, Table) and block.floating is not None


def _kind(section: Section, number: int, first: bool, document: Document) -> str:
    if first and section.title_page:
        return "first"
    return "even" if document.even_and_odd_headers and number % 2 == 0 else "default"


def _set(blocks: tuple[Block, ...] | None, frame: PageFrame, y: float, env: Environment, kept: KeptFurniture) -> SetPart | None:
    return None if blocks is None else kept.part(blocks, frame, y, partial(_newly_set, blocks, frame, y, env, kept.setters))


def _newly_set(blocks: tuple[Block, ...], frame: PageFrame, y: float, env: Environment, setters: SharedSetters) -> SetPart:
    # What is higher than the page is cut anyway, and would be set anew for every page.
    region = Region(frame.right - frame.left, frame.height, x=frame.left, y=y, frame=frame)
    filled = fill(open_stream(blocks, replace(env, grid_pitch=0.0), setters=setters), Place(), region)
    return SetPart(blocks, filled, region.brought_floats())


def _bordered(borders: PageBorders, first: bool) -> bool:
    return {"firstPage": first, "notFirstPage": not first}.get(borders.display, True)


def _bordered_area(borders: PageBorders, furniture: Furniture, section: Section) -> Area:
    """The text that borders go round, with header and footer."""
    frame = furniture.frame
    highest, lowest = min(frame.top, section.margin_top), max(frame.bottom, frame.height - section.margin_bottom)
    if furniture.header is not None and borders.round_header:
        highest = min(highest, furniture.header_y)
    if furniture.footer is not None and borders.round_footer:
        lowest = max(lowest, furniture.footer_y + furniture.footer.filled.height)
    return Area(frame.left, highest, frame.right, lowest)
