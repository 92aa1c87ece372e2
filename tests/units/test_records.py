"""Records changed come out as `dataclasses.replace` makes them."""

from dataclasses import replace

from togai_codegen.location import Location
from togai_codegen.lower.context import Placed
from togai_codegen.openapi.model import Schema
from togai_codegen.records import changed


def test_changed_is_what_replace_gives() -> None:
    schema = Schema(at=Location("a.yaml", "/a", 3, 4), title="A", types=("string", "null"), properties={"b": Schema()})
    fields = {"types": ("string",), "description": "B"}
    assert changed(schema, **fields) == replace(schema, types=("string",), description="B")
    assert changed(schema, **fields).at is schema.at
    assert changed(schema) == schema
    placed = Placed(schema, "#/a")
    assert changed(placed, place="#/b") == replace(placed, place="#/b")
    assert placed.place == "#/a"


def test_a_place_is_told_apart_by_its_line() -> None:
    one, same, other = Location("a", "/b", 1, 2), Location("a", "/b", 1, 2), Location("a", "/b", 1, 3)
    assert one == same != other
    assert len({one, same, other}) == 2
    assert one.moved("/c") == Location("a", "/c", 1, 2)
    assert repr(one) == "Location('a', '/b', 1, 2)"
    assert str(one) == "a:1:2"
    assert str(Location("a")) == "a"
    assert one != "a:1:2"
