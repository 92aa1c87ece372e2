"""Drift: each cause alone, and together."""

import errno
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.command import codegen_here
from togai_codegen.drift.check import EXPLANATIONS, Cause, FileDrift, compare
from togai_codegen.emit import CUSTOM, MANIFEST_NAME, DiskPackage, FileSet, Manifest, Provenance, read_package, write_package

ORIGIN = Provenance(spec="s", overlays=("o",), config="c", api="a", generator="1")
FILES: Mapping[str, bytes] = {"a.py": b"one\ntwo\nthree\n", "b.py": b"x\n"}


def package(files: Mapping[str, bytes] = FILES, origin: Provenance = ORIGIN) -> FileSet:
    made = FileSet(files)
    return made.with_files({MANIFEST_NAME: Manifest.of(made, origin).to_bytes()})


def disk(files: FileSet, **changes: bytes | None) -> DiskPackage:
    """What stands on disk after some files were changed (`a_py=b""`) or removed (None)."""
    changed = {name.replace("_py", ".py"): text for name, text in changes.items()}
    kept = {path: text for path, text in {**files.files, **changed}.items() if text is not None}
    return DiskPackage(kept, Manifest.from_bytes(kept[MANIFEST_NAME]))


def test_what_was_just_written_is_clean(tmp_path: Path) -> None:
    write_package(tmp_path / "togai", package())
    assert compare(read_package(tmp_path / "togai"), package()).is_clean


@pytest.mark.parametrize(
    ("changed", "cause"),
    [
        (replace(ORIGIN, spec="s2"), Cause.SPEC),
        (replace(ORIGIN, overlays=()), Cause.OVERLAY),
        (replace(ORIGIN, overlays=("o", "p")), Cause.OVERLAY),
        (replace(ORIGIN, config="c2"), Cause.CONFIG),
        (replace(ORIGIN, generator="2"), Cause.GENERATOR),
        (replace(ORIGIN, api="a2"), Cause.GENERATOR),
    ],
)
def test_each_source_alone(changed: Provenance, cause: Cause) -> None:
    drift = compare(disk(package()), package(origin=changed))
    assert drift.causes == (cause,)
    assert drift.files == (FileDrift(MANIFEST_NAME, (cause,)),)
    drift = compare(disk(package()), package({**FILES, "a.py": b"1\n"}, changed))
    assert drift.causes == (cause,)
    assert drift.files == (FileDrift("a.py", (cause,), line=1, added=3, removed=1),)


def test_equal_inputs_with_other_output_are_the_generator() -> None:
    drift = compare(disk(package()), package({**FILES, "b.py": b"y\n"}))
    assert drift.causes == (Cause.GENERATOR,)
    assert drift.files == (FileDrift("b.py", (Cause.GENERATOR,), line=1, added=1, removed=1),)


def test_a_hand_edit_is_told_with_its_line_and_size() -> None:
    drift = compare(disk(package(), a_py=b"one\n2\n2b\nthree\n"), package())
    assert drift.causes == (Cause.HAND_EDIT,)
    assert drift.files == (FileDrift("a.py", (Cause.HAND_EDIT,), line=2, added=2, removed=1),)


@pytest.mark.parametrize(
    ("text", "line"), [(b"one\r\ntwo\r\nthree\r\n", 1), (b"one\ntwo\nthree", 4), (b"", 1), (b"one\ntwo\nthree\n\n", 5)]
)
def test_line_ends_and_missing_text_are_edits_too(text: bytes, line: int) -> None:
    drift = compare(disk(package(), a_py=text), package())
    assert [(file.path, file.causes, file.line) for file in drift.files] == [("a.py", (Cause.HAND_EDIT,), line)]


def test_a_missing_file() -> None:
    drift = compare(disk(package(), b_py=None), package())
    assert drift.causes == (Cause.MISSING,)
    assert drift.files == (FileDrift("b.py", (Cause.MISSING,)),)


def test_an_orphan_comes_with_what_left_it_behind() -> None:
    drift = compare(disk(package()), package({"a.py": FILES["a.py"]}, replace(ORIGIN, spec="s2")))
    assert drift.causes == (Cause.SPEC, Cause.ORPHAN)
    assert FileDrift("b.py", (Cause.SPEC, Cause.ORPHAN)) in drift.files


def test_an_untracked_file_counts_unless_it_is_custom() -> None:
    drift = compare(disk(package(), extra_py=b""), package())
    assert drift.causes == (Cause.UNTRACKED,)
    assert drift.files == (FileDrift("extra.py", (Cause.UNTRACKED,)),)
    assert compare(disk(package(), **{f"{CUSTOM}/mine_py": b""}), package()).is_clean


def test_a_folder_without_a_manifest_is_not_generated() -> None:
    drift = compare(DiskPackage({"a.py": b""}, None), package())
    assert drift.causes == (Cause.NOT_GENERATED,)
    assert [file.path for file in drift.files] == [MANIFEST_NAME, "b.py"]
    assert compare(DiskPackage({}, None), package()).causes == (Cause.NOT_GENERATED,)


def test_an_edited_manifest_is_a_hand_edit() -> None:
    drift = compare(disk(package(), **{MANIFEST_NAME: package().files[MANIFEST_NAME] + b"\n"}), package())
    assert drift.causes == (Cause.HAND_EDIT,)
    assert [file.path for file in drift.files] == [MANIFEST_NAME]


def test_everything_at_once_in_the_order_of_the_causes() -> None:
    old = package({**FILES, "gone.py": b"", "lost.py": b""})
    fresh = package({"a.py": b"new\n", "b.py": b"x\n"}, Provenance(spec="2", overlays=(), config="2", api="2", generator="2"))
    drift = compare(disk(old, b_py=b"edit\n", lost_py=None, extra_py=b""), fresh)
    assert drift.causes == (
        Cause.SPEC, Cause.OVERLAY, Cause.CONFIG, Cause.GENERATOR, Cause.HAND_EDIT, Cause.MISSING, Cause.ORPHAN, Cause.UNTRACKED,
    )  # fmt: skip
    origin = (Cause.SPEC, Cause.OVERLAY, Cause.CONFIG, Cause.GENERATOR)
    assert [(file.path, file.causes) for file in drift.files] == [
        ("a.py", origin),
        ("b.py", (Cause.HAND_EDIT,)),
        ("extra.py", (Cause.UNTRACKED,)),
        ("gone.py", (*origin, Cause.ORPHAN)),
        ("lost.py", (*origin, Cause.MISSING)),
    ]


def test_what_check_calls_clean_generate_calls_a_no_op(tmp_path: Path) -> None:
    folder = tmp_path / "togai"
    for fresh in (package(), package(origin=replace(ORIGIN, api="z")), package({"a.py": b""}), package()):
        write_package(folder, fresh)
        assert compare(read_package(folder), fresh).is_clean
        assert write_package(folder, fresh).is_noop


def test_every_cause_has_its_explanation() -> None:
    assert set(EXPLANATIONS) == set(Cause)


def test_a_folder_that_can_not_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is known of what stands in it, so nothing may be called clean, and nothing be replaced."""
    (tmp_path / "spec.json").write_text('{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}')
    arguments = ("spec.json", "--output", "out", "--package", "made", "--no-cache")
    assert codegen_here("generate", *arguments, cwd=tmp_path).status == 0
    (tmp_path / "out" / "made" / "mine").mkdir()
    listed = os.scandir

    def refused(place: str) -> object:
        if str(place).endswith("mine"):
            raise PermissionError(errno.EACCES, "Permission denied", place)
        return listed(place)

    monkeypatch.setattr(os, "scandir", refused)
    ran = codegen_here("check", *arguments, cwd=tmp_path)
    assert (ran.status, ran.err.splitlines()) == (3, ["error: out/made/mine: Permission denied"])
    (tmp_path / "spec.json").write_text('{"openapi": "3.1.0", "info": {"title": "U", "version": "1"}, "paths": {}}')
    ran = codegen_here("generate", *arguments, cwd=tmp_path)
    assert ran.status == 2
    assert "error: can't write out/made: Permission denied (out/made/mine)" in ran.err
    assert (tmp_path / "out" / "made" / "mine").is_dir()
