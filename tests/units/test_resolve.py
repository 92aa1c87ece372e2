"""What references reach, and what they never reach."""

from pathlib import Path

import pytest

from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.location import Location
from togai_codegen.openapi import read_spec
from togai_codegen.resolve import DocumentSet, SchemaRegistry
from togai_codegen.source import load_document

ROOT = """\
openapi: 3.1.0
info: {title: T, version: '1'}
paths: {}
components:
  schemas:
    A: {$ref: '#/components/schemas/B'}
    B: {$ref: '#/components/schemas/A'}
    Pet: {$ref: 'models/pet.yaml#/P~1et'}
    Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}}}
"""
PET = "P/et: {type: object, properties: {owner: {$ref: 'owner.yaml#/Owner'}, "
PET += "node: {$ref: '../root.yaml#/components/schemas/Node'}}}\n"
AT = Location("root.yaml", "/x", 1, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "spec"
    (inside / "models").mkdir(parents=True)
    (inside / "root.yaml").write_text(ROOT)
    (inside / "models/pet.yaml").write_text(PET)
    (inside / "models/owner.yaml").write_text("Owner: {type: string}\n")
    (inside / "broken.yaml").write_text("a: [\n")
    (tmp_path / "secret.yaml").write_text("a: 1\n")
    (inside / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    return inside


def test_files_are_read_relative_to_themselves(folder: Path) -> None:
    diagnostics = Diagnostics()
    document = load_document(folder / "root.yaml", diagnostics)
    documents = DocumentSet(document, diagnostics)
    spec = read_spec(document, documents, diagnostics)
    registry = SchemaRegistry(documents, spec, diagnostics)
    assert spec.schemas["Pet"].ref == "models/pet.yaml#/P~1et"
    pet = registry.schema("models/pet.yaml#/P~1et", AT)
    assert pet is not None and pet.at.document == "models/pet.yaml"
    assert {name: item.ref for name, item in pet.properties.items()} == {
        "owner": "models/owner.yaml#/Owner",
        "node": "#/components/schemas/Node",
    }
    owner = registry.schema("models/owner.yaml#/Owner", AT)
    assert owner is not None and owner.types == ("string",)
    assert registry.schema("#/components/schemas/Node", AT) is spec.schemas["Node"]
    assert not len(diagnostics)
    assert registry.schema("#/components/schemas/A", AT) is None
    assert [item.code.id for item in diagnostics] == ["REF004"]


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("http://example.invalid/a.yaml", "REF002"),
        ("//example.invalid/a.yaml#/x", "REF002"),
        ("urn:a:b", "REF002"),
        ("file:///etc/passwd", "REF003"),
        ("/etc/passwd", "REF003"),
        ("../secret.yaml", "REF003"),
        ("models/../../secret.yaml", "REF003"),
        ("%2e%2e/secret.yaml", "REF003"),
        ("..\\secret.yaml", "REF003"),
        ("link.yaml", "REF003"),
        ("a%00.yaml", "REF003"),
        ("missing.yaml#/a", "REF001"),
        ("models", "REF001"),
        ("broken.yaml", "REF001"),
        ("#/components/schemas/Pett", "REF001"),
        ("#Pet", "REF001"),
        ("#/paths/0", "REF001"),
    ],
)
def test_what_is_refused(folder: Path, reference: str, code: str) -> None:
    diagnostics = Diagnostics()
    documents = DocumentSet(load_document(folder / "root.yaml", diagnostics), diagnostics)
    target = documents.canonical(documents.root, reference, AT)
    assert target is None or documents.resolve(target, AT) is None
    assert [(item.code.id, item.at) for item in diagnostics] == [(code, AT)]


def test_a_misspelt_name_gets_a_hint(folder: Path) -> None:
    diagnostics = Diagnostics()
    documents = DocumentSet(load_document(folder / "root.yaml", diagnostics), diagnostics)
    assert documents.resolve("#/components/schemas/Pett", AT) is None
    assert next(iter(diagnostics)).hint == "did you mean '#/components/schemas/Pet'?"
