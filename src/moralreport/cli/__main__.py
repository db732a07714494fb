"""`python -m moralreport.cli`"""

import sys

from moralreport.cli import main

if __name__ == "__main__":
    # As in bootstrap.py: compiling 250 modules at every start would take longer than the rest.
    sys.dont_write_bytecode = False
    sys.exit(main())
