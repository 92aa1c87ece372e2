"""Modules and functions stay small enough to be read in one go."""

import ast
import statistics

from tests.support.places import PACKAGE

MAX_MODULE = 400
MAX_FUNCTION = 60
NINETIETH_PERCENTILE = 30

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts)
TABLES = {"codes.py", "reserved.py", "rule_table.py"}
"""Lists of declarations, which are looked up and not read through."""


def test_modules() -> None:
    sizes = {path.relative_to(PACKAGE).as_posix(): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    long = {name: size for name, size in sizes.items() if size > MAX_MODULE and name.rsplit("/", 1)[-1] not in TABLES}
    assert not long, f"over {MAX_MODULE} lines: {long}"


def test_functions() -> None:
    sizes: dict[str, int] = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                doc = ast.get_docstring(node, clean=False) or ""
                lines = (node.end_lineno or node.lineno) - node.lineno + 1 - len(doc.splitlines())
                sizes[f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}"] = lines
    long = {name: size for name, size in sizes.items() if size > MAX_FUNCTION}
    assert not long, f"over {MAX_FUNCTION} lines: {long}"
    assert statistics.quantiles(sizes.values(), n=10)[-1] <= NINETIETH_PERCENTILE
