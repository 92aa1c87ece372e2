"""The small package: it compiles, both formatters agree on it, and it comes out the same twice."""

import pytest

from tests.units.python_api import named, small_api
from togai_codegen.emit.fileset import FileSet
from togai_codegen.python import PackageOptions, build_package
from togai_codegen.render import format_files, render_package


@pytest.fixture(scope="module")
def unformatted() -> FileSet:
    api = small_api()
    return render_package(build_package(api, named(api), PackageOptions(package="togai")))


def test_compiles(unformatted: FileSet) -> None:
    for path, content in format_files(unformatted):
        if path.endswith(".py"):
            compile(content, path, "exec", dont_inherit=True)


def test_black_changes_nothing(unformatted: FileSet) -> None:
    formatted = format_files(unformatted)
    assert format_files(formatted, "black") == formatted


def test_same_bytes_twice(unformatted: FileSet) -> None:
    api = small_api()
    again = render_package(build_package(api, named(api), PackageOptions(package="togai")))
    assert again == unformatted


def test_keeps_the_runtime_as_it_is(unformatted: FileSet) -> None:
    assert all(content == unformatted.files[path] for path, content in format_files(unformatted) if path.startswith("_runtime/"))
