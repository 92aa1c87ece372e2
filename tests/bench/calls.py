"""Whole calls on loopback, beside the transport with the same model decoding."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measure import Failed, Result
from tests.bench.reading import GROUP, INVOICE, page
from tests.support.command import environment
from tests.support.places import GENERATED, ROOT
from tests.support.wire_server import WireServer, answer

PART = "calls"
PAGES = {"1 group": ("groups", GROUP, 1), "100 groups": ("groups", GROUP, 100), "100 invoices": ("invoices", INVOICE, 100)}
SEEN = {
    "transport": "our transport and the model",
    "handwritten": "our transport and handwritten pydantic",
    "library": "httpx2's client and the model",
}


def calls(folder: Path, rounds: int) -> Iterator[Result]:
    """The server is another process than the one that is measured."""
    for name, (kind, item, size) in PAGES.items():
        with WireServer([answer(200, json.dumps(page(item, size)).encode())]) as server:
            for mode in ("sync", "async"):
                found = costs(folder, server.url, mode, kind, 100 * rounds)
                for which, against in SEEN.items():
                    goal = {"transport": 1.1, "handwritten": 1.15 if kind == "invoices" else None}.get(which)
                    yield Result(PART, f"{mode} call, {name}", found["call"], found[which], against, goal=goal)


def costs(folder: Path, url: str, mode: str, kind: str, rounds: int) -> dict[str, float]:
    """CPU seconds of one call in each way."""
    command = [sys.executable, "-m", "tests.bench.calling", url, mode, kind, str(rounds)]
    variables = environment(path=os.pathsep.join(map(str, (GENERATED, ROOT))))
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(f"{' '.join(command[:4])}: {done.stderr[-600:]}")
    found: dict[str, float] = json.loads(done.stdout)
    return found
