"""The style tables of OpenAPI 3.0.4 and 3.1.1, paths, queries."""

# ruff: noqa: N806

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from .conftest import Load

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

PATHS = [
    ("matrix", False, "blue", ";color=blue"),
    ("matrix", False, ARRAY, ";color=blue,black,brown"),
    ("matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
    ("matrix", True, "blue", ";color=blue"),
    ("matrix", True, ARRAY, ";color=blue;color=black;color=brown"),
    ("matrix", True, OBJECT, ";R=100;G=200;B=150"),
    ("label", False, "blue", ".blue"),
    ("label", False, ARRAY, ".blue,black,brown"),
    ("label", False, OBJECT, ".R,100,G,200,B,150"),
    ("label", True, "blue", ".blue"),
    ("label", True, ARRAY, ".blue.black.brown"),
    ("label", True, OBJECT, ".R=100.G=200.B=150"),
    ("simple", False, "blue", "blue"),
    ("simple", False, ARRAY, "blue,black,brown"),
    ("simple", False, OBJECT, "R,100,G,200,B,150"),
    ("simple", True, "blue", "blue"),
    ("simple", True, ARRAY, "blue,black,brown"),
    ("simple", True, OBJECT, "R=100,G=200,B=150"),
]

QUERIES = [
    ("form", False, "", "color="),
    ("form", False, "blue", "color=blue"),
    ("form", False, ARRAY, "color=blue,black,brown"),
    ("form", False, OBJECT, "color=R,100,G,200,B,150"),
    ("form", True, "", "color="),
    ("form", True, "blue", "color=blue"),
    ("form", True, ARRAY, "color=blue&color=black&color=brown"),
    ("form", True, OBJECT, "R=100&G=200&B=150"),
    ("spaceDelimited", False, ARRAY, "color=blue%20black%20brown"),
    ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    ("pipeDelimited", False, ARRAY, "color=blue%7Cblack%7Cbrown"),
    ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("deepObject", True, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ("deepObject", True, {"a": {"b": [1, 2]}}, "color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2"),
    ("form", True, None, ""),
    ("form", True, [], ""),
]


@pytest.mark.parametrize(("style", "explode", "value", "expected"), PATHS)
def test_path_styles(rt: Load, style: Any, explode: bool, value: Any, expected: str) -> None:
    parameter = rt("operation").PathParameter("color", style, explode)
    assert rt("urls").expand_path("/x/{color}", {"color": value}, [parameter]) == f"/x/{expected}"


@pytest.mark.parametrize(("style", "explode", "value", "expected"), QUERIES)
def test_query_styles(rt: Load, style: Any, explode: bool, value: Any, expected: str) -> None:
    parameter = rt("operation").QueryParameter("color", style, explode)
    assert "&".join(rt("urls").build_query({"color": value}, [parameter])) == expected


def test_empty_texts(rt: Load) -> None:
    values = rt("values")
    assert values.matrix("color", "", False, values.percent) == ";color"
    assert values.matrix("color", "", True, values.percent) == ";color"
    assert values.label("", False, values.percent) == "."


def test_allow_reserved(rt: Load) -> None:
    QueryParameter = rt("operation").QueryParameter
    build = rt("urls").build_query
    assert build({"q": "a/b:c?d&e+f#g h"}, [QueryParameter("q", allow_reserved=True)]) == ["q=a/b:c?d%26e%2Bf%23g%20h"]
    assert build({"q": "a/b:c"}, [QueryParameter("q")]) == ["q=a%2Fb%3Ac"]


def test_content_parameters(rt: Load) -> None:
    parameter = rt("operation").QueryParameter("f", content_type="application/json")
    assert rt("urls").build_query({"f": {"a": [1, None]}}, [parameter]) == ["f=%7B%22a%22%3A%5B1%2Cnull%5D%7D"]


def test_scalars_as_text(rt: Load) -> None:
    text = rt("values").scalar_text
    assert text(True) == "true"
    assert text(1.5) == "1.5"
    assert text(Decimal("1.50")) == "1.50"
    assert text(datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)) == "2024-01-02T03:04:05Z"
    assert text(date(2024, 1, 2)) == "2024-01-02"
    assert text(rt("timestamps").WireDateTime.parse("2024-01-02T03:04:05.000Z")) == "2024-01-02T03:04:05.000Z"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("purchase.x#1$PURCHASE", "purchase.x%231%24PURCHASE"),
        ("+1 2/3", "%2B1%202%2F3"),
        ("..", "%2E%2E"),
        (".", "%2E"),
        ("...", "..."),
        ("é", "%C3%A9"),
        (15, "15"),
        ("{x}", "%7Bx%7D"),
    ],
)
def test_path_values_stay_in_their_segment(rt: Load, value: Any, expected: str) -> None:
    assert rt("urls").expand_path("/a/{b}/c", {"b": value}) == f"/a/{expected}/c"


@pytest.mark.parametrize("value", ["", None, []])
def test_empty_path_value_is_refused(rt: Load, value: Any) -> None:
    with pytest.raises(rt("errors").ConfigurationError, match="missing or empty"):
        rt("urls").expand_path("/a/{b}", {"b": value})


def test_urls_have_no_double_slash(rt: Load) -> None:
    join = rt("urls").join_url
    assert join("https://x.com/v1/", "/a/b") == "https://x.com/v1/a/b"
    assert join("https://x.com", "a", ["q=1"]) == "https://x.com/a?q=1"
    assert join("https://x.com", "/a?z=1", ["q=1"]) == "https://x.com/a?z=1&q=1"


@pytest.mark.parametrize("url", ["x.com", "ftp://x", "https://", "https://x/?a=1", "https://x:99999999", "https://[x"])
def test_bad_base_urls(rt: Load, url: str) -> None:
    with pytest.raises(rt("errors").ConfigurationError):
        rt("urls").check_base_url(url)


def test_omitted_values_are_not_sent(rt: Load) -> None:
    OMIT = rt("omit").OMIT
    assert rt("urls").build_query({"a": OMIT, "b": 1}) == ["b=1"]
    assert rt("values").to_json_text({"a": OMIT, "b": None}) == '{"b":null}'
