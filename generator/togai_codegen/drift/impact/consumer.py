"""A consumer's tree: its Python files read and parsed, never run, and where the generated package stands in it."""

import ast
import os
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath

from togai_codegen.drift.impact.model import Unread
from togai_codegen.records import dataclass

API_FILE = "_api.json"
_LEFT_OUT = frozenset({"__pycache__", "node_modules", "site-packages", "build", "dist", "venv"})
_MOST_BYTES = 4_000_000
"""A file above this is no code that people wrote; its syntax tree would take a hundred times as much memory."""
_MOST_FILES = 50_000


@dataclass(frozen=True, eq=False)
class Module:
    """One file. `path` is as the user would write it; `name` is dotted, from the folder that was given."""

    path: str
    name: str
    text: str
    tree: ast.Module
    is_package: bool

    @cached_property
    def lines(self) -> list[str]:
        """The lines as the parser counts them."""
        return self.text.split("\n")

    def column(self, line: int, offset: int) -> int:
        """The column, in characters from 1, of an offset in bytes, which is what syntax trees hold."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return offset + 1 if text.isascii() else len(text.encode()[:offset].decode("utf-8", "replace")) + 1


@dataclass(frozen=True, kw_only=True)
class Consumer:
    """All modules of a tree by dotted name, and the generated packages in it by dotted name with their folders."""

    modules: Mapping[str, Module]
    packages: Mapping[str, Path]
    unread: tuple[Unread, ...] = ()

    @cached_property
    def by_last(self) -> Mapping[str, tuple[str, ...]]:
        """Names of modules and packages by their last part."""
        found: dict[str, list[str]] = {}
        for name in sorted((*self.modules, *self.packages)):
            found.setdefault(name.rpartition(".")[2], []).append(name)
        return {last: tuple(names) for last, names in found.items()}

    def resolve(self, name: str) -> str | None:
        """The module or package that an absolute import means.

        The folder that was given need not be where imports begin (`src/`), so the end of a name is enough; the shortest wins.
        """
        if name in self.modules or name in self.packages:
            return name
        candidates = [item for item in self.by_last.get(name.rpartition(".")[2], ()) if item.endswith("." + name)]
        return min(candidates, key=lambda item: (item.count("."), item), default=None)


def read_consumer(paths: Iterable[Path]) -> Consumer:
    """Read every Python file below these paths, but what is generated, hidden, or an environment. Links are not followed.

    Raises OSError where a path itself is not there.
    """
    modules: dict[str, Module] = {}
    packages: dict[str, Path] = {}
    unread: list[Unread] = []
    for root in paths:
        if root.is_file():
            _read(root, root.stem, modules, unread)
            continue
        if not root.is_dir():
            raise FileNotFoundError(f"{root} is neither a file nor a folder")
        for path in _files(root, packages):
            _read(path, _dotted(path.relative_to(root)), modules, unread)
            if len(modules) >= _MOST_FILES:
                unread.append(Unread(root.as_posix(), f"only the first {_MOST_FILES:,} files were read"))
                break
    return Consumer(modules=modules, packages=packages, unread=tuple(unread))


def _files(root: Path, packages: dict[str, Path]) -> Iterator[Path]:
    for folder, names, files in os.walk(root):
        here = Path(folder)
        if API_FILE in files:
            # The root itself may be the package; then nothing in it is the consumer's.
            packages[_dotted(here.relative_to(root) / "__init__.py") or here.resolve().name] = here
            names[:] = []
            continue
        names[:] = sorted(
            name for name in names if not name.startswith(".") and name not in _LEFT_OUT and not _is_venv(here / name)
        )
        yield from (here / name for name in sorted(files) if name.endswith(".py"))


def _is_venv(folder: Path) -> bool:
    return folder.is_symlink() or (folder / "pyvenv.cfg").is_file()


def _dotted(relative: Path) -> str:
    parts = PurePosixPath(relative.as_posix()).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1:] == ("__init__",) else parts)


def _read(path: Path, name: str, modules: dict[str, Module], unread: list[Unread]) -> None:
    shown = path.as_posix()
    try:
        if path.is_symlink() or not path.is_file():
            return
        if path.stat().st_size > _MOST_BYTES:
            unread.append(Unread(shown, f"larger than {_MOST_BYTES:,} bytes"))
            return
        with tokenize.open(path) as stream:
            text = stream.read()
        tree = ast.parse(text)
    except OSError as error:
        unread.append(Unread(shown, error.strerror or "it can't be read"))
        return
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = f"line {error.lineno}: " if isinstance(error, SyntaxError) and error.lineno else ""
        message = error.msg if isinstance(error, SyntaxError) else str(error) or type(error).__name__
        unread.append(Unread(shown, f"not Python: {line}{message}"))
        return
    modules[name] = Module(shown, name, text, tree, path.name == "__init__.py")
