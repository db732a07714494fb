"""Fixtures for every test: outside programs as oracles, the project's own folders, and one build of the filled example."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


def find_oracle(name: str) -> str:
    """Path of an outside program; skips where it is missing, but fails where oracles are required (CI)."""
    found = shutil.which(name)
    if found:
        return found
    if os.environ.get("MORALREPORT_REQUIRE_ORACLES"):
        pytest.fail(f"the oracle {name} is required here and missing")
    pytest.skip(f"the oracle {name} is not installed")


@pytest.fixture
def oracle() -> Callable[[str], str]:
    """`oracle("pdftotext")`: the program's path, or the test is skipped (an error where oracles are required)."""
    return find_oracle


@pytest.fixture
def link() -> Callable[[Path, Path], None]:
    """`link(place, target)` makes a symbolic link; the test is skipped where none is to be had (Windows asks for a right of its own)."""

    def make(place: Path, target: Path) -> None:
        try:
            place.symlink_to(target, target_is_directory=target.is_dir())
        except OSError:
            pytest.skip("links cannot be made here")
        if not place.is_symlink():
            pytest.skip("links are not kept here")

    return make


@pytest.fixture(scope="session")
def project() -> Path:
    """The checkout."""
    return PROJECT


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run of the program."""

    code: int
    out: str
    err: str


def run_program(*arguments: str, cwd: Path = PROJECT, env: dict[str, str] | None = None, program: Path = PROJECT / "build.py") -> Run:
    """Run `python build.py` as a user does, in a process of its own."""
    command = [sys.executable, str(program), *arguments]
    environment = {**os.environ, **(env or {})}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False)
    return Run(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session")
def filled_round(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with round 6m of examples/filled, built once, also where several processes share the tests."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    output, built = shared / "filled", shared / "filled-is-built"
    try:
        output.mkdir()
    except FileExistsError:
        deadline = time.monotonic() + 300
        while not built.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
    else:
        run = run_program("--content", "examples/filled", "--round", "6m", "--output", str(output))
        built.write_text(run.out + run.err if run.code else "", encoding="utf-8")
    assert built.read_text(encoding="utf-8") == ""
    return output / "6m"
