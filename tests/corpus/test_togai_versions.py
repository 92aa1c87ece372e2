"""The two newest published states of the Togai spec, untouched: they generate, and their documented examples survive."""

import csv
import importlib
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from tests.support.command import Ran, codegen, generate, python
from tests.support.json_equal import same_json
from tests.support.places import SHARED, shared
from tests.support.spec_examples import documented_examples, follow
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir.model import Api, Object
from togai_codegen.naming import give_names
from togai_codegen.naming.model import Names
from togai_codegen.pipeline import load
from togai_codegen.source import load_document

pytestmark = [pytest.mark.shared, pytest.mark.slow]


@dataclass(frozen=True)
class State:
    """A published state and what is known about it."""

    file: str
    failures: str
    operations: int
    examples: int
    contradictions: int
    merged: int

    @property
    def package(self) -> str:
        return f"togai_state_{self.file[:2]}"


STATES = [
    State("08-2024-07-10.yml", "example_failures_2024-07.csv", 121, 119, 15, 19),
    State("09-2024-12-04.yml", "example_failures_2024-12.csv", 151, 128, 24, 22),
]


@dataclass(frozen=True)
class Generated:
    """A state, what the tool said about it, and where the package is."""

    state: State
    spec: Path
    folder: Path
    ran: Ran
    api: Api

    @cached_property
    def document(self) -> dict[str, Any]:
        """The spec as an independent reader sees it; strings where YAML 1.1 would make dates."""
        loaded: dict[str, Any] = yaml.load(self.spec.read_text("utf-8"), Loader=_PlainLoader)
        return loaded

    @cached_property
    def names(self) -> Names:
        return give_names(self.api, Diagnostics())

    def models(self) -> ModuleType:
        if str(self.folder) not in sys.path:
            sys.path.insert(0, str(self.folder))
        return importlib.import_module(f"{self.state.package}.models")


class _PlainLoader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """PyYAML without timestamps, which YAML 1.2's core schema does not know."""


_PlainLoader.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module", params=STATES, ids=lambda state: state.file)
def generated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Generated]:
    state: State = request.param
    spec = shared(f"togai/versions/{state.file}")
    folder = tmp_path_factory.mktemp("states")
    ran = generate(spec, folder, state.package)
    yield Generated(state, spec, folder, ran, load(spec, (), Diagnostics()).api)
    if str(folder) in sys.path:
        sys.path.remove(str(folder))


def test_generates_and_warns_with_places(generated: Generated) -> None:
    ran, name = generated.ran, re.escape(generated.state.file)
    assert ran.status == 0, str(ran)
    assert len(generated.api.operations) == generated.state.operations
    warnings = [line for line in ran.err.splitlines() if re.search(rf"{name}:\d+:\d+: warning\[\w+\]", line)]
    for about in (r"parameter", r"operationId", r"JobEntriesResponse|satisf|never|no value"):
        assert any(re.search(about, line) for line in warnings), f"no warning about {about!r}:\n{ran.err}"


def test_import_is_silent(generated: Generated) -> None:
    ran = python(f"import {generated.state.package} as p; p.models; p.errors", path=generated.folder)
    assert (ran.status, ran.out, ran.err) == (0, "", ""), str(ran)


def test_every_model_builds(generated: Generated) -> None:
    """Deferred builds hide forward references that lead nowhere; this one builds them all."""
    code = f"""
import {generated.state.package}.models as models, pydantic
for name in sorted(models.__all__):
    value = getattr(models, name)
    pydantic.TypeAdapter(value).core_schema
    if isinstance(value, type) and issubclass(value, pydantic.BaseModel):
        assert value.model_rebuild(force=True) is not False, name
"""
    ran = python(code, path=generated.folder)
    assert ran.status == 0, str(ran)


def reader(generated: Generated, schema: dict[str, Any]) -> type[BaseModel] | TypeAdapter[Any]:
    """What reads values of this schema: the class of the component, or an adapter for its alias."""
    made = getattr(generated.models(), generated.names.classes[schema["$ref"]])
    return made if isinstance(made, type) and issubclass(made, BaseModel) else TypeAdapter(made)


def round_trip(read_by: type[BaseModel] | TypeAdapter[Any], value: Any) -> tuple[Any, Any]:
    """The value written back by both ways that users have. Raises ValidationError where it does not parse."""
    text = json.dumps(value)
    if isinstance(read_by, TypeAdapter):
        parsed = read_by.validate_json(text)
        dumped = read_by.dump_python(parsed, mode="json", by_alias=True, exclude_unset=True)
        return json.loads(read_by.dump_json(parsed, by_alias=True, exclude_unset=True)), dumped
    model = read_by.model_validate_json(text)
    return json.loads(model.to_json()), model.model_dump(mode="json", by_alias=True, exclude_unset=True)  # type: ignore[attr-defined]


def test_documented_examples_survive(generated: Generated) -> None:
    rows = list(csv.DictReader((SHARED / "togai" / generated.state.failures).read_text("utf-8").splitlines()))
    contradictory = {(row["kind"], row["example"]) for row in rows if row["class"].startswith("D")}
    examples = documented_examples(generated.document)
    assert (len(examples), len(contradictory)) == (generated.state.examples, generated.state.contradictions)

    refused, changed, survived = [], [], 0
    for example in examples:
        try:
            written, dumped = round_trip(reader(generated, example.schema), example.value)
        except ValidationError as error:
            if (example.kind, example.name) not in contradictory:
                refused.append(f"{example.kind} {example.name}: {error}")
            continue
        survived += 1
        for way, result in (("to_json", written), ("model_dump", dumped)):
            if not same_json(result, example.value):
                changed.append(f"{example.kind} {example.name} by {way}: {difference(example.value, result)}")
    assert not refused, "\n".join(refused)
    assert not changed, "\n".join(changed)
    assert survived >= 104


def difference(before: Any, after: Any, at: str = "") -> str:
    """The first place at which two values differ."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in [*before, *(key for key in after if key not in before)]:
            if key not in before or key not in after:
                return f"{at}/{key} {'appeared' if key in after else 'vanished'}"
            if not same_json(before[key], after[key]):
                return difference(before[key], after[key], f"{at}/{key}")
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, pair in enumerate(zip(before, after, strict=True)):
            if not same_json(*pair):
                return difference(*pair, f"{at}/{index}")
    return f"{at}: {before!r} became {after!r}"


def test_merged_schemas_require_the_union(generated: Generated) -> None:
    spec = generated.document
    merged = {name: schema for name, schema in spec["components"]["schemas"].items() if "allOf" in schema}
    checked = 0
    for name, schema in merged.items():
        declared = generated.api.declarations[f"#/components/schemas/{name}"]
        wanted = required_of(spec, schema)
        if isinstance(declared, Object):
            checked += 1
            assert {item.name for item in declared.properties if item.required} >= wanted, name
    assert checked == generated.state.merged, f"{checked} of {len(merged)}"


def required_of(spec: dict[str, Any], schema: dict[str, Any]) -> set[str]:
    """The union over allOf members, worked out without our merge."""
    schema = follow(spec, schema)
    union = set(schema.get("required", ()))
    for member in schema.get("allOf", ()):
        union |= required_of(spec, member)
    return union


def test_documents_hold_only_json(generated: Generated) -> None:
    """None of the unquoted timestamps becomes a datetime."""
    kinds: dict[type, int] = {}
    stamps = 0
    todo: list[Any] = [load_document(generated.spec, Diagnostics()).root]
    while todo:
        node = todo.pop()
        if isinstance(node, dict):
            assert all(isinstance(key, str) for key in node)
            todo += node.values()
        elif isinstance(node, list):
            todo += node
        else:
            kinds[type(node)] = kinds.get(type(node), 0) + 1
            stamps += isinstance(node, str) and bool(re.match(r"\d{4}-\d\d-\d\d(T|$)", node))
    plain = (str, int, float, bool, type(None))
    assert all(issubclass(kind, plain) for kind in kinds), kinds
    if generated.state.file.startswith("09"):
        assert stamps >= 744


def test_same_bytes_whatever_surrounds_the_run(generated: Generated, tmp_path: Path) -> None:
    as_json = tmp_path / generated.spec.with_suffix(".json").name
    as_json.write_text(json.dumps(generated.document), "utf-8")
    first = files_of(generated.folder / generated.state.package)
    assert first
    runs = [
        (generated.spec, {"PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "C", "TZ": "Asia/Kolkata"}),
        (as_json, {"PYTHONHASHSEED": "4242", "LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8"}),
    ]
    for number, (spec, env) in enumerate(runs):
        elsewhere = tmp_path / f"run {number}"
        elsewhere.mkdir()
        ran = codegen("generate", spec, "--output", elsewhere, "--package", generated.state.package, cwd=elsewhere, env=env)
        assert ran.status == 0, str(ran)
        again = files_of(elsewhere / generated.state.package)
        assert again.keys() == first.keys()
        assert [name for name in first if first[name] != again[name]] == []


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
