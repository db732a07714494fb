"""Bad input as clerks make it: every mistake of every file in one run, where it stands, what to write; what was built stays as it was."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image
from tests.conftest import PROJECT, Run, run_program

# (file, text in it, what stands there instead, what is told, the advice)
SLIPS = [
    ("activities/1-06.yaml", "when: ๑๑ - ๑๒ กุมภาพันธ์ ๒๕๖๙", "when: 31 ก.พ. 2569", "ไม่มีวันที่ 31 กุมภาพันธ์", "1 ถึง 28"),
    ("activities/1-06.yaml", "  what: แลก", "  waht: แลก", "ไม่รู้จักช่อง “waht”", "หมายถึง what"),
    ("activities/1-06.yaml", "photos/exchange-lecture.jpg", "photos/exchange-lectrue.jpg", "ไม่พบไฟล์", "photos/exchange-lecture.jpg"),
    ("activities/1-06.yaml", "photos/lesson-meeting.jpg", "../secret.jpg", "อยู่นอกโฟลเดอร์เนื้อหา", "คัดลอกไฟล์มาไว้"),
    ("activities/1-10.yaml", "when: วันพุธที่ ๒๕ กุมภาพันธ์ ๒๕๖๙", "when: ๒๕ กรกฎาคม ๒๕๖๙", "อยู่หลังรอบ ๖ เดือน", "25 ก.พ. 2569"),
    ("activities/1-10.yaml", "photos/dhamma-hall.jpg", "photos/broken.jpg", "เสียหาย", "คัดลอกภาพ"),
    ("activities/1-10.yaml", "photos/dhamma-lecture.jpg", "photos/huge.png", "จุดภาพมากเกินไป", "100 ล้านจุด"),
    ("activities/1-10.yaml", "photos/dhamma-talk-turned.jpg", "photos/note.jpg", "ไม่ใช่ไฟล์ภาพ", ".jpg หรือ .png"),
    ("activities/2-02.yaml", "  how: บรรยาย", "  how: หัวข้อ: บรรยาย", "“: ”", "เครื่องหมายคำพูด"),
    ("activities/2-03.yaml", "facts:", "\tfacts:", "แท็บ", "Space"),
    ("activities/2-04.yaml", "deliverable: 2-04", "deliverable: 2-40", "ไฟล์นี้เป็นของ 2-04", "แก้รหัส"),
]
PLACE = re.compile(
    r"^(?P<file>\S.*?):(?P<line>\d+):(?P<column>\d+): (?P<message>.+)\n    \| (?P<source>.+)\n    → (?P<advice>.+)$", re.MULTILINE
)


def told(run: Run) -> None:
    assert run.code == 2, run.out + run.err
    assert "Traceback" not in run.err + run.out
    count = re.search(r"พบข้อผิดพลาด (\d+) แห่ง", run.err)
    assert count is not None and int(count[1]) >= 1


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the filled example that a test may spoil."""
    return Path(shutil.copytree(PROJECT / "examples" / "filled", tmp_path / "เนื้อหา"))


def spoil(content: Path, slips: Iterable[tuple[str, str, str, str, str]]) -> None:
    for name, old, new, *_ in slips:
        file = content / name
        text = file.read_text(encoding="utf-8")
        assert old in text, (name, old)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


def bad_photos(folder: Path) -> None:
    whole = (folder / "dhamma-hall.jpg").read_bytes()
    (folder / "broken.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "note.jpg").write_text("ไม่ใช่ภาพ", encoding="utf-8")
    Image.new("1", (20_000, 20_000)).save(folder / "huge.png")


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*") if path.suffix in {".docx", ".pdf"}}


def test_all_mistakes_of_all_files_are_told_in_one_run_and_what_was_built_stays(filled_round: Path, content: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    shutil.copytree(filled_round, output / "6m")
    bad_photos(content / "photos")
    (content / "activities" / "1-60.yaml").write_text("result: ทำแล้ว\n", encoding="utf-8")
    spoil(content, SLIPS)
    run = run_program("--content", str(content), "--round", "6m", "--output", str(output))
    told(run)
    problems = [match.groupdict() for match in PLACE.finditer(run.err)]
    for name, _, new, message, advice in SLIPS:
        fitting = [p for p in problems if p["file"].endswith(name) and message in p["message"] and advice in p["advice"]]
        assert fitting, (name, new, run.err)
        assert any(new.strip()[-12:] in p["source"] or p["source"] in new for p in fitting), (name, new, fitting)
    assert "1-60.yaml: ไม่มีเอกสารรหัส “1-60” ในแผน" in run.err
    assert re.search(r"1-60\.yaml.*\n(.*\n)?    → หมายถึง 1-06 ใช่หรือไม่", run.err)
    assert files_of(output / "6m") == files_of(filled_round)


def test_mistakes_of_the_plan_and_of_the_activities_come_together(content: Path, tmp_path: Path) -> None:
    slips = [
        ("plan.yaml", "fiscal_year: 2569", "fiscal_yaer: 2569", "ไม่รู้จักช่อง “fiscal_yaer”", "fiscal_year"),
        ("plan.yaml", "due: ๑๙ มิถุนายน ๒๕๖๙}", "due: ๓๑ มิถุนายน ๒๕๖๙}", "ไม่มีวันที่ 31 มิถุนายน", "1 ถึง 30"),
        ("unit.yaml", "mailbox:", "mailbx:", "ไม่รู้จักช่อง “mailbx”", "mailbox"),
        ("activities/1-06.yaml", "  what: แลก", "\twhat: แลก", "แท็บ", "Space"),
    ]
    spoil(content, slips)
    for arguments in (("--round", "6m", "--output", str(tmp_path / "out")), ("check",)):
        run = run_program(*arguments, "--content", str(content))
        told(run)
        problems = [match.groupdict() for match in PLACE.finditer(run.err)]
        for name, _, _, message, advice in slips:
            assert [p for p in problems if p["file"].endswith(name) and message in p["message"] and advice in p["advice"]], (name, run.err)
    assert not (tmp_path / "out").exists()


def retagged(file: Path, old: str, new: str) -> None:
    with ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body = parts["word/document.xml"].decode("utf-8")
    assert old in body
    parts["word/document.xml"] = body.replace(old, new, 1).encode("utf-8")
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def tag_in(file: Path) -> str:
    """Some tag of the form that stands whole in one piece of text."""
    body = ZipFile(file).read("word/document.xml").decode("utf-8")
    found = re.search(r"\{\{ ?[a-z_.]+ ?\}\}", body)
    assert found is not None
    return found.group()


def test_forms_that_are_broken_are_told_together_and_stop_no_other_document(tmp_path: Path) -> None:
    templates = Path(shutil.copytree(PROJECT / "templates", tmp_path / "แบบฟอร์ม"))
    output = tmp_path / "out"
    retagged(templates / "virtue-review.docx", tag_in(templates / "virtue-review.docx"), "{{ unit.nmae }}")
    retagged(templates / "activity-summary.docx", tag_in(templates / "activity-summary.docx"), "{{ unit.name }")
    (templates / "exchange-summary.docx").write_text("ไม่ใช่ Word", encoding="utf-8")
    (templates / "announcement.docx").unlink()
    arguments = ("--content", "examples/filled", "--templates", str(templates))
    only = [argument for code in ("1-01", "1-02", "1-06", "1-10", "1-04") for argument in ("--only", code)]
    for run in (run_program("--round", "6m", *only, *arguments, "--output", str(output)), run_program("check", *arguments)):
        told(run)
        assert re.search(r"virtue-review\.docx: .*nmae.*\n    \| .*\n    → .*name", run.err), run.err
        assert re.search(r"activity-summary\.docx: .*\n    \| ", run.err), run.err
        assert re.search(r"exchange-summary\.docx: ไม่ใช่ไฟล์ Word", run.err), run.err
        assert re.search(r"announcement\.docx: ไม่พบแบบฟอร์ม", run.err), run.err
    assert {path.name.split(" ")[0] for path in output.rglob("*.pdf")} == {"1-04"}


@pytest.fixture
def fontless(tmp_path: Path) -> Path:
    """A copy of the program whose fonts folder is gone."""
    copy = tmp_path / "โปรแกรม"
    copy.mkdir()
    for name in ("src", "templates", "examples/filled"):
        shutil.copytree(PROJECT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("build.py", "bootstrap.py", "pyproject.toml", "constraints.txt"):
        shutil.copy(PROJECT / name, copy / name)
    return copy


def test_a_fonts_folder_that_is_gone_is_told_once(fontless: Path) -> None:
    for arguments in (("--round", "6m"), ("check",)):
        run = run_program(*arguments, "--content", str(fontless / "examples" / "filled"), program=fontless / "build.py", cwd=fontless)
        told(run)
        assert run.err.count("คัดลอกโฟลเดอร์ fonts") == 1
        assert "แบบอักษร" in run.err
    assert not (fontless / "output").exists()


def test_places_that_cannot_hold_the_output_are_told(tmp_path: Path) -> None:
    (tmp_path / "แฟ้ม").write_text("x", encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "6m").write_text("x", encoding="utf-8")
    locked = Path("/proc") if Path("/proc/self").exists() else tmp_path / "locked"
    locked.mkdir(mode=0o500, exist_ok=True)
    for output in (tmp_path / "แฟ้ม", tmp_path / "แฟ้ม" / "ย่อย", tmp_path / "out", locked / "รายงาน"):
        run = run_program("--content", "examples/filled", "--round", "6m", "--only", "1-06", "--output", str(output))
        assert run.code == 2, output
        assert "Traceback" not in run.err
        assert re.search("ไม่ใช่โฟลเดอร์|เขียน", run.err), run.err


def test_word_files_that_are_none_are_told_together_and_stop_no_other(filled_round: Path, tmp_path: Path) -> None:
    from tests.typeset import hostile_files

    good = next(iter(sorted(filled_round.glob("1-10*.docx"))))
    folder, twin = tmp_path / "หนังสือ", tmp_path / "สำเนา"
    folder.mkdir()
    twin.mkdir()
    for place in (folder, twin):
        shutil.copy(good, place / "รายงาน.docx")
    (folder / "เก่า.doc").write_bytes(hostile_files.old_word())
    (folder / "ลับ.docx").write_bytes(hostile_files.encrypted())
    (folder / "ข้อความ.txt").write_text("ข้อความ", encoding="utf-8")
    (folder / "ว่าง.docx").write_bytes(b"")
    bad = [folder / "เก่า.doc", folder / "ลับ.docx", folder / "ข้อความ.txt", folder / "ว่าง.docx", folder, folder / "รายงน.docx"]
    output = tmp_path / "ยังไม่มี" / "pdf"
    run = run_program("pdf", str(folder / "รายงาน.docx"), *map(str, bad), str(twin / "รายงาน.docx"), "-o", str(output))
    told(run)
    for file in bad:
        assert f"{file}: " in run.err, run.err
    assert "หมายถึง รายงาน.docx ใช่หรือไม่" in run.err
    assert "พบข้อผิดพลาด 6 แห่ง" in run.err
    assert sorted(path.name for path in output.iterdir()) == ["รายงาน (2).pdf", "รายงาน.pdf"]


def test_a_pdf_goes_beside_its_word_file_and_over_no_other_file(filled_round: Path, tmp_path: Path) -> None:
    good = tmp_path / f"{'หนังสือยาว' * 8}.docx"
    shutil.copy(next(iter(sorted(filled_round.glob("1-10*.docx")))), good)
    assert run_program("pdf", good.name, cwd=tmp_path).code == 0
    assert {path.suffix for path in tmp_path.iterdir()} == {".docx", ".pdf"}
    assert run_program("pdf", good.name, "-o", good.name, cwd=tmp_path).code == 2
    assert run_program("pdf", good.name, f"./{good.name}", str(PROJECT / "README.md"), "-o", "รวม.pdf", cwd=tmp_path).code == 2
    assert {path.suffix for path in tmp_path.iterdir()} == {".docx", ".pdf"}
    assert good.read_bytes() == next(iter(sorted(filled_round.glob("1-10*.docx")))).read_bytes()


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (("--check",), "คำสั่ง check เขียนโดยไม่มี --"),
        (("1-06",), "--only 1-06"),
        (("--round", "6m", "๑-๐๖"), "--only 1-06"),
        (("6m",), "--round 6m"),
        (("๖เดือน",), "--round 6m"),
        (("-round", "6m"), "--round 6m"),
    ],
)
def test_what_is_written_in_the_wrong_place_is_understood(arguments: tuple[str, ...], advice: str) -> None:
    run = run_program(*arguments)
    assert run.code == 2 and advice in run.err


@pytest.mark.parametrize("dash", ["—", "–", "−−"])
def test_dashes_that_word_made_long_are_two(dash: str) -> None:
    assert run_program("status", f"{dash}round", "6m").code == 0
    assert run_program(f"{dash}round", "7m").err.startswith("--round: ไม่มีรอบรายงาน")


def test_several_codes_may_follow_one_option(tmp_path: Path) -> None:
    run = run_program("--round", "6m", "--only", "1-06,1-60 2-40", "--output", str(tmp_path))
    assert run.code == 2
    assert "“1-60”" in run.err and "“2-40”" in run.err and "“1-06”" not in run.err


def test_all_broken_lines_of_several_files_are_told_in_one_run(content: Path) -> None:
    slips = [
        ("activities/1-06.yaml", "  what: แลก", "  what: หัวข้อ: แลก", "", ""),
        ("activities/1-06.yaml", "  where: ห้อง", "  where:ห้อง", "", ""),
        ("activities/1-06.yaml", "  when: ๑๑ - ๑๒", "  when: ๓๑", "", ""),
        ("activities/1-06.yaml", "result: จัด", 'result: "จัด', "", ""),
        ("activities/1-10.yaml", "photos:", "photos", "", ""),
        ("unit.yaml", "parent: ", "parent:", "", ""),
    ]
    spoil(content, slips)
    run = run_program("check", "--content", str(content))
    told(run)
    lines = {(match["file"].rpartition("/")[2], match["source"].split(":")[0].strip()) for match in PLACE.finditer(run.err)}
    expected = {("1-06.yaml", key) for key in ("what", "where", "when", "result")} | {("1-10.yaml", "photos"), ("unit.yaml", "parent")}
    assert lines == expected
