"""`togai-codegen diff`: formats, exit codes, revisions."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.support.command import codegen
from tests.support.docs_site import docs_site
from tests.support.specs import PETS as OLD

NEW = OLD.replace("      required: [name]\n", "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "old.yaml").write_text(OLD, "utf-8")
    (tmp_path / "new.yaml").write_text(NEW, "utf-8")
    return tmp_path


def test_json_is_the_contract(folder: Path) -> None:
    ran = codegen("diff", "old.yaml", "new.yaml", "--output-format", "json", cwd=folder)
    assert ran.status == 0, str(ran)
    (change,) = json.loads(ran.out)
    assert change["verdicts"] == {"wire": "risky", "source": "breaking", "runtime": "risky"}
    assert change["kind"] == "property-optional"
    assert change["operations"] == ["GET /pets"]
    assert change["at"]["old"] == {
        "document": "old.yaml", "pointer": "/components/schemas/Pet/properties/name", "line": 14, "column": 9,
    }  # fmt: skip


@pytest.mark.parametrize(("verdict", "status"), [("wire", 0), ("source", 1), ("runtime", 0), ("any", 1)])
def test_fail_on(folder: Path, verdict: str, status: int) -> None:
    assert codegen("diff", "old.yaml", "new.yaml", "--fail-on", verdict, cwd=folder).status == status


def test_strict_profile(folder: Path) -> None:
    assert codegen("diff", "old.yaml", "new.yaml", "--fail-on", "wire", "--profile", "wire-strict", cwd=folder).status == 1


def test_text_and_markdown(folder: Path) -> None:
    text = codegen("diff", "old.yaml", "new.yaml", cwd=folder).out
    assert "new.yaml:13:9: property-optional" in text
    assert "remedy: Handle None where it is read." in text
    table = codegen("diff", "old.yaml", "new.yaml", "--output-format", "markdown", cwd=folder).out
    assert "### Breaking (1)" in table
    assert codegen("diff", "old.yaml", "old.yaml", cwd=folder).out == "no changes\n"


def test_a_spec_that_cannot_be_read_is_no_clean_diff(folder: Path) -> None:
    assert codegen("diff", "old.yaml", "missing.yaml", cwd=folder).status == 3
    assert codegen("diff", "git:HEAD:old.yaml", "new.yaml", cwd=folder).status == 3


def test_specs_at_urls(folder: Path) -> None:
    with docs_site() as site:
        site.pages |= {"/api/old.yaml": OLD, "/new": NEW, "/page": "<!doctype html><html></html>"}
        ran = codegen("diff", f"{site.base}/api/old.yaml", f"{site.base}/new", "--output-format", "json", cwd=folder)
        assert ran.status == 0, str(ran)
        (change,) = json.loads(ran.out)
        assert change["at"]["old"]["document"] == f"{site.base}/api/old.yaml"
        page = codegen("diff", f"{site.base}/page", "new.yaml", cwd=folder)
        assert (page.status, "it is a web page" in page.err) == (3, True)
        assert codegen("diff", f"{site.base}/missing", "new.yaml", cwd=folder).status == 3
        assert codegen("diff", "ftp://127.0.0.1/spec.yaml", "new.yaml", cwd=folder).status == 3


def test_revisions_of_a_repository(folder: Path) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=T", "-c", "user.email=t@example.test", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)

    git("init", "-q")
    git("add", "old.yaml")
    git("commit", "-q", "-m", "one")
    (folder / "old.yaml").write_text(NEW, "utf-8")
    ran = codegen("diff", "git:HEAD:old.yaml", "old.yaml", "--output-format", "json", cwd=folder)
    assert ran.status == 0, str(ran)
    (change,) = json.loads(ran.out)
    assert change["at"]["old"]["document"] == "git:HEAD:old.yaml"
    assert codegen("diff", "git:HEAD:../old.yaml", "old.yaml", cwd=folder).status == 3


ERRORS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200": {description: Pets., content: {application/json: {schema: {$ref: "#/components/schemas/ANSWER"}}}}
        "400": {description: No., content: {application/json: {schema: {$ref: "#/components/schemas/FAULT"}}}}
    post:
      operationId: explain
      responses:
        "200": {description: Old., content: {application/json: {schema: {$ref: "#/components/schemas/Old"}}}}
components:
  schemas:
    Old: {type: object, properties: {code: {type: string}}}
    New: {type: object, properties: {reason: {type: string}}}
"""


@pytest.mark.parametrize(("place", "source"), [("ANSWER", "breaking"), ("FAULT", "risky")])
def test_bodies_of_errors_have_no_type_that_code_could_lose(place: str, source: str, tmp_path: Path) -> None:
    """Another schema stands there, and the old class is still there: only code that reads typed answers stops type-checking."""
    for name, now in (("old", "Old"), ("new", "New")):
        text = ERRORS.replace(place, now).replace("ANSWER", "Old").replace("FAULT", "Old")
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    found = json.loads(codegen("diff", "old.yaml", "new.yaml", "--output-format", "json", cwd=tmp_path).out)
    levels = {change["kind"]: change["verdicts"]["source"] for change in found}
    assert levels["property-removed"] == source
    assert levels["class-renamed"] == "risky"
