"""Draw the questionnaire answers of examples/filled as Google Forms exports them; the same bytes on every run.

Usage: python examples/draw_answers.py      (writes filled/surveys/behaviour.xlsx, perception.csv, satisfaction.xlsx)
"""

from __future__ import annotations

import csv
import io
import random
import re
import sys
import zipfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl

FOLDER = Path(__file__).resolve().parent / "filled" / "surveys"
LEVELS = ("มากที่สุด", "มาก", "ปานกลาง", "น้อย", "น้อยที่สุด")
GROUPS = ("กลุ่มงานที่ ๑", "กลุ่มงานที่ ๒", "กลุ่มงานที่ ๓")
FIXED = (2026, 6, 1, 0, 0, 0)

Rows = list[list[object]]


@dataclass(frozen=True)
class Questionnaire:
    """`weights`: how often each level is chosen, highest first; `remarks` are given now and then."""

    name: str
    about: str
    choices: tuple[str, ...]
    questions: tuple[str, ...]
    weights: tuple[int, ...]
    answers: int
    first: datetime
    remarks: tuple[str, ...]


QUESTIONNAIRES = (
    Questionnaire(
        "behaviour.xlsx",
        "กลุ่มงานที่สังกัด",
        GROUPS,
        (
            "ใช้กระดาษและพลังงานอย่างประหยัด (พอเพียง)",
            "วางแผนการใช้จ่ายและการใช้ทรัพยากรอย่างมีเหตุผล (พอเพียง)",
            "มาปฏิบัติราชการและเข้าประชุมตรงเวลา (วินัย)",
            "ปฏิบัติตามกฎหมาย ระเบียบ และข้อตกลงของสำนัก (วินัย)",
            "แยกเรื่องส่วนตัวออกจากหน้าที่การงาน (สุจริต)",
            "กล้าทักท้วงเมื่อพบสิ่งที่ไม่ถูกต้อง (สุจริต)",
            "อาสาช่วยงานของเพื่อนร่วมงานต่างกลุ่ม (จิตอาสา)",
            "เข้าร่วมกิจกรรมเพื่อสังคมโดยไม่หวังผลตอบแทน (จิตอาสา)",
            "แสดงความเคารพและดูแลผู้อาวุโสหรือผู้มีพระคุณ (กตัญญู)",
            "ดูแลรักษาสถานที่ทำงานและชื่อเสียงของหน่วยงาน (กตัญญู)",
        ),
        (52, 36, 10, 2, 0),
        25,
        datetime(2026, 4, 20, 9, 3, 12),
        ("ควรจัดกิจกรรมต่อเนื่องทุกเดือน", "ขอให้เพิ่มจุดแยกขยะ", "ชื่นชมผู้บริหารที่เป็นแบบอย่าง"),
    ),
    Questionnaire(
        "perception.csv",
        "กลุ่มงานที่สังกัด",
        GROUPS,
        (
            "ทราบนโยบาย No Gift Policy ของสำนัก",
            "เข้าใจความหมายของผลประโยชน์ทับซ้อน",
            "ทราบหลักเกณฑ์การรับทรัพย์สินโดยธรรมจรรยาไม่เกิน ๓,๐๐๐ บาท",
            "ทราบช่องทางแจ้งเบาะแสและการคุ้มครองผู้แจ้ง",
            "เข้าใจแนวคิดจิตพอเพียงต้านทุจริต (STRONG Model)",
            "เข้าใจบทบาทของตนใน Watch and Voice",
            "ปฏิบัติหน้าที่ด้วยความสุจริตและตรวจสอบได้",
            "พร้อมมีส่วนร่วมในการต่อต้านการทุจริต",
        ),
        (60, 33, 6, 1, 0),
        25,
        datetime(2026, 5, 25, 8, 41, 5),
        ("ควรมีสื่อสั้น ๆ ให้ดูก่อนประชุม", "อยากให้เล่ากรณีจริง", ""),
    ),
    Questionnaire(
        "satisfaction.xlsx",
        "ประเภทผู้ตอบ",
        ("หน่วยงานในสังกัด", "หน่วยงานภายนอก", "ประชาชน"),
        (
            "ความรวดเร็วในการให้บริการ",
            "ความถูกต้องครบถ้วนของงาน",
            "ความสุภาพและความเต็มใจของเจ้าหน้าที่",
            "ความชัดเจนของขั้นตอนและเอกสาร",
            "ความสะดวกของช่องทางติดต่อ",
            "ความเป็นธรรมและไม่เลือกปฏิบัติ",
            "ความโปร่งใสตรวจสอบได้",
            "ความพึงพอใจในภาพรวม",
        ),
        (48, 38, 11, 2, 1),
        64,
        datetime(2026, 5, 11, 10, 15, 44),
        ("เจ้าหน้าที่ให้ข้อมูลชัดเจน", "ขอให้ตอบอีเมลเร็วขึ้น", "ควรมีแบบฟอร์มภาษาอังกฤษ", "ระบบติดตามเรื่องใช้ง่าย"),
    ),
)


def answers(form: Questionnaire) -> Rows:
    luck = random.Random(form.name)
    rows: Rows = [["ประทับเวลา", form.about, *form.questions, "ข้อเสนอแนะเพิ่มเติม"]]
    when = form.first
    for _ in range(form.answers):
        when += timedelta(minutes=luck.randint(3, 190), seconds=luck.randint(0, 59))
        given = [luck.choices(LEVELS, form.weights)[0] for _ in form.questions]
        remark = luck.choice(form.remarks) if luck.random() < 0.3 else ""
        rows.append([when, luck.choice(form.choices), *given, remark])
    return rows


def csv_bytes(rows: Rows) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in rows:
        writer.writerow([cell.strftime("%d/%m/%Y, %H:%M:%S") if isinstance(cell, datetime) else cell for cell in row])
    return text.getvalue().encode("utf-8-sig")


def xlsx_bytes(rows: Rows) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "การตอบแบบฟอร์ม 1"
    for row in rows:
        sheet.append(row)
    raw = io.BytesIO()
    book.save(raw)
    return _timeless(raw)


def _timeless(raw: io.BytesIO) -> bytes:
    """The same workbook without the hour at which it was saved."""
    done = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(done, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-06-01T00:00:00Z", data)
            new.writestr(zipfile.ZipInfo(name, FIXED), data, zipfile.ZIP_DEFLATED)
    return done.getvalue()


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for form in QUESTIONNAIRES:
        rows = answers(form)
        (FOLDER / form.name).write_bytes(csv_bytes(rows) if form.name.endswith(".csv") else xlsx_bytes(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
