"""Graphics (ISO 32000-1, 8): outlines, line styles, patterns, shadings, bitmaps."""
