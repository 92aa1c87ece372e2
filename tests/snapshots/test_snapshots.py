"""Spec in, files out: every case as it was when somebody last read it and found it right.

`make snapshots` (or `python -m tests.snapshots.update`) rewrites what is expected.
"""

import difflib
import importlib
import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter

from tests.snapshots.cases import Case, all_cases, write_files
from tests.support.json_equal import same_json
from togai_codegen.ir.model import Object

CASES = [pytest.param(case, id=case.name) for case in all_cases()]


def test_every_folder_is_a_case() -> None:
    assert [case.name for case in all_cases() if not (case.folder / "spec.yaml").is_file()] == []


@pytest.mark.parametrize("case", CASES)
def test_the_generator_makes_what_is_expected(case: Case) -> None:
    made, expected = case.made(), case.expected()
    report = [line for path in sorted(made.keys() | expected.keys()) for line in difference(path, made, expected)]
    assert not report, "\n".join([f"{case.name} has changed; `make snapshots` accepts it:", *report])


def difference(path: str, made: dict[str, str], expected: dict[str, str]) -> Iterator[str]:
    if path not in made:
        yield f"{path}: an orphan, nothing makes it any more"
    elif path not in expected:
        yield f"{path}: not expected"
    else:
        old, new = expected[path].split("\n"), made[path].split("\n")
        yield from difflib.unified_diff(old, new, f"{path} (expected)", f"{path} (made)", lineterm="", n=2)


@pytest.mark.parametrize("case", CASES)
def test_what_is_made_imports_and_reads_its_examples(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built, _ = case.build()
    name = "snapshot_" + case.name.replace("/", "_")
    write_files(built.files, tmp_path / name)
    monkeypatch.syspath_prepend(str(tmp_path))
    try:
        check_imports(name, sorted(path for path, _ in built.files if path.endswith(".py")))
        models = importlib.import_module(f"{name}.models")
        for id_, declaration in built.api.declarations.items():
            made = getattr(models, built.names.classes[id_])
            build_fully(made)
            for example in declaration.examples if isinstance(declaration, Object) else ():
                check_round_trip(made, example.value)
    finally:
        for module in [module for module in sys.modules if module.partition(".")[0] == name]:
            del sys.modules[module]


def check_imports(name: str, paths: list[str]) -> None:
    """Import every module, and everything that a lazy one offers."""
    for path in paths:
        parts = [part for part in path.removesuffix(".py").split("/") if part != "__init__"]
        # One of the two transports needs a package that the other one does without.
        module: ModuleType = importlib.import_module(".".join([name, *parts]))
        for public in getattr(module, "__all__", ()):
            getattr(module, public)


def build_fully(made: Any) -> None:
    """Make pydantic build what it put off; an unresolved name in an annotation shows only here."""
    if isinstance(made, type) and issubclass(made, BaseModel):
        made.model_rebuild(force=True)
        TypeAdapter(made)
    else:
        TypeAdapter(made)


def check_round_trip(made: Any, value: Any) -> None:
    text = json.dumps(value)
    read = made.model_validate_json(text)
    assert same_json(exact(read.to_json()), exact(text)), read.to_json()
    dumped = read.model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert same_json(dumped, value), dumped


def exact(text: str) -> Any:
    return json.loads(text, parse_float=Decimal)
