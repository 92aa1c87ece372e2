"""What every test may use."""

import functools
import gc
import os
import re
import ssl
import warnings
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

import certifi
import httpcore2
import jinja2
import pytest
from hypothesis import settings

from tests.support.libraries import exempt_from
from tests.support.places import GENERATED

# The same examples in every run: a failure that only one run in many draws says nothing about a change.
settings.register_profile("fixed", derandomize=True)
settings.load_profile("fixed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """What CI runs at night."""
    parser.addoption(
        "--everything", action="store_true", help="Run what a normal run samples too: all tests of the vendored runtime."
    )


NIGHTLY = (
    "test_census.py::test_specs_of_vendors",
    "test_documented_examples_survive[08",
    "test_fuzz.py::test_mutants[1]",
    "test_fuzz.py::test_mutants[2]",
    "test_parts.py::test_parts_after_many_edits",
    "test_incremental.py::test_a_run_that_remembers_is_as_good_as_one_that_does_not[1]",
    "test_incremental.py::test_a_run_that_remembers_is_as_good_as_one_that_does_not[2]",
    "test_same_bytes_whatever_surrounds_the_run[08",
    "test_ci_pieces.py::test_a_whole_night",
    "test_secrets.py::test_nothing_shows_a_secret[in place-async",
    "test_second_repository.py::test_it_imports_silently[httpx]",
    "test_second_repository.py::test_both_versions_work[httpx]",
    "test_second_repository.py::test_strict_types_hold_there[httpx]",
    "allof_chain_800",
    "corpus/test_fakes.py",
    "test_call_sites.py::test_call_sites_with_a_checker",
    "test_call_sites.py::test_labels_are_what",
    "test_call_sites.py::test_what_was_wrong_before",
    "test_witnesses.py::test_a_program_shows_what_breaks[0",
    "test_witnesses.py::test_an_old_client_reads_what_is_wire_safe[0",
    "test_diff_laws.py::test_everywhere",
    "test_two_versions.py::test_many_edits_of_two_versions",
    "test_diff_laws.py::test_what_comes_back_goes_away[oasdiff]",
    "test_diff_laws.py::test_what_says_the_same_differs_in_nothing[togai",
    "test_incremental.py::test_many_edits",
    "test_overlay_laws.py::test_overlays[many",
    "test_rereading.py::test_what_was_edited_is_read_as_if_for_the_first_time[10-many",
    "test_rereading.py::test_what_was_edited_is_read_as_if_for_the_first_time[200-many",
    "test_vendor_updates.py::test_the_fifty_hold_everything",
    "test_names.py::test_ten_more_schemas_change_no_name[stripe]",
    "test_types.py::test_published_states",
    "test_types.py::test_structs",
    "test_structs.py::test_wrong_answers_are_read_as_by_pydantic[many]",
    "test_structs.py::test_snapshots_import[all]",
    "test_values.py::test_what_jsonschema_accepts[more",
    "test_same_bytes.py::test_both_formatters[togai]",
    "test_reference_examples.py::test_every_example_runs[async-all]",
)
"""Parts of the names of tests that take half a minute each beside `../shared`; a normal run has smaller ones of their kind."""


STRUCTS = frozenset({"test_copying", "test_extras", "test_likeness", "test_models", "test_shape_errors", "test_strict"})
"""Modules of tests/runtime that a normal run tries where models are msgspec's Structs too."""
LONG_BEHAVIOUR = frozenset({"test_sending", "test_fake_of_any_spec", "test_fake_pages"})
"""Modules of tests/behaviour that a normal run tries with pydantic's models only."""
VENDORED = frozenset({"test_client", "test_models", "test_strict"})
"""Modules of tests/runtime that a normal run tries on a copy of the runtime too."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long ones and most second runs to `--everything`; pytest counts them as deselected."""
    for item in items:
        exempt = exempt_from(item.nodeid) if {"structs", "msgspec"} & set(re.findall("[a-z]+", item.name)) else None
        if exempt:
            item.add_marker(pytest.mark.xfail(reason=exempt.law, strict=True))
    left_out = [item for item in items if is_for_the_night(item)]
    if left_out and not config.getoption("--everything"):
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not is_for_the_night(item)]


def is_for_the_night(item: pytest.Item) -> bool:
    """Whether a normal run does without a test, since it has smaller ones of its kind."""
    copied = item.path.parent.name == "runtime" and "vendored" in item.name and item.path.stem not in VENDORED
    structs = item.path.parent.name == "runtime" and "structs" in item.name and item.path.stem not in STRUCTS
    structs = structs or ("msgspec" in item.name and item.path.stem in LONG_BEHAVIOUR)
    return copied or structs or any(part in item.nodeid for part in NIGHTLY)


@pytest.fixture(scope="module", autouse=True)
def only_what_is_new_is_searched_for_garbage() -> None:
    """What lives when a module begins lives on: looking through it at each `gc.collect` of a test took a third of a whole run."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def rarely_searched_for_garbage() -> None:
    """Nearly all that a run of the generator makes lives until its end, so what searches unasked finds little."""
    gc.set_threshold(100_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def one_compilation_of_a_template() -> Iterator[None]:
    """A template is compiled once a process, not once a run of the generator: that is two thirds of a small run."""
    compile_ = jinja2.Environment.compile
    known: dict[tuple[object, ...], Any] = {}

    def remembered(environment: jinja2.Environment, source: str, name: str | None = None, filename: str | None = None) -> Any:
        settings = type(environment), environment.autoescape, environment.trim_blocks, environment.lstrip_blocks
        key = (*settings, frozenset(environment.filters.items()), frozenset(environment.tests.items()), source, name, filename)
        if key not in known:
            known[key] = compile_(environment, source, name, filename)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", remembered)
        yield


@pytest.fixture(scope="session", autouse=True)
def one_store_of_certificates() -> Iterator[None]:
    """The usual TLS contexts are made once a process, not once a client: reading all certificates takes 30 ms."""
    make, usual = ssl.create_default_context, certifi.where()
    once = functools.cache(make)

    def made(*arguments: Any, **options: Any) -> ssl.SSLContext:
        return once(cafile=usual) if not arguments and options == {"cafile": usual} else make(*arguments, **options)

    system = httpcore2.default_ssl_context

    @functools.cache
    def trusted(trust_env: bool, *named: str | None) -> ssl.SSLContext:
        return system(_trust_env=trust_env)

    def default(*, _trust_env: bool = True) -> ssl.SSLContext:
        return trusted(_trust_env, os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", made)
        patch.setattr(httpcore2, "default_ssl_context", default)
        yield


@pytest.fixture(scope="session", autouse=True)
def one_compilation_of_a_module() -> Iterator[None]:
    """Modules of the same text are compiled once a process: each generated package holds the same runtime of a hundred."""
    compile_ = SourceFileLoader.source_to_code
    known: dict[tuple[object, ...], CodeType] = {}

    def remembered(loader: SourceFileLoader, data: Any, path: Any, **options: Any) -> Any:
        if not isinstance(data, bytes):
            return compile_(loader, data, path, **options)
        # What is odd in a text is warned of when it is compiled: known is only what was compiled under the same filters.
        key = data, *warnings.filters
        if key not in known:
            known[key] = compile_(loader, data, path, **options)
        return located(known[key], str(path))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SourceFileLoader, "source_to_code", remembered)
        yield


def located(code: CodeType, path: str) -> CodeType:
    """Code as if compiled from the file at `path`."""
    if code.co_filename == path:
        return code
    constants = tuple(located(item, path) if isinstance(item, CodeType) else item for item in code.co_consts)
    return code.replace(co_filename=path, co_consts=constants)


@pytest.fixture(scope="session")
def togai_package() -> Path:
    """The committed package. Its absence is a failure, not a reason to skip: it is what this project delivers."""
    package = GENERATED / "togai"
    assert (package / "_manifest.json").is_file(), "generated/togai is not there: run `make generate`"
    return package


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """No token, address or proxy of the developer's own shell reaches a test."""
    for name in ("TOGAI_TOKEN", "TOGAI_BASE_URL", "TOGAI_ENVIRONMENT", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
