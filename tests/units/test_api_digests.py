"""The digests of an Api: what counts in which of them."""

import json
from dataclasses import is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.taking_over import check_same, kept, run
from togai_codegen.config import Config
from togai_codegen.ir import facts
from togai_codegen.ir.model import (
    NO_CONSTRAINTS,
    NO_DOCS,
    Anything,
    Api,
    Constraints,
    Docs,
    Enumeration,
    Example,
    Object,
    Operation,
    Parameter,
    ParameterLocation,
    Primitive,
    PrimitiveKind,
    Property,
)
from togai_codegen.ir.parts import api_parts, part_told
from togai_codegen.location import Location
from togai_codegen.reuse import State

TEXT = Primitive(PrimitiveKind.STRING)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "", "kind"]), inner),
    max_leaves=8,
)


def shown(*values: Any) -> Object:
    return Object(id="#/a", examples=tuple(Example(name=str(number), value=value) for number, value in enumerate(values)))


def canonical(values: list[Any]) -> str:
    return json.dumps(values, sort_keys=True)


@given(st.lists(JSON, max_size=3), st.lists(JSON, max_size=3))
def test_values_count_to_the_letter_but_for_the_order_of_keys(first: list[Any], second: list[Any]) -> None:
    told, other = part_told(shown(*first)), part_told(shown(*second))
    assert (told.bare == other.bare) == (canonical(first) == canonical(second))
    assert (told.meaning == other.meaning) == (told.bare == other.bare)
    assert (told.whole == other.whole) == (json.dumps(first) == json.dumps(second))


def pot(**fields: Any) -> Object:
    return Object(id="#/pot", properties=(Property(name="lid", type=TEXT, required=True, **fields),))


def test_prose_counts_in_the_meaning_alone_and_a_place_not_even_there() -> None:
    plain = part_told(pot())
    for text in ("", "Of clay."):
        told = part_told(pot(docs=Docs(description=text)))
        assert (told.bare == plain.bare, told.meaning == plain.meaning, told.whole == plain.whole) == (True, False, False)
    assert part_told(pot(docs=Docs(title="x"))).meaning != part_told(pot(docs=Docs(description="x"))).meaning
    moved = part_told(pot(at=Location("tea.yaml", "/a", 7, 7)))
    assert (moved.bare, moved.meaning) == (plain.bare, plain.meaning)
    assert moved.whole != plain.whole
    assert moved == part_told(pot(at=Location("tea.yaml", "/a", 8, 1)))


@pytest.mark.parametrize(
    "fields",
    [
        {"docs": Docs(deprecated=True)}, {"constraints": Constraints(max_length=0)}, {"constraints": Constraints(min_length=0)},
        {"has_default": True}, {"default": False}, {"default": 0}, {"default": ""}, {"default": []}, {"default": {}},
        {"examples": (None,)}, {"examples": ([],)}, {"read_only": True}, {"write_only": True}, {"python_name": "lid"},
    ],
)  # fmt: skip
def test_every_field_counts(fields: dict[str, Any]) -> None:
    assert part_told(pot(**fields)).bare != part_told(pot()).bare


def test_equal_records_have_equal_digests_whichever_objects_they_are() -> None:
    assert part_told(pot(docs=Docs(), constraints=Constraints(), examples=())) == part_told(pot())
    assert part_told(replace(pot(), docs=NO_DOCS, constraints=NO_CONSTRAINTS, additional=Anything())) == part_told(pot())
    assert part_told(replace(pot(), additional=Anything(()))) != part_told(pot())


def test_the_hundredth_node_is_told_as_the_first() -> None:
    tellers = dict(facts._TELLERS)
    made = [pot(), pot(docs=Docs(title="x"), default={"b": 1, "a": []}, at=Location("tea.yaml", "/a", 7, 7)), shown(1, "1")]
    facts._TELLERS.clear()
    facts._TELLERS.update({kind: teller for kind, teller in tellers.items() if not is_dataclass(kind)})
    first = [part_told(node) for node in made]
    for _ in range(100):
        assert [part_told(node) for node in made] == first


def test_parameters_without_a_place_count_where_code_can_read_them() -> None:
    stray = Parameter(name="s", location=ParameterLocation.PATH, type=TEXT, required=True, style="simple", explode=False)
    bare, strayed = (
        Operation(id="GET /", method="get", path="/"),
        Operation(id="GET /", method="get", path="/", unplaced=(stray,)),
    )
    assert part_told(bare).meaning == part_told(strayed).meaning
    assert part_told(bare).whole != part_told(strayed).whole


def test_what_no_utf_8_holds_and_what_is_deep_can_be_told() -> None:
    deep: Any = []
    for _ in range(300):
        deep = [{"a": deep}]
    assert part_told(shown(deep, "\ud800")) != part_told(shown(deep, "\ud801"))


def test_the_order_of_declarations_is_no_meaning_and_that_of_operations_is() -> None:
    pots = {f"#/{name}": Object(id=f"#/{name}") for name in "ab"}
    operations = tuple(Operation(id=f"GET /{name}", method="get", path=f"/{name}") for name in "ab")
    api = Api(title="Tea", version="1", declarations=pots, operations=operations)
    swapped = replace(api, declarations=dict(reversed(pots.items())))
    assert api_parts(api, {}).sha256() == api_parts(swapped, {}).sha256()
    assert api_parts(api, {}).sha256() != api_parts(replace(api, operations=operations[::-1]), {}).sha256()
    assert api_parts(api, {}).sha256() != api_parts(replace(api, title="Coffee"), {}).sha256()
    assert api_parts(api, {}).sha256_without_prose() == api_parts(replace(api, title="Coffee"), {}).sha256_without_prose()


def test_names_of_members_are_in_no_order() -> None:
    made = [
        Enumeration(id="#/e", kind=PrimitiveKind.STRING, values=("x", "y"), member_names=dict(names))
        for names in ((("x", "A"), ("y", "B")), (("y", "B"), ("x", "A")), (("x", "B"), ("y", "A")))
    ]
    assert part_told(made[0]).meaning == part_told(made[1]).meaning != part_told(made[2]).meaning


def test_an_example_whose_keys_change_places_is_made_anew(tmp_path: Path) -> None:
    config, earlier, parts = Config(spec=tmp_path / "tea.json", output=tmp_path, package="tea"), State(), list[bytes]()
    answer: dict[str, Any] = {"description": "Cups.", "content": {"application/json": {"schema": {"type": "object"}}}}
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "Tea", "version": "1"},
        "paths": {"/c": {"get": {"responses": {"200": answer}}}},
    }
    for example in ({"a": 1, "b": 2}, {"b": 2, "a": 1}):
        answer["content"]["application/json"]["example"] = example
        config.spec.write_text(json.dumps(spec), "utf-8")
        warm, _ = run(config, earlier)
        cold, _ = run(config, None)
        assert warm is not None
        assert cold is not None
        check_same(warm, cold)
        earlier = kept(warm.state, parts)
