"""Pairs of specs with what other tools' own tests expect: what they call breaking, and what they call no change."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.support.places import shared
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.drift.diff import Level, compare_apis
from togai_codegen.ir.model import Api
from togai_codegen.pipeline import load

pytestmark = [pytest.mark.shared, pytest.mark.slow]

EXCEPTIONS = {
    "criteo-added_schema_in_response": (
        "JSON Schema 2020-12, core, 4.3.2: the empty schema takes anything, so whatever the new one takes."
    ),
    "criteo-constant_status_has_changed": (
        "JSON Schema 2020-12, validation, 6.1.2: one value more in `enum` refuses no old request."
    ),
    "criteo-enum_direction_path_add": "JSON Schema 2020-12, validation, 6.1.2: one value more in `enum` refuses no old request.",
    "criteo-enum_direction_query_add": "JSON Schema 2020-12, validation, 6.1.2: one value more in `enum` refuses no old request.",
    "criteo-enum_direction_request_ref_add": (
        "JSON Schema 2020-12, validation, 6.1.2: one value more in `enum` refuses no old request."
    ),
    "criteo-issue_49_false_1015_out_of_order_parameters": (
        "OpenAPI 3.1.1, Operation Object: name and location identify a parameter; the list has no order of its own."
    ),
    "oasdiff-0095": "JSON Schema 2020-12, validation, 6.5.3: `required` binds names that `properties` does not declare, too.",
    "oasdiff-0145": (
        "JSON Schema 2020-12, validation, 6.1.2: without `enum` all values are valid, those that it listed among them."
    ),
    "oasdiff-0166": (
        "JSON Schema 2020-12, core, 10.2.1.1: a member of allOf that repeats what another says makes no value invalid."
    ),
    "oasdiff-0253": (
        "OpenAPI 3.1.1, Path Item Object: parameters of the path apply to its operations; their limits bind requests."
    ),
    "openapi-diff-0067": (
        "JSON Schema 2020-12, validation, 6.3.2: what is long enough for the new `minLength` is so for the old one."
    ),
    "openapi-diff-0085": ("OpenAPI 3.1.1, Operation Object: an operationId is for tools; names are the source's verdict."),
}
"""Pairs that we judge otherwise than the tool they are from, each with the sentence that decides it."""
MOST_EXCEPTIONS = 0.05
TODAY = date(2025, 1, 1)
"""The day by which announced removals are due; the pairs mean days long gone or far away."""

AGREEMENT = {"criteo": 0.8, "oasdiff": 0.75, "openapi-diff": 0.8, "optic": 0.6}
"""Least share of the non-breaking pairs of each source that are not called breaking. No tool is stricter than wire-strict."""


def source_of(pair: dict[str, Any]) -> str:
    return next(name for name in AGREEMENT if pair["case"].startswith(name + "-"))


def pairs() -> list[dict[str, Any]]:
    found = json.loads(shared("corpus/drift/index.json").read_text("utf-8"))
    return [pair for pair in found if pair.get("tier") in (None, "A") and not pair["case"].startswith("azure")]


def level_of(pair: dict[str, Any], folder: Path) -> Level | None:
    try:
        old, new = (load(folder / pair[side], (), Diagnostics()).api for side in ("base", "revision"))
    except StopRun:
        return None
    return compare_apis(old, new, profile="wire-strict", today=TODAY).level("wire")


def test_pairs() -> None:
    folder = shared("corpus/drift/index.json").parent
    decided = others = 0
    wrong: set[str] = set()
    total: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    for pair in pairs():
        is_breaking = level_of(pair, folder) is Level.BREAKING
        if pair["verdict"] in ("breaking", "no-change", "no-endpoint-change"):
            decided += 1
            if is_breaking != (pair["verdict"] == "breaking"):
                wrong.add(pair["case"])
        elif pair["verdict"] == "non-breaking":
            total[source_of(pair)] += 1
            agreed[source_of(pair)] += not is_breaking
        else:
            others += 1
    assert wrong == EXCEPTIONS.keys()
    assert decided + others + total.total() == len(pairs())
    assert len(EXCEPTIONS) <= MOST_EXCEPTIONS * decided
    assert all(text.endswith(".") for text in EXCEPTIONS.values())
    shares = {source: agreed[source] / number for source, number in total.items()}
    assert all(share >= AGREEMENT[source] for source, share in shares.items()), shares


def togai(number: str) -> Api:
    (path,) = shared("togai/versions").glob(f"{number}-*.yml")
    return load(path, (), Diagnostics()).api


@pytest.fixture(scope="module")
def states() -> dict[str, Api]:
    return {number: togai(number) for number in ("06", "07", "08", "09")}


@pytest.mark.parametrize(("old", "new", "added", "removed"), [("06", "07", 19, 14), ("07", "08", 60, 0), ("08", "09", 32, 2)])
def test_steps_of_togai(old: str, new: str, added: int, removed: int, states: dict[str, Api]) -> None:
    before, after = states[old], states[new]
    kinds = Counter(change.fact.kind for change in compare_apis(before, after).changes)
    assert (kinds["operation-added"], kinds["operation-removed"]) == (added, removed)
    assert compare_apis(after, after).changes == ()


def test_only_what_was_removed_breaks_the_last_step(states: dict[str, Api]) -> None:
    """09 inlines aliases, turns keys round, folds texts and capitalises summaries."""
    changes = compare_apis(states["08"], states["09"]).changes
    assert {item.fact.kind for item in changes if item.verdicts.wire is Level.BREAKING} == {"operation-removed"}
    strict = compare_apis(states["08"], states["09"], profile="wire-strict").changes
    assert {item.fact.kind for item in strict if item.verdicts.wire is Level.BREAKING} == {"operation-removed", "object-opened"}


def test_the_middle_step_names_every_newly_required_field(states: dict[str, Api]) -> None:
    kinds = ("property-required", "property-added-required")
    changes = compare_apis(states["07"], states["08"]).changes
    told = {item.fact.subject for item in changes if item.fact.kind in kinds}
    assert len(told) == 40
    assert told == newly_required(*(next(iter(states[number].written.values())) for number in ("07", "08")))
    gone = {item.fact.old for item in changes if item.fact.kind == "enum-value-removed" and "Invoice" in item.fact.subject}
    assert gone == {"ONGOING", "GRACE_PERIOD", "GENERATED", "PUBLISHED"}


def newly_required(old: Any, new: Any) -> set[str]:
    """The same, found by walking both documents side by side from their operations, without the IR."""
    found: set[str] = set()
    seen: set[tuple[str, str]] = set()

    def step(one: Any, other: Any, at: str) -> None:
        (one, was), (other, now) = resolved(old, one), resolved(new, other)
        if was and now and (was, now) in seen:
            return
        seen.add((was, now))
        at = now or at
        (before, must), (after, must_now) = merged(old, one), merged(new, other)
        found.update(f"{at}/properties/{name}" for name in must_now - must)
        for name in after.keys() & before.keys():
            step(before[name], after[name], f"{at}/properties/{name}")
        if "items" in one and "items" in other:
            step(one["items"], other["items"], f"{at}/items")

    for path, item in new["paths"].items():
        for method, operation in item.items():
            known = old["paths"].get(path, {}).get(method)
            if isinstance(operation, dict) and known:
                was, now = bodies(old, known), bodies(new, operation)
                for key in was.keys() & now.keys():
                    step(was[key], now[key], path)
    return found


def bodies(spec: Any, operation: Any) -> dict[str, Any]:
    holders = {"request": operation.get("requestBody", {}), **operation["responses"]}
    contents = {key: resolved(spec, holder)[0].get("content", {}) for key, holder in holders.items()}
    return {key: content["application/json"]["schema"] for key, content in contents.items() if "application/json" in content}


def resolved(spec: Any, node: Any) -> tuple[Any, str]:
    name = ""
    while "$ref" in node:
        name = node["$ref"]
        node = spec["components"][name.split("/")[2]][name.rpartition("/")[2]]
    return node, name


def merged(spec: Any, node: Any) -> tuple[dict[str, Any], set[str]]:
    node, _ = resolved(spec, node)
    properties, required = dict(node.get("properties", {})), set(node.get("required", []))
    for member in node.get("allOf", []):
        more, also = merged(spec, member)
        properties |= more
        required |= also
    return properties, required & properties.keys()  # 07 requires a name that it spells otherwise where it declares it
