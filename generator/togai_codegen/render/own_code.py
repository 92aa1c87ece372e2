"""A digest of the generator itself, by which two states of one version are told apart."""

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from togai_codegen.render.templates import template_folders

_PACKAGE = Path(__file__).resolve().parent.parent
_DECIDING: Final = ("source", "ir", "naming", "openapi", "python", "resolve", "render", "lower", "docs", "testing", "reuse")
"""The rooms whose code decides what is generated; the files of the runtime stand in the package, and so in its manifest."""
_IDLE: Final = r'(?ms)^[ \t]*(?:#[^\n]*|[rf]?"""(?:[^"\\]|\\.|"(?!""))*"""[ \t]*)?\n'


@cache
def own_code_sha256() -> str:
    """The digest over templates and code, but for blank lines, comments, docstrings and the kind of line ends."""
    digest = hashlib.sha256()
    for name, text in sorted(_texts()):
        digest.update(f"{name}\0{len(text)}\0{text}".encode())
    return digest.hexdigest()


def _texts() -> Iterator[tuple[str, str]]:
    modules = [_PACKAGE / name for name in ("pipeline.py", "loading.py", "provenance.py", "assembly.py")]
    modules += [path for room in _DECIDING for path in (_PACKAGE / room).rglob("*.py")]
    for path in modules:
        if path.is_file():
            yield path.relative_to(_PACKAGE).as_posix(), re.sub(_IDLE, "", path.read_text("utf-8"))
    for folder in template_folders()[:1]:
        for path in folder.rglob("*"):
            if path.is_file() and not path.name.startswith(".") and not path.name.endswith("~"):
                yield f"templates/{path.relative_to(folder).as_posix()}", path.read_text("utf-8", "replace")
