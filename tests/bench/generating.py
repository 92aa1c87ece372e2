"""Generation: from nothing, with nothing changed, with one schema changed; beside peers and beside itself."""

import itertools
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import specs
from tests.bench.measure import Cost, Result, costs, run
from tests.bench.peers import CLIENT_GENERATOR, MODEL_GENERATOR, installed
from tests.support.places import GENERATOR, ROOT, SHARED

TOGAI = ROOT / "specs" / "togai.yaml"
OVERLAY = ROOT / "specs" / "togai.overlay.yaml"
STATE = SHARED / "togai" / "versions" / "08-2024-07-10.yml"
PART = "generation"


def stripe() -> Path | None:
    """Stripe's description of the corpus, where that is present."""
    return next(iter(sorted((SHARED / "corpus" / "A").glob("stripe+*/openapi/spec3.yaml"))), None)


class Place:
    """A folder with a cache of its own, in which one package is generated again and again."""

    def __init__(self, parent: Path) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=parent))

    def tool(self, *arguments: str | Path, fails: bool = False) -> Cost:
        """Run the command line."""
        command = [sys.executable, "-m", "togai_codegen", *arguments]
        env = {"TOGAI_CODEGEN_CACHE": str(self.folder / "cache")}
        return run(command, path=GENERATOR, cwd=self.folder, env=env, fails=fails)

    def generate(self, spec: Path, *more: str | Path) -> Cost:
        """Generate the package `made`."""
        return self.tool("generate", spec, "--package", "made", "--output", self.folder / "out", *more)


def cold(parent: Path, spec: Path, *more: str | Path) -> Callable[[], Cost]:
    """Generation with nothing there yet: no package, no cache."""
    return lambda: Place(parent).generate(spec, *more)


def against_client_generator(parent: Path, rounds: int) -> Iterator[Result]:
    """Togai and Stripe beside openapi-python-client."""
    tools = installed(CLIENT_GENERATOR)
    if tools is None:
        return
    config = parent / "literal.yml"
    config.write_text("literal_enums: true\n")

    def theirs(spec: Path, *more: str | Path) -> Cost:
        command = [tools / "openapi-python-client", "generate", "--path", spec, "--overwrite", "--output-path", parent / "theirs"]
        return run([*command, *more], path=Path(), cwd=parent)

    if STATE.exists():
        works = (lambda: theirs(STATE), cold(parent, TOGAI, "--overlay", OVERLAY), cold(parent, STATE))
        peer, now, then = costs(*works, rounds=rounds)
        for subject, ours in (("Togai, whole client", now), ("Togai of July 2024", then)):
            against = f"{CLIENT_GENERATOR} on Togai of July 2024"
            yield Result(PART, subject, ours.cpu, peer.cpu, against, goal=0.4)
            yield Result(PART, subject, ours.wall, peer.wall, against, "s", 0.4)
    large = stripe()
    if large is not None:
        # One round takes minutes: before and after, so that a clock that changes meanwhile changes both.
        ours = cold(parent, large)
        before, peer, after = costs(ours, lambda: theirs(large, "--config", config), ours, rounds=1, warm=False)
        yield Result(PART, "Stripe, whole client", (before.cpu + after.cpu) / 2, peer.cpu, CLIENT_GENERATOR, goal=0.15)
        yield Result(PART, "Stripe, whole client", (before.wall + after.wall) / 2, peer.wall, CLIENT_GENERATOR, "s")
        yield Result(PART, "Stripe, memory", max(before.memory, after.memory), 600, "600 MB", "MB", 1.0)


def against_model_generator(parent: Path, rounds: int) -> Iterator[Result]:
    """Our whole client of Stripe beside datamodel-code-generator's models of it."""
    tools, large = installed(MODEL_GENERATOR), stripe()
    if tools is None or large is None:
        return
    command = [tools / "datamodel-codegen", "--input", large, "--input-file-type", "openapi", "--output", parent / "models"]
    command += ["--output-model-type", "pydantic_v2.BaseModel"]
    ours, peer = costs(cold(parent, large), lambda: run(command, path=Path(), cwd=parent), rounds=1, warm=False)
    yield Result(PART, "Stripe, whole client", ours.cpu, peer.cpu, f"{MODEL_GENERATOR}, models only")


def again(parent: Path, rounds: int) -> Iterator[Result]:
    """Second runs of Togai beside the first."""
    place = Place(parent)
    spec = place.folder / "togai.yaml"
    text = TOGAI.read_text("utf-8")
    spec.write_text(text, "utf-8")
    more = ("--overlay", OVERLAY)
    place.generate(spec, *more)
    same, checked, click = costs(
        lambda: place.generate(spec, *more),
        lambda: place.tool("check", spec, "--package", "made", "--output", place.folder / "out", *more),
        lambda: run([sys.executable, "-c", "import click"], path=GENERATOR, cwd=parent),
        rounds=60 * rounds,  # they take a tenth of a second each, and two of them differ by hundredths of that
    )
    numbers = itertools.count()

    def changed() -> Cost:
        spec.write_text(specs.one_schema_changed(text, next(numbers)), "utf-8")
        return place.generate(spec, *more)

    first, second = costs(cold(parent, TOGAI, *more), changed, rounds=2 * rounds)
    yield Result(PART, "Togai, nothing changed", same.cpu, first.cpu, "the first run", goal=max(0.1, 2 * click.cpu / first.cpu))
    yield Result(PART, "Togai, nothing changed", same.cpu, click.cpu, "`import click`", goal=2.0)
    yield Result(PART, "Togai, `check`, nothing changed", checked.cpu, same.cpu, "`generate`, nothing changed", goal=1.0)
    yield Result(PART, "Togai, one schema changed", second.cpu, first.cpu, "the first run", goal=0.4)


def growth(parent: Path, rounds: int) -> Iterator[Result]:
    """Ten times the schemas and operations."""
    small, large = specs.write(parent, 1_000, 500), specs.write(parent, 10_000, 5_000)
    one, ten = costs(cold(parent, small), cold(parent, large), rounds=1, warm=False)
    yield Result(PART, "10,000 schemas, 5,000 operations", ten.cpu, one.cpu, "1,000 schemas, 500 operations", goal=11.0)
    yield Result(PART, "10,000 schemas, memory", ten.memory, one.memory, "1,000 schemas, 500 operations", "MB", 11.0)


def differences(parent: Path, rounds: int) -> Iterator[Result]:
    """`diff` of Stripe and Stripe after 200 random edits."""
    large = stripe()
    if large is None:
        return
    old, new = specs.edited(large, parent)
    (found,) = costs(lambda: Place(parent).tool("diff", old, new, fails=True), rounds=1)
    yield Result(PART, "`diff` of two Stripes, 200 edits", found.wall, 5.0, "5 s", "s", 1.0)
