"""Paragraphs among other blocks: lines that flow down a column, and what stands round them."""
