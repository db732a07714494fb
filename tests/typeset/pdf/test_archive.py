"""veraPDF's judgement, and claims that are made only where they are true."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import ImageCms
from tests.typeset.pdf.composition import PROSE, compose, library
from tests.typeset.pdf.judge import judge
from tests.typeset.pdf.specimen import rich_layout

from moralreport.typeset.document import CoreProperties
from moralreport.typeset.pages import Layout
from moralreport.typeset.pdf import write
from moralreport.typeset.pdf.archive import PdfOptions, pdf_date, srgb_profile

FONTS = library()
Oracle = Callable[[str], str]


def test_verapdf_finds_nothing(oracle: Oracle, project: Path, tmp_path: Path) -> None:
    prose, other = compose(PROSE, stretch=0.3, fonts=FONTS), compose(PROSE, "TH SarabunPSK", fonts=FONTS)
    files = {"rich": rich_layout(FONTS), "prose": prose, "psk": other}
    for stem, layout in files.items():
        (tmp_path / f"{stem}.pdf").write_bytes(write(layout, FONTS)[0])
    verdicts, report = judge(oracle, project, sorted(tmp_path.glob("*.pdf")))
    assert verdicts == {(stem, profile): True for stem in files for profile in ("2a", "ua1")}, report


def test_qpdf_finds_the_file_sound(oracle: Oracle, tmp_path: Path) -> None:
    path = tmp_path / "rich.pdf"
    path.write_bytes(write(rich_layout(FONTS), FONTS)[0])
    done = subprocess.run([oracle("qpdf"), "--check", str(path)], capture_output=True, text=True)
    assert done.returncode == 0 and "WARNING" not in done.stderr, done.stdout + done.stderr


def claims(data: bytes) -> tuple[bool, bool]:
    """Whether PDF/A-2a and PDF/UA-1 are claimed."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        metadata = pdf.Root.Metadata.read_bytes().decode()
    return "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A" in metadata, "<pdfuaid:part>1<" in metadata


def test_claims_and_the_warnings_that_take_one_back() -> None:
    assert claims(write(rich_layout(FONTS), FONTS)[0]) == (True, True)
    data, warnings = write(rich_layout(FONTS, alt_text=""), FONTS)
    assert claims(data) == (True, False)
    assert [warning.code for warning in warnings] == ["figure-without-alt-text"]
    untitled = replace(rich_layout(FONTS, title=""), outline=())
    data, warnings = write(untitled, FONTS)
    assert claims(data) == (True, False) and [w.code for w in warnings] == ["no-title"]
    assert claims(write(untitled, FONTS, PdfOptions(title="ชื่อเรื่อง"))[0]) == (True, True)


def test_metadata_agrees_with_the_info_dictionary() -> None:
    with pikepdf.open(io.BytesIO(write(rich_layout(FONTS), FONTS)[0])) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20260320093000Z"
        assert "/ModDate" not in pdf.docinfo
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == str(pdf.docinfo["/Title"]) == "รายงานผลการดำเนินงาน"
            assert metadata["dc:description"] == str(pdf.docinfo["/Subject"]) == "(ทดสอบ) & <xml>"
            assert metadata["xmp:CreateDate"] == "2026-03-20T09:30:00Z"
        assert str(pdf.Root.Lang) == "th-TH" and pdf.Root.MarkInfo.Marked and pdf.Root.ViewerPreferences.DisplayDocTitle


def test_no_date_without_a_date_of_the_document() -> None:
    layout = Layout(compose(PROSE[:1], fonts=FONTS).pages, compose(PROSE[:1], fonts=FONTS).structure, properties=CoreProperties(title="ก"))
    data = write(layout, FONTS)[0]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}


@pytest.mark.parametrize(
    ("iso", "pdf"),
    [
        ("2026-03-20T09:30:00Z", "D:20260320093000Z"),
        ("2026-03-20T09:30:00.123+07:00", "D:20260320093000+07'00'"),
        ("2026-03-20", "D:20260320000000Z"),
        ("soon", ""),
        ("", ""),
    ],
)
def test_dates(iso: str, pdf: str) -> None:
    assert pdf_date(iso) == pdf


def test_the_profile_is_srgb() -> None:
    """LittleCMS reads it, and colours go through it unchanged."""
    from PIL import Image

    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    colours = Image.merge("RGB", [Image.linear_gradient("L").rotate(angle) for angle in (0, 90, 180)])
    turned = ImageCms.profileToProfile(colours, ours, ImageCms.createProfile("sRGB"))
    assert turned is not None
    assert max(abs(a - b) for a, b in zip(colours.tobytes(), turned.tobytes(), strict=True)) <= 2


def test_the_identifier_follows_the_content() -> None:
    def identifier(layout: Layout) -> bytes:
        with pikepdf.open(io.BytesIO(write(layout, FONTS)[0])) as pdf:
            return bytes(pdf.trailer.ID[0])

    one, other = compose(PROSE[:1], fonts=FONTS), compose(PROSE[1:2], fonts=FONTS)
    assert identifier(one) == identifier(one) != identifier(other)
