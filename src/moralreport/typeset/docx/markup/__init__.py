"""XML parsed without risk, the names of its elements, lengths in points, alternate content."""
