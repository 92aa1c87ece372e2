"""Attributes: of the package's objects, of models before and after, of Python's own types, and of what nobody knows."""

import ast
from dataclasses import replace
from functools import cached_property

from togai_codegen.drift.api.changes import ApiChange, ApiKind
from togai_codegen.drift.api.surface import Field, Method, Surface
from togai_codegen.drift.api.types import ANY, NONE, Applied, Named, Type, members_of, names_in, one_of
from togai_codegen.drift.impact import python_types
from togai_codegen.drift.impact.annotations import Annotations
from togai_codegen.drift.impact.model import Tier
from togai_codegen.drift.impact.scope import Env, source_key
from togai_codegen.drift.impact.sites import moving
from togai_codegen.drift.impact.values import (
    CLIENT,
    OWN,
    RESOURCE,
    UNKNOWN,
    VIEW,
    AttributeOf,
    ClassOf,
    Foreign,
    Known,
    MethodOf,
    ModuleOf,
    Unknown,
    Value,
    known,
    minus,
    weakest,
)
from togai_codegen.records import dataclass

_VIEWS = {"with_raw_response": "raw", "with_streaming_response": "stream"}
_COMMON = frozenset(name for kind in (str, int, float, dict, list, set, tuple, bytes) for name in dir(kind))
"""Names that anything may have: they say nothing of whose they are."""
_MODEL_METHODS = frozenset(
    {
        "copy", "json", "dict", "model_copy", "model_dump", "model_dump_json", "model_extra", "model_fields_set",
        "model_shape_errors", "to_dict", "to_json", "is_known", "value", "name",
    }
)  # fmt: skip


@dataclass
class Attributes(Annotations):
    """What an attribute of a value is."""

    def attribute(self, node: ast.Attribute, env: Env) -> Value:
        """The value of `value.attr`; a narrowed one as it was narrowed."""
        owner = self.evaluate(node.value, env)
        value = self.attribute_of(owner, node.attr, node, env)
        key = source_key(node)
        narrowed = env.get(key) if key is not None and isinstance(value, Known) else None
        return value if narrowed is None else narrowed

    def attribute_of(self, owner: Value, name: str, node: ast.expr, env: Env) -> Value:
        """An attribute of a value; sites are noted at the end of the node."""
        match owner:
            case ModuleOf():
                return self.member_of_module(owner, name, env.module, node)
            case ClassOf():
                return self._of_class(owner.name, name, node, env)
            case Known():
                return self._of_instance(owner, name, node, env)
            case Foreign():
                return Foreign(f"{owner.name}.{name}")
            case Unknown():
                return self._of_unknown(name, node, env)
            case _:
                return UNKNOWN

    # Classes

    def _of_class(self, owner: str, name: str, node: ast.expr, env: Env) -> Value:
        if owner.startswith(CLIENT):
            return self._of_client(owner, name, node, env)
        if owner.startswith(RESOURCE):
            found = self._of_resource(owner, name, node, env)
            return replace(found, is_bound=False) if isinstance(found, MethodOf) else found
        if owner.startswith(OWN):
            return self._of_own_class(owner, name, node, env)
        found_class = self.index.old.classes.get(owner)
        if found_class is not None and name in found_class.members:
            return self._member(owner, name, node, env)
        return AttributeOf(known(Applied("type", (Named(owner),))), name)

    def _member(self, owner: str, name: str, node: ast.expr, env: Env) -> Value:
        symbol = f"{owner}.{name}"
        self.note_gone(symbol, env.module, node, name)
        return known(Named(symbol), self.renamed(Named(symbol)))

    def _of_own_class(self, owner: str, name: str, node: ast.expr, env: Env) -> Value:
        for item in self.lineage(owner):
            record = self.classes.get(item)
            if record is not None and name in record.body.names:
                return record.body.names[name]
            if not item.startswith(OWN):
                return self._of_class(item, name, node, env)
        return UNKNOWN

    # Instances

    def _of_instance(self, owner: Known, name: str, node: ast.expr, env: Env) -> Value:
        members = [member for member in members_of(owner.old) if member != NONE]
        if len(members) == 1 and isinstance(members[0], Named):
            kind = members[0].name
            if ":" in kind:
                found = self._of_object(kind, name, node, env, owner.tier)
                if not isinstance(found, Unknown):
                    self._note_none(owner, name, node, env)
                return found
        if name in _MODEL_METHODS and any(isinstance(item, Named) and item.name.startswith("models.") for item in members):
            self._note_none(owner, name, node, env)
            return AttributeOf(owner, name)
        return self._of_value(owner, name, node, env)

    def _note_none(self, owner: Known, name: str, node: ast.expr, env: Env) -> None:
        if NONE in members_of(owner.new) and NONE not in members_of(owner.old):
            self.note_causes(owner, node, env)

    def _of_object(self, kind: str, name: str, node: ast.expr, env: Env, tier: Tier) -> Value:
        if kind.startswith(CLIENT):
            return self._of_client(kind, name, node, env, tier)
        if kind.startswith(RESOURCE):
            return self._of_resource(kind, name, node, env, tier)
        if kind.startswith(VIEW):
            _, view, attribute, *rest = kind.split(":")
            found = self._of_resource(":".join([RESOURCE[:-1], attribute, *rest]), name, node, env, tier)
            return replace(found, view=view) if isinstance(found, MethodOf) else UNKNOWN
        return self._of_own(kind, name, node, env, tier)

    def _of_own(self, kind: str, name: str, node: ast.expr, env: Env, tier: Tier) -> Value:
        found = self.attribute_of_own(kind, name)
        if found is not None:
            return found
        base = self.api_base(kind)
        if base is None:
            # Whatever it is, the consumer's class says nothing of it; a library's class may.
            bases = [item for record in map(self.classes.get, self.lineage(kind)) if record for item in record.bases]
            return Foreign(f"{kind}.{name}") if not any(isinstance(item, Unknown) for item in bases) else UNKNOWN
        return self._of_instance(known(Named(base), self.renamed(Named(base)), tier=tier), name, node, env)

    def _of_client(self, kind: str, name: str, node: ast.expr, env: Env, tier: Tier = Tier.CERTAIN) -> Value:
        if name not in self.index.old.resources:
            return AttributeOf(known(Named(kind)), name)
        change = self.index.gone(name)
        if change is not None and not self._goes_on(node):
            self.sites.add(env.module, node, change, tier, name=name)
        is_async = self.index.old.clients.get(kind.removeprefix(CLIENT), False)
        return known(Named(f"{RESOURCE}{name}{':async' * is_async}"), tier=tier)

    def _goes_on(self, node: ast.expr) -> bool:
        """Whether a method of the resource is named right after it: that says more."""
        return id(node) in self.inside_attributes

    @cached_property
    def inside_attributes(self) -> set[int]:
        """Nodes that are the value of an attribute."""
        return set()

    def _of_resource(self, kind: str, name: str, node: ast.expr, env: Env, tier: Tier = Tier.CERTAIN) -> Value:
        _, attribute, *rest = kind.split(":")
        if name in _VIEWS:
            return known(Named(f"{VIEW}{_VIEWS[name]}:{':'.join([attribute, *rest])}"), tier=tier)
        resource = self.index.old.resources.get(attribute)
        if resource is None or name not in resource.methods:
            return UNKNOWN
        self._note_method(resource.methods[name], node, env, tier)
        return MethodOf(f"{attribute}.{name}", bool(rest), tier=tier)

    def _note_method(self, method: Method, node: ast.expr, env: Env, tier: Tier) -> None:
        change = self.index.gone(method.symbol)
        if change is None or change.new_symbol.partition(".")[0] in ("", method.resource):
            self.note_gone(method.symbol, env.module, node, method.name, tier)
            return
        # It moved to another resource: both names are to be written anew, and may be where they stand together.
        together = (
            isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute) and node.value.attr == method.resource
        )
        edit = moving(env.module, node, change) if together and isinstance(node, ast.Attribute) else None
        self.sites.add(env.module, node, change, tier, edit=edit, name=method.name)

    # Values with two types

    def _of_value(self, owner: Known, name: str, node: ast.expr, env: Env) -> Value:
        olds = [self._typed_attribute(self.index.old, member, name) for member in members_of(owner.old)]
        if not olds or any(item is None for item in olds):
            return self._not_there(owner, name)
        missing: list[Type] = []
        news: list[Type] = []
        for member in members_of(owner.new):
            found = self._typed_attribute(self.index.new, member, name)
            if found is None:
                missing.append(member)
            else:
                news.append(found)
        if missing:
            self._note_missing(owner, missing, name, node, env)
        old = one_of(item for item in olds if item is not None)
        # What is gone is told once: whatever is done with it after that says nothing new.
        new = one_of(news) if news else self.renamed(old)
        causes = frozenset(
            cause
            for member in members_of(owner.old)
            if isinstance(member, Named)
            for cause in self._field_causes(member.name, name)
        )
        if old == ANY:
            return AttributeOf(owner, name) if self._is_method(owner, name) else UNKNOWN
        kept = causes | owner.causes if self.renamed(old) != new else causes
        return Known(old, new, kept, owner.tier)

    def _is_method(self, owner: Known, name: str) -> bool:
        bases = [python_types.base_of(member) for member in members_of(owner.old) if member != NONE]
        return bool(bases) and all(base is not None and python_types.has_attribute(base, name) is not False for base in bases)

    def _not_there(self, owner: Known, name: str) -> Value:
        """No attribute by the old API either: what stands there is no matter of ours, but models keep what they do not know."""
        without_none = [member for member in members_of(owner.old) if member != NONE]
        if NONE in members_of(owner.old) and without_none and NONE in members_of(owner.new):
            # The consumer's code was not checked: go on as if it knew better.
            return self._quiet(minus(owner, NONE), name)
        return UNKNOWN

    def _quiet(self, owner: Known, name: str) -> Value:
        olds = [self._typed_attribute(self.index.old, member, name) for member in members_of(owner.old)]
        if any(item is None for item in olds):
            return UNKNOWN
        old = one_of(item for item in olds if item is not None)
        news = [self._typed_attribute(self.index.new, member, name) for member in members_of(owner.new)]
        new = one_of(item for item in news if item is not None) if any(item is not None for item in news) else self.renamed(old)
        if old == ANY:
            return AttributeOf(owner, name)
        return Known(old, new, owner.causes, owner.tier)

    def _field_causes(self, owner: str, name: str) -> frozenset[str]:
        """The changes of a field, and those of the aliases that it names."""
        field = self.index.old.field_of(owner, name)
        of_aliases = (self.index.causes(item) for item in names_in(field.type)) if field is not None else ()
        return self.index.causes(f"{owner}.{name}").union(*of_aliases)

    def _typed_attribute(self, surface: Surface, member: Type, name: str) -> Type | None:
        """The type of an attribute by one API: None where there is none, Any where its type is not known."""
        if isinstance(member, Named) and member.name.startswith("models."):
            return self._model_attribute(surface, member.name, name)
        if isinstance(member, Named) and member.name.startswith(OWN):
            return self._own_attribute(surface, member.name, name)
        base = python_types.base_of(member)
        if member == ANY or base is None:
            return ANY
        there = python_types.has_attribute(base, name)
        if there is False:
            return None
        return python_types.attribute_type(member, name) or ANY

    def _own_attribute(self, surface: Surface, owner: str, name: str) -> Type | None:
        found = self.attribute_of_own(owner, name)
        if isinstance(found, Known):
            return found.old if surface is self.index.old else found.new
        base = self.api_base(owner)
        return self._model_attribute(surface, base, name) if base is not None and found is None else ANY

    def _model_attribute(self, surface: Surface, model: str, name: str) -> Type | None:
        found = surface.classes.get(model)
        if found is None or found.kind != "model":
            enumeration = surface.classes.get(model.rpartition(".")[0]) if model.count(".") == 2 else found
            if enumeration is not None and enumeration.kind == "enumeration":
                return ANY if name in _MODEL_METHODS or python_types.has_attribute(enumeration.base, name) else None
            if found is not None:
                return self._variants_attribute(surface, found.type, name)
            return ANY
        field = found.fields.get(name)
        if field is None:
            return ANY if name in _MODEL_METHODS or name.startswith(("model_", "__")) else None
        return surface.expand(field.type)

    def _variants_attribute(self, surface: Surface, type_: Type, name: str) -> Type | None:
        """An attribute of a union that has a name: all its variants must have it."""
        expanded = surface.expand(type_)
        if isinstance(expanded, Named) and expanded == type_:
            return ANY
        results = [self._typed_attribute(surface, member, name) for member in members_of(expanded)]
        found = [item for item in results if item is not None]
        return one_of(found) if found and len(found) == len(results) else None

    def _note_missing(self, owner: Known, missing: list[Type], name: str, node: ast.expr, env: Env) -> None:
        for member in members_of(owner.old):
            symbol = f"{member.name}.{name}" if isinstance(member, Named) else ""
            inherited = self.api_base(member.name) if isinstance(member, Named) and member.name.startswith(OWN) else None
            if inherited is not None:
                symbol = f"{inherited}.{name}"
            change = self.index.gone(symbol)
            if change is not None and self.renamed(Named(symbol.rpartition(".")[0])) in map(self._as_api, missing):
                self.note_gone(symbol, env.module, node, name, owner.tier)
                return
        self.note_causes(owner, node, env, name=name)

    def _as_api(self, member: Type) -> Type:
        base = self.api_base(member.name) if isinstance(member, Named) and member.name.startswith(OWN) else None
        return self.renamed(Named(base)) if base is not None else member

    def note_causes(self, value: Known, node: ast.expr, env: Env, tier: Tier | None = None, name: str = "") -> None:
        """Note that what is done with a value is no longer allowed, under each change that made its type another."""
        for cause in sorted(value.causes):
            change = self.index.by_id[cause]
            self.sites.add(
                env.module, node, change, weakest(value.tier, tier or Tier.CERTAIN), detail=self._detail(change, value), name=name
            )

    def _detail(self, change: ApiChange, value: Known) -> str:
        if change.kind is ApiKind.FIELD_OPTIONAL or (NONE in members_of(value.new) and NONE not in members_of(value.old)):
            return "the value may be None now, and this does not take None"
        return ""

    # What nobody knows

    def _of_unknown(self, name: str, node: ast.expr, env: Env) -> Value:
        """Guesses by names: a resource and its method one after the other are hardly anything else."""
        if not self.touches(env):
            return UNKNOWN
        inner = node.value if isinstance(node, ast.Attribute) else None
        before = inner.attr if isinstance(inner, ast.Attribute) else inner.id if isinstance(inner, ast.Name) else ""
        symbol = f"{before}.{name}"
        if symbol in self.index.methods and self._has_method(before, name):
            method = self.index.old.resources[before].methods[name]
            self._note_method(method, node, env, Tier.REVIEW)
            return MethodOf(symbol, tier=Tier.REVIEW)
        if name in self.index.old.resources and name in self.gone_names and not self._goes_on(node):
            self.note_gone(name, env.module, node, name, Tier.REVIEW)
        if name in self.gone_names and name not in _COMMON:
            for change in self.gone_names[name]:
                self.sites.add(env.module, node, change, self._tier_of_name(name), name=name)
        return self._guessed(name)

    def _has_method(self, resource: str, name: str) -> bool:
        found = self.index.old.resources.get(resource)
        return found is not None and name in found.methods

    def _tier_of_name(self, name: str) -> Tier:
        """A name that the new API has nowhere, and that is no everyday word, is worth a look."""
        return Tier.REVIEW if "_" in name and name not in self.index.live_names else Tier.POSSIBLE

    def _guessed(self, name: str) -> Value:
        """The field that a name can only be, if its values have another type now."""
        found = self.fields_by_name.get(name, ())
        changed = [(owner, field) for owner, field in found if self._field_causes(owner, name)]
        if not changed or name in _COMMON or (len(found) > 1 and len(changed) < len(found)):
            return UNKNOWN
        owner, field = changed[0]
        new = self.index.new.field_of(self.index.classes.get(owner, owner), name)
        tier = Tier.REVIEW if len(found) == 1 and "_" in name else Tier.POSSIBLE
        return known(self.index.old.expand(field.type), new.type if new else ANY, self._field_causes(owner, name), tier)

    @cached_property
    def fields_by_name(self) -> dict[str, list[tuple[str, Field]]]:
        """All fields of the old API by name."""
        found: dict[str, list[tuple[str, Field]]] = {}
        for owner, item in self.index.old.classes.items():
            for name, field in item.fields.items():
                found.setdefault(name, []).append((owner, field))
        return found

    @cached_property
    def gone_names(self) -> dict[str, list[ApiChange]]:
        """Names of fields, methods and resources that are gone."""
        kinds = (
            ApiKind.FIELD_REMOVED, ApiKind.FIELD_RENAMED, ApiKind.METHOD_REMOVED, ApiKind.METHOD_RENAMED,
            ApiKind.RESOURCE_REMOVED, ApiKind.MEMBER_REMOVED, ApiKind.MEMBER_RENAMED,
        )  # fmt: skip
        found: dict[str, list[ApiChange]] = {}
        for change in self.index.changes:
            if change.kind in kinds:
                found.setdefault(change.symbol.rpartition(".")[2], []).append(change)
        return found

    def touches(self, env: Env) -> bool:
        """Whether a module has to do with the package, so that a mere name in it may be the package's."""
        return env.module.name in self.touching

    @cached_property
    def touching(self) -> frozenset[str]:
        """Modules that import the package, or whose text names it."""
        names = {name.rpartition(".")[2] for name in self.consumer.packages} | {self.index.old.package}
        names |= {self.package.rpartition(".")[2]} if self.package else set()
        found = {name for name, module in self.consumer.modules.items() if any(item in module.text for item in names if item)}
        return frozenset(found | self._importers(found))

    def _importers(self, found: set[str]) -> set[str]:
        """Modules that import one of these, by the last part of its name."""
        tails = {name.rpartition(".")[2] for name in found if name}
        return {
            name
            for name, module in self.consumer.modules.items()
            for node in module.tree.body
            if isinstance(node, ast.ImportFrom)
            and ((node.module or "").rpartition(".")[2] in tails or any(alias.name in tails for alias in node.names))
        }
