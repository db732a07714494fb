"""Runs a module of this project on any machine with Python 3.11+: in this interpreter where everything is
installed, else in the project's own environment `.venv`, made on the first run.

Standard library only. The environment is made again when pyproject.toml or constraints.txt change.
A system Python that refuses pip (PEP 668) is no obstacle, since nothing is installed into it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import runpy
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
NEEDED = {"": ("docxtpl", "reportlab", "uharfbuzz", "budoux", "pydantic", "rich"), "test": ("pytest", "hypothesis", "pypdfium2", "pikepdf")}


def run(module: str, extra: str = "") -> None:
    """Run `python -m module` with this process's arguments, after making sure that its packages are there."""
    _utf8_console()
    if sys.version_info < (3, 11):
        sys.exit(f"ต้องใช้ Python 3.11 ขึ้นไป (เครื่องนี้ใช้ {sys.version_info[0]}.{sys.version_info[1]})")
    if _inside_environment() or _complete(extra):
        _prepare_here(extra)
        sys.path.insert(0, str(ROOT / "src"))
        # Compiling 200 modules at every start would cost a third of it, also where PYTHONDONTWRITEBYTECODE is set.
        sys.dont_write_bytecode = False
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return
    python = _environment_python()
    if not python.exists() or not _installed(extra):
        _install(extra)
    sys.exit(subprocess.run([str(python), str(ROOT / Path(sys.argv[0]).name), *sys.argv[1:]], check=False).returncode)


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


def _stamp(extra: str) -> Path:
    return ENVIRONMENT / f"installed-{extra or 'main'}.txt"


def _fingerprint() -> str:
    files = (ROOT / "pyproject.toml", ROOT / "constraints.txt")
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _installed(extra: str) -> bool:
    stamp = _stamp(extra)
    return stamp.exists() and stamp.read_text(encoding="ascii").strip() == _fingerprint()


def _install(extra: str) -> None:
    print("กำลังเตรียมโปรแกรมครั้งแรก (ดาวน์โหลดส่วนประกอบ อาจใช้เวลาหนึ่งถึงสองนาที) …", file=sys.stderr, flush=True)
    pip = _make_environment()
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    command = [*pip, "install", "--quiet", "--disable-pip-version-check", "-c", str(ROOT / "constraints.txt"), "-e", target]
    if subprocess.run(command, check=False).returncode != 0:
        sys.exit("ติดตั้งส่วนประกอบไม่สำเร็จ: ตรวจสอบการเชื่อมต่ออินเทอร์เน็ต แล้วสั่งใหม่อีกครั้ง")
    _stamp(extra).write_text(_fingerprint() + "\n", encoding="ascii")


def _make_environment() -> list[str]:
    """Make `.venv` where it is missing; the command that runs pip on it."""
    python = _environment_python()
    if not python.exists():
        try:
            subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True, capture_output=True)
        except subprocess.CalledProcessError:
            # Debian's python3 without python3-venv lacks ensurepip, yet its pip can install into another environment.
            subprocess.run([sys.executable, "-m", "venv", "--without-pip", "--clear", str(ENVIRONMENT)], check=True)
    if subprocess.run([str(python), "-m", "pip", "--version"], check=False, capture_output=True).returncode == 0:
        return [str(python), "-m", "pip"]
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", str(python)]
    sys.exit("เครื่องนี้ไม่มี pip: ติดตั้งชุด python3-venv (หรือ python3-pip) ก่อน แล้วสั่งใหม่อีกครั้ง")
