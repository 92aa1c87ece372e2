"""One client in one module, used from several event loops, from trio, from threads and after a fork, without a warning.

Each program is a process of its own under `-W error`, so that what a loop or the interpreter says at its end counts too.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import environment
from tests.support.places import GENERATED
from tests.support.wire_server import WireServer, answer

ASYNC = """
import asyncio, os, sys, threading
from togai import AsyncTogai

togai = AsyncTogai(token="t", base_url=sys.argv[1], transport=TRANSPORT)


async def once():
    for _ in range(2):
        assert (await togai.request("GET", "/x")).status == 200


for _ in range(3):
    asyncio.run(once())
if TRIO:
    import trio

    trio.run(once)

failed = []


def work():
    try:
        for _ in range(3):
            asyncio.run(once())
    except BaseException as error:
        failed.append(error)


threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert not failed, failed
pid = os.fork()
asyncio.run(once())
if TRIO:
    trio.run(once)
if pid:
    assert os.waitpid(pid, 0)[1] == 0
print("ended")
"""

SYNC = """
import os, sys, threading
from togai import Togai

togai = Togai(token="t", base_url=sys.argv[1], transport=TRANSPORT)
failed = []


def work():
    try:
        for _ in range(20):
            assert togai.request("GET", "/x").status == 200
    except BaseException as error:
        failed.append(error)


def both():
    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed, failed


both()
pid = os.fork()
togai.request("GET", "/child" if pid == 0 else "/parent")
both()
if pid:
    assert os.waitpid(pid, 0)[1] == 0
print("ended")
"""

FORGOTTEN = """
import gc, sys, os
from togai import Togai

for _ in range(3):
    Togai(token="t", base_url=sys.argv[1], transport=TRANSPORT).request("GET", "/x")
    gc.collect()
held = []
for name in os.listdir("/proc/self/fd"):
    try:
        held.append(os.readlink(f"/proc/self/fd/{name}"))
    except OSError:
        pass
assert not [name for name in held if name.startswith("socket")], held
print("ended")
"""

BLOCKED = """
import asyncio, sys

sys.modules.update(dict.fromkeys(ABSENT))
from togai import AsyncTogai, Togai, errors

assert Togai(token="t", base_url=sys.argv[1]).request("GET", "/x").status == 200
togai = AsyncTogai(token="t", base_url=sys.argv[1])
try:
    assert asyncio.run(togai.request("GET", "/x")).status == 200
    print("ended")
except errors.ConfigurationError as error:
    print(error)
assert not {"httpx2", "httpx", "aiohttp"} & {name for name, module in sys.modules.items() if module} - ALLOWED
"""


def ran(program: str, tmp_path: Path, count: int, **texts: str) -> str:
    """What a program printed; it must have said nothing else, and no child may have used a connection of its parent."""
    for name, text in texts.items():
        program = program.replace(name, text)
    path = tmp_path / "program.py"
    path.write_text(program)
    with WireServer([answer()]) as server:
        done = subprocess.run(
            [sys.executable, "-W", "error", str(path), server.url],
            env=environment(path=str(GENERATED)),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(server.seen) == count
    child = {seen.connection for seen in server.seen if seen.target == "/child"}
    assert child.isdisjoint({seen.connection for seen in server.seen[:160]})
    return done.stdout.strip()


@pytest.mark.parametrize("transport", ["None", 'import_module("togai.transports").AiohttpTransport()'])
def test_async(transport: str, tmp_path: Path) -> None:
    trio = transport == "None"
    program = "from importlib import import_module\n" + ASYNC
    count = 2 * (3 + 8 * 3 + 2 + 3 * trio)
    assert ran(program, tmp_path, count, TRANSPORT=transport, TRIO=str(trio)).split() == ["ended", "ended"]


@pytest.mark.parametrize("transport", ["None", 'import_module("togai.transports").HttpClientTransport()'])
def test_sync(transport: str, tmp_path: Path) -> None:
    program = "from importlib import import_module\n" + SYNC
    assert ran(program, tmp_path, 3 * 160 + 2, TRANSPORT=transport).split() == ["ended", "ended"]


@pytest.mark.parametrize("transport", ["None", 'import_module("togai.transports").HttpClientTransport()'])
def test_a_forgotten_client_holds_no_socket(transport: str, tmp_path: Path) -> None:
    program = "from importlib import import_module\n" + FORGOTTEN
    assert ran(program, tmp_path, 3, TRANSPORT=transport) == "ended"


@pytest.mark.parametrize(
    ("blocked", "allowed", "said"),
    [
        (["httpx2"], ["httpx"], "ended"),
        (["httpx2", "httpx"], ["aiohttp"], "ended"),
        (["httpx2", "httpx", "aiohttp"], [], "an HTTP library is needed: install httpx2 (or httpx)"),
    ],
)
def test_without_the_libraries(blocked: list[str], allowed: list[str], said: str, tmp_path: Path) -> None:
    count = 2 if said == "ended" else 1
    assert ran(BLOCKED, tmp_path, count, ABSENT=repr(blocked), ALLOWED=repr(set(allowed)) if allowed else "set()") == said
