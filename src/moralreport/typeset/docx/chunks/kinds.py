"""What kind of file a chunk is -> the package that it makes."""

from __future__ import annotations

from moralreport.typeset.docx.chunks.charsets import codec_of
from moralreport.typeset.docx.opc.package import Package, open_package

MAX_TEXT = 8 * 2**20
"""Bytes of a chunk that is no package; pictures of an archive count."""
_ARCHIVES = ("message/rfc822", "application/x-mimearchive", "multipart/related")
_PAGES = ("text/html", "application/xhtml+xml")
_ENDINGS = {
    **dict.fromkeys(("htm", "html", "xhtml"), _PAGES[0]),
    **dict.fromkeys(("mht", "mhtml"), _ARCHIVES[0]),
    "txt": "text/plain",
}


def open_chunk(data: bytes, content_type: str, name: str) -> Package | None:
    """The package; None for what nobody here reads. Raises TypesetError as `open_package` does."""
    if data.startswith(b"PK"):
        return open_package(data)
    if b"<pkg:package" in data[:1024]:
        from moralreport.typeset.docx.chunks.flat import read_flat

        return read_flat(data)
    kind, _, rest = content_type.partition(";")
    kind = kind.strip().lower()
    if kind not in (*_ARCHIVES, *_PAGES, "text/plain"):
        kind = _ENDINGS.get(name.rpartition(".")[2].lower(), kind)
    charset = codec_of(rest.lower().partition("charset=")[2])
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data.lstrip().startswith(b"{\\rtf"):
        kind = "application/rtf"
    elif b"mime-version:" in start:
        kind = _ARCHIVES[0]
    elif start.startswith((b"<!doctype html", b"<html")):
        kind = _PAGES[0]
    return _read(data[:MAX_TEXT], kind, charset)


def _read(data: bytes, kind: str, charset: str) -> Package | None:
    if kind == "application/rtf":
        from moralreport.typeset.docx.chunks.rtf import read_rtf

        return read_rtf(data)
    if kind in _PAGES:
        from moralreport.typeset.docx.chunks.html import read_html

        return read_html(data, charset)
    if kind in _ARCHIVES:
        return _read_archived(data)
    if kind == "text/plain":
        from moralreport.typeset.docx.chunks.plain_text import read_plain_text

        return read_plain_text(data, charset)
    return None


def _read_archived(data: bytes) -> Package | None:
    from moralreport.typeset.docx.chunks.html import read_html
    from moralreport.typeset.docx.chunks.mime import read_archive

    archive = read_archive(data)
    return read_html(archive.html, archive.charset, archive.parts) if archive is not None else None
