"""Redirects (RFC 9110, section 15.4): which are followed, and what goes along."""

from dataclasses import replace
from urllib.parse import unquote_plus, urljoin

from .auth import AuthValues
from .transport import Headers, Request
from .urls import origin
from .values import percent

MAX_REDIRECTS = 5


def redirected(request: Request, status: int, headers: Headers) -> Request | None:
    """The request that a redirect asks for (RFC 9110, section 15.4); None where it is not to be followed.

    A body goes to no other origin; nothing leaves TLS; another origin gets neither credentials, which a server may have copied
    into the query, nor cookies nor custom headers. A key in the query stays with its own origin.
    """
    location = headers.get("location")
    if location is None or status not in (301, 302, 303, 307, 308):
        return None
    try:
        url = urljoin(request.url, location).partition("#")[0]
        old, new = origin(request.url), origin(url)
    except ValueError:
        return None
    if new[0] not in ("http", "https") or (old[0] == "https" and new[0] == "http"):
        return None
    method, body = request.method, request.body
    if status == 303 and method != "HEAD":
        method, body = "GET", None
    elif method not in ("GET", "HEAD") and (status in (301, 302) or old != new or not request.can_be_sent):
        return None
    fields = request.headers
    if old != new:
        kept = ("accept", "user-agent")
        fields = Headers(pair for pair in fields.pairs() if pair[0].lower() in kept)
    if body is None:
        fields = fields.without(["content-type", "content-length"])
    auth = request.auth if old == new else AuthValues()
    return replace(request, method=method, url=_with_keys(url, request.auth, auth), headers=fields, body=body, auth=auth)


def _with_keys(url: str, old: AuthValues, new: AuthValues) -> str:
    """A URL whose query holds the new credentials, and none of the old ones."""
    base, _, query = url.partition("?")
    pairs = [(part, *map(unquote_plus, part.partition("=")[::2])) for part in query.split("&") if part]
    parts = [part for part, name, value in pairs if not old.holds(name, value)]
    parts += [f"{percent(name)}={percent(value)}" for name, value in new.query]
    return f"{base}?{'&'.join(parts)}" if parts else base
