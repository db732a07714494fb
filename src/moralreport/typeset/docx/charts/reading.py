"""A c:chart -> the drawing of its part."""

from __future__ import annotations

from dataclasses import replace

from moralreport.typeset.document import Group, RunProperties
from moralreport.typeset.docx.charts.drawing import draw_chart
from moralreport.typeset.docx.charts.parts import is_simplified, read_chart_part
from moralreport.typeset.docx.story import Story


def read_chart(story: Story, relationship_id: str, size: tuple[float, float], look: RunProperties) -> Group | None:
    """The chart in a box of width × height, described by its title; None for kinds that nobody draws. Warns of what is left out."""
    root = story.tree_of(relationship_id)
    chart = read_chart_part(root, story.sources.theme.colors) if root is not None else None
    if root is None or chart is None or min(size) <= 0:
        return None
    if is_simplified(root, chart):
        story.warn("chart", "แผนภูมิวาดอย่างง่าย แถบค่าคลาดเคลื่อน สมการของเส้นแนวโน้ม ตารางข้อมูล หรือวงที่สองของวงกลมไม่ถูกวาด")
    return replace(draw_chart(chart, size, look), alt_text=chart.title)
