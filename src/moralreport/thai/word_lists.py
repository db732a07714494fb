"""Short lists of words that are looked for before and behind a place of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


class WordList:
    """The words of a list that is parted by spaces; `words` goes to str.startswith and str.endswith."""

    def __init__(self, words: str) -> None:
        self.words = tuple(words.split())
        self._members = frozenset(self.words)
        self._sizes = sorted(set(map(len, self.words)), reverse=True)

    def ending(self, text: str, end: int) -> Iterator[str]:
        """The words with which the text up to `end` ends, the longest first."""
        if text.endswith(self.words, 0, end):
            ends = (text[end - size : end] for size in self._sizes if size <= end)
            yield from (word for word in ends if word in self._members)

    def beginning(self, text: str, start: int) -> Iterator[str]:
        """The words with which the text begins at `start`, the longest first."""
        if text.startswith(self.words, start):
            beginnings = (text[start : start + size] for size in self._sizes if start + size <= len(text))
            yield from (word for word in beginnings if word in self._members)


def occurrences(text: str, term: str) -> Sequence[int]:
    """Where the term stands in the text, overlapping ones too."""
    found: list[int] = []
    at = text.find(term)
    while at >= 0:
        found.append(at)
        at = text.find(term, at + 1)
    return found
