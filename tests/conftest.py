"""Fixtures for every test: outside programs as oracles, and the project's own folders."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


def find_oracle(name: str) -> str:
    """Path of an outside program; skips where it is missing, but fails where oracles are required (CI)."""
    found = shutil.which(name)
    if found:
        return found
    if os.environ.get("MORALREPORT_REQUIRE_ORACLES"):
        pytest.fail(f"the oracle {name} is required here and missing")
    pytest.skip(f"the oracle {name} is not installed")


@pytest.fixture
def oracle() -> Callable[[str], str]:
    """`oracle("pdftotext")`: the program's path, or the test is skipped (an error where oracles are required)."""
    return find_oracle


@pytest.fixture(scope="session")
def project() -> Path:
    """The checkout."""
    return PROJECT
