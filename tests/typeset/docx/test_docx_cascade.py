"""The style cascade (17.7.2): who wins, and how toggles alternate."""

from __future__ import annotations

import pytest
from tests.typeset.docx.word_specimens import blocks_of, first_paragraph, first_table, paragraph, style

from moralreport.typeset.document import Border, Paragraph, RunProperties, TabStop, Text

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:cs="Cordia New"/><w:sz w:val="22"/><w:szCs w:val="28"/>'
    '<w:lang w:val="en-US" w:bidi="th-TH"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)
NORMAL = style("Normal", default=True, name="Normal")
THEME = (
    '<a:themeElements><a:clrScheme name="c"><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:dk1>'
    '<a:sysClr val="windowText" lastClr="000000"/>'
    '</a:dk1></a:clrScheme><a:fontScheme name="f"><a:majorFont><a:latin typeface="Head"/><a:ea typeface=""/>'
    '<a:cs typeface=""/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Body"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Thai" typeface="Thai Body"/>'
    "</a:minorFont>"
    "</a:fontScheme></a:themeElements>"
)


def run_of(block: object) -> RunProperties:
    assert isinstance(block, Paragraph)
    text = block.inlines[0]
    assert isinstance(text, Text)
    return text.properties


def test_document_defaults_are_under_everything() -> None:
    run = run_of(first_paragraph(paragraph("ก"), styles=DEFAULTS + NORMAL, theme=THEME))
    assert (run.size, run.size_cs, run.fonts.ascii, run.fonts.cs) == (11.0, 14.0, "Body", "Cordia New")
    assert (run.language, run.language_cs) == ("en-US", "th-TH")


def test_a_style_without_an_identifier_is_nobodys() -> None:
    nameless = '<w:style><w:name w:val="Small"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style>'
    assert run_of(first_paragraph(paragraph("ก"), styles=nameless)).size == 10.0


def test_theme_fonts_of_complex_scripts_follow_the_theme_language() -> None:
    found = first_paragraph(
        paragraph("ก", run='<w:rFonts w:cstheme="minorBidi"/>'), theme=THEME, settings='<w:themeFontLang w:val="en-US" w:bidi="th-TH"/>'
    )
    assert run_of(found).fonts.cs == "Thai Body"


def test_theme_colours_are_tinted_and_shaded() -> None:
    colors = [
        run_of(first_paragraph(paragraph("ก", run=f'<w:color w:val="123456" w:themeColor="accent1" {change}/>'), theme=THEME)).color
        for change in ("", 'w:themeShade="BF"', 'w:themeTint="99"')
    ]
    assert colors == ["4472C4", "2F5496", "8FAADC"]


def test_latin_and_complex_twins_stay_apart() -> None:
    run = run_of(first_paragraph(paragraph("ก", run='<w:b/><w:iCs/><w:sz w:val="20"/><w:szCs w:val="32"/><w:cs/>')))
    assert (run.bold, run.bold_cs, run.italic, run.italic_cs) == (True, False, False, True)
    assert (run.size, run.size_cs, run.complex_script) == (10.0, 16.0, True)


def test_based_on_chains_pass_down_what_they_do_not_change() -> None:
    sheet = style("A", '<w:pPr><w:jc w:val="center"/><w:keepNext/></w:pPr><w:rPr><w:szCs w:val="40"/></w:rPr>') + style(
        "B", '<w:pPr><w:jc w:val="thaiDistribute"/></w:pPr>', based_on="A"
    )
    found = first_paragraph(paragraph("ก", '<w:pStyle w:val="B"/>'), styles=sheet)
    assert (found.properties.alignment, found.properties.keep_next, run_of(found).size_cs) == ("thaiDistribute", True, 20.0)


def test_a_loop_of_styles_ends() -> None:
    sheet = style("A", "<w:rPr><w:b/></w:rPr>", based_on="B") + style("B", "<w:rPr><w:i/></w:rPr>", based_on="A")
    run = run_of(first_paragraph(paragraph("ก", '<w:pStyle w:val="A"/>'), styles=sheet))
    assert (run.bold, run.italic) == (True, True)


def test_toggles_of_paragraph_and_character_style_cancel_each_other() -> None:
    sheet = style("P", "<w:rPr><w:b/><w:bCs/></w:rPr>") + style("C", "<w:rPr><w:b/></w:rPr>", kind="character")
    run = run_of(first_paragraph(paragraph("ก", '<w:pStyle w:val="P"/>', '<w:rStyle w:val="C"/>'), styles=sheet))
    assert (run.bold, run.bold_cs) == (False, True)


def test_direct_toggles_are_absolute() -> None:
    sheet = style("P", "<w:rPr><w:b/></w:rPr>") + style("C", "<w:rPr><w:b/></w:rPr>", kind="character")
    run = run_of(first_paragraph(paragraph("ก", '<w:pStyle w:val="P"/>', '<w:rStyle w:val="C"/><w:b/>'), styles=sheet))
    assert run.bold


def test_a_linked_paragraph_style_on_a_run_acts_as_its_character_style() -> None:
    sheet = style("H", '<w:link w:val="HChar"/>') + style("HChar", '<w:rPr><w:color w:val="FF0000"/></w:rPr>', kind="character")
    assert run_of(first_paragraph(paragraph("ก", run='<w:rStyle w:val="H"/>'), styles=sheet)).color == "FF0000"


def test_tab_stops_are_merged_and_cleared_down_the_cascade() -> None:
    sheet = style(
        "T", '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="right" w:pos="9000" w:leader="dot"/></w:tabs></w:pPr>'
    )
    direct = '<w:pStyle w:val="T"/><w:tabs><w:tab w:val="clear" w:pos="720"/><w:tab w:val="decimal" w:pos="1440"/></w:tabs>'
    found = first_paragraph(paragraph("ก", direct), styles=sheet)
    assert found.properties.tabs == (TabStop(72.0, "decimal"), TabStop(450.0, "right", "dot"))


def test_a_direct_hanging_indent_replaces_a_first_line_indent() -> None:
    sheet = style("T", '<w:pPr><w:ind w:left="720" w:firstLine="720"/></w:pPr>')
    found = first_paragraph(paragraph("ก", '<w:pStyle w:val="T"/><w:ind w:hanging="360"/>'), styles=sheet)
    assert (found.properties.indent_left, found.properties.first_line) == (36.0, -18.0)


def test_indents_in_characters_count_in_the_paragraphs_own_size() -> None:
    found = first_paragraph(
        paragraph("ก", '<w:ind w:firstLineChars="200" w:firstLine="480"/>'),
        styles=style("N", '<w:rPr><w:sz w:val="32"/></w:rPr>', default=True),
    )
    assert found.properties.first_line == 32.0


def test_spaces_in_lines_beat_those_in_points_until_they_are_none() -> None:
    """Word writes what they came to on its grid beside them."""

    def after(direct: str) -> float:
        named = style("N", '<w:pPr><w:spacing w:afterLines="50" w:after="156"/></w:pPr>', default=True)
        return first_paragraph(paragraph("ก", f"<w:spacing {direct}/>"), styles=named).properties.space_after

    assert [after(direct) for direct in ("", 'w:after="400"', 'w:afterLines="100"')] == [7.8, 7.8, 12.0]
    assert [after(f'w:afterLines="0" {points}') for points in ("", 'w:after="20"')] == [7.8, 1.0]


def test_line_spacing_knows_its_three_rules() -> None:
    rules = ('w:line="360" w:lineRule="auto"', 'w:line="700" w:lineRule="exact"', 'w:line="240" w:lineRule="atLeast"', 'w:line="480"')
    found = [first_paragraph(paragraph("ก", f"<w:spacing {rule}/>")).properties for rule in rules]
    assert [(p.line, p.line_rule) for p in found] == [(30.0 / 20, "auto"), (35.0, "exact"), (12.0, "atLeast"), (2.0, "auto")]


@pytest.mark.parametrize(("rule", "read"), [("", "exact"), ("auto", "exact"), ("atLeast", "exact"), ("exact", "atLeast")])
def test_a_negative_line_is_exact_and_an_exact_one_at_least_so_high(rule: str, read: str) -> None:
    """As in Word's binary files, where the sign alone tells the two apart (LibreOffice's tdf125469_singleSpacing.docx, seen in Word)."""
    said = f' w:lineRule="{rule}"' if rule else ""
    found = first_paragraph(paragraph("ก", f'<w:spacing w:line="-240"{said}/>')).properties
    assert (found.line, found.line_rule) == (12.0, read)


def test_automatic_spacing_is_told_apart_from_points() -> None:
    found = first_paragraph(
        paragraph("ก", '<w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="0"/>')
    ).properties
    assert (found.space_before, found.before_auto, found.space_after, found.after_auto) == (5.0, True, 5.0, False)


def test_headings_are_told_by_their_style_whatever_its_id() -> None:
    sheet = style("1", name="heading 1") + style("My", based_on="1") + style("O", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    body = "".join(paragraph("ก", f'<w:pStyle w:val="{key}"/>') for key in ("1", "My", "O"))
    assert [b.properties.outline_level for b in blocks_of(body, styles=sheet) if isinstance(b, Paragraph)] == [0, 0, 2]


def test_roles_come_from_style_names() -> None:
    names = ("toc 2", "TOC Heading", "caption", "Title", "List Bullet 3", "List Paragraph", "Quote")
    sheet = "".join(style(f"s{i}", name=name) for i, name in enumerate(names))
    body = "".join(paragraph("ก", f'<w:pStyle w:val="s{i}"/>') for i in range(len(names)))
    found = [(b.properties.role, b.properties.role_level) for b in blocks_of(body, styles=sheet) if isinstance(b, Paragraph)]
    assert found == [("toc", 1), ("toc_heading", 0), ("caption", 0), ("title", 0), ("list_item", 2), ("list_item", 0), ("quote", 0)]


def test_borders_and_shading_of_a_paragraph() -> None:
    borders = (
        '<w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="FF0000"/><w:bottom w:val="nil"/>'
        '</w:pBdr><w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>'
    )
    found = first_paragraph(paragraph("ก", borders)).properties
    assert (found.borders.top, found.borders.bottom, found.shading) == (Border("single", 1.0, "FF0000", 1.0), None, "808080")


def test_equal_formatting_shares_one_value() -> None:
    first, second = blocks_of(paragraph("ก", '<w:jc w:val="both"/>', "<w:b/>") + paragraph("ข", '<w:jc w:val="both"/>', "<w:b/>"))
    assert run_of(first) is run_of(second)
    assert isinstance(first, Paragraph) and isinstance(second, Paragraph) and first.properties is second.properties


TABLE_STYLE = style(
    "T",
    '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:szCs w:val="24"/></w:rPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/>'
    '<w:insideH w:val="dotted" w:sz="4"/></w:tblBorders><w:tblCellMar><w:left w:w="200" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="DDDDDD"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="firstCol"><w:rPr><w:i/></w:rPr></w:tblStylePr>',
    kind="table",
)


def styled_table(look: str, heads: int = 0) -> str:
    cells = f"<w:tc>{paragraph('ก')}</w:tc><w:tc>{paragraph('ข')}</w:tc></w:tr>"
    rows = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cells}" * heads + f"<w:tr>{cells}" * (3 - heads)
    grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>'
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook {look}/></w:tblPr>{grid}{rows}</w:tbl>'


def test_table_styles_format_by_row_column_and_band() -> None:
    table = first_table(
        styled_table('w:val="00A0" w:firstRow="1" w:firstColumn="1" w:noHBand="0" w:noVBand="1"'), styles=DEFAULTS + NORMAL + TABLE_STYLE
    )
    assert [[cell.shading for cell in row.cells] for row in table.rows] == [["DDDDDD"] * 2, [None] * 2, ["EEEEEE"] * 2]
    assert [[run_of(cell.blocks[0]).bold for cell in row.cells] for row in table.rows] == [[True, True], [False, False], [False, False]]
    assert [run_of(row.cells[0].blocks[0]).italic for row in table.rows] == [True, True, True]


@pytest.mark.parametrize(("size", "shaded"), [("", [None, "EEEEEE", None]), ('<w:tblStyleRowBandSize w:val="2"/>', [None, None, "EEEEEE"])])
def test_bands_are_as_many_rows_high_as_the_style_says(size: str, shaded: list[str | None]) -> None:
    sheet = TABLE_STYLE.replace("<w:tblPr>", f"<w:tblPr>{size}", 1)
    table = first_table(styled_table('w:val="0000" w:firstRow="0" w:noHBand="0" w:noVBand="1"'), styles=DEFAULTS + NORMAL + sheet)
    assert [row.cells[0].shading for row in table.rows] == shaded


def test_all_rows_that_are_repeated_are_the_header_row_of_the_style() -> None:
    table = first_table(styled_table('w:val="0020" w:firstRow="1" w:noHBand="0"', heads=2), styles=DEFAULTS + NORMAL + TABLE_STYLE)
    assert [row.cells[0].shading for row in table.rows] == ["DDDDDD", "DDDDDD", None]


def test_normal_is_the_default_where_no_style_says_so() -> None:
    sheet = DEFAULTS + style("Heading", '<w:rPr><w:szCs w:val="20"/></w:rPr>') + style("Normal", '<w:rPr><w:szCs w:val="36"/></w:rPr>')
    assert run_of(first_paragraph(paragraph("ก"), styles=sheet)).size_cs == 18.0


def test_a_table_style_lies_under_the_paragraph_style_and_over_the_defaults() -> None:
    sheet = DEFAULTS + style("Normal", '<w:rPr><w:szCs w:val="36"/></w:rPr>', default=True) + TABLE_STYLE
    block = first_table(styled_table('w:val="0000"'), styles=sheet).rows[0].cells[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert (block.properties.space_after, run_of(block).size_cs) == (0.0, 18.0)


def test_a_table_style_shows_where_normal_only_repeats_the_default() -> None:
    sheet = DEFAULTS + style("Normal", '<w:rPr><w:szCs w:val="28"/></w:rPr>', default=True) + TABLE_STYLE
    assert run_of(first_table(styled_table('w:val="0000"'), styles=sheet).rows[0].cells[0].blocks[0]).size_cs == 12.0


def test_inside_edges_are_handed_to_the_cells() -> None:
    table = first_table(styled_table('w:val="0000"'), styles=TABLE_STYLE)
    tops = [row.cells[0].borders.top for row in table.rows]
    assert [edge.style if edge else None for edge in tops] == ["single", "dotted", "dotted"]
    assert table.rows[0].cells[0].margins == (10.0, 0.0, 5.4, 0.0)


def test_automatic_space_taken_back_leaves_what_the_styles_say() -> None:
    web = '<w:pPr><w:spacing w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"/></w:pPr>'

    def spaces(direct: str) -> tuple[float | str, float | str]:
        found = first_paragraph(paragraph("ก", f'<w:pStyle w:val="Web"/><w:spacing {direct}/>'), styles=style("Web", web)).properties
        return "auto" if found.before_auto else found.space_before, "auto" if found.after_auto else found.space_after

    assert spaces("") == ("auto", "auto")
    assert spaces('w:beforeAutospacing="0" w:afterAutospacing="0"') == (0.0, 5.0)
    assert spaces('w:before="60" w:after="0"') == ("auto", "auto")
    assert spaces('w:before="60" w:beforeAutospacing="1"') == ("auto", "auto")


@pytest.mark.parametrize(
    ("inside", "kinds"),
    [
        ('<w14:glow w14:rad="63500"><w14:srgbClr w14:val="FFC000"><w14:alpha w14:val="60000"/></w14:srgbClr></w14:glow>', ["glow"]),
        ('<w14:glow w14:rad="0"><w14:srgbClr w14:val="FFC000"/></w14:glow>', []),
        ('<w14:shadow w14:dist="0" w14:sx="0" w14:sy="0"><w14:srgbClr w14:val="000000"/></w14:shadow>', []),
        ('<w14:reflection w14:stA="0" w14:endA="0" w14:dist="0"/><w14:props3d w14:extrusionH="0" w14:contourW="0"/>', []),
    ],
)
def test_effects_of_nothing_are_none_and_nobody_is_warned(inside: str, kinds: list[str]) -> None:
    found = first_paragraph(paragraph("ก", run=inside)).inlines[0]
    assert isinstance(found, Text)
    assert [effect.kind for effect in found.properties.effects] == kinds and not found.properties.effect


def test_a_shading_of_no_pattern_is_none() -> None:
    assert first_paragraph(paragraph("ก", '<w:shd w:val="nil" w:fill="FF0000"/>')).properties.shading is None
    assert first_paragraph(paragraph("ก", '<w:shd w:val="clear" w:fill="FF0000"/>')).properties.shading == "FF0000"
