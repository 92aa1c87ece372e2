"""Methods of values whose type is known, called: of models, pages, JSON and Python's own types."""

import ast
from dataclasses import replace

from togai_codegen.drift.api.types import (
    ANY,
    NONE,
    STR,
    Applied,
    Named,
    Type,
    Values,
    members_of,
    one_of,
    without,
)
from togai_codegen.drift.impact import python_types
from togai_codegen.drift.impact.calls import Arguments, Calls
from togai_codegen.drift.impact.items import wire_of
from togai_codegen.drift.impact.model import Tier
from togai_codegen.drift.impact.scope import Env
from togai_codegen.drift.impact.values import (
    CLIENT,
    OWN,
    UNKNOWN,
    Known,
    Value,
    both,
    joined,
    known,
)
from togai_codegen.records import dataclass

_TEXTS = one_of((STR, Named("int"), Applied("tuple", (STR,)), Values(("",))))


@dataclass
class KnownCalls(Calls):
    """Calls attributes of values."""

    def _attribute_call(self, owner: Known, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        member = next((item for item in members_of(owner.old) if item != NONE), ANY)
        match member:
            case Applied("type", (Named(model),)):
                return self._class_method(model, name, node, arguments, env)
            case Named(kind) if kind.startswith(CLIENT):
                return known(Named(kind)) if name in ("with_options", "__enter__", "__aenter__") else UNKNOWN
            case Named(kind) if kind.startswith(("models.", OWN)):
                return self._model_call(owner, name, arguments, env)
            case Applied("SyncPager" | "AsyncPager" | "RawResponse", _):
                return self._paged(owner, name)
            case Applied("Wire", _) if name in ("get", "pop", "setdefault") and arguments.positional:
                tier = Tier.CERTAIN if name == "pop" and len(arguments.positional) == 1 else Tier.REVIEW
                return self.wire_item(owner, arguments.positional[0][0], env, tier)
            case _:
                return self._python_call(owner, member, name, node, arguments, env)

    def _class_method(self, model: str, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        value = known(Named(model), self.renamed(Named(model)))
        if name in ("model_validate", "validate_strict") and arguments.positional:
            place = arguments.positional[0][0]
            if isinstance(place, ast.Dict):
                self.check_json(model, place, env, Tier.REVIEW, Tier.REVIEW)
        elif name == "model_construct":
            self.check_class(model, node, arguments, env, Tier.REVIEW)
        elif name not in ("model_validate_json", "model_validate"):
            return UNKNOWN
        return value

    def _model_call(self, owner: Known, name: str, arguments: Arguments, env: Env) -> Value:
        if name in ("to_dict", "model_dump", "dict"):
            return both(owner, wire_of)
        if name in ("model_copy", "copy"):
            update = arguments.keywords.get("update")
            if update is not None and isinstance(update[0], ast.keyword) and isinstance(update[0].value, ast.Dict):
                self._check_update(owner, update[0].value, env)
            return owner
        if name in ("to_json", "model_dump_json", "json"):
            # The text of a model, read again, is its JSON.
            return both(owner, lambda type_: Applied("JsonText", (type_,)))
        return UNKNOWN

    def _check_update(self, owner: Known, node: ast.Dict, env: Env) -> None:
        for member in members_of(owner.old):
            for key in node.keys:
                if isinstance(member, Named) and isinstance(key, ast.Constant) and isinstance(key.value, str):
                    change = self.index.gone(f"{member.name}.{key.value}")
                    if change is not None:
                        self.sites.add(env.module, key, change, Tier.REVIEW)

    def _paged(self, owner: Known, name: str) -> Value:
        def step(type_: Type) -> Type | None:
            if not isinstance(type_, Applied):
                return ANY
            is_async = type_.base == "AsyncPager"
            match name:
                case "limit":
                    return type_
                case "parse":
                    return type_.arguments[0]
                case "page":
                    return Applied("Awaitable", type_.arguments[1:]) if is_async else type_.arguments[1]
                case "raw_page":
                    raw = Applied("RawResponse", type_.arguments[1:])
                    return Applied("Awaitable", (raw,)) if is_async else raw
                case "pages":
                    return Applied("AsyncIterator" if is_async else "Iterator", type_.arguments[1:])
                case "json":
                    return wire_of(type_.arguments[0])
                case _:
                    return ANY

        return both(owner, step)

    def _python_call(self, owner: Known, member: Type, name: str, node: ast.Call, arguments: Arguments, env: Env) -> Value:
        base = python_types.base_of(member)
        if (
            base in ("list", "set")
            and name in ("append", "add", "insert", "extend")
            and isinstance(member, Applied)
            and arguments.positional
        ):
            place, value = arguments.positional[-1]
            wanted = Applied("Iterable", member.arguments) if name == "extend" else member.arguments[0]
            self.passed(value, wanted, place, env)
        elif base == "str" and name == "join" and arguments.positional:
            self.passed(arguments.positional[0][1], Applied("Iterable", (STR,)), arguments.positional[0][0], env)
        elif base == "str" and name in (
            "startswith",
            "endswith",
            "replace",
            "split",
            "removeprefix",
            "removesuffix",
            "count",
            "find",
        ):
            for place, value in arguments.positional:
                self.passed(
                    value, one_of((STR, NONE, Named("int"), Applied("tuple", (STR,)))) if name == "split" else _TEXTS, place, env
                )
        elif base == "dict" and name == "setdefault" and len(arguments.positional) == 2:
            return joined((arguments.positional[1][1],))
        else:
            self._note_flow(arguments, env)
        result = both(owner, lambda type_: python_types.method_result(type_, name))
        if name == "get" and len(arguments.positional) == 2 and isinstance(result, Known):
            default = arguments.positional[1][1]
            return joined((replace(result, old=without(result.old, NONE), new=without(result.new, NONE)), default))
        return result
