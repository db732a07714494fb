"""The text of a paragraph: collected, its types and directions told apart, cut into shaped segments."""
