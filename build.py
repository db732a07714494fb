"""The door: `python build.py --round 6m` (installs what it needs on the first run)."""

import bootstrap

if __name__ == "__main__":
    bootstrap.run("moralreport.cli")
