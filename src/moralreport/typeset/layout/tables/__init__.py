"""Tables: the grid and its widths, cells, rows over pages, borders."""
