"""Tables of kinds of characters: patterns over kinds instead of characters compile in a tenth of the time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class Kinds(dict[int, str]):
    """For `str.translate`: each character becomes the letter of its kind, `other` where it is of none.

    `members`: kind -> its characters, written as inside the brackets of a pattern ("A-Za-z_"), without escapes; a hyphen stands first.
    """

    def __init__(self, members: Mapping[str, str], other: str) -> None:
        super().__init__()
        self._ranges = [(first, last, kind) for kind, written in members.items() for first, last in _ranges(written)]
        self._other = other

    def __missing__(self, code: int) -> str:
        character = chr(code)
        found = next((kind for first, last, kind in self._ranges if first <= character <= last), self._other)
        self[code] = found
        return found


def _ranges(written: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(written):
        width = 3 if written[at + 1 : at + 2] == "-" and at + 2 < len(written) else 1
        yield written[at], written[at + width - 1]
        at += width
