"""What stands on the screen: Thai help, a table that fits, one progress bar, no colours in files, no console that cannot print Thai."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from rich.cells import cell_len
from tests.conftest import PROJECT, run_program

from moralreport.cli.help import PROGRAM

ENGLISH = ("Usage", "Options", "Commands", "Show this", "Error", "COMMAND", "ARGS", "TEXT", "PATH", "INTEGER", "[OPTIONS]", "default")


@pytest.mark.parametrize(
    "arguments", [(), ("--help",), ("build", "--help"), ("check", "-h"), ("status", "-h"), ("pdf", "--help")], ids=" ".join
)
def test_help_is_thai_throughout(arguments: tuple[str, ...]) -> None:
    run = run_program(*arguments)
    assert run.code == 0, run.err
    assert run.out.startswith(f"วิธีใช้: {PROGRAM}")
    assert "แสดงวิธีใช้นี้" in run.out
    if arguments != ("check", "-h"):
        assert "ตัวอย่าง" in run.out
    assert not [word for word in ENGLISH if word in run.out]


def test_a_command_that_is_misspelt_is_guessed() -> None:
    assert "หมายถึง check ใช่หรือไม่" in run_program("chekc").err
    assert f"{PROGRAM} pdf หนังสือ.docx" in run_program("หนังสือ.docx").err


@pytest.mark.parametrize("encoding", ["cp874", "cp1252", "ascii"])
@pytest.mark.parametrize("arguments", [("--help",), ("--round", "7m"), ("--round", "6m", "--only", "1-10")], ids=" ".join)
def test_no_console_is_too_poor_for_thai(encoding: str, arguments: tuple[str, ...], tmp_path: Path) -> None:
    env = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "PYTHONLEGACYWINDOWSSTDIO": "1"}
    run = run_program(*arguments, *(("--output", str(tmp_path)) if "--round" in arguments else ()), env=env)
    assert run.code in (0, 2)
    assert "Traceback" not in run.err
    assert "ร" in run.out + run.err


def test_what_goes_to_a_file_has_no_colours_and_one_width(tmp_path: Path) -> None:
    run = run_program("--round", "6m", "--only", "1-10", "--output", str(tmp_path), env={"COLUMNS": "40", "TERM": "xterm-256color"})
    assert "\x1b" not in run.out + run.err
    assert re.search(r"^1-10 .*ร่าง +\d+ .*KB \+ .*KB\s*$", run.out, re.MULTILINE)


@pytest.mark.parametrize("width", [80, 100, 120])
def test_the_table_fits_the_screen(width: int, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="pseudo-terminals are POSIX")
    parent, child = pty.openpty()
    command = [sys.executable, str(PROJECT / "build.py"), "--round", "6m", "--final", "--output", str(tmp_path)]
    env = {**os.environ, "COLUMNS": str(width), "TERM": "xterm"}
    process = subprocess.Popen(command, cwd=PROJECT, env=env, stdin=child, stdout=child, stderr=child)
    os.close(child)
    seen = b""
    while True:
        try:
            chunk = os.read(parent, 65536)
        except OSError:
            break
        if not chunk:
            break
        seen += chunk
    assert process.wait() == 1
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", seen.decode("utf-8"))
    assert "กำลังสร้าง" in text
    table = [line.rstrip("\r") for line in text.split("\n") if re.match(r"\d-\d\d\S* .*ไม่สร้าง", line)]
    assert len(table) == 13
    assert all(cell_len(line.rstrip()) <= width for line in table)
    assert len({cell_len(line[: line.index("ไม่สร้าง")]) for line in table}) == 1


def test_spawned_processes_make_the_same_files(filled_round: Path, tmp_path: Path) -> None:
    """Windows and macOS fork none: each process starts from nothing."""
    code = (
        "import multiprocessing, sys; multiprocessing.set_start_method('spawn'); from moralreport.cli import main; "
        "sys.exit(main(sys.argv[1:]))"
    )
    chosen = ("--content", "examples/filled", "--round", "6m", "--only", "1-06", "--only", "1-10")
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, 'src'); {code}", *chosen, "--jobs", "2", "--output", str(tmp_path)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    made = {path.name: path.read_bytes() for path in (tmp_path / "6m").iterdir() if path.suffix in {".docx", ".pdf"}}
    assert len(made) == 4
    assert made == {name: (filled_round / name).read_bytes() for name in made}


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C reaches all programs of a console there, the tests too")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_stops_with_a_word_and_leaves_no_half_file(jobs: str, tmp_path: Path) -> None:
    arguments = ("--content", "examples/filled", "--all", "--jobs", jobs, "--output", str(tmp_path))
    command = [sys.executable, str(PROJECT / "build.py"), *arguments]
    # What a shell starts behind its back ignores Ctrl-C, and so would all that the tests start.
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, cwd=PROJECT, encoding="utf-8", preexec_fn=heed, stdout=pipe, stderr=pipe)
    deadline = time.monotonic() + 120
    while not list(tmp_path.rglob("*.pdf")) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 130, err
    assert "หยุดตามคำสั่ง" in err
    assert "Traceback" not in err
    assert {path.suffix for path in tmp_path.rglob("*") if path.is_file()} <= {".docx", ".pdf"}
