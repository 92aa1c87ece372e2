"""Whole calls on loopback, beside the transport with the same model decoding."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.measure import Result, in_turn, said
from tests.bench.reading import GROUP
from tests.support.places import GENERATED, ROOT
from tests.support.wire_server import WireServer, answer

PART = "calls"
ON_A_PAGE = {"1 group": (1, 600), "100 groups": (100, 200)}


def calls(folder: Path, rounds: int) -> Iterator[Result]:
    """The server is another process than the one that is measured."""
    for name, (size, count) in ON_A_PAGE.items():
        groups: list[dict[str, Any]] = [GROUP] * size
        with WireServer([answer(200, json.dumps({"data": groups}).encode())]) as server:

            def cost(mode: str, which: str, count: int = count, url: str = server.url) -> float:
                command = [sys.executable, ROOT / "tests" / "bench" / "calling.py", url, mode, which, str(count)]
                return said(command, path=GENERATED, cwd=folder)

            for mode in ("sync", "async"):
                for which, against, goal in (
                    ("transport", "our transport and the model", 1.1),
                    ("library", "httpx2's client and the model", None),
                ):
                    ours, theirs = in_turn(lambda m=mode: cost(m, "call"), lambda m=mode, w=which: cost(m, w), rounds)
                    yield Result(PART, f"{count} {mode} calls, {name}", ours, theirs, against, goal=goal)
