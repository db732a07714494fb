"""Style sheets of HTML: declarations, and rules for one element, class or id at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from moralreport.patterns import pattern
from moralreport.records import dataclass
from moralreport.typeset.docx.markup.trees import Element

MAX_RULES = 5000
Declarations = Mapping[str, str]

_SELECTOR = pattern(r"(\*|[a-z][a-z0-9]*)?((?:[.#][\w-]+)?)")
_LENGTH = pattern(r"([+-]?(?:\d+\.?\d*|\.\d+))(pt|px|in|cm|mm|pc|em|rem|ex|%|)")
_POINTS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "": 0.75}
_SIZES = {"xx-small": 7.5, "x-small": 7.5, "small": 10.0, "medium": 12.0, "large": 13.5, "x-large": 18.0, "xx-large": 24.0}
_BORDER_STYLES = {"solid": "single", "dashed": "dashed", "dotted": "dotted", "double": "double"} | dict.fromkeys(
    ("groove", "ridge", "inset", "outset"), "single"
)
_THICKNESS = {"thin": 0.75, "medium": 2.25, "thick": 3.75}


@dataclass(slots=True)
class Sheet:
    """Rules by the element, .class, #id or element.class that they are for."""

    rules: dict[str, dict[str, str]] = field(default_factory=dict)

    def of(self, element: Element) -> Declarations:
        """What holds for an element: rules for all, its kind, its classes, its id, and its own style, in this order."""
        found: dict[str, str] = {}
        for selector in _selectors_of(element):
            found.update(self.rules.get(selector, {}))
        found.update(read_declarations(element.get("style", "")))
        return found


def read_sheet(text: str) -> Sheet:
    """The rules of a style sheet that this reader knows; others count for nothing."""
    sheet = Sheet()
    first, *rest = text.split("/*")
    text = first + "".join(part.partition("*/")[2] for part in rest)
    for rule in text.split("}")[:MAX_RULES]:
        head, _, body = rule.rpartition("{")
        declarations = read_declarations(body)
        for selector in head.rpartition("{")[2].lower().split(","):
            if _SELECTOR.fullmatch(selector.strip()):
                sheet.rules.setdefault(selector.strip(), {}).update(declarations)
    return sheet


def read_declarations(text: str) -> dict[str, str]:
    """name: value of a style attribute, in lower case but for faces."""
    found: dict[str, str] = {}
    for item in text.split(";"):
        name, colon, value = item.partition(":")
        if colon:
            value = value.replace("!important", "").strip()
            name = name.strip().lower()
            found[name] = value if name == "font-family" else value.lower()
    return found


def length(value: str, whole: float = 0.0) -> float | None:
    """A length in points; shares and ems of `whole`."""
    match = _LENGTH.fullmatch(value.strip().lower())
    if match is None:
        return None
    factor = _POINTS.get(match[2], whole / 100 if match[2] == "%" else whole / 2 if match[2] == "ex" else whole)
    return max(-1584.0, min(float(match[1]) * factor, 1584.0))


def font_size(value: str, outer: float) -> float:
    """A font size in points; 0 for none."""
    value = {"larger": "120%", "smaller": "83%"}.get(value, value)
    found = _SIZES.get(value) or length(value, outer) or 0.0
    return min(max(found, 0.0), 400.0)


def color(value: str) -> str:
    """A colour as "RRGGBB"; "" for none, or one that is not understood."""
    if not value or value in ("transparent", "inherit", "initial", "auto", "windowtext", "currentcolor"):
        return ""
    from PIL import ImageColor

    try:
        red, green, blue = ImageColor.getrgb(value)[:3]
    except (ValueError, TypeError):
        return ""
    return f"{red:02X}{green:02X}{blue:02X}" if max(red, green, blue) < 256 else ""


def border(value: str) -> str:
    """A border as attributes of Word's; "" for none."""
    style, size, shade = "", 2.25, "auto"
    for word in value.replace(", ", ",").split():
        thickness = _THICKNESS.get(word, length(word))
        if word in _BORDER_STYLES:
            style = _BORDER_STYLES[word]
        elif thickness is not None:
            size = thickness
        else:
            shade = color(word) or shade
    return f'w:val="{style}" w:sz="{max(2, min(round(size * 8), 96))}" w:space="0" w:color="{shade}"' if style and size else ""


def _selectors_of(element: Element) -> Iterator[str]:
    name, classes = element.tag, element.get("class", "").lower().split()[:20]
    yield "*"
    yield name
    for found in classes:
        yield f".{found}"
    for found in classes:
        yield f"{name}.{found}"
    key = element.get("id", "").lower()
    if key:
        yield f"#{key}"
        yield f"{name}#{key}"
