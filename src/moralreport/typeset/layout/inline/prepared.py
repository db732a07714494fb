"""A paragraph collected and shaped once, from which lines are broken as often as they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from moralreport.typeset.document import Paragraph
from moralreport.typeset.layout.environment import Environment
from moralreport.typeset.layout.inline.label import set_label
from moralreport.typeset.layout.inline.text.collect import COLUMN_BREAK, PAGE_BREAK, collect
from moralreport.typeset.layout.inline.text.cut import looks
from moralreport.typeset.layout.inline.typecase import type_case


class PreparedParagraph:
    """The paragraph's text, the looks of its stretches, its label and its mark. `shown`: what its first fields show, as on pages before."""

    def __init__(self, paragraph: Paragraph, env: Environment, shown: Sequence[str]) -> None:
        ground = paragraph.properties.shading or env.background
        self.env = env
        self.properties = paragraph.properties
        self.collected = collect(paragraph, env, shown)
        self.text = self.collected.text
        self.begins = _behind_breaks(self.text)
        """Where the line begins that bears the label and the first-line indent."""
        self.stretches = looks(self.collected, env, ground)
        self.first_left = self.properties.indent_left + self.properties.first_line
        self.label = set_label(paragraph, env, self.first_left, ground)
        self.mark = type_case(env.fonts).style(paragraph.mark, "complex" if paragraph.mark.complex_script else "latin")
        """Type of the paragraph mark: the height of an empty line, and part of the last line's."""
        formats = [stretch.format for stretch in self.stretches]
        formats += [segment.format for segment in self.label.segments] if self.label else []
        self.directed = any([format_.level for format_ in formats])
        """Some of the text runs right to left."""


def _behind_breaks(text: str) -> int:
    """How many page and column breaks begin a text; none where nothing follows them. Word sets the paragraph's first line behind them."""
    rest = text.lstrip(PAGE_BREAK + COLUMN_BREAK)
    return len(text) - len(rest) if rest else 0
