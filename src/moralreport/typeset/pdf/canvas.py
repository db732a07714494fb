"""Walks pages and items and draws them; every item is marked content of its structure node, or an artifact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from moralreport.errors import Warning
from moralreport.typeset.document.plane import IDENTITY, Matrix, combined
from moralreport.typeset.extents import bounds
from moralreport.typeset.fonts.library import FontLibrary
from moralreport.typeset.pages import GAP_TEXT, Box, GlyphRun, Image, Item, Layout, LinkArea, Page, Path, Rule, Transform
from moralreport.typeset.pdf.archive import PdfOptions
from moralreport.typeset.pdf.graphics.figures import Figures
from moralreport.typeset.pdf.matrices import page_box
from moralreport.typeset.pdf.objects import Document, Raw, Stream, language_tag, number, text_string
from moralreport.typeset.pdf.reading.blocks import AS_IT_IS, Seen, seen
from moralreport.typeset.pdf.reading.lines import Flows, is_leader
from moralreport.typeset.pdf.reading.page_ends import items_of_pages
from moralreport.typeset.pdf.structure.catalog import write_catalog
from moralreport.typeset.pdf.structure.links import annotation
from moralreport.typeset.pdf.structure.tags import Tags
from moralreport.typeset.pdf.text.composites import MOST_UNITS_PER_EM
from moralreport.typeset.pdf.text.font_files import write_font
from moralreport.typeset.pdf.text.fonts import EmbeddedFace
from moralreport.typeset.pdf.text.line_ends import ends_turned_line
from moralreport.typeset.pdf.text.lone_spaces import with_their_words
from moralreport.typeset.pdf.text.operators import enlarged, goes_on, guard_hyphen, leader_operators, text_operators
from moralreport.typeset.pdf.text.typed_spaces import with_rows_of_spaces


class PdfCanvas:
    """One PDF in the making; `write` draws all pages and closes the file."""

    def __init__(self, layout: Layout, fonts: FontLibrary, options: PdfOptions) -> None:
        self.layout, self.library, self.options = layout, fonts, options
        self.document = Document()
        self.figures = Figures(self.document)
        self.faces: dict[tuple[str, int], EmbeddedFace] = {}
        self.sized: dict[tuple[str, float], EmbeddedFace] = {}
        self.tags = Tags(layout.structure)
        self.lower_faces: dict[tuple[str, int, bool], EmbeddedFace] = {}
        self.flows = Flows(layout.structure)
        self.seen: dict[int, Seen] = {}
        self.warnings: dict[tuple[str, str, str], int] = {}
        self.code: list[str] = []
        self.open: tuple[int | None, str] | None = None
        self.annotations: list[str] = []
        self.height = 0.0

    def write(self) -> tuple[bytes, tuple[Warning, ...]]:
        pages = self.document.add_pages(len(self.layout.pages))
        resources = Raw(b"")
        reference = self.document.add(resources)
        parent = self.document.add(self.document.Pages)
        drawn = items_of_pages(self.layout.pages, self.flows)
        for index, (page, items, item) in enumerate(zip(self.layout.pages, drawn, pages, strict=True)):
            read = with_rows_of_spaces(with_their_words(items, self.library))
            item.data = self._page(index, replace(page, items=read), parent, reference)
        resources.data = self._resources()
        faults = write_catalog(self.document, self.layout, self.options, self.tags)
        for image in self.figures.undrawn:
            self.warn("image-not-drawn", f"วาดภาพชนิด {image.kind} ไม่ได้ จึงแสดงเป็นกรอบสีเทาแทน", image.key)
        warnings = [Warning(*key, count) for key, count in self.warnings.items()]
        return self.document.save(), tuple(sorted([*warnings, *faults]))

    def warn(self, code: str, message: str, place: str = "") -> None:
        self.warnings[code, message, place] = self.warnings.get((code, message, place), 0) + 1

    def _page(self, index: int, page: Page, parent: str, resources: str) -> bytes:
        self.code, self.annotations = [], []
        self.tags.start_page()
        self.height = page.height
        self.seen = seen(page.items, self.flows)
        self._draw(page.items, page.height, IDENTITY)
        self._end_mark()
        content = "".join(self.code).encode("ascii")
        self.document.digest(content)
        box = f"[0 0 {number(page.width)} {number(page.height)}]"
        entries = f"/Type /Page /Parent {parent} /MediaBox {box} /Resources {resources} /StructParents {index} /Tabs /S"
        annotations = f" /Annots [{' '.join(self.annotations)}]" if self.annotations else ""
        return f"<< {entries} /Contents {self.document.add(Stream(content))}{annotations} >>".encode("ascii")

    def _draw(self, items: Sequence[Item], flip: float, matrix: Matrix) -> None:
        """Items of a page, or of a Transform: then `flip` is 0 and `matrix` leads to the page's coordinates."""
        runs = [item for item in items if isinstance(item, GlyphRun)]
        around = iter(zip([None, *runs], [*runs[1:], None], strict=False))
        for item in items:
            match item:
                case GlyphRun():
                    former, following = next(around)
                    seen = self._how(former, item, following)
                    if is_leader(item) and item.glyphs:
                        self._put(None, "Leader", leader_operators(*self._as_seen(item, seen), flip))
                        continue
                    turned = ends_turned_line(item, following, matrix)
                    self._put_run(guard_hyphen(item, following), flip, turned, seen)
                case Transform():
                    self._draw_transform(item, flip, matrix)
                case LinkArea():
                    self._draw_link(item, matrix)
                case _:
                    self._put_drawing(item, flip, matrix)

    def _how(self, former: GlyphRun | None, run: GlyphRun, following: GlyphRun | None) -> Seen:
        """How the run is to be seen, as far as the faces of those beside it allow."""
        seen = self.seen.get(id(run), AS_IT_IS)
        if (run.spacing or run.scale > 1) and goes_on(run, following):
            seen = replace(seen, followed=True)
        together = {"both": (), "first": (run, following), "second": (former, run)}[seen.letters]
        if any(of is None or self.library.face(of.face).postscript_outlines for of in together):
            seen = replace(seen, drawn_out=0.0)
        return seen

    def _put_run(self, run: GlyphRun, flip: float, turned_line: bool, seen: Seen) -> None:
        if not run.glyphs or run.size <= 0:
            return
        operators = text_operators(*self._as_seen(run, seen), flip, turned_line, seen)
        language = language_tag(run.language) if run.language else ""
        node = self.tags.span(run.node, language) if run.node is not None and language else run.node
        self._put(node, run.artifact, _unseen(operators) if run.invisible else operators)

    def _as_seen(self, run: GlyphRun, seen: Seen) -> tuple[GlyphRun, EmbeddedFace]:
        """The run and the face of the size and height that readers see."""
        size = min(seen.size, MOST_UNITS_PER_EM / self.library.face(run.face).units_per_em)
        face = self._face(run.face, size)
        shown = run if face.units_per_em == face.face.units_per_em else enlarged(run, size, face.units_per_em / face.face.units_per_em)
        units = round(seen.raised * face.face.units_per_em)
        if (units or run.scale < 1) and not face.face.postscript_outlines:
            shown = replace(shown, y=shown.y - units / face.face.units_per_em * run.size)
            face = self._lower(face, units, marks_apart=run.scale >= 1)
        return shown, face

    def _put_drawing(self, item: Rule | Box | Path | Image, flip: float, matrix: Matrix) -> None:
        self._put(item.node, item.artifact, self.figures.operators(item, flip))
        if isinstance(item, Image | Path) and item.node is not None:
            self.tags.enclose(item.node, page_box(bounds(item), self.height, matrix))

    def _put(self, node: int | None, artifact: str, operators: str) -> None:
        if operators:
            self._mark(node, artifact)
            self.code.append(operators)

    def _face(self, key: str, size: float) -> EmbeddedFace:
        """The face for runs of so many times the size at which they are drawn."""
        found = self.sized.get((key, size))
        if found is None:
            found = self.sized[key, size] = self._new_face(key, size)
        return found

    def _new_face(self, key: str, size: float) -> EmbeddedFace:
        face = self.library.face(key)
        units = face.units_per_em if face.postscript_outlines else round(face.units_per_em * size)
        if (key, units) not in self.faces:
            self.faces[key, units] = EmbeddedFace(face, f"F{len(self.faces) + 1}", units)
        return self.faces[key, units]

    def _lower(self, face: EmbeddedFace, units: int, marks_apart: bool) -> EmbeddedFace:
        key = (face.resource, units, marks_apart)
        if key not in self.lower_faces:
            self.lower_faces[key] = face.lower(units, marks_apart)
        return self.lower_faces[key]

    def _draw_transform(self, item: Transform, flip: float, matrix: Matrix) -> None:
        self._end_mark()
        a, b, c, d, e, f = item.matrix
        values = " ".join(f"{v:.6f}".rstrip("0").rstrip(".") for v in (a, -b, -c, d, e, flip - f))
        clip = ""
        if item.clip:
            x, y, width, height = item.clip
            clip = f"{number(x)} {number(-y - height)} {number(width)} {number(height)} re W n "
        self.code.append(f"q {values} cm {clip}\n")
        self._draw(item.items, 0.0, combined(matrix, item.matrix))
        self._end_mark()
        self.code.append("Q\n")

    def _draw_link(self, link: LinkArea, matrix: Matrix) -> None:
        self._end_mark()
        if self.tags.role_of(link.node) != "Link":
            message = "ลิงก์ในหัวกระดาษหรือท้ายกระดาษกดไม่ได้ เพราะเอกสารที่ทุกคนเข้าถึงได้ไม่อนุญาต"
            self.warn("link-outside-text", message, link.uri or link.bookmark or "")
            return
        body = annotation(self.document, self.layout, link, len(self.tags.page_owners) - 1, matrix)
        if body is None:
            self.warn("link-without-target", "ลิงก์ชี้ไปยังที่คั่นหน้าที่ไม่มีในเอกสาร", link.bookmark or "")
            return
        item = Raw(b"")
        reference = self.document.add(item)
        self.annotations.append(reference)
        parent = ""
        if link.node is not None:
            parent = f" /StructParent {self.tags.own_annotation(link.node, len(self.layout.pages), reference)}"
        item.data = f"<< {body}{parent} >>".encode("ascii")

    def _mark(self, node: int | None, artifact: str) -> None:
        """Opens marked content unless the same is open already."""
        wanted = (node, "" if node is not None else artifact)
        if self.open == wanted:
            return
        self._end_mark()
        self.open = wanted
        if node is None:
            self.code.append(_artifact(artifact))
        else:
            self.code.append(f"/{self.tags.role_of(node)} << /MCID {self.tags.mark(node)} >> BDC\n")

    def _end_mark(self) -> None:
        if self.open is not None:
            self.code.append("EMC\nEMC\n" if self.open == (None, "Leader") else "EMC\n")
            self.open = None

    def _resources(self) -> bytes:
        fonts: dict[str, str] = {}
        for _, face in sorted(self.faces.items()):
            fonts |= write_font(face, self.document)
        groups = {"Font": fonts} | self.figures.resources()
        return "".join(["<< ", *(_resource_group(key, values) for key, values in groups.items() if values), ">>"]).encode("ascii")


def _unseen(operators: str) -> str:
    """Text that is only read: shown in mode 3; glyphs that no code may show, which stand behind it as paths, are left away."""
    text, end, _ = operators.partition("ET\n")
    return f"q 3 Tr {text}{end}Q\n" if end else ""


def _artifact(kind: str) -> str:
    """Opens an artifact. Readers that know ActualText copy the signs that fill a tab as a gap."""
    if kind == "Leader":
        return f"/Artifact << /Type /Layout >> BDC\n/Span << /ActualText {text_string(GAP_TEXT)} >> BDC\n"
    return f"/Artifact << /Type /{kind} >> BDC\n" if kind else "/Artifact BMC\n"


def _resource_group(key: str, values: dict[str, str]) -> str:
    return f"/{key} << {' '.join(f'/{name} {reference}' for name, reference in values.items())} >> "
