"""What makes the file archival: options, XMP that agrees with the info dictionary, the output intent (ISO 19005-2, ISO 14289-1)."""

from __future__ import annotations

import re
import struct

from moralreport.records import dataclass
from moralreport.typeset.document import CoreProperties
from moralreport.typeset.pdf.objects import PRODUCER, text_string


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """`title` stands in for one that the document's properties lack."""

    title: str = ""


_DATE = re.compile(r"^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?$")


def pdf_date(iso: str) -> str:
    """An ISO 8601 date of the properties as PDF writes it, "" where it is none."""
    match = _DATE.match(iso.strip())
    if not match:
        return ""
    year, month, day, hour, minute, second, zone = match.groups()
    clock = f"{hour}{minute}{second}" if hour else "000000"
    offset = "Z" if zone in (None, "Z") else f"{zone[:3]}'{zone[4:]}'"
    return f"D:{year}{month}{day}{clock}{offset}"


def _xmp_date(iso: str) -> str:
    match = _DATE.match(iso.strip())
    if not match:
        return ""
    date, (hour, minute, second, zone) = "-".join(match.groups()[:3]), match.groups()[3:]
    return f"{date}T{hour}:{minute}:{second}{zone or 'Z'}" if hour else f"{date}T00:00:00Z"


def info_dictionary(properties: CoreProperties) -> bytes:
    """Only what is known: no dates of the clock, no placeholders."""
    texts = {"Title": properties.title, "Author": properties.author, "Subject": properties.subject, "Keywords": properties.keywords}
    texts |= {"CreationDate": pdf_date(properties.created), "ModDate": pdf_date(properties.modified), "Producer": PRODUCER}
    return ("<< " + " ".join(f"/{key} {text_string(clean(text))}" for key, text in texts.items() if text) + " >>").encode("ascii")


def clean(text: str) -> str:
    """Without the control characters that XML cannot hold, in one line."""
    return " ".join("".join(c if c >= " " and c not in "\ufffe\uffff" else " " for c in text).split())


def escape(text: str) -> str:
    """XML's three (importing the library's own takes 30 ms)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def xmp_packet(properties: CoreProperties, language: str, accessible: bool) -> bytes:
    """The metadata stream: Dublin Core, XMP basic, PDF schema and the claims (PDF/A-2a; PDF/UA-1 if `accessible`)."""
    rows = [f"<dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>"]
    rows += [_alternative("dc:title", properties.title), _alternative("dc:description", properties.subject)]
    rows.append(_creator(properties.author))
    rows.append(_simple("pdf:Keywords", clean(properties.keywords)))
    rows.append(_simple("xmp:CreateDate", _xmp_date(properties.created)) + _simple("xmp:ModifyDate", _xmp_date(properties.modified)))
    rows.append(_simple("pdf:Producer", PRODUCER))
    rows.append("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>")
    if accessible:
        rows.append("<pdfuaid:part>1</pdfuaid:part>" + _UA_SCHEMA)
    return _PACKET.format("\n".join(row for row in rows if row)).encode("utf-8")


def _simple(tag: str, value: str) -> str:
    return f"<{tag}>{escape(value)}</{tag}>" if value else ""


def _alternative(tag: str, text: str) -> str:
    return f'<{tag}><rdf:Alt><rdf:li xml:lang="x-default">{escape(clean(text))}</rdf:li></rdf:Alt></{tag}>' if text else ""


def _creator(author: str) -> str:
    return f"<dc:creator><rdf:Seq><rdf:li>{escape(clean(author))}</rdf:li></rdf:Seq></dc:creator>" if author else ""


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
{}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

_UA_SCHEMA = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"""


def srgb_profile() -> bytes:
    """A small sRGB display profile (ICC.1:2001-04, version 2.1): primaries of IEC 61966-2-1 adapted to D50, its curve in 1024 steps."""
    curve = struct.pack(">4sII", b"curv", 0, 1024) + b"".join(struct.pack(">H", round(_linear(i / 1023) * 65535)) for i in range(1024))
    text = b"sRGB IEC61966-2-1"
    description = struct.pack(">4sII", b"desc", 0, len(text) + 1) + text + b"\0" + bytes(8) + bytes(3 + 67)
    tags = {
        b"desc": description,
        b"cprt": struct.pack(">4sI", b"text", 0) + b"No copyright, use freely\0",
        b"wtpt": _xyz(0.9505, 1.0, 1.0891),
        b"rXYZ": _xyz(0.43607, 0.22249, 0.01392),
        b"gXYZ": _xyz(0.38515, 0.71687, 0.09708),
        b"bXYZ": _xyz(0.14307, 0.06061, 0.71410),
        b"rTRC": curve,
    }
    return _profile(tags)


def _linear(value: float) -> float:
    """The sRGB transfer curve."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _xyz(x: float, y: float, z: float) -> bytes:
    return struct.pack(">4sIiii", b"XYZ ", 0, *(round(v * 65536) for v in (x, y, z)))


def _profile(tags: dict[bytes, bytes]) -> bytes:
    """Header, tag table and data, each tag on a boundary of four bytes; the three curves share one."""
    places: dict[bytes, tuple[int, int]] = {}
    count = len(tags) + 2
    offset, data = 128 + 4 + 12 * count, b""
    for tag, value in tags.items():
        places[tag] = (offset + len(data), len(value))
        data += value + bytes(-len(value) % 4)
    places[b"gTRC"] = places[b"bTRC"] = places[b"rTRC"]
    table = struct.pack(">I", count) + b"".join(struct.pack(">4sII", tag, *place) for tag, place in places.items())
    size = 128 + len(table) + len(data)
    header = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    header += struct.pack(">6H4s4sI4s4sQI", 1998, 2, 9, 6, 49, 0, b"acsp", b"\0\0\0\0", 0, b"\0\0\0\0", b"\0\0\0\0", 0, 0)
    header += struct.pack(">iii", round(0.9642 * 65536), 65536, round(0.8249 * 65536)) + b"\0\0\0\0"
    return header.ljust(128, b"\0") + table + data
