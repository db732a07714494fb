"""What a form of the office looks like when it is filled: rows that stay together, items of its own lists."""

from __future__ import annotations

from pathlib import Path

import docx
from tests.word.test_merge import rewritten
from tests.word.test_office_forms import table_form

from moralreport.word.finishing.binding import bind
from moralreport.word.finishing.tidy import tidy
from moralreport.word.forms.form import load_form
from moralreport.word.forms.merge import merge_form
from moralreport.word.forms.tag_language import Blocks
from moralreport.word.markdown import markdown_blocks
from moralreport.word.package.wordml import w


def test_the_last_two_rows_of_a_long_table_stay_together(tmp_path: Path) -> None:
    path = table_form(tmp_path, [[f"{{{{ a }}}} {row}"] for row in range(5)])
    for whole in (False, True):
        if whole:
            rewritten(path, lambda xml: xml.replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>"))
        package = merge_form(load_form(path), {"a": "ก"})
        tidy(package)
        rows = list(package.tree("word/document.xml").iter(w("tr")))
        assert [row.find(f".//{w('keepNext')}") is not None for row in rows] == [False, False, False, whole, False]


def test_high_last_rows_may_be_parted(tmp_path: Path) -> None:
    """Kept together they would leave much of a page empty; one of them is no lonely line on the next."""
    for words, together in (("ก" * 60, True), ("ก" * 400, False), ("ก" * 1200, False)):
        path = table_form(tmp_path, [[f"{{{{ a }}}} {row}"] for row in range(5)])
        rewritten(path, lambda xml: xml.replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>"))
        package = merge_form(load_form(path), {"a": words})
        tidy(package)
        *_, last_but_one, _ = package.tree("word/document.xml").iter(w("tr"))
        assert (last_but_one.find(f".//{w('keepNext')}") is not None) is together


def test_items_are_not_numbered_twice_where_the_forms_own_style_numbers_them(tmp_path: Path) -> None:
    """Word's template, like python-docx', has numbers of its own in List Number and List Bullet."""
    document = docx.Document()
    document.add_paragraph("{{p text }}")
    document.save(str(tmp_path / "office.docx"))
    blocks = markdown_blocks("ดังนี้\n\n1. หนึ่ง\n2. สอง\n   - ย่อย\n")
    package = merge_form(load_form(tmp_path / "office.docx"), {"text": Blocks(blocks)})
    bind(package, {})
    items = [one for one in package.tree("word/document.xml").iter(w("p")) if one.find(f".//{w('tab')}") is not None]
    told = [[child.tag.rpartition("}")[2] for child in item[0]] for item in items]
    assert told and all(names[-3:] == ["numPr", "tabs", "ind"] for names in told)
    assert {one.get(w("val")) for one in package.tree("word/document.xml").iter(w("numId"))} == {"0"}


def test_items_keep_the_looks_of_a_style_that_does_not_number(tmp_path: Path) -> None:
    document = docx.Document()
    for number in list(document.styles.element.iter(w("numPr"))):
        number.getparent().remove(number)
    document.add_paragraph("{{p text }}")
    document.save(str(tmp_path / "office.docx"))
    package = merge_form(load_form(tmp_path / "office.docx"), {"text": Blocks(markdown_blocks("1. หนึ่ง\n2. สอง\n"))})
    bind(package, {})
    assert not list(package.tree("word/document.xml").iter(w("numPr"), w("ind")))
