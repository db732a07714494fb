"""What is wrong with arguments and with files to be typeset is told in Thai, in the words of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.typeset.docx.word_specimens import paragraph, word_file

from moralreport.cli import main

Screen = pytest.CaptureFixture[str]


def told(screen: Screen, *arguments: str) -> tuple[int, str]:
    """Exit code and everything that is said."""
    code = main(list(arguments))
    shown = screen.readouterr()
    return code, shown.out + shown.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("pdf",), "ยังไม่ได้ระบุ"),
        (("build", "--round"), "ใช้ตัวเลือก --round ไม่ถูกต้อง: ต้องตามด้วยค่าของตัวเลือก"),
        (("build", "--final=yes"), "ใช้ตัวเลือก --final ไม่ถูกต้อง: ตัวเลือกนี้ไม่รับค่า"),
        (("build", "--today", "หนึ่ง"), "ค่าของ --today ใช้ไม่ได้"),
        (("bild",), "ไม่รู้จักคำสั่ง bild"),
    ],
)
def test_slips_of_the_command_line_are_told_with_where_help_is(capsys: Screen, arguments: tuple[str, ...], words: str) -> None:
    code, said = told(capsys, *arguments)
    assert code == 2 and words in said and "--help" in said


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "หนังสือ.docx"
    path.write_bytes(word_file(paragraph("ก", run='<w:rFonts w:ascii="Nobody" w:hAnsi="Nobody" w:cs="Nobody"/>')))
    return path


def test_a_pdf_gets_the_name_that_it_is_given_and_warnings_unless_told_not_to(letter: Path, capsys: Screen) -> None:
    target = letter.parent / "ผล.PDF"
    code, said = told(capsys, "pdf", str(letter), "-o", str(target))
    assert code == 0 and target.read_bytes().startswith(b"%PDF-") and not letter.with_suffix(".pdf").exists()
    assert "(1 หน้า)" in said and "คำเตือน: " in said and "Nobody" in said
    assert "คำเตือน" not in told(capsys, "pdf", str(letter), "-o", str(target), "--quiet")[1]


@pytest.mark.parametrize("name", ["ผล.docx", "ผล.txt", "ผล.odt"])
def test_a_pdf_is_given_no_name_of_another_kind(letter: Path, capsys: Screen, name: str) -> None:
    code, said = told(capsys, "pdf", str(letter), "-o", str(letter.parent / name))
    assert code == 2 and f"ลงท้ายด้วย {Path(name).suffix} ไม่ได้" in said
    assert sorted(path.name for path in letter.parent.iterdir()) == [letter.name]


def test_a_name_with_blanks_is_asked_to_be_quoted(tmp_path: Path, capsys: Screen) -> None:
    (tmp_path / "หนังสือ ที่ ๑.docx").write_bytes(b"")
    code, said = told(capsys, "pdf", str(tmp_path / "หนังสือ"), "ที่", "๑.docx")
    assert code == 2 and "เครื่องหมายคำพูด" in said and "หนังสือ ที่ ๑.docx" in said


def test_what_is_no_file_on_a_disk_is_refused(capsys: Screen) -> None:
    pytest.importorskip("pty", reason="there are no devices among the files of Windows")
    code, said = told(capsys, "pdf", "/dev/null", "-o", "/dev/null.pdf")
    assert code == 2 and "ไม่ใช่ไฟล์ที่เก็บบนดิสก์" in said


def test_folders_that_are_not_there_are_told(tmp_path: Path, capsys: Screen) -> None:
    code, said = told(capsys, "check", "--templates", str(tmp_path / "ไม่มี"), "--content", "examples/filled")
    assert code == 2 and "ไม่พบโฟลเดอร์แบบฟอร์ม" in said
