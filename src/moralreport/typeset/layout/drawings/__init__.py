"""Drawings as placed items: pictures, shapes, groups, word art, the text in boxes."""
