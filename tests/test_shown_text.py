"""The benchmark of shown text: what it takes for shown, and what for found."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.shown_text import missing, stretches
from tests.typeset.docx.word_specimens import style, word_file

STYLES = (
    style("Gone", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    + style("Hidden", "<w:rPr><w:vanish/></w:rPr>")
    + style("Under", based_on="Hidden")
)
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(code: str, result: str) -> str:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText> {code} </w:instrText></w:r>{middle}{run(result)}{end}"


BOX = "<w:p>" + run("in the box") + "</w:p>"


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (run("Co-operation ") + run("WITH กํา"), ["cooperationwithกํา"]),
        (run("before") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("after"), ["before", "after", "thenote"]),
        (run("before") + run("\uf04a", '<w:rFonts w:ascii="Wingdings"/>') + run("after"), ["before", "after"]),
        (run("b") + run("efore", '<w:rFonts w:ascii="Segoe UI Symbol"/>') + run("JJ", '<w:rFonts w:ascii="Wingdings 2"/>'), ["before"]),
        ("<w:pPr><w:pStyle w:val='Under'/></w:pPr>" + run("hidden") + run("shown", '<w:rStyle w:val="Gone"/>'), ["shown"]),
        (run("hidden", '<w:rStyle w:val="Gone"/>') + run("shown", '<w:rStyle w:val="Gone"/><w:vanish w:val="0"/>'), ["shown"]),
        (field("SET name x", "hidden") + field("PAGE", "1234") + field("REF mark", "referred"), ["referred"]),
        (f'<w:fldSimple w:instr=" NUMPAGES ">{run("1234")}</w:fldSimple><w:del w:id="1">{run("gone")}</w:del>{run("kept")}', ["kept"]),
        (run("one") + run(" word אבגדה") + run("ושם אחת"), ["oneword", "אבגדהושם"]),
        (
            f'<mc:AlternateContent {MC}><mc:Choice Requires="zz" xmlns:zz="urn:unknown">{run("unknown")}</mc:Choice>'
            f'<mc:Choice Requires="w" >{run("first")}</mc:Choice><mc:Fallback>{run("fallback")}</mc:Fallback></mc:AlternateContent>',
            ["first"],
        ),
        (f'<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><w:r><w:t>nowhere</w:t></w:r><v:textbox><w:txbxContent>{BOX}'
         f"</w:txbxContent></v:textbox></v:shape></w:pict></w:r>{run('text')}", ["inthebox", "text"]),
    ],
)  # fmt: skip
def test_what_a_file_shows(inside: str, shown: list[str], tmp_path: Path) -> None:
    path = tmp_path / "file.docx"
    notes = "".join(f'<w:footnote w:id="{key}"><w:p>{run(text)}</w:p></w:footnote>' for key, text in ((1, "without mark"), (2, "the note")))
    path.write_bytes(word_file(f"<w:p>{inside}</w:p>", styles=STYLES, footnotes=notes))
    assert stretches(path) == shown


def test_a_piece_is_missing_where_no_page_has_it_nor_two_that_follow_each_other() -> None:
    text = "abcdefghijklmnopqrstuvwxyz"
    assert missing([text, "short"], [[text], ["short"]]) == ([], 8)
    assert missing([text], [["head" + text[:14] + "foot", "head" + text[14:]]]) == ([], 7)
    assert missing([text, "short"], [[text[:20]]]) == ([text[start : start + 20] for start in range(1, 7)] + ["short"], 8)
