"""The algebra of types, and what changes between two public APIs."""

import json
from typing import Any

import pytest

from togai_codegen.drift.api import ApiKind, Surface, SurfaceError, compare_surfaces, read_surface
from togai_codegen.drift.api.relations import Algebra, Relation, relate
from togai_codegen.drift.api.types import Type, read_type, show

MODEL = {"kind": "model", "name": "models.Pet", "pointer": "/components/schemas/Pet"}
COLOR = [
    {"kind": "enumeration", "name": "models.Color", "pointer": "/components/schemas/Color"},
    {"kind": "member", "name": "models.Color.RED", "value": '"red"'},
]
ALIAS = {"kind": "alias", "name": "models.Id", "type": "str", "pointer": "/components/schemas/Id"}


def surface(*symbols: dict[str, Any]) -> Surface:
    return read_surface(json.dumps({"format": 1, "package": "pets", "symbols": symbols}).encode())


def field(name: str, type: Any, *, wire: str = "", required: bool = True) -> dict[str, Any]:
    pointer = f"/components/schemas/Pet/properties/{wire or name}"
    symbol = {"kind": "field", "name": f"models.Pet.{name}", "wire": wire or name, "type": type}
    return {**symbol, "required": required, "pointer": pointer}


def method(name: str, *arguments: dict[str, Any], returns: Any = "None", operation: str = "GET /pets") -> list[dict[str, Any]]:
    common = {"kind": "method", "operation": operation, "arguments": list(arguments), "returns": returns, "deprecated": False}
    place = {"pointer": "/paths/~1pets/get"}
    return [
        {"kind": "client", "name": "Pets", "resources": {"pets": "PetsResource"}, "signature": []},
        {"kind": "client", "name": "AsyncPets", "resources": {"pets": "AsyncPetsResource"}, "signature": []},
        {**common, **place, "name": f"resources.PetsResource.{name}", "async": False},
        {**common, **place, "name": f"resources.AsyncPetsResource.{name}", "async": True},
    ]


def argument(name: str, type: Any = "str", *, required: bool = False, wire: str = "") -> dict[str, Any]:
    return {"name": name, "kind": "keyword", "type": type, "required": required, "in": "query", "wire": wire or name}


def kinds(old: Surface, new: Surface) -> list[tuple[str, str]]:
    return [(item.kind.value, item.new_symbol or item.symbol) for item in compare_surfaces(old, new)]


def union(*members: Any) -> dict[str, Any]:
    return {"union": list(members)}


def of(base: str, *arguments: Any) -> dict[str, Any]:
    return {"generic": base, "arguments": list(arguments)}


SEQUENCE, MAPPING = "collections.abc.Sequence", "collections.abc.Mapping"
RELATIONS = [
    ("str", union("str", "None"), Relation.WIDENED),
    (union("str", "None"), "str", Relation.NARROWED),
    (union("str", "None"), union("None", "str"), Relation.SAME),
    ("int", "float", Relation.WIDENED),
    ("bool", "int", Relation.WIDENED),
    ("str", "int", Relation.CHANGED),
    ("decimal.Decimal", union("decimal.Decimal", "int", "float"), Relation.WIDENED),
    ("datetime.datetime", "datetime.date", Relation.WIDENED),
    ("._runtime.scalars.DateTime", "datetime.datetime", Relation.SAME),
    ({"literal": ["a"]}, {"literal": ["a", "b"]}, Relation.WIDENED),
    ({"literal": ["a", "b"]}, "str", Relation.WIDENED),
    ({"literal": [1]}, {"literal": [True]}, Relation.CHANGED),
    ({"literal": ["a", "b"]}, union({"literal": ["b"]}, {"literal": ["a"]}), Relation.SAME),
    (of("list", "int"), of("list", "float"), Relation.WIDENED),
    (of("list", "int"), of(SEQUENCE, "int"), Relation.WIDENED),
    (of("dict", "str", "int"), of(MAPPING, "str", "object"), Relation.WIDENED),
    (".models.pets.Pet", union(".models.pets.Pet", of(MAPPING, "str", "object")), Relation.WIDENED),
    (".models.pets.Color", "str", Relation.WIDENED),
    (".models.pets.Color", union(".models.pets.Color", "str"), Relation.WIDENED),
    (".models.pets.Id", "str", Relation.SAME),
    ("str", "typing.Any", Relation.WIDENED),
    ("object", "str", Relation.NARROWED),
    (of("._runtime.model.Nullable", "str"), union("str", "None"), Relation.SAME),
    (of("._runtime.paging.SyncPager", "int", "str"), of("._runtime.paging.SyncPager", "float", "str"), Relation.WIDENED),
]


@pytest.mark.parametrize(("old", "new", "relation"), RELATIONS, ids=str)
def test_relations(old: Any, new: Any, relation: Relation) -> None:
    known = surface(MODEL, *COLOR, ALIAS)
    algebra = Algebra(known, known)
    left, right = read_type(old), read_type(new)
    assert relate(left, right, algebra, algebra) is relation
    mirrored = {Relation.WIDENED: Relation.NARROWED, Relation.NARROWED: Relation.WIDENED}
    assert relate(right, left, algebra, algebra) is mirrored.get(relation, relation)


def test_lists_that_are_written_to_are_invariant() -> None:
    known = surface()
    ints, floats = read_type(of("list", "int")), read_type(of("list", "float"))
    assert not Algebra(known, known, reading=False).fits(ints, floats)
    assert Algebra(known, known, reading=False).fits(ints, read_type(of(SEQUENCE, "float")))


def test_recursive_aliases_end() -> None:
    ring = {**ALIAS, "type": union("str", of("list", ".models.pets.Id"))}
    known = surface(ring)
    algebra = Algebra(known, known)
    assert algebra.fits(read_type(".models.pets.Id"), read_type(union("str", of("list", ".models.pets.Id"))))
    loop = surface({**ALIAS, "type": ".models.pets.Id"})
    assert Algebra(loop, loop).fits(read_type("str"), read_type(".models.pets.Id")) is False


def test_types_are_shown_as_python_writes_them() -> None:
    shown: Type = read_type(union("None", of("list", ".models.pets.Pet"), {"literal": ["a"]}))
    assert show(shown) == "list[Pet] | Literal['a'] | None"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([field("name", "str")], [], [("field-removed", "models.Pet.name")]),
        ([], [field("name", "str")], [("field-added-required", "models.Pet.name")]),
        ([], [field("name", union("str", "None"), required=False)], [("field-added", "models.Pet.name")]),
        ([field("name", "str")], [field("title", "str", wire="name")], [("field-renamed", "models.Pet.title")]),
        ([field("nick_name", "str")], [field("nick", "str")], [("field-renamed", "models.Pet.nick")]),
        (
            [field("age", "int")],
            [field("weight", "int")],
            [("field-removed", "models.Pet.age"), ("field-added-required", "models.Pet.weight")],
        ),
        ([field("name", "str")], [field("name", union("str", "None"), required=False)], [("field-optional", "models.Pet.name")]),
        (
            [field("name", union("str", "None"), required=False)],
            [field("name", "str")],
            [("field-required", "models.Pet.name"), ("field-type", "models.Pet.name")],
        ),
        ([field("age", "int")], [field("age", "float")], [("field-type", "models.Pet.age")]),
    ],
)
def test_fields(old: list[Any], new: list[Any], expected: list[tuple[str, str]]) -> None:
    assert kinds(surface(MODEL, *old), surface(MODEL, *new)) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (method("get"), method("read"), [("method-renamed", "pets.read")]),
        (method("get"), method("get", operation="GET /animals"), []),
        (method("get"), method("put", operation="PUT /pets"), [("method-removed", "pets.get"), ("method-added", "pets.put")]),
        (method("get", argument("limit")), method("get"), [("argument-removed", "pets.get(limit)")]),
        (method("get"), method("get", argument("limit")), [("argument-added", "pets.get(limit)")]),
        (method("get"), method("get", argument("limit", required=True)), [("argument-added-required", "pets.get(limit)")]),
        (
            method("get", argument("limit", union("str", "._runtime.omit.Omit"))),
            method("get", argument("limit", required=True)),
            [("argument-required", "pets.get(limit)")],
        ),
        (
            method("get", argument("limit")),
            method("get", argument("page_limit", wire="limit")),
            [("argument-renamed", "pets.get(page_limit)")],
        ),
        (
            method("get", argument("limit", "float")),
            method("get", argument("limit", "int")),
            [("argument-type", "pets.get(limit)")],
        ),
        (method("get", returns="str"), method("get", returns="int"), [("return-type", "pets.get")]),
    ],
)
def test_methods(old: list[Any], new: list[Any], expected: list[tuple[str, str]]) -> None:
    assert kinds(surface(*old), surface(*new)) == expected


def test_classes_keep_their_identity_through_a_rename() -> None:
    """A field of a renamed class has the same type; nothing else changed."""
    old = surface(MODEL, *COLOR, field("color", ".models.pets.Color"))
    new = surface(
        MODEL,
        {"kind": "enumeration", "name": "models.Paint", "pointer": "/components/schemas/Color"},
        {"kind": "member", "name": "models.Paint.RED", "value": '"red"'},
        field("color", ".models.pets.Paint"),
    )
    assert kinds(old, new) == [("class-renamed", "models.Paint")]


def test_members() -> None:
    old = surface(*COLOR, {"kind": "member", "name": "models.Color.BLUE", "value": '"blue"'})
    new = surface(*COLOR[:1], {"kind": "member", "name": "models.Color.CRIMSON", "value": '"red"'},
                  {"kind": "member", "name": "models.Color.GREEN", "value": '"green"'})  # fmt: skip
    assert kinds(old, new) == [
        ("member-removed", "models.Color.BLUE"),
        ("member-added", "models.Color.GREEN"),
        ("member-renamed", "models.Color.CRIMSON"),
    ]
    assert all(item.is_breaking for item in compare_surfaces(old, new))


def test_ids_are_of_the_change_and_differ() -> None:
    changes = compare_surfaces(surface(MODEL, field("a", "str"), field("b", "int")), surface(MODEL))
    assert len({item.id for item in changes}) == 2
    assert {item.kind for item in changes} == {ApiKind.FIELD_REMOVED}


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"format": 9, "symbols": []}', b'{"format": 1, "package": "x", "symbols": [{}]}']
)
def test_what_is_no_surface_is_refused(content: bytes) -> None:
    with pytest.raises(SurfaceError):
        read_surface(content)
