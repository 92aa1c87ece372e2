"""What a caller does wrong is told before anything is sent, and shows no secret."""

import importlib
from typing import Any

import pytest

from tests.e2e.stub_server import StubServer

togai: Any = importlib.import_module("togai")


@pytest.mark.parametrize("token", ["s3cret ", " s3cret", "s3crét"])
def test_a_token_that_no_header_can_hold_is_not_shown(token: str, server: StubServer) -> None:
    server.expect()
    with togai.Togai(token=token, base_url=server.url) as client, pytest.raises(togai.errors.ConfigurationError) as caught:
        client.invoices.get("inv_1")
    assert "s3cr" not in str(caught.value)
    assert server.requests == []


def test_a_header_that_can_not_be_written_is_no_connection_failure(server: StubServer) -> None:
    with togai.Togai(token="s", base_url=server.url) as client, pytest.raises(togai.errors.ConfigurationError):
        client.invoices.get("inv_1", extra_headers={"X A": "hidden"})


def test_a_misspelled_argument_is_an_error(server: StubServer) -> None:
    with togai.Togai(token="s", base_url=server.url) as client, pytest.raises(TypeError, match="did you mean 'timeout'"):
        client.invoices.get("inv_1", timout=3)


def test_a_base_url_holds_no_password() -> None:
    with pytest.raises(togai.errors.ConfigurationError):
        togai.Togai(token="s", base_url="http://user:password@localhost/")
