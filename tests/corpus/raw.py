"""What a specification holds, counted without the generator: plain YAML or JSON, and a walk of our own."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_NO_TEXT = {"null", "Null", "~", "", "true", "false"}
"""Words that are no text in YAML; what they mean is the business of other tests."""


@dataclass(frozen=True)
class RawSchema:
    """A component: its declared properties, or the values of its enum; both empty for anything else."""

    properties: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()


@dataclass
class Raw:
    """One specification with the files that its paths refer to."""

    path: Path
    files: dict[Path, Any] = field(default_factory=dict[Path, Any])

    def file(self, path: Path) -> Any:
        """A file's value: JSON as it is, YAML with every scalar as text, which is all that counting needs."""
        path = path.resolve()
        if path not in self.files:
            text = path.read_text(encoding="utf-8-sig")
            self.files[path] = json.loads(text) if path.suffix == ".json" else yaml.load(text, Loader=yaml.CBaseLoader)
        return self.files[path]

    @property
    def root(self) -> dict[str, Any]:
        """The document itself."""
        found = self.file(self.path)
        return found if isinstance(found, dict) else {}

    def operations(self) -> set[str]:
        """`GET /pets` for every operation; path items that are references are followed."""
        found: set[str] = set()
        for path, item in _entries(self.root, "paths"):
            found.update(f"{method} {path}" for method in self._methods(item, self.path) if path.startswith("/"))
        return found

    def parameters(self) -> dict[str, set[tuple[str, str]]]:
        """The (place, name) of each operation's parameters, references followed."""
        found: dict[str, set[tuple[str, str]]] = {}
        for path, item in _entries(self.root, "paths"):
            if not path.startswith("/"):
                continue
            item, base = self._end(item, self.path)
            for method, value in item.items() if isinstance(item, dict) else ():
                if method in _METHODS and isinstance(value, dict):
                    operation, inside = self._end(value, base)
                    own = set(self._declared(operation, inside))
                    found[f"{method.upper()} {path}"] = own | set(self._declared(item, base))
        return found

    def _declared(self, holder: Any, base: Path) -> Iterator[tuple[str, str]]:
        listed = holder.get("parameters") if isinstance(holder, dict) else None
        for item in listed if isinstance(listed, list) else ():
            parameter, _ = self._end(item, base)
            if isinstance(parameter, dict) and isinstance(parameter.get("name"), str):
                yield str(parameter.get("in")), parameter["name"]

    def _end(self, value: Any, base: Path) -> tuple[Any, Path]:
        for _ in range(9):
            if not isinstance(value, dict) or not isinstance(value.get("$ref"), str):
                break
            value, base = self._target(value["$ref"], base)
        return value, base

    def webhooks(self) -> set[str]:
        """`POST name` for every webhook, the old extension's included."""
        found: set[str] = set()
        for key in ("webhooks", "x-webhooks"):
            for name, item in _entries(self.root, key):
                found.update(f"{method} {name}" for method in self._methods(item, self.path))
        return found

    def schemas(self) -> dict[str, RawSchema]:
        """The component schemas by name."""
        components = self.root.get("components")
        holder, key = (self.root, "definitions") if "swagger" in self.root else (components, "schemas")
        return {name: _schema(value) for name, value in _entries(holder, key)}

    def _methods(self, item: Any, base: Path) -> Iterator[str]:
        for _ in range(9):
            if not isinstance(item, dict):
                return
            yield from (key.upper() for key, value in item.items() if key in _METHODS and isinstance(value, dict))
            yield from (key for key, _ in _entries(item, "additionalOperations"))
            reference = item.get("$ref")
            if not isinstance(reference, str):
                return
            item, base = self._target(reference, base)

    def _target(self, reference: str, base: Path) -> tuple[Any, Path]:
        name, _, pointer = reference.partition("#")
        path = (base.parent / unquote(name)) if name else base
        try:
            value = self.file(path)
            for token in unquote(pointer).split("/")[1:]:
                value = value[token.replace("~1", "/").replace("~0", "~")]
        except (OSError, KeyError, TypeError, ValueError, yaml.YAMLError):
            return None, path
        return value, path


def _entries(holder: Any, key: str) -> Iterator[tuple[str, Any]]:
    found = holder.get(key) if isinstance(holder, dict) else None
    if isinstance(found, dict):
        yield from ((str(name), value) for name, value in found.items() if key != "paths" or not str(name).startswith("x-"))


def _schema(value: Any) -> RawSchema:
    if not isinstance(value, dict) or "$ref" in value:
        return RawSchema()
    values = value.get("enum")
    if isinstance(values, list) and value.get("type") == "string" and all(isinstance(item, str) for item in values):
        return RawSchema(values=frozenset(values) - _NO_TEXT)
    combined = any(key in value for key in ("oneOf", "anyOf", "enum", "const"))
    if value.get("type") == "object" and not combined and isinstance(value.get("properties"), dict):
        declared = (name for name, item in value["properties"].items() if item not in (False, "false"))
        return RawSchema(properties=frozenset(map(str, declared)))
    return RawSchema()
