"""Labels the affected lines before any scanner runs: by a type checker's errors and by running the code, old against new.

`python -m tests.impact.labelling` writes `cases/labels.json` anew; a nightly test holds that nothing has changed.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from tests.impact.tree import CASES, VERSIONS, logical_lines, make_tree, sources
from tests.support.command import environment

LABELS = CASES / "labels.json"
_ERROR = re.compile(r"shop/(?P<path>[^/:]+\.py):(?P<line>\d+)(?::\d+)?: error: (?P<text>.*)")
_OPTIONS = ("--check-untyped-defs", "--strict-equality", "--no-incremental", "--no-error-summary", "--config-file", "")


def labels(folder: Path) -> dict[str, dict[str, list[str]]]:
    """By file and line: `types` where a type checker newly complains, `run` where running newly fails."""
    trees = {version: make_tree(folder / version, version) for version in VERSIONS}
    found: dict[str, dict[str, list[str]]] = {}
    for kind, look in (("types", _types), ("run", _failures)):
        old, new = (_logical(look(trees[version], version)) for version in VERSIONS)
        assert kind == "types" or not old, f"the old tree must run: {sorted(old)}"
        for path, line in sorted(new - old):
            found.setdefault(path, {}).setdefault(str(line), []).append(kind)
    return found


def _logical(places: Counter[tuple[str, int]]) -> set[tuple[str, int]]:
    tables = {name: logical_lines(text) for name, text in sources().items()}
    return {(path, tables[path].get(line, line)) for path, line in places}


def _types(folder: Path, version: str) -> Counter[tuple[str, int]]:
    command = [sys.executable, "-m", "mypy", *_OPTIONS, "shop"]
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode in (0, 1), done.stderr
    found: Counter[tuple[str, int]] = Counter()
    for match in _ERROR.finditer(done.stdout):
        found[match["path"], int(match["line"])] += 1
        if "-v" in sys.argv:
            print(version, match[0])
    return found


def _failures(folder: Path, version: str) -> Counter[tuple[str, int]]:
    command = [sys.executable, "-W", "ignore", str(Path(__file__).with_name("runner.py")), str(folder), version]
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    failures: list[Any] = json.loads(done.stdout)
    if "-v" in sys.argv:
        for path, line, text in failures:
            print(version, f"{path}:{line}: {text}")
    return Counter((path, line) for path, line, _ in failures)


def main() -> None:
    """Write the labels and say how many there are."""
    with tempfile.TemporaryDirectory() as folder:
        found = labels(Path(folder))
    LABELS.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", "utf-8")
    for path, lines in found.items():
        print(f"{path}: {len(lines)} lines, {sum('types' in kinds for kinds in lines.values())} by types")
    print(sum(len(lines) for lines in found.values()))


if __name__ == "__main__":
    main()
