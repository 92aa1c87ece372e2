"""Documents that jsonschema accepts are accepted by our models: random values for the object schemas of published specs."""

import importlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import UnknownType
from pydantic import ValidationError
from referencing.exceptions import Unresolvable

from tests.support.command import generate
from tests.support.places import shared
from tests.support.sampled import Sampler, as_json_schema
from tests.support.typed_schemas import typed

pytestmark = [pytest.mark.shared, pytest.mark.slow]
SPECS = (
    "Adyen+adyen-openapi/yaml/TransferService-v4.yaml",
    "Adyen+adyen-openapi/yaml/Webhooks-v1.yaml",
    "PaddleHQ+paddle-openapi@792a49e6/v1/openapi.yaml",
    "ShipEngine+shipengine-openapi/openapi.yaml",
    "apache+airflow-client-python/spec/v2.yaml",
    "apideck-libraries+openapi-specs/customer-support.yml",
    "apideck-libraries+openapi-specs/file-storage.yml",
    "box+box-openapi/openapi/openapi-v2026.0.json",
    "discord+discord-api-spec/specs/openapi.json",
    "docusign+OpenAPI-Specifications/workspaces.rest.swagger.json",
    "figma+rest-api-spec/openapi/openapi.yaml",
    "kubernetes-sigs+kubectl-validate/pkg/openapiclient/builtins/1.35/api/v1.json",
    "line+line-openapi/insight.yml",
    "lob+lob-openapi/dist/lob-api-bundled.yml",
    "okta+okta-management-openapi-spec/dist/2026.06.3/opa-oneOfInheritance-noExamples.yaml",
    "openai+openai-openapi/openapi.yaml",
    "openmeterio+openmeter/api/v3/openapi.yaml",
    "ory+sdk/spec/hydra/v26.2.0.json",
    "paypal+paypal-rest-api-specifications/openapi/invoicing_v1.json",
    "recurly+recurly-client-python/openapi/api.yaml",
    "stackitcloud+stackit-api-specifications/services/scf/v1/scf.json",
    "stripe+openapi@63a67463/openapi/spec3.yaml",
)
VALUES, TRIES = 10, 400
"""How many accepted values a schema should get, and how many are drawn for that."""


@pytest.mark.parametrize("spec", SPECS, ids=["sample", *(f"more-{number}" for number in range(1, len(SPECS)))])
def test_what_jsonschema_accepts(spec: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = shared(f"corpus/A/{spec}")
    package = f"sampled_{SPECS.index(spec)}"
    ran = generate(path, tmp_path, package)
    assert ran.status == 0, str(ran)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    models = importlib.import_module(f"{package}.models")
    text = path.read_text("utf-8-sig")
    document = json.loads(text) if path.suffix == ".json" else yaml.load(text, Loader=yaml.CSafeLoader)
    schemas = converted(document)
    refused: list[str] = []
    counts: dict[str, int] = {}
    for name, model in object_models(tmp_path / package, models):
        for value in accepted_values(document, schemas, name):
            counts[name] = counts.get(name, 0) + 1
            try:
                model.model_validate_json(json.dumps(value))
            except ValidationError as error:
                refused.append(f"{name}: {json.dumps(value)[:300]}: {error}"[:900])
    told = (
        f"{len(counts)} schemas, {sum(counts.values())} values, {sum(count >= VALUES for count in counts.values())} with {VALUES}"
    )
    print(told)
    assert not refused, f"{len(refused)} of {told}:\n" + "\n".join(refused[:10])
    assert sum(count >= VALUES for count in counts.values()) >= 0.9 * len(counts), told


def object_models(package: Path, models: Any) -> Iterator[tuple[str, Any]]:
    """The components that became models, by their names in the spec."""
    for symbol in json.loads((package / "_api.json").read_text("utf-8"))["symbols"]:
        pointer = symbol.get("pointer") or ""
        if symbol["kind"] == "model" and pointer.startswith("/components/schemas/") and pointer.count("/") == 3:
            name = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
            yield name, getattr(models, symbol["name"].rpartition(".")[2])


def accepted_values(document: dict[str, Any], schemas: Any, name: str) -> Iterator[Any]:
    """Values of one component that jsonschema accepts, the same in every run; null is for who refers to the component."""
    root = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}}
    judge = Draft202012Validator(root)
    sampler = Sampler(document, seed=len(name))
    found = 0
    for _ in range(TRIES):
        try:
            value = sampler.draw({"$ref": f"#/components/schemas/{name}"})
            valid = judge.is_valid(value)
        except (LookupError, RecursionError, Unresolvable, UnknownType, re.error):
            continue
        if valid and value is not None:
            yield value
            found += 1
        if found == VALUES:
            return


def converted(document: dict[str, Any]) -> Any:
    """The component schemas as JSON Schema, with the types that their keywords imply, as models read them."""
    schemas = as_json_schema(document["components"]["schemas"], old=str(document["openapi"]).startswith("3.0"))
    return {name: typed(schema) for name, schema in schemas.items()}
