"""Laws of `diff` over real descriptions: what says the same differs in nothing, and what comes back goes away."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.test_drift_pairs import pairs
from tests.corpus.whole import Entry, entries
from tests.support.places import SHARED, shared
from tests.support.rewrites import REWRITES
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.drift.diff import Change, Level, compare_apis
from togai_codegen.ir.model import Api
from togai_codegen.pipeline import load
from togai_codegen.shapes import is_dict

pytestmark = [pytest.mark.shared, pytest.mark.slow]

SAMPLE = (
    "corpus/A/Adyen+adyen-openapi/yaml/Webhooks-v1.yaml",
    "corpus/A/Adyen+adyen-openapi/yaml/TransferService-v4.yaml",
    "corpus/A/paypal+paypal-rest-api-specifications/openapi/payment-experience_web_experience_profiles_v1.json",
    "togai/versions/09-2024-12-04.yml",
)
CHUNKS = 20
MOST_BYTES = 300_000
TURNED = (
    "parameter", "property-default", "default", "limit", "body", "response-media-type", "request-media-type", "webhook",
    "error-response", "response-body", "response", "header", "stability", "sunset", "security", "scope", "scheme-scope",
    "scheme-flow", "scheme", "server", "operation", "helper", "property-read-only", "property-write-only", "property",
    "nullable", "enum-value", "extensible-value", "variant", "union-of-one", "type", "enum", "object",
)  # fmt: skip
"""Kinds that are told otherwise when they are turned round, by what they begin with."""


def api_of(path: Path) -> Api | None:
    try:
        return load(path, (), Diagnostics()).api
    except StopRun:
        return None


def plain(api: Api) -> dict[str, Any] | None:
    """The values of a description in one file; None for one in several, and for values that JSON has no words for."""
    if len(api.written) != 1:
        return None
    try:
        found: Any = json.loads(json.dumps(next(iter(api.written.values())), allow_nan=False))
    except (ValueError, TypeError):
        return None
    return found if is_dict(found) else None


def felt(changes: tuple[Change, ...]) -> list[str]:
    return [f"{item.fact.kind} {item.fact.subject}" for item in changes if item.verdicts.wire is not Level.SAFE]


def faults(path: Path, folder: Path) -> list[str]:
    """Which laws a description breaks."""
    before = api_of(path)
    spec = None if before is None else plain(before)
    if before is None or spec is None:
        return []
    found = [f"itself: {item.fact}" for item in compare_apis(before, before, profile="wire-strict").changes]
    for name, rewrite in REWRITES.items():
        other = folder / f"{name}.json"
        other.write_text(json.dumps(rewrite(spec)), "utf-8")
        after = api_of(other)
        if after is None:
            continue
        for old, new in ((before, after), (after, before)):
            found += [f"{name}: {text}" for text in felt(compare_apis(old, new, profile="wire-strict").changes)]
    return found


@pytest.mark.parametrize("name", SAMPLE)
def test_what_says_the_same_differs_in_nothing(name: str, tmp_path: Path) -> None:
    assert faults(shared(name), tmp_path) == []


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_everywhere(chunk: int, tmp_path: Path) -> None:
    shared("corpus/index.csv")
    wrong = {entry.id: found for entry in _whole()[chunk::CHUNKS] if (found := faults(entry.path, tmp_path))}
    assert wrong == {}, f"{len(wrong)} descriptions"


def _whole() -> list[Entry]:
    if not (SHARED / "corpus" / "index.csv").exists():
        return []
    known = [entry for entry in entries() if entry.dialect.startswith("3") and entry.path.is_file()]
    small = [entry for entry in known if entry.path.stat().st_size < MOST_BYTES]
    return [entry for entry in small if entry.cls == "A"] + [entry for entry in small if entry.cls != "A"][::9]


def group(kind: str) -> str:
    """What a kind is called whichever way it is turned."""
    word = kind.replace("property-not-", "property-").replace("default-response", "error-response").replace("-dropped", "")
    word = "limit" if word == "pattern" else word
    return next((begin for begin in TURNED if word == begin or word.startswith(begin + "-")), kind)


def told(change: Change, *, turned: bool) -> str:
    old, new = (change.fact.new, change.fact.old) if turned else (change.fact.old, change.fact.new)
    return json.dumps([group(change.fact.kind), old, new], sort_keys=True, default=str)


@pytest.mark.parametrize("source", ["oasdiff", "openapi-diff", "optic", "criteo"])
def test_what_comes_back_goes_away(source: str) -> None:
    folder = shared("corpus/drift/index.json").parent
    wrong: dict[str, Any] = {}
    for pair in pairs():
        if not pair["case"].startswith(source + "-"):
            continue
        old, new = api_of(folder / pair["base"]), api_of(folder / pair["revision"])
        if old is None or new is None:
            continue
        there = {told(item, turned=False) for item in compare_apis(old, new, profile="wire-strict").changes}
        back = {told(item, turned=True) for item in compare_apis(new, old, profile="wire-strict").changes}
        if there != back:
            wrong[pair["case"]] = (there - back, back - there)
    assert wrong == {}
