"""Model values built by hand: a small unit, a plan, filled and empty reports. Roles, no people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

from PIL import Image

from moralreport.model.people import Channel, Member, Person, Unit, WorkingGroup
from moralreport.model.plan import Activity, Column, Deliverable, Part, Plan, Round, SectionSpec
from moralreport.model.report import (
    Announcement,
    Answer,
    Content,
    Entry,
    Facts,
    Missing,
    Photo,
    Place,
    Publicity,
    Report,
    Survey,
    Value,
    When,
)

TODAY = date(2026, 3, 16)
FACTS = SectionSpec("facts", "ใครทำอะไร ที่ไหน อย่างไร เมื่อไร", "facts")
KNOWLEDGE = SectionSpec("knowledge", "องค์ความรู้ที่ได้จากการแลกเปลี่ยน", "text", hint="สรุปสิ่งที่ได้เรียนรู้")
PHOTOS = SectionSpec("photos", "ภาพประกอบ", "photos", minimum=1)
VIRTUES = SectionSpec(
    "problems", "ปัญหาที่อยากแก้", "virtues", columns=(Column("what", "เรื่อง"), Column("why", "เพราะเหตุใด"), Column("virtue", "คุณธรรมเป้าหมาย"))
)
PARTICIPANTS = SectionSpec(
    "participants", "รายชื่อผู้เข้าร่วม", "participants", columns=(Column("name", "ชื่อ - สกุล"), Column("position", "ตำแหน่ง"))
)
INTENT = SectionSpec("intention", "ประกาศเจตนารมณ์", "announcements", minimum=1)

SURVEY = SectionSpec("results", "ผลการสำรวจ", "survey")
RESULTS = SectionSpec("done", "ผลการดำเนินการ", "generated", source="results")
ACTIVITIES = SectionSpec("activities", "กิจกรรม", "generated", source="activities")
GROUP = SectionSpec("group", "คณะทำงาน", "generated", source="working-group")
SCORE = SectionSpec("score", "คะแนน", "generated", source="score")
RISKS = SectionSpec(
    "register", "ทะเบียนความเสี่ยง", "risks", columns=(Column("risk", "ความเสี่ยง"), Column("likelihood", "โอกาส"), Column("impact", "ผลกระทบ"))
)
MEMBERS = SectionSpec(
    "applications",
    "ใบสมัคร",
    "members",
    columns=(
        Column("name", "ชื่อ - สกุล"),
        Column("position", "ตำแหน่ง"),
        *(Column(key, key, required=False) for key in ("group", "phone", "email", "line")),
    ),
)

KNOWLEDGE_TEXT = """\
จากการแลกเปลี่ยนเรียนรู้เมื่อวันที่ 11 กุมภาพันธ์ 2569 เวลา 09.30 น. มีผู้เข้าร่วม 25 คน **คิดเป็นร้อยละ 90** ของบุคลากรทั้งหมด \
รายละเอียดส่งที่ moralhrd.2024@gmail.com ตามแบบ FM-HRD-08 Rev.00 23/04/67 และหลักการต่าง ๆ ของ *No Gift Policy*

1. การมีส่วนร่วมของบุคลากร
2. การเป็นแบบอย่างของผู้บังคับบัญชา
   - ตรงต่อเวลา
   - โปร่งใส ตรวจสอบได้

| ด้าน | ผล |
|---|---|
| วินัย | 5 เรื่อง |
| สุจริต | 3 เรื่อง |
"""

UNIT = Unit(
    name="สำนักตัวอย่าง",
    parent="สำนักงานตัวอย่าง",
    groups=("กลุ่มงานบริหารทั่วไป",),
    director="director",
    people={
        "director": Person("director", "ผู้อำนวยการ ตัวอย่าง", "ผู้อำนวยการสำนักตัวอย่าง"),
        **{f"staff-{n}": Person(f"staff-{n}", f"ผู้แทนกลุ่มงาน ที่ {n}", "เจ้าหน้าที่") for n in range(1, 8)},
        "unknown": Person("unknown", None, "ผู้บังคับบัญชากลุ่มงาน"),
    },
    working_group=WorkingGroup(
        "คณะทำงานขับเคลื่อน",
        "1/2569",
        date(2026, 2, 3),
        (Member("director", "ผู้อำนวยการ ตัวอย่าง", "ที่ปรึกษา"), Member(None, "ผู้แทนกลุ่มงาน", "คณะทำงาน")),
    ),
    site="Moral.Senate.go.th",
    mailbox="moralhrd.2024@gmail.com",
    channels=(Channel("line", "Line สำนัก"), Channel("facebook", "Facebook สำนัก"), Channel("site", "เว็บไซต์คุณธรรม")),
)


def deliverable(code: str, template: str, *sections: SectionSpec, front_matter: bool = False) -> Deliverable:
    return Deliverable(
        code=code,
        activity=code,
        kind="แบบสรุป",
        template=template,
        title="การแลกเปลี่ยนเรียนรู้ด้านคุณธรรม",
        short_title="แลกเปลี่ยนเรียนรู้",
        sections=sections,
        round="6m",
        due=date(2026, 3, 20),
        destinations=("moral-site",),
        responsible=("staff-1",),
        form_pages="79 - 81",
        form_code="FM-HRD-08 Rev.00 23/04/67",
        front_matter=front_matter,
    )


def content(folder: Path, owed: Deliverable, report: Report) -> Content:
    activity = Activity(
        owed.code, 1, 6, "ข. ด้านการจัดกิจกรรม", "การแลกเปลี่ยนเรียนรู้", (), ("1 ครั้ง",), ("นำมาใช้",), ("บุคลากร",), ("staff-1",), (owed,)
    )
    sixth = Round("6m", "รอบ ๖ เดือน", date(2025, 10, 1), date(2026, 3, 31), date(2026, 3, 20))
    plan = Plan(2569, "แผนตัวอย่าง", (Part(1, "การส่งเสริม", 100),), (sixth,), (activity,), ("พอเพียง", "วินัย"), form_source="แผนฯ ตัวอย่าง")
    return Content(folder, UNIT, plan, {owed.code: report})


def picture(path: Path, size: tuple[int, int] = (1200, 900)) -> Path:
    """A photo-like picture (more colours than a drawing) drawn on the spot."""
    image = Image.radial_gradient("L").resize(size)
    Image.merge("RGB", (image, image.transpose(Image.Transpose.FLIP_LEFT_RIGHT), image.rotate(90, expand=False))).save(path, "JPEG")
    return path


def filled_values(folder: Path) -> dict[str, Value]:
    when = When(date(2026, 2, 11), date(2026, 2, 12), time(9), time(16, 30))
    photo = picture(folder / "one.jpg")
    return {
        "facts": Facts("ผู้แทนกลุ่มงาน จำนวน 25 คน", "แลกเปลี่ยนเรียนรู้", "ห้องประชุม ชั้น 3", when, "ประชุมกลุ่มย่อย\n\n- บรรยาย\n- ซักถาม"),
        "knowledge": KNOWLEDGE_TEXT,
        "photos": tuple(Photo(photo, f"บรรยากาศการประชุม {n}", "คนนั่งล้อมโต๊ะ") for n in range(1, 4)),
        "problems": (Entry({"what": "มาสาย 3 ครั้ง", "why": "กระทบ**งานส่วนรวม**", "virtue": "วินัย"}),),
        "participants": tuple(Entry({"name": f"ผู้แทนกลุ่มงาน ที่ {n}", "position": "เจ้าหน้าที่"}) for n in range(1, 6)),
        "results": Survey((Answer("ความรวดเร็ว", {"มาก": 3, "น้อย": 1}),), {"มาก": 5, "น้อย": 1}, 4, 5),
        "register": (Entry({"risk": "เอกสารรั่วไหล", "likelihood": "2", "impact": "4"}),),
        "applications": tuple(
            Entry({"name": f"ผู้แทนกลุ่มงาน ที่ {n}", "position": "เจ้าหน้าที่", "phone": "081 234 5678", "email": "a.b2@example.org"})
            for n in (1, 2)
        ),
        "intention": (announcement(folder, signed=True), announcement(folder, signed=False)),
    }


def announcement(folder: Path, *, signed: bool) -> Announcement:
    body = (
        "สำนักตัวอย่างมุ่งมั่นดำเนินการตามเจตนารมณ์ ดังนี้\n\n1. **รักษามาตรฐาน** องค์กรคุณธรรม\n2. งดรับของขวัญ (No Gift Policy)\n\n"
        + "ข้อความประกาศ " * 150
    )
    return Announcement(
        "intent" if signed else "gift",
        ("เจตนารมณ์ร่วมกัน", "ประจำปีงบประมาณ พ.ศ. 2569"),
        body,
        "จึงประกาศให้ทราบโดยทั่วกัน",
        date(2026, 2, 9),
        "director",
        signed_by_all=signed,
    )


def filled_report(code: str, folder: Path) -> Report:
    publicity = (Publicity("line", date(2026, 2, 13), "https://example.org/a?b=1&c=2"),)
    return Report(
        code,
        "activities/x.yaml",
        filled_values(folder),
        preface="คำนำของรายงาน",
        date=date(2026, 3, 16),
        publicity=publicity,
        result="จัดแล้ว 1 ครั้ง",
    )


def empty_report(owed: Deliverable) -> Report:
    missing = tuple(Missing(Place("activities/x.yaml", 1, 1), spec.key, spec.heading) for spec in owed.sections)
    return Report(owed.code, "activities/x.yaml", {spec.key: None for spec in owed.sections}, missing=missing)


def renamed(document: Deliverable, short_title: str) -> Deliverable:
    return replace(document, short_title=short_title)
