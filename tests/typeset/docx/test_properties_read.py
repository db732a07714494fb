"""The properties of the standard: each is read by the reader of Word files, or stands in docs/word/read-by-nobody.md with a reason."""

from __future__ import annotations

import ast
import re
from pathlib import Path

PARAGRAPH = """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
divId cnfStyle rPr sectPr pPrChange"""
RUN = """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
eastAsianLayout specVanish oMath glow reflection textOutline textFill scene3d props3d ligatures numForm numSpacing
stylisticSets cntxtAlts"""
SECTION = """footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg
textDirection bidi rtlGutter docGrid printerSettings"""
TABLE = """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders
shd tblLayout tblCellMar tblLook tblCaption tblDescription gridBefore gridAfter wBefore wAfter cantSplit trHeight
tblHeader hidden del tcW gridSpan hMerge vMerge tcBorders noWrap tcMar textDirection tcFitText vAlign hideMark headers
cellIns cellDel cellMerge"""
SETTINGS = """mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop autoHyphenation
consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders bookFoldPrinting bookFoldRevPrinting
printTwoOnOne defaultTabStop characterSpacingControl strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore
themeFontLang clrSchemeMapping displayBackgroundShape printFormsData printPostScriptOverText printFractionalCharacterWidth"""
COMPATIBILITY = """useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance
balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn
spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack wpSpaceWidth showBreaksInFrames
subFontBySize suppressBottomSpacing suppressTopSpacing suppressSpacingAtTopOfPage suppressTopSpacingWP
suppressSpBfAfterPgBrk swapBordersFacingPages convMailMergeEsc truncateFontHeightsLikeWP6 mwSmallCaps usePrinterMetrics
doNotSuppressParagraphBorders wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8 alignTablesRowByRow
forgetLastTabAlignment adjustLineHeightInTable autoSpaceLikeWord95 doNotUseHTMLParagraphAutoSpacing layoutRawTableWidth
layoutTableRowsApart useWord97LineBreakRules doNotBreakWrappedTables doNotSnapToGridInCell selectFldWithFirstOrLastChar
applyBreakingRules doNotWrapTextWithPunct doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit useFELayout
doNotUseIndentAsNumberingTabStop allowSpaceOfSameStyleInTable doNotSuppressIndentation doNotAutofitConstrainedTables
autofitToFirstFixedWidthCell underlineTabInNumList displayHangulFixedWidth splitPgBreakAndParaMark
doNotVertAlignCellWithSp doNotBreakConstrainedForcedTable doNotVertAlignInTxbx useAnsiKerningPairs cachedColBalance
transparentMetafiles"""
STANDARD = frozenset(" ".join((PARAGRAPH, RUN, SECTION, TABLE, SETTINGS, COMPATIBILITY)).split())


def literals(project: Path) -> set[str]:
    """Every string of the reader's sources, without a namespace before it."""
    found: set[str] = set()
    for path in sorted((project / "src" / "moralreport" / "typeset" / "docx").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value, *node.value.strip("{}").split("/")}
    return found


def listed(project: Path) -> set[str]:
    page = (project / "docs" / "word" / "read-by-nobody.md").read_text(encoding="utf-8")
    rows = [row for row in page.splitlines() if row.startswith("|")]
    return set(re.findall(r"`([A-Za-z0-9]+)`", "\n".join(rows)))


def test_every_property_of_the_standard_is_read_or_listed(project: Path) -> None:
    assert len(STANDARD) > 200
    assert sorted(STANDARD - literals(project) - listed(project)) == []


def test_nothing_is_listed_that_is_read(project: Path) -> None:
    words_of_ours = {"effect", "headers", "oMath"}
    assert sorted((listed(project) & literals(project)) - words_of_ours) == []
