"""Which of the embedded families stands in for a font that is not there: metric twins first, then the nearest in kind."""

from __future__ import annotations

import unicodedata

from moralreport.typeset.document import FontKind

SERIF, SANS, MONO = "Liberation Serif", "Liberation Sans", "Liberation Mono"
HUMANIST, CAMBRIA_TWIN, SYMBOLS = "Carlito", "Caladea", "DejaVu Sans"
SARABUN, SARABUN_PSK = "TH Sarabun New", "TH SarabunPSK"
SARABUN_WIDE = "Sarabun"
"""Google's: letters half as wide again at the same size, like those of Tahoma, Leelawadee and all newer Thai faces."""

_FAMILIES = {
    SANS: (
        "arial helvetica arialnarrow arialunicodems tahoma segoeui segoeuisemibold segoeuilight microsoftsansserif mssansserif trebuchetms"
        " lucidasansunicode lucidasans lucidagrande twcenmt franklingothicbook franklingothicdemi franklingothicheavy newsgothicmt"
        " arialroundedmtbold comicsansms"
    ),
    SERIF: (
        "timesnewroman times timesnewromanpsmt garamond bookantiqua palatinolinotype bookmanoldstyle centuryschoolbook century perpetua"
        " goudyoldstyle bellmt calistomt lucidabright lucidafax baskervilleoldface monotypecorsiva"
    ),
    MONO: "couriernew courier consolas lucidaconsole cascadiacode cascadiamono menlo monaco",
    HUMANIST: "calibri calibrilight aptos aptosdisplay aptosnarrow candara corbel gillsansmt",
    CAMBRIA_TWIN: "cambria cambriamath constantia georgia",
    SYMBOLS: "verdana symbol wingdings wingdings2 wingdings3 webdings segoeuisymbol segoeuiemoji msoutlook marlett zapfdingbats dejavusans",
    SARABUN_PSK: "thsarabunit9 thsarabun thsarabunpsk sarabunit9 thsarabunit๙",
}
_BY_NAME = {name: family for family, names in _FAMILIES.items() for name in names.split()}

_THAI = (
    "angsana browallia cordia dillenia eucrosia freesia iris jasmine kodchiang lilyupc thbaijam thcharm thchakra thfahkwang thk2d"
    " thkodchasal thkoho thkrub thmali thniramit chulabhornlikit dbhelvethaica psl supermarket"
)
_WIDE_THAI = (
    "athiti baijamjuree chakrapetch charm charmonman chonburi fahkwang itim k2d kanit kodchasan koho krub maitree mali mitr niramit"
    " pridi prompt sarabun sriracha srisakdi taviraj thasadith trirong leelawadee notosansthai notoserifthai notolooped ibmplexsansthai"
    " garuda kinnari loma norasi purisa sawasdee tlwg umpush waree thonburi ayuthaya sukhumvit silom krungthep sathu"
)
_THAI_STARTS, _WIDE_STARTS = tuple(_THAI.split()), tuple(_WIDE_THAI.split())
_KINDS: dict[str, str] = {"serif": SERIF, "mono": MONO}
_SANS_HINTS = ("sans", "gothic", "grotesk", "grotesque", "frutiger", "myriad", "univers", "futura", "avenir", "eurostile")
_SERIF_HINTS = ("roman", "serif", "times", "book", "garamond", "caslon", "baskerville", "bodoni", "didot", "palatino", "century")
_MONO_HINTS = ("mono", "courier", "console", "code", "typewriter", "terminal")
_SYMBOL_HINTS = ("symbol", "dings", "emoji", "icons")


def fold(name: str) -> str:
    """A font name as it is compared: no case, no spaces or hyphens, digits of any script as ASCII ("TH SarabunIT๙" = "th sarabun it9")."""
    if name.isascii():
        return "".join(filter(str.isalnum, name.lower()))
    kept = (c for c in name.casefold() if c.isalnum() or unicodedata.category(c) in ("Mn", "Mc"))
    return "".join(str(unicodedata.digit(c)) if unicodedata.digit(c, None) is not None else c for c in kept)


def substitute(name: str, kind: FontKind = "") -> str:
    """Name of the embedded family that is nearest to `name` (which is not available); `kind`: what the file says of it."""
    folded = fold(name)
    if folded in _BY_NAME:
        return _BY_NAME[folded]
    if folded.startswith(_THAI_STARTS) or _thai_by_name(name):
        return SARABUN
    if folded.startswith(_WIDE_STARTS):
        return SARABUN_WIDE
    return _by_hint(folded, kind)


def is_known(name: str) -> bool:
    """Is it one of the names whose stand-in is chosen by more than its sound?"""
    folded = fold(name)
    return folded in _BY_NAME or folded.startswith((*_THAI_STARTS, *_WIDE_STARTS)) or _thai_by_name(name)


def _thai_by_name(name: str) -> bool:
    """Thai letters in the name, or the prefix of the national fonts ("TH Niramit AS") and of Thai Windows families ("…UPC")."""
    return name.startswith(("TH ", "TH-")) or name.rstrip().endswith("UPC") or any("\u0e01" <= c <= "\u0e5b" for c in name)


def _by_hint(folded: str, kind: FontKind) -> str:
    if any(hint in folded for hint in _SYMBOL_HINTS):
        return SYMBOLS
    if any(hint in folded for hint in _MONO_HINTS):
        return MONO
    if any(hint in folded for hint in _SERIF_HINTS) and not any(hint in folded for hint in _SANS_HINTS):
        return SERIF
    return SANS if any(hint in folded for hint in _SANS_HINTS) else _KINDS.get(kind, SANS)
