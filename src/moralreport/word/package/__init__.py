"""The package of a Word file, its XML and its styles: what merging and finishing work on."""
