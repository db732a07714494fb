"""What a PDF tells besides its pictures (ISO 32000-1, 7.7.2, 12 and 14): catalog, outline, links, tags and their rules."""
