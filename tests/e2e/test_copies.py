"""All models and all errors of the package pickle and copy, at any depth that can be read, and stay what they are."""

import copy
import importlib
import json
import pickle
from inspect import signature
from typing import Any

import pytest

from tests.support.values import Values
from togai_codegen.ir.model import Api, Object, Ref
from togai_codegen.naming.model import Names


def twins(value: Any) -> list[Any]:
    """What each way of keeping a value gives."""
    pickles = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    return [*pickles, copy.copy(value), copy.deepcopy(value)]


@pytest.mark.parametrize("full", [True, False], ids=["full", "bare"])
def test_every_model(api: Api, names: Names, full: bool) -> None:
    models = importlib.import_module("togai.models")
    tried = 0
    for target, declared in api.declarations.items():
        if isinstance(declared, Object):
            value = {**Values(api, full=full).of(Ref(target)), "unknown key": [1.50, {"a": None}]}
            model = getattr(models, names.classes[target]).model_validate_json(json.dumps(value))
            for twin in twins(model):
                assert type(twin) is type(model) and twin == model
                assert twin.model_fields_set == model.model_fields_set
                assert twin.to_json() == model.to_json()
            tried += 1
    assert tried > 250


def test_copies_are_apart(api: Api, names: Names) -> None:
    models = importlib.import_module("togai.models")
    text = b'{"data": [{"id": "a", "extra": {"b": [1]}}, {"id": 5}], "nextToken": "t"}'
    page, found = importlib.import_module("togai._runtime.decode").read(models.ListInvoicesResponse, text)
    assert found
    for twin in (copy.deepcopy(page), pickle.loads(pickle.dumps(page)), page.model_copy(deep=True)):
        assert twin == page and twin.model_shape_errors == page.model_shape_errors
        assert twin.data[1].model_shape_errors == page.data[1].model_shape_errors
        twin.data[0].model_extra["extra"]["b"].append(2)
        twin.data[0].id = "z"
        twin.data.append(None)
    assert (page.data[0].id, page.data[0].model_extra["extra"], len(page.data)) == ("a", {"b": [1]}, 2)


def test_every_error() -> None:
    errors = importlib.import_module("togai.errors")
    given = {"status": 500, "result": 1, "remaining": (2,), "taken": 3}
    tried = 0
    for name in errors.__all__:
        kind: Any = getattr(errors, name)
        if isinstance(kind, type) and issubclass(kind, errors.ApiClientError):
            arguments = {key: item for key, item in given.items() if key in signature(kind).parameters}
            error = kind("text", operation="op", attempts=2, **arguments)
            error.page_token = "t"
            for twin in twins(error):
                assert (type(twin), str(twin), vars(twin)) == (kind, "text", vars(error)), name
            tried += 1
    assert tried >= 20
