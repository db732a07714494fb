"""Parts of other kinds that Word takes in where a w:altChunk stands (17.17.2)."""
