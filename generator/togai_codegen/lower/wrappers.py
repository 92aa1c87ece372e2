"""Schemas that only wrap another: one allOf member, one alternative besides null, `nullable`.

JSON Schema 2020-12, core, section 10.2; OpenAPI 3.0.3's wrapper idiom `allOf: [$ref]` with a description beside it.
"""

from typing import Any, Literal, TypeAlias

from togai_codegen.lower.context import Context, Placed
from togai_codegen.openapi.model import Schema
from togai_codegen.records import changed

NULL = "null"
_DEEPEST = 12
"""References inside one another, beside allOf or alternatives, that are followed to find a null."""
Keyword: TypeAlias = Literal["oneOf", "anyOf"]
Alternatives: TypeAlias = tuple[tuple[int, Schema], ...]


def is_null(schema: Schema) -> bool:
    """Whether null is all that a schema allows."""
    if schema.has_const:
        return schema.const is None
    return (schema.types == (NULL,) and not schema.all_of and schema.ref is None) or schema.enum == (None,)


def alternatives(schema: Schema) -> tuple[Keyword, Alternatives]:
    """The alternatives of oneOf or else anyOf, null left out, each with its index."""
    keyword: Keyword = "oneOf" if schema.one_of else "anyOf"
    group = schema.one_of or schema.any_of
    if not group:
        return keyword, ()
    return keyword, tuple((index, variant) for index, variant in enumerate(group) if not is_null(variant))


def has_body(schema: Schema) -> bool:
    """Whether a schema says more about its instances than a type, limits and prose: then it wraps nothing."""
    return bool(
        schema.properties
        or schema.required
        or schema.pattern_properties
        or schema.prefix_items
        or schema.enum is not None
        or schema.has_const
        or schema.additional_properties is not None
        or schema.items is not None
    )


def is_blank(schema: Schema) -> bool:
    """Whether a schema says nothing at all about the shape of its instances."""
    composed = schema.ref or schema.all_of or schema.one_of or schema.any_of
    return not (has_body(schema) or composed or schema.types or schema.format or schema.boolean is False)


def is_untyped(schema: Schema) -> bool:
    """Whether a schema leaves the type of its instances to what stands around it."""
    return not (schema.types or schema.ref or schema.all_of or schema.one_of or schema.any_of) and schema.boolean is None


def is_assertion(schema: Schema) -> bool:
    """Whether a schema only narrows an object that is described elsewhere, as `{required: [a]}` does."""
    composed = schema.ref or schema.all_of or schema.one_of or schema.any_of
    shaped = schema.properties or schema.additional_properties or schema.items or schema.enum or schema.has_const
    return not (composed or shaped) and schema.types in ((), ("object",))


def peel(placed: Placed) -> tuple[Placed, bool]:
    """Take wrappers off; say whether one of them allowed null. The identity stays that of the outermost."""
    nullable = False
    while True:
        schema = placed.schema
        if _is_bare(schema):
            return placed, nullable
        nullable = nullable or _says_null(schema)
        unwrapped = _unwrap(placed)
        if unwrapped is None:
            bare = without_null(schema)
            return placed if bare is schema else changed(placed, schema=bare), nullable
        placed = unwrapped


def _is_bare(schema: Schema) -> bool:
    """Whether a schema can't be a wrapper nor allow null: nearly all are like that."""
    composed = schema.all_of or schema.one_of or schema.any_of
    return not composed and NULL not in schema.types and (schema.enum is None or None not in schema.enum)


def _says_null(schema: Schema) -> bool:
    if is_null(schema):
        return False
    group = schema.one_of or schema.any_of
    in_enum = schema.enum is not None and None in schema.enum
    return NULL in schema.types or in_enum or any(is_null(variant) for variant in group)


def without_null(schema: Schema) -> Schema:
    """The schema of the instances that are not null."""
    if is_null(schema):
        return schema
    bare: dict[str, Any] = {}
    if NULL in schema.types:
        bare["types"] = tuple(name for name in schema.types if name != NULL)
    if schema.enum is not None and None in schema.enum:
        kept = [index for index, value in enumerate(schema.enum) if value is not None]
        places = tuple(schema.enum_at[index] for index in kept) if len(schema.enum_at) == len(schema.enum) else ()
        bare |= {"enum": tuple(schema.enum[index] for index in kept), "enum_at": places}
    return changed(schema, **bare) if bare else schema


def _unwrap(placed: Placed) -> Placed | None:
    schema = placed.schema
    if schema.ref is not None or schema.boolean is not None or has_body(schema):
        return None
    if schema.all_of:
        members = [member for member in placed.members() if not is_blank(member.schema)]
        if len(members) != 1 or schema.one_of or schema.any_of:
            return None
        return _inside(placed, members[0])
    keyword, variants = alternatives(schema)
    if len(variants) != 1 or (schema.one_of and schema.any_of):
        return None
    index, variant = variants[0]
    return _inside(placed, Placed(variant, placed.child(keyword, index)))


def _inside(placed: Placed, member_placed: Placed) -> Placed:
    outer, member = placed.schema, member_placed.schema
    merged = changed(
        member,
        at=outer.at,
        title=outer.title or member.title,
        description=outer.description or member.description,
        deprecated=outer.deprecated or member.deprecated,
        read_only=outer.read_only or member.read_only,
        write_only=outer.write_only or member.write_only,
        has_default=outer.has_default or member.has_default,
        default=outer.default if outer.has_default else member.default,
        examples=outer.examples or member.examples,
        extensions={**member.extensions, **outer.extensions},
    )
    place = member_placed.place if placed.made_of else placed.place
    inner = member_placed.inner or member_placed.place
    if member.at.pointer and member.at == outer.at:
        inner = placed.inner or placed.place  # the lift of 3.0's `nullable` made the wrapper up: there is one place only
    return changed(member_placed, schema=merged, place=place, inner=inner, level=max(placed.level, member_placed.level))


def allows_null(context: Context, placed: Placed, trail: tuple[str, ...] = ()) -> bool:
    """Whether null is a value. Of allOf members all must allow it; those that name no type have no say."""
    peeled, nullable = peel(placed)
    if nullable:
        return True
    schema = peeled.schema
    if schema.all_of:
        said = [allows_null(context, member, trail) for member in peeled.members() if not _is_silent(member.schema)]
        return bool(said) and all(said) and not schema.types
    if schema.ref is not None:
        return not schema.types and _target_allows_null(context, schema, trail)
    _, variants = alternatives(schema)
    return any(allows_null(context, Placed(variant, placed.place), trail) for _, variant in variants)


def _is_silent(schema: Schema) -> bool:
    return not (schema.types or schema.ref or schema.all_of or schema.one_of or schema.any_of or schema.enum)


def _target_allows_null(context: Context, schema: Schema, trail: tuple[str, ...]) -> bool:
    target = schema.ref or ""
    if context.record is not None:
        context.record.nulls.add(target)
    chain: list[str] = []
    answer: bool | None = None
    guesses = context.guesses
    while answer is None:
        answer = context.nullables.get(target)
        if answer is None and context.reuse is not None:
            answer = context.reuse.allows_null(target)
        if answer is None and (target in trail or target in chain):
            answer = False
            context.guesses += 1
        if answer is None:
            found = context.registry.schema(target, schema.at)
            chain.append(target)
            following = None if found is None else _next_link(target, found)
            if following is not None:
                target = following
            elif len(trail) >= _DEEPEST:
                answer = True  # wider than what may be meant, never narrower
                context.guesses += 1
            else:
                answer = found is not None and allows_null(context, Placed(found, target), (*trail, *chain[-1:]))
    # What was found without a guess holds however it is reached; without this, diamonds would double the work at each level.
    if not trail or context.guesses == guesses:
        context.nullables.update(dict.fromkeys(chain, answer))
    return answer


def _next_link(target: str, schema: Schema) -> str | None:
    """The target of a schema that is nothing but a reference: long chains of these are walked, not recursed into."""
    peeled, nullable = peel(Placed(schema, target))
    link = peeled.schema
    plain = not (nullable or link.types or link.all_of or link.one_of or link.any_of)
    return link.ref if plain else None
