"""What other programs say of the files: the OOXML validator finds no error, LibreOffice reads the same text."""

from __future__ import annotations

import json
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from tests.word.test_render import FORMS, rendered

from moralreport.word.package.wordml import w


@pytest.mark.parametrize("template", FORMS)
def test_the_validator_finds_no_error(project: Path, tmp_path: Path, oracle: Callable[[str], str], template: str) -> None:
    validator = oracle("ooxml-validator")
    for filled, version in ((True, "Office2019"), (False, "Microsoft365")):
        path = tmp_path / f"{filled}.docx"
        path.write_bytes(rendered(project, tmp_path, template, filled=filled).docx)
        found = subprocess.run([validator, str(path), "--officeVersion", version], capture_output=True, timeout=120, check=False)
        assert json.loads(found.stdout)["errors"] == []


def test_the_forms_themselves_are_valid(project: Path, oracle: Callable[[str], str]) -> None:
    validator = oracle("ooxml-validator")
    for template in ("report", "announcement", "plan-book"):
        path = project / "templates" / f"{template}.docx"
        found = subprocess.run([validator, str(path)], capture_output=True, timeout=120, check=False)
        assert json.loads(found.stdout)["errors"] == [], template


def test_libreoffice_reads_the_same_text(project: Path, tmp_path: Path, oracle: Callable[[str], str]) -> None:
    soffice = oracle("soffice")
    templates = ("activity-summary", "virtue-review", "survey-report")
    for template in templates:
        (tmp_path / f"{template}.docx").write_bytes(rendered(project, tmp_path, template).docx)
    command = [soffice, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "odt"]
    files = [str(tmp_path / f"{template}.docx") for template in templates]
    subprocess.run([*command, "--outdir", str(tmp_path), *files], check=True, capture_output=True, timeout=180)
    for template in templates:
        with zipfile.ZipFile(tmp_path / f"{template}.odt") as odt:
            seen = "".join("".join(ElementTree.fromstring(odt.read("content.xml")).itertext()).split())
        paragraphs = list(docx.Document(str(tmp_path / f"{template}.docx")).element.body.iter(w("p")))
        assert len(paragraphs) > 20
        for paragraph in paragraphs:
            words = "".join(
                (node.text or "").replace("-", "\u2011") if node.tag == w("t") else "\u2011"
                for node in paragraph.iter(w("t"), w("noBreakHyphen"))
            )
            assert "".join(words.split()).replace("\u2011", "-") in seen.replace("\u2011", "-"), words
