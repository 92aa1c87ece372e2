"""Law: reading an edited document with the help of an earlier reading gives what reading it anew gives.

Value, types, order of keys, diagnostics, digests and positions; whatever the document is written like, and whatever was edited.
"""

import marshal
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.bench.specs import one_schema_changed
from tests.support.places import ROOT
from togai_codegen.diagnostics.model import Diagnostics, StopRun
from togai_codegen.shapes import is_dict, is_list
from togai_codegen.source import Document, Kept, kept_document, load_document, outline, reread
from togai_codegen.source.marks import Marks

_WORDS = (
    "type", "name", "get", "items", "on", "x-a", "'200'", '"a b"', "éclair", "null", "12", "$ref", "a.b", "/pets/{id}", "enum",
)  # fmt: skip
_SCALARS = (
    "string", "12", "012", "1.0", "1e3", "0x1F", "true", "True", "no", "~", "", ".5", "2024-01-01", "'it''s'", "a#b", "-x",
    '"a\\tb\\u00e9"', "'#/a/b'", "!!str 12", "[]", "{}", "[1, two, {three: 4}]", "{a: 1, b: [x, y]}", "word word  word # remark",
    "ünï 🙂",
)  # fmt: skip
_NASTY = (
    "---", "...", "%YAML 1.2", "# remark", "", "   ", "\t", "\ta: b", "- a", "? a", "? a\n: b", ": b", "a", "a: b: c", "a: 'b",
    'a: "b', "'", "a: [b", "]", "}", "a: &x b", "a: *x", "<<: {a: 1}", "a: !t b", "a: |", "a: |+", "a: |2",
    "a: >-\n\n  b\n   c\n\n",
    "a: .inf", "a:\tb",
    "a: b #c", "&x a: b", "!!str a: b", "[a, b]: c", "@a: b", "a:  ", "\u200fa: b", "a: \u2028b", "\ufeffa: b", "\x85",
    "'a\n\n  b': c", "b: {c: 1,\nd: 2}", "b: 'c\nd'", "b: c\n  d\n\n  e", "? |\n  a\n: b", "{}", "a\r: b", "a: b\r",
    "- - a\n  - b", "-\n a: b", "\x01", "\x0b", "a: !!int x", "'a", "b'",
)  # fmt: skip


class _Writer:
    """Writes YAML as people and tools do, in all its styles."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.lines: list[str] = []

    def text(self) -> str:
        if self.dice.random() < 0.2:
            self.lines += self.dice.choice((["---"], ["# remark", ""], ["", "--- # remark"]))
        self._mapping(0, 0, least=6)
        ends = "\r\n" if self.dice.random() < 0.1 else "\n"
        return ends.join(self.lines) + ("" if self.dice.random() < 0.2 else ends)

    def _mapping(self, column: int, depth: int, *, least: int = 1, first: str | None = None) -> None:
        keys = self.dice.sample(_WORDS, self.dice.randint(least, 9) if depth < 2 else self.dice.randint(1, 4))
        for number, key in enumerate(keys):
            start = first if number == 0 and first is not None else " " * column
            if depth < 4 and self.dice.random() < (0.8 if depth < 2 else 0.4):
                self._container(start + key + ":", column, depth)
            else:
                self._leaf(start + key + ":", column)
            if self.dice.random() < 0.1:
                self.lines.append(self.dice.choice(("", " " * column + "# remark", "# remark", "   ", "")))

    def _container(self, start: str, column: int, depth: int) -> None:
        step = self.dice.choice((1, 2, 2, 2, 4))
        if self.dice.random() < 0.75:
            self.lines.append(start + self.dice.choice(("", " ", " # remark")))
            self._mapping(column + step, depth + 1)
            return
        self.lines.append(start)
        step = self.dice.choice((0, step))
        for _ in range(self.dice.randint(1, 3)):
            if self.dice.random() < 0.5:
                self._mapping(column + step + 2, depth + 2, first=" " * (column + step) + "- ")
            else:
                self._leaf(" " * (column + step) + "-", column + step)

    def _leaf(self, start: str, column: int) -> None:
        inside = " " * (column + self.dice.choice((1, 2, 4)))
        match self.dice.randrange(9):
            case 0:
                head = self.dice.choice(("|", ">")) + self.dice.choice(("", "-", "+")) + self.dice.choice(("", " # remark"))
                self.lines += [f"{start} {head}", inside + "some text", "", inside + " more: of # it", inside + "- end"]
                self.lines += [""] * self.dice.randint(0, 2)
            case 1:
                self.lines += [start + " " + self.dice.choice(("|", ">+", ">-")), *[""] * self.dice.randint(0, 2)]
            case 2:
                self.lines += [f"{start} plain", inside + "text goes on", "", inside + "and on"]
            case 3:
                quote = self.dice.choice("'\"")
                self.lines += [
                    f"{start} {quote}quoted",
                    self.dice.choice((inside, " ", "")) + "goes: on",
                    "",
                    f"{inside}end{quote}",
                ]
            case 4:
                self.lines += [f"{start} [one,", f"{inside}{{two: 3,", f"{inside}four: [5]}}", f"{inside}]"]
            case _:
                self.lines.append(f"{start} {self.dice.choice(_SCALARS)}".rstrip())


def _edited(text: str, dice: random.Random) -> str:
    """The text with one to three edits of lines that stand near each other."""
    lines = text.split("\n")
    place = dice.randrange(len(lines))
    for _ in range(dice.choice((1, 1, 1, 1, 2, 3))):
        place = min(max(place + dice.randint(-2, 2), 0), len(lines) - 1)
        line = lines[place]
        column = len(line) - len(line.lstrip(" "))
        match dice.randrange(16):
            case 0:
                del lines[place : place + dice.choice((1, 1, 2, 5))]
                lines = lines or [""]
            case 1:
                lines.insert(place, line)
            case 2:
                other = dice.randrange(len(lines))
                lines[place:place] = lines[other : other + dice.choice((1, 3))]
            case 3:
                shift = dice.choice((-2, -1, 1, 2))
                for number in range(place, min(place + dice.choice((1, 3)), len(lines))):
                    lines[number] = " " * shift + lines[number] if shift > 0 else lines[number].removeprefix(" " * -shift)
            case 4:
                at = dice.randrange(len(line) + 1)
                lines[place] = line[:at] + dice.choice(("x", " ", ":", ": ", " #", "'", '"', "[", "}", "-", "é")) + line[at:]
            case 5:
                lines[place:place] = [" " * column + part for part in dice.choice(_NASTY).split("\n")]
            case 6:
                lines[place:place] = dice.choice(_NASTY).split("\n")
            case 7:
                lines[place] = dice.choice(_NASTY)
            case 8 | 9 if ": " in line:
                lines[place] = f"{line[: line.index(':')]}: {dice.choice(_SCALARS)}"
            case _:
                lines.insert(place, " " * column + f"new{dice.randrange(1000)}: {dice.choice(_SCALARS)}")
    return "\n".join(lines)


def _read(path: Path, earlier: Kept | None = None) -> tuple[Document | None, Diagnostics]:
    diagnostics = Diagnostics()
    try:
        return load_document(path, diagnostics, display="a.yaml", earlier=earlier), diagnostics
    except StopRun:
        return None, diagnostics


def _positions(marks: Marks, value: Any) -> Any:
    if is_dict(value):
        return marks.maps[id(value)], [_positions(marks, item) for item in value.values()]
    if is_list(value):
        return marks.lists[id(value)], [_positions(marks, item) for item in value]
    return None


def _hold(with_help: tuple[Document | None, Diagnostics], anew: tuple[Document | None, Diagnostics]) -> None:
    """The two outcomes are the same."""
    (one, told), (other, expected) = with_help, anew
    assert told.in_order() == expected.in_order()
    assert told.sources == expected.sources
    assert told.reads == expected.reads
    assert (one is None) == (other is None)
    if one is None or other is None:
        return
    assert marshal.dumps(one.root, 2) == marshal.dumps(other.root, 2)
    assert (one.raw_sha256, one.text, one.is_clean) == (other.raw_sha256, other.text, other.is_clean)
    assert one.marks.root == other.marks.root
    assert _positions(one.marks, one.root) == _positions(other.marks, other.root)


def _law(path: Path, text: str, edit: Callable[[str], str], edits: int) -> int:
    """Edit again and again, each time with what was kept of the last good text. How often only a part was read."""
    path.write_bytes(text.encode())
    first, told = _read(path)
    assert first is not None, [item.message for item in told]
    kept = kept_document(first)
    parts = 0
    for _ in range(edits):
        changed = edit(text)
        path.write_bytes(changed.encode())
        # What is kept goes through a file.
        earlier: Kept | None = marshal.loads(marshal.dumps(kept))
        found = _read(path, earlier)
        is_part = found[0] is not None and not found[0].has_marks
        now = None if found[0] is None else kept_document(found[0])
        try:
            _hold(found, _read(path))
        except AssertionError:
            print(f"--- before\n{text}\n--- after\n{changed}")
            raise
        if earlier is not None:
            parts += is_part
            _hold(_read(path, earlier), found)
        if now is not None:
            text, kept = changed, now
    return parts


@pytest.mark.parametrize("seeds", [range(16), range(16, 3000)], ids=["some", "many"])
@pytest.mark.parametrize("small", [10, 200])
def test_what_was_edited_is_read_as_if_for_the_first_time(
    seeds: range, small: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outline, "_SMALL", small)
    monkeypatch.setattr(reread, "_MOST", 1)
    parts = 0
    for seed in seeds:
        dice = random.Random(seed)
        parts += _law(tmp_path / "a.yaml", _Writer(dice).text(), lambda text: _edited(text, dice), 12)  # noqa: B023
    # Some edits make no YAML of it, some documents can only be read as a whole.
    assert parts > 4 * len(seeds)


def test_only_what_was_edited_is_read_again(tmp_path: Path) -> None:
    text = (ROOT / "specs" / "togai.yaml").read_text("utf-8")
    path = tmp_path / "a.yaml"
    path.write_text(text, "utf-8")
    old = _read(path)[0]
    assert old is not None
    kept = kept_document(old)
    path.write_text(one_schema_changed(text, 1), "utf-8")
    found = _read(path, kept)
    new = found[0]
    assert new is not None
    assert not new.has_marks
    parts, others = new.root["components"]["schemas"], old.root["components"]["schemas"]
    assert [name for name in parts if parts[name] is not others[name]] == [next(n for n in others if "properties" in others[n])]
    assert new.root["paths"] is old.root["paths"]
    _hold(found, _read(path))


@pytest.mark.parametrize(
    ("name", "text", "is_kept"),
    [
        ("a.yaml", "a: 1\nb: [2]\n", True),
        ("a.yaml", "{a: 1}\n", True),
        ("a.json", '{"a": [1, 1.0, true, -0.0]}', True),
        ("a.yaml", '{"a": 1}', True),
        ("a.yaml", "a: &b {}\nc: *b\n", False),
        ("a.yaml", "a: &b {}\n", False),
        ("a.yaml", "<<: {a: 1}\n", False),
        ("a.yaml", "%YAML 1.2\n---\na: 1\n", False),
        ("a.yaml", "a: .inf\n", False),
        ("a.yaml", "a: \u200fb\n", False),
        ("a.yaml", "a: 1\n---\nb: 1\n", False),
    ],
)
def test_what_is_kept(name: str, text: str, is_kept: bool, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    document, _ = _read(path)
    assert document is not None
    kept = kept_document(document)
    assert (kept is not None) == is_kept
    if kept is not None:
        found = _read(path, marshal.loads(marshal.dumps(kept)))
        assert found[0] is not None
        assert kept_document(found[0]) == kept
        _hold(found, _read(path))


def test_a_name_that_says_json_is_believed_again(tmp_path: Path) -> None:
    yaml, json = tmp_path / "a.yaml", tmp_path / "a.json"
    yaml.write_text("{a: 1}", "utf-8")
    json.write_text("{a: 1}", "utf-8")
    document, _ = _read(yaml)
    assert document is not None
    _hold(_read(json, kept_document(document)), _read(json))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 2\nx: 0\nc: 3\n"),
        ("a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\n"),
        ("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 2\nb2: 3\n"),
        ("a: 1\nb: 2\nc: 3", "a: 1\nb: 2\nc: 3\nd: 4"),
        ("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 2\na: 3\n"),
        ("a: 1\nb:\n  c: 3\n  d: |+\n    e\n\ng: 1\n", "a: 1\nb:\n  c: 3\n  d: |+\n    e\n\n\n\ng: 1\n"),
        ("a: 1\nb:\n  c: 3\nd: 4\n", "a: 1\nb:\n  c: 3\n  e: 1\nf: 2\nd: 4\n"),
        ("a: 1\nb: 2\nc: 3\n", "a: 1\nb: '2\nc: 3\n"),
        ("a: 1\nb: 2\nc: 3\n", "a: 1\n? b\nc: 3\n"),
        ("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 2\n? x\n: y\nc: 3\n"),
        ("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 2\n...\n"),
        ("a: 1\r\nb: 2\r\nc: 3\r\n", "a: 1\r\nb: 2\r\nd: |\r\n  e\r\nc: 3\r\n"),
    ],
)
def test_edits_that_need_care(old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outline, "_SMALL", 0)
    monkeypatch.setattr(reread, "_MOST", 1)
    _law(tmp_path / "a.yaml", old, lambda _: new, 1)
    if "'" not in new and new.count("a:") == 1:
        _law(tmp_path / "a.yaml", new, lambda _: old, 1)


def test_what_lies_too_deep_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    deep = "".join(f"{' ' * level}a{level}:\n" for level in range(90))
    old = f"b: 1\n{deep}{' ' * 90}c: 1\n{' ' * 90}d: 1\n"
    new = old.replace("d: 1", "d: " + "[" * 20 + "]" * 20)
    path.write_text(old, "utf-8")
    document, _ = _read(path)
    assert document is not None
    path.write_text(new, "utf-8")
    found = _read(path, kept_document(document))
    assert found[0] is None
    _hold(found, _read(path))
