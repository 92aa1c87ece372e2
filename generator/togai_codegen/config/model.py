"""What a run is asked to do: the command line first, then the environment, then the file."""

import keyword
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from togai_codegen.records import dataclass

Formatter: TypeAlias = Literal["ruff", "black"]
FORMATTERS: tuple[Formatter, ...] = ("ruff", "black")
ModelLibrary: TypeAlias = Literal["pydantic", "msgspec"]
MODEL_LIBRARIES: tuple[ModelLibrary, ...] = ("pydantic", "msgspec")
ReportFormat: TypeAlias = Literal["text", "json", "json-report", "markdown", "github", "sarif", "gitlab", "junit", "html"]
REPORT_FORMATS: tuple[ReportFormat, ...] = get_args(ReportFormat)

UpstreamKind: TypeAlias = Literal["auto", "spec", "docs"]
UPSTREAM_KINDS: tuple[UpstreamKind, ...] = ("auto", "spec", "docs")


class ConfigError(Exception):
    """The configuration can't be used; the message says which key and why (exit 2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UpstreamConfig:
    """Where `pull` takes the spec from: a URL, a path relative to the config, or `git:REF:path`."""

    url: str
    kind: UpstreamKind = "auto"
    document: str | None = None
    """Which document, where a docs site shows those of several APIs: its title, or the file that the pages name."""
    skip: tuple[str, ...] = ()
    """Patterns of pages that hold no operation."""


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
    models: ModelLibrary = "pydantic"
    """What the models of the package are made with."""
    templates: Path | None = None
    """A folder whose templates take the place of ours, by name."""
    allow: tuple[str, ...] = ()
    """Codes of diagnostics that are accepted: neither shown nor findings. One that matches nothing is an error."""
    reference: bool = True
    """Whether `reference.md` and `reference.html` are written into the package."""
    testing: bool = True
    """Whether the package gets a fake of its API: `testing.py`, `_testing.json` and `_runtime/testing`."""
    only: tuple[str, ...] = ()
    """Tags whose operations make up the client; all where neither these nor `only_operations` are given."""
    only_operations: tuple[str, ...] = ()
    """Patterns (`get*`, `POST /invoices*`) of operations that are in the client besides."""
    allow_remote: tuple[str, ...] = ()
    """Hosts that references may lead to, over https; all others are refused."""
    lock_folder: Path = Path()
    """Where the lock of remote files is: beside the config file, without one beside the spec."""
    cache: bool = True
    """Whether earlier runs are remembered in the user's cache folder; decides nothing about the output."""
    mixins: Mapping[str, str] = field(default_factory=dict[str, str])
    """A generated class, or a resource -> the class of `_custom` that it inherits from, perhaps with its module before it."""

    def __post_init__(self) -> None:
        if not _is_name(self.package):
            raise ConfigError(f"package: {self.package!r} is not a name that Python can import")
        if self.client_name is not None and not _is_name(self.client_name):
            raise ConfigError(f"client-name: {self.client_name!r} is not a name that Python can use")
        if self.env_prefix is not None and not (self.env_prefix.isascii() and self.env_prefix.isidentifier()):
            raise ConfigError(f"env-prefix: {self.env_prefix!r} is not a name that a shell can use")
        for key, value in self.mixins.items():
            if not all(_is_name(part) for part in value.split(".")):
                raise ConfigError(f"mixins: {value!r} for {key!r} is not a class of `_custom`, or a module and a class")

    def package_folder(self) -> Path:
        """Where the package is written."""
        return self.output / self.package


def _is_name(text: str) -> bool:
    """Whether Python code can use a text as a name: `class` and `None` are identifiers, but reserved."""
    return text.isidentifier() and not keyword.iskeyword(text)
