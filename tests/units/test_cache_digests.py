"""The digest of our own files: taken over while they look the same, and always that of what stands there."""

import os
import sys
import time
from pathlib import Path

import pytest

from togai_codegen.cache import digests
from togai_codegen.cache.digests import files_sha256, program_sha256
from togai_codegen.cache.store import Store
from togai_codegen.folders import content_of

SECOND = 10**9
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there every file is read")


class Place:
    """A folder of files and a store; moments are counted from now, for no test can set the time of a change."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "code"
        self.store = Store(root / "cache")
        (self.folder / "sub").mkdir(parents=True)
        (self.folder / "a.py").write_text("one")
        (self.folder / "sub" / "b.jinja").write_text("two")
        self.reads = 0

    def digest(self, *, seconds: int = 3600, store: Store | None = None) -> str:
        return files_sha256(store or self.store, [self.folder], ["3.11"], time.time_ns() + seconds * SECOND)

    def expected(self) -> str:
        return self.digest(store=Store(self.folder / "a.py"))

    def kept(self) -> list[Path]:
        return sorted(self.store.folder.glob("*.program"))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    made = Place(tmp_path)

    def counted(path: str) -> bytes:
        made.reads += made.folder in Path(path).parents
        return content_of(path)

    monkeypatch.setattr(digests, "content_of", counted)
    return made


def test_files_that_look_the_same_are_not_read_again(place: Place) -> None:
    first = place.digest()
    assert (place.reads, len(place.kept())) == (2, 1)
    assert place.digest() == first
    assert place.reads == 2
    assert place.expected() == first


def test_whatever_changes_is_seen(place: Place) -> None:
    file = place.folder / "a.py"
    found = [place.digest()]

    def changed() -> None:
        found.append(place.digest())
        assert found[-1] == place.expected()

    file.write_text("more")
    changed()
    (place.folder / "c.py").write_text("")
    changed()
    file.rename(place.folder / "z.py")
    changed()
    (place.folder / "c.py").unlink()
    changed()
    assert len(set(found)) == len(found)
    assert len(place.kept()) == 1


def test_the_same_size_and_the_same_time_as_before(place: Place) -> None:
    """As tools leave it that copy files with their times: the change of the inode is younger all the same."""
    file = place.folder / "a.py"
    os.utime(file, ns=(SECOND, SECOND))
    first = place.digest()
    inode = file.stat().st_ino
    file.write_text("two")
    os.utime(file, ns=(SECOND, SECOND))
    assert (file.stat().st_size, file.stat().st_mtime_ns, file.stat().st_ino) == (3, SECOND, inode)
    assert first != place.digest() == place.expected()


def test_files_that_changed_just_now_are_not_remembered(place: Place) -> None:
    """They could change again within one tick of the file system's clock."""
    for seconds in (0, 5, -60):
        first = place.digest(seconds=seconds)
        assert not place.kept()
    assert place.digest() == first
    assert place.kept()
    reads = place.reads
    assert place.digest(seconds=0) == first
    assert place.reads == reads + 2, "what is remembered says nothing about a file that is as young as that"


@pytest.mark.parametrize("at", [0, 3, 64, 65, 70, 130, -1])
def test_a_damaged_entry(place: Place, at: int) -> None:
    first = place.digest()
    (kept,) = place.kept()
    content = bytearray(kept.read_bytes())
    content[at] ^= 1
    kept.write_bytes(content)
    assert place.digest() == first
    assert place.reads == 4
    assert place.digest() == first
    assert place.reads == 4


def test_a_folder_that_others_may_write_is_not_believed(place: Place) -> None:
    first = place.digest()
    place.store.folder.chmod(0o777)
    assert place.digest() == first
    assert place.reads == 4


def test_a_cache_of_another_place_says_the_same(place: Place, tmp_path: Path) -> None:
    """A fresh checkout with the cache of the last one: other inodes and times, equal content."""
    first = place.digest()
    place.folder.rename(place.folder.with_name("before"))
    again = Place(tmp_path)
    assert again.digest() == first


def test_the_program_itself(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    assert program_sha256(store) == program_sha256(store) == program_sha256(Store(tmp_path / "other"))
