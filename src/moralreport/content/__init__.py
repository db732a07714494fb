"""The content folder: YAML, Markdown and photos that people write → the frozen model, or every problem with its line."""

from moralreport.content.load import load

__all__ = ["load"]
