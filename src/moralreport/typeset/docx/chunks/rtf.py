"""Rich Text Format -> a package: its text in paragraphs and tables, bold, italic, underlined, of its sizes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace

from moralreport.patterns import pattern
from moralreport.records import dataclass
from moralreport.typeset.docx.chunks.charsets import codec_of
from moralreport.typeset.docx.chunks.rtf_tables import RtfTables
from moralreport.typeset.docx.chunks.writing import Look, Parts, make_package, paragraph, run
from moralreport.typeset.docx.opc.package import Package

MAX_GROUPS = 1000
_TOKEN = pattern(r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)")
_CHARSETS = {
    222: "cp874", 204: "cp1251", 161: "cp1253", 162: "cp1254", 177: "cp1255", 178: "cp1256", 186: "cp1257", 238: "cp1250",
    128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 163: "cp1258",
}  # fmt: skip
_SILENT = frozenset(
    ("colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr",
     "footerf", "fldinst", "listtable", "listoverridetable", "generator", "themedata", "datastore", "rsidtbl", "xmlnstbl", "filetbl",
     "revtbl", "pntext", "pntxta", "pntxtb", "bkmkstart", "bkmkend", "nonshppict", "latentstyles", "pgptbl", "colorschememapping")
)  # fmt: skip
_WORDS = {
    "tab": "\t", "line": "\n", "nestcell": "\t", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "endash": "–", "emdash": "—", "emspace": "\u2003", "enspace": "\u2002",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "\\": "\\", "{": "{", "}": "}"}
_ALIGNMENTS = {"ql": "", "qc": "center", "qr": "right", "qj": "both"}


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group."""

    look: Look = Look()
    alignment: str = ""
    codec: str = ""
    silent: bool = False
    fonts: bool = False
    fallback: int = 1
    """Characters behind a \\u that are there for old readers (\\uc)."""


@dataclass(slots=True)
class _Reader:
    codec: str = "cp1252"
    state: _State = field(default_factory=_State)
    outer: list[_State] = field(default_factory=list)
    faces: dict[int, str] = field(default_factory=dict)
    """Code pages by the number of their font."""
    face: int = 0
    tables: RtfTables = field(default_factory=RtfTables)
    blocks: list[str] = field(default_factory=list)
    runs: list[str] = field(default_factory=list)
    bytes: bytearray = field(default_factory=bytearray)
    skipped: int = 0
    high: int = 0
    """The first half of a character beyond the first plane."""

    def add(self, text: str) -> None:
        """Characters of the text."""
        if self.skipped:
            text, self.skipped = text[self.skipped :], max(0, self.skipped - len(text))
        if text and not self.state.silent and not self.state.fonts:
            self.runs.append(run(text, self.state.look))

    def flush(self) -> None:
        """Characters given as bytes, several of which may make one."""
        if self.bytes:
            data, self.bytes = bytes(self.bytes), bytearray()
            self.add(data.decode(self.state.codec or self.codec, "replace"))

    def end_paragraph(self) -> None:
        aligned = f'<w:jc w:val="{self.state.alignment}"/>' if self.state.alignment else ""
        written, self.runs = paragraph("".join(self.runs), aligned), []
        if self.tables.inside:
            self.tables.blocks.append(written)
            return
        self.end_table()
        self.blocks.append(written)

    def end_table(self) -> None:
        """Behind what stands outside; Word parts tables by paragraphs."""
        table = self.tables.written()
        self.blocks.extend([table] if table else [])

    def end_cell(self) -> None:
        """A cell of a row that says where its cells end; else a tab parts it from the next."""
        if not self.tables.defined:
            self.add("\t")
            return
        self.tables.inside = True
        self.end_paragraph()
        self.tables.end_cell()

    def end_row(self) -> None:
        if self.tables.defined:
            self.tables.end_row()
        else:
            self.end_paragraph()


def read_rtf(data: bytes) -> Package:
    """The package of a text in RTF."""
    reader = _Reader()
    for match in _TOKEN.finditer(data.decode("latin-1")):
        if match[3]:
            reader.bytes.append(int(match[3], 16))
            continue
        reader.flush()
        if match[1]:
            _read_word(reader, match[1], int(match[2]) if match[2] else None)
        elif match[4]:
            _read_symbol(reader, match[4])
        elif match[5]:
            _read_brace(reader, match[5])
        elif match[6]:
            reader.add(match[6])
    reader.flush()
    if reader.runs:
        reader.end_paragraph()
    reader.end_table()
    if reader.blocks and reader.blocks[-1].startswith("<w:tbl>"):
        reader.blocks.append(paragraph(""))
    return make_package("".join(reader.blocks), Parts())


def _read_brace(reader: _Reader, brace: str) -> None:
    if brace == "{" and len(reader.outer) < MAX_GROUPS:
        reader.outer.append(reader.state)
    elif brace == "}" and reader.outer:
        reader.state = reader.outer.pop()
    reader.skipped = 0


def _read_symbol(reader: _Reader, symbol: str) -> None:
    if symbol == "*":
        reader.state = replace(reader.state, silent=True)
    elif symbol in "\r\n":
        reader.end_paragraph()
    else:
        reader.add(_SYMBOLS.get(symbol, ""))


def _read_word(reader: _Reader, word: str, value: int | None) -> None:
    state = reader.state
    if word in _SILENT:
        reader.state = replace(state, silent=True)
    elif word in _ENDS:
        if not state.silent:
            _ENDS[word](reader)
    elif word in _WORDS:
        reader.add(_WORDS[word])
    elif word in _ALIGNMENTS:
        reader.state = replace(state, alignment=_ALIGNMENTS[word])
    elif word in _LOOKS:
        reader.state = replace(state, look=_LOOKS[word](state.look, value))
    elif word in _CODES:
        _CODES[word](reader, value or 0)
    elif not state.silent:
        reader.tables.read(word, value)


def _read_unicode(reader: _Reader, value: int) -> None:
    code = value % 0x10000
    if 0xD800 <= code < 0xDC00:
        reader.high = code
    elif code < 0xD800 or code > 0xDFFF:
        reader.add(chr(code))
    elif reader.high:
        reader.add(chr(0x10000 + (reader.high - 0xD800) * 0x400 + code - 0xDC00))
        reader.high = 0
    reader.skipped = reader.state.fallback


def _read_face(reader: _Reader, value: int) -> None:
    reader.face = value
    if not reader.state.fonts:
        reader.state = replace(reader.state, codec=reader.faces.get(value, ""))


def _read_charset(reader: _Reader, value: int) -> None:
    if reader.state.fonts and value in _CHARSETS and len(reader.faces) < 10_000:
        reader.faces[reader.face] = _CHARSETS[value]


def _read_code_page(reader: _Reader, value: int) -> None:
    reader.codec = codec_of(f"cp{value}") or reader.codec


def _read_font_table(reader: _Reader, value: int) -> None:
    reader.state = replace(reader.state, fonts=True)


def _read_fallback(reader: _Reader, value: int) -> None:
    reader.state = replace(reader.state, fallback=max(0, min(value, 10)))


def _reset_paragraph(reader: _Reader, value: int) -> None:
    reader.state = replace(reader.state, alignment="")
    reader.tables.inside = False


def _enter_table(reader: _Reader, value: int) -> None:
    reader.tables.inside = reader.tables.defined and not reader.state.silent


_CODES: dict[str, Callable[[_Reader, int], None]] = {
    "u": _read_unicode,
    "f": _read_face,
    "fcharset": _read_charset,
    "ansicpg": _read_code_page,
    "fonttbl": _read_font_table,
    "uc": _read_fallback,
    "pard": _reset_paragraph,
    "intbl": _enter_table,
}
_ENDS: dict[str, Callable[[_Reader], None]] = {
    **dict.fromkeys(("par", "sect", "page"), _Reader.end_paragraph),
    "cell": _Reader.end_cell,
    "row": _Reader.end_row,
}
_LOOKS: dict[str, Callable[[Look, int | None], Look]] = {
    "plain": lambda look, value: Look(),
    "b": lambda look, value: replace(look, bold=value != 0 or None),
    "i": lambda look, value: replace(look, italic=value != 0 or None),
    "ul": lambda look, value: replace(look, underline=value != 0),
    "ulnone": lambda look, value: replace(look, underline=False),
    "strike": lambda look, value: replace(look, strike=value != 0),
    "fs": lambda look, value: replace(look, size=min(max(value or 0, 0), 800) / 2),
    "super": lambda look, value: replace(look, position="superscript"),
    "sub": lambda look, value: replace(look, position="subscript"),
    "nosupersub": lambda look, value: replace(look, position=""),
}
