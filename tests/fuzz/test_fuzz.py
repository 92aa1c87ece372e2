"""A few hundred mutants, always the same ones, and every mutant that failed once. `make fuzz` tries ten thousand."""

import time
from pathlib import Path

import pytest

from tests.fuzz.run import CASES, attempt, mutants
from tests.fuzz.seeds import own_seeds, vendor_seeds
from tests.fuzz.try_one import Outcome, try_one

COUNT = 300
SECONDS = 20
SAVED = sorted(path for path in CASES.glob("*") if path.suffix in (".yaml", ".json"))


@pytest.mark.parametrize("case", SAVED, ids=lambda path: path.name)
def test_what_failed_once(case: Path) -> None:
    outcome = try_one(case.read_bytes(), case.suffix)
    assert not outcome.fault, outcome.fault


@pytest.mark.parametrize("part", range(3))
def test_mutants(part: int) -> None:
    tried = 0
    reached = 0
    until = time.monotonic() + SECONDS / 3
    for task in mutants(own_seeds(), part * COUNT // 3, COUNT // 3):
        if time.monotonic() > until and tried >= 30:
            break
        result = attempt(task)
        assert not result.outcome.fault, f"#{result.number} of {result.seed}:\n{result.outcome.fault}"
        tried += 1
        reached += result.outcome.reached_ir
    assert reached * 2 >= tried, f"only {reached} of {tried} reached the IR"


@pytest.mark.shared
def test_mutants_of_vendors() -> None:
    seeds = vendor_seeds()
    if not seeds:
        pytest.skip("../shared is not present beside the checkout; this test mutates specs of vendors")
    assert len(seeds) >= 50
    for task in mutants(seeds, 0, 40):
        result = attempt(task)
        assert not result.outcome.fault, f"#{result.number} of {result.seed}:\n{result.outcome.fault}"


def test_the_same_number_gives_the_same_mutant() -> None:
    one, other = (list(mutants(own_seeds(), 0, 50)) for _ in range(2))
    assert one == other
    assert len({data for _, _, data, _ in one}) > 45


def test_a_fault_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object) -> None:
        raise KeyError("what a stage must not raise")

    monkeypatch.setattr("tests.fuzz.try_one.pipeline.load", broken)
    assert try_one(b"{}", ".json") == Outcome(reached_ir=False, fault=try_one(b"{}", ".json").fault)
    assert "KeyError" in try_one(b"{}", ".json").fault
