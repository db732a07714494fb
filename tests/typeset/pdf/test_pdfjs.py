"""What Firefox's viewer finds and copies: pdf.js itself, the copy that `.ci/pdfjs` has fetched."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.typeset.pdf.composition import PROSE, SIZE, compose, library
from tests.typeset.pdf.readers import squeeze

from moralreport.typeset.fonts.shaping import shape
from moralreport.typeset.layout.inline.placing.justify import WIDEST_CLUSTER_GAP
from moralreport.typeset.pages import GlyphRun, Layout, Page, StructureNode
from moralreport.typeset.pdf import write

FONTS = library()
Oracle = Callable[[str], str]


def copied(oracle: Oracle, project: Path, path: Path) -> str:
    """The text layer of all pages; the test is skipped where pdf.js has not been fetched (an error where oracles are required)."""
    script = project / ".ci" / "pdfjs"
    oracle("node")
    version = re.search(r"^version=(\S+)$", script.read_text(encoding="utf-8"), re.MULTILINE)
    assert version
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "moralreport" / f"pdfjs-{version[1]}"
    if not (Path(os.environ.get("MORALREPORT_PDFJS") or cache) / "complete").exists():
        oracle("pdfjs")
    return subprocess.run([oracle("bash"), str(script), str(path)], capture_output=True, check=True, timeout=120).stdout.decode()


@pytest.mark.parametrize("family", ["TH Sarabun New", "TH SarabunPSK"])
@pytest.mark.parametrize("stretch", [0.0, 0.3, SIZE * WIDEST_CLUSTER_GAP])
def test_letters_and_spaces_are_where_they_were_written(oracle: Oracle, project: Path, tmp_path: Path, family: str, stretch: float) -> None:
    path = tmp_path / "prose.pdf"
    path.write_bytes(write(compose(PROSE * 2, family, stretch, FONTS), FONTS)[0])
    found, written = copied(oracle, project, path), " ".join(PROSE * 2)
    assert squeeze(found) == squeeze(written)
    lines = [" ".join(line.split()) for line in found.splitlines() if line.strip()]
    assert [line for line in lines if line not in " ".join(written.split())] == []


def test_a_run_that_goes_on_follows_no_space(oracle: Oracle, project: Path, tmp_path: Path) -> None:
    regular, bold = FONTS.match("TH Sarabun New").face, FONTS.match("TH Sarabun New", True).face
    x, runs, texts = 72.0, list[GlyphRun](), ("หลักการมีส่วนร่วมที่ดี (", "Participation", ") คือ ที่ตั้ง")
    for text, face in zip(texts, (regular, bold, regular), strict=True):
        glyphs = tuple(glyph for cluster in shape(face, text) for glyph in cluster.glyphs)
        runs.append(GlyphRun(x, 100, face.key, 16, glyphs, node=1))
        x += sum(glyph.advance for glyph in glyphs) * 16 / 1000
    path = tmp_path / "runs.pdf"
    path.write_bytes(write(Layout((Page(595, 842, tuple(runs), "๑"),), (StructureNode("Document", None), StructureNode("P", 0))), FONTS)[0])
    assert copied(oracle, project, path).strip() == "".join(texts)
