"""What is generated with msgspec: it needs no pydantic, and reads what pydantic's models read, but for what `EXEMPT` lists."""

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from tests.e2e.test_corruptions import sites, with_change, wrongs
from tests.support.command import codegen, generate, python
from tests.support.libraries import EXEMPT, imported, needs
from tests.support.places import ROOT
from tests.support.specs import minimal_spec
from tests.support.values import Values
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir.model import Object, Ref
from togai_codegen.naming import give_names
from togai_codegen.pipeline import load

SPEC, OVERLAY = ROOT / "specs" / "togai.yaml", ROOT / "specs" / "togai.overlay.yaml"
CASES = ROOT / "tests" / "snapshots"
SAMPLE = ("dialect/letter", "hostile/prose", "unions/plain")
WITHOUT_PYDANTIC = """
import importlib, pkgutil, sys

class Refused:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("pydantic", "pydantic_core", "annotated_types", "typing_inspection"):
            raise ImportError(f"{name} is not to be imported")

sys.meta_path.insert(0, Refused())
for package in sys.argv[1:]:
    root = importlib.import_module(package)
    for module in pkgutil.walk_packages(root.__path__, f"{package}."):
        importlib.import_module(module.name)
    models = importlib.import_module(f"{package}.models")
    for name in dir(models):
        made = getattr(models, name)
        if hasattr(made, "model_validate_json"):
            try:
                made.model_validate_json("{}")
            except ValueError:
                pass
"""


def imports_all(*packages: str, folder: Path) -> None:
    """Every module is imported and every model's reader made, without pydantic and without a warning."""
    code = WITHOUT_PYDANTIC.replace("sys.argv[1:]", repr(packages))
    ran = python(code, path=folder)
    assert (ran.status, ran.out, ran.err) == (0, "", ""), str(ran)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where Togai's client stands as `togai_structs`."""
    needs("msgspec")
    target = tmp_path_factory.mktemp("structs")
    options = ("--overlay", OVERLAY, "--client-name", "Togai", "--models", "msgspec", "--no-reference")
    ran = generate(SPEC, target, "togai_structs", *options)
    assert ran.status == 0, str(ran)
    return target


@pytest.fixture(scope="module")
def structs(folder: Path) -> Iterator[ModuleType]:
    with imported("togai_structs", folder) as module:
        yield module


def test_togai_needs_no_pydantic(folder: Path) -> None:
    imports_all("togai_structs", folder=folder)
    texts = [path.read_text("utf-8") for path in (folder / "togai_structs").rglob("*.py")]
    assert not any("import pydantic" in text or "from pydantic" in text for text in texts)


def test_only_models_differ(folder: Path) -> None:
    """Methods, errors and the fake are the same; so is all that `diff` and `impact` know of the client."""
    other, ours = ROOT / "generated" / "togai", folder / "togai_structs"
    for path in (*other.glob("resources/*.py"), other / "_api.json"):
        text = path.read_text("utf-8").replace('"package": "togai"', '"package": "togai_structs"')
        assert (ours / path.relative_to(other)).read_text("utf-8") == text, path


@pytest.mark.parametrize("size", [1, pytest.param(60, id="many")])
def test_wrong_answers_are_read_as_by_pydantic(structs: ModuleType, size: int) -> None:
    """The same paths are told, and the same document is written back, whatever is wrong in whatever schema of Togai."""
    api = load(SPEC, (OVERLAY,), Diagnostics()).api
    names = give_names(api, Diagnostics())
    theirs: Any = importlib.import_module("togai.models")
    read, read_structs = (importlib.import_module(f"{name}._runtime.decode").read for name in ("togai", "togai_structs"))
    tried = 0
    for target, declared in api.declarations.items():
        if not isinstance(declared, Object):
            continue
        value = Values(api, full=size > 1).of(Ref(target))
        places = [(site.path, wrong) for site in sites(api, Ref(target), value) for wrong in wrongs(api, site)]
        chosen = Random(target).sample(places, min(size, len(places)))
        for document in (value, *(with_change(value, path, wrong) for path, wrong in chosen)):
            content = json.dumps(document).encode()
            one, found = read(getattr(theirs, names.classes[target]), content)
            other, told = read_structs(getattr(structs.models, names.classes[target]), content)
            assert sorted(str(error.path) for error in told) == sorted(str(error.path) for error in found), content
            assert as_moments(other.to_dict()) == as_moments(one.to_dict()), content
            assert as_moments(json.loads(other.to_json())) == as_moments(document)
            tried += 1
    assert tried > (250 if size == 1 else 10_000)


def as_moments(value: Any) -> Any:
    """A document with timestamps as Structs write them."""
    if isinstance(value, dict):
        return {key: as_moments(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_moments(item) for item in value]
    return value.replace(".000Z", "Z") if isinstance(value, str) else value


@pytest.mark.parametrize("cases", [SAMPLE, pytest.param(None, id="all")])
def test_snapshots_import(cases: tuple[str, ...] | None, tmp_path: Path) -> None:
    needs("msgspec")
    found = {path.parent.relative_to(CASES).as_posix(): path for path in sorted(CASES.glob("*/*/spec.yaml"))}
    names: dict[str, str] = {case: re.sub(r"\W", "_", case) for case in (cases or found)}
    for case, name in names.items():
        overlay = found[case].with_name("overlay.yaml")
        options = ("--overlay", overlay) if overlay.exists() else ()
        ran = generate(found[case], tmp_path, name, "--models", "msgspec", "--no-reference", *options)
        assert ran.status == 0, f"{case}: {ran}"
    imports_all(*names.values(), folder=tmp_path)


def test_names_that_would_have_to_be_escaped(tmp_path: Path) -> None:
    needs("msgspec")
    ran = generate(CASES / "hostile" / "prose" / "spec.yaml", tmp_path, "hostile_prose", "--models", "msgspec")
    assert ran.status == 0, str(ran)
    with imported("hostile_prose", tmp_path) as module:
        odd = [item for name in dir(module.models) if getattr(item := getattr(module.models, name), "__apart__", False)]
        assert odd
        for model in odd:
            properties = dict.fromkeys(importlib.import_module("hostile_prose._runtime.structs").attributes(model), "x")
            text = json.dumps(properties, separators=(",", ":"), ensure_ascii=False)
            read, _ = importlib.import_module("hostile_prose._runtime.decode").read(model, text.encode())
            assert json.loads(read.to_json()) == properties


def test_the_library_is_named_in_the_manifest_only_where_it_is_given(tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(minimal_spec()), "utf-8")
    digests: dict[str, str] = {}
    for name, options in {"plain": (), "named": ("--models", "pydantic"), "structs": ("--models", "msgspec")}.items():
        assert generate(spec, tmp_path / name, "shop", *options).status == 0
        manifest = json.loads((tmp_path / name / "shop" / "_manifest.json").read_text("utf-8"))
        assert ("models" in manifest["config"]) is (name == "structs")
        digests[name] = manifest["config_sha256"]
    assert digests["plain"] == digests["named"] != digests["structs"]
    ran = codegen("check", spec, "--output", tmp_path / "plain", "--package", "shop", "--models", "msgspec", cwd=tmp_path)
    assert ran.status == 1 and "config" in ran.out


def test_the_config_says_it_too(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(json.dumps(minimal_spec()), "utf-8")
    config = tmp_path / "togai-codegen.toml"
    config.write_text('spec = "spec.json"\npackage = "shop"\nmodels = "msgspec"\n', "utf-8")
    assert codegen("generate", cwd=tmp_path).status == 0
    assert codegen("check", cwd=tmp_path).status == 0
    assert "rename=camel_case" in "".join(path.read_text("utf-8") for path in (tmp_path / "shop" / "models").glob("*.py"))
    copied = codegen("vendor", "add", "copy/shop", cwd=tmp_path)
    assert copied.status == 0, str(copied)
    assert codegen("vendor", "verify", "copy/shop", cwd=tmp_path).status == 0
    config.write_text('spec = "spec.json"\npackage = "shop"\nmodels = "attrs"\n', "utf-8")
    ran = codegen("generate", cwd=tmp_path)
    assert ran.status == 2 and "models must be one of pydantic, msgspec, not 'attrs'" in ran.err


def test_what_is_exempt_is_documented_and_tested() -> None:
    """Each row of the table in the documentation is an entry of `EXEMPT`, and each test that it names is there."""
    text = (ROOT / "docs" / "using-a-client.md").read_text("utf-8").partition("## Models made with msgspec")[2]
    rows = [line.strip("| ").split(" | ") for line in text.partition("\n## ")[0].splitlines() if line.startswith("|")][2:]
    assert rows == [[item.law, item.instead] for item in EXEMPT]
    files = [path for path in (ROOT / "tests").glob("*/test_*.py") if path.parent.name in ("behaviour", "runtime")]
    texts = {path.name: path.read_text("utf-8") for path in files}
    for item in EXEMPT:
        assert item.tests
        for test in item.tests:
            file, _, rest = test.partition("::")
            assert f"def {rest.partition('[')[0]}(" in texts[file], test
