"""What five readers copy out of the PDF is what was written."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont
from tests.typeset.pdf.composition import PROSE, SIZE, compose, library
from tests.typeset.pdf.readers import READERS, squeeze

from moralreport.typeset.document import CoreProperties
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.fonts.shaping import shape
from moralreport.typeset.layout.inline.placing.justify import WIDEST_CLUSTER_GAP
from moralreport.typeset.pages import GAP_TEXT, GlyphRun, Layout, Page, ShapedGlyph, StructureNode, Transform
from moralreport.typeset.pdf import write

FONTS = library()
Oracle = Callable[[str], str]


@pytest.fixture(scope="module")
def specimens(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, float], Path]:
    made = {}
    for family in ("TH Sarabun New", "TH SarabunPSK"):
        for stretch in (0.0, 0.3, 1.0):
            path = tmp_path_factory.mktemp("pdf") / "specimen.pdf"
            path.write_bytes(write(compose(PROSE * 8, family, stretch, FONTS), FONTS)[0])
            made[family, stretch] = path
    return made


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("family", ["TH Sarabun New", "TH SarabunPSK"])
@pytest.mark.parametrize("stretch", [0.0, 0.3, 1.0])
def test_every_letter_comes_out_in_order(
    specimens: dict[tuple[str, float], Path], oracle: Oracle, reader: str, family: str, stretch: float
) -> None:
    found = READERS[reader](oracle, specimens[family, stretch])
    assert squeeze(found) == squeeze("".join(PROSE * 8))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("family", ["TH Sarabun New", "TH SarabunPSK"])
def test_spaces_are_where_they_were_written(oracle: Oracle, tmp_path: Path, reader: str, family: str) -> None:
    """Nowhere else, even where justification parts clusters as far as it may."""
    path = tmp_path / "wide.pdf"
    path.write_bytes(write(compose(PROSE * 2, family, SIZE * WIDEST_CLUSTER_GAP, FONTS), FONTS)[0])
    found = " ".join(READERS[reader](oracle, path).replace("\u200b", "").split())
    assert found == " ".join(" ".join(PROSE * 2).split())


@pytest.mark.parametrize("reader", READERS)
def test_a_hyphen_at_the_end_of_a_line_stays(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    face = FONTS.match("TH Sarabun New").face
    texts = ("แบบ FM-HRD-", "08 ของสำนัก - ", "ร้อยละ ๙๐")
    lines = [GlyphRun(72, 100 + 20 * n, face.key, 16, glyphs_of(text), node=1) for n, text in enumerate(texts)]
    path = save(lines, tmp_path, FONTS)
    found = READERS[reader](oracle, path)
    assert squeeze(found) == "แบบFM-HRD-08ของสำนัก-ร้อยละ๙๐"
    assert found.replace("\u00a0", " ").count("  ") == 0


@pytest.mark.parametrize("reader", READERS)
def test_runs_on_one_line_join(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """Bold in the middle of a word must not break it."""
    regular, bold = FONTS.match("TH Sarabun New").face, FONTS.match("TH Sarabun New", True).face
    x, runs = 72.0, []
    for text, face in (("คุณ", regular), ("ธรรม", bold), ("นำไทย ", regular), ("STRONG", bold), (" ๒๕๖๙", regular)):
        glyphs = tuple(g for c in shape(face, text) for g in c.glyphs)
        runs.append(GlyphRun(x, 100, face.key, 16, glyphs, node=1))
        x += sum(g.advance for g in glyphs) * 16 / 1000
    assert READERS[reader](oracle, save(runs, tmp_path, FONTS)).split() == ["คุณธรรมนำไทย", "STRONG", "๒๕๖๙"]


@pytest.mark.parametrize("reader", READERS)
def test_a_leader_is_copied_as_the_gap_that_it_fills(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """Its title and number stay on one line, without the dots."""
    face = FONTS.match("TH Sarabun New").face
    title, dots, number = glyphs_of("บทนำ ๑ ความเป็นมา"), glyphs_of(".") * 60, glyphs_of("๑๒")
    x, runs = 72.0, list[GlyphRun]()
    for glyphs in (title, dots, number):
        run = GlyphRun(x, 100, face.key, 16, glyphs, node=1)
        runs.append(replace(run, node=None, artifact="Leader") if glyphs is dots else run)
        x += sum(glyph.advance for glyph in glyphs) * 16 / 1000
    found = READERS[reader](oracle, save(runs, tmp_path, FONTS))
    assert found.split() == ["บทนำ", "๑", "ความเป็นมา", "๑๒"]
    assert len(found.strip().splitlines()) == 1


@pytest.mark.parametrize("reader", READERS)
def test_what_tabs_part_stays_on_its_line(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """Wide spaces hold together what readers would take for three columns, line after line."""
    face = FONTS.match("TH Sarabun New").face
    space, rows, runs = ShapedGlyph(face.glyph_of(" "), GAP_TEXT, face.advance(face.glyph_of(" "))), [], list[GlyphRun]()
    for row, words in enumerate((("ลงชื่อ", "ผู้จัดทำ", "วันที่"), ("ตำแหน่ง", "ผู้แทนกลุ่มงาน", "๑๒"), ("สำนัก", "เลขานุการ", "ครั้งที่ ๓"))):
        for column, word in enumerate(words):
            x, y = 72.0 + 150 * column, 100.0 + 30 * row
            runs.append(GlyphRun(x, y, face.key, 16, glyphs_of(word), node=1))
            end = x + sum(glyph.advance for glyph in runs[-1].glyphs) * 16 / 1000
            if column < 2:
                scale = (72 + 150 * (column + 1) - end) / (space.advance * 16 / 1000)
                runs.append(GlyphRun(end, y, face.key, 16, (space,), node=1, scale=scale))
        rows.append(" ".join(words))
    lines = READERS[reader](oracle, save(runs, tmp_path, FONTS)).strip().splitlines()
    assert [" ".join(line.split()) for line in lines if line.strip()] == rows


@pytest.mark.parametrize("reader", READERS)
def test_loose_lines_stay_lines(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    """However wide justification makes their spaces; a lonely hyphen is none that ends a line."""
    lines = ["สำนักงาน - แบบสำรวจ", "กระบวนการ นโยบาย ด้าน", "ข้าราชการรัฐสภา จึงเห็น"]
    runs = [loose(text, 100.0 + 24 * row, room) for row, (text, room) in enumerate(zip(lines, (45.0, 3.0, 90.0), strict=True))]
    found = READERS[reader](oracle, save(runs, tmp_path, FONTS)).strip().splitlines()
    assert [line.strip() for line in found if line.strip()] == lines


@pytest.mark.parametrize("room", [2.0, 14.0, 45.0, 1200.0])
def test_a_wide_space_ends_where_its_room_ends(tmp_path: Path, room: float) -> None:
    run = loose("กก ข", 100.0, room)
    with pypdfium2.PdfDocument(save([run], tmp_path, FONTS)) as pdf:
        page = pdf[0].get_textpage()
        x = page.get_charbox(page.get_text_range().index("ข"), loose=True)[0]
    assert x == pytest.approx(72 + sum(g.advance for g in run.glyphs[:3]) * 16 / 1000 + room, abs=0.1)


@pytest.mark.parametrize("family", ["TH Sarabun New", "TH SarabunPSK", "Sarabun"])
@pytest.mark.parametrize("reader", READERS)
def test_words_are_read_whole_however_far_their_clusters_stand_apart(oracle: Oracle, reader: str, family: str, tmp_path: Path) -> None:
    text = "ที่ปรึกษาขององค์กรคุณธรรมน้ำใจ"
    face = FONTS.match(family).face
    glyphs = tuple(glyph for cluster in shape(face, text) for glyph in cluster.glyphs)
    ends = [bool(after.advance) for after in glyphs[1:]] + [False]
    run = GlyphRun(72, 100, face.key, 16, glyphs, node=1, spacing=tuple(0.2 * 16 if end else 0.0 for end in ends))
    assert READERS[reader](oracle, save([run], tmp_path, FONTS)).strip() == text


@pytest.mark.parametrize("reader", READERS)
def test_characters_that_the_face_lacks_are_read_without_spaces(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    face = FONTS.match("TH Sarabun New").face
    glyphs = tuple(glyph for cluster in shape(face, "ราคา草坪或地面") for glyph in cluster.glyphs)
    assert not glyphs[-1].glyph
    run = GlyphRun(72, 100, face.key, 16, glyphs, node=1)
    assert READERS[reader](oracle, save([run], tmp_path, FONTS)).strip() == "ราคา草坪或地面"


def loose(text: str, y: float, room: float) -> GlyphRun:
    """A run at 16 points with this room added to each of its spaces."""
    glyphs = glyphs_of(text)
    spacing = tuple(room if glyph.text == " " else 0.0 for glyph in glyphs)
    return GlyphRun(72, y, FONTS.match("TH Sarabun New").face.key, 16, glyphs, node=1, spacing=spacing)


@pytest.mark.parametrize("reader", READERS)
def test_one_glyph_may_stand_for_several_texts(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    face = FONTS.match("TH Sarabun New").face
    (letter,) = glyphs_of("A")
    glyphs = [ShapedGlyph(letter.glyph, text, letter.advance) for text in ("A", "ก", "ffi", "๙")]
    assert squeeze(READERS[reader](oracle, save([GlyphRun(72, 100, face.key, 16, tuple(glyphs), node=1)], tmp_path, FONTS))) == "Aกffi๙"


@pytest.mark.parametrize("reader", READERS)
def test_postscript_outlines_keep_their_text(oracle: Oracle, reader: str, tmp_path: Path) -> None:
    fonts = FontLibrary([cff_folder(tmp_path)])
    face = fonts.match("Specimen CFF").face
    assert face.postscript_outlines
    (letter,) = [g for c in shape(face, "A") for g in c.glyphs]
    glyphs = [g for c in shape(face, "Moral AV Credit ") for g in c.glyphs] + [ShapedGlyph(letter.glyph, "Z", letter.advance), letter]
    path = save([GlyphRun(72, 100, face.key, 16, tuple(glyphs), node=1)], tmp_path, fonts)
    assert squeeze(READERS[reader](oracle, path)) == "MoralAVCreditZA"


def cff_folder(tmp_path: Path) -> Path:
    """A CFF font made of an embedded face's letters."""
    source = TTFont(Path(FONTS.match("Calibri").face.path))
    letters, cmap, glyphs = "Moral AVCedit", source.getBestCmap(), source.getGlyphSet()
    names = [".notdef", *dict.fromkeys(cmap[ord(c)] for c in letters)]
    builder = FontBuilder(source["head"].unitsPerEm, isTTF=False)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(c): cmap[ord(c)] for c in letters})
    strings = {}
    for name in names:
        pen = T2CharStringPen(glyphs[name].width, glyphs)
        glyphs[name].draw(pen)
        strings[name] = pen.getCharString()
    builder.setupCFF("SpecimenCFF", {}, strings, {})
    builder.setupHorizontalMetrics({name: (glyphs[name].width, 0) for name in names})
    builder.setupHorizontalHeader(ascent=1536, descent=-512)
    builder.setupNameTable({"familyName": "Specimen CFF", "styleName": "Regular", "psName": "SpecimenCFF"})
    builder.setupOS2(usWinAscent=1950, usWinDescent=550)
    builder.setupPost()
    folder = tmp_path / "cff"
    folder.mkdir()
    builder.save(folder / "specimen.otf")
    return folder


def glyphs_of(text: str) -> tuple[ShapedGlyph, ...]:
    return tuple(g for c in shape(FONTS.match("TH Sarabun New").face, text) for g in c.glyphs)


def save(runs: Sequence[GlyphRun | Transform], folder: Path, fonts: FontLibrary) -> Path:
    nodes = (StructureNode("Document", None), StructureNode("P", 0))
    page = Page(595.3, 841.9, tuple(runs), label="1")
    path = folder / "out.pdf"
    path.write_bytes(write(Layout((page,), nodes, properties=CoreProperties(title="ทดสอบ")), fonts)[0])
    return path


def test_a_glyph_without_text_is_drawn_but_not_copied(oracle: Oracle, tmp_path: Path) -> None:
    """The nikhahit of a sara am that the face cannot show in one glyph."""
    face = FONTS.match("TH Sarabun New").face
    (base,), (mark,), (aa,) = glyphs_of("น"), glyphs_of("\u0e4d"), glyphs_of("า")
    split = (base, ShapedGlyph(mark.glyph, "", 0), ShapedGlyph(aa.glyph, "ำ", aa.advance))
    path = save([GlyphRun(72, 100, face.key, 40, split, node=1)], tmp_path, FONTS)
    assert {squeeze(read(oracle, path)) for read in READERS.values()} == {"นำ"}
    whole = save([GlyphRun(72, 100, face.key, 40, glyphs_of("นำ"), node=1)], tmp_path, FONTS)
    assert drawn(path.read_bytes()) == pytest.approx(drawn(whole.read_bytes()), rel=0.01)


def drawn(data: bytes) -> float:
    """How much ink is on the first page."""
    import pypdfium2

    with pypdfium2.PdfDocument(io.BytesIO(data)) as pdf:
        grey = pdf[0].render(scale=3).to_pil().convert("L")
    return float(sum(255 - value for value in grey.tobytes()))


def test_a_character_that_no_face_has_is_still_copied(oracle: Oracle, tmp_path: Path) -> None:
    """Alone on its line too: pdfium passes over text that draws nothing."""
    face = FONTS.match("TH Sarabun New").face
    lacking = ShapedGlyph(0, "❖", 692.0)
    glyphs = (*glyphs_of("ก"), lacking, *glyphs_of("ข"))
    path = save([GlyphRun(72, 100 + 20 * i, face.key, 16, row, node=1) for i, row in enumerate((glyphs, (lacking,)))], tmp_path, FONTS)
    assert {squeeze(read(oracle, path)) for read in READERS.values()} == {"ก❖ข❖"}
    assert drawn(path.read_bytes()) > drawn(save([GlyphRun(72, 100, face.key, 16, glyphs_of("กข"), node=1)], tmp_path, FONTS).read_bytes())


def test_same_layout_same_bytes_in_another_process() -> None:
    here = write(compose(PROSE, fonts=FONTS), FONTS)[0]
    imports = "import sys; from tests.typeset.pdf.composition import *; from moralreport.typeset.pdf import write; "
    program = imports + "f = library(); sys.stdout.buffer.write(write(compose(PROSE, fonts=f), f)[0])"
    for seed in ("1", "77"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path), "TZ": "Asia/Bangkok"}
        there = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=environment).stdout
        assert there == here


@pytest.mark.parametrize("turn", [(0.0, 1.0, -1.0, 0.0, 300.0, 100.0), (0.0, -1.0, 1.0, 0.0, 100.0, 400.0)], ids=["down", "up"])
def test_lines_of_turned_text_are_read_in_order(
    turn: tuple[float, float, float, float, float, float], oracle: Oracle, tmp_path: Path
) -> None:
    face = FONTS.match("TH Sarabun New").face
    texts = ("หัวตารางที่หมุนไว้", "บรรทัดแรก", "บรรทัดที่สอง", "สาม", "ABC")
    lines = [GlyphRun(0, 20.0 * number, face.key, 16, glyphs_of(text + " "), node=1) for number, text in enumerate(texts)]
    path = save([Transform(turn, tuple(lines))], tmp_path, FONTS)
    assert READERS["pdfium"](oracle, path).split() == list(texts)
    assert squeeze(READERS["poppler"](oracle, path)) == "".join(texts)
