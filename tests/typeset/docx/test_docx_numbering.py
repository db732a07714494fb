"""Lists: labels counted and formatted, restarts, overrides, indents (17.9)."""

from __future__ import annotations

from tests.typeset.docx.word_specimens import (
    PNG,
    first_paragraph,
    labels_of,
    paragraph,
    part,
    read,
    relationship,
    relationships,
    style,
    word_file,
)

from moralreport.typeset import docx
from moralreport.typeset.document import Label, Paragraph


def level(index: int, text: str, fmt: str = "decimal", more: str = "", indent: int = 0) -> str:
    pad = f'<w:pPr><w:ind w:left="{indent}" w:hanging="360"/></w:pPr>' if indent else ""
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{more}<w:lvlText w:val="{text}"/>{pad}</w:lvl>'


def numbering(levels: str, overrides: str = "", extra: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{extra}'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
    )


def item(depth: int = 0, num: int = 1, more: str = "") -> str:
    return paragraph("ก", f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>{more}')


def test_levels_count_restart_and_quote_the_ones_above() -> None:
    levels = level(0, "%1.") + level(1, "%1.%2") + level(2, "(%3)", "thaiLetters")
    body = "".join(item(depth) for depth in (0, 1, 1, 2, 2, 0, 1))
    assert labels_of(read(body, numbering=numbering(levels))) == ["1.", "1.1", "1.2", "(ก)", "(ข)", "2.", "2.1"]


def test_thai_lists_count_in_thai() -> None:
    levels = level(0, "%1.", "thaiNumbers") + level(1, "%1.%2", "thaiNumbers")
    assert labels_of(read(item() + item(1) + item(1), numbering=numbering(levels))) == ["๑.", "๑.๑", "๑.๒"]


def test_lists_of_one_definition_go_on_counting_unless_they_start_anew() -> None:
    levels = level(0, "%1")
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = item() + item() + item(num=2) + item(num=2)
    assert labels_of(read(body, numbering=numbering(levels))) == ["1", "2", "3", "4"]
    assert labels_of(read(body, numbering=numbering(levels, start))) == ["1", "2", "5", "6"]


def test_a_level_may_be_defined_anew_for_one_list() -> None:
    override = f'<w:lvlOverride w:ilvl="1">{level(3, "[%2]", "thaiLetters")}</w:lvlOverride>'
    body = "".join((item(), item(1), item(num=2), item(1, num=2)))
    assert labels_of(read(body, numbering=numbering(level(0, "%1") + level(1, "%2)"), override))) == ["1", "1)", "2", "[ก]"]


def test_a_format_that_older_programs_do_not_know_stands_in_a_choice_of_its_own() -> None:
    newer = '<mc:Choice xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" Requires="w14">'
    choice = f'{newer}<w:numFmt w:val="custom" w:format="0001, 0002, 0003, ..."/></mc:Choice>'
    wrapped = f'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{choice}</mc:AlternateContent>'
    own = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{wrapped}<w:lvlText w:val="%1"/></w:lvl>'
    assert labels_of(read(item(), numbering=numbering(own))) == ["0001"]
    plain = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl>'
    assert labels_of(read(item(), numbering=numbering(plain))) == ["1"]


def test_a_level_that_never_restarts() -> None:
    levels = level(0, "%1") + level(1, "%2", more='<w:lvlRestart w:val="0"/>')
    assert labels_of(read("".join(item(d) for d in (0, 1, 0, 1)), numbering=numbering(levels))) == ["1", "1", "2", "2"]


def test_a_level_that_restarts_only_after_the_first() -> None:
    levels = level(0, "%1") + level(1, "%2") + level(2, "%3", more='<w:lvlRestart w:val="1"/>')
    assert labels_of(read("".join(item(d) for d in (0, 1, 2, 1, 2, 0, 2)), numbering=numbering(levels))) == [
        "1",
        "1",
        "1",
        "2",
        "2",
        "2",
        "1",
    ]


def test_legal_numbering_shows_decimal_numbers_only() -> None:
    levels = level(0, "บทที่ %1", "thaiNumbers") + level(1, "%1.%2", more="<w:isLgl/>")
    assert labels_of(read(item() + item(1), numbering=numbering(levels))) == ["บทที่ ๑", "1.1"]


def test_bullets_of_symbol_fonts_become_unicode() -> None:
    bullet = (
        '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/>'
        '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>'
    )
    label = first_paragraph(item(), numbering=numbering(bullet)).label
    assert isinstance(label, Label)
    assert (label.text, label.ordered, label.properties.fonts.ascii) == ("•", False, "Times New Roman")
    assert label.properties.fonts.symbol == "Symbol"


def test_the_label_takes_the_marks_formatting_and_that_of_its_level() -> None:
    levels = level(0, "%1").replace("</w:lvl>", '<w:rPr><w:color w:val="FF0000"/></w:rPr></w:lvl>')
    label = first_paragraph(item(more='<w:rPr><w:b/><w:szCs w:val="40"/></w:rPr>'), numbering=numbering(levels)).label
    assert label is not None
    assert (label.properties.bold, label.properties.size_cs, label.properties.color) == (True, 20.0, "FF0000")


def test_indents_of_the_list_beat_the_style_and_direct_ones_beat_the_list() -> None:
    levels = level(0, "%1", indent=1440)
    sheet = style("S", '<w:pPr><w:ind w:left="200"/></w:pPr>')
    by_list = first_paragraph(item(more='<w:pStyle w:val="S"/>'), numbering=numbering(levels), styles=sheet).properties
    direct = first_paragraph(item(more='<w:ind w:left="400"/>'), numbering=numbering(levels)).properties
    assert (by_list.indent_left, by_list.first_line) == (72.0, -18.0)
    assert (direct.indent_left, direct.first_line) == (20.0, -18.0)


def test_a_style_that_asks_for_a_list_beats_the_lists_indents_with_its_own() -> None:
    sheet = style("L", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="300"/></w:pPr>')
    found = first_paragraph(paragraph("ก", '<w:pStyle w:val="L"/>'), numbering=numbering(level(0, "%1", indent=1440)), styles=sheet)
    assert (found.properties.indent_left, found.label is not None, found.properties.role) == (15.0, True, "list_item")


def test_a_list_number_of_zero_takes_the_paragraph_out_of_its_styles_list() -> None:
    sheet = style("L", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    found = first_paragraph(
        paragraph("ก", '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        numbering=numbering(level(0, "%1", indent=1440)),
        styles=sheet,
    )
    assert (found.label, found.properties.indent_left) == (None, 0.0)


def test_a_style_that_ends_the_list_of_its_base_takes_the_indents_of_the_list_back() -> None:
    listed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:right="300"/></w:pPr>'
    sheet = style("L", listed) + style("N", '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', based_on="L")
    levels = numbering(level(0, "%1.", indent=720))
    found = first_paragraph(paragraph("ก", '<w:pStyle w:val="N"/>'), styles=sheet, numbering=levels)
    assert (found.label, found.properties.indent_left, found.properties.first_line, found.properties.indent_right) == (None, 0.0, 0.0, 15.0)


def test_a_direct_list_without_a_level_is_of_its_first_and_a_direct_level_of_the_styles_list() -> None:
    sheet = "".join(
        style(key, f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>')
        for depth, key in enumerate(("H1", "H2"))
    )
    direct = (("H1", ""), ("H2", ""), ("H2", '<w:numId w:val="1"/>'), ("H1", '<w:ilvl w:val="1"/>'))
    body = "".join(paragraph("ก", f'<w:pStyle w:val="{key}"/>' + (f"<w:numPr>{own}</w:numPr>" if own else "")) for key, own in direct)
    levels = level(0, "%1") + level(1, "%1.%2")
    assert labels_of(read(body, numbering=numbering(levels), styles=sheet)) == ["1", "1.1", "2", "2.1"]


def test_the_level_of_a_style_is_the_one_tied_to_it() -> None:
    levels = level(0, "%1").replace("<w:lvlText", '<w:pStyle w:val="H1"/><w:lvlText') + level(1, "%1.%2").replace(
        "<w:lvlText", '<w:pStyle w:val="H2"/><w:lvlText'
    )
    sheet = style("H1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style(
        "H2", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    body = "".join(paragraph("ก", f'<w:pStyle w:val="{key}"/>') for key in ("H1", "H2", "H2", "H1"))
    assert labels_of(read(body, numbering=numbering(levels), styles=sheet)) == ["1", "1.1", "1.2", "2"]


def test_a_list_of_a_style_indents_its_paragraphs() -> None:
    sheet = style("H1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    found = first_paragraph(paragraph("ก", '<w:pStyle w:val="H1"/>'), numbering=numbering(level(0, "%1", indent=720)), styles=sheet)
    assert (found.properties.indent_left, found.properties.first_line) == (36.0, -18.0)


def test_a_numbering_style_lends_its_list() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="NS"/></w:abstractNum><w:num w:numId="9">'
        '<w:abstractNumId w:val="7"/></w:num>'
    )
    sheet = style("NS", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert labels_of(read(item(num=9), numbering=numbering(level(0, "ข้อ %1"), extra=linked), styles=sheet)) == ["ข้อ 1"]


def test_a_picture_bullet_is_found_from_a_header_too() -> None:
    picture = '<w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:numPicBullet>'
    inside = picture + numbering(level(0, "•", "bullet", '<w:lvlPicBulletId w:val="0"/>'))
    parts: dict[str, bytes | str] = {
        "word/_rels/numbering.xml.rels": relationships(("rId1", "image", "media/dot.png")),
        "word/media/dot.png": PNG,
        "word/header1.xml": part("w:hdr", item()),
    }
    section = '<w:sectPr><w:headerReference w:type="default" r:id="head"/></w:sectPr>'
    data = word_file(item() + section, parts=parts, links=relationship("head", "header", "header1.xml"), numbering=inside)
    found = docx.read(data)[0].sections[0]
    for blocks in (found.blocks, found.headers.default or ()):
        assert isinstance(blocks[0], Paragraph) and blocks[0].label is not None and blocks[0].label.picture is not None
