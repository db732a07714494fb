"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
from copy import copy
from unittest.mock import patch

from moralreport.patterns import pattern


def test_a_pattern_is_compiled_once_it_is_used() -> None:
    with patch("moralreport.patterns.re.compile", side_effect=re.compile) as compiled:
        thai = pattern("[ก-ฮ]+", re.IGNORECASE)
        assert not compiled.called
        assert [match.group() for match in thai.finditer("กข a ค")] == ["กข", "ค"]
        compiled.assert_called_once_with("[ก-ฮ]+", re.IGNORECASE)
        assert [match.group() for match in thai.finditer("ง")] == ["ง"]
        compiled.assert_called_once()
    assert thai.match("ก") and not thai.fullmatch("กa") and thai.pattern == "[ก-ฮ]+"


def test_a_pattern_has_no_more_than_patterns_have() -> None:
    assert not hasattr(pattern("a"), "unknown")
    assert copy(pattern("a")).match("a")
