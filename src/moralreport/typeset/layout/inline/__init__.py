"""Lines of one paragraph: collect -> shape -> break lines -> justify.

The contract that the flow of blocks works against (implemented in this package):

    setter = ParagraphSetter(paragraph, env)                 # collects and shapes once; cheap to keep
        env: Environment (layout/environment.py): fonts, warnings, field values, note numbers, default_tab, unbreakable
    line = setter.next_line(start: Position, room: Room) -> Line
        Position: opaque, frozen, comparable; ParagraphSetter.START is the first; `line.end` is the next; line.last says the paragraph ended
        Room(left, right): x of the free room of this line, relative to the paragraph's column (0 = column's left edge, before indents);
             the setter applies indents, first line, label, tabs itself. For a line squeezed beside a float, room is the free part.
    Line (frozen): start, end, last, ascent, descent (points above/below baseline, line spacing rule NOT applied), natural_height (single line of its fonts),
         height (after line rule auto/exact/atLeast and doc grid), baseline (offset of the baseline from the line's top inside `height`),
         width, anchors: tuple[Anchor, ...] (floats anchored in this line), notes: tuple[NoteReference, ...], break_after: None | "page" | "column" | "line",
         clear: str, bookmarks: tuple[str, ...], empty: bool
    setter.minimum_width(), setter.maximum_width() -> float       # longest unbreakable piece / widest line, for autofit tables (indents included)
    items = setter.place(line, x, y, node) -> tuple[pages.Item, ...]   # x = column's left edge, y = top of the line; page coordinates
         glyph runs, underlines, highlights, leaders, inline pictures (through layout/drawings), link areas, run borders
         node: Nodes object (layout/structure.py) that hands out structure nodes for spans, links, figures, note references inside the paragraph's node
"""
