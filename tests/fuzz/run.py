"""`python -m tests.fuzz.run`: many mutants in several processes. Failures are saved, to become cases of `test_fuzz.py`."""

import argparse
import hashlib
import multiprocessing
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.mutate import mutant
from tests.fuzz.seeds import own_seeds, vendor_seeds
from tests.fuzz.try_one import Outcome, try_one

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Tried:
    """One mutant and what became of it."""

    number: int
    seed: Path
    data: bytes
    suffix: str
    outcome: Outcome


def mutants(seeds: list[Path], first: int, count: int) -> Iterator[tuple[int, Path, bytes, str]]:
    """Mutants by number: each depends on its number and its seed's bytes alone."""
    texts = [path.read_bytes() for path in seeds]
    for number in range(first, first + count):
        chance = random.Random(number)
        position = number % len(seeds)
        data = mutant(texts[position], chance)
        yield number, seeds[position], data, ".json" if data[:1] == b"{" and chance.random() < 0.5 else ".yaml"


def attempt(task: tuple[int, Path, bytes, str]) -> Tried:
    """Try one, in whatever process this is."""
    number, seed, data, suffix = task
    return Tried(number, seed, data, suffix, try_one(data, suffix))


def save(tried: Tried, folder: Path) -> Path:
    """Keep a failure as a case."""
    path = folder / f"{hashlib.sha256(tried.data).hexdigest()[:12]}{tried.suffix}"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_bytes(tried.data)
    return path


def main() -> int:
    """Run; exit 1 where something failed or too few mutants reach the IR."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first mutant")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--save", type=Path, default=Path(".fuzz"), help="folder for failures")
    options = parser.parse_args()
    seeds = own_seeds() + vendor_seeds()
    kinds: dict[str, list[int]] = {}
    reached = 0
    with multiprocessing.Pool(options.processes) as pool:
        for tried in pool.imap(attempt, mutants(seeds, options.first, options.count), chunksize=8):
            reached += tried.outcome.reached_ir
            if tried.outcome.fault:
                kind = "\n".join(tried.outcome.fault.strip().splitlines()[-5:])
                if kind not in kinds:
                    print(f"#{tried.number} of {tried.seed}: {save(tried, options.save)}\n{tried.outcome.fault}", flush=True)
                kinds.setdefault(kind, []).append(tried.number)
    failures = sum(map(len, kinds.values()))
    print(f"{options.count} mutants of {len(seeds)} seeds, {reached} reached the IR, {failures} failed in {len(kinds)} ways")
    return 1 if kinds or reached * 2 < options.count else 0


if __name__ == "__main__":
    sys.exit(main())
