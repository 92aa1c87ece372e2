"""allOf folded into one schema: properties and `required` are the union over the members.

JSON Schema 2020-12, core, section 10.2.1.1. "Closed" (`additionalProperties: false`) is read as the author's intent about the
merged object: one closed member closes it. What each member says by itself would forbid the keys of the others.
"""

from dataclasses import field

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action
from togai_codegen.lower.context import Context, Placed
from togai_codegen.lower.intersect import intersect
from togai_codegen.lower.wrappers import alternatives, is_assertion, is_blank, peel
from togai_codegen.openapi.model import Schema
from togai_codegen.records import changed, dataclass

MAX_BASES = 50
"""How many references a chain of allOf may lead over. Each schema repeats what all below it declare."""


@dataclass(slots=True)
class _Walk:
    """References on the way down (`trail`), all that were merged so far (`bases`), and what they say (`parts`)."""

    context: Context
    trail: list[str] = field(default_factory=list[str])
    bases: list[str] = field(default_factory=list[str])
    parts: list[Placed] = field(default_factory=list[Placed])

    def collect(self, placed: Placed, inherited: bool) -> None:
        """Add the members without allOf and references, in order, the schema's own keywords last."""
        placed, _ = peel(placed)
        schema = placed.schema
        if schema.ref is not None:
            self._follow(schema.ref, schema)
        for member in placed.members():
            self.collect(member, inherited)
        own = changed(schema, ref=None, all_of=()) if schema.ref is not None or schema.all_of else schema
        if schema.ref is not None and is_blank(own):
            return
        own = self._without_children(own)
        own = _without_prose(own) if inherited else own
        if inherited and own == Schema(at=own.at):
            return
        self.parts.append(placed if own is schema and not placed.made_of else changed(placed, schema=own, made_of=()))

    def _follow(self, target: str, schema: Schema) -> None:
        if target in self.trail:
            self.context.diagnostics.report(codes.REF004, f"allOf leads back to {target}", schema.at, action=Action.SKIPPED)
            return
        if target in self.bases:
            return
        if len(self.trail) > MAX_BASES:
            message = f"allOf leads over more than {MAX_BASES} references; what lies beyond is left out"
            self.context.diagnostics.report(codes.SCH003, message, schema.at, action=Action.WIDENED)
            return
        found = self.context.schema(target, schema.at)
        if found is None:
            return
        self.bases.append(target)
        self.trail.append(target)
        self.collect(Placed(found, target), True)
        self.trail.pop()

    def _without_children(self, schema: Schema) -> Schema:
        """A base that lists its own children in oneOf (a common way to write a hierarchy) doesn't ask for them here."""
        _, variants = alternatives(schema)
        if variants and any(variant.ref in self.trail for _, variant in variants if variant.ref):
            return changed(schema, one_of=(), any_of=(), discriminator=None)
        if variants and all(is_assertion(variant) for _, variant in variants):
            return changed(schema, one_of=(), any_of=())
        return schema


def fold(context: Context, placed: Placed) -> Placed:
    """One schema without allOf and references, which allows what all members allow; conflicts are reported (SCH002)."""
    walk = _Walk(context, trail=[placed.place])
    walk.collect(placed, False)
    parts = walk.parts
    if not parts:
        return Placed(Schema(at=placed.schema.at), placed.place, placed.inner, bases=tuple(walk.bases), level=placed.level)
    schema, properties = parts[0].schema, parts[0].properties()
    for part in parts[1:]:
        schema = intersect(context.diagnostics, schema, part.schema)
        for name, added in part.properties().items():
            properties[name] = _both(properties[name], added, placed, name) if name in properties else added
    schema = changed(schema, at=placed.schema.at, properties={name: value.schema for name, value in properties.items()})
    return Placed(schema, placed.place, placed.inner, properties, tuple(walk.bases), level=placed.level)


def _both(present: Placed, added: Placed, owner: Placed, name: str) -> Placed:
    """The same property in two members: an allOf of its own, whose members keep their places."""
    if present.schema == added.schema:
        return present
    members = (*(present.made_of or (present,)), added)
    schema = Schema(all_of=tuple(member.schema for member in members), at=added.schema.at)
    return Placed(schema, owner.child("properties", name), made_of=members)


def includes(context: Context, target: str, base: str) -> bool:
    """Whether the allOf of `target` leads to `base`."""
    waiting, seen = [target], {target}
    while waiting:
        schema = context.schema(waiting.pop(), context.document.at)
        references = [member.ref for member in schema.all_of if member.ref] if schema is not None else []
        if base in references:
            return True
        waiting += [reference for reference in references if reference not in seen]
        seen.update(references)
    return False


def _without_prose(schema: Schema) -> Schema:
    """What a referenced member says about itself (its name, its prose) is not said about the merged schema."""
    if not (
        schema.title or schema.description or schema.deprecated or schema.examples or schema.extensions or schema.has_default
    ):
        if schema.discriminator is None or schema.one_of or schema.any_of:
            return schema
    return changed(
        schema,
        title=None,
        description=None,
        deprecated=False,
        examples=(),
        extensions={key: value for key, value in schema.extensions.items() if key == "x-codegen-decimal"},
        has_default=False,
        default=None,
        discriminator=schema.discriminator if schema.one_of or schema.any_of else None,
    )
