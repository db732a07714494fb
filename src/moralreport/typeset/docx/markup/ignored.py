"""Elements that are left out on purpose: they say nothing about what a reader sees on paper."""

from __future__ import annotations

from moralreport.typeset.docx.markup.names import M, W

_MARKS = (
    "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "proofErr", "permStart", "permEnd",
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "lastRenderedPageBreak", "customXmlInsRangeStart",
    "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd",
    "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
)  # fmt: skip
_DELETED = ("del", "moveFrom", "delText", "delInstrText")
_PROPERTIES = (
    "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "sectPr", "rubyPr",
    "divId",
)  # fmt: skip
_CLOCK = ("dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong")

IGNORED = frozenset(W + name for name in (*_MARKS, *_DELETED, *_PROPERTIES, *_CLOCK)) | {M + "mathPr"}
"""Marks without width, deleted text, properties that are read where they belong, and blocks that show the current date."""
