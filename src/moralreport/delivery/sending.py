"""What goes to whom: the list of a folder's documents by destination with their sizes and SHA-256, and e-mail drafts for the mailbox."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Final

from moralreport.delivery.files import discard, write_whole
from moralreport.errors import Problem, reason_of
from moralreport.model.people import Unit
from moralreport.model.plan import Deliverable, Destination
from moralreport.records import dataclass
from moralreport.thai.dates.formats import format_long
from moralreport.thai.digits import to_thai

LIST: Final = "รายการส่ง.txt"
MAILS: Final = "อีเมล"
_ROADS: Final[tuple[tuple[Destination, str, str], ...]] = (
    ("moral-site", "ลงเว็บไซต์ {site} (ไฟล์ PDF)", ".pdf"),
    ("moralhrd-mailbox", "ส่งอีเมลถึง {mailbox} (ไฟล์ Word) ร่างอีเมลอยู่ในโฟลเดอร์ {mails}", ".docx"),
    ("e-document", "ส่งทางระบบสารบรรณอิเล็กทรอนิกส์ พร้อมบันทึกนำส่งถ้ามี (ไฟล์ PDF)", ".pdf"),
)
_DOCUMENT: Final = re.compile(r"\d-\d\d\D.*\.(?:docx|pdf)")
_WORD: Final = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


@dataclass(frozen=True, slots=True)
class Parcel:
    """One document that is owed: its files that lie in the folder (none = not made yet), and how many facts it lacks (0 = can be sent).

    `wrong`: its content has mistakes, so that what lies there is of an earlier run. `unprinted`: sections that its form has no place for.
    """

    deliverable: Deliverable
    files: tuple[Path, ...]
    lacking: int
    wrong: bool = False
    unprinted: int = 0


def hand_over(parcels: Sequence[Parcel], unit: Unit, folder: Path) -> tuple[Problem, ...]:
    """Write the list into `folder`, and an e-mail draft for each complete document that goes to the mailbox; drafts of others go away."""
    strangers = _strangers(folder, {file.name for parcel in parcels for file in parcel.files})
    problems = [write_whole(folder / LIST, sending_list(parcels, unit, strangers).encode("utf-8-sig"))]
    for parcel in parcels:
        if "moralhrd-mailbox" in parcel.deliverable.destinations:
            problems.append(_mail(parcel, unit, folder / MAILS))
    return tuple(problem for problem in problems if problem)


def _strangers(folder: Path, known: Collection[str]) -> tuple[str, ...]:
    """Documents in the folder that the plan no longer has there: moved to another round, or renamed."""
    return tuple(sorted(file.name for file in folder.iterdir() if _DOCUMENT.fullmatch(file.name) and file.name not in known))


def sending_list(parcels: Sequence[Parcel], unit: Unit, strangers: Sequence[str]) -> str:
    """The list as text: by destination what to send, then every file with its size in bytes and SHA-256. No clock in it.

    `strangers`: files that lie there and belong to no document of the list.
    """
    lines = [f"รายการส่งเอกสาร {unit.name}"]
    for destination, heading, suffix in _ROADS:
        going = [parcel for parcel in parcels if destination in parcel.deliverable.destinations]
        if going:
            lines += ["", heading.format(site=unit.site, mailbox=unit.mailbox, mails=MAILS)]
            lines += [line for parcel in going for line in _entry(parcel, suffix)]
    if strangers:
        lines += ["", "ไม่ใช่เอกสารของชุดนี้แล้ว (ย้ายรอบหรือเปลี่ยนชื่อ) อย่าส่ง และลบได้", *(f"      {name}" for name in strangers)]
    lines += ["", "ไฟล์ทั้งหมด (ขนาดเป็นไบต์ และ SHA-256 สำหรับตรวจว่าไฟล์ไม่ถูกแก้ไข)"]
    lines += [_fingerprint(file) for parcel in parcels for file in parcel.files]
    return "\r\n".join([*lines, ""])


def _entry(parcel: Parcel, suffix: str) -> Iterator[str]:
    one = parcel.deliverable
    due = f" กำหนดส่ง {format_long(one.due)}" if one.due else ""
    yield f"  {one.code} {one.short_title}{due}: {_readiness(parcel)}"
    yield from (f"      {file.name}" for file in parcel.files if file.suffix == suffix)


def _readiness(parcel: Parcel) -> str:
    if parcel.wrong:
        return "ยังส่งไม่ได้ ข้อมูลมีข้อผิดพลาดที่ต้องแก้" + (" ไฟล์นี้เป็นของครั้งก่อน" if parcel.files else "")
    if parcel.lacking:
        return f"ยังส่งไม่ได้ ข้อมูลขาด {parcel.lacking} รายการ"
    if parcel.unprinted and parcel.files:
        return f"ข้อมูลครบ แต่แบบฟอร์มไม่มีช่องของ {parcel.unprinted} หัวข้อ ตรวจก่อนส่ง"
    return "พร้อมส่ง" if parcel.files else "ยังไม่ได้สร้าง"


def _fingerprint(file: Path) -> str:
    try:
        data = file.read_bytes()
    except OSError as error:
        return f"  {'-':>9}  {f'อ่านไม่ได้: {reason_of(error)}':<64}  {file.name}"
    return f"  {len(data):>9}  {hashlib.sha256(data).hexdigest()}  {file.name}"


def _mail(parcel: Parcel, unit: Unit, folder: Path) -> Problem | None:
    words = [file for file in parcel.files if file.suffix == ".docx"]
    path = folder / f"{words[0].stem if words else parcel.deliverable.code}.eml"
    if parcel.lacking or parcel.wrong or not words:
        discard(path)
        return None
    try:
        return write_whole(path, mail(parcel.deliverable, words, unit))
    except OSError as error:
        return Problem(str(words[0]), 0, 0, f"อ่านไฟล์นี้เพื่อแนบในร่างอีเมลไม่ได้: {reason_of(error)}", advice="ปิดไฟล์ใน Word แล้วสั่งใหม่")


def mail(deliverable: Deliverable, attachments: Sequence[Path], unit: Unit) -> bytes:
    """A draft that mail programs open ready to send (X-Unsent): addressed, worded, with the Word files. Same input, same bytes."""
    message = EmailMessage(policy=SMTP)
    message["To"] = unit.mailbox
    message["Subject"] = f"{deliverable.full_title} {unit.name}"
    message["X-Unsent"] = "1"
    message.set_content(_letter(deliverable, len(attachments), unit), charset="utf-8", cte="base64")
    digest = hashlib.sha256()
    for file in attachments:
        data = file.read_bytes()
        digest.update(data)
        message.add_attachment(data, maintype=_WORD[0], subtype=_WORD[1], filename=file.name)
    message.set_boundary(f"={digest.hexdigest()[:32]}=")
    return message.as_bytes()


def _letter(deliverable: Deliverable, files: int, unit: Unit) -> str:
    """The words of the draft, which the clerk may change before it is sent."""
    due = f" กำหนดส่งวันที่ {format_long(deliverable.due)}" if deliverable.due else ""
    sender = [unit.name, unit.parent, *([f"โทร. {to_thai(unit.phone)}"] if unit.phone else [])]
    asked = f"{unit.name}ขอส่ง{deliverable.full_title}{due} ตามไฟล์แนบจำนวน {to_thai(str(files))} ไฟล์"
    return "\n".join(["เรียน ผู้เกี่ยวข้อง", "", asked, "", "จึงเรียนมาเพื่อโปรดพิจารณา", "", *sender, ""])
