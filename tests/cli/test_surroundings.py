"""Machines as they are: homes that are files, closed streams, lost folders, names that Windows refuses, forms and emblems that are none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath

import pikepdf
import pytest
from tests.conftest import PROJECT, run_program
from tests.typeset.docx.word_specimens import paragraph, word_file

from moralreport.cli import main, places
from moralreport.delivery import files

Link = Callable[[Path, Path], None]
ONE = ("--content", "examples/filled", "--round", "6m", "--only", "1-10", "--today", "2026-03-01")


def test_neither_the_home_folder_nor_reportlabs_variables_change_a_build(filled_round: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / ".reportlab_mods").write_text("raise SystemExit('run')", encoding="utf-8")
    (home / ".reportlab_settings").write_text("pageCompression = 0\ninvariant = 0\n", encoding="utf-8")
    file = tmp_path / "home-is-a-file"
    file.write_text("x", encoding="utf-8")
    for number, where in enumerate((home, file)):
        env = {"HOME": str(where), "USERPROFILE": str(where), "RL_pageCompression": "none", "RL_invariant": "0"}
        run = run_program(*ONE, "--output", str(tmp_path / str(number)), env=env)
        assert run.code == 0, run.err
        (made,) = (tmp_path / str(number) / "6m").glob("*.pdf")
        assert made.read_bytes() == (filled_round / made.name).read_bytes()


def test_a_build_needs_no_screen(tmp_path: Path) -> None:
    pytest.importorskip("pty", reason="the shell closes streams by POSIX signs")
    for closing in (">&-", "2>&-", ">&- 2>&-"):
        output = tmp_path / closing.replace("&", "").replace(">", "")
        command = f'exec "{sys.executable}" build.py {" ".join(ONE)} --output "{output}" {closing}'
        assert subprocess.run(["sh", "-c", command], cwd=PROJECT, check=False, timeout=120).returncode == 0, closing
        assert len(list((output / "6m").glob("*.pdf"))) == 1


def test_a_working_folder_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pty", reason="Windows keeps the folder that a program stands in")
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert main(["check"]) == 2
    assert "ถูกลบหรือย้าย" in capsys.readouterr().err


def test_a_fault_of_the_program_is_told_as_one(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> None:
        raise RuntimeError("a planted fault")

    monkeypatch.setattr(places, "font_problems", broken)
    monkeypatch.setattr("moralreport.cli.check.font_problems", broken)
    assert main(["check"]) == 3
    told = capsys.readouterr().err
    assert "RuntimeError: a planted fault" in told
    assert told.rstrip().endswith("ให้ผู้ดูแลโปรแกรม")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["pdf"], "ยังไม่ได้ระบุ"),
        (["build", "--round"], "ใช้ตัวเลือก --round ไม่ถูกต้อง: ต้องตามด้วยค่าของตัวเลือก"),
        (["build", "--all=1"], "ใช้ตัวเลือก --all ไม่ถูกต้อง: ตัวเลือกนี้ไม่รับค่า"),
        (["chek"], "ไม่รู้จักคำสั่ง chek (หมายถึง check ใช่หรือไม่)"),
    ],
)
def test_arguments_that_are_wrong_are_told_in_thai(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith(told), lines
    assert lines[-1].startswith("ดูวิธีใช้: ") and lines[-1].endswith("--help")


def test_a_file_without_a_title_is_called_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "หนังสือเชิญ.docx"
    file.write_bytes(word_file(paragraph("ก")))
    assert main(["pdf", str(file)]) == 0
    with pikepdf.open(file.with_suffix(".pdf")) as pdf:
        assert str(pdf.docinfo["/Title"]) == "หนังสือเชิญ"


def test_outputs_that_lead_nowhere_or_are_too_long_are_told(tmp_path: Path, link: Link) -> None:
    link(tmp_path / "nowhere", tmp_path / "missing")
    link(tmp_path / "loop", tmp_path / "loop")
    for output in (tmp_path / "nowhere", tmp_path / "loop", tmp_path / ("ก" * 90)):
        run = run_program(*ONE, "--output", str(output))
        assert run.code == 2, run.err
        assert "Traceback" not in run.err
        assert "→" in run.err


@pytest.mark.parametrize("name", ["CON", "nul.pdf", "Com1 .txt", "a?.pdf", "ถาม: ตอบ.pdf", "ท้ายจุด.", "ท้ายว่าง ", "a\tb", "LPT¹.pdf"])
def test_names_that_windows_refuses_are_told_there_and_nowhere_else(name: str) -> None:
    problem = files.refused_name(PureWindowsPath(r"C:\งาน") / name)
    assert problem is not None
    assert name in problem.message
    assert files.refused_name(PurePosixPath("/งาน") / name) is None


@pytest.mark.parametrize(
    "name", [r"C:\งาน\รายงาน 1.2\ส่ง.pdf", r"..\ส่ง.pdf", r"\\server\งาน\context.pdf", r"C:\console\nullify.txt", "ส่ง.pdf"]
)
def test_names_that_windows_takes_are_let_through(name: str) -> None:
    assert files.refused_name(PureWindowsPath(name)) is None


def test_paths_are_shown_from_the_folder_that_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, link: Link) -> None:
    place = tmp_path / "งาน"
    (place / "content").mkdir(parents=True)
    link(tmp_path / "other-name", place)
    for here in (place, tmp_path / "other-name"):
        monkeypatch.chdir(here)
        assert places.near(place / "content") == Path("content")
        assert places.near(tmp_path / "x") == tmp_path / "x"
        assert places.near(Path("../x")) == Path("../x")


def test_a_templates_folder_that_is_none_and_an_emblem_that_is_no_picture_are_told_once(tmp_path: Path) -> None:
    forms = Path(shutil.copytree(PROJECT / "templates", tmp_path / "แบบฟอร์ม"))
    (forms / "assets").mkdir(exist_ok=True)
    (forms / "assets" / "garuda.png").write_text("ไม่ใช่ภาพ", encoding="utf-8")
    for templates, told in ((tmp_path / "ไม่มี", "ไม่พบโฟลเดอร์แบบฟอร์ม"), (forms, "garuda.png: “garuda.png” ไม่ใช่ไฟล์ภาพ")):
        for command in (("build", "--round", "6m", "--output", str(tmp_path / "out")), ("check",)):
            run = run_program(*command, "--content", "examples/filled", "--templates", str(templates))
            assert run.code == 2
            assert told in run.err
            assert "พบข้อผิดพลาด 1 แห่ง" in run.err
    assert not (tmp_path / "out").exists()


def test_word_files_are_looked_for_as_clerks_name_them(tmp_path: Path) -> None:
    (tmp_path / "บันทึก ข้อความ.docx").write_bytes(b"x")
    os.mkfifo(tmp_path / "pipe") if hasattr(os, "mkfifo") else (tmp_path / "pipe").mkdir()
    run = run_program("pdf", "บันทึก", "ข้อความ.docx", "pipe", cwd=tmp_path)
    assert run.code == 2
    assert run.err.count('ชื่อที่มีเว้นวรรคต้องอยู่ในเครื่องหมายคำพูด: "บันทึก ข้อความ.docx"') == 2
    assert "pipe: " in run.err
    (tmp_path / "~$นทึก ข้อความ.docx").write_bytes(b"\x04user")
    run = run_program("pdf", "~$นทึก ข้อความ.docx", "บันทึก ข้อความ.docx", "หาย.docx", "-o", "ใหม่.docx", cwd=tmp_path)
    assert "~$" not in run.err
    assert run.code == 2
    assert "ลงท้ายด้วย .docx ไม่ได้" in run.err
    assert "หาย.docx: ไม่พบไฟล์นี้" in run.err
    assert not (tmp_path / "ใหม่.docx").exists()
