"""What every generated method takes, whatever its operation."""

import inspect
from collections.abc import Iterator
from typing import Any

import pytest
import togai
from togai import resources

from tests.support.places import GENERATED

OPTIONS = {"Unpack[RequestOptions]", "Unpack[WaitOptions]"}


def methods() -> Iterator[tuple[str, Any]]:
    for name in dir(resources):
        if not inspect.isclass(getattr(resources, name)):
            continue
        for attribute, value in vars(getattr(resources, name)).items():
            if inspect.isfunction(value) and not attribute.startswith("_"):
                yield f"{name}.{attribute}", value


def test_every_method_takes_the_options_of_a_call() -> None:
    """`extra_headers`, `extra_query`, `extra_body`, `timeout`, ... by one typed dictionary."""
    found = dict(methods())
    assert len(found) > 300
    for name, method in found.items():
        last = list(inspect.signature(method).parameters.values())[-1]
        assert last.kind is inspect.Parameter.VAR_KEYWORD and last.annotation in OPTIONS, name
    assert {"extra_headers", "extra_query", "extra_body"} <= togai.RequestOptions.__annotations__.keys()
    assert {"extra_headers", "extra_query"} <= togai.WaitOptions.__annotations__.keys()


@pytest.mark.parametrize("client", [togai.Togai, togai.AsyncTogai])
def test_every_client_has_the_way_around(client: Any) -> None:
    assert {"request", "with_options"} <= set(dir(client))


def test_optional_modules_are_copied_where_they_are_used() -> None:
    """Togai sends batches and waits; a package that does neither lacks these modules (tests/units/test_helpers.py)."""
    runtime = GENERATED / "togai" / "_runtime"
    assert all((runtime / name).is_file() for name in ("batches.py", "async_batches.py", "waiting.py"))
