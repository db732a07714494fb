"""Shapes from their geometry: guides, outlines, the preset shapes."""
