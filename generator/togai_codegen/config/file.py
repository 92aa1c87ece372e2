"""Reading `[tool.togai-codegen]` from a `pyproject.toml`, or the same keys from the top of a file of their own."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any, TypeVar

from togai_codegen.config.destinations import Destination, read_destinations
from togai_codegen.config.model import (
    FORMATTERS,
    MODEL_LIBRARIES,
    UPSTREAM_KINDS,
    ConfigError,
    Formatter,
    ModelLibrary,
    UpstreamConfig,
    UpstreamKind,
)
from togai_codegen.records import dataclass
from togai_codegen.shapes import is_dict, is_list

OWN_NAME = "togai-codegen.toml"
TABLE = "togai-codegen"
KEYS = ("spec", "overlays", "output", "package", "client-name", "env-prefix", "formatter", "templates", "only", "only-operations",
        "mixins", "testing", "allow-remote", "reference", "allow", "upstream", "cache", "vendor", "models")  # fmt: skip

UPSTREAM_KEYS = ("url", "kind", "document", "skip")
_Choice = TypeVar("_Choice", bound=str)
_SOURCE = re.compile(r"https?://|git:", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileConfig:
    """The keys that a file sets; None or () where it does not."""

    spec: Path | None = None
    overlays: tuple[Path, ...] = ()
    output: Path | None = None
    package: str | None = None
    client_name: str | None = None
    env_prefix: str | None = None
    formatter: Formatter | None = None
    models: ModelLibrary | None = None
    templates: Path | None = None
    reference: bool | None = None
    testing: bool | None = None
    cache: bool | None = None
    only: tuple[str, ...] = ()
    only_operations: tuple[str, ...] = ()
    allow_remote: tuple[str, ...] = ()
    mixins: Mapping[str, str] = field(default_factory=dict[str, str])
    allow: tuple[str, ...] = ()
    upstream: UpstreamConfig | None = None
    vendor: tuple[Destination, ...] = ()


def find_config(folder: Path) -> Path | None:
    """The config file that holds for a folder: the nearest one, upwards. A `pyproject.toml` without our table does not count."""
    for place in (folder, *folder.parents):
        own = place / OWN_NAME
        if own.is_file():
            return own
        project = place / "pyproject.toml"
        if project.is_file() and TABLE in _table(_parse(project), "tool", project):
            return project
    return None


def read_config(path: Path) -> FileConfig:
    """Read a config file. Raises ConfigError, with the right key suggested, for one that we don't know."""
    document = _parse(path)
    if path.name == "pyproject.toml" or "tool" in document:
        tools = _table(document, "tool", path)
        if TABLE not in tools:
            raise ConfigError(f"{path}: there is no [tool.{TABLE}] table")
        document = _table(tools, TABLE, path)
    for key in document:
        if key not in KEYS:
            import difflib

            close = difflib.get_close_matches(key.replace("_", "-"), KEYS, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"known keys: {', '.join(KEYS)}"
            raise ConfigError(f"{path}: unknown key {key!r}; {hint}")
    return _Reader(document, path).read()


@dataclass(frozen=True, slots=True)
class _Reader:
    document: dict[str, Any]
    path: Path

    def read(self) -> FileConfig:
        return FileConfig(
            spec=self._path("spec"),
            overlays=self._paths("overlays"),
            output=self._path("output"),
            package=self._text("package"),
            client_name=self._text("client-name"),
            env_prefix=self._text("env-prefix"),
            formatter=self._one_of("formatter", FORMATTERS),
            models=self._one_of("models", MODEL_LIBRARIES),
            templates=self._path("templates"),
            reference=self._flag("reference"),
            allow=self._texts("allow"),
            vendor=read_destinations(self.document.get("vendor", []), self.path),
            testing=self._flag("testing"),
            cache=self._flag("cache"),
            only=self._texts("only"),
            only_operations=self._texts("only-operations"),
            allow_remote=self._texts("allow-remote"),
            mixins=dict(self._flat(_table(self.document, "mixins", self.path), "mixins")),
            upstream=self._upstream(),
        )

    def _text(self, key: str) -> str | None:
        value = self.document.get(key)
        if value is not None and not isinstance(value, str):
            raise ConfigError(f"{self.path}: {key} must be a string")
        return value

    def _upstream(self) -> UpstreamConfig | None:
        value = self.document.get("upstream")
        if value is None or isinstance(value, str):
            return None if value is None else UpstreamConfig(url=self._source(value))
        inner = _Reader(_table(self.document, "upstream", self.path), self.path)
        for key in inner.document:
            if key not in UPSTREAM_KEYS:
                raise ConfigError(f"{self.path}: unknown key {f'upstream.{key}'!r}; known keys: {', '.join(UPSTREAM_KEYS)}")
        url, kind = inner._text("url"), inner._text("kind")
        if url is None:
            raise ConfigError(f"{self.path}: upstream must have a url")
        known = _known_kind(kind or "auto")
        if known is None:
            raise ConfigError(f"{self.path}: upstream.kind must be one of {', '.join(UPSTREAM_KINDS)}, not {kind!r}")
        return UpstreamConfig(url=self._source(url), kind=known, document=inner._text("document"), skip=inner._texts("skip"))

    def _source(self, text: str) -> str:
        """A URL or `git:REF:path` as it is, any other text as a path beside the config file."""
        return text if _SOURCE.match(text) else (self.path.parent / text).as_posix()

    def _flag(self, key: str) -> bool | None:
        value = self.document.get(key)
        if value is not None and not isinstance(value, bool):
            raise ConfigError(f"{self.path}: {key} must be true or false")
        return value

    def _path(self, key: str) -> Path | None:
        text = self._text(key)
        return None if text is None else self.path.parent / text

    def _paths(self, key: str) -> tuple[Path, ...]:
        return tuple(self.path.parent / item for item in self._texts(key))

    def _texts(self, key: str) -> tuple[str, ...]:
        value = self.document.get(key, [])
        if not is_list(value) or not all(isinstance(item, str) for item in value):
            raise ConfigError(f"{self.path}: {key} must be a list of strings")
        return tuple(value)

    def _flat(self, table: dict[str, Any], place: str) -> Iterator[tuple[str, str]]:
        """`models.Invoice = "..."` is a table in TOML, and `"models.Invoice" = "..."` is not; both mean the same."""
        for key, value in table.items():
            if is_dict(value):
                yield from ((f"{key}.{inner}", text) for inner, text in self._flat(value, f"{place}.{key}"))
            elif isinstance(value, str):
                yield key, value
            else:
                raise ConfigError(f"{self.path}: {place}.{key} must be the name of a class")

    def _one_of(self, key: str, known: tuple[_Choice, ...]) -> _Choice | None:
        text = self._text(key)
        for choice in known:
            if text == choice:
                return choice
        if text is None:
            return None
        raise ConfigError(f"{self.path}: {key} must be one of {', '.join(known)}, not {text!r}")


def _known_kind(text: str) -> UpstreamKind | None:
    for kind in UPSTREAM_KINDS:
        if text == kind:
            return kind
    return None


def _parse(path: Path) -> dict[str, Any]:
    import tomllib  # not every run has a config

    try:
        with path.open("rb") as stream:
            return tomllib.load(stream)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not TOML: {error}") from error


def _table(document: dict[str, Any], key: str, path: Path) -> dict[str, Any]:
    value = document.get(key, {})
    if not is_dict(value):
        raise ConfigError(f"{path}: {key} must be a table")
    return value
