"""What a document calls its parts: `$id`, `$anchor`, `$dynamicAnchor`, and `$self` of OpenAPI 3.2.

JSON Schema 2020-12, core, section 8.2. Most documents have none of these; then nothing is walked.
"""

from collections.abc import Iterator
from dataclasses import field
from typing import Any, Final
from urllib.parse import urldefrag, urljoin

from togai_codegen.location import join_pointer
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_container, is_dict, is_list
from togai_codegen.source.document import Document

_WORDS: Final = ('$id"', "$id:", "$anchor", "$dynamicAnchor", "$self", "$id'")
_DATA: Final = frozenset({"example", "examples", "enum", "const", "default"})
"""Keywords whose values are data: what looks like an identity in them is none."""
_NAMED: Final = frozenset({"properties", "patternProperties", "$defs", "definitions", "schemas", "dependentSchemas"})
"""Keywords whose keys are names: a property may be called `example`."""


@dataclass(slots=True)
class Identities:
    """The identities in one document. A resource is a schema with an `$id`, or the document itself, whose pointer is ""."""

    uris: dict[str, str] = field(default_factory=dict[str, str])
    """Absolute URI of a resource -> its pointer."""
    bases: dict[str, str] = field(default_factory=dict[str, str])
    """Pointer of a resource -> its absolute URI."""
    anchors: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    """(pointer of the resource, anchor) -> pointer of the schema."""
    dynamic: dict[str, int] = field(default_factory=dict[str, int])
    """How many schemas have this `$dynamicAnchor`."""

    def resource(self, pointer: str) -> str:
        """The pointer of the resource that a place belongs to: the nearest one outwards."""
        while pointer and pointer not in self.bases:
            pointer = pointer.rpartition("/")[0]
        return pointer


def identities_of(document: Document) -> Identities:
    """Find them all."""
    found = Identities()
    if not any(word in document.text for word in _WORDS):
        return found
    root = document.root
    if is_dict(root) and isinstance(root.get("$self"), str) and ":" in root["$self"]:
        _note(found, root["$self"], "")
    waiting: list[tuple[Any, str, str, bool]] = [(root, "", "", False)]
    while waiting:
        value, pointer, resource, is_map = waiting.pop()
        if is_dict(value) and not is_map:
            resource = _identify(found, value, pointer, resource)
        waiting += [(child, at, resource, names) for child, at, names in _children(value, pointer, is_map)]
    return found


def _identify(found: Identities, value: dict[str, Any], pointer: str, resource: str) -> str:
    own = value.get("$id")
    if isinstance(own, str) and own and not own.startswith("#"):
        uri = urldefrag(urljoin(found.bases.get(resource, ""), own)).url
        _note(found, uri, pointer)
        resource = pointer
    for key in ("$anchor", "$dynamicAnchor"):
        anchor = value.get(key)
        if isinstance(anchor, str):
            found.anchors.setdefault((resource, anchor), pointer)
            if key == "$dynamicAnchor":
                found.dynamic[anchor] = found.dynamic.get(anchor, 0) + 1
    return resource


def _note(found: Identities, uri: str, pointer: str) -> None:
    found.uris.setdefault(uri, pointer)
    found.bases[pointer] = uri


def _children(value: Any, pointer: str, is_map: bool) -> Iterator[tuple[Any, str, bool]]:
    if is_dict(value):
        for key, child in value.items():
            if is_container(child) and (is_map or key not in _DATA):
                yield child, join_pointer(pointer, key), key in _NAMED and not is_map
    elif is_list(value):
        for index, child in enumerate(value):
            if is_container(child):
                yield child, join_pointer(pointer, index), False
