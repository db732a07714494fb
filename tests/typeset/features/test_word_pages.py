"""The pages of docs/word keep their word: tests that they name exist, and every warning of the typesetter stands in their table."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.typeset.features.test_goldens_of_features import SPECIMENS

_QUOTED = re.compile(r"`(?:tests/[\w/]*/)?(test_[a-z0-9_]+)(\.py|\[[a-z0-9_]+\])?`")
_CODE = re.compile(r"`([a-z]+(?:-[a-z]+)*)`")


def pages(project: Path) -> list[Path]:
    found = sorted((project / "docs" / "word").glob("*.md"))
    assert len(found) > 35
    return [page for page in found if page.stem != "README"]


def trees(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(folder.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def known_tests(project: Path) -> set[str]:
    """`test_x` and `test_x.py` for every test and file of tests; the goldens' tests with each specimen's name."""
    names: set[str] = set()
    for path, tree in trees(project / "tests"):
        names.add(path.name)
        names |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}
    return names | {f"test_feature_is_set_as_recorded[{make.__name__}]" for make in SPECIMENS}


def codes_of(tree: ast.Module) -> Iterator[str]:
    """Codes of warnings: first arguments of warn(), warnings.add() and Warning(), and of tables of (code, message)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _warns(node.func) and node.args and isinstance(node.args[0], ast.Constant):
            yield str(node.args[0].value)
        if isinstance(node, ast.AnnAssign) and "tuple[str, str]" in ast.unparse(node.annotation) and isinstance(node.value, ast.Dict):
            entries = [value for value in node.value.values if isinstance(value, ast.Tuple)]
            yield from (str(entry.elts[0].value) for entry in entries if isinstance(entry.elts[0], ast.Constant) and len(entry.elts) == 2)


def _warns(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute):
        return function.attr == "warn" or (function.attr == "add" and ast.unparse(function.value).endswith("warnings"))
    return isinstance(function, ast.Name) and function.id == "Warning"


def emitted(project: Path) -> set[str]:
    found = {code for _, tree in trees(project / "src" / "moralreport" / "typeset") for code in codes_of(tree)}
    return {code for code in found if _CODE.fullmatch(f"`{code}`")}


def test_every_test_that_a_page_names_exists(project: Path) -> None:
    known = known_tests(project)
    for page in pages(project):
        quoted = [name + more for name, more in _QUOTED.findall(page.read_text(encoding="utf-8"))]
        assert quoted, f"{page.name} names no test"
        assert not [name for name in quoted if name not in known], page.name


def test_every_specimen_has_its_page(project: Path) -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in pages(project))
    assert not [make.__name__ for make in SPECIMENS if f"test_feature_is_set_as_recorded[{make.__name__}]" not in text]


def test_the_table_lists_every_page_and_every_warning_and_no_other(project: Path) -> None:
    table = (project / "docs" / "word" / "README.md").read_text(encoding="utf-8")
    assert not [page.name for page in pages(project) if f"({page.name})" not in table]
    codes = emitted(project)
    assert len(codes) > 40
    listed = set(_CODE.findall("\n".join(line for line in table.splitlines() if line.startswith("|"))))
    assert codes - listed == set()
    assert listed - codes == set()


def test_the_guard_sees_a_warning_that_is_not_listed() -> None:
    planted = 'story.warn("planted", "x")\nenv.warnings.add("second", "x", "y")\nT: Mapping[str, tuple[str, str]] = {"a": ("third", "x")}'
    assert set(codes_of(ast.parse(planted))) == {"planted", "second", "third"}
