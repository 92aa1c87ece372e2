"""Formatting of generated files: ruff in one process for the whole package, or black through its API."""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Literal

from togai_codegen.emit.fileset import FileSet
from togai_codegen.python.options import DEFAULT_LINE_LENGTH
from togai_codegen.render.package import RUNTIME_FOLDER

Formatter = Literal["ruff", "black"]
LINE_LENGTH = DEFAULT_LINE_LENGTH
TARGET = "py311"


def format_files(files: FileSet, formatter: Formatter = "ruff", line_length: int = LINE_LENGTH) -> FileSet:
    """The files with every Python module formatted, except the runtime's, which are copied as they are.

    Raises RuntimeError where the formatter refuses a file: what the templates wrote is then no Python.
    """
    sources = {path: content for path, content in files if path.endswith(".py") and not path.startswith(f"{RUNTIME_FOLDER}/")}
    return files.with_files(_ruff(sources, line_length) if formatter == "ruff" else _black(sources, line_length))


def _ruff(sources: dict[str, bytes], line_length: int) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="togai-codegen-") as name:
        folder = Path(name)
        for path, content in sources.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        command = [_ruff_path(), "format", "--isolated", "--no-cache", "--quiet"]
        command += ["--line-length", str(line_length), "--target-version", TARGET, str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode:
            raise RuntimeError(f"ruff can't format what the templates wrote: {done.stderr.replace(str(folder), '').strip()}")
        return {path: (folder / path).read_bytes() for path in sources}


def _ruff_path() -> str:
    """Where ruff is: in a virtual environment beside Python itself, else where ruff's own search finds it."""
    # That search reads all that Python was built with, and takes as long as to format what an edit changes.
    name = "Scripts/ruff.exe" if sys.platform == "win32" else "bin/ruff"
    path = f"{sys.prefix}/{name}"
    if sys.prefix != sys.base_prefix and Path(path).is_file():
        return path
    from ruff import find_ruff_bin  # type: ignore[import-untyped]

    return str(find_ruff_bin())


def _black(sources: dict[str, bytes], line_length: int) -> dict[str, bytes]:
    # Loaded only when asked for: black takes longer to import than ruff to format.
    from black import format_file_contents
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput
    from black.report import NothingChanged

    mode = Mode(line_length=line_length, target_versions={TargetVersion.PY311})
    formatted: dict[str, bytes] = {}
    for path, content in sources.items():
        try:
            formatted[path] = format_file_contents(content.decode(), fast=True, mode=mode).encode()
        except NothingChanged:
            formatted[path] = content
        except InvalidInput as error:
            raise RuntimeError(f"black can't format what the templates wrote in {path}: {error}") from error
    return formatted
