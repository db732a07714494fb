"""Thai for Word: every Thai run gets its complex-script properties, every other run loses them (17.3.2.7, 17.3.2.26, 17.3.2.39).

Runs are split where Thai and other script meet, and joined where nothing but an old border parts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from moralreport.word.finishing.effective import SLOTS, EffectiveFonts
from moralreport.word.package.wordml import RUN_ORDER, XML_SPACE, properties_of, style_of, w

NO_BREAK_HYPHEN: Final = "\u2011"

_PIECES: Final = re.compile(
    r"(?P<tag>\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})|(?P<missing>\ue000[^\ue001]*\ue001)|(?P<thai>[\u0e01-\u0e3a\u0e3f-\u0e5b]+)"
    r"|(?P<latin>[^\W_\u0e00-\u0e7f]+)|(?P<neutral>[\W_])",
    re.DOTALL,
)
_MIXED: Final = re.compile(r"\{[{%#]|[\ue000\ue001]|[^\W_\u0e00-\u0e7f]")
"""What keeps a text from being of one script with its signs: tags, missing facts, letters and digits other than Thai."""
_ANY_THAI: Final = re.compile("[\u0e01-\u0e3a\u0e3f-\u0e5b]")
_RANK: Final = {w(name): rank for rank, name in enumerate(RUN_ORDER)}
_TWINS: Final = ((w("b"), w("bCs")), (w("i"), w("iCs")), (w("sz"), w("szCs")))
_TEXT, _RUN, _PROPERTIES = w("t"), w("r"), w("rPr")
_VAL: Final = w("val")
_DROPPED: Final = (w("proofErr"), w("noProof"))


def complete_part(root: etree._Element, fonts: EffectiveFonts, missing_style: str) -> None:
    """Bring every run of a story part into order, in place. `missing_style` is the id of "Missing Fact" in this file."""
    for element in list(root.iter(*_DROPPED)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for paragraph in root.iter(w("p")):
        style = style_of(paragraph)
        for container in _containers(paragraph):
            _complete_runs(container, style, fonts, missing_style)


def _containers(paragraph: etree._Element) -> Iterator[etree._Element]:
    yield paragraph
    for child in paragraph.iterdescendants(w("hyperlink"), w("ins"), w("sdtContent"), w("smartTag"), w("fldSimple")):
        if next(child.iterchildren(_RUN), None) is not None and next(child.iterancestors(w("p")), None) is paragraph:
            yield child


def _complete_runs(container: etree._Element, paragraph_style: str, fonts: EffectiveFonts, missing_style: str) -> None:
    thai = False
    for run in list(container.iterchildren(_RUN)):
        whole = _script_of_whole(run, thai)
        if whole is not None:
            thai = whole == "thai"
            complete_run(run, paragraph_style, fonts, thai=thai)
            continue
        pieces = list(_split(run, thai, missing_style))
        for piece, is_thai in pieces:
            complete_run(piece, paragraph_style, fonts, thai=is_thai)
            thai = is_thai
        position = container.index(run)
        container[position : position + 1] = [piece for piece, _ in pieces]
    _join(container)


def _script_of_whole(run: etree._Element, thai_before: bool) -> str | None:
    """The script of a run that holds one text of one script, and is left whole and made plain; None for any other."""
    node = run[-1] if len(run) else None
    if node is None or node.tag != _TEXT or len(run) > 2 or (len(run) == 2 and run[0].tag != _PROPERTIES):
        return None
    text = node.text or ""
    pieces = split_text(text, thai_before) if NO_BREAK_HYPHEN not in text else []
    if len(pieces) != 1 or pieces[0][1] == "missing":
        return None
    run.attrib.clear()
    run.text = run.tail = run[0].tail = node.tail = None
    _keep_spaces(node, text)
    return pieces[0][1]


def _keep_spaces(node: etree._Element, text: str) -> None:
    node.attrib.clear()
    if text != text.strip() or "  " in text:
        node.set(XML_SPACE, "preserve")


def _split(run: etree._Element, thai_before: bool, missing_style: str) -> Iterator[tuple[etree._Element, bool]]:
    """The run as runs of one script each, with whether it is Thai. Tabs, fields and drawings stay with what is before them."""
    run_properties = run.find(_PROPERTIES)
    current: etree._Element | None = None
    state = thai_before
    for child in run.iterchildren():
        if child.tag == _PROPERTIES:
            continue
        for node, kind in _nodes(child, state):
            thai = kind == "thai" if kind else state
            missing = kind == "missing"
            if current is None or thai != state or missing:
                if current is not None:
                    yield current, state
                current = _new_run(run_properties, missing_style if missing else "")
            state = True if missing else thai
            current.append(node)
            if missing:
                yield current, True
                current = None
    if current is not None:
        yield current, state


def _new_run(run_properties: etree._Element | None, style: str) -> etree._Element:
    run = etree.Element(_RUN)
    properties = deepcopy(run_properties) if run_properties is not None else etree.Element(_PROPERTIES)
    properties.tail = None
    if style:
        for old in properties.findall(w("rStyle")):
            properties.remove(old)
        etree.SubElement(properties, w("rStyle")).set(_VAL, style)
    run.append(properties)
    return run


def _nodes(child: etree._Element, thai_before: bool) -> Iterator[tuple[etree._Element, str | None]]:
    """Contents of a run cut by script: (element, "thai" | "latin" | "missing" | None for what goes with its neighbour)."""
    if child.tag != _TEXT:
        yield child, None
        return
    for text, kind in split_text(child.text or "", thai_before):
        yield from ((node, kind) for node in _text_nodes(text))


def _text_nodes(text: str) -> Iterator[etree._Element]:
    for index, piece in enumerate(text.split(NO_BREAK_HYPHEN)):
        if index:
            yield etree.Element(w("noBreakHyphen"))
        if piece:
            node = etree.Element(_TEXT)
            node.text = piece
            _keep_spaces(node, piece)
            yield node


def split_text(text: str, thai_before: bool = False) -> list[tuple[str, str]]:
    """Text cut where its script changes: ("thai" | "latin" | "missing", …). Signs and spaces go with what stands before them.

    Signs at the very beginning go with `thai_before`, or with what follows where nothing stands before.
    """
    if text and not _MIXED.search(text):
        return [(text, "thai" if thai_before or _ANY_THAI.search(text) else "latin")]
    pieces: list[tuple[str, str]] = []
    kind = "thai" if thai_before else ""
    for match in _PIECES.finditer(text):
        found = match.lastgroup or "neutral"
        words = match.group()
        if found == "missing":
            pieces.append((words[1:-1], "missing"))
            kind = "thai"
            continue
        kind = {"thai": "thai", "latin": "latin", "tag": "latin"}.get(found, kind)
        if pieces and pieces[-1][1] in (kind, "") and pieces[-1][1] != "missing":
            pieces[-1] = (pieces[-1][0] + words, kind)
        else:
            pieces.append((words, kind))
    return [(words, found or "latin") for words, found in pieces]


def complete_run(run: etree._Element, paragraph_style: str, fonts: EffectiveFonts, *, thai: bool) -> None:
    """Order and complete w:rPr: four fonts, twins, w:cs and Thai language on a Thai run; no w:cs on another."""
    for name in list(run.attrib):
        if "rsid" in str(name):
            del run.attrib[name]
    properties = properties_of(run, "rPr")
    key = (etree.tostring(properties), paragraph_style, thai)
    if key not in fonts.completed:
        _complete_properties(properties, paragraph_style, fonts, thai=thai)
        fonts.completed[key] = deepcopy(properties)
    else:
        run.replace(properties, deepcopy(fonts.completed[key]))


def _complete_properties(properties: etree._Element, paragraph_style: str, fonts: EffectiveFonts, *, thai: bool) -> None:
    _complete_fonts(properties, paragraph_style, fonts)
    complete_twins(properties, thai=thai)
    for old in properties.findall(w("cs")):
        properties.remove(old)
    if thai:
        etree.SubElement(properties, w("cs"))
    _complete_language(properties)
    properties[:] = sorted(properties, key=lambda child: _RANK.get(str(child.tag), 99))


def _complete_fonts(properties: etree._Element, paragraph_style: str, fonts: EffectiveFonts) -> None:
    chosen = properties.find(w("rFonts"))
    if chosen is None:
        chosen = etree.SubElement(properties, w("rFonts"))
    run_style = properties.find(w("rStyle"))
    wanted = fonts.of(paragraph_style, run_style.get(_VAL, "") if run_style is not None else "", chosen)
    chosen.attrib.clear()
    for slot in SLOTS:
        chosen.set(w(slot), wanted[slot])


def _complete_language(properties: etree._Element) -> None:
    language = properties.find(w("lang"))
    if language is None:
        language = etree.SubElement(properties, w("lang"))
    language.set(w("bidi"), "th-TH")


def complete_twins(properties: etree._Element, *, thai: bool = False) -> None:
    """Bold, italic and size say the same for both scripts. On a Thai run its own size wins, else the Latin one."""
    for plain, twin in _TWINS:
        first, second = properties.find(plain), properties.find(twin)
        source = second if first is None or (thai and second is not None) else first
        if source is not None:
            _set(properties, plain, source.get(_VAL))
            _set(properties, twin, source.get(_VAL))


def _set(properties: etree._Element, name: str, value: str | None) -> None:
    element = properties.find(name)
    if element is None:
        element = etree.SubElement(properties, name)
    if value is None:
        element.attrib.clear()
    else:
        element.set(_VAL, value)


def complete_definitions(root: etree._Element) -> None:
    """Twins, four fonts and order in every w:rPr of styles or numbering."""
    for properties in root.iter(_PROPERTIES):
        complete_twins(properties)
        fonts = properties.find(w("rFonts"))
        if fonts is not None:
            complete_slots(fonts)
        for old in properties.findall(w("noProof")):
            properties.remove(old)
        properties[:] = sorted(properties, key=lambda child: _RANK.get(str(child.tag), 99))


def complete_slots(fonts: etree._Element) -> None:
    """A named face in one slot of w:rFonts fills the slots that say nothing."""
    known = next((fonts.get(w(slot)) for slot in ("cs", "ascii", "hAnsi", "eastAsia") if fonts.get(w(slot))), None)
    for slot in SLOTS:
        theme = "cstheme" if slot == "cs" else f"{slot}Theme"
        if known and not fonts.get(w(slot)) and not fonts.get(w(theme)):
            fonts.set(w(slot), known)


def _join(container: etree._Element) -> None:
    """Join neighbouring text runs that look the same, so that no word is cut by an old border."""
    before: tuple[etree._Element, etree._Element] | None = None
    for child in list(container.iterchildren()):
        properties = child.find(_PROPERTIES) if child.tag == _RUN else None
        if properties is None or any(node.tag not in (_PROPERTIES, _TEXT) for node in child):
            before = None
        elif before is not None and etree.tostring(before[1]) == etree.tostring(properties):
            _append_text(before[0], "".join(node.text or "" for node in child.iterchildren(_TEXT)))
            container.remove(child)
        else:
            before = child, properties


def _append_text(run: etree._Element, words: str) -> None:
    nodes = run.findall(_TEXT)
    last = nodes[-1] if nodes else etree.SubElement(run, _TEXT)
    last.text = (last.text or "") + words
    last.set(XML_SPACE, "preserve")
