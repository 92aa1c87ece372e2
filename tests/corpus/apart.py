"""Processes that start warm: forked from one that has imported the generator and pydantic; under limits, their output kept.

A cold start costs more than most specifications take, and `make corpus` has two thousand of those.
"""

import multiprocessing
import os
import resource
import sys
import warnings
from collections.abc import Callable
from functools import cache
from multiprocessing.context import ForkServerContext
from pathlib import Path

from tests.support.command import environment

_STAGES = ("pipeline", "openapi", "lower", "naming", "python", "render", "docs", "testing", "emit", "cli.main", "cli.generate")
_PRELOADED = ["tests.corpus.apart", *(f"togai_codegen.{name}" for name in _STAGES), "jinja2", "pydantic", "httpx2"]


@cache
def _server() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def run(
    work: Callable[..., None], *arguments: object, folder: Path, limits: tuple[int, int], wall: float
) -> tuple[int | None, str]:
    """Exit code (None: it ran into `wall`, seconds) and all that it wrote. `limits`: CPU seconds, and bytes of memory."""
    log = folder / "said.txt"
    process = _server().Process(target=_inside, args=(work, arguments, folder, log, limits))
    process.start()
    process.join(wall)
    code = process.exitcode
    if code is None:
        process.kill()
        process.join()
    return code, log.read_text("utf-8", "replace") if log.exists() else ""


def _inside(work: Callable[..., None], arguments: tuple[object, ...], folder: Path, log: Path, limits: tuple[int, int]) -> None:
    """In the new process: as in a process of the command, with every warning an error."""
    descriptor = os.open(log, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(descriptor, stream)
    os.environ.clear()
    os.environ.update(environment(path=""))
    os.chdir(folder)
    seconds, size = limits
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    sys.dont_write_bytecode = True
    warnings.simplefilter("error")
    work(*arguments)


def generate(*arguments: str) -> None:
    """`togai-codegen generate`; exits as that does."""
    from togai_codegen.cli.main import main

    sys.argv = ["togai-codegen", "generate", *arguments]
    main()


def load(code: str, path: str) -> None:
    """Run a piece of Python with a folder on its path."""
    sys.path.insert(0, path)
    exec(compile(code, "<load>", "exec"), {"__name__": "__main__"})
