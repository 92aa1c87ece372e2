"""Every operation of both clients against Prism, which checks requests against the spec and answers from it."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.calls import Call, Calls
from tests.e2e.prism import running_prism
from tests.e2e.runners import CLIENTS, Runner, runner_of
from tests.e2e.test_every_operation import OPERATIONS
from togai_codegen.export import to_openapi
from togai_codegen.ir.model import Api
from togai_codegen.naming.model import Names

pytestmark = [pytest.mark.network, pytest.mark.slow]

UNSERVABLE: dict[str, str] = {
    "GET /files/{file_id}": "Prism answers 200 without a body or Location, where the spec documents a 302 only",
}
"""Operations that Prism can't serve, each with the reason; at most 5."""


@pytest.fixture(scope="module")
def prism(api: Api, names: Names, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("prism")
    document = folder / "togai.json"
    document.write_text(to_openapi(api, names), "utf-8")
    with running_prism(document, folder / "prism.log") as url:
        yield url


@pytest.fixture(params=CLIENTS)
def runner(request: pytest.FixtureRequest, prism: str) -> Iterator[Runner]:
    yield from runner_of(request.param, prism, "secret")


def first_page(call: Call, client_call: Runner) -> Any:
    """Prism answers the same page with the same token for ever, which a pager refuses: that it does is right."""
    togai = importlib.import_module("togai")
    try:
        return client_call(call)
    except togai.errors.PagingError:
        assert call.operation.pagination is not None
        return None


@pytest.mark.parametrize("full", [False, True], ids=["required", "everything"])
def test_every_operation(runner: Runner, full: bool, api: Api, names: Names) -> None:
    faults: dict[str, str] = {}
    for call in Calls(api, names, full).all():
        try:
            first_page(call, runner)
        except Exception as error:
            faults[call.operation.id] = f"{type(error).__name__}: {error} {getattr(error, 'body', '')}"
    assert len(api.operations) == OPERATIONS
    assert len(UNSERVABLE) <= 5
    told = "\n".join(f"{id_}: {fault}" for id_, fault in faults.items())
    assert faults.keys() == UNSERVABLE.keys(), f"{len(faults)} refused:\n{told}"
