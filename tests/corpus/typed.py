"""`python -m tests.corpus.typed`: clients of the specifications of `../shared/corpus/A` under mypy and pyright, both strict."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.corpus.whole import PACKAGE, Entry, entries
from tests.support.checkers import mypy, pyright
from tests.support.command import generate
from tests.support.places import SHARED


def type_errors(entry: Entry, folder: Path, cache: Path) -> list[str]:
    """What both say of the client of one specification; `cache` is mypy's, which knows the libraries after the first."""
    output = folder / entry.id
    ran = generate(entry.path, output, PACKAGE)
    if ran.status != 0:
        return [f"exit {ran.status}: {ran.err.strip()[-300:]}"]
    found = mypy(output / PACKAGE, path=output, cache=cache)
    return found + pyright(output / PACKAGE, path=output, folder=output)


def main() -> int:
    """Run them, smallest first; 1 where any has an error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="specifications whose path holds this text")
    parser.add_argument("--most", type=int, default=1_000, help="how many")
    options = parser.parse_args()
    if not SHARED.joinpath("corpus", "index.csv").exists():
        sys.stderr.write("../shared/corpus is not present beside the checkout\n")
        return 2
    chosen = [item for item in entries("A") if item.must_be_whole and options.only in item.path.as_posix()]
    chosen.sort(key=lambda item: (item.path.stat().st_size, item.id))
    with tempfile.TemporaryDirectory() as cache:
        failed = sum(_has_errors(entry, Path(cache)) for entry in chosen[: options.most])
    sys.stdout.write(f"{len(chosen[: options.most])} clients, {failed} with errors\n")
    return 1 if failed else 0


def _has_errors(entry: Entry, cache: Path) -> bool:
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = type_errors(entry, Path(folder), cache)
    told = "".join(f"    {error}\n" for error in found[:5])
    name = entry.path.relative_to(SHARED / "corpus" / "A")
    sys.stdout.write(f"{len(found)} errors, {time.monotonic() - begin:.0f} s: {name}\n{told}")
    sys.stdout.flush()
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
