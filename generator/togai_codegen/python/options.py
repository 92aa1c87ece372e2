"""What the Python package is called and what it says about itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType

from togai_codegen.config import ModelLibrary
from togai_codegen.ir.model import Server, ServerVariable
from togai_codegen.records import dataclass

DEFAULT_LINE_LENGTH = 130
"""Width of generated code, the same as the runtime's, which is copied beside it; the formatters are called with this value."""
PROSE_WIDTH = 124
"""Column at which docstrings are wrapped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOptions:
    """The choices behind one generated package.

    `client_class` is PascalCase of the package name where it is empty. `environments` maps a name to a base URL; where it is
    empty the spec's servers decide (see `server_environments`). `env_prefix` is upper case of the package name where it is empty.
    """

    package: str
    client_class: str = ""
    environments: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    env_prefix: str = ""
    spec_sha256: str = ""
    generator_version: str = "0"
    line_length: int = DEFAULT_LINE_LENGTH
    models: ModelLibrary = "pydantic"
    testing: bool = True
    """Whether the package has a fake of its API."""

    @property
    def client(self) -> str:
        """Name of the synchronous client class."""
        return self.client_class or "".join(word[:1].upper() + word[1:] for word in self.package.split("_") if word) or "Client"

    @property
    def prefix(self) -> str:
        """Prefix of the environment variables, without the underscore."""
        return self.env_prefix or self.package.upper()


def server_url(server: Server) -> str:
    """The server's URL with its variables at their defaults (OpenAPI 3.1.1, section 4.8.5), without a trailing slash."""
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return url.rstrip("/")


def server_variables(servers: Iterable[Server]) -> dict[str, ServerVariable]:
    """The variables of all servers; of one name the first."""
    found: dict[str, ServerVariable] = {}
    for server in servers:
        for variable in server.variables:
            found.setdefault(variable.name, variable)
    return found


def server_environments(servers: Sequence[Server]) -> dict[str, str]:
    """Environment name -> base URL, variables in braces: the first is production, one that says sandbox is sandbox.

    Others are numbered.
    Relative URLs are left out: they say nothing without the address of the document.
    """
    environments: dict[str, str] = {}
    for position, server in enumerate(servers, start=1):
        url = server_url(server)
        template = server.url.rstrip("/")
        if "://" not in url or template in environments.values():
            continue
        environments[_environment_name(server, url, position, environments)] = template
    return environments


def _environment_name(server: Server, url: str, position: int, taken: Mapping[str, str]) -> str:
    if not taken:
        return "production"
    if "sandbox" in f"{url} {server.description or ''}".lower() and "sandbox" not in taken:
        return "sandbox"
    return f"server_{position}"


def variable_name(prefix: str, name: str) -> str:
    """The environment variable for a server variable, as the runtime has it: `ACME_REGION`."""
    return f"{prefix}_{''.join(char if char.isascii() and char.isalnum() else '_' for char in name).upper()}"
