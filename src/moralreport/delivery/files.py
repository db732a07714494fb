"""Files that appear whole or not at all: written under a temporary name, synced, then renamed."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import stat
import time
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath, PurePosixPath
from typing import Final

from moralreport.errors import Problem, reason_of
from moralreport.patterns import pattern

PARTIAL: Final = ".กำลังเขียน"
_LONGEST: Final = 259
"""Characters of a path that Windows and Word for Windows open."""
_REFUSED_BY_WINDOWS: Final = pattern(
    r'[<>:"|?*\x00-\x1f]|[. ]$|^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)', re.IGNORECASE
)
_PATIENCE: Final = (0.05, 0.1, 0.2, 0.4)
"""Seconds between attempts to rename: virus scanners of Windows hold a new file for a moment."""


def write_whole(path: Path, data: bytes) -> Problem | None:
    """Put `data` at `path` in one step; what stood there stays untouched unless all of it arrives.

    Returns the Problem, in Thai, where the disk is full, the place is not writable or the file is held open by another program.
    """
    return write_together([(path, data)])


def write_together(files: Sequence[tuple[Path, bytes]]) -> Problem | None:
    """Files that belong together: all of them arrive, or none does.

    All are written under temporary names before the first is renamed, and none is renamed while one of the old files is locked.
    """
    for path, data in files:
        problem = refused_name(path) or _written_aside(path, data) or _locked(path)
        if problem:
            _discard_all(files)
            return problem
    old = {path: path.read_bytes() for path, _ in files if path.is_file()}
    for number, (path, _) in enumerate(files):
        try:
            _rename(_temporary(path), path)
        except OSError as error:
            _discard_all(files)
            _restore(old, [renamed for renamed, _ in files[:number]])
            return _problem(path, error)
    return None


def refused_name(path: PurePath) -> Problem | None:
    """A name that Windows refuses, or silently takes for another: signs, devices such as CON, dots and blanks at the end."""
    names = () if isinstance(path, PurePosixPath) else path.relative_to(path.anchor).parts
    wrong = next((name for name in names if name not in (".", "..") and _REFUSED_BY_WINDOWS.search(name)), None)
    if wrong is None:
        return None
    advice = 'ไม่ใช้เครื่องหมาย < > : " | ? * ชื่อสงวน เช่น CON, NUL, COM1 และไม่ลงท้ายด้วยจุดหรือช่องว่าง'
    return Problem(str(path), 0, 0, f"Windows ไม่รับชื่อ “{wrong}”", advice=advice)


def _rename(old: Path, new: Path) -> None:
    for seconds in _PATIENCE if os.name == "nt" else ():
        try:
            os.replace(old, new)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    os.replace(old, new)


def _temporary(path: Path) -> Path:
    short = hashlib.sha256(path.name.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return path.with_name(f"{short}{PARTIAL}")


def _written_aside(path: Path, data: bytes) -> Problem | None:
    """The data under the temporary name, safe on the disk."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _temporary(path).open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return _problem(path, error)
    return None


def _locked(path: Path) -> Problem | None:
    """Whether the file that stands there may not be written: read-only, or held open by a program that shares it with none."""
    try:
        if not path.exists():
            return None
        if path.is_file() and not path.stat().st_mode & stat.S_IWUSR:
            raise PermissionError(errno.EACCES, "read-only")
        path.open("r+b").close()
    except OSError as error:
        return _problem(path, error)
    return None


def _restore(old: Mapping[Path, bytes], renamed: Sequence[Path]) -> None:
    """What was renamed before one of its companions failed goes back."""
    for path in renamed:
        if path not in old:
            discard(path)
        elif _written_aside(path, old[path]) is None:
            with contextlib.suppress(OSError):
                _rename(_temporary(path), path)


def _discard_all(files: Sequence[tuple[Path, bytes]]) -> None:
    for path, _ in files:
        discard(_temporary(path))


def sweep(folder: Path) -> None:
    """Remove what a killed run left behind."""
    if os.path.isdir(folder):
        for leftover in folder.rglob(f"*{PARTIAL}"):
            discard(leftover)


def unusable(folder: Path) -> Problem | None:
    """Why nothing can be written into `folder` (which may not exist yet), None where it can."""
    refused = refused_name(folder)
    if refused:
        return refused
    there = next((place for place in (folder, *folder.absolute().parents) if os.path.lexists(place)), folder)
    if os.path.islink(there) and not os.path.exists(there):
        return Problem(str(there), 0, 0, "ลิงก์นี้ชี้ไปยังที่ที่ไม่มี จึงเก็บผลลัพธ์ไม่ได้", advice="ลบลิงก์นี้ หรือเลือกโฟลเดอร์อื่นด้วย --output")
    if not os.path.isdir(there):
        return Problem(str(there), 0, 0, "ตรงนี้เป็นไฟล์ ไม่ใช่โฟลเดอร์ จึงเก็บผลลัพธ์ไม่ได้", advice="ย้ายไฟล์นี้ไปที่อื่น หรือเลือกโฟลเดอร์อื่นด้วย --output")
    if not os.access(there, os.W_OK | os.X_OK):
        return Problem(str(there), 0, 0, "ไม่มีสิทธิ์เขียนในโฟลเดอร์นี้", advice="เลือกโฟลเดอร์อื่นด้วย --output หรือขอสิทธิ์เขียน")
    return None


def discard(path: Path) -> None:
    """Remove the file if it is there and can be removed."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _problem(path: Path, error: OSError) -> Problem:
    if error.errno in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return Problem(str(path), 0, 0, "เนื้อที่ดิสก์เต็มหรือเกินโควตา จึงเขียนไฟล์นี้ไม่ได้ (ไฟล์เดิมยังอยู่)", advice="ลบไฟล์ที่ไม่ใช้ แล้วสั่งสร้างใหม่")
    if os.path.isdir(path):
        return Problem(str(path), 0, 0, "มีโฟลเดอร์ชื่อเดียวกับไฟล์นี้อยู่ จึงเขียนไม่ได้", advice="เปลี่ยนชื่อหรือย้ายโฟลเดอร์นั้น แล้วสั่งสร้างใหม่")
    if isinstance(error, PermissionError):
        advice = "ปิดไฟล์นี้ใน Word หรือโปรแกรมอ่าน PDF แล้วสั่งสร้างใหม่ หากยังไม่ได้ให้ตรวจสิทธิ์การเขียนของโฟลเดอร์"
        return Problem(str(path), 0, 0, "เขียนทับไฟล์นี้ไม่ได้ เพราะเปิดค้างอยู่หรือไม่มีสิทธิ์ (ไฟล์เดิมยังอยู่)", advice=advice)
    if error.errno == errno.ENAMETOOLONG or len(str(path.absolute())) > _LONGEST:
        return Problem(str(path), 0, 0, "ชื่อไฟล์รวมโฟลเดอร์ยาวเกินไป จึงเขียนไม่ได้", advice="ย้ายไปไว้ในโฟลเดอร์ที่ชื่อสั้นกว่า แล้วสั่งสร้างใหม่")
    if isinstance(error, (NotADirectoryError, FileExistsError)):
        return Problem(str(path), 0, 0, "ที่เก็บนี้มีไฟล์ขวางอยู่ตรงที่ควรเป็นโฟลเดอร์ จึงเขียนไม่ได้", advice="เลือกโฟลเดอร์อื่น แล้วสั่งสร้างใหม่")
    return Problem(str(path), 0, 0, f"เขียนไฟล์นี้ไม่ได้: {reason_of(error)}", advice="ตรวจที่เก็บไฟล์ แล้วสั่งสร้างใหม่")
