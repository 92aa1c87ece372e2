"""What is taken for paging, what is not, and what a spec may declare."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.units.lowering import lowered
from togai_codegen.ir.pagination import (
    CursorPagination,
    LinkPagination,
    NumberPagination,
    OffsetPagination,
    TokenPagination,
    UrlPagination,
)

STRING, INTEGER, BOOLEAN = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
ADDRESS = {"type": "string", "format": "uri", "nullable": True}
ROWS = {"type": "array", "items": {"type": "object", "properties": {"id": STRING}}}


def page(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def spec(
    query: dict[str, Any],
    answer: Any,
    *,
    method: str = "get",
    path: str = "/things",
    body: Any = None,
    extension: Any = None,
    headers: Any = None,
) -> dict[str, Any]:
    parameters = [
        {"name": name, "in": "query", **({"schema": schema} if "schema" not in schema else schema)}
        for name, schema in query.items()
    ]
    response = {"description": "ok", "content": {"application/json": {"schema": answer}}, "headers": headers or {}}
    operation: dict[str, Any] = {"operationId": "x", "parameters": parameters, "responses": {"200": response}}
    if body is not None:
        operation["requestBody"] = {"content": {"application/json": {"schema": body}}}
    if extension is not None:
        operation["x-codegen-pagination"] = extension
    return {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {path: {method: operation}}}


def found(tmp_path: Path, document: dict[str, Any]) -> Any:
    return lowered(tmp_path, json.dumps(document)).api.operations[0].pagination


def token(path: str, parameter: str, **more: Any) -> TokenPagination:
    return TokenPagination(**{"items": "data", "token": path, "parameter": parameter, **more})


LINK = {"Link": {"schema": STRING}}
SIZED = {"page": INTEGER, "per_page": INTEGER}
FOUND = {
    "a token": (spec({"cursor": STRING}, page(data=ROWS, next_cursor=STRING)), token("next_cursor", "cursor")),
    "the same name first": (
        spec({"after": STRING, "nextToken": STRING}, page(data=ROWS, nextToken=STRING)),
        token("nextToken", "nextToken"),
    ),
    "in an object that speaks of the page": (
        spec({"cursor": STRING}, page(channels=ROWS, response_metadata=page(next_cursor=STRING)), path="/channels.list"),
        token("response_metadata/next_cursor", "cursor", items="channels"),
    ),
    "the end of the list, with more": (
        spec({"after": STRING}, page(data=ROWS, has_more=BOOLEAN, first_id=STRING, last_id=STRING)),
        token("last_id", "after", more="has_more"),
    ),
    "an integer": (
        spec({"page": INTEGER}, page(data=ROWS, nextPage={**INTEGER, "nullable": True})),
        token("nextPage", "page"),
    ),
    "the body of a search": (
        spec({}, page(data=ROWS, next_cursor=STRING), method="post", body=page(q=STRING, cursor=STRING)),
        token("next_cursor", "cursor", parameter_in="body"),
    ),
    "a name with a slash": (
        spec({"cursor": STRING}, page(data=ROWS, meta=page(**{"next/cursor": STRING, "nextCursor": STRING}))),
        token("meta/next~1cursor", "cursor"),
    ),
    "next and previous": (
        spec({"limit": INTEGER, "offset": INTEGER}, page(count=INTEGER, next=ADDRESS, previous=ADDRESS, results=ROWS)),
        UrlPagination(items="results", url="next"),
    ),
    "a link's name": (
        spec({}, page(**{"value": ROWS, "@odata.nextLink": STRING})),
        UrlPagination(items="value", url="@odata.nextLink"),
    ),
    "links": (spec({}, page(data=ROWS, links=page(next=STRING))), UrlPagination(items="data", url="links/next")),
    "HAL": (
        spec({}, page(_embedded=page(things=ROWS), _links=page(next=page(href=STRING)))),
        UrlPagination(items="_embedded/things", url="_links/next/href"),
    ),
    "the header Link": (spec(SIZED, ROWS, headers=LINK), LinkPagination(items="")),
    "the last id": (
        spec({"starting_after": STRING, "limit": INTEGER}, page(data=ROWS, has_more=BOOLEAN)),
        CursorPagination(items="data", cursor="id", parameter="starting_after", more="has_more"),
    ),
    "an offset": (
        spec({"offset": INTEGER, "limit": INTEGER}, page(data=ROWS, total=INTEGER)),
        OffsetPagination(items="data", parameter="offset", total="total"),
    ),
    "an index from 1": (
        spec({"startIndex": INTEGER, "count": INTEGER}, page(Resources=ROWS, totalResults=INTEGER)),
        OffsetPagination(items="Resources", parameter="startIndex", first=1, total="totalResults"),
    ),
    "an array of pages": (spec(SIZED, ROWS), NumberPagination(items="", parameter="page")),
    "pages from zero": (
        spec(
            {"page": {"schema": {**INTEGER, "minimum": 0}}, "size": INTEGER},
            page(content=ROWS, totalPages=INTEGER, number=INTEGER),
        ),
        NumberPagination(items="content", parameter="page", first=0, current="number", pages="totalPages"),
    ),
    "brackets": (
        spec({"page[number]": {"schema": INTEGER, "description": "Zero-based."}, "page[size]": INTEGER}, page(data=ROWS)),
        NumberPagination(items="data", parameter="page[number]", first=0),
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_found(tmp_path: Path, name: str) -> None:
    document, expected = FOUND[name]
    assert found(tmp_path, document) == expected


NOT_FOUND = {
    "a lone limit": spec({"limit": INTEGER}, page(data=ROWS)),
    "a lone page": spec({"page": INTEGER}, page(data=ROWS)),
    "a lone offset": spec({"offset": INTEGER}, ROWS),
    "a token that nothing takes": spec({"q": STRING}, page(data=ROWS, nextToken=STRING)),
    "a token that nothing gives": spec({"nextToken": STRING}, page(data=ROWS)),
    "no items": spec({"cursor": STRING}, page(name=STRING, next_cursor=STRING)),
    "two arrays of unusual names": spec({"cursor": STRING}, page(reds=ROWS, blues=ROWS, next_cursor=STRING)),
    "a page of text": spec({"page": STRING, "size": INTEGER}, page(data=ROWS)),
    "a step called next": spec({}, page(data=ROWS, next=STRING)),
    "more without an id": spec(
        {"starting_after": STRING}, page(data={"type": "array", "items": STRING}, has_more=BOOLEAN)
    ),
    "a POST with a page": spec({"page": INTEGER, "size": INTEGER}, page(data=ROWS), method="post"),
    "a DELETE": spec({"cursor": STRING}, page(data=ROWS, next_cursor=STRING), method="delete"),
}  # fmt: skip


@pytest.mark.parametrize("name", NOT_FOUND)
def test_not_found(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, NOT_FOUND[name]) is None


ANSWER = page(rows=ROWS, meta=page(after=STRING, all=INTEGER, more=BOOLEAN), n=INTEGER)
TAKEN = {"t": STRING, "p": INTEGER}
DECLARED = [
    ({"token": "meta/after", "parameter": "t"}, TokenPagination(items="rows", token="meta/after", parameter="t")),
    (
        {"kind": "cursor", "parameter": "t", "more": "meta/more"},
        CursorPagination(items="rows", cursor="id", parameter="t", more="meta/more"),
    ),
    (
        {"kind": "offset", "items": "rows", "parameter": "p", "total": "meta/all", "first": 1},
        OffsetPagination(items="rows", parameter="p", total="meta/all", first=1),
    ),
    ({"kind": "page", "parameter": "p", "pages": "n"}, NumberPagination(items="rows", parameter="p", pages="n")),
    ({"kind": "link"}, LinkPagination(items="rows")),
    ({"kind": "url", "url": "meta/after"}, UrlPagination(items="rows", url="meta/after")),
    (False, None),
    (True, None),
]


@pytest.mark.parametrize(("extension", "expected"), DECLARED)
def test_declared(tmp_path: Path, extension: Any, expected: Any) -> None:
    got = lowered(tmp_path, json.dumps(spec(TAKEN, ANSWER, extension=extension)))
    assert (got.api.operations[0].pagination, "PAG001" in got.codes) == (expected, False)


@pytest.mark.parametrize(
    "extension",
    [
        "token",
        {"kind": "guess"},
        {"kind": "link", "token": "n"},
        {"token": "no", "parameter": "t"},
        {"token": "n", "parameter": "no"},
        {"token": "n", "parameter": "t", "in": "body"},
        {"token": "n", "parameter": "t", "items": "meta"},
        {"parameter": "t"},
        {"kind": "url"},
        {"kind": "page", "parameter": "p", "first": "one"},
        {"kind": ["token"]},
        {"kind": "token", "token": ["n"], "parameter": ["t"]},
    ],
)
def test_declared_wrongly(tmp_path: Path, extension: Any) -> None:
    got = lowered(tmp_path, json.dumps(spec(TAKEN, ANSWER, extension=extension)))
    assert (got.api.operations[0].pagination, "PAG001" in got.codes) == (None, True)
