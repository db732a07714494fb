"""Thai text, and nothing of ours beneath it but errors: clusters, words and line breaks, normalisation, digits, dates."""
