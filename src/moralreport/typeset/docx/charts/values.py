"""What the elements of a chart hold: values and texts that are cached from the sheet (21.2.2.24, 21.2.2.123), settings, rich text."""

from __future__ import annotations

import math
from collections.abc import Sequence

from moralreport.number_formats import shown_number
from moralreport.typeset.docx.markup.names import A, C
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.markup.units import clamp, is_on, number

MOST_POINTS = 500


def category_names(plots: Sequence[Element]) -> tuple[str, ...]:
    """Names of the categories, from the first series that has them; else their numbers."""
    longest = 0
    for series in (child for plot in plots for child in plot.findall(C + "ser")):
        element = series.find(C + "cat")
        texts, format_ = _cached_texts(element)
        if texts:
            counts = element is not None and next(element.iter(C + "numCache", C + "numLit"), None) is not None
            return tuple(shown_number(_number_of(text), format_) if counts else text for text in texts)
        longest = max(longest, len(_cached_texts(series.find(C + "val"))[0]))
    return tuple(str(index + 1) for index in range(longest))


def cached_numbers(element: Element | None) -> tuple[tuple[float | None, ...], str]:
    """Cached values in their places, and their format."""
    texts, format_ = _cached_texts(element)
    return tuple(map(_number_of, texts)), format_


def _cached_texts(element: Element | None) -> tuple[list[str], str]:
    """Texts of a cache by index; of several levels the innermost."""
    for cache in element.iter(*(C + name for name in ("numCache", "strCache", "numLit", "strLit", "lvl"))) if element is not None else ():
        points = {int(clamp(number(point.get("idx")) or 0.0, 0, MOST_POINTS - 1)): point for point in cache.findall(C + "pt")}
        holder = cache if cache.find(C + "ptCount") is not None else cache.getparent()
        count = int(clamp(number(value_of(holder, "ptCount", "0")) or 0.0, 0, MOST_POINTS))
        texts = [""] * max(count, max(points, default=-1) + 1)
        for index, point in points.items():
            value = point.find(C + "v")
            texts[index] = (value.text or "").strip() if value is not None else ""
        shape = cache.find(C + "formatCode")
        return texts, (shape.text or "General") if shape is not None else "General"
    return [], "General"


def _number_of(text: str) -> float | None:
    """A value as Excel writes it, 5.2E-2 too."""
    try:
        found = float(text)
    except ValueError:
        return None
    return clamp(found, -1e12, 1e12) if math.isfinite(found) else None


def text_of(element: Element | None) -> str:
    """Paragraphs of rich text, or the cached text of a reference."""
    if element is None:
        return ""
    lines = ["".join(run.text or "" for run in paragraph.iter(A + "t")) for paragraph in element.iter(A + "p")]
    rich = "\n".join(line for line in lines if line.strip())
    return rich or " ".join((value.text or "").strip() for value in element.iter(C + "v")).strip()


def value_of(element: Element | None, name: str, default: str) -> str:
    found = element.find(C + name) if element is not None else None
    return found.get("val", default) if found is not None else default


def flag_of(element: Element | None, name: str) -> bool:
    found = element.find(C + name) if element is not None else None
    return found is not None and is_on(found.get("val"))
