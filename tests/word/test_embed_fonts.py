"""Faces inside the file: hidden by their key, only those that are used."""

from __future__ import annotations

from pathlib import Path

from tests.word import samples

from moralreport.word import render
from moralreport.word.finishing.embed_fonts import obfuscate
from moralreport.word.package.package import Package, read_package
from moralreport.word.package.wordml import r, w


def built(project: Path, folder: Path, fonts: Path | None) -> Package:
    owed = samples.deliverable("1-12", "picture-sheet", samples.PHOTOS)
    content = samples.content(folder, owed, samples.filled_report("1-12", folder))
    return read_package(render(content, owed, project / "templates", samples.TODAY, fonts=fonts).docx)


def test_the_key_hides_the_first_32_bytes_and_gives_them_back(project: Path) -> None:
    font = (project / "fonts" / "THSarabunNew-Regular.ttf").read_bytes()
    hidden, key = obfuscate(font, "0123456789ABCDEF0123456789ABCDEF")
    assert key == "{01234567-89AB-CDEF-0123-456789ABCDEF}"
    assert hidden[:32] != font[:32] and hidden[32:] == font[32:]
    assert hidden[0] == font[0] ^ 0xEF and hidden[15] == font[15] ^ 0x01 and hidden[16] == font[16] ^ 0xEF
    assert obfuscate(hidden, "0123456789ABCDEF0123456789ABCDEF")[0] == font


def test_used_faces_are_embedded_and_found_through_the_font_table(project: Path, tmp_path: Path) -> None:
    package = built(project, tmp_path, project / "fonts")
    fonts = {target: identifier for kind, target, identifier in package.relations("word/fontTable.xml") if kind == "font"}
    assert set(fonts) == {"word/fonts/THSarabunNew-Regular.odttf", "word/fonts/THSarabunNew-Bold.odttf"}
    entry = next(font for font in package.tree("word/fontTable.xml") if font.get(w("name")) == "TH Sarabun New")
    regular = entry.find(w("embedRegular"))
    assert regular is not None and regular.get(r("id")) == fonts["word/fonts/THSarabunNew-Regular.odttf"]
    key = regular.get(w("fontKey"), "").strip("{}").replace("-", "")
    original = obfuscate(package.parts["word/fonts/THSarabunNew-Regular.odttf"], key)[0]
    assert original == (project / "fonts" / "THSarabunNew-Regular.ttf").read_bytes()


def test_the_switch_leaves_them_out(project: Path, tmp_path: Path) -> None:
    assert not [name for name in built(project, tmp_path, None).parts if name.endswith(".odttf")]


def test_a_missing_face_is_a_warning(project: Path, tmp_path: Path) -> None:
    owed = samples.deliverable("1-12", "picture-sheet", samples.PHOTOS)
    content = samples.content(tmp_path, owed, samples.filled_report("1-12", tmp_path))
    warnings = render(content, owed, project / "templates", samples.TODAY, fonts=tmp_path).warnings
    assert {warning.code for warning in warnings} == {"font-not-embedded"} and len(warnings) == 2
