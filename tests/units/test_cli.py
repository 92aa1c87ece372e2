"""The command line as users run it: exit codes, what is printed where, and what is left alone."""

import json
from pathlib import Path

import pytest

from tests.support.command import Ran, codegen, generate
from tests.support.places import ROOT
from tests.support.specs import minimal_spec
from togai_codegen.emit import MANIFEST_NAME


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(minimal_spec()))
    return path


def check(spec: Path, output: Path, *more: str) -> Ran:
    return codegen("check", spec, "--output", output, "--package", "shop", *more, cwd=output)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_generate_check_edit_check(spec: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran = generate(spec, out, "shop")
    assert ran.status == 0, ran
    assert ran.out == ""
    assert (out / "shop" / MANIFEST_NAME).is_file()
    clean = check(spec, out)
    assert clean.status == 0, clean
    assert "up to date" in clean.out
    again = generate(spec, out, "shop")
    assert "nothing has changed" in again.err
    module = out / "shop" / "resources" / "pets.py"
    module.write_text("# mine\n" + module.read_text())
    drifted = check(spec, out)
    assert drifted.status == 1, drifted
    assert "resources/pets.py:1: hand edit (+1 -0 lines)" in drifted.out
    told = json.loads(check(spec, out, "--output-format", "json").out)
    assert told["clean"] is False
    assert told["causes"] == ["hand edit"]
    mended = generate(spec, out, "shop")
    assert mended.status == 0
    assert "its text is now in" in mended.err
    assert check(spec, out).status == 0


def test_a_changed_spec_is_named_as_the_cause(spec: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    generate(spec, out, "shop")
    changed = minimal_spec()
    changed["components"]["schemas"]["Pet"]["properties"]["age"] = {"type": "integer"}
    spec.write_text(json.dumps(changed))
    ran = check(spec, out)
    assert ran.status == 1, ran
    assert "\nspec: " in ran.out


def test_the_place_of_spec_and_output_does_not_decide_the_output(spec: Path, tmp_path: Path) -> None:
    generate(spec, tmp_path / "one", "shop")
    elsewhere = tmp_path / "deep" / "er" / "other.json"
    elsewhere.parent.mkdir(parents=True)
    elsewhere.write_text(json.dumps(minimal_spec(), indent=7))
    generate(elsewhere, tmp_path / "two", "shop")
    one, two = (contents(tmp_path / name) for name in ("one", "two"))
    assert one == two


def test_strict_turns_warnings_into_findings_and_writes_nothing(spec: Path, tmp_path: Path) -> None:
    faulty = minimal_spec()
    faulty["components"]["schemas"]["Pet"]["properties"]["kind"] = {"$ref": "#/components/schemas/Nowhere"}
    spec.write_text(json.dumps(faulty))
    ran = generate(spec, tmp_path / "out", "shop", "--strict")
    assert ran.status == 1, ran
    assert "REF001" in ran.err
    assert not (tmp_path / "out" / "shop").exists()
    assert generate(spec, tmp_path / "out", "shop").status == 0


@pytest.mark.parametrize(("text", "code"), [("", "SRC002"), ("{", "SRC004"), ("[]", "OAS001"), ('{"swagger": "1.2"}', "OAS00")])
def test_a_spec_that_can_not_be_read_is_exit_3(spec: Path, tmp_path: Path, text: str, code: str) -> None:
    spec.write_text(text)
    for ran in (generate(spec, tmp_path / "out", "shop"), check(spec, tmp_path)):
        assert ran.status == 3, ran
        assert code in ran.err
    assert not (tmp_path / "out" / "shop").exists()


def test_a_spec_that_is_not_there_is_exit_3(tmp_path: Path) -> None:
    ran = generate(tmp_path / "nowhere.yaml", tmp_path / "out", "shop")
    assert ran.status == 3, ran
    assert "SRC001" in ran.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "no SPEC given"),
        (("spec.json",), "no --package"),
        (("spec.json", "-p", "a-b"), "not a name that Python can import"),
        (("spec.json", "-p", "class"), "not a name that Python can import"),
        (("spec.json", "-p", "a", "--formatter", "yapf"), "yapf"),
        (("spec.json", "-p", "a", "--config", "nowhere.toml"), "nowhere.toml"),
        (("--nonsense",), "nonsense"),
    ],
)
def test_wrong_usage_is_exit_2(spec: Path, tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    ran = codegen("generate", *arguments, cwd=tmp_path)
    assert ran.status == 2, ran
    assert message in ran.err
    assert "Traceback" not in ran.err


def test_a_foreign_folder_is_exit_2_unless_forced(spec: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out" / "shop"
    folder.mkdir(parents=True)
    (folder / "mine.py").write_text("x = 1\n")
    ran = generate(spec, tmp_path / "out", "shop")
    assert ran.status == 2, ran
    assert "--force" in ran.err
    assert [path.name for path in folder.iterdir()] == ["mine.py"]
    assert generate(spec, tmp_path / "out", "shop", "--force").status == 0
    assert (folder / "mine.py").read_text() == "x = 1\n"


def test_the_config_file_and_the_environment(spec: Path, tmp_path: Path) -> None:
    (tmp_path / "togai-codegen.toml").write_text('spec = "spec.json"\noutput = "out"\npackage = "shop"\n')
    below = tmp_path / "below"
    below.mkdir()
    assert codegen("generate", cwd=below).status == 0
    assert (tmp_path / "out" / "shop" / "__init__.py").is_file()
    ran = codegen("generate", cwd=tmp_path, env={"TOGAI_CODEGEN_GENERATE_PACKAGE": "store"})
    assert ran.status == 0, ran
    assert (tmp_path / "out" / "store" / "__init__.py").is_file()


def test_quiet_prints_nothing(spec: Path, tmp_path: Path) -> None:
    ran = generate(spec, tmp_path / "out", "shop", "--quiet")
    assert (ran.status, ran.out, ran.err) == (0, "", "")


def test_explain() -> None:
    here = Path(__file__).parent
    ran = codegen("explain", "ref001", cwd=here)
    assert ran.status == 0
    assert "REF001 (warning)" in ran.out
    ran = codegen("explain", "REF0001", cwd=here)
    assert ran.status == 2
    assert "did you mean REF00" in ran.err


def test_inspect_prints_json(spec: Path, tmp_path: Path) -> None:
    for what in ("ir", "openapi"):
        ran = codegen("inspect", what, spec, cwd=tmp_path)
        assert ran.status == 0, ran
        assert isinstance(json.loads(ran.out), dict)


def test_inspect_says_how_operations_page(tmp_path: Path) -> None:
    ran = codegen("inspect", "pages", ROOT / "tests/snapshots/operations/pages/spec.yaml", cwd=tmp_path)
    assert ran.status == 0, ran
    assert "GET /links: LinkPagination(items='')" in ran.out.splitlines()
    assert len(ran.out.splitlines()) == 6
