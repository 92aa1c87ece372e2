"""Whatever was edited, a run that takes parts over from the one before makes what a run makes that takes over nothing."""

import copy
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.taking_over import check_same, kept, run
from togai_codegen.config import Config
from togai_codegen.reuse import State

KINDS: tuple[dict[str, Any], ...] = (
    {"type": "string"}, {"type": "integer", "minimum": 1}, {"type": "string", "enum": ["a", "b"]}, {},
    {"type": "boolean", "default": False}, {"type": "string", "format": "date"}, {"type": "string", "nullable": True},
    {"type": "array", "items": {"type": "object", "properties": {"deep": {"type": "number"}}}},
    {"type": "object", "additionalProperties": {"type": "string"}},
)  # fmt: skip


class Edits:
    """Random edits of a description. Each may make it wrong: then both runs have to say so."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.spec: dict[str, Any] = {
            "openapi": "3.0.3",
            "info": {"title": "Harbour", "version": "1"},
            "paths": {},
            "components": {"schemas": {}},
        }
        for number in range(8):
            self.schemas[f"Ship{number}"] = {"type": "object", "properties": {"id": {"type": "string"}}}
        for _ in range(12):
            self.operation()
            self.property()
            self.reference()

    @property
    def schemas(self) -> dict[str, Any]:
        found: dict[str, Any] = self.spec["components"]["schemas"]
        return found

    def name(self) -> str:
        return self.dice.choice(list(self.schemas)) if self.schemas else "None"

    def ref(self) -> dict[str, Any]:
        return {"$ref": f"#/components/schemas/{self.name()}"}

    def properties(self) -> dict[str, Any]:
        schema = self.schemas.get(self.name(), {})
        found: dict[str, Any] = schema.setdefault("properties", {}) if schema.get("type") == "object" else {}
        return found

    def property(self) -> None:
        self.properties()[f"p{self.dice.randrange(40)}"] = copy.deepcopy(self.dice.choice(KINDS))

    def reference(self) -> None:
        self.properties()[f"r{self.dice.randrange(9)}"] = self.ref()

    def forget(self) -> None:
        properties = self.properties()
        if properties:
            properties.pop(self.dice.choice(list(properties)))

    def require(self) -> None:
        self.schemas.get(self.name(), {})["required"] = self.dice.sample(["id", "p1", "p2", "r3"], 2)

    def prose(self) -> None:
        self.schemas.get(self.name(), {})["description"] = f"Words {self.dice.randrange(99)}."

    def kind(self) -> None:
        choices: tuple[dict[str, Any], ...] = (
            {"type": "string", "enum": ["x", "y"]}, {"type": "array", "items": self.ref()}, {"oneOf": [self.ref(), self.ref()]},
            {"allOf": [self.ref(), {"type": "object", "properties": {"more": {"type": "string"}}}]},
            {"type": "object", "properties": {"id": {"type": "integer"}}, "additionalProperties": False}, self.ref(),
            {"type": "string", "maxLength": 9},
        )  # fmt: skip
        self.schemas[self.name()] = self.dice.choice(choices)

    def add(self) -> None:
        self.schemas[f"{self.dice.choice(('Ship', 'ship', 'Crate', 'P'))}{self.dice.randrange(30)}"] = {
            "type": "object",
            "properties": {"own": self.ref()},
        }

    def remove(self) -> None:
        self.schemas.pop(self.name(), None)

    def shuffle(self) -> None:
        items = list(self.schemas.items())
        self.dice.shuffle(items)
        self.spec["components"]["schemas"] = dict(items)

    def operation(self) -> None:
        number = self.dice.randrange(40)
        body = {"content": {"application/json": {"schema": self.ref()}}}
        parameters = [
            {"name": f"q{index}", "in": "query", "schema": {"type": "string"}} for index in range(self.dice.randrange(3))
        ]
        operation: dict[str, Any] = {
            "operationId": f"do{number}", "tags": [self.dice.choice(("sea", "land", "air"))], "parameters": parameters,
            "responses": {"200": {"description": "It.", **copy.deepcopy(body)}, "404": {"description": "No.", **body}},
        }  # fmt: skip
        if self.dice.random() < 0.5:
            operation["requestBody"] = copy.deepcopy(body)
        self.spec["paths"].setdefault(f"/do/{number}", {})[self.dice.choice(("get", "post"))] = operation

    def stop(self) -> None:
        paths = self.spec["paths"]
        if paths:
            paths.pop(self.dice.choice(list(paths)))

    def tags(self) -> None:
        self.spec["tags"] = [{"name": "sea", "description": f"Waves {self.dice.randrange(9)}."}]

    def frame(self) -> None:
        self.spec["info"]["title"] = f"Harbour {self.dice.randrange(3)}"

    def servers(self) -> None:
        self.spec["servers"] = [{"url": f"https://{self.dice.choice('ab')}.example/v1"}]

    def hook(self) -> None:
        self.spec["x-webhooks"] = {"landed": {"post": {"requestBody": {"content": {"application/json": {"schema": self.ref()}}},
                                                       "responses": {"200": {"description": "Thanks."}}}}}  # fmt: skip

    def all(self) -> tuple[Callable[[], None], ...]:
        often = (self.property, self.reference, self.forget, self.prose, self.require, self.operation)
        return (
            *often,
            *often,
            self.kind,
            self.add,
            self.remove,
            self.shuffle,
            self.stop,
            self.tags,
            self.frame,
            self.servers,
            self.hook,
        )


OVERLAY = """overlay: 1.0.0
info: {title: Harbour, version: "1"}
actions:
- {target: $.components.schemas.Ship3, update: {description: The third., properties: {laid: {type: string, format: day}}}}
- {target: "$.paths['/do/7','/do/8'].*", update: {x-codegen-name: called_so, deprecated: true}}
- {target: $.components.schemas.Ship4.properties.id, remove: true}
"""


def follow(config: Config, edits: Edits, steps: int) -> int:
    """A chain of edits, after each of which both runs must agree; how many runs took parts of a lowered spec."""
    earlier, taken = State(), 0
    parts: list[bytes] = []
    for overlay in config.overlays:
        overlay.write_text(OVERLAY, "utf-8")
    for step in range(steps):
        for _ in range(edits.dice.choice((1, 1, 1, 2, 5)) if step else 0):
            edits.dice.choice(edits.all())()
        text = yaml.safe_dump(edits.spec, sort_keys=False) if config.spec.suffix == ".yaml" else json.dumps(edits.spec, indent=1)
        config.spec.write_text(text, "utf-8")
        (warm, told), (cold, expected) = run(config, earlier), run(config, None)
        assert told == expected
        assert (warm is None) == (cold is None)
        if warm is not None and cold is not None:
            check_same(warm, cold)
            earlier = kept(warm.state, parts)
            taken += earlier.base is not None and warm.state.base is not None and not warm.state.base.is_new
    return taken


@pytest.mark.parametrize("seed", range(1))
def test_parts_of_the_run_before_change_nothing(seed: int, tmp_path: Path) -> None:
    config = Config(spec=tmp_path / "spec.json", output=tmp_path, package="harbour", overlays=(tmp_path / "overlay.yaml",))
    assert follow(config, Edits(random.Random(seed)), 8) > 3


@pytest.mark.parametrize("seed", range(100, 130))
def test_parts_after_many_edits(seed: int, tmp_path: Path) -> None:
    overlays = (tmp_path / "overlay.yaml",) if seed % 2 else ()
    config = Config(
        spec=tmp_path / f"spec.{'yaml' if seed % 3 else 'json'}", output=tmp_path, package="harbour", overlays=overlays
    )
    assert follow(config, Edits(random.Random(seed)), 40) > 10


def test_one_property_more_makes_few_parts_anew(tmp_path: Path) -> None:
    edits, config = Edits(random.Random(5)), Config(spec=tmp_path / "spec.json", output=tmp_path, package="harbour")
    states: list[State] = []
    for number in range(2):
        edits.schemas["Ship3"]["properties"][f"new{number}"] = {"type": "string"}
        config.spec.write_text(json.dumps(edits.spec), "utf-8")
        built, _ = run(config, states[-1] if states else None)
        assert built is not None
        states.append(built.state)
    before, after = states
    same = sum(after.parts.get(key) is kept for key, kept in before.parts.items())
    assert before.frame == after.frame
    assert same > 0.7 * len(before.parts)
