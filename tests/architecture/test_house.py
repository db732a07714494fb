"""The house rules, held by tools and by looking: imports, lint, types, sizes, nothing of a machine in the tree."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
SOURCES = sorted((PROJECT / "src").rglob("*.py"))
ROOMS = {"cli", "content", "delivery", "model", "number_formats", "plan", "status", "thai", "typeset", "word"}
LIMIT = 320


def tracked() -> list[Path]:
    git = shutil.which("git")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=False) if git else None
    if listed is None or listed.returncode:
        return [p for p in PROJECT.rglob("*") if p.is_file() and not {".venv", ".git", "output", "__pycache__"} & set(p.parts)]
    return [PROJECT / name for name in listed.stdout.decode().split("\0") if name and (PROJECT / name).exists()]


def run(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=PROJECT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


def test_imports_follow_the_contracts() -> None:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


def test_the_contracts_can_fail(tmp_path: Path) -> None:
    """A planted import against the direction is caught."""
    package = tmp_path / "planted"
    (package / "high").mkdir(parents=True)
    (package / "low").mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "high" / "__init__.py").write_text("", encoding="utf-8")
    (package / "low" / "__init__.py").write_text("import planted.high\n", encoding="utf-8")
    config = tmp_path / "contracts.ini"
    contract = "[importlinter:contract:1]\nname = layers\ntype = layers\nlayers =\n    planted.high\n    planted.low\n"
    config.write_text(f"[importlinter]\nroot_package = planted\n{contract}", encoding="utf-8")
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from importlinter.cli import lint_imports; "
        f"sys.exit(lint_imports(config_filename={str(config)!r}, no_cache=True))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1


def test_every_room_is_in_the_contracts() -> None:
    found = {path.name for path in (PROJECT / "src" / "moralreport").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert found <= ROOMS
    contracts = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    assert all(f"moralreport.{room}" in contracts for room in found)


def test_lint() -> None:
    run("ruff", "check", "--no-cache")


def test_format() -> None:
    run("ruff", "format", "--check", "--no-cache")


def test_types() -> None:
    run("mypy", "--no-incremental")


def test_files_stay_small() -> None:
    assert len(SOURCES) > 30
    long = {str(p.relative_to(PROJECT)): n for p in SOURCES if (n := len(p.read_text(encoding="utf-8").splitlines())) > LIMIT}
    assert not long


@pytest.mark.parametrize("name", ["utils.py", "common.py", "helpers.py", "misc.py"])
def test_no_drawer_for_odds_and_ends(name: str) -> None:
    assert not [p for p in SOURCES if p.name == name]


MACHINE = rb"/(work)/(main|shared)|/(tmp)/[a-z]|/(root)/"
REGISTRY = rb"pypi\.org|files\.pythonhosted|registry\.npmjs|repo1?\.maven|crates\.io|proxy\.golang|deb\.debian"
FORBIDDEN = re.compile(MACHINE + b"|" + REGISTRY)


def test_nothing_of_a_machine_or_registry_is_committed() -> None:
    files = [p for p in tracked() if p.suffix not in {".ttf", ".jpg", ".png", ".docx", ".xlsx", ".icc"} and p != Path(__file__).resolve()]
    assert len(files) > 50
    assert not [str(p.relative_to(PROJECT)) for p in files if FORBIDDEN.search(p.read_bytes())]


@pytest.mark.parametrize("planted", ["work/main/x", "tmp/x", "root/x", "pypi" + ".org", "deb" + ".debian.org"])
def test_the_guard_sees_a_planted_machine_or_registry(planted: str) -> None:
    assert FORBIDDEN.search(f"see https://{planted} or /{planted}".encode())


def test_no_lock_file_is_committed() -> None:
    assert not [p for p in tracked() if p.name in {"uv.lock", "poetry.lock", "pylock.toml", "package-lock.json", "yarn.lock"}]


WAIVER = re.compile(r"#\s*noqa|#\s*type:\s*ignore|#\s*pragma: no cover|pytest\.mark\.(skip|xfail)\b")


def test_no_waivers() -> None:
    assert all(map(WAIVER.search, ("import x  # noqa: F401", "x = y  # type: ignore[misc]", "@pytest.mark.skip")))
    scripts = [p for p in tracked() if p.suffix == ".py" and p != Path(__file__).resolve()]
    assert len(scripts) > len(SOURCES)
    assert not [f"{p}:{i}" for p in scripts for i, line in enumerate(p.read_text(encoding="utf-8").splitlines(), 1) if WAIVER.search(line)]
