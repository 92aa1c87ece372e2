"""`togai-codegen lint`, `--allow` and `--strict`: what is printed, and how the process ends."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import codegen
from tests.support.specs import minimal_spec


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A reference without target, which costs a parameter, and an operation without an id."""
    spec = minimal_spec()
    spec["paths"]["/pets"]["post"]["parameters"] = [{"$ref": "#/components/parameters/Gone"}]
    del spec["paths"]["/pets/{pet_id}"]["get"]["operationId"]
    return write(tmp_path, spec)


def write(folder: Path, spec: Any) -> Path:
    path = folder / "spec.json"
    path.write_text(json.dumps(spec, indent=1))
    return path


def test_a_clean_spec(tmp_path: Path) -> None:
    ran = codegen("lint", write(tmp_path, minimal_spec()), "--strict", cwd=tmp_path)
    assert ran.status == 0, ran
    assert (
        ran.out == "read 2 operations, 1 schema, 3 media types, 1 parameter\nall of it is generated\nnothing to complain about\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["spec.json"]


def test_findings(faulty: Path, tmp_path: Path) -> None:
    ran = codegen("lint", faulty, cwd=tmp_path)
    assert ran.status == 0, ran
    assert "warning[REF001]" in ran.out
    assert "warning[OAS006]" in ran.out
    assert "generated 2 operations, 1 schema, 3 media types, 1 parameter\n2 warnings\n" in ran.out
    assert codegen("lint", faulty, "--strict", cwd=tmp_path).status == 1


def test_formats(faulty: Path, tmp_path: Path) -> None:
    told = json.loads(codegen("lint", faulty, "--output-format", "json", cwd=tmp_path).out)
    assert [item["code"] for item in told["diagnostics"]] == ["OAS006", "REF001"]
    assert told["summary"]["read"] == {"operations": 2, "schemas": 1, "media_types": 3, "parameters": 2}
    assert told["summary"]["generated"]["parameters"] == 1
    sarif = json.loads(codegen("lint", faulty, "--output-format", "sarif", cwd=tmp_path).out)
    assert sarif["runs"][0]["properties"]["summary"] == told["summary"]
    assert codegen("lint", faulty, "--output-format", "github", cwd=tmp_path).out.count("::warning ") == 2


def test_allow(faulty: Path, tmp_path: Path) -> None:
    ran = codegen("lint", faulty, "--strict", "--allow", "REF001", "--allow", "OAS006", cwd=tmp_path)
    assert ran.status == 0, ran
    assert "warning[" not in ran.out
    assert "2 allowed (OAS006, REF001)" in ran.out


def test_an_allow_that_matches_nothing_is_an_error(faulty: Path, tmp_path: Path) -> None:
    ran = codegen("lint", faulty, "--allow", "SEC001", cwd=tmp_path)
    assert ran.status == 1, ran
    assert "error[RUN001]: nothing is reported under the allowed code SEC001" in ran.out
    written = codegen("generate", faulty, "-o", tmp_path, "-p", "shop", "--allow", "SEC001", cwd=tmp_path)
    assert written.status == 1, written
    assert "RUN001" in written.err
    assert not (tmp_path / "shop").exists()


@pytest.mark.parametrize(("code", "message"), [("REF01", "did you mean REF001"), ("SRC001", "is an error; only warnings")])
def test_an_allow_that_can_not_be(faulty: Path, tmp_path: Path, code: str, message: str) -> None:
    ran = codegen("lint", faulty, "--allow", code, cwd=tmp_path)
    assert ran.status == 2, ran
    assert message in ran.err


def test_allow_in_the_config(faulty: Path, tmp_path: Path) -> None:
    config = tmp_path / "togai-codegen.toml"
    config.write_text('spec = "spec.json"\npackage = "shop"\noutput = "."\nallow = ["REF001"]\n')
    assert codegen("lint", "--strict", cwd=tmp_path).status == 1
    assert codegen("lint", "--strict", "--allow", "OAS006", cwd=tmp_path).status == 0
    written = codegen("generate", "--strict", "--allow", "OAS006", cwd=tmp_path)
    assert written.status == 0, written
    assert "shop: 1 of 2 parameters generated; the diagnostics say why" in written.err
    other = write(tmp_path, minimal_spec()).rename(tmp_path / "other.json")
    assert codegen("lint", other, "--strict", cwd=tmp_path).status == 0, "what the config allows is about its own spec"


def test_what_can_not_be_read(tmp_path: Path) -> None:
    ran = codegen("lint", tmp_path / "none.yaml", "--output-format", "json", cwd=tmp_path)
    assert ran.status == 3, ran
    assert json.loads(ran.out)["diagnostics"][0]["code"] == "SRC001"
    assert codegen("lint", cwd=tmp_path).status == 2


def test_all_are_shown_on_demand(tmp_path: Path) -> None:
    spec = minimal_spec()
    for number in range(30):
        spec["paths"][f"/p{number}"] = {"get": {"responses": {"204": {"description": ""}}}}
    path = write(tmp_path, spec)
    assert "... and 10 more OAS006; --all shows them" in codegen("lint", path, cwd=tmp_path).out
    assert codegen("lint", path, "--all", cwd=tmp_path).out.count("[OAS006]") == 30
