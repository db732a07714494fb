"""Ends of sections in paragraphs that a merge takes out or parts."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.word.test_merge import form, rewritten

from moralreport.word.forms.form import load_form
from moralreport.word.forms.merge import merge_form
from moralreport.word.package.wordml import w

ENDING = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr>'


def ended(path: Path, words: str, **context: object) -> list[tuple[str, bool]]:
    """Texts of the merged form and whether a section ends with each; one ends with the form's paragraph that begins with the words."""
    start = f"<w:p><w:r><w:t>{words}"
    path = rewritten(path, lambda source: source.replace(start, start.replace("<w:p>", ENDING)))
    body = merge_form(load_form(path), context).tree("word/document.xml")
    return [("".join(t.text or "" for t in p.iter(w("t"))), p.find(f"{w('pPr')}/{w('sectPr')}") is not None) for p in body.iter(w("p"))]


@pytest.mark.parametrize(("shown", "texts"), [(True, [("ก", False)]), (False, [])])
def test_a_section_that_ends_in_the_paragraph_of_a_tag_ends_still(tmp_path: Path, shown: bool, texts: list[tuple[str, bool]]) -> None:
    path = form(tmp_path, "{%p if a %}", "ก", "{%p endif %}", "ข")
    assert ended(path, "{%p endif", a=shown) == [*texts, ("", True), ("ข", False)]


def test_a_section_ends_with_the_last_of_the_paragraphs_that_a_text_brings(tmp_path: Path) -> None:
    assert ended(form(tmp_path, "{{ a }}", "ง"), "{{ a", a="ก\nข\nค") == [("ก", False), ("ข", False), ("ค", True), ("ง", False)]
