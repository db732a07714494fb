"""Regular expressions that are compiled when they are first used.

A class of Thai letters takes up to a millisecond to compile, and most documents never meet what the rarer ones look for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    pattern = re.compile
else:

    def pattern(text: str, flags: int = 0) -> Any:
        """As `re.compile`."""
        return _Pattern(text, flags)


class _Pattern:
    """Stands for the compiled pattern, whose methods it takes over one by one when they are asked for."""

    def __init__(self, text: str, flags: int) -> None:
        self._given = (text, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(re.compile(*self._given), name)
        setattr(self, name, value)
        return value
