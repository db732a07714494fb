"""Files appear whole or not at all: a run that is killed at any moment leaves every file as it was or as it should be."""

from __future__ import annotations

import random
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pypdf
import pytest
from tests.conftest import PROJECT, run_program

from moralreport.delivery.files import PARTIAL

KILLS = 6
ATTEMPTS = 20
ARGUMENTS = ("--content", "examples/filled", "--round", "6m", "--only", "1-06", "--only", "1-11", "--only", "2-04", "--jobs", "1")


def start(output: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(PROJECT / "build.py"), *ARGUMENTS, "--output", str(output)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def files(output: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in output.rglob("*") if path.is_file() and path.suffix in {".docx", ".pdf"}}


def assert_whole(path: Path) -> None:
    if path.suffix == ".docx":
        assert zipfile.ZipFile(path).testzip() is None
    else:
        assert len(pypdf.PdfReader(path).pages) > 0


def test_a_killed_run_leaves_whole_files_and_the_next_one_completes(tmp_path: Path) -> None:
    begin = time.perf_counter()
    assert run_program(*ARGUMENTS, "--output", str(tmp_path / "wanted")).code == 0
    duration = time.perf_counter() - begin
    wanted = files(tmp_path / "wanted")
    assert len(wanted) == 6
    output, moments, cut_short = tmp_path / "killed", random.Random(2569), 0
    for _ in range(ATTEMPTS):
        process = start(output)
        time.sleep(moments.uniform(0.3, 1.0) * duration)
        if process.poll() is None:
            cut_short += 1
        else:
            duration *= 0.8
        process.kill()
        process.wait()
        for path in output.rglob("*"):
            if path.suffix in {".docx", ".pdf"}:
                assert_whole(path)
                assert path.read_bytes() == wanted[path.name]
        if cut_short == KILLS:
            break
    assert cut_short == KILLS
    assert run_program(*ARGUMENTS, "--output", str(output)).code == 0
    assert files(output) == wanted
    assert not list(output.rglob(f"*{PARTIAL}"))


def test_a_place_that_cannot_be_written_is_told_and_the_old_files_stay(tmp_path: Path) -> None:
    output = tmp_path / "out"
    assert run_program(*ARGUMENTS, "--output", str(output)).code == 0
    before = files(output)
    victim = next(output.rglob("1-06*.docx"))
    victim.unlink()
    victim.mkdir()
    (victim / "occupied").write_text("x", encoding="utf-8")
    run = run_program(*ARGUMENTS, "--output", str(output))
    assert run.code == 2
    assert "เขียน" in run.err
    assert "Traceback" not in run.err
    assert files(output) == {name: data for name, data in before.items() if name != victim.name}


def test_a_full_disk_is_told_and_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from moralreport.delivery import files as delivery

    path = tmp_path / "รายงาน.pdf"
    path.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(delivery.os, "fsync", full)
    problem = delivery.write_whole(path, b"new")
    assert problem is not None
    assert "ดิสก์เต็ม" in problem.message
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["รายงาน.pdf"]


def test_a_file_held_open_by_word_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from moralreport.delivery import files as delivery

    path = tmp_path / "รายงาน.docx"
    path.write_bytes(b"old")

    def locked(source: object, target: object) -> None:
        raise PermissionError(13, "sharing violation")

    monkeypatch.setattr(delivery.os, "replace", locked)
    problem = delivery.write_whole(path, b"new")
    assert problem is not None
    assert "ปิดไฟล์" in problem.advice
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["รายงาน.docx"]
