"""The three-way merge loses no line, and says what it can't decide."""

import itertools
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from togai_codegen.vendoring.matching import matches
from togai_codegen.vendoring.merge import MIDDLE, OURS, THEIRS, has_markers, merge, to_windows

LINE = st.sampled_from([b"", b"a", b"b", b"c", b"    return x", b"}", b"# end"])
TEXT = st.lists(LINE, max_size=12).map(b"\n".join)
MARKS = {OURS, MIDDLE, THEIRS}


def lines(content: bytes) -> Counter[bytes]:
    return Counter(line for line in content.split(b"\n") if line not in MARKS)


@given(TEXT, TEXT)
@settings(max_examples=50)
def test_matches_are_equal_lines_in_rising_order(one: bytes, other: bytes) -> None:
    ours, theirs = one.split(b"\n"), other.split(b"\n")
    found = matches(ours, theirs)
    assert all(ours[i] == theirs[j] for i, j in found)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(found))
    assert len(matches(ours, ours)) == len(ours)


@given(TEXT, TEXT)
@settings(max_examples=50)
def test_a_change_on_one_side_is_taken(base: bytes, changed: bytes) -> None:
    assert merge(base, changed, base).content == changed
    assert merge(base, base, changed).content == changed
    assert merge(base, changed, changed).content == changed
    assert not merge(base, changed, base).conflicts


@given(TEXT, TEXT, TEXT)
@settings(max_examples=200)
def test_no_line_that_one_side_added_is_lost(base: bytes, ours: bytes, theirs: bytes) -> None:
    merged = merge(base, ours, theirs)
    there = lines(merged.content)
    assert not (lines(ours) - lines(base)) - there
    assert not (lines(theirs) - lines(base)) - there
    assert has_markers(merged.content) == (merged.conflicts > 0)
    assert merged.content.split(b"\n").count(OURS) == merged.conflicts
    assert not there - (lines(ours) + lines(theirs)), "nothing is made up"


@given(TEXT, TEXT, TEXT)
@settings(max_examples=50)
def test_sides_may_be_exchanged(base: bytes, ours: bytes, theirs: bytes) -> None:
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert one.conflicts == other.conflicts
    if not one.conflicts:
        assert one.content == other.content


@given(TEXT, TEXT, TEXT)
@settings(max_examples=50)
def test_windows_line_ends_stay(base: bytes, ours: bytes, theirs: bytes) -> None:
    unix, windows = merge(base, ours, theirs), merge(base, to_windows(ours), theirs)
    if b"\n" in ours:
        assert windows.content == to_windows(unix.content)
        assert windows.conflicts == unix.conflicts
        assert merge(to_windows(base), to_windows(ours), theirs) == windows


def edited(random: Random, base: list[str], side: str) -> list[str]:
    """Some lines changed, added and removed; every new line is like no other."""
    changed: list[str] = []
    for number, line in enumerate(base):
        kind = random.choices(["keep", "change", "remove", "add"], [12, 1, 1, 1])[0]
        if kind == "add":
            changed.append(f"{side} adds before {number}")
        if kind != "remove":
            changed.append(f"{side} changes {number}" if kind == "change" else line)
    return changed


@pytest.mark.parametrize("seed", range(8))
def test_git_merges_the_same(seed: int, tmp_path: Path) -> None:
    """Where both merge without conflict, and every line is like no other, there is one right answer."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed, so there is nothing to compare with")
    random = Random(seed)
    base = [f"line {number}" for number in range(40)]
    texts = ["\n".join(text) + "\n" for text in (edited(random, base, "ours"), base, edited(random, base, "theirs"))]
    for name, text in zip(("ours", "base", "theirs"), texts, strict=True):
        (tmp_path / name).write_text(text)
    done = subprocess.run(["git", "merge-file", "-p", "ours", "base", "theirs"], cwd=tmp_path, capture_output=True, check=False)
    ours, before, theirs = (text.encode() for text in texts)
    merged = merge(before, ours, theirs)
    assert (merged.conflicts > 0) == (done.returncode > 0)
    if not merged.conflicts:
        assert merged.content == done.stdout


def test_much_and_repetitive_text_takes_no_quadratic_time() -> None:
    base = b"}\n" * 40_000
    ours, theirs = b"# mine\n" + base, base + b"{\n" * 20_000
    assert merge(base, ours, theirs).content == b"# mine\n" + base + b"{\n" * 20_000
    assert merge(base, b"x\n" * 30_000, b"y\n" * 30_000).conflicts == 1
