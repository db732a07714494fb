"""`build.py --round`: what a clerk sees and gets, from outside."""

from __future__ import annotations

import email
import email.policy
import hashlib
import shutil
from pathlib import Path

import docx
import pypdf
import pytest
from tests.conftest import PROJECT, run_program

from moralreport.cli import main

DOCUMENTS = 13


def text_of(pdf: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(pdf).pages]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the filled example that a test may spoil."""
    return Path(shutil.copytree(PROJECT / "examples" / "filled", tmp_path / "content"))


def test_every_document_of_the_round_is_made_twice_under_one_name(filled_round: Path) -> None:
    words, pdfs = {p.stem for p in filled_round.glob("*.docx")}, {p.stem for p in filled_round.glob("*.pdf")}
    assert words == pdfs
    assert len(words) == DOCUMENTS


def test_nothing_but_the_documents_and_their_list_lies_in_the_folder(filled_round: Path) -> None:
    assert {path.suffix for path in filled_round.iterdir()} == {".docx", ".pdf", ".txt"}
    assert [path.name for path in filled_round.glob("*.txt")] == ["รายการส่ง.txt"]


def test_the_list_tells_where_each_document_goes_and_how_its_files_are_known_again(filled_round: Path) -> None:
    written = (filled_round / "รายการส่ง.txt").read_text(encoding="utf-8-sig")
    assert "ลงเว็บไซต์ moral.example.com (ไฟล์ PDF)" in written
    for path in filled_round.glob("*.pdf"):
        assert f"      {path.name}\n" in written
    for path in [*filled_round.glob("*.pdf"), *filled_round.glob("*.docx")]:
        data = path.read_bytes()
        assert f"{len(data)}  {hashlib.sha256(data).hexdigest()}  {path.name}\n" in written


def test_what_goes_to_the_mailbox_lies_ready_as_an_e_mail_with_its_word_file(tmp_path: Path) -> None:
    arguments = ("--all", "--only", "1-13", "--only", "1-14-2", "--output", str(tmp_path))
    assert run_program("--content", "examples/filled", *arguments).code == 0
    (word,) = tmp_path.rglob("1-13*.docx")
    (draft,) = tmp_path.rglob("*.eml")
    message = email.message_from_bytes(draft.read_bytes(), policy=email.policy.default)
    assert (message["To"], message["X-Unsent"], message["Date"]) == ("moral-office@example.com", "1", None)
    assert "องค์ความรู้" in message["Subject"]
    body = message.get_body(("plain",))
    assert body is not None
    asked = "สำนักตัวอย่างขอส่งองค์ความรู้ ถอดบทเรียนความสำเร็จของการขับเคลื่อนองค์กรคุณธรรมต้นแบบ"
    assert f"{asked} กำหนดส่งวันที่ ๓๐ มิถุนายน ๒๕๖๙ ตามไฟล์แนบจำนวน ๑ ไฟล์" in body.get_content()
    (attachment,) = message.iter_attachments()
    assert (attachment.get_filename(), attachment.get_content()) == (word.name, word.read_bytes())
    assert "1-14-2" in (word.parent / "รายการส่ง.txt").read_text(encoding="utf-8-sig").split("ระบบสารบรรณ")[1]
    assert run_program(*arguments).code == 0
    assert not list(tmp_path.rglob("*.eml")), "a draft is nothing to be mailed"


def test_the_list_warns_of_documents_that_the_plan_has_moved_or_renamed(tmp_path: Path) -> None:
    folder = tmp_path / "6m"
    folder.mkdir()
    for name in ("1-06 ชื่อเดิม.pdf", "1-09 ย้ายรอบแล้ว.docx", "บันทึกของฉัน.pdf"):
        (folder / name).write_bytes(b"x")
    run_program("--round", "6m", "--only", "1-06", "--output", str(tmp_path))
    written = (folder / "รายการส่ง.txt").read_text(encoding="utf-8-sig")
    told = written.split("ไม่ใช่เอกสารของชุดนี้แล้ว")[1].split("\n\n")[0]
    assert [line.strip() for line in told.splitlines()[1:]] == ["1-06 ชื่อเดิม.pdf", "1-09 ย้ายรอบแล้ว.docx"]


def test_a_document_whose_content_has_mistakes_is_not_called_ready_though_files_of_an_earlier_run_lie_there(content: Path) -> None:
    arguments = ("--content", str(content), "--round", "6m", "--only", "1-06", "--output", str(content.parent / "output"))
    assert run_program(*arguments).code == 0
    (pdf,) = (content.parent / "output").rglob("1-06*.pdf")
    before = pdf.read_bytes()
    (content / "activities" / "1-06.yaml").rename(content / "activities" / "1-06.yaml.txt")
    assert run_program(*arguments).code == 2
    assert pdf.read_bytes() == before
    (told,) = (line for line in (pdf.parent / "รายการส่ง.txt").read_text(encoding="utf-8-sig").splitlines() if line.startswith("  1-06 "))
    assert told.endswith("ยังส่งไม่ได้ ข้อมูลมีข้อผิดพลาดที่ต้องแก้ ไฟล์นี้เป็นของครั้งก่อน")


def test_filled_documents_are_no_drafts(filled_round: Path) -> None:
    files = sorted(filled_round.glob("*.pdf"))
    assert len(files) == DOCUMENTS
    assert [file.name for file in files if "[ยังไม่ได้กรอก" in "".join(text_of(file))] == []


def test_drafts_say_so_on_every_page_and_where_a_fact_is_missing(tmp_path: Path) -> None:
    run = run_program("--round", "6m", "--only", "1-06", "--output", str(tmp_path))
    assert run.code == 0, run.err
    assert "ร่าง" in run.out
    assert "content/activities/1-06.yaml" in run.out
    (pdf,) = tmp_path.rglob("*.pdf")
    pages = text_of(pdf)
    assert all("ร่าง" in page for page in pages)
    assert "[ยังไม่ได้กรอก" in "".join(pages)


def test_final_refuses_drafts_with_the_list_and_writes_nothing(tmp_path: Path) -> None:
    run = run_program("--round", "6m", "--only", "1-06", "--final", "--output", str(tmp_path))
    assert run.code == 1
    assert "facts.who" in run.out
    assert not list(tmp_path.rglob("*.*"))


@pytest.mark.parametrize(
    ("file", "written", "left"),
    [
        ("activities/1-14-2.yaml", "to: เลขาธิการวุฒิสภา, ", ""),
        ("activities/1-14-2.yaml", ", score: 1}", "}"),
        ("unit.yaml", "name: ผู้อำนวยการสำนัก\n", "name:\n"),
    ],
    ids=["memo", "document", "both"],
)
def test_final_writes_neither_a_document_nor_its_memo_where_one_is_a_draft(
    content: Path, tmp_path: Path, file: str, written: str, left: str
) -> None:
    text = (content / file).read_text(encoding="utf-8")
    assert text.count(written) == 1
    (content / file).write_text(text.replace(written, left), encoding="utf-8")
    arguments = ("--content", str(content), "--form", "FM-HRD-08", "--output", str(tmp_path / "out"))
    run = run_program(*arguments, "--final")
    assert run.code == 1, run.out + run.err
    assert "ไม่สร้าง (ร่าง) 1 ฉบับ" in run.out
    assert not list(tmp_path.rglob("*.docx")) + list(tmp_path.rglob("*.pdf"))
    assert run_program(*arguments).code == 0
    assert len(list(tmp_path.rglob("*.pdf"))) == 2


def test_final_makes_what_is_complete(tmp_path: Path) -> None:
    run = run_program("--content", "examples/filled", "--round", "6m", "--only", "๑-๑๐", "--final", "--output", str(tmp_path))
    assert run.code == 0, run.err
    assert len(list(tmp_path.rglob("*.pdf"))) == 1


def test_a_run_says_what_the_plan_lost_unless_it_is_of_one_document(tmp_path: Path) -> None:
    assert "2-09" in run_program("--round", "6m", "--output", str(tmp_path)).out
    assert "2-09" not in run_program("--round", "6m", "--only", "1-10", "--output", str(tmp_path)).out


def test_a_year_that_is_over_is_closed_and_not_late(tmp_path: Path) -> None:
    arguments = ("--round", "6m", "--only", "1-10", "--output", str(tmp_path))
    assert "ปิดปีแล้ว" in run_program(*arguments, "--today", "22 พ.ย. 2569").out
    assert "เลย 1 วัน" in run_program(*arguments, "--today", "21 มี.ค. 2569").out
    assert "เหลือ 19 วัน" in run_program(*arguments, "--today", "1 มี.ค. 2569").out


def test_one_bad_file_is_told_with_its_line_and_stops_no_other_document(content: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    arguments = ("--content", str(content), "--round", "6m", "--only", "1-06", "--only", "1-10", "--output", str(output))
    assert run_program(*arguments).code == 0
    before = {path.name: path.read_bytes() for path in output.rglob("1-06*")}
    (output / "6m" / next(p.name for p in output.rglob("1-10*.pdf"))).unlink()
    source = content / "activities" / "1-06.yaml"
    lines = source.read_text(encoding="utf-8").splitlines()
    spoilt = next(number for number, line in enumerate(lines) if line.startswith("  when:"))
    lines[spoilt] = "  when: 31 ก.พ. 2569"
    source.write_text("\n".join(lines), encoding="utf-8")
    run = run_program(*arguments)
    assert run.code == 2
    assert f"activities/1-06.yaml:{spoilt + 1}:9:" in run.err
    assert "31 ก.พ. 2569" in run.err
    assert "Traceback" not in run.err
    assert len(before) == 2
    assert {path.name: path.read_bytes() for path in output.rglob("1-06*")} == before
    assert len(list(output.rglob("1-10*.pdf"))) == 1


def test_a_broken_plan_builds_nothing_and_harms_nothing(content: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    arguments = ("--content", str(content), "--round", "6m", "--only", "1-10", "--output", str(output))
    assert run_program(*arguments).code == 0
    before = {path: path.read_bytes() for path in output.rglob("*.*")}
    plan = content / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("fiscal_year:", "fiscal_yaer:", 1), encoding="utf-8")
    run = run_program(*arguments)
    assert run.code == 2
    assert "fiscal_year" in run.err
    assert "plan.yaml:" in run.err
    assert {path: path.read_bytes() for path in output.rglob("*.*")} == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--round", "6m", "--only", "1-60"), "ใช่หรือไม่"),
        (("--round", "7m"), "6m"),
        (("--rond", "6m"), "--round"),
        ((), "--round"),
        (("--round", "6m", "--jobs", "61"), "60"),
        (("--round", "6m", "extra"), "extra"),
        (("--round", "6m", "--content", "README.md"), "ไม่ใช่โฟลเดอร์"),
        (("--round", "6m", "--today", "31 ก.พ. 2569"), "กุมภาพันธ์"),
        (("--round", "6m", "--jobs", "many"), "--jobs"),
        (("--round", "6m", "--content", "no-such-folder"), "no-such-folder"),
        (("--round", "6m", "--only", "2-09"), "2-09"),
    ],
)
def test_wrong_arguments_get_thai_advice(
    arguments: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(PROJECT)
    assert main(["build", *arguments, "--output", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert told in said
    assert any("ก" <= character <= "๛" for character in said)
    assert not list(tmp_path.iterdir())


def test_a_form_without_a_place_for_what_is_written_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    """A form of the office's own, put in the place of ours: by check, by the run and in the list of what goes where."""
    shutil.copytree(PROJECT / "templates", tmp_path / "templates")
    own = docx.Document()
    own.add_paragraph("{{ facts.who }} {{ facts.what }} {{ facts.where }} {{ facts.how }}")
    own.add_paragraph("{{ usage }}")
    own.save(str(tmp_path / "templates" / "activity-summary.docx"))
    common = ("--content", "examples/filled", "--templates", str(tmp_path / "templates"))
    told = "1-10 แบบฟอร์ม activity-summary.docx ไม่มีช่องของหัวข้อ “ภาพประกอบ”"
    run = run_program("check", *common)
    assert run.code == 0 and told in run.out
    run = run_program(*common, "--round", "6m", "--only", "1-10", "--output", str(tmp_path / "out"))
    assert run.code == 0 and told in run.out
    written = (tmp_path / "out" / "6m" / "รายการส่ง.txt").read_text(encoding="utf-8-sig")
    assert "1-10 หลักธรรมทางศาสนา กำหนดส่ง ๒๐ มีนาคม ๒๕๖๙: ข้อมูลครบ แต่แบบฟอร์มไม่มีช่องของ 1 หัวข้อ ตรวจก่อนส่ง" in written
