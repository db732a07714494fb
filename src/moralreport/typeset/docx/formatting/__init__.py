"""What text looks like: the style cascade, styles, table styles, numbering, theme, the fonts a file names or brings along."""
