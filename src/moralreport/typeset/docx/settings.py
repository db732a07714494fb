"""The settings part: what the whole document asks for (17.15.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from moralreport.records import dataclass
from moralreport.typeset.document import Habits, Hyphenation
from moralreport.typeset.docx.markup.children import flag_of, value_of
from moralreport.typeset.docx.markup.names import VAL, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import integer, is_set, twips


@dataclass(frozen=True, slots=True)
class Settings:
    """`theme_languages`: w:themeFontLang by script kind; `color_map`: w:clrSchemeMapping in theme names."""

    default_tab: float = 36.0
    even_and_odd_headers: bool = False
    mirror_margins: bool = False
    gutter_at_top: bool = False
    borders_round_header: bool = True
    borders_round_footer: bool = True
    show_background: bool = False
    splits_break_and_mark: bool = False
    """The mark of a paragraph that ends with a page break stands on the new page (17.15.3.45)."""
    spaces_in_cells: bool = False
    """Paragraphs of one style keep the space between them in table cells (part 4, 14.8.3.2)."""
    whole_floating_tables: bool = False
    """Floating tables stay on one page (part 4, 14.8.3.10)."""
    aligns_cells_with_floats: bool = True
    """Cells that hold something floating are aligned vertically, too (part 4, 14.8.3.17)."""
    aligns_boxes: bool = True
    """Text boxes are aligned vertically (part 4, 14.8.3.18)."""
    weak_default_style: bool = False
    """12 points and left alignment of the default paragraph style yield to the table style ([MS-DOCX], compatSetting)."""
    habits: Habits = Habits()
    hyphenation: Hyphenation | None = None
    compatibility_mode: int = 12
    theme_languages: Mapping[str, str] = field(default_factory=dict)
    color_map: Mapping[str, str] = field(default_factory=dict)
    footnotes: Element | None = None
    endnotes: Element | None = None


_MAP_NAMES = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_MAP_KEYS = {"t1": "tx1", "t2": "tx2", "hyperlink": "hlink", "followedHyperlink": "folHlink"}


def read_settings(root: Element | None) -> Settings:
    """Settings of the document; Word's defaults where the part is missing."""
    if root is None:
        return Settings(compatibility_mode=15)
    compat, mode = root.find(W + "compat"), _compatibility_mode(root)
    # Habits that Word 2013 and later keep in files of older modes only.
    older = compat if mode < 15 else None
    return Settings(
        default_tab=twips(value_of(root, "defaultTabStop"), 36.0),
        even_and_odd_headers=flag_of(root, "evenAndOddHeaders"),
        mirror_margins=flag_of(root, "mirrorMargins"),
        gutter_at_top=flag_of(root, "gutterAtTop"),
        borders_round_header=not flag_of(root, "bordersDoNotSurroundHeader"),
        borders_round_footer=not flag_of(root, "bordersDoNotSurroundFooter"),
        show_background=flag_of(root, "displayBackgroundShape"),
        splits_break_and_mark=flag_of(compat, "splitPgBreakAndParaMark"),
        spaces_in_cells=flag_of(older, "allowSpaceOfSameStyleInTable"),
        whole_floating_tables=flag_of(older, "doNotBreakWrappedTables"),
        aligns_cells_with_floats=not flag_of(older, "doNotVertAlignCellWithSp"),
        aligns_boxes=not flag_of(older, "doNotVertAlignInTxbx"),
        weak_default_style=mode < 15 and not is_set(_setting(root, "overrideTableStyleFontSizeAndJustification")),
        habits=_habits(compat, older),
        hyphenation=_hyphenation(root, mode) if flag_of(root, "autoHyphenation") else None,
        compatibility_mode=mode,
        theme_languages=_attributes(root.find(W + "themeFontLang")),
        color_map=_color_map(root.find(W + "clrSchemeMapping")),
        footnotes=root.find(W + "footnotePr"),
        endnotes=root.find(W + "endnotePr"),
    )


def _habits(compat: Element | None, older: Element | None) -> Habits:
    return Habits(
        grid_in_tables=flag_of(compat, "adjustLineHeightInTable"),
        add_spaces=flag_of(compat, "doNotUseHTMLParagraphAutoSpacing"),
        expand_returns=not flag_of(compat, "doNotExpandShiftReturn"),
        underline_ends=flag_of(compat, "ulTrailSpace"),
        balance_columns=not flag_of(compat, "noColumnBalance"),
        hanging_stop=not flag_of(older, "doNotUseIndentAsNumberingTabStop"),
        underlines_suffix=flag_of(older, "underlineTabInNumList"),
        indents_at_floats=flag_of(older, "doNotSuppressIndentation"),
        tables_into_margins=flag_of(older, "growAutofit"),
        cells_widen_columns=flag_of(older, "autofitToFirstFixedWidthCell"),
        exact_below=flag_of(compat, "noExtraLineSpacing"),
        exact_hangs=flag_of(compat, "suppressBottomSpacing"),
        natural_at_top=flag_of(older, "suppressTopSpacing"),
    )


def _hyphenation(root: Element, mode: int) -> Hyphenation:
    """How words are hyphenated; Word 2013 gave up the zone, of which files of older modes still have one."""
    return Hyphenation(
        zone=twips(value_of(root, "hyphenationZone"), 18.0) if mode < 15 else 0.0,
        limit=integer(value_of(root, "consecutiveHyphenLimit"), 0, 0),
        capitals=not flag_of(root, "doNotHyphenateCaps"),
        at_page_end=_at_page_end(root),
    )


def _at_page_end(root: Element) -> Literal["stays", "line", "word"]:
    if is_set(_setting(root, "allowHyphenationAtTrackBottom")):
        return "stays"
    value = _setting(root, "useWord2013TrackBottomHyphenation")
    return "line" if value is None or is_set(value) else "word"


def _attributes(element: Element | None) -> dict[str, str]:
    return {} if element is None else {str(key).removeprefix(W): str(value) for key, value in element.items()}


def _color_map(element: Element | None) -> dict[str, str]:
    return {_MAP_KEYS.get(key, key): _MAP_NAMES.get(value, value) for key, value in _attributes(element).items()}


def _compatibility_mode(root: Element) -> int:
    return integer(_setting(root, "compatibilityMode"), 12, 11, 99)


def _setting(root: Element, name: str) -> str | None:
    """The value of a w:compatSetting (17.15.3.4)."""
    found = (setting.get(VAL) for setting in root.iterfind(f"{W}compat/{W}compatSetting") if setting.get(W + "name") == name)
    return next(found, None)
