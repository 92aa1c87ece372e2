"""What a spec can be pulled from: URLs, files, revisions, docs sites of several portals, pages that only show a spec."""

import html
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.docs_site import DocsSite, Reply
from tests.support.places import shared
from tests.units.pull.pages import (
    OPERATIONS,
    apidog,
    as_block,
    gitbook,
    kennel,
    mintlify,
    page_name,
    pruned,
    read,
    readme,
    run,
    whole,
)


def gitbook_one(method: str, path: str) -> str:
    return gitbook((method, path))


SPEC = json.dumps(whole())


@pytest.mark.parametrize("page", [mintlify, readme, apidog, gitbook_one])
def test_pages_of_every_portal_come_to_one_spec(site: DocsSite, folder: Path, page: Callable[[str, str], str]) -> None:
    kennel(site, page)
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml")
    assert ran.exit_code == 0 and "5 operations on 5 pages" in ran.output, ran.output
    assert read(folder / "spec.yaml") == whole()
    assert list(read(folder / "spec.yaml")["paths"]) == list(whole()["paths"])


def test_a_page_may_hold_several_operations_and_a_site_several_documents(site: DocsSite, folder: Path) -> None:
    other = {**pruned("get", "/cats"), "info": {"title": "Cattery", "version": "1"}}
    site.pages["/api/dogs.md"] = gitbook(*OPERATIONS[:3])
    site.pages["/api/cats.md"] = f"# Cats\n\n{as_block(other, 'json')}\n"
    site.pages["/llms.txt"] = site.index()
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml")
    assert ran.exit_code == 3 and "PUL009" in ran.output and "'Kennel', 'Cattery'" in ran.output, ran.output
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml", "--document", "Cattery")
    assert ran.exit_code == 0 and list(read(folder / "spec.yaml")["paths"]) == ["/cats"], ran.output


def test_documents_are_told_apart_by_the_file_that_a_block_names(site: DocsSite, folder: Path) -> None:
    site.pages["/api/a.md"] = f"## OpenAPI\n\n{as_block(pruned('get', '/dogs'), 'yaml one.json GET /dogs')}\n"
    site.pages["/api/b.md"] = f"## OpenAPI\n\n{as_block(pruned('get', '/cats'), 'yaml specs/two.json GET /cats')}\n"
    site.pages["/llms.txt"] = site.index()
    assert "'one.json', 'specs/two.json'" in run(f"{site.base}/llms.txt", "--spec", "spec.yaml").output
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml", "--document", "specs/two.json").exit_code == 0
    assert list(read(folder / "spec.yaml")["paths"]) == ["/cats"]


def test_a_whole_spec_that_the_index_names_is_tried_first(site: DocsSite, folder: Path) -> None:
    kennel(site)
    site.pages["/llms.txt"] = site.index("## OpenAPI Specs", "", f"- [openapi]({site.base}/openapi.json)")
    site.pages["/openapi.json"] = SPEC
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 0
    assert site.paths() == ["/llms.txt", "/openapi.json"] and read(folder / "spec.yaml") == whole()
    site.pages["/openapi.json"] = Reply("<!doctype html><title>Sorry</title>")
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml")
    assert ran.exit_code == 0 and "warning[PUL014]" in ran.output and "nothing has changed" in ran.output, ran.output
    site.asked.clear()
    assert run(f"{site.base}/llms.txt", "--spec", "other.yaml", "--kind", "docs").exit_code == 0
    assert "/openapi.json" not in site.paths()


def test_guides_are_left_out_with_a_word(site: DocsSite, folder: Path) -> None:
    kennel(site)
    site.pages["/guides/first-steps.md"] = "# First steps\n\nTake a lead.\n"
    site.pages["/llms.txt"] = site.index("## Optional", "", "- [Blog](https://elsewhere.example/blog.md)")
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml")
    assert ran.exit_code == 0 and "note[PUL011]" in ran.output and "first-steps.md" in ran.output, ran.output


def test_a_page_of_prose_in_the_reference_is_left_out_on_demand(site: DocsSite, folder: Path) -> None:
    kennel(site)
    site.pages["/api/dogs/introduction.md"] = "# Dogs\n\nThey bark.\n"
    site.pages["/llms.txt"] = site.index()
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml")
    assert ran.exit_code == 3 and "--skip api/dogs/introduction.md" in ran.output, ran.output
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml", "--skip", "*/introduction").exit_code == 0


@pytest.mark.parametrize(
    "page",
    [
        "<redoc spec-url='/v1/spec.json'></redoc>",
        '<div id="r"></div><script>Redoc.init("/v1/spec.json", {}, null)</script>',
        "<script>window.ui = SwaggerUIBundle({\n  deepLinking: true,\n  url: \"../v1/spec.json\",\n  dom_id: '#ui'})</script>",
        '<script src="./swagger-initializer.js"></script>',
        '<script id="api-reference" data-url="/v1/spec.json"></script>',
        '<script data-configuration="{&quot;spec&quot;: {&quot;url&quot;: &quot;/v1/spec.json&quot;}}"></script>',
        "<script>Scalar.createApiReference('#app', { theme: 'x', url: '/v1/spec.json' })</script>",
        '<rapi-doc theme="dark" spec-url = "/v1/spec.json"> </rapi-doc>',
        '<elements-api apiDescriptionUrl="/v1/spec.json" router="hash"/>',
    ],
)
def test_a_page_that_shows_a_spec_leads_to_it(site: DocsSite, folder: Path, page: str) -> None:
    site.pages["/docs/"] = Reply(f"<!DOCTYPE html>\n<html><body>{page}</body></html>", headers={"Content-Type": "text/html"})
    site.pages["/docs/swagger-initializer.js"] = 'window.onload = () => { SwaggerUIBundle({ "url": "/v1/spec.json" }); };'
    site.pages["/v1/spec.json"] = SPEC
    ran = run(f"{site.base}/docs/", "--spec", "spec.yaml")
    assert ran.exit_code == 0, ran.output
    assert read(folder / "spec.yaml") == whole()


@pytest.mark.parametrize(
    "page",
    [
        f'<script type="application/json" id="api-reference">{SPEC}</script>',
        f'<script id="ssr-props" data-initial-props="{html.escape(json.dumps({"doc": {"api": {"schema": whole()}}}))}"></script>',
    ],
)
def test_a_spec_that_a_page_carries_along_is_found(site: DocsSite, folder: Path, page: str) -> None:
    site.pages["/reference"] = f"<html><body>{page}</body></html>"
    assert run(f"{site.base}/reference", "--spec", "spec.yaml").exit_code == 0
    assert read(folder / "spec.yaml") == whole()


def test_any_page_of_a_site_leads_to_its_index(site: DocsSite, folder: Path) -> None:
    kennel(site)
    site.pages["/api/dogs/get"] = "<!doctype html><html><title>Dogs</title></html>"
    assert run(f"{site.base}/api/dogs/get", "--spec", "spec.yaml").exit_code == 0
    assert read(folder / "spec.yaml") == whole()


def test_files_folders_and_revisions(folder: Path) -> None:
    (folder / "up").mkdir()
    (folder / "up/openapi.json").write_text(SPEC)
    for method, path in OPERATIONS:
        page = folder / f"up{page_name(method, path)}"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(mintlify(method, path))
    links = "\n".join(f"- [P](https://docs.kennel.example{page_name(*item)})" for item in OPERATIONS)
    (folder / "up/llms.txt").write_text(f"# Kennel\n\n## Docs\n\n{links}\n")
    for name in ("up", "up/llms.txt", "up/openapi.json"):
        ran = run(name, "--spec", "spec.yaml")
        assert ran.exit_code == 0 and read(folder / "spec.yaml") == whole(), ran.output
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example"]
    for command in (["init", "-q"], ["add", "up"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *command], check=True)
    (folder / "up/openapi.json").unlink()
    assert run("git:HEAD:up/openapi.json", "--spec", "other.yaml").exit_code == 0
    assert run("git:HEAD:up/llms.txt", "--spec", "third.yaml").exit_code == 0
    assert read(folder / "other.yaml") == read(folder / "third.yaml") == whole()
    assert run("git:HEAD:up/nothing.json", "--spec", "other.yaml").exit_code == 3


def test_a_mirror_is_read_where_it_stands(site: DocsSite, folder: Path) -> None:
    kennel(site)
    index = site.reply("/llms.txt").content.decode()
    site.pages = {f"/mirror{path}": page for path, page in site.pages.items()}
    site.pages["/mirror/llms.txt"] = index.replace(site.base, "https://docs.kennel.example")
    ran = run(f"{site.base}/mirror/llms.txt", "--spec", "spec.yaml")
    assert ran.exit_code == 0 and "note[PUL012]" in ran.output, ran.output
    assert read(folder / "spec.yaml") == whole()


def test_the_published_pages_come_to_the_published_spec(site: DocsSite, folder: Path) -> None:
    """July 2024: equal, but for what no page holds."""
    pages = shared("togai/docs_pages")
    for path in pages.rglob("*.*"):
        site.pages[f"/{path.relative_to(pages).as_posix()}"] = path.read_text(encoding="utf-8")
    ran = run(f"{site.base}/llms.txt", "--spec", "togai.yaml")
    assert ran.exit_code == 0 and "121 operations on 121 pages" in ran.output, ran.output
    found, published = read(folder / "togai.yaml"), read(shared("togai/versions/08-2024-07-10.yml"))
    components = {section: dict(members) for section, members in published["components"].items()}
    for section, name in (
        ("schemas", "RevenueSummaryWithMetadata"),
        ("schemas", "SlabRevenue"),
        ("schemas", "SlabRevenueWithMetadata"),
    ):
        del components[section][name]
    del components["securitySchemes"]["apiKeyAuth"]
    assert found == {**published, "components": components}
    assert list(found["paths"]) == list(published["paths"])
    site.asked.clear()
    assert "nothing has changed" in run(f"{site.base}/llms.txt", "--spec", "togai.yaml", "--exit-code").output
    assert len(site.asked) == 122 and all("if-none-match" in headers for _, headers in site.asked)


@pytest.mark.parametrize("number", range(5))
def test_the_pages_as_people_copy_them(folder: Path, number: int) -> None:
    """Text as a browser shows it holds no schema; the page as the portal writes it does."""
    seed = next(shared("seeds").glob(f"00{number}_*.txt"))
    ran = run(seed, "--spec", "spec.yaml")
    assert ran.exit_code == (0 if number == 2 else 3), ran.output
    assert number == 2 or ("PUL003" in ran.output and "rendered page" in ran.output)
