"""What a file asks for and nobody draws: found where it is read, so that a warning can say where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from moralreport.typeset.docx.drawings.picture_effects import EFFECT_LOST
from moralreport.typeset.docx.markup.children import flag_of
from moralreport.typeset.docx.markup.names import OFFICE, PIC, VAL, WPS, A, V, W
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import is_on, number
from moralreport.typeset.docx.paint.shadows import VML_KINDS
from moralreport.typeset.docx.paint.vml_style import is_true
from moralreport.typeset.docx.story import Story
from moralreport.typeset.warning_log import WarningLog
from moralreport.typeset.written_numbers import is_known

EFFECT = "เงาด้านใน ขอบนุ่ม เงาสะท้อน หรือความลึกของรูปร่างไม่ถูกวาด"
PICTURE_FILL = "พื้นของรูปร่างที่เป็นรูปภาพเรียงซ้ำหรือเป็นลาย แสดงเป็นภาพเดียวหรือสีเดียว"
NUMBER_FORMAT = "ไม่รู้จักรูปแบบเลข {} จึงแสดงเป็นเลขอารบิก"
_PARAGRAPH: Mapping[str, tuple[str, str]] = {
    W + "textDirection": ("vertical-text", "ย่อหน้าที่ตั้งให้ข้อความเดินในแนวตั้ง จัดเป็นแนวนอนแทน"),
}
_SETTINGS: Mapping[str, tuple[str, str]] = {
    "bookFoldPrinting": ("paper-folding", "การพิมพ์แบบพับเล่ม จัดเป็นหน้าเดี่ยวตามลำดับแทน"),
    "bookFoldRevPrinting": ("paper-folding", "การพิมพ์แบบพับเล่ม จัดเป็นหน้าเดี่ยวตามลำดับแทน"),
    "printTwoOnOne": ("paper-folding", "การพิมพ์สองหน้าต่อแผ่น จัดเป็นหน้าเดี่ยวแทน"),
}
_DRAWN_EFFECTS = frozenset((A + "outerShdw", A + "glow"))
_EFFECTS_OF_PICTURES = _DRAWN_EFFECTS | {A + "softEdge", A + "reflection"}
_PICTURE_EFFECTS = frozenset(A + name for name in ("tint", "hsl", "blur", "fillOverlay"))


def warn_of_paragraph(story: Story, properties: Element | None) -> None:
    """Warns of what a w:pPr asks for in vain."""
    for child in properties if properties is not None else ():
        found = _PARAGRAPH.get(child.tag)
        if found is not None and is_on(child.get(VAL)) and child.get(VAL) != "lrTb" and not _is_framed(child):
            story.warn(*found)
        elif child.tag == W + "kinsoku" and not is_on(child.get(VAL)) and _holds_east_asian(child):
            story.warn("east-asian-rules", "ย่อหน้าภาษาจีนหรือญี่ปุ่นที่ปิดกฎขึ้นบรรทัด (kinsoku) ยังจัดตามกฎนั้น")


def _is_framed(element: Element) -> bool:
    """Does a frame of the same paragraph turn the text?"""
    properties = element.getparent()
    return properties is not None and properties.find(W + "framePr") is not None


def _holds_east_asian(rule: Element) -> bool:
    """Is there Chinese, Japanese or Korean text in the paragraph of this property?"""
    properties = rule.getparent()
    paragraph = properties.getparent() if properties is not None else None
    return paragraph is not None and any("\u2e80" <= sign <= "\uffdc" for text in paragraph.iter(W + "t") for sign in text.text or "")


def warn_of_settings(root: Element | None, warnings: WarningLog) -> None:
    """Warns of settings of the whole document that change how it is printed."""
    for name, (code, message) in _SETTINGS.items():
        if flag_of(root, name):
            warnings.add(code, message, "ทั้งเอกสาร")


def warn_of_section(element: Element | None, index: int, warnings: WarningLog) -> None:
    """Warns of what the w:sectPr of the `index`-th section asks for in vain."""
    place = f"ส่วนที่ {index + 1}"
    numbers = element.find(W + "pgNumType") if element is not None else None
    for found in _number_formats(element, numbers):
        if not is_known(found):
            warnings.add("number-format", NUMBER_FORMAT.format(found), place)
    grid = element.find(W + "docGrid") if element is not None else None
    if grid is not None and grid.get(W + "type") in ("linesAndChars", "snapToChars") and number(grid.get(W + "charSpace")):
        warnings.add("character-grid", "ตารางระยะอักขระของหน้า (document grid) ไม่ถูกใช้ ใช้เฉพาะระยะบรรทัด", place)


def _number_formats(section: Element | None, numbers: Element | None) -> Iterator[str]:
    """Formats of page numbers and of notes."""
    if numbers is not None:
        yield numbers.get(W + "fmt", "decimal")
    for name in ("footnotePr", "endnotePr"):
        found = section.find(f"{W}{name}/{W}numFmt") if section is not None else None
        if found is not None:
            yield found.get(VAL, "decimal")


def warn_of_drawing(story: Story, element: Element) -> None:
    """Warns of effects of a picture or shape: its own properties only, not those of what stands in it."""
    for name in (WPS + "spPr", PIC + "spPr"):
        properties = element.find(name)
        if properties is not None:
            _warn_of_shape(story, properties, _DRAWN_EFFECTS if name == WPS + "spPr" else _EFFECTS_OF_PICTURES)
    blip = element.find(f"{PIC}blipFill/{A}blip")
    if blip is not None and any(child.tag in _PICTURE_EFFECTS for child in blip):
        story.warn("picture-effect", EFFECT_LOST)


def warn_of_vml(story: Story, shape: Element) -> None:
    """Warns of effects and fills of a VML shape that are not drawn."""
    for child in shape:
        shaded = child.tag == V + "shadow" and is_true(child.get("on")) and child.get("type", "").lower() not in VML_KINDS
        if shaded or (child.tag == OFFICE + "extrusion" and is_true(child.get("on"), True)):
            story.warn("shape-effect", EFFECT)


def _warn_of_shape(story: Story, properties: Element, drawn: frozenset[str]) -> None:
    effects = properties.find(A + "effectLst")
    if effects is not None and any(child.tag not in drawn for child in effects):
        story.warn("shape-effect", EFFECT)
    if any(path.get("path") in ("rect", "shape") for path in properties.iterfind(f"{A}gradFill/{A}path")):
        story.warn("gradient-fill", "สีไล่ระดับตามรูปสี่เหลี่ยมหรือตามรูปร่าง แสดงเป็นวงกลม")
