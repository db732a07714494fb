"""Processes that share the work of a run: forked off one that has imported everything, and ended with the first."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_all_start_methods, get_context, get_start_method, parent_process
from multiprocessing.context import BaseContext
from pathlib import Path
from threading import Thread, current_thread, main_thread

_MAKERS = ("pipeline", "word.render", "typeset.docx.reading", "typeset.layout", "typeset.pdf.canvas")
"""Modules that making a document needs."""


def make_ready() -> BaseContext | None:
    """Begin to import what makes documents, in a process that the workers are forked off, while this one reads the content.

    None where a system cannot do so (Windows; no sockets): then each worker is started in the usual way.
    """
    if "forkserver" not in get_all_start_methods() or get_start_method(allow_none=True) == "spawn":
        return None
    from multiprocessing import forkserver

    context = get_context("forkserver")
    modules = _MAKERS if sys.dont_write_bytecode else ("bytecode", *_MAKERS)
    context.set_forkserver_preload([f"moralreport.{module}" for module in modules])
    try:
        with _environment_of_server():
            forkserver.ensure_running()
    except OSError:
        return None
    return context


@contextmanager
def _environment_of_server() -> Iterator[None]:
    """The server learns where modules lie from its environment alone, and leaves Ctrl-C to the first process."""
    given = os.environ.get("PYTHONPATH")
    handler = signal.signal(signal.SIGINT, signal.SIG_IGN) if current_thread() is main_thread() else None
    os.environ["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parents[1]), *filter(None, sys.path)])
    try:
        yield
    finally:
        if given is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = given
        if handler is not None:
            signal.signal(signal.SIGINT, handler)


def pool(jobs: int, share: Callable[..., None], *given: object) -> ProcessPoolExecutor:
    """So many workers; each calls `share(*given)` once before its first task."""
    return ProcessPoolExecutor(jobs, make_ready(), initializer=partial(_begin, share, *given))


def _begin(share: Callable[..., None], *given: object) -> None:
    """Ctrl-C is for the first process alone, which then ends the workers. None outlives it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_first, daemon=True).start()
    share(*given)
    gc.freeze()


def _end_with_first() -> None:
    first = parent_process()
    if first is not None:
        first.join()
        os._exit(1)
