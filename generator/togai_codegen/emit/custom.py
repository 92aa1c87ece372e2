"""What the owner of a package keeps in its folder `_custom/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ast


def defines(files: Mapping[str, bytes], module: str, name: str) -> bool:
    """Whether a module of the package (`_custom.billing`) defines or imports a name; nothing is executed."""
    base = module.replace(".", "/")
    source = files.get(f"{base}.py", files.get(f"{base}/__init__.py"))
    if source is None:
        return False
    import ast  # few packages have mixins

    try:
        return name in set(_names(ast.parse(source).body))
    except (SyntaxError, ValueError):
        return False


def _names(body: list[ast.stmt]) -> Iterator[str]:
    import ast

    for node in body:
        match node:
            case ast.ClassDef(name=name):
                yield name
            case ast.ImportFrom(names=names):
                yield from (alias.asname or alias.name for alias in names)
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case _:
                pass
