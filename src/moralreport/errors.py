"""What can go wrong, as data: problems of the input, warnings of the typesetter, and the few public errors."""

from __future__ import annotations

import errno
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_REASONS: Final[Mapping[int, str]] = {
    errno.EACCES: "ไม่มีสิทธิ์ หรือมีโปรแกรมอื่นเปิดค้างอยู่",
    errno.EPERM: "ไม่มีสิทธิ์ หรือมีโปรแกรมอื่นเปิดค้างอยู่",
    errno.EROFS: "ที่เก็บนี้อ่านได้อย่างเดียว",
    errno.ENOENT: "ไม่พบไฟล์หรือโฟลเดอร์",
    errno.EISDIR: "เป็นโฟลเดอร์ ไม่ใช่ไฟล์",
    errno.ENOTDIR: "มีไฟล์อยู่ตรงที่ควรเป็นโฟลเดอร์",
    errno.EEXIST: "มีไฟล์อยู่ตรงที่ควรเป็นโฟลเดอร์",
    errno.ELOOP: "ลิงก์ชี้วนกลับมาหาตัวเอง",
    errno.ENAMETOOLONG: "ชื่อยาวเกินไป",
    errno.EINVAL: "ระบบไม่รับชื่อนี้",
    errno.ENOSPC: "เนื้อที่ดิสก์เต็ม",
    errno.EIO: "อ่านหรือเขียนอุปกรณ์เก็บข้อมูลไม่ได้",
    errno.EMFILE: "เปิดไฟล์พร้อมกันมากเกินไป",
    errno.ENOMEM: "หน่วยความจำไม่พอ",
}


def reason_of(error: OSError) -> str:
    """Why the operating system refused, in Thai; its number where it is none of the usual reasons."""
    number = errno.EISDIR if _is_windows_folder(error) else error.errno
    return _REASONS.get(number or 0) or f"ระบบปฏิบัติการแจ้งรหัส {error.errno}"


def _is_windows_folder(error: OSError) -> bool:
    """Whether a folder was opened as a file: Windows calls that a lack of rights, but gives no number of its own as it does there."""
    return error.errno == errno.EACCES and getattr(error, "winerror", 0) is None and Path(error.filename or "").is_dir()


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in the input. `message` says in Thai what is wrong, `advice` what to write instead.

    `file` is as the clerk sees it (relative to the project where it can be), line and column count from 1 (0 = unknown).
    """

    file: str
    line: int
    column: int
    message: str
    source: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Warning:
    """Something that a document asks for and does not get in full.

    `code` names it (stable, English), `message` tells it in Thai, `place` says where, `count` how often.
    """

    code: str
    message: str
    place: str = ""
    count: int = 1


class MoralReportError(Exception):
    """Base of the errors that are the input's fault."""


class ContentError(MoralReportError):
    """The content folder cannot be used; `problems` holds every mistake of the run."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problem(s) in the content")
        self.problems = tuple(sorted(problems))


class TemplateError(MoralReportError):
    """A form cannot be merged: `problems` name file, paragraph text and tag."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problem(s) in a template")
        self.problems = tuple(problems)


class TypesetError(MoralReportError):
    """A file that cannot be typeset at all: `code` is one of not-word, encrypted, damaged, too-large, missing-font; `message` is Thai."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
