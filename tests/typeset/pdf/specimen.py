"""A layout by hand that uses every kind of item and structure node: what the judges look at."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace

from PIL import Image as Pillow

from moralreport.typeset.document import CoreProperties, ImageData
from moralreport.typeset.document.plane import Insets, Rect
from moralreport.typeset.fonts.face import Face
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.fonts.shaping import shape
from moralreport.typeset.pages import (
    Box,
    Destination,
    GlyphRun,
    Image,
    Item,
    Layout,
    LinkArea,
    OutlineEntry,
    Page,
    Path,
    Rule,
    StructureNode,
    Transform,
)

STYLES = (
    *("single", "double", "triple", "thick", "dotted", "dashed", "dotDash", "dotDotDash"),
    *("thinThickSmallGap", "thickThinLargeGap", "wave", "wavyDouble"),
)


def line(face: Face, text: str, x: float, y: float, node: int | None) -> GlyphRun:
    glyphs = tuple(glyph for cluster in shape(face, text) for glyph in cluster.glyphs)
    return GlyphRun(x, y, face.key, 16.0, glyphs, node=node)


def picture(mode: str = "RGB", kind: str = "png", **save: object) -> ImageData:
    """A small drawing with a gradient in the given Pillow mode."""
    made = Pillow.linear_gradient("L").resize((40, 30)).convert("RGB")
    made.putpixel((3, 4), (200, 10, 10))
    if mode in ("RGBA", "LA"):
        made.putalpha(Pillow.linear_gradient("L").resize((40, 30)))
    out = io.BytesIO()
    made.convert(mode).save(out, kind, **save)
    return ImageData(f"word/media/{mode}.{kind}", kind, out.getvalue())


class Builder:
    """Counts structure nodes while items are placed."""

    def __init__(self) -> None:
        self.nodes = [StructureNode("Document", None)]
        self.items: list[Item] = []

    def node(self, role: str, parent: int = 0) -> int:
        return self.add(StructureNode(role, parent))

    def add(self, node: StructureNode) -> int:
        self.nodes.append(node)
        return len(self.nodes) - 1


def rich_layout(fonts: FontLibrary, alt_text: str = "ภาพกิจกรรมของหน่วยงาน", title: str = "รายงานผลการดำเนินงาน") -> Layout:
    """Two pages: headings, list, table, figure, links, note, artifacts, transforms, every line style."""
    builder, face = Builder(), fonts.match("TH Sarabun New").face
    first = [*header(face), *texts(builder, fonts), *table(builder, face), *figure(builder, alt_text)]
    builder.items = []
    second = [*header(face), *decoration(face), *links(builder, face)]
    destination = Destination(1, 72, 90)
    pages = (
        Page(595.3, 841.9, tuple(first), label="ก", label_format="thaiLetters", number=1),
        Page(841.9, 595.3, tuple(second), label="2", label_format="decimal", number=2),
    )
    top = OutlineEntry("บทที่ ๑", 0, Destination(0, 72, 72))
    outline = (top, OutlineEntry("หัวข้อย่อย", 2, destination), OutlineEntry("บทที่ ๒", 0, destination))
    texts_of = {"author": "ผู้แทนกลุ่มงาน", "subject": "(ทดสอบ) & <xml>", "keywords": "คุณธรรม"}
    properties = CoreProperties(title=title, language="th-TH", created="2026-03-20T09:30:00Z", **texts_of)
    return Layout(pages, tuple(builder.nodes), {"part2": destination}, outline, properties)


def header(face: Face) -> list[Item]:
    return [
        replace(line(face, "ส่วนหัวกระดาษ", 72, 40, None), artifact="Pagination"),
        Rule(72, 45, 300, 45, 0.5, artifact="Pagination"),
    ]


def texts(builder: Builder, fonts: FontLibrary) -> Iterable[Item]:
    face, bold = fonts.match("TH Sarabun New").face, fonts.match("TH Sarabun New", True).face
    yield line(bold, "บทที่ ๑ น้ำใจ", 72, 90, builder.node("H1"))
    paragraph = builder.node("P")
    yield line(face, "ข้อความ ", 72, 120, paragraph)
    yield line(face, "in English", 120, 120, builder.add(StructureNode("Span", paragraph, language="en-US")))
    yield line(face, " ต่อท้าย", 180, 120, paragraph)
    items = builder.add(StructureNode("L", 0, list_numbering="Decimal"))
    for number, text in enumerate(("ข้อแรก", "ข้อที่สอง"), 1):
        item = builder.node("LI", items)
        yield line(face, f"{number}.", 72, 140 + 20 * number, builder.node("Lbl", item))
        yield line(face, text, 100, 140 + 20 * number, builder.node("P", builder.node("LBody", item)))
    builder.node("P")
    upright = line(face, "เอียงและหนาที่ทำขึ้น", 72, 210, builder.node("P"))
    yield replace(upright, slant=0.2, embolden=0.4, scale=1.1, color="336699")
    latin = fonts.match("Arial").face
    yield line(latin, "x̂ á ⃗ mark", 72, 235, builder.node("Title"))
    yield replace(line(face, "." * 30, 140, 235, None), artifact="Leader")


def table(builder: Builder, face: Face) -> Iterable[Item]:
    node = builder.add(StructureNode("Table", 0, summary="ตารางทดสอบ"))
    head = builder.node("TR", builder.node("THead", node))
    yield Box(72, 250, 200, 22, "DDEEFF")
    for column in (0, 1):
        cell = builder.add(StructureNode("TH", head, scope="Column"))
        yield line(face, f"หัว {column}", 75 + 100 * column, 266, builder.node("P", cell))
    body = builder.node("TBody", node)
    row = builder.node("TR", body)
    wide = builder.add(StructureNode("TD", row, col_span=2))
    yield line(face, "กว้างสองช่อง", 75, 288, builder.node("P", wide))
    last = builder.node("TR", body)
    builder.node("P", builder.node("TD", last))
    yield line(face, "ช่องขวา", 175, 310, builder.node("P", builder.node("TD", last)))
    yield Rule(72, 250, 272, 250, 0.5)


def figure(builder: Builder, alt_text: str) -> Iterable[Item]:
    node = builder.add(StructureNode("Figure", 0, alt_text=alt_text))
    yield Image(72, 340, 160, 120, picture("RGBA"), alt_text=alt_text, node=node)
    yield Image(250, 340, 80, 60, picture("RGB", "jpeg"), crop=Insets(0.1, 0.2, 0.1, 0.0), rotation=30, flip_horizontal=True)
    bowed = (("M", 72.0, 480.0), ("L", 200.0, 480.0), ("C", 210.0, 480.0, 220.0, 500.0, 200.0, 500.0), ("Z",))
    yield Path(bowed, "CCDDEE", "112233", 1.0, opacity=0.5)


def decoration(face: Face) -> Iterable[Item]:
    for index, style in enumerate(STYLES):
        yield Rule(72, 80 + 12 * index, 300, 80 + 12 * index, 3.0, "000080", style)
    turned = (line(face, "หมุน", 0, 0, None), Box(0, 5, 40, 10, "FFCC00"))
    yield Transform((0.0, 1.0, -1.0, 0.0, 500.0, 100.0), turned, clip=Rect(0, -20, 60, 40))


def links(builder: Builder, face: Face) -> Iterable[Item]:
    paragraph = builder.node("P")
    out = builder.node("Link", paragraph)
    yield line(face, "เว็บไซต์", 72, 300, out)
    yield LinkArea(72, 285, 60, 20, uri="https://example.org/ทดสอบ(1)", contents="เว็บไซต์ตัวอย่าง", node=out)
    inside = builder.node("Link", paragraph)
    yield line(face, "ดูบทที่ ๒", 200, 300, inside)
    yield LinkArea(200, 285, 60, 20, bookmark="part2", contents="ไปบทที่ ๒", node=inside)
    reference = builder.node("Reference", paragraph)
    yield line(face, "๑", 262, 295, builder.node("Lbl", reference))
    note = builder.add(StructureNode("Note", paragraph, identifier="note-1"))
    yield line(face, "เชิงอรรถ", 72, 500, builder.node("P", note))
