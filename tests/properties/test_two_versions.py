"""What two versions of a spec say alike is lowered once, and not compared: the outcome is that of lowering and comparing all."""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.fuzz.mutate import CHANGES, parsed
from tests.fuzz.seeds import own_seeds
from tests.support.places import ROOT
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.drift.diff import Surface, compare_apis
from togai_codegen.ir.model import Api
from togai_codegen.lower import reuse_of
from togai_codegen.naming import give_outline
from togai_codegen.pipeline import Loaded, load, load_another
from togai_codegen.report import changes_report, render
from togai_codegen.shapes import is_dict
from togai_codegen.source.forms import forms_of

Edit = Callable[[dict[str, Any], random.Random], object]


def section(spec: dict[str, Any], *keys: str) -> dict[str, Any]:
    found: Any = spec
    for key in keys:
        found = found.get(key) if is_dict(found) else None
    return found if is_dict(found) else {}


def schemas_in(value: Any) -> Iterator[dict[str, Any]]:
    """All objects, most of which are schemas."""
    if is_dict(value):
        yield value
    for child in value.values() if is_dict(value) else value if isinstance(value, list) else ():
        yield from schemas_in(child)


def rename_component(spec: dict[str, Any], dice: random.Random) -> None:
    schemas = section(spec, "components", "schemas")
    if not schemas:
        return
    old, new = dice.choice(list(schemas)), f"Renamed{dice.randrange(3)}"
    items = [(new if name == old else name, value) for name, value in schemas.items()]
    schemas.clear()
    schemas.update(items)
    if dice.random() < 0.8:
        for node in schemas_in(spec):
            if node.get("$ref") == f"#/components/schemas/{old}":
                node["$ref"] = f"#/components/schemas/{new}"


def add_component(spec: dict[str, Any], dice: random.Random) -> None:
    """One that may take a name from an inline schema, or stand before all others."""
    schemas = section(spec, "components", "schemas")
    name = dice.choice([f"{other}{part}" for other in schemas for part in ("Status", "Item", "Value", "Enum", "2")] or ["A"])
    added = {
        name: dice.choice([{"type": "string"}, {"type": "object", "properties": {"a": {"type": "object", "required": ["b"]}}}])
    }
    items = [*added.items(), *schemas.items()] if dice.random() < 0.5 else [*schemas.items(), *added.items()]
    schemas.clear()
    schemas.update(items)


def shuffle(spec: dict[str, Any], dice: random.Random) -> None:
    place = dice.choice([section(spec, "components", "schemas"), section(spec, "paths"), section(spec, "components"), spec])
    items = list(place.items())
    dice.shuffle(items)
    place.clear()
    place.update(items)


def change_nullable(spec: dict[str, Any], dice: random.Random) -> None:
    schema = dice.choice(list(section(spec, "components", "schemas").values()) or [{}])
    if is_dict(schema):
        schema["nullable"] = not schema.get("nullable")
        if isinstance(schema.get("type"), str):
            schema["type"] = [schema["type"], "null"]


def refer_to_another(spec: dict[str, Any], dice: random.Random) -> None:
    nodes = [node for node in schemas_in(spec) if isinstance(node.get("$ref"), str)]
    if nodes:
        dice.choice(nodes)["$ref"] = dice.choice(nodes)["$ref"]


def add_default(spec: dict[str, Any], dice: random.Random) -> None:
    schema = dice.choice(list(section(spec, "components", "schemas").values()) or [{}])
    if is_dict(schema):
        schema[dice.choice(["default", "readOnly", "x-extensible-enum", "deprecated", "x-sunset"])] = dice.choice(
            [True, "a", ["a"]]
        )


def change_security(spec: dict[str, Any], dice: random.Random) -> None:
    spec[dice.choice(["security", "servers"])] = dice.choice([[], [{}], [{"url": "/v2"}], [{"key": []}]])


def drop_path(spec: dict[str, Any], dice: random.Random) -> None:
    place = section(spec, dice.choice(["paths", "webhooks"]))
    if place:
        place.pop(dice.choice(list(place)))


EDITS: tuple[Edit, ...] = (
    rename_component, add_component, shuffle, change_nullable, refer_to_another, add_default, change_security, drop_path,
    *CHANGES,
)  # fmt: skip


def surface(api: Api) -> Surface:
    names = give_outline(api, Diagnostics())
    methods = {operation.id: names.called(operation) for operation in api.operations if (operation.tag or "") in names.resources}
    return Surface(methods, dict(names.classes))


def told(old: Api, new: Api, *, everything: bool) -> str:
    comparison = compare_apis(
        old, new, profile="wire-strict", old_names=surface(old), new_names=surface(new), everything=everything
    )
    return render(changes_report(comparison, "old", "new"), "json", "0")


@dataclass
class Pair:
    """A spec and another version of it, both on the disk."""

    folder: Path

    def write(self, name: str, spec: dict[str, Any], *, as_yaml: bool) -> Path:
        path = self.folder / f"{name}.{'yaml' if as_yaml else 'json'}"
        text = yaml.safe_dump(spec, sort_keys=False, allow_unicode=True) if as_yaml else json.dumps(spec, indent=1)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        return path


def first_of(path: Path) -> Loaded | None:
    try:
        return load(path, (), Diagnostics(), display="old", remember=True)
    except (StopRun, yaml.YAMLError):
        return None


def check(first: Loaded, other: Path) -> int:
    """How much of another version was taken from the first, which must not be seen in what it comes to."""
    try:
        whole = load(other, (), Diagnostics(), display="new").api
    except StopRun:
        with pytest.raises(StopRun):
            load_another(first, other, Diagnostics(), display="new")
        return 0
    second = load_another(first, other, Diagnostics(), display="new")
    assert repr(second.api) == repr(whole)
    assert told(first.api, second.api, everything=False) == told(first.api, whole, everything=True)
    assert first.memory is not None
    found = reuse_of(first.memory, forms_of(first.root.root), second.root)
    return 0 if found is None else len(found.records)


def run(seed: int, specs: list[Path], folder: Path, rounds: int) -> int:
    """Edit each spec as often as that; how many parts were not lowered again, in all."""
    dice = random.Random(seed)
    pair, taken = Pair(folder), 0
    for path in specs:
        original = parsed(path.read_bytes())
        for _ in range(rounds):
            before = json.loads(json.dumps(original, default=str))
            if dice.random() < 0.3:
                dice.choice(EDITS)(before, dice)
            after = json.loads(json.dumps(before))
            for _ in range(dice.choice((1, 1, 2, 4))):
                dice.choice(EDITS)(after, dice)
            as_yaml = dice.random() < 0.3
            try:
                first = first_of(pair.write("old", before, as_yaml=as_yaml))
                other = pair.write("new", after, as_yaml=as_yaml)
            except (UnicodeError, yaml.YAMLError):
                continue
            taken += check(first, other) if first is not None else 0
    return taken


def test_a_few_edits(tmp_path: Path) -> None:
    specs = own_seeds()
    assert run(1, random.Random(2).sample(specs, min(12, len(specs))), tmp_path, 2) > 20


@pytest.mark.parametrize("seed", range(3))
def test_many_edits_of_two_versions(seed: int, tmp_path: Path) -> None:
    assert run(seed, own_seeds(), tmp_path, 6) > 500


def test_edits_of_togai(tmp_path: Path) -> None:
    assert run(7, [ROOT / "specs" / "togai.yaml"], tmp_path, 1) > 100
