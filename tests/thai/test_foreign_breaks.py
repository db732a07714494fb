"""Lines of documents that are not Thai end where Word ends them."""

import pytest

from moralreport.thai.line_breaks import line_breaks


@pytest.mark.parametrize("text", ["Table 4 of 2006", "3 February 2026", "vol. 21 no. 2"])
def test_a_foreign_document_is_broken_at_every_space(text: str) -> None:
    assert list(line_breaks(text, foreign=True).ordinary) == [i + 1 for i, c in enumerate(text) if c == " "]
    thai = "ข้อ ๓ ของ " + text
    assert line_breaks(thai, foreign=True) == line_breaks(thai)


@pytest.mark.parametrize("text", ["сил-|пойнта", "X-|ray", "Jean-|Luc", "12-15", "A--B"])
def test_a_foreign_document_is_broken_behind_hyphens_between_letters(text: str) -> None:
    plain = text.replace("|", "")
    assert [offset for offset in line_breaks(plain, foreign=True).ordinary if plain[offset - 1] == "-"] == [
        offset for offset in [text.find("|")] if offset > 0
    ]
