"""A Word file as named parts: read, relations, content types, and written with the same bytes every time."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import field
from functools import lru_cache
from typing import Final, Literal

from lxml import etree

from moralreport.records import dataclass
from moralreport.word.package.wordml import DECLARED, parse, serialise

CONTENT_TYPES: Final = "[Content_Types].xml"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_MAINS: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_MACROS: Final = ("application/vnd.ms-office.vbaProject", "application/vnd.ms-word.vbaData+xml")
_INTERNAL: Final = ("vbaProject", "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
"""Relationships to what the makers of a form keep in it for themselves."""
_STAMP: Final = (0, 0x21)
"""Time and date of every member: 1980-01-01 00:00 (MS-DOS)."""


@dataclass(slots=True)
class Package:
    """Parts by name (`word/document.xml`). `trees` holds the parts that are being changed; they win over `parts` when written."""

    parts: dict[str, bytes]
    trees: dict[str, etree._Element] = field(default_factory=dict)

    def tree(self, name: str) -> etree._Element:
        """The parsed part, kept so that changes are written."""
        if name not in self.trees:
            self.trees[name] = parse(self.parts[name])
        return self.trees[name]

    def has(self, name: str) -> bool:
        return name in self.parts or name in self.trees

    def content(self, name: str) -> bytes:
        """Bytes of a part as they will be written."""
        return serialise(self.trees[name]) if name in self.trees else self.parts[name]

    def document_name(self) -> str:
        """Name of the main document part."""
        return next((target for kind, target, _ in self.relations("") if kind == "officeDocument"), "word/document.xml")

    def related(self, kind: str) -> str:
        """The part of a kind that the main document names; "" where there is none."""
        return next((target for found, target, _ in self.relations(self.document_name()) if found == kind), "")

    def own_part(self, kind: Literal["styles", "settings", "fontTable"]) -> str:
        """Name of the main document's part of a kind, which is made where it is lacking."""
        name = self.related(kind) or f"word/{kind}.xml"
        if not self.has(name):
            root = "fonts" if kind == "fontTable" else kind
            content_type = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
            self.add(name, f"<w:{root} {DECLARED}/>".encode(), content_type)
            self.relate(self.document_name(), kind, name)
        return name

    def relations(self, source: str) -> Iterator[tuple[str, str, str]]:
        """(kind, target part, id) of every internal relationship of a part ("" = the package), kind without its prefix."""
        name = relations_name(source)
        if not self.has(name):
            return
        for relation in self.tree(name):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                path = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(posixpath.dirname(source), target))
                )
                yield relation.get("Type", "").rsplit("/", 1)[-1], path, relation.get("Id", "")

    def relate(self, source: str, kind: str, target: str, *, external: bool = False) -> str:
        """Id of the relationship from `source` to a part (or address), made where there is none yet."""
        name = relations_name(source)
        if not self.has(name):
            self.parts[name] = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
        root = self.tree(name)
        written = target if external else posixpath.relpath(target, posixpath.dirname(source) or ".")
        for relation in root:
            if relation.get("Type") == _OFFICE + kind and relation.get("Target") == written:
                return str(relation.get("Id"))
        taken = {relation.get("Id") for relation in root}
        number = next(n for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        relation = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", Id=f"rId{number}", Type=_OFFICE + kind, Target=written)
        if external:
            relation.set("TargetMode", "External")
        return f"rId{number}"

    def add(self, name: str, content: bytes, content_type: str) -> None:
        """A new part with its content type (by extension for pictures and fonts, else by name)."""
        self.parts[name] = content
        extension = name.rsplit(".", 1)[-1]
        types = self.tree(CONTENT_TYPES)
        if extension != "xml":
            if not any(entry.get("Extension", "").lower() == extension for entry in types):
                types.insert(0, etree.Element(f"{{{_TYPES}}}Default", Extension=extension, ContentType=content_type))
        elif not any(entry.get("PartName") == f"/{name}" for entry in types):
            etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=content_type)

    def story_parts(self) -> list[str]:
        """The parts that hold text: document, headers, footers, notes; in a fixed order."""
        main = self.document_name()
        wanted = {"header", "footer", "footnotes", "endnotes"}
        return [main, *sorted({target for kind, target, _ in self.relations(main) if kind in wanted and self.has(target)})]


def relations_name(source: str) -> str:
    """Name of the part that holds the relationships of `source`."""
    folder, base = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def read_package(content: bytes) -> Package:
    """Open a .docx; zipfile.BadZipFile or KeyError tell that it is none."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}
    if CONTENT_TYPES not in parts:
        raise KeyError(CONTENT_TYPES)
    return Package(parts)


def as_document(package: Package) -> None:
    """What lies in templates/ as the document that goes out: a .dotx or .docm becomes what its name says, without macros and comments."""
    main = package.document_name()
    gone = {target for kind, target, _ in package.relations(main) if kind in _INTERNAL}
    gone |= {target for source in tuple(gone) for _, target, _ in package.relations(source)}
    if package.has(relations_name(main)):
        relations = package.tree(relations_name(main))
        for relation in [one for one in relations if one.get("Type", "").rsplit("/", 1)[-1] in _INTERNAL]:
            relations.remove(relation)
    for name in (*gone, *map(relations_name, gone)):
        package.parts.pop(name, None)
        package.trees.pop(name, None)
    types = package.tree(CONTENT_TYPES)
    for entry in list(types):
        if entry.get("ContentType", "") in _OTHER_MAINS:
            entry.set("ContentType", _MAIN)
        elif entry.get("PartName", "").lstrip("/") in gone or entry.get("ContentType", "") in _MACROS:
            types.remove(entry)


def has_fields(content: bytes) -> bool:
    """Whether the main part of a .docx that `write_package` wrote holds any complex field."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        package = Package({name: archive.read(name) for name in (relations_name(""),)})
        return b"fldChar" in archive.read(package.document_name())


def write_package(package: Package) -> bytes:
    """The .docx: content types first, then sorted by name; fixed time stamps, so the same parts give the same bytes."""
    names = sorted({*package.parts, *package.trees} - {CONTENT_TYPES})
    out, directory = io.BytesIO(), []
    for name in [CONTENT_TYPES, *names]:
        unchanged = name not in package.trees
        header, packed = _packed(package.parts[name]) if unchanged else _pack(package.content(name))
        encoded = name.encode("utf-8")
        directory.append((encoded, header, out.tell()))
        out.write(b"PK\x03\x04" + header + struct.pack("<HH", len(encoded), 0) + encoded + packed)
    start = out.tell()
    for encoded, header, offset in directory:
        out.write(b"PK\x01\x02\x14\x00" + header + struct.pack("<HHHHHLL", len(encoded), 0, 0, 0, 0, 0, offset) + encoded)
    out.write(struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, len(directory), len(directory), out.tell() - start, start, 0))
    return out.getvalue()


def _pack(content: bytes) -> tuple[bytes, bytes]:
    """Common part of the local and the central header (APPNOTE 4.3.7, 4.3.12), and the deflated bytes."""
    squeeze = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = squeeze.compress(content) + squeeze.flush()
    return struct.pack("<HHHHHLLL", 20, 0x800, 8, *_STAMP, zlib.crc32(content), len(packed), len(content)), packed


_packed = lru_cache(maxsize=256)(_pack)
"""Parts that many documents share (fonts, styles, pictures) are deflated once."""
