"""What a run is asked to do: the command line first, then the environment, then the file."""

import keyword
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

Formatter: TypeAlias = Literal["ruff", "black"]
FORMATTERS: tuple[Formatter, ...] = ("ruff", "black")


class ConfigError(Exception):
    """The configuration can't be used; the message says which key and why (exit 2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything that a run can be told. Paths are resolved against the file that named them."""

    spec: Path
    output: Path
    package: str
    overlays: tuple[Path, ...] = ()
    client_name: str | None = None
    """Name of the client class; the package's name in PascalCase where it is not given."""
    env_prefix: str | None = None
    """Prefix of the environment variables that the client reads; the package's name in upper case where it is not given."""
    formatter: Formatter = "ruff"
    templates: Path | None = None
    """A folder whose templates take the place of ours, by name."""
    allow: tuple[str, ...] = ()
    """Codes of diagnostics that are accepted: neither shown nor findings. One that matches nothing is an error."""
    reference: bool = True
    """Whether `reference.md` and `reference.html` are written into the package."""

    def __post_init__(self) -> None:
        if not _is_name(self.package):
            raise ConfigError(f"package: {self.package!r} is not a name that Python can import")
        if self.client_name is not None and not _is_name(self.client_name):
            raise ConfigError(f"client-name: {self.client_name!r} is not a name that Python can use")
        if self.env_prefix is not None and not (self.env_prefix.isascii() and self.env_prefix.isidentifier()):
            raise ConfigError(f"env-prefix: {self.env_prefix!r} is not a name that a shell can use")

    def package_folder(self) -> Path:
        """Where the package is written."""
        return self.output / self.package


def _is_name(text: str) -> bool:
    """Whether Python code can use a text as a name: `class` and `None` are identifiers, but reserved."""
    return text.isidentifier() and not keyword.iskeyword(text)
