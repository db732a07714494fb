"""Lines of one paragraph: collect -> cut and shape -> break -> justify -> place.

    setter = ParagraphSetter(paragraph, env)                 # collects and shapes once; cheap to keep
    line = setter.next_line(start, room)                     # from ParagraphSetter.START, then line.end, until line.last
    items = setter.place(line, x, y, nodes)                  # x = column's left edge, y = line's top, page coordinates
    setter.minimum_width(), setter.maximum_width()           # longest unbreakable piece, widest line; indents included

`room` is relative to the column's left edge, before indents: the setter applies indents, first line, label and tabs itself; beside a
float it is the free part. `line` (lines.Line) tells its height and baseline after the line rule and the document grid, ascent and descent
before them, the floats anchored, notes referred to and bookmarks standing in it, and the break that ended it. Items are glyph runs,
underlines, highlights, leaders, inline drawings, link areas, run borders; `nodes` hands out structure nodes below the paragraph's own.
"""

from moralreport.typeset.layout.inline.lines import Line, Position, Room
from moralreport.typeset.layout.inline.setter import ParagraphSetter

__all__ = ["Line", "ParagraphSetter", "Position", "Room"]
