"""All mistakes of a file that is no YAML are told in one run, and none that is gone once another is mended."""

from __future__ import annotations

import itertools
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.content.folders import EXCHANGE, PLAN, changed, problems, write
from tests.content.test_problems import SLIPS, position

from moralreport.content import load
from moralreport.content.faults import FileFault
from moralreport.content.files.yaml_source import read_yaml
from moralreport.errors import ContentError, Problem

SIGNS = [
    "\t",
    "  ",
    ": ",
    ":",
    "- ",
    "-",
    "\n",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "|",
    " #",
    "“",
    "---\n",
    "*",
    "&a",
    "@",
    "\\",
    "?",
    ",",
    "key: ",
]
BROKEN = """\
facts:
  who: บุคลากร: ทุกคน
  what:แลกเปลี่ยน
  where ห้องประชุม
  when: 31 ก.พ. 2569
  how: "เปิดคำพูด
photos:
  - file: photos/one.jpg
    caption: "ปิด" ไม่สนิท
  - file: photos/b.jpg
   caption: ก
  -file: photos/c.jpg
    caption: ข
  - file: photos/d.jpg
    caption: @ค
usage: |
  ข้อความ
ข้อความที่ไม่ย่อหน้า
result: [ก, ข
evidence:
  - ก: ข: ค
  - ง
publicity:
  - {channel: line-bureau, date: 12 ก.พ. 2569
  - {channel: nowhere, date: 31 ก.พ. 2569}
xyzzy: x
"""


def places(found: list[Problem]) -> list[tuple[int, int]]:
    return [(problem.line, problem.column) for problem in found]


def test_every_broken_line_is_told_and_what_could_be_read_is_checked(tmp_path: Path) -> None:
    found = problems(tmp_path, {"activities/1-06.yaml": BROKEN})
    expected = [(2, 15), (3, 8), (4, 3), (5, 9), (6, 8), (9, 20), (11, 4), (12, 4), (15, 14), (18, 1), (19, 9), (21, 9), (24, 5), (26, 1)]
    assert places(found) == expected
    assert all(problem.source == BROKEN.split("\n")[problem.line - 1].strip() and problem.advice for problem in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("facts:\n\twho: a\n\twhat: b\nphotos:\n  - file: a\n\tcaption: b\nresult: a: b\n", [(2, 1), (3, 1), (6, 1), (7, 10)]),
        ("facts\n  who: ก\nphotos\n  - file: ก\nresult: a: b\n", [(1, 1), (3, 1), (5, 10)]),
        ('facts:\n  who: "ก\n  what: "ข"\n  how: \'ค\n', [(2, 8), (4, 8)]),
        ("facts:\n  who: ก\n    what: ข\n  where: ค\n when: ง\n  how: จ\n", [(3, 5), (5, 2)]),
        ("a: [\n  {b: c},\n  {b: c d: e},\n]\nf: g: h\n", [(3, 3), (5, 5)]),
        ("a: ก\x07ข\nb: c\x0bd\n---\ne: �\n", [(4, 4), (1, 5), (2, 5), (3, 1)]),
        ("# remark\n---\na: b\n", []),
        ("a: 'open\nb: closed'\nc: d\n", []),
    ],
)
def test_faults(text: str, expected: list[tuple[int, int]]) -> None:
    assert [(fault.line, fault.column) for fault in read_yaml(text).faults if isinstance(fault, FileFault)] == expected


def test_a_bracket_or_quote_over_several_entries_is_no_fault_beside_another() -> None:
    text = "a: {b: c,\nd: e}\nf: 'x\ng: y'\nh: i: j\n"
    source = read_yaml(text)
    assert [(fault.line, fault.column) for fault in source.faults if isinstance(fault, FileFault)] == [(5, 5)]
    assert source.data == {"a": {"b": "c", "d": "e"}, "f": "x g: y"}


def test_a_list_that_lost_an_item_is_not_read_since_the_others_would_be_counted_wrongly() -> None:
    source = read_yaml("steps:\n  - {result: ก\n  - {step: 2, result: ข}\nmemo:\n  to: ก: ข\n  number: ๑\n")
    assert source.torn
    assert source.data == {"memo": {"number": "๑"}}


_LINES = [(slip, position(changed(EXCHANGE, slip[1], slip[2]), slip[3])[0]) for slip in SLIPS if slip[0] == "1-06"]
_PAIRS = [(one, other) for (one, line), (other, below) in itertools.combinations(_LINES, 2) if abs(line - below) > 1]


@pytest.mark.parametrize("share", range(8))
def test_two_slips_are_told_as_each_alone_is(tmp_path: Path, share: int) -> None:
    """Of all pairs of the known slips an eighth; those that stand on one line may hide each other."""
    content = write(tmp_path)

    def told(text: str) -> set[str]:
        (content / "activities/1-06.yaml").write_bytes(text.encode())
        with pytest.raises(ContentError) as caught:
            load(content)
        return {problem.message for problem in caught.value.problems}

    tried = 0
    for one, other in _PAIRS[share::64]:
        text = changed(EXCHANGE, one[1], one[2])
        if text.count(other[1]) != 1:
            continue
        tried += 1
        alone = told(text) | told(changed(EXCHANGE, other[1], other[2]))
        assert told(changed(text, other[1], other[2])) == alone, (one, other)
    assert tried > 10


def test_an_announcement_that_may_stand_in_a_broken_file_is_not_called_unknown(tmp_path: Path) -> None:
    plan = PLAN.replace("key: facts, heading: ใครทำอะไร, kind: facts", "key: own, heading: ประกาศ, kind: announcements")
    taken = "notices:\n  - {source: 1-06, key: a}\n"
    for own in ("own:\n  - key: a\n    date: 31 ก.พ. 2569\n", "own:\n  - key: a\n    number: ก: ข\n"):
        found = problems(tmp_path, {"plan.yaml": plan, "activities/1-06.yaml": own, "activities/1-03-1.yaml": taken})
        assert [problem.file for problem in found] == ["activities/1-06.yaml"]


def test_an_announcement_of_another_report_takes_nothing_more(tmp_path: Path) -> None:
    plan = PLAN.replace("key: facts, heading: ใครทำอะไร, kind: facts", "key: own, heading: ประกาศ, kind: announcements")
    files = {
        "plan.yaml": plan,
        "activities/1-06.yaml": "own:\n  - key: a\n",
        "activities/1-03-1.yaml": "notices:\n  - {source: 1-06, key: a}\n",
    }
    assert problems(tmp_path, files) == []
    files["activities/1-03-1.yaml"] = "notices:\n  - {source: 1-06, key: a, subject: ก, body: }\n"
    (problem,) = problems(tmp_path, files)
    assert (problem.line, problem.column) == (2, 28) and "ช่อง subject ซ้ำ" in problem.message


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 5), st.sampled_from(SIGNS)), min_size=1, max_size=5))
def test_no_text_is_torn_without_a_word(changes: list[tuple[float, int, str]]) -> None:
    text = EXCHANGE
    for share, removed, sign in changes:
        at = int(share * len(text))
        text = text[:at] + sign + text[at + removed :]
    source = read_yaml(text)
    assert source.faults or not source.torn
    assert all(0 < fault.line <= text.count("\n") + 2 and fault.column for fault in source.faults if isinstance(fault, FileFault))


def test_what_only_one_of_the_parsers_refuses_is_told() -> None:
    (fault,) = read_yaml("photos:\n  - {file: a.jpg, caption:, x}\n").faults
    assert isinstance(fault, FileFault) and fault.line == 2


@pytest.mark.parametrize("text", ["a: b: c\n" * 20_000, "a: [\n" * 20_000, "- a: 'b\n" * 20_000, "x\n" * 50_000, "a:\n\tb: c\n" * 9_000])
def test_a_file_of_nothing_but_faults_ends_soon(text: str) -> None:
    before = time.process_time()
    assert 0 < len(read_yaml(text).faults) < 20_000
    assert time.process_time() - before < 20
