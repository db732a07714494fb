"""Tags of a form whose other tags are broken: those that can be tried one by one, so that wrong names are told in the same breath."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jinja2 import Environment, TemplateSyntaxError
from jinja2.meta import find_undeclared_variables
from lxml import etree

from moralreport.word.forms.split_tags import TAG, text_of
from moralreport.word.forms.tags import plain_tag
from moralreport.word.package.wordml import w

_NAMING: Final = re.compile(r"\{%(?:p|tr|tc|r)?[\s-]+(?:for|set|with)\s+([\w\s,]+?)\s*(?:\bin\b|=)")

_LOOP: Final = re.compile(r"\{%(?:p|tr|tc|r)?[\s-]+for\b")
_LOOP_END: Final = re.compile(r"\{%(?:p|tr|tc|r)?[\s-]+endfor\b")


def loose_tags(root: etree._Element, sandbox: Environment) -> Iterator[tuple[str, str]]:
    """(words of the paragraph, tag) of every `{{ … }}` that can be read and asks for nothing that a loop of the part names."""
    paragraphs = [text_of(paragraph) for paragraph in root.iter(w("p"))]
    named = {name.strip() for words in paragraphs for names in _NAMING.findall(words) for name in names.split(",")} | {"loop"}
    for words in paragraphs[_without_loop(paragraphs) :]:
        for tag in TAG.findall(words):
            if tag.startswith("{{") and _stands_alone(tag, named, sandbox):
                yield words, tag


def _without_loop(paragraphs: list[str]) -> int:
    """Where the part goes on behind an `endfor` that lacks its `for`: what that named is unknown, and so is what stands before."""
    ends = [number for number, words in enumerate(paragraphs) if _LOOP_END.search(words)]
    begun = sum(len(_LOOP.findall(words)) for words in paragraphs)
    return ends[-1] + 1 if len(ends) > begun else 0


def _stands_alone(tag: str, named: set[str], sandbox: Environment) -> bool:
    try:
        return named.isdisjoint(find_undeclared_variables(sandbox.parse(plain_tag(tag))))
    except TemplateSyntaxError:
        return False
