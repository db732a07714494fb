"""Runs a module of this project on any machine with Python 3.11+: in this interpreter where everything is
installed, else in the project's own environment `.venv`, made on the first run.

Standard library only, and of that only what a start needs. Packages are installed again when what pyproject.toml says of the
project or constraints.txt changes; an environment whose making was cut short, or whose Python is gone, is made anew.
A system Python that refuses pip (PEP 668) is no obstacle, since nothing is installed into it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import runpy
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
NEEDED = {
    "": (
        *("budoux", "click", "docx", "docxtpl", "fontTools", "jinja2", "lxml", "markdown_it", "openpyxl", "PIL", "pydantic", "pyphen"),
        *("rapidfuzz", "reportlab", "rich", "uharfbuzz", "yaml"),
    ),
    "test": (
        *("hypothesis", "importlinter", "mypy", "numpy", "pdfminer", "pikepdf", "pypdf", "pypdfium2", "pytest"),
        *("pythainlp", "ruff", "xdist"),
    ),
}


def run(module: str, extra: str = "") -> None:
    """Run `python -m module` with this process's arguments, after making sure that its packages are there."""
    _utf8_console()
    try:
        _run(module, extra)
    except KeyboardInterrupt:
        sys.exit(130)


def _run(module: str, extra: str) -> None:
    if sys.version_info < (3, 11):
        sys.exit(f"ต้องใช้ Python 3.11 ขึ้นไป (เครื่องนี้ใช้ {sys.version_info[0]}.{sys.version_info[1]})")
    if sys.getfilesystemencoding() != "utf-8" and os.environ.get("PYTHONUTF8") != "1":
        # A locale of the machine that cannot spell the names of our files.
        sys.exit(_again(sys.executable, {**os.environ, "PYTHONUTF8": "1"}))
    if _inside_environment() or _complete(extra):
        _prepare_here(extra)
        _run_here(module)
        return
    if not _sound() or not _installed(extra):
        _install(extra)
    if not extra and _take_packages():
        _run_here(module)
        return
    sys.exit(_again(str(_environment_python()), os.environ))


def _run_here(module: str) -> None:
    source = str(ROOT / "src")
    sys.path.insert(0, source)
    # Programs that are started from here find the project too.
    os.environ["PYTHONPATH"] = os.pathsep.join([source, *filter(None, [os.environ.get("PYTHONPATH")])])
    # Compiling all modules at every start would take longer than the rest, also where PYTHONDONTWRITEBYTECODE is set.
    sys.dont_write_bytecode = False
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def _take_packages() -> bool:
    """Take the environment's packages, and no others, into this process, where its Python made the environment.

    Starting that Python anew would give the same and take as long as a tenth of a short run. The tests start programs of the environment
    and need it whole.
    """
    import site

    version = ".".join(map(str, sys.version_info[:3]))
    library = "Lib" if os.name == "nt" else f"lib/python{version.rpartition('.')[0]}"
    packages = ENVIRONMENT / library / "site-packages"
    made_by = _settings()
    same = (made_by.get("home"), made_by.get("version")) == (str(Path(sys.executable).parent), version)
    if sys.prefix != sys.base_prefix or not same or not packages.is_dir():
        return False
    others = {*site.getsitepackages(), site.getusersitepackages()}
    sys.path[:] = [*(place for place in sys.path if place not in others), str(packages)]
    return True


def _again(python: str, environment: Mapping[str, str]) -> int:
    """This very call in another Python, which takes the place of this process; on Windows, which cannot do that, its exit code."""
    command = [python, str(ROOT / Path(sys.argv[0]).name), *sys.argv[1:]]
    if os.name == "posix":
        os.execve(python, command, environment)
    import subprocess

    process = subprocess.Popen(command, env=environment)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # It gets Ctrl-C itself and is left to finish its last words.
            continue


def _utf8_console() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def _inside_environment() -> bool:
    return ENVIRONMENT.exists() and Path(sys.prefix).resolve() == ENVIRONMENT.resolve()


def _prepare_here(extra: str) -> None:
    if _inside_environment() and not _installed(extra):
        _install(extra)


def _complete(extra: str) -> bool:
    return all(importlib.util.find_spec(name) for name in NEEDED[""] + NEEDED.get(extra, ()))


def _environment_python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _sound() -> bool:
    """Whether the environment was made to its end, and by a Python that is still there."""
    if not _environment_python().exists() or not (ENVIRONMENT / "pyvenv.cfg").exists() or not _stamp("").exists():
        return False
    return Path(_settings().get("home", ".")).is_dir()


def _settings() -> dict[str, str]:
    """What the environment says of its making."""
    lines = (ENVIRONMENT / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    return {name.strip(): value.strip() for name, _, value in (line.partition("=") for line in lines)}


def _stamp(extra: str) -> Path:
    return ENVIRONMENT / f"installed-{extra or 'main'}.txt"


def _fingerprint() -> str:
    project, _, _ = (ROOT / "pyproject.toml").read_bytes().partition(b"[tool.")
    return hashlib.sha256(project + b"\0" + (ROOT / "constraints.txt").read_bytes()).hexdigest()


def _installed(extra: str) -> bool:
    stamp = _stamp(extra)
    return stamp.exists() and stamp.read_text(encoding="ascii").strip() == _fingerprint()


def _install(extra: str) -> None:
    print("กำลังเตรียมโปรแกรมครั้งแรก (ดาวน์โหลดส่วนประกอบ อาจใช้เวลาหนึ่งถึงสองนาที) …", file=sys.stderr, flush=True)
    with _alone():
        if not _sound() or not _installed(extra):
            _install_packages(extra)


@contextmanager
def _alone() -> Iterator[None]:
    """One at a time: a second run that finds the environment unfinished waits, instead of making it anew under the first one's hands."""
    place = ENVIRONMENT.resolve()
    with place.with_name(f"{place.name}.lock").open("ab") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with suppress(OSError):
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _install_packages(extra: str) -> None:
    pip = _pip()
    had_tests = _stamp("test").exists()
    for stamp in (_stamp(""), _stamp("test")):
        stamp.unlink(missing_ok=True)
    tests = bool(extra) or had_tests
    # Compiling everything would take a third of the time; what is used is compiled when it is imported.
    quick = ("install", "--quiet", "--no-compile", "--disable-pip-version-check")
    command = [*pip, *quick, "-c", str(ROOT / "constraints.txt"), *_requirements(tests)]
    if not _succeeds(command):
        sys.exit("ติดตั้งส่วนประกอบไม่สำเร็จ: ตรวจสอบการเชื่อมต่ออินเทอร์เน็ตและเนื้อที่ดิสก์ แล้วสั่งใหม่อีกครั้ง")
    for stamp in (_stamp("test"), _stamp("")) if tests else (_stamp(""),):
        stamp.write_text(_fingerprint() + "\n", encoding="ascii")


def _requirements(tests: bool) -> list[str]:
    """What pyproject.toml asks for. The project itself is run from its folder and not installed: the .pth file that would name the folder
    keeps Python 3.11 and 3.12 from starting on a Thai Windows (cp874) where the folder's name is Thai.
    """
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *(project["optional-dependencies"]["test"] if tests else ())]


def _pip() -> list[str]:
    """The command that runs pip on the environment, which is made where it is missing or unsound."""
    python = _environment_python()
    if not _inside_environment() and not _sound():
        _make_environment()
    if _works([str(python), "-m", "pip"]):
        return [str(python), "-m", "pip"]
    if _works([sys.executable, "-m", "pip"]):
        return [sys.executable, "-m", "pip", "--python", str(python)]
    sys.exit("เครื่องนี้ไม่มี pip: ติดตั้งชุด python3-venv (หรือ python3-pip) ก่อน แล้วสั่งใหม่อีกครั้ง")


def _make_environment() -> None:
    command = [sys.executable, "-m", "venv", "--clear"]
    # Debian's python3 without python3-venv lacks ensurepip, yet its pip can install into another environment.
    for options in ((), ("--without-pip",)):
        # A Python that lost its launcher (a virus scanner took it) makes an environment without one and calls it a success.
        if _succeeds([*command, *options, str(ENVIRONMENT)], quiet=not options) and _environment_python().exists():
            return
    sys.exit(f"สร้างโฟลเดอร์ {ENVIRONMENT} ไม่สำเร็จ: ตรวจสิทธิ์การเขียนและเนื้อที่ดิสก์ หรือติดตั้งชุด python3-venv แล้วสั่งใหม่อีกครั้ง")


def _works(pip: list[str]) -> bool:
    return _succeeds([*pip, "--version"], quiet=True)


def _succeeds(command: list[str], quiet: bool = False) -> bool:
    import subprocess

    return subprocess.run(command, check=False, capture_output=quiet).returncode == 0
