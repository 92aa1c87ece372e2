"""What the letter of a spec narrows beyond what Python types say: reading is lenient there, `validate_strict` is not."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.command import generate
from tests.support.libraries import imported
from tests.support.places import ROOT

BASE = {"place": [1.5, 2]}
REFUSED: dict[str, Any] = {
    "an item of another type": {"place": ["north", 2]},
    "too many items": {"place": [1, 2, 3]},
    "one of the rest": {**BASE, "levels": ["high", 1, "low"]},
    "an object at a position": {**BASE, "boats": [{"id": 7}]},
    "another constant": {**BASE, "origin": {"lat": 0, "lon": 1}},
    "true is not 0": {**BASE, "origin": {"lat": False, "lon": 0}},
    "not listed": {**BASE, "moon": ["full"]},
    "nothing is allowed": {**BASE, "nothing": 1},
}
ALLOWED: dict[str, Any] = {
    "fewer items": {"place": [1]},
    "the rest": {**BASE, "levels": ["high", 1, 2]},
    "anything after the positions": {**BASE, "boats": [{"id": "a"}, 7, None]},
    "the constant as floats": {**BASE, "origin": {"lat": 0.0, "lon": 0}},
    "listed": {**BASE, "moon": {"quarter": 1}},
    "a listed null": {**BASE, "moon": None},
}


@pytest.fixture(scope="module")
def tide(models: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("letter")
    ran = generate(ROOT / "tests" / "snapshots" / "dialect" / "letter" / "spec.yaml", folder, "tides", "--models", models)
    assert ran.status == 0, str(ran)
    with imported("tides", folder) as module:
        yield module.models.Tide


@pytest.mark.parametrize("name", REFUSED)
def test_what_the_spec_does_not_allow(name: str, tide: Any) -> None:
    text = json.dumps(REFUSED[name])
    with pytest.raises(ValueError):
        tide.validate_strict(text)
    assert json.loads(tide.model_validate_json(text).to_json()) == REFUSED[name]


@pytest.mark.parametrize("name", ALLOWED)
def test_what_it_allows(name: str, tide: Any) -> None:
    text = json.dumps(ALLOWED[name])
    assert json.loads(tide.validate_strict(text).to_json()) == ALLOWED[name]
