"""What a process costs, and two costs side by side."""

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support.command import environment


class Failed(Exception):
    """A measured command failed; the message holds the end of what it said."""


@dataclass(frozen=True)
class Cost:
    """CPU seconds of a process and its children, seconds on the clock, and the most memory that one of them had, in MB."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True)
class Result:
    """A comparison: medians of ours and of what it is held against. `goal` is the ratio that issue 6 asks for; no gate."""

    part: str
    subject: str
    ours: float
    theirs: float
    against: str
    unit: str = "CPU s"
    goal: float | None = None

    @property
    def ratio(self) -> float:
        """Ours over theirs."""
        return self.ours / self.theirs if self.theirs else float("nan")


def run(
    command: Sequence[str | Path], *, path: Path, cwd: Path, env: Mapping[str, str] | None = None, fails: bool = False
) -> Cost:
    """Run a command and wait for it. Raises Failed where it fails, unless `fails` says that it may."""
    # Bytecode is kept, as it is wherever a program is installed.
    variables = environment({"PYTHONDONTWRITEBYTECODE": "", **(env or {})}, path=str(path))
    with tempfile.TemporaryFile() as said:
        began = time.monotonic()
        process = subprocess.Popen(
            [str(part) for part in command], cwd=cwd, env=variables, stdout=subprocess.DEVNULL, stderr=said
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode and not fails:
            said.seek(0)
            raise Failed(f"{' '.join(map(str, command[:6]))}: {said.read()[-600:].decode(errors='replace')}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def said(command: Sequence[str | Path], *, path: Path, cwd: Path) -> float:
    """The number that a command prints: what it measured of itself."""
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment(path=str(path)), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Failed(f"{' '.join(map(str, command[:4]))}: {done.stderr[-600:]}")
    return float(done.stdout.split()[-1])


def in_turn(one: Callable[[], float], other: Callable[[], float], rounds: int) -> tuple[float, float]:
    """Medians of two measurements taken in turns, after one round that fills the caches."""
    one()
    other()
    pairs = [(one(), other()) for _ in range(rounds)]
    return statistics.median(first for first, _ in pairs), statistics.median(second for _, second in pairs)


def costs(*works: Callable[[], Cost], rounds: int, warm: bool = True) -> list[Cost]:
    """The medians of several works, taken in turns, every other time backwards: whoever comes second finds the disk's cache warm.

    `warm`: after one run of each that is not counted.
    """
    if warm:
        for work in works:
            work()
    found = [_in_order(works) if number % 2 == 0 else _in_order(works[::-1])[::-1] for number in range(rounds)]
    cpu, wall = ([[getattr(cost, name) for cost in costs] for costs in found] for name in ("cpu", "wall"))
    memory = (statistics.median(cost.memory for cost in column) for column in zip(*found, strict=True))
    return [Cost(*values) for values in zip(medians(cpu), medians(wall), memory, strict=True)]


def _in_order(works: Sequence[Callable[[], Cost]]) -> list[Cost]:
    return [work() for work in works]


def medians(rounds: Sequence[Sequence[float]]) -> list[float]:
    """The median share of each work in its round, times the median round: a clock that changes meanwhile changes all alike."""
    whole = statistics.median(map(sum, rounds))
    shares = ([value / (sum(values) or 1.0) for value in values] for values in rounds)
    return [whole * statistics.median(column) for column in zip(*shares, strict=True)]
