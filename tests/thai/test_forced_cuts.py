"""Where a word wider than its line may be cut."""

import pytest

from moralreport.thai.words.boundaries import cut_harms


@pytest.mark.parametrize(
    ("word", "offsets"), [("เดือน", [4]), ("เมื่อ", []), ("หัวหน้า", [3, 4]), ("เสียง", [4]), ("คือ", []), ("เบื่อ", []), ("ประกาศ", [1, 3, 5])]
)
def test_no_cut_strands_a_vowel_that_needs_the_next_letter(word: str, offsets: list[int]) -> None:
    assert sorted(cut_harms(word)) == offsets


def test_no_cut_leaves_a_silent_letter_to_the_next_line() -> None:
    """นิกส์ and จันทร์ are one syllable each, วงศ์ is one of its own."""
    assert {word: sorted(cut_harms(word))[-1:] for word in ("อิเล็กทรอนิกส์", "วันจันทร์", "ราชวงศ์")} == {
        "อิเล็กทรอนิกส์": [9],
        "วันจันทร์": [3],
        "ราชวงศ์": [3],
    }
