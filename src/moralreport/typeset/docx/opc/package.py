"""The zip container: parts, content types and relationships, read with bounds and without ever leaving the package."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import field
from io import BytesIO
from urllib.parse import unquote

from moralreport.errors import TypesetError
from moralreport.records import dataclass
from moralreport.typeset.docx.markup.names import CT, PR
from moralreport.typeset.docx.markup.trees import Element, parse_xml
from moralreport.typeset.docx.opc.salvage import salvage_members

MAX_MEMBERS = 20_000
MAX_PART = 96 * 2**20
MAX_TOTAL = 400 * 2**20
BOMB_SIZE = 40 * 2**20
BOMB_RATIO = 250

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_MAIN_TYPES = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """`kind` is the last word of the relationship type (image, hyperlink, header …); `target` a part name unless `external`."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """Parts by name, without a leading slash and compared without regard to case (part 2, 6.2.2.3)."""

    archive: zipfile.ZipFile | None
    salvaged: Mapping[str, bytes]
    names: Mapping[str, str]
    types: Mapping[str, str] = field(default_factory=dict)
    default_types: Mapping[str, str] = field(default_factory=dict)
    taken: int = 0
    broken: set[str] = field(default_factory=set)
    """Members that could not be unpacked, or not to their end."""
    _relationships: dict[str, dict[str, Relationship]] = field(default_factory=dict)

    def read(self, name: str) -> bytes | None:
        """Bytes of a part; None when it is missing or broken. Raises TypesetError("too-large") beyond the bounds."""
        stored = self.names.get(name.lower())
        if stored is None:
            return None
        data = self.salvaged.get(stored) if self.archive is None else _read_member(self.archive, stored, self.broken)
        if data is not None:
            self.taken += len(data)
            if self.taken > MAX_TOTAL:
                raise too_large()
        return data

    def tree(self, name: str) -> Element | None:
        """Root element of an XML part, or None."""
        data = self.read(name)
        return parse_xml(data) if data else None

    def content_type(self, name: str) -> str:
        """Declared type of a part, "" when there is none."""
        return self.types.get(name.lower()) or self.default_types.get(name.rpartition(".")[2].lower(), "")

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Relationships of a part (of the package for ""), by id."""
        if part not in self._relationships:
            folder, _, name = part.rpartition("/")
            root = self.tree(posixpath.join(folder, "_rels", name + ".rels"))
            items = root.iterchildren(PR + "Relationship") if root is not None else ()
            found = {item.get("Id", ""): _relationship(item, folder) for item in items}
            self._relationships[part] = {key: relationship for key, relationship in found.items() if relationship is not None}
        return self._relationships[part]

    def parts_by_kind(self, part: str) -> dict[str, str]:
        """Of the parts that a part names (the package for "") the first of each kind."""
        named = [one for one in self.relationships(part).values() if not one.external]
        return {one.kind: one.target for one in reversed(named)}


def open_package(data: bytes) -> Package:
    """Opens a Word file. Raises TypesetError not-word, encrypted, damaged or too-large."""
    if data.startswith(_OLE):
        raise _ole_error(data)
    if not data.startswith(b"PK"):
        raise not_word()
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, EOFError):
        return _salvaged_package(data)
    _check_bounds(archive)
    names = {_part_name(info.filename): info.filename for info in archive.infolist() if not info.is_dir()}
    return _with_types(Package(archive, {}, names))


def main_part(package: Package) -> str:
    """Name of the main document part. Raises TypesetError not-word or damaged when there is none."""
    for relationship in package.relationships("").values():
        if relationship.kind == "officeDocument" and not relationship.external and _is_main(package, relationship.target):
            return relationship.target
    for name in sorted(package.names):
        if package.content_type(name) in _MAIN_TYPES:
            return name
    if "word/document.xml" in package.names:
        return "word/document.xml"
    raise damaged() if _was_word(package) else not_word()


def too_large() -> TypesetError:
    return TypesetError("too-large", "ไฟล์นี้คลายออกมาแล้วใหญ่เกินกว่าที่โปรแกรมรับได้ จึงไม่เปิดเพื่อความปลอดภัย")


def not_word() -> TypesetError:
    return TypesetError("not-word", "ไฟล์นี้ไม่ใช่เอกสาร Word แบบ .docx (ถ้าเป็น .doc หรือ .odt ให้เปิดแล้วบันทึกเป็น .docx ก่อน)")


def damaged() -> TypesetError:
    return TypesetError("damaged", "ไฟล์ Word นี้เสียหาย อ่านเนื้อหาไม่ได้ ลองเปิดใน Word แล้วบันทึกใหม่")


def _ole_error(data: bytes) -> TypesetError:
    if _ENCRYPTED_STREAM in data:
        return TypesetError("encrypted", "ไฟล์นี้ตั้งรหัสผ่านไว้ ให้เปิดใน Word แล้วถอดรหัสผ่านก่อน")
    return not_word()


def _salvaged_package(data: bytes) -> Package:
    members = salvage_members(data, MAX_PART)
    names = {_part_name(name): name for name in members}
    if not names:
        raise damaged()
    return _with_types(Package(None, members, names))


def _part_name(member: str) -> str:
    return posixpath.normpath("/" + unquote(member).replace("\\", "/")).lstrip("/").lower()


def _check_bounds(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise too_large()
    if any(info.flag_bits & 1 for info in members):
        raise TypesetError("encrypted", "ไฟล์นี้ตั้งรหัสผ่านไว้ ให้ถอดรหัสผ่านก่อน")


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > MAX_PART or (info.file_size > BOMB_SIZE and info.file_size > BOMB_RATIO * max(info.compress_size, 1))


def _read_member(archive: zipfile.ZipFile, name: str, broken: set[str]) -> bytes | None:
    pieces: list[bytes] = []
    size = 0
    if _is_bomb(archive.getinfo(name)):
        raise too_large()
    try:
        with archive.open(name) as stream:
            while piece := stream.read(1 << 20):
                pieces.append(piece)
                size += len(piece)
                if size > MAX_PART:
                    raise too_large()
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, KeyError):
        broken.add(name)
    return b"".join(pieces) or None


def _with_types(package: Package) -> Package:
    root = package.tree("[Content_Types].xml")
    types: dict[str, str] = {}
    defaults: dict[str, str] = {}
    for item in root if root is not None else ():
        if item.tag == CT + "Override":
            types[_part_name(item.get("PartName", ""))] = item.get("ContentType", "")
        elif item.tag == CT + "Default":
            defaults[item.get("Extension", "").lower()] = item.get("ContentType", "")
    package.types, package.default_types = types, defaults
    return package


def _relationship(item: Element, folder: str) -> Relationship | None:
    target = item.get("Target")
    if target is None:
        return None
    kind = item.get("Type", "").rpartition("/")[2]
    if item.get("TargetMode", "").lower() == "external":
        return Relationship(kind, target, True)
    if kind == "hyperlink":
        return Relationship(kind, target, True)
    name = unquote(target).replace("\\", "/")
    full = name if name.startswith("/") else posixpath.join("/", folder, name)
    return Relationship(kind, posixpath.normpath(full).lstrip("/"), False)


def _is_main(package: Package, name: str) -> bool:
    declared = package.content_type(name)
    return name.lower() in package.names and ("word" in declared.lower() or declared in ("", "application/xml", "text/xml"))


def _was_word(package: Package) -> bool:
    """Parts of a Word file, or a list of its parts, without the document itself."""
    return any(name.startswith("word/") for name in package.names) or any("wordprocessingml" in kind for kind in package.types.values())
