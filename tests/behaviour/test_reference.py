"""`reference.html` and `reference.md`: complete, safe whatever the spec says, and their examples run."""

import ast
import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from togai import models

from tests.support.command import codegen, generate
from tests.support.places import ROOT
from tests.support.specs import minimal_spec

_TAGS = """
    html head meta title link style script body a header p strong span search input kbd ul button div nav h1 h2 h3 h4 details
    summary li main section code dl dt dd i b em ol pre article figure svg path rect text figcaption footer
    """
TAGS = set(_TAGS.split())
_ATTRIBUTES = """
    lang charset http-equiv content name rel href class id aria-label aria-labelledby aria-expanded aria-controls
    aria-autocomplete aria-hidden role type autocomplete spellcheck placeholder hidden tabindex data-kind data-more
    start viewbox d x y
    """
ATTRIBUTES = set(_ATTRIBUTES.split())


class Page(HTMLParser):
    """Every tag with its attributes, and the texts of the examples."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(attribute)) is not None]


@pytest.fixture(scope="session")
def page(togai_package: Path) -> str:
    return (togai_package / "reference.html").read_text("utf-8")


def examples(page: str, flavour: str) -> list[str]:
    return [unescape(text) for text in re.findall(rf'<pre class="{flavour}"[^>]*><code>(.*?)</code></pre>', page, re.DOTALL)]


def test_everything_is_in_it(togai_package: Path, page: str) -> None:
    ids, markdown = set(Page(page).values("id")), (togai_package / "reference.md").read_text("utf-8")
    calls = {id_ for id_ in ids if id_.count(".") == 2}
    assert len(calls) == 151
    expected = calls | {f"models.{name}" for name in vars(models)["__all__"]}
    assert expected <= ids
    assert not [id_ for id_ in expected if f"### `{id_}`" not in markdown]


def test_links_lead_somewhere(page: str) -> None:
    found = Page(page)
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    inside = {link[1:] for link in found.values("href") if link.startswith("#")}
    assert inside <= set(ids)


def test_the_page_is_small(togai_package: Path, page: str) -> None:
    assert len(page.encode()) < 1_500_000


def test_examples_are_whole_programs(page: str) -> None:
    for flavour in ("sync", "async"):
        programs = examples(page, flavour)
        assert len(programs) == 152
        for program in programs:
            ast.parse(program)


def hostile_spec() -> dict[str, Any]:
    spec = minimal_spec()
    bad = (
        "</script><script>window.pwned = 1</script><img src=x onerror='window.pwned = 2'> [go](javascript:window.pwned=3) "
        '![p](https://evil.example/p.png) {{ 7*7 }} {% raw %} " onmouseover="window.pwned=4" --> ]]> \u202e\u0000'
    )
    spec["info"] |= {
        "title": f"T {bad}",
        "version": bad,
        "description": f"{bad}\n\n- {bad}\n\n    {bad}\n\n```\n{bad}\n```\n\n# {bad}",
    }
    spec["tags"] = [{"name": "Pets", "description": bad}]
    get = spec["paths"]["/pets/{pet_id}"]["get"]
    get |= {"summary": bad, "description": f"Other.\n\n{bad}"}
    get["parameters"][0] |= {"description": bad, "example": bad}
    get["parameters"].append({"name": bad, "in": "query", "schema": {"type": "string", "default": bad, "pattern": "<b>`*"}})
    get["responses"]["404"] = {"description": bad}
    get["responses"]["200"]["headers"] = {
        f'""" {bad}': {"description": bad, "schema": {"type": "string"}},
        "X-Rest": {"schema": {"type": "integer"}},
    }
    spec["paths"]["/pets/<script>window.pwned=5</script>"] = {"get": {"operationId": bad, "tags": [bad], "responses": {}}}
    pet = spec["components"]["schemas"]["Pet"]
    pet |= {"description": bad, "title": bad}
    pet["properties"] |= {bad: {"type": "string", "description": bad, "enum": [bad, "`</code><script>"]}, "x": {"const": bad}}
    spec["components"]["schemas"][bad] = {"type": "object", "properties": {"a": {"$ref": "#/components/schemas/Pet"}}}
    return spec


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "spec.json").write_text(json.dumps(hostile_spec()), encoding="utf-8")
    ran = generate(folder / "spec.json", folder, "shop")
    assert ran.status == 0, ran
    return folder / "shop"


def test_documented_headers_are_told(hostile: Path) -> None:
    """In both files and in the docstring, whatever they are called; what the client itself uses is not among them."""
    page, markdown = ((hostile / f"reference.{kind}").read_text("utf-8") for kind in ("html", "md"))
    assert "- `X-Rest` `int`" in markdown.partition("Headers of the answer")[2]
    assert '<code class="name">X-Rest</code><code class="type">int</code>' in page.partition("Headers of the answer")[2]
    tree = ast.parse((hostile / "resources" / "pets.py").read_text("utf-8"))
    docs = [ast.get_docstring(node) or "" for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "get"]
    assert docs and all("Headers: " in doc and "X-Rest." in doc for doc in docs)


def test_a_hostile_spec_adds_no_tag_and_no_link(hostile: Path) -> None:
    found = Page((hostile / "reference.html").read_text("utf-8"))
    assert {tag for tag, _ in found.tags} <= TAGS
    assert {name for _, attributes in found.tags for name in attributes} <= ATTRIBUTES
    assert [tag for tag, _ in found.tags].count("script") == 1
    assert all(link.startswith(("#", "https://", "data:,")) for link in found.values("href"))


def test_a_hostile_spec_adds_nothing_to_the_markdown(hostile: Path) -> None:
    text = (hostile / "reference.md").read_text("utf-8")
    tokens = [inner for token in MarkdownIt("commonmark").parse(text) for inner in (token, *(token.children or ()))]
    assert not [token.content for token in tokens if token.type in ("html_block", "html_inline", "image")]
    assert all(str(token.attrs["href"]).startswith("https://") for token in tokens if token.type == "link_open")


def test_it_is_part_of_the_manifest_and_of_check(hostile: Path, tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(minimal_spec()))
    assert generate(spec, tmp_path, "shop").status == 0
    checked = ("check", spec, "--output", tmp_path, "--package", "shop")
    assert codegen(*checked, cwd=tmp_path).status == 0
    (tmp_path / "shop" / "reference.md").write_text("edited")
    ran = codegen(*checked, cwd=tmp_path)
    assert ran.status == 1 and "reference.md" in ran.out, ran


def test_it_can_be_left_out(tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(minimal_spec()))
    assert generate(spec, tmp_path, "shop", "--no-reference").status == 0
    assert not list((tmp_path / "shop").glob("reference.*"))
    (tmp_path / "own.toml").write_text('spec = "spec.json"\noutput = "."\npackage = "shop"\nreference = false\n')
    assert codegen("check", "--config", "own.toml", cwd=tmp_path).status == 0
    assert codegen("generate", "--config", "own.toml", "--reference", cwd=tmp_path).status == 0
    assert len(list((tmp_path / "shop").glob("reference.*"))) == 2


def test_same_bytes_wherever_and_whatever_the_hash_seed(tmp_path: Path) -> None:
    spec = ROOT / "tests" / "snapshots" / "reference" / "small" / "spec.yaml"
    for seed in ("1", "2"):
        ran = generate(spec, tmp_path / seed, "shop", env={"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Tokyo"})
        assert ran.status == 0, ran
    for name in ("reference.html", "reference.md"):
        one, other = ((tmp_path / seed / "shop" / name).read_bytes() for seed in ("1", "2"))
        assert one == other
