"""`make bench`: CPU seconds of generation, import and decoding, beside those of others, in one run and as ratios.

Never gates: the machine is shared, the ratios are what counts. Results also go to `.bench/results.json`.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from tests.support.command import environment
from tests.support.places import GENERATED, GENERATOR, ROOT, SHARED
from tests.support.wire_server import WireServer, answer

FOLDER = ROOT / ".bench"
RIVAL = "openapi-python-client==0.29.1"
STATE = SHARED / "togai" / "versions" / "08-2024-07-10.yml"
TOGAI = ROOT / "specs" / "togai.yaml"
ROUNDS = 5


@dataclass(frozen=True)
class Result:
    """A comparison: median CPU seconds of ours and of theirs."""

    subject: str
    ours: float
    theirs: float
    against: str

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs if self.theirs else float("nan")


def cpu(command: Sequence[str | Path], path: Path, cwd: Path) -> float:
    """CPU seconds of a child and its children."""
    before = os.times()
    env = environment({"PYTHONDONTWRITEBYTECODE": ""}, path=str(path))
    subprocess.run([str(part) for part in command], cwd=cwd, env=env, check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def interleaved(one: Callable[[], float], other: Callable[[], float], rounds: int = ROUNDS) -> tuple[float, float]:
    """Medians of two measurements taken in turns, after one round that fills the caches."""
    one(), other()
    pairs = [(one(), other()) for _ in range(rounds)]
    return statistics.median(first for first, _ in pairs), statistics.median(second for _, second in pairs)


def rival() -> Path | None:
    """openapi-python-client in an environment of its own; None, with a message, where it can't be had."""
    place = FOLDER / "rival"
    script = place / "bin" / "openapi-python-client"
    if not script.exists():
        venv.create(place, with_pip=True)
        done = subprocess.run([place / "bin" / "python", "-m", "pip", "install", "-qq", RIVAL], check=False)
        if done.returncode:
            print(f"bench: {RIVAL} could not be installed; generation is not compared", file=sys.stderr)
            return None
    return script


def generation(folder: Path) -> list[Result]:
    script = rival()
    if script is None:
        return []
    if not STATE.exists():
        print(f"bench: {STATE.name} is not in ../shared beside the checkout; generation is not compared", file=sys.stderr)
        return []

    def ours(spec: Path, *more: str | Path) -> float:
        command = [sys.executable, "-m", "togai_codegen", "generate", spec, "--package", "togai", "--output"]
        return cpu([*command, Path(tempfile.mkdtemp(dir=folder)), *more], GENERATOR, folder)

    def theirs() -> float:
        return cpu([script, "generate", "--path", STATE, "--overwrite", "--output-path", folder / "rival"], Path(), folder)

    overlay = ("--overlay", ROOT / "specs" / "togai.overlay.yaml")
    against = f"{RIVAL} on {STATE.name}"
    return [
        Result("generate Togai with its overlay", *interleaved(lambda: ours(TOGAI, *overlay), theirs, 3), against),
        Result(f"generate {STATE.name}", *interleaved(lambda: ours(STATE), theirs, 3), against),
    ]


def importing(folder: Path) -> list[Result]:
    def run(code: str) -> float:
        return cpu([sys.executable, "-c", code], GENERATED, folder)

    base = statistics.median(run("pass") for _ in range(ROUNDS))

    def compared(subject: str, code: str, against: str, their_code: str) -> Result:
        ours, theirs = interleaved(lambda: run(code), lambda: run(their_code))
        return Result(subject, ours - base, theirs - base, against)

    pydantic = "from pydantic import BaseModel"
    resource = "import togai; togai.Togai(token='x').invoice_groups"
    return [
        compared("import togai", "import togai", "import pydantic", pydantic),
        compared("first resource", resource, "pydantic and httpx2", f"{pydantic}; import httpx2"),
    ]


DECODE = """
import time, json, sys
from typing import Any
from pydantic import BaseModel, Field
from togai.models import InvoiceGroups

class Plain(BaseModel):
    id: str
    name: str
    email: str
    dailyInvoiceConsolidation: bool
    netTermDays: int | None = None
    invoiceCurrency: str
    accountsCount: int
    createdAt: str
    updatedAt: str
    billingAddress: dict[str, Any]

text = json.dumps(dict(id="IG1", name="n", email="e@x.io", dailyInvoiceConsolidation=True, netTermDays=5,
    invoiceCurrency="EUR", accountsCount=2,
    createdAt="2024-01-01T00:00:00Z", updatedAt="2024-01-01T00:00:00.58015Z", billingAddress={"city": "X"})).encode()
model = {"ours": InvoiceGroups, "plain": Plain}[sys.argv[1]]
value = model.model_validate_json(text)
work = {
    "decode": lambda: model.model_validate_json(text),
    "encode": lambda: value.model_dump_json(by_alias=True, exclude_unset=True),
}
for _ in range(2000): work[sys.argv[2]]()
start = time.process_time()
for _ in range(20000): work[sys.argv[2]]()
print(time.process_time() - start)
"""


def decoding(folder: Path) -> list[Result]:
    def run(model: str, work: str) -> float:
        command = [sys.executable, "-c", DECODE, model, work]
        env = environment(path=str(GENERATED))
        return float(subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True, text=True).stdout)

    results = []
    for work in ("decode", "encode"):
        medians = interleaved(partial(run, "ours", work), partial(run, "plain", work), 3)
        results.append(Result(f"{work} 20,000 invoice groups", *medians, "a handwritten model"))
    return results


GROUP = {
    "id": "IG1", "name": "n", "email": "e@x.io", "dailyInvoiceConsolidation": True, "netTermDays": 5, "invoiceCurrency": "EUR",
    "accountsCount": 2, "createdAt": "2024-01-01T00:00:00Z", "updatedAt": "2024-01-01T00:00:00.58015Z",
    "billingAddress": {"city": "X"},
}  # fmt: skip
GROUPS_ON_A_PAGE = {"1 group": (1, 600), "100 groups": (100, 200)}


def calling(folder: Path) -> list[Result]:
    """Whole calls on loopback, the server in another process than the one that is measured."""
    results: list[Result] = []
    for name, (size, count) in GROUPS_ON_A_PAGE.items():
        page = json.dumps({"data": [GROUP] * size}).encode()
        with WireServer([answer(200, page)]) as server:

            def run(mode: str, which: str, count: int = count, url: str = server.url) -> float:
                command = [sys.executable, ROOT / "tests" / "bench" / "calling.py", url, mode, which, str(count)]
                env = environment(path=str(GENERATED))
                return float(subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True, text=True).stdout)

            for mode in ("sync", "async"):
                for which, against in (
                    ("transport", "our transport and the model"),
                    ("library", "httpx2's client and the model"),
                ):
                    medians = interleaved(partial(run, mode, "call"), partial(run, mode, which))
                    results.append(Result(f"{count} {mode} calls, {name}", *medians, against))
    return results


def main() -> None:
    """Measure, print a table, write the results."""
    FOLDER.mkdir(exist_ok=True)
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as name:
        for part in (generation, importing, decoding, calling):
            try:
                results += part(Path(name))
            except subprocess.CalledProcessError as error:
                print(f"bench: {part.__name__} failed: {error}\n{(error.stderr or b'')[-800:]!r}", file=sys.stderr)
    print(f"{'CPU seconds, medians':<36} {'ours':>8} {'theirs':>8} {'ratio':>6}  against")
    for item in results:
        print(f"{item.subject:<36} {item.ours:8.3f} {item.theirs:8.3f} {item.ratio:6.2f}  {item.against}")
    rows = [{**asdict(item), "ratio": round(item.ratio, 3)} for item in results]
    (FOLDER / "results.json").write_text(json.dumps(rows, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
