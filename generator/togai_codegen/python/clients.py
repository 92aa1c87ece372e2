"""`_client.py`: the sync and the async client with their credentials, environments and resources."""

from collections.abc import Mapping
from dataclasses import dataclass

from togai_codegen.ir.model import Api, ApiKeyScheme, BasicScheme, BearerScheme, SecurityScheme
from togai_codegen.naming.model import Names
from togai_codegen.python import prose
from togai_codegen.python.expressions import FLOAT, MAPPING, NONE, SEQUENCE, STR, Choice, Name, PyType, either, generic
from togai_codegen.python.literals import literal
from togai_codegen.python.mixins import Mixins
from togai_codegen.python.model import ClientModule, PyClient, PyResourceProperty
from togai_codegen.python.options import PROSE_WIDTH, PackageOptions, server_environments
from togai_codegen.python.resourcing import used_resources
from togai_codegen.python.runtime_names import runtime
from togai_codegen.python.scope import Scope

_TIMEOUT = runtime("Timeout", "options")
_OTHERS: tuple[tuple[str, PyType, str, str], ...] = (
    ("timeout", either(FLOAT, _TIMEOUT), "30.0", "Seconds per phase of one attempt (connect, read, write)."),
    ("deadline", either(FLOAT, NONE), "90.0", "Seconds for a whole call with its retries; None: no limit."),
    ("retry", either(runtime("Retry", "retry"), NONE), "None", "How failed attempts are repeated; `Retry.off()`: not at all."),
    (
        "on_shape_error",
        Choice(("warn", "raise", "ignore")),
        '"warn"',
        "What happens where parts of an answer are not as documented; they are left as they came.",
    ),
)
_RATE_LIMIT = 'Pace of the requests, such as `RateLimit("100/s")`; None: none.'


@dataclass(frozen=True, slots=True)
class Credential:
    """One keyword argument of the client and the schemes that it serves."""

    name: str
    scheme: SecurityScheme
    description: str


def credentials(schemes: tuple[SecurityScheme, ...]) -> tuple[Credential, ...]:
    """Keyword arguments for the security schemes: `token`, `basic`, `api_key`; named by the scheme where a kind repeats."""
    kinds = [_kind(scheme) for scheme in schemes]
    found: list[Credential] = []
    taken = {
        "self",
        *(name for name, *_ in _OTHERS),
        "environment",
        "base_url",
        "transport",
        "hooks",
        "default_headers",
        "rate_limit",
        "network",
    }
    for scheme, (name, description) in zip(schemes, kinds, strict=True):
        repeated = [kind for kind, _ in kinds].count(name) > 1
        chosen = _snake(scheme.name) or name if repeated else name
        while chosen in taken:
            chosen += "_"
        taken.add(chosen)
        found.append(Credential(chosen, scheme, description))
    return tuple(found)


def _kind(scheme: SecurityScheme) -> tuple[str, str]:
    match scheme:
        case BearerScheme():
            return "token", "Bearer token, or a function that returns it"
        case BasicScheme():
            return "basic", "Pair of user name and password"
        case ApiKeyScheme():
            return "api_key", "API key, or a function that returns it"


def _snake(name: str) -> str:
    words = "".join(f"_{char.lower()}" if char.isupper() else char if char.isalnum() and char.isascii() else "_" for char in name)
    joined = "_".join(word for word in words.split("_") if word)
    return joined if joined.isidentifier() else ""


@dataclass(frozen=True, slots=True)
class ClientWriter:
    """Makes `_client.py`."""

    api: Api
    names: Names
    options: PackageOptions
    mixins: Mixins

    def module(self) -> ClientModule:
        """The module with both clients."""
        scope, types = Scope("_client", self._taken()), Scope("_client", self._taken())
        scope.future_annotations()
        environments = dict(self.options.environments) or server_environments(self.api.servers)
        config = self._config(scope, environments)
        clients = tuple(self._client(scope, types, environments, is_async) for is_async in (False, True))
        for resource, _ in used_resources(self.api, self.names):
            for prefix in ("", "Async"):
                types.use(Name(prefix + resource.class_name, f".resources.{resource.module}"))
        if types.groups():
            for name, module in (("cached_property", "functools"), ("TYPE_CHECKING", "typing")):
                scope.use(Name(name, module))
        return ClientModule(
            path="_client.py",
            docstring=prose.docstring(prose.wrap(f"The clients of {prose.api_title(self.api.title)}.", PROSE_WIDTH - 6)),
            imports=scope.groups(),
            type_imports=types.groups(),
            aliases=(),
            config=config,
            clients=clients,
        )

    def _taken(self) -> frozenset[str]:
        return frozenset({self.options.client, f"Async{self.options.client}"})

    def _config(self, scope: Scope, environments: Mapping[str, str]) -> tuple[str, ...]:
        security = ", ".join(f"{literal(item.scheme.name)}: {self._scheme(scope, item)}" for item in credentials(self._schemes()))
        arguments = [
            f"name={literal(self.options.package)}",
            f"version={literal(self.api.version)}",
            f"env_prefix={literal(self.options.prefix)}",
            f"environments={literal(environments)}",
            f"security={{{security}}}",
            f"generator_version={literal(self.options.generator_version)}",
            f"spec_sha256={literal(self.options.spec_sha256)}",
        ]
        if environments and "production" not in environments:
            arguments.append(f"default_environment={literal(next(iter(environments)))}")
        scope.use(runtime("ClientConfig", "options"))
        return tuple(arguments)

    def _schemes(self) -> tuple[SecurityScheme, ...]:
        used = {name for operation in self.api.operations for alternative in operation.security for name in alternative}
        return tuple(scheme for scheme in self.api.security_schemes if scheme.name in used)

    def _scheme(self, scope: Scope, credential: Credential) -> str:
        scheme = credential.scheme
        variable = credential.name.upper()
        match scheme:
            case BearerScheme():
                arguments = "" if variable == "TOKEN" else f"env={literal(variable)}"
                return f"{scope.use(runtime('Bearer', 'auth'))}({arguments})"
            case BasicScheme():
                pair = (f"{variable}_USERNAME", f"{variable}_PASSWORD")
                arguments = "" if variable == "BASIC" else f"env={literal(pair)}"
                return f"{scope.use(runtime('Basic', 'auth'))}({arguments})"
            case ApiKeyScheme():
                arguments = literal(scheme.parameter)
                arguments += "" if scheme.location.value == "header" else f", location={literal(scheme.location.value)}"
                arguments += "" if variable == "API_KEY" else f", env={literal(variable)}"
                return f"{scope.use(runtime('ApiKey', 'auth'))}({arguments})"

    def _client(self, scope: Scope, types: Scope, environments: Mapping[str, str], is_async: bool) -> PyClient:
        prefix = "Async" if is_async else ""
        given = credentials(self._schemes())
        signature: list[str] = []
        for position, item in enumerate(given):
            signature += ["*"] if position == 1 else []
            signature.append(f"{item.name}: {self._credential_type(scope, item, prefix)} | None = None")
        signature += [] if len(given) > 1 else ["*"]
        names = [name for name, *_ in self._common(environments, prefix)]
        for name, type, default, _ in self._common(environments, prefix):
            signature.append(f"{name}: {scope.annotation(type)} = {default}")
        pairs = ", ".join(f"{literal(item.scheme.name)}: {item.name}" for item in given)
        own = runtime(f"{prefix}SyncClient".replace("AsyncSync", "Async"), "client")
        base = self.mixins.bases(scope, prefix + self.options.client, own)
        return PyClient(
            name=f"{prefix}{self.options.client}",
            base=base,
            docstring=prose.docstring(self._lines(given, environments, prefix)),
            signature=tuple(signature),
            super_arguments=("_CONFIG", f"credentials={{{pairs}}}", *(f"{name}={name}" for name in names)),
            resources=tuple(
                self._property(resource.attribute, prefix + resource.class_name, resource.module)
                for resource, _ in used_resources(self.api, self.names)
            ),
        )

    def _common(self, environments: Mapping[str, str], prefix: str) -> list[tuple[str, PyType, str, str]]:
        variable = self.options.prefix
        choice: PyType = Choice(tuple(environments)) if environments else STR
        transport = runtime(f"{prefix}Transport", "transport")
        return [
            ("environment", either(choice, NONE), "None", f"Which server to call. Without it: {variable}_ENVIRONMENT."),
            ("base_url", either(STR, NONE), "None", f"Another server. Without it: {variable}_BASE_URL, then the environment."),
            *_OTHERS,
            ("transport", either(transport, NONE), "None", "What sends the requests, for tests and special networks."),
            ("hooks", generic(SEQUENCE, runtime("Hook", "hooks")), "()", "Functions that see every attempt."),
            ("default_headers", either(generic(MAPPING, STR, STR), NONE), "None", "Headers for every request."),
            ("rate_limit", either(runtime("RateLimit", "pacing"), NONE), "None", _RATE_LIMIT),
            ("network", either(runtime("NetworkOptions", "transport"), NONE), "None", "Proxy, certificates and pool limits."),
        ]

    def _credential_type(self, scope: Scope, item: Credential, prefix: str) -> str:
        source = runtime(f"{prefix}TokenSource", "auth")
        if isinstance(item.scheme, BasicScheme):
            return scope.annotation(generic(Name("tuple"), STR, source))
        return scope.annotation(source)

    def _lines(self, given: tuple[Credential, ...], environments: Mapping[str, str], prefix: str) -> list[str]:
        width = PROSE_WIDTH - 8
        kind = "Asynchronous client" if prefix else "Client"
        lines = prose.wrap(f"{kind} of {prose.api_title(self.api.title)}.", width - 6)
        lines += ["", "Args:"]
        for item in given:
            variable = item.name.upper()
            both = f"{self.options.prefix}_{variable}"
            if isinstance(item.scheme, BasicScheme):
                stem = f"{self.options.prefix}_" + ("" if variable == "BASIC" else f"{variable}_")
                both = f"{stem}USERNAME and {stem}PASSWORD"
            lines += prose.wrap(f"{item.name}: {item.description}. Without it: {both}.", width, " " * 4, " " * 8)
        for name, _, _, text in self._common(environments, prefix):
            lines += prose.wrap(f"{name}: {text}", width, " " * 4, " " * 8)
        variable = self.options.client.lower()
        attribute = next((resource.attribute for resource, _ in used_resources(self.api, self.names)), "")
        opening = (
            f"async with Async{self.options.client}() as {variable}:"
            if prefix
            else f"with {self.options.client}() as {variable}:"
        )
        return [*lines, "", "Example:", f"    {opening}", f"        {variable}.{attribute}" if attribute else "        ..."]

    def _property(self, attribute: str, class_name: str, module: str) -> PyResourceProperty:
        text = next(
            (
                tag.description
                for tag in self.api.tags
                if tag.description and tag.name in self.names.resources and self.names.resources[tag.name].attribute == attribute
            ),
            None,
        )
        paragraph = (prose.paragraphs(text) if text else [])[:1]
        lines = prose.wrap(prose.sentence(paragraph[0] if paragraph else f"Operations of `{attribute}`"), PROSE_WIDTH - 14)
        return PyResourceProperty(attribute=attribute, class_name=class_name, module=module, docstring=prose.docstring(lines))
