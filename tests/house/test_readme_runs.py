"""The Python of README.md runs as it stands, on the fake, and sends nothing that the spec forbids."""

import importlib
import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.support.places import ROOT

GUIDE = (ROOT / "docs" / "using-a-client.md").read_text("utf-8")
PIECES = re.findall(r"^```python\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
OTHERWISE = re.compile("opentelemetry|_runtime")
"""Held by tests of their own (test_opentelemetry.py, test_custom.py)."""
BLOCKS = re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL | re.MULTILINE)


def test_there_is_python() -> None:
    assert BLOCKS


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_it_runs(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clients that the text makes talk to a fake, whatever address they name; a fake that it makes itself is its own."""
    togai: Any = importlib.import_module("togai")
    testing: Any = importlib.import_module("togai.testing")
    with testing.fake() as api, warnings.catch_warnings():
        warnings.simplefilter("error")
        monkeypatch.setattr(togai, "Togai", without_network(api.client), raising=False)
        monkeypatch.setattr(togai, "AsyncTogai", without_network(api.async_client), raising=False)
        exec(compile(BLOCKS[number], f"README.md, Python block {number + 1}", "exec"), {"__name__": "readme"})
        assert not api.violations, "\n".join(map(str, api.violations))
        assert api.requests or "fake" in BLOCKS[number], "the text calls nothing"


@pytest.mark.parametrize("number", [number for number, text in enumerate(PIECES) if not OTHERWISE.search(text)])
def test_a_piece_of_the_guide_runs(number: int) -> None:
    """What stands around a call, piece by piece, with the client and the events that the text speaks of."""
    togai: Any = importlib.import_module("togai")
    testing: Any = importlib.import_module("togai.testing")
    with testing.fake() as api:
        api.seed("jobs", [{"id": "job.4TkUq9", "status": "COMPLETED"}])
        events = [
            {"id": str(item), "schemaName": "s", "accountId": "a", "timestamp": "2024-01-01T00:00:00Z"} for item in range(3)
        ]
        given = {"Togai": api.client, "togai": api.client(), "events": events, "logging": logging}
        given |= {name: getattr(togai, name) for name in ("RateLimit", "Retry", "errors")}
        text = PIECES[number].replace("from togai import Retry, Togai\n", "")
        with quiet_again():
            exec(compile(text, f"using-a-client.md, Python block {number + 1}", "exec"), given)


@contextmanager
def quiet_again() -> Iterator[None]:
    """The levels of the loggers that the text sets are set back."""
    loggers = [logging.getLogger(name) for name in ("togai", "togai.bodies")]
    levels = [logger.level for logger in loggers]
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def without_network(make: Any) -> Any:
    """A client class in the eyes of the text: credentials and addresses are taken, and lead to the fake."""

    def client(token: Any = None, **options: Any) -> Any:
        options.pop("base_url", None)
        return make(token=token, **options)

    return client
