"""Numbers and bullets that stand as text before a tab, in paragraphs of a list style: labels like those that Word counts."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from moralreport.patterns import pattern
from moralreport.typeset.document import BookmarkStart, Inline, Label, Paragraph, RunProperties, Tab, Text

_DIGITS = "[0-9๐-๙]{1,3}"
_NUMBER = pattern(rf"\(?{_DIGITS}(?:\.{_DIGITS})*[.)]?|\(?(?:[A-Za-z]|[ivx]{{1,5}}|[IVX]{{1,5}}|[ก-ฮ])[.)]")
_BULLET = pattern("[-*+–—•·‣▪▫◦○●■□◆◇►➢✓✔]")
NUMBERS, BULLETS = -1, -2
"""List ids of literal labels; Word's own are positive."""


def labelled(paragraph: Paragraph) -> Paragraph:
    """The paragraph with its literal label taken out of the text and set as its Label; unchanged where it has none."""
    if paragraph.label is not None or paragraph.properties.role != "list_item":
        return paragraph
    opening = tuple(takewhile(lambda inline: isinstance(inline, BookmarkStart | Text), paragraph.inlines))
    following = paragraph.inlines[len(opening) :]
    texts = [inline for inline in opening if isinstance(inline, Text)]
    if not texts or not following or not isinstance(following[0], Tab) or not _alike(texts):
        return paragraph
    written = "".join(text.text for text in texts).strip()
    bullet = bool(_BULLET.fullmatch(written))
    if not bullet and not _NUMBER.fullmatch(written):
        return paragraph
    label = _label(written, texts[0].properties, paragraph.properties.role_level, bullet)
    places: tuple[Inline, ...] = tuple(inline for inline in opening if isinstance(inline, BookmarkStart))
    return replace(paragraph, inlines=(*places, *following[1:]), label=label)


def _alike(texts: list[Text]) -> bool:
    return all(text.link is None and text.properties == texts[0].properties for text in texts)


def _label(text: str, properties: RunProperties, level: int, bullet: bool) -> Label:
    return Label(text, properties, list_id=BULLETS if bullet else NUMBERS, level=level, ordered=not bullet)
