"""Promises about the whole client that show in no single call: settings of the environment, signatures, limits, lazy names."""

import asyncio
import importlib
import inspect
import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.calls import Calls
from tests.e2e.stub_server import Reply, StubServer
from tests.support.command import python
from tests.support.values import MAX_DEPTH, Values
from togai_codegen.ir.model import Api, Array, Constraints, Object, Ref
from togai_codegen.ir.queries import reachable
from togai_codegen.naming.model import Names

togai: Any = importlib.import_module("togai")
CLIENTS = ["Togai", "AsyncTogai"]
ADDRESS = {"line1": "Satamakatu 7", "postalCode": "00160", "city": "Helsinki", "country": "FI"}


def got(value: Any) -> Any:
    """What a call of either client gives."""
    return asyncio.run(value) if inspect.iscoroutine(value) else value


@pytest.mark.parametrize("kind", CLIENTS)
def test_the_environment_is_read_when_the_client_is_made(kind: str, server: StubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    make = getattr(togai, kind)
    for name, value in {"TOKEN": "from-env", "BASE_URL": f"{server.url}/env", "ENVIRONMENT": "sandbox"}.items():
        monkeypatch.setenv(f"TOGAI_{name}", value)
    by_environment, by_argument = make(), make("given", base_url=f"{server.url}/arg")
    monkeypatch.setenv("TOGAI_TOKEN", "too-late")
    monkeypatch.setenv("TOGAI_BASE_URL", "http://127.0.0.1:1")
    server.expect(Reply.of({}), Reply.of({}))
    got(by_environment.request("GET", "/x"))
    got(by_argument.request("GET", "/x"))
    seen = [(request.target, request.headers["authorization"]) for request in server.requests]
    assert seen == [("/env/x", "Bearer from-env"), ("/arg/x", "Bearer given")]
    monkeypatch.delenv("TOGAI_BASE_URL")
    assert make().base_url == "https://sandbox-api.togai.com"
    assert make(environment="production").base_url == "https://api.togai.com"
    monkeypatch.delenv("TOGAI_ENVIRONMENT")
    assert make().base_url == "https://api.togai.com"


@pytest.mark.parametrize("prefix", ["", "Async"])
def test_path_parameters_are_positional_and_all_else_is_keyword_only(prefix: str, api: Api, names: Names) -> None:
    resources = importlib.import_module("togai.resources")
    kinds = inspect.Parameter
    for call in Calls(api, names, full=True).all():
        cls = getattr(resources, prefix + "".join(map(str.capitalize, call.resource.split("_"))))
        taken = inspect.signature(getattr(cls, call.method)).parameters.values()
        positional = [item.name for item in taken if item.kind is kinds.POSITIONAL_OR_KEYWORD][1:]
        assert len(positional) == len(call.positional) == call.operation.path.count("{"), call.operation.id
        assert {item.kind for item in taken} <= {kinds.POSITIONAL_OR_KEYWORD, kinds.KEYWORD_ONLY, kinds.VAR_KEYWORD}


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_model_a_dict_and_a_model_in_a_dict_are_the_same_body(kind: str, server: StubServer) -> None:
    models = togai.models
    client = getattr(togai, kind)("t", base_url=server.url)
    model = models.Address(line1="Satamakatu 7", postal_code="00160", city="Helsinki", country="FI")
    given = [ADDRESS, model, models.Address.model_validate(ADDRESS)]
    bodies = []
    for address in given:
        server.expect(Reply(204))
        got(
            client.invoice_groups.create(
                name="N", email="e", account_ids=("a",), daily_invoice_consolidation=True, address=address
            )
        )
        bodies.append(json.loads(server.requests[-1].body))
    assert [body["address"] for body in bodies] == [ADDRESS] * 3


def test_no_limit_of_the_spec_is_held_against_an_answer(api: Api, names: Names) -> None:
    """Each field with a limit is broken in turn: too long, too many, another pattern. Nothing is reported."""
    reading, models = importlib.import_module("togai._runtime.decode"), togai.models
    tried = 0
    for target in reachable(api, iter(api.declarations)):
        declared = api.declarations[target]
        for item in declared.properties if isinstance(declared, Object) else ():
            if not any(getattr(item.constraints, field.name) for field in fields(Constraints)):
                continue
            value = Values(api, full=True, _open=["-"] * (MAX_DEPTH - 2)).of(Ref(target))
            old = value[item.name]
            if isinstance(old, str) and item.constraints.max_length:
                value[item.name] = "?" * (item.constraints.max_length + 1)
            elif isinstance(item.type, Array) and item.constraints.max_items and old:
                value[item.name] = old[:1] * (item.constraints.max_items + 1)
            elif isinstance(old, int | float):
                value[item.name] = type(old)(-(10**9) if item.constraints.minimum is not None else 10**9)
            else:
                continue
            got, found = reading.read(getattr(models, names.classes[target]), json.dumps(value).encode())
            assert (found, got.model_shape_errors) == ((), ()), (target, item.name)
            tried += 1
    assert tried > 50


THREADS = """
import sys, threading
sys.setswitchinterval(1e-6)
import togai
start, failed, found = threading.Barrier(16), [], []
def work():
    start.wait()
    try:
        found.append((togai.Togai, togai.AsyncTogai, togai.models.Invoice, togai.resources.Invoices, togai.errors, togai.Retry))
        found.append((togai.Togai("t").invoices.get.__name__,) * 6)
    except BaseException as error:
        failed.append(error)
threads = [threading.Thread(target=work) for _ in range(16)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert not failed, failed
assert len(set(found)) == 2 and "Togai" in vars(togai)
"""


def test_lazy_names_are_safe_under_threads_and_kept(togai_package: Path) -> None:
    ran = python(THREADS, path=togai_package.parent)
    assert (ran.status, ran.err) == (0, ""), str(ran)


def test_models_are_built_on_first_use(togai_package: Path) -> None:
    code = (
        "from togai import models\n"
        "assert not models.Invoice.__pydantic_complete__ and not models.Address.__pydantic_complete__\n"
        "models.Address(line1='x')\n"
        "assert models.Address.__pydantic_complete__ and not models.Invoice.__pydantic_complete__\n"
        "import sys; assert not {'togai.resources.wallet', 'togai.models.wallet'} & set(sys.modules)\n"
    )
    ran = python(code, path=togai_package.parent)
    assert (ran.status, ran.err) == (0, ""), str(ran)


def test_models_that_need_each_other_stand_in_one_module(togai_package: Path) -> None:
    """So that loading one module is enough: no module of models imports another in a circle."""
    places = {path.stem: path for path in (togai_package / "models").glob("*.py") if path.stem != "__init__"}
    text = {name: path.read_text("utf-8").partition("\nclass ")[0] for name, path in places.items()}
    needs = {name: set(re.findall(r"^\s*from \.(\w+) import", head, re.MULTILINE)) for name, head in text.items()}
    assert any(needs.values())
    waiting = dict(needs)
    while free := [name for name, others in waiting.items() if not others & waiting.keys()]:
        for name in free:
            del waiting[name]
    assert not waiting, f"a circle of imports: {waiting}"
