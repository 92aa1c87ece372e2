"""Call sites in a consumer repository whose affected lines were labelled before: how many are found, and how many are right."""

import json
from pathlib import Path

import pytest

from tests.impact.labelling import LABELS, labels
from tests.impact.scoring import score
from tests.impact.tree import make_tree, sources
from togai_codegen.drift.api import read_surface
from togai_codegen.drift.impact import (
    Consumer,
    Impact,
    Question,
    Tier,
    apply_edits,
    automatic_edits,
    confirm,
    find_impact,
    new_complaints,
    read_consumer,
)
from togai_codegen.drift.impact.checkers import CHECKERS, Checker, installed
from togai_codegen.emit import FileSet

IDIOMS = {
    "typed", "service", "partials", "aliases", "matching", "comprehensions", "subclasses", "asynchronous", "dicts", "mocks",
    "untyped", "containers", "optional", "raw", "callbacks", "construct", "modules",
}  # fmt: skip


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("consumer")
    return make_tree(folder / "old", "old"), make_tree(folder / "new", "new")


@pytest.fixture(scope="module")
def consumer(trees: tuple[Path, Path]) -> Consumer:
    return read_consumer([trees[0]])


@pytest.fixture(scope="module")
def found(trees: tuple[Path, Path], consumer: Consumer) -> Impact:
    old, new = (read_surface((tree / "shop/_vendor/parcel/_api.json").read_bytes()) for tree in trees)
    return find_impact(Question(old=old, new=new, consumer=consumer))


def test_there_are_enough_labels() -> None:
    stored: dict[str, dict[str, list[str]]] = json.loads(LABELS.read_text("utf-8"))
    assert {name.removesuffix(".py") for name in stored} == IDIOMS
    assert min(len(lines) for lines in stored.values()) >= 5
    assert sum(len(lines) for lines in stored.values()) >= 200


def test_call_sites_without_a_checker(found: Impact) -> None:
    result = score(LABELS, found.sites)
    print(result)
    assert result.precision >= 0.99, sorted(result.certain - result.labelled)
    assert result.certain_recall >= 0.95, sorted(result.typed - result.certain)
    assert result.recall >= 0.95, sorted(result.labelled - result.found)


def test_decoys_are_no_sites(found: Impact) -> None:
    assert {"decoys.py", "near.py"} <= sources().keys()
    assert not [site for site in found.sites if Path(site.path).name in ("decoys.py", "near.py")]


def test_sites_say_what_they_are_about(found: Impact) -> None:
    for site in found.sites:
        assert site.change in found.by_id
        assert site.effect.endswith(".") and site.suggestion.endswith("."), site
        assert 0 < site.column < site.end_column or site.line < site.end_line or site.column == site.end_column


def test_what_was_read_is_counted(found: Impact) -> None:
    assert found.files == len(sources()) + 2
    assert found.unread == ()
    # Nobody there reads a page of invoices.
    assert {item.symbol for item in found.unaffected()} == {"models.InvoicePage.data"}


def test_automatic_edits_keep_the_meaning(found: Impact, trees: tuple[Path, Path], consumer: Consumer) -> None:
    """After them no site of a rename is left, where the new name is the same thing of the spec."""
    edits = automatic_edits(found.sites)
    assert len(edits) > 5
    new = read_surface((trees[1] / "shop/_vendor/parcel/_api.json").read_bytes())
    old = read_surface((trees[0] / "shop/_vendor/parcel/_api.json").read_bytes())
    for path, changes in edits.items():
        edited = apply_edits(path, Path(path).read_text("utf-8"), changes)
        assert edited.left_out == 0
        (trees[1] / "shop" / Path(path).name).write_text(edited.new, "utf-8")
    rest = find_impact(Question(old=old, new=new, consumer=read_consumer([trees[1]])))
    automatic = {item.id for item in found.api_changes if item.is_rename and item.is_same}
    left = [site for site in rest.sites if site.change in automatic and site.edit is not None and site.tier is Tier.CERTAIN]
    assert not left


def test_labels_are_what_type_checking_and_running_say(tmp_path: Path) -> None:
    assert labels(tmp_path) == json.loads(LABELS.read_text("utf-8"))


@pytest.fixture(scope="module", params=CHECKERS)
def asked(request: pytest.FixtureRequest, trees: tuple[Path, Path], consumer: Consumer, found: Impact) -> Impact:
    checker: Checker = request.param
    if installed(checker) is None:
        pytest.skip(f"{checker} is not installed")
    packages = [FileSet({path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.py")})
                for folder in (tree / "shop/_vendor/parcel" for tree in trees)]  # fmt: skip
    return confirm(found, consumer, checker, new_complaints(checker, consumer, (packages[0], packages[1]), ""))


def test_call_sites_with_a_checker(asked: Impact) -> None:
    result = score(LABELS, asked.sites)
    print(result)
    assert result.precision >= 0.99, sorted(result.certain - result.labelled)
    assert result.certain_recall >= 0.95, sorted(result.typed - result.certain)
    assert result.recall >= 0.95, sorted(result.labelled - result.found)


def test_what_was_wrong_before_never_leaks_in(asked: Impact) -> None:
    assert not [site for site in asked.sites if Path(site.path).name in ("decoys.py", "near.py")]
    assert any(checker in site.found_by for site in asked.sites for checker in CHECKERS) and asked.notes == ()
