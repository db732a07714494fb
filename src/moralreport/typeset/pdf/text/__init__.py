"""Text (ISO 32000-1, 9): embedded fonts whose codes carry their text, and the operators that show it."""
