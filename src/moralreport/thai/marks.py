"""Marks that begin or end no line (UAX 14, OP, CL, CP, EX, IS and QU), Thai signs among them."""

from __future__ import annotations

OPENING = frozenset("([{\u00ab\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\uff08")
_CLOSING = frozenset(
    ")]}\u00bb\u2019\u201d,.;:!?%\u2026ฯๆ๚๛\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f"
)


def closes(text: str, at: int) -> bool:
    """Whether a mark that begins no line stands there; of several dots, which lead to a number, the first may."""
    return text[at : at + 1] in _CLOSING and text[at : at + 2] != ".."
