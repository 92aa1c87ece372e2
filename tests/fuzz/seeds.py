"""What is mutated: the snapshot cases' own specs and, where `../shared` is present, small ones of many vendors."""

import csv
from collections.abc import Iterator
from pathlib import Path

from tests.snapshots.cases import all_cases
from tests.support.places import SHARED

_LARGEST = 60_000
_OF_ONE_VENDOR = 3


def own_seeds() -> list[Path]:
    """The specs of the snapshot cases that are one file."""
    return [case.folder / "spec.yaml" for case in all_cases() if case.name != "refs/files"]


def vendor_seeds() -> list[Path]:
    """Published specs of one file, at most three of a vendor; empty where `../shared` is not present."""
    index = SHARED / "corpus" / "index.csv"
    return list(_small(index)) if index.exists() else []


def _small(index: Path) -> Iterator[Path]:
    taken: dict[str, int] = {}
    with index.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            is_seed = (
                row["cls"] in "AB" and row["files"] == "1" and row["expect"] in ("", "generate") and int(row["bytes"]) <= _LARGEST
            )
            vendor = row["repo"].partition("/")[0]
            if is_seed and taken.get(vendor, 0) < _OF_ONE_VENDOR:
                taken[vendor] = taken.get(vendor, 0) + 1
                yield index.parent / row["file"]
