"""`_limits.json`: the limits of what operations send, for `check_requests`; data, so that it costs no code and no import."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, assert_never

from togai_codegen.ir.keywords import LIMITS
from togai_codegen.ir.model import (
    NO_CONSTRAINTS,
    Alias,
    Anything,
    Api,
    Array,
    Constant,
    Constraints,
    Declaration,
    Enumeration,
    Map,
    Nullable,
    Object,
    Operation,
    Primitive,
    Ref,
    Type,
    Union,
)
from togai_codegen.ir.queries import body_content, dependencies, is_form, is_json, reachable, references
from togai_codegen.naming.model import Names
from togai_codegen.python.resourcing import used_resources
from togai_codegen.records import dataclass

_KEYWORDS = tuple((name, keyword) for name, keyword in LIMITS.items() if name not in ("min_properties", "max_properties"))
_PARTS = {"path": "path", "query": "query", "header": "headers", "cookie": "cookies"}


def limits_json(api: Api, names: Names) -> bytes:
    """The file's bytes; empty where no operation sends anything that has limits. Keys of operations are as `invoices.get`."""
    writer = _Writer(api, _limited(api))
    found: dict[str, Any] = {}
    for _, operations in used_resources(api, names):
        for operation in operations:
            if node := writer.operation(operation):
                found[names.called(operation)] = node
    if not found:
        return b""
    text = json.dumps(
        {"operations": found, "schemas": writer.schemas()}, ensure_ascii=True, sort_keys=True, separators=(",", ":")
    )
    return f"{text}\n".encode()


def has_limits(api: Api) -> bool:
    """Whether some operation sends something that has limits."""
    # Most answers are found in the parameters alone, without a look at what the declarations say.
    return _some(_Writer(api, {})) or _some(_Writer(api, _limited(api)))


def _some(writer: "_Writer") -> bool:
    return any(writer.operation(operation) for operation in writer.api.operations)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes nodes in the words of JSON Schema; what has no limits is left out. `limited`: declarations that have some."""

    api: Api
    limited: Mapping[str, str]

    def operation(self, operation: Operation) -> dict[str, Any]:
        """The limits by the parts of a call."""
        found: dict[str, Any] = {}
        for parameter in operation.parameters:
            if node := self._node(parameter.type, parameter.constraints):
                part = found.setdefault(_PARTS[parameter.location.value], {"properties": {}})
                part["properties"][parameter.name] = node
        content = body_content(operation)
        if content is not None and content.type is not None and (is_json(content.media_type) or is_form(content.media_type)):
            if node := self._type(content.type):
                found["body"] = node
        return found

    def schemas(self) -> dict[str, Any]:
        """The nodes of all declarations that have limits."""
        return {number: self.declaration(self.api.declarations[target]) for target, number in self.limited.items()}

    def declaration(self, item: Declaration) -> dict[str, Any]:
        """One declaration; a union is as strict as its most lenient variant."""
        match item:
            case Object():
                sent = {prop.name: self._node(prop.type, prop.constraints) for prop in item.properties if not prop.read_only}
                properties = {name: node for name, node in sent.items() if node}
                others = self._type(item.additional)
                return {
                    **({"properties": properties} if properties else {}),
                    **({"additionalProperties": others} if others else {}),
                }
            case Alias():
                return self._node(item.type, item.constraints)
            case Union():
                variants = [self._type(variant.type) for variant in item.variants]
                return {"anyOf": variants} if variants and all(variants) else {}
            case Enumeration():
                return {}
            case _:
                assert_never(item)

    def _node(self, type: Type, constraints: Constraints) -> dict[str, Any]:
        if constraints is NO_CONSTRAINTS:
            return self._type(type)
        own = {keyword: getattr(constraints, name) for name, keyword in _KEYWORDS}
        return {**self._type(type), **{keyword: value for keyword, value in own.items() if value not in (None, False)}}

    def _type(self, type: Type) -> dict[str, Any]:
        match type:
            case Primitive() | Constant() | Anything():
                return {}
            case Ref():
                return {"$ref": self.limited[type.target]} if type.target in self.limited else {}
            case Nullable():
                return self._type(type.inner)
            case Array():
                node = self._type(type.items)
                return {"items": node} if node else {}
            case Map():
                node = self._type(type.values)
                return {"additionalProperties": node} if node else {}
            case _:
                assert_never(type)


def _limited(api: Api) -> dict[str, str]:
    """The declarations that have limits, themselves or further in, each with its number in the file."""
    found: dict[str, str] = {}
    writer = _Writer(api, found)
    referrers: dict[str, list[str]] = {}
    for key, item in api.declarations.items():
        for target in dependencies(item):
            referrers.setdefault(target, []).append(key)
    # Each is looked at once more for every declaration inside it that turns out to have limits: linear in the references.
    waiting = list(api.declarations)
    while waiting:
        key = waiting.pop()
        if key not in found and writer.declaration(api.declarations[key]):
            found[key] = ""
            waiting += referrers.get(key, ())
    reached = set(reachable(api, (target for operation in api.operations for target in _sent(operation))))
    kept = [key for key in api.declarations if key in found and key in reached]
    return {key: str(number) for number, key in enumerate(kept)}


def _sent(operation: Operation) -> Iterable[str]:
    """The declarations that a request names."""
    types = [parameter.type for parameter in operation.parameters]
    types += [content.type for content in (operation.body.contents if operation.body else ()) if content.type is not None]
    return (target for type_ in types for target in references(type_))
