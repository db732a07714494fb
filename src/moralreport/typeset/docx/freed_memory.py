"""What the tree of a large part took, given back before layout asks for more."""

from __future__ import annotations

import sys
from contextlib import suppress

LARGE = 8_000_000
"""Bytes of XML whose tree is worth it."""


def give_back() -> None:
    """Let the C library return to the system what libxml2 has freed, which Python cannot use: its own objects lie elsewhere.

    glibc does so by itself only where nothing lies behind it: 370 MB of a table of 80,000 formatted cells stayed.
    """
    if sys.platform == "linux":
        with suppress(ImportError, OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).malloc_trim(0)
