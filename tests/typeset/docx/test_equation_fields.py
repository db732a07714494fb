"""EQ fields as one line of text."""

from __future__ import annotations

import pytest
from tests.typeset.docx.word_specimens import blocks_of, warnings_of

from moralreport.typeset.document import Paragraph, Placeholder
from moralreport.typeset.docx.equation_fields import Guided, equation_text, guided_text


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


@pytest.mark.parametrize(
    ("code", "found"),
    [
        (r'\* jc2 \* "Font:MS Mincho" \* hps16 \o\ad(\s\up 9(อ่าน),คำ)', Guided("คำ", "อ่าน", 8.0, 9.0, "distributeSpace")),
        (r"\* hps11 \o(\s \up 12 (a b); c)", Guided("c", "a b", 5.5, 12.0, "center")),
        (r"\o(\s\up 12(E),x)", None),
        (r"\* hps10 \o(\s\up 12(E),\s\do 4(x))", None),
    ],
)
def test_a_field_may_be_text_with_a_guide_above_it(code: str, found: Guided | None) -> None:
    assert guided_text(code) == found


def test_a_guide_in_a_field_is_read_as_one_without_a_warning() -> None:
    code = r"<w:instrText>EQ \* jc3 \* hps16 \o(\s\up 9(อ่าน),คำ)</w:instrText>"
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    body = f"<w:p>{mark.format('begin')}<w:r>{code}</w:r>{mark.format('end')}</w:p>"
    block = blocks_of(body)[0]
    assert isinstance(block, Paragraph) and isinstance(block.inlines[0], Placeholder)
    ruby = block.inlines[0].ruby
    assert ruby is not None and (ruby.base[0].text, ruby.guide[0].text, ruby.rise, ruby.alignment) == ("คำ", "อ่าน", 9.0, "left")
    assert warnings_of(body) == ()
