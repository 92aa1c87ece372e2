"""A document that overlays may change. What they do not touch stays the same objects; what they do is copied before."""

from typing import Any

from togai_codegen.openapi.jsonpath import Path
from togai_codegen.openapi.overlay_places import Home, Homes, OverlaidMarks, OverlaidSequence
from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source import Document
from togai_codegen.source.document import MISSING
from togai_codegen.source.json_tree import deeper_than
from togai_codegen.source.limits import MAX_DEPTH


class Tree:
    """The tree. Only the containers on the way to a change are copied, so that what YAML aliases share changes at one place only.

    What an overlay puts in is the overlay's own, and copied likewise where something changes inside of it.
    """

    def __init__(self, document: Document) -> None:
        self.root = document.root
        self._document = document
        self._homes = Homes(document)
        self._may_be_deep = False

    @property
    def is_too_deep(self) -> bool:
        """Whether overlays nest it more than MAX_DEPTH levels deep."""
        return self._may_be_deep and deeper_than(self.root, MAX_DEPTH)

    def document(self) -> Document:
        """The changed document, under the name and digest of the original. It knows its positions if all that were read do."""
        original, homes = self._document, self._homes
        return Document(
            self.root,
            display=original.display,
            path=original.path,
            raw_sha256=original.raw_sha256,
            text=original.text,
            marks=OverlaidMarks(homes) if homes.are_known else lambda: OverlaidMarks(homes),
            display_of=homes.display_of,
            sequence=lambda: OverlaidSequence(self.root, homes),
        )

    def get(self, path: Path) -> Any:
        """The node at a path; MISSING if it is there no more."""
        value = self.root
        for token in path:
            value = _entry(value, token)
        return value

    def remove(self, path: Path) -> None:
        """Remove a node; nothing happens if it went with its parent already."""
        if self.get(path) is MISSING:
            return
        parent = self._own(path[:-1])
        del parent[path[-1]]
        self._homes.forget(parent, path[-1])

    def merge(self, path: Path, update: dict[str, Any], source: Document) -> None:
        """Merge objects recursively; lists are joined, everything else is replaced."""
        target: Any = self._own(path)
        for key, value in update.items():
            present = target.get(key)
            if is_dict(present) and is_dict(value):
                self.merge((*path, key), value, source)
            elif is_list(present) and is_list(value):
                self.extend((*path, key), value, source)
            else:
                target[key] = value
                self._put(path, target, key, value, (source, update, key))

    def extend(self, path: Path, update: list[Any], source: Document) -> None:
        """Append the items of a list."""
        target: Any = self._own(path)
        for index, value in enumerate(update):
            target.append(value)
            self._put(path, target, len(target) - 1, value, (source, update, index))

    def append(self, path: Path, value: Any, home: Home) -> None:
        """Append one item, which stands at `home`."""
        target: Any = self._own(path)
        target.append(value)
        self._put(path, target, len(target) - 1, value, home)

    def _put(self, path: Path, target: Any, token: str | int, value: Any, home: Home) -> None:
        self._homes.note(target, token, value, home)
        self._may_be_deep = self._may_be_deep or deeper_than(value, MAX_DEPTH - len(path) - 1)

    def _own(self, path: Path) -> Any:
        """The container at a path, which may be changed from now on."""
        value = self.root = self._homes.own(self.root)
        for token in path:
            value[token] = self._homes.own(value[token])
            value = value[token]
        return value


def _entry(value: Any, token: str | int) -> Any:
    if is_dict(value) and isinstance(token, str):
        return value.get(token, MISSING)
    if is_list(value) and isinstance(token, int):
        return value[token] if token < len(value) else MISSING
    return MISSING
