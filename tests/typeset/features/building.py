"""Small Word files of one feature each: a small page, TH Sarabun New at 16 points, and what the feature needs."""

from __future__ import annotations

from collections.abc import Mapping

from tests.typeset.docx.word_specimens import style, word_file

STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="TH Sarabun New" w:hAnsi="TH Sarabun New" w:cs="TH Sarabun New"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
    '<w:lang w:val="en-US" w:bidi="th-TH"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + style("Normal", default=True)
    + style("Heading1", '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>', name="heading 1")
)
SETTINGS = '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>'
SENTENCE = "สำนักงานส่งเสริมคุณธรรม จริยธรรม และความโปร่งใสในการดำเนินงานของหน่วยงาน "
EDGE = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'


def section(before: str = "", after: str = "", *, width: int = 6000, height: int = 5000) -> str:
    """A w:sectPr: `before` stands before the page size, `after` behind the margins (twentieths of a point)."""
    margins = '<w:pgMar w:top="600" w:right="600" w:bottom="600" w:left="600" w:header="300" w:footer="300" w:gutter="0"/>'
    return f'<w:sectPr>{before}<w:pgSz w:w="{width}" w:h="{height}"/>{margins}{after}</w:sectPr>'


def specimen(
    body: str, end: str = "", *, settings: str = "", parts: Mapping[str, bytes | str] | None = None, links: str = "", **known: str
) -> bytes:
    """A Word file with the body; `end` is its last section, `settings` go before those of compatibility mode 15."""
    inside = known.pop("styles", "")
    return word_file(body + (end or section()), parts=parts, links=links, styles=STYLES + inside, settings=settings + SETTINGS, **known)


def p(content: str = "", properties: str = "") -> str:
    """One w:p; text that is no XML becomes a run."""
    inside = content if content.startswith("<") else r(content) if content else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """One w:r of text, or of XML."""
    inside = text if text.startswith("<") else f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def field(code: str, result: str = "?") -> str:
    """A complex field with its stored result."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return mark.format("begin") + code + mark.format("separate") + r(result) + mark.format("end")


def tc(content: str = "", properties: str = "") -> str:
    """A cell."""
    inside = content if content.startswith(("<w:p>", "<w:tbl>")) else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; plain texts become cells."""
    made = "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def tbl(*rows: str, grid: tuple[int, ...] = (1600, 3200), properties: str = "", borders: str = "", after: str = "") -> str:
    """A table with thin lines everywhere unless `borders` says otherwise; `after` follows them in the w:tblPr."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = borders or f"<w:tblBorders>{''.join(f'<w:{side} {EDGE}/>' for side in sides)}</w:tblBorders>"
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr>{properties}{borders}{after}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
