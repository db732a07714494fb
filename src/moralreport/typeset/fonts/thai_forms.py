"""Shifted Thai marks for faces whose GSUB does not know Thai: the private-use forms that Windows fonts of that time carry.

A tone mark stands lower where no vowel is above it, further left on a tall consonant; a vowel below makes way for a descender,
or the consonant loses it. Newer HarfBuzz builds leave this out; without it TH SarabunPSK's tone marks float over ก ข ค …
"""

from __future__ import annotations

TALL, HALF_TALL, SHEDS, DEEP = "ปฝฟ", "ฬ", "ญฐ", "ฎฏ"
"""Consonants with an ascender, with one that only low marks meet, with a descender that can go, with one that stays."""
SARA_AM = "\u0e33"
ABOVE = frozenset("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d")
BELOW = frozenset("\u0e38\u0e39\u0e3a")
TONES = frozenset("\u0e48\u0e49\u0e4a\u0e4b\u0e4c")

LEFT = dict(zip("\u0e34\u0e35\u0e36\u0e37\u0e31\u0e4d\u0e47", "\uf701\uf702\uf703\uf704\uf710\uf711\uf712", strict=True))
LEFT |= dict(zip("\u0e48\u0e49\u0e4a\u0e4b\u0e4c", "\uf713\uf714\uf715\uf716\uf717", strict=True))
LOW_LEFT = dict(zip("\u0e48\u0e49\u0e4a\u0e4b\u0e4c", "\uf705\uf706\uf707\uf708\uf709", strict=True))
LOW = dict(zip("\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a", "\uf70a\uf70b\uf70c\uf70d\uf70e\uf718\uf719\uf71a", strict=True))
SHED = dict(zip(SHEDS, "\uf70f\uf700", strict=True))
FORMS = frozenset((*LEFT.values(), *LOW_LEFT.values(), *LOW.values(), *SHED.values()))


def shifted_forms(text: str) -> str:
    """`text` with the private-use form of every mark that must move, character for character.

    A tone mark before sara am is left to GSUB, which moves the two together.
    """
    shown = list(text)
    base = ""
    for i, character in enumerate(text):
        if character in BELOW:
            shown[i] = LOW[character] if base and base in DEEP else character
            if base and base in SHEDS and text[i - 1] == base:
                shown[i - 1] = SHED[base]
        elif character in TONES:
            shown[i] = character if text[i + 1 : i + 2] == SARA_AM else _tone(character, base, text[i - 1 : i] in ABOVE)
        elif character in ABOVE:
            shown[i] = LEFT.get(character, character) if base and base in TALL else character
        else:
            base = character
    return "".join(shown)


def _tone(mark: str, base: str, on_vowel: bool) -> str:
    if not base:
        return mark
    if on_vowel:
        return LEFT[mark] if base in TALL else mark
    return LOW_LEFT[mark] if base in TALL + HALF_TALL else LOW[mark]
