"""reportlab, imported as it was shipped: no file of the home folder and no variable of the machine changes what it writes.

It imports Pillow, which takes longer than all else of it and which only pictures need: that is read when one asks for it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import LazyLoader, find_spec, module_from_spec
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


def _read_when_asked(name: str) -> None:
    """Import a module whose file is executed when something of it is first asked for."""
    spec = None if name in sys.modules else find_spec(name)
    if spec is None or spec.loader is None:
        return
    spec.loader = LazyLoader(spec.loader)
    module = sys.modules[name] = module_from_spec(spec)
    package, _, own = name.rpartition(".")
    setattr(sys.modules[package], own, module)
    spec.loader.exec_module(module)


_read_when_asked("PIL.Image")
with _as_shipped():
    from reportlab.pdfbase import pdfdoc

__all__ = ["pdfdoc"]
