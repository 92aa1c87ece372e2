"""What is called source-breaking breaks a program, and what is called wire-safe an old client reads."""

import importlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import TypeAdapter

from tests.impact.tree import CASES
from tests.impact.witnesses import has_witness, program
from tests.support.command import environment
from tests.support.places import shared
from togai_codegen import pipeline
from togai_codegen.config import Config
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.drift.api import ApiChange, Surface, compare_surfaces, link, read_surface
from togai_codegen.drift.api.renames import operation_key
from togai_codegen.drift.diff import Comparison, Level, compare_apis
from togai_codegen.drift.diff import Surface as Names
from togai_codegen.drift.diff.facts import Direction
from togai_codegen.ir.model import Api

VERSIONS = ("06-2023-03-22", "07-2023-05-23", "08-2024-07-10", "09-2024-12-04")
STEPS = ["own", *(f"{old[:2]}-{new[:2]}" for old, new in pairwise(VERSIONS))]
_ERROR = re.compile(r"witness\.py:(\d+): error: ", re.MULTILINE)


@dataclass(frozen=True)
class Side:
    """One version: its Api, its names, and its package as written."""

    api: Api
    names: Names
    surface: Surface
    folder: Path


@dataclass(frozen=True)
class Step:
    """Two versions and what is said of them."""

    name: str
    old: Side
    new: Side
    comparison: Comparison
    changes: tuple[ApiChange, ...]


def _side(spec: Path, folder: Path, package: str) -> Side:
    built = pipeline.build(
        Config(spec=spec, output=folder, package=package, client_name="Client", reference=False), Diagnostics()
    )
    for path, content in built.files:
        target = folder / package / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    methods = {item.id: built.names.called(item) for item in built.api.operations if (item.tag or "") in built.names.resources}
    surface = read_surface(built.files.files["_api.json"])
    return Side(built.api, Names(methods, dict(built.names.classes)), surface, folder)


@pytest.fixture(scope="module", params=STEPS)
def step(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Step:
    name: str = request.param
    if name == "own":
        specs = [CASES / "old.yaml", CASES / "new.yaml"]
    else:
        specs = [shared(f"togai/versions/{version}.yml") for version in VERSIONS if version[:2] in name.split("-")]
    folder = tmp_path_factory.mktemp(f"step_{name}")
    # One name for type checking; versions live side by side under names of their own where they are imported.
    old, new = (_side(spec, folder / version, "client") for spec, version in zip(specs, ("old", "new"), strict=True))
    comparison = compare_apis(old.api, new.api, old_names=old.names, new_names=new.names)
    changes = link(compare_surfaces(old.surface, new.surface), comparison.changes, old.surface, new.surface)
    return Step(name, old, new, comparison, changes)


def test_a_program_shows_what_breaks(step: Step, tmp_path: Path) -> None:
    """Every change of the API that is called breaking, and through them every source-breaking change of the spec."""
    witnessed = {item.id: item for item in step.changes if has_witness(item)}
    text = program(witnessed, step.old.surface, "client")
    before = _complaints(text, step.old.folder, tmp_path)
    assert before == set(), [witnessed[key] for key in sorted(before)]
    broken = _complaints(text, step.new.folder, tmp_path)
    assert broken == witnessed.keys(), [witnessed[key] for key in sorted(witnessed.keys() - broken)]
    shown = {id_ for key in broken for id_ in witnessed[key].spec_changes}
    called = {item.id: item for item in step.comparison.changes if item.verdicts.source is Level.BREAKING}
    unshown = [f"{item.fact.kind} {item.fact.subject} {item.fact.old}" for key, item in called.items() if key not in shown]
    print(
        f"{step.name}: {len(witnessed)} programs; {len(called)} changes called source-breaking, {len(unshown)} without a program"
    )
    print("\n".join(sorted(unshown)))
    assert not unshown, "\n".join(sorted(unshown))


def _complaints(text: str, folder: Path, cache: Path) -> set[str]:
    """The witnesses in which a type checker finds an error."""
    (folder / "witness.py").write_text(text, "utf-8")
    command = [sys.executable, "-m", "mypy", "--config-file=", "--no-error-summary", f"--cache-dir={cache}", "witness.py"]
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, timeout=500, check=False)
    assert done.returncode in (0, 1), done.stderr
    lines = text.split("\n")
    found: set[str] = set()
    for match in _ERROR.finditer(done.stdout):
        number = int(match[1])
        head = next(line for line in reversed(lines[:number]) if line.startswith("def witness_"))
        found.add(head.removeprefix("def witness_").partition("(")[0])
    return found


def test_an_old_client_reads_what_is_wire_safe(step: Step) -> None:
    """Answers made from the new spec, full and minimal, where all that changed in them is called safe on the wire."""
    old, new = _imported(step.old.folder, f"old_{step.name[:2]}"), _imported(step.new.folder, f"new_{step.name[:2]}")
    spec_module = importlib.import_module(f"{new.__name__}._runtime.testing.spec")
    values_module = importlib.import_module(f"{new.__name__}._runtime.testing.values")
    typed = importlib.import_module(f"{new.__name__}._runtime.operation").typed
    fresh: Any = spec_module.load(step.new.folder / "client" / "_testing.json")
    readers, own_readers = (
        {operation_key(f"{item.method} {item.path}"): item for item in _operations(package)} for package in (old, new)
    )
    unsafe = _unsafe(step)
    read = 0
    for operation in fresh.operations:
        key = operation_key(f"{operation.method} {operation.path}")
        reader = readers.get(key)
        if reader is None or key in unsafe:
            continue
        status, answer = operation.success()
        form = typed(getattr(reader.responses.get(status), "type", None))
        schema = answer.contents.get("application/json", {}).get("schema")
        if form is None or schema is None:
            continue
        adapter: TypeAdapter[Any] = TypeAdapter(form)
        own: TypeAdapter[Any] = TypeAdapter(typed(own_readers[key].responses[status].type))
        for seed in range(4):
            value = values_module.Values(fresh.schemas, seed, full=seed % 2 == 0).of(schema)
            text = json.dumps(value, default=str)
            try:
                own.validate_json(text)
            except ValueError:
                # A schema that requires itself has no value that ends: the new client would not read this either.
                continue
            adapter.validate_json(text)
            read += 1
    print(f"{step.name}: {read} answers read; {len(unsafe)} operations with changes that are not wire-safe are left out")
    assert read >= (4 if step.name == "own" else 40)


def _unsafe(step: Step) -> set[str]:
    return {
        operation_key(name)
        for change in step.comparison.changes
        if change.verdicts.wire is not Level.SAFE and Direction.RESPONSE in change.directions
        for name in change.operations
    }


def _imported(folder: Path, name: str) -> ModuleType:
    copy = folder / name
    if not copy.exists():
        copy.symlink_to(folder / "client", target_is_directory=True)
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))


def _operations(package: ModuleType) -> Iterator[Any]:
    resources = importlib.import_module(f"{package.__name__}.resources")
    for path in sorted(Path(str(resources.__file__)).parent.glob("[!_]*.py")):
        module = importlib.import_module(f"{resources.__name__}.{path.stem}")
        yield from (item for item in vars(module).values() if type(item).__name__ == "Operation")
