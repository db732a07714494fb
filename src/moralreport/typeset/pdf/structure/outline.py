"""The reader's side panel and page labels (ISO 32000-1, 12.3.3 and 12.4.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.pages import Destination, OutlineEntry, Page
from moralreport.typeset.pdf.objects import Document, Raw, number, text_string

_STYLES = {"decimal": "D", "upperRoman": "R", "lowerRoman": "r", "upperLetter": "A", "lowerLetter": "a"}


def destination_array(document: Document, place: Destination, pages: Sequence[Page]) -> str:
    """An explicit destination that keeps the reader's zoom."""
    top = pages[place.page].height - place.y
    return f"[{document.page_reference(place.page)} /XYZ {number(place.x)} {number(top)} null]"


@dataclass(slots=True)
class _Entry:
    title: str
    target: str
    kids: list[_Entry] = field(default_factory=list)

    def count(self) -> int:
        return sum(1 + kid.count() for kid in self.kids)


def write_outline(document: Document, entries: Sequence[OutlineEntry], pages: Sequence[Page]) -> str | None:
    """Adds the outline; returns its reference, None without entries. A level that is skipped is closed up."""
    root = _Entry("", "")
    path: list[tuple[int, _Entry]] = [(-1, root)]
    for entry in entries:
        while path[-1][0] >= entry.level:
            path.pop()
        made = _Entry(" ".join(entry.title.split()), destination_array(document, entry.destination, pages))
        path[-1][1].kids.append(made)
        path.append((entry.level, made))
    return _write_entry(document, root) if root.kids else None


def _write_entry(document: Document, root: _Entry) -> str:
    top = Raw(b"")
    reference = document.add(top)
    first, last = _write_kids(document, root.kids, reference)
    top.data = f"<< /Type /Outlines /First {first} /Last {last} /Count {root.count()} >>".encode("ascii")
    return reference


def _write_kids(document: Document, kids: Sequence[_Entry], parent: str) -> tuple[str, str]:
    objects = [Raw(b"") for _ in kids]
    references = [document.add(item) for item in objects]
    for i, (kid, item) in enumerate(zip(kids, objects, strict=True)):
        parts = [f"/Title {text_string(kid.title)} /Parent {parent} /Dest {kid.target}"]
        parts += [f"/Prev {references[i - 1]}"] if i else []
        parts += [f"/Next {references[i + 1]}"] if i + 1 < len(kids) else []
        if kid.kids:
            first, last = _write_kids(document, kid.kids, references[i])
            parts.append(f"/First {first} /Last {last} /Count {kid.count()}")
        item.data = f"<< {' '.join(parts)} >>".encode("ascii")
    return references[0], references[-1]


def page_labels(pages: Sequence[Page]) -> str:
    """The number tree of labels: a style where PDF has one and it yields the label, else the label itself as a prefix."""
    return f"<< /Nums [{' '.join(_label_rows(pages))}] >>"


def _label_rows(pages: Sequence[Page]) -> Iterator[str]:
    previous: tuple[str, int] | None = None
    for index, page in enumerate(pages):
        style = _STYLES.get(page.label_format, "")
        if not style or page.label != label_in_style(style, page.number):
            previous = None
            yield f"{index} << /P {text_string(page.label)} >>" if page.label else f"{index} << >>"
            continue
        if previous != (style, page.number - 1):
            yield f"{index} << /S /{style} /St {page.number} >>"
        previous = (style, page.number)


def label_in_style(style: str, value: int) -> str:
    """The label that a PDF reader makes of a number; "" where it makes none."""
    if value < 1:
        return ""
    if style == "D":
        return str(value)
    text = _roman(value) if style in "Rr" else chr(65 + (value - 1) % 26) * ((value - 1) // 26 + 1)
    return text.lower() if style in "ra" else text


def _roman(value: int) -> str:
    text = ""
    for worth, letters in zip(_WORTHS, _LETTERS, strict=True):
        text += letters * (value // worth)
        value %= worth
    return text


_WORTHS = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_LETTERS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
