"""What a redirect asks for, as a table: a pure function of request and answer."""

import pytest

from togai_codegen.runtime.options import Timeout
from togai_codegen.runtime.redirects import redirected
from togai_codegen.runtime.transport import Headers, Request

HERE = "https://api.example/v1/things"
SECRETS = Headers([("Authorization", "s"), ("X-Api-Key", "s"), ("Cookie", "s"), ("Accept", "a"), ("Content-Type", "c")])


def after(status: int, location: str | None, method: str = "GET", body: bytes | None = None) -> Request | None:
    fields = Headers([] if location is None else [("Location", location)])
    sent = Request(method=method, url=HERE, headers=SECRETS, body=body, timeout=Timeout(read=3.0), ends_at=9.0)
    return redirected(sent, status, fields)


@pytest.mark.parametrize(
    ("status", "method", "next_method"),
    [
        (301, "GET", "GET"),
        (302, "HEAD", "HEAD"),
        (303, "GET", "GET"),
        (303, "POST", "GET"),
        (303, "HEAD", "HEAD"),
        (303, "DELETE", "GET"),
        (307, "POST", "POST"),
        (308, "PUT", "PUT"),
        (301, "POST", None),
        (302, "PATCH", None),
        (300, "GET", None),
        (304, "GET", None),
        (305, "GET", None),
        (200, "GET", None),
        (201, "POST", None),
    ],
)
def test_methods(status: int, method: str, next_method: str | None) -> None:
    found = after(status, "/v1/moved", method, b"x" if method in ("POST", "PUT", "PATCH") else None)
    assert (found.method if found else None) == next_method
    if found is not None:
        assert (found.url, found.timeout.read, found.ends_at) == ("https://api.example/v1/moved", 3.0, 9.0)
        assert found.headers["authorization"] == "s"
        assert (found.body == b"x") == (status in (307, 308))
        assert ("content-type" in found.headers) == (found.body is not None)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("moved?a=1#part", "https://api.example/v1/moved?a=1"),
        ("//other.example/x", "https://other.example/x"),
        ("https://api.example:443/x", "https://api.example:443/x"),
        ("http://api.example/x", None),
        ("ftp://api.example/x", None),
        ("javascript:alert(1)", None),
        ("https://api.example:99999/x", None),
        (None, None),
    ],
)
def test_places(location: str | None, url: str | None) -> None:
    found = after(302, location)
    assert (found.url if found else None) == url


@pytest.mark.parametrize("place", ["https://other.example/x", "https://api.example:8443/x", "https://sub.api.example/x"])
def test_another_origin_gets_no_secret_and_no_body(place: str) -> None:
    found = after(307, place)
    assert found is not None
    assert found.headers.pairs() == (("Accept", "a"),)
    assert after(307, place, "POST", b"x") is None
    after_post = after(303, place, "POST", b"x")
    assert after_post is not None
    assert (after_post.method, after_post.body, after_post.headers.pairs()) == ("GET", None, (("Accept", "a"),))
