"""Equations as they are read: formulas, or a line of text where one is endless."""

from __future__ import annotations

import pytest
from tests.typeset.docx.word_specimens import (
    first_paragraph,
    text_of,
    warnings_of,
)

from moralreport.typeset.document import Placeholder, Text


def test_equations_become_formulas_that_can_be_read_in_one_line() -> None:
    fraction = "<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
    power = "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    first, second = first_paragraph(f"<w:p><m:oMath>{fraction}{power}</m:oMath></w:p>").inlines
    assert isinstance(first, Placeholder) and isinstance(second, Placeholder)
    assert first.formula is not None and second.formula is not None
    assert (first.text.replace("\u2009", ""), first.formula.kind) == ("(a+b)/2", "fraction")
    assert (second.text, second.formula.kind) == ("x^2", "script")


def test_an_endless_equation_is_a_line_of_text() -> None:
    cell = "<m:e><m:r><m:t>1</m:t></m:r></m:e>"
    body = f"<w:p><m:oMath><m:m>{f'<m:mr>{cell * 30}</m:mr>' * 30}</m:m></m:oMath></w:p>"
    assert text_of(first_paragraph(body)).count("1") == 900
    assert [warning.code for warning in warnings_of(body)] == ["equation"]
    nested = "<m:oMath>" + "<m:sSup><m:e>" * 500 + "</m:e></m:sSup>" * 500 + "</m:oMath>"
    assert warnings_of(f"<w:p>{nested}</w:p>") == ()


def test_signs_of_equations_have_room_and_stand_alone_in_the_middle() -> None:
    run = "<m:r><m:t>{}</m:t></m:r>"
    found = first_paragraph(f"<w:p><m:oMathPara><m:oMath>{run.format('-y=4')}{run.format('-x')}</m:oMath></m:oMathPara></w:p>")
    assert found.properties.alignment == "center"
    assert text_of(found) == "−y\u2009=\u20094\u2009−\u2009x"
    assert [inline.properties.italic for inline in found.inlines if isinstance(inline, Text)] == [False, True, False, True]


def test_what_is_deleted_in_an_equation_is_gone() -> None:
    by = 'w:id="1" w:author="ผู้แก้"'
    run = "<m:r><m:t>{}</m:t></m:r>"
    inside = f"<m:r><w:del {by}><m:t>b</m:t></w:del></m:r><m:r><w:ins {by}><m:t>c</m:t></w:ins></m:r>"
    around = f"<w:del {by}>{run.format('d')}</w:del><w:moveFrom {by}>{run.format('e')}</w:moveFrom>"
    around += f"<w:moveTo {by}>{run.format('f')}</w:moveTo>"
    gone = f"<m:sSupPr><m:ctrlPr><w:del {by}/></m:ctrlPr></m:sSupPr>"
    power = f"<m:sSup>{gone}<m:e>{run.format('g')}</m:e><m:sup>{run.format('h')}</m:sup></m:sSup>"
    assert text_of(first_paragraph(f"<w:p><m:oMath>{run.format('a')}{inside}{around}{power}</m:oMath></w:p>")) == "acf"


RUN = "<m:r><m:t>{}</m:t></m:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f'<m:f><m:fPr><m:type m:val="lin"/></m:fPr><m:num>{RUN.format(1)}</m:num><m:den>{RUN.format(2)}</m:den></m:f>', "1/2"),
        (f'<m:f><m:fPr><m:type m:val="skw"/></m:fPr><m:num>{RUN.format(1)}</m:num><m:den>{RUN.format(2)}</m:den></m:f>', "1/2"),
        (f"<m:unheard><m:e>{RUN.format('x')}</m:e></m:unheard>", "x"),
        (f"<m:unheard/>{RUN.format('x')}", "x"),
    ],
)
def test_fractions_in_one_line_and_what_is_not_known_keep_their_text(inside: str, text: str) -> None:
    found = first_paragraph(f"<w:p><m:oMath>{inside}</m:oMath></w:p>").inlines
    assert "".join(inline.text for inline in found if isinstance(inline, Placeholder | Text)) == text
