"""The first run on a bare machine, as far as it goes without a network: what is sound, what is made anew, what is installed."""

from __future__ import annotations

import site
import subprocess
import sys
import tomllib
from importlib.metadata import distributions
from pathlib import Path
from types import SimpleNamespace
from typing import Protocol

import bootstrap
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


class Install(Protocol):
    """Runs the installer with a stand-in for subprocess; its commands. `bare`: venv brings no pip; not `launched`: no Python."""

    def __call__(self, extra: str, bare: bool = False, failing: str = "", launched: bool = True) -> list[list[str]]: ...


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A whole environment, as far as the bootstrap looks."""
    folder = tmp_path / ".venv"
    monkeypatch.setattr(bootstrap, "ENVIRONMENT", folder)
    python = bootstrap._environment_python()
    python.parent.mkdir(parents=True)
    python.write_text("", encoding="utf-8")
    (folder / "pyvenv.cfg").write_text(f"home = {tmp_path}\nversion = 3.11\n", encoding="utf-8")
    (folder / "installed-main.txt").write_text(bootstrap._fingerprint() + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    def run(extra: str, bare: bool = False, failing: str = "", launched: bool = True) -> list[list[str]]:
        commands: list[list[str]] = []

        def fake(command: list[str], **_: object) -> SimpleNamespace:
            commands.append(command[1:])
            words = " ".join(command)
            bad = bare and (("venv" in command and "--without-pip" not in command) or command[0] != sys.executable)
            if "venv" in command and launched and not bad:
                python = bootstrap._environment_python()
                python.parent.mkdir(parents=True, exist_ok=True)
                python.write_text("", encoding="utf-8")
            return SimpleNamespace(returncode=int(bad or (failing and failing in words) or 0))

        monkeypatch.setattr(subprocess, "run", fake)
        bootstrap._install(extra)
        return commands

    return run


def test_a_whole_environment_is_sound(environment: Path) -> None:
    assert bootstrap._sound()
    assert bootstrap._installed("")
    assert not bootstrap._installed("test")


@pytest.mark.parametrize("lost", ["installed-main.txt", "pyvenv.cfg", "bin/python"])
def test_a_half_made_environment_is_not(environment: Path, lost: str) -> None:
    path = bootstrap._environment_python() if lost == "bin/python" else environment / lost
    path.unlink()
    assert not bootstrap._sound()


def test_an_environment_whose_python_is_gone_is_not(environment: Path) -> None:
    (environment / "pyvenv.cfg").write_text(f"home = {environment / 'gone'}\n", encoding="utf-8")
    assert not bootstrap._sound()


def test_a_half_made_environment_is_cleared_first(environment: Path, install: Install) -> None:
    (environment / "installed-main.txt").unlink()
    commands = install("test")
    assert commands[0][:3] == ["-m", "venv", "--clear"]
    assert any(word.startswith("pytest>=") for word in commands[-1])
    assert bootstrap._installed("") and bootstrap._installed("test")


def test_a_sound_one_is_only_added_to_and_keeps_its_tests(environment: Path, install: Install) -> None:
    for stamp in ("installed-test.txt", "installed-main.txt"):
        (environment / stamp).write_text("old", encoding="utf-8")
    commands = install("")
    assert not [command for command in commands if "venv" in command]
    assert any(word.startswith("pytest>=") for word in commands[-1])


@pytest.mark.parametrize(
    ("change", "anew"),
    [
        (("pyproject.toml", "max-complexity = 10", "max-complexity = 9"), False),
        (("pyproject.toml", "lxml>=", "lxml>"), True),
        (("constraints.txt", "lxml==", "lxml==="), True),
    ],
)
def test_packages_are_installed_anew_when_others_are_asked_for_and_not_for_the_settings_of_tools(
    environment: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, change: tuple[str, str, str], anew: bool
) -> None:
    file, old, new = change
    for name in ("pyproject.toml", "constraints.txt"):
        text = (bootstrap.ROOT / name).read_text(encoding="utf-8")
        assert name != file or old in text
        (tmp_path / name).write_text(text.replace(old, new) if name == file else text, encoding="utf-8", newline="")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    assert bootstrap._installed("") == (not anew)


def test_no_file_of_the_environment_names_the_folder_in_which_the_program_lies(environment: Path, install: Install) -> None:
    """A .pth file with a Thai path ends Python 3.11 where the locale is not UTF-8 (Windows in Thai): the project is not installed."""
    (command,) = [command for command in install("test") if "install" in command]
    assert "-e" not in command
    assert str(bootstrap.ROOT) not in command[command.index("-c") + 2 :]
    asked = tomllib.loads((bootstrap.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert set(asked) < set(command)


def test_a_python_without_ensurepip_uses_its_own_pip(environment: Path, install: Install) -> None:
    (environment / "installed-main.txt").unlink()
    commands = install("", bare=True)
    assert [command for command in commands if "--without-pip" in command]
    assert commands[-1][:4] == ["-m", "pip", "--python", str(bootstrap._environment_python())]


@pytest.mark.parametrize("failing", ["install", "venv", "--version"])
def test_what_fails_is_told_in_thai_and_leaves_no_stamp(environment: Path, install: Install, failing: str) -> None:
    (environment / "installed-main.txt").unlink()
    with pytest.raises(SystemExit) as told:
        install("", failing=failing)
    assert "แล้วสั่งใหม่อีกครั้ง" in str(told.value)
    assert not bootstrap._sound()


def test_an_environment_that_was_made_without_its_python_is_told(environment: Path, install: Install) -> None:
    bootstrap._environment_python().unlink()
    with pytest.raises(SystemExit, match="สร้างโฟลเดอร์"):
        install("", launched=False)


def test_a_second_run_waits_and_finds_everything_there(environment: Path, install: Install) -> None:
    waits = f"import bootstrap, pathlib; bootstrap.ENVIRONMENT = pathlib.Path({str(environment)!r})\nwith bootstrap._alone(): pass"
    with bootstrap._alone():
        second = subprocess.Popen([sys.executable, "-c", waits], cwd=bootstrap.ROOT)
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(1)
    assert second.wait(30) == 0
    assert install("") == []


def test_an_old_python_is_told_what_it_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 1))
    with pytest.raises(SystemExit, match=r"3\.11 ขึ้นไป"):
        bootstrap.run("moralreport.cli")


def test_needed_packages_are_those_of_the_project(project: Path) -> None:
    """Every dependency has a module that is looked for, so that no half-equipped interpreter is taken for a whole one."""
    from importlib.metadata import packages_distributions

    declared = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    modules = packages_distributions()
    for extra, wanted in (("", declared["dependencies"]), ("test", declared["optional-dependencies"]["test"])):
        found = {name.lower() for module in bootstrap.NEEDED[extra] for name in modules[module]}
        names = {line.split(">")[0].lower() for line in wanted if "types" not in line and "stubs" not in line}
        assert names <= found


def test_constraints_pin_all_that_is_installed_on_any_system_and_nothing_else(project: Path) -> None:
    lines = (project / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {canonicalize_name(Requirement(line).name) for line in lines}
    declared = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    own = [*declared["dependencies"], *declared["optional-dependencies"]["test"]]
    assert pinned == {name for system in _SYSTEMS for name in _needed(own, system)}


_SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
)


def _needed(requirements: list[str], system: dict[str, str]) -> set[str]:
    """Names of all that these need on a system, and what that needs in turn."""
    needed: set[str] = set()
    waiting = [(line, "") for line in requirements]
    while waiting:
        line, extra = waiting.pop()
        one = Requirement(line)
        name = canonicalize_name(one.name)
        if name not in needed and (one.marker is None or one.marker.evaluate({**system, "extra": extra})):
            needed.add(name)
            # What another system alone needs is not installed here; it needs nothing further.
            found = [*distributions(name=name)]
            waiting += [(further, wanted) for further in (found[0].requires or [] if found else []) for wanted in one.extras or {""}]
    return needed


@pytest.mark.parametrize("stranger", ["", "version", "home", "inside another environment"])
def test_packages_are_taken_where_this_python_made_the_environment(
    environment: Path, monkeypatch: pytest.MonkeyPatch, stranger: str
) -> None:
    made_by = {"home": str(Path(sys.executable).parent), "version": ".".join(map(str, sys.version_info[:3]))}
    if stranger in made_by:
        made_by[stranger] = "3.0"
    (environment / "pyvenv.cfg").write_text("".join(f"{name} = {value}\n" for name, value in made_by.items()), encoding="utf-8")
    library = "Lib" if sys.platform == "win32" else f"lib/python{sys.version_info[0]}.{sys.version_info[1]}"
    packages = environment / library / "site-packages"
    packages.mkdir(parents=True)
    monkeypatch.setattr(sys, "prefix", "elsewhere" if stranger.startswith("inside") else sys.base_prefix)
    own, places = site.getsitepackages()[0], ["here", *site.getsitepackages()]
    monkeypatch.setattr(sys, "path", list(places))
    assert bootstrap._take_packages() == (not stranger)
    assert sys.path == (places if stranger else ["here", str(packages)])
    assert own in places
