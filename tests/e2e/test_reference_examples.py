"""Every example of `reference.html`, run as it stands: the documented request arrives, and the answer is printed."""

import re
import warnings
from html import unescape
from pathlib import Path

import pytest

from tests.e2e.calls import Calls
from tests.e2e.stub_server import StubServer
from togai_codegen.ir.model import Api
from togai_codegen.naming.model import Names

ARTICLE = re.compile(r'<article id="(?P<call>[^"]+)".*?</article>', re.DOTALL)


@pytest.mark.parametrize(("flavour", "every"), [("sync", 1), ("async", 5), ("async", 1)], ids=["sync", "async", "async-all"])
def test_every_example_runs(
    flavour: str, every: int, api: Api, names: Names, server: StubServer, togai_package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOGAI_TOKEN", "example")
    monkeypatch.setenv("TOGAI_BASE_URL", server.url)
    programs = {
        match["call"]: unescape(code[1])
        for match in ARTICLE.finditer((togai_package / "reference.html").read_text("utf-8"))
        if (code := re.search(rf'<pre class="{flavour}"[^>]*><code>(.*?)</code>', match[0], re.DOTALL))
    }
    calls = Calls(api, names, full=False)
    for operation in api.operations[::every]:
        call = f"togai.{names.resources[operation.tag or ''].attribute}.{names.methods[operation.id]}"
        server.expect(calls.answer(operation)[0])
        with warnings.catch_warnings():
            # An example of a deprecated operation warns, as it should.
            warnings.simplefilter("ignore", DeprecationWarning)
            exec(compile(programs[call], call, "exec"), {"__name__": "__main__"})
        (request,) = server.requests
        assert request.method == operation.method.upper(), call
        pattern = re.sub(r"\\\{[^/]*?\\\}", "[^/]+", re.escape(operation.path))
        assert re.fullmatch(pattern, request.path), (call, request.path)
