"""reportlab, imported as it was shipped: no file of the home folder and no variable of the machine changes what it writes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_PERSONAL = ("reportlab_mods", "reportlab_settings")
"""Modules that reportlab looks for, else for files of these names in the home folder, which it runs."""


@contextmanager
def _as_shipped() -> Iterator[None]:
    given = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("RL_")}
    taken = [name for name in _PERSONAL if name not in sys.modules]
    sys.modules.update({name: ModuleType(name) for name in taken})
    try:
        yield
    finally:
        os.environ.update(given)
        for name in taken:
            del sys.modules[name]


with _as_shipped():
    from reportlab.pdfbase import pdfdoc

__all__ = ["pdfdoc"]
