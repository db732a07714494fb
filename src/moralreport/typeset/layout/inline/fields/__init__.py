"""What fields show: values that layout knows, formulas over them, and their numeric pictures (17.16)."""
