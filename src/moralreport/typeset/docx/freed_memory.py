"""What the trees of large parts took, given back before the body and layout ask for more."""

from __future__ import annotations

import sys
from contextlib import suppress

_LARGE = 8_000_000
"""Bytes of XML whose trees are worth it."""


def give_back(taken: int) -> None:
    """Let the C library return to the system what libxml2 has freed, which Python cannot use: its own objects lie elsewhere.

    `taken`: bytes of XML that were read. glibc does so by itself only where nothing lies behind it: 370 MB of a table of 80,000 formatted
    cells stayed, 500 MB of 90,000 lists.
    """
    if taken > _LARGE and sys.platform == "linux":
        with suppress(ImportError, OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).malloc_trim(0)
