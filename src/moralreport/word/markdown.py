"""Markdown → blocks: paragraphs, lists with literal Thai numbers, bold and italic, links, tables, headings. Raw HTML stays text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from moralreport.records import dataclass
from moralreport.word.blocks import PAGE_WIDTH, Alignment, Block, Cell, Paragraph, Row, Span, Table
from moralreport.word.columns import suited_widths
from moralreport.word.tables import in_columns
from moralreport.word.text_width import text_width
from moralreport.word.wording import drop_zero_width, finish

_BULLET: Final = re.compile(r"(?m)^([ \t]*)[•●▪◦○■–\uf0b7\uf0a7\uf0d8\uf0fc][ \t]+(?=\S)")
"""A bullet as Word and LINE put it on the clipboard (Symbol's and Wingdings' too), and the dash that Word makes of a hyphen."""
_TIMES: Final = re.compile(r"(?<=[0-9๐-๙])\*(?=[0-9๐-๙])")
"""A product: CommonMark would print `5*3*2` as 532."""
_MARKER: Final = re.compile(r"(?:[0-9๐-๙]+(?:\.[0-9๐-๙]+)*[.)]|\([0-9๐-๙]+\)|ข้อ\s?[0-9๐-๙]+|[ก-ฮ][.)])\s")
"""What begins a line of its own though Markdown would run it on: `๑. …`, `(๑) …`, `ข้อ ๑ …`."""
_LEVELS: Final = re.compile(r"(?m)^[ \t]*((?:[0-9๐-๙]+\.)+)([0-9๐-๙]+)[ \t]+(?=\S)")
"""`๑.๑ …`: the number of a second level, or a decimal at the head of a line."""
_SUBHEADING: Final = 120
_ITEM_ROOM: Final = 380.0
"""Points of the line of an item, as generously as widths are reckoned: a list that begins with a shorter one alone looks cut off."""
_SET_OFF: Final = 6.0
"""Points between the last item and the text behind it, as between paragraphs."""
_ALIGNMENTS: Final[dict[str, Alignment]] = {"text-align:center": "center", "text-align:right": "right"}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where text goes: style of its paragraphs, of its list items, level of its highest heading."""

    body: str = "Body Text"
    number: str = "List Number"
    bullet: str = "List Bullet"
    heading: int = 2
    width: int = PAGE_WIDTH


BODY: Final = Setting()
CELL: Final = Setting("Table Text", "Table Bullet", "Table Bullet")
FACT: Final = Setting("Fact Text", "Table Bullet", "Table Bullet")


_UNMARKED: Final = re.compile(r"[^\W\d_][^\\`*_\[\]!<&~\n\r\t\0]*")
"""One line that begins with a letter and holds no sign that may be a mark: most short facts."""


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def markdown_blocks(source: str, setting: Setting = BODY) -> tuple[Block, ...]:
    """The blocks of a Markdown text, their wording finished."""
    text = drop_zero_width(source)
    if _UNMARKED.fullmatch(text):
        return (Paragraph(_finished([Span(text)]), setting.body),)
    return tuple(_in_company(list(_blocks(_tree(text).children, setting))))


def _in_company(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, a paragraph on the page of the table or the list that follows it, and no item alone on a page; a list is set off."""
    near = [None, *blocks, None, None]
    for before, block, after, later in zip(near, blocks, near[2:], near[3:], strict=False):
        if not isinstance(block, Paragraph):
            yield block
        elif not _is_item(block):
            yield replace(block, keep_next=True) if _is_item(after) or isinstance(after, Table) else block
        elif _is_item(after):
            begins = not _is_item(before) and text_width(_words(block), bold=False) < _ITEM_ROOM
            yield replace(block, keep_next=begins or not _is_item(later))
        else:
            yield block if after is None or _is_heading(after) else replace(block, after=_SET_OFF)


def _words(paragraph: Paragraph) -> str:
    return "".join(span.text for span in paragraph.inlines if isinstance(span, Span))


def _is_heading(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style.startswith("heading")


def _is_item(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.style.startswith("List")


def markdown_spans(source: str) -> tuple[Span, ...]:
    """All of a short text as one paragraph's spans."""
    paragraphs = [block for block in markdown_blocks(source) if isinstance(block, Paragraph)]
    spans: list[Span] = []
    for index, paragraph in enumerate(paragraphs):
        spans += [Span(" ")] if index else []
        spans += [inline for inline in paragraph.inlines if isinstance(inline, Span)]
    return tuple(spans)


def plain_text(source: str) -> str:
    """Markdown without its marks, wording not finished: paragraphs, items and cells become lines of their own."""
    text = drop_zero_width(source)
    if _UNMARKED.fullmatch(text):
        return text.strip()
    leaves = (node for node in _tree(text).walk() if node.type in ("paragraph", "heading", "th", "td"))
    return "\n".join("".join(span.text for span in line).replace("\n", " ").strip() for leaf in leaves for line in _raw_lines(leaf))


def _tree(text: str) -> SyntaxTreeNode:
    return SyntaxTreeNode(_parser().parse(_parted_levels(_TIMES.sub(r"\*", _BULLET.sub(r"\1- ", text)))))


def _parted_levels(text: str) -> str:
    """Lines that are counted ๑.๑, ๑.๒ … become paragraphs of their own; a single such number may be a decimal."""
    found = list(_LEVELS.finditer(text))
    counted = {
        one.start()
        for before, after in pairwise(found)
        if before[1] == after[1] and int(after[2]) == int(before[2]) + 1
        for one in (before, after)
        if text[: one.start()].rstrip(" \t").endswith("\n")
    }
    for start in sorted(counted, reverse=True):
        text = f"{text[: start - 1].rstrip()}  \n{text[start:]}" if text[: start - 1].strip() else text
    return text


def _blocks(nodes: Iterable[SyntaxTreeNode], setting: Setting) -> Iterator[Block]:
    for node in nodes:
        match node.type:
            case "paragraph":
                yield from _paragraphs(node, setting.body)
            case "heading":
                yield from _heading(node, setting)
            case "bullet_list" | "ordered_list":
                yield from _items(node, setting, ())
            case "table":
                yield _table(node, setting)
            case "blockquote":
                yield from _blocks(node.children, replace(setting, body="Quote" if setting.body == "Body Text" else setting.body))
            case "fence" | "code_block":
                yield from (Paragraph((Span(finish(line)),), setting.body) for line in node.content.splitlines() if line.strip())
            case _:
                continue


def _heading(node: SyntaxTreeNode, setting: Setting) -> Iterator[Paragraph]:
    level = min(3, setting.heading + int(node.tag[1:]) - 1)
    style = f"heading {level}" if setting.body == "Body Text" else setting.body
    bold = setting.body != "Body Text"
    yield Paragraph(tuple(replace(span, bold=bold) for line in _lines(node) for span in line), style)


def _paragraphs(node: SyntaxTreeNode, style: str) -> Iterator[Paragraph]:
    for line in _lines(node):
        if style == "Body Text" and _is_subheading(line):
            yield Paragraph(tuple(replace(span, bold=False) for span in line), "heading 4")
        else:
            yield Paragraph(line, style)


def _is_subheading(line: tuple[Span, ...]) -> bool:
    """A short paragraph all in bold leads what follows: it is a heading, and no entry of the contents."""
    return all(span.bold for span in line) and sum(len(span.text) for span in line) < _SUBHEADING


def _lines(node: SyntaxTreeNode) -> list[tuple[Span, ...]]:
    """The text of a block as one paragraph for each hard break (Thai running text holds no w:br)."""
    return [_finished(spans) for spans in _raw_lines(node)]


def _raw_lines(node: SyntaxTreeNode) -> list[list[Span]]:
    lines: list[list[Span]] = [[]]
    for inline in node.children:
        _collect(inline, Span(""), lines)
    return [spans for spans in lines if any(span.text.strip() for span in spans)]


def _collect(node: SyntaxTreeNode, look: Span, lines: list[list[Span]]) -> None:
    match node.type:
        case "text" | "code_inline":
            _add_text(node.content, look, lines)
        case "softbreak":
            lines[-1].append(replace(look, text="\n"))
        case "hardbreak":
            lines.append([])
        case "image":
            lines[-1].append(replace(look, text=node.content))
        case _:
            inner = _LOOKS[node.type](look, node) if node.type in _LOOKS else look
            for child in node.children:
                _collect(child, inner, lines)


def _add_text(words: str, look: Span, lines: list[list[Span]]) -> None:
    """A line that begins with a literal number is a paragraph of its own."""
    if lines[-1] and lines[-1][-1].text == "\n":
        lines[-1].pop()
        if _MARKER.match(words):
            lines.append([])
        elif lines[-1]:
            lines[-1].append(replace(look, text=" "))
    lines[-1].append(replace(look, text=words))


_LOOKS: Final = {
    "strong": lambda look, node: replace(look, bold=True),
    "em": lambda look, node: replace(look, italic=True),
    "s": lambda look, node: replace(look, strike=True),
    "link": lambda look, node: replace(look, link=str(node.attrs.get("href", ""))),
}


def _finished(spans: list[Span]) -> tuple[Span, ...]:
    """Wording is finished over the whole paragraph, so that a code or date in two looks is still seen as one."""
    words = finish("".join(span.text for span in spans).replace("\n", " "))
    done, position = [], 0
    for span in spans:
        done.append(replace(span, text=words[position : position + len(span.text)]))
        position += len(span.text)
    done[0] = replace(done[0], text=done[0].text.lstrip())
    done[-1] = replace(done[-1], text=done[-1].text.rstrip())
    return tuple(span for span in done if span.text)


def _items(node: SyntaxTreeNode, setting: Setting, numbers: tuple[int, ...]) -> Iterator[Block]:
    ordered = node.type == "ordered_list"
    start = int(node.attrs.get("start", 1)) if ordered else 1
    for count, item in enumerate(node.children, start):
        path = (*numbers, count if ordered else 0)
        yield from _item(item, setting, path)


def _item(node: SyntaxTreeNode, setting: Setting, path: tuple[int, ...]) -> Iterator[Block]:
    style = _item_style(setting, path)
    label: str | None = finish(f"{path[-1]})") if node.markup == ")" else _label(path)
    for child in node.children:
        if child.type in ("bullet_list", "ordered_list"):
            yield from _items(child, setting, path)
        elif child.type == "paragraph":
            for line in _lines(child):
                yield Paragraph((Span(f"{label}\t" if label else "\t"), *line), style)
                label = None
        else:
            yield from _blocks([child], setting)


def _item_style(setting: Setting, path: tuple[int, ...]) -> str:
    name = setting.number if path[-1] else setting.bullet
    depth = min(3, len(path))
    return f"{name} {depth}" if depth > 1 and name.startswith("List") else name


def _label(path: tuple[int, ...]) -> str:
    """`๑.`, inside it `๑.๑`, deeper `๑)`, `(๑)`; `-` for a bullet."""
    if not path[-1]:
        return "-"
    numbers = [number for number in path if number]
    forms = (f"{path[-1]}.", ".".join(map(str, numbers[-2:])), f"{path[-1]})")
    return finish(forms[len(numbers) - 1] if len(numbers) <= len(forms) else f"({path[-1]})")


def _table(node: SyntaxTreeNode, setting: Setting) -> Table:
    rows = [_table_row(row, header=part.type == "thead") for part in node.children for row in part.children]
    return in_columns(rows, suited_widths(rows, setting.width))


def _table_row(node: SyntaxTreeNode, *, header: bool) -> Row:
    return Row(tuple(_table_cell(cell, header=header) for cell in node.children), header=header)


def _table_cell(node: SyntaxTreeNode, *, header: bool) -> Cell:
    alignment = None if header else _ALIGNMENTS.get(str(node.attrs.get("style", "")))
    style = "Table Heading" if header else "Table Text"
    paragraphs = tuple(Paragraph(line, style, alignment) for line in _lines(node))
    return Cell(paragraphs or (Paragraph((), style),), shaded=header)
