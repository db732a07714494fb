"""Thai digits for Arabic ones and back, everywhere in a text.

`str.translate` would raise and catch an error for every character that it leaves alone: most of them.
"""

from __future__ import annotations

_PAIRS = tuple(zip("๐๑๒๓๔๕๖๗๘๙", "0123456789", strict=True))


def all_thai(text: str) -> str:
    """`text` with every Arabic digit as a Thai one."""
    for thai, arabic in _PAIRS:
        text = text.replace(arabic, thai)
    return text


def all_arabic(text: str) -> str:
    """`text` with every Thai digit as an Arabic one."""
    for thai, arabic in _PAIRS:
        text = text.replace(thai, arabic)
    return text
