"""Everything that formats a paragraph or a run, laid one upon the other (17.7.2), with equal results shared.

Order: document defaults, table style, paragraph style chain, numbering level, character style chain, direct formatting.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.document import ParagraphProperties, RunProperties
from moralreport.typeset.docx.formatting.numbering import Level, Numbering
from moralreport.typeset.docx.formatting.properties.paragraph import build_paragraph_properties, merge
from moralreport.typeset.docx.formatting.properties.partials import Key, Partial
from moralreport.typeset.docx.formatting.properties.run import TOGGLES, build_run_properties
from moralreport.typeset.docx.formatting.roles import outline_level, role_of
from moralreport.typeset.docx.formatting.styles import StyleSheet

ReadDirect = Callable[[], Partial]
"""Reads direct formatting, which is asked for only where none like it came before."""
_WEAK: Mapping[str, object] = {"size": 12.0, "size_cs": 12.0, "alignment": "left"}
_NUMBERED = ("num_id", "num_level")


@dataclass(frozen=True, slots=True)
class TableFormat:
    """Text formatting that a table style hands to the paragraphs of one cell; `key` tells two apart."""

    key: Key = ()
    run: Partial = field(default_factory=dict)
    paragraph: Partial = field(default_factory=dict)


NO_TABLE = TableFormat()


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """Result of the cascade for a paragraph: finished properties and the list level it belongs to, if any."""

    properties: ParagraphProperties
    style: str
    num_id: int
    level: Level | None


@dataclass(slots=True)
class Cascade:
    """Resolves formatting; remembers what it has resolved."""

    sheet: StyleSheet
    numbering: Numbering
    weak_default_style: bool = False
    """12 points and left alignment of the default paragraph style yield to those of a table style."""
    hyphenates: bool = False
    """Whether a text is proof-read matters."""
    _paragraphs: dict[Key, ParagraphFormat] = field(default_factory=dict)
    _runs: dict[Key, RunProperties] = field(default_factory=dict)
    _chains: dict[Key, Partial] = field(default_factory=dict)

    def paragraph(self, key: Key, read: ReadDirect, table: TableFormat = NO_TABLE) -> ParagraphFormat:
        """Formatting of a paragraph; `read` gives what `key` stands for, with the style's id under "style"."""
        whole = (table.key, key)
        found = self._paragraphs.get(whole)
        if found is None:
            found = self._paragraphs[whole] = self._resolve_paragraph(read(), table)
        return found

    def run(self, style: str, key: Key, read: ReadDirect, table: TableFormat = NO_TABLE) -> RunProperties:
        """Formatting of a run in a paragraph of the style; what `read` gives may name a character style under "rstyle"."""
        whole = (table.key, style, key)
        found = self._runs.get(whole)
        if found is None:
            found = self._runs[whole] = build_run_properties(self.run_values(style, read(), table))
        return found

    def plain_run(self, style: str, table: TableFormat) -> RunProperties:
        """That of a run which says nothing itself."""
        return self.run(style, (), dict, table)

    def run_values(self, style: str, direct: Partial, table: TableFormat = NO_TABLE) -> Partial:
        """Merged run formatting before it is built; toggles of the style levels alternate (17.7.3)."""
        base = self.sheet.run_defaults
        paragraph = self.sheet.run_values(style)
        beneath = self._table_values(table.run, paragraph, base, style)
        character = self.sheet.run_values(self.sheet.character_style(direct["rstyle"])) if direct.get("rstyle") else {}
        merged = {**base, **paragraph, **beneath, **character}
        levels = (beneath if table.run else {}, paragraph, character)
        for toggle in TOGGLES:
            if toggle in merged:
                merged[toggle] = bool(base.get(toggle)) or sum(bool(level.get(toggle)) for level in levels) % 2 == 1
        values = {**merged, **direct}
        if not self.hyphenates:
            values.pop("no_proof", None)
        return values

    def _table_values(self, table: Partial, paragraph: Partial, base: Partial, style: str) -> dict[str, object]:
        """What of a table style shows: where the paragraph style is silent, or only its default style repeats the document default."""
        if not table:
            return {}
        silent = self._from_default_style(style)
        return {
            name: value
            for name, value in table.items()
            if name in TOGGLES or name not in paragraph or (name in silent and self._yields(name, paragraph[name], base.get(name)))
        }

    def _yields(self, name: str, value: object, base: object) -> bool:
        """Does what the default paragraph style says count as nothing said, in a table whose style says something?"""
        return value == base or (self.weak_default_style and value == _WEAK.get(name, base))

    def _from_default_style(self, style: str) -> frozenset[str]:
        """Names that only the default paragraph style sets in the chain of `style`."""
        default = self.sheet.defaults.get("paragraph", "")
        own: set[str] = set()
        basic: set[str] = set()
        for link in self.sheet.chain(style):
            (basic if link.key == default else own).update((*link.run, *link.paragraph))
        return frozenset(basic - own)

    def _resolve_paragraph(self, direct: Partial, table: TableFormat) -> ParagraphFormat:
        style = self.sheet.paragraph_style(direct.get("style"))
        values, num_id, index = self._styled(style, direct, table)
        level = self.numbering.level(num_id, index) if num_id else None
        names = [link.name for link in self.sheet.chain(style)]
        properties = dict(values)
        properties.setdefault("outline_level", outline_level(names))
        role, role_level = role_of(names, level is not None, index)
        properties.update(role=role, role_level=role_level)
        character = self.plain_run(style, table).size
        return ParagraphFormat(build_paragraph_properties(properties, style, character), style, num_id, level)

    def _styled(self, style: str, direct: Partial, table: TableFormat) -> tuple[Partial, int, int]:
        """All paragraph values, and list and level. Numbering's own indents lie right above the layer that asks for the list."""
        style_values, num_id, index = self._style_values(style, direct.get("num_id") != 0)
        values = self._on_table_style(style, table, style_values)
        if any(name in direct for name in _NUMBERED):
            num_id = direct.get("num_id", num_id)
            index = direct.get("num_level", index if "num_id" not in direct else 0)
            level = self.numbering.level(num_id, index) if num_id else None
            values = merge(values, level.paragraph if level is not None else {})
        return merge(values, direct), num_id, index

    def _on_table_style(self, style: str, table: TableFormat, style_values: Partial) -> Partial:
        """What a style says, over what the table style says, over the defaults."""
        base = self.sheet.paragraph_defaults
        if not table.paragraph:
            return merge(base, style_values)
        shown = self._table_values(table.paragraph, style_values, base, style)
        weak = self.weak_default_style and "alignment" in shown
        over = {name: value for name, value in style_values.items() if not weak or name != "alignment"}
        return merge(merge(base, shown), over)

    def _style_values(self, style: str, numbered: bool) -> tuple[Partial, int, int]:
        """What the chain of a style says, its list and level; one that ends a list takes its indents back (17.9.18)."""
        values: Partial = {}
        num_id, index = 0, 0
        chain = self.sheet.chain(style)
        ends = max((at for at, link in enumerate(chain) if link.paragraph.get("num_id") == 0), default=-1)
        for at, link in enumerate(chain):
            own = link.paragraph
            if any(name in own for name in _NUMBERED):
                num_id = own.get("num_id", num_id)
                tied = self.numbering.level_of_style(num_id, link.key)
                index = own.get("num_level", index) if tied is None else tied
                level = self.numbering.level(num_id, index) if numbered and num_id and at > ends else None
                values = merge(values, level.paragraph if level is not None else {})
            values = merge(values, own)
        return values, num_id, index


def style_lists(sheet: StyleSheet) -> Mapping[str, int]:
    """w:numId of every numbering style, for w:numStyleLink."""
    return {
        style.key: style.paragraph["num_id"] for style in sheet.styles.values() if style.kind == "numbering" and "num_id" in style.paragraph
    }
