"""Sets plain paragraphs into a Layout without the real layout engine, so that pdf is tested by itself."""

from __future__ import annotations

from collections.abc import Sequence

from moralreport.typeset.document import CoreProperties
from moralreport.typeset.fonts.face import Face
from moralreport.typeset.fonts.library import FontLibrary, default_folders
from moralreport.typeset.fonts.shaping import Cluster, shape
from moralreport.typeset.pages import GlyphRun, Layout, Page, StructureNode

WIDTH, HEIGHT, MARGIN, LEADING, SIZE = 595.3, 841.9, 72.0, 22.0, 16.0

PROSE = (
    "ผู้แทนกลุ่มงานรายงานผลการดำเนินกิจกรรมส่งเสริมคุณธรรม จริยธรรม และความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ ต่อที่ประชุม"
    " โดยมีผู้เข้าร่วมกิจกรรมทั้งสิ้น ๒๖ คน คิดเป็นร้อยละ ๑๐๐ ของเป้าหมาย และได้เผยแพร่ผ่านช่องทางอิเล็กทรอนิกส์ทุกช่องทาง",
    "น้ำใจไมตรีของเพื่อนร่วมงานทำให้การปฏิบัติหน้าที่สำเร็จลุล่วง ปี่ ฝี่ ฟื้น ป่ำ ฝ้ำ ฟ้ำ ปื๊ด ญู ฐุ ฎุ ฏู ฤๅ กตัญญู ปรัชญา เปี๊ยก ซื่อสัตย์ สุจริต",
    "STRONG: Moral Credit (FM-HRD-08 Rev.00) และ No Gift Policy ตามมาตรา ๗๖ ของรัฐธรรมนูญฯ office affairs difficult fjord ฯลฯ",
    "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป ผู้บังคับบัญชาชั้นต้นพึงกำกับดูแลให้ผู้ใต้บังคับบัญชาประพฤติตนเป็นแบบอย่างที่ดี ไม่ใช้ทรัพย์สินของทางราชการเพื่อประโยชน์ส่วนตน",
)


def library() -> FontLibrary:
    return FontLibrary(default_folders())


def break_lines(clusters: Sequence[Cluster], size: float, width: float, stretch: float = 0.0) -> list[list[Cluster]]:
    """First fit at spaces only, the space staying at its line's end; a piece that is too wide is cut between clusters."""
    lines: list[list[Cluster]] = [[]]
    room = width
    for word in split_words(clusters):
        needed = sum(c.advance * size / 1000 + gap(c, stretch) for c in word)
        if needed > room and lines[-1]:
            lines.append([])
            room = width
        for cluster in word:
            advance = cluster.advance * size / 1000 + gap(cluster, stretch)
            if advance > room and lines[-1]:
                lines.append([])
                room = width
            lines[-1].append(cluster)
            room -= advance
    return lines


def gap(cluster: Cluster, stretch: float) -> float:
    return stretch * (4 if cluster.text == " " else 1)


def shown(text: str, face: Face) -> str:
    """Only what the face has: falling back is layout's work."""
    return "".join(character for character in text if face.has(character))


def split_words(clusters: Sequence[Cluster]) -> list[list[Cluster]]:
    words: list[list[Cluster]] = [[]]
    for cluster in clusters:
        words[-1].append(cluster)
        if cluster.text == " ":
            words.append([])
    return [word for word in words if word]


def compose(paragraphs: Sequence[str], family: str = "TH Sarabun New", stretch: float = 0.0, fonts: FontLibrary | None = None) -> Layout:
    """Pages of paragraphs; `stretch` points are added after every cluster (Thai justification) and four times that after spaces."""
    face = (fonts or library()).match(family).face
    nodes = [StructureNode("Document", None)]
    pages: list[list[GlyphRun]] = [[]]
    y = MARGIN
    for paragraph in paragraphs:
        nodes.append(StructureNode("P", 0))
        for line in break_lines(shape(face, shown(paragraph, face)), SIZE, WIDTH - 2 * MARGIN, stretch):
            if y > HEIGHT - MARGIN:
                pages.append([])
                y = MARGIN
            glyphs = tuple(g for c in line for g in c.glyphs)
            spacing = tuple(s for c in line for s in (*(0.0,) * (len(c.glyphs) - 1), gap(c, stretch))) if stretch else ()
            pages[-1].append(GlyphRun(MARGIN, y, face.key, SIZE, glyphs, spacing=spacing, node=len(nodes) - 1))
            y += LEADING
    made = tuple(Page(WIDTH, HEIGHT, tuple(items), label=str(n), number=n) for n, items in enumerate(pages, 1))
    return Layout(made, tuple(nodes), properties=CoreProperties(title="รายงานทดสอบ", language="th-TH"))
