"""Specimens of imported parts (17.17.2)."""

from __future__ import annotations

import base64

from tests.typeset.docx.word_specimens import PNG, relationship, word_file
from tests.typeset.features.building import p, specimen

_PAGE = f"""<html><head><style>.red {{color: red}} td, th {{border: 1px solid gray}}</style></head><body>
<h1>หัวข้อ</h1><p style="text-align: center">ข้อความ <b>หนา</b> <span class="red">แดง</span> x<sup>2</sup></p>
<ul><li>ข้อ<ol style="list-style-type: thai"><li>ย่อย</ol></ul>
<table><tr><th>ที่<th colspan=2>รายการ<tr><td rowspan=2>1<td>ก<td>ข<tr><td colspan=2>ค</table>
<img alt="จุด" width=40 height=40 src="data:image/png;base64,{base64.b64encode(PNG).decode()}"></body></html>"""


def imported_parts() -> bytes:
    chunk = '<w:altChunk r:id="{}"/>'
    parts: dict[str, bytes | str] = {"word/page.html": _PAGE, "word/inner.docx": word_file(p("ในเอกสาร", '<w:pStyle w:val="Heading1"/>'))}
    links = relationship("page", "aFChunk", "page.html") + relationship("inner", "aFChunk", "inner.docx")
    return specimen(p("ก่อน") + chunk.format("page") + chunk.format("inner") + p("หลัง"), parts=parts, links=links)


CHUNKS = (imported_parts,)
