"""Numbers of shape types, MSOSPT of [MS-ODRAW] 2.4.24 and o:spt, as presets of DrawingML where they correspond."""

from __future__ import annotations

from collections.abc import Iterator

_FROM: dict[int, str] = {
    1: "rect roundRect ellipse diamond triangle rtTriangle parallelogram trapezoid hexagon octagon plus star5 rightArrow rightArrow "
    "homePlate cube wedgeRoundRectCallout star16 arc line plaque can donut",
    32: "straightConnector1 bentConnector2 bentConnector3 bentConnector4 bentConnector5 curvedConnector2 curvedConnector3 "
    "curvedConnector4 curvedConnector5 callout1 callout2 callout3 accentCallout1 accentCallout2 accentCallout3 borderCallout1 "
    "borderCallout2 borderCallout3 accentBorderCallout1 accentBorderCallout2 accentBorderCallout3 ribbon ribbon2 chevron pentagon "
    "noSmoking star8 star16 star32 wedgeRectCallout wedgeRoundRectCallout wedgeEllipseCallout wave foldedCorner leftArrow downArrow "
    "upArrow leftRightArrow upDownArrow irregularSeal1 irregularSeal2 lightningBolt heart rect quadArrow leftArrowCallout "
    "rightArrowCallout upArrowCallout downArrowCallout leftRightArrowCallout upDownArrowCallout quadArrowCallout bevel leftBracket "
    "rightBracket leftBrace rightBrace leftUpArrow bentUpArrow bentArrow star24 stripedRightArrow notchedRightArrow blockArc smileyFace "
    "verticalScroll horizontalScroll circularArrow circularArrow uturnArrow curvedRightArrow curvedLeftArrow curvedUpArrow "
    "curvedDownArrow cloudCallout ellipseRibbon ellipseRibbon2 flowChartProcess flowChartDecision flowChartInputOutput "
    "flowChartPredefinedProcess flowChartInternalStorage flowChartDocument flowChartMultidocument flowChartTerminator "
    "flowChartPreparation flowChartManualInput flowChartManualOperation flowChartConnector flowChartPunchedCard flowChartPunchedTape "
    "flowChartSummingJunction flowChartOr flowChartCollate flowChartSort flowChartExtract flowChartMerge flowChartOfflineStorage "
    "flowChartOnlineStorage flowChartMagneticTape flowChartMagneticDisk flowChartMagneticDrum flowChartDisplay flowChartDelay",
    176: "flowChartAlternateProcess flowChartOffpageConnector callout1 accentCallout1 borderCallout1 accentBorderCallout1 "
    "leftRightUpArrow sun moon bracketPair bracePair star4 doubleWave actionButtonBlank actionButtonHome actionButtonHelp "
    "actionButtonInformation actionButtonForwardNext actionButtonBackPrevious actionButtonEnd actionButtonBeginning "
    "actionButtonReturn actionButtonDocument actionButtonSound actionButtonMovie rect rect",
}


def _numbered() -> Iterator[tuple[str, str]]:
    for first, names in _FROM.items():
        yield from ((str(number), name) for number, name in enumerate(names.split(), first))


PRESETS = dict(_numbered())
