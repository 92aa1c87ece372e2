"""The fake of a small API with the habits that Togai does not have: envelopes, numbers as ids, PUT, forms, parts, odd styles."""

import asyncio
import importlib
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.command import generate
from tests.support.libraries import imported

Run = Callable[[Any, Callable[[Any], Any]], Any]


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def answer(schema: dict[str, Any] | None, **more: Any) -> dict[str, Any]:
    return {"description": "x", **({} if schema is None else {"content": {"application/json": {"schema": schema}}}), **more}


def parameter(name: str, place: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema, "required": place == "path", **more}


BOOK = {
    "type": "object",
    "required": ["id", "title", "createdAt"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "integer", "readOnly": True},
        "title": {"type": "string", "minLength": 1},
        "note": {"type": "string"},
        "tags": {"type": "object", "additionalProperties": {"type": "string"}},
        "isbn": {"type": "string", "pattern": "^[0-9]{13}$"},
        "createdAt": {"type": "string", "format": "date-time", "readOnly": True},
        "price": {"type": "number", "format": "decimal", "multipleOf": 0.01, "minimum": 1},
    },
}
FAULT = {
    "type": "object",
    "required": ["errors"],
    "properties": {
        "errors": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}},
        },
        "detail": {"type": "string"},
    },
}
WRAPPED = {"type": "object", "required": ["data"], "properties": {"data": ref("Book")}}
ID = parameter("book_id", "path", {"type": "integer"})
BODY = {"required": True, "content": {"application/json": {"schema": ref("Book")}}}
ERRORS = {"404": answer(ref("Fault")), "422": answer(ref("Fault"))}
SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Library", "version": "1"},
    "servers": [{"url": "https://library.example/api/v3"}],
    "security": [{"key": []}, {"login": []}],
    "paths": {
        "/books": {
            "get": {
                "operationId": "listBooks",
                "tags": ["Books"],
                "responses": {"200": answer({"type": "array", "items": ref("Book")})},
            },
            "post": {
                "operationId": "createBook",
                "tags": ["Books"],
                "requestBody": BODY,
                "responses": {"201": answer(WRAPPED), **ERRORS},
            },
        },
        "/books/{book_id}": {
            "get": {
                "operationId": "getBook",
                "tags": ["Books"],
                "parameters": [ID],
                "responses": {"200": answer(WRAPPED), **ERRORS},
            },
            "put": {
                "operationId": "replaceBook",
                "tags": ["Books"],
                "parameters": [ID],
                "requestBody": BODY,
                "responses": {"200": answer(WRAPPED), **ERRORS},
            },
            "patch": {
                "operationId": "changeBook",
                "tags": ["Books"],
                "parameters": [ID],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "properties": {
                                    "title": {"type": "string"},
                                    "note": {"type": ["string", "null"]},
                                    "tags": {"type": "object", "additionalProperties": {"type": "string"}},
                                },
                            }
                        }
                    },
                },
                "responses": {"200": answer(WRAPPED), **ERRORS},
            },
            "delete": {
                "operationId": "deleteBook",
                "tags": ["Books"],
                "parameters": [ID],
                "responses": {"204": answer(None), **ERRORS},
            },
        },
        "/search/{kinds}": {
            "get": {
                "operationId": "search",
                "tags": ["Search"],
                "security": [],
                "responses": {"200": answer({"type": "object"})},
                "parameters": [
                    parameter("kinds", "path", {"type": "array", "items": {"type": "integer"}}, style="label", explode=True),
                    parameter(
                        "any", "query", {"type": "array", "items": {"type": "string"}}, style="pipeDelimited", explode=False
                    ),
                    parameter(
                        "where",
                        "query",
                        {"type": "object", "properties": {"year": {"type": "integer"}, "old": {"type": "boolean"}}},
                        style="deepObject",
                        explode=True,
                    ),
                    parameter(
                        "range",
                        "query",
                        {"type": "object", "properties": {"low": {"type": "integer"}, "high": {"type": "integer"}}},
                        explode=True,
                    ),
                    parameter("X-Depth", "header", {"type": "integer", "maximum": 3}),
                    parameter("seen", "cookie", {"type": "string"}),
                ],
            },
        },
        "/shelves": {
            "get": {
                "operationId": "listShelves",
                "tags": ["Shelves"],
                "security": [{"grant": []}],
                "responses": {"200": answer({"type": "object"})},
            }
        },
        "/loans": {
            "post": {
                "operationId": "lend",
                "tags": ["Loans"],
                "requestBody": {
                    "content": {
                        "application/x-www-form-urlencoded": {
                            "schema": {
                                "type": "object",
                                "required": ["days"],
                                "properties": {
                                    "days": {"type": "integer"},
                                    "books": {"type": "array", "items": {"type": "integer"}},
                                },
                            }
                        }
                    }
                },
                "responses": {"200": answer({"type": "object"})},
            }
        },
        "/scans": {
            "post": {
                "operationId": "scan",
                "tags": ["Scans"],
                "requestBody": {
                    "required": True,
                    "content": {
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "required": ["page", "image"],
                                "properties": {"page": {"type": "integer"}, "image": {"type": "string", "format": "binary"}},
                            }
                        }
                    },
                },
                "responses": {
                    "200": {
                        "description": "x",
                        "headers": {"X-Left": {"schema": {"type": "integer", "minimum": 2, "maximum": 2}}},
                        "content": {"text/plain": {"schema": {"type": "string"}, "example": "read"}},
                    }
                },
            }
        },
    },
    "components": {
        "schemas": {"Book": BOOK, "Fault": FAULT},
        "securitySchemes": {
            "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "login": {"type": "http", "scheme": "basic"},
            "grant": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "oauth/token", "scopes": {}}}},
        },
    },
}


@pytest.fixture(scope="module")
def library(models: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("library")
    spec = folder / "spec.json"
    spec.write_text(json.dumps(SPEC), "utf-8")
    ran = generate(spec, folder, "faked_library", "--models", models)
    assert ran.status == 0, str(ran)
    with imported("faked_library", folder) as module:
        yield module


@pytest.fixture
def api(library: ModuleType) -> Iterator[Any]:
    testing: Any = importlib.import_module("faked_library.testing")
    with testing.fake() as fake:
        yield fake
        assert not fake.violations, list(map(str, fake.violations))


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest) -> Run:
    async def awaited(client: Any, make: Callable[[Any], Any]) -> Any:
        async with client:
            return await make(client)

    def call(api: Any, make: Callable[[Any], Any]) -> Any:
        return make(api.client()) if request.param == "sync" else asyncio.run(awaited(api.async_client(), make))

    return call


def test_one_book_from_its_creation_to_its_end(api: Any, run: Run, library: ModuleType) -> None:
    made = run(api, lambda client: client.books.create(title="Kalevala", note="old", isbn="9789510000000", price=12.5)).data
    assert (made.title, made.note, type(made.id)) == ("Kalevala", "old", int)
    assert run(api, lambda client: client.books.get(made.id)).data == made
    assert [book.id for book in run(api, lambda client: client.books.list())] == [made.id]
    assert "tags" not in made.model_fields_set
    changed = run(api, lambda client: client.books.change(made.id, title="Kanteletar", tags={"a": "1"})).data
    assert (changed.title, changed.note, changed.created_at) == ("Kanteletar", "old", made.created_at)
    assert run(api, lambda client: client.books.change(made.id, tags={"b": "2"})).data.tags == {"a": "1", "b": "2"}
    replaced = run(api, lambda client: client.books.replace(made.id, title="Kanteletar", isbn="9789510000001")).data
    assert (replaced.id, replaced.created_at, replaced.isbn) == (made.id, made.created_at, "9789510000001")
    assert "note" not in replaced.model_fields_set
    assert run(api, lambda client: client.books.delete(made.id)) is None
    with pytest.raises(library.errors.NotFoundError) as caught:
        run(api, lambda client: client.books.get(made.id))
    assert str(made.id) in caught.value.body.detail and caught.value.body.errors


def test_digits_stay(api: Any, run: Run) -> None:
    """What a client wrote is read back with all its digits."""
    api.seed("books", [{"id": 1, "price": 1.0}])
    reply = api.transport().send(request("PUT", f"{api.url}/books/1", b'{"title": "x", "price": 123456789012345678.10}'))
    assert reply.status == 200
    assert b"123456789012345678.10" in b"".join(reply.chunks())
    assert str(run(api, lambda client: client.books.get(1)).data.price) == "123456789012345678.10"


def request(method: str, url: str, body: bytes) -> Any:
    transport: Any = importlib.import_module("faked_library._runtime.transport")
    headers = transport.Headers([("Content-Type", "application/json"), ("X-Key", "k")])
    return transport.Request(method=method, url=url, headers=headers, body=body)


def test_parameters_of_every_style_are_read(api: Any, run: Run) -> None:
    run(
        api,
        lambda client: client.search.search(
            [1, 2], any=["a b", "c"], where={"year": 1835, "old": True}, range={"low": 1, "high": 9}, x_depth=2, seen="x;y"
        ),
    )
    assert api.requests[0].parameters == {
        "kinds": [1, 2], "any": ["a b", "c"], "where": {"year": 1835, "old": True}, "range": {"low": 1, "high": 9},
        "X-Depth": 2, "seen": "x;y",
    }  # fmt: skip


def test_forms_and_parts(api: Any, run: Run) -> None:
    run(api, lambda client: client.loans.lend(days=14, books=[1, 2]))
    assert api.requests[0].body == {"days": 14, "books": [1, 2]}
    assert run(api, lambda client: client.scans.scan(page=3, image=b"\x00\xff")) == "read"
    assert api.requests[1].body == {"page": b"3", "image": b"\x00\xff"}


def test_server_paths_are_known(library: ModuleType, api: Any) -> None:
    """The client's own default address, with its path, leads to the fake too."""
    with library.FakedLibrary(api_key="k", transport=api.transport()) as client:
        assert client.books.get(7).data.id == 7
    assert api.requests[0].path == "/api/v3/books/7"


def test_alternatives_of_credentials(library: ModuleType, api: Any) -> None:
    with library.FakedLibrary(basic=("me", "secret"), transport=api.transport(), base_url=api.url) as client:
        assert client.books.get(7).data.id == 7


def test_tokens_of_client_credentials(library: ModuleType, api: Any) -> None:
    """OAuth 2: the fake gives the token that the client asks for."""
    with library.FakedLibrary(client_id="me", client_secret="s", transport=api.transport(), base_url=api.url) as client:
        client.shelves.list()
    assert [request.path for request in api.requests] == ["/oauth/token", "/shelves"]
    assert api.requests[1].headers["authorization"] == "Bearer fake-token"


async def chunks() -> AsyncIterator[bytes]:
    yield b"one"
    yield b"two"


def test_streamed_bodies_are_gathered(api: Any) -> None:
    with api.client() as client:
        client.scans.scan(page=1, image=iter([b"one", b"two"]))

    async def scan() -> None:
        async with api.async_client() as client:
            await client.scans.scan(page=1, image=chunks())

    asyncio.run(scan())
    assert [request.body["image"] for request in api.requests] == [b"onetwo", b"onetwo"]


def test_what_forms_lack_is_told(library: ModuleType) -> None:
    testing: Any = importlib.import_module("faked_library.testing")
    with testing.fake() as api, api.client() as client:
        with pytest.raises(library.errors.ResponseError):
            client.request("POST", "/loans", body=b"books=1", extra_headers={"Content-Type": "application/x-www-form-urlencoded"})
        with pytest.raises(library.errors.ResponseError):
            client.search.search([1], x_depth=9)
        assert [violation.fault.where for violation in api.violations] == ["body.days", "header.X-Depth"]


def test_a_fault_of_its_own_has_the_documented_body(library: ModuleType, api: Any, run: Run) -> None:
    api.fail("books.get", 422)
    with pytest.raises(library.errors.UnprocessableEntityError) as caught:
        run(api, lambda client: client.books.get(1))
    assert isinstance(caught.value.body, library.models.Fault)


PAGES: dict[str, dict[str, Any]] = {
    "token": {"style": "token", "items": "data", "token": "meta/next", "parameter": "token", "parameter_in": "query"},
    "cursor": {"style": "cursor", "items": "data", "cursor": "id", "parameter": "after", "more": "has_more"},
    "offset": {"style": "offset", "items": "data", "parameter": "skip", "first": 0, "total": "meta/total"},
    "number": {"style": "number", "items": "data", "parameter": "page", "first": 1, "current": "page", "pages": "last"},
    "link": {"style": "link", "items": ""},
    "url": {"style": "url", "items": "data", "url": "next"},
}


@pytest.mark.parametrize("style", PAGES)
def test_every_way_of_paging(style: str) -> None:
    """Each page asked for as its answer says; together they are all items, once."""
    module: Any = importlib.import_module("togai_codegen.runtime.testing.pages")
    received: Any = importlib.import_module("togai_codegen.runtime.testing.requests")
    headers: Any = importlib.import_module("togai_codegen.runtime.transport").Headers()
    items, pages = [{"id": f"i{number}"} for number in range(7)], PAGES[style]
    found, url, asked = list[Any](), "https://x.example/things?q=1", dict[str, Any]()
    for number in range(1, 5):
        page = module.page_of(
            items,
            pages,
            received.Received(method="GET", url=url, path="/things", headers=headers, parameters={"limit": 2, **asked}),
            9,
        )
        found += page.items
        match style:
            case "token":
                asked = {"token": page.signals["meta/next"]}
            case "cursor":
                asked = {"after": page.items[-1]["id"]}
                assert page.signals["has_more"] is (number < 4)
            case "offset":
                asked = {"skip": number * 2}
                assert page.signals["meta/total"] == 7
            case "number":
                asked = {"page": number + 1}
                assert (page.signals["page"], page.signals["last"]) == (number, 4)
            case "link":
                assert bool(page.link) is (number < 4)
                url = page.link.partition(">")[0].removeprefix("<")
            case _:
                url = page.signals["next"]
    assert found == items
    assert style not in ("token", "url") or not page.signals[pages.get("token") or pages["url"]]


def test_a_spec_without_anything(tmp_path: Path) -> None:
    """No operation, no server: a fake that answers 404."""
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps({"openapi": "3.0.3", "info": {"title": "Bare", "version": "1"}, "paths": {}}), "utf-8")
    ran = generate(spec, tmp_path, "faked_bare")
    assert ran.status == 0, str(ran)
    sys.path.insert(0, str(tmp_path))
    try:
        testing: Any = importlib.import_module("faked_bare.testing")
        with testing.fake() as api, pytest.raises(importlib.import_module("faked_bare").errors.NotFoundError):
            api.client().request("GET", "/x")
    finally:
        sys.path.remove(str(tmp_path))
