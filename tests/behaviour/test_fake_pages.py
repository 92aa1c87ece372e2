"""Lists of each way of paging on the fake: the pager of the generated client finds all items, once, and stops."""

import asyncio
import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import generate
from tests.support.libraries import imported

ITEMS = [{"id": f"i{number}"} for number in range(5)]
ITEM = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
ARRAY = {"type": "array", "items": ITEM}
TEXT, NUMBER = {"type": "string"}, {"type": "integer"}
WAYS: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "token": ({"items": "data", "token": "meta/next", "parameter": "token"}, {"token": TEXT}, {"next": TEXT}),
    "cursor": (
        {"kind": "cursor", "items": "data", "parameter": "after", "more": "meta/more"},
        {"after": TEXT},
        {"more": {"type": "boolean"}},
    ),
    "offset": (
        {"kind": "offset", "items": "data", "parameter": "skip", "total": "meta/total"},
        {"skip": NUMBER},
        {"total": NUMBER},
    ),
    "page": ({"kind": "page", "items": "data", "parameter": "page", "pages": "meta/last"}, {"page": NUMBER}, {"last": NUMBER}),
    "url": ({"kind": "url", "items": "data", "url": "meta/next"}, {}, {"next": {"type": "string", "format": "uri"}}),
    "link": ({"kind": "link", "items": ""}, {}, {}),
}


def path_item(way: str) -> dict[str, Any]:
    declared, parameters, meta = WAYS[way]
    page = {"type": "object", "required": ["data"], "properties": {"data": ARRAY, "meta": {"type": "object", "properties": meta}}}
    content = {"schema": ARRAY, "example": ITEMS} if way == "link" else {"schema": page, "example": {"data": ITEMS, "meta": {}}}
    return {
        "get": {
            "operationId": f"list{way.title()}s",
            "tags": ["Things"],
            "x-codegen-pagination": declared,
            "parameters": [{"name": name, "in": "query", "schema": schema} for name, schema in parameters.items()],
            "responses": {"200": {"description": "x", "content": {"application/json": content}}},
        }
    }


@pytest.fixture(scope="module")
def testing(models: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder: Path = tmp_path_factory.mktemp("pages")
    paths = {f"/{way}s": path_item(way) for way in WAYS}
    spec = folder / "spec.json"
    spec.write_text(json.dumps({"openapi": "3.0.3", "info": {"title": "Pages", "version": "1"}, "paths": paths}), "utf-8")
    ran = generate(spec, folder, "faked_pages", "--models", models)
    assert ran.status == 0, str(ran)
    with imported("faked_pages", folder):
        yield importlib.import_module("faked_pages.testing")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_all_items_once(testing: Any, way: str, asynchronous: bool) -> None:
    with testing.fake(page_size=2, strict=True) as api:
        found = asyncio.run(walk(api.async_client(), way)) if asynchronous else list(pager(api.client(), way))
        assert [item.id for item in found] == [item["id"] for item in ITEMS]
        # Where no page says that it is the last, an empty one follows.
        assert len(api.requests) in (3, 4)


def pager(client: Any, way: str) -> Any:
    return getattr(client.things, f"list_{way}s")()


async def walk(client: Any, way: str) -> list[Any]:
    async with client:
        return [item async for item in pager(client, way)]
