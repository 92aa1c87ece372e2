"""What stands in a folder."""

import sys
from pathlib import Path

import pytest

from togai_codegen.folders import content_of, entries


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_files_and_links_in_order_without_caches(tmp_path: Path) -> None:
    for name in ("b.py", "a/c.py", "a/b/d", "__pycache__/x.pyc", "a/.mypy_cache/y", "Z", "empty/inner/.keep"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "to-folder").symlink_to("a")
    (tmp_path / "to-nothing").symlink_to("gone")
    (tmp_path / ".ruff_cache").symlink_to("b.py")  # a link is its owner's, whatever it is called
    (tmp_path / "to-itself").symlink_to("to-itself")
    found = dict(entries(str(tmp_path)))
    assert list(found) == [
        *(".ruff_cache", "Z", "b.py", "to-folder", "to-itself", "to-nothing"),
        "empty/inner/.keep",
        "a/c.py",
        "a/b/d",
    ]
    assert [path for path, entry in found.items() if entry.is_symlink()] == [
        ".ruff_cache",
        "to-folder",
        "to-itself",
        "to-nothing",
    ]
    assert content_of(found["a/b/d"].path) == b"a/b/d"


def test_a_deep_tree(tmp_path: Path) -> None:
    folders = [tmp_path]
    for _ in range(1_500):
        folders.append(folders[-1] / "d")
        folders[-1].mkdir()
    (folders[-1] / "f").touch()
    try:
        assert [path.count("/") for path, _ in entries(str(tmp_path))] == [1_500]
    finally:
        # Those who tidy up after tests go down by recursion.
        (folders[-1] / "f").unlink()
        for folder in reversed(folders[1:]):
            folder.rmdir()


def test_what_can_not_be_listed_or_read_is_told(tmp_path: Path) -> None:
    assert list(entries(str(tmp_path / "gone"))) == []
    (tmp_path / "file").touch()
    with pytest.raises(NotADirectoryError):
        list(entries(str(tmp_path / "file")))
    with pytest.raises(FileNotFoundError):
        content_of(str(tmp_path / "gone"))
