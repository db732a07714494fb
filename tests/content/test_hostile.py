"""Whatever stands in the files, loading ends in content or in problems with a place and Thai words; never in a traceback, and soon."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.content.folders import EXCHANGE, PLAN, UNIT, problems, write

from moralreport.content import load
from moralreport.content.files.text_files import decode
from moralreport.content.files.yaml_source import read_yaml
from moralreport.errors import ContentError, Problem
from moralreport.model.report import Content

WHOLE = {"unit.yaml": UNIT, "plan.yaml": PLAN, "activities/1-06.yaml": EXCHANGE}
SIGNS = [
    "",
    " ",
    "\n",
    "\t",
    "\r",
    ":",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "|",
    ">",
    "&a ",
    "*a",
    "!x ",
    "#",
    "? ",
    "---\n",
    "~",
    "\0",
]
WORDS = [
    "null",
    "true",
    "1-06",
    "๑",
    "ก",
    "เ",
    "\ufffd",
    "\u200b",
    "-1",
    "9" * 30,
    "2026",
    "31 ก.พ. 2569",
    "../x",
    "[[[[",
    "{a: b}",
    "{file: x}",
]
PIECES = st.sampled_from([*SIGNS, *WORDS])


def outcome(content: Path) -> Content | tuple[Problem, ...]:
    try:
        return load(content)
    except ContentError as error:
        return error.problems


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(WHOLE)), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), PIECES), min_size=1, max_size=3))
def test_changed_anywhere(tmp_path: Path, name: str, changes: list[tuple[float, int, str]]) -> None:
    text = WHOLE[name]
    for share, removed, piece in changes:
        at = int(share * len(text))
        text = text[:at] + piece + text[at + removed :]
    found = outcome(write(tmp_path, {name: text}))
    if isinstance(found, tuple):
        assert found
        for problem in found:
            assert problem.line >= 0
            assert problem.message
            assert problem.advice
            assert "{" not in problem.message or "{" in text
            assert problem.line <= text.count("\n") + text.count("\r") + 2 or not problem.file.endswith(name)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_decode_or_are_explained(data: bytes) -> None:
    text = decode(data)
    assert isinstance(text, str) or text.kind.startswith(("encoding", "broken", "file_"))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab:-[]{}'\"|>&*!#?,\n\t ก๑%@`~0"), max_size=60))
def test_any_text_is_data_or_faults(text: str) -> None:
    source = read_yaml(text)
    assert isinstance(source.data, dict)
    assert all(mark.line >= 1 and mark.column >= 1 for mark in (*source.keys.values(), *source.values.values()))


BOMBS = {
    "aliases": "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n",
    "itself": "a: &a {b: *a}\n",
    "brackets": "a: " + "[" * 100_000,
    "braces": "a: " + "{a: " * 50_000,
    "indents": "".join(" " * level + "a:\n" for level in range(600)),
    "keys": "".join(f"k{number}: v\n" for number in range(40_000)),
    "one line": "usage: " + "ก" * 300_000,
    "quotes": "a: " + "'" * 300_000,
    "numbers": "evidence: [" + "1," * 200_000 + "]",
    "merge": "<<: {a: b}\n",
}


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_bomb_ends_soon(tmp_path: Path, name: str) -> None:
    content = write(tmp_path, {"activities/1-06.yaml": BOMBS[name]})
    before = time.process_time()
    found = outcome(content)
    assert time.process_time() - before < 20
    assert isinstance(found, Content) or all(problem.message for problem in found)


@pytest.mark.parametrize("name", ["unit.yaml", "plan.yaml", "record.yaml", "activities/1-03-1.yaml"])
def test_folder_in_place_of_a_file(tmp_path: Path, name: str) -> None:
    content = write(tmp_path)
    (content / name).unlink(missing_ok=True)
    (content / name).mkdir()
    found = outcome(content)
    assert isinstance(found, tuple)
    assert any(problem.file.endswith(name) and "เปิดอ่านไฟล์ไม่ได้" in problem.message for problem in found)


def test_activities_may_be_absent(tmp_path: Path) -> None:
    content = write(tmp_path)
    (content / "activities/1-06.yaml").unlink()
    (content / "activities").rmdir()
    found = outcome(content)
    assert isinstance(found, Content)
    assert all(report.missing for report in found.reports.values())


def test_mistake_in_the_plan_of_one_activity_tells_nothing_false_of_its_content(tmp_path: Path) -> None:
    plan = PLAN.replace("{key: usage,", "{key: facts,")
    found = problems(tmp_path, {"plan.yaml": plan, "activities/1-03-2.yaml": "signers: 'x\n"})
    assert [(problem.file, problem.line) for problem in found] == [("activities/1-03-2.yaml", 1), ("plan.yaml", 22)]
