"""A run that remembers comes to what a run comes to that does not: the same files, the same words, the same exit codes.

Two folders get the same edits; one is generated with a cache, the other without.
"""

import json
import random
from collections.abc import Callable, Iterator
from contextlib import chdir
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from togai_codegen.cli.main import cli
from togai_codegen.config import ConfigError
from togai_codegen.emit import BACKUP

CONFIG = """
spec = "api/spec.json"
overlays = ["overlay.yaml"]
output = "out"
package = "orchard"
{more}
"""


def first_spec() -> dict[str, Any]:
    return {
        "openapi": "3.0.3",
        "info": {"title": "Orchard", "version": "1"},
        "paths": {"/trees/{id}": {"get": {
            "operationId": "getTree", "tags": ["trees"],
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "responses": {"200": {"description": "It.", "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Tree"}}}}},
        }}},
        "components": {"schemas": {
            "Tree": {"type": "object", "properties": {"id": {"type": "string"}, "fruit": {"$ref": "parts/fruit.yaml#/Fruit"}}},
            "Row": {"type": "object", "properties": {"length": {"type": "integer", "minimum": 1}}},
        }},
    }  # fmt: skip


@dataclass
class Orchard:
    """What the edits work on; `write` lays it down in a folder."""

    dice: random.Random
    spec: dict[str, Any] = field(default_factory=first_spec)
    fruit: str | None = "Fruit:\n  type: object\n  properties:\n    weight: {type: number}\n"
    overlay: str = "overlay: 1.0.0\ninfo: {title: o, version: '1'}\nactions:\n- {target: '$.info', update: {version: '2'}}\n"
    more: str = ""
    template: str | None = None
    past: list[tuple[str, str | None, str, str]] = field(default_factory=list[tuple[str, str | None, str, str]])

    def write(self, folder: Path) -> None:
        (folder / "api/parts").mkdir(parents=True, exist_ok=True)
        (folder / "api/spec.json").write_text(json.dumps(self.spec, indent=1), "utf-8")
        put(folder / "api/parts/fruit.yaml", self.fruit)
        put(folder / "overlay.yaml", self.overlay)
        put(folder / "togai-codegen.toml", CONFIG.format(more=self.more))
        (folder / "mine").mkdir(exist_ok=True)
        put(folder / "mine/errors.py.jinja", self.template)

    def remember(self) -> None:
        self.past.append((json.dumps(self.spec), self.fruit, self.overlay, self.more))

    # What may happen to the sources.

    def add_property(self) -> None:
        self.spec["components"]["schemas"]["Row"]["properties"][f"p{self.dice.randrange(99)}"] = {"type": "string"}

    def say_something(self) -> None:
        self.spec["components"]["schemas"]["Tree"]["description"] = f"A tree {self.dice.randrange(99)}."

    def refer_to_nothing(self) -> None:
        self.spec["components"]["schemas"]["Row"]["properties"]["none"] = {"$ref": "#/components/schemas/Nothing"}

    def refer_outside(self) -> None:
        self.spec["components"]["schemas"]["Row"]["properties"]["out"] = {"$ref": "../../elsewhere.yaml#/A"}

    def spoil(self) -> None:
        self.spec["openapi"] = "9.9"

    def mend(self) -> None:
        self.spec["openapi"] = "3.0.3"
        self.spec["components"]["schemas"]["Row"]["properties"].pop("none", None)

    def change_part(self) -> None:
        weight = f"w{self.dice.randrange(99)}"
        self.fruit = f"Fruit:\n  type: object\n  description: sweet\n  properties:\n    {weight}: {{type: number}}\n"

    def lose_part(self) -> None:
        self.fruit = None

    def change_overlay(self) -> None:
        self.overlay = self.overlay.replace("'2'", f"'{self.dice.randrange(3, 99)}'")

    def change_config(self) -> None:
        choices = ("", 'client-name = "Garden"', "reference = false", "testing = false", 'allow = ["REF001"]', 'only = ["trees"]',
                   'templates = "mine"')  # fmt: skip
        self.more = self.dice.choice(choices)

    def change_template(self) -> None:
        self.more = 'templates = "mine"'
        self.template = f'"""Errors {self.dice.randrange(99)}."""\n'

    def go_back(self) -> None:
        text, self.fruit, self.overlay, self.more = self.dice.choice(self.past)
        self.spec = json.loads(text)

    def nothing(self) -> None:
        pass


def put(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink(missing_ok=True)
    else:
        path.write_text(text, "utf-8")


# What may happen to the package, the same in both folders.


def edit_by_hand(folder: Path, dice: random.Random) -> None:
    if files := generated(folder):
        path = dice.choice(files)
        path.write_bytes(path.read_bytes() + b"\n# mine\n")


def lose_file(folder: Path, dice: random.Random) -> None:
    if files := generated(folder):
        dice.choice(files).unlink()


def add_stranger(folder: Path, dice: random.Random) -> None:
    if generated(folder):
        (folder / f"out/orchard/mine{dice.randrange(9)}.py").write_text("mine = 1\n")


def lose_package(folder: Path, dice: random.Random) -> None:
    for path in generated(folder):
        path.unlink()


def generated(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "out/orchard").rglob("*") if path.is_file())


def damage_cache(cache: Path, dice: random.Random) -> None:
    for path in sorted(cache.glob("*")):
        content = bytearray(path.read_bytes())
        match dice.randrange(4):
            case 0:
                content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
            case 1:
                content = content[: dice.randrange(len(content))]
            case 2:
                content = bytearray(b"[" * 100_000)
            case _:
                continue
        path.write_bytes(bytes(content))


def run(folder: Path, *arguments: str) -> tuple[object, str, str]:
    """Exit code, stdout and stderr of a command."""
    with chdir(folder):
        result = CliRunner().invoke(cli, arguments, standalone_mode=False)
    error = result.exception
    # An exit, a usage error or a faulty config ends the process with its own code: here their names tell them apart.
    assert error is None or isinstance(error, (SystemExit, ConfigError)) or type(error).__module__ == "click.exceptions", error
    return (result.return_value, result.exit_code, repr(error)), result.stdout, result.stderr


def tree(folder: Path) -> dict[str, bytes]:
    places = (folder / "out/orchard", folder / "out" / BACKUP)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for place in places for path in place.rglob("*") if path.is_file()
    }


def both(folders: tuple[Path, Path], *arguments: str) -> Iterator[tuple[object, str, str]]:
    warm, cold = folders
    yield run(warm, *arguments, "--cache")
    yield run(cold, *arguments, "--no-cache")


@pytest.mark.parametrize("seed", range(3))
def test_a_run_that_remembers_is_as_good_as_one_that_does_not(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compare(seed, 4, tmp_path, monkeypatch)


@pytest.mark.parametrize("seed", range(100, 140))
def test_many_edits(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compare(seed, 12, tmp_path, monkeypatch)


def compare(seed: int, steps: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("TOGAI_CODEGEN_CACHE", str(cache))
    dice = random.Random(seed)
    orchard = Orchard(dice)
    sources: tuple[Callable[[], None], ...] = (
        orchard.add_property, orchard.say_something, orchard.refer_to_nothing, orchard.refer_outside, orchard.spoil, orchard.mend,
        orchard.change_part, orchard.lose_part, orchard.change_overlay, orchard.change_config, orchard.change_template,
        orchard.go_back, orchard.nothing, orchard.nothing,
    )  # fmt: skip
    disk = (edit_by_hand, lose_file, add_stranger, lose_package, None, None, None)
    folders = (tmp_path / "warm", tmp_path / "cold")
    orchard.remember()
    for _ in range(steps):
        dice.choice(sources)()
        orchard.remember()
        hurt, salt = dice.choice(disk), dice.random()
        for folder in folders:
            orchard.write(folder)
            if hurt is not None:
                hurt(folder, random.Random(salt))
        if dice.random() < 0.2:
            damage_cache(cache, dice)
        for arguments in (("check", "--output-format", dice.choice(("text", "json"))), ("generate",), ("generate",), ("check",)):
            warm, cold = both(folders, *arguments)
            assert warm == cold, arguments
            assert tree(folders[0]) == tree(folders[1]), arguments
