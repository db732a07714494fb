"""Pages: columns and sections filled, heads and feet, notes, line numbers, passes until page numbers settle."""
