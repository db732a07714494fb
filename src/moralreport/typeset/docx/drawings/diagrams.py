"""SmartArt (21.4): the drawing that Office keeps beside the data of a diagram ([MS-ODRAWXML] 2.3, 2.4.2)."""

from __future__ import annotations

from moralreport.typeset.docx.drawings.foreign_shapes import word_group
from moralreport.typeset.docx.markup.names import DSP, R, local_name
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.story import Story


def find_diagram(story: Story, element: Element) -> tuple[Story, Element] | None:
    """The shapes of a dgm:relIds as a group in the diagram's own coordinates, and the story of the part that holds their pictures."""
    data = story.tree_of(element.get(R + "dm"))
    model = next(data.iter(DSP + "dataModelExt"), None) if data is not None else None
    drawing = story.tree_of(model.get("relId")) if model is not None else None
    shapes = next((child for child in drawing if local_name(child.tag) == "spTree"), None) if drawing is not None else None
    if model is None or shapes is None:
        return None
    group = word_group(shapes, story.sources.theme.colors)
    return (story.within(story.part_of(model.get("relId"))), group) if len(group) else None
