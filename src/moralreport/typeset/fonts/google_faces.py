"""Widths and lines of the free faces of Google Fonts, in which many an office writes, and of which few are embedded here.

All of 2048 to the em, from @capsizecss/metrics 4.3.0 (those of Source Sans Pro, which is gone there, from 0.3.0); the widths made
comparable by what it says of Arial's twin, which stands in other tables too.
"""

from __future__ import annotations

from typing import Final

WIDTHS: Final = {
    "barlow": (874, 900), "crimsontext": (802, 877), "dmsans": (945, 1000), "ebgaramond": (780, 859), "firasans": (929, 931),
    "ibmplexmono": (1229, 1229), "ibmplexsans": (915, 959), "ibmplexserif": (959, 1006), "inconsolata": (1014, 1014),
    "inter": (968, 998), "jost": (868, 957), "karla": (926, 970), "lato": (883, 903), "librebaskerville": (1049, 1074),
    "manrope": (933, 984), "merriweather": (983, 1012), "montserrat": (1020, 1074), "mulish": (941, 977), "notosans": (961, 1020),
    "notoserif": (975, 1039), "nunito": (917, 954), "nunitosans": (917, 954), "opensans": (951, 1020), "oswald": (736, 834),
    "outfit": (902, 935), "playfairdisplay": (917, 939), "poppins": (1014, 1045), "ptsans": (874, 874), "ptserif": (909, 981),
    "quicksand": (943, 991), "raleway": (939, 975), "roboto": (902, 917), "robotocondensed": (803, 818), "robotomono": (1229, 1229),
    "robotoslab": (962, 974), "rubik": (949, 1016), "sourcesans3": (848, 898), "sourcesanspro": (848, 898),
    "sourceserif4": (971, 1002), "titilliumweb": (854, 882), "ubuntu": (923, 973), "worksans": (1012, 1018),
}  # fmt: skip
"""Mean width of a letter in English text, regular and bold."""
THAI_WIDTHS: Final = {
    "anuphan": (1118, 1184), "athiti": (1034, 1149), "baijamjuree": (1165, 1225), "chakrapetch": (1143, 1196), "charm": (958, 987),
    "charmonman": (887, 954), "chonburi": (1401, 1401), "fahkwang": (1331, 1358), "ibmplexsansthai": (1149, 1186),
    "ibmplexsansthailooped": (1247, 1298), "itim": (1094, 1094), "k2d": (1165, 1200), "kanit": (1126, 1165),
    "kodchasan": (1286, 1311), "koho": (1139, 1210), "krub": (1165, 1229), "maitree": (1143, 1202), "mali": (1313, 1356),
    "mitr": (1147, 1188), "niramit": (1208, 1237), "notosansthai": (1098, 1161), "notosansthailooped": (1130, 1190),
    "notoserifthai": (1167, 1212), "pridi": (1065, 1094), "prompt": (1163, 1192), "sarabun": (1137, 1180), "sriracha": (1124, 1124),
    "srisakdi": (915, 950), "taviraj": (1139, 1268), "thasadith": (989, 1055), "trirong": (1087, 1180),
}  # fmt: skip
"""The same in Thai text, of faces for which Sarabun stands in."""
LINES: Final = {
    "anuphan": (2099, 563), "athiti": (2355, 922), "baijamjuree": (2048, 512), "barlow": (2048, 410), "chakrapetch": (2032, 631),
    "charm": (2284, 889), "charmonman": (2458, 1434), "chonburi": (1946, 512), "crimsontext": (1944, 718), "dmsans": (2032, 635),
    "ebgaramond": (2062, 610), "fahkwang": (2064, 598), "firasans": (1915, 543), "ibmplexmono": (2099, 563),
    "ibmplexsans": (2099, 563), "ibmplexsansthai": (2286, 1094), "ibmplexsansthailooped": (2286, 1094), "ibmplexserif": (2099, 563),
    "inconsolata": (1759, 389), "inter": (1984, 494), "itim": (1946, 512), "jost": (2191, 768), "k2d": (2146, 516),
    "kanit": (2253, 809), "karla": (1878, 516), "kodchasan": (2097, 565), "koho": (2140, 522), "krub": (2062, 600),
    "lato": (2021, 436), "librebaskerville": (1987, 553), "maitree": (2355, 1024), "mali": (2150, 512), "manrope": (2183, 614),
    "merriweather": (2015, 559), "mitr": (2355, 860), "montserrat": (1982, 514), "mulish": (2058, 512), "niramit": (2263, 399),
    "notosans": (2189, 600), "notosansthai": (2173, 922), "notosansthailooped": (2560, 717), "notoserif": (2189, 600),
    "notoserifthai": (2179, 1094), "nunito": (2071, 723), "nunitosans": (2071, 723), "opensans": (2189, 600), "oswald": (2443, 592),
    "outfit": (2048, 532), "playfairdisplay": (2216, 514), "poppins": (2355, 717), "pridi": (2253, 922), "prompt": (2232, 864),
    "ptsans": (2085, 565), "ptserif": (2128, 586), "quicksand": (2048, 512), "raleway": (1925, 479), "roboto": (1900, 500),
    "robotocondensed": (1900, 500), "robotomono": (2146, 555), "robotoslab": (2146, 555), "rubik": (1915, 512),
    "sarabun": (2187, 475), "sourcesans3": (2097, 819), "sourcesanspro": (2015, 559), "sourceserif4": (2122, 686),
    "sriracha": (2499, 1126), "srisakdi": (1946, 512), "taviraj": (2400, 1094), "thasadith": (2058, 604),
    "titilliumweb": (2320, 795), "trirong": (2458, 1094), "ubuntu": (1966, 387), "worksans": (1905, 498),
}  # fmt: skip
"""Ascent (external leading included) and descent of the single line (hhea)."""
