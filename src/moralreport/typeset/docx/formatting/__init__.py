"""What things look like: the style cascade, numbering, theme, colours, borders, fills, properties of paragraphs, runs and tables."""
