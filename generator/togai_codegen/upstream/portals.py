"""An HTML page that shows an API: where its spec is, or the spec itself where the page carries it along.

Redoc, Scalar, Swagger UI, RapiDoc and Stoplight Elements name a URL; ReadMe and others embed JSON. Nothing is executed.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

from togai_codegen.shapes import is_container, is_dict, is_list
from togai_codegen.source.document import step
from togai_codegen.upstream.addresses import join
from togai_codegen.upstream.pages import is_openapi

_MOST: Final = 4 * 1024 * 1024
"""Characters of a page that are looked through."""
_TAG: Final = re.compile(
    r"<(?P<name>redoc|rapi-doc|elements-api|script|div|noscript)(?P<rest>(?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+)>", re.IGNORECASE
)
_ATTRIBUTE: Final = re.compile(r"(?<![\w:-])([\w:-]{1,60}+)\s{0,5}=\s{0,5}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_URL_ATTRIBUTES: Final = ("spec-url", "data-url", "apidescriptionurl", "data-spec-url")
_JSON_ATTRIBUTES: Final = ("data-initial-props", "data-configuration")
_CALL: Final = re.compile(r"(?P<redoc>Redoc\.init)\(|(?:SwaggerUIBundle|SwaggerUI|createApiReference)\(")
_TEXT: Final = re.compile(r"\s{0,20}[\"']([^\"'\s]{1,2000})[\"']")
_OPTION: Final = re.compile(r"\burl[\"']?\s{0,20}:\s{0,20}[\"']([^\"'\s]{1,2000})[\"']")
_REACH: Final = 4_000
"""How far behind the beginning of a call its options are looked for."""
_SEVERAL: Final = 100
"""Attributes of a tag, calls and JSON texts of a page that are looked at: no real page has as many."""
_JSON_TYPES: Final = frozenset({"application/json", "application/openapi+json"})
_INITIALIZER: Final = re.compile(r"swagger-initializer(?:\.min)?\.js", re.IGNORECASE)


def is_html(text: str, content_type: str = "") -> bool:
    """Whether a text is a web page."""
    start = text[:2000].lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html", "<head", "<body")) or (
        content_type.lower().startswith(("text/html", "application/xhtml")) and start.startswith("<")
    )


def spec_urls(text: str, base: str) -> tuple[str, ...]:
    """The URLs of the specs that a page shows, absolute, each once."""
    return tuple(dict.fromkeys(join(base, url) for url in _urls(text[:_MOST]) if url.isprintable()))


def script_urls(text: str, base: str) -> tuple[str, ...]:
    """The URLs of the scripts in which Swagger UI keeps what its page shows."""
    found = (_attributes(tag["rest"]).get("src", "") for tag in _TAG.finditer(text[:_MOST]))
    return tuple(dict.fromkeys(join(base, url) for url in found if _INITIALIZER.search(url)))


def embedded(text: str) -> Any:
    """The OpenAPI document that the page carries along as JSON; None where there is none."""
    for candidate in islice(_json_of(text[: 4 * _MOST]), _SEVERAL):
        try:
            value = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        found = _openapi_in(value)
        if found is not None:
            return found
    return None


def _urls(text: str) -> Iterator[str]:
    for tag in _TAG.finditer(text):
        attributes = _attributes(tag["rest"])
        yield from (attributes[name] for name in _URL_ATTRIBUTES if attributes.get(name))
        try:
            configuration = json.loads(attributes.get("data-configuration", ""))
        except (ValueError, RecursionError):
            continue
        for place in (configuration, step(configuration, "spec")):
            url = step(place, "url")
            if isinstance(url, str):
                yield url
    yield from script_calls(text)


def script_calls(text: str) -> Iterator[str]:
    """The URLs in the calls by which a script makes a portal show a spec."""
    text = text[:_MOST]
    for call in islice(_CALL.finditer(text), _SEVERAL):
        rest = text[call.end() : call.end() + _REACH].partition("</script")[0]
        if call["redoc"]:
            found = _TEXT.match(rest)
            yield from () if found is None else (found[1],)
        else:
            yield from (option[1] for option in _OPTION.finditer(rest))


def _attributes(text: str) -> dict[str, str]:
    """The attributes of a tag by their names in lower case."""
    found = ((match[1].lower(), match[2] or match[3] or match[4] or "") for match in islice(_ATTRIBUTE.finditer(text), _SEVERAL))
    return {name: html.unescape(value) for name, value in found}


def _json_of(text: str) -> Iterator[str]:
    """What may be JSON in a page: the content of JSON scripts, and attributes that hold initial properties."""
    for tag in _TAG.finditer(text):
        attributes = _attributes(tag["rest"])
        yield from (attributes[name] for name in _JSON_ATTRIBUTES if attributes.get(name))
        if tag["name"].lower() == "script" and attributes.get("type", "").lower() in _JSON_TYPES:
            end = text.find("</script", tag.end())
            if end < 0:
                return
            yield text[tag.end() : end]


def _children(value: Any) -> Iterable[Any]:
    if is_dict(value):
        return value.values()
    return value if is_list(value) else ()


def _openapi_in(value: Any) -> Any:
    """The first OpenAPI document in a value, from the outside in."""
    level = [value]
    while level:
        for item in level:
            if is_openapi(item) and is_dict(step(item, "paths")):
                return item
        level = [child for item in level for child in _children(item) if is_container(child)]
    return None
