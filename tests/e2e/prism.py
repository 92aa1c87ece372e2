"""Prism (npm `@stoplight/prism-cli`) as an independent judge of requests: installed once into a folder that git ignores."""

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.places import ROOT

VERSION = "5.14.2"
"""5.14 runs on Node 20; 5.16 needs 24."""
FOLDER = ROOT / ".tools" / f"prism-{VERSION}"
SECONDS = 60


def prism_command() -> list[str]:
    """The command that starts Prism; skips the test, saying why, where there is no Node or it can't be installed."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("PRISM NOT RUN: there is no Node and npm on this machine")
    command = FOLDER / "node_modules" / ".bin" / "prism"
    if not command.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(FOLDER)]
        done = subprocess.run([*install, f"@stoplight/prism-cli@{VERSION}"], capture_output=True, text=True, timeout=300)
        if done.returncode or not command.exists():
            pytest.skip(f"PRISM NOT RUN: npm could not install it: {done.stderr.strip()[-300:]}")
    return [str(command)]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running_prism(document: Path, log: Path) -> Iterator[str]:
    """Serve an OpenAPI document on a loopback address; yields the base URL. Ends only the process that it started."""
    port = free_port()
    command = [*prism_command(), "mock", "--host", "127.0.0.1", "--port", str(port), str(document)]
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        try:
            _wait(process, port, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        if re.search(r"Prism is listening", log.read_text("utf-8", "replace")):
            return
        time.sleep(0.2)
    raise AssertionError(f"Prism did not start:\n{log.read_text('utf-8', 'replace')[-2000:]}")
