"""EQ fields as one line of text."""

from __future__ import annotations

import pytest

from moralreport.typeset.docx.equation_fields import equation_text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (r"\f(1;2)", "1/2"),
        (r"\f(a+b,c)", "(a+b)/c"),
        (r"\r(3;x)", "3√(x)"),
        (r"\r(\f(1;2))", "√(1/2)"),
        (r"x\s\up8(2)", "x2"),
        (r"\i\su(1;n;k)", "∑(1…n) k"),
        (r"\o(ก,ข)", "กข"),
        (r"\f(1;2", "(1;2"),
        (r'\* jc0 \* "Font:MS Mincho" \* hps16 \o(\s\up 19(にがつ),二月)', "にがつ二月"),
        (r"\o(\s\up 12(E),\s\do 4(x))", "Ex"),
    ],
)
def test_an_equation_field_becomes_text(code: str, text: str) -> None:
    assert equation_text(code) == text


def test_an_absurd_code_ends() -> None:
    assert equation_text(r"\f(" * 3000 + "1;2" + ")" * 3000)
