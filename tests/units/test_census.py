"""What stands in a description is generated, or a diagnostic says why not."""

import csv

import pytest

from tests.snapshots.cases import FOLDER, all_cases
from tests.support.places import ROOT, shared
from togai_codegen import pipeline
from togai_codegen.census import Census, Count
from togai_codegen.diagnostics.model import Action, Diagnostics

EXPLAINED = {"REF001", "REF002", "REF003", "REF004", "OAS003", "OAS005", "OAS008", "OAS011", "OAS012", "OAS013", "SCH001"}
"""Codes that may say why a part is not generated."""
SOME = 12


def explained(census: Census, diagnostics: Diagnostics) -> bool:
    """Whether as many diagnostics, at least, say that something was left out."""
    missing = sum(max(read - generated, 0) for _, read, generated in census.differences())
    told = [item for item in diagnostics if item.code.id in EXPLAINED and item.action is not Action.STOPPED]
    return not census.differences() or (missing > 0 and len(told) > 0)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in all_cases()])
def test_snapshots(case: object) -> None:
    folder = FOLDER / str(getattr(case, "name", ""))
    overlays = (folder / "overlay.yaml",) if (folder / "overlay.yaml").exists() else ()
    diagnostics = Diagnostics()
    census = pipeline.lint(folder / "spec.yaml", overlays, diagnostics)
    assert explained(census, diagnostics), (census, list(diagnostics))


def test_togai() -> None:
    diagnostics = Diagnostics()
    census = pipeline.lint(ROOT / "specs" / "togai.yaml", (ROOT / "specs" / "togai.overlay.yaml",), diagnostics)
    assert census.is_whole
    assert census.read.operations == 151


def test_counting_follows_references_and_counts_overrides_once() -> None:
    folder = FOLDER / "refs" / "files"
    assert pipeline.lint(folder / "spec.yaml", (), Diagnostics()).read == Count(
        operations=1, schemas=1, media_types=1, parameters=1
    )
    folder = FOLDER / "operations" / "parameters"
    assert pipeline.lint(folder / "spec.yaml", (), Diagnostics()).read.parameters == 16


@pytest.mark.shared
def test_specs_of_vendors() -> None:
    with shared("corpus/index.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["cls"] == "A" and row["format"].startswith("3")]
    small = sorted((int(row["bytes"]), row["file"]) for row in rows if int(row["bytes"]) < 400_000)
    assert len(small) > SOME
    for _, file in small[:: len(small) // SOME]:
        diagnostics = Diagnostics()
        census = pipeline.lint(shared("corpus") / file, (), diagnostics)
        assert census.read.operations or census.read.schemas, file
        assert explained(census, diagnostics), (file, census)
