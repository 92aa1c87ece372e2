"""Webhooks and callbacks: the bodies that an API sends are read by the constants of the module `webhooks`."""

import importlib
from collections.abc import Iterator
from types import ModuleType

import pytest

from tests.support.command import generate
from tests.support.libraries import imported
from tests.support.places import ROOT


@pytest.fixture(scope="module")
def webhooks(models: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("webhooks")
    ran = generate(ROOT / "tests" / "snapshots" / "webhooks" / "sent" / "spec.yaml", folder, "post_office", "--models", models)
    assert ran.status == 0, str(ran)
    with imported("post_office", folder):
        yield importlib.import_module("post_office.webhooks")


def test_a_body_is_read_as_its_model(webhooks: ModuleType) -> None:
    lost = webhooks.parcel_lost.parse(b'{"parcel": {"id": "p"}, "worth": null, "since": 1}')
    assert (type(lost).__name__, lost.parcel.id, lost.worth, lost.model_extra) == ("Loss", "p", None, {"since": 1})
    assert webhooks.delivered.parse('{"at": "2024-01-31T00:00:00Z"}').at.day == 31
    assert [item.id for item in webhooks.returned.parse('[{"id": "a"}, {"id": "b"}]')] == ["a", "b"]
    assert webhooks.import_post.parse("[1]") == [1]


def test_declared_properties_are_read(webhooks: ModuleType) -> None:
    lost = webhooks.parcel_lost.parse(b'{"parcel": {"id": "p"}, "worth": null}')
    assert (type(lost).__name__, lost.parcel.id, lost.worth) == ("Loss", "p", None)
    assert [item.id for item in webhooks.returned.parse('[{"id": "a"}, {"id": "b"}]')] == ["a", "b"]


def test_a_body_of_another_shape_is_refused(webhooks: ModuleType) -> None:
    for body in ("", "{", '{"parcel": {}}', "[]"):
        with pytest.raises(ValueError):
            webhooks.parcel_lost.parse(body)


def test_each_says_what_it_is(webhooks: ModuleType) -> None:
    assert (webhooks.parcel_lost.name, webhooks.parcel_lost.method) == ("parcel.lost", "POST")
    assert webhooks.__all__ == ["delivered", "import_post", "import_put", "parcel_lost", "returned", "strike"]
