"""Small content folders for the tests: a good one, and the good one with one thing changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image

from moralreport.content import load
from moralreport.errors import ContentError, Problem
from moralreport.model.report import Content

UNIT = """\
name: สำนักตัวอย่าง
parent: สำนักงานตัวอย่าง
groups: [กลุ่มงานหนึ่ง, กลุ่มงานสอง]
director: head
people:
  head:
    name: ผู้อำนวยการ
    position: ผู้อำนวยการสำนัก
  first-officer: {name: ผู้แทนกลุ่มงานหนึ่ง, position: นักวิชาการ, group: กลุ่มงานหนึ่ง}
  second-officer: {name: , position: นักวิชาการ, group: กลุ่มงานสอง}
working_group:
  title: คณะทำงาน
  order_number: ๑/๒๕๖๙
  order_date: ๓ กุมภาพันธ์ ๒๕๖๙
  members:
    - {person: head, role: ที่ปรึกษา}
    - {label: ผู้แทนกลุ่มงาน, role: คณะทำงาน}
channels:
  - {key: line-bureau, name: Line สำนัก}
  - {key: site, name: เว็บไซต์}
"""

PLAN = """\
fiscal_year: 2569
title: แผนตัวอย่าง
virtues: [พอเพียง, วินัย, สุจริต, จิตอาสา, กตัญญู]
parts:
  - {number: 1, title: ส่วนที่หนึ่ง, score: 100}
  - {number: 2, title: ส่วนที่สอง, score: ๑๐๐}
rounds:
  - {code: 6m, name: รอบ ๖ เดือน, start: 1 ต.ค. 2568, end: 31 มี.ค. 2569, due: 20 มี.ค. 2569}
  - {code: 9m, name: รอบ ๙ เดือน, start: 1 เม.ย. 2569, end: 30 มิ.ย. 2569, due: 19 มิ.ย. 2569}
activities:
  - code: 1-06
    title: แลกเปลี่ยนเรียนรู้
    responsible: [first-officer]
    deliverables:
      - kind: แบบสรุป
        template: exchange
        short_title: แลกเปลี่ยน
        round: 6m
        destinations: [moral-site]
        sections:
          - {key: facts, heading: ใครทำอะไร, kind: facts}
          - {key: usage, heading: นำมาใช้อย่างไร, kind: text}
          - {key: photos, heading: ภาพประกอบ, kind: photos, minimum: 1}
  - code: 1-03
    title: จัดทำแผน
    deliverables:
      - code: 1-03-1
        kind: แผน
        template: plan-book
        short_title: แผน
        round: 6m
        front_matter: true
        sections:
          - {key: activities, heading: กิจกรรม, kind: generated, source: activities}
          - {key: notices, heading: ประกาศ, kind: announcements, minimum: 1}
      - code: 1-03-2
        kind: รายงาน
        template: report
        short_title: ปรับปรุงแผน
        round: 9m
        sections:
          - {key: virtues_chosen, heading: คุณธรรมเป้าหมาย, kind: virtues, minimum: 2}
          - {key: signers, heading: ผู้ลงนาม, kind: participants}
          - key: changes
            heading: สิ่งที่เปลี่ยน
            kind: table
            columns: [{key: activity, heading: กิจกรรม}, {key: why, heading: เหตุผล, required: false}]
  - code: 2-08
    title: สำรวจและประเมิน
    deliverables:
      - kind: รายงาน
        template: report
        short_title: สำรวจ
        due: 30 มิ.ย. 2569
        form_code: FM-HRD-08 Rev.00 23/04/67
        sections:
          - {key: satisfaction, heading: ผลการสำรวจ, kind: survey}
          - {key: register, heading: ทะเบียนความเสี่ยง, kind: risks}
          - {key: steps, heading: ประเมินตนเอง, kind: assessment, rows: [ข้อแรก, ข้อสอง, ข้อสาม]}
          - {key: applications, heading: ใบสมัคร, kind: members}
          - {key: selected, heading: ผู้ได้รับคัดเลือก, kind: people}
          - {key: pictures, heading: ภาพ, kind: photos, photo_rule: true}
  - {code: 2-09, known: false, note: หายไปจากการสแกน}
"""

EXCHANGE = """\
facts:
  who: ผู้แทนกลุ่มงาน
  what: แลกเปลี่ยนเรียนรู้
  where: ห้องประชุม
  when: ๑๑ กุมภาพันธ์ ๒๕๖๙ เวลา ๐๙.๓๐ - ๑๒.๐๐ น.
  how: ประชุมกลุ่มย่อย
usage: |
  นำมาใช้ในสำนัก
photos:
  - {file: photos/one.jpg, caption: ภาพที่หนึ่ง}
result: จัดกิจกรรม ๑ ครั้ง
publicity:
  - {channel: line-bureau, date: 12 ก.พ. 2569}
"""


def write(folder: Path, files: Mapping[str, str | bytes] = {}) -> Path:
    """The good folder under `folder`, with `files` (relative path → text or bytes) written over it. Returns the content folder."""
    content = folder / "content"
    good = {"unit.yaml": UNIT, "plan.yaml": PLAN, "activities/1-06.yaml": EXCHANGE}
    written: dict[str, str | bytes] = {**good, "photos/one.jpg": picture(folder), **files}
    for name, value in written.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(value if isinstance(value, bytes) else value.encode())
    return content


def picture(folder: Path, size: tuple[int, int] = (40, 30), kind: str = "JPEG") -> bytes:
    """A small picture in one colour."""
    path = folder / f"picture.{kind.lower()}"
    folder.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, (90, 120, 150)).save(path, kind)
    return path.read_bytes()


def loaded(folder: Path, files: Mapping[str, str | bytes] = {}) -> Content:
    return load(write(folder, files))


def problems(folder: Path, files: Mapping[str, str | bytes] = {}) -> list[Problem]:
    """The problems of the good folder with `files` written over it; their file names begin at the content folder."""
    content = write(folder, files)
    try:
        load(content)
    except ContentError as error:
        prefix = f"{content.as_posix()}/"
        return [Problem(one.file.removeprefix(prefix), one.line, one.column, one.message, one.source, one.advice) for one in error.problems]
    return []


def changed(text: str, old: str, new: str) -> str:
    """`text` with `old`, which must occur exactly once, replaced."""
    assert text.count(old) == 1, f"{old!r} occurs {text.count(old)} times"
    return text.replace(old, new)


def one(found: Sequence[Problem]) -> Problem:
    assert len(found) == 1, "\n".join(f"{problem.file}:{problem.line}:{problem.column}: {problem.message}" for problem in found)
    return found[0]
