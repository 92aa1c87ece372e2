"""Law: the digests of what was read are those of the whole documents, whatever is taken from an earlier run."""

import json
import marshal
import random
from typing import Any

import pytest

from tests.support.places import ROOT
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.emit import canonical_sha256
from togai_codegen.provenance import Digested, digested, read_from
from togai_codegen.resolve import DocumentSet
from togai_codegen.shapes import is_dict
from togai_codegen.source import (
    Document,
    PartTexts,
    document_from_text,
    joined_texts,
    load_document,
    overlay_without_prose,
    part_texts,
    without_prose,
)

_KEYS = (
    "paths", "components", "schemas", "parameters", "headers", "examples", "info", "description", "summary", "title",
    "externalDocs", "x-a", "get", "properties", "é\"\\", "value", "default", "",
)  # fmt: skip


def _value(dice: random.Random, depth: int = 0) -> Any:
    if depth > 4 or dice.random() < 0.2:
        return dice.choice(("text", "é\u2028", 1, 1.5, True, None, -0.0, [], {}))
    if dice.random() < 0.2:
        return [_value(dice, depth + 1) for _ in range(2)]
    return {key: _value(dice, depth + 1) for key in dice.sample(_KEYS, dice.randint(0, 6))}


def _naively(value: Any) -> tuple[str, str]:
    whole, bare = (json.dumps(item, sort_keys=True, separators=(",", ":")) for item in (value, without_prose(value)))
    return whole, bare


def _spec(dice: random.Random) -> dict[str, Any]:
    more = {key: _value(dice) for key in dice.sample(_KEYS, 5)}
    return {"paths": _object(dice), "components": {"schemas": _object(dice), "x-b": _value(dice)}, **more}


def _object(dice: random.Random) -> dict[str, Any]:
    return {key: _value(dice, 1) for key in dice.sample(_KEYS, dice.randint(0, 6))}


def test_texts_of_parts_make_the_text_of_the_whole() -> None:
    same = 0
    for seed in range(300):
        dice = random.Random(seed)
        old = _spec(dice)
        known = part_texts(old)
        assert joined_texts(old, known) == _naively(old)
        new = {**old, "paths": {**_object(dice), **_object(dice)}}
        if is_dict(old["components"]) and is_dict(old["components"].get("schemas")):
            new["components"] = {**old["components"], "schemas": {**old["components"]["schemas"], "title": _value(dice)}}
        stored: PartTexts = marshal.loads(marshal.dumps(known))
        again = part_texts(new, (old, stored))
        assert again == part_texts(new)
        assert joined_texts(new, again) == _naively(new)
        same += sum(texts is stored.get(way, {}).get(name) for way in again for name, texts in again[way].items())
    assert same > 300
    assert joined_texts([1], part_texts([1])) == _naively([1])


@pytest.mark.parametrize("others", [0, 2])
def test_digests_of_documents(others: int) -> None:
    spec, layer = (load_document(ROOT / "specs" / name, Diagnostics()) for name in ("togai.yaml", "togai.overlay.yaml"))
    documents = _Documents(
        spec, [document_from_text(f"a: {number}\ndescription: b\n", Diagnostics()) for number in range(others)]
    )
    for number, item in enumerate(documents.documents[1:]):
        item.display = f"{number}.yaml"
    values = {item.display: item.root for item in documents.documents[1:]}
    whole = {"root": spec.root, "files": values} if others else spec.root
    bare = {name: without_prose(value) for name, value in values.items()}
    found = read_from(spec, documents, (layer,))
    assert found.spec == canonical_sha256(whole)
    assert found.spec_without_prose == canonical_sha256(
        {"root": without_prose(spec.root), "files": bare} if others else without_prose(spec.root)
    )
    expected = {"": canonical_sha256(spec.root)} | {name: canonical_sha256(value) for name, value in values.items()}
    assert found.spec_files == (expected if others else {})
    assert found.overlays == (canonical_sha256(layer.root),)
    assert found.overlays_without_prose == (canonical_sha256(overlay_without_prose(layer.root)),)
    known: Digested = digested(spec, (layer,))
    assert digested(spec, (layer,), marshal.loads(marshal.dumps(known)), (spec.root, layer.root)) == known
    assert digested(spec, (layer,), known, (spec.root,)) == known
    assert read_from(spec, documents, (layer,), known) == found


class _Documents(DocumentSet):
    """A spec of several files, without references between them."""

    def __init__(self, root: Document, others: list[Document]) -> None:
        super().__init__(root, Diagnostics())
        self._others = others

    @property
    def documents(self) -> tuple[Document, ...]:
        return self.root, *self._others
