"""Laws of reading: JSON is YAML is the value; every part has a place; any text ends in a value or a diagnostic."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.location import join_pointer
from togai_codegen.source import document_from_text
from togai_codegen.source.yaml_tree import read_yaml

TEXT = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x2FF, exclude_categories=["Cc"]), max_size=12)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=20
)


def _typed(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(TEXT, VALUES, max_size=4), st.sampled_from([None, 1]))
def test_json_and_yaml_read_the_same_value(value: dict[str, Any], indent: int | None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    as_json = document_from_text(text, Diagnostics(), path=Path("a.json")).root
    assert _typed(as_json) == _typed(value)
    # A JSON float such as 1e16 is one in YAML too; keys are strings in both.
    assert _typed(read_yaml(text, "a.yaml", Diagnostics())[0]) == _typed(value)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(TEXT, VALUES, max_size=4))
def test_every_part_begins_where_it_is_located(value: dict[str, Any]) -> None:
    text = json.dumps(value, indent=1, ensure_ascii=False)
    document = document_from_text(text, Diagnostics(), path=Path("a.json"))
    lines = text.split("\n")

    def walk(part: Any, pointer: str) -> None:
        at = document.locate(pointer)
        rest = lines[at.line - 1][at.column - 1 :]
        begin = json.dumps(part, ensure_ascii=False)
        assert rest.startswith(begin[0] if isinstance(part, dict | list) else begin)
        for token in part if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ():
            walk(part[token], join_pointer(pointer, token))

    walk(document.root, "")


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(TEXT, VALUES, max_size=4), st.sampled_from(["\n", "\r\n", "\r"]), st.randoms())
def test_places_found_one_by_one_are_those_found_at_once(value: dict[str, Any], line_end: str, dice: Random) -> None:
    text = json.dumps(value, indent=1, ensure_ascii=False).replace("\n", line_end)
    one, other = (document_from_text(text, Diagnostics(), path=Path("a.json")) for _ in range(2))
    assert other.marks is other.marks
    for locate, known in ((one.locate, other.locate), (one.locate_key, other.locate_key)):
        pointers = list(_pointers(value))
        dice.shuffle(pointers)
        in_order = sorted(pointers, key=lambda pointer: locate(pointer).order)
        assert not one.has_marks
        assert in_order == sorted(pointers, key=lambda pointer: known(pointer).order)
        assert [locate(pointer) for pointer in pointers] == [known(pointer) for pointer in pointers]
        assert locate("/no/such/thing") == known("/no/such/thing")


def test_who_asks_for_too_many_places_gets_all_at_once() -> None:
    depth = 60
    document = document_from_text(f'{{"a": {"[" * depth}1{"]" * depth}, "b": 1}}', Diagnostics(), path=Path("a.json"))
    assert document.locate("/b").line == 1
    assert not document.has_marks
    assert document.locate("/a" + "/0" * depth).column == len('{"a": ') + depth + 1
    assert document.locate("/b").line == 1
    assert document.has_marks


def _pointers(value: Any, pointer: str = "") -> Iterator[str]:
    yield pointer
    for token in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield from _pointers(value[token], join_pointer(pointer, token))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*"ab:-[]{},&*<?!|>#'\"\\ \n\t~1.0e", "<<: ", "&a ", "*a", "- ", ": ", "\u202e"]), max_size=60))
def test_any_text_gives_a_value_or_an_error(parts: list[str]) -> None:
    text = "".join(parts)
    diagnostics = Diagnostics()
    try:
        document_from_text(text, diagnostics)
    except StopRun:
        assert diagnostics.has_errors
    else:
        assert not diagnostics.has_errors
