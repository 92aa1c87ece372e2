"""Pairs of specs with what other tools' own tests expect: what they call breaking, and what they call no change."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.support.places import shared
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.drift.diff import Level, compare_apis
from togai_codegen.pipeline import load

pytestmark = [pytest.mark.shared, pytest.mark.slow]

NO_CHANGE_BUT_BREAKING = {
    "oasdiff-0029": "Our policy: an operation that is gone breaks whoever calls it, whatever its stability was.",
    "oasdiff-0095": "JSON Schema 2020-12, validation, 6.5.3: `required` binds names that `properties` does not declare, too.",
    "oasdiff-0232": "Our policy: a parameter that is gone breaks whoever sends it; that it was deprecated warned them.",
    "oasdiff-0253": "JSON Schema 2020-12, core, 10.3.1.2: `items` binds each item, so its limits bind requests.",
}
AGREEMENT = {"criteo": 0.50, "oasdiff": 0.82, "openapi-diff": 0.55, "optic": 0.86}
"""Least share of the breaking pairs of each source that are called breaking. What is missing is an open part of `diff`."""


def pairs() -> list[dict[str, Any]]:
    found = json.loads(shared("corpus/drift/index.json").read_text("utf-8"))
    return [pair for pair in found if pair.get("tier") in (None, "A") and not pair["case"].startswith("azure")]


def level_of(pair: dict[str, Any], folder: Path) -> Level | None:
    try:
        old, new = (load(folder / pair[side], (), Diagnostics()).api for side in ("base", "revision"))
    except StopRun:
        return None
    return compare_apis(old, new, profile="wire-strict").level("wire")


def test_pairs() -> None:
    folder = shared("corpus/drift/index.json").parent
    total: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    wrong: set[str] = set()
    for pair in pairs():
        source = pair["case"].rpartition("-")[0]
        level = level_of(pair, folder)
        if pair["verdict"] == "no-change" and level is Level.BREAKING:
            wrong.add(pair["case"])
        if pair["verdict"] == "breaking":
            source = "criteo" if pair["case"].startswith("criteo") else source
            total[source] += 1
            agreed[source] += level is Level.BREAKING
    assert wrong == NO_CHANGE_BUT_BREAKING.keys()
    shares = {source: agreed[source] / number for source, number in total.items()}
    assert all(share >= AGREEMENT[source] for source, share in shares.items()), shares


@pytest.mark.parametrize(
    ("old", "new", "added", "removed"),
    [
        ("06-2023-03-22.yml", "07-2023-05-23.yml", 19, 14),
        ("07-2023-05-23.yml", "08-2024-07-10.yml", 60, 0),
        ("08-2024-07-10.yml", "09-2024-12-04.yml", 32, 2),
    ],
)
def test_steps_of_togai(old: str, new: str, added: int, removed: int) -> None:
    before, after = (load(shared(f"togai/versions/{name}"), (), Diagnostics()).api for name in (old, new))
    kinds = Counter(change.fact.kind for change in compare_apis(before, after).changes)
    assert (kinds["operation-added"], kinds["operation-removed"]) == (added, removed)
    assert compare_apis(after, after).changes == ()
