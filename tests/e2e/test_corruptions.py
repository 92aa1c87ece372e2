"""Any single wrong field of any answer of the Togai API costs only itself: all response schemas, all fields, all ways."""

import copy
import importlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest

from tests.support.json_equal import same_json
from tests.support.values import MAX_DEPTH, Values
from togai_codegen.ir.model import (
    Alias,
    Anything,
    Api,
    Array,
    Constant,
    Enumeration,
    Map,
    Nullable,
    Object,
    Primitive,
    PrimitiveKind,
    Ref,
    Type,
    Union,
)
from togai_codegen.ir.queries import is_json, reachable
from togai_codegen.naming.model import Names

MISSING: Any = object()
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Site:
    """A place in an answer, and what its schema says of it."""

    path: Path
    type: Type
    required: bool | None
    """None: an item or a map's value."""
    owner: str
    """The schema that says so."""


def sites(api: Api, type_: Type, value: Any, path: Path = (), owner: str = "") -> Iterator[Site]:
    """Every place below a value that its schema speaks of."""
    match type_:
        case Nullable(inner) if value is not None:
            yield from sites(api, inner, value, path, owner)
        case Array(items) if value:
            yield Site((*path, 0), items, None, f"{owner}[]")
            yield from sites(api, items, value[0], (*path, 0), f"{owner}[]")
        case Map(values):
            for key, item in value.items():
                yield Site((*path, key), values, None, f"{owner}[]")
                yield from sites(api, values, item, (*path, key), f"{owner}[]")
        case Ref(target):
            match api.declarations[target]:
                case Object(properties=properties):
                    for item in properties:
                        if item.name in value:
                            yield Site((*path, item.name), item.type, item.required, f"{target}.{item.name}")
                            yield from sites(api, item.type, value[item.name], (*path, item.name), f"{target}.{item.name}")
                case Alias(type=inner):
                    yield from sites(api, inner, value, path, owner)
                case _:
                    pass
        case _:
            pass


def wrongs(api: Api, site: Site) -> Iterator[Any]:
    """The ways in which this place can be wrong; nothing, where anything is right."""
    if site.required:
        yield MISSING
    kinds = set(json_kinds(api, site.type))
    if not kinds:
        return
    if "null" not in kinds:
        yield None
    wrong: dict[str, Any] = {
        "string": "w r o n g",
        "integer": 12,
        "number": 1.25,
        "boolean": True,
        "array": ["w"],
        "object": {"w": 1},
    }
    yield from (value for kind, value in wrong.items() if kind not in kinds)
    if "string" in kinds and formatted(api, site.type):
        yield "w r o n g"


def json_kinds(api: Api, type_: Type) -> Iterator[str]:
    match type_:
        case Nullable(inner):
            yield "null"
            yield from json_kinds(api, inner)
        case Array():
            yield "array"
        case Map():
            yield "object"
        case Primitive(kind):
            names: dict[PrimitiveKind, tuple[str, ...]] = {
                PrimitiveKind.INTEGER: ("integer",),
                PrimitiveKind.NUMBER: ("integer", "number"),
                PrimitiveKind.DECIMAL: ("integer", "number"),
                PrimitiveKind.BOOLEAN: ("boolean",),
                PrimitiveKind.NULL: ("null",),
            }
            yield from names.get(kind, ("string",))
        case Ref(target):
            match api.declarations[target]:
                case Object():
                    yield "object"
                case Enumeration(values=values):
                    yield "string" if isinstance(values[0], str) else "integer"
                case Alias(type=inner):
                    yield from json_kinds(api, inner)
                case Union():
                    return
        case Constant() | Anything():
            return


def formatted(api: Api, type_: Type) -> bool:
    return isinstance(type_, Primitive) and type_.kind in (PrimitiveKind.DATE, PrimitiveKind.DATE_TIME)


def with_change(value: Any, path: Path, wrong: Any) -> Any:
    changed = copy.deepcopy(value)
    inner = changed
    for part in path[:-1]:
        inner = inner[part]
    if wrong is MISSING:
        del inner[path[-1]]
    else:
        inner[path[-1]] = wrong
    return changed


def answers(api: Api) -> list[str]:
    """The schemas of all documented 200 answers in JSON."""
    found = {
        content.type.target: None
        for operation in api.operations
        for response in operation.responses
        if response.status == "200"
        for content in response.contents
        if isinstance(content.type, Ref) and is_json(content.media_type)
    }
    assert len(found) > 50
    return list(found)


def compare(strict: Any, got: Any, path: Path, at: Path, expected: Any) -> None:
    """All is the same, down to the Python types, but at one place, where the JSON value stands as it came."""
    if path == at:
        assert got is None if expected is MISSING else got == expected and isinstance(got, type(expected)), path
        return
    assert type(got) is type(strict), path
    if hasattr(strict, "model_fields_set"):
        names = importlib.import_module("togai._runtime.model").attributes(type(strict))
        gone = {names[str(at[-1])]} if expected is MISSING and path == at[:-1] else set()
        assert got.model_fields_set == strict.model_fields_set - gone, path
        assert got.model_extra == strict.model_extra, path
        for wire, name in names.items():
            compare(getattr(strict, name), getattr(got, name), (*path, wire), at, expected)
    elif isinstance(strict, list):
        assert len(got) == len(strict), path
        for index, (one, other) in enumerate(zip(strict, got, strict=True)):
            compare(one, other, (*path, index), at, expected)
    elif isinstance(strict, dict):
        assert got.keys() == strict.keys(), path
        for key in strict:
            compare(strict[key], got[key], (*path, key), at, expected)
    else:
        assert got == strict, path


def check(form: Any, strict: Any, value: Any, site: Site, wrong: Any) -> None:
    changed = with_change(value, site.path, wrong)
    got, found = importlib.import_module("togai._runtime.decode").read(form, json.dumps(changed).encode())
    assert [error.path for error in found] == [site.path], (form, site, wrong)
    assert got.model_shape_errors == found
    assert same_json(json.loads(got.to_json()), changed), (form, site, wrong)
    compare(strict, got, (), site.path, wrong)


def test_every_field_of_every_schema_in_every_way(api: Api, names: Names) -> None:
    models = importlib.import_module("togai.models")
    tried = 0
    for target in reachable(api, iter(answers(api))):
        if isinstance(api.declarations[target], Object):
            form = getattr(models, names.classes[target])
            # Full near the root, bare below: small documents.
            value = Values(api, full=True, _open=["-"] * (MAX_DEPTH - 2)).of(Ref(target))
            strict = form.model_validate_json(json.dumps(value))
            for site in sites(api, Ref(target), value):
                if len(site.path) <= 2:
                    for wrong in wrongs(api, site):
                        check(form, strict, value, site, wrong)
                        tried += 1
    assert tried > 4000


@pytest.mark.parametrize("full", [True, False], ids=["full answers", "bare answers"])
def test_any_place_in_any_answer(api: Api, names: Names, full: bool) -> None:
    models = importlib.import_module("togai.models")
    chance = Random(7)
    for target in answers(api):
        form = getattr(models, names.classes[target])
        value = Values(api, full=full).of(Ref(target))
        strict = form.model_validate_json(json.dumps(value))
        places = [(site, wrong) for site in sites(api, Ref(target), value) for wrong in wrongs(api, site)]
        for site, wrong in chance.sample(places, min(len(places), 12)):
            check(form, strict, value, site, wrong)


@pytest.mark.parametrize("content", [b"<html></html>", b"[]", b'"x"', b"null", b"1", b'{"a":', b""])
def test_malformed_roots_are_errors(api: Api, names: Names, content: bytes) -> None:
    decoding = importlib.import_module("togai._runtime.decode")
    models = importlib.import_module("togai.models")
    for target in answers(api):
        with pytest.raises(ValueError):
            decoding.read(getattr(models, names.classes[target]), content)
