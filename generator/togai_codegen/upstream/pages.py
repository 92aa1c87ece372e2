"""A page of a docs site to the OpenAPI documents in it."""

import re
from pathlib import Path
from typing import Any, Final

from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Action, Diagnostics, StopRun
from togai_codegen.location import Location
from togai_codegen.shapes import is_dict
from togai_codegen.source import Document, document_from_text
from togai_codegen.upstream.blocks import Block, blocks_of
from togai_codegen.upstream.model import Fragment, Page

_RENDERED: Final = re.compile(r"curl --request (?:GET|POST|PUT|PATCH|DELETE)\b|^(?:GET|POST|PUT|PATCH|DELETE)$", re.MULTILINE)


def fragments_of(page: Page, diagnostics: Diagnostics) -> tuple[Fragment, ...]:
    """The OpenAPI documents of a page, () where it has none. Raises StopRun, after reporting, where one of them is broken."""
    found = [block for block in blocks_of(page.text) if block.is_meant]
    if any(block.has_root_key or block.target is not None for block in found):
        # A heading alone may stand above an example; where the page has the real thing, that is what counts.
        found = [block for block in found if block.has_root_key or block.target is not None]
    fragments = tuple(_fragment(page, block, diagnostics) for block in found)
    diagnostics.sources[page.name] = page.text
    return fragments


def _fragment(page: Page, block: Block, diagnostics: Diagnostics) -> Fragment:
    document = read_at(block.content, page, block.line, diagnostics)
    root = document.root
    if not is_openapi(root):
        what = "a tree without a top-level `openapi` key" if is_dict(root) else "no object"
        at = Location(page.name, "", block.line + 1, 1)
        message = f"the page holds {what}: an older form of page, or none of ours"
        hint = "the portal must publish the page anew; what can be read of this form is not a spec"
        diagnostics.sources[page.name] = page.text
        diagnostics.report(codes.PUL005, message, at, action=Action.STOPPED, hint=hint)
        raise StopRun
    target = block.target
    return Fragment(document, (target["file"] or "") if target is not None and target["file"] else title_of(root))


def read_at(text: str, page: Page, line: int, diagnostics: Diagnostics) -> Document:
    """Read a document that stands in a page below a line, so that its positions are those of the page. Raises StopRun."""
    path = Path("page.json" if text.lstrip().startswith("{") else "page.yaml")
    try:
        # Empty lines say nothing in YAML and JSON, and move every position to where it is in the page.
        return document_from_text("\n" * line + text, diagnostics, path=path, display=page.name)
    finally:
        diagnostics.sources[page.name] = page.text


def is_openapi(root: Any) -> bool:
    """Whether a value says of itself that it is an OpenAPI document, or one of its ancestor's, Swagger 2.0."""
    if not is_dict(root):
        return False
    version = root.get("openapi", root.get("swagger"))
    return isinstance(version, str | float | int) and not isinstance(version, bool) and str(version)[:2] in ("2.", "3.")


def title_of(root: dict[str, Any]) -> str:
    """The API's title, "" where it has none."""
    info = root.get("info")
    title = info.get("title") if is_dict(info) else None
    return title if isinstance(title, str) else ""


def is_rendered(text: str) -> bool:
    """Whether a text is what a browser shows of an operation's page: that holds no schema."""
    return _RENDERED.search(text) is not None
