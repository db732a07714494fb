"""Title, author, language and dates of the file, and the settings that Thai needs. The day is an argument, never the clock."""

from __future__ import annotations

from datetime import date
from typing import Final

from lxml import etree

from moralreport.records import dataclass
from moralreport.word.package.package import Package
from moralreport.word.package.wordml import DECLARATION, W, attribute, w

_CORE: Final = "docProps/core.xml"
_APP: Final = "docProps/app.xml"
_CORE_RELATION: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_WORD_URI: Final = "http://schemas.microsoft.com/office/word"
_SETTINGS_ORDER_WORDS: Final = (
    "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape "
    "printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts "
    "saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop "
    "hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles "
    "stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves "
    "doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation "
    "consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle "
    "evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing "
    "drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery "
    "doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData "
    "noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore "
    "savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText "
    "doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields "
    "hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping"
)
_SETTINGS_ORDER: Final = tuple(_SETTINGS_ORDER_WORDS.split())
"""Children of w:settings in the order of CT_Settings (17.15.1.78)."""


@dataclass(frozen=True, slots=True)
class Properties:
    title: str
    author: str
    subject: str
    day: date


def write_properties(package: Package, properties: Properties) -> None:
    """Core and application properties of the document, whatever the template said."""
    stamp = f"{properties.day.isoformat()}T00:00:00Z"
    core = (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{attribute(properties.title)}</dc:title><dc:subject>{attribute(properties.subject)}</dc:subject>"
        f"<dc:creator>{attribute(properties.author)}</dc:creator>"
        f"<cp:lastModifiedBy>{attribute(properties.author)}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified>'
        "<dc:language>th-TH</dc:language></cp:coreProperties>"
    )
    app = (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>moralreport</Application><Company>{attribute(properties.author)}</Company></Properties>"
    )
    _put(package, _CORE, core, "application/vnd.openxmlformats-package.core-properties+xml")
    _put(package, _APP, app, "application/vnd.openxmlformats-officedocument.extended-properties+xml")
    kinds = {kind for kind, _, _ in package.relations("")}
    if "core-properties" not in kinds:
        identifier = package.relate("", "core-properties", _CORE)
        next(relation for relation in package.tree("_rels/.rels") if relation.get("Id") == identifier).set("Type", _CORE_RELATION)
    if "extended-properties" not in kinds:
        package.relate("", "extended-properties", _APP)


def _put(package: Package, name: str, xml: str, content_type: str) -> None:
    package.trees.pop(name, None)
    package.add(name, xml.encode("utf-8"), content_type)


def write_settings(package: Package) -> None:
    """compatibilityMode 15, Thai as theme language, no prompt to update fields, no tracking of old revisions."""
    root = package.tree(package.own_part("settings"))
    for gone in ("updateFields", "attachedTemplate", "rsids"):
        for element in root.findall(w(gone)):
            root.remove(element)
    _compatibility(root)
    language = settings_child(root, "themeFontLang")
    language.set(w("bidi"), "th-TH")
    if not language.get(w("val")):
        language.set(w("val"), "en-US")


def _compatibility(root: etree._Element) -> None:
    compat = settings_child(root, "compat")
    for old in compat.findall(w("compatSetting")):
        if old.get(w("name")) == "compatibilityMode":
            compat.remove(old)
    setting = etree.SubElement(compat, w("compatSetting"))
    for key, value in (("name", "compatibilityMode"), ("uri", _WORD_URI), ("val", "15")):
        setting.set(w(key), value)


def settings_child(root: etree._Element, name: str) -> etree._Element:
    """The element of w:settings, made in its place where it is lacking."""
    found = root.find(w(name))
    if found is not None:
        return found
    element = etree.Element(w(name))
    rank = _SETTINGS_ORDER.index(name)
    after = {f"{{{W}}}{later}" for later in _SETTINGS_ORDER[rank + 1 :]}
    follower = next((child for child in root if child.tag in after), None)
    if follower is None:
        root.append(element)
    else:
        follower.addprevious(element)
    return element
