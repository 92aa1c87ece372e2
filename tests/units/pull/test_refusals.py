"""What is refused: by name, with exit 3, and with the old spec and its lock as they were."""

import gzip
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from tests.support.docs_site import DocsSite, Reply
from tests.units.pull.pages import COMPONENTS, OPERATIONS, as_block, kennel, mintlify, page_name, pruned, read, run, whole

Change: TypeAlias = Callable[[DocsSite], object]
PAGE = page_name("get", "/cats")
OLD_FORM: dict[str, Any] = {"paths": {"path": "/cats", "method": "get", "request": {"security": []}}}
GZIP = gzip.compress(b" " * 2**25)
BOMB = "openapi: 3.0.0\ninfo: {title: Kennel, version: '1'}\nx0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"x{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9)
)


def _conflict() -> str:
    document = pruned("get", "/cats")
    cat = {**COMPONENTS["Cat"], "properties": {**COMPONENTS["Cat"]["properties"], "lives": {"type": "integer", "default": 7}}}
    return mintlify("get", "/cats", {**document, "components": {**document["components"], "schemas": {"Cat": cat}}})


def _set(text: str | bytes | Reply) -> Change:
    return lambda site: site.pages.__setitem__(PAGE, text if isinstance(text, Reply | str) else Reply(text))


def _moved(target: str) -> Change:
    return _set(Reply(status=302, headers={"Location": target}))


def _shrink(site: DocsSite) -> None:
    del site.pages[PAGE]
    site.pages["/llms.txt"] = site.index()


REFUSALS: dict[str, tuple[Change, tuple[str, ...]]] = {
    "html": (_set("<!DOCTYPE html><html><body>Please log in</body></html>"), ("PUL002", PAGE)),
    "html by its type": (_set(Reply("<div>no</div>", headers={"Content-Type": "text/html; charset=utf-8"})), ("PUL002", PAGE)),
    "older form": (_set(mintlify("get", "/cats", OLD_FORM)), ("PUL005", f"{PAGE}:11:1")),
    "list in a block": (_set(mintlify("get", "/cats", ["openapi"])), ("PUL005", PAGE)),
    "no block": (_set("# get /cats\n\n> Something.\n\n## OpenAPI\n"), ("PUL004", PAGE, "--skip api/cats/get.md")),
    "rendered": (_set("GET\n/\ncats\ncurl --request GET \\\n--url https://kennel.example/cats\n"), ("PUL004", PAGE, "rendered")),
    "block of something else": (_set("# get /cats\n\n```json\n{\"lives\": 9}\n```\n"), ("PUL004", PAGE)),
    "conflict": (lambda site: site.pages.__setitem__(PAGE, _conflict()), ("PUL006", "lives/default", "delete-one.md:")),
    "shrunken index": (_shrink, ("PUL007", "1 of 5 operations", "GET /cats", "spec.yaml:", "--accept")),
    "missing page": (_set(Reply("gone", 410)), ("PUL001", PAGE, "answers 410")),
    "large page": (_set(Reply(b"x" * 2**20, times=100)), ("PUL001", PAGE, "larger than 16 MiB")),
    "page that grows": (_set(Reply(GZIP, headers={"Content-Encoding": "gzip"})), ("PUL001", "larger than 16 MiB")),
    "cut off": (_set(Reply("# half", headers={"Content-Length": "100"})), ("PUL001", PAGE)),
    "aliases": (_set(f"````yaml get /cats\n{BOMB}````\n"), ("SRC007", PAGE)),
    "duplicate key": (_set("```yaml get /cats\nopenapi: 3.0.0\nopenapi: 3.0.3\n```\n"), ("SRC005", f"{PAGE}:3:1")),
    "broken yaml": (_set("```yaml get /cats\nopenapi: 3.0.0\ninfo: [\n```\n"), ("SRC004", f"{PAGE}:")),
    "no text": (_set(b"# caf\xe9 \xff"), ("SRC003", PAGE)),
    "circle": (_moved(PAGE), ("PUL001", "in a circle")),
    "long way": (
        lambda site: site.pages.update(
            {(PAGE if n == 0 else f"/r{n}"): Reply(status=307, headers={"Location": f"/r{n + 1}"}) for n in range(9)}
        ),
        ("PUL001", "too often"),
    ),
    "other host": (_moved("http://127.0.0.2:1/x.md"), ("PUL001", "--allow-remote 127.0.0.2:1")),
    "other scheme": (_moved("file:///etc/passwd"), ("PUL001", "only http and https")),
    "user in a URL": (_moved("http://me:secret@127.0.0.1/"), ("PUL001", "user name")),
    "empty index": (lambda site: site.pages.__setitem__("/llms.txt", "# Kennel\n\n## Docs\n"), ("PUL003", "/llms.txt")),
    "index that is HTML": (lambda site: site.pages.__setitem__("/llms.txt", "<html></html>"), ("PUL002", "/llms.txt")),
    "no index": (lambda site: site.pages.pop("/llms.txt"), ("PUL001", "/llms.txt", "answers 404")),
    "page on another host": (
        lambda site: site.pages.__setitem__("/llms.txt", site.index("- [x](http://10.0.0.1/api/cats/x.md)")),
        ("PUL001", "http://10.0.0.1/api/cats/x.md", "not allowed"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSALS)
def test_is_refused_by_name(site: DocsSite, folder: Path, name: str) -> None:
    kennel(site)
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 0
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    change, expected = REFUSALS[name]
    change(site)
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml")
    assert ran.exit_code == 3, ran.output
    assert all(part in ran.output for part in expected), ran.output
    assert len(ran.output) < 10_000
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_conflict_names_both_places(site: DocsSite, folder: Path) -> None:
    kennel(site)
    site.pages[page_name("delete", "/cats/{id}")] = _conflict()
    output = run(f"{site.base}/llms.txt", "--spec", "spec.yaml").output
    places = [line.split(": ")[0].strip() for line in output.splitlines() if PAGE in line or "delete-one.md" in line]
    for place in places:
        url, number, _ = place.rsplit(":", 2)
        page = site.reply(url.removeprefix(site.base)).content.decode().splitlines()
        assert '"default": ' in page[int(number) - 1]
    assert len(places) == 2, output


@pytest.mark.parametrize("reply", [Reply("x", hang=60), Reply("x" * 1000, drip=0.1), Reply(headers={"X": "y" * 9}, hang=60)])
@pytest.mark.parametrize("path", ["/llms.txt", PAGE])
def test_a_server_that_hangs_costs_no_more_than_the_time_limit(site: DocsSite, folder: Path, reply: Reply, path: str) -> None:
    kennel(site)
    (folder / "spec.yaml").write_text("openapi: 3.0.0\npaths: {}\n")
    site.pages[path] = reply
    start = time.monotonic()
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml", "--timeout", "1")
    assert ran.exit_code == 3 and "PUL008" in ran.output and path in ran.output, ran.output
    assert time.monotonic() - start < 3
    assert (folder / "spec.yaml").read_text() == "openapi: 3.0.0\npaths: {}\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{}", "PUL003"),
        ('{"openapi": "4.0.0", "paths": {}}', "PUL003"),
        ('{"openapi": "3.0.0"}', "PUL003"),
        ('{"openapi": "3.0.0", "paths": {"/a": {"$ref": "paths/a.yaml"}}}', "PUL010"),
        ("openapi: 3.0.0\npaths: [", "SRC004"),
        ("just words", "PUL003"),
        ("- [Page](/x)\n", "PUL003"),
        ("", "PUL003"),
        ("<html><body>Not found</body></html>", "PUL002"),
        ("<html><redoc spec-url='http://10.0.0.1/spec.json'></redoc></html>", "PUL001"),
        ('<html><redoc spec-url="a.json"></redoc><redoc spec-url="b.json"></redoc></html>', "PUL009"),
        ('{"openapi": "3.0.0", "info": {"title": "\\ud800"}, "paths": {"/a": {}}}', "PUL013"),
        ('{"openapi": "3.0.0", "paths": {"%s": {}}}' % ("/a" * 1000), "PUL013"),
    ],
)
def test_what_is_no_spec(site: DocsSite, folder: Path, text: str, code: str) -> None:
    (folder / "spec.yaml").write_text("openapi: 3.0.0\npaths: {}\n")
    site.pages["/spec"] = text
    ran = run(f"{site.base}/spec", "--spec", "spec.yaml")
    assert ran.exit_code == 3 and f"error[{code}]" in ran.output, ran.output
    assert (folder / "spec.yaml").read_text() == "openapi: 3.0.0\npaths: {}\n"


def test_a_document_that_repeats_itself_does_not_fill_the_disk(site: DocsSite, folder: Path) -> None:
    head = "openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths: {/a: {}}\n"
    site.pages["/spec.yaml"] = f"{head}x-a: &a {'y' * 1_000_000}\nx-b: [{', '.join(['*a'] * 1000)}]\n"
    ran = run(f"{site.base}/spec.yaml", "--spec", "spec.yaml")
    assert ran.exit_code == 3 and "PUL013" in ran.output and not (folder / "spec.yaml").exists(), ran.output


@pytest.mark.parametrize(
    "name", ["../secret.md", "/etc/secret.md", "%2e%2e/secret.md", "a\\..\\secret.md", "file:///etc/passwd.md"]
)
def test_an_index_that_is_a_file_leads_nowhere_outside_its_folder(folder: Path, name: str) -> None:
    (folder / "secret.md").write_text(mintlify("get", "/cats"))
    (folder / "site").mkdir()
    (folder / "site/llms.txt").write_text(f"# Kennel\n\n- [x]({name})\n")
    ran = run("site/llms.txt", "--spec", "spec.yaml")
    assert ran.exit_code == 3 and not (folder / "spec.yaml").exists(), ran.output


def test_a_link_out_of_the_folder_is_not_followed(folder: Path) -> None:
    (folder / "secret.md").write_text(mintlify("get", "/cats"))
    (folder / "site").mkdir()
    (folder / "site/x.md").symlink_to(folder / "secret.md")
    (folder / "site/llms.txt").write_text("# Kennel\n\n- [x](x.md)\n")
    assert run("site", "--spec", "spec.yaml").exit_code == 3


def test_control_characters_reach_neither_the_terminal_nor_the_spec(site: DocsSite, folder: Path) -> None:
    document = {**whole(), "x-\u001b[31m": "\u001b]0;owned\u0007\u202e"}
    site.pages["/spec"] = json.dumps(document)
    assert run(f"{site.base}/spec", "--spec", "spec.yaml").exit_code == 0
    text = (folder / "spec.yaml").read_text()
    assert "\u001b" not in text and "\u202e" not in text and read(folder / "spec.yaml") == document
    site.pages["/other"] = json.dumps({**whole(), "paths": {"/\u001b[2J": {"get": {}}}})
    ran = run(f"{site.base}/other", "--spec", "spec.yaml", "--accept")
    assert ran.exit_code == 0 and "\u001b" not in ran.output and "\\x1b[2J" in ran.output, ran.output


def test_every_page_at_fault_is_named(site: DocsSite, folder: Path) -> None:
    kennel(site)
    for method, path in OPERATIONS[:3]:
        site.pages[page_name(method, path)] = f"# {method}\n\n{as_block({'a': 1}, f'yaml {method} {path}')}\n"
    output = run(f"{site.base}/llms.txt", "--spec", "spec.yaml").output
    assert output.count("error[PUL005]") == 3, output
