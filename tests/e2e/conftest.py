"""The Togai client, its Api as the generator sees it, and a server for it to talk to."""

from collections.abc import Iterator

import pytest

from tests.e2e.stub_server import StubServer, stub_server
from tests.support.places import ROOT
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir.model import Api
from togai_codegen.naming import give_names
from togai_codegen.naming.model import Names
from togai_codegen.pipeline import load


@pytest.fixture(scope="session")
def api() -> Api:
    """The Togai spec with its overlay."""
    return load(ROOT / "specs" / "togai.yaml", (ROOT / "specs" / "togai.overlay.yaml",), Diagnostics()).api


@pytest.fixture(scope="session")
def names(api: Api) -> Names:
    return give_names(api, Diagnostics())


@pytest.fixture(scope="module")
def server() -> Iterator[StubServer]:
    with stub_server() as running:
        yield running
