"""Random updates of vendored copies with local edits: no line is lost, or a conflict is told; verify finds every difference."""

import hashlib
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from togai_codegen.emit import MANIFEST_NAME, FileSet, Manifest, Provenance, write_package
from togai_codegen.vendoring import LOCK, Outcome, Unresolved, apply, findings, prepare, read_upstream
from togai_codegen.vendoring.base import ARCHIVE
from togai_codegen.vendoring.merge import MIDDLE, OURS, THEIRS
from togai_codegen.vendoring.plan import BESIDE, CONFLICTS, UPSTREAM_SUFFIX

NAMES = ["__init__.py", "client.py", "models/a.py", "models/b.py", "docs.md", "data.json", "deep/er/c.py"]
MARKS = {OURS.decode(), MIDDLE.decode(), THEIRS.decode()}


def text(random: Random, name: str) -> list[str]:
    return [f"# {name} {number}" for number in range(random.randint(1, 30))]


def edit(random: Random, lines: list[str], side: str) -> list[str]:
    """Change, add and remove some lines; every new line is like no other. Comments, so that Python stays Python."""
    made: list[str] = []
    keep = random.choice([10, 60])
    for number, line in enumerate(lines):
        kind = random.choices(["keep", "change", "remove", "add"], [keep, 1, 1, 1])[0]
        if kind == "add":
            made.append(f"# {side} adds {number} {random.random()}")
        if kind != "remove":
            made.append(f"# {side} changes {number} {random.random()}" if kind == "change" else line)
    return made if made != lines else [*lines, f"# {side} adds {random.random()}"]


def as_bytes(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def write(folder: Path, files: dict[str, list[str]], spec: str) -> None:
    made = FileSet({name: as_bytes(lines) for name, lines in files.items()})
    write_package(folder, made.with_files({MANIFEST_NAME: Manifest.of(made, Provenance(spec=spec, generator="1")).to_bytes()}))


def lines_of(path: Path) -> Counter[str]:
    if not path.exists():
        return Counter()
    return Counter(line for line in path.read_text("utf-8").splitlines() if line not in MARKS)


def update(copy: Path, source: Path) -> dict[str, Outcome]:
    made = prepare(copy, read_upstream(source), source)
    apply(made)
    return {step.path: step.outcome for step in made.plan.steps}


@pytest.mark.parametrize("seed", range(50))
def test_no_line_is_lost(seed: int, tmp_path: Path) -> None:
    random = Random(seed)
    source, copy = tmp_path / "made" / "pkg", tmp_path / "other" / "acme" / "pkg"
    base = {name: text(random, name) for name in NAMES}
    write(source, base, "1")
    update(copy, source)
    assert not findings(copy)

    local, stray = edit_locally(random, copy, base)
    upstream = edit_upstream(random, base, stray)
    write(source, upstream, "2")
    outcomes = update(copy, source)

    conflicts = {path for path, outcome in outcomes.items() if outcome in CONFLICTS}
    for name in {*base, *local, *upstream}:
        check_lines(copy, name, base.get(name), local.get(name), upstream.get(name), outcomes.get(name))
    check_verify(copy)
    if conflicts:
        with pytest.raises(Unresolved) as waiting:
            prepare(copy, read_upstream(source), source)
        assert {str(path).removesuffix(UPSTREAM_SUFFIX) for path in waiting.value.args} == conflicts
        return
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    assert prepare(copy, read_upstream(source), source).is_noop
    update(copy, source)
    assert before == {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}


def edit_locally(random: Random, copy: Path, base: dict[str, list[str]]) -> tuple[dict[str, list[str]], list[str] | None]:
    """The files as they stand in the copy afterwards, and a file of the copy's owner, which upstream may take as well."""
    local = dict(base)
    for name in random.sample(NAMES, random.randint(0, 4)):
        if random.random() < 0.2:
            del local[name]
            (copy / name).unlink()
        else:
            local[name] = edit(random, base[name], "local")
            newline = "\r\n" if random.random() < 0.2 else "\n"
            (copy / name).write_bytes(as_bytes(local[name]).replace(b"\n", newline.encode()))
    stray = None
    if random.random() < 0.4:
        stray = local["new.py"] = text(random, "stray")
        (copy / "new.py").write_bytes(as_bytes(stray))
    return local, stray


def edit_upstream(random: Random, base: dict[str, list[str]], stray: list[str] | None) -> dict[str, list[str]]:
    made = dict(base)
    for name in random.sample(NAMES[1:], random.randint(0, 4)):
        if random.random() < 0.2:
            del made[name]
        else:
            made[name] = edit(random, base[name], "upstream")
    if random.random() < 0.4:
        made["new.py"] = text(random, "upstream") if stray is None or random.random() < 0.7 else stray
    return made


def check_lines(
    copy: Path,
    name: str,
    base: list[str] | None,
    ours: list[str] | None,
    theirs: list[str] | None,
    outcome: Outcome | None,
) -> None:
    """What a person may expect of one file, from its three texts alone."""
    there, beside = lines_of(copy / name), lines_of(copy / f"{name}{UPSTREAM_SUFFIX}")
    was, mine, new = (Counter[str](lines or []) for lines in (base, ours, theirs))
    if outcome in BESIDE:
        assert there == mine and beside == new, name
    elif outcome is Outcome.CONFLICT:
        assert not (mine - was) - there, name
        assert not (new - was) - there, name
    elif ours is None:
        assert there == (new if base is None else Counter()), name
        assert base is None or theirs in (base, None), "an upstream change is not dropped in silence"
    elif theirs is None:
        assert there == (mine if mine != was else Counter()), name
    else:
        # Without a conflict there is one answer: what both kept, and what either added.
        assert there == (was & mine & new) + (mine - was) + ((new - was) - (mine - was)), name


def check_verify(copy: Path) -> None:
    """The script, our command's function and a count of our own agree."""
    lock = json.loads((copy / LOCK).read_text())["files"]
    there = {
        path.relative_to(copy).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in copy.rglob("*")
        if path.is_file() and path.name != LOCK
    }
    expected = {path for path in {*lock, *there} if lock.get(path) != there.get(path)}
    assert {path for path, _ in findings(copy)} == expected
    assert ARCHIVE in lock


def test_the_fifty_hold_everything(tmp_path: Path) -> None:
    """A random test says only what its cases reach: each outcome is met."""
    met: set[Outcome] = set()
    for seed in range(50):
        random = Random(seed)
        source, copy = tmp_path / str(seed) / "pkg", tmp_path / str(seed) / "copy"
        base = {name: text(random, name) for name in NAMES}
        write(source, base, "1")
        update(copy, source)
        _, stray = edit_locally(random, copy, base)
        write(source, edit_upstream(random, base, stray), "2")
        met |= {step.outcome for step in prepare(copy, read_upstream(source), source).plan.steps}
    assert met >= {*Outcome} - {Outcome.BASE_UNKNOWN, Outcome.BROKEN}


def test_the_script_agrees(tmp_path: Path) -> None:
    source, copy = tmp_path / "pkg", tmp_path / "copy"
    write(source, {name: ["# x"] for name in NAMES}, "1")
    update(copy, source)
    (copy / "client.py").write_text("# y\n")
    done = subprocess.run([sys.executable, "-I", copy / "_verify.py"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "client.py: changed\ndifferences to what was vendored: 1\n")
