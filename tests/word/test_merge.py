"""Forms: tags in Word's own mess, what a broken one says, the sandbox, an official blank in the place of ours."""

from __future__ import annotations

import errno
import io
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from tests.conftest import find_oracle
from tests.word import samples

from moralreport.errors import Problem, TemplateError, reason_of
from moralreport.word import render
from moralreport.word.blocks import Paragraph, Span
from moralreport.word.finishing.document_check import check_document
from moralreport.word.forms.form import load_form
from moralreport.word.forms.merge import merge_form
from moralreport.word.forms.tag_language import Blocks
from moralreport.word.package.package import read_package
from moralreport.word.package.wordml import w


def form(folder: Path, *paragraphs: str, name: str = "form.docx") -> Path:
    """A blank as an office makes it: Word's own default styles and theme fonts."""
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    document.save(str(folder / name))
    return folder / name


def rewritten(path: Path, change: Callable[[str], str]) -> Path:
    content = {}
    with zipfile.ZipFile(path) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    content["word/document.xml"] = change(content["word/document.xml"].decode()).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return path


def merged(path: Path, **context: object) -> str:
    package = merge_form(load_form(path), context)
    return "\n".join("".join(t.text or "" for t in p.iter(w("t"))) for p in package.tree("word/document.xml").iter(w("p")))


def problems(path: Path, **context: object) -> tuple[Problem, ...]:
    with pytest.raises(TemplateError) as caught:
        merged(path, **context)
    return caught.value.problems


def test_text_is_escaped_and_numbers_become_thai(tmp_path: Path) -> None:
    assert merged(form(tmp_path, "{{ a }} 5"), a="<b> & 25 คน") == "<b> & ๒๕\u00a0คน 5"


def test_as_written_leaves_digits_alone(tmp_path: Path) -> None:
    assert merged(form(tmp_path, "{{ a|as_written }}"), a="โทร. 02 831 9999") == "โทร. 02 831 9999"


def test_several_paragraphs_of_text_become_paragraphs_of_word(tmp_path: Path) -> None:
    assert merged(form(tmp_path, "เรื่อง {{ a }}"), a="หนึ่ง\nสอง").split("\n")[:2] == ["เรื่อง หนึ่ง", "สอง"]


def test_a_tag_that_word_has_cut_into_runs_still_works(tmp_path: Path) -> None:
    cut = (
        '{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t>{ un</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>'
        '<w:t>it.na</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>me }</w:t></w:r><w:r><w:t>}'
    )
    path = rewritten(form(tmp_path, "{{ unit.name }}"), lambda xml: xml.replace("{{ unit.name }}", cut))
    assert merged(path, unit={"name": "สำนัก"}) == "สำนัก"


def test_rows_and_paragraphs_are_repeated(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("{%p for x in rows %}")
    document.add_paragraph("ข้อ {{ x.name }}")
    document.add_paragraph("{%p endfor %}")
    table = document.add_table(rows=3, cols=2)
    table.cell(0, 0).text, table.cell(2, 0).text = "{%tr for x in rows %}", "{%tr endfor %}"
    table.cell(1, 0).text, table.cell(1, 1).text = "{{ loop.index }}", "{{ x.name }}"
    document.save(str(tmp_path / "rows.docx"))
    package = merge_form(load_form(tmp_path / "rows.docx"), {"rows": [{"name": "ก"}, {"name": "ข"}]})
    body = package.tree("word/document.xml")
    assert ["".join(t.text or "" for t in row.iter(w("t"))) for row in body.iter(w("tr"))] == ["๑ก", "๒ข"]
    assert [p.findtext(f"{w('r')}/{w('t')}") for p in body.iter(w("p"))][:2] == ["ข้อ ก", "ข้อ ข"]


def test_an_unknown_name_is_told_with_its_paragraph_and_what_was_meant(tmp_path: Path) -> None:
    (problem,) = problems(form(tmp_path, "สำนัก {{ unit.nmae }} จัดกิจกรรม"), unit={"name": "x", "parent": "y"})
    assert problem.file.endswith("/form.docx")
    assert "{{ unit.nmae }}" in problem.message and "nmae" in problem.message
    assert problem.source == "สำนัก {{ unit.nmae }} จัดกิจกรรม"
    assert "name" in problem.advice


def placed_form(folder: Path, cells: list[str], heading: str = "") -> Path:
    """Three paragraphs, the second empty; a table of two columns with these cells; a heading of the page."""
    document = docx.Document()
    for words in ("{{ unit.name }}", "", "{{ unit.paren }}"):
        document.add_paragraph(words)
    table = document.add_table(rows=0, cols=2)
    for first, second in zip(cells[::2], cells[1::2], strict=True):
        row = table.add_row()
        row.cells[0].text, row.cells[1].text = first, second
    document.sections[0].header.paragraphs[0].text = heading
    document.save(str(folder / "placed.docx"))
    return folder / "placed.docx"


def test_a_mistake_is_told_with_its_paragraph_or_its_cell(tmp_path: Path) -> None:
    path = placed_form(tmp_path, ["ก", "{{ unit.paren }}", "{{ unit.nmae }}", "ข"], "{{ unit.sight }}")
    told = {problem.message.split(": ")[0] for problem in problems(path, unit={"name": "x", "parent": "y", "site": "z"})}
    assert told == {"ย่อหน้าที่ 3 และ ตารางที่ 1 แถวที่ 1 ช่องที่ 2", "ตารางที่ 1 แถวที่ 2 ช่องที่ 1", "หัวกระดาษ ย่อหน้าที่ 1"}


def test_a_broken_tag_and_the_wrong_names_beside_it_are_placed_too(tmp_path: Path) -> None:
    path = placed_form(tmp_path, ["{%tr for x in rows %}", "", "{{ x.name", "ข", "{%tr endfor %}", ""])
    told = {problem.message.split(": ")[0] for problem in problems(path, unit={"name": "x", "parent": "y"}, rows=[])}
    assert told == {"ย่อหน้าที่ 3", "ตารางที่ 1 แถวที่ 2 ช่องที่ 1"}


def test_a_name_in_the_tag_of_a_row_is_placed(tmp_path: Path) -> None:
    path = placed_form(tmp_path, ["{%tr for x in unit.rws %}", "", "ก", "ข", "{%tr endfor %}", ""])
    told = [problem.message.split(": ")[0] for problem in problems(path, unit={"name": "x", "paren": "y", "rows": []})]
    assert told == ["ตารางที่ 1 แถวที่ 1 ช่องที่ 1"]


def test_a_tag_that_asks_for_paragraphs_within_a_line_is_told_itself(tmp_path: Path) -> None:
    rows = [{"body": Blocks((Paragraph((Span("ก"),)),))}]
    (problem,) = problems(form(tmp_path, "{%p for x in rows %}", "เรื่อง {{ x.body }}", "{%p endfor %}"), rows=rows)
    assert problem.message.startswith("ย่อหน้าที่ 2: ") and problem.source == "เรื่อง {{ x.body }}" and problem.advice == "เขียน {{p x.body }}"


def test_an_unknown_name_at_the_top_is_told_too(tmp_path: Path) -> None:
    (problem,) = problems(form(tmp_path, "ก", "{%p if activty %}", "ข", "{%p endif %}"), activity={})
    assert "activty" in problem.message and "activity" in problem.advice


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("{{ unit.name }", "{{"),
        ("{%p fro x in rows %}", "for"),
        ("{{ unit..name }}", "{{ unit..name }}"),
        ("{{ a|as_writen }}", "as_written"),
        ("{%p if a %}", "endif"),
        ("{ { unit.name } }", "{ {"),
        ("ชื่อ { unit.name }", "สองชั้น"),
        ("ดู {{p a }} นี้", "คนละย่อหน้า"),
        ("{%p if a %} มี", "คนละย่อหน้า"),
        ("｛｛ unit.name ｝｝", "เต็มความกว้าง"),
        ("{｛ unit.name }}", "เต็มความกว้าง"),
        ("｛ unit.name ｝", "เต็มความกว้าง"),
    ],
)
def test_a_broken_tag_is_told_in_thai(tmp_path: Path, words: str, part: str) -> None:
    found = problems(form(tmp_path, "ต้น", words), a="", unit={"name": ""}, rows=[])
    assert any(part in f"{problem.message} {problem.advice}" for problem in found), found
    assert all(re.search("[ก-๙]", problem.message) for problem in found)


def test_all_broken_tags_are_told_at_once(tmp_path: Path) -> None:
    assert len(problems(form(tmp_path, "{{ a", "{{ b + }}", "{%p nix %}"))) == 3


def test_a_block_needs_its_own_paragraph_tag(tmp_path: Path) -> None:
    document = samples.deliverable("1-06", "form", samples.KNOWLEDGE)
    form(tmp_path, "{{ section.knowledge.body }}")
    with pytest.raises(TemplateError) as caught:
        render(samples.content(tmp_path, document, samples.filled_report("1-06", tmp_path)), document, tmp_path, samples.TODAY)
    assert "{{p" in caught.value.problems[0].message


def test_the_sandbox_lets_nothing_out(tmp_path: Path) -> None:
    found = problems(form(tmp_path, "{{ a.__class__.__mro__ }}"), a="x")
    assert found


@pytest.mark.parametrize(
    "tag", ["{{ 'x' * 10**10 }}", "{{ 10**10**8 }}", "{% for i in range(10**9) %}x{% endfor %}", "{{ 1 / 0 }}", "{% include 'x' %}"]
)
def test_the_sandbox_fills_no_memory_and_speaks_thai(tmp_path: Path, tag: str) -> None:
    (problem,) = problems(form(tmp_path, tag))
    assert "แท็ก" in problem.message
    assert not re.search("[a-z]{4,}", problem.message.replace(problem.message.partition("{")[2], ""))


def test_sums_and_products_of_numbers_are_still_reckoned(tmp_path: Path) -> None:
    assert merged(form(tmp_path, "{{ 3 * 4 + 1 }}")) == "๑๓"


def test_a_blank_without_any_tag_is_told_and_not_sent_empty(tmp_path: Path) -> None:
    (problem,) = problems(form(tmp_path, "แบบรายงาน"))
    assert "ไม่มีช่อง" in problem.message and "{{ document.title }}" in problem.advice


def test_a_form_that_cannot_be_opened_or_bears_another_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.docx").mkdir()
    form(tmp_path, "{{ a }}", name="Report.DOCX")
    (unopened,), (renamed,) = problems(tmp_path / "folder.docx"), problems(tmp_path / "reports.docx")
    assert "เป็นโฟลเดอร์" in unopened.message
    assert "Report.DOCX" in renamed.advice


def test_a_folder_that_windows_refuses_to_open_is_called_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = PermissionError(errno.EACCES, "Permission denied", str(tmp_path), 5)
    assert "ไม่มีสิทธิ์" in reason_of(refused)
    monkeypatch.setattr(refused, "winerror", None, raising=False)  # as Windows has it where no call of its own failed
    assert "เป็นโฟลเดอร์" in reason_of(refused)


def test_a_missing_or_foreign_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "old.docx").write_bytes(b"\xd0\xcf\x11\xe0 old Word")
    for name in ("none.docx", "old.docx"):
        with pytest.raises(TemplateError):
            load_form(tmp_path / name)


def test_an_official_blank_with_tags_typed_in_works_in_our_forms_place(tmp_path: Path, project: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(16)
    document.add_heading("แบบรายงานกิจกรรม", 1)
    document.add_paragraph("ใคร {{ facts.who }} ที่ไหน {{ facts.where }} เมื่อไร {{ facts.when }}")
    document.add_paragraph("{{p section.knowledge.body }}")
    table = document.add_table(rows=2, cols=1)
    table.cell(0, 0).text = "{{ knowledge }}"
    table.cell(1, 0).text = "{{p section.photos.body }}"
    document.save(str(tmp_path / "blank.docx"))
    owed = samples.deliverable("1-06", "blank", samples.FACTS, samples.KNOWLEDGE, samples.PHOTOS)
    result = render(
        samples.content(tmp_path, owed, samples.filled_report("1-06", tmp_path)), owed, tmp_path, samples.TODAY, fonts=project / "fonts"
    )
    assert result.warnings == ()
    package = read_package(result.docx)
    assert check_document(package, "blank") == []
    done = docx.Document(io.BytesIO(result.docx))
    assert "ผู้แทนกลุ่มงาน จำนวน\u00a0๒๕\u00a0คน" in done.paragraphs[1].text
    assert {"List Number", "List Bullet 2"} <= {p.style.name for p in done.paragraphs if p.style}
    assert len(done.inline_shapes) == 3


def test_what_was_written_and_finds_no_place_in_a_form_is_warned_of(tmp_path: Path) -> None:
    form(tmp_path, "{{ document.code }} {{ knowledge }}", name="blank.docx")
    owed = samples.deliverable("1-06", "blank", samples.FACTS, samples.KNOWLEDGE, samples.PHOTOS)
    result = render(samples.content(tmp_path, owed, samples.filled_report("1-06", tmp_path)), owed, tmp_path, samples.TODAY)
    assert [warning.code for warning in result.warnings] == ["not-printed", "not-printed"]
    for heading, warning in zip((samples.FACTS.heading, samples.PHOTOS.heading), result.warnings, strict=True):
        assert f"“{heading}”" in warning.message and "blank.docx" in warning.message


RESAVED = ("activity-summary", "announcement", "report")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """Our forms as LibreOffice saves them."""
    folder = tmp_path_factory.mktemp("saved")
    command = [find_oracle("soffice"), f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx"]
    files = [str(project / "templates" / f"{template}.docx") for template in RESAVED]
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=120)
    return folder


@pytest.mark.parametrize("template", RESAVED)
def test_a_form_saved_by_libreoffice_still_merges(tmp_path: Path, project: Path, template: str, saved: Path) -> None:
    sections = (samples.INTENT, samples.PHOTOS) if template == "announcement" else (samples.FACTS, samples.KNOWLEDGE, samples.PHOTOS)
    owed = samples.deliverable("1-06", template, *sections, front_matter=template == "report")
    content = samples.content(tmp_path, owed, samples.filled_report("1-06", tmp_path))
    before = render(content, owed, project / "templates", samples.TODAY)
    after = render(content, owed, saved, samples.TODAY)
    assert check_document(read_package(after.docx), template) == []
    assert _words(after.docx) == _words(before.docx)


def _words(content: bytes) -> list[str]:
    body = docx.Document(io.BytesIO(content)).element.body
    lines = ("".join(t.text or "" for t in p.iter(w("t"))).strip() for p in body.iter(w("p")))
    return [line for line in lines if line]


@pytest.mark.parametrize(("kind", "place"), [("tr", "แถวของตาราง"), ("tc", "ช่องของตาราง")])
def test_a_tag_of_a_table_outside_one_is_told(tmp_path: Path, kind: str, place: str) -> None:
    found = problems(form(tmp_path, f"{{%{kind} for one in a %}}", "{{ one }}", f"{{%{kind} endfor %}}"), a=["ก"])
    assert any(place in one.message and "%p" in (one.advice or "") for one in found), found
