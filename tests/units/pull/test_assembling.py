"""Pages cut from a spec come to that spec again, whatever their order; and no page costs more than its size."""

import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.places import ROOT
from tests.units.pull.pages import as_block, mintlify, pruned, read, run
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source import Document, document_from_text
from togai_codegen.upstream.assemble import assemble, first_difference
from togai_codegen.upstream.blocks import blocks_of
from togai_codegen.upstream.index import looks_like_index, read_index
from togai_codegen.upstream.portals import embedded, spec_urls

SIZE = 200_000
HOSTILE_HTML = {
    "calls": "SwaggerUIBundle(" * (SIZE // 16),
    "tags": '<html><script "' * (SIZE // 15),
    "attributes": "<script " + "a=b " * (SIZE // 4) + ">",
    "one name": "<script " + "a" * SIZE + ">",
    "scripts without an end": '<script type="application/json">[]' * (SIZE // 33),
    "depth": '<script type="application/json">' + "[" * SIZE + "</script>",
}
HOSTILE_INDEX = {
    "long links": ("- [a](x" + "y" * 7000 + "\n") * (SIZE // 7000),
    "brackets": "- " + "[a[a" * (SIZE // 4),
    "many links": "- [a](http://b/x.md)\n" * (SIZE // 20),
}
HOSTILE_PAGE = {
    "fences": "```\n" * (SIZE // 4),
    "info": "```yaml " + "get " * (SIZE // 4) + "\nx\n```",
    "no root": "```\n" + ("{" + " " * 1000) * (SIZE // 1000) + "\n```",
}


@pytest.mark.parametrize("name", [*HOSTILE_HTML, *HOSTILE_INDEX, *HOSTILE_PAGE])
def test_no_text_takes_more_than_its_size(name: str) -> None:
    start = time.process_time()
    if name in HOSTILE_HTML:
        assert spec_urls(HOSTILE_HTML[name], "http://a.example/") == () and embedded(HOSTILE_HTML[name]) is None
    elif name in HOSTILE_INDEX:
        looks_like_index(HOSTILE_INDEX[name])
        read_index(HOSTILE_INDEX[name], "http://a.example/")
    else:
        assert not any(block.has_root_key for block in blocks_of(HOSTILE_PAGE[name]) if block.target is None)
    assert time.process_time() - start < 4


def _references(value: Any) -> Iterator[str]:
    if is_dict(value):
        for key, item in value.items():
            if key == "$ref" and isinstance(item, str):
                yield item
            elif key == "mapping" and is_dict(item):
                yield from (target for target in item.values() if str(target).startswith("#/"))
            else:
                yield from _references(item)
    elif is_list(value):
        for item in value:
            yield from _references(item)


def _cut(spec: dict[str, Any], path: str, method: str) -> dict[str, Any]:
    """The part of a spec that one operation needs, as a portal would publish it."""
    item = {key: value for key, value in spec["paths"][path].items() if key in (method, "parameters")}
    components: dict[str, Any] = {"securitySchemes": spec["components"]["securitySchemes"]}
    waiting = list(_references(item))
    while waiting:
        section, name = waiting.pop().removeprefix("#/components/").split("/")
        if name not in components.setdefault(section, {}):
            components[section][name] = spec["components"][section][name]
            waiting += _references(components[section][name])
    return {**spec, "paths": {path: item}, "components": components}


def test_the_pages_of_our_own_spec_come_to_that_spec(folder: Path) -> None:
    spec = read(ROOT / "specs/togai.yaml")
    operations = [(path, method) for path, item in spec["paths"].items() for method in item if method != "parameters"]
    cut = {operation: _cut(spec, *operation) for operation in operations}
    random.Random(1).shuffle(operations)
    links: list[str] = []
    for number, (path, method) in enumerate(operations):
        name = f"reference/{path.split('/')[1]}/{number}.md"
        (folder / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / name).write_text(mintlify(method, path, cut[path, method]), encoding="utf-8")
        links.append(f"- [{path}](/{name})")
    (folder / "site/llms.txt").write_text("# Site\n\n" + "\n".join(links) + "\n", encoding="utf-8")
    (folder / "spec.yaml").write_bytes((ROOT / "specs/togai.yaml").read_bytes())
    reached = {(section, name) for part in cut.values() for section, members in part["components"].items() for name in members}
    components = {
        section: {name: value for name, value in members.items() if (section, name) in reached}
        for section, members in spec["components"].items()
    }
    ran = run("site", "--spec", "spec.yaml")
    assert ran.exit_code == 0 and "151 operations on 151 pages" in ran.output, ran.output
    found = read(folder / "spec.yaml")
    assert found == {**spec, "components": {section: members for section, members in components.items() if members}}
    # In the old order, and behind the comment of its owner.
    assert list(found) == [key for key in spec if key in found] and list(found["paths"]) == list(spec["paths"])
    assert (folder / "spec.yaml").read_text(encoding="utf-8").startswith("# The Togai API")


def _document(value: Any, name: str) -> Document:
    return document_from_text(json.dumps(value, indent=1), Diagnostics(), path=Path(name))


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"info": {"title": "Kennel", "version": "2"}}, "/info/version"),
        ({"servers": []}, "/servers"),
        ({"openapi": "3.0.1"}, "/openapi"),
        ({"tags": [{"name": "cats", "description": "New"}]}, "/tags/"),
        (
            {"components": {"securitySchemes": {"key": {"type": "http", "scheme": "basic"}}}},
            "/components/securitySchemes/key/type",
        ),
        ({"components": {"schemas": []}}, "/components/schemas"),
        ({"components": []}, "/components"),
        ({"paths": {"/dogs": {"get": {"tags": []}}}}, "/paths/~1dogs/get/tags"),
    ],
)
def test_everything_that_two_pages_share_is_compared(change: dict[str, Any], pointer: str) -> None:
    one, two = pruned("get", "/dogs"), {**pruned("get", "/cats"), **change}
    for documents in ((one, two), (two, one)):
        diagnostics = Diagnostics()
        with pytest.raises(StopRun):
            assemble([_document(value, f"{number}.json") for number, value in enumerate(documents)], diagnostics)
        found = [item.message for item in diagnostics]
        assert len(found) == 1 and pointer.rsplit("/", 1)[0] in found[0], found


def test_security_that_only_some_pages_have_is_a_conflict() -> None:
    one, two = pruned("get", "/dogs"), pruned("get", "/cats")
    del two["security"]
    diagnostics = Diagnostics()
    with pytest.raises(StopRun):
        assemble([_document(one, "one.json"), _document(two, "two.json")], diagnostics)
    assert [(item.at.document, "this one has none" in item.message) for item in diagnostics] == [("two.json", True)]
    two["paths"]["/cats"]["get"]["security"] = []
    assert set(assemble([_document(one, "one.json"), _document(two, "two.json")], Diagnostics())["paths"]) == {"/dogs", "/cats"}


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1.0}, None),
        ({"a": 1}, {"a": True}, "/a"),
        ({"a": [0]}, {"a": [False]}, "/a/0"),
        ([1, 2], [2, 1], "/0"),
        ([1], [1, 2], ""),
        ({"a/b": {"c": None}}, {"a/b": {}}, "/a~1b/c"),
        ({}, [], ""),
        ("1", 1, ""),
    ],
)
def test_differences(one: Any, other: Any, place: str | None) -> None:
    assert first_difference(one, other) == place
    assert (first_difference(other, one) is None) == (place is None)


def test_blocks_as_commonmark_has_them() -> None:
    text = "# H\r\n~~~ yaml x\r\n```\r\nin\r\n~~~\r\n   ````json\n     {}\n    deeper\n   ````\n``` a`b\n`````\n````\nlast"
    assert [(block.line, block.info, block.content) for block in blocks_of(text)] == [
        (2, "yaml x", "```\nin"),
        (6, "json", "  {}\n deeper"),
        (11, "", "````\nlast"),
    ]


def test_a_page_in_a_deeper_fence_keeps_its_lines() -> None:
    document = {**pruned("get", "/dogs"), "info": {"title": "Kennel", "version": "1", "description": "```\ncode\n```"}}
    [block] = blocks_of(as_block(document, "yaml get /dogs"))
    assert json.loads(block.content) == document
