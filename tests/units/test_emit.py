"""The one door for writing: atomic, and it never loses what somebody wrote."""

import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from togai_codegen.emit import (
    BACKUP,
    CUSTOM,
    MANIFEST_NAME,
    FileDigest,
    FileSet,
    Manifest,
    NotOurs,
    Provenance,
    canonical_sha256,
    read_package,
    swap,
    write_package,
)

GENERATOR = Path(__file__).parents[2] / "generator"


def package(spec: str = "s1", **files: str) -> FileSet:
    """A file set with its manifest; `models__a` stands for the path `models/a.py`."""
    made = FileSet({f"{name.replace('__', '/')}.py": text.encode() for name, text in files.items()})
    return made.with_files({MANIFEST_NAME: Manifest.of(made, Provenance(spec=spec)).to_bytes()})


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir() if path != folder and path.name != BACKUP)


# --- FileSet -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/etc/x", "", ".", "a\\b", "a\0b", ".."])
def test_a_file_set_refuses_paths_outside(path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        FileSet({path: b""})


def test_a_file_set_is_ordered_and_its_digest_sees_paths_and_borders() -> None:
    assert [path for path, _ in FileSet({"b": b"", "a": b""})] == ["a", "b"]
    assert FileSet({"a": b"1", "b": b"2"}).sha256() == FileSet({"b": b"2", "a": b"1"}).sha256()
    sets = [FileSet({"a": b"bc"}), FileSet({"ab": b"c"}), FileSet({"a": b"b", "c": b""}), FileSet()]
    assert len({one.sha256() for one in sets}) == len(sets)
    assert len(FileSet({"a": b""}).with_files({"b": b"", "a": b"x"})) == 2


# --- manifest ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [b"", b"one\n", "grüße\r\n".encode(), bytes(range(256))])
def test_the_blob_id_is_that_of_git(text: bytes, tmp_path: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    (tmp_path / "file").write_bytes(text)
    command = ["git", "hash-object", "--no-filters", "file"]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.strip()
    assert FileDigest.of(text).git_blob == found


def test_a_manifest_is_read_back_equal_and_leaves_itself_out() -> None:
    files = FileSet({"a.py": b"1", "b/c.py": b"2", MANIFEST_NAME: b"old"})
    provenance = Provenance(spec="s", overlays=("o1", "o2"), config="c", api="a", generator="1.2.3")
    manifest = Manifest.of(files, provenance)
    assert list(manifest.files) == ["a.py", "b/c.py"]
    assert Manifest.from_bytes(manifest.to_bytes()) == manifest
    assert Manifest.from_bytes(manifest.to_bytes()).to_bytes() == manifest.to_bytes()


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"null", b"{}", b'{"format": 99}', b'{"format": 1, "files": []}', b"\xff"])
def test_bytes_that_are_no_manifest_are_a_value_error(text: bytes) -> None:
    with pytest.raises(ValueError):
        Manifest.from_bytes(text)


def test_the_canonical_digest_ignores_key_order_and_sees_values() -> None:
    assert canonical_sha256({"a": 1, "b": [1, 2]}) == canonical_sha256({"b": [1, 2], "a": 1})
    assert canonical_sha256({"a": [1, 2]}) != canonical_sha256({"a": [2, 1]})
    assert canonical_sha256({"a": 1}) != canonical_sha256({"a": "1"})


# --- writing -------------------------------------------------------------------------------------------------------


def test_a_new_package_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "togai"
    files = package(a="1", models__b="2")
    written = write_package(folder, files)
    assert written.added == ("_manifest.json", "a.py", "models/b.py")
    assert content(folder) == dict(files)
    assert leftovers(folder) == []
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o777 & ~mask


def test_writing_the_same_again_touches_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    write_package(folder, package(a="1"))
    for path in (folder / "a.py", folder):
        os.utime(path, (1, 1))
    inode = folder.stat().st_ino
    assert write_package(folder, package(a="1")).is_noop
    assert (folder / "a.py").stat().st_mtime == folder.stat().st_mtime == 1
    assert folder.stat().st_ino == inode


def test_a_file_that_others_share_is_written_anew(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "togai", tmp_path / "store.py"
    write_package(folder, package(a="1", b="1", c="1"))
    elsewhere.hardlink_to(folder / "a.py")
    (folder / "c.py").rename(tmp_path / "real.py")
    (folder / "c.py").symlink_to(tmp_path / "real.py")
    write_package(folder, package(a="1", b="2", c="1"))
    assert content(folder) == dict(package(a="1", b="2", c="1"))
    assert not (folder / "a.py").samefile(elsewhere)
    assert not (folder / "c.py").is_symlink()
    assert {path.stat().st_nlink for path in folder.iterdir()} == {1}


def test_files_that_come_out_the_same_keep_their_times(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    write_package(folder, package(a="1", b="1"))
    os.utime(folder / "a.py", (1, 1))
    os.utime(folder / "b.py", (1, 1))
    written = write_package(folder, package(a="1", b="2"))
    assert written.changed == ("_manifest.json", "b.py")
    assert (folder / "a.py").stat().st_mtime == 1
    assert (folder / "b.py").stat().st_mtime > 1


def test_a_foreign_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    folder.mkdir()
    (folder / "mine.py").write_text("x")
    with pytest.raises(NotOurs, match=r"no _manifest\.json"):
        write_package(folder, package(a="1"))
    assert content(folder) == {"mine.py": b"x"}
    assert leftovers(folder) == []


def test_a_broken_manifest_is_refused_and_says_why(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    write_package(folder, package(a="1"))
    (folder / MANIFEST_NAME).write_text("<<<<<<< HEAD\n")
    with pytest.raises(NotOurs, match="Expecting value"):
        write_package(folder, package(a="2"))
    assert (folder / "a.py").read_text() == "1"


def test_an_empty_folder_and_one_with_caches_are_ours(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    (folder / "__pycache__").mkdir(parents=True)
    (folder / "__pycache__" / "a.pyc").write_bytes(b"x")
    files = package(a="1")
    write_package(folder, files)
    assert content(folder) == dict(files)


def test_force_keeps_what_is_not_in_the_way_and_saves_what_is(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    folder.mkdir()
    (folder / "mine.py").write_text("mine")
    (folder / "a.py").write_text("theirs")
    written = write_package(folder, package(a="1"), force=True)
    assert written.kept == ("mine.py",)
    assert written.saved == ("a.py",)
    assert (folder / "mine.py").read_text() == "mine"
    assert (folder / "a.py").read_text() == "1"
    assert written.backups[0].read_text() == "theirs"


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    folder.write_text("not a folder")
    with pytest.raises(NotADirectoryError):
        write_package(folder, package(a="1"), force=True)
    assert folder.read_text() == "not a folder"


def test_what_the_owner_added_is_carried_over_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    write_package(folder, package(a="1"))
    script = folder / CUSTOM / "run.sh"
    script.parent.mkdir()
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    os.utime(script, (1, 1))
    (folder / "models").mkdir()
    (folder / "models" / "extra.py").write_text("x")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "y.py").write_text("y")
    (folder / CUSTOM / "link.py").symlink_to("run.sh")
    (folder / CUSTOM / "folder").symlink_to("../../elsewhere")
    (folder / CUSTOM / "dangling").symlink_to("nowhere")
    write_package(folder, package(a="2"))
    assert script.read_text() == "#!/bin/sh\n"
    assert script.stat().st_mode & 0o100
    assert script.stat().st_mtime == 1
    assert (folder / "models" / "extra.py").read_text() == "x"
    assert (folder / CUSTOM / "link.py").readlink() == Path("run.sh")
    assert (folder / CUSTOM / "folder").readlink() == Path("../../elsewhere")
    assert (folder / CUSTOM / "dangling").is_symlink()
    assert (tmp_path / "elsewhere" / "y.py").read_text() == "y"


def test_an_edited_file_is_replaced_and_its_text_kept(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    write_package(folder, package(models__a="1"))
    places: list[Path] = []
    for round_, text in enumerate(("first edit", "second edit"), start=2):
        (folder / "models" / "a.py").write_text(text)
        written = write_package(folder, package(models__a=str(round_)))
        assert written.saved == ("models/a.py",)
        assert (folder / "models" / "a.py").read_text() == str(round_)
        places += written.backups
    assert [place.read_text() for place in places] == ["first edit", "second edit"]
    assert all(place.is_relative_to(tmp_path / BACKUP / "togai") for place in places)
    assert (tmp_path / BACKUP / ".gitignore").read_text() == "*\n"


def test_an_edited_file_is_restored_also_where_nothing_else_changed(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    write_package(folder, package(a="1"))
    (folder / "a.py").write_text("edit")
    assert write_package(folder, package(a="1")).changed == ("a.py",)
    assert (folder / "a.py").read_text() == "1"


def test_a_file_of_the_owner_that_a_generated_file_takes_the_place_of_is_saved(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    write_package(folder, package(a="1"))
    (folder / "b.py").write_text("mine")
    written = write_package(folder, package(a="1", b="2"))
    assert (folder / "b.py").read_text() == "2"
    assert written.saved == ("b.py",)
    assert written.backups[0].read_text() == "mine"


def test_orphans_are_removed_unless_they_were_edited(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    write_package(folder, package(a="1", old="1", models__gone="1", edited="1"))
    (folder / "edited.py").write_text("mine now")
    written = write_package(folder, package(a="1"))
    assert written.removed == ("models/gone.py", "old.py")
    assert written.kept == ("edited.py",)
    assert not (folder / "models").exists()
    assert (folder / "edited.py").read_text() == "mine now"
    assert write_package(folder, package(a="1")).is_noop


def test_a_link_to_the_package_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "togai"
    real.mkdir()
    link.symlink_to("real")
    write_package(link, package(a="1"))
    write_package(link, package(a="2"))
    assert link.readlink() == Path("real")
    assert (real / "a.py").read_text() == "2"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["real", "togai"]


def test_without_the_exchange_of_folders_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    folder = tmp_path / "togai"
    write_package(folder, package(a="1", old="1"))
    write_package(folder, package(a="2"))
    assert content(folder) == dict(package(a="2"))
    assert leftovers(folder) == []


def test_a_run_that_died_between_two_renames_is_mended(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    write_package(folder, package(a="1"))
    folder.rename(tmp_path / ".togai.retired")
    assert write_package(folder, package(a="1")).is_noop
    assert leftovers(folder) == []


def test_a_failure_leaves_the_old_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "togai"
    write_package(folder, package(a="1"))
    before = content(folder)
    files = package(a="2", b="2").with_files({"a.py/below.py": b""})
    with pytest.raises(OSError):
        write_package(folder, files)
    assert content(folder) == before
    assert leftovers(folder) == []


def test_a_sweep_leaves_the_folder_of_a_living_run_alone(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    living = tmp_path / f".togai.new-{os.getpid()}-abc"
    living.mkdir()
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    dead = tmp_path / f".togai.new-{ended.pid}-abc"
    dead.mkdir()
    write_package(folder, package(a="1"))
    assert living.exists()
    assert not dead.exists()


def test_caches_are_neither_read_nor_kept(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    write_package(folder, package(a="1"))
    (folder / "models" / "__pycache__").mkdir(parents=True)
    (folder / "models" / "__pycache__" / "a.pyc").write_bytes(b"x")
    assert "models/__pycache__/a.pyc" not in read_package(folder).files
    write_package(folder, package(a="2"))
    assert not (folder / "models").exists()


# --- a killed run --------------------------------------------------------------------------------------------------

WRITER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from togai_codegen.emit import MANIFEST_NAME, FileSet, Manifest, Provenance, write_package

    def package(generation):
        files = FileSet({f"models/m{n}.py": (f"{generation}" * 2000).encode() for n in range(60)})
        return files.with_files({MANIFEST_NAME: Manifest.of(files, Provenance(spec=str(generation))).to_bytes()})

    folder, generation = Path(sys.argv[1]), int(sys.argv[2])
    print("ready", flush=True)
    while True:
        generation = 1 - generation
        write_package(folder, package(generation))
    """)


def generation_of(folder: Path) -> str:
    """Which generation stands there; fails where two are mixed or one is not whole."""
    disk = read_package(folder)
    assert disk.manifest is not None
    assert disk.edited() == disk.foreign() == ()
    assert set(disk.files) == {*disk.manifest.files, MANIFEST_NAME}
    return disk.manifest.provenance.spec


def test_a_run_that_is_killed_leaves_the_old_package_or_the_new_one(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    chance = random.Random(20)
    seen_temporary = 0
    environment = {**os.environ, "PYTHONPATH": str(GENERATOR)}
    for round_ in range(20):
        command = [sys.executable, "-c", WRITER, str(folder), str(round_ % 2)]
        writer = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
        assert writer.stdout is not None
        writer.stdout.readline()
        deadline = time.monotonic() + 20
        while not folder.exists() and time.monotonic() < deadline:
            time.sleep(0.001)
        time.sleep(chance.uniform(0, 0.04))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        assert generation_of(folder) in {"0", "1"}
        seen_temporary += bool(leftovers(folder))
    assert seen_temporary, "no kill hit a write; the test tests nothing"
    unchanged = read_package(folder)
    write_package(folder, FileSet(unchanged.files))
    assert leftovers(folder) == []
