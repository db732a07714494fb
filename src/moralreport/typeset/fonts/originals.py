"""How high and wide the letters of common Office faces are, for the families that stand in for them."""

from __future__ import annotations

from typing import NamedTuple

from moralreport.typeset.fonts import google_faces
from moralreport.typeset.fonts.metrics import LineMetrics


class Original(NamedTuple):
    """What a face that is not there would take. `stretch`: its letters' width, those of the face in its stead being 1."""

    line: LineMetrics | None
    stretch: float = 1.0


_WIDTHS = {
    "liberationsans": (904, 977), "liberationserif": (819, 871), "liberationmono": (1229, 1229), "carlito": (835, 854),
    "caladea": (873, 938), "dejavusans": (1037, 1171),
    "aptos": (879, 926), "arialblack": (1131, 1131), "arialnarrow": (741, 801), "arialroundedmtbold": (990, 990),
    "bellmt": (835, 899), "bookantiqua": (909, 936),
    "bookmanoldstyle": (1008, 1079), "calistomt": (863, 894), "candara": (863, 878), "century": (951, 951), "centurygothic": (999, 1040),
    "centuryschoolbook": (951, 1073), "comicsansms": (958, 1018), "consolas": (1126, 1126), "corbel": (838, 877),
    "franklingothicbook": (863, 898), "franklingothicmedium": (877, 877), "garamond": (793, 865), "georgia": (899, 1047),
    "gillsansmt": (834, 956), "goudyoldstyle": (806, 829), "lucidabright": (1007, 1048), "lucidagrande": (1007, 1068),
    "lucidasans": (1003, 1068), "lucidasansunicode": (1003, 1068), "monotypecorsiva": (717, 717), "msreferencesansserif": (1041, 1161),
    "newsgothicmt": (964, 982), "palatinolinotype": (909, 936), "perpetua": (737, 873), "rockwell": (943, 1007), "segoeui": (906, 968),
    "segoeuilight": (858, 858), "segoeuisemibold": (934, 968), "tahoma": (912, 1034), "trebuchetms": (929, 969),
    "twcenmt": (817, 860), "verdana": (1041, 1161),
} | google_faces.WIDTHS  # fmt: skip
"""Mean width of a letter in English text, regular and bold, of 2048 to the em (@capsizecss/metrics, or OS/2 xAvgCharWidth of old versions,
which counts small letters by how frequent they are)."""
_THAI_WIDTHS = {
    "thsarabunnew": (745, 776),
    "thbaijam": (784, 848), "thchakrapetch": (770, 802), "thcharmofau": (640, 640), "thcharmonman": (748, 784), "thfahkwang": (937, 973),
    "thk2djuly8": (824, 865), "thkoho": (837, 887), "thkodchasal": (933, 1006), "thkrub": (817, 854), "thmaligrade6": (724, 724),
    "thniramitas": (801, 869), "thniramit": (801, 869), "thsrisakdi": (691, 695),
}  # fmt: skip
"""The same of the national Thai faces in Thai text, marks apart."""
_LINES = {
    "angsananew": (1927, 840), "angsanaupc": (1927, 840), "cordianew": (1839, 1000), "cordiaupc": (1839, 1000),
    "browallianew": (1792, 768), "browalliaupc": (1792, 768), "dilleniaupc": (1864, 798), "eucrosiaupc": (1749, 750),
    "irisupc": (1806, 774), "jasmineupc": (1520, 651), "kodchiangupc": (1405, 602), "lilyupc": (1362, 584), "leelawadee": (1966, 492),
    "leelawadeeui": (2210, 514),
    "aptos": (1923, 577), "aptosdisplay": (1923, 577), "aptoslight": (1923, 577), "aptosnarrow": (1923, 577), "aptossemibold": (1923, 577),
    "arialblack": (2254, 634), "arialroundedmtbold": (1938, 432), "arialunicodems": (2189, 555), "baskervilleoldface": (1805, 531),
    "bellmt": (1731, 546), "bookantiqua": (1967, 578), "bookmanoldstyle": (1931, 473), "calistomt": (1894, 470), "candara": (1950, 550),
    "century": (2019, 443), "centurygothic": (2059, 449), "centuryschoolbook": (2019, 443), "comicsansms": (2257, 597),
    "consolas": (1884, 514), "constantia": (1950, 550), "cooperblack": (1880, 469), "copperplategothicbold": (1813, 465),
    "corbel": (1950, 550), "franklingothicbook": (1877, 445), "franklingothicdemi": (1877, 445), "franklingothicheavy": (1877, 445),
    "franklingothicmedium": (1877, 445), "garamond": (1765, 539), "georgia": (1878, 449), "gillsansmt": (1903, 472),
    "goudyoldstyle": (1972, 486), "impact": (2066, 432), "lucidabright": (1980, 432), "lucidaconsole": (1616, 432),
    "lucidafax": (1980, 432), "lucidagrande": (1980, 432), "lucidasans": (1980, 432), "lucidasanstypewriter": (1974, 432),
    "lucidasansunicode": (2246, 901), "microsoftsansserif": (1888, 430), "monotypecorsiva": (1678, 620),
    "msreferencesansserif": (2059, 430), "newsgothicmt": (2013, 463), "palatinolinotype": (2150, 614), "perpetua": (1679, 668),
    "rockwell": (1937, 468), "segoeui": (2210, 514), "segoeuilight": (2210, 514), "segoeuisemibold": (2210, 514),
    "segoeuisemilight": (2210, 514), "segoeuisymbol": (2210, 514), "stencil": (1860, 567), "sylfaen": (2077, 610),
    "symbol": (2059, 450), "tahoma": (2049, 423),
    "trebuchetms": (1923, 455), "twcenmt": (1753, 477), "verdana": (2059, 430), "webdings": (1638, 410),
    "wingdings": (1841, 432), "wingdings2": (1726, 432), "wingdings3": (1901, 432),
} | google_faces.LINES  # fmt: skip
"""Ascent (external leading included) and descent of the single line, of 2048 to the em: OS/2 and hhea values that others published of the
fonts of Office (yukiyokotani/office-open-xml-viewer, @capsizecss/metrics); of the UPC faces, Browallia and Leelawadee the whole line
(ArtifexSoftware/pdf2docx), shared out as in Angsana."""
_EAST_ASIAN = {
    **dict.fromkeys(("msgothic", "mspgothic", "msuigothic", "msmincho", "mspmincho"), (0.859, 0.141)),
    **dict.fromkeys(("simsun", "nsimsun", "simhei", "fangsong", "kaiti"), (0.859, 0.141)),
    **dict.fromkeys(("宋体", "ｍｓ明朝", "ｍｓゴシック", "ｍｓｐ明朝", "ｍｓｐゴシック", "黑体", "仿宋", "楷体"), (0.859, 0.141)),
    **dict.fromkeys(("batang", "batangche", "dotum", "gulim", "gungsuh"), (0.858, 0.142)),
    **dict.fromkeys(("mingliu", "pmingliu", "新細明體", "細明體"), (0.801, 0.199)),
    "malgungothic": (1.088, 0.242), "microsoftyahei": (1.058, 0.262), "microsoftjhenghei": (1.076, 0.254), "meiryo": (1.060, 0.440),
    "meiryoui": (1.060, 0.210), "yugothic": (0.880, 0.222), "yumincho": (0.880, 0.222),
}  # fmt: skip
"""Ascent and descent (hhea) in ems of faces with a code page of East Asia: Word adds 0.3 of that to a line, half of it at each end."""
_EAST_ASIAN_ROOM = 0.15
_EM = 2048
_ALIKE = 0.01
"""Widths that differ by less are left as they are."""
_WEIGHTS = ("extralight", "light", "thin", "medium", "semibold", "extrabold", "black")
"""Names of families end so that hold one weight of a face each: Kanit Light."""


def _line_of(name: str) -> LineMetrics | None:
    line, wide = _LINES.get(name), _EAST_ASIAN.get(name)
    if wide:
        room = sum(wide) * _EAST_ASIAN_ROOM
        return LineMetrics(wide[0] + room, wide[1] + room, 0.0)
    return LineMetrics(line[0] / _EM, line[1] / _EM, 0.0) if line else None


def _of_any_weight(name: str) -> str:
    face = next((name.removesuffix(weight) for weight in _WEIGHTS if name.endswith(weight)), name)
    return face if face in google_faces.LINES else name


def original(name: str, family: str, bold: bool) -> Original | None:
    """What is known of the face called `name` (folded), for which `family` (folded) stands in; None where nothing has to change."""
    name = name if name in _LINES else _of_any_weight(name)
    metrics = _line_of(name)
    known = next((widths for widths in (_THAI_WIDTHS, google_faces.THAI_WIDTHS) if family in widths), _WIDTHS)
    stretch = known[name][bold] / known[family][bold] if name in known and family in known else 1.0
    if abs(stretch - 1.0) < _ALIKE:
        stretch = 1.0
    return Original(metrics, stretch) if metrics or stretch != 1.0 else None
