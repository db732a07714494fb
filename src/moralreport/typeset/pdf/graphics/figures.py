"""Rules, boxes, outlines and pictures as operators, with the resources that these name (ISO 32000-1, 7.8.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from moralreport.typeset.document import ImageData, Pattern
from moralreport.typeset.pages import Box, Image, Path, Rule, Shading
from moralreport.typeset.pdf.graphics.borders import dash_operator, rule_operators
from moralreport.typeset.pdf.graphics.colors import fill_color, stroke_color
from moralreport.typeset.pdf.graphics.images import Images, image_operators, placeholder_operators
from moralreport.typeset.pdf.graphics.paths import path_operators
from moralreport.typeset.pdf.graphics.patterns import tile_stream
from moralreport.typeset.pdf.graphics.shadings import shading_dictionary
from moralreport.typeset.pdf.objects import Document, number


class Figures:
    """What a document draws besides text; `flip` minus y is the height above the origin of the PDF's coordinates."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._images = Images(document)
        self._opacities: dict[float, str] = {}
        self._shadings: dict[str, str] = {}
        self._tiles: dict[Pattern, str] = {}
        self.undrawn: list[ImageData] = []
        """Pictures of a kind that cannot be read, as often as they were asked for."""

    def operators(self, item: Rule | Box | Path | Image, flip: float) -> str:
        match item:
            case Rule():
                return rule_operators(item, flip)
            case Box():
                box = " ".join(number(v) for v in (item.x, flip - item.y - item.height, item.width, item.height))
                return f"{fill_color(item.fill)} {box} re f\n"
            case Path():
                return self._path(item, flip)
            case Image():
                return self._image(item, flip)
            case _:
                assert_never(item)

    def resources(self) -> dict[str, dict[str, str]]:
        """References by kind and name."""
        states = {key: f"<< /Type /ExtGState /ca {number(value)} /CA {number(value)} >>" for value, key in self._opacities.items()}
        shadings = {name: entry for entry, name in self._shadings.items()}
        tiles = {name: str(self._document.add(tile_stream(pattern))) for pattern, name in self._tiles.items()}
        return {"XObject": self._images.resources, "ExtGState": states, "Shading": shadings, "Pattern": tiles}

    def _image(self, image: Image, flip: float) -> str:
        resource = self._images.name_of(image.image)
        if resource is None:
            self.undrawn.append(image.image)
            return placeholder_operators(image, flip)
        return image_operators(image, resource, flip)

    def _path(self, path: Path, flip: float) -> str:
        if path.shading is not None and path.commands:
            return self._shaded(path, path.shading, flip)
        if not path.commands or path.fill is path.stroke is None:
            return ""
        fill = f"{self._fill(path)} " if path.fill is not None else ""
        stroke = ""
        if path.stroke is not None:
            stroke = f"{stroke_color(path.stroke)} {number(path.width)} w {dash_operator(path.style, path.width)}"
        paint = ("B" if fill and stroke else "f" if fill else "S") + ("*" if path.even_odd and fill else "")
        return f"q {self._opacity(path)}{fill}{stroke}{path_operators(path.commands, 0.0, flip)} {paint} Q\n"

    def _fill(self, path: Path) -> str:
        if path.pattern is None:
            return fill_color(path.fill or "000000")
        return f"/Pattern cs /{self._tiles.setdefault(path.pattern, f'T{len(self._tiles) + 1}')} scn"

    def _shaded(self, path: Path, shading: Shading, flip: float) -> str:
        """The outline filled with flowing colours, then its line."""
        name = self._shadings.setdefault(shading_dictionary(shading, flip), f"S{len(self._shadings) + 1}")
        state = self._opacity(path)
        line = self._path(replace(path, fill=None, shading=None), flip)
        return f"q {state}{path_operators(path.commands, 0.0, flip)} W n /{name} sh Q\n{line}"

    def _opacity(self, path: Path) -> str:
        if path.opacity >= 1:
            return ""
        return f"/{self._opacities.setdefault(round(max(path.opacity, 0.0), 3), f'G{len(self._opacities) + 1}')} gs "
