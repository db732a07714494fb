"""Finds a face for a name as Word documents give it: own folders, the system's fonts, metric twins, nearest kin."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import uharfbuzz

from moralreport.errors import TypesetError
from moralreport.records import dataclass
from moralreport.typeset.document import FontHint
from moralreport.typeset.fonts import thai_digits
from moralreport.typeset.fonts.embedded import EMBEDDED, Verdict, embedded_styles
from moralreport.typeset.fonts.face import Face
from moralreport.typeset.fonts.originals import Original, original
from moralreport.typeset.fonts.substitutes import SANS, SARABUN, SARABUN_PSK, SARABUN_WIDE, SERIF, SYMBOLS, fold, is_known, substitute

Styles = dict[tuple[bool, bool], Face]
"""Faces of one family by (bold, italic)."""

SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
NOTHING: Mapping[str, Mapping[tuple[bool, bool], bytes]] = {}
SYSTEM = "@system"
"""Ends the keys of faces that come from the system's folders, so that they never meet those of the project."""


@dataclass(frozen=True, slots=True)
class Match:
    """The face for a name, and what layout must do itself: slant, embolden, warn."""

    face: Face
    synthetic_bold: bool = False
    synthetic_italic: bool = False
    substituted: bool = False
    original: Original | None = None
    """What the face that it stands in for is known to take."""


def default_folders() -> tuple[Path, ...]:
    """The fonts folder of the checkout, or of the working folder where the package is installed without one."""
    roots = (Path(__file__).resolve().parents[4], Path.cwd())
    return tuple(root / "fonts" for root in roots if (root / "fonts").is_dir())[:1]


def system_folders() -> tuple[Path, ...]:
    """Where Windows, macOS or Linux keep fonts; only what exists."""
    home = Path(os.path.expanduser("~"))
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        folders = [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", Path(local) / "Microsoft" / "Windows" / "Fonts"]
    elif sys.platform == "darwin":
        folders = [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    else:
        folders = [home / ".local/share/fonts", home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
    return tuple(folder for folder in folders if os.path.isdir(folder))


class FontLibrary:
    """Faces of `folders` (earlier ones first); with `system`, names that they lack are looked up among the system's fonts.

    Raises TypesetError("missing-font") on the first look-up when there is no face at all.
    """

    def __init__(self, folders: Sequence[Path], system: bool = False, hints: Mapping[str, FontHint] | None = None) -> None:
        self.folders = tuple(folders)
        self.system = system
        self._hints = hints or {}
        self._matches: dict[tuple[str, bool, bool], Match] = {}
        self._fallbacks: dict[tuple[str, str], Face | None] = {}
        self._placeholders: dict[str, Face] = {}
        self._keys: dict[str, Face] = {}
        self._brought: dict[str, Styles] = {}
        self.refused: dict[str, set[Verdict]] = {}
        """What is wrong with files of fonts that a document brings along, by the font's name."""

    def informed(self, hints: Mapping[str, FontHint], embedded: Mapping[str, Mapping[tuple[bool, bool], bytes]] = NOTHING) -> FontLibrary:
        """A library that also heeds what a file says of its fonts, and has those that it brings along; this one where there is nothing new.

        Both know the faces that either gives out: one lays out, the other writes. Those of the document before are forgotten.
        """
        for key in [key for key in self._keys if key.endswith(EMBEDDED)]:
            del self._keys[key]
        new = {name: hint for name, hint in hints.items() if fold(name) not in self._families and _matters(name, hint)}
        needed = {name: files for name, files in embedded.items() if not self._has(name)}
        if not new and not needed:
            return self
        library = FontLibrary(self.folders, self.system, new)
        library._keys = self._keys
        for name, files in needed.items():
            styles, library.refused[name] = embedded_styles(files)
            library._brought[fold(name)] = styles
            library._keys.update((face.key, face) for face in styles.values())
        return library

    def _has(self, name: str) -> bool:
        return fold(name) in self._families or fold(name) in self._system_families

    @property
    def _families(self) -> dict[str, Styles]:
        return _families_of(self.folders, "")

    @property
    def _system_families(self) -> dict[str, Styles]:
        return _families_of(system_folders(), SYSTEM) if self.system else {}

    def match(self, name: str, bold: bool = False, italic: bool = False) -> Match:
        """The face that comes nearest; never fails while one face exists. An empty name asks for the house font."""
        key = (name, bold, italic)
        if key not in self._matches:
            self._matches[key] = self._match(name, bold, italic)
        return self._matches[key]

    def _match(self, name: str, bold: bool, italic: bool) -> Match:
        folded = fold(name.lstrip("@"))
        exact = self._families.get(folded) or self._system_families.get(folded) or self._brought.get(folded)
        styles = exact or self._substitute_styles(name)
        had = min(styles, key=lambda style: (style[0] != bold, style[1] != italic, style))
        face, substituted = styles[had], bool(name) and not exact
        known = original(folded, fold(face.family), bold) if substituted else None
        if substituted and thai_digits.shows_thai_digits(folded):
            face = self._keys.setdefault(f"{face.key}-IT9", thai_digits.ThaiDigitFace(face))
        return Match(face, bold and not had[0], italic and not had[1], substituted, known)

    def _substitute_styles(self, name: str) -> Styles:
        hint = self._hints.get(name, FontHint())
        other = next(filter(is_known, hint.names), name)
        wanted = substitute(other, hint.kind) if name else SARABUN
        for family in (wanted, SARABUN, SARABUN_PSK, SANS, SERIF):
            styles = self._families.get(fold(family))
            if styles:
                return styles
        for families in (self._families, self._system_families):
            if families:
                return families[min(families)]
        places = ", ".join(str(folder) for folder in self.folders) or "-"
        raise TypesetError("missing-font", f"ไม่พบไฟล์แบบอักษร (.ttf, .otf) ในโฟลเดอร์: {places}")

    def face(self, key: str) -> Face:
        """The face that `match` or `fallback` gave out under this key, or one of the folders' faces with this PostScript name."""
        if key not in self._keys:
            self._keys.update((face.key, face) for face in _faces_of(self.folders, ""))
        if key not in self._keys and self.system:
            self._keys.update((face.key, face) for face in _faces_of(system_folders(), SYSTEM))
        return self._keys[key]

    def fallback(self, text: str, like: Face) -> Face | None:
        """A face that has every character of `text`, as near to `like` in style as can be; None when no file has them."""
        key = (text, like.key)
        if key not in self._fallbacks:
            found = next((face for face in self._candidates(like, text) if face.has_all(text)), None)
            self._fallbacks[key] = found
        return self._fallbacks[key]

    def placeholder(self, like: Face) -> Face:
        """A face that shows a box for what no face has: `like` itself, unless its .notdef is empty."""
        if like.key not in self._placeholders:
            seen = (face for face in (like, *self._candidates(like, "")) if face.outline(0))
            self._placeholders[like.key] = next(seen, like)
        return self._placeholders[like.key]

    def _candidates(self, like: Face, text: str) -> Iterable[Face]:
        thai = any("\u0e00" <= character <= "\u0e7f" for character in text)
        for family in (*_kin(thai, like.serif), SYMBOLS):
            styles = self._families.get(fold(family))
            if styles:
                yield styles[min(styles, key=lambda style: (style[0] != like.bold, style[1] != like.italic, style))]
        yield from sorted(_faces_of(self.folders, ""), key=lambda face: _style_distance(face, like))
        if self.system:
            yield from sorted(_faces_of(system_folders(), SYSTEM), key=lambda face: _style_distance(face, like))


def _matters(name: str, hint: FontHint) -> bool:
    if is_known(name):
        return False
    return substitute(name, hint.kind) != substitute(name) or any(map(is_known, hint.names))


def _kin(thai: bool, serif: bool) -> tuple[str, ...]:
    """Families to ask first. Word shows Thai in a sans serif that has none with Tahoma and the like, in a serif with Angsana New."""
    if not thai:
        return (SERIF, SANS) if serif else (SANS, SERIF)
    return (SARABUN, SARABUN_PSK) if serif else (SARABUN_WIDE, SARABUN, SARABUN_PSK)


def _style_distance(face: Face, like: Face) -> tuple[bool, bool, bool]:
    return face.bold != like.bold, face.italic != like.italic, face.names.restricted


@lru_cache(maxsize=8)
def _families_of(folders: tuple[Path, ...], mark: str) -> dict[str, Styles]:
    """Folded family, typographic and full names of all faces that may be embedded; earlier folders and files win."""
    families: dict[str, Styles] = {}
    faces = [face for face in _faces_of(folders, mark) if not face.names.restricted]
    for face in faces:
        for name in face.names.families:
            families.setdefault(fold(name), {}).setdefault((face.bold, face.italic), face)
    for face in faces:
        if face.names.weight in (400, 700):
            for name in face.names.typographic:
                families.setdefault(fold(name), {}).setdefault((face.bold, face.italic), face)
    for face in faces:
        for name in (*face.names.full, face.names.postscript):
            families.setdefault(fold(name), {(face.bold, face.italic): face})
    return families


@lru_cache(maxsize=8)
def _faces_of(folders: tuple[Path, ...], mark: str) -> tuple[Face, ...]:
    """All faces below the folders, each with its key: PostScript name and `mark`, numbered where files share a name."""
    files = dict.fromkeys(path for folder in folders for path in _font_files(folder))
    faces = tuple(face for path in files for face in _read_faces(path))
    taken: dict[str, int] = {}
    for face in faces:
        name = face.names.postscript + mark
        taken[name] = taken.get(name, 0) + 1
        face.key = name if taken[name] == 1 else f"{name}-{taken[name]}"
    return faces


def _font_files(folder: Path) -> list[Path]:
    named = [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names if name.lower().endswith(SUFFIXES)]
    return [Path(name) for name in sorted(named, key=lambda name: (name.casefold(), name)) if os.path.isfile(name)]


def _read_faces(path: Path) -> list[Face]:
    """Every face of a file; a file that is no font, or cannot be read, has none."""
    try:
        first = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    except uharfbuzz.HarfBuzzError:
        return []
    faces = [Face(path, index) for index in range(first.count)]
    for face in faces[:1]:
        face.hb_face = first
    return [face for face in faces if face.hb_face.glyph_count]
