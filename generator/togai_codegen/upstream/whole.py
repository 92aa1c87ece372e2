"""A text that is a spec as it stands, and the refusal of what is not."""

import re
from typing import Final, NoReturn

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Code, Diagnostics, StopRun
from togai_codegen.location import Location
from togai_codegen.source import Document
from togai_codegen.upstream.model import Page
from togai_codegen.upstream.pages import is_openapi, read_at
from togai_codegen.upstream.portals import is_html

_FENCE_OR_KEY: Final = re.compile(r"^(?:(?P<fence>`{3,}|~{3,})|[\"']?(?P<key>openapi|swagger)[\"']?[ \t]*:)", re.MULTILINE)


def is_whole(text: str) -> bool:
    """Whether a text is a document of its own: JSON, or YAML with the key that is asked for before any fence of Markdown."""
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return True
    first = _FENCE_OR_KEY.search(text)
    return first is not None and first["key"] is not None


def whole_spec(page: Page, diagnostics: Diagnostics) -> Document:
    """The document that a text is. Raises StopRun, after reporting, for HTML and whatever else is no OpenAPI document."""
    refuse_html(page, diagnostics)
    document = read_at(page.text, page, 0, diagnostics)
    if not is_openapi(document.root):
        message = "this is no OpenAPI document: it has no `openapi` or `swagger` key with a version of 2 or 3"
        stop(diagnostics, codes.PUL003, message, page)
    return document


def refuse_html(page: Page, diagnostics: Diagnostics) -> None:
    """Raise StopRun, after reporting, for a web page where something else was asked for."""
    if is_html(page.text, page.content_type):
        hint = "perhaps it is a page for people, a login, or an error that is answered with 200"
        stop(diagnostics, codes.PUL002, "this is an HTML page, and no spec is in it or named by it", page, hint)


def stop(diagnostics: Diagnostics, code: Code, message: str, page: Page, hint: str | None = None) -> NoReturn:
    """Report what ends the pull, at the beginning of a page."""
    diagnostics.report(code, message, Location(page.name, "", 1, 1), action=Action.STOPPED, hint=hint)
    raise StopRun
