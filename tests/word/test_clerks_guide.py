"""What README.th.md tells clerks to type is what the program takes: its lines of YAML, its tags, its keys of channels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from moralreport.content import load
from moralreport.content.files.yaml_source import read_yaml
from moralreport.content.forms.report import REPORT_KEYS
from moralreport.errors import TemplateError
from moralreport.model.report import Content
from moralreport.word.context import build_context
from moralreport.word.forms.form import load_form
from moralreport.word.forms.merge import merge_form

GUIDE = (Path(__file__).parents[2] / "README.th.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"(?ms)^```yaml\n(.*?)^```", GUIDE)
TAGS = [re.findall(r"\{[{%].*?[%}]\}", line) for line in GUIDE.splitlines() if line.startswith("| ") and "{" in line and "}}" in line]


@pytest.fixture(scope="module")
def filled(project: Path) -> Content:
    return load(project / "examples" / "filled")


@pytest.mark.parametrize("snippet", SNIPPETS, ids=range(len(SNIPPETS)))
def test_the_lines_of_the_guide_are_read(project: Path, snippet: str) -> None:
    source = read_yaml(snippet)
    plan = load(project / "content").plan
    known = {*REPORT_KEYS, *(section.key for one in plan.deliverables for section in one.sections)}
    assert not source.faults and set(source.data) <= known


def test_the_guide_has_lines_and_tags() -> None:
    assert len(SNIPPETS) >= 3 and len(TAGS) >= 8


@pytest.mark.parametrize("tags", TAGS, ids=range(len(TAGS)))
def test_the_tags_of_the_guide_are_taken(filled: Content, project: Path, tmp_path: Path, tags: list[str]) -> None:
    """Each by one of two documents at least: one with facts and pictures, one with tables."""
    path = _form(tmp_path / "form.docx", tags)
    told = [list(_told(filled, code, project, path)) for code in ("1-06", "1-02")]
    assert [] in told, told


def _form(path: Path, tags: list[str]) -> Path:
    document = docx.Document()
    document.add_paragraph("{{ unit.name }}")
    rows = [tag for tag in tags if "tr " in tag or "row." in tag]
    for tag in tags:
        if tag not in rows:
            document.add_paragraph(tag)
    table = document.add_table(rows=0, cols=1)
    for words in (rows[0], " ".join(rows[1:-1]), rows[-1]) if rows else ():
        table.add_row().cells[0].text = words
    document.save(str(path))
    return path


def _told(content: Content, code: str, project: Path, form: Path) -> Iterator[str]:
    deliverable = next(one for one in content.plan.deliverables if one.code == code)
    context = build_context(content, deliverable, project / "templates", content.plan.end)
    try:
        merge_form(load_form(form), {**context.values, "extra": {"budget": "๓,๐๐๐ บาท"}})
    except TemplateError as error:
        yield from (problem.message for problem in error.problems)


def test_the_channels_of_the_guide_are_the_bureaus(project: Path) -> None:
    (line,) = [line for line in GUIDE.splitlines() if line.startswith("(`channel` คือ")]
    assert re.findall(r"`([a-z-]+)`", line)[1:] == [channel.key for channel in load(project / "content").unit.channels]
