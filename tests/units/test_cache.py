"""What is remembered of earlier runs, and what is not believed."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.command import codegen
from togai_codegen.cache import Memory, Outcome, cache_folder
from togai_codegen.cache.states import parts_bytes
from togai_codegen.cache.store import MOST_ENTRIES, Store
from togai_codegen.census import Census, Count
from togai_codegen.config import Config
from togai_codegen.diagnostics import codes
from togai_codegen.diagnostics.model import Diagnostics, Read
from togai_codegen.location import Location
from togai_codegen.reuse import State

KEY = "ab" * 32
SPEC = """openapi: 3.0.3
info: {title: Tea, version: "1"}
paths: {}
components: {schemas: {Leaf: {type: object, properties: {age: {$ref: "#/components/schemas/Age"}}}}}
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


def entries(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.json"))


def test_an_entry_comes_back_as_it_was(store: Store) -> None:
    assert store.get(KEY) is None
    store.put(KEY, {"a": ["é", None, 1]})
    assert store.get(KEY) == {"a": ["é", None, 1]}
    assert [path.name for path in store.folder.iterdir()] == [f"{KEY}.json"]


@pytest.mark.parametrize("at", [0, 3, 64, 65, 70, -1])
def test_a_damaged_entry_counts_as_none(store: Store, at: int) -> None:
    store.put(KEY, {"a": "text of some length"})
    path = store.folder / f"{KEY}.json"
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)
    assert store.get(KEY) is None


def test_an_entry_under_another_key_counts_as_none(store: Store) -> None:
    store.put(KEY, {"a": 1})
    other = "cd" * 32
    (store.folder / f"{KEY}.json").rename(store.folder / f"{other}.json")
    assert store.get(other) is None


@pytest.mark.skipif(sys.platform == "win32", reason="modes of folders are POSIX's")
def test_a_folder_that_others_may_write_is_not_believed(store: Store) -> None:
    store.put(KEY, {"a": 1})
    store.folder.chmod(0o777)
    assert store.get(KEY) is None
    store.put("cd" * 32, {"a": 1})
    assert len(entries(store.folder)) == 1


def test_a_folder_that_can_not_be_made_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    store = Store(tmp_path / "cache")
    store.put(KEY, {"a": 1})
    assert store.get(KEY) is None


def test_the_oldest_entries_make_room(store: Store) -> None:
    for number in range(MOST_ENTRIES + 5):
        store.put(f"{number:064x}", {"a": number})
        os.utime(store.folder / f"{number:064x}.json", (number, number))
    assert len(entries(store.folder)) == MOST_ENTRIES
    assert store.get(f"{0:064x}") is None
    assert store.get(f"{MOST_ENTRIES + 4:064x}") is not None


def test_runs_at_the_same_time_leave_a_whole_entry(store: Store) -> None:
    def put(number: int) -> None:
        store.put(KEY, {"a": [number] * 1000})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(put, range(100)))
    found = store.get(KEY)
    assert found is not None
    assert len(set(found["a"])) == 1
    assert len(list(store.folder.iterdir())) == 1


def outcome() -> Outcome:
    return Outcome(
        manifest_sha256="00",
        operations=1,
        schemas=2,
        files=3,
        counts=Census(Count(operations=2), Count(operations=1)).as_json(),
        mixins={"models.A": ("._custom", "B")},
    )


def test_what_was_found_out_is_told_again(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_bytes(b"\xef\xbb\xbfa: 1\n")
    memory = Memory.of(Config(spec=spec, output=tmp_path, package="tea"), tmp_path / "cache")
    diagnostics = Diagnostics(allow=frozenset({"REF002"}))
    diagnostics.reads[spec] = Read("spec.yaml", "3c4eb7ea19ff3a9a6ee8dd94dc3fd3e9a5d2b5c5dc33a3ee4b1d0f0e3c0d4fcf")
    at = Location("spec.yaml", "/a", 1, 4)
    diagnostics.report(codes.REF001, "one", at, hint="so", related=(("there", at),))
    diagnostics.report(codes.REF002, "two", at)
    memory.remember(outcome(), diagnostics)
    assert memory.recall(Diagnostics()) is None, "the digest is not that of what stands there"

    import hashlib

    diagnostics.reads[spec] = Read("spec.yaml", hashlib.sha256(spec.read_bytes()).hexdigest())
    memory.remember(outcome(), diagnostics)
    again = Diagnostics(allow=frozenset({"REF002"}))
    assert memory.recall(again) == outcome()
    assert outcome().census == Census(Count(operations=2), Count(operations=1))
    assert list(again) == list(diagnostics)
    assert again.allowed == diagnostics.allowed
    assert again.sources == {"spec.yaml": "a: 1\n"}


def test_what_asked_in_vain_is_not_remembered(tmp_path: Path) -> None:
    memory = Memory.of(Config(spec=tmp_path / "a", output=tmp_path, package="tea"), tmp_path / "cache")
    diagnostics = Diagnostics()
    diagnostics.reads[tmp_path / "a"] = Read("a", None)
    memory.remember(outcome(), diagnostics)
    assert memory.recall(Diagnostics()) is None
    assert not entries(tmp_path / "cache")


def test_other_hosts_are_no_known_input(tmp_path: Path) -> None:
    config = Config(spec=tmp_path / "a", output=tmp_path, package="tea", allow_remote=("specs.example",))
    assert Memory.of(config, tmp_path / "cache").key is None


def test_templates_with_links_are_no_known_input(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    config = Config(spec=tmp_path / "a", output=tmp_path, package="tea", templates=mine)
    first = Memory.of(config, tmp_path / "cache").key
    (mine / "a.jinja").write_text("a")
    assert first != Memory.of(config, tmp_path / "cache").key is not None
    (mine / "b.jinja").symlink_to(mine / "a.jinja")
    assert Memory.of(config, tmp_path / "cache").key is None


def test_where_the_cache_is() -> None:
    assert cache_folder({"TOGAI_CODEGEN_CACHE": "off", "HOME": "/h"}) is None
    assert cache_folder({"TOGAI_CODEGEN_CACHE": "mine", "HOME": "/h"}) == Path("mine")
    assert cache_folder({}) is None
    if sys.platform == "linux":
        assert cache_folder({"HOME": "/h"}) == Path("/h/.cache/togai-codegen")
        assert cache_folder({"HOME": "/h", "XDG_CACHE_HOME": "/x"}) == Path("/x/togai-codegen")
        assert cache_folder({"HOME": "/h", "XDG_CACHE_HOME": "x"}) == Path("/h/.cache/togai-codegen")


def test_the_second_run_says_what_the_first_one_said(tmp_path: Path) -> None:
    (tmp_path / "tea.yaml").write_text(SPEC)
    env = {"TOGAI_CODEGEN_CACHE": str(tmp_path / "cache")}
    command = ("generate", "tea.yaml", "--output", "out", "--package", "tea")
    codegen(*command, cwd=tmp_path, env=env)
    first = codegen(*command, "--no-cache", cwd=tmp_path, env=env)
    assert "REF001" in first.err
    assert entries(tmp_path / "cache")
    again = codegen(*command, cwd=tmp_path, env={**env, "PYTHONPROFILEIMPORTTIME": "1"})
    told = "".join(line for line in again.err.splitlines(keepends=True) if not line.startswith("import time:"))
    assert told == first.err
    loaded = {line.rpartition("|")[2].strip() for line in again.err.splitlines() if line.startswith("import time:")}
    assert not {"jinja2", "yaml", "rich", "togai_codegen.pipeline"} & loaded
    strict = codegen(*command, "--strict", cwd=tmp_path, env=env)
    assert strict.status == 1


def replace(memory: Memory, path: Path, content: bytes | None) -> None:
    """Put something else in the place of an entry; without content, damage it."""
    if content is None:
        path.write_bytes(path.read_bytes()[:-1] + b"!")
    else:
        memory.store.put_bytes(path.name, content)


@pytest.mark.parametrize("content", [None, b"", b"N", b"\xe9\0\0\0\0"], ids=["damaged", "empty", "none", "number"])
def test_parts_that_are_damaged_or_no_parts_count_as_none(tmp_path: Path, content: bytes | None) -> None:
    memory = Memory.of(Config(spec=tmp_path / "spec.yaml", output=tmp_path, package="tea"), tmp_path / "cache")
    assert memory.earlier() is None
    left = State("frame", {"part": (("given",), (), b"made")}, "code")
    memory.remember(outcome(), Diagnostics(), left)
    assert memory.earlier() == left
    (path,) = memory.store.folder.glob("*.parts")
    replace(memory, path, content)
    assert memory.earlier() is None


def test_after_an_edit_only_what_changed_is_written(tmp_path: Path) -> None:
    memory = Memory.of(Config(spec=tmp_path / "spec.yaml", output=tmp_path, package="tea"), tmp_path / "cache")
    first = State("frame", {f"part{number}": ((), (), number) for number in range(16)}, "code")
    memory.remember(outcome(), Diagnostics(), first)
    (path,) = memory.store.folder.glob("*.parts")
    content = path.read_bytes()
    earlier = memory.earlier()
    assert earlier == first
    assert earlier.stored == first.parts

    new = {"part3": ((), (), -1), "more": ((), (), 1)}
    second = State("frame", {**earlier.parts, **new}, "code", stored=earlier.stored)
    memory.remember(outcome(), Diagnostics(), second)
    assert path.read_bytes() == content
    assert memory.earlier() == second

    new["part4"] = ((), (), -1)
    third = State("frame", {**earlier.parts, **new}, "code", stored=earlier.stored)
    memory.remember(outcome(), Diagnostics(), third)
    assert path.read_bytes() != content
    assert memory.earlier() == third


def test_stored_parts_of_another_run(tmp_path: Path) -> None:
    """As two runs at the same time leave them: of the same frame they are as good, else they are none."""
    memory = Memory.of(Config(spec=tmp_path / "spec.yaml", output=tmp_path, package="tea"), tmp_path / "cache")
    for frame, number in (("frame", 1), ("other", 2)):
        memory.remember(outcome(), Diagnostics(), State(frame, {"part": ((), (), number)}, "code"))
    (path,) = memory.store.folder.glob("*.parts")
    memory.store.put_bytes(path.name, parts_bytes(State("frame", {"part": ((), (), 3)})))
    assert memory.earlier() == State("other", {}, "code")
    memory.store.put_bytes(path.name, parts_bytes(State("other", {"more": ((), (), 3)})))
    assert memory.earlier() == State("other", {"more": ((), (), 3)}, "code")
    path.unlink()
    assert memory.earlier() is None


@pytest.mark.parametrize("content", [None, b"", b"N", b"\xe9\0\0\0\0"], ids=["damaged", "empty", "none", "number"])
def test_a_state_that_is_damaged_or_none(tmp_path: Path, content: bytes | None) -> None:
    memory = Memory.of(Config(spec=tmp_path / "spec.yaml", output=tmp_path, package="tea"), tmp_path / "cache")
    memory.remember(outcome(), Diagnostics(), State("frame", {"part": (("given",), (), b"made")}, "code"))
    (path,) = memory.store.folder.glob("*.state")
    replace(memory, path, content)
    assert memory.earlier() is None
