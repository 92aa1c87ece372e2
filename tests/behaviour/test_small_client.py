"""A small spec generated, imported and used: values, never text."""

import json
import pickle
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

from tests.e2e.stub_server import Reply, StubServer, stub_server
from tests.support.command import generate, python
from tests.support.libraries import imported
from tests.support.specs import minimal_spec


@pytest.fixture(scope="module")
def shop(models: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("small")
    spec = folder / "spec.json"
    document = minimal_spec()
    document["components"]["schemas"]["Pet"]["properties"] |= {
        "kind": {"type": "string", "enum": ["cat", "dog"]},
        "class": {"type": "string"},
        "price": {"type": "number", "format": "decimal"},
        "owner": {"type": "string", "nullable": True},
    }
    spec.write_text(json.dumps(document), "utf-8")
    ran = generate(spec, folder, "shop_small", "--models", models)
    assert ran.status == 0, str(ran)
    with imported("shop_small", folder) as module:
        yield module


@pytest.fixture(scope="module")
def server() -> Iterator[StubServer]:
    with stub_server() as running:
        yield running


def test_omitted_is_not_null(shop: ModuleType, server: StubServer) -> None:
    server.expect(Reply.of({"name": "A"}, 201), Reply.of({"name": "A"}, 201))
    with shop.ShopSmall(base_url=server.url) as client:
        client.pets.create(name="A")
        client.pets.create(name="A", owner=None)
    assert [json.loads(request.body) for request in server.requests] == [{"name": "A"}, {"name": "A", "owner": None}]


def test_values_are_python_values(shop: ModuleType, server: StubServer) -> None:
    wire = {"name": "A", "bornAt": "2024-01-02T03:04:05.000Z", "kind": "bird", "class": "x", "new": [1, 1.0]}
    server.expect(Reply.of(wire))
    with shop.ShopSmall(base_url=server.url) as client:
        pet = client.pets.get("p/1")
    assert server.requests[0].target == "/pets/p%2F1"
    assert pet.born_at == datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert pet.kind == "bird" and not pet.kind.is_known
    assert pet.model_extra == {"new": [1, 1.0]}
    assert json.loads(pet.to_json()) == wire
    assert pickle.loads(pickle.dumps(pet)) == pet


def test_declared_values_are_python_values(shop: ModuleType, server: StubServer) -> None:
    wire = {"name": "A", "bornAt": "2024-01-02T03:04:05Z", "kind": "bird", "class": "x", "price": 1.5}
    server.expect(Reply.of(wire))
    with shop.ShopSmall(base_url=server.url) as client:
        pet = client.pets.get("1")
    assert pet.born_at == datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert pet.kind == "bird" and not pet.kind.is_known
    assert (pet.class_, pet.owner, pet.model_fields_set) == ("x", None, {"name", "born_at", "kind", "class_", "price"})
    assert json.loads(pet.to_json()) == pet.to_dict() == wire
    assert pickle.loads(pickle.dumps(pet)) == pet
    pet.owner = None
    assert pet.to_dict() == {**wire, "owner": None}


def test_a_wrong_value_costs_only_itself(shop: ModuleType, server: StubServer) -> None:
    wire = {"bornAt": "soon", "kind": 5, "class": None, "owner": None}
    server.expect(Reply.of(wire))
    with shop.ShopSmall(base_url=server.url) as client, pytest.warns(shop.errors.ResponseShapeWarning, match="bornAt"):
        pet = client.pets.get("1")
    assert {error.path for error in pet.model_shape_errors} == {("name",), ("bornAt",), ("kind",), ("class",)}
    assert (pet.name, pet.born_at, pet.kind) == (None, "soon", 5)
    assert json.loads(pet.to_json()) == wire


def test_constructors_refuse_another_type(shop: ModuleType) -> None:
    with pytest.raises(ValueError):
        shop.models.Pet(name=5)


def test_a_decimal_as_text_is_reported(shop: ModuleType, server: StubServer) -> None:
    server.expect(Reply.of({"name": "A", "price": "1.5"}))
    with shop.ShopSmall(base_url=server.url, on_shape_error="ignore") as client:
        assert client.pets.get("1").model_shape_errors


def test_money_is_exact(shop: ModuleType) -> None:
    text = '{"name":"A","price":123456789012345678.901234567890}'
    pet = shop.models.Pet.model_validate_json(text)
    assert str(pet.price) == "123456789012345678.901234567890"
    assert pet.to_json() == text


def test_errors_have_their_status(shop: ModuleType, server: StubServer) -> None:
    server.expect(Reply.of({"message": "no"}, 404))
    with shop.ShopSmall(base_url=server.url) as client, pytest.raises(shop.errors.NotFoundError) as caught:
        client.pets.get("1")
    assert caught.value.status == 404
    assert pickle.loads(pickle.dumps(caught.value)).status == 404


def test_an_empty_path_value_is_not_sent(shop: ModuleType, server: StubServer) -> None:
    server.expect()
    with shop.ShopSmall(base_url=server.url) as client, pytest.raises(shop.errors.ConfigurationError):
        client.pets.get("")
    assert server.requests == []


def test_the_escape_hatch(shop: ModuleType, server: StubServer) -> None:
    server.expect(Reply.of({"ok": True}))
    with shop.ShopSmall(base_url=server.url) as client:
        client.request("GET", "/x")
    assert server.requests[0].target == "/x"


def test_the_package_stands_where_it_was_put(shop: ModuleType) -> None:
    assert Path(str(shop.__file__)).name == "__init__.py"
    assert shop.SPEC_SHA256 and shop.GENERATOR_VERSION


def test_a_spec_without_operations_has_its_models(models: str, tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps({**minimal_spec(), "paths": {}}), "utf-8")
    ran = generate(spec, tmp_path, "shop_bare", "--models", models)
    assert ran.status == 0, str(ran)
    used = python("import shop_bare; shop_bare.models.Pet(name='A'); shop_bare.ShopBare", path=tmp_path)
    assert used.status == 0, str(used)
