"""The content of a paragraph: runs, fields, symbols, formulas, and what they hold."""
