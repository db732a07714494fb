"""veraPDF as an oracle: the copy that `.ci/verapdf` has fetched."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path


def judge(oracle: Callable[[str], str], project: Path, files: Sequence[Path]) -> tuple[dict[tuple[str, str], bool], str]:
    """veraPDF's verdicts by (name of the file, profile) on all that the files claim to be, and its report.

    The test is skipped where veraPDF has not been fetched (an error where oracles are required).
    """
    script = project / ".ci" / "verapdf"
    java = oracle("java")
    jars = fetched(script)
    if not (jars / "complete").exists():
        oracle("verapdf")
    command = [java, "-Djava.awt.headless=true", "-cp", f"{jars}/*", "org.verapdf.apps.GreenfieldCliWrapper"]
    report = subprocess.run([*command, "--format", "text", "-v", *map(str, files)], capture_output=True, text=True, timeout=300).stdout
    verdicts = re.findall(r"^(PASS|FAIL) .*?([^/\\]+)\.pdf (\w+)$", report, re.MULTILINE)
    return {(name, profile): verdict == "PASS" for verdict, name, profile in verdicts}, report


def fetched(script: Path) -> Path:
    """Where the script keeps veraPDF."""
    version = re.search(r"^version=(\S+)$", script.read_text(encoding="utf-8"), re.MULTILINE)
    assert version
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "moralreport" / f"verapdf-{version[1]}"
    return Path(os.environ.get("MORALREPORT_VERAPDF") or cache)
