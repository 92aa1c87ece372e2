"""`make corpus`: every specification of `../shared/corpus`, two at a time; the figures, and what is wrong."""

import argparse
import collections
import json
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from tests.corpus.whole import Outcome, check, entries
from tests.support.places import SHARED


def main() -> int:
    """Run them all; 1 where any has a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--class", dest="cls", choices=("A", "B"), help="one class only")
    parser.add_argument("--only", default="", help="specifications whose path holds this text")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--report", type=Path, help="write one JSON object a line")
    options = parser.parse_args()
    if not SHARED.joinpath("corpus", "index.csv").exists():
        sys.stderr.write("../shared/corpus is not present beside the checkout\n")
        return 2
    chosen = [entry for entry in entries(options.cls) if options.only in entry.path.as_posix()]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(options.jobs) as pool:
        outcomes = [told(outcome) for outcome in pool.map(lambda entry: check(entry, Path(folder), load=True), chosen)]
    if options.report is not None:
        lines = [json.dumps(asdict(outcome), default=str) for outcome in outcomes]
        options.report.write_text("\n".join(lines) + "\n", encoding="utf-8")
    _tell(outcomes)
    return 1 if any(outcome.faults for outcome in outcomes) else 0


def told(outcome: Outcome) -> Outcome:
    """The same, its faults written: the run is long."""
    for fault in outcome.faults:
        sys.stdout.write(f"{outcome.entry.id} {outcome.entry.path.relative_to(SHARED / 'corpus')}: {fault}\n")
        sys.stdout.flush()
    return outcome


def _tell(outcomes: list[Outcome]) -> None:
    for cls in ("A", "B"):
        of = [outcome for outcome in outcomes if outcome.entry.cls == cls]
        if of:
            statuses = dict(sorted(collections.Counter(outcome.status for outcome in of).items()))
            slowest = max(of, key=lambda outcome: outcome.seconds)
            at_fault = sum(bool(outcome.faults) for outcome in of)
            sys.stdout.write(
                f"class {cls}: {len(of)} specifications, exit codes {statuses}, {at_fault} at fault, "
                f"{sum(item.operations for item in of):,} operations, {sum(item.webhooks for item in of):,} webhooks, "
                f"{sum(item.schemas for item in of):,} schemas; slowest {slowest.seconds:.1f} s ({slowest.entry.path.name})\n"
            )


if __name__ == "__main__":
    sys.exit(main())
