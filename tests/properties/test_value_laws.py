"""The generator of values: all it makes is valid (jsonschema agrees), the same seed makes the same, and what fits is kept."""

import copy
import re
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from togai_codegen.runtime.testing.checking import Checker
from togai_codegen.runtime.testing.patterns import matching_text
from togai_codegen.runtime.testing.values import Values

NAMES = st.sampled_from(["Tree", "Leaf"])


def ranges(least: str, most: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.tuples(values, values).map(lambda pair: {least: min(pair), most: max(pair)})


texts = st.one_of(
    ranges("minLength", "maxLength", st.integers(0, 40)),
    st.sampled_from(["date", "date-time", "uuid", "email", "ipv4", "uri"]).map(lambda name: {"format": name}),
    st.sampled_from([r"^[a-z]{3}-\d+$", r"^(cat|dog)s?$", r"\w+@\w+\.com", r"^[^a-z]{2,}$", r"^[A-Z][a-z]*$"]).map(
        lambda pattern: {"pattern": pattern}
    ),
).map(lambda limits: {"type": "string", **limits})
numbers = st.one_of(
    ranges("minimum", "maximum", st.integers(-1000, 1000)).map(lambda limits: {"type": "integer", **limits}),
    ranges("minimum", "maximum", st.integers(-9, 9)).map(lambda limits: {"type": "number", **limits}),
    st.integers(-50, 50).map(lambda low: {"type": "integer", "exclusiveMinimum": low, "exclusiveMaximum": low + 2}),
    st.integers(-50, 50).map(lambda low: {"type": "number", "exclusiveMinimum": low, "exclusiveMaximum": low + 1}),
    st.sampled_from([3, 7, 0.25, 0.5]).map(lambda step: {"type": "number", "multipleOf": step, "minimum": 10}),
)
leaves = st.one_of(
    texts, numbers, st.just({"type": "boolean"}), st.just({"type": "null"}),
    st.lists(st.sampled_from(["a", "b", 1, 2.5]), min_size=1, unique=True).map(lambda values: {"enum": values}),
    st.just({"const": "fixed"}), NAMES.map(lambda name: {"$ref": f"#/$defs/{name}"}),
)  # fmt: skip


def objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    properties = st.dictionaries(st.sampled_from(["one", "two", "three"]), inner, max_size=3)
    return st.tuples(properties, st.booleans()).map(
        lambda pair: {
            "type": "object", "properties": pair[0],
            **({"additionalProperties": False} if pair[1] else {}),
        }
    )  # fmt: skip


schemas = st.recursive(
    leaves,
    lambda inner: st.one_of(
        objects(inner),
        st.tuples(inner, st.integers(0, 3)).map(lambda pair: {"type": "array", "items": pair[0], "minItems": pair[1]}),
        st.lists(inner, min_size=1, max_size=3).map(lambda variants: {"anyOf": variants}),
        inner.map(lambda schema: {"anyOf": [schema, {"type": "null"}]}),
        st.tuples(inner, st.integers(0, 3)).map(
            lambda pair: {"type": "object", "additionalProperties": pair[0], "minProperties": pair[1]}
        ),
    ),
    max_leaves=8,
)
DEFINITIONS: dict[str, Any] = {
    "Tree": {
        "type": "object",
        "required": ["name", "branches"],
        "properties": {
            "name": {"type": "string", "minLength": 1},
            "branches": {"type": "array", "items": {"$ref": "#/$defs/Tree"}},
            "leaf": {"anyOf": [{"$ref": "#/$defs/Leaf"}, {"type": "null"}]},
        },
    },
    "Leaf": {
        "type": "object",
        "required": ["tree"],
        "properties": {"tree": {"anyOf": [{"$ref": "#/$defs/Tree"}, {"type": "null"}]}},
    },
}
LAW = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def ours(schema: Any) -> Any:
    """The same schema as the data file has it: references are names alone."""
    if isinstance(schema, dict):
        return {key: item.rpartition("/")[2] if key == "$ref" else ours(item) for key, item in schema.items()}
    return [ours(item) for item in schema] if isinstance(schema, list) else schema


OURS = {name: ours(schema) for name, schema in DEFINITIONS.items()}


def is_valid(schema: Any, value: Any) -> bool:
    return bool(jsonschema.Draft202012Validator({**schema, "$defs": DEFINITIONS}).is_valid(value))


@LAW
@given(schemas, st.integers(0, 50), st.booleans())
def test_values_are_valid(schema: Any, seed: int, full: bool) -> None:
    value = Values(OURS, seed, full=full).of(ours(schema))
    assert is_valid(schema, value)
    assert Checker(OURS).is_valid(ours(schema), value)
    assert Values(OURS, seed, full=full).of(ours(schema)) == value


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2000, 2000) | st.floats(-50, 50, allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["one", "two", "three", "name", "other"]), inner),
    max_leaves=8,
)


@LAW
@given(schemas, JSON)
def test_what_fits_is_kept_and_the_rest_is_made(schema: Any, candidate: Any) -> None:
    before = copy.deepcopy(candidate)
    fitted = Values(OURS).fit(ours(schema), candidate)
    assert is_valid(schema, fitted)
    assert candidate == before
    if Checker(OURS).is_valid(ours(schema), candidate):
        assert fitted == candidate


@LAW
@given(schemas, JSON)
def test_the_checker_agrees_with_jsonschema(schema: Any, value: Any) -> None:
    """But for formats, which jsonschema takes as remarks."""
    found = [fault for fault in Checker(OURS).faults(ours(schema), value) if "of the format" not in fault.expected]
    if "format" not in repr(schema):
        assert (not found) == is_valid(schema, value), found


@pytest.mark.parametrize("pattern", [
    r"^[A-Z]{3}$", r"^\d{4}-\d{2}$", r"(foo|bar)+baz", r"^[^\s@]+@[^\s@]+$", r"^(?:a(?:b|c)){2,3}$", r"^\S{5,}$", r"^.{10}$",
    r"^(\w)\1$", r"^[0-7][0-9A-HJKMNP-TV-Z]{25}$", r"^[^\x00-\x1f]*$", "/^[a-z]+$/i", r"^$", r"^-?(0|[1-9]\d*)(\.\d+)?$",
])  # fmt: skip
@pytest.mark.parametrize("number", [0, 1, 77])
def test_texts_match_their_patterns(pattern: str, number: int) -> None:
    text = matching_text(pattern, 0, None, number)
    assert text is not None
    assert re.search(pattern.strip("/i") if pattern.startswith("/") else pattern, text)


def test_lengths_hold_beside_patterns() -> None:
    text = matching_text("^[ab]+$", 30, 40, 5)
    assert text is not None and 30 <= len(text) <= 40


@pytest.mark.parametrize("pattern", ["(", "(?=a)b", "^(?!a)a$", r"^[a-z]{4}$"])
def test_what_can_not_be_made_is_not_pretended(pattern: str) -> None:
    assert matching_text(pattern, 0, 3, 1) is None


def test_recursion_ends() -> None:
    """Also where a schema has no finite value."""
    rings = {"Ring": {"type": "object", "required": ["next"], "properties": {"next": {"$ref": "Ring"}}}}
    Values(rings).of({"$ref": "Ring"})
    wide = {"Wide": {"type": "object", "properties": {f"p{number}": {"$ref": "Wide"} for number in range(50)}}}
    assert len(repr(Values(wide).of({"$ref": "Wide"}))) < 100_000


def test_directions() -> None:
    schema = {
        "type": "object", "required": ["id", "password"],
        "properties": {"id": {"type": "string", "readOnly": True}, "password": {"type": "string", "writeOnly": True}},
    }  # fmt: skip
    assert Values({}, sent=True).of(schema).keys() == {"password"}
    assert Values({}).of(schema).keys() == {"id"}


def test_a_discriminator_has_its_tag() -> None:
    schemas = {
        name: {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}} for name in ("Cat", "Dog")
    }
    union = {"anyOf": [{"$ref": "Cat", "tags": ["cat"]}, {"$ref": "Dog", "tags": ["dog"]}], "discriminator": "kind"}
    assert Values(schemas).of(union)["kind"] == "cat"
    assert Checker(schemas).is_valid(union, {"kind": "dog"})
    assert Values(schemas).fit(union, {"kind": "dog", "more": 1}) == {"kind": "dog", "more": 1}
