"""Files appear whole or not at all: a run that is killed at any moment leaves every file as it was or as it should be."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.conftest import PROJECT, run_program

from moralreport.delivery import files as delivery
from moralreport.delivery.files import PARTIAL

KINDS = {".docx", ".pdf"}
OLD = b"old"
ARGUMENTS = ("--content", "examples/filled", "--round", "6m", "--only", "1-06", "--only", "1-11", "--only", "2-04", "--jobs", "1")


def start(output: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(PROJECT / "build.py"), *ARGUMENTS, "--output", str(output)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def files(output: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in output.rglob("*") if path.is_file() and path.suffix in KINDS}


def written(output: Path) -> int:
    """How many files are new, those half written included."""
    return sum(path.suffix not in KINDS or path.stat().st_size != len(OLD) for path in output.rglob("*") if path.is_file())


def test_a_killed_run_leaves_whole_files_and_the_next_one_completes(tmp_path: Path) -> None:
    """Killed as soon as the first new file begins, the third, the fifth."""
    assert run_program(*ARGUMENTS, "--output", str(tmp_path / "wanted")).code == 0
    wanted, codes = files(tmp_path / "wanted"), []
    assert len(wanted) == 6
    for count in (1, 3, 5):
        output = tmp_path / f"killed-{count}"
        for path in (tmp_path / "wanted").rglob("*.*"):
            if path.suffix in KINDS:
                old = output / path.relative_to(tmp_path / "wanted")
                old.parent.mkdir(parents=True, exist_ok=True)
                old.write_bytes(OLD)
        process = start(output)
        while process.poll() is None and written(output) < count:
            time.sleep(0.002)
        process.kill()
        codes.append(process.wait())
        assert {name: data for name, data in files(output).items() if data != OLD}.items() <= wanted.items()
    assert len([code for code in codes if code]) > 1
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
    path = tmp_path / "รายงาน.pdf"
    path.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    problem = delivery.write_whole(path, b"new")
    assert problem is not None
    assert "ดิสก์เต็ม" in problem.message
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["รายงาน.pdf"]


def test_a_file_held_open_by_word_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "รายงาน.docx"
    path.write_bytes(b"old")

    def locked(source: object, target: object) -> None:
        raise PermissionError(13, "sharing violation")

    monkeypatch.setattr(os, "replace", locked)
    problem = delivery.write_whole(path, b"new")
    assert problem is not None
    assert "ปิดไฟล์" in problem.advice
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["รายงาน.docx"]


def pair(folder: Path) -> list[tuple[Path, bytes]]:
    for suffix in (".docx", ".pdf"):
        (folder / f"รายงาน{suffix}").write_bytes(b"old")
    return [(folder / f"รายงาน{suffix}", b"new") for suffix in (".docx", ".pdf")]


@pytest.mark.parametrize("victim", ["รายงาน.docx", "รายงาน.pdf"])
def test_a_read_only_file_keeps_both_of_its_pair(tmp_path: Path, victim: str) -> None:
    files_ = pair(tmp_path)
    (tmp_path / victim).chmod(0o444)
    problem = delivery.write_together(files_)
    assert problem is not None
    assert victim in problem.file and "เขียนทับไฟล์นี้ไม่ได้" in problem.message
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"รายงาน.docx": b"old", "รายงาน.pdf": b"old"}
    (tmp_path / victim).chmod(0o644)
    assert delivery.write_together(files_) is None
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"รายงาน.docx": b"new", "รายงาน.pdf": b"new"}


@pytest.mark.parametrize("known", [True, False])
def test_a_pair_is_never_left_mixed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: bool) -> None:
    """The second of two files is locked between the look and the rename: the first goes back to what it was."""
    files_ = pair(tmp_path)
    if not known:
        (tmp_path / "รายงาน.docx").unlink()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    rename = os.replace

    def locked(source: Path, target: Path) -> None:
        if target.suffix == ".pdf":
            raise PermissionError(13, "sharing violation")
        rename(source, target)

    monkeypatch.setattr(os, "replace", locked)
    assert delivery.write_together(files_) is not None
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_the_second_file_of_a_pair_that_finds_no_room_leaves_the_first_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files_ = pair(tmp_path)
    calls: list[int] = []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert delivery.write_together(files_) is not None
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"รายงาน.docx": b"old", "รายงาน.pdf": b"old"}


@pytest.mark.skipif(sys.platform != "linux", reason="what belongs to a run is told by the environment of processes, which /proc shows")
def test_no_worker_outlives_a_killed_run(tmp_path: Path) -> None:
    mark = f"MORALREPORT_RUN={tmp_path}"
    command = [sys.executable, str(PROJECT / "build.py"), *ARGUMENTS[:-1], "2", "--output", str(tmp_path)]
    environment = dict(os.environ, MORALREPORT_RUN=str(tmp_path))
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    while process.poll() is None and not any(tmp_path.rglob("*.docx")):
        time.sleep(0.05)
    assert process.poll() is None and len(running(mark)) > 2
    process.kill()
    process.wait()
    deadline = time.monotonic() + 20
    while running(mark) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert running(mark) == []


def running(mark: str) -> list[int]:
    """Processes with this in their environment."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            held = folder.name.isdigit() and mark.encode() in (folder / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if held:
            found.append(int(folder.name))
    return found
