"""`togai-codegen vendor` as its users run it: copies made, taken over, updated, verified, and never written outside."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from tests.support.command import python
from tests.support.specs import minimal_spec
from togai_codegen.cli.main import cli
from togai_codegen.config import ConfigError, with_destination
from togai_codegen.emit import MANIFEST_NAME, canonical_sha256, exchange
from togai_codegen.report import schema_text
from togai_codegen.vendoring import LOCK, Outcome, apply, prepare, read_upstream
from togai_codegen.vendoring.base import ARCHIVE

CONFIG = 'spec = "shop.json"\noutput = "out"\npackage = "shop"\n'


SCHEMA = json.loads(schema_text("vendor"))


def run(*arguments: str | Path) -> tuple[int, str]:
    """Exit code, and what was printed on both streams; JSON is held against its schema."""
    done = CliRunner().invoke(cli, [str(argument) for argument in arguments])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    if "json" in arguments:
        told = json.loads(done.stdout)
        assert jsonschema.Draft202012Validator(SCHEMA).is_valid(told), told  # pyright: ignore
    return done.exit_code, done.output


@dataclass(frozen=True)
class Place:
    """A project with its generated package, and a repository beside it."""

    project: Path
    copy: Path
    newer: Path
    """The package as a spec with one property more makes it."""

    @property
    def package(self) -> Path:
        return self.project / "out" / "shop"

    def regenerate(self, edit: Callable[[Any], object] | None = None) -> None:
        """The package from a changed spec; without `edit` from the one with a new property, which was made before."""
        if edit is None:
            shutil.rmtree(self.package)
            shutil.copytree(self.newer, self.package)
            return
        spec = minimal_spec()
        edit(spec)
        (self.project / "shop.json").write_text(json.dumps(spec))
        assert run("generate", "--quiet")[0] == 0


def new_property(spec: Any) -> None:
    spec["components"]["schemas"]["Pet"]["properties"]["age"] = {"type": "integer", "description": "In years."}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("made") / "project"
    project.mkdir()
    (project / "shop.json").write_text(json.dumps(minimal_spec()))
    (project / "togai-codegen.toml").write_text(CONFIG)
    before = Path.cwd()
    os.chdir(project)
    try:
        spec = minimal_spec()
        new_property(spec)
        (project / "newer.json").write_text(json.dumps(spec))
        assert run("generate", "--quiet")[0] == 0
        assert run("generate", project / "newer.json", "--output", "new", "--package", "shop", "--quiet")[0] == 0
        (project / "new" / "shop").rename(project / "newer")
        assert run("vendor", "add", project / "copy", "--no-record")[0] == 0
    finally:
        os.chdir(before)
    return project


@pytest.fixture
def place(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    shutil.copytree(made, tmp_path / "project", ignore=shutil.ignore_patterns("newer", "copy", "new"))
    monkeypatch.chdir(tmp_path / "project")
    return Place(tmp_path / "project", tmp_path / "my billing" / "acme" / "_vendor" / "billing", made / "newer")


@pytest.fixture
def vendored(made: Path, place: Place) -> Place:
    shutil.copytree(made / "copy", place.copy)
    return place


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def script(copy: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-I", copy / "_verify.py"], cwd=copy.parent, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_a_copy_works_under_another_name(vendored: Place) -> None:
    code = (
        "from acme._vendor.billing import Shop\nfrom acme._vendor.billing.testing import fake\n"
        "with fake() as api:\n    assert api.client().pets.create(name='Rex').name == 'Rex'\nimport sys\n"
        "assert not {name.partition('.')[0] for name in sys.modules} & {'shop', 'togai_codegen'}"
    )
    ran = python(code, path=vendored.copy.parents[2])
    assert ran.status == 0, ran
    assert script(vendored.copy) == (0, "as it was vendored\n"), "caches are nobody's work"
    assert {path.name for path in vendored.copy.iterdir() if path.name.startswith((".", "_v"))} == {
        ".gitattributes", "_vendor.lock.json", "_vendor.base.tar.xz", "_verify.py"
    }  # fmt: skip


def test_nothing_of_this_machine_is_in_a_copy(vendored: Place, tmp_path: Path) -> None:
    again = tmp_path / "again"
    assert run("vendor", "add", again, "--no-record")[0] == 0
    assert contents(again) == contents(vendored.copy)
    found = {name: text for name, text in contents(again).items() if name.startswith("_v")}
    assert all(str(tmp_path).encode() not in text for text in found.values())


def test_twice_gives_no_change(vendored: Place) -> None:
    before = {path: path.stat().st_mtime_ns for path in vendored.copy.rglob("*")}
    for command in ("add", "update"):
        status, out = run("vendor", command, vendored.copy, *(["--no-record"] if command == "add" else []))
        assert status == 0 and "up to date" in out
    assert before == {path: path.stat().st_mtime_ns for path in vendored.copy.rglob("*")}


# --- verify ----------------------------------------------------------------------------------------------------------


def link_out(copy: Path) -> None:
    (copy / "errors.py").unlink()
    (copy / "errors.py").symlink_to(copy / "_client.py")


def lock_edit(copy: Path) -> None:
    lock = json.loads((copy / LOCK).read_text())
    lock["files"]["errors.py"] = "0" * 64
    (copy / LOCK).write_text(json.dumps(lock, indent=2) + "\n")


def caches_and_custom(copy: Path) -> None:
    for name in ("_custom", "__pycache__", ".mypy_cache"):
        (copy / name).mkdir()
        (copy / name / "x.py").write_text("")


TAMPERINGS: list[tuple[str, Callable[[Path], object], dict[str, str]]] = [
    ("a byte", lambda copy: (copy / "errors.py").write_bytes(b""), {"errors.py": "changed"}),
    ("line ends", lambda copy: (copy / "errors.py").write_bytes((copy / "errors.py").read_bytes().replace(b"\n", b"\r\n")),
     {"errors.py": "changed: line endings only"}),
    ("a missing file", lambda copy: (copy / "_runtime" / "retry.py").unlink(), {"_runtime/retry.py": "missing"}),
    ("a missing folder", lambda copy: shutil.rmtree(copy / "models"),
     {"models/__init__.py": "missing", "models/pets.py": "missing"}),
    ("an extra file", lambda copy: (copy / "models" / "mine.py").write_text(""), {"models/mine.py": "extra"}),
    ("a link in place of a file", link_out, {"errors.py": "changed: it is no regular file"}),
    ("an extra link", lambda copy: (copy / "more").symlink_to("/"), {"more": "extra"}),
    ("the script", lambda copy: (copy / "_verify.py").write_bytes((copy / "_verify.py").read_bytes() + b"# mine\n"),
     {"_verify.py": "changed"}),
    ("the manifest", lambda copy: (copy / MANIFEST_NAME).write_text("{}"), {MANIFEST_NAME: "changed"}),
    ("the base", lambda copy: (copy / ARCHIVE).write_bytes(b"x"), {ARCHIVE: "changed"}),
    ("the lock", lock_edit, {LOCK: "changed", "errors.py": "changed"}),
    ("nothing that counts", caches_and_custom, {}),
]  # fmt: skip


@pytest.mark.parametrize(("tamper", "expected"), [item[1:] for item in TAMPERINGS], ids=[item[0] for item in TAMPERINGS])
def test_verify_finds_it(vendored: Place, tamper: Callable[[Path], object], expected: dict[str, str]) -> None:
    tamper(vendored.copy)
    status, out = run("vendor", "verify", vendored.copy, "--output-format", "json")
    (told,) = json.loads(out)["destinations"]
    assert {file["path"]: file["what"] for file in told["files"]} == expected
    assert status == (1 if expected else 0)
    status, out = script(vendored.copy)
    assert status == (1 if expected else 0)
    assert all(f"{path}: {what}\n" in out for path, what in expected.items())


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"files": {}}', '{"files": {"../x": "0"}, "lock_sha256": "0"}', "[" * 100_000]
)
def test_a_lock_that_is_none_is_no_clean_bill(vendored: Place, content: str) -> None:
    (vendored.copy / LOCK).write_text(content)
    before = contents(vendored.copy)
    for command in ("verify", "update", "status"):
        assert run("vendor", command, vendored.copy)[0] == 3
    assert script(vendored.copy)[0] == 3
    assert contents(vendored.copy) == before


def test_a_lock_reaches_no_file_outside(vendored: Place, tmp_path: Path) -> None:
    """Even one that is signed by its own digest."""
    victim = tmp_path / "victim.py"
    victim.write_text("mine\n")
    for path in ("../../../../victim.py", victim.as_posix(), "models/../../victim.py", "..\\victim.py"):
        lock = json.loads((vendored.copy / LOCK).read_text())
        lock.pop("lock_sha256")
        lock["files"][path] = "0" * 64
        (vendored.copy / LOCK).write_text(json.dumps({"lock_sha256": canonical_sha256(lock), **lock}))
        assert run("vendor", "update", vendored.copy)[0] == 3
        assert script(vendored.copy)[0] == 3
    assert victim.read_text() == "mine\n"


# --- update ----------------------------------------------------------------------------------------------------------


def test_an_update_keeps_local_edits(vendored: Place) -> None:
    model = vendored.copy / "models" / "pets.py"
    model.write_text(model.read_text() + "\n\nMINE = True\n")
    (vendored.copy / "_custom").mkdir()
    (vendored.copy / "_custom" / "mine.py").write_text("x = 1\n")
    (vendored.copy / "notes.txt").write_text("mine")
    vendored.regenerate()
    status, out = run("vendor", "status", vendored.copy)
    assert status == 0 and "an update is available, 2 local changes" in out
    before = contents(vendored.copy)
    status, out = run("vendor", "update", vendored.copy, "--dry-run", "--output-format", "json")
    (told,) = json.loads(out)["destinations"]
    assert status == 0 and {file["path"]: file["outcome"] for file in told["files"]}["models/pets.py"] == "merged"
    assert contents(vendored.copy) == before
    status, out = run("vendor", "update", vendored.copy)
    assert status == 0 and "1 merged" in out
    text = model.read_text()
    assert "age: " in text and "MINE = True" in text
    assert (vendored.copy / "_custom" / "mine.py").read_text() == "x = 1\n"
    status, out = run("vendor", "status", vendored.copy, "--output-format", "json")
    (told,) = json.loads(out)["destinations"]
    assert told["current"] is True
    assert [file["path"] for file in told["files"]] == ["models/pets.py", "notes.txt"]
    assert json.loads((vendored.copy / LOCK).read_text())["spec_sha256"] == told["spec_sha256"]


def test_conflicts_are_marked_and_waited_for(vendored: Place) -> None:
    model, data = vendored.copy / "models" / "pets.py", vendored.copy / "_api.json"
    text = model.read_text()
    line = next(line for line in text.splitlines() if "born_at:" in line)
    model.write_text(text.replace(line, f"{line}\n    weight: float = 1.0"))
    data.write_text("{}")
    (vendored.copy / "_limits.json").write_text("mine")

    def limited(spec: Any) -> None:
        spec["components"]["schemas"]["Pet"]["properties"]["age"] = {"type": "integer", "maximum": 9}

    vendored.regenerate(limited)
    status, out = run("vendor", "update", vendored.copy)
    assert status == 5, out
    assert "models/pets.py: conflict: marked in the file" in out
    assert "_api.json: conflict: changed here and upstream, and can't be merged; the new text is in _api.json.upstream" in out
    assert "_limits.json: conflict: another file of that name stands here" in out
    marked = model.read_text()
    assert marked.index("<<<<<<< local") < marked.index("weight") < marked.index("=======") < marked.index(">>>>>>> upstream")
    assert data.read_text() == "{}"
    assert (vendored.copy / "_api.json.upstream").read_bytes() == (vendored.package / "_api.json").read_bytes()
    before = contents(vendored.copy)
    status, out = run("vendor", "update", vendored.copy)
    assert status == 5 and "still wait" in out and "models/pets.py" in out
    told = json.loads(run("vendor", "update", vendored.copy, "--output-format", "json")[1])
    assert told["destinations"][0]["files"] == ["_api.json.upstream", "_limits.json.upstream", "models/pets.py"]
    assert contents(vendored.copy) == before
    shutil.copy(vendored.package / "models" / "pets.py", model)
    for name in ("_api.json", "_limits.json"):
        (vendored.copy / f"{name}.upstream").replace(vendored.copy / name)
    assert run("vendor", "update", vendored.copy)[0] == 0
    assert script(vendored.copy)[0] == 0


def test_windows_line_ends_stay_and_are_no_edits(vendored: Place) -> None:
    for path in vendored.copy.rglob("*"):
        if path.is_file() and path.name != ARCHIVE:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    vendored.regenerate()
    status, out = run("vendor", "update", vendored.copy)
    assert status == 0, out
    model = (vendored.copy / "models" / "pets.py").read_bytes()
    assert b"age: " in model and model.count(b"\n") == model.count(b"\r\n")


def test_a_plain_copy_is_taken_over(place: Place) -> None:
    place.copy.parent.mkdir(parents=True)
    shutil.copytree(place.package, place.copy)
    (place.copy / "reference.html").unlink()
    (place.copy / "reference.md").unlink()
    runtime = place.copy / "_runtime" / "retry.py"
    runtime.write_text("# mine\n" + runtime.read_text())
    assert run("vendor", "verify", place.copy)[0] == 3
    status, out = run("vendor", "status", place.copy)
    assert status == 0 and "`vendor update` takes it over" in out
    place.regenerate()
    status, out = run("vendor", "update", place.copy)
    assert status == 0 and "taken over from a plain copy" in out, out
    assert runtime.read_text().startswith("# mine\n")
    assert "age: " in (place.copy / "models" / "pets.py").read_text()
    assert not (place.copy / "reference.html").exists(), "what was left out by hand stays left out"
    status, out = script(place.copy)
    assert (status, out) == (1, "_runtime/retry.py: changed\ndifferences to what was vendored: 1\n")


def test_without_a_base_an_edit_is_a_conflict_unless_git_has_it(vendored: Place) -> None:
    model = vendored.copy / "models" / "pets.py"
    root = vendored.copy.parents[2]
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@x.io", "commit", "-qm", "x"]):
        if shutil.which("git") is not None:
            subprocess.run(["git", *command], cwd=root, check=True)
    model.write_text("# mine\n" + model.read_text())
    (vendored.copy / ARCHIVE).write_bytes(b"\xfd7zXZ\0no archive")
    vendored.regenerate()
    if shutil.which("git") is not None:
        status, out = run("vendor", "update", vendored.copy, "--dry-run")
        assert status == 0 and "models/pets.py: merged" in out
        shutil.rmtree(root / ".git")
    status, out = run("vendor", "update", vendored.copy)
    assert status == 5 and "what was vendored is not known any more" in out
    assert model.read_text().startswith("# mine\n")
    assert (vendored.copy / "models" / "pets.py.upstream").read_bytes() == (vendored.package / "models" / "pets.py").read_bytes()


def test_a_merge_that_is_no_python_is_a_conflict(vendored: Place) -> None:
    """Each side parses, and neither touches a line of the other; together they do not."""
    upstream = read_upstream(vendored.package)
    body = "    b = 1\n    c = 2\n    d = 3\n"

    def update(text: str) -> Any:
        changed = replace(upstream, files=upstream.files.with_files({"errors.py": text.encode()}))
        return prepare(vendored.copy, changed, vendored.package)

    shutil.rmtree(vendored.copy)
    apply(update(f"if a:\n{body}"))
    mine = vendored.copy / "errors.py"
    mine.write_text(f"def a():\n{body}")
    made = update(f"if a:\n{body}else:\n    e = 4\n")
    assert [step.outcome for step in made.plan.steps] == [Outcome.BROKEN]
    apply(made)
    assert mine.read_text() == f"def a():\n{body}"
    assert "else:" in (vendored.copy / "errors.py.upstream").read_text()


def test_parts_may_be_left_out_and_come_back(place: Place) -> None:
    assert run("vendor", "add", place.copy, "--no-record", "--without", "reference", "--without", "testing")[0] == 0
    there = contents(place.copy)
    assert not [path for path in there if "testing" in path or "reference" in path]
    assert python("import acme._vendor.billing as b; b.Shop(base_url='http://x')", path=place.copy.parents[2]).status == 0
    place.regenerate()
    assert run("vendor", "update", place.copy)[0] == 0
    assert not [path for path in contents(place.copy) if "testing" in path or "reference" in path]
    assert script(place.copy)[0] == 0
    assert run("vendor", "add", place.copy, "--no-record", "--without", "reference")[0] == 0
    assert (place.copy / "testing.py").is_file() and not (place.copy / "reference.md").exists()


# --- places ----------------------------------------------------------------------------------------------------------


def test_a_link_is_never_written_through(vendored: Place, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "pets.py").write_text("mine\n")
    vendored.regenerate()
    linked = tmp_path / "linked"
    linked.symlink_to(vendored.copy)
    assert run("vendor", "update", linked)[0] == 2
    model = vendored.copy / "models" / "pets.py"
    model.unlink()
    model.symlink_to(outside / "pets.py")
    status, out = run("vendor", "update", vendored.copy)
    assert status == 2 and "is a link" in out
    shutil.rmtree(vendored.copy / "models")
    (vendored.copy / "models").symlink_to(outside)
    status, out = run("vendor", "update", vendored.copy)
    assert status == 2, out
    assert contents(outside) == {"pets.py": b"mine\n"}
    assert (vendored.copy / "models").is_symlink()


def test_links_of_the_owner_stay_links(vendored: Place) -> None:
    (vendored.copy / "_custom").mkdir()
    (vendored.copy / "_custom" / "all.py").symlink_to("../_client.py")
    (vendored.copy / "_custom" / "empty").mkdir()
    vendored.regenerate()
    assert run("vendor", "update", vendored.copy)[0] == 0
    assert (vendored.copy / "_custom" / "all.py").readlink() == Path("../_client.py")
    assert (vendored.copy / "_custom" / "empty").is_dir()


def test_other_folders_are_refused(place: Place) -> None:
    place.copy.mkdir(parents=True)
    (place.copy / "theirs.py").write_text("x")
    for where in (place.copy, place.package, place.package / "inner", place.project):
        before = contents(place.project)
        status, out = run("vendor", "add", where, "--no-record")
        assert status == 2, out
        assert contents(place.project) == before
    (place.project / "file").write_text("x")
    assert run("vendor", "add", place.project / "file", "--no-record")[0] == 2
    assert contents(place.copy) == {"theirs.py": b"x"}


def test_an_edited_package_is_not_vendored(place: Place) -> None:
    (place.package / "errors.py").write_text("x")
    status, out = run("vendor", "add", place.copy, "--no-record")
    assert status == 3 and "errors.py" in out and "togai-codegen check" in out
    assert not place.copy.exists()
    shutil.rmtree(place.package)
    assert run("vendor", "add", place.copy)[0] == 3


def test_a_failure_leaves_the_copy_as_it_was(vendored: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    vendored.regenerate()
    before = contents(vendored.copy)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(exchange, "put_in_place", fail)
    status, out = run("vendor", "update", vendored.copy)
    assert status == 3 and "No space left" in out
    assert contents(vendored.copy) == before
    assert [path.name for path in vendored.copy.parent.iterdir()] == ["billing"]


# --- the config ------------------------------------------------------------------------------------------------------


def test_add_writes_the_config_and_update_serves_all(place: Place, tmp_path: Path) -> None:
    other = tmp_path / "other"
    assert run("vendor", "add", place.copy)[0] == 0
    assert run("vendor", "add", other, "--name", "shop_client", "--without", "reference")[0] == 0
    assert run("vendor", "add", place.copy)[0] == 0
    assert (place.project / "togai-codegen.toml").read_text() == CONFIG + (
        '\n[[vendor]]\npath = "../my billing/acme/_vendor/billing"\n'
        '\n[[vendor]]\npath = "../other/shop_client"\nwithout = ["reference"]\n'
    )  # fmt: skip
    place.regenerate()
    status, out = run("vendor", "update")
    assert status == 0 and len(out.splitlines()) == 2
    status, out = run("vendor", "status", "--output-format", "json")
    assert [item["current"] for item in json.loads(out)["destinations"]] == [True, True]
    shutil.rmtree(tmp_path / "my billing")
    place.regenerate(lambda spec: None)
    status, out = run("vendor", "update")
    assert status == 3, "one repository is not there"
    assert "../other/shop_client: " in out and "updated" in out
    assert run("vendor", "verify")[0] == 3
    shutil.rmtree(other / "shop_client")
    assert run("vendor", "update", other / "shop_client")[0] == 0
    assert not (other / "shop_client" / "reference.md").exists(), "the config says so"


def test_without_a_config(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("vendor", "add", place.copy)[0] == 2
    assert run("vendor", "update")[0] == 2
    assert run("vendor", "add", place.copy, "--from", place.package)[0] == 0
    assert run("vendor", "update", place.copy, "--from", place.package)[0] == 0
    assert run("vendor", "verify", place.copy)[0] == 0


@pytest.mark.parametrize(
    ("name", "text", "added"),
    [
        ("pyproject.toml", "[tool.togai-codegen]\nspec = 'a'", "\n\n[[tool.togai-codegen.vendor]]\npath = \"../ü b\"\n"),
        ("togai-codegen.toml", "[tool.togai-codegen]\n", "\n[[tool.togai-codegen.vendor]]\npath = \"../ü b\"\n"),
        ("togai-codegen.toml", "spec = 'a'\n[mixins]\n'a' = 'b'\n", "\n[[vendor]]\npath = \"../ü b\"\n"),
        ("togai-codegen.toml", "[[vendor]]\npath = 'x'\n[mixins]\n", "\n[[vendor]]\npath = \"../ü b\"\n"),
    ],
)  # fmt: skip
def test_a_config_grows_at_its_end(name: str, text: str, added: str) -> None:
    assert with_destination(text, Path(name), "../ü b", ()) == text + added


@pytest.mark.parametrize("text", ["vendor = []\n", "vendor = [{path = 'x'}]\n", "[vendor]\n"])
def test_a_config_that_can_not_grow_is_left_alone(text: str) -> None:
    with pytest.raises(ConfigError, match="by hand:\n\\[\\[vendor\\]\\]"):
        with_destination(text, Path("togai-codegen.toml"), "x", ())


@pytest.mark.parametrize(
    "vendor", ["['a']", "3", "[{}]", "[{path = 1}]", "[{path = 'a', b = 1}]", "[{path = 'a', without = ['x']}]",
               "[{path = 'a'}, {path = './a'}]"]
)  # fmt: skip
def test_faults_in_the_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vendor: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "togai-codegen.toml").write_text(f"{CONFIG}vendor = {vendor}\n")
    with pytest.raises(ConfigError, match="vendor"):
        run("vendor", "status")
