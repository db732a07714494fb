"""Word: the model and a form in, a finished .docx out."""

from __future__ import annotations

from moralreport.word.finishing.contents_table import set_page_numbers
from moralreport.word.render import Rendered, file_stem, render

__all__ = ["Rendered", "file_stem", "render", "set_page_numbers"]
