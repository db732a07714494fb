"""`python -m moralreport.cli`"""

import sys

from moralreport.cli import main

if __name__ == "__main__":
    sys.exit(main())
