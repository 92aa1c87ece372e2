"""`limited` tells of which declarations a `LimitsWriter` has a node, without making any."""

import random

import pytest

from togai_codegen.ir import model as ir
from togai_codegen.python.limits import LimitsWriter, limited

SHORT = ir.Constraints(max_length=5)
IDLE = ir.Constraints(min_length=0, min_items=0)
COUNTED = ir.Constraints(max_properties=5)
"""Limits that are not checked."""


def by_nodes(declarations: dict[str, ir.Declaration]) -> frozenset[str]:
    """The same, found by making nodes until there is no other that has one."""
    found: dict[str, str] = {}
    writer = LimitsWriter(ir.Api(title="", version="", declarations=declarations), found)
    while new := [key for key, item in declarations.items() if key not in found and writer.declaration(item)]:
        found.update((key, "") for key in new)
    return frozenset(found)


class Dice(random.Random):
    """Makes declarations that name one another at random, in rings too."""

    def type(self) -> ir.Type:
        match self.randrange(10):
            case 0 | 1 | 2:
                return ir.Primitive(ir.PrimitiveKind.STRING)
            case 3:
                return ir.Array(self.type(), limits=self.constraints())
            case 4:
                return ir.Map(self.type())
            case 5:
                return ir.Nullable(self.type())
            case 6:
                others: list[ir.Type] = [ir.Anything(), ir.Constant("a"), ir.Array(ir.Anything(), prefix=(self.type(),))]
                return self.choice(others)
            case _:
                return ir.Ref(f"#{self.randrange(17)}")

    def constraints(self) -> ir.Constraints:
        return self.choice([*[ir.NO_CONSTRAINTS] * 9, ir.Constraints(), COUNTED, IDLE, SHORT])

    def declaration(self, key: str) -> ir.Declaration:
        match self.randrange(5):
            case 0:
                return ir.Alias(id=key, type=self.type(), constraints=self.constraints())
            case 1:
                variants = tuple(ir.Variant(type=self.type()) for _ in range(self.randrange(4)))
                return ir.Union(id=key, variants=variants)
            case 2:
                return ir.Enumeration(id=key, kind=ir.PrimitiveKind.STRING, values=("a",))
            case _:
                properties = tuple(
                    ir.Property(
                        name=f"p{number}",
                        type=self.type(),
                        required=False,
                        constraints=self.constraints(),
                        read_only=self.random() < 0.2,
                    )
                    for number in range(self.randrange(4))
                )
                return ir.Object(id=key, properties=properties, additional=self.type())


@pytest.mark.parametrize("seed", range(4))
def test_the_limited_are_those_that_have_nodes(seed: int) -> None:
    dice = Dice(seed)
    sizes = set[int]()
    for _ in range(150):
        # One number more is named than there are: it leads nowhere.
        declarations = {f"#{number}": dice.declaration(f"#{number}") for number in range(16)}
        found = limited(declarations)
        assert found == by_nodes(declarations)
        sizes.add(len(found))
    assert len(sizes) > 6


def test_a_union_has_limits_where_all_of_its_variants_have() -> None:
    short = ir.Alias(id="#short", type=ir.Primitive(ir.PrimitiveKind.STRING), constraints=SHORT)
    free = ir.Alias(id="#free", type=ir.Primitive(ir.PrimitiveKind.STRING))
    twice = ir.Union(id="#twice", variants=(ir.Variant(type=ir.Ref("#short")), ir.Variant(type=ir.Array(ir.Ref("#short")))))
    either = ir.Union(id="#either", variants=(ir.Variant(type=ir.Ref("#short")), ir.Variant(type=ir.Ref("#free"))))
    assert limited({item.id: item for item in (either, twice, free, short)}) == {"#short", "#twice"}


@pytest.mark.parametrize(
    ("constraints", "node"),
    [
        (ir.Constraints(minimum=0), {"minimum": 0}),
        (ir.Constraints(maximum=0, exclusive_minimum=0.0), {"maximum": 0, "exclusiveMinimum": 0.0}),
        (ir.Constraints(max_length=0, min_length=0), {"maxLength": 0}),
        (ir.Constraints(max_items=0, min_items=0, unique_items=False), {"maxItems": 0}),
        (ir.Constraints(unique_items=True), {"uniqueItems": True}),
        (IDLE, {}),
    ],
)
def test_zero_is_a_limit_where_something_is_against_it(constraints: ir.Constraints, node: dict[str, object]) -> None:
    text = ir.Primitive(ir.PrimitiveKind.STRING)
    writer = LimitsWriter(ir.Api(title="", version=""), {})
    assert writer.declaration(ir.Alias(id="#a", type=text, constraints=constraints)) == node
    inside = ir.Alias(id="#a", type=ir.Nullable(ir.Array(text, limits=constraints)))
    assert writer.declaration(inside) == ({"items": node} if node else {})
    assert limited({"#a": inside}) == ({"#a"} if node else set())
