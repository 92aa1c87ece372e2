"""The fake is apart: nobody pays for it who does not use it, it can be left out, and it stands quickly."""

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command import codegen, environment, python
from tests.support.places import ROOT

ROUNDS = 7
STANDS = """
import time, togai
began = time.process_time()
from togai.testing import fake
from togai._runtime.transport import Headers, Request
api = fake()
answer = api.transport().send(Request(method="GET", url=api.url + "/invoices/1", headers=Headers({"Authorization": "Bearer x"})))
print(time.process_time() - began)
assert answer.status == 200 and b"".join(answer.chunks())
"""
START = """
import time
print(time.process_time())
"""
PYDANTIC = """
import time
began = time.process_time()
from pydantic import BaseModel
print(time.process_time() - began)
"""


def test_the_package_does_not_load_it(togai_package: Path) -> None:
    code = "import sys, togai; togai.Togai; assert not [name for name in sys.modules if 'testing' in name.partition('togai')[2]]"
    ran = python(code, path=togai_package.parent)
    assert (ran.status, ran.err) == (0, ""), str(ran)


def test_it_loads_neither_pydantic_nor_a_network(togai_package: Path) -> None:
    code = STANDS + "import sys\nassert not {'pydantic', 'httpx', 'httpx2', 'socket', 'http.server'} & set(sys.modules)"
    ran = python(code, path=togai_package.parent)
    assert ran.status == 0, str(ran)


def test_the_package_stands_without_it(togai_package: Path, tmp_path: Path) -> None:
    """Vendored without the three parts, the client works as it did."""
    copy = tmp_path / "togai"
    shutil.copytree(togai_package, copy, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(copy / "_runtime" / "testing")
    (copy / "testing.py").unlink()
    (copy / "_testing.json").unlink()
    code = (
        "import togai, pkgutil, importlib\n"
        "for item in pkgutil.walk_packages(togai.__path__, 'togai.'): importlib.import_module(item.name)\n"
        "assert togai.Togai(token='x').invoices.get\n"
    )
    ran = python(code, path=tmp_path)
    assert ran.status == 0, str(ran)


def test_the_config_leaves_it_out(tmp_path: Path) -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    config = text[text.index("[tool.togai-codegen]") : text.index("[tool.ruff]")]
    (tmp_path / "togai-codegen.toml").write_text(config.replace("[tool.togai-codegen]", "testing = false"), "utf-8")
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    ran = codegen("generate", cwd=tmp_path)
    assert ran.status == 0, str(ran)
    made = tmp_path / "generated" / "togai"
    assert not [path.name for path in made.rglob("*") if "testing" in path.name]
    assert codegen("check", cwd=tmp_path).status == 0
    (tmp_path / "togai-codegen.toml").write_text("testing = 'no'\n", "utf-8")
    assert codegen("check", cwd=tmp_path).status == 2


@pytest.mark.slow
def test_it_stands_at_once(togai_package: Path, tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    """From `import togai` on: the import, the data file, and the first answer, in CPU time of fresh interpreters.

    50 ms, said as shares of what takes its time in the same minute: the start of a bare interpreter (5.5 ms where nothing else
    runs), and `import pydantic`, which is work of the same kind, and longer. `make bench` tells the milliseconds.
    """
    measured: dict[str, list[float]] = {STANDS: [], START: [], PYDANTIC: []}
    for number in range(ROUNDS + 1):
        for code in measured:
            seconds = cpu_seconds(code, togai_package.parent, tmp_path / "caches")
            if number:  # the first round fills the caches of the disk and of Python
                measured[code].append(seconds)
    fake, start, pydantic = (statistics.median(values) for values in measured.values())
    record_property("milliseconds", round(1000 * fake, 1))
    assert fake < pydantic, f"the fake {fake:.3f} s, `import pydantic` {pydantic:.3f} s"
    assert fake < 9 * start, f"the fake {fake:.3f} s, the start of an interpreter {start:.3f} s"


def cpu_seconds(code: str, path: Path, caches: Path) -> float:
    variables = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(caches)}
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **environment(variables, path=str(path))},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return float(done.stdout)
