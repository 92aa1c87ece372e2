"""Our models against two independent opinions: jsonschema's, and the models that datamodel-code-generator makes of the same spec.

Where we accept more than a schema allows, the case says why: that is our promise never to lose a response.
"""

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import TypeAdapter, ValidationError

from tests.support.command import generate
from tests.support.json_equal import same_json

CASES = sorted((Path(__file__).parent / "cases").glob("*.json"))


@dataclass(frozen=True)
class Made:
    """A case with both packages made from it."""

    case: dict[str, Any]
    ours: ModuleType
    theirs: ModuleType


@pytest.fixture(scope="module", params=CASES, ids=lambda path: path.stem)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    path: Path = request.param
    folder = tmp_path_factory.mktemp(path.stem)
    case = json.loads(path.read_text("utf-8"))
    spec = folder / "spec.json"
    spec.write_text(json.dumps(document(case)), "utf-8")
    ran = generate(spec, folder, f"ours_{path.stem}")
    assert ran.status == 0, str(ran)
    subprocess.run(
        [
            sys.executable, "-m", "datamodel_code_generator", "--input", spec, "--input-file-type", "openapi",
            "--output", folder / f"theirs_{path.stem}.py", "--output-model-type", "pydantic_v2.BaseModel",
            "--strict-nullable", "--extra-fields", "allow", "--disable-timestamp",
        ],
        check=True, capture_output=True,
    )  # fmt: skip
    sys.path.insert(0, str(folder))
    yield Made(case, importlib.import_module(f"ours_{path.stem}.models"), importlib.import_module(f"theirs_{path.stem}"))
    sys.path.remove(str(folder))


def document(case: dict[str, Any]) -> dict[str, Any]:
    return {
        "openapi": "3.0.3",
        "info": {"title": "case", "version": "1"},
        "paths": {"/ping": {"get": {"operationId": "ping", "responses": {"204": {"description": "It lives."}}}}},
        "components": {"schemas": case["schemas"]},
    }


def accepts(form: Any, value: Any) -> bool:
    try:
        TypeAdapter(form).validate_json(json.dumps(value))
    except ValidationError:
        return False
    return True


def judge(case: dict[str, Any], schema: str, value: Any) -> bool:
    """What jsonschema says of this value, `nullable` spelled as JSON Schema does."""
    root = {"$ref": f"#/components/schemas/{schema}", "components": {"schemas": as_json_schema(case["schemas"])}}
    return Draft202012Validator(root, format_checker=FormatChecker()).is_valid(value)


def as_json_schema(node: Any) -> Any:
    if isinstance(node, list):
        return [as_json_schema(item) for item in node]
    if not isinstance(node, dict):
        return node
    changed = {key: as_json_schema(value) for key, value in node.items() if key not in ("nullable", "discriminator")}
    if node.get("nullable") is True and isinstance(node.get("type"), str):
        changed["type"] = [node["type"], "null"]
    return changed


def test_judgements(made: Made) -> None:
    wrong = []
    for entry in made.case["documents"]:
        schema, value = entry["schema"], entry["value"]
        assert judge(made.case, schema, value) == entry["valid"], f"the case itself is wrong: {entry}"
        wanted = entry["valid"] or "lenient" in entry
        if accepts(getattr(made.ours, schema), value) != wanted:
            wrong.append(f"{schema} {json.dumps(value)}: we {'refuse' if wanted else 'accept'} it")
        if entry["valid"] and not accepts(getattr(made.theirs, schema), value):
            wrong.append(f"{schema} {json.dumps(value)}: datamodel-code-generator's model refuses it")
    assert not wrong, "\n".join(wrong)


def test_what_is_accepted_is_written_back(made: Made) -> None:
    for entry in made.case["documents"]:
        if entry["valid"] or "lenient" in entry:
            model = getattr(made.ours, entry["schema"]).model_validate_json(json.dumps(entry["value"]))
            assert same_json(json.loads(model.to_json()), entry["value"])
            assert same_json(model.model_dump(mode="json", by_alias=True, exclude_unset=True), entry["value"])


def test_fields_agree(made: Made) -> None:
    """The same wire names, the same ones required."""
    for name, schema in made.case["schemas"].items():
        if schema.get("type") == "object" or "allOf" in schema:
            assert required(getattr(made.ours, name)) == required(getattr(made.theirs, name)), name


def required(model: Any) -> dict[str, bool]:
    return {field.serialization_alias or name: field.is_required() for name, field in model.model_fields.items()}
