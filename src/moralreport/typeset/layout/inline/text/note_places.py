"""Places of notes and of their references, so that each leads to the other. No bookmark of Word begins with a space."""

from __future__ import annotations


def place_of_note(kind: str, key: str) -> str:
    """Name of the place where a note begins."""
    return f" {kind} {key}"


def place_of_reference(kind: str, key: str) -> str:
    """Name of the place of the first reference to a note."""
    return f" to {kind} {key}"
