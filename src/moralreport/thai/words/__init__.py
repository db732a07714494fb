"""Thai words: how surely one ends and the next begins, from a dictionary and a model of phrases."""
