"""Several oneOf or anyOf that all hold at once: one group of alternatives, each of which is a choice from every group."""

from itertools import product

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics
from togai_codegen.lower.wrappers import is_assertion, is_null
from togai_codegen.openapi.model import Discriminator, Schema
from togai_codegen.records import changed

MAX_ALTERNATIVES = 32
"""How many alternatives a product may have."""


def with_one_group(diagnostics: Diagnostics, schema: Schema, *more: Schema) -> Schema:
    """`schema` with its oneOf and anyOf, and those of `more`, as one group. Too many for that: the first is followed (SCH002)."""
    all_groups = [group for item in (schema, *more) for group in (item.one_of, item.any_of) if group]
    groups = [group for group in all_groups if not all(map(is_assertion, group))]
    distinct = [group for index, group in enumerate(groups) if group not in groups[:index]]
    if len(distinct) < 2:
        return _only(schema, more, distinct[0]) if distinct and len(all_groups) > 1 else schema
    count = 1
    for group in distinct:
        count *= sum(not is_null(item) for item in group)
    if count > MAX_ALTERNATIVES:
        message = f"oneOf and anyOf that hold at once have {count} alternatives together; only the first are followed"
        related = tuple(("what is left out", item.at) for item in more[:1])
        diagnostics.report(codes.SCH002, message, schema.at, action=Action.WIDENED, related=related)
        return _only(schema, more, distinct[0])
    nulls = [next(filter(is_null, group), None) for group in distinct]
    parts = product(*([item for item in group if not is_null(item)] for group in distinct))
    made = tuple(Schema(all_of=part, at=part[-1].at) for part in parts)
    null = (nulls[0],) if all(nulls) and nulls[0] else ()
    return changed(schema, one_of=(), any_of=(*made, *null), discriminator=_discriminator(schema, more))


def _only(schema: Schema, more: tuple[Schema, ...], group: tuple[Schema, ...]) -> Schema:
    owner = next(item for item in (schema, *more) if group in (item.one_of, item.any_of))
    one_of = group if group == owner.one_of else ()
    discriminator = owner.discriminator or _discriminator(schema, more)
    return changed(schema, one_of=one_of, any_of=() if one_of else group, discriminator=discriminator)


def _discriminator(schema: Schema, more: tuple[Schema, ...]) -> Discriminator | None:
    return next((item.discriminator for item in (schema, *more) if item.discriminator), None)
