"""Classes of the Thai block's characters, written as inside the brackets of a pattern."""

from __future__ import annotations

CONSONANTS = "\u0e01-\u0e2e"
LEADING_VOWELS = "\u0e40-\u0e44"
"""Written before the consonant that they are spoken after: no line ends behind one."""
TONES = "\u0e48-\u0e4b"
MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
"""Vowels, tones and signs above and below a consonant; Unicode's nonspacing marks."""
FOLLOWING = "\u0e30-\u0e3a\u0e45\u0e47-\u0e4e"
"""Vowels behind a consonant and marks: no word begins with one."""
LETTERS = f"{CONSONANTS}\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e"
"""What words are spelled with: neither ฯ nor ๆ."""
LETTERS_AND_REPEAT = f"{LETTERS}\u0e46"
"""The same with ๆ."""
