"""Laws of overlays: they change what they say and nothing else, and every part stands where it was written."""

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.openapi import apply_overlays
from togai_codegen.openapi.jsonpath import Path as Tokens
from togai_codegen.openapi.jsonpath import select
from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source import Document, document_from_text, kept_document

_STEPS = (
    ".a", ".b", ".c", ".d", "['e']", '["f"]', "[0]", "[1]", "[-1]", ".*", "[*]", "..a", "..*", "..[0]", "[?@.a == 1]", "[?@.b]",
    '[ "a" , 0]',
)  # fmt: skip


def _value(dice: random.Random, depth: int = 0) -> Any:
    kind = dice.random()
    if depth > 3 or kind < 0.3:
        return dice.choice((1, "x", True, None, 1.5, "y"))
    if kind < 0.75:
        return {key: _value(dice, depth + 1) for key in dice.sample("abcdef", dice.randint(0, 4))}
    return [_value(dice, depth + 1) for _ in range(dice.randint(0, 3))]


def _documents(dice: random.Random) -> list[tuple[str, str]]:
    """Name and text of a document and some overlays."""
    values: list[Any] = [{key: _value(dice) for key in "abcdef"}]
    for _ in range(dice.randint(1, 2)):
        actions: list[dict[str, Any]] = []
        for _ in range(dice.randint(1, 5)):
            target = "$" + "".join(dice.choices(_STEPS, k=dice.randint(0, 4)))
            change = {"remove": True} if dice.random() < 0.3 else {"update": _value(dice, 1)}
            actions.append({"target": target, **change})
        values.append({"overlay": "1.0.0", "actions": actions})
    return [
        (f"{number}.yaml", json.dumps(value, indent=1) if dice.random() < 0.3 else yaml.safe_dump(value, sort_keys=False))
        for number, value in enumerate(values)
    ]


def _apply(documents: list[Document], diagnostics: Diagnostics) -> Document | None:
    try:
        return apply_overlays(documents[0], documents[1:], diagnostics)
    except StopRun:
        return None


def _simply(root: Any, overlays: list[Any]) -> Any:
    """The same by copying everything."""
    root = copy.deepcopy(root)
    for action in (action for overlay in overlays for action in overlay["actions"]):
        paths = select(action["target"], root)
        if "remove" in action:
            for path in sorted(
                paths, key=lambda path: [(0, t, "") if isinstance(t, int) else (1, 0, t) for t in path], reverse=True
            ):
                parent = _at(root, path[:-1])
                parent.pop(path[-1])
            continue
        for path in paths:
            target, update = _at(root, path), copy.deepcopy(action["update"])
            if is_dict(target):
                _merge(target, update)
            else:
                target += update if is_list(update) else [update]
    return root


def _at(root: Any, path: Tokens) -> Any:
    for token in path:
        root = root[token]
    return root


def _merge(target: dict[str, Any], update: dict[str, Any]) -> None:
    for key, value in update.items():
        present = target.get(key)
        if is_dict(present) and is_dict(value):
            _merge(present, value)
        else:
            target[key] = present + value if is_list(present) and is_list(value) else value


def _places(document: Document) -> tuple[list[tuple[str, bool]], list[str]]:
    """The pointers of all entries, of keys and of values, in the order of their places; and these places."""
    found: list[tuple[Any, str, bool]] = []
    waiting: list[tuple[str, Any]] = [("", document.root)]
    while waiting:
        pointer, value = waiting.pop()
        entries: list[tuple[Any, Any]] = (
            list(value.items()) if is_dict(value) else list(enumerate(value)) if is_list(value) else []
        )
        for token, item in entries:
            inner = f"{pointer}/{token}"
            waiting.append((inner, item))
            for key in (True, False):
                place = document.location_of(value, token, inner, document.root_location, key=key)
                found.append((place, inner, key))
    # Keys and values are never sorted among each other: in YAML, some of either begin at one place.
    ordered = sorted(found, key=lambda item: (item[2], item[0].document, item[0].order, item[1]))
    return [(pointer, key) for _, pointer, key in ordered], [f"{item[0]!r}" for item in found]


@pytest.mark.parametrize("seeds", [range(250), range(250, 5000)], ids=["some", "many"])
def test_overlays(seeds: range) -> None:
    applied = later = 0
    for seed in seeds:
        texts = _documents(random.Random(seed))
        told, again = Diagnostics(), Diagnostics()
        documents = [document_from_text(text, told, path=Path(name)) for name, text in texts]
        before = copy.deepcopy([document.root for document in documents])
        read_again = [
            document_from_text(document.text, again, path=document.path, earlier=kept_document(document))
            for document in documents
        ]
        one, other = _apply(documents, told), _apply(read_again, again)
        assert [document.root for document in documents] == before
        assert [str(item.at) + item.message for item in told] == [str(item.at) + item.message for item in again]
        assert (one is None) == (other is None)
        if one is None or other is None:
            continue
        applied += 1
        later += not other.has_marks
        try:
            simply = _simply(before[0], before[1:])
        except (LookupError, TypeError, AttributeError):  # it takes no account of targets that are not there any more
            pass
        else:
            assert json.dumps(one.root) == json.dumps(simply)
        assert json.dumps(one.root) == json.dumps(other.root)
        assert _places(one) == _places(other)
    assert later > len(seeds) / 5
    assert applied > len(seeds) / 4


def test_what_is_not_touched_is_not_copied() -> None:
    document = document_from_text("a: {b: {c: 1}, d: {e: [1]}}\nf: {}\n", Diagnostics())
    overlay = document_from_text("overlay: 1.0.0\nactions: [{target: $.a.b, update: {x: {y: 1}}}]\n", Diagnostics())
    made = apply_overlays(document, (overlay,), Diagnostics())
    assert made.root == {"a": {"b": {"c": 1, "x": {"y": 1}}, "d": {"e": [1]}}, "f": {}}
    assert made.root["f"] is document.root["f"]
    assert made.root["a"]["d"] is document.root["a"]["d"]
    assert made.root["a"]["b"]["x"] is overlay.root["actions"][0]["update"]["x"]
    assert document.root["a"] == {"b": {"c": 1}, "d": {"e": [1]}}


def test_a_target_that_an_earlier_one_of_the_same_action_replaced_is_left_out() -> None:
    document = document_from_text("a: {b: {a: {}}}\n", Diagnostics())
    overlay = document_from_text("overlay: 1.0.0\nactions: [{target: $..a, update: {b: 1}}]\n", Diagnostics())
    assert apply_overlays(document, (overlay,), Diagnostics()).root == {"a": {"b": 1}}
