"""Limits of requests: every keyword at its edge, and places without values."""

from decimal import Decimal
from typing import Any

import pytest

from .conftest import Load

CASES: list[tuple[dict[str, Any], Any, Any, str]] = [
    ({"minLength": 2}, "ab", "a", "shorter than minLength 2"),
    ({"maxLength": 2}, "äö", "abc", "longer than maxLength 2"),
    ({"pattern": "^a+$"}, "aa", "aa\n", "does not match the pattern ^a+$"),
    ({"minimum": 1}, 1, Decimal("0.9"), "minimum 1"),
    ({"maximum": 1.5}, 1.5, 2, "maximum 1.5"),
    ({"exclusiveMinimum": 1}, 1.1, 1, "exclusiveMinimum 1"),
    ({"exclusiveMaximum": 1}, 0, 1.0, "exclusiveMaximum 1"),
    ({"multipleOf": 0.1}, 0.3, 0.35, "multipleOf 0.1"),
    ({"minItems": 1}, [1], [], "fewer items than minItems 1"),
    ({"maxItems": 1}, (1,), [1, 2], "more items than maxItems 1"),
    ({"uniqueItems": True}, [1, 2], [{"a": 1}, {"a": 1}], "twice, against uniqueItems"),
    ({"items": {"maxLength": 1}}, ["a"], ["a", "bb"], r"body.f[1] is longer than maxLength 1"),
    ({"additionalProperties": {"maximum": 1}}, {"x": 1}, {"x": 2}, "body.f.x is against maximum 1"),
    ({"anyOf": [{"maxLength": 1}, {"minLength": 3}]}, "abc", "ab", "body.f is"),
    ({"$ref": "0"}, {"next": {"name": "ab"}}, {"next": {"next": {"name": "abc"}}}, "body.f.next.next.name is longer"),
]
SCHEMAS = {"0": {"properties": {"name": {"maxLength": 2}, "next": {"$ref": "0"}}}}


def limits(rt: Load, node: dict[str, Any]) -> Any:
    found = rt("checks").RequestLimits("nowhere")
    vars(found)["_data"] = {"operations": {"things.get": {"body": {"properties": {"f": node}}}}, "schemas": SCHEMAS}
    return found


def asked(rt: Load) -> Any:
    return rt("operation").Operation(id="getThing", method="GET", path="/", name="things.get")


@pytest.mark.parametrize(("node", "good", "bad", "message"), CASES)
def test_each_limit_at_its_edge(rt: Load, node: dict[str, Any], good: Any, bad: Any, message: str) -> None:
    checks = limits(rt, node)
    for value in (good, None, rt("omit").OMIT, True):
        checks.check(asked(rt), {"body": {"f": value}, "query": None})
    with pytest.raises(rt("errors").ConfigurationError) as caught:
        checks.check(asked(rt), {"body": {"f": bad}})
    assert message in str(caught.value)
    assert str(caught.value).startswith("getThing: body.f")
    assert not isinstance(bad, str) or len(bad) < 3 or bad not in str(caught.value)


def test_a_pattern_that_python_cannot_read_is_not_checked(rt: Load) -> None:
    limits(rt, {"pattern": "[(\\p{L}"}).check(asked(rt), {"body": {"f": "x"}})


def test_many_faults_are_counted(rt: Load) -> None:
    with pytest.raises(rt("errors").ConfigurationError, match="and 2 more"):
        limits(rt, {"items": {"maximum": 0}}).check(asked(rt), {"body": {"f": [1] * 7}})


def test_what_cannot_be_read_twice_is_left_alone(rt: Load) -> None:
    chunks = iter([b"a"])
    limits(rt, {"items": {"maxLength": 0}, "maxLength": 0}).check(asked(rt), {"body": {"f": chunks}})
    assert list(chunks) == [b"a"]
