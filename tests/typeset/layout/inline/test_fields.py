"""Formulas with page numbers, conditions and numeric pictures."""

from __future__ import annotations

import pytest
from tests.typeset.docx.word_specimens import part, relationship
from tests.typeset.features.building import SENTENCE, field, p, r, section, specimen, tbl, tc, tr
from tests.typeset.features.page_specimens import running_titles
from tests.typeset.layout.inline.setting import library

from moralreport.typeset import docx
from moralreport.typeset.layout import lay_out
from moralreport.typeset.layout.inline.fields.formulas import condition_text, formula_value
from moralreport.typeset.layout.inline.fields.number_pictures import pictured
from moralreport.typeset.pages import GlyphRun, Page


def text_of(page: Page) -> str:
    return " ".join("".join(glyph.text for glyph in item.glyphs) for item in page.items if isinstance(item, GlyphRun))


def pages_of(data: bytes) -> list[str]:
    layout, _ = lay_out(docx.read(data)[0], library())
    return [text_of(page) for page in layout.pages]


def nested(*code: str) -> str:
    """A field whose code holds other fields."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inside = "".join(piece if piece.startswith("<w:r>") else f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in code)
    return mark.format("begin") + inside + mark.format("separate") + r("เก่า") + mark.format("end")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3", 7),
        ("(1+2)^2 / 3", 3),
        ("-2 + 10%", -1.9),
        ("MOD(7,4)", 3),
        ("IF(2>1, 5; 6)", 5),
        ("๑๒+1", 13),
        ("1/0", None),
        ("x", None),
    ],
)
def test_formulas(text: str, value: float | None) -> None:
    assert formula_value(text) == (value if value is None else pytest.approx(value))


def test_a_formula_of_thousands_of_parentheses_has_no_value() -> None:
    assert formula_value("(" * 900 + "1" + ")" * 90) is None


@pytest.mark.parametrize(
    ("code", "shown"),
    [('2 = 2 "ใช่" "ไม่"', "ใช่"), ('2 > 10 "ใช่" "ไม่"', "ไม่"), ('"กข" = "ก*" ใช่', "ใช่"), ('1 <> 1 "ใช่"', ""), ("1 = 1", None)],
)
def test_conditions(code: str, shown: str | None) -> None:
    assert condition_text(code) == shown


@pytest.mark.parametrize(
    ("value", "picture", "shown"),
    [
        (3, "00", "03"),
        (1234.5, "#,##0.00", "1,234.50"),
        (7, "'หน้า' 0", "หน้า 7"),
        (-2, "0;(0)", "(2)"),
        (0, "0;-0;ศูนย์", "ศูนย์"),
        (-5, "0", "-5"),
        (1.5, "0.##", "1.5"),
    ],
)
def test_numeric_pictures(value: float, picture: str, shown: str) -> None:
    assert pictured(value, picture) == shown


def test_formulas_with_page_numbers_are_computed_on_every_page() -> None:
    page = field("PAGE")
    more = nested(" IF ", page, " &lt; ", field("NUMPAGES"), ' "มีต่อ ', nested(" = ", page, ' + 1 \\# "00" \\* ThaiArabic'), '" "จบ"')
    foot = part("w:ftr", p(more))
    end = section('<w:footerReference w:type="default" r:id="f"/>', height=3000)
    links = relationship("f", "footer", "f.xml")
    found = pages_of(specimen(p("ก") + p("ข", "<w:pageBreakBefore/>"), end, parts={"word/f.xml": foot}, links=links))
    assert "มีต่อ ๐๒" in found[0]
    assert "จบ" in found[1]
    assert "เก่า" not in "".join(found)


def test_a_page_number_in_a_long_paragraph_is_that_of_its_own_page() -> None:
    page = field("PAGE")
    text = p(r("หน้าแรก ") + page + r(" " + SENTENCE * 8 + "หน้าหลัง ") + page)
    found = pages_of(specimen(text, section(height=2800)))
    last = len(found)
    assert last > 1
    assert "หน้าแรก 1" in found[0].replace("  ", " ")
    assert f"หน้าหลัง {last}" in found[-1].replace("  ", " ")


def test_page_numbers_in_a_table_follow_its_rows() -> None:
    head = tr(tc(p(r("หัว ") + field("PAGE"))), properties="<w:tblHeader/>")
    rows = "".join(tr(tc(p(r("แถว ") + field("PAGE")))) for _ in range(7))
    found = pages_of(specimen(tbl(head, rows, grid=(4000,)) + p(), section(height=3000)))
    assert len(found) > 1
    for number, page in enumerate(found, 1):
        assert f"หัว {number}" in page
        assert all(f"แถว {other}" not in page for other in range(1, 9) if other != number)


def test_a_note_reference_field_shows_the_note_of_its_bookmark() -> None:
    marked = '<w:bookmarkStart w:id="1" w:name="_note"/>' + r('<w:footnoteReference w:id="2"/>') + '<w:bookmarkEnd w:id="1"/>'
    end = section('<w:footnotePr><w:numFmt w:val="thaiNumbers"/></w:footnotePr>')
    body = p(r("ข้อความ") + marked) + p(r("ดูเชิงอรรถ ") + field("NOTEREF _note \\h", "9"))
    notes = f'<w:footnote w:id="2">{p("เชิงอรรถ")}</w:footnote>'
    assert "ดูเชิงอรรถ ๑" in pages_of(specimen(body, end, footnotes=notes))[0].replace("  ", " ")


def test_running_titles_follow_the_headings() -> None:
    heads = [page.split(" เก่า")[0].replace(" ", "") for page in pages_of(running_titles())]
    assert heads == ["บทนำ|บทนำ|บทที่๑|๑|", "บทนำ|ทฤษฎี|บทที่๑|๑|", "ทฤษฎี|ทฤษฎี|บทที่๒|๒|"]
