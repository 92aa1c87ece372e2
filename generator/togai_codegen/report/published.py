"""The JSON Schemas (2020-12) of what commands print as JSON; they lie beside this file and in the wheel."""

from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).with_name("schemas")
SCHEMAS: Final = tuple(sorted(path.name.removesuffix(".schema.json") for path in _FOLDER.glob("*.schema.json")))
"""Commands that have one."""


def schema_text(command: str) -> str:
    """The schema of a command's JSON, as a JSON document."""
    return (_FOLDER / f"{command}.schema.json").read_text(encoding="utf-8")
