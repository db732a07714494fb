"""What floats beside the text by chance: text boxes, pictures, frames, drop caps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tests.typeset.features.building import p, r, tbl, tc, tr
from tests.typeset.random_documents.author import Author
from tests.typeset.random_documents.shapes import floating


@contextmanager
def at(author: Author, place: str) -> Iterator[None]:
    """What is written inside stands in a cell or a float."""
    above, author.place = author.place, place
    yield
    author.place = above


def box(author: Author) -> str:
    """A text box, as high as its text, that no other may overlap."""
    wrap, across, down = _place(author)
    with at(author, "float"):
        inside = "".join(author.paragraph(1) for _ in range(author.chance.randint(0, 1))) + author.paragraph(3, last=True)
        if author.may("tables in boxes", 0.3):
            inside = tbl(*[tr(tc(p(author.text(2))), tc(p(author.text(1)))) for _ in range(2)], grid=(800, 900)) + inside
    return floating(inside, wrap, across, down, (100, 30), "<a:spAutoFit/>")


def _place(author: Author) -> tuple[str, str, str]:
    """How text goes round, where across and down."""
    wrap = author.one_of(*(f'<wp:wrapSquare wrapText="{side}"/>' for side in ("bothSides", "largest", "left")), "<wp:wrapTopAndBottom/>")
    if author.place == "cell" and not author.may("placed boxes in cells", 0.5):
        return wrap, "column:0", author.one_of("paragraph:0", "paragraph:10")
    across = author.one_of("column:0", "margin:right", "page:30", "margin:center")
    down = author.one_of("paragraph:0", "paragraph:0", "paragraph:20", "paragraph:-30", "margin:0", "margin:bottom", "page:40", "line:10")
    return wrap, across, down


def picture(author: Author) -> str:
    """A picture that text goes round."""
    wrap, across, down = _place(author)
    return floating("", wrap, across, down, (author.chance.choice((20, 60, 120)), author.chance.choice((10, 40, 90))))


def drop_cap(author: Author) -> str:
    """A large letter in the text or its margin, and the paragraph that it begins."""
    kind, high = author.one_of("drop", "drop", "margin"), author.chance.choice((2, 3))
    placed = f'<w:framePr w:dropCap="{kind}" w:lines="{high}" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'
    exact = f'<w:spacing w:line="{high * 260}" w:lineRule="exact"/>'
    return p(r("ก", f'<w:sz w:val="{high * 30}"/><w:szCs w:val="{high * 30}"/>'), placed + exact) + author.paragraph()


def frame(author: Author) -> str:
    """Paragraphs that share a frame, which no other may overlap (17.3.1.34)."""
    choose = author.chance.choice
    across = author.one_of('w:hAnchor="text" w:x="1"', 'w:hAnchor="margin" w:xAlign="right"', 'w:hAnchor="margin" w:x="1500"')
    down = author.one_of('w:vAnchor="text" w:y="1"', 'w:vAnchor="text" w:y="600"', 'w:vAnchor="margin" w:yAlign="bottom"')
    high = author.one_of("", "", 'w:h="900" w:hRule="atLeast"')
    size = f'w:w="{choose((1300, 2000))}" {high} w:hSpace="140" w:vSpace="60" w:wrap="around"'
    with at(author, "frame"):
        properties = f"<w:framePr {size} {across} {down}/><w:suppressOverlap/>"
        return "".join(p(author.text(5) + "".join(author.noted()), properties) for _ in range(choose((1, 1, 3))))
