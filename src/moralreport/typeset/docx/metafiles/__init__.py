"""EMF and WMF: records played on one canvas, out come shapes, text and bitmaps."""
