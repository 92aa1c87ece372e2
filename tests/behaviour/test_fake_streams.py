"""Streams on the fake: events, JSON lines and sequences arrive as the items that the spec says, sync and async."""

import asyncio
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import generate
from tests.support.libraries import imported
from tests.support.places import ROOT

SPEC = ROOT / "tests" / "snapshots" / "operations" / "streams" / "spec.yaml"
STREAMS: dict[str, dict[str, str]] = {
    "chat.create_stream": {"text": "why"}, "log.read": {}, "log.watch": {}, "log.sequence": {}, "log.notes": {},
}  # fmt: skip


@pytest.fixture(scope="module")
def testing(models: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder: Path = tmp_path_factory.mktemp("streams")
    ran = generate(SPEC, folder, "faked_streams", "--models", models)
    assert ran.status == 0, str(ran)
    with imported("faked_streams", folder):
        yield importlib.import_module("faked_streams.testing")


def opened(client: Any, name: str) -> Any:
    resource, _, method = name.partition(".")
    return getattr(getattr(client, resource), method)(**STREAMS[name])


async def gathered(client: Any, name: str) -> list[Any]:
    async with client:
        return [item async for item in await opened(client, name)]


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("name", STREAMS)
def test_a_stream_has_its_items(testing: Any, name: str, asynchronous: bool) -> None:
    with testing.fake(strict=True) as api:
        items = asyncio.run(gathered(api.async_client(), name)) if asynchronous else list(opened(api.client(), name))
    (item,) = items
    if name == "log.notes":
        assert isinstance(item, str)
    else:
        assert item.model_dump() in ({"n": 1}, {"delta": "s"})


def test_the_same_operation_without_a_stream(testing: Any) -> None:
    with testing.fake() as api, api.client() as client:
        assert client.chat.create(text="why").text == "so"
