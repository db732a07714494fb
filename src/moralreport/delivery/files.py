"""Files that appear whole or not at all: written under a temporary name, synced, then renamed."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from moralreport.errors import Problem

PARTIAL = ".กำลังเขียน"


def write_whole(path: Path, data: bytes) -> Problem | None:
    """Put `data` at `path` in one step; what stood there stays untouched unless all of it arrives.

    Returns the Problem, in Thai, where the disk is full, the place is not writable or the file is held open by another program.
    """
    temporary = path.with_name(f"{path.name}{PARTIAL}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        _discard(temporary)
        return _problem(path, error)
    return None


def sweep(folder: Path) -> None:
    """Remove what a killed run left behind."""
    if folder.is_dir():
        for leftover in folder.rglob(f"*{PARTIAL}"):
            _discard(leftover)


def _discard(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _problem(path: Path, error: OSError) -> Problem:
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return Problem(str(path), 0, 0, "เนื้อที่ดิสก์เต็ม จึงเขียนไฟล์นี้ไม่ได้ (ไฟล์เดิมยังอยู่)", advice="ลบไฟล์ที่ไม่ใช้ แล้วสั่งสร้างใหม่")
    if isinstance(error, PermissionError):
        advice = "ปิดไฟล์นี้ใน Word หรือโปรแกรมอ่าน PDF แล้วสั่งสร้างใหม่ หากยังไม่ได้ให้ตรวจสิทธิ์การเขียนของโฟลเดอร์"
        return Problem(str(path), 0, 0, "เขียนทับไฟล์นี้ไม่ได้ เพราะเปิดค้างอยู่หรือไม่มีสิทธิ์ (ไฟล์เดิมยังอยู่)", advice=advice)
    return Problem(str(path), 0, 0, f"เขียนไฟล์นี้ไม่ได้: {error.strerror or error}", advice="ตรวจที่เก็บไฟล์ แล้วสั่งสร้างใหม่")
