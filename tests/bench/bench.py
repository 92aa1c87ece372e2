"""`make bench`: generation, import, reading and calls, beside those of others, in one run and as ratios.

Never gates: the machine is shared, the ratios are what counts. Results go to `.bench/results.json`, into the README and its plot.

    python -m tests.bench.bench [--quick] [--no-write] [PART...]
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from tests.bench import generating, report
from tests.bench.calls import calls
from tests.bench.importing import imports
from tests.bench.measure import Failed, Result
from tests.bench.peers import FOLDER
from tests.bench.reading import reading
from tests.support.places import ROOT

PARTS: Mapping[str, Callable[[Path, int], Iterator[Result]]] = {
    "again": generating.again,
    "peers": generating.against_client_generator,
    "models": generating.against_model_generator,
    "growth": generating.growth,
    "diff": generating.differences,
    "import": imports,
    "reading": reading,
    "calls": calls,
}


def measure(names: list[str], rounds: int) -> list[Result]:
    """The results of some parts; a part that fails says so and costs only what would have followed in it."""
    results: list[Result] = []
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            print(f"bench: {name}", file=sys.stderr, flush=True)
            try:
                for result in PARTS[name](Path(folder), rounds):
                    results.append(result)
                    print(report.as_text([result]).splitlines()[1], file=sys.stderr, flush=True)
            except Failed as error:
                print(f"bench: {name} failed: {error}", file=sys.stderr)
    return results


def main() -> None:
    """Measure, print a table, write the results."""
    parser = argparse.ArgumentParser(description="Ratios to other generators and clients; never fails on a number.")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all where none is named")
    parser.add_argument("--quick", action="store_true", help="one round of each, and neither Stripe's peers nor large specs")
    parser.add_argument("--no-write", action="store_true", help="leave the README and its plot as they are")
    asked = parser.parse_args()
    quick = bool(asked.quick)
    names = list(asked.parts) or [name for name in PARTS if not (quick and name in ("models", "growth", "diff"))]
    FOLDER.mkdir(exist_ok=True)
    results = measure(names, 1 if quick else 3)
    print(report.as_text(results))
    rows = {"machine": report.machine(), "results": [{**asdict(item), "ratio": round(item.ratio, 3)} for item in results]}
    (FOLDER / "results.json").write_text(json.dumps(rows, indent=2) + "\n", "utf-8")
    if asked.no_write or quick or asked.parts:
        return
    if not report.put_between_marks(ROOT / "README.md", report.as_markdown(results)):
        print("bench: the README has no marks to write between", file=sys.stderr)
    (ROOT / "docs" / "bench.svg").write_text(report.as_svg(results), "utf-8")


if __name__ == "__main__":
    main()
