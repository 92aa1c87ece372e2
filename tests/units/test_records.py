"""Records changed come out as `dataclasses.replace` makes them, and our dataclasses behave as Python's do."""

import copy
import dataclasses
import pickle
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, field, replace
from typing import Any, ClassVar

import pytest

from togai_codegen.location import Location
from togai_codegen.lower.context import Placed
from togai_codegen.openapi.model import Schema
from togai_codegen.records import changed, dataclass, known_by_record


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


@pytest.mark.parametrize("kw_only", [False, True])
def test_a_class_is_declared_as_python_declares_it(kw_only: bool) -> None:
    """Whatever others ask of it: its fields, its slots, its signature to `match`, what stands in it."""

    def declared(decorate: Any) -> Any:
        class Base:
            first: int
            second: str = field(default="a", compare=False, metadata={"unit": "s"})
            third: list[int] = field(default_factory=list[int], repr=False)
            fourth: int = field(init=False, default=4)

            @property
            def twice(self) -> int:
                return self.first * 2

        made: Any = decorate(Base)

        class Derived(made):  # type: ignore[misc]
            second: str = "b"
            last: int | None = field(default=None, kw_only=True, hash=False)

        return decorate(Derived)

    ours = declared(dataclass(frozen=True, slots=True, kw_only=kw_only))
    theirs = declared(dataclasses.dataclass(frozen=True, slots=True, kw_only=kw_only))
    our: Any
    their: Any
    for our, their in zip(ours.__mro__[:-1], theirs.__mro__[:-1], strict=True):
        assert bool(dataclasses.is_dataclass(our))
        assert list(map(repr, dataclasses.fields(our))) == list(map(repr, dataclasses.fields(their)))
        assert (our.__slots__, our.__match_args__, our.__qualname__) == (
            their.__slots__,
            their.__match_args__,
            their.__qualname__,
        )
        assert our.__dict__.keys() - {"__init__"} == their.__dict__.keys() - {"__init__"}
    assert repr(ours(first=1)) == repr(theirs(first=1))
    assert dataclasses.astuple(ours(first=2)) == dataclasses.astuple(theirs(first=2))
    assert replace(ours(first=2), last=3).twice == 4
    assert not hasattr(ours(first=1), "__dict__")


def _unusual(decorate: Any) -> Any:
    class Unusual:
        shared: ClassVar[int] = 1
        given: InitVar[int]
        _: KW_ONLY
        first: "int" = 0

        def __post_init__(self, given: int) -> None: ...

    return decorate(Unusual)


def _hiding(decorate: Any) -> Any:
    class Base:
        first: int = 1

    class Hiding(decorate(Base)):  # type: ignore[misc]
        first = 2

    return decorate(Hiding)


@pytest.mark.parametrize("declare", [_unusual, _hiding])
def test_an_unusual_class_is_left_to_python(declare: Any) -> None:
    ours, theirs = declare(dataclass(slots=True)), declare(dataclasses.dataclass(slots=True))
    assert list(map(repr, dataclasses.fields(ours))) == list(map(repr, dataclasses.fields(theirs)))
    assert (ours.__slots__, ours.__match_args__) == (theirs.__slots__, theirs.__match_args__)


def _mutable() -> Any:
    class Wrong:
        items: list[int] = []  # noqa: RUF012

    return Wrong


def _unannotated() -> Any:
    class Wrong:
        first: int
        second = field(default=1)

    return Wrong


def _with_slots() -> Any:
    class Wrong:
        __slots__ = ("first",)
        first: int

    return Wrong


@pytest.mark.parametrize("declare", [_mutable, _unannotated, _with_slots])
def test_a_wrong_declaration_is_told_in_pythons_words(declare: Any) -> None:
    with pytest.raises((TypeError, ValueError)) as theirs:
        dataclasses.dataclass(slots=True)(declare())
    with pytest.raises(theirs.type) as ours:
        dataclass(slots=True)(declare())
    assert str(ours.value) == str(theirs.value)


def test_each_way_of_a_call_is_pythons() -> None:
    """Of the first records, and of those after them."""

    def declared(decorate: Any) -> Any:
        class Called:
            first: int
            second: list[int] = field(default_factory=list[int])
            third: int = field(init=False, default=3)
            fourth: str = field(default="d", kw_only=True)
            fifth: int = 5

            def __post_init__(self) -> None:
                assert self.fifth

        return decorate(Called)

    calls: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
        ((1,), {}),
        ((1, [2], 4), {}),
        ((1,), {"fifth": 4}),
        ((), {"fourth": "e", "second": [3], "first": 2}),
        ((1, [2]), {"fourth": "e"}),
    ]
    wrong: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
        ((), {}),
        ((1, [2], 4, "e"), {}),
        ((1,), {"third": 3}),
        ((1,), {"first": 1}),
        ((1,), {"": 1}),
        ((), {"fifth": 1}),
    ]
    theirs = declared(dataclasses.dataclass(frozen=True, slots=True))
    ours = declared(dataclass(frozen=True, slots=True))
    for _ in range(50):
        for args, kwargs in calls:
            assert dataclasses.astuple(ours(*args, **kwargs)) == dataclasses.astuple(theirs(*args, **kwargs))
    for args, kwargs in wrong:
        for kind in (theirs, ours, declared(dataclass(frozen=True, slots=True))):
            with pytest.raises(TypeError, match=r"Called\.__init__\(\)"):
                kind(*args, **kwargs)


def test_what_is_worked_out_of_a_record_is_known_by_its_identity() -> None:
    asked: list[object] = []

    @known_by_record(most=2)
    def work(record: list[int]) -> int:
        asked.append(record)
        return sum(record)

    one, other = [1], [1]
    assert (work(one), work(one), work(other)) == (1, 1, 1)
    assert [item is other for item in asked] == [False, True], "equal records are two"
    assert (work([2]), work(one)) == (2, 1)
    assert len(asked) == 4, "the third had the others forgotten"
