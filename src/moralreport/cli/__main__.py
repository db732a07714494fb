"""`python -m moralreport.cli`"""

import contextlib
import os
import sys

from moralreport.cli import main


def _leave(code: int) -> None:
    """Ends the process without taking all that it made apart, which is a twentieth of a short run."""
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    # As in bootstrap.py: compiling all modules at every start would take longer than the rest.
    sys.dont_write_bytecode = False
    status = main()
    # Other processes are taken leave of as Python does it.
    if "multiprocessing" not in sys.modules:
        _leave(status)
    sys.exit(status)
