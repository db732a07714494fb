"""What holds the lines of a paragraph together at the end of a page: widows and orphans, kept lines, words that are hyphenated."""

from __future__ import annotations

from moralreport.records import dataclass
from moralreport.typeset.document import Document, ParagraphProperties
from moralreport.typeset.layout.atoms import FREE, KEEP_LINES, Bond
from moralreport.typeset.layout.inline.lines import Position


@dataclass(frozen=True, slots=True)
class Bonds:
    """Those of one paragraph."""

    properties: ParagraphProperties
    document: Document

    def bond(self, position: Position, number: int, ended: bool, loose: bool) -> Bond:
        """What holds the line at this position, the `number`-th, to the one above; `ended`: it is the last, `loose`: in a cell."""
        if number == 0:
            return FREE
        controlled = self.properties.widow_control and not (loose and self.document.compatibility_mode < 15)
        widow = controlled and (number == 1 or ended)
        goes_on = position.hyphens > 0 and self._at_page_end("line")
        return KEEP_LINES if self.properties.keep_lines or widow or goes_on else FREE

    def moves_word(self) -> bool:
        """Does a part of a word leave a line that it would end a page with?"""
        return self._at_page_end("word")

    def _at_page_end(self, moves: str) -> bool:
        return self.document.hyphenation is not None and self.document.hyphenation.at_page_end == moves
