"""Files made to hurt end in a PDF or in a clear Thai error: in seconds, in bounded memory, following nothing outside."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Required, TypedDict

import pypdf
import pytest
from tests.typeset import hostile_files

SECONDS = 60
"""Of the processor: a machine that has other work to do may take longer by its clock."""
PATIENCE = 600
MEGABYTES = 1024
RUNNER = """
import json, sys, time
from moralreport.errors import TypesetError
from moralreport.typeset import typeset
data = open(sys.argv[1], "rb").read()
answer = {}
try:
    result = typeset(data)
    answer = {"pages": result.page_count, "warnings": [w.code for w in result.warnings]}
    open(sys.argv[2], "wb").write(result.pdf)
except TypesetError as error:
    answer = {"error": error.code, "message": error.message}
answer |= {"seconds": time.process_time(), "megabytes": 0}
if sys.platform == "linux":
    status = open("/proc/self/status").read()
    answer["megabytes"] = int(status.split("VmHWM:")[1].split()[0]) / 1024
print(json.dumps(answer))
"""


class Answer(TypedDict, total=False):
    """What RUNNER prints: pages and warnings, or the error and its message."""

    pages: int
    warnings: list[str]
    error: str
    message: str
    seconds: Required[float]
    megabytes: Required[float]


def typeset_apart(data: bytes, folder: Path) -> Answer:
    """Typeset in a process of its own; its answer, with the time it took and the most memory it held."""
    source = folder / "file.docx"
    source.write_bytes(data)
    command = [sys.executable, "-c", RUNNER, str(source), str(folder / "file.pdf")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    answer: Answer = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize("make", (*hostile_files.READABLE, *hostile_files.BOMBS), ids=lambda make: make.__name__)
def test_ends_in_a_pdf_or_a_clear_error(make: Callable[[], bytes], tmp_path: Path) -> None:
    answer = typeset_apart(make(), tmp_path)
    assert answer["seconds"] < SECONDS
    assert answer["megabytes"] < MEGABYTES
    if "error" in answer:
        assert any("ก" <= character <= "๛" for character in answer["message"])
    else:
        assert answer["pages"] >= 1
        assert (tmp_path / "file.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("make", hostile_files.REFUSED, ids=lambda make: make.__name__)
def test_what_is_no_word_file_is_refused_by_name(make: Callable[[], bytes], tmp_path: Path) -> None:
    answer = typeset_apart(make(), tmp_path)
    assert answer.get("error") == hostile_files.REFUSED[make]


@pytest.mark.parametrize(
    ("make", "words", "warned"),
    [
        (hostile_files.external_entity, "เริ่มจบ", []),
        (hostile_files.traversing_picture, "ข้อความ", ["missing-picture"]),
        (hostile_files.remote_picture, "ข้อความ", ["linked-picture"]),
    ],
)
def test_nothing_outside_is_followed(make: Callable[[], bytes], words: str, warned: list[str], tmp_path: Path) -> None:
    answer = typeset_apart(make(), tmp_path)
    assert set(warned) <= set(answer["warnings"])
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "file.pdf").pages)
    assert "".join(text.split()) == words
