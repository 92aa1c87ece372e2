"""What stands in the documents, counted in their plain values.

None of the code that reads them is used, so that this count can hold it to account.
"""

import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from togai_codegen.census.model import Count
from togai_codegen.location import split_pointer
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source import Document, DocumentSet
from togai_codegen.source.document import MISSING, step

_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"})
_MAX_HOPS = 63


def count_written(documents: DocumentSet) -> Count:
    """Count a description that has been read: a reference counts as what it leads to, in files that are known already."""
    root = documents.root
    operations = list(_operations(documents))
    return Count(
        operations=len(operations),
        schemas=len(_dict(_dict(root.root, "components"), "schemas") or _dict(root.root, "definitions")),
        media_types=sum(_media_types(shared, operation) for shared, operation in operations),
        parameters=sum(_parameters(shared, operation) for shared, operation in operations),
    )


@dataclass(frozen=True, slots=True)
class _Node:
    """A value, and the document that references in it are relative to."""

    documents: DocumentSet
    document: Document
    value: Any
    targets: dict[tuple[int, str], "_Node"]
    """What references lead to, by the document that they stand in: many stand there many times."""

    def get(self, key: str) -> "_Node":
        """The value of a key with its references followed; nothing (None) where there is none."""
        return self.at(self.value.get(key) if is_dict(self.value) else None)

    def entries(self) -> Iterator[tuple[str, "_Node"]]:
        """The entries of an object but its extensions."""
        for key, value in self.value.items() if is_dict(self.value) else ():
            if not key.startswith("x-"):
                yield key, self.at(value)

    def items(self) -> Iterator["_Node"]:
        """The items of a list."""
        return (self.at(item) for item in (self.value if is_list(self.value) else ()))

    def beside(self, value: Any) -> "_Node":
        """Another value of the same document."""
        return _Node(self.documents, self.document, value, self.targets)

    def at(self, value: Any) -> "_Node":
        """What a value of the same document leads to, if it is a reference, else itself."""
        reference = _reference(value)
        if reference is None:
            return self.beside(value)
        key = id(self.document), reference
        found = self.targets.get(key)
        if found is None:
            found = self.targets[key] = self._followed(reference)
        return found

    def _followed(self, reference: str) -> "_Node":
        """What a reference leads to, by way of others; nothing for one that leads nowhere."""
        node = self
        for _ in range(_MAX_HOPS):
            node = node._found(reference)
            further = _reference(node.value)
            if further is None:
                return node
            reference = further
        return self.beside(None)

    def _found(self, reference: str) -> "_Node":
        path, _, fragment = reference.partition("#")
        document: Document | None = self.document
        if path:
            folder = posixpath.dirname(self.documents.key(self.document))
            key = posixpath.normpath(posixpath.join(folder, unquote(path)))
            root = self.documents.root
            document = root if key == root.path.name else self.documents.document(key) or self.documents.document(path)
        value: Any = document.root if document is not None else None
        for token in split_pointer(unquote(fragment)):
            value = step(value, token)
        return _Node(self.documents, document or self.document, None if value is MISSING else value, self.targets)


def _reference(value: Any) -> str | None:
    found = value.get("$ref") if is_dict(value) else None
    return found if isinstance(found, str) else None


def _operations(documents: DocumentSet) -> Iterator[tuple[_Node, _Node]]:
    """Each operation, after the path item that it stands in."""
    paths = _Node(documents, documents.root, documents.root.root, {}).get("paths")
    for key in paths.value if is_dict(paths.value) else ():
        if key.startswith("x-"):
            continue
        own, target = paths.beside(paths.value[key]), paths.at(paths.value[key])
        seen: set[str] = set()
        # A path item may have operations beside its `$ref` (OpenAPI 3.1.1, section 4.8.9); its own come first.
        for item in (own, target) if target.value is not own.value else (own,):
            named = [(key.lower(), operation) for key, operation in item.entries() if key.lower() in _METHODS]
            for method, operation in (*named, *item.get("additionalOperations").entries()):
                if is_dict(operation.value) and method not in seen:
                    seen.add(method)
                    yield item, operation


def _parameters(shared: _Node, operation: _Node) -> int:
    """The operation's parameters and those of its path item, each (location, name) once."""
    found: set[tuple[str, str]] = set()
    nameless = 0
    for parameter in (*shared.get("parameters").items(), *operation.get("parameters").items()):
        value = parameter.value if is_dict(parameter.value) else {}
        name, location = value.get("name"), value.get("in")
        if location in ("body", "formData"):
            continue
        if isinstance(name, str) and isinstance(location, str):
            found.add((location, name))
        else:
            nameless += 1
    return len(found) + nameless


def _media_types(shared: _Node, operation: _Node) -> int:
    responses = [response for _, response in operation.get("responses").entries()]
    root = operation.documents.root.root
    if "swagger" not in root:
        return sum(len(_dict(node.value, "content")) for node in (operation.get("requestBody"), *responses))
    # Swagger 2.0 lists media types beside the bodies; JSON where it does not.
    consumed, produced = (len(_list(operation.value, key) or _list(root, key)) or 1 for key in ("consumes", "produces"))
    parameters = (*shared.get("parameters").items(), *operation.get("parameters").items())
    has_body = any(is_dict(item.value) and item.value.get("in") in ("body", "formData") for item in parameters)
    return consumed * has_body + produced * sum(is_dict(item.value) and "schema" in item.value for item in responses)


def _list(value: Any, key: str) -> list[Any]:
    found = value.get(key) if is_dict(value) else None
    return found if is_list(found) else []


def _dict(value: Any, key: str) -> dict[str, Any]:
    found = value.get(key) if is_dict(value) else None
    return found if is_dict(found) else {}
