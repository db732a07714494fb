"""Every Word file of a round: valid for Office, its structure real, its fonts inside, the same text in LibreOffice."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree
from tests.typeset.pdf.readers import squeeze

from moralreport.word.package.wordml import WP, r, w

Oracle = Callable[[str], str]
HEADER_STYLES = {"Table Heading", "Fact Label"}


@pytest.fixture(scope="module")
def files(filled_round: Path) -> list[Path]:
    found = sorted(filled_round.glob("*.docx"))
    assert len(found) >= 13
    return found


def part(path: Path, name: str) -> Any:
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


def faults(validator: str, path: Path, version: str) -> list[Any]:
    done = subprocess.run([validator, str(path), "--officeVersion", version], capture_output=True, timeout=120, check=False)
    found: list[Any] = json.loads(done.stdout)["errors"]
    return found


@pytest.mark.parametrize(("version", "step"), [("Microsoft365", 1), ("Office2019", 4)])
def test_the_validator_finds_no_error(oracle: Oracle, files: list[Path], version: str, step: int) -> None:
    validator = oracle("ooxml-validator")
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda path: (path.name, faults(validator, path, version)), files[::step]))
    assert [one for one in found if one[1]] == []


def test_the_validator_finds_what_was_planted(oracle: Oracle, files: list[Path], tmp_path: Path) -> None:
    spoiled = tmp_path / "spoiled.docx"
    with zipfile.ZipFile(files[0]) as source, zipfile.ZipFile(spoiled, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"<w:body>", b"<w:body><w:b/>"))
    assert faults(oracle("ooxml-validator"), spoiled, "Microsoft365")


def test_titles_and_languages_are_set(files: list[Path]) -> None:
    titles = set()
    for path in files:
        properties = docx.Document(str(path)).core_properties
        titles.add(properties.title)
        assert properties.title and properties.author and properties.language == "th-TH", path.name
        default = part(path, "word/styles.xml").find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}")
        assert default.get(w("bidi")) == "th-TH" and default.get(w("val")) == "en-US", path.name
    assert len(titles) == len(files)


def test_pictures_have_alternative_text(files: list[Path]) -> None:
    pictures = 0
    for path in files:
        for drawing in part(path, "word/document.xml").iter(w("drawing")):
            pictures += 1
            assert drawing.find(f".//{{{WP}}}docPr").get("descr", "").strip(), path.name
    assert pictures > 10


def test_headings_are_styles_and_nothing_else_looks_like_one(files: list[Path]) -> None:
    """Numbered lines in bold that stand alone are headings, cells' and forms' own labels apart."""
    headings = 0
    for path in files:
        for paragraph in docx.Document(str(path)).paragraphs:
            style = (paragraph.style.name or "") if paragraph.style else ""
            headings += style.startswith("Heading")
            bold = paragraph.runs and all(run.font.bold for run in paragraph.runs if run.text.strip())
            numbered = re.match(r"[๐-๙]+\.(\s|$)|ส่วนที่\s", paragraph.text)
            assert not (style == "Body Text" and bold and numbered), (path.name, paragraph.text)
    assert headings > 30


def test_tables_with_column_headings_repeat_them(files: list[Path]) -> None:
    """A first row of nothing but headings is a header row; every ruled table has headings above or at the left."""
    headed = 0
    for path in files:
        document = docx.Document(str(path))
        for table in document.tables:
            if table.style is None or table.style.name != "Table Grid":
                continue
            header = table.rows[0]._tr.find(f"{w('trPr')}/{w('tblHeader')}") is not None
            look = table._tbl.tblPr.find(w("tblLook"))
            assert header or (look is not None and look.get(w("firstColumn")) == "1"), (path.name, table.rows[0].cells[0].text)
            first = [paragraph.style.name for cell in table.rows[0].cells for paragraph in cell.paragraphs if paragraph.style]
            assert header == (set(first) == {"Table Heading"}), (path.name, first)
            headed += header
    assert headed > 10


def test_embedded_fonts_are_the_projects_own_behind_their_key(project: Path, files: list[Path]) -> None:
    """ECMA-376 part 1, 17.8.1: the first 32 bytes xor the key's GUID, its digits read backward."""
    faces = 0
    for path in files:
        with zipfile.ZipFile(path) as archive:
            table = etree.fromstring(archive.read("word/fontTable.xml"))
            links = etree.fromstring(archive.read("word/_rels/fontTable.xml.rels"))
            targets = {link.get("Id"): f"word/{link.get('Target')}" for link in links}
            for kind in ("Regular", "Bold", "Italic", "BoldItalic"):
                for face in table.iter(w(f"embed{kind}")):
                    hidden = archive.read(targets[face.get(r("id"))])
                    key = bytes.fromhex(re.sub("[{}-]", "", str(face.attrib[w("fontKey")])))[::-1]
                    opened = bytes(byte ^ key[place % 16] for place, byte in enumerate(hidden[:32])) + hidden[32:]
                    assert opened == (project / "fonts" / f"THSarabunNew-{kind}.ttf").read_bytes(), path.name
                    faces += 1
        assert part(path, "word/settings.xml").find(w("embedTrueTypeFonts")) is not None, path.name
    assert faces > 2 * len(files) - 3


def test_libreoffice_reads_the_same_text(oracle: Oracle, files: list[Path], tmp_path: Path) -> None:
    copies = {path: tmp_path / f"{index}.docx" for index, path in enumerate(files)}
    for path, copy in copies.items():
        copy.write_bytes(path.read_bytes())
    command = [
        oracle("soffice"),
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
    ]
    subprocess.run([*command, "--outdir", str(tmp_path), *map(str, copies.values())], check=True, capture_output=True, timeout=280)
    for path, copy in copies.items():
        seen = squeeze(copy.with_suffix(".txt").read_text("utf-8-sig")).replace("\u2011", "-")
        words = [squeeze(one).replace("\u2011", "-") for one in paragraphs(path)]
        assert len(words) > 5
        assert [one for one in words if one not in seen] == [], path.name
        assert sum(map(len, words)) > 0.97 * len(seen), path.name


def paragraphs(path: Path) -> list[str]:
    """The text of all paragraphs of the body."""
    body = docx.Document(str(path)).element.body
    found = []
    for paragraph in body.iter(w("p")):
        pieces = paragraph.iter(w("t"), w("noBreakHyphen"))
        found.append("".join((node.text or "") if node.tag == w("t") else "\u2011" for node in pieces))
    return found
