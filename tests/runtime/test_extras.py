"""Undeclared properties of a documented type: read as it, repaired as fields are, judged to the letter, written as they came."""

# mypy: disable-error-code="attr-defined,name-defined,valid-type"

import copy
import json
import pickle
import sys
import types
from typing import Any

import pytest

from .conftest import Load, source_for

SOURCE = """
from __future__ import annotations

class Counts(Model, extras=lambda: int):
    total: int

class Days(Model, extras=lambda: DateTime):
    zone: str

class Prices(Model, extras=lambda: ExactDecimal | None):
    currency: str

class Shelf(Model, extras=lambda: Book):
    name: str
    below: Shelf | None = None

class Book(Model):
    title: str
    pages: int | None = None
"""


@pytest.fixture(scope="module")
def m(rt: Load) -> types.ModuleType:
    """Models whose undeclared properties have types."""
    module = types.ModuleType(f"shelves_{id(rt)}")
    sys.modules[module.__name__] = module
    scalars = rt("scalars")
    module.__dict__.update(Model=rt("model").Model, DateTime=scalars.DateTime, ExactDecimal=scalars.ExactDecimal)
    exec(source_for(rt, SOURCE), module.__dict__)
    return module


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Counts", '{"total":3,"a":1,"b":2.0}'),
        ("Days", '{"zone":"z","first":"2024-01-01T00:00:00.580150Z"}'),
        ("Prices", '{"currency":"EUR","x":0.123456789012345678901234567890,"y":null}'),
        ("Shelf", '{"name":"s","below":{"name":"t","b":{"title":"B"}},"a":{"title":"A","pages":1,"more":[1.5]}}'),
    ],
)
def test_they_have_their_type_and_are_written_as_they_came(rt: Load, m: Any, name: str, text: str) -> None:
    model = getattr(m, name).model_validate_json(text)
    assert model.to_json() == text
    assert m.__dict__[name].validate_strict(text) == model
    for twin in (copy.deepcopy(model), pickle.loads(pickle.dumps(model)), copy.copy(model)):
        assert twin == model
    if name == "Shelf":
        assert (type(model.model_extra["a"]), type(model.below.model_extra["b"])) == (m.Book, m.Book)
    if name == "Days":
        assert model.model_extra["first"].year == 2024


@pytest.mark.parametrize(
    ("name", "data", "wrong"),
    [
        ("Counts", {"total": 3, "a": "one", "b": 2}, ["a"]),
        ("Counts", {"total": "x", "a": True}, ["total", "a"]),
        ("Days", {"zone": "z", "first": "soon", "second": "2024-01-01T00:00:00Z"}, ["first"]),
        ("Prices", {"currency": "EUR", "x": "1.5", "y": None}, ["x"]),
        ("Shelf", {"name": "s", "a": {"title": 1}, "b": {"title": "B"}, "c": 5}, ["a.title", "c"]),
        ("Shelf", {"name": "s", "below": {"name": "t", "b": {"title": "B", "pages": None}}}, ["below.b.pages"]),
        ("Shelf", {"name": "s", "b": {"title": "B", "pages": None}}, ["b.pages"]),
    ],
)
def test_a_wrong_one_costs_only_itself(rt: Load, m: Any, name: str, data: dict[str, Any], wrong: list[str]) -> None:
    model, found = rt("decode").read(getattr(m, name), json.dumps(data).encode())
    assert [".".join(map(str, error.path)) for error in found] == wrong
    assert model.model_shape_errors == found
    assert model.to_dict() == data
    if wrong[0] in ("a.title", "b.pages"):
        assert [str(error.path[0]) for error in model.model_extra[wrong[0][0]].model_shape_errors] == [wrong[0][2:]]
    with pytest.raises(ValueError):
        getattr(m, name).validate_strict(data)
