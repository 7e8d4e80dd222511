"""The domain stays pure: the standard library alone, no clock, the day always passed in."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import crs

ROOM = Path(crs.__file__).parent
MODULES = sorted(
    path for path in ROOM.rglob("*.py") if "management" not in path.parts and path.name != "apps.py"
)
CLOCKS = {"today", "now", "utcnow", "localdate", "localtime", "time", "monotonic"}

each_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOM).as_posix())


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []


@each_module
def test_it_imports_the_standard_library_and_itself(path: Path) -> None:
    rooms = {name.split(".")[0] for node in nodes(path) for name in imported(node)}
    assert rooms - sys.stdlib_module_names - {"crs"} == set()


@each_module
def test_it_never_reads_a_clock(path: Path) -> None:
    called = [node.func for node in nodes(path) if isinstance(node, ast.Call)]
    names = {getattr(func, "attr", getattr(func, "id", "")) for func in called}
    assert names & CLOCKS == set()


@each_module
def test_the_day_of_assessment_has_no_default(path: Path) -> None:
    for function in nodes(path):
        if isinstance(function, ast.FunctionDef | ast.Lambda):
            given = function.args
            positional = [*given.posonlyargs, *given.args]
            optional = positional[len(positional) - len(given.defaults) :]
            optional += [a for a, d in zip(given.kwonlyargs, given.kw_defaults, strict=True) if d]
            assert "on" not in {argument.arg for argument in optional}, ast.dump(function)
