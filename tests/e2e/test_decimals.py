"""30 random digits survive in every field declared decimal: parsed and written, through models and through calls."""

import asyncio
import copy
import importlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from inspect import isawaitable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.e2e.calls import Calls
from tests.e2e.runners import quietly
from tests.e2e.stub_server import Reply, StubServer
from tests.e2e.test_corruptions import sites
from tests.support.command import generate
from tests.support.json_equal import same_json
from tests.support.values import Values
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir.model import Alias, Api, Nullable, Object, Primitive, PrimitiveKind, Ref, Type
from togai_codegen.naming import give_names
from togai_codegen.naming.model import Names
from togai_codegen.pipeline import load

SPEC = Path(__file__).with_name("decimals.yaml")
Paths = list[tuple[str | int, ...]]


@dataclass(frozen=True)
class Package:
    """A generated package, and the Api that it was made of."""

    module: Any
    api: Api
    names: Names
    least: int
    """How many schemas with decimals it has at least."""


@pytest.fixture(scope="module", params=["togai", "ledger"])
def package(
    request: pytest.FixtureRequest, api: Api, names: Names, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Package]:
    if request.param == "togai":
        yield Package(importlib.import_module("togai"), api, names, 40)
        return
    folder = tmp_path_factory.mktemp("ledger")
    ran = generate(SPEC, folder, "ledger")
    assert ran.status == 0, str(ran)
    sys.path.insert(0, str(folder))
    own = load(SPEC, (), Diagnostics()).api
    yield Package(importlib.import_module("ledger"), own, give_names(own, Diagnostics()), 3)
    sys.path.remove(str(folder))


def digits(chance: Random) -> str:
    """30 digits as a JSON number (RFC 8259, section 6), the last of them maybe zeros."""
    figures = str(chance.randint(1, 9)) + "".join(chance.choices("0123456789", k=29))
    point = chance.randint(1, 29)
    return chance.choice(("", "-")) + chance.choice((figures[:point] + "." + figures[point:], "0.0000000" + figures, figures))


def is_decimal(api: Api, type_: Type) -> bool:
    match type_:
        case Nullable(inner):
            return is_decimal(api, inner)
        case Ref(target):
            declared = api.declarations[target]
            return isinstance(declared, Alias) and is_decimal(api, declared.type)
        case _:
            return isinstance(type_, Primitive) and type_.kind is PrimitiveKind.DECIMAL


def filled(api: Api, type_: Type, value: Any, chance: Random) -> tuple[Any, str, Paths]:
    """A value with 30 digits in every decimal below it, as Python value and as JSON text, and where they are."""
    places = [site.path for site in sites(api, type_, value) if is_decimal(api, site.type)]
    full, marked = copy.deepcopy(value), copy.deepcopy(value)
    texts = {f"@{number}@": digits(chance) for number, _ in enumerate(places)}
    for path, (mark, text) in zip(places, texts.items(), strict=True):
        put(full, path, Decimal(text))
        put(marked, path, mark)
    written = json.dumps(marked)
    for mark, text in texts.items():
        written = written.replace(f'"{mark}"', text)
    return full, written, places


def put(value: Any, path: tuple[str | int, ...], new: Any) -> None:
    for part in path[:-1]:
        value = value[part]
    value[path[-1]] = new


def numbers(text: str | bytes) -> Any:
    """JSON with each number as it is written, marked as one."""
    return json.loads(text, parse_float=lambda number: ("number", number), parse_int=lambda number: ("number", number))


def attribute(value: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        if hasattr(value, "model_fields_set"):
            reading = importlib.import_module(f"{type(value).__module__.partition('.')[0]}._runtime.model")
            value = reading.read_by_wire_name(value, part)
        else:
            value = value[part]
    return value


def test_every_declared_decimal_through_its_model(package: Package) -> None:
    chance, tried = Random(30), 0
    api, models = package.api, importlib.import_module(f"{package.module.__name__}.models")
    for target, declared in api.declarations.items():
        if not isinstance(declared, Object):
            continue
        form = getattr(models, package.names.classes[target])
        value, text, places = filled(api, Ref(target), Values(api, full=True).of(Ref(target)), chance)
        if not places:
            continue
        model = form.model_validate_json(text)
        for path in places:
            got, wanted = attribute(model, path), attribute(value, path)
            assert isinstance(got, Decimal) and got.as_tuple() == wanted.as_tuple(), (target, path)
        assert same_json(numbers(model.to_json()), numbers(text)), target
        assert same_json(numbers(form.validate_strict(text).to_json()), numbers(text)), target
        tried += 1
    assert tried >= package.least


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_every_declared_decimal_through_calls(package: Package, server: StubServer, asynchronous: bool) -> None:
    """What the client reads has the digits of the wire, and what it is given goes to the wire digit by digit."""
    chance = Random(31)
    api, module = package.api, package.module
    client_class = getattr(module, f"{'Async' * asynchronous}{module.__name__.title()}")
    settings = {"token": "t"} if module.__name__ == "togai" else {}

    async def done(value: Any) -> Any:
        return await value if isawaitable(value) else value

    async def all_calls() -> tuple[int, int]:
        read = sent = 0
        client = client_class(base_url=server.url, retry=module.Retry.off(), **settings)
        for operation in api.operations:
            calls = Calls(api, package.names, full=True)
            call, (reply, value) = calls.call(operation), calls.answer(operation)
            bodies = operation.body.contents if operation.body else ()
            body = next((item.type for item in bodies if item.type is not None), None)
            keywords, wanted, given = dict(call.keywords), "", Paths()
            if body is not None and call.body is not None:
                exact, wanted, given = filled(api, body, call.body, chance)
                fields = {name: argument for (id_, name), argument in package.names.body_fields.items() if id_ == operation.id}
                keywords |= {fields[name]: item for name, item in exact.items()} if fields else {"body": exact}
            answer = next(
                (item.type for response in operation.responses for item in response.contents if response.status[0] == "2"), None
            )
            text, places = "", Paths()
            if value is not None and answer is not None:
                _, text, places = filled(api, answer, value, chance)
                reply = Reply(reply.status, text.encode(), reply.headers)
            if not places and not given:
                continue
            server.expect(reply)
            with quietly():
                method = getattr(getattr(client, call.resource).with_raw_response, call.method)
                raw = await done(method(*call.positional, **keywords))
            if places:
                assert same_json(numbers(raw.parse().to_json()), numbers(text)), operation.id
                read += 1
            if given:
                assert same_json(numbers(server.requests[0].body), numbers(wanted)), operation.id
                sent += 1
        await done(client.aclose() if asynchronous else client.close())
        return read, sent

    read, sent = asyncio.run(all_calls())
    assert (read >= 20 and sent >= 10) if module.__name__ == "togai" else (read, sent) == (2, 1)
