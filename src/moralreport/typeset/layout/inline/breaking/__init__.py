"""Where lines end: first fit, tab stops, words wider than their room, and what makes the ends of paragraphs good."""
