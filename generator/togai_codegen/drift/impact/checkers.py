"""What a type checker says: the difference of its errors between a consumer's tree with the old package and with the new.

The trees are copies in a temporary folder. A checker only reads them: its configuration is ours, so no plugin of the consumer's
runs.
"""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, Literal, TypeAlias

from togai_codegen.drift.impact.consumer import Consumer
from togai_codegen.emit.fileset import FileSet
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict

Checker: TypeAlias = Literal["mypy", "pyrefly"]
CHECKERS: tuple[Checker, ...] = ("mypy", "pyrefly")
SECONDS = 300.0
"""How long one checker may take for both trees."""

_MYPY = re.compile(r"(?P<path>[^:\n]+\.py):(?P<line>\d+):(?:\d+:)? error: (?P<text>.*)")
_CODE = re.compile(r"  \[(?P<code>[a-z-]+)\]$")
_MYPY_OPTIONS = (
    "--config-file=", "--no-error-summary", "--show-column-numbers", "--check-untyped-defs", "--strict-equality",
    "--explicit-package-bases", "--namespace-packages", "--ignore-missing-imports", "--follow-imports=normal",
    "--cache-dir=../cache", "--no-color-output",
)  # fmt: skip


class CheckerFailed(Exception):
    """The checker is not there, took too long, or failed."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """A new error of a checker: in the consumer's module of this name, on this line."""

    module: str
    line: int
    text: str


def installed(checker: Checker) -> tuple[str, ...] | None:
    """The command of a checker, where it is installed beside us or on the path."""
    if checker == "mypy" and importlib.util.find_spec("mypy") is not None:
        return (sys.executable, "-m", "mypy")
    beside = Path(sys.executable).parent / checker
    found = str(beside) if beside.is_file() else shutil.which(checker)
    return None if found is None else (found,)


def new_complaints(
    checker: Checker, consumer: Consumer, packages: tuple[FileSet, FileSet], name: str, seconds: float = SECONDS
) -> tuple[Complaint, ...]:
    """Errors that come with the new package. `packages` are the old and the new one; `name` is how the code imports it, where
    its tree does not hold it. Raises CheckerFailed.
    """
    command = installed(checker)
    if command is None:
        raise CheckerFailed(f"{checker} is not installed")
    with tempfile.TemporaryDirectory() as place:
        folders = [Path(place) / version for version in ("old", "new")]
        for folder, package in zip(folders, packages, strict=True):
            _write_tree(folder, consumer, package, name)
        check = _mypy if checker == "mypy" else _pyrefly
        old, new = (list(check(command, folder, seconds / 2)) for folder in folders)
    return tuple(_fresh(old, new))


def _fresh(old: list[tuple[Complaint, str]], new: list[tuple[Complaint, str]]) -> Iterator[Complaint]:
    """What stands in the new list more often than in the old: by line and kind, for a text may name a type that was renamed."""
    known = Counter((item.module, item.line, code) for item, code in old)
    for item, code in new:
        key = (item.module, item.line, code)
        if known[key]:
            known[key] -= 1
        else:
            yield item


def _write_tree(folder: Path, consumer: Consumer, package: FileSet, name: str) -> None:
    """The consumer's modules by their dotted names, and the package wherever its code has it."""
    for module, item in consumer.modules.items():
        target = Path(*module.split(".")) if module else Path()
        _write(folder / (target / "__init__.py" if item.is_package else target.with_suffix(".py")), item.text.encode())
    for place in consumer.packages or (name,):
        for path, content in package:
            if path.endswith((".py", ".pyi", "py.typed")):
                _write(folder.joinpath(*place.split("."), *PurePosixPath(path).parts), content)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _run(command: tuple[str, ...], folder: Path, seconds: float) -> str:
    kept = {
        key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "SYSTEMROOT", "TEMP", "TMPDIR", "VIRTUAL_ENV")
    }
    try:
        done = subprocess.run(
            command, cwd=folder, env={**kept, "PYTHONUTF8": "1"}, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise CheckerFailed(f"{_tool(command)} was stopped after {seconds:.0f} seconds") from error
    except OSError as error:
        raise CheckerFailed(f"{_tool(command)} can't be run: {error}") from error
    if done.returncode not in (0, 1):
        lines = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
        raise CheckerFailed(f"{_tool(command)} failed: {lines[-1] if lines else f'exit code {done.returncode}'}")
    return done.stdout.decode("utf-8", "replace")


def _tool(command: tuple[str, ...]) -> str:
    return next((name for name in CHECKERS if any(name in part for part in command)), command[0])


def _mypy(command: tuple[str, ...], folder: Path, seconds: float) -> Iterator[tuple[Complaint, str]]:
    for match in _MYPY.finditer(_run((*command, *_MYPY_OPTIONS, "."), folder, seconds)):
        code = _CODE.search(match["text"])
        yield Complaint(_module(match["path"]), int(match["line"]), match["text"]), code["code"] if code else ""


def _pyrefly(command: tuple[str, ...], folder: Path, seconds: float) -> Iterator[tuple[Complaint, str]]:
    _write(folder / "pyrefly.toml", b'project-includes = ["**/*.py"]\n')
    text = _run((*command, "check", "--output-format", "json", "--config", "pyrefly.toml"), folder, seconds)
    try:
        document: Any = json.loads(text)
        errors = [item for item in document["errors"] if is_dict(item)]
        for item in errors:
            path = PurePosixPath(Path(str(item["path"])).as_posix())
            relative = path.relative_to(folder.as_posix()) if path.is_absolute() else path
            yield Complaint(_module(relative.as_posix()), int(item["line"]), str(item["description"])), str(item.get("name", ""))
    except (ValueError, KeyError, TypeError) as error:
        raise CheckerFailed(f"pyrefly answered something that is not its JSON: {error!r}") from error


def _module(path: str) -> str:
    parts = PurePosixPath(path.removeprefix("./")).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1:] == ("__init__",) else parts)
