"""What counts as prose in a spec and in an overlay, and what only looks like it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.specs import minimal_spec
from togai_codegen.drift.lines import Difference, difference
from togai_codegen.source import overlay_without_prose, without_prose


def pet(spec: Any) -> Any:
    return spec["components"]["schemas"]["Pet"]


PROSE: list[Callable[[Any], object]] = [
    lambda spec: spec["info"].update(title="Another", contact={"name": "x"}, license={"name": "MIT"}, termsOfService="x"),
    lambda spec: spec.update(externalDocs={"url": "https://x.example"}),
    lambda spec: pet(spec).update(description="x"),
    lambda spec: pet(spec)["properties"]["name"].update(description="x"),
    lambda spec: spec["paths"]["/pets"]["post"].update(summary="x", description="y"),
    lambda spec: spec["paths"]["/pets"]["post"]["responses"]["201"].update(description="Other."),
]
MORE: list[Callable[[Any], object]] = [
    lambda spec: spec["info"].update(version="2"),
    lambda spec: pet(spec).update(title="Animal"),
    lambda spec: pet(spec)["properties"].update(description={"type": "string"}),
    lambda spec: pet(spec)["properties"].update(summary=True),
    lambda spec: pet(spec)["properties"]["name"].update(default={"description": "x"}),
    lambda spec: pet(spec).update(example={"description": "x"}),
    lambda spec: pet(spec).update({"x-codegen-name": {"description": "x"}}),
    lambda spec: spec["components"]["schemas"].update(description={"type": "string"}),
    lambda spec: pet(spec)["properties"].update(properties={"properties": {"description": {"type": "string"}}}),
]


def differs(edit: Callable[[Any], object]) -> bool:
    spec = minimal_spec()
    edit(spec)
    return json.dumps(without_prose(spec)) != json.dumps(without_prose(minimal_spec()))


@pytest.mark.parametrize("edit", PROSE)
def test_prose(edit: Callable[[Any], object]) -> None:
    assert not differs(edit)


@pytest.mark.parametrize("edit", MORE)
def test_more_than_prose(edit: Callable[[Any], object]) -> None:
    assert differs(edit)


@pytest.mark.parametrize("spec", [None, 3, [], {"info": 3, "paths": None}, {"info": {"description": 3}}])
def test_what_is_no_spec_is_no_fault(spec: Any) -> None:
    without_prose(spec)
    assert overlay_without_prose(spec) == []


@pytest.mark.parametrize(
    ("target", "update", "is_prose"),
    [
        ("$.info", {"description": "x", "title": "y"}, True),
        ("$['info']", {"version": "2"}, False),
        ("$", {"info": {"description": "x"}}, True),
        ("$", {"info": {"description": "x"}, "paths": {}}, False),
        ("$.paths['/pets'].post", {"summary": "x"}, True),
        ("$.paths['/pets'].post", {"summary": "x", "x-codegen-name": "make"}, False),
        ("$.components.schemas.Pet.properties", {"description": {"type": "string"}}, False),
        ("$.components.schemas.Pet.properties", {"name": {"description": "x"}}, True),
        ("$.components.schemas", {"Pet": {"properties": {"name": {"description": "x"}}}}, True),
        ("$.components.schemas.Pet.default", {"description": "x"}, False),
        ("$.tags", [{"name": "x"}], False),
        ("$.paths['/pets'].post", {}, False),
    ],
)
def test_actions_of_overlays(target: str, update: Any, is_prose: bool) -> None:
    found = overlay_without_prose({"overlay": "1.0.0", "actions": [{"target": target, "update": update, "description": "why"}]})
    assert (found == []) == is_prose
    assert all("description" not in action for action in found)


def test_an_action_that_removes_is_no_prose() -> None:
    assert overlay_without_prose({"actions": [{"target": "$.info.description", "remove": True}]})


def test_differences_are_found_in_bounded_time() -> None:
    assert difference(b"a\nb\n", b"a\nb\n") == Difference()
    assert difference(b"a\nb\n", b"a\nc\nb\n") == Difference(2, 1, 0)
    many = b"".join(b"%d\n" % number for number in range(60_000))
    assert difference(many, b"x\n" + many.replace(b"9\n", b"y\n") + b"z\n").line == 1
