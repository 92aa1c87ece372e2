"""What models are made with, and what one of the libraries can't keep of what the other does."""

import contextlib
import importlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

LIBRARIES = ("pydantic", "msgspec")


@dataclass(frozen=True)
class Exempt:
    """A law that Structs don't keep. `tests` are parts of the node ids of those that hold it, which must fail there."""

    law: str
    instead: str
    tests: tuple[str, ...]


EXEMPT = (
    Exempt(
        "Undeclared properties are kept, read and written back.",
        "They are left out. Where the spec gives their type they are kept, in `model_extra`.",
        (
            "test_models.py::test_null_absent_unknown",
            "test_models.py::test_exact_decimals",
            "test_extras.py::test_they_have_their_type_and_are_written_as_they_came[Shelf",
            "test_shape_errors.py::test_a_wrong_value_costs_only_itself",
            """test_strict.py::test_accepted[{"method": {"type": "bank", "added": 1}}]""",
            """test_strict.py::test_refused[{"added": 1}]""",
            """test_strict.py::test_refused[{"method": {"type": "card", "no": 1, "added": 1}}]""",
            "test_likeness.py::test_the_variant_with_the_fewest_wrong_parts_is_taken_else_the_first",
            "test_small_client.py::test_values_are_python_values",
            "test_webhooks.py::test_a_body_is_read_as_its_model",
        ),
    ),
    Exempt(
        "Timestamps are written back as the text that they came as.",
        "They are read as `datetime`, and written as RFC 3339 with six digits of a second or none.",
        (
            "test_models.py::test_timestamps_keep_their_text[2024-",
            "test_strict.py::test_timestamps_are_values_to_everybody_but_the_wire",
        ),
    ),
    Exempt(
        "Constructors refuse values of another type, and read texts of timestamps.",
        "They refuse names that there are not; what is given stays as it is.",
        (
            "test_strict.py::test_timestamps_can_be_set_and_deleted",
            "test_small_client.py::test_constructors_refuse_another_type",
        ),
    ),
    Exempt(
        "A decimal that comes as text is reported.",
        "It is read as the number that it spells, and written as a number. `validate_strict` refuses it.",
        (
            "test_extras.py::test_a_wrong_one_costs_only_itself[Prices",
            "test_shape_errors.py::test_exact_models_keep_their_digits_beside_wrong_values",
            "test_small_client.py::test_a_decimal_as_text_is_reported",
        ),
    ),
)
"""The table in docs/using-a-client.md says the same."""


def exempt_from(node: str) -> Exempt | None:
    """The law of which a test is exempt where models are Structs."""
    name = re.sub(r"-?(structs|msgspec)-?", "", node)
    return next((item for item in EXEMPT if any(part in name for part in item.tests)), None)


@contextlib.contextmanager
def imported(package: str, folder: Path) -> Iterator[ModuleType]:
    """A generated package; afterwards another may be imported under its name."""
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(package)
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name == package or name.startswith(f"{package}.")]:
            del sys.modules[name]


def needs(library: str) -> str:
    """The library, where it is installed; else the test is skipped."""
    pytest.importorskip(library, reason=f"models are made with {library} here; `pip install -e .[test]`")
    return library
