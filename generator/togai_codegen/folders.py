"""What stands in a folder: listed and read at the cost of the system's own calls."""

import os
from collections.abc import Iterator
from io import FileIO
from operator import attrgetter
from typing import Final

# Caches that Python and its tools leave behind are nobody's work: never compared, never carried over.
CACHES: Final = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"})
_NAME: Final = attrgetter("name")


def entries(folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All files and links below a folder but those in caches, by their relative POSIX paths, always in the same order.

    A folder that is not there has none, and none behind a link is entered. Raises OSError for a folder that can't be listed.
    """
    waiting = [(folder, "")]
    while waiting:
        place, below = waiting.pop()
        try:
            with os.scandir(place) as found:
                listed = sorted(found, key=_NAME)
        except FileNotFoundError:
            continue
        for entry in listed:
            name = entry.name
            if not entry.is_dir(follow_symlinks=False):
                yield f"{below}{name}", entry
            elif name not in CACHES:
                waiting.append((entry.path, f"{below}{name}/"))


def content_of(path: str) -> bytes:
    """The bytes of a file. Raises OSError."""
    # Of many small files, path objects and buffers cost as much as reading them.
    with FileIO(path) as file:
        return file.readall()
