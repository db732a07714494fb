"""Pictures that are none, are damaged, too large, named twice or outside the folder."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, changed, one, picture, problems

# (bytes of the photo, name, part of the message)
PICTURES = [
    (b"", "one.jpg", "ว่างเปล่า"),
    (b"no picture", "one.jpg", "ไม่ใช่ไฟล์ภาพ"),
    (b"%PDF-1.7", "one.jpg", "ไม่ใช่ไฟล์ภาพ"),
    (b"\0" * 2000, "one.heic", "HEIC"),
    (b"\0\0\0\x18ftypheic" + b"\0" * 2000, "one.jpg", "HEIC"),
]


@pytest.mark.parametrize(("data", "name", "message"), PICTURES)
def test_no_picture(tmp_path: Path, data: bytes, name: str, message: str) -> None:
    files: dict[str, str | bytes] = {f"photos/{name}": data, "activities/1-06.yaml": EXCHANGE.replace("one.jpg", name)}
    problem = one(problems(tmp_path, files))
    assert (problem.line, problem.column) == (10, 12)
    assert message in problem.message


def test_a_picture_that_lies_there_as_heic_only_is_to_be_converted(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"photos/two.HEIC": b"x", "activities/1-06.yaml": EXCHANGE.replace("one.jpg", "two.jpg")}
    problem = one(problems(tmp_path, files))
    assert "ไม่พบไฟล์ “photos/two.jpg”" in problem.message
    assert problem.advice == "พบ photos/two.HEIC ซึ่งเป็นภาพ HEIC ของ iPhone แปลงเป็น .jpg ก่อน"


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_truncated_picture(tmp_path: Path, kind: str, share: float) -> None:
    whole = _noise(tmp_path, kind)
    files: dict[str, str | bytes] = {"photos/one.jpg": whole[: int(len(whole) * share)]}
    assert "เสียหาย" in one(problems(tmp_path, files)).message
    assert problems(tmp_path, {"photos/one.jpg": whole}) == []


def _noise(folder: Path, kind: str) -> bytes:
    from PIL import Image

    image = Image.effect_noise((300, 200), 90).convert("RGB")
    image.save(folder / f"noise.{kind}", kind)
    return (folder / f"noise.{kind}").read_bytes()


def test_picture_of_too_many_bytes(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"photos/one.jpg": picture(tmp_path) + b"\0" * 40_000_001}
    assert "ใหญ่เกินไป (40 MB)" in one(problems(tmp_path, files)).message


@pytest.mark.parametrize("size", [(10_001, 10_000), (20_000, 10_000)])
def test_picture_of_too_many_pixels(tmp_path: Path, size: tuple[int, int]) -> None:
    header = bytearray(picture(tmp_path, kind="PNG"))
    header[16:24] = size[0].to_bytes(4, "big") + size[1].to_bytes(4, "big")
    header[29:33] = zlib.crc32(bytes(header[12:29])).to_bytes(4, "big")
    assert "จุดภาพมากเกินไป" in one(problems(tmp_path, {"photos/one.jpg": bytes(header)})).message


def test_bytes_after_the_end_of_a_jpeg_do_not_matter(tmp_path: Path) -> None:
    assert problems(tmp_path, {"photos/one.jpg": picture(tmp_path) + b"\0" * 100_000}) == []


def test_captions_must_differ(tmp_path: Path) -> None:
    twice = changed(EXCHANGE, "ภาพที่หนึ่ง}\n", "ภาพที่หนึ่ง}\n  - {file: photos/two.jpg, caption: ภาพที่หนึ่ง}\n")
    problem = one(problems(tmp_path, {"activities/1-06.yaml": twice, "photos/two.jpg": picture(tmp_path, (50, 30))}))
    assert (problem.line, problem.column) == (11, 37)
    assert "ซ้ำกับภาพที่ 1" in problem.message


def test_link_that_leaves_the_folder(tmp_path: Path, link: Callable[[Path, Path], None]) -> None:
    (tmp_path / "outside.jpg").write_bytes(picture(tmp_path))
    (tmp_path / "content/photos").mkdir(parents=True)
    link(tmp_path / "content/photos/link.jpg", tmp_path / "outside.jpg")
    problem = one(problems(tmp_path, {"activities/1-06.yaml": EXCHANGE.replace("one.jpg", "link.jpg")}))
    assert "อยู่นอกโฟลเดอร์" in problem.message


def test_a_copy_of_a_picture_under_another_name_is_told(tmp_path: Path) -> None:
    twice = changed(EXCHANGE, "ภาพที่หนึ่ง}\n", "ภาพที่หนึ่ง}\n  - {file: photos/two.jpg, caption: ภาพที่สอง}\n")
    problem = one(problems(tmp_path, {"activities/1-06.yaml": twice, "photos/two.jpg": picture(tmp_path)}))
    assert (problem.line, problem.column) == (11, 12) and "“two.jpg” เป็นภาพเดียวกับภาพที่ 1" in problem.message
