"""`build.py status`: the documents of the year by their days, what they lack, what comes next; nothing is written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.conftest import PROJECT, run_program


def lines_of(out: str) -> dict[str, str]:
    """The line of each document, by its code."""
    return {line.split()[0]: line for line in out.splitlines() if line[:1] in ("1", "2")}


def test_the_year_stands_in_the_order_of_its_days() -> None:
    run = run_program("status", "--today", "1 มี.ค. 2569")
    assert run.code == 0, run.err
    lines = lines_of(run.out)
    assert len(lines) == 30 and run.out.splitlines()[0].endswith("๑ มีนาคม ๒๕๖๙")
    codes = list(lines)
    assert codes.index("2-04") < codes.index("2-06") < codes.index("1-07") < codes.index("1-14-3") < codes.index("1-14-1-q4")
    assert "เหลือ 19 วัน" in lines["1-06"] and "ขาด 8 รายการ" in lines["1-06"]
    assert "กำหนดส่งถัดไปที่ยังไม่ครบ: ๒๐ มีนาคม ๒๕๖๙ ได้แก่ 1-01" in run.out and "ไม่ทราบจากแผน จึงไม่สร้าง: 2-09" in run.out


def test_what_is_late_is_told_and_a_round_alone_where_it_is_asked_for() -> None:
    run = run_program("status", "--round", "6m", "--today", "21 มี.ค. 2569")
    assert len(lines_of(run.out)) == 13 and "เลย 1 วัน" in run.out
    assert "เลยกำหนดแล้วและยังไม่ครบ: 1-01, 1-02" in run.out and "ถัดไป" not in run.out


def test_what_is_due_today_is_told_as_such() -> None:
    lines = lines_of(run_program("status", "--today", "20 มี.ค. 2569").out)
    assert "วันนี้" in lines["1-06"] and "วันนี้" not in lines["1-14-1-q4"]


def test_what_is_complete_is_not_asked_for() -> None:
    run = run_program("status", "--content", "examples/filled", "--today", "1 มี.ค. 2569", "--missing")
    assert run.code == 0 and "รวม 30 ฉบับ: ข้อมูลครบ 30 ฉบับ\n" in run.out
    assert "ขาด" not in run.out and "ถัดไป" not in run.out and "ยังไม่ได้กรอก" not in run.out


def test_channels_that_a_complete_document_lacks_are_told_when_it_is_listed_and_when_it_is_built(tmp_path: Path) -> None:
    content = shutil.copytree(PROJECT / "examples" / "filled", tmp_path / "content")
    file = content / "activities" / "1-06.yaml"
    kept = [line for line in file.read_text(encoding="utf-8").splitlines() if "channel: line-" not in line]
    file.write_text("\n".join(kept) + "\n", encoding="utf-8")
    told = "ช่องทางประชาสัมพันธ์ (publicity) ให้ครบ: 1-06 ขาด 2 ช่องทาง\n"
    assert told in run_program("status", "--content", str(content)).out
    built = run_program("--round", "6m", "--only", "1-06", "--content", str(content), "--output", str(tmp_path / "out"))
    assert built.code == 0 and told in built.out


def test_what_is_missing_is_told_with_its_line() -> None:
    run = run_program("status", "--missing", "--round", "6m")
    assert "ยังไม่ได้กรอก 1-06" in run.out and "content/activities/1-06.yaml:8 · facts.who · ใคร" in run.out


def test_mistakes_are_told_and_mark_their_document_alone(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "content", tmp_path / "content")
    (tmp_path / "content" / "activities" / "1-10.yaml").write_text("facts:\n  when: 31 ก.พ. 2569\n", encoding="utf-8")
    run = run_program("status", "--content", str(tmp_path / "content"))
    lines = lines_of(run.out)
    assert run.code == 2 and "ไม่มีวันที่ 31" in run.err
    assert "มีข้อผิดพลาด" in lines["1-10"] and "มีข้อผิดพลาด" in lines["1-14-1-q2"] and "ขาด" in lines["1-11"]


@pytest.mark.parametrize(("arguments", "told"), [(("--round", "8m"), "6m, 9m, 12m"), (("--content", "ไม่มี"), "ไม่พบโฟลเดอร์")])
def test_what_is_not_there_is_told(arguments: tuple[str, ...], told: str) -> None:
    run = run_program("status", *arguments)
    assert run.code == 2 and told in run.err and not run.out
