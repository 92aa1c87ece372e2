"""Annotations of the consumer as types."""

import ast

from togai_codegen.drift.api.types import ANY, FLOAT, NONE, Applied, Named, Type, Values, one_of
from togai_codegen.drift.impact.names import Names
from togai_codegen.drift.impact.python_types import CLASSES
from togai_codegen.drift.impact.scope import Env
from togai_codegen.drift.impact.values import (
    UNKNOWN,
    ClassOf,
    Foreign,
    Known,
    Value,
)
from togai_codegen.records import dataclass

_GENERIC = {
    "List": "list", "Dict": "dict", "Set": "set", "Tuple": "tuple", "FrozenSet": "set", "frozenset": "set", "list": "list",
    "dict": "dict", "set": "set", "tuple": "tuple", "Sequence": "Sequence", "MutableSequence": "list", "Iterable": "Iterable",
    "Iterator": "Iterator", "Collection": "Collection", "Generator": "Iterator", "Mapping": "Mapping", "MutableMapping": "dict",
    "DefaultDict": "dict", "defaultdict": "dict", "OrderedDict": "dict", "AsyncIterable": "AsyncIterator",
    "AsyncIterator": "AsyncIterator", "AsyncGenerator": "AsyncIterator", "Awaitable": "Awaitable", "Coroutine": "Coroutine",
    "SyncPager": "SyncPager", "AsyncPager": "AsyncPager", "RawResponse": "RawResponse", "deque": "list", "type": "type",
    "Type": "type", "AbstractSet": "set", "Future": "Awaitable", "Task": "Awaitable",
}  # fmt: skip
_DEEPEST = 40
"""Types inside one another that are read; beyond that nobody wrote them."""


@dataclass
class Annotations(Names):
    """Reads annotations."""

    def annotated(self, node: ast.expr | None, env: Env) -> Value:
        """A value of the type that an annotation says."""
        return UNKNOWN if node is None else self.of_type(self.annotation(node, env))

    def annotation(self, node: ast.expr, env: Env, depth: int = 0) -> Type:
        """The type that an annotation says; Any where it is not known."""
        if depth > _DEEPEST:
            return ANY
        match node:
            case ast.Constant(value=None):
                return NONE
            case ast.Constant(value=str() as text):
                return self._quoted(text, node, env, depth)
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                return self._either((left, right), env, depth)
            case ast.Subscript(value=base, slice=inner):
                return self._subscripted(base, inner, env, depth)
            case ast.Name() | ast.Attribute():
                return self._class_type(self.evaluate(node, env))
            case _:
                return ANY

    def _quoted(self, text: str, node: ast.expr, env: Env, depth: int) -> Type:
        try:
            inner = ast.parse(text, mode="eval").body
        except (SyntaxError, ValueError, RecursionError):
            return ANY
        for item in ast.walk(inner):
            # Sites in it stand where the string stands.
            ast.copy_location(item, node)
        return self.annotation(inner, env, depth + 1)

    def _either(self, nodes: tuple[ast.expr, ...], env: Env, depth: int) -> Type:
        return one_of([self.annotation(node, env, depth + 1) for node in nodes])

    def _subscripted(self, base: ast.expr, inner: ast.expr, env: Env, depth: int) -> Type:
        value = self.evaluate(base, env)
        name = value.name.rpartition(".")[2] if isinstance(value, Foreign | ClassOf) else ""
        parts = tuple(inner.elts) if isinstance(inner, ast.Tuple) else (inner,)
        if name == "Optional":
            return one_of([self.annotation(inner, env, depth + 1), NONE])
        if name == "Union":
            return self._either(parts, env, depth)
        if name == "Literal":
            values = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str | int)]
            return Values(tuple(values)) if values else ANY
        if name in ("Annotated", "Final", "ClassVar", "Required", "NotRequired", "ReadOnly"):
            return self.annotation(parts[0], env, depth + 1)
        arguments = tuple(self.annotation(part, env, depth + 1) for part in parts if not _is_ellipsis(part))
        if name == "Coroutine":
            return Applied("Awaitable", arguments[-1:])
        if name == "tuple" and len(parts) == 2 and _is_ellipsis(parts[1]):
            return Applied("Sequence", arguments)
        base_name = _GENERIC.get(name)
        return Applied(base_name, arguments) if base_name else self._class_type(value)

    def _class_type(self, value: Value) -> Type:
        match value:
            case ClassOf(name):
                return Named(name.removeprefix("py:"))
            case Known(old=Named("None")):
                return NONE
            case Known(old=Applied("type", (inner,))):
                # A name that stands for a type: `Rows = list[Invoice]`.
                return inner
            case Foreign(name):
                last = name.rpartition(".")[2]
                if last in CLASSES and (name == last or name in ("decimal.Decimal", f"datetime.{last}")):
                    return Named(last)
                return FLOAT if name == "numbers.Real" else Named("dict") if last == "dict" else ANY
            case _:
                return ANY


def _is_ellipsis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...
