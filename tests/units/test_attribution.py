"""`check` names every cause of a difference, and no other: mixed edits of spec, overlays, config, generator and output."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from click.testing import CliRunner

from tests.support.command import environment
from tests.support.places import GENERATOR, ROOT
from tests.support.specs import minimal_spec
from togai_codegen import pipeline, provenance
from togai_codegen.cli.main import cli
from togai_codegen.emit import MANIFEST_NAME
from togai_codegen.render import own_code

CONFIG = """
spec = "api/shop.json"
overlays = ["one.overlay.json", "two.overlay.json"]
output = "out"
package = "shop"
client-name = "Shop"
templates = "templates"
reference = false
testing = false
"""
BY_HAND = {"hand edit", "missing", "untracked"}


@dataclass
class World:
    """A project of its own: spec in two files, two overlays, config, a template, and the package made from them."""

    root: Path
    monkeypatch: pytest.MonkeyPatch

    def change(self, name: str, edit: Callable[[Any], object]) -> None:
        path = self.root / name
        value = json.loads(path.read_bytes())
        edit(value)
        path.write_text(json.dumps(value))

    def configure(self, old: str, new: str) -> None:
        path = self.root / "togai-codegen.toml"
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))

    def package(self, name: str) -> Path:
        return self.root / "out" / "shop" / name


Edit: TypeAlias = Callable[[World], object]


def overlay(*updates: tuple[str, dict[str, Any]]) -> dict[str, Any]:
    actions = [{"target": target, "update": update} for target, update in updates]
    return {"overlay": "1.0.0", "info": {"title": "o", "version": "1"}, "actions": actions}


def make(root: Path) -> None:
    """Write the project and generate from it."""
    spec = minimal_spec()
    spec["paths"]["/toys"] = {"get": {"operationId": "getToys", "tags": ["Toys"], "responses": {"200": {"description": "All."}}}}
    spec["components"]["schemas"]["Pet"]["properties"]["owner"] = {"$ref": "people.json#/Owner"}
    (root / "api").mkdir(parents=True)
    (root / "templates").mkdir()
    (root / "api" / "shop.json").write_text(json.dumps(spec))
    people = {"Owner": {"type": "object", "properties": {"name": {"type": "string"}}}}
    (root / "api" / "people.json").write_text(json.dumps(people))
    (root / "one.overlay.json").write_text(json.dumps(overlay(("$.paths['/pets'].post", {"x-codegen-name": "make"}))))
    pet = "$.components.schemas.Pet.properties"
    (root / "two.overlay.json").write_text(json.dumps(overlay((pet, {"weight": {"type": "number", "description": "In kg."}}))))
    (root / "togai-codegen.toml").write_text(CONFIG)
    shutil.copy(ROOT / "templates" / "errors.py.jinja", root / "templates")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("made") / "project"
    make(root)
    done = run("generate", root)
    assert done[0] == 0, done
    return root


@pytest.fixture
def world(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    shutil.copytree(made, tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    return World(tmp_path / "project", monkeypatch)


def run(command: str, root: Path, *more: str) -> tuple[int, str]:
    config = str(root / "togai-codegen.toml")
    done = CliRunner().invoke(cli, [command, "--config", config, *more])
    return done.exit_code, done.stdout


# --- edits of what the package is made from ------------------------------------------------------------------------


def new_property(world: World) -> None:
    def edit(spec: Any) -> None:
        spec["components"]["schemas"]["Pet"]["properties"]["age"] = {"type": "integer"}

    world.change("api/shop.json", edit)


def prose_of_the_spec(world: World) -> None:
    world.change("api/shop.json", lambda spec: spec["info"].update(description="All about the shop."))


def without_toys(world: World) -> None:
    world.change("api/shop.json", lambda spec: spec["paths"].pop("/toys"))


def referenced_file(world: World) -> None:
    world.change("api/people.json", lambda people: people["Owner"]["properties"].update(age={"type": "integer"}))


def first_overlay(world: World) -> None:
    world.change("one.overlay.json", lambda layer: layer["actions"][0]["update"].update({"x-codegen-name": "build"}))


def second_overlay(world: World) -> None:
    world.change("two.overlay.json", lambda layer: layer["actions"][0]["update"].update(height={"type": "number"}))


def prose_of_an_overlay(world: World) -> None:
    world.change("two.overlay.json", lambda layer: layer["actions"][0]["update"]["weight"].update(description="In pounds."))


def overlays_swapped(world: World) -> None:
    world.configure('"one.overlay.json", "two.overlay.json"', '"two.overlay.json", "one.overlay.json"')


def third_overlay(world: World) -> None:
    (world.root / "three.overlay.json").write_text(json.dumps(overlay(("$.info", {"description": "Said later."}))))
    world.configure('"two.overlay.json"]', '"two.overlay.json", "three.overlay.json"]')


def client_name(world: World) -> None:
    world.configure('"Shop"', '"Store"')


def own_template(world: World) -> None:
    path = world.root / "templates" / "errors.py.jinja"
    path.write_text(path.read_text() + "\nMINE = True\n")


def other_version(world: World) -> None:
    for module in (pipeline, provenance):
        world.monkeypatch.setattr(module, "__version__", "9.9.9")


def other_code(world: World) -> None:
    world.monkeypatch.setattr(own_code, "own_code_sha256", lambda: "f" * 64)


# --- edits of what was generated -----------------------------------------------------------------------------------


def edit_models(world: World) -> None:
    path = world.package("models/pets.py")
    path.write_text("# mine\n" + path.read_text())


def edit_runtime(world: World) -> None:
    path = world.package("_runtime/retry.py")
    path.write_text(path.read_text() + "# mine\n")


def windows_line_ends(world: World) -> None:
    path = world.package("errors.py")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def lose_a_file(world: World) -> None:
    world.package("_runtime/urls.py").unlink()


def stray_file(world: World) -> None:
    world.package("notes.txt").write_text("mine")
    (world.package("_custom")).mkdir()
    world.package("_custom/mine.py").write_text("")


def edit_manifest(world: World) -> None:
    path = world.package(MANIFEST_NAME)
    manifest = json.loads(path.read_text())
    manifest["spec"]["canonical_sha256"] = "0" * 64
    path.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")


@dataclass(frozen=True)
class Case:
    """Edits, and what `check` has to say of them."""

    name: str
    edits: tuple[Edit, ...]
    causes: dict[str, tuple[str, ...]]
    """Each cause with the sentences that are said of it."""
    files: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """The files that are named with these causes; with those changed by hand these are all of them."""
    prose: tuple[str, ...] = ()
    """Causes that are documentation only."""


SECOND = "overlay 2 (two.overlay.json) has changed"
FIRST = "overlay 1 (one.overlay.json) has changed"
STORE = 'client-name: "Shop" -> "Store"'
OTHER = "version 0.1.0 made the package, this is 9.9.9"
CODE = "the same version 0.1.0, but its code or its templates have changed"
SHOP = "the document itself has changed"
MODELS = "models/pets.py"
CASES = [
    Case("spec and a hand edit in one file", (new_property, edit_models), {"spec": (SHOP,), "hand edit": ()},
         {MODELS: ["spec", "hand edit"]}),
    Case("spec and hand edits in others", (new_property, edit_runtime), {"spec": (SHOP,), "hand edit": ()},
         {MODELS: ["spec"], "_runtime/retry.py": ["hand edit"]}),
    Case("a referenced file and the config", (referenced_file, client_name),
         {"spec": ("'people.json' has changed",), "config": (STORE,)}, {MODELS: ["spec", "config"]}),
    Case("spec, overlay and config", (new_property, second_overlay, client_name),
         {"spec": (SHOP,), "overlay": (SECOND,), "config": (STORE,)}, {MODELS: ["spec", "overlay", "config"]}),
    Case("both overlays, and a lost file", (first_overlay, second_overlay, lose_a_file),
         {"overlay": (FIRST, SECOND), "missing": ()}, {"_runtime/urls.py": ["missing"], MODELS: ["overlay"]}),
    Case("overlays swapped, and a stray", (overlays_swapped, stray_file),
         {"overlay": ("their order has changed",), "untracked": ()}, {"notes.txt": ["untracked"]}),
    Case("prose of the spec, and the generator's version", (prose_of_the_spec, other_version),
         {"spec": (SHOP,), "generator": (OTHER,)}, {}, ("spec",)),
    Case("prose of spec and overlay", (prose_of_the_spec, prose_of_an_overlay),
         {"spec": (SHOP,), "overlay": (f"{SECOND} (documentation only)",)}, {MODELS: ["spec", "overlay"]}, ("spec", "overlay")),
    Case("prose of the overlay, more in the spec", (prose_of_an_overlay, new_property),
         {"spec": (SHOP,), "overlay": (f"{SECOND} (documentation only)",)}, {MODELS: ["spec", "overlay"]}, ("overlay",)),
    Case("a new overlay of prose, and line ends", (third_overlay, windows_line_ends),
         {"overlay": ("overlay 3 (three.overlay.json) was added",), "hand edit": ()}, {"errors.py": ["hand edit"]}, ("overlay",)),
    Case("a template, and an edit of what it writes", (own_template, windows_line_ends),
         {"config": ("templates: other ones, or changed",), "hand edit": ()}, {"errors.py": ["config", "hand edit"]}),
    Case("spec and the generator's code", (new_property, other_code), {"spec": (SHOP,), "generator": (CODE,)},
         {MODELS: ["spec", "generator"]}),
    Case("an orphan that was edited", (lambda world: world.package("resources/toys.py").write_text("mine"), without_toys),
         {"spec": (SHOP,), "hand edit": (), "orphan": ()}, {"resources/toys.py": ["spec", "hand edit", "orphan"]}),
    Case("the manifest alone", (edit_manifest,), {"hand edit": ()}, {MANIFEST_NAME: ["hand edit"]}),
    Case("the manifest and a model", (edit_manifest, edit_models), {"hand edit": ()},
         {MANIFEST_NAME: ["hand edit"], MODELS: ["hand edit"]}),
    Case("everything",
         (new_property, second_overlay, client_name, other_version, without_toys, edit_models, lose_a_file, stray_file),
         {"spec": (SHOP,), "overlay": (SECOND,), "config": (STORE,), "generator": (OTHER,), "hand edit": (), "missing": (),
          "orphan": (), "untracked": ()},
         {MODELS: ["spec", "overlay", "config", "generator", "hand edit"], "_runtime/urls.py": ["missing"],
          "resources/toys.py": ["spec", "overlay", "config", "generator", "orphan"], "notes.txt": ["untracked"]}),
]  # fmt: skip


def test_there_are_sixteen() -> None:
    assert len(CASES) == 16


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mixed_edits(case: Case, world: World) -> None:
    for edit in case.edits:
        edit(world)
    status, out = run("check", world.root, "--output-format", "json")
    told = json.loads(out)
    assert status == 1
    assert told["causes"] == list(case.causes)
    assert {reason["cause"]: tuple(reason["details"]) for reason in told["reasons"]} == case.causes
    assert tuple(reason["cause"] for reason in told["reasons"] if reason["documentation_only"]) == case.prose
    found = {file["path"]: file["causes"] for file in told["files"]}
    assert {path: found.get(path) for path in case.files} == case.files
    by_hand = {path for path, causes in found.items() if BY_HAND & {*causes}}
    assert by_hand == {path for path, causes in case.files.items() if BY_HAND & {*causes}}


@pytest.mark.parametrize("case", [CASES[0], CASES[-1]], ids=lambda case: case.name)
def test_the_text_says_the_same(case: Case, world: World) -> None:
    for edit in case.edits:
        edit(world)
    text = run("check", world.root)[1]
    for cause, details in case.causes.items():
        assert f"\n{cause}: " in text
        assert all(f"\n   {detail}" in text for detail in details)
    assert all(f"/{path}" in text for path in case.files)
    assert "\nfix: `togai-codegen generate`" in text
    assert run("generate", world.root, "--quiet")[0] == 0
    assert run("check", world.root)[0] == ("untracked" in case.causes)


def test_line_ends_are_called_so(world: World) -> None:
    """As a checkout under git's autocrlf leaves them: all files, the manifest too."""
    for path in (world.root / "out" / "shop").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    status, out = run("check", world.root, "--output-format", "json")
    told = json.loads(out)
    assert status == 1
    assert told["causes"] == ["hand edit"]
    assert all(file["line_endings_only"] for file in told["files"])
    text = run("check", world.root)[1]
    assert "hand edit: a generated file was edited by hand; line endings only\n" in text
    assert ".gitattributes" in text


@pytest.mark.parametrize("content", ["<<<<<<< HEAD\n{}\n", '{"format": 1}', '{"format": 77}'])
def test_an_unreadable_manifest_is_an_edit_of_it(world: World, content: str) -> None:
    world.package(MANIFEST_NAME).write_text(content)
    told = json.loads(run("check", world.root, "--output-format", "json")[1])
    assert [(file["path"], file["causes"]) for file in told["files"]] == [(MANIFEST_NAME, ["hand edit"])]
    world.package(MANIFEST_NAME).unlink()
    told = json.loads(run("check", world.root, "--output-format", "json")[1])
    assert [(file["path"], file["causes"]) for file in told["files"]] == [(MANIFEST_NAME, ["missing"])]


def test_a_copy_of_the_generator_with_another_template(world: World) -> None:
    """The real thing: another process, other code under the same version, and a changed spec beside it."""
    copy = world.root / "copy"
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(GENERATOR, copy / "generator", ignore=ignore)
    shutil.copytree(ROOT / "templates", copy / "templates")

    def checked() -> Any:
        command = [sys.executable, "-m", "togai_codegen", "check", "--output-format", "json"]
        env = environment(path=str(copy / "generator"))
        done = subprocess.run(command, cwd=world.root, env=env, capture_output=True, text=True, check=False, timeout=120)
        return json.loads(done.stdout)

    module = copy / "generator" / "togai_codegen" / "python" / "prose.py"
    module.write_text("# A remark changes nothing.\n" + module.read_text("utf-8").replace("\n", "\r\n"), "utf-8")
    assert checked()["clean"]
    template = copy / "templates" / "resource_module.py.jinja"
    template.write_text(template.read_text("utf-8") + "\n# the end\n", "utf-8")
    new_property(world)
    told = checked()
    assert told["causes"] == ["spec", "generator"]
    assert {file["path"]: file["causes"] for file in told["files"]}["resources/pets.py"] == ["spec", "generator"]


def test_git_tells_what_has_changed_in_the_spec(world: World) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    for command in (["init", "-q"], ["add", "api"], ["-c", "user.name=a", "-c", "user.email=a@x.io", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=world.root, check=True)
    new_property(world)
    told = json.loads(run("check", world.root, "--output-format", "json")[1])
    assert told["spec_changes"][0].startswith("since git:")
    assert any("property-added" in line and "Pet" in line for line in told["spec_changes"])
    # Another state than the committed one made the package: nothing is said in place of something wrong.
    run("generate", world.root)
    without_toys(world)
    assert json.loads(run("check", world.root, "--output-format", "json")[1])["spec_changes"] == []
