"""Published specs, edited: a run that takes over from the run before makes what a run makes that knows of none."""

import random
from pathlib import Path

import pytest

from tests.corpus.whole import entries
from tests.support.places import SHARED
from tests.support.taking_over import check_same, kept, run
from togai_codegen.config import Config
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.emit import canonical_sha256
from togai_codegen.reuse import State
from togai_codegen.source import load_document, spec_digests, without_prose

pytestmark = [pytest.mark.shared, pytest.mark.slow]
LARGEST = 1_500_000
"""Bytes of the largest description that is taken: each is built five times."""


def specs() -> list[Path]:
    if not SHARED.joinpath("corpus", "index.csv").exists():
        return [SHARED / "corpus" / "absent"]
    return [entry.path for entry in entries("A") if entry.must_be_whole and entry.path.stat().st_size < LARGEST]


def edited(text: str, dice: random.Random) -> str:
    """One line of prose, a type, or a bound, otherwise."""
    lines = text.splitlines(keepends=True)
    for _ in range(1000):
        number = dice.randrange(len(lines))
        line = lines[number]
        for old, new in (("description: ", "description: Edited "), ('"description": "', '"description": "Edited '),
                         ("type: string", "type: integer"), ('"type": "string"', '"type": "integer"'),
                         ("type: boolean", "type: string"), ("required: true", "required: false")):  # fmt: skip
            if old in line and not line.rstrip().endswith((">", "|", "-", "'", old.rstrip())):
                lines[number] = line.replace(old, new, 1)
                return "".join(lines)
    return text


@pytest.mark.parametrize("spec", specs(), ids=lambda path: path.name)
def test_what_the_run_before_left(spec: Path, tmp_path: Path) -> None:
    if not spec.exists():
        pytest.skip("../shared is not beside the checkout")
    text, dice = spec.read_text("utf-8-sig"), random.Random(len(spec.name))
    config = Config(spec=tmp_path / spec.name, output=tmp_path, package="edited")
    config.spec.write_text(text, "utf-8")
    built, _ = run(config, State())
    if built is not None:
        document = load_document(spec, Diagnostics())
        assert spec_digests(document) == (canonical_sha256(document.root), canonical_sha256(without_prose(document.root)))
    parts: list[bytes] = []
    for _ in range(2):
        if built is None:
            break
        state = kept(built.state, parts)
        text = edited(text, dice)
        config.spec.write_text(text, "utf-8")
        (built, told), (cold, expected) = run(config, state), run(config, None)
        print("took parts of what was lowered:", built is not None and built.state.base is state.base is not None)
        assert sorted(told) == sorted(expected)
        assert (built is None) == (cold is None)
        if built is not None and cold is not None:
            check_same(built, cold)
