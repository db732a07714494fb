"""Plain text -> a package: one paragraph for each line."""

from __future__ import annotations

from moralreport.typeset.docx.chunks.charsets import decoded
from moralreport.typeset.docx.chunks.writing import Look, Parts, make_package, paragraph, run
from moralreport.typeset.docx.opc.package import Package


def read_plain_text(data: bytes, charset: str) -> Package:
    """The paragraphs of a text file."""
    lines = decoded(data, charset).replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    return make_package("".join(paragraph(run(line, Look())) for line in lines), Parts())
