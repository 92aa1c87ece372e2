"""Importing the client is cheap: it loads neither its models nor pydantic."""

import os
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import environment, python

ROUNDS = 7


def cpu_seconds(code: str, path: Path) -> float:
    """CPU time of one fresh interpreter that runs this, less nothing."""
    before = os.times()
    subprocess.run([sys.executable, "-c", code], env=environment({"PYTHONDONTWRITEBYTECODE": ""}, path=str(path)), check=True)
    after = os.times()
    return (after.children_user - before.children_user) + (after.children_system - before.children_system)


@pytest.mark.slow
def test_half_of_pydantic(togai_package: Path) -> None:
    """Both in the same run, interleaved; the cost of an empty interpreter is taken off both."""
    codes = {"nothing": "pass", "togai": "import togai", "pydantic": "from pydantic import BaseModel"}
    measured: dict[str, list[float]] = {name: [] for name in codes}
    for number in range(ROUNDS + 1):
        for name, code in codes.items():
            seconds = cpu_seconds(code, togai_package.parent)
            if number:  # the first round fills the caches of the disk and of Python
                measured[name].append(seconds)
    median = {name: statistics.median(values) for name, values in measured.items()}
    togai, pydantic = median["togai"] - median["nothing"], median["pydantic"] - median["nothing"]
    assert togai < pydantic / 2, f"import togai {togai:.3f} s, pydantic {pydantic:.3f} s"


def test_silent_and_lazy(togai_package: Path) -> None:
    code = "import sys, togai; togai.Togai; assert not {'togai.models', 'httpx', 'httpx2'} & set(sys.modules), 'eager'"
    ran = python(code, path=togai_package.parent)
    assert (ran.status, ran.out, ran.err) == (0, "", ""), str(ran)
