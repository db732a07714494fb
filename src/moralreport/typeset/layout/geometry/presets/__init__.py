"""The 187 preset shapes of the standard as data."""
