"""What importing a client costs: the root, the first resource, everything; time and memory, less bare Python."""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench import specs
from tests.bench.generating import Place, stripe
from tests.bench.measure import Result, costs, in_turn, run, said
from tests.bench.peers import OFFICIAL_CLIENT, installed
from tests.support.places import GENERATED

PART = "import"
PYDANTIC = "from pydantic import BaseModel"
PEAK = "print([line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')][0])"
"""Peak memory in KiB, as Linux tells it (proc(5)): what a parent learns of a child includes what that was before its exec."""
FAKE = """
import togai
from togai.testing import fake
from togai._runtime.transport import Headers, Request
api = fake()
api.transport().send(Request(method="GET", url=api.url + "/invoices/1", headers=Headers({"Authorization": "Bearer x"})))
"""
ANSWER = """
import httpx2
import togai
from togai._runtime.transport import Headers
class Given:
    status, headers = 200, Headers([("Content-Type", "application/json")])
    def send(self, request): return self
    def chunks(self): yield b'{"data": []}'
    def close(self): ...
togai.Togai(token="x", transport=Given()).invoice_groups.list().page()
"""
ALL = """
import importlib, pkgutil, {name}
for module in pkgutil.walk_packages({name}.__path__, '{name}.'):
    if 'transport' not in module.name and 'testing' not in module.name: importlib.import_module(module.name)
"""


def imports(parent: Path, rounds: int) -> Iterator[Result]:
    """Togai's client, and large ones."""
    python = Path(sys.executable)

    def cpu(code: str, path: Path = GENERATED, interpreter: Path = python) -> float:
        return run([interpreter, "-c", code], path=path, cwd=parent).cpu

    (bare,) = costs(lambda: run([python, "-c", "pass"], path=GENERATED, cwd=parent), rounds=3 * rounds)

    def compared(subject: str, code: str, against: str, their_code: str, goal: float | None, path: Path = GENERATED) -> Result:
        ours, theirs = in_turn(lambda: cpu(code, path), lambda: cpu(their_code), 2 * rounds)
        return Result(PART, subject, max(ours - bare.cpu, 0.0), theirs - bare.cpu, against, goal=goal)

    yield compared("`import togai`", "import togai", "`import pydantic`", PYDANTIC, 0.4)
    # Making the HTTP client is left out on both sides: the transport is given, and never used.
    given = "types.SimpleNamespace(send=print, close=print)"
    resource = f"import httpx2, togai, types; togai.Togai(token='x', transport={given}).invoice_groups"
    yield compared("first resource", resource, "pydantic and httpx2", f"{PYDANTIC}; import httpx2", 1.35)
    yield compared("first answer, its models loaded", ANSWER, "pydantic and httpx2", f"{PYDANTIC}; import httpx2", None)
    ours, root = in_turn(lambda: cpu(FAKE), lambda: cpu("import togai"), 2 * rounds)
    yield Result(PART, "the fake's first answer, after `import togai`", ours - root, 0.05, "50 ms", goal=1.0)
    if Path("/proc/self/status").exists():
        empty, root = (said([python, "-c", f"{code}; {PEAK}"], path=GENERATED, cwd=parent) for code in ("pass", "import togai"))
        yield Result(PART, "`import togai`, memory over bare Python", (root - empty) / 1024, 3.0, "3 MB", "MB", 1.0)
    tools = installed(OFFICIAL_CLIENT)
    if tools is not None:
        ours, theirs = in_turn(lambda: cpu("import togai"), lambda: cpu("import togai_client", Path(), tools / "python"), rounds)
        yield Result(PART, "`import togai`", max(ours - bare.cpu, 0.0), theirs - bare.cpu, OFFICIAL_CLIENT)
        whole, other = ALL.format(name="togai"), "import togai_client"
        ours, theirs = in_turn(lambda: cpu(whole), lambda: cpu(other, Path(), tools / "python"), rounds)
        yield Result(PART, "every module of Togai's client", ours - bare.cpu, theirs - bare.cpu, OFFICIAL_CLIENT)
    large = {"10,000 schemas": specs.write(parent, 10_000, 5_000), "Stripe": stripe()}
    for name, spec in large.items():
        if spec is not None:
            place = Place(parent)
            place.generate(spec)
            yield compared(f"root of {name}", "import made", "`import pydantic`", PYDANTIC, 0.4, place.folder / "out")
