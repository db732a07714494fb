"""Whole documents by chance: sections of all kinds, headers, notes."""

from __future__ import annotations

import random

from tests.typeset.docx.word_specimens import part, relationship
from tests.typeset.features.building import p, r, specimen
from tests.typeset.random_documents.author import FEATURES, SMALL, Author
from tests.typeset.random_documents.blocks import block
from tests.typeset.random_documents.shapes import floating

_KINDS = ("default", "first", "even")
_LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%{number}."/>'
    '<w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>'
)
_LEVELS = "".join(_LEVEL.format(level=level, number=level + 1, left=400 * (level + 1)) for level in (0, 1))
_NUMBERING = f'<w:abstractNum w:abstractNumId="1">{_LEVELS}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'


def written(seed: int, features: frozenset[str] | None = None) -> tuple[Author, bytes]:
    """The author and the Word file of a seed; without `features` some are drawn, since few at a time find more than all at once."""
    chance = random.Random(seed)
    drawn = frozenset(feature for feature in FEATURES if chance.random() < 0.4)
    author = Author(chance, drawn if features is None else features)
    return author, document(author)


def document(author: Author) -> bytes:
    """A Word file."""
    several = author.may("several sections")
    parts = [_part(author) for _ in range(author.chance.randint(2, 4) if several else 1)]
    body = "".join(blocks + p("", end) for blocks, end in parts[:-1]) + parts[-1][0]
    heads = {f"word/{kind}.xml": part("w:hdr", _lines(author, 4)) for kind in _KINDS} | {"word/foot.xml": part("w:ftr", _lines(author, 2))}
    links = "".join(relationship(kind, "header", f"{kind}.xml") for kind in _KINDS) + relationship("foot", "footer", "foot.xml")
    notes = {"footnotes": "".join(author.notes), "endnotes": "".join(author.endnotes)}
    settings = ("<w:mirrorMargins/>" if author.may("mirrored margins") else "") + (
        "<w:evenAndOddHeaders/>" if author.may("headers", 0.5) else ""
    )
    if author.may("older modes"):
        settings += f'<w:compat><w:compatSetting w:name="compatibilityMode" w:val="{author.one_of("12", "14")}"/></w:compat>'
    return specimen(body, parts[-1][1], settings=settings, parts=heads, links=links, numbering=_NUMBERING, **notes)


def _lines(author: Author, most: int) -> str:
    """A header or footer, now and then higher than the margin."""
    box = (
        floating(p(r("๏", SMALL)), "<wp:wrapTopAndBottom/>", "margin:center", "paragraph:0", (60, 20))
        if author.may("boxes in heads", 0.3)
        else ""
    )
    return p(box) * bool(box) + "".join(
        p(r("๏", SMALL)) for _ in range(author.chance.choice((1, 1, most + 2 if author.may("high heads") else most)))
    )


def _part(author: Author) -> tuple[str, str]:
    """Blocks, and the w:sectPr that ends them."""
    width, height, left, right = _paper(author)
    columns = author.chance.choice((2, 2, 3)) if author.may("columns", 0.5) else 1
    room = (width - left - right - 300 * (columns - 1)) // columns
    blocks = [block(author, room) for _ in range(author.chance.randint(1, 8))]
    kinds = ("nextPage", "continuous", "continuous", "oddPage", "evenPage", "nextColumn")
    heads = "".join(f'<w:headerReference w:type="{kind}" r:id="{kind}"/>' for kind in _KINDS)
    heads += '<w:footerReference w:type="default" r:id="foot"/>'
    headed = author.may("headers")
    sized = f'<w:pgSz w:w="{width}" w:h="{height}"/>'
    margins = f'<w:pgMar w:top="600" w:right="{right}" w:bottom="600" w:left="{left}" w:header="300" w:footer="300" w:gutter="0"/>'
    first = "<w:titlePg/>" if headed and author.chance.random() < 0.5 else ""
    begins = f'<w:type w:val="{author.one_of(*kinds)}"/>'
    around = _around(author)
    notes = f'<w:footnotePr><w:pos w:val="{author.one_of("beneathText", "pageBottom")}"/></w:footnotePr>'
    notes += f'<w:endnotePr><w:pos w:val="{author.one_of("sectEnd", "docEnd")}"/></w:endnotePr>'
    inside = (
        (heads if headed else "")
        + (notes if author.may("notes behind sections") else "")
        + begins
        + sized
        + margins
        + around
        + _columns(author, columns, room)
        + _placed(author)
    )
    inside += first + ('<w:docGrid w:type="lines" w:linePitch="300"/>' if author.may("document grid") else "")
    return "".join(blocks) + author.paragraph(last=True), f"<w:sectPr>{inside}</w:sectPr>"


def _columns(author: Author, count: int, room: int) -> str:
    """w:cols, the narrowest `room` wide."""
    direction = "<w:bidi/>" if author.may("sections from the right", 0.3) else ""
    if count < 2 or not author.may("unequal columns"):
        return f'<w:cols w:num="{count}" w:space="300"/>' + direction
    wide = "".join(f'<w:col w:w="{room - 200 + 400 * (number % 2)}" w:space="{150 * (number + 1)}"/>' for number in range(count))
    return f'<w:cols w:num="{count}" w:equalWidth="0">{wide}</w:cols>' + direction


def _paper(author: Author) -> tuple[int, int, int, int]:
    """Width, height, left and right margin."""
    if not author.may("changing pages"):
        return 6000, 5000, 600, 600
    width, height = author.chance.choice(((6000, 5000), (5000, 6000), (6000, 5000)))
    return width, height, author.chance.choice((400, 600, 900)), author.chance.choice((400, 600))


def _around(author: Author) -> str:
    """w:pgBorders and w:lnNumType."""
    edge = '<w:{} w:val="single" w:sz="8" w:space="10"/>'
    from_edge = author.one_of("page", "text")
    bordered = f'<w:pgBorders w:offsetFrom="{from_edge}">{"".join(map(edge.format, ("top", "left", "bottom", "right")))}</w:pgBorders>'
    numbered = f'<w:lnNumType w:countBy="{author.one_of("1", "2")}" w:restart="{author.one_of("newPage", "continuous")}"/>'
    return (bordered if author.may("page borders") else "") + (numbered if author.may("line numbers") else "")


def _placed(author: Author) -> str:
    return f'<w:vAlign w:val="{author.one_of("top", "center", "both", "bottom")}"/>' if author.may("placed text") else ""
