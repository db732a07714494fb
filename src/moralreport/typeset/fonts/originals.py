"""How high and wide the letters of common Office faces are, for the families that stand in for them."""

from __future__ import annotations

from typing import NamedTuple

from moralreport.typeset.fonts.face import LineMetrics


class Original(NamedTuple):
    """What a face that is not there would take. `stretch`: its letters' width, those of the face in its stead being 1."""

    line: LineMetrics | None
    stretch: float = 1.0


_WIDTHS = {
    "liberationsans": (904, 977), "liberationserif": (819, 871), "liberationmono": (1229, 1229), "carlito": (835, 854),
    "caladea": (873, 938), "dejavusans": (1037, 1171),
    "aptos": (879, 926), "arialnarrow": (741, 801), "bookantiqua": (909, 936), "candara": (863, 878), "centurygothic": (999, 1040),
    "comicsansms": (958, 1018), "consolas": (1126, 1126), "corbel": (838, 877), "franklingothicmedium": (877, 877),
    "georgia": (899, 1047), "palatinolinotype": (909, 936), "rockwell": (1023, 1079), "segoeui": (906, 968),
    "segoeuilight": (858, 858), "segoeuisemibold": (934, 968), "tahoma": (912, 1034), "trebuchetms": (929, 969),
    "verdana": (1041, 1161),
}  # fmt: skip
"""Mean width of a letter in English text, regular and bold, of 2048 to the em (the @capsizecss way of counting)."""
_THAI_WIDTHS = {
    "thsarabunnew": (745, 776),
    "thbaijam": (784, 848), "thchakrapetch": (770, 802), "thcharmofau": (640, 640), "thcharmonman": (748, 784), "thfahkwang": (937, 973),
    "thk2djuly8": (824, 865), "thkoho": (837, 887), "thkodchasal": (933, 1006), "thkrub": (817, 854), "thmaligrade6": (724, 724),
    "thniramitas": (801, 869), "thniramit": (801, 869), "thsrisakdi": (691, 695),
}  # fmt: skip
"""The same of the national Thai faces in Thai text, marks apart."""
_LINES = {
    "angsananew": (1927, 840), "aptos": (1923, 578), "aptosdisplay": (1923, 578), "arialblack": (2254, 634), "bookantiqua": (1968, 567),
    "bookmanoldstyle": (1927, 485), "candara": (1936, 564), "century": (2019, 438), "centurygothic": (2059, 449),
    "comicsansms": (2257, 597), "consolas": (1871, 527), "constantia": (1936, 564), "corbel": (1948, 525),
    "franklingothicmedium": (1877, 445), "garamond": (1765, 539), "georgia": (1878, 449), "gillsansmt": (1899, 483),
    "impact": (2066, 432), "lucidaconsole": (1622, 420), "lucidasansunicode": (2236, 914), "palatinolinotype": (2150, 614),
    "rockwell": (1801, 657), "segoeui": (2210, 514), "segoeuilight": (2210, 514), "segoeuisemibold": (2210, 514),
    "sylfaen": (2077, 610), "tahoma": (2049, 423), "trebuchetms": (1923, 455), "twcenmt": (1749, 477), "verdana": (2059, 430),
}  # fmt: skip
"""Ascent (line gap included) and descent of the single line, of 2048 to the em: of the faces themselves, or measured in Word."""
_EM = 2048
_ALIKE = 0.01
"""Widths that differ by less are left as they are."""


def original(name: str, family: str, bold: bool) -> Original | None:
    """What is known of the face called `name` (folded), for which `family` (folded) stands in; None where nothing has to change."""
    line = _LINES.get(name)
    metrics = LineMetrics(line[0] / _EM, line[1] / _EM, 0.0) if line else None
    known = _THAI_WIDTHS if family in _THAI_WIDTHS else _WIDTHS
    stretch = known[name][bold] / known[family][bold] if name in known and family in known else 1.0
    if abs(stretch - 1.0) < _ALIKE:
        stretch = 1.0
    return Original(metrics, stretch) if metrics or stretch != 1.0 else None
