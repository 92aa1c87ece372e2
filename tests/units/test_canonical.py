"""The digests of specs that are put together from what an earlier run kept are those of the whole."""

import copy
import marshal
import random
from pathlib import Path
from typing import Any

import pytest

from tests.support.places import ROOT
from tests.support.specs import minimal_spec
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.emit import canonical_sha256
from togai_codegen.source import (
    Document,
    document_from_text,
    kept_document,
    load_document,
    overlay_digests,
    overlay_without_prose,
    spec_digests,
    without_prose,
)
from togai_codegen.source.canonical import Canonical, canonical_of

KEYS = (
    "paths", "components", "schemas", "examples", "webhooks", "info", "description", "summary", "externalDocs", "properties",
    "x-more", "enum", "value", "title", "définition", "\ud800", "", "a", "b", "10", "9", "contact", "responses", "definitions",
)  # fmt: skip
SCALARS: tuple[Any, ...] = (None, True, False, 0, 1, 1.0, -0.0, 0.0, "", "é\u2028\udfff", "A text.", 10**30, 1e400, "1")


def whole(root: Any) -> tuple[str, str]:
    return canonical_sha256(root), canonical_sha256(without_prose(root))


def made(dice: random.Random, depth: int) -> Any:
    kind = dice.random()
    if depth == 0 or kind < 0.3:
        return dice.choice(SCALARS)
    if kind < 0.4:
        return [made(dice, depth - 1) for _ in range(dice.randrange(3))]
    return {key: made(dice, depth - 1) for key in dice.sample(KEYS, dice.randrange(7))}


def edited(dice: random.Random, value: Any) -> Any:
    """A value with one thing in it changed: same objects elsewhere, as after reading a text again, or copies."""
    if not isinstance(value, dict) or not value or dice.random() < 0.15:
        return made(dice, 2)
    items: list[tuple[str, Any]] = list(value.items())
    number = dice.randrange(len(items))
    kind = dice.random()
    if kind < 0.6:
        items[number] = items[number][0], edited(dice, items[number][1])
    elif kind < 0.7:
        del items[number]
    elif kind < 0.8:
        dice.shuffle(items)
    elif kind < 0.9:
        items[number] = dice.choice(KEYS), items[number][1]
    else:
        items.append((dice.choice(KEYS), made(dice, 2)))
    return dict(items)


@pytest.mark.parametrize("seed", range(40))
def test_whatever_was_kept_the_digests_are_those_of_the_whole(seed: int) -> None:
    dice = random.Random(seed)
    root = made(dice, 5) if seed % 4 else minimal_spec()
    found = canonical_of(root, None)
    assert found[:2] == whole(root)
    for _ in range(12):
        before: tuple[Any, Canonical] = marshal.loads(marshal.dumps((root, found))) if dice.random() < 0.3 else (root, found)
        root = edited(dice, before[0] if dice.random() < 0.7 else copy.deepcopy(root))
        found = canonical_of(root, before)
        assert found[:2] == whole(root)
        assert found == canonical_of(root, None)


def test_values_that_are_equal_and_not_the_same() -> None:
    first = {"paths": {"a": {"x": 1}}, "components": {"schemas": {"a": {"x": {"b": 1, "c": 0.0}}}}}
    found = canonical_of(first, None)
    for one, zero in ((True, 0.0), (1.0, 0.0), (1, -0.0), (1, False)):
        other = {"paths": {"a": {"x": one}}, "components": {"schemas": {"a": {"x": {"c": zero, "b": one}}}}}
        assert canonical_of(other, (first, found))[:2] == whole(other)


def test_a_text_without_prose_in_it_is_kept_once() -> None:
    root = {"components": {"schemas": {"a": {"type": "string"}, "b": {"description": "B.", "type": "string"}}}}
    texts = canonical_of(root, None)[2]["components/schemas"]
    assert texts == {
        "a": ('"a":{"type":"string"}',) * 2,
        "b": ('"b":{"description":"B.","type":"string"}', '"b":{"type":"string"}'),
    }
    assert texts["a"][0] is texts["a"][1]


def test_the_texts_of_a_large_spec_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    root = minimal_spec()
    monkeypatch.setattr("togai_codegen.source.canonical._MOST", 1000)
    found = canonical_of(root, None)
    assert found == (*whole(root), {})
    root["paths"]["/more"] = {}
    assert canonical_of(root, (minimal_spec(), found)) == (*whole(root), {})


def again(document: Document, text: str) -> Document:
    return document_from_text(
        text, Diagnostics(), path=document.path, earlier=marshal.loads(marshal.dumps(kept_document(document)))
    )


@pytest.mark.parametrize("name", ["togai.yaml", "togai.json"])
def test_a_document_that_is_read_again(name: str) -> None:
    text = '{"openapi": "3.1.0", "paths": {"/b": {"summary": "B."}, "/a": {"x-a": [1]}}}'
    text = text if name.endswith("json") else "openapi: 3.1.0\npaths:\n  /b:\n    summary: B.\n  /a:\n    x-a: [1]\n"
    first = document_from_text(text, Diagnostics(), path=Path(name))
    assert spec_digests(first) == whole(first.root)
    same = again(first, text)
    assert same.canonical is None
    assert same.before is not None
    assert spec_digests(same) == whole(first.root)
    assert same.canonical is same.before[1]
    other = again(same, text.replace("B.", "C."))
    assert spec_digests(other) == whole(other.root) != whole(first.root)
    assert other.before is not None
    assert other.canonical is not None
    kept, now = other.before[1][2]["/paths"], other.canonical[2]["/paths"]
    assert now["/a"] is kept["/a"]
    assert now["/b"] != kept["/b"]


def test_an_overlay_is_digested_once() -> None:
    text = "overlay: 1.0.0\nactions:\n- target: $.info\n  update: {description: x, version: '2'}\n"
    first = document_from_text(text, Diagnostics())
    digests = canonical_sha256(first.root), canonical_sha256(overlay_without_prose(first.root))
    assert overlay_digests(first) == digests
    same = again(first, text)
    assert overlay_digests(same) == digests
    assert same.before is not None
    assert same.canonical is same.before[1]
    other = again(first, text.replace("'2'", "'3'"))
    assert (
        overlay_digests(other) == (canonical_sha256(other.root), canonical_sha256(overlay_without_prose(other.root))) != digests
    )


def test_what_was_never_asked_is_not_kept() -> None:
    document = document_from_text("openapi: 3.1.0\npaths: {}\n", Diagnostics())
    assert again(document, document.text).before is None


def test_the_specification_of_togai() -> None:
    spec = load_document(ROOT / "specs" / "togai.yaml", Diagnostics())
    assert spec_digests(spec) == whole(spec.root)
