"""JSON-Schema-Test-Suite, the subsets for OpenAPI 3.0 and 3.1, written with types as real specs write them.

Each schema is a component and the property of an object. What is valid is accepted and written back equal; an exception that is
not needed fails.
"""

import importlib
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator, validators

from tests.support.command import generate
from tests.support.json_equal import same_json
from tests.support.places import shared
from tests.support.typed_schemas import relocated, typed
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.naming import give_names
from togai_codegen.pipeline import load

pytestmark = [pytest.mark.shared, pytest.mark.slow]

DIALECTS = {
    "3.0.3": ("openapi-3.0-subset", Draft4Validator),
    "3.1.0": ("openapi-3.1-subset", Draft202012Validator),
}
NOT_READ = {
    "format.json: date-time format: invalid date-time string is only an annotation by default": (
        "A date-time is read as a datetime, and the 31st of February is none."
    ),
}
"""Valid instances that are not accepted, with the reason."""
NOT_WRITTEN_ALIKE = {
    "enum.json: enum with 0 does not match false: float zero is valid": "The member of an integer enum is written as listed, 0.",
    "enum.json: enum with 1 does not match true: float one is valid": "The member of an integer enum is written as listed, 1.",
}
"""Valid instances that are written back as an equal number in another notation, with the reason."""
REJECTED_AT_LEAST = {"3.0.3": 0.98, "3.1.0": 0.95}
"""What is reached. Missing: types of undeclared properties, of `patternProperties` and of `dependentSchemas`, `if`."""
SHAPES = {"type", "required", "enum", "const", "additionalProperties"}


@dataclass(frozen=True)
class Group:
    """One group of the suite as a component."""

    component: str
    name: str
    schema: Any
    tests: list[dict[str, Any]]


@dataclass
class Suite:
    """A subset with the package made of it."""

    groups: list[Group]
    validator: Any
    forms: dict[str, Any]
    package: str
    version: str

    def runtime(self, name: str) -> ModuleType:
        """A module of the package's runtime."""
        return importlib.import_module(f"{self.package}._runtime.{name}")

    def instances(self) -> Iterator[tuple[str, Group, Any, bool]]:
        """Every instance: a name, its group, the value, whether it is valid against the typed schema."""
        for group in self.groups:
            for test in group.tests:
                name = f"{group.name}: {test['description']}"
                yield name, group, test["data"], test["valid"] and self.judge(group.schema, test["data"])

    def breaks_a_shape(self, schema: Any, value: Any) -> bool:
        """Whether every fault that jsonschema finds is of a type, a missing property, an enum or a closed object."""
        try:
            faults = list(self.validator(schema).iter_errors(value))
        except re.error:
            return False
        return bool(faults) and all(fault.validator in SHAPES for fault in faults)

    def judge(self, schema: Any, value: Any) -> bool:
        """What jsonschema says; patterns of other languages are the suite's own affair."""
        relaxed = validators.extend(self.validator, {"pattern": lambda *_: ()})  # type: ignore[no-untyped-call]
        try:
            return bool(relaxed(schema).is_valid(value))
        except re.error:
            return True


def groups_of(folder: Path) -> list[Group]:
    found: list[Group] = []
    for path in sorted(folder.rglob("*.json")):
        for group in json.loads(path.read_text("utf-8")):
            name = f"{path.relative_to(folder).as_posix()}: {group['description']}"
            found.append(Group(f"Case{len(found):03}", name, typed(group["schema"]), group["tests"]))
    return found


@pytest.fixture(scope="module", params=DIALECTS)
def suite(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Suite]:
    version: str = request.param
    subset, validator = DIALECTS[version]
    groups = groups_of(shared(f"corpus/C/{subset}"))
    folder = tmp_path_factory.mktemp(subset)
    schemas: dict[str, Any] = {}
    for item in groups:
        pointer = f"#/components/schemas/{item.component}"
        schemas[item.component] = relocated(item.schema, pointer)
        schemas[f"{item.component}Holder"] = {
            "type": "object", "required": ["value"], "properties": {"value": {"$ref": pointer}},
        }  # fmt: skip
    info = {"title": "suite", "version": "1"}
    document = {"openapi": version, "info": info, "paths": {}, "components": {"schemas": schemas}}
    spec = folder / "suite.json"
    spec.write_text(json.dumps(document), "utf-8")
    package = f"suite_{version.replace('.', '_')}"
    ran = generate(spec, folder, package)
    assert ran.status == 0, str(ran)
    diagnostics = Diagnostics()
    names = give_names(load(spec, (), diagnostics).api, diagnostics)
    sys.path.insert(0, str(folder))
    models = importlib.import_module(f"{package}.models")
    forms = {item.component: getattr(models, names.classes[f"#/components/schemas/{item.component}Holder"]) for item in groups}
    yield Suite(groups, validator, forms, package, version)
    sys.path.remove(str(folder))


def test_valid_instances_are_read_and_written_back(suite: Suite) -> None:
    decode, model, exact = suite.runtime("decode"), suite.runtime("model"), suite.runtime("exact")
    refused: dict[str, str] = {}
    changed: list[str] = []
    count = 0
    for name, group, value, valid in suite.instances():
        if not valid:
            continue
        count += 1
        try:
            read = decode.decode(suite.forms[group.component], json.dumps({"value": value}).encode())
        except ValueError as error:
            refused[name] = f"{name}: {value!r} against {group.schema}: {error}"
            continue
        written = json.loads(exact.dumps(model.jsonable(read), None))["value"]
        if not same_json(written, value) and not (written == value and name in NOT_WRITTEN_ALIKE):
            changed.append(f"{name}: {value!r} became {written!r}")
    assert count > 150
    assert not changed, "\n".join(changed)
    unexpected = [text for name, text in refused.items() if name not in NOT_READ]
    assert not unexpected, "\n".join(unexpected)
    known = {name for name, *_ in suite.instances()}
    unused = [name for name in NOT_READ if name in known and name not in refused]
    assert not unused, f"no exception is needed for {unused}"


def test_invalid_instances_are_rejected_strictly(suite: Suite) -> None:
    """What breaks a type, `required`, an enum or a closed object; limits, `not` and the like are not what models tell."""
    strict = suite.runtime("strict")
    judged: list[str] = []
    accepted: list[str] = []
    for name, group, value, valid in suite.instances():
        form = suite.forms[group.component]
        if valid:
            try:
                strict.validate_strict(form, json.dumps({"value": value}))
            except ValueError as error:
                assert name in NOT_READ, f"{name}: {value!r} against {group.schema}: {error}"
        elif suite.breaks_a_shape(group.schema, value):
            judged.append(name)
            try:
                strict.validate_strict(form, json.dumps({"value": value}))
            except ValueError:
                continue
            accepted.append(f"{name}: {value!r} against {group.schema}")
    assert len(judged) > 50
    share = 1 - len(accepted) / len(judged)
    assert share >= REJECTED_AT_LEAST[suite.version], f"{len(accepted)} of {len(judged)}:\n" + "\n".join(accepted)
