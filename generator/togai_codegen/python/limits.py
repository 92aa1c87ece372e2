"""`_limits.json`: the limits of what operations send, for `check_requests`; data, so that it costs no code and no import."""

import json
from collections.abc import Mapping
from operator import attrgetter
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
from togai_codegen.ir.queries import all_references, body_content, is_form, is_json, reachable
from togai_codegen.naming.model import Names
from togai_codegen.python.resourcing import used_resources
from togai_codegen.records import dataclass

_CHECKED = {name: keyword for name, keyword in LIMITS.items() if name not in ("min_properties", "max_properties")}
_KEYWORDS = tuple(_CHECKED.values())
_VALUES = attrgetter(*_CHECKED)
_IDLE = {"minLength": 0, "minItems": 0}
"""What holds of everything. Of numbers, 0 is a limit as any other."""
_LIMITS = "limits"
"""What has limits itself, among the ids of declarations: no id is so called."""
_PARTS = {"path": "path", "query": "query", "header": "headers", "cookie": "cookies"}


def limits_json(api: Api, names: Names) -> bytes:
    """The file's bytes; empty where no operation sends anything that has limits. Keys of operations are as `invoices.get`."""
    writer = LimitsWriter(api, _numbered(api))
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
    return _some(LimitsWriter(api, {})) or _some(LimitsWriter(api, _numbered(api)))


def _some(writer: "LimitsWriter") -> bool:
    return any(writer.operation(operation) for operation in writer.api.operations)


@dataclass(frozen=True, slots=True)
class LimitsWriter:
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
        """One declaration; a union is as strict as its most lenient variant. Empty where it is not `limited`."""
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
        return {**self._type(type), **_own(constraints)}

    def _type(self, type: Type) -> dict[str, Any]:
        match type:
            case Primitive() | Constant() | Anything():
                return {}
            case Ref():
                return {"$ref": self.limited[type.target]} if type.target in self.limited else {}
            case Nullable():
                return self._type(type.inner)
            case Array():
                node = self._node(type.items, type.limits)
                return {"items": node} if node else {}
            case Map():
                node = self._type(type.values)
                return {"additionalProperties": node} if node else {}
            case _:
                assert_never(type)


def _own(constraints: Constraints) -> dict[str, Any]:
    if constraints is NO_CONSTRAINTS:
        return {}
    values = zip(_KEYWORDS, _VALUES(constraints), strict=True)
    said = ((keyword, value) for keyword, value in values if value is not None and value is not False)
    return {keyword: value for keyword, value in said if value != _IDLE.get(keyword)}


def _numbered(api: Api) -> dict[str, str]:
    """The declarations of what is sent that have limits, each with its number in the file."""
    reached = reachable(api, all_references(type_ for operation in api.operations for type_ in _sent(operation)))
    found = limited({key: api.declarations[key] for key in reached})
    return {key: str(number) for number, key in enumerate(key for key in api.declarations if key in found)}


def limited(declarations: Mapping[str, Declaration]) -> frozenset[str]:
    """The declarations that have limits, themselves or further in: those of which a `LimitsWriter` that knows them has a node.

    What they name must be among them.
    """
    found: set[str] = set()
    holders: dict[str, list[str]] = {}
    # How many of its places must have limits before a declaration has: one, but of a union all.
    wanting: dict[str, int] = {}
    for key, item in declarations.items():
        places = _places(item)
        wanting[key] = len(places) if isinstance(item, Union) else 1
        for type_, constraints in places:
            holders.setdefault(_innermost(type_, constraints), []).append(key)
    ready = [_LIMITS]
    while ready:
        target = ready.pop()
        if target not in found:
            found.add(target)
            for key in holders.get(target, ()):
                wanting[key] -= 1
                if not wanting[key]:
                    ready.append(key)
    return frozenset(found - {_LIMITS})


def _places(item: Declaration) -> list[tuple[Type, Constraints]]:
    """What is sent of a declaration."""
    match item:
        case Object():
            sent = [(prop.type, prop.constraints) for prop in item.properties if not prop.read_only]
            return [*sent, (item.additional, NO_CONSTRAINTS)]
        case Alias():
            return [(item.type, item.constraints)]
        case Union():
            return [(variant.type, NO_CONSTRAINTS) for variant in item.variants]
        case Enumeration():
            return []
        case _:
            assert_never(item)


def _innermost(type_: Type, constraints: Constraints) -> str:
    """The declaration that a place comes to inside of lists, maps and null, else ""; `_LIMITS` where it has some on the way."""
    if _own(constraints):
        return _LIMITS
    while not isinstance(type_, Ref):
        match type_:
            case Primitive() | Constant() | Anything():
                return ""
            case Nullable():
                type_ = type_.inner
            case Array():
                if _own(type_.limits):
                    return _LIMITS
                type_ = type_.items
            case Map():
                type_ = type_.values
            case _:
                assert_never(type_)
    return type_.target


def _sent(operation: Operation) -> list[Type]:
    """The types of a request."""
    contents = operation.body.contents if operation.body else ()
    return [item.type for item in operation.parameters] + [item.type for item in contents if item.type is not None]
