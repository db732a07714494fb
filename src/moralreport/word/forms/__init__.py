"""Forms: Word files with tags, read, checked, compiled and merged (docs/forms.md)."""
