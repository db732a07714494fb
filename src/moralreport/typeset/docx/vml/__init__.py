"""VML (ECMA-376 part 4): the drawings of older Word, as the same values as DrawingML's."""
