"""`--only`: a client of a part of the API, with the names of the whole."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import codegen, generate, python
from tests.support.places import ROOT
from togai_codegen import pipeline
from togai_codegen.cli.options import read_options
from togai_codegen.config import Config, ConfigError
from togai_codegen.diagnostics.model import Diagnostics


def answer(schema: str) -> dict[str, Any]:
    return {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}}}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """Two tags and an operation without one; a schema that two reach, one that only a page reaches, one that nobody does."""
    things = {
        "Pet": {"type": "object", "properties": {"owner": {"$ref": "#/components/schemas/Owner"}}},
        "Owner": {"type": "object", "properties": {"name": {"type": "string"}}},
        "Bill": {"type": "object", "properties": {"to": {"$ref": "#/components/schemas/Owner"}, "lines": {"type": "object"}}},
        "Bills": {
            "type": "object",
            "properties": {
                "data": {"type": "array", "items": {"$ref": "#/components/schemas/Bill"}},
                "nextToken": {"type": "string"},
            },
        },
        "Lonely": {"type": "object", "properties": {"a": {"type": "string"}}},
    }
    token = [{"name": "nextToken", "in": "query", "schema": {"type": "string"}}]
    document = {
        "openapi": "3.0.3",
        "info": {"title": "Shop", "version": "1"},
        "paths": {
            "/pets": {"get": {"operationId": "getPets", "tags": ["Pets"], "responses": answer("Pet")}},
            "/pets/old": {"get": {"operationId": "getOldPets", "tags": ["Pets"], "responses": answer("Pet")}},
            "/bills": {
                "get": {"operationId": "getBills", "tags": ["Big Bills"], "parameters": token, "responses": answer("Bills")}
            },
            "/ping": {"get": {"operationId": "ping", "responses": answer("Owner")}},
        },
        "components": {"schemas": things},
    }
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(document), "utf-8")
    return path


def built(spec: Path, *overlays: Path, **more: Any) -> pipeline.Built:
    config = Config(spec=spec, output=Path(), package="shop", overlays=overlays, **more)
    return pipeline.build(config, Diagnostics())


def symbols(made: pipeline.Built) -> dict[str, Any]:
    """The public symbols but the clients, which have fewer resources."""
    found = json.loads(made.files.files["_api.json"])["symbols"]
    return {item["name"]: item for item in found if item["kind"] != "client"}


def schemas(made: pipeline.Built) -> list[str]:
    return [target.rpartition("/")[2] for target in made.api.declarations]


@pytest.mark.parametrize("tag", ["Big Bills", "big_bills", "BigBills", "BIG-bills"])
def test_a_tag_and_what_it_reaches(spec: Path, tag: str) -> None:
    made = built(spec, only=(tag,))
    assert [operation.operation_id for operation in made.api.operations] == ["getBills"]
    assert schemas(made) == ["Owner", "Bill", "Bills"]
    assert [item.name for item in made.api.tags] == ["Big Bills"]
    assert "resources/pets.py" not in made.files.files


def test_patterns_and_operations_without_a_tag(spec: Path) -> None:
    assert [item.operation_id for item in built(spec, only=("default",)).api.operations] == ["ping"]
    made = built(spec, only=("default",), only_operations=("*Old*", "GET /bills"))
    assert [item.operation_id for item in made.api.operations] == ["getOldPets", "getBills", "ping"]


def test_unknown_ones_are_told_with_what_may_be_meant(spec: Path) -> None:
    with pytest.raises(ConfigError, match="only: there is no tag 'big bill' with operations; did you mean 'Big Bills'"):
        built(spec, only=("big bill",))
    with pytest.raises(ConfigError, match="there are 'Big Bills', 'Pets', 'default'"):
        built(spec, only=("zzz",))
    with pytest.raises(ConfigError, match="only-operations: no operation is called 'getPet'; did you mean 'getPets'"):
        built(spec, only_operations=("getPet",))


def test_names_are_those_of_the_whole_client(spec: Path) -> None:
    whole = symbols(built(spec))
    for tag in ("Pets", "Big Bills", "default"):
        part = symbols(built(spec, only=(tag,)))
        assert part.items() <= whole.items()
        assert len(part) < len(whole)


@pytest.mark.slow
def test_names_are_those_of_the_whole_togai_client() -> None:
    specs = ROOT / "specs"
    sources = (specs / "togai.yaml", specs / "togai.overlay.yaml")
    whole = built(*sources)
    for tag in ("Invoices", "Event Ingestion"):
        made = built(*sources, only=(tag,))
        part = symbols(made)
        assert part.items() <= symbols(whole).items()
        # A part is a small package: no model that it does not need.
        assert len(made.api.declarations) < len(whole.api.declarations) / 3
        path = f"resources/{tag.replace(' ', '_').lower()}.py"
        assert made.files.files[path] == whole.files.files[path]


def test_the_part_imports_and_works(spec: Path, tmp_path: Path) -> None:
    ran = generate(spec, tmp_path, "shop", "--only", "big bills")
    assert ran.status == 0, str(ran)
    assert "1 operation, 3 schemas" in ran.err
    used = python(
        "import shop\nbills = shop.Shop(base_url='http://127.0.0.1:1').big_bills\n"
        "print(shop.models.Bill(to={'name': 'A'}).to.name, hasattr(shop.Shop, 'pets'), 'Pet' in dir(shop.models))",
        path=tmp_path,
    )
    assert used.out == "A False False\n", str(used)


def test_check_honours_it(spec: Path, tmp_path: Path) -> None:
    config = tmp_path / "togai-codegen.toml"
    config.write_text(f'spec = "{spec.name}"\noutput = "out"\npackage = "shop"\nonly = ["Pets"]\n')
    assert codegen("generate", cwd=tmp_path).status == 0
    assert codegen("check", cwd=tmp_path).status == 0
    assert not (tmp_path / "out/shop/resources/big_bills.py").exists()
    config.write_text(config.read_text().replace('["Pets"]', '["Pets", "Big Bills"]'))
    changed = codegen("check", cwd=tmp_path)
    assert changed.status == 1 and "config: the configuration has changed" in changed.out
    config.write_text(config.read_text().replace('"Big Bills"', '"Bigg Bills"'))
    wrong = codegen("generate", cwd=tmp_path)
    assert wrong.status == 2 and "did you mean 'Big Bills'" in wrong.err


def test_the_order_of_tags_is_no_drift(spec: Path) -> None:
    one, other = built(spec, only=("Pets", "default")), built(spec, only=("default", "Pets", "Pets"))
    assert one.files.sha256() == other.files.sha256()


def test_the_command_line_wins_and_another_spec_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "togai-codegen.toml").write_text('spec = "a.yaml"\npackage = "shop"\nonly = ["A"]\nonly-operations = ["b*"]\n')
    monkeypatch.chdir(tmp_path)
    nothing: dict[str, Any] = dict.fromkeys(
        ("spec", "output", "package", "config_file", "client_name", "env_prefix", "formatter", "templates")
    )
    found = read_options(**nothing, overlays=())
    assert (found.only, found.only_operations) == (("A",), ("b*",))
    found = read_options(**nothing, overlays=(), only=("C",))
    assert (found.only, found.only_operations) == (("C",), ())
    other = {**nothing, "spec": Path("z.yaml"), "config_file": tmp_path / "togai-codegen.toml"}
    assert read_options(**other, overlays=()).only == ()
