"""A lowered spec as it is kept: what comes back, what never does, and what it may not do."""

import pickle
from pathlib import Path
from typing import Any

import pytest

from togai_codegen.config import Config
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.ir.model import NO_CONSTRAINTS, NO_DOCS
from togai_codegen.lower import Lowered, lowered_bytes, lowered_in
from togai_codegen.pipeline import Built, Loaded, build, load
from togai_codegen.reuse import State

SPEC = """
openapi: 3.1.0
info: {title: Tea, version: "1"}
paths:
  /cups:
    get:
      operationId: listCups
      tags: [cups]
      parameters: [{$ref: "#/components/parameters/size"}]
      responses: {"200": {description: Cups., content: {application/json: {schema: {$ref: "#/components/schemas/Cups"}}}}}
components:
  parameters:
    size: {name: size, in: query, schema: {type: integer}}
  schemas:
    Cups: {type: array, items: {$ref: "#/components/schemas/Cup"}}
    Cup:
      type: object
      properties:
        lid: {type: object, properties: {colour: {type: string, enum: [red, blue]}}}
        made: {type: string, format: date-time, maxLength: 30}
    Pot: {type: object, properties: {of: {$ref: "#/components/schemas/Cup"}}}
"""
FAULT = "    Bad: {type: object, properties: {a: {$ref: '#/components/schemas/None'}}}\n"
OVERLAY = """
overlay: 1.0.0
info: {title: Tea, version: "1"}
actions: [{target: $.components.schemas.Pot, update: {description: Brown.}}]
"""


def read(path: Path, text: str = SPEC) -> Loaded:
    path.write_text(text, "utf-8")
    return load(path, (), Diagnostics(), display="tea.yaml", remember=True)


def bytes_of(loaded: Loaded) -> bytes | None:
    assert loaded.memory is not None
    return lowered_bytes(Lowered(loaded.memory, loaded.api.declarations, loaded.api.operations))


def test_it_comes_back_with_its_places_in_the_new_text(tmp_path: Path) -> None:
    first = read(tmp_path / "tea.yaml")
    content = bytes_of(first)
    moved = read(tmp_path / "tea.yaml", "# One line more.\n" + SPEC)
    assert content is not None
    found = lowered_in(moved.root, content)
    assert found is not None
    assert (found.declarations, found.operations) == (first.api.declarations, first.api.operations)
    assert found.operations[0].at.line == first.api.operations[0].at.line + 1
    cup = "#/components/schemas/Cup"
    assert found.memory.records[cup].declared[cup] is found.declarations[cup]
    assert found.declarations["#/components/schemas/Cups"].docs is NO_DOCS
    assert getattr(found.declarations[cup], "constraints", None) is NO_CONSTRAINTS


def test_nothing_but_nodes_is_made(tmp_path: Path) -> None:
    document = read(tmp_path / "tea.yaml").root

    class Harm:
        def __reduce__(self) -> tuple[Any, ...]:
            return Path.touch, (tmp_path / "harm",)

    for content in (pickle.dumps(Harm()), pickle.dumps(Path(tmp_path)), pickle.dumps((1, 2)), b"", b"N."):
        assert lowered_in(document, content) is None
    assert not (tmp_path / "harm").exists()


def run(config: Config, earlier: State) -> tuple[Built, list[str]]:
    diagnostics = Diagnostics()
    built = build(config, diagnostics, earlier=earlier)
    return built, sorted(f"{item.at} {item.message}" for item in diagnostics.in_order())


def took(built: Built, earlier: State) -> bool:
    return built.state.base is not None and built.state.base is earlier.base


def test_what_is_wrong_is_told_in_every_run(tmp_path: Path) -> None:
    config = Config(spec=tmp_path / "tea.yaml", output=tmp_path, package="tea")
    config.spec.write_text(SPEC + FAULT, "utf-8")
    first, told = run(config, State())
    config.spec.write_text("\n" + SPEC.replace("maxLength: 30", "maxLength: 31") + FAULT, "utf-8")
    second, told_again = run(config, first.state)
    assert took(second, first.state)
    assert len(told) == len(told_again) == 1
    assert told != told_again  # a line further down


@pytest.mark.parametrize("change", [("in: query", "in: nowhere"), ("Tea, version", "Tee, version")])
def test_a_fault_that_many_parts_share_keeps_none(tmp_path: Path, change: tuple[str, str]) -> None:
    config = Config(spec=tmp_path / "tea.yaml", output=tmp_path, package="tea")
    config.spec.write_text(SPEC.replace(*change), "utf-8")
    first, told = run(config, State())
    assert (first.state.base is None) == bool(told)


def test_another_overlay_is_another_spec(tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.yaml"
    config = Config(spec=tmp_path / "tea.yaml", output=tmp_path, package="tea", overlays=(overlay,))
    config.spec.write_text(SPEC, "utf-8")
    overlay.write_text(OVERLAY, "utf-8")
    first, _ = run(config, State())
    second, _ = run(config, first.state)
    assert took(second, first.state)
    overlay.write_text(OVERLAY + "# Another.\n", "utf-8")
    third, _ = run(config, second.state)
    assert not took(third, second.state)
