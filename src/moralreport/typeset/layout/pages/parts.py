"""What flows over the pages of a document, in order: its sections, and the notes that stand behind their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.document import Block, Document, Paragraph, Section
from moralreport.typeset.layout.cursors import Place
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.flow import open_stream
from moralreport.typeset.layout.pages.borders import is_art
from moralreport.typeset.layout.pages.note_numbers import references
from moralreport.typeset.layout.pages.notes import BEHIND_TEXT, Footnote, note_stream, separator_inside
from moralreport.typeset.layout.streams import Stream
from moralreport.typeset.layout.structure.blocks import Tagger
from moralreport.typeset.layout.structure.tree import StructureBuilder

Continuation = Literal["", "below", "column"]
"""Where a part begins: on a page of its own, below the one before, or in the next column beside it (17.18.77)."""


@dataclass(slots=True)
class Part:
    """Something that flows over pages: a section, or the endnotes behind it. `continues`: where it begins on the page of the one before."""

    section: Section
    index: int
    stream: Stream
    tagger: Tagger
    continues: Continuation
    carried: list[Footnote] = field(default_factory=list)
    above_rest: tuple[Block, ...] = ()
    """What stands above it where it goes on from the page before."""


def parts_of(document: Document, env: Environment, builder: StructureBuilder) -> Iterator[Part]:
    """All parts; warns of what a section asks for and does not get."""
    tagger = Tagger(builder, 0)
    waiting: dict[str, dict[str, None]] = {"footnote": {}, "endnote": {}}
    preceding: Block | None = None
    for index, section in enumerate(document.sections):
        here = replace(env, grid_pitch=_pitch(section))
        _warn(section, index, env)
        shape = document.sections[index - 1] if index else None
        blocks = section.blocks if section is document.sections[-1] else _without_mark(section.blocks)
        stream = open_stream(blocks, here, preceding)
        continues = _goes_on(shape, section, document.compatibility_mode) if shape is not None else ""
        # Columns that the section above has begun to fill keep their order.
        flows = replace(section, bidi=shape.bidi) if shape is not None and continues == "column" else section
        yield Part(flows, index, stream, tagger, continues)
        preceding = stream.above(len(stream.blocks)) or preceding
        last = index == len(document.sections) - 1
        for kind, keys in waiting.items():
            keys |= dict.fromkeys(_gathered(section, kind))
            if keys and (last or _ends_here(section, kind)):
                yield from _gathered_notes(kind, keys, section, index, here, builder)
                waiting[kind] = {}


def _warn(section: Section, index: int, env: Environment) -> None:
    """What a section asks for and does not get."""
    place = f"ส่วนที่ {index + 1}"
    if section.direction not in ("lrTb", "lrTbV"):
        env.warnings.add("vertical-text", "หน้าที่ตั้งให้ข้อความเดินในแนวตั้ง จัดเป็นแนวนอนแทน", place)
    edges = section.borders
    if edges is not None and any(edge is not None and is_art(edge) for edge in (edges.top, edges.left, edges.bottom, edges.right)):
        env.warnings.add("art-border", "กรอบหน้ากระดาษที่เป็นลวดลายภาพ แสดงเป็นเส้นธรรมดาแทน", place)


def _gathered(section: Section, kind: str) -> Iterator[str]:
    """Notes of the section that stand behind the text, not at the foot of its pages."""
    if kind == "endnote" or section.footnotes.position in BEHIND_TEXT:
        yield from (note.note for note in references(section.blocks) if note.kind == kind)


def _ends_here(section: Section, kind: str) -> bool:
    if kind == "footnote":
        return section.footnotes.position == "sectEnd"
    return section.endnotes.position == "sectEnd" and not section.no_endnotes


def _without_mark(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Without the empty paragraph that only bears the section break: it takes no room, unless it is all there is."""
    last = blocks[-1] if blocks else None
    empty = isinstance(last, Paragraph) and not last.inlines and last.label is None and last.properties.frame is None
    return blocks[:-1] if empty and len(blocks) > 1 else blocks


def _gathered_notes(
    kind: str, keys: Iterable[str], section: Section, index: int, env: Environment, builder: StructureBuilder
) -> Iterator[Part]:
    notes = env.document.endnotes if kind == "endnote" else env.document.footnotes
    own = env.document.endnote_separators if kind == "endnote" else None
    separators = own or env.document.footnote_separators
    if separators is not None and separators.first:
        yield Part(section, index, open_stream(separators.first, env), Tagger(builder, None), "below")
    continued = separators.continued if separators is not None else ()
    for key in keys:
        node = builder.add("Note", 0, identifier=f"{kind}-{key}")
        yield Part(section, index, note_stream(kind, key, notes, env), Tagger(builder, node), "below", above_rest=continued)


def above_rest(parts: Sequence[Part], index: int, place: Place | None, width: float, builder: StructureBuilder) -> Part | None:
    """What stands above notes behind the text that go on at the top of a page (17.11.1)."""
    part = parts[index]
    goes_on = (place is not None and place != Place()) or (index > 0 and bool(parts[index - 1].above_rest))
    if not part.above_rest or not goes_on or part.section.columns.count > 1:
        return None
    return Part(part.section, part.index, open_stream(separator_inside(part.above_rest, width), part.stream.env), Tagger(builder, None), "")


def _pitch(section: Section) -> float:
    return section.grid.line_pitch if section.grid.kind != "default" else 0.0


def _goes_on(above: Section, below: Section, mode: int) -> Continuation:
    """Does a section begin on the page where the one above ends? From compatibility mode 15 on `nextColumn` begins a page."""
    if (above.page_width, above.page_height) != (below.page_width, below.page_height):
        return ""
    if below.start == "nextColumn":
        line = below.columns.separator
        return "column" if mode < 15 and replace(above.columns, separator=line) == below.columns else ""
    return "below" if below.start == "continuous" else ""


def without_text(part: Part) -> Part:
    """What is left of a part whose text has ended before its footnotes: they go on on pages of their own."""
    return replace(part, stream=open_stream((), part.stream.env), continues="")
