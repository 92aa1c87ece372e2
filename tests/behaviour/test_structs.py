"""What is generated with msgspec, where pydantic can't even be imported."""

import json
from pathlib import Path

import pytest

from tests.support.command import generate, python
from tests.support.places import ROOT
from tests.support.specs import minimal_spec

pytest.importorskip("msgspec", reason="the models under test are made with it; `pip install -e .[test]`")
WITHOUT_PYDANTIC = """
import importlib, pkgutil, sys

class Refused:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("pydantic", "pydantic_core", "annotated_types", "typing_inspection"):
            raise ImportError(f"{name} is not to be imported")

sys.meta_path.insert(0, Refused())
import PACKAGE
for module in pkgutil.walk_packages(PACKAGE.__path__, "PACKAGE."):
    importlib.import_module(module.name)
models = importlib.import_module("PACKAGE.models")
for name in dir(models):
    made = getattr(models, name)
    if hasattr(made, "model_validate_json"):
        try:
            made.model_validate_json("{}")
        except ValueError:
            pass
"""


def imports_all(package: str, folder: Path) -> None:
    """Every module is imported and every model's reader made, without pydantic and without a warning."""
    ran = python(WITHOUT_PYDANTIC.replace("PACKAGE", package), path=folder)
    assert (ran.status, ran.out, ran.err) == (0, "", ""), str(ran)


def test_togai(tmp_path: Path) -> None:
    overlay = ROOT / "specs" / "togai.overlay.yaml"
    ran = generate(ROOT / "specs" / "togai.yaml", tmp_path, "togai", "--overlay", str(overlay), "--models", "msgspec")
    assert ran.status == 0, str(ran)
    imports_all("togai", tmp_path)
    texts = [path.read_text("utf-8") for path in (tmp_path / "togai").rglob("*.py")]
    assert not any("import pydantic" in text or "from pydantic" in text for text in texts)


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
