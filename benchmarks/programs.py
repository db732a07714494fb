"""The two programs that benchmarks compare, started cold as a user starts them: ours, and LibreOffice with the project's own fonts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>'


def build_round(output: Path) -> list[Path]:
    """Both formats of every document of round 6m of examples/filled; the Word files."""
    content = ROOT / "examples" / "filled"
    run([sys.executable, str(ROOT / "build.py"), "--content", str(content), "--round", "6m", "--output", str(output)])
    return sorted(output.rglob("*.docx"))


def ours(folder: Path, files: list[Path]) -> list[Path]:
    """Our PDFs of Word files, in one process."""
    run([sys.executable, str(ROOT / "build.py"), "pdf", "--quiet", *map(str, files), "-o", f"{folder / 'ours'}/"])
    return sorted((folder / "ours").glob("*.pdf"))


def office(folder: Path, files: list[Path], export: str = "pdf") -> list[Path]:
    """LibreOffice's PDFs of Word files, in one batch and a profile of its own."""
    soffice = shutil.which("soffice")
    if soffice is None:
        sys.exit("LibreOffice (soffice) is not installed: nothing to compare with")
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", export]
    run([*command, "--outdir", str(folder / "office"), *map(str, files)], {"FONTCONFIG_FILE": str(_font_settings(folder))})
    return sorted((folder / "office").glob("*.pdf"))


def _font_settings(folder: Path) -> Path:
    """A fontconfig file that names our fonts beside the system's, so that both programs set the same faces."""
    settings = folder / "fonts.conf"
    folders = "".join(f"<dir>{path}</dir>" for path in (ROOT / "fonts", "/usr/share/fonts", "/usr/local/share/fonts"))
    settings.write_text(_FONTS.format(folders=folders, cache=folder / "font-cache"), encoding="utf-8")
    return settings


def run(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a program to its end, or end with what it said."""
    given = {**os.environ, **(environment or {})}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False, env=given)
    if done.returncode:
        sys.exit(f"{' '.join(command[:3])} … ended with {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
