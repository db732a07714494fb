"""Writes one document by chance: words that all differ, paragraphs, notes. Which features it may use is told by name."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from tests.typeset.features.building import p, r
from tests.typeset.random_documents.shapes import shape

FEATURES = (
    "fonts",
    "thai",
    "exact lines",
    "tabs",
    "lists",
    "right to left",
    "big spaces",
    "page breaks",
    "column breaks",
    "kept chains",
    "tables",
    "nested tables",
    "merged rows",
    "row heights",
    "header rows",
    "turned cells",
    "tables from the right",
    "footnotes",
    "footnotes in cells",
    "endnotes",
    "text boxes",
    "tables in boxes",
    "frames",
    "floating tables",
    "several sections",
    "columns",
    "changing pages",
    "headers",
    "drop caps",
    "pictures",
    "floating pictures",
    "boxes in cells",
    "boxes in heads",
    "floating tables in cells",
    "tall merged cells",
    "chains into tables",
    "cell spacing",
    "page borders",
    "line numbers",
    "document grid",
    "placed text",
    "mirrored margins",
    "older modes",
    "hidden text",
    "unequal columns",
    "thick borders",
    "placed boxes in cells",
    "narrow cells",
    "long words",
    "high heads",
    "notes in frames",
    "long paragraphs",
    "contextual spaces",
    "several floats",
    "high pictures",
    "kept tables",
    "indented tables",
    "notes behind sections",
    "sections from the right",
    "wide margins in cells",
)
LETTERS = "bcdfghjmnpqrstvw"
SMALL = '<w:sz w:val="20"/><w:szCs w:val="20"/>'
LARGE = '<w:sz w:val="52"/><w:szCs w:val="52"/>'
LONG = "การปฏิบัติหน้าที่ราชการตามมาตรฐานทางจริยธรรม" * 2
THAI = ("สำนักงาน", "คุณธรรม จริยธรรม ", "ความโปร่งใสในการดำเนินงาน", "พ.ศ. ๒๕๖๘ ", "ฯลฯ ")


@dataclass
class Author:
    """`words`: all that were written. `flow`: those of the text itself, which pages bear in this order. `place`: where it writes."""

    chance: random.Random
    features: frozenset[str] = frozenset(FEATURES)
    words: list[str] = field(default_factory=list)
    flow: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    endnotes: list[str] = field(default_factory=list)
    place: str = "text"

    def may(self, feature: str, probability: float = 1.0) -> bool:
        """Chance decides whether something is used; never what is not among the features."""
        return self.chance.random() < probability and feature in self.features

    def one_of(self, *choices: str) -> str:
        return self.chance.choice(choices)

    def text(self, most: int, looks: str = "") -> str:
        """A run of new words."""
        new = range(len(self.words), len(self.words) + self.chance.randint(1, most))
        self.words += ["".join(LETTERS[number // 16**place % 16] for place in (2, 1, 0)) + "z" for number in new]
        written = self.words[new.start :]
        if self.place == "text":
            self.flow += written
        filled = [
            word
            + " "
            + (
                self.one_of(*THAI, *[LONG] * ("long words" in self.features and self.place in ("text", "cell")))
                if self.may("thai", 0.3)
                else ""
            )
            for word in written
        ]
        return r("".join(filled), (looks or SMALL) + self.one_of("", "", "<w:b/>", '<w:u w:val="single"/>'))

    def paragraph(self, most: int = 14, *, before: str = "", last: bool = False) -> str:
        """`before`: runs that stand first; `last`: of its cell, note or section, so nothing is asked of what follows."""
        looks = LARGE if self.may("fonts", 0.05) and self.place in ("text", "cell") else ""
        most = most * 5 if self.place == "text" and self.may("long paragraphs", 0.2) else most
        runs = [self.text(most if not looks else 3, looks) for _ in range(self.chance.choice((1, 1, 2, 3)) if self.place != "float" else 1)]
        if self.may("tabs", 0.15):
            runs.insert(self.chance.randint(0, len(runs)), r("<w:tab/>", SMALL))
        if self.place == "text" and self.may("column breaks", 0.04):
            runs.insert(self.chance.randint(0, len(runs)), r(f'<w:br w:type="{self.one_of("page", "column")}"/>', SMALL))
        if self.may("hidden text", 0.1):
            runs.insert(self.chance.randint(0, len(runs)), r("ซ่อน ", SMALL + "<w:vanish/>"))
        if self.place in ("text", "cell") and self.may("pictures", 0.08):
            high = self.chance.choice((8, 60, 70)) if self.may("high pictures") else self.chance.choice((8, 60))
            runs.insert(self.chance.randint(0, len(runs)), shape(self.chance.choice((10, 40)), high))
        runs += self.noted()
        return p(before + "".join(runs), self._kept(last) + self._shaped(bool(looks)))

    def _kept(self, last: bool) -> str:
        """w:keepNext to w:numPr."""
        kept = self.one_of("", "", "" if last else "<w:keepNext/>", "<w:keepLines/>")
        breaks = "<w:pageBreakBefore/>" if self.place == "text" and self.may("page breaks", 0.05) else ""
        widows = self.one_of("", "", '<w:widowControl w:val="0"/>')
        level = self.chance.randint(0, 1)
        listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' if self.may("lists", 0.2) else ""
        return kept + breaks + widows + listed

    def _shaped(self, large: bool) -> str:
        """w:pBdr to w:jc."""
        choose = self.chance.choice
        line = '<w:{} w:val="single" w:sz="8" w:space="4"/>'
        framed = choose(("", "", "", f"<w:pBdr>{line.format('top')}{line.format('bottom')}</w:pBdr>"))
        tabs = '<w:tabs><w:tab w:val="center" w:pos="500"/><w:tab w:val="right" w:leader="dot" w:pos="1200"/></w:tabs>'
        tabs = tabs if self.may("tabs", 0.3) and (self.place != "cell" or "narrow cells" not in self.features) else ""
        bidi = "<w:bidi/>" if self.may("right to left", 0.3) else ""
        spaces = (0, 100, 400, 1600) if self.may("big spaces", 0.3) and self.place in ("text", "cell") else (0, 100, 400)
        exact = self.may("exact lines", 0.3) and not large
        line = f'w:line="{choose((240, 320, 500))}" w:lineRule="exact"' if exact else f'w:line="{choose((240, 300, 480))}"'
        auto = ' w:beforeAutospacing="1" w:afterAutospacing="1"' if self.may("contextual spaces", 0.15) else ""
        spaced = f'<w:spacing{auto} w:before="{choose(spaces)}" w:after="{choose(spaces)}" {line}/>'
        indented = choose(("", "", '<w:ind w:left="200" w:firstLine="150"/>', '<w:ind w:left="200" w:hanging="150"/>'))
        aligned = f'<w:jc w:val="{choose(("left", "both", "center", "right", "thaiDistribute"))}"/>'
        contextual = "<w:contextualSpacing/>" if self.may("contextual spaces", 0.3) else ""
        return framed + tabs + bidi + spaced + indented + contextual + aligned

    def kept_chain(self) -> str:
        """Paragraphs that all want to stand with the next, more than a page has room for."""
        size = self.chance.randint(3, 25)
        return "".join(p(self.text(6), "<w:keepNext/>" + self.one_of("", "<w:keepLines/>")) for _ in range(size)) + p(self.text(6))

    def noted(self) -> list[str]:
        """References to notes, written now."""
        if self.place == "frame" and self.may("notes in frames", 0.3):
            return [self._note("footnote", self.notes)]
        if (self.place == "text" and self.may("footnotes", 0.15)) or (self.place == "cell" and self.may("footnotes in cells", 0.1)):
            return [self._note("footnote", self.notes)]
        if self.place in ("text", "cell") and self.may("endnotes", 0.05):
            return [self._note("endnote", self.endnotes)]
        return []

    def _note(self, kind: str, notes: list[str]) -> str:
        number = len(notes) + 2
        notes.append("")
        above, self.place = self.place, "note"
        inside = "".join(self.paragraph() for _ in range(self.chance.choice((0, 0, 2)))) + self.paragraph(last=True)
        self.place = above
        notes[number - 2] = f'<w:{kind} w:id="{number}">{inside}</w:{kind}>'
        return r(f'<w:{kind}Reference w:id="{number}"/>', SMALL)
