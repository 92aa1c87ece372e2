"""`[[tool.togai-codegen.vendor]]`: the copies of the package in other repositories, and how a new one is written down."""

import json
from pathlib import Path
from typing import Any

from togai_codegen.config.model import ConfigError
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict, is_list

VENDOR_PARTS = ("reference", "testing")
"""What a copy may be without."""
_KEYS = {"path", "without"}


@dataclass(frozen=True, slots=True)
class Destination:
    """One copy. `without` is None where the config leaves that to the copy's lock."""

    path: Path
    without: tuple[str, ...] | None = None


def read_destinations(value: Any, file: Path) -> tuple[Destination, ...]:
    """The value of the key `vendor`; paths are relative to the config file. Raises ConfigError."""
    if not is_list(value) or not all(is_dict(item) for item in value):
        raise ConfigError(f"{file}: vendor must be a list of tables, [[tool.togai-codegen.vendor]]")
    found = tuple(_destination(item, file) for item in value)
    for index, item in enumerate(found):
        if item.path in (other.path for other in found[:index]):
            raise ConfigError(f"{file}: vendor names {item.path} twice")
    return found


def _destination(item: dict[str, Any], file: Path) -> Destination:
    unknown = sorted(item.keys() - _KEYS)
    if unknown:
        raise ConfigError(f"{file}: vendor: unknown key {unknown[0]!r}; known keys: path, without")
    path, without = item.get("path"), item.get("without")
    if not isinstance(path, str) or not path:
        raise ConfigError(f"{file}: vendor: path must be a string")
    if without is None:
        return Destination(file.parent / path)
    if not is_list(without) or not all(part in VENDOR_PARTS for part in without):
        raise ConfigError(f"{file}: vendor: without may hold {' and '.join(map(repr, VENDOR_PARTS))}")
    return Destination(file.parent / path, tuple(without))


def with_destination(text: str, file: Path, path: str, without: tuple[str, ...]) -> str:
    """The text of a config file with one more copy at its end; all that was there stays as it is.

    Raises ConfigError, with the lines to write by hand, where TOML does not let us append them.
    """
    import tomllib

    own = file.name != "pyproject.toml" and "tool" not in tomllib.loads(text)
    lines = ["[[vendor]]" if own else "[[tool.togai-codegen.vendor]]", f"path = {json.dumps(path, ensure_ascii=False)}"]
    if without:
        lines.append(f"without = {json.dumps(list(without))}")
    added = "\n".join(lines) + "\n"
    entry: dict[str, Any] = {"path": path, **({"without": list(without)} if without else {})}
    longer = text + ("" if not text or text.endswith("\n") else "\n") + "\n" + added
    try:
        before, after = tomllib.loads(text), tomllib.loads(longer)
        table: dict[str, Any] = before if own else before["tool"]["togai-codegen"]
        table["vendor"] = [*table.get("vendor", []), entry]
    except (tomllib.TOMLDecodeError, KeyError, TypeError):
        raise ConfigError(f"{file}: can't be extended; add to `vendor` by hand:\n{added}") from None
    if before != after:
        raise ConfigError(f"{file}: can't be extended; add to `vendor` by hand:\n{added}")
    return longer
