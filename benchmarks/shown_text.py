"""How much of the text that Word files show is found in PDFs of them.

    python benchmarks/shown_text.py FOLDER-OF-DOCX FOLDER-OF-PDF... [--misses]

Pieces of twenty letters of the paragraphs of body, text boxes and notes; shorter stretches, of four letters or more, are pieces themselves.
What a page shows is read from the XML by a walk of its own (ECMA-376), so that no mistake of the typesetter's reader can hide:

- a stretch ends where something else is drawn than what is written, or at another place: marks of notes, symbols of fonts of their own,
  equations, drawings, tabs (leaders), fields, controls whose text comes from a store;
- not shown: deleted text and rows, text hidden directly or by its styles (17.7.3), results of SET, ASK and the like, of alternate
  content all but the first branch that Word understands (part 3, 7.5), what stands where Word takes no text, notes without mark;
- of text from right to left only the words count, for each reader has an order of its own for them.

Hyphens, white space, letter case and marks of right-to-left letters are left out on both sides. A piece is there if pdfium or poppler
finds it, or its parts on two pages that follow each other.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pypdfium2
from lxml import etree

PIECE, SHORT, BESIDE = 20, 4, 12
"""Letters of a piece, of the shortest one, and on both sides of a page end by which it is known."""
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, recover=True)
MAIN, STRICT = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
W, MC = f"{{{MAIN.decode()}}}", "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
UNDERSTOOD = re.compile("http://schemas.(microsoft.com/office|openxmlformats.org/(drawing|wordprocessing)ml)/|urn:schemas-microsoft-com:")
"""Namespaces of Office, whose extensions Word 365 knows."""
CUT = "\0"
CUTS = re.compile(
    "(foot|end)noteRef(erence)?|sym|p?tab|pgNum|fldChar|object|drawing|pict|ruby|contentPart|(s|continuationS)eparator|(day|month|year)(Short|Long)"
)
HOLDERS = ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")
UNSHOWN = re.compile(
    r"\s*(=|(SET|ASK|XE|T[CA]|RD|FILLIN|ADVANCE|PRIVATE|DATA|COMMENTS|(NUM|SECTION)?PAGES?|SECTION|(PAGE|NOTE|STYLE)REF|(PRINT|SAVE|CREATE)?DATE|"
    r"TIME|EDITTIME|NUM(WORD|CHAR)S|FILE(NAME|SIZE)|DOCPROPERTY|TITLE|AUTHOR|SUBJECT|KEYWORDS|LASTSAVEDBY|REVNUM|AUTONUM\w*|LISTNUM|"
    r"(MACRO|GOTO)BUTTON|EQ|SYMBOL)(\s|\\|$))",
    re.IGNORECASE,
)
"""Fields without a shown result, and those whose result is computed anew."""
OWN_CODES = re.compile("symbol|wingdings( [23])?|webdings|(itc )?zapf ?dingbats|marlett|mt extra", re.IGNORECASE)
DROPPED = re.compile("[\\s\0-\x1f\xad\u200b-\u200f\u2010\u2011\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ufffd\U000e0000-\U000e007f-]+")
MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}")
TURNED = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
TURNED_MARKS = re.compile("[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


def squeeze(text: str) -> str:
    """Text as it is compared: without what readers and hyphenation add, in one case, Thai marks of a letter in one order."""
    text = unicodedata.normalize("NFKC", DROPPED.sub("", text)).replace("\u0e33", "\u0e4d\u0e32").casefold()
    return MARKS.sub(lambda marks: "".join(sorted(marks[0])), TURNED_MARKS.sub("", DROPPED.sub("", text)))


def value(node: etree._Element | None, default: str = "") -> str:
    return default if node is None else node.get(f"{W}val", default)


def is_on(node: etree._Element) -> bool:
    return value(node, "1") not in ("0", "false", "off")


def shown_children(node: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Children with their names in Word's namespace; of mc:AlternateContent those of the branch that is taken."""
    for one in node.iterchildren(tag=etree.Element):
        if one.tag != f"{MC}AlternateContent":
            yield one, one.tag.removeprefix(W)
        elif (branch := next((branch for branch in one.iterchildren(f"{MC}*") if _taken(branch)), None)) is not None:
            yield from shown_children(branch)


def _taken(branch: etree._Element) -> bool:
    required = branch.get("Requires", "?").split()
    return branch.tag == f"{MC}Fallback" or all(UNDERSTOOD.match(branch.nsmap.get(prefix) or "") for prefix in required)


def hiding_styles(root: etree._Element | None) -> frozenset[str]:
    """Styles that hide their text, themselves or by what they are based on (17.7.4.3); "" for paragraphs that name none."""
    nodes = {node.get(f"{W}styleId", ""): node for node in (root if root is not None else ()) if node.tag == f"{W}style"}
    hiding = set[str]()
    for key, node in nodes.items():
        style, seen = key, set[str]()
        while style in nodes and style not in seen and nodes[style].find(f"{W}rPr/{W}vanish") is None:
            seen.add(style)
            style = value(nodes[style].find(f"{W}basedOn"))
        own = nodes[style].find(f"{W}rPr/{W}vanish") if style in nodes else None
        if own is not None and is_on(own):
            usual = node.get(f"{W}type") == "paragraph" and node.get(f"{W}default") in ("1", "true", "on")
            hiding.update([key, ""] if usual else [key])
    return frozenset(hiding)


@dataclass(slots=True)
class Shown:
    """The stretches that a document shows, and the notes whose marks it shows, in order."""

    hiding: frozenset[str]
    stretches: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    _fields: list[list[str]] = field(default_factory=list)
    """Open fields: [code, "separate" behind the separator]."""

    def blocks(self, node: etree._Element) -> None:
        for one, name in shown_children(node):
            if name == "p":
                own: list[str] = []
                self._inlines(one, own, value(one.find(f"{W}pPr/{W}pStyle")) in self.hiding)
                self.stretches += "".join(own).split(CUT)
            elif name in ("body", "tbl", "tr", "tc", *HOLDERS) and not self._gone(one, name):
                self.blocks(one)

    def _gone(self, node: etree._Element, name: str) -> bool:
        if name == "tc" and (merge := node.find(f"{W}tcPr/{W}vMerge")) is not None and value(merge, "continue") == "continue":
            return True
        gone = {"tr": f"{W}trPr/{W}del", "tc": f"{W}tcPr/{W}cellDel", "sdt": f"{W}sdtPr/{W}dataBinding"}.get(name)
        return bool(gone and node.find(gone) is not None) or UNSHOWN.match(node.get(f"{W}instr", "")) is not None

    def _inlines(self, node: etree._Element, into: list[str], hidden: bool) -> None:
        for one, name in shown_children(node):
            if name == "r":
                self._run(one, into, hidden)
            elif name.endswith(("}oMath", "}oMathPara")):
                into.append(CUT)
            elif name in ("hyperlink", "fldSimple", "dir", "bdo", *HOLDERS):
                cut = CUT if name in ("sdt", "fldSimple") else ""
                into.append(cut)
                if not self._gone(one, name):
                    self._inlines(one, into, hidden)
                into.append(cut)

    def _run(self, run: etree._Element, into: list[str], hidden: bool) -> None:
        own, style, fonts = (run.find(f"{W}rPr/{W}{name}") for name in ("vanish", "rStyle", "rFonts"))
        hidden = is_on(own) if own is not None else hidden != (value(style) in self.hiding and style is not None)
        symbols = fonts is not None and any(map(OWN_CODES.fullmatch, map(str, fonts.values())))
        for one, name in shown_children(run):
            if CUTS.fullmatch(name) or (name == "br" and one.get(f"{W}type")):
                into.append(CUT)
            if name == "fldChar":
                self._field(one.get(f"{W}fldCharType", ""))
            elif name == "instrText" and self._fields and len(self._fields[-1]) == 1:
                self._fields[-1][0] += one.text or ""
            elif hidden or any(len(opened) == 1 or UNSHOWN.match(opened[0]) for opened in self._fields):
                continue
            elif name == "t":
                into.append(CUT if symbols else one.text or "")
            elif name in ("footnoteReference", "endnoteReference"):
                self.notes.append((name.removesuffix("Reference"), one.get(f"{W}id", "")))
            elif name in ("drawing", "pict", "object"):
                self._boxes(one)
            elif name == "ruby" and (base := one.find(f"{W}rubyBase")) is not None:
                self._inlines(base, into, hidden)
                into.append(CUT)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append([""])
        elif self._fields:
            code = self._fields.pop()[0]
            self._fields += [[code, kind]] if kind == "separate" else []

    def _boxes(self, node: etree._Element) -> None:
        for one, name in shown_children(node):
            if name == "txbxContent":
                waiting, self._fields = self._fields, []
                self.blocks(one)
                self._fields = waiting
            elif "visibility:hidden" not in one.get("style", "") and one.find("{*}docPr[@hidden='1']") is None:
                self._boxes(one)


def stretches(path: Path) -> list[str]:
    """What the file shows, compared as `squeeze` leaves it; turned words each on its own."""
    with zipfile.ZipFile(path) as package:
        links = etree.fromstring(package.read("_rels/.rels"), PARSER)
        main = next(one.get("Target", "").lstrip("/") for one in links if one.get("Type", "").endswith("/officeDocument"))
        names = {name: f"{main.rpartition('/')[0]}/{name}.xml" for name in ("styles", "footnotes", "endnotes")} | {"": main}
        read = {name: package.read(at).replace(STRICT, MAIN) for name, at in names.items() if at in package.namelist()}
    parts = {name: etree.fromstring(content, PARSER) for name, content in read.items()}
    shown = Shown(hiding_styles(parts.get("styles")))
    shown.blocks(parts[""])
    for note in [note for kind, key in shown.notes for note in parts.get(f"{kind}s", ()) if note.get(f"{W}id") == key]:
        shown.blocks(note)
    plain = CUT.join(PRIVATE.sub(CUT, stretch) for stretch in shown.stretches)
    turned = re.findall(TURNED, TURNED_MARKS.sub("", plain))
    return [text for text in map(squeeze, (*re.split(f"{CUT}|{TURNED}", plain), *turned)) if len(text) >= SHORT]


def pages_of(path: Path) -> list[list[str]]:
    """Pages as pdfium and as poppler read them."""
    with pypdfium2.PdfDocument(path) as pdf:
        pdfium = [page.get_textpage().get_text_range() for page in pdf]
    poppler = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], capture_output=True, check=True).stdout.decode("utf-8", "replace")
    return [list(map(squeeze, pages)) for pages in (pdfium, poppler.split("\f"))]


def missing(texts: Sequence[str], readers: Sequence[Sequence[str]]) -> tuple[list[str], int]:
    """Pieces that no reader finds, and how many pieces there are."""
    joined = CUT.join(page for pages in readers for page in pages)
    known = {joined[at : at + PIECE] for at in range(len(joined) - PIECE + 1)}
    pieces = [(text, at, text[at : at + PIECE]) for text in texts for at in range(max(1, len(text) - PIECE + 1))]
    lost = [(text, at) for text, at, piece in pieces if piece not in known and piece not in joined]
    return [text[at : at + PIECE] for text, at in lost if not _crosses(text, at, readers)], len(pieces)


def _crosses(text: str, start: int, readers: Sequence[Sequence[str]]) -> bool:
    cuts = range(start + 1, min(start + PIECE, len(text)))
    parts = [(text[max(0, cut - BESIDE) : cut], text[cut : cut + BESIDE]) for cut in cuts]
    pairs = [pair for pages in readers for pair in pairwise(pages)]
    return any(before in page and behind in following for before, behind in parts for page, following in pairs)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("docx", type=Path)
    arguments.add_argument("pdf", type=Path, nargs="+")
    arguments.add_argument("--misses", action="store_true")
    given = arguments.parse_args()
    shares: dict[Path, list[float]] = {folder: [] for folder in given.pdf}
    for path in sorted(given.docx.glob("*.docx")):
        made = [folder / f"{path.stem}.pdf" for folder in given.pdf]
        try:
            texts = stretches(path) if all(pdf.exists() for pdf in made) else []
            found = [missing(texts, pages_of(pdf)) for pdf in made if texts]
        except Exception as error:
            print(f"{path.name}: {type(error).__name__} {error}"[:150], file=sys.stderr)
            continue
        for folder, (lost, count) in zip(given.pdf, found, strict=False):
            shares[folder].append(1 - len(lost) / count)
            if given.misses and shares[folder][-1] < 0.98:
                print(f"{shares[folder][-1]:.4f} {folder.name} {path.name} {lost[:: max(1, len(lost) // 3)][:3]}")
    for folder, all_ in shares.items():
        high, files = sum(share >= 0.98 for share in all_), max(1, len(all_))
        print(f"{folder}: {len(all_)} files with text, mean {sum(all_) / files:.4f}, .98 or more {high / files:.4f}")


if __name__ == "__main__":
    main()
