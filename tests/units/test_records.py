"""Records changed come out as `dataclasses.replace` makes them, and our dataclasses behave as Python's do."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, replace
from typing import Any

import pytest

from togai_codegen.location import Location
from togai_codegen.lower.context import Placed
from togai_codegen.openapi.model import Schema
from togai_codegen.records import changed, dataclass


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    at: int = field(default=0, compare=False)
    more: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf(Node):
    """A leaf."""

    name: str
    hidden: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Checked:
    low: int
    high: int = 9
    spread: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError("low above high")


@dataclass(slots=True)
class Open:
    seen: list[int] = field(default_factory=list[int])
    count: int = 0


@dataclass(frozen=True)
class Wide:
    a: int


class Wider(Checked):
    """Has a layout of its own."""


def test_our_dataclasses_are_dataclasses() -> None:
    leaf = Leaf(name="a", at=3)
    assert repr(leaf) == "Leaf(at=3, more={}, name='a')"
    assert leaf == Leaf(name="a", at=4) != Leaf(name="b")
    assert leaf != Node()
    assert (Checked(1), hash(Checked(1))) == (Checked(1, 9), hash(Checked(1, 9)))
    assert leaf.more is not Leaf(name="a").more
    assert [item.name for item in dataclasses.fields(leaf)] == ["at", "more", "name", "hidden"]
    assert replace(leaf, name="b").at == 3
    assert dataclasses.asdict(Checked(1)) == {"low": 1, "high": 9, "spread": 0}
    assert Checked.__match_args__ == ("low", "high")
    assert type(leaf) is Leaf


def test_they_are_frozen_and_checked() -> None:
    for record in (Leaf(name="a"), Wide(1), Checked(1), Wider(1)):
        name = dataclasses.fields(record)[0].name
        with pytest.raises(FrozenInstanceError, match="cannot assign to field"):
            setattr(record, name, 1)
        with pytest.raises(FrozenInstanceError, match="cannot delete field"):
            delattr(record, name)
    with pytest.raises(FrozenInstanceError):
        Checked(1).other = 1  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="low above"):
        Checked(10)
    for wrong in ({}, {"low": 1, "wide": 2}, {"low": 1, "spread": 2}):
        with pytest.raises(TypeError):
            Checked(**wrong)
    with pytest.raises(TypeError):
        Leaf("a")  # type: ignore


def test_the_hundredth_record_is_like_the_first() -> None:
    """The constructor is compiled on the way."""

    @dataclass(frozen=True, slots=True)
    class Late(Checked):
        tail: list[int] = field(default_factory=list[int], kw_only=True)
        made: bool = field(init=False, default=True)

    class Later(Late):
        """Has a layout of its own."""

    records = [kind(1, high=number, tail=[number]) for number in range(1, 100) for kind in (Late, Later)]
    values = [(item.low, item.high, item.spread, item.tail, item.made) for item in records]
    assert values == [(1, number, 0, [number], True) for number in range(1, 100) for _ in range(2)]
    assert Late(1).tail is not Late(1).tail


def test_wrong_calls_are_told_in_pythons_words() -> None:
    @dataclass(frozen=True, slots=True)
    class Early:
        low: int
        high: int = 9

    for wrong in (lambda: Early(), lambda: Early(1, 2, 3), lambda: Early(1, low=2), lambda: Early(1, wide=3)):  # type: ignore
        with pytest.raises(TypeError, match=r"Early.__init__\(\)"):
            wrong()  # type: ignore
    assert Early(1) == Early(low=1, high=9)


def test_they_can_be_copied_and_subclassed() -> None:
    for record in (Leaf(name="a", at=3, more={"b": [1]}), Wide(1), Checked(1), Open([1], 2)):
        for again in (copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))):
            assert again == record
            assert repr(again) == repr(record)
    wider = Wider(2)
    assert (type(wider), wider.low, wider.high) == (Wider, 2, 9)
    assert wider != Checked(2)
    assert len({Wide(1), Wide(1), Wide(2)}) == 2


def test_what_is_not_frozen_can_be_changed() -> None:
    one, other = Open(), Open()
    one.seen.append(1)
    one.count += 1
    assert (one, other) == (Open([1], 1), Open())
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_a_field_may_have_any_name() -> None:
    @dataclass(frozen=True)
    class Note:
        record: str

    assert {Note(record="a").record for _ in range(40)} == {"a"}
