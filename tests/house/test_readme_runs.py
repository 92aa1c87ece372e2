"""The Python of README.md runs as it stands, on the fake, and sends nothing that the spec forbids."""

import importlib
import re
import warnings
from typing import Any

import pytest

from tests.support.places import ROOT

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


def without_network(make: Any) -> Any:
    """A client class in the eyes of the text: credentials and addresses are taken, and lead to the fake."""

    def client(token: Any = None, **options: Any) -> Any:
        options.pop("base_url", None)
        return make(token=token, **options)

    return client
