"""Imported first by the process that workers are forked off: it keeps compiled modules, as bootstrap.py has its parent do."""

import sys

sys.dont_write_bytecode = False
