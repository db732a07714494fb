"""Tiny Word files built in code, and a readable dump of what the reader makes of them."""

from __future__ import annotations

import dataclasses
import hashlib
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from PIL import Image

from moralreport.errors import Warning
from moralreport.typeset import docx
from moralreport.typeset.document import Block, Document, Paragraph, Table, Text

_OFFICE = "http://schemas.openxmlformats.org/"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": _OFFICE + "wordprocessingml/2006/main",
        "r": _OFFICE + "officeDocument/2006/relationships",
        "m": _OFFICE + "officeDocument/2006/math",
        "wp": _OFFICE + "drawingml/2006/wordprocessingDrawing",
        "a": _OFFICE + "drawingml/2006/main",
        "pic": _OFFICE + "drawingml/2006/picture",
        "mc": _OFFICE + "markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w10": "urn:schemas-microsoft-com:office:word",
        "x": "urn:unknown",
    }.items()
)
_TYPES = {
    "styles": "styles.xml",
    "numbering": "numbering.xml",
    "settings": "settings.xml",
    "theme": "theme1.xml",
    "footnotes": "footnotes.xml",
    "endnotes": "endnotes.xml",
}
_ROOTS = {"theme": "a:theme"}
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8cf500f00038101805c8a7a650000000049454e44ae426082"
)


def word_file(body: str, *, parts: Mapping[str, bytes | str] | None = None, links: str = "", **known: str) -> bytes:
    """A .docx whose document has `body`; `known` gives the inside of styles, numbering, settings, theme, footnotes, endnotes."""
    files: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{_OFFICE}package/2006/content-types"/>',
        "_rels/.rels": relationships(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    related = [(f"known{name}", name, _TYPES[name]) for name in known]
    for name, inside in known.items():
        root = _ROOTS.get(name, f"w:{name}")
        files["word/" + _TYPES[name]] = f"<{root} {NAMESPACES}>{inside}</{root}>"
    files["word/_rels/document.xml.rels"] = relationships(*related, extra=links)
    return zipped({**files, **(parts or {})})


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """A zip file with the members."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def relationships(*entries: tuple[str, str, str], extra: str = "") -> str:
    """A relationships part with (id, kind, target) entries."""
    inside = "".join(
        f'<Relationship Id="{i}" Type="{_OFFICE}officeDocument/2006/relationships/{kind}" Target="{t}"/>' for i, kind, t in entries
    )
    return f'<Relationships xmlns="{_OFFICE}package/2006/relationships">{inside}{extra}</Relationships>'


def relationship(key: str, kind: str, target: str, external: bool = False) -> str:
    """One more relationship of the main document."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{key}" Type="{_OFFICE}officeDocument/2006/relationships/{kind}" Target="{target}"{mode}/>'


def part(root: str, inside: str) -> str:
    """A further XML part, such as a header."""
    return f"<{root} {NAMESPACES}>{inside}</{root}>"


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """One w:p with one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def style(key: str, inside: str = "", *, kind: str = "paragraph", name: str = "", based_on: str = "", default: bool = False) -> str:
    """One w:style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    first = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"{first}><w:name w:val="{name or key}"/>{base}{inside}</w:style>'


def read(body: str, **more: str) -> Document:
    """The document that the reader makes of the body."""
    return docx.read(word_file(body, parts=None, **more))[0]


def warnings_of(body: str, **more: str) -> tuple[Warning, ...]:
    """The warnings that the reader gives for the body."""
    return docx.read(word_file(body, parts=None, **more))[1]


def blocks_of(body: str, **more: str) -> tuple[Block, ...]:
    """Blocks of the first section."""
    return read(body, **more).sections[0].blocks


def first_paragraph(body: str, **more: str) -> Paragraph:
    """The first block, which is a paragraph."""
    block = blocks_of(body, **more)[0]
    assert isinstance(block, Paragraph)
    return block


def first_table(body: str, **more: str) -> Table:
    """The first block, which is a table."""
    block = blocks_of(body, **more)[0]
    assert isinstance(block, Table)
    return block


def text_of(value: object) -> str:
    """Text of a paragraph's own runs."""
    assert isinstance(value, Paragraph)
    return "".join(inline.text for inline in value.inlines if isinstance(inline, Text))


def labels_of(document: Document) -> list[str]:
    """Labels of all paragraphs of the first section."""
    return [b.label.text for b in document.sections[0].blocks if isinstance(b, Paragraph) and b.label is not None]


def dump(document: Document) -> str:
    """The document as indented lines: every value that differs from its default, names before values."""
    return "\n".join(_lines(document, 0)) + "\n"


def _lines(value: object, depth: int) -> Iterator[str]:
    margin = "  " * depth
    if not dataclasses.is_dataclass(value):
        yield f"{margin}{value!r}"
        return
    plain, nested = list[tuple[str, object]](), list[tuple[str, object]]()
    for field in dataclasses.fields(value):
        content = getattr(value, field.name)
        if content == _default(field):
            continue
        (nested if _is_nested(content) else plain).append((field.name, content))
    yield f"{margin}{type(value).__name__} " + " ".join(f"{name}={_short(content)}" for name, content in plain)
    for name, content in nested:
        yield f"{margin}  {name}:"
        items = content.values() if isinstance(content, Mapping) else content if isinstance(content, tuple) else (content,)
        for item in items:
            yield from _lines(item, depth + 2)


def _default(field: dataclasses.Field[object]) -> object:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def _is_nested(content: object) -> bool:
    if isinstance(content, (tuple, Mapping)):
        items = list(content.values()) if isinstance(content, Mapping) else list(content)
        return any(dataclasses.is_dataclass(item) for item in items)
    return dataclasses.is_dataclass(content)


def _short(content: object) -> str:
    if isinstance(content, bytes) and content.startswith(b"\x89PNG"):
        return _pixels(content)
    return f"{content:g}" if isinstance(content, float) else repr(content)


def _pixels(png: bytes) -> str:
    """What a picture shows, since its bytes differ with the zlib of the machine that made it; the bytes of one that shows nothing."""
    try:
        with Image.open(BytesIO(png)) as image:
            return f"png {image.width}x{image.height} {hashlib.sha256(image.convert('RGBA').tobytes()).hexdigest()[:16]}"
    except OSError:
        return repr(png)
