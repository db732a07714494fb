"""A page with its pictures in one file (MHTML, RFC 2557) -> its HTML and the parts that it names."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

from moralreport.records import dataclass

MAX_PARTS = 2000


@dataclass(frozen=True, slots=True)
class Archive:
    """`html` in the coding `charset`; other parts by the places that HTML names them by."""

    html: bytes
    charset: str
    parts: dict[str, bytes]


def read_archive(data: bytes) -> Archive | None:
    """The first page of the archive; None where it holds none, or messages in messages beyond what `email` can bear."""
    try:
        return _read(message_from_bytes(data))
    except RecursionError:
        return None


def _read(message: Message) -> Archive | None:
    html: Message | None = None
    parts: dict[str, bytes] = {}
    for index, part in enumerate(message.walk()):
        if index >= MAX_PARTS:
            break
        if html is None and part.get_content_type() in ("text/html", "application/xhtml+xml"):
            html = part
        elif not part.is_multipart():
            parts.update(dict.fromkeys(_places(part), _bytes_of(part)))
    return Archive(_bytes_of(html), str(html.get_param("charset") or ""), parts) if html is not None else None


def _places(part: Message) -> list[str]:
    location = str(part.get("Content-Location") or "").strip()
    key = str(part.get("Content-ID") or "").strip().strip("<>")
    return [place for place in (location, location.rpartition("/")[2], f"cid:{key}" if key else "") if place]


def _bytes_of(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
