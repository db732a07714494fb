"""A broken line becomes placed items: its height, its slack, its label, what is drawn behind, under and around its text."""
