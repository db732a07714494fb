"""What is embedded of a face: the file of its used glyphs, and the objects that tell widths and texts of its codes (ISO 32000-1, 9.7)."""

from __future__ import annotations

import hashlib
from typing import Any

import uharfbuzz

from moralreport.typeset.pdf.objects import Document, Raw, Stream, name, number
from moralreport.typeset.pdf.text.code_maps import to_unicode, width_array
from moralreport.typeset.pdf.text.composites import add_composites, with_units_per_em
from moralreport.typeset.pdf.text.fonts import Drawing, EmbeddedFace


def write_font(embedded: EmbeddedFace, document: Document) -> dict[str, str]:
    """Adds the font's objects; returns resource names and references."""
    if not embedded.codes:
        return {}
    embedded.add_space()
    font = _FontFile(embedded)
    descendant = document.add(font.cid_font(document))
    fonts = {}
    for layer in range(embedded.layers):
        unicode_map = document.add(Stream(to_unicode({c: t for (_, t), (n, c) in embedded.codes.items() if n == layer})))
        entries = f"/Type /Font /Subtype /Type0 /BaseFont {font.name} /Encoding /Identity-H"
        composite = Raw(f"<< {entries} /DescendantFonts [{descendant}] /ToUnicode {unicode_map} >>".encode("ascii"))
        fonts[embedded.font_resource(layer)] = document.add(composite)
    return fonts


class _FontFile:
    def __init__(self, embedded: EmbeddedFace) -> None:
        self.embedded, self.face, self.units_per_em = embedded, embedded.face, embedded.units_per_em
        self.glyphs = sorted({glyph for drawing, _ in embedded.codes for glyph, _, _ in drawing.parts})
        self.composites = list(dict.fromkeys(drawing for drawing, _ in embedded.codes if not drawing.is_plain))
        """Bases with marks, and what is moved or of another width, in the order in which they came."""
        self.name = self._name()

    def _name(self) -> str:
        """PostScript name with a subset tag that follows from the glyphs (ISO 32000-1, 9.6.4)."""
        seed = hashlib.md5(repr((self.face.key, self.units_per_em, self.glyphs, self.composites)).encode(), usedforsecurity=False).digest()
        return name("".join(chr(65 + byte % 26) for byte in seed[:6]) + "+" + self.face.names.postscript)

    def cid_font(self, document: Document) -> Raw:
        subset, new_glyphs = self._subset()
        if self.face.postscript_outlines:
            file, key, kind, mapping = Stream(subset, "/Subtype /CIDFontType0C"), "FontFile3", "CIDFontType0", ""
            widths = {glyph: self.embedded.width(glyph) for glyph in self.glyphs}
        else:
            file, key, kind = Stream(subset, f"/Length1 {len(subset)}"), "FontFile2", "CIDFontType2"
            mapping = f"/CIDToGIDMap {document.add(Stream(self._cid_to_gid(new_glyphs)))}"
            widths = {code: self.embedded.width_of(drawing) for (drawing, _), (_, code) in self.embedded.codes.items()}
        descriptor = document.add(Raw(self._descriptor(document.add(file), key)))
        system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        entries = f"/Type /Font /Subtype /{kind} /BaseFont {self.name} {system}"
        return Raw(f"<< {entries} /FontDescriptor {descriptor} /DW 0 /W {width_array(widths)} {mapping} >>".encode("ascii"))

    def _cid_to_gid(self, new_glyphs: dict[Drawing, int]) -> bytes:
        table = bytearray(2 * (len(self.embedded.codes) + 1))
        for (drawing, _), (_, code) in self.embedded.codes.items():
            table[2 * code : 2 * code + 2] = new_glyphs[drawing].to_bytes(2, "big")
        return bytes(table)

    def _subset(self) -> tuple[bytes, dict[Drawing, int]]:
        """The font file with what is used only, and the new numbers of that; variable faces at their default."""
        subset, new_glyphs = self._used_glyphs()
        if self.face.postscript_outlines:
            return bytes(subset.reference_table("CFF ").data), {}
        numbers = {Drawing(((old, 0, 0),)): new for old, new in new_glyphs.items()}
        composites, file = self.composites, bytes(subset.blob.data)
        if composites:
            renumbered = [([(new_glyphs[glyph], x, y) for glyph, x, y in drawing.parts], drawing.wider) for drawing in composites]
            numbers |= {drawing: subset.glyph_count + i for i, drawing in enumerate(composites)}
            file = add_composites(file, renumbered)
        return (file if self.units_per_em == self.face.units_per_em else with_units_per_em(file, self.units_per_em)), numbers

    def _used_glyphs(self) -> tuple[Any, dict[int, int]]:
        """A face of the used glyphs, and their new numbers."""
        wanted = uharfbuzz.SubsetInput()
        wanted.glyph_set.update(self.glyphs)
        wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
        if self.face.postscript_outlines:
            wanted.flags |= uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.CFF_IDENTITY_CHARSET
        if self.face.hb_face.has_var_data:
            wanted.pin_all_axes_to_default(self.face.hb_face)
        keep = {"glyf", "loca", "head", "hhea", "hmtx", "maxp", "CFF ", "cvt ", "fpgm", "prep"}
        wanted.drop_table_tag_set.update([_tag(tag) for tag in self.face.hb_face.table_tags if tag not in keep])
        plan = uharfbuzz.SubsetPlan(self.face.hb_face, wanted)
        return plan.execute(), {int(old): int(new) for old, new in plan.old_to_new_glyph_mapping.items()}

    def _descriptor(self, file: str, key: str) -> bytes:
        face, em, share = self.face, self.units_per_em / 1000, 1000 * self.face.units_per_em / self.units_per_em
        box = " ".join(number(round(v / em)) for v in face.bounding_box)
        flags = (1 if face.fixed_pitch else 0) | (2 if face.serif else 0) | 4 | (64 if face.italic else 0)
        ascent, descent, capitals = (round(height * share) for height in (face.ascent, -face.descent, face.cap_height))
        heights = f"/Ascent {ascent} /Descent {descent} /CapHeight {capitals}"
        shape = f"/Flags {flags} /ItalicAngle {number(face.italic_angle)} /StemV {140 if face.bold else 80} /FontBBox [{box}]"
        return f"<< /Type /FontDescriptor /FontName {self.name} {shape} {heights} /{key} {file} >>".encode("ascii")


def _tag(tag: str) -> int:
    return int.from_bytes(tag.encode("latin-1").ljust(4), "big")
