"""The stage: a package model becomes files, with the runtime copied beside them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from togai_codegen.config import ModelLibrary
from togai_codegen.emit.fileset import FileSet
from togai_codegen.folders import content_of, entries
from togai_codegen.python.model import PyModule, PyPackage
from togai_codegen.python.runtime_modules import PYDANTIC_ONLY
from togai_codegen.render.compiled import CompiledTemplates
from togai_codegen.render.templates import Templates

_RUNTIME = Path(__file__).resolve().parent.parent / "runtime"
_STRUCTS = _RUNTIME.with_name("runtime_msgspec")
RUNTIME_FOLDER = "_runtime"


def render_package(package: PyPackage, templates: Path | None = None) -> FileSet:
    """All files of the package, unformatted, paths relative to the package's folder.

    `templates` is a folder whose templates replace ours by name. Raises OSError where templates or runtime can't be read.
    """
    data = data_files(package.api_json, package.limits_json)
    return FileSet(
        {**render_modules(package.modules, templates), **runtime_files(package.unused_runtime, package.models), **data}
    )


def render_modules(
    modules: Iterable[PyModule], templates: Path | None = None, compiled: CompiledTemplates | None = None
) -> dict[str, bytes]:
    """The source of some modules, by path, unformatted. `templates` and errors as for `render_package`.

    `compiled` are templates that are compiled already; others are added.
    """
    writer = Templates(templates, compiled)
    return {module.path: writer.source(module).encode() for module in modules}


def data_files(api_json: bytes, limits_json: bytes) -> dict[str, bytes]:
    """The files beside the modules."""
    return {"_api.json": api_json, **({"_limits.json": limits_json} if limits_json else {}), "py.typed": b""}


def runtime_files(unused: frozenset[str] = frozenset(), models: ModelLibrary = "pydantic") -> dict[str, bytes]:
    """The runtime byte for byte, without its tests and caches and the files and folders that the package does without.

    With msgspec, other modules stand under the names of those that are pydantic's.
    """
    found = {name: content for name, content in _modules(_RUNTIME) if models == "pydantic" or name not in PYDANTIC_ONLY}
    if models == "msgspec":
        found |= {name: _beside(content) for name, content in _modules(_STRUCTS) if name != "__init__.py"}
    return {f"{RUNTIME_FOLDER}/{name}": found[name] for name in sorted(found) if not unused & {name, name.partition("/")[0]}}


def _modules(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path, entry in entries(str(folder)):
        if path.endswith(".py") and "tests" not in path.split("/"):
            yield path, content_of(entry.path)


def _beside(content: bytes) -> bytes:
    """A module of `runtime_msgspec/`, with its imports of `runtime/` from beside itself."""
    return content.replace(b"from ..runtime.", b"from .").replace(b"from ..runtime import", b"from . import")
