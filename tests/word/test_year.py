"""The year's documents together: what is owed, one fact in many forms, what the plan lost, the memo, files dated by their content."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import docx
import pytest
from tests.values import items

from moralreport.content.load import load
from moralreport.model.plan import Deliverable
from moralreport.model.report import Content, Entry
from moralreport.plan.schedule import all_deliverables, due, of_form
from moralreport.word import render
from moralreport.word.package.wordml import w

TODAY = date(2026, 7, 1)
OWED = {
    "1-01": ("6m", "2026-03-20"), "1-02": ("6m", "2026-03-20"), "1-03-1": ("6m", "2026-03-20"), "1-03-2": ("9m", "2026-06-19"),
    "1-04": ("6m", "2026-03-20"), "1-05": ("6m", "2026-03-20"), "1-06": ("6m", "2026-03-20"), "1-07": ("9m", "2026-06-19"),
    "1-08": ("9m", "2026-06-19"), "1-09": ("9m", "2026-06-19"), "1-10": ("6m", "2026-03-20"), "1-11": ("6m", "2026-03-20"),
    "1-12": (None, "2026-06-30"), "1-13": (None, "2026-06-30"), "1-14-1-q2": ("6m", "2026-03-20"), "1-14-1-q3": ("9m", "2026-06-19"),
    "1-14-1-q4": ("12m", "2026-09-10"), "1-14-2": (None, "2026-06-30"), "1-14-3": (None, "2026-07-30"), "1-15": ("9m", "2026-06-19"),
    "2-01": ("6m", "2026-03-20"), "2-02": ("6m", "2026-03-20"), "2-03": ("6m", "2026-03-20"), "2-04": ("6m", "2026-03-20"),
    "2-05": ("9m", "2026-06-19"), "2-06": (None, "2026-04-20"), "2-07": ("9m", "2026-06-19"), "2-08": ("9m", "2026-06-19"),
    "2-10": ("9m", "2026-06-19"), "2-11": ("9m", "2026-06-19"),
}  # fmt: skip
"""The year's list (activities.md, 7): code → round, day."""


@pytest.fixture(scope="module")
def filled(project: Path) -> Content:
    return load(project / "examples" / "filled")


@pytest.fixture(scope="module")
def real(project: Path) -> Content:
    return load(project / "content")


def deliverable(content: Content, code: str) -> Deliverable:
    return next(one for one in all_deliverables(content.plan) if one.code == code)


def text(project: Path, content: Content, code: str, folder: Path, *, memo: bool = False) -> str:
    owed = deliverable(content, code)
    chosen = owed.memo if memo and owed.memo else owed
    path = folder / f"{code}.docx"
    path.write_bytes(render(content, chosen, project / "templates", TODAY).docx)
    paragraphs = docx.Document(str(path)).element.body.iter(w("p"))
    return "\n".join("".join(node.text or "" for node in paragraph.iter(w("t"))) for paragraph in paragraphs).replace("\u00a0", " ")


def test_the_plan_owes_the_thirty_documents_of_the_list(real: Content) -> None:
    owed = {one.code: (one.round, one.due.isoformat() if one.due else None) for one in all_deliverables(real.plan)}
    assert owed == OWED


@pytest.mark.parametrize("code", ["6m", "9m", "12m"])
def test_a_round_builds_what_falls_due_in_it(real: Content, code: str) -> None:
    built = due(real.plan, code)
    assert isinstance(built, tuple)
    named = {one for one, (round_, _) in OWED.items() if round_ == code}
    own_day = {"9m": {"1-12", "1-13", "2-06"}}.get(code, set())
    assert {one.code for one in built} == named | own_day


@pytest.mark.parametrize(("form", "code"), [("FM-HRD-07", "1-14-3"), ("FM-HRD-08", "1-14-2")])
def test_a_form_builds_its_own_report(real: Content, form: str, code: str) -> None:
    built = of_form(real.plan, form)
    assert isinstance(built, tuple)
    assert [one.code for one in built] == [code]


def changed(project: Path, folder: Path, file: str, old: str, new: str) -> Content:
    """The filled example with one fact written otherwise."""
    copy = folder / "content"
    if not copy.exists():
        shutil.copytree(project / "examples" / "filled", copy)
    path = copy / file
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new), encoding="utf-8")
    return load(copy)


def test_a_changed_result_changes_the_quarter_and_the_year(project: Path, filled: Content, tmp_path: Path) -> None:
    old = filled.reports["1-06"].result or ""
    content = changed(project, tmp_path, "activities/1-06.yaml", f"result: {old}", "result: แลกเปลี่ยนเรียนรู้ ๗ ครั้งที่ภูเก็ต")
    for code in ("1-14-1-q2", "1-14-3"):
        words = text(project, content, code, tmp_path)
        assert "ที่ภูเก็ต" in words, code
        assert old not in words, code
    assert "ที่ภูเก็ต" not in text(project, content, "1-14-1-q3", tmp_path)


def test_a_changed_piece_of_evidence_changes_the_year_and_the_model_organisation(project: Path, filled: Content, tmp_path: Path) -> None:
    old = next(line for line in filled.reports["1-01"].evidence if "://" not in line)
    content = changed(project, tmp_path, "activities/1-01.yaml", old, "สมุดประกาศเล่มใหม่")
    for code in ("1-14-1-q2", "1-14-2", "1-14-3"):
        assert "สมุดประกาศเล่มใหม่" in text(project, content, code, tmp_path), code


def test_a_changed_announcement_changes_the_plan_books_appendix(project: Path, tmp_path: Path) -> None:
    content = changed(project, tmp_path, "activities/2-01.yaml", "(No Gift Policy)", "(No Gift ทุกกรณี)")
    for code in ("2-01", "1-03-1"):
        assert "(No Gift ทุกกรณี)" in text(project, content, code, tmp_path), code


def test_a_changed_name_and_order_change_every_document_that_prints_them(project: Path, filled: Content, tmp_path: Path) -> None:
    group = filled.unit.working_group
    assert group is not None
    label = group.members[4].label
    content = changed(project, tmp_path, "unit.yaml", label, "ผู้แทนคนใหม่ของสำนัก")
    content = changed(project, tmp_path, "unit.yaml", "order_number: ๑/๒๕๖๙", "order_number: ๙/๒๕๖๙")
    book = text(project, content, "1-03-1", tmp_path)
    assert "ผู้แทนคนใหม่ของสำนัก" in book
    assert "ที่ ๙/๒๕๖๙" in book
    assert "ผู้แทนคนใหม่ของสำนัก" in text(project, content, "1-01", tmp_path)


def test_a_changed_due_day_changes_the_plan_book_and_the_memo(project: Path, tmp_path: Path) -> None:
    content = changed(project, tmp_path, "plan.yaml", "short_title: องค์กรคุณธรรมต้นแบบ\n        due: ๓๐ มิถุนายน ๒๕๖๙",
                      "short_title: องค์กรคุณธรรมต้นแบบ\n        due: ๒๙ มิถุนายน ๒๕๖๙")  # fmt: skip
    assert "๒๙ มิถุนายน ๒๕๖๙" in text(project, content, "1-14-2", tmp_path, memo=True)
    assert "๒๙ มิ.ย. ๖๙" in text(project, content, "1-03-1", tmp_path)


def test_the_order_seats_twenty_six_from_the_unit(project: Path, filled: Content, tmp_path: Path) -> None:
    words = text(project, filled, "1-03-1", tmp_path)
    group = filled.unit.working_group
    assert group is not None
    assert all(member.label in words and member.role in words for member in group.members)
    assert "๒๖." in words
    assert all(duty.split()[0] in words for duty in group.duties)


def test_the_sheet_that_is_signed_closes_its_document(project: Path, filled: Content, tmp_path: Path) -> None:
    words = text(project, filled, "1-02", tmp_path)
    assert 0 < words.index("การประชาสัมพันธ์") < words.index("ลงลายมือชื่อผู้เข้าร่วมกิจกรรม")


def test_telephone_numbers_of_members_have_thai_digits(project: Path, filled: Content, tmp_path: Path) -> None:
    words = text(project, filled, "2-07", tmp_path)
    assert "๐๐ ๐๐๐๐ ๐๐๑๙".replace(" ", "\u00a0") in words.replace(" ", "\u00a0")
    assert "officer19@example.com" in words


def test_a_score_is_forecast_from_the_channels(project: Path, tmp_path: Path) -> None:
    whole = text(project, load(project / "examples" / "filled"), "1-14-3", tmp_path)
    assert "รายการที่ถูกหักคะแนน" not in whole
    file = project / "examples" / "filled" / "activities" / "1-06.yaml"
    line = next(line for line in file.read_text(encoding="utf-8").splitlines() if "channel: line-strong" in line)
    words = text(project, changed(project, tmp_path, "activities/1-06.yaml", line + "\n", ""), "1-14-3", tmp_path)
    assert "๑๙๙.๘" in words
    assert "Line ชมรม STRONG" in words.split("รายการที่ถูกหักคะแนน")[1]


def test_what_the_score_needs_is_asked_for_without_names_of_files(project: Path, real: Content, tmp_path: Path) -> None:
    words = text(project, real, "1-14-3", tmp_path)
    assert "[ยังไม่ได้กรอก: ร้อยละของผู้ตอบแบบสำรวจพฤติกรรม]" in words and ".yaml" not in words
    assert {"director_absences", "survey_share", "projects_missed"} <= {one.field for one in real.reports["1-14-3"].missing}


def test_what_the_plan_lost_says_so_where_it_is_printed(project: Path, real: Content, tmp_path: Path) -> None:
    book = text(project, real, "1-03-1", tmp_path)
    assert "[ยังไม่ได้กรอก: รายละเอียดกิจกรรม]" in book
    assert "[ยังไม่ได้กรอก: ชื่อ (นักวิเทศสัมพันธ์ปฏิบัติการ)]" in book
    assert "[ยังไม่ได้กรอก: กิจกรรมและผลการดำเนินการ]" in text(project, real, "1-14-3", tmp_path)
    lacking = {one.field for one in real.reports["1-03-1"].missing}
    assert {"activities.2-09", "people.suwaphat.name", "people.head-relations.name"} <= lacking
    assert {one.field for one in real.reports["1-01"].missing} >= {"people.sanan.name"}


def test_the_last_quarter_gathers_what_falls_due_in_it(project: Path, real: Content, filled: Content, tmp_path: Path) -> None:
    assert [one.field for one in real.reports["1-14-1-q4"].missing] == ["result"]
    result = filled.reports["1-14-3"].result
    assert result
    assert result.split()[0] in text(project, filled, "1-14-1-q4", tmp_path)


def test_the_memo_goes_out_with_the_model_organisation_report(project: Path, filled: Content, real: Content, tmp_path: Path) -> None:
    memo = deliverable(filled, "1-14-2").memo
    assert memo is not None
    assert memo.destinations == ("e-document",)
    assert len(all_deliverables(filled.plan)) == 30
    words = text(project, filled, "1-14-2", tmp_path, memo=True)
    assert "บันทึกข้อความ" in words
    assert "FM-HRD-08" in words
    missing = render(real, deliverable(real, "1-14-2").memo or memo, project / "templates", TODAY).missing
    assert [one.field for one in missing] == ["memo.to", "memo.date"]


def test_the_model_organisation_report_asks_for_leader_and_members_in_one_picture(project: Path, tmp_path: Path) -> None:
    content = changed(project, tmp_path, "activities/1-14-2.yaml", "shows: [leader, members]", "shows: [leader]")
    assert [one.field for one in content.reports["1-14-2"].missing] == ["photos"]


def test_the_word_file_is_the_same_on_another_day(project: Path, filled: Content) -> None:
    for code in ("1-06", "1-14-3", "1-03-1"):
        owed = deliverable(filled, code)
        first, second = (render(filled, owed, project / "templates", day).docx for day in (date(2026, 3, 1), date(2027, 1, 1)))
        assert first == second, code


def test_a_taken_over_announcement_must_exist(project: Path, tmp_path: Path) -> None:
    from moralreport.errors import ContentError

    with pytest.raises(ContentError) as error:
        changed(project, tmp_path, "activities/1-03-1.yaml", "{source: 2-01, key: no-gift}", "{source: 2-01, key: no-gifts}")
    assert [(one.line > 0, "no-gifts" in one.message, "no-gift " in one.advice) for one in error.value.problems] == [(True, True, True)]


def test_a_step_without_evidence_has_that_of_its_activities(project: Path, filled: Content, tmp_path: Path) -> None:
    words = text(project, filled, "1-14-2", tmp_path)
    assert "ประกาศเจตนารมณ์พร้อมลายมือชื่อ" in words
    steps = items(filled.reports["1-14-2"], "steps", Entry)
    proofs = [str(entry.values["evidence"]) for entry in steps]
    assert len(proofs) == 9 and all(proof.startswith("- ") and "://" not in proof for proof in proofs)
    assert "คำสั่งที่ ๑/๒๕๖๙" in proofs[2] and "องค์ความรู้ ๑ เรื่อง" in proofs[7]
    assert "ไตรมาสที่ ๓" in proofs[3] and "ไตรมาสที่ ๔" not in proofs[3] and "FM-HRD-07" not in words
    content = changed(project, tmp_path, "activities/1-02.yaml", "แบบทบทวนและกำหนดคุณธรรมเป้าหมาย", "แบบทบทวนฉบับที่สอง")
    assert "แบบทบทวนฉบับที่สอง" in str(content.reports["1-14-2"].values["steps"])


def test_evidence_that_is_written_stays(project: Path, tmp_path: Path) -> None:
    content = changed(project, tmp_path, "activities/1-14-2.yaml", "{step: 1, ", "{step: 1, evidence: สมุดภาพ, ")
    proofs = [entry.values["evidence"] for entry in items(content.reports["1-14-2"], "steps", Entry)]
    assert proofs[0] == "สมุดภาพ" and str(proofs[1]).startswith("- ")
