"""A copy of a document that overlays may change, with its marks kept in step."""

from typing import Any

from togai_codegen.location import Location
from togai_codegen.openapi.jsonpath import Path
from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source import Document
from togai_codegen.source.marks import Mark, Marks


class Tree:
    """The copy. What YAML aliases share in the original is separate here, so that a change happens at one place only."""

    def __init__(self, document: Document) -> None:
        self._original = document
        self._marks = Marks()
        self._marks.root = document.marks.root
        self.root = self._copy(document.root, document, foreign=False)
        # Removed containers are kept alive, so that no new one takes their identity in the table of marks.
        self._removed: list[Any] = []

    def document(self) -> Document:
        """The changed document, under the name and digest of the original."""
        original = self._original
        return Document(
            self.root,
            display=original.display,
            path=original.path,
            raw_sha256=original.raw_sha256,
            text=original.text,
            marks=self._marks,
            keep_alive=self._removed,
        )

    def get(self, path: Path) -> Any:
        """The node at a path that exists."""
        value = self.root
        for token in path:
            value = value[token]
        return value

    def remove(self, path: Path) -> None:
        """Remove a node; nothing happens if it went with its parent already."""
        try:
            parent = self.get(path[:-1])
            self._removed.append(parent.pop(path[-1]))
        except (KeyError, IndexError, TypeError):
            return
        if is_dict(parent):
            self._marks.maps[id(parent)].pop(str(path[-1]), None)
        else:
            self._marks.lists[id(parent)].pop(int(path[-1]))

    def merge(self, target: dict[str, Any], update: dict[str, Any], source: Document) -> None:
        """Merge objects recursively; lists are joined, everything else is replaced."""
        for key, value in update.items():
            present = target.get(key)
            if is_dict(present) and is_dict(value):
                self.merge(present, value, source)
            elif is_list(present) and is_list(value):
                self.extend(present, value, source)
            else:
                self._removed.append(present)
                target[key] = self._copy(value, source, foreign=True)
                self._marks.maps[id(target)][key] = self._mark(source, update, key)

    def extend(self, target: list[Any], update: list[Any], source: Document) -> None:
        """Append the items of a list."""
        for index, value in enumerate(update):
            target.append(self._copy(value, source, foreign=True))
            self._marks.lists[id(target)].append(self._mark(source, update, index))

    def append(self, target: list[Any], value: Any, source: Document, at: Location) -> None:
        """Append one item, which stands at `at`."""
        line, column = at.line - 1, at.column - 1
        target.append(self._copy(value, source, foreign=True))
        self._marks.lists[id(target)].append((line, column, line, column, source.display))

    def _mark(self, source: Document, container: Any, token: str | int) -> Mark:
        mark = source.marks.find(container, token) or (*source.marks.root, *source.marks.root)
        return (*mark[:4], source.display)

    def _copy(self, value: Any, source: Document, *, foreign: bool) -> Any:
        if is_dict(value):
            copied = {key: self._copy(item, source, foreign=foreign) for key, item in value.items()}
            marks = source.marks.maps.get(id(value), {})
            self._marks.maps[id(copied)] = (
                {key: self._mark(source, value, key) for key in value} if foreign else dict(marks)
            )  # fmt: skip
            return copied
        if is_list(value):
            items = [self._copy(item, source, foreign=foreign) for item in value]
            places = source.marks.lists.get(id(value), [])
            self._marks.lists[id(items)] = (
                [self._mark(source, value, index) for index in range(len(value))] if foreign else list(places)
            )  # fmt: skip
            return items
        return value
