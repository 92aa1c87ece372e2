"""Imports go down the floors that ARCHITECTURE.md draws, and in no circle, not even for types."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.support.places import PACKAGE

FLOORS = {
    "folders": 0, "records": 0, "later": 0, "location": 1, "shapes": 1, "texts": 1, "emit": 1,
    "ir": 2, "diagnostics": 2,
    "config": 3, "drift": 3,
    "source": 4, "naming": 4,
    "openapi": 5, "python": 5, "export": 5, "testing": 5,
    "resolve": 6, "render": 6, "reuse": 6, "upstream": 6, "vendoring": 6,
    "lower": 7, "docs": 7, "census": 7, "provenance": 7,
    "assembly": 8, "loading": 8, "report": 8, "cache": 8,
    "pipeline": 9, "cli": 10, "__main__": 11,
}  # fmt: skip
APART = {"runtime", "runtime_msgspec"}
"""Copied into what is generated: they import nothing else, and no room imports them."""

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts)


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(path) for path in MODULES}


def imports_of(path: Path) -> Iterator[str]:
    """Modules of our own that a module imports anywhere in it, `if TYPE_CHECKING:` included."""
    name = name_of(path)
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("togai_codegen"))
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = package.split(".")
                base = ".".join([*parts[: len(parts) - node.level + 1], *([base] if base else [])])
            if base.split(".")[0] == "togai_codegen":
                for alias in node.names:
                    whole = f"{base}.{alias.name}"
                    yield whole if whole in NAMES else base


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def test_every_room_has_a_floor() -> None:
    rooms = {room_of(name) for name in NAMES} - {"", *APART}
    assert rooms <= FLOORS.keys(), f"rooms without a floor: {sorted(rooms - FLOORS.keys())}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_down(path: Path) -> None:
    room = room_of(name_of(path))
    wrong: list[str] = []
    for imported in imports_of(path):
        other = room_of(imported)
        if other in ("", room) or (room, other) == ("runtime_msgspec", "runtime"):
            continue
        if {room, other} & APART or FLOORS[other] >= FLOORS[room]:
            wrong.append(imported)
    assert not wrong, f"{name_of(path)} (floor {FLOORS.get(room)}) may not import {wrong}"


def test_no_circles() -> None:
    graph = {name_of(path): set(imports_of(path)) - {name_of(path)} for path in MODULES}
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(f"import circle: {' -> '.join(error.args[1])}")


def test_runtime_imports_relatively() -> None:
    for path in MODULES:
        if room_of(name_of(path)) in APART:
            absolute = [
                node.module
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").startswith("togai")
            ]
            assert not absolute, f"{name_of(path)} imports {absolute} absolutely"
