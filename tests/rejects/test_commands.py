"""Broken input at the command line: the right exit code, a diagnostic with a place, and nothing on disk touched."""

import json
from pathlib import Path

import pytest

from tests.support.command import codegen, generate
from tests.support.specs import minimal_spec

BROKEN = {
    "empty": ("spec.yaml", "", "SRC002"),
    "only a comment": ("spec.yaml", "# nothing here\n", "SRC002"),
    "a tab": ("spec.yaml", "openapi: 3.0.3\ninfo:\n\ttitle: X\n", "SRC004"),
    "a duplicate key": ("spec.yaml", "openapi: 3.0.3\npaths: {}\npaths: {}\n", "SRC005"),
    "a duplicate key in JSON": ("spec.json", '{"openapi": "3.0.3", "paths": {}, "paths": {}}', "SRC005"),
    "no OpenAPI": ("spec.yaml", "hello: world\n", "OAS"),
    "a list": ("spec.yaml", "- 1\n- 2\n", "OAS"),
    "half a JSON": ("spec.json", '{"openapi": "3.0.3"', "SRC004"),
}


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """A folder with a package of an earlier, good run."""
    spec = tmp_path / "good.json"
    spec.write_text(json.dumps(minimal_spec()), "utf-8")
    ran = generate(spec, tmp_path / "out", "shop")
    assert ran.status == 0, str(ran)
    return tmp_path / "out" / "shop"


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("case", BROKEN)
def test_no_spec_is_exit_3(case: str, earlier: Path, tmp_path: Path) -> None:
    name, text, code = BROKEN[case]
    spec = tmp_path / name
    spec.write_text(text, "utf-8")
    before = contents(earlier.parent)
    ran = generate(spec, earlier.parent, "shop")
    assert ran.status == 3, str(ran)
    assert f"error[{code}" in ran.err, str(ran)
    assert "Traceback" not in ran.err
    assert contents(earlier.parent) == before


def test_a_directory_and_a_missing_file_are_exit_3(earlier: Path, tmp_path: Path) -> None:
    before = contents(earlier.parent)
    for spec in (tmp_path, tmp_path / "missing.yaml"):
        ran = generate(spec, earlier.parent, "shop")
        assert ran.status == 3 and "error[SRC001]" in ran.err, str(ran)
    assert contents(earlier.parent) == before


@pytest.mark.parametrize("target", ["#/components/schemas/Pett", "https://example.invalid/x.yaml#/Pet", "../outside.yaml#/Pet"])
def test_a_bad_reference_widens_and_the_rest_is_made(target: str, tmp_path: Path) -> None:
    spec = minimal_spec()
    spec["components"]["schemas"]["Pet"]["properties"]["friend"] = {"$ref": target}
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(spec), "utf-8")
    ran = generate(path, tmp_path / "out", "shop")
    assert ran.status == 0, str(ran)
    assert "spec.json:" in ran.err and "warning[REF" in ran.err, str(ran)
    assert (tmp_path / "out" / "shop" / "_manifest.json").is_file()
    strict = generate(path, tmp_path / "strict", "shop", "--strict")
    assert strict.status == 1, str(strict)


def test_usage_and_configuration_are_exit_2(tmp_path: Path) -> None:
    assert codegen("generat", cwd=tmp_path).status == 2
    config = tmp_path / "togai-codegen.toml"
    config.write_text('spec = "s.json"\noverlay = []\noutput = "out"\npackage = "p"\n', "utf-8")
    ran = codegen("generate", "--config", config, cwd=tmp_path)
    assert ran.status == 2 and "overlays" in ran.err, str(ran)


def test_version(tmp_path: Path) -> None:
    from togai_codegen import __version__

    ran = codegen("--version", cwd=tmp_path)
    assert ran.status == 0 and __version__ in ran.out
