"""What YAML and JSON mean, and where things stand."""

import json
from pathlib import Path
from typing import Any

import pytest

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.location import revision_of
from togai_codegen.source import Document, document_from_text, load_document
from togai_codegen.source.yaml_tree import read_yaml


def _read(text: str, name: str = "a.yaml") -> Document:
    return document_from_text(text, Diagnostics(), path=Path(name))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("2024-01-01", "2024-01-01"),
        ("2024-01-01T00:00:00.000Z", "2024-01-01T00:00:00.000Z"),
        ("1:30", "1:30"),
        ("1_000", "1_000"),
        ("0b11", "0b11"),
        ("012", 12),
        ("0o17", 15),
        ("0x1F", 31),
        ("-0", 0),
        ("1.0", 1.0),
        ("1e3", 1000.0),
        ("1.", 1.0),
        (".5", 0.5),
        (".", "."),
        ("1.2.3", "1.2.3"),
        ("~", None),
        ("", None),
        ("NULL", None),
        ("nUll", "nUll"),
        ("TRUE", True),
        ("'true'", "true"),
        ("!!str 12", "12"),
        ("!!float 1", 1.0),
        ("=", "="),
        ("5e", "5e"),
        ("\u0661", "\u0661"),
    ],
)
def test_plain_scalars_are_read_by_yaml_1_2(text: str, value: object) -> None:
    read = _read(f"a: {text}\n").root["a"]
    assert (read, type(read)) == (value, type(value))


def test_numbers_without_json_form_stay_text() -> None:
    diagnostics = Diagnostics()
    text = f"a: .inf\nb: .nan\nc: 1e999\nd: {'9' * 5000}\n"
    root = document_from_text(text, diagnostics).root
    assert root == {"a": ".inf", "b": ".nan", "c": "1e999", "d": "9" * 5000}
    assert [item.code.id for item in diagnostics] == ["SRC012"] * 4


def test_keys_become_their_text() -> None:
    assert _read("200: a\ntrue: b\n1.50: c\n~: d\n").root == {"200": "a", "true": "b", "1.50": "c", "~": "d"}


def test_merge_keys_give_way_to_the_mapping_s_own() -> None:
    root = _read("a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  y: 0\n  <<: [*a, *b]\nd: {'<<': 1}\n").root
    assert root["c"] == {"y": 0, "x": 1, "z": 4}
    assert root["d"] == {"<<": 1}


TEXT = "a:\n  b:\n  - 1\n  - c: 'x'\n    d~/e: 2\nf: [1, {g: 3}]\n"


@pytest.mark.parametrize(
    ("pointer", "value", "key"),
    [
        ("", (1, 1), (1, 1)),
        ("/a", (2, 3), (1, 1)),
        ("/a/b", (3, 3), (2, 3)),
        ("/a/b/0", (3, 5), (3, 5)),
        ("/a/b/1/c", (4, 8), (4, 5)),
        ("/a/b/1/d~0~1e", (5, 11), (5, 5)),
        ("/f/1/g", (6, 12), (6, 9)),
        ("/f/1/missing/deeper", (6, 8), (6, 8)),
    ],
)
def test_positions(pointer: str, value: tuple[int, int], key: tuple[int, int]) -> None:
    document = _read(TEXT)
    at, key_at = document.locate(pointer), document.locate_key(pointer)
    assert ((at.line, at.column), (key_at.line, key_at.column)) == (value, key)
    assert at.pointer == pointer and at.document == "a.yaml"


def test_json_positions_are_those_of_the_same_text_read_as_yaml() -> None:
    text = json.dumps(
        {"a": [1, {"b\n\"'": None, "c": []}], "d": {"e": "{[,:", "\u00e9\U0001f600": [[]]}}, indent=1, ensure_ascii=False
    )
    as_json = _read(text, "a.json")
    root, marks = read_yaml(text, "a.json", Diagnostics())
    assert root == as_json.root

    def walk(left: Any, right: Any) -> None:
        for token in left if isinstance(left, dict) else range(len(left)):
            assert marks.find(left, token) == as_json.marks.find(right, token)
            if isinstance(left[token], dict | list):
                walk(left[token], right[token])

    walk(root, as_json.root)


def test_the_pure_parser_reads_the_same() -> None:
    for pure in (False, True):
        assert read_yaml(TEXT, "a", Diagnostics(), pure=pure)[0] == {"a": {"b": [1, {"c": "x", "d~/e": 2}]}, "f": [1, {"g": 3}]}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("a: \u00e9\n".encode(encoding))
    assert load_document(path, Diagnostics()).root == {"a": "\u00e9"}


def test_a_flow_mapping_is_yaml_though_it_begins_like_json() -> None:
    assert _read("{a: no, b: [1,]}").root == {"a": "no", "b": [1]}


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("git:main:specs/a.yaml", ("main", "specs/a.yaml")),
        ("git:HEAD~1:a:b.yaml", ("HEAD~1", "a:b.yaml")),
        ("git::a.yaml", None),
        ("git:main:", None),
        ("git:main", None),
        ("git", None),
        ("specs/git:x:y", None),
    ],
)
def test_a_revision_is_told_from_a_path(reference: str, found: tuple[str, str] | None) -> None:
    assert revision_of(reference) == found
