"""The structure tree (ISO 32000-1, 14.7), built while items are placed: its nodes, what blocks are in it, in what order they are read."""
