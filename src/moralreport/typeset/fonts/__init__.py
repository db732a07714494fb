"""Faces and shaping: what layout measures with and pdf embeds from.

The contract (implemented in library.py, face.py, shaping.py):

    library = FontLibrary(folders: Sequence[Path], system: bool = False)
        match = library.match(name, bold, italic) -> Match(face: Face, synthetic_bold: bool, synthetic_italic: bool, substituted: bool)
            never fails while at least one face exists; TypesetError("missing-font") when there is none
        library.face(key) -> Face            # key = stable name such as "THSarabunNew-Bold"
        library.fallback(text, like: Face) -> Face | None   # a face that has every character of the cluster

    Face: key, family, units_per_em, and in ems: ascent, descent (positive down), line_gap,
          underline_position (positive down), underline_thickness, strikeout_position (positive up), strikeout_thickness,
          x_height, cap_height; has(character) -> bool; fixed_pitch
          ascent + descent + line_gap is the single line that Word sets (TH Sarabun New: 1.331)

    shape(face, text, kerning=False, language="th") -> tuple[Cluster, ...]     # cached
        Cluster(text, glyphs: tuple[pages.ShapedGlyph, ...], advance)   # advance in thousandths of an em
        one cluster per user-perceived character (Thai base + marks, ligature); joined texts == text, always
"""
