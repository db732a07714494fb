"""`python test.py`: installs what the tests need on the first run, then runs them (arguments go to pytest)."""

import bootstrap

if __name__ == "__main__":
    bootstrap.run("pytest", extra="test")
