"""No name of an HTTP library stands in what users see: not in a signature, not in an annotation, not among the base classes."""

import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import togai

LIBRARIES = re.compile(r"\b(httpx2?|httpcore2?|aiohttp|anyio|trio|yarl|h11|http\.client|urllib3)\.")
ROOTS = frozenset(
    {"httpx", "httpx2", "httpcore", "httpcore2", "aiohttp", "anyio", "trio", "yarl", "h11", "http", "ssl", "socket"}
)
PACKAGE = Path(togai.__file__).parent


def modules() -> list[str]:
    """All modules of the package, of the runtime those without an underscore; models are data and looked at elsewhere."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        if ("models" not in parts and not path.name.startswith("_")) or path.name == "__init__.py":
            found.append(".".join(part for part in parts if part != "__init__"))
    return found


def public(owner: Any, module: str) -> Iterator[tuple[str, Any]]:
    """Public things that a module or class defines, or hands on."""
    for name in dir(owner):
        if name.startswith("_") and name not in ("__init__", "__call__", "__enter__", "__exit__", "__aenter__", "__aexit__"):
            continue
        value = inspect.getattr_static(owner, name) if inspect.isclass(owner) else getattr(owner, name)
        value = getattr(value, "func", None) or getattr(value, "fget", None) or getattr(value, "__func__", value)
        if str(getattr(value, "__module__", "")).split(".")[0] == "togai":
            yield f"{module}.{name}", value


def texts(name: str, value: Any, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Annotations, defaults and bases, as text."""
    if inspect.isclass(value) and depth == 0:
        for base in value.__mro__:
            yield name, f"{base.__module__}."
        for annotation in inspect.get_annotations(value).values():
            yield name, str(annotation)
        for inner, part in public(value, name):
            yield from texts(inner, part, depth + 1)
    elif inspect.isfunction(value):
        yield name, str(inspect.signature(value)) + "."
        for default in inspect.signature(value).parameters.values():
            yield name, f"{type(default.default).__module__}."


@pytest.mark.parametrize("module", modules())
def test_no_library_in_a_public_signature(module: str) -> None:
    loaded = importlib.import_module(module)
    seen = 0
    for name, value in public(loaded, module):
        for where, text in texts(name, value):
            seen += 1
            assert not LIBRARIES.search(text), (where, text)
            assert text.split(".")[0] not in ROOTS, (where, text)
    assert seen or module.startswith("togai._runtime") or module == "togai.models"


def test_the_public_roots_are_walked() -> None:
    assert {"togai", "togai.transports", "togai.errors", "togai._runtime.transport"} <= set(modules())
    assert [name for name, _ in public(togai.transports, "togai.transports")]
