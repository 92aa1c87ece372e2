"""`--output-format`, `--report` and `--paths-from`, which all commands that report share."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.support.command import codegen, codegen_here
from tests.support.specs import PETS as OLD
from togai_codegen.config import REPORT_FORMATS
from togai_codegen.report import schema_text


def is_valid(command: str, document: Any) -> bool:
    validator = jsonschema.Draft202012Validator(json.loads(schema_text(command)))
    return not list(validator.iter_errors(document))  # pyright: ignore


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository whose specs lie in a folder of it."""
    place = tmp_path / "service"
    place.mkdir()
    (place / "old.yaml").write_text(OLD, "utf-8")
    (place / "new.yaml").write_text(OLD.replace("      required: [name]\n", "").replace("/pets:", '"/p\\n::error::x":'), "utf-8")
    return place


def test_one_run_writes_every_format(folder: Path) -> None:
    files = [argument for name in REPORT_FORMATS for argument in ("--report", f"{name}=out/deep/{name}")]
    ran = codegen_here("diff", "old.yaml", "new.yaml", "--fail-on", "wire", "--paths-from", "..", *files, cwd=folder)
    assert ran.status == 1, ran
    assert ran.err == ""
    written = {path.name: path.read_text("utf-8") for path in (folder / "out" / "deep").iterdir()}
    assert set(written) == set(REPORT_FORMATS), "nothing is left behind by the writing"
    assert written["text"] == ran.out
    assert not [line for line in ran.out.splitlines() if line.lstrip().startswith("::")], "a spec begins no line"
    document = json.loads(written["json-report"])
    assert is_valid("diff", document)
    assert json.loads(written["json"]) == document["changes"]
    assert document["changes"][0]["at"]["old"]["document"] == "old.yaml"
    assert "service/new.yaml" in written["markdown"]
    errors = [line for line in written["github"].splitlines() if line.startswith("::error ")]
    assert errors and all("file=service/" in line for line in errors)
    assert ET.fromstring(written["junit"])[0].attrib["failures"] == str(len(errors))
    assert str(folder) not in "".join(written.values()), "no path of this machine"


def test_what_does_not_fail_the_run_is_no_error(folder: Path) -> None:
    (folder / "new.yaml").write_text(OLD.replace("      required: [name]\n", ""), "utf-8")
    for verdict, level in (("wire", "::warning "), ("source", "::error "), ("any", "::error ")):
        ran = codegen_here("diff", "old.yaml", "new.yaml", "--fail-on", verdict, "--output-format", "github", cwd=folder)
        assert (ran.status, ran.out.startswith(level)) == (int(level == "::error "), True), ran


def test_a_spec_that_cannot_be_read_is_reported_too(folder: Path) -> None:
    (folder / "new.yaml").write_text("openapi: 3.1.0\npaths: [\n", "utf-8")
    files = ("--report", "json=out.json", "--report", "junit=out.xml", "--output-format", "github")
    ran = codegen_here("diff", "old.yaml", "new.yaml", *files, cwd=folder)
    assert ran.status == 3, ran
    assert ran.out.startswith("::error file=new.yaml,line=")
    assert "error[SRC004]" in ran.err
    document = json.loads((folder / "out.json").read_text("utf-8"))
    assert is_valid("lint", document)
    assert ET.parse(folder / "out.xml").getroot()[0].attrib["name"] == "togai-codegen diff"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--report", "html"], "is not FORMAT=FILE"),
        (["--report", "pdf=a.pdf"], "FORMAT is one of text, json"),
        (["--report", "html=a", "--report", "json=./a"], "two reports go to ./a"),
        (["--report", "html=old.yaml/a"], "can't write old.yaml/a"),
    ],
)
def test_reports_that_can_not_be_written(folder: Path, arguments: list[str], message: str) -> None:
    ran = codegen_here("diff", "old.yaml", "new.yaml", *arguments, cwd=folder)
    assert ran.status == 2, ran
    assert message in ran.err


def test_a_file_is_replaced_whole(folder: Path) -> None:
    (folder / "link.json").symlink_to("real.json")
    (folder / "real.json").write_text("old")
    assert codegen_here("lint", "old.yaml", "--report", "json=link.json", cwd=folder).status == 0
    assert (folder / "link.json").is_symlink()
    assert json.loads((folder / "real.json").read_text("utf-8"))["report"] == "lint"
    ran = codegen("lint", "old.yaml", "--report", "json=/dev/stderr", cwd=folder, timeout=60)
    assert (ran.status, json.loads(ran.err)["report"]) == (0, "lint"), ran


def test_schemas_are_printed(folder: Path) -> None:
    ran = codegen_here("inspect", "schema", "diff", cwd=folder)
    assert (ran.status, ran.out) == (0, schema_text("diff")), ran
