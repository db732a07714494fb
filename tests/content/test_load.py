"""A good folder becomes the model, drafts tell what they lack, and every deliverable has a report."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, PLAN, UNIT, changed, loaded, picture, problems, write
from tests.values import facts, items

from moralreport.content import load
from moralreport.errors import ContentError
from moralreport.model.report import Announcement, Entry, Facts, Photo, Record, Survey, When


def test_facts_of_a_summary(tmp_path: Path) -> None:
    report = loaded(tmp_path).reports["1-06"]
    assert report.values["facts"] == Facts(
        "ผู้แทนกลุ่มงาน",
        "แลกเปลี่ยนเรียนรู้",
        "ห้องประชุม",
        When(date(2026, 2, 11), date(2026, 2, 11), time(9, 30), time(12)),
        "ประชุมกลุ่มย่อย",
    )
    assert report.values["usage"] == "นำมาใช้ในสำนัก"
    assert report.missing == ()
    assert report.result == "จัดกิจกรรม ๑ ครั้ง"
    assert [(one.channel, one.date) for one in report.publicity] == [("line-bureau", date(2026, 2, 12))]


def test_photo_is_absolute_and_its_caption_stands_in_for_the_alt_text(tmp_path: Path) -> None:
    content = loaded(tmp_path)
    (photo,) = items(content.reports["1-06"], "photos", Photo)
    place = f"{(tmp_path / 'content/activities/1-06.yaml').as_posix()}:10:12"
    assert photo == Photo(tmp_path / "content/photos/one.jpg", "ภาพที่หนึ่ง", "ภาพที่หนึ่ง", (), place)
    assert photo.path.is_absolute()


def test_every_known_deliverable_has_a_report_and_the_lost_one_has_none(tmp_path: Path) -> None:
    content = loaded(tmp_path)
    assert list(content.reports) == ["1-06", "1-03-1", "1-03-2", "2-08"]
    lost = content.plan.activities[-1]
    assert (lost.code, lost.known, [one.known for one in lost.deliverables]) == ("2-09", False, [False])


def test_defaults_come_from_activity_and_round(tmp_path: Path) -> None:
    (exchange,) = loaded(tmp_path).plan.activities[0].deliverables
    assert (exchange.code, exchange.title, exchange.due) == ("1-06", "แลกเปลี่ยนเรียนรู้", date(2026, 3, 20))
    assert exchange.responsible == ("first-officer",)


def test_fiscal_year_gives_its_days(tmp_path: Path) -> None:
    plan = loaded(tmp_path).plan
    assert (plan.start, plan.end) == (date(2025, 10, 1), date(2026, 9, 30))


def test_unwritten_file_lacks_every_required_fact(tmp_path: Path) -> None:
    missing = loaded(tmp_path).reports["1-03-1"].missing
    own = [(one.field, one.label, one.place.line) for one in missing if one.place.file.endswith("1-03-1.yaml")]
    assert own == [("preface", "คำนำ", 0), ("notices", "ประกาศ", 0)]
    assert [one.field for one in missing if one.place.file.endswith("plan.yaml")] == ["activities.2-09"]
    assert missing[0].place.file.endswith("content/activities/1-03-1.yaml")


@pytest.mark.parametrize("nothing", ["", "~", "null", ".....", "……", "____", "''"])
def test_what_is_not_written_is_missing_where_it_should_stand(tmp_path: Path, nothing: str) -> None:
    draft = changed(EXCHANGE, "where: ห้องประชุม", f"where: {nothing}")
    (missing,) = loaded(tmp_path, {"activities/1-06.yaml": draft}).reports["1-06"].missing
    assert (missing.field, missing.label, missing.place.line) == ("facts.where", "ที่ไหน", 4)


def test_caption_without_file_and_file_without_caption_are_missing(tmp_path: Path) -> None:
    photos = "photos:\n  - {file: photos/one.jpg}\n  - {caption: ไม่มีไฟล์}\n"
    draft = changed(EXCHANGE, "photos:\n  - {file: photos/one.jpg, caption: ภาพที่หนึ่ง}\n", photos)
    missing = loaded(tmp_path, {"activities/1-06.yaml": draft}).reports["1-06"].missing
    assert [(one.field, one.place.line) for one in missing] == [("photos.1.caption", 10), ("photos.2.file", 11)]


def test_empty_items_of_a_list_count_as_not_written(tmp_path: Path) -> None:
    draft = changed(EXCHANGE, "  - {file: photos/one.jpg, caption: ภาพที่หนึ่ง}\n", "  -\n  - {file: , caption: }\n")
    (missing,) = loaded(tmp_path, {"activities/1-06.yaml": draft}).reports["1-06"].missing
    assert missing.field == "photos"


def test_narrative_may_stand_in_a_file(tmp_path: Path) -> None:
    draft = changed(EXCHANGE, "usage: |\n  นำมาใช้ในสำนัก\n", "usage: {file: texts/usage.md}\n")
    files = {"activities/1-06.yaml": draft, "texts/usage.md": "ย่อหน้าแรก\r\n\r\n- ข้อหนึ่ง\r\n"}
    assert loaded(tmp_path, files).reports["1-06"].values["usage"] == "ย่อหน้าแรก\n\n- ข้อหนึ่ง"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_byte_order_marks_and_line_ends_do_not_matter(tmp_path: Path, encoding: str, end: str) -> None:
    written = EXCHANGE.replace("\n", end).encode(encoding)
    assert loaded(tmp_path / "a", {"activities/1-06.yaml": written}).reports["1-06"].missing == ()


def test_texts_are_repaired_and_the_repair_is_told(tmp_path: Path) -> None:
    draft = changed(EXCHANGE, "what: แลกเปลี่ยนเรียนรู้", "what: เเลกเปลี่ยน\u200bเรียนรู้")
    content = loaded(tmp_path, {"activities/1-06.yaml": draft})
    assert facts(content.reports["1-06"]).what == "แลกเปลี่ยนเรียนรู้"
    assert any("1-06.yaml:3:" in note and "แ" in note for note in content.notes)


def test_people_are_named_by_key_by_name_or_all(tmp_path: Path) -> None:
    draft = "signers: [first-officer, ผู้แทนหน่วยงานภายนอก, {person: head, position: ประธาน}, {name: ผู้เข้าร่วม, position: วิทยากร}]\n"
    values = loaded(tmp_path, {"activities/1-03-2.yaml": draft}).reports["1-03-2"].values
    assert values["signers"] == (
        Entry({"name": "ผู้แทนกลุ่มงานหนึ่ง", "position": "นักวิชาการ"}),
        Entry({"name": "ผู้แทนหน่วยงานภายนอก", "position": None}),
        Entry({"name": "ผู้อำนวยการ", "position": "ประธาน"}),
        Entry({"name": "ผู้เข้าร่วม", "position": "วิทยากร"}),
    )


def test_all_signers_are_the_people_of_the_unit_and_an_unknown_name_is_missing(tmp_path: Path) -> None:
    report = loaded(tmp_path, {"activities/1-03-2.yaml": "signers: all\n"}).reports["1-03-2"]
    assert [entry.values["name"] for entry in items(report, "signers", Entry)] == ["ผู้อำนวยการ", "ผู้แทนกลุ่มงานหนึ่ง", None]
    assert "signers.3.name" in [one.field for one in report.missing]


def test_rows_have_every_column_and_required_cells_are_missing(tmp_path: Path) -> None:
    draft = "changes:\n  - {activity: กิจกรรมหนึ่ง}\n  - {why: เหตุผล}\n"
    report = loaded(tmp_path, {"activities/1-03-2.yaml": draft}).reports["1-03-2"]
    assert report.values["changes"] == (
        Entry({"activity": "กิจกรรมหนึ่ง", "why": None}),
        Entry({"activity": None, "why": "เหตุผล"}),
    )
    assert [one.field for one in report.missing] == ["virtues_chosen", "signers", "changes.2.activity"]


def test_prescribed_rows_keep_their_order_and_wording(tmp_path: Path) -> None:
    draft = "steps:\n  - {step: ๓, result: สาม, score: ๒, evidence: ก}\n  - {step: ข้อ 1, result: หนึ่ง, score: 1, evidence: ข}\n"
    steps = items(loaded(tmp_path, {"activities/2-08.yaml": draft}).reports["2-08"], "steps", Entry)
    rows = [(entry.values["step"], entry.values["result"]) for entry in steps]
    assert rows == [("ข้อแรก", "หนึ่ง"), ("ข้อสอง", None), ("ข้อสาม", "สาม")]


def test_survey_with_counts(tmp_path: Path) -> None:
    draft = "satisfaction:\n  respondents: ๒๐\n  scale: {มาก: 2, น้อย: 1}\n  answers:\n    - {question: ข้อหนึ่ง, counts: {มาก: 15, น้อย: 5}}\n"
    survey = loaded(tmp_path, {"activities/2-08.yaml": draft}).reports["2-08"].values["satisfaction"]
    assert isinstance(survey, Survey)
    assert (survey.respondents, survey.invited, dict(survey.scale)) == (20, None, {"มาก": 2, "น้อย": 1})
    assert [(one.question, dict(one.counts)) for one in survey.answers] == [("ข้อหนึ่ง", {"มาก": 15, "น้อย": 5})]


def test_survey_counted_from_the_exported_answers(tmp_path: Path) -> None:
    table = "ประทับเวลา,ความรวดเร็ว,ความสุภาพ,ข้อเสนอแนะ\n1,มาก,น้อย,ดี\n2,มาก,มาก,\n3,น้อย,,ไม่มี\n"
    draft = "satisfaction: {file: surveys/a.csv, invited: 4, scale: {มาก: 2, น้อย: 1}}\n"
    survey = loaded(tmp_path, {"activities/2-08.yaml": draft, "surveys/a.csv": table}).reports["2-08"].values["satisfaction"]
    assert isinstance(survey, Survey)
    assert (survey.respondents, survey.invited) == (3, 4)
    assert [(one.question, dict(one.counts)) for one in survey.answers] == [
        ("ความรวดเร็ว", {"มาก": 2, "น้อย": 1}),
        ("ความสุภาพ", {"มาก": 1, "น้อย": 1}),
    ]


@pytest.mark.parametrize("kind", ["csv", "cp874", "xlsx"])
def test_members_from_a_spreadsheet(tmp_path: Path, kind: str) -> None:
    rows = [["ชื่อ - สกุล", "ตำแหน่ง", "โทรศัพท์", "ลำดับ"], ["ผู้สมัครหนึ่ง", "นักวิชาการ", "0812345678", "1"], ["", "", "", ""]]
    text = "".join(",".join(row) + "\n" for row in rows)
    data, suffix = (_workbook(tmp_path, rows), "xlsx") if kind == "xlsx" else (text.encode("utf-8" if kind == "csv" else "cp874"), "csv")
    draft = f"applications: {{file: lists/members.{suffix}}}\n"
    report = loaded(tmp_path, {"activities/2-08.yaml": draft, f"lists/members.{suffix}": data}).reports["2-08"]
    (entry,) = items(report, "applications", Entry)
    assert (entry.values["name"], entry.values["phone"], entry.values["email"]) == ("ผู้สมัครหนึ่ง", "0812345678", None)


def _workbook(folder: Path, rows: list[list[str]]) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / "members.xlsx")
    return (folder / "members.xlsx").read_bytes()


def test_photo_rule_asks_for_leader_and_members_in_one_picture(tmp_path: Path) -> None:
    files = {"photos/two.jpg": picture(tmp_path, (41, 30))}
    apart = "pictures:\n  - {file: photos/one.jpg, caption: ก, shows: leader}\n  - {file: photos/two.jpg, caption: ข, shows: [members]}\n"
    together = "pictures: {file: photos/one.jpg, caption: ก, shows: [leader, members]}\n"
    report = loaded(tmp_path / "a", {**files, "activities/2-08.yaml": apart}).reports["2-08"]
    assert [one.label for one in report.missing if one.field == "pictures"] == [
        "ภาพที่มีผู้นำองค์กรและสมาชิกปรากฏร่วมกัน (shows: [leader, members])"
    ]
    report = loaded(tmp_path / "b", {**files, "activities/2-08.yaml": together}).reports["2-08"]
    assert [one.label for one in report.missing if one.field == "pictures"] == []


def test_announcement_with_its_defaults(tmp_path: Path) -> None:
    draft = "notices: {key: intent, subject: เจตนารมณ์, body: ข้อความ, date: ๙ กุมภาพันธ์ ๒๕๖๙, signed_by_all: ใช่}\n"
    (notice,) = items(loaded(tmp_path, {"activities/1-03-1.yaml": draft}).reports["1-03-1"], "notices", Announcement)
    assert (notice.subject, notice.closing, notice.signatory) == (("เจตนารมณ์",), "จึงประกาศให้ทราบโดยทั่วกัน", "head")
    assert (notice.date, notice.signed_by_all, notice.kind) == (date(2026, 2, 9), True, "ประกาศ")


def test_scalars_stay_as_they_were_written(tmp_path: Path) -> None:
    draft = f"{EXCHANGE}evidence: [1-06, no, 0812345678, 2026-02-11, 1_000, 0x1F, true]\nextra: {{budget: 3e5, time: 12:30:45}}\n"
    report = loaded(tmp_path, {"activities/1-06.yaml": draft}).reports["1-06"]
    assert report.evidence == ("1-06", "no", "0812345678", "2026-02-11", "1_000", "0x1F", "true")
    assert report.extra == {"budget": "3e5", "time": "12:30:45"}


def test_record_for_the_score(tmp_path: Path) -> None:
    content = loaded(tmp_path, {"record.yaml": "director_absences: ๒\nsurvey_share: 96.5\n"})
    assert content.record == Record(2, Decimal("96.5"), None)


def test_what_the_score_needs_and_nobody_wrote_is_missing_where_it_is_printed(tmp_path: Path) -> None:
    plan = changed(PLAN, "kind: generated, source: activities", "kind: generated, source: score")
    content = loaded(tmp_path, {"plan.yaml": plan, "record.yaml": "director_absences: 0\nsurvey_share:\n"})
    lacking = [one for one in content.reports["1-03-1"].missing if one.place.file.endswith("record.yaml")]
    assert [(one.field, one.place.line) for one in lacking] == [("survey_share", 2), ("projects_missed", 0)]
    assert all(not one.place.file.endswith("record.yaml") for one in content.reports["1-06"].missing)


def test_uncertain_people_are_noted_and_not_printed(tmp_path: Path) -> None:
    unit = changed(UNIT, "position: ผู้อำนวยการสำนัก\n", "position: ผู้อำนวยการสำนัก\n    note: สะกดต่างกันในต้นฉบับ\n")
    content = loaded(tmp_path, {"unit.yaml": unit})
    assert "ผู้อำนวยการ: สะกดต่างกันในต้นฉบับ" in content.notes


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        {
            "unit.yaml": changed(UNIT, "director: head", "director: haed"),
            "activities/1-06.yaml": changed(EXCHANGE, "๑๑ กุมภาพันธ์ ๒๕๖๙ เวลา", "๓๑ กุมภาพันธ์ ๒๕๖๙ เวลา"),
            "activities/1-03-1.yaml": "notices: [\n",
            "activities/9-99.yaml": "a: b\n",
        },
    )
    assert [one.file for one in found] == ["activities/1-03-1.yaml", "activities/1-06.yaml", "activities/9-99.yaml", "unit.yaml"]


def test_activity_files_are_read_even_without_a_plan(tmp_path: Path) -> None:
    found = problems(tmp_path, {"plan.yaml": "fiscal_year: [\n", "activities/1-06.yaml": "facts: 'x\n"})
    assert [(one.file, one.line) for one in found] == [("activities/1-06.yaml", 1), ("plan.yaml", 1)]


def test_same_content_same_value(tmp_path: Path) -> None:
    assert loaded(tmp_path) == load(write(tmp_path))


def test_remarks_are_no_text(tmp_path: Path) -> None:
    draft = changed(EXCHANGE, "where: ห้องประชุม", "where: ห้องประชุม # ชั้นสอง\n#หมายเหตุ")
    assert facts(loaded(tmp_path, {"activities/1-06.yaml": draft}).reports["1-06"]).where == "ห้องประชุม"


def test_numbers_sign_inside_a_word_stays(tmp_path: Path) -> None:
    draft = changed(EXCHANGE, "where: ห้องประชุม", 'where: "ห้อง #1 ก#2"')
    assert facts(loaded(tmp_path, {"activities/1-06.yaml": draft}).reports["1-06"]).where == "ห้อง #1 ก#2"


@pytest.mark.parametrize("folder", ["content", "examples/filled"])
def test_the_project_s_own_content_has_no_problem(project: Path, folder: str) -> None:
    try:
        content = load(project / folder)
    except ContentError as error:
        pytest.fail("\n".join(f"{one.file}:{one.line}:{one.column}: {one.message}" for one in error.problems))
    assert len(content.reports) == 30


def test_a_day_that_is_due_on_a_weekend_is_noted(tmp_path: Path) -> None:
    plan = PLAN.replace("due: 20 มี.ค. 2569", "due: 21 มี.ค. 2569")
    notes = loaded(tmp_path, {"plan.yaml": plan}).notes
    assert [note for note in notes if "ตรงกับวัน" in note] == ["รอบ ๖ เดือน: กำหนดส่ง 21 มี.ค. 2569 ตรงกับวันเสาร์ โปรดตรวจกับแผน"]


def test_word_s_quotes_around_addresses_keys_and_files_are_none_of_them(tmp_path: Path) -> None:
    text = changed(EXCHANGE, "{file: photos/one.jpg, caption: ภาพที่หนึ่ง}", "{file: “photos/one.jpg”, caption: “STRONG” และ “ก/ข”}")
    text = changed(text, "channel: line-bureau,", "channel: “line-bureau”, link: “https://example.com/a”,")
    report = loaded(tmp_path, {"activities/1-06.yaml": text}).reports["1-06"]
    assert [(one.channel, one.link) for one in report.publicity] == [("line-bureau", "https://example.com/a")]
    assert items(report, "photos", Photo)[0].caption == "“STRONG” และ “ก/ข”"


def test_an_order_of_another_year_is_noted(tmp_path: Path) -> None:
    unit = changed(UNIT, "order_date: ๓ กุมภาพันธ์ ๒๕๖๙", "order_date: ๓ กุมภาพันธ์ ๒๕๖๘")
    notes = loaded(tmp_path, {"unit.yaml": unit}).notes
    assert [note for note in notes if "คำสั่งที่" in note] == ["คำสั่งที่ ๑/๒๕๖๙ (unit.yaml) ลงวันที่ 3 ก.พ. 2568 อยู่นอกปีงบประมาณ 2569 โปรดตรวจ"]
    assert not [note for note in loaded(tmp_path).notes if "คำสั่งที่" in note]


@pytest.mark.parametrize(("signed", "asked"), [("", False), ("signed_by_all: ใช่", True), ("signed_by_all: ใช่, signers: [head]", False)])
def test_a_sheet_that_all_sign_wants_the_names_of_all(tmp_path: Path, signed: str, asked: bool) -> None:
    draft = f"notices: {{key: intent, subject: เจตนารมณ์, body: ข้อความ, date: 9 ก.พ. 2569, {signed}}}\n"
    missing = loaded(tmp_path, {"activities/1-03-1.yaml": draft}).reports["1-03-1"].missing
    assert any(one.field == "people.second-officer.name" for one in missing) is asked
    assert "notices" not in [one.field for one in missing]
    empty = loaded(tmp_path / "empty", {"activities/1-03-1.yaml": "notices:\n"}).reports["1-03-1"].missing
    assert "notices" in [one.field for one in empty]
