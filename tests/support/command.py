"""The command line as users run it: another process, another folder."""

import contextlib
import gc
import io
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.support.places import GENERATOR
from togai_codegen.cli.main import run


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str

    def __str__(self) -> str:
        return f"exit {self.status}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"


def environment(extra: Mapping[str, str] | None = None, *, path: str = str(GENERATOR)) -> dict[str, str]:
    """The environment of a child: ours without what steers the tool, with PYTHONPATH set, and no run remembered."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("TOGAI", "PYTHON", "PYTEST"))}
    return {
        **kept,
        "PYTHONPATH": path,
        "PYTHONDONTWRITEBYTECODE": "1",
        "NO_COLOR": "1",
        "TOGAI_CODEGEN_CACHE": "off",
        **(extra or {}),
    }


def codegen(*arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None, timeout: float | None = None) -> Ran:
    """Run `togai-codegen`: with an environment or a time limit of its own, in a process apart; else in this one, faster."""
    if env is None and timeout is None:
        return codegen_here(*arguments, cwd=cwd)
    command = [sys.executable, "-m", "togai_codegen", *map(str, arguments)]
    done = subprocess.run(
        command,
        cwd=cwd,
        env=environment(env),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout or 120,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def codegen_here(*arguments: str | Path, cwd: Path) -> Ran:
    """Run `togai-codegen` in this process, with the environment that another would have."""
    out, err = io.StringIO(), io.StringIO()
    argv, variables = sys.argv, dict(os.environ)
    sys.argv = ["togai-codegen", *map(str, arguments)]
    try:
        os.environ.clear()
        os.environ.update(environment())
        with contextlib.chdir(cwd), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = run()
        return Ran(int(status), out.getvalue(), err.getvalue())
    finally:
        gc.enable()
        sys.argv = argv
        os.environ.clear()
        os.environ.update(variables)


def generate(spec: Path, output: Path, package: str, *more: str | Path, env: Mapping[str, str] | None = None) -> Ran:
    """Generate `output/package` from a spec, with no config file in sight."""
    output.mkdir(parents=True, exist_ok=True)
    return codegen("generate", spec, "--output", output, "--package", package, *more, cwd=output, env=env)


def python(code: str, *, path: Path, env: Mapping[str, str] | None = None, executable: str = sys.executable) -> Ran:
    """Run a piece of Python with one folder on its path, every warning an error."""
    done = subprocess.run(
        [executable, "-W", "error", "-c", code],
        env=environment(env, path=str(path)),
        cwd=path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
