"""Office Math (22.1) -> inlines: plain pieces as text of the line, fractions, roots, scripts, sums and matrices as formulas."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from moralreport.typeset.document import Alignment, Formula, Inline, Placeholder, RunProperties, Text
from moralreport.typeset.docx.inline.inline_reader import InlineReader
from moralreport.typeset.docx.markup.names import M, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import is_on

EMPTY = Formula("row")
MAX_DEPTH = 40
_LARGEST = 1000
"""Pieces of a formula that is drawn as one."""
_ALIGNMENTS: dict[str, Alignment] = {"left": "left", "right": "right"}
"""Of equations that stand alone (22.1.2.88); in the middle by default."""
_HOLDERS = frozenset(M + name for name in ("oMathPara", "oMath", "e", "box", "borderBox", "phant"))
_HOLDERS |= frozenset(W + name for name in ("ins", "moveTo", "smartTag", "sdt"))
_DELETED = (W + "del", W + "moveFrom")
_COMPARING = "=≠≤≥<>≈≡→⇒"
_OPERATOR = re.compile(f" *([{_COMPARING}+−±×÷]) *")
_THIN = "\u2009"
_INTEGRALS = "∫∬∭∮∯∰"


def read_formula(reader: InlineReader, element: Element) -> Iterator[Inline]:
    """The pieces of an m:oMath or m:oMathPara in order; a line may end between them."""
    if element.tag == M + "oMathPara":
        reader.story.math_alignment = _ALIGNMENTS.get(_value(element, "oMathParaPr/jc", ""), "center")
    first = next(element.iter(M + "r"), None)
    look = reader.run_properties(first.find(W + "rPr") if first is not None else None)
    for piece in _pieces(element, 0):
        if piece.kind != "text" and _size(piece) > _LARGEST:
            reader.story.warn("equation", "สมการที่ใหญ่มากแสดงเป็นข้อความบรรทัดเดียว")
            piece = Formula("text", text=linear_text(piece))
        if piece.kind == "text":
            yield from _texts(piece, look)
        else:
            yield Placeholder("equation", linear_text(piece), 0.0, 0.0, look, formula=piece)


def _size(piece: Formula) -> int:
    return 1 + sum(map(_size, piece.parts))


def _texts(piece: Formula, look: RunProperties) -> Iterator[Text]:
    leaning = replace(look, italic=True, italic_cs=True) if piece.italic else look
    upright = replace(look, italic=False, italic_cs=False)
    for letters, signs in groupby(piece.text, key=str.isalpha):
        yield Text("".join(signs), leaning if letters else upright)


def linear_text(piece: Formula) -> str:
    """A formula in one line, for those who hear it: a fraction as a/b, a root as √(x), powers with ^ and _."""
    texts = [linear_text(part) for part in piece.parts]
    match piece.kind:
        case "text":
            return piece.text
        case "fraction":
            return "/".join(map(_grouped, texts))
        case "script" | "limit" | "before":
            return texts[0] + _marks(texts)
        case "root":
            return f"{texts[1]}√{_grouped(texts[0])}"
        case "big":
            return f"{piece.text}{_marks(texts)} {texts[0]}"
        case "fence":
            return (piece.text[0] + texts[0] + piece.text[1]).replace("\0", "")
        case "matrix":
            return "; ".join(", ".join(map(linear_text, row.parts)) for row in piece.parts)
    return "".join(texts) + (piece.text if piece.kind == "accent" else "")


def _marks(texts: list[str]) -> str:
    below, above = texts[1:]
    return (f"_{_grouped(below)}" if below else "") + (f"^{_grouped(above)}" if above else "")


def _grouped(text: str) -> str:
    return text if len(text) < 2 or text.isalnum() else f"({text})"


def _pieces(element: Element, depth: int) -> Iterator[Formula]:
    """Pieces among the children; what only holds others is passed through, what is not known becomes its text."""
    for child in element if depth < MAX_DEPTH else ():
        if not isinstance(child.tag, str) or child.tag.endswith("Pr") or _deleted(child):
            continue
        name = child.tag.removeprefix(M)
        if child.tag == M + "r":
            yield from _run(child)
        elif name in _READERS:
            yield _READERS[name](child, depth + 1)
        elif child.tag in _HOLDERS:
            yield from _pieces(child, depth + 1)
        else:
            text = "".join(found.text or "" for found in child.iter(M + "t"))
            if text:
                yield Formula("text", text=text)


def _deleted(element: Element) -> bool:
    """Deleted or moved away with all that it holds: an object of Office Math says so in its m:ctrlPr (22.1.2.23)."""
    if element.tag in _DELETED:
        return True
    properties = element.find(f"{element.tag}Pr/{M}ctrlPr")
    return properties is not None and any(properties.find(name) is not None for name in _DELETED)


def _run(run: Element) -> Iterator[Formula]:
    """Letters are in italics unless the run says otherwise (22.1.2.111); Thai ones never."""
    style, plain = run.find(f"{M}rPr/{M}sty"), run.find(f"{M}rPr/{M}nor")
    upright = (style is not None and style.get(M + "val") in ("p", "b")) or (plain is not None and is_on(plain.get(M + "val")))
    words = plain is not None and is_on(plain.get(M + "val"))
    holders = (run, *run.iterchildren(W + "ins", W + "moveTo"))
    for text in (found.text or "" for holder in holders for found in holder.iterchildren(M + "t", W + "t")):
        text = text if words else _spaced(text, _follows(run))
        for thai, signs in groupby(text, key=lambda sign: "\u0e00" <= sign <= "\u0e7f"):
            yield Formula("text", text="".join(signs), italic=not (upright or thai))


def _follows(run: Element) -> bool:
    """Does something stand before the run, so that a sign that it begins with joins two things?"""
    before = run.getprevious()
    return before is not None and not str(before.tag).endswith("Pr")


def _spaced(text: str, follows: bool) -> str:
    """A hyphen is a minus; thin spaces stand about signs between two things, and always about signs that compare."""
    text = text.replace("-", "−")
    found = _OPERATOR.sub(lambda sign: f"{_THIN}{sign[1]}{_THIN}" if sign[1] in _COMPARING or sign.start() or follows else sign[1], text)
    return found if follows else found.lstrip(_THIN)


def _part(element: Element, name: str, depth: int) -> Formula:
    child = element.find(M + name)
    pieces = tuple(_pieces(child, depth)) if child is not None else ()
    return pieces[0] if len(pieces) == 1 else Formula("row", pieces)


def _value(element: Element, path: str, default: str) -> str:
    found = element.find("/".join(M + name for name in path.split("/")))
    return found.get(M + "val", default) if found is not None else default


def _shown(element: Element, path: str) -> bool:
    found = element.find("/".join(M + name for name in path.split("/")))
    return found is None or not is_on(found.get(M + "val"))


def _fraction(element: Element, depth: int) -> Formula:
    above, below = _part(element, "num", depth), _part(element, "den", depth)
    kind = _value(element, "fPr/type", "bar")
    if kind in ("lin", "skw"):
        return Formula("row", (above, Formula("text", text="/"), below))
    return Formula("fraction", (above, below), kind)


def _script(element: Element, depth: int) -> Formula:
    kind = "before" if element.tag == M + "sPre" else "script"
    return Formula(kind, tuple(_part(element, name, depth) for name in ("e", "sub", "sup")))


def _root(element: Element, depth: int) -> Formula:
    degree = _part(element, "deg", depth) if _shown(element, "radPr/degHide") else EMPTY
    return Formula("root", (_part(element, "e", depth), degree))


def _big(element: Element, depth: int) -> Formula:
    sign = _value(element, "naryPr/chr", "∫")
    below = _part(element, "sub", depth) if _shown(element, "naryPr/subHide") else EMPTY
    above = _part(element, "sup", depth) if _shown(element, "naryPr/supHide") else EMPTY
    aside = _value(element, "naryPr/limLoc", "subSup" if sign in _INTEGRALS else "undOvr") == "subSup"
    return Formula("big", (_part(element, "e", depth), below, above), sign, aside=aside)


def _fence(element: Element, depth: int) -> Formula:
    between = Formula("text", text=_value(element, "dPr/sepChr", "|"))
    inside: list[Formula] = []
    for child in element.iterchildren(M + "e"):
        inside += [*([between] if inside else []), *_pieces(child, depth)]
    ends = (_value(element, f"dPr/{side}Chr", sign)[:1] or "\0" for side, sign in (("beg", "("), ("end", ")")))
    return Formula("fence", (Formula("row", tuple(inside)),), "".join(ends))


def _matrix(element: Element, depth: int) -> Formula:
    rows = (Formula("row", tuple(_cell(cell, depth) for cell in row.iterchildren(M + "e"))) for row in element.iterchildren(M + "mr"))
    return Formula("matrix", tuple(rows))


def _array(element: Element, depth: int) -> Formula:
    """m:eqArr: equations below one another."""
    return Formula("matrix", tuple(Formula("row", (_cell(cell, depth),)) for cell in element.iterchildren(M + "e")), "left")


def _cell(cell: Element, depth: int) -> Formula:
    return Formula("row", tuple(_pieces(cell, depth)))


def _limit(element: Element, depth: int) -> Formula:
    limit = _part(element, "lim", depth)
    below = element.tag == M + "limLow"
    return Formula("limit", (_part(element, "e", depth), limit if below else EMPTY, EMPTY if below else limit))


def _function(element: Element, depth: int) -> Formula:
    return Formula("row", (_part(element, "fName", depth), Formula("text", text="\u2009"), _part(element, "e", depth)))


def _bar(element: Element, depth: int) -> Formula:
    return Formula("bar", (_part(element, "e", depth),), _value(element, "barPr/pos", "bot"))


def _accent(element: Element, depth: int) -> Formula:
    return Formula("accent", (_part(element, "e", depth),), _value(element, "accPr/chr", "\u0302"))


_READERS: dict[str, Callable[[Element, int], Formula]] = {
    "f": _fraction,
    "sSup": _script,
    "sSub": _script,
    "sSubSup": _script,
    "sPre": _script,
    "rad": _root,
    "nary": _big,
    "d": _fence,
    "m": _matrix,
    "eqArr": _array,
    "limLow": _limit,
    "limUpp": _limit,
    "func": _function,
    "bar": _bar,
    "acc": _accent,
}
