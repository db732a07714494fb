"""SmartArt (21.4): the drawing that Office keeps beside the data of a diagram ([MS-ODRAWXML] 2.3, 2.4.2)."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.docx.drawings.foreign_shapes import word_group
from moralreport.typeset.docx.markup.names import DSP, R, local_name
from moralreport.typeset.docx.markup.trees import Element
from moralreport.typeset.docx.story import Story


def find_diagram(story: Story, element: Element) -> tuple[Story, Element] | None:
    """The shapes of a dgm:relIds as a group in the diagram's own coordinates, and the story of the part that holds their pictures."""
    data = _tree(story, element.get(R + "dm"))
    model = next(data.iter(DSP + "dataModelExt"), None) if data is not None else None
    drawing = _tree(story, model.get("relId")) if model is not None else None
    shapes = next((child for child in drawing if local_name(child.tag) == "spTree"), None) if drawing is not None else None
    if model is None or shapes is None:
        return None
    part = story.relationships[model.get("relId", "")].target
    own = replace(story, part=part, relationships=story.sources.package.relationships(part))
    group = word_group(shapes, story.sources.theme.colors)
    return (own, group) if len(group) else None


def _tree(story: Story, relationship_id: str | None) -> Element | None:
    relationship = story.relationships.get(relationship_id or "")
    return story.sources.package.tree(relationship.target) if relationship is not None and not relationship.external else None
