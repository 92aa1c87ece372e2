"""Documents by their entries, in bytes: what each holds, and what two have in common."""

from typing import Any

import pytest

from togai_codegen.source.document import MISSING
from togai_codegen.source.forms import Forms, entry_of, forms_of
from togai_codegen.source.likeness import Likeness

PET: dict[str, Any] = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "owner": {"$ref": "#/components/schemas/Owner"}},
}
LIMIT = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
PETS = {"get": {"parameters": [{"$ref": "#/components/parameters/limit"}], "responses": {"200": {"description": ""}}}}
ROOT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Pets", "version": "1"},
    "paths": {"/pets": PETS, "/a~b": {}},
    "components": {"schemas": {"Pet": PET, "Owner": {"type": "string"}}, "parameters": {"limit": LIMIT}, "responses": {}},
}
PLACES = (
    "#/openapi",
    "#/info",
    "#/paths/~1pets",
    "#/paths/~1a~0b",
    "#/components/schemas/Pet",
    "#/components/schemas/Owner",
    "#/components/parameters/limit",
    "#/components/responses",
)


def forms(root: Any = ROOT, **changes: Any) -> Forms:
    """The forms of a root, some of its members changed, as a later run reads them."""
    found = forms_of({**root, **changes})
    assert found is not None
    return Forms(found.entries)


def components(**schemas: Any) -> dict[str, Any]:
    return {**ROOT["components"], "schemas": {**ROOT["components"]["schemas"], **schemas}}


def test_each_entry_stands_by_itself() -> None:
    assert tuple(forms().entries) == PLACES
    assert all(entry_of(place) == entry_of(f"{place}/x/0") == place for place in PLACES[:-1])


@pytest.mark.parametrize(
    ("target", "value"),
    [
        ("#/components/schemas/Pet", PET),
        ("#/components/schemas/Pet/properties/name", {"type": "string"}),
        ("#/paths/~1pets/get/parameters/0", {"$ref": "#/components/parameters/limit"}),
        ("#/paths/~1a~0b", {}),
        ("#/components/schemas/Cat", MISSING),
        ("#/components/schemas/Pet/properties/0", MISSING),
        ("#/components/schemas", MISSING),
        ("#", MISSING),
        ("other.yaml#/paths/~1pets", MISSING),
    ],
)
def test_the_value_at_a_target(target: str, value: Any) -> None:
    found = forms_of(ROOT)
    assert found is not None
    assert found.value(target) == value
    assert forms().value(target) == value


@pytest.mark.parametrize("root", [None, [], {"$ref": "#/paths"}, {"openapi": object()}, {"paths": {"/pets": [object()]}}])
def test_what_is_no_json_has_none(root: Any) -> None:
    assert forms_of(root) is None


@pytest.mark.parametrize(
    "other",
    [
        {"components": {"schemas": {"$ref": "other.yaml#/schemas"}}},
        {"paths": {"/pets": {"$ref": "pets.yaml"}}},
        {"components": components(Pet={"$id": "https://example.com/pet"})},
        {"components": components(Pet={"$ref": "Owner"})},
        {"components": components(Pet={"$ref": 1})},
        {"$self": "https://example.com/pets"},
        {"paths": {"/pets": {}, "$anchor": "here"}},
    ],
)
def test_a_document_that_refers_elsewhere_is_not_plain(other: dict[str, Any]) -> None:
    old, new = forms(), forms(**other)
    assert old.is_plain
    assert not new.is_plain
    assert not Likeness(old, new).is_plain
    assert not Likeness(new, old).is_plain


@pytest.mark.parametrize(
    ("changes", "differs"),
    [
        ({"info": {"title": "Dogs", "version": "1"}}, {"#/info"}),
        ({"paths": {"/a~b": {}, "/pets": PETS}}, set()),
        ({"components": components(Owner={"type": "string", "minLength": 1})}, {"#/components/schemas/Owner"}),
        ({"components": components(Pet={**PET, "minProperties": True})}, {"#/components/schemas/Pet"}),
        ({"components": components(Pet={"properties": PET["properties"], "type": "object"})}, {"#/components/schemas/Pet"}),
    ],
)
def test_what_two_documents_have_in_common(changes: dict[str, Any], differs: set[str]) -> None:
    likeness = Likeness(forms(), forms(**changes))
    assert {place for place in PLACES if not likeness.is_same(place)} == differs
    # Below an entry that differs, what is as it was is the same.
    assert likeness.is_same("#/components/schemas/Pet/properties/name")
    assert not likeness.is_same("#/components/schemas/Pet/properties/age")


def test_a_chain_of_references_is_followed() -> None:
    chain = {"Pet": {"$ref": "#/components/schemas/Owner"}}
    old = forms(components=components(**chain))
    new = forms(components=components(**chain, Owner={"type": "integer"}))
    likeness = Likeness(old, new)
    assert Likeness(old, old).is_same("#/components/schemas/Pet")
    assert not likeness.is_same("#/components/schemas/Pet")
    assert not likeness.is_there("#/components/schemas/Pet")
    assert likeness.is_there("#/components/schemas/Owner")


@pytest.mark.parametrize(
    "parts",
    [{"securitySchemes": {"key": {"type": "http", "scheme": "basic"}}}, {"$ref": "#/x-library", "securitySchemes": {}}],
)
def test_what_stands_around_paths_is_seen_wherever_it_stands(parts: dict[str, Any]) -> None:
    old, new = forms(components={**ROOT["components"], **parts}), forms(components={**ROOT["components"], "$ref": "#/x-library"})
    assert Likeness(forms(), forms()).is_alike_around("servers", "security")
    assert Likeness(forms(), forms(servers=[])).is_alike_around("security")
    assert not Likeness(forms(), forms(servers=[])).is_alike_around("servers")
    assert not Likeness(old, forms()).is_alike_around("servers", "security")
    assert not Likeness(old, new).is_alike_around("servers", "security")


def test_a_path_is_closed_with_all_that_it_names_besides_schemas() -> None:
    changed = {**ROOT["components"], "parameters": {"limit": {**LIMIT, "required": True}}}
    assert Likeness(forms(), forms(components=components(Owner={}))).is_closed("#/paths/~1pets")
    assert not Likeness(forms(), forms(components=changed)).is_closed("#/paths/~1pets")
