"""The stage: a package model becomes files, with the runtime copied beside them."""

from pathlib import Path

from togai_codegen.emit.fileset import FileSet
from togai_codegen.python.model import PyPackage
from togai_codegen.render.templates import Templates

_RUNTIME = Path(__file__).resolve().parent.parent / "runtime"
RUNTIME_FOLDER = "_runtime"


def render_package(package: PyPackage, templates: Path | None = None) -> FileSet:
    """All files of the package, unformatted, paths relative to the package's folder.

    `templates` is a folder whose templates replace ours by name. Raises OSError where templates or runtime can't be read.
    """
    writer = Templates(templates)
    files = {module.path: writer.source(module).encode() for module in package.modules}
    limits = {"_limits.json": package.limits_json} if package.limits_json else {}
    return FileSet({**files, **runtime_files(package.unused_runtime), "_api.json": package.api_json, **limits, "py.typed": b""})


def runtime_files(unused: frozenset[str] = frozenset()) -> dict[str, bytes]:
    """The runtime byte for byte, without its tests and caches and the files and folders that the package does without."""
    found: dict[str, bytes] = {}
    for path in sorted(_RUNTIME.rglob("*.py")):
        relative = path.relative_to(_RUNTIME)
        if not {"tests", "__pycache__"} & set(relative.parts) and not unused & {relative.as_posix(), relative.parts[0]}:
            found[f"{RUNTIME_FOLDER}/{relative.as_posix()}"] = path.read_bytes()
    return found
