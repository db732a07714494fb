"""What stays together on a line: numbers and dates with their words, names with their titles, places, codes."""
