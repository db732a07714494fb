"""Characters of the symbol fonts (Symbol, Wingdings, Webdings …) as Unicode characters (17.3.3.30, 17.9)."""

from __future__ import annotations

_SYMBOL_LOW = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uf8ff〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
_WINGDINGS = {
    0x21: "✏", 0x22: "✂", 0x23: "✁", 0x24: "👓", 0x25: "🔔", 0x26: "📖", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x2B: "✉", 0x2C: "📪",
    0x2D: "📫", 0x2E: "📬", 0x2F: "📭", 0x30: "📁", 0x31: "📂", 0x32: "📄", 0x36: "⌛", 0x37: "⌨",
    0x3E: "✇", 0x3F: "✍", 0x41: "✌", 0x42: "👌", 0x43: "👍", 0x44: "👎", 0x45: "☜", 0x46: "☞", 0x47: "☝",
    0x48: "☟", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x4D: "💣", 0x4E: "☠",
    0x4F: "⚐", 0x50: "⚑", 0x51: "✈", 0x52: "☼", 0x53: "💧", 0x54: "❄", 0x55: "✝", 0x56: "✞", 0x57: "✝",
    0x58: "✠", 0x59: "✡", 0x5A: "☪", 0x5B: "☯", 0x5D: "☸", 0x5E: "♈",
    0x5F: "♉", 0x60: "♊", 0x61: "♋", 0x62: "♌", 0x63: "♍", 0x64: "♎", 0x65: "♏", 0x66: "♐", 0x67: "♑", 0x68: "♒", 0x69: "♓",
    0x6A: "&", 0x6B: "&", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "◻", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫",
    0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "⌧", 0x79: "⍓", 0x7A: "⌘", 0x7B: "❀", 0x7C: "✿", 0x7D: "❝", 0x7E: "❞",
    0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩",
    0x8B: "⓿", 0x8C: "❶", 0x8D: "❷", 0x8E: "❸", 0x8F: "❹", 0x90: "❺", 0x91: "❻", 0x92: "❼", 0x93: "❽", 0x94: "❾", 0x95: "❿",
    0x96: "❧", 0x97: "☙", 0x98: "☙", 0x99: "❧", 0x9A: "❧", 0x9B: "☙", 0x9C: "☙", 0x9D: "❧",
    0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA5: "◎", 0xA6: "○",
    0xA7: "▪", 0xA8: "◻", 0xA9: "▲", 0xAA: "✦", 0xAB: "★",
    0xAC: "✶", 0xAD: "✴", 0xAE: "✹", 0xAF: "✵", 0xB1: "⌖", 0xB2: "⟡", 0xB3: "⌑", 0xB5: "✪", 0xB6: "✰",
    0xC3: "↲", 0xC4: "↳", 0xC5: "↰", 0xC6: "↱", 0xC7: "⬑", 0xC8: "⬏", 0xC9: "⬐", 0xCA: "⬎",
    0xD5: "⌫", 0xD6: "⌦",
    0xD7: "◁", 0xD8: "➢", 0xD9: "△", 0xDA: "▽", 0xDB: "⬅", 0xDC: "➲", 0xDD: "⬆", 0xDE: "⬇",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘",
    0xE7: "⬅", 0xE8: "➔", 0xE9: "⬆", 0xEA: "⬇", 0xEB: "⬉", 0xEC: "⬈", 0xED: "⬋", 0xEE: "⬊",
    0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xF3: "⬄", 0xF4: "⇳", 0xF5: "⬀", 0xF6: "⬁", 0xF7: "⬃", 0xF8: "⬂", 0xF9: "▭", 0xFA: "▫",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_ZAPF_DINGBATS = {
    **{code: chr(0x26E0 + code) for code in range(0x20, 0x7F)},
    **{code: chr(0x26C0 + code) for code in range(0xA1, 0xFF)},
    0x20: " ", 0x25: "☎", 0x2A: "☛", 0x2B: "☞", 0x48: "★", 0x6C: "●", 0x6E: "■", 0x73: "▲", 0x74: "▼", 0x75: "◆", 0x77: "◗",
    0xA8: "♣", 0xA9: "♦", 0xAA: "♥", 0xAB: "♠", **{0xAC + index: chr(0x2460 + index) for index in range(10)},
    0xD5: "→", 0xD6: "↔", 0xD7: "↕",
}  # fmt: skip
_WINGDINGS_2 = (
    "✎✒✎✐✄✂☏✆🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓☜☞☚☛☜☞☚☛☝☟☝☟☝☟☝☟🖑🗴✓☒☑☒☒⊗⊗⊘⊘&&&&‽‽‽‽"
    "❧☙☙❧❧☙☙❧⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿\ufffd☉🌕☽☾⸿✝✝🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧🙨🙩•●●⬤○○○○⊙◉▪▪"
    "◾■□□□□▣▣▣▣◆◆◆◆◇◈◈◈◈⧫⧫⧫⧫◊◊◖◗◓◒■◆⬟⬟⬣⬢⬣⬢+++✚✚✚✚✕✕✕✖✖✖✖******✱✱✱✱✱✱✳"
    "✳✳✳✳▲▲✦✦★★✶✶✴✴✹✹▲✦✯✶✹✦✦※⁂"
)
_WINGDINGS_3 = (
    "←→↑↓↖↗↙↘⇤⇥↥↧↖↘⇞⇟↔↕⇠⇢⇡⇣↯↲↳↰↱⬑⬏⬐⬎↵↳↵↳⇆⇵↹⇳⇇⇉⇈⇊↶↺↺↺↻↺↖⌤⌃⌥␣␣⇪⇪⇦⇨⇦⇨⇦➩⇦"
    "➪⇦➫⇦➬⬅➡⬆⬇⬉⬈⬋⬊⬌⬍▲▼△▽◀▶◁▷◣◢◤◥◀▶▲\ufffd▼▲▼◀▶◀➤▲▼←→↑↓←→↑↓⬅➡⬆⬇⬅➡⬆⬇←→↑↓←→↑↓"
    "⬅➡⬆⬇←→←→⬅➡⬅▬▬▬▬➡⬅➡⬅➡⬅➡⬆⬇⬅➡⬆⬇⬅➡⬆⬇⬅➡⬆⬇⬅➡⬆⬇↲↳↰↱↵↱↲↴←→↑↓↖↗↙↘⬅➡⬆⬇⬉⬈⬋⬊"
    "⬅➡⬆⬇⬉⬈⬋⬊◀▶▲▼←→↑↓"
)
_WEBDINGS = (
    "🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾/🗕🗖❐◀▶▲▼«»⏮⏭⏸■●🗚🗳🛠🏗🏘🏙🏚🏜🏭🏛⌂🏖🏝🛣🔍🏔👁👂🏞🏕🛤🏟🛳🕬🕫🕨🔈❥🎕🗬\\🗭🗪🗫"
    "↻✔🚲□🛡📦🛱■🚑ℹ✈🛰✦🕴●🛥🚔↻✖?🛲🚇🚍⚐⊘⊖🚭🗮|🗯⚡\ufffd🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠🛢💰🏷💳👪🗡🗢🗣✯✉✉✉✉🖹🖺🖻"
    "🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭♫🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻🖥🖦🖧🕹🎮✆✆📟🖁☎🖨🖩🖿🖪🗜🔒🔓🗝📥📤🕳☼🌤🌥🌦☁🌨🌧☈🌪🌬🌫"
    "☾🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦🗧✈🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊"
)
"""These three from 0x21 on, as Unicode 7 has them (L2/12-368). Where it parts signs by weight or by the shape of a head, the one stands
here that the faces at hand have; a replacement character is a code without a sign.
"""
_TABLES: dict[str, dict[int, str]] = {
    "symbol": {
        **{0x20 + index: character for index, character in enumerate(_SYMBOL_LOW)},
        **{0xA0 + index: character for index, character in enumerate(_SYMBOL_HIGH)},
    },
    "wingdings": _WINGDINGS,
    "wingdings 2": {0x21 + index: sign for index, sign in enumerate(_WINGDINGS_2) if sign != "\ufffd"},
    "wingdings 3": {0x21 + index: sign for index, sign in enumerate(_WINGDINGS_3) if sign != "\ufffd"},
    "webdings": {0x21 + index: sign for index, sign in enumerate(_WEBDINGS) if sign != "\ufffd"},
    "zapfdingbats": _ZAPF_DINGBATS,
    "zapf dingbats": _ZAPF_DINGBATS,
    "itc zapf dingbats": _ZAPF_DINGBATS,
    "monotype sorts": _ZAPF_DINGBATS,
}


def is_symbol_font(face: str) -> bool:
    """Whether the face has its own code for characters, so that its text must be mapped."""
    return face.lower() in _TABLES


def symbol_text(text: str, face: str) -> str:
    """`text` set in `face` as Unicode; characters without a known counterpart stay as they are.

    Symbol fonts are addressed by U+F000 + code or by the bare code.
    """
    table = _TABLES.get(face.lower())
    if table is None:
        return text
    return "".join(_character(character, table) for character in text)


def plain_symbols(text: str) -> str:
    """Private-use characters without a symbol font: read as Symbol's, which is what programs then draw."""
    if not any("\uf020" <= character <= "\uf0ff" for character in text):
        return text
    return "".join(_character(c, _TABLES["symbol"]) if "\uf020" <= c <= "\uf0ff" else c for c in text)


def symbol_font_of(text: str, face: str) -> str:
    """The symbol font that `text` belongs to: `face`, Symbol for private-use characters in any other face, or ""."""
    if is_symbol_font(face):
        return face
    return "Symbol" if text and all("\uf020" <= character <= "\uf0ff" for character in text) else ""


def is_unmapped(text: str) -> bool:
    """Whether private-use characters are left that no font of ours draws."""
    return any("\ue000" <= character <= "\uf8ff" for character in text)


def _character(character: str, table: dict[int, str]) -> str:
    code = ord(character)
    return table.get(code - 0xF000 if 0xF000 <= code <= 0xF0FF else code, character)
