"""The style tables of OpenAPI 3.0.4 (4.7.12.4) and 3.1.1 (4.8.12.4) over all kinds of values, in all four places.

An empty cell means that nothing is sent: RFC 6570 calls empty arrays, empty objects and null undefined (section 2.3).
`REFUSED` means an error before anything is sent.
"""

# ruff: noqa: N806

import uuid
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from .conftest import Load


class Colour(Enum):
    BLUE = "blue"


class Refused:
    def __repr__(self) -> str:
        return "REFUSED"


REFUSED = Refused()
VALUES: dict[str, Any] = {
    "empty": "",
    "text": "blue",
    "array": ["blue", "black", "brown"],
    "object": {"R": 100, "G": 200, "B": 150},
    "number": 15,
    "decimal": Decimal("1.50"),
    "float": 1e21,
    "boolean": True,
    "null": None,
    "date": date(2024, 1, 31),
    "date-time": datetime(2024, 1, 31, 12, tzinfo=UTC),
    "uuid": uuid.UUID(int=1),
    "enum": Colour.BLUE,
    "no items": [],
    "no properties": {},
    "only null": [None],
    "null among": ["a", None, "b"],
    "null property": {"a": None, "b": 1},
    "empty item": ["", "b"],
    "reserved": "a/b?c#d[e]@f!g$h&i'j(k)l*m+n,o;p=q:r",
    "percent": "50%25 %zz",
    "space": "a b",
    "beyond ascii": "é日",
    "nested": {"a": {"b": [1, 2]}},
    "delimiters": ["a,b", "c|d e"],
}
_RESERVED = "a%2Fb%3Fc%23d%5Be%5D%40f%21g%24h%26i%27j%28k%29l%2Am%2Bn%2Co%3Bp%3Dq%3Ar"
# What a scalar looks like is the same in every style of path and query, behind the style's own sign.
SCALARS = {
    "text": "blue",
    "number": "15",
    "decimal": "1.50",
    "float": "1e%2B21",
    "boolean": "true",
    "date": "2024-01-31",
    "date-time": "2024-01-31T12%3A00%3A00Z",
    "uuid": "00000000-0000-0000-0000-000000000001",
    "enum": "blue",
    "reserved": _RESERVED,
    "percent": "50%2525%20%25zz",
    "space": "a%20b",
    "beyond ascii": "%C3%A9%E6%97%A5",
}
NOTHING = ("null", "no items", "no properties", "only null")
_DEEP = "%7B%22b%22%3A%5B1%2C2%5D%7D"

PATHS: dict[tuple[str, bool], dict[str, Any]] = {
    ("simple", False): {
        "array": "blue,black,brown",
        "object": "R,100,G,200,B,150",
        "null among": "a,b",
        "null property": "b,1",
        "empty item": ",b",
        "nested": f"a,{_DEEP}",
        "delimiters": "a%2Cb,c%7Cd%20e",
    },
    ("simple", True): {
        "array": "blue,black,brown",
        "object": "R=100,G=200,B=150",
        "null among": "a,b",
        "null property": "b=1",
        "empty item": ",b",
        "nested": f"a={_DEEP}",
        "delimiters": "a%2Cb,c%7Cd%20e",
    },
    ("label", False): {
        "array": ".blue,black,brown",
        "object": ".R,100,G,200,B,150",
        "null among": ".a,b",
        "null property": ".b,1",
        "empty item": ".,b",
        "nested": f".a,{_DEEP}",
        "delimiters": ".a%2Cb,c%7Cd%20e",
    },
    ("label", True): {
        "array": ".blue.black.brown",
        "object": ".R=100.G=200.B=150",
        "null among": ".a.b",
        "null property": ".b=1",
        "empty item": "..b",
        "nested": f".a={_DEEP}",
        "delimiters": ".a%2Cb.c%7Cd%20e",
    },
    ("matrix", False): {
        "array": ";c=blue,black,brown",
        "object": ";c=R,100,G,200,B,150",
        "null among": ";c=a,b",
        "null property": ";c=b,1",
        "empty item": ";c=,b",
        "nested": f";c=a,{_DEEP}",
        "delimiters": ";c=a%2Cb,c%7Cd%20e",
    },
    ("matrix", True): {
        "array": ";c=blue;c=black;c=brown",
        "object": ";R=100;G=200;B=150",
        "null among": ";c=a;c=b",
        "null property": ";b=1",
        "empty item": ";c;c=b",
        "nested": f";a={_DEEP}",
        "delimiters": ";c=a%2Cb;c=c%7Cd%20e",
    },
}
_SIGN = {"simple": "", "label": ".", "matrix": ";c="}

_FORM_FLAT = {
    "array": "c=blue,black,brown",
    "object": "c=R,100,G,200,B,150",
    "null among": "c=a,b",
    "null property": "c=b,1",
    "empty item": "c=,b",
    "nested": f"c=a,{_DEEP}",
    "delimiters": "c=a%2Cb,c%7Cd%20e",
}
_FORM_EXPLODED = {
    "array": "c=blue&c=black&c=brown",
    "object": "R=100&G=200&B=150",
    "null among": "c=a&c=b",
    "null property": "b=1",
    "empty item": "c=&c=b",
    "nested": f"a={_DEEP}",
    "delimiters": "c=a%2Cb&c=c%7Cd%20e",
}


def joined(sign: str) -> dict[str, str]:
    return {
        "array": f"c=blue{sign}black{sign}brown",
        "object": f"c=R{sign}100{sign}G{sign}200{sign}B{sign}150",
        "null among": f"c=a{sign}b",
        "null property": f"c=b{sign}1",
        "empty item": f"c={sign}b",
        "nested": f"c=a{sign}{_DEEP}",
        "delimiters": f"c=a%2Cb{sign}c%7Cd%20e",
    }


_BRACKETS = {
    "array": "c=blue&c=black&c=brown",
    "object": "c%5BR%5D=100&c%5BG%5D=200&c%5BB%5D=150",
    "null among": "c=a&c=b",
    "null property": "c%5Bb%5D=1",
    "empty item": "c=&c=b",
    "nested": "c%5Ba%5D%5Bb%5D=1&c%5Ba%5D%5Bb%5D=2",
    "delimiters": "c=a%2Cb&c=c%7Cd%20e",
}
# The standard leaves exploded delimited styles, flat deepObject and deepObject of anything but a flat object open.
QUERIES: dict[tuple[str, bool], dict[str, str]] = {
    ("form", False): _FORM_FLAT,
    ("form", True): _FORM_EXPLODED,
    ("spaceDelimited", False): joined("%20"),
    ("spaceDelimited", True): _FORM_EXPLODED,
    ("pipeDelimited", False): joined("%7C"),
    ("pipeDelimited", True): _FORM_EXPLODED,
    ("deepObject", False): _BRACKETS,
    ("deepObject", True): _BRACKETS,
}

HEADERS: dict[bool, dict[str, str]] = {
    explode: {
        "empty": "",
        "array": "blue,black,brown",
        "object": "R=100,G=200,B=150" if explode else "R,100,G,200,B,150",
        "null among": "a,b",
        "null property": "b=1" if explode else "b,1",
        "empty item": ",b",
        "nested": 'a={"b":[1,2]}' if explode else 'a,{"b":[1,2]}',
        "delimiters": "a,b,c|d e",
        "float": "1e+21",
        "date-time": "2024-01-31T12:00:00Z",
        "reserved": VALUES["reserved"],
        "percent": VALUES["percent"],
        "space": VALUES["space"],
    }
    for explode in (False, True)
}


def cells(table: dict[Any, dict[str, Any]], empty: Any, sign: Any) -> list[tuple[Any, str, Any]]:
    """Every cell: a row's own text, else that of the scalar behind the row's sign."""
    found = []
    for row, texts in table.items():
        for kind in VALUES:
            if kind in NOTHING:
                expected = REFUSED if empty is REFUSED else None
            elif kind == "empty":
                expected = empty
            else:
                expected = texts.get(kind, f"{sign(row)}{SCALARS.get(kind)}")
            found.append((row, kind, expected))
    return found


@pytest.mark.parametrize(("row", "kind", "expected"), cells(PATHS, REFUSED, lambda row: _SIGN[row[0]]))
def test_paths(rt: Load, row: tuple[str, bool], kind: str, expected: Any) -> None:
    def expand() -> Any:
        return rt("urls").expand_path("/x/{c}/y", {"c": VALUES[kind]}, [rt("operation").PathParameter("c", *row)])

    if expected is REFUSED:
        with pytest.raises(rt("errors").ConfigurationError, match="missing or empty"):
            expand()
    else:
        assert expand() == f"/x/{expected}/y"


@pytest.mark.parametrize(("row", "kind", "expected"), cells(QUERIES, "c=", lambda row: "c="))
def test_queries(rt: Load, row: tuple[str, bool], kind: str, expected: str | None) -> None:
    parts = rt("urls").build_query({"c": VALUES[kind]}, [rt("operation").QueryParameter("c", *row)])
    assert "&".join(parts) == (expected or "")


@pytest.mark.parametrize(("row", "kind", "expected"), cells(HEADERS, "", lambda row: ""))
def test_headers(rt: Load, row: bool, kind: str, expected: str | None) -> None:
    if kind == "beyond ascii":
        return  # header fields are ASCII: the transport refuses it
    operation = rt("operation").Operation(
        id="x", method="GET", path="/", parameters=(rt("operation").HeaderParameter("c", "simple", row),)
    )
    fields = dict(rt("calls")._header_fields(operation, {"c": VALUES[kind]}))
    assert fields == ({} if expected is None else {"c": expected})


COOKIES = {row: QUERIES[row] for row in QUERIES if row[0] == "form"}


@pytest.mark.parametrize(("row", "kind", "expected"), cells(COOKIES, "c=", lambda row: "c="))
def test_cookies(rt: Load, row: tuple[str, bool], kind: str, expected: str | None) -> None:
    operation = rt("operation").Operation(
        id="x", method="GET", path="/", parameters=(rt("operation").CookieParameter("c", *row),)
    )
    assert rt("calls")._cookie_fields(operation, {"c": VALUES[kind]}) == ([] if expected is None else expected.split("&"))


RESERVED = [
    ("a/b?c@d!e$f'g(h)i*j,k;l=m:n", "c=a/b?c@d!e$f'g(h)i*j,k;l=m:n"),
    ("a&b+c#d[e]", "c=a%26b%2Bc%23d%5Be%5D"),  # those change the query, so the caller is kept from it
    ("50%25 %2f %zz %", "c=50%25%20%2f%20%25zz%20%25"),  # triples stay (RFC 6570, section 3.2.3)
    (["a/b", "c d"], "c=a/b&c=c%20d"),
    ("é", "c=%C3%A9"),
]


@pytest.mark.parametrize(("value", "expected"), RESERVED)
def test_allow_reserved(rt: Load, value: Any, expected: str) -> None:
    parameter = rt("operation").QueryParameter("c", allow_reserved=True)
    assert "&".join(rt("urls").build_query({"c": value}, [parameter])) == expected


CONTENTS = [
    ({"a": [1, None]}, '{"a":[1,null]}'),
    ([], "[]"),
    (None, "null"),
    ("text", '"text"'),
    (Decimal("1.10"), "1.10"),
    (date(2024, 1, 31), '"2024-01-31"'),
]


@pytest.mark.parametrize(("value", "text"), CONTENTS)
def test_content_in_every_place(rt: Load, value: Any, text: str) -> None:
    module, percent = rt("operation"), rt("values").percent
    json = "application/vnd.acme+json"
    assert rt("urls").expand_path("/{c}", {"c": value}, [module.PathParameter("c", content_type=json)]) == f"/{percent(text)}"
    assert rt("urls").build_query({"c": value}, [module.QueryParameter("c", content_type=json)]) == [f"c={percent(text)}"]
    inside = (module.HeaderParameter("c", content_type=json), module.CookieParameter("c", content_type=json))
    operation = module.Operation(id="x", method="GET", path="/", parameters=inside)
    assert rt("calls")._header_fields(operation, {"c": value}) == [("c", text)]
    assert rt("calls")._cookie_fields(operation, {"c": value}) == [f"c={percent(text)}"]


def test_models_are_objects_in_every_style(rt: Load) -> None:
    Model, WireField = rt("model").Model, rt("model").WireField

    class Inner(Model):  # type: ignore[misc, valid-type]
        first_name: str = WireField(alias="firstName")

    class Outer(Model):  # type: ignore[misc, valid-type]
        inner: Inner
        tags: list[str]

    value = Outer(inner=Inner(first_name="a b"), tags=["x", "y"])
    QueryParameter, build = rt("operation").QueryParameter, rt("urls").build_query
    assert build({"c": value}, [QueryParameter("c", "deepObject")]) == [
        "c%5Binner%5D%5BfirstName%5D=a%20b",
        "c%5Btags%5D=x",
        "c%5Btags%5D=y",
    ]
    assert build({"c": value.inner}, [QueryParameter("c")]) == ["firstName=a%20b"]


@pytest.mark.parametrize(
    ("value", "expected"), [(".", "%2E"), ("..", "%2E%2E"), ("...", "..."), ("a..", "a.."), ("%2e", "%252e")]
)
def test_dots_stay_in_their_segment(rt: Load, value: str, expected: str) -> None:
    assert rt("urls").expand_path("/a/{b}/c", {"b": value}) == f"/a/{expected}/c"


@pytest.mark.parametrize(
    ("style", "value", "expected"), [("label", ".", "%2E%2E"), ("label", "", REFUSED), ("matrix", ".", ";b=.")]
)
def test_dots_that_a_style_adds(rt: Load, style: str, value: str, expected: Any) -> None:
    parameter = rt("operation").PathParameter("b", style)
    if expected is REFUSED:
        with pytest.raises(rt("errors").ConfigurationError):
            rt("urls").expand_path("/{b}", {"b": value}, [parameter])
    else:
        assert rt("urls").expand_path("/{b}", {"b": value}, [parameter]) == f"/{expected}"
