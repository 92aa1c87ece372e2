"""`_custom/`: classes of the package's owner that generated ones inherit from, and that regeneration keeps."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.stub_server import Reply, stub_server
from tests.support.command import Ran, codegen, environment, python
from tests.support.specs import minimal_spec

CUSTOM = '''
"""Additions of our own."""

from collections.abc import Sequence

from .._runtime.client import AsyncClient, SyncClient
from .._runtime.resource import AsyncResource, SyncResource
from .names import Polite

__all__ = ["AsyncPetsMixin", "AsyncShopMixin", "PetsMixin", "Polite", "ShopMixin"]


class PetsMixin(SyncResource):
    def names(self, identifiers: Sequence[str]) -> list[str]:
        """The names of some pets."""
        from ..resources import Pets

        pets = Pets(self._client)
        return [pets.get(identifier).name for identifier in identifiers]


class AsyncPetsMixin(AsyncResource):
    async def names(self, identifiers: Sequence[str]) -> list[str]:
        """The names of some pets."""
        from ..resources import AsyncPets

        pets = AsyncPets(self._client)
        return [(await pets.get(identifier)).name for identifier in identifiers]


class ShopMixin(SyncClient):
    def is_open(self) -> bool:
        """Whether the shop answers."""
        return self.request("GET", "/ping").status == 200


class AsyncShopMixin(AsyncClient):
    async def is_open(self) -> bool:
        """Whether the shop answers."""
        return (await self.request("GET", "/ping")).status == 200
'''
NAMES = '''
"""Additions to models."""

from typing import Protocol


class _Named(Protocol):
    name: str


class Polite:
    def greeting(self: _Named) -> str:
        """A friendly word."""
        return f"Hello {self.name}"
'''
CONFIG = """
spec = "spec.json"
output = "out"
package = "shop"
[mixins]
pets = "PetsMixin"
client = "ShopMixin"
models.Pet = "names.Polite"
"""
USER = """
import shop
from shop.models import Pet

with shop.Shop() as client:
    names: list[str] = client.pets.names(["1"])
    is_open: bool = client.is_open()
    word: str = Pet(name="A").greeting()
    word = client.pets.get("1").greeting()


async def main() -> list[str]:
    async with shop.AsyncShop() as client:
        return await client.pets.names(["1"]) if await client.is_open() else []
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with spec, config and `_custom/`, where nothing was generated yet."""
    (tmp_path / "spec.json").write_text(json.dumps(minimal_spec()), "utf-8")
    (tmp_path / "togai-codegen.toml").write_text(CONFIG)
    custom = tmp_path / "out" / "shop" / "_custom"
    custom.mkdir(parents=True)
    (custom / "__init__.py").write_text(CUSTOM)
    (custom / "names.py").write_text(NAMES)
    return tmp_path


def run(place: Path, code: str, **env: str) -> Ran:
    return python(code, path=place / "out", env=env)


def test_generated_classes_inherit(place: Path) -> None:
    ran = codegen("generate", cwd=place)
    assert ran.status == 0, str(ran)
    with stub_server() as server:
        server.expect(Reply.of({"name": "A"}), Reply.of({"name": "B"}), Reply.of({}))
        used = run(
            place,
            "import shop\nwith shop.Shop() as client:\n"
            "    print(client.pets.names(['1', '2']), client.is_open(), shop.models.Pet(name='C').greeting())\n"
            "    print(client.with_options(timeout=1).pets.names([]))",
            SHOP_BASE_URL=server.url,
        )
        assert used.out == "['A', 'B'] True Hello C\n[]\n", str(used)
        server.expect(Reply.of({"name": "A"}), Reply.of({}))
        used = run(
            place,
            "import asyncio, shop\nasync def main():\n    async with shop.AsyncShop() as client:\n"
            "        print(await client.pets.names(['1']), await client.is_open())\nasyncio.run(main())",
            SHOP_BASE_URL=server.url,
        )
        assert used.out == "['A'] True\n", str(used)


def test_regeneration_and_check_keep_it(place: Path) -> None:
    assert codegen("generate", cwd=place).status == 0
    custom = place / "out" / "shop" / "_custom"
    (custom / "more").mkdir()
    (custom / "more" / "data.txt").write_text("mine")
    (custom / "names.py").write_text(NAMES + "\nMINE = 1\n")
    clean = codegen("check", cwd=place)
    assert clean.status == 0, str(clean)
    spec = minimal_spec()
    spec["components"]["schemas"]["Pet"]["properties"]["age"] = {"type": "integer"}
    (place / "spec.json").write_text(json.dumps(spec), "utf-8")
    ran = codegen("generate", cwd=place)
    assert ran.status == 0 and "not what we wrote" not in ran.err, str(ran)
    assert (custom / "more" / "data.txt").read_text() == "mine"
    assert (custom / "names.py").read_text().endswith("MINE = 1\n")
    assert not (place / "out" / ".togai-codegen-backup").exists()
    # The whole folder goes elsewhere, as vendoring copies it.
    shutil.copytree(place / "out" / "shop", place / "elsewhere" / "acme_shop")
    used = python("import acme_shop; print(acme_shop.models.Pet(name='C').greeting())", path=place / "elsewhere")
    assert used.out == "Hello C\n", str(used)


def test_another_mixin_is_a_change_of_the_config(place: Path) -> None:
    assert codegen("generate", cwd=place).status == 0
    config = place / "togai-codegen.toml"
    config.write_text(CONFIG.replace('pets = "PetsMixin"\n', ""))
    drifted = codegen("check", cwd=place)
    assert drifted.status == 1 and "config: the configuration has changed" in drifted.out


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("pets =", "pet =", "nothing generated that can have one is called 'pet'; did you mean 'pets'?"),
        ("models.Pet", "models.Pets", "did you mean 'models.Pet'?"),
        ('"names.Polite"', '"names.Rude"', "models.Pet is to inherit from Rude, but out/shop/_custom/names.py has no such class"),
        ('"ShopMixin"', '"Shop-Mixin"', "'Shop-Mixin' for 'client' is not a class of `_custom`"),
        ('"ShopMixin"', "3", "mixins.client must be the name of a class"),
        ('pets = "PetsMixin"', '"resources.Pets" = "Gone"', "out/shop/_custom/__init__.py has no such class; write it first"),
    ],
)
def test_a_mixin_that_cannot_be(place: Path, old: str, new: str, message: str) -> None:
    config = place / "togai-codegen.toml"
    config.write_text(CONFIG.replace(old, new))
    ran = codegen("generate", cwd=place)
    assert ran.status == 2, str(ran)
    assert message in ran.err
    assert not (place / "out" / "shop" / "__init__.py").exists()


@pytest.mark.slow
def test_type_checkers_understand_it(place: Path) -> None:
    assert codegen("generate", cwd=place).status == 0
    (place / "user.py").write_text(USER)
    (place / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "extraPaths": ["out"]}')
    custom = place / "out" / "shop" / "_custom"
    for command in (
        ["mypy", "--strict", "--cache-dir", str(place / "cache"), "user.py", str(custom)],
        ["pyright", "--pythonpath", sys.executable, "-p", str(place), "user.py", str(custom)],
    ):
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=place,
            env=environment({"MYPYPATH": "out"}),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
