"""Word files -> the resolved document: the reader's door."""

from __future__ import annotations

from moralreport.errors import Warning
from moralreport.typeset.document import Document


def read(data: bytes) -> tuple[Document, tuple[Warning, ...]]:
    """Bytes of a .docx -> `Document` and warnings.

    Raises TypesetError with code not-word, encrypted, damaged or too-large; never anything else for bad input.
    """
    from moralreport.typeset.docx.freed_memory import give_back
    from moralreport.typeset.docx.opc.package import open_package
    from moralreport.typeset.docx.reading import read_document

    package = open_package(data)
    result = read_document(package)
    give_back(package.taken)
    return result
