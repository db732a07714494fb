"""The styles part: every style as partial values, and chains of w:basedOn (17.7)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from moralreport.records import dataclass
from moralreport.typeset.docx.formatting.properties.paragraph import merge, read_paragraph_properties
from moralreport.typeset.docx.formatting.properties.partials import Partial
from moralreport.typeset.docx.formatting.properties.run import read_run_properties
from moralreport.typeset.docx.formatting.theme import Theme
from moralreport.typeset.docx.markup.children import value_of
from moralreport.typeset.docx.markup.names import W
from moralreport.typeset.docx.markup.trees import Element

MAX_CHAIN = 64
_HEADING = re.compile("^(?:หัวเรื่อง|หัวข้อ) ?(?=[1-9]$)")


@dataclass(slots=True, eq=False)
class Style:
    """One w:style; its formatting is read when first asked for, since a document uses few of its styles. `name` is lower case."""

    key: str
    kind: str
    name: str
    based_on: str
    link: str
    element: Element
    _theme: Theme
    _run: Partial | None = None
    _paragraph: Partial | None = None

    @property
    def run(self) -> Partial:
        if self._run is None:
            self._run = read_run_properties(self.element.find(W + "rPr"), self._theme)
        return self._run

    @property
    def paragraph(self) -> Partial:
        if self._paragraph is None:
            self._paragraph = merge({}, read_paragraph_properties(self.element.find(W + "pPr"), self._theme))
        return self._paragraph


@dataclass(slots=True)
class StyleSheet:
    """All styles by id; the default style of each kind; document defaults as partial values."""

    styles: Mapping[str, Style] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    run_defaults: Partial = field(default_factory=dict)
    paragraph_defaults: Partial = field(default_factory=dict)
    _chains: dict[str, tuple[Style, ...]] = field(default_factory=dict)
    _runs: dict[str, Partial] = field(default_factory=dict)

    def paragraph_style(self, key: str | None) -> str:
        """`key` where it names a paragraph style, else the default paragraph style."""
        style = self.styles.get(key) if key else None
        if style is not None and style.kind == "paragraph":
            return style.key
        return self.defaults.get("paragraph", "")

    def named(self, name: str) -> str:
        """Id of the paragraph style of a name as Word shows it, in English or Thai; a number stands for that heading; "" for none."""
        wanted = _HEADING.sub("heading ", name.strip().lower())
        wanted = f"heading {wanted}" if wanted.isdecimal() else wanted
        return next((key for key, style in self.styles.items() if style.kind == "paragraph" and style.name == wanted), "")

    def character_style(self, key: str) -> str:
        """`key` where it names a character style, the linked one of a paragraph style, else ""."""
        style = self.styles.get(key)
        if style is not None and style.kind == "paragraph":
            style = self.styles.get(style.link)
        return style.key if style is not None and style.kind == "character" else ""

    def chain(self, key: str) -> tuple[Style, ...]:
        """The style and all it is based on, the base first; loops end where they close."""
        found = self._chains.get(key)
        if found is None:
            found = self._chains[key] = self._follow(key)
        return found

    def run_values(self, key: str) -> Partial:
        """Run formatting of a chain."""
        found = self._runs.get(key)
        if found is None:
            merged: Partial = {}
            for style in self.chain(key):
                merged = {**merged, **style.run}
            found = self._runs[key] = merged
        return found

    def _follow(self, key: str) -> tuple[Style, ...]:
        chain: list[Style] = []
        style = self.styles.get(key)
        while style is not None and style not in chain and len(chain) < MAX_CHAIN:
            chain.append(style)
            base = self.styles.get(style.based_on)
            style = base if base is not None and base.kind == style.kind else None
        return tuple(reversed(chain))


def read_styles(root: Element | None, theme: Theme) -> StyleSheet:
    """The style sheet of a styles part; an empty one where there is none. Normal is the default where no style says that it is."""
    if root is None:
        return StyleSheet()
    styles: dict[str, Style] = {}
    defaults: dict[str, str] = {}
    for element in root.iterchildren(W + "style"):
        style = _read_style(element, theme)
        default = element.get(W + "default") in ("1", "true", "on")
        if style.key or default:  # to one that has neither, nothing can refer
            styles.setdefault(style.key, style)
        if default:
            defaults[style.kind] = style.key
    if "paragraph" not in defaults:
        defaults.update((style.kind, style.key) for style in styles.values() if (style.kind, style.name) == ("paragraph", "normal"))
    return StyleSheet(
        styles,
        defaults,
        read_run_properties(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), theme),
        read_paragraph_properties(root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"), theme),
    )


def _read_style(element: Element, theme: Theme) -> Style:
    return Style(
        key=element.get(W + "styleId", ""),
        kind=element.get(W + "type", "paragraph"),
        name=value_of(element, "name").lower(),
        based_on=value_of(element, "basedOn"),
        link=value_of(element, "link"),
        element=element,
        _theme=theme,
    )
