"""The package in somebody else's repository: copied below a package of theirs, in an environment with what it declares only."""

import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.e2e.stub_server import Reply, StubServer
from tests.support.command import environment, generate, python
from tests.support.places import GENERATED, ROOT

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Environment:
    """A virtual environment of its own."""

    executable: Path


def make_environment(folder: Path, *requirements: str) -> Environment:
    """Make one that holds these and what they require, of the versions that our own gates use: copied, not installed."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    site = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)}))
    for distribution in with_what_they_require(*requirements):
        for file in distribution.files or ():
            if ".." not in file.parts:  # what goes beside the packages, as into bin/, nobody imports
                (site / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(str(distribution.locate_file(file)), site / file)
    return Environment(folder / "bin" / "python")


def with_what_they_require(*requirements: str) -> list[Distribution]:
    """Distributions of our own environment, as their metadata tie them together."""
    found: dict[str, Distribution] = {}
    todo = [Requirement(text) for text in requirements]
    while todo:
        needed = todo.pop()
        assert not needed.extras, needed
        if needed.name not in found:
            found[needed.name] = Distribution.from_name(needed.name)
            assert needed.specifier.contains(found[needed.name].version, prereleases=True), needed
            more = [Requirement(text) for text in found[needed.name].requires or ()]
            todo += [item for item in more if item.marker is None or item.marker.evaluate({"extra": ""})]
    return list(found.values())


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`acme`, which has two versions of the client below `acme/_vendor`."""
    root = tmp_path_factory.mktemp("acme-repository")
    vendor = root / "acme" / "_vendor"
    vendor.mkdir(parents=True)
    for folder in (vendor.parent, vendor):
        (folder / "__init__.py").write_text("", "utf-8")
    shutil.copytree(GENERATED / "togai", vendor / "togai_v2", ignore=shutil.ignore_patterns("__pycache__"))
    other = root / "other.yaml"
    text = (ROOT / "specs" / "togai.yaml").read_text("utf-8")
    other.write_text(text.replace("title: Togai API", "title: Togai API of yesterday", 1), "utf-8")
    overlay = ROOT / "specs" / "togai.overlay.yaml"
    ran = generate(other, root / "made", "togai", "--overlay", overlay)
    assert ran.status == 0, str(ran)
    shutil.copytree(root / "made" / "togai", vendor / "togai_v1")
    return root


@pytest.fixture(scope="module", params=["httpx2", "httpx"])
def user(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Only pydantic and one HTTP library."""
    http: str = request.param
    made = make_environment(tmp_path_factory.mktemp("user") / "venv", "pydantic", http)
    other = {"httpx2": "httpx", "httpx": "httpx2"}[http]
    absent = subprocess.run([str(made.executable), "-c", f"import {other}"], capture_output=True, check=False)
    assert absent.returncode, f"{other} is there too, so this tests nothing"
    return made


USE = """
import asyncio, sys
from acme._vendor import togai_v1, togai_v2
from acme._vendor.togai_v2 import AsyncTogai, Togai, errors

assert togai_v1.Togai is not togai_v2.Togai
assert togai_v1.SPEC_SHA256 != togai_v2.SPEC_SHA256
with Togai(token="t", base_url=sys.argv[1]) as client, togai_v1.Togai(token="t", base_url=sys.argv[1]) as other:
    customer = client.customers.get("C1")
    assert customer.model_extra == {"gracePeriod": 3}, customer
    assert isinstance(customer, togai_v2.models.Customer)
    assert isinstance(other.customers.get("C1"), togai_v1.models.Customer)
    try:
        client.customers.get("C1")
    except errors.NotFoundError as error:
        assert error.status == 404
    else:
        raise AssertionError("no error for 404")

async def main():
    async with AsyncTogai(token="t", base_url=sys.argv[1]) as client:
        return await client.customers.get("C1")

assert asyncio.run(main()).id == "C1"
assert not {name.partition(".")[0] for name in sys.modules} & {"togai", "togai_codegen"}
"""

CUSTOMER = {
    "id": "C1", "togaiCustomerId": "customer.x", "name": "n", "primaryEmail": "e@x.io", "billingAddress": "x", "address": {},
    "status": "ACTIVE", "createdAt": "2024-01-01T00:00:00Z", "updatedAt": "2024-01-01T00:00:00.58015Z", "gracePeriod": 3,
}  # fmt: skip


def test_it_imports_silently(repository: Path, user: Environment) -> None:
    ran = python("import acme._vendor.togai_v2, acme._vendor.togai_v1", path=repository, executable=str(user.executable))
    assert (ran.status, ran.out, ran.err) == (0, "", ""), str(ran)


def test_both_versions_work(repository: Path, user: Environment, server: StubServer) -> None:
    reply = Reply.of(CUSTOMER)
    server.expect(reply, reply, Reply.of({"message": "gone"}, 404), reply)
    done = subprocess.run(
        [str(user.executable), "-W", "error", "-c", USE, server.url],
        cwd=repository, env=environment(path=str(repository)), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(server.requests) == 4


def test_strict_types_hold_there(repository: Path, user: Environment) -> None:
    """The checker runs in our environment and looks at theirs, as a type checker of theirs would."""
    program = repository / "use.py"
    program.write_text(
        "from acme._vendor.togai_v2 import Togai, models\n\n\n"
        "def emails(client: Togai) -> list[str]:\n"
        "    return [customer.primary_email for customer in client.customers.list()]\n\n\n"
        'def one(client: Togai) -> models.Customer:\n    return client.customers.get("C1")\n',
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(user.executable), "use.py", "acme"],
        cwd=repository, env=environment(path=""), capture_output=True, text=True, check=False, timeout=500,
    )  # fmt: skip
    missing = [line for line in done.stdout.splitlines() if "import-not-found" in line]
    others = [line for line in done.stdout.splitlines() if ": error:" in line and line not in missing]
    # The transport for the HTTP library that is not installed can't be checked; nothing else may be wrong.
    assert not others, "\n".join(others[:40])
    assert all("httpx" in line for line in missing), missing
