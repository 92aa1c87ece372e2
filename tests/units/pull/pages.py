"""Pages of docs sites, written for these tests, and the command run on them."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from tests.support.docs_site import DocsSite
from togai_codegen.cli.main import cli
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.source import load_document

HEAD: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Kennel", "version": "1"},
    "servers": [{"url": "https://kennel.example"}],
    "security": [{"key": []}],
    "tags": [{"name": "dogs", "description": "All dogs."}, {"name": "cats"}],
}
REF = "#/components/schemas"
TEXT: dict[str, Any] = {"type": "string"}
COMPONENTS: dict[str, dict[str, Any]] = {
    "Dog": {
        "type": "object",
        "required": ["name"],
        "properties": {"name": TEXT, "owner": {"$ref": "#/components/schemas/Owner"}},
    },
    "Owner": {"type": "object", "description": "Pays.\nAlways.\n", "properties": {"since": {**TEXT, "example": "2024-01-01"}}},
    "Cat": {"type": "object", "properties": {"lives": {"type": "integer", "default": 9}, "asleep": {"type": "boolean"}}},
}
KEY: dict[str, Any] = {"type": "apiKey", "in": "header", "name": "X-Key"}
SCHEMAS = {"dogs": ("Dog", "Owner"), "cats": ("Cat",)}


def operation(method: str, path: str) -> dict[str, Any]:
    """An operation on dogs or cats."""
    kind = path.split("/")[1]
    schema = {"$ref": f"{REF}/{SCHEMAS[kind][0]}"}
    content = {"application/json": {"schema": schema}}
    parameters: dict[str, Any] = {"parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]}
    return {
        "tags": [kind],
        "operationId": f"{method}{path.title().replace('/', '').replace('{Id}', 'One')}",
        **(parameters if "{id}" in path else {}),
        "responses": {"200": {"description": "OK", "content": content}},
    }


OPERATIONS = (("get", "/dogs"), ("post", "/dogs"), ("get", "/dogs/{id}"), ("get", "/cats"), ("delete", "/cats/{id}"))


def pruned(method: str, path: str) -> dict[str, Any]:
    """The part of the spec that one page shows."""
    schemas = {name: COMPONENTS[name] for name in SCHEMAS[path.split("/")[1]]}
    paths = {path: {method: operation(method, path)}}
    return {**HEAD, "paths": paths, "components": {"schemas": schemas, "securitySchemes": {"key": KEY}}}


def whole() -> dict[str, Any]:
    """The spec that all pages come to."""
    paths: dict[str, Any] = {}
    for method, path in OPERATIONS:
        paths.setdefault(path, {})[method] = operation(method, path)
    return {**HEAD, "paths": paths, "components": {"schemas": COMPONENTS, "securitySchemes": {"key": KEY}}}


def as_block(document: Any, info: str, fence: str = "````") -> str:
    """A code block; JSON is YAML, too."""
    return f"{fence}{info}\n{json.dumps(document, indent=2)}\n{fence}"


def mintlify(method: str, path: str, document: Any = None) -> str:
    """A page whose block says in its info string what it is about."""
    block = as_block(pruned(method, path) if document is None else document, f"yaml {method} {path}")
    return f"> ## Documentation Index\n> Read llms.txt first.\n\n# {method} {path}\n\n> Something.\n\n## OpenAPI\n\n{block}\n"


def readme(method: str, path: str) -> str:
    """A page that has JSON under a heading of its own, behind an example of something else."""
    block = as_block(pruned(method, path), "json", "```")
    return f'---\nupdatedAt: long ago\n---\n\n# {method}\n\n```json\n{{"code": 0}}\n```\n\n# OpenAPI definition\n\n{block}\n'


def gitbook(*operations: tuple[str, str]) -> str:
    """A page that has minified JSON for each of its operations."""
    return "# Dogs\n" + "".join(f"\n## {m} {p}\n\n> Text.\n\n```json\n{json.dumps(pruned(m, p))}\n```\n" for m, p in operations)


def apidog(method: str, path: str) -> str:
    """A page that has YAML under a heading."""
    return f"# Call\n\n## OpenAPI Specification\n\n{as_block(pruned(method, path), 'yaml', '```')}\n"


def page_name(method: str, path: str) -> str:
    """Where a site of ours has the page of an operation."""
    return f"/api/{path.split('/')[1]}/{method}{'-one' if '{' in path else ''}.md"


def kennel(site: DocsSite, page: Any = mintlify) -> None:
    """Put all pages and their index on a site."""
    site.pages.update({page_name(method, path): page(method, path) for method, path in OPERATIONS})
    site.pages["/llms.txt"] = site.index()


def run(*arguments: str | Path) -> Result:
    """`togai-codegen pull` in this process; everything that it prints is in `output`."""
    result = CliRunner().invoke(cli, ["pull", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def read(path: Path) -> Any:
    """A spec as our own reader sees it."""
    return load_document(path, Diagnostics()).root
