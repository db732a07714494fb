"""Forms as an office makes them: tags over tracked changes, links and controls; file kinds; what a wrong form says, all at once."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from lxml import etree
from tests.word.test_merge import form, merged, problems, rewritten

from moralreport.errors import TemplateError
from moralreport.word.forms.form import load_form
from moralreport.word.forms.merge import merge_form
from moralreport.word.package.package import CONTENT_TYPES, read_package, write_package
from moralreport.word.package.wordml import w

_BY = 'w:id="9" w:author="เจ้าหน้าที่" w:date="2026-01-01T00:00:00Z"'
_MAIN = b"wordprocessingml.document.main+xml"


def typed(folder: Path, xml: str, *others: str) -> Path:
    """A form whose first paragraph is this XML, in place of the whole run."""
    path = form(folder, "ที่นี่", *others)
    return rewritten(path, lambda source: source.replace("<w:r><w:t>ที่นี่</w:t></w:r>", xml))


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def inserted(words: str) -> str:
    return f"<w:ins {_BY}>{run(words)}</w:ins>"


def deleted(words: str) -> str:
    return f"<w:del {_BY}><w:r><w:delText>{words}</w:delText></w:r></w:del>"


@pytest.mark.parametrize(
    "xml",
    [
        run("ก {{ unit.") + deleted("nmae") + inserted("name") + run(" }} ข"),
        deleted("{{ unit.nmae }}") + inserted("ก {{ unit.name }} ข"),
        run("ก {{ unit.") + inserted("name }} ข"),
        run("ก {{ unit.\u200bname\ufeff }} ข"),
        f"<w:moveFrom {_BY}>{run('{{ unit.nmae }}')}</w:moveFrom><w:moveTo {_BY}>{run('ก {{ unit.name }} ข')}</w:moveTo>",
    ],
)
def test_tracked_changes_of_a_form_are_taken_as_accepted(tmp_path: Path, xml: str) -> None:
    path = typed(tmp_path, xml)
    assert merged(path, unit={"name": "สำนัก"}) == "ก สำนัก ข"
    body = merge_form(load_form(path), {"unit": {"name": "สำนัก"}}).tree("word/document.xml")
    assert not list(body.iter(w("ins"), w("del"), w("moveFrom"), w("moveTo")))


def test_a_deleted_paragraph_mark_and_row_go_with_what_they_held(tmp_path: Path) -> None:
    mark = f"<w:pPr><w:rPr><w:del {_BY}/></w:rPr></w:pPr>"
    path = typed(tmp_path, mark + run("ต้น "), "{{ a }}")
    assert merged(path, a="ปลาย") == "ต้น ปลาย"
    gone = f"<w:tr><w:trPr><w:del {_BY}/></w:trPr>"
    path = rewritten(table_form(tmp_path, [["{{ wrong }}"], ["{{ a }}"]]), lambda xml: xml.replace("<w:tr>", gone, 1))
    assert merged(path, a="ปลาย") == "ปลาย"


@pytest.mark.parametrize(
    "xml",
    [
        run("ก {{ unit.") + f'<w:hyperlink w:anchor="x">{run("name }} ข")}</w:hyperlink>',
        f"<w:sdt><w:sdtContent>{run('ก {{ un')}</w:sdtContent></w:sdt>" + run("it.name }} ข"),
        run("ก {{ unit") + "<w:r><w:br/></w:r>" + f"<w:sdt><w:sdtContent>{run('.name }} ข')}</w:sdtContent></w:sdt>",
        run("ก {") + f"<w:smartTag>{run('{ unit.name }')}</w:smartTag>" + run("} ข"),
    ],
)
def test_a_tag_that_begins_outside_and_ends_inside_something_is_whole(tmp_path: Path, xml: str) -> None:
    path = typed(tmp_path, xml)
    assert merged(path, unit={"name": "สำนัก"}) == "ก สำนัก ข"
    assert not list(merge_form(load_form(path), {"unit": {"name": "x"}}).tree("word/document.xml").iter(w("br")))


def test_all_unknown_names_are_told_at_once(tmp_path: Path) -> None:
    path = form(tmp_path, "{{ unit.nmae }} {{ whoo.x }}", "{%p for x in rows %}", "{{ x.nam }}", "{%p endfor %}", "{{ 1 / 0 }}")
    found = problems(path, unit={"name": ""}, rows=[{"name": "ก"}, {"name": "ข"}])
    assert [one.message.split(": ")[-1] for one in found] == ["{{ unit.nmae }}", "{{ whoo.x }}", "{{ x.nam }}", "{{ 1 / 0 }}"]


def test_wrong_names_are_told_beside_broken_tags(tmp_path: Path) -> None:
    loop = ("{%p for x in rows %}", "{{ x.anything }}", "{{p unit }}", "{%p endfor %}")
    found = problems(form(tmp_path, "{{ unit.nmae }} {{ unit.name }", *loop), unit={"name": ""}, rows=[])
    assert [one.message.split(": ")[-1] for one in found] == ["{{", "{{ unit.nmae }}", "{{p unit }}"]


@pytest.mark.parametrize(
    ("tag", "advice"), [("{{ unit }}", "name, parent"), ("{{ rows }}", "{%p for"), ("{{ unit.name.upper }}", "README.th.md")]
)
def test_what_is_no_text_is_never_printed_as_python_has_it(tmp_path: Path, tag: str, advice: str) -> None:
    (problem,) = problems(form(tmp_path, f"{{{{ unit.name }}}} {tag}"), unit={"name": "ก", "parent": "ข"}, rows=["ก"])
    assert problem.message.endswith(tag), problem.message
    assert advice in problem.advice


def test_a_written_key_goes_before_the_method_of_that_name(tmp_path: Path) -> None:
    assert merged(form(tmp_path, "{{ extra.items }} {{ draft }}"), extra={"items": "๓ รายการ"}, draft=False) == "๓\u00a0รายการ ไม่ใช่"


def test_a_form_cannot_fill_the_memory_by_repeating(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moralreport.word.forms.merge._LONGEST", 100_000)
    path = form(tmp_path, "{% for a in range(9999) %}{% for b in range(9999) %}ซ้ำ{% endfor %}{% endfor %}")
    (problem,) = problems(path)
    assert "ทำซ้ำมากเกินไป" in problem.message


def table_form(folder: Path, rows: list[list[str]], *paragraphs: str) -> Path:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, texts, strict=True):
            cell.text = words
    document.save(str(folder / "form.docx"))
    return folder / "form.docx"


@pytest.mark.parametrize(
    ("rows", "paragraphs", "tag", "part"),
    [
        ([["{{ a }}"]], ["{%p for x in rows %}", "{{ a }}"], "{%p for x in rows %}", "ไม่มี endfor"),
        ([["{{ a }}"]], ["{{ a }}", "{%p endif %}"], "{%p endif %}", "ไม่มี if"),
        ([["{{ a }}"]], ["{%p for x in rows %}", "{%p if a %}", "{%p endfor %}", "{%p endif %}"], "{%p if a %}", "ไม่มี endif"),
        ([["{{ a }}"]], ["{%tr for x in rows %}", "{%tr endfor %}"], "{%tr for x in rows %}", "แถวของตาราง"),
        ([["{%tr for x in rows %}", "{{ x }}", "{%tr endfor %}"]], [], "{%tr for x in rows %}", "แถวของตารางเดียวกับ"),
        ([["{{ x }}{% endfor %}"]], ["{% for x in rows %}"], "{% endfor %}", "คนละ"),
        ([["{%p endfor %}"]], ["{%p for x in rows %}"], "{%p endfor %}", "คนละ"),
    ],
)
def test_the_tag_that_lacks_its_partner_is_named(tmp_path: Path, rows: list[list[str]], paragraphs: list[str], tag: str, part: str) -> None:
    found = problems(table_form(tmp_path, rows, *paragraphs), a="ก", rows=["ก", "ข"])
    assert any(tag in one.message and part in one.message for one in found), found


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("{% if a > ๓ %}ก{% endif %}", "เลขอารบิก"),
        ("{% for x rows %}ก{% endfor %}", "in"),
        ("{% If a %}ก{% EndIf %}", "หมายถึง if"),
        ("{{ }}", "แท็กว่าง"),
    ],
)
def test_a_statement_that_cannot_be_read_says_why(tmp_path: Path, words: str, part: str) -> None:
    assert any(part in f"{one.message} {one.advice}" for one in problems(form(tmp_path, words), a=1, rows=[]))


def _with(path: Path, changes: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()} | dict(changes)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize("kind", [b"wordprocessingml.template.main+xml", b"macros"])
def test_a_template_or_a_file_with_macros_becomes_a_document_that_word_opens(tmp_path: Path, kind: bytes) -> None:
    path = form(tmp_path, "{{ a }}")
    with zipfile.ZipFile(path) as archive:
        types, relations = archive.read(CONTENT_TYPES), archive.read("word/_rels/document.xml.rels")
    macro = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    changed = (
        types.replace(b"application/vnd.openxmlformats-officedocument." + _MAIN, macro) if kind == b"macros" else types.replace(_MAIN, kind)
    )
    changed = changed.replace(b"</Types>", b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>')
    relation = b'<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    joined = relations.replace(b"</Relationships>", relation + b"</Relationships>")
    _with(path, {CONTENT_TYPES: changed, "word/_rels/document.xml.rels": joined, "word/vbaProject.bin": b"x"})
    package = read_package(write_package(merge_form(load_form(path), {"a": "ก"})))
    assert _MAIN in package.parts[CONTENT_TYPES]
    assert not package.has("word/vbaProject.bin") and b"vba" not in package.parts[CONTENT_TYPES].lower()
    assert all(kind != "vbaProject" for kind, _, _ in package.relations("word/document.xml"))


def test_comments_of_a_form_do_not_go_out(tmp_path: Path) -> None:
    note = '<w:commentRangeStart w:id="0"/>' + run("{{ a }}") + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    path = typed(tmp_path, note)
    with zipfile.ZipFile(path) as archive:
        types, relations = archive.read(CONTENT_TYPES), archive.read("word/_rels/document.xml.rels")
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    relation = b'<Relationship Id="rIdC" Type="' + kind + b'" Target="comments.xml"/></Relationships>'
    override = b'<Override PartName="/word/comments.xml" ContentType="application/comments"/></Types>'
    changes = {CONTENT_TYPES: types.replace(b"</Types>", override), "word/comments.xml": b"<x/>"}
    _with(path, changes | {"word/_rels/document.xml.rels": relations.replace(b"</Relationships>", relation)})
    package = read_package(write_package(merge_form(load_form(path), {"a": "ก"})))
    assert not any(b"omment" in package.parts[name] for name in ("word/document.xml", CONTENT_TYPES, "word/_rels/document.xml.rels"))
    assert not package.has("word/comments.xml")


def test_a_tag_in_the_address_of_a_link_is_told(tmp_path: Path) -> None:
    path = form(tmp_path, "{{ a }}")
    with zipfile.ZipFile(path) as archive:
        relations = archive.read("word/_rels/document.xml.rels")
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    link = (
        b'<Relationship Id="rIdL" Type="' + kind + b'" Target="http://%7B%7B%20unit.site%20%7D%7D" TargetMode="External"/></Relationships>'
    )
    _with(path, {"word/_rels/document.xml.rels": relations.replace(b"</Relationships>", link)})
    (problem,) = problems(path, a="ก")
    assert "{{ unit.site }}" in problem.message and "เอาไฮเปอร์ลิงก์ออก" in problem.advice


def test_files_that_are_no_forms_say_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "old.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    strict = form(tmp_path, "{{ a }}", name="strict.docx")
    rewritten(
        strict,
        lambda xml: xml.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
        ),
    )
    (tmp_path / "lent.dotx").write_bytes(b"x")
    (tmp_path / "~$lent.docx").write_bytes(b"x")
    expected = {"old.docx": "รหัสผ่าน", "strict.docx": "Strict", "lent.docx": "lent.dotx ด้วย Word"}
    for name, part in expected.items():
        with pytest.raises(TemplateError) as caught:
            load_form(tmp_path / name)
        (problem,) = caught.value.problems
        assert part in f"{problem.message} {problem.advice}"


def test_a_text_of_several_paragraphs_splits_its_own_paragraph_only(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run('ใน {{ a }}')}</w:p></w:txbxContent></w:pict></w:r>"
    control = f'<w:sdt><w:sdtPr><w:id w:val="5"/><w:text/></w:sdtPr><w:sdtContent>{run("{{ a }}")}</w:sdtContent></w:sdt>'
    path = typed(tmp_path, f'<w:pPr><w:ind w:left="720"/></w:pPr>{box}{run("ก่อน ")}{control}{run(" หลัง")}')
    body = merge_form(load_form(path), {"a": "หนึ่ง\nสอง\nสาม"}).tree("word/document.xml")
    inner = [p for p in body.iter(w("p")) if next(p.iterancestors(w("txbxContent")), None) is not None]
    outer = [p for p in body.iter(w("p")) if p not in inner]
    assert [_own(p) for p in inner] == ["ใน หนึ่ง", "สอง", "สาม"]
    assert [_own(p) for p in outer][:3] == ["ก่อน หนึ่ง", "สอง", "สาม หลัง"]
    assert all(p.find(f"{w('pPr')}/{w('ind')}") is not None for p in outer[:3])
    assert len(list(body.iter(w("id")))) == 1


def _own(paragraph: etree._Element) -> str:
    return "".join(t.text or "" for t in paragraph.iter(w("t")) if next(t.iterancestors(w("p"))) is paragraph)


@pytest.mark.parametrize(
    ("tag", "right"),
    [("{{ p body }}", "{{p body }}"), ("{% p if a %}", "{%p if a %}"), ("{% tr for x in rows %}", "{%tr for x in rows %}")],
)
def test_a_letter_apart_from_its_brace_is_told_with_what_to_write(tmp_path: Path, tag: str, right: str) -> None:
    found = problems(form(tmp_path, tag), body="", a=1, rows=[])
    assert f"ติดกับ {tag[:2]}" in found[0].message and found[0].advice == f"เขียน {right}"


def test_words_behind_a_name_are_told_in_thai(tmp_path: Path) -> None:
    (problem,) = problems(form(tmp_path, "{{ unit.name ของสำนัก }}"), unit={"name": "ก"})
    assert "มี ของสำนัก ต่อท้ายชื่อช่อง" in problem.message


def test_a_lost_for_is_told_without_what_follows_from_it(tmp_path: Path) -> None:
    path = form(tmp_path, "{{ section.heading }}", "{{p section.body }}", "{%p endfor %}", "{{ unit.nmae }}")
    found = problems(path, section={"usage": ""}, unit={"name": ""})
    assert [one.message.split(": ")[-1] for one in found] == ["{%p endfor %}", "{{ unit.nmae }}"]


def test_an_unknown_name_is_told_with_all_that_there_are(tmp_path: Path) -> None:
    known = {f"name{number}": "" for number in range(30)}
    (problem,) = problems(form(tmp_path, "{{ ชื่อสำนัก }}"), **known)
    assert all(name in problem.advice for name in known)
