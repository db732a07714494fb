"""Same content, same bytes: on another day, in another folder, locale and time zone, with other hash seeds and jobs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from tests.conftest import PROJECT, run_program

SELECTION = ("--only", "1-06", "--only", "1-14-1-q2", "--only", "1-01")

_OTHER_SUM = """
import builtins, math, sys

plain = builtins.sum

def other(values, /, start=0):
    values = list(values)
    if not any(type(value) is float for value in values):
        return plain(values, start)
    if sys.version_info < (3, 12):
        return math.fsum((start, *values))
    for value in values:
        start = start + value
    return start

builtins.sum = other
"""


def build(content: Path, output: Path, *more: str, cwd: Path = PROJECT, env: dict[str, str] | None = None) -> dict[str, bytes]:
    arguments = ("--content", str(content), "--round", "6m", *SELECTION, "--output", str(output))
    run = run_program(*arguments, *more, cwd=cwd, env=env)
    assert run.code == 0, run.err
    return {path.name: path.read_bytes() for path in sorted(output.rglob("*.*"))}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    files = build(PROJECT / "examples" / "filled", tmp_path_factory.mktemp("first"), "--jobs", "1", env={"PYTHONHASHSEED": "1"})
    assert len(files) == 7
    return files


def test_again(first: dict[str, bytes], tmp_path: Path) -> None:
    assert build(PROJECT / "examples" / "filled", tmp_path, "--jobs", "1") == first


@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        (("--jobs", "2", "--today", "2026-01-05"), {"PYTHONHASHSEED": "2", "TZ": "Asia/Bangkok"}),
        (("--jobs", "5", "--today", "2027-12-31"), {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "C", "LANG": "C"}),
        ((), {"PYTHONHASHSEED": "0", "PYTHONUTF8": "0", "LC_ALL": "POSIX", "PYTHONIOENCODING": "cp1252"}),
    ],
    ids=["bangkok", "los-angeles", "posix"],
)
def test_elsewhere_on_another_day(arguments: tuple[str, ...], env: dict[str, str], first: dict[str, bytes], tmp_path: Path) -> None:
    assert build(PROJECT / "examples" / "filled", tmp_path, *arguments, env=env) == first


def test_in_another_folder(first: dict[str, bytes], tmp_path: Path) -> None:
    content = Path(shutil.copytree(PROJECT / "examples" / "filled", tmp_path / "โฟลเดอร์ อื่น" / "เนื้อหา"))
    assert build(content, tmp_path / "ผล", cwd=tmp_path) == first


def test_where_sums_of_fractions_end_otherwise(first: dict[str, bytes], tmp_path: Path) -> None:
    """Python 3.12 and later add floats up with less loss than 3.11: where the last bit decides, the program must not leave it to `sum`."""
    (tmp_path / "sitecustomize.py").write_text(_OTHER_SUM, encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), str(PROJECT / "src")])
    assert build(PROJECT / "examples" / "filled", tmp_path / "out", "--jobs", "1", env={"PYTHONPATH": path}) == first


def test_a_changed_fact_changes_the_bytes(first: dict[str, bytes], tmp_path: Path) -> None:
    """The comparison can fail: one word more in one file changes that document, and only what draws on it."""
    content = Path(shutil.copytree(PROJECT / "examples" / "filled", tmp_path / "content"))
    source = content / "activities" / "1-06.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("result: ", "result: แก้ไขแล้ว ", 1), encoding="utf-8")
    changed = {name for name, data in build(content, tmp_path / "out").items() if data != first[name]}
    assert {name.split(" ")[0] for name in changed} == {"1-14-1-q2", "รายการส่ง.txt"}
