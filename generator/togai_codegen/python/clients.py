"""`_client.py`: the sync and the async client with their credentials, environments and resources."""

from collections.abc import Mapping

from togai_codegen.ir.model import Api, ServerVariable
from togai_codegen.ir.queries import security_of
from togai_codegen.naming.fields import attribute
from togai_codegen.naming.model import Names
from togai_codegen.naming.reserved import KEYWORDS
from togai_codegen.python import prose
from togai_codegen.python.credentials import Credential, CredentialArgument, credentials, used_schemes
from togai_codegen.python.expressions import BOOL, FLOAT, MAPPING, NONE, SEQUENCE, STR, Choice, Name, PyType, either, generic
from togai_codegen.python.literals import literal
from togai_codegen.python.mixins import Mixins
from togai_codegen.python.model import ClientModule, PyClient, PyResourceProperty
from togai_codegen.python.options import PROSE_WIDTH, PackageOptions, server_environments, server_variables, variable_name
from togai_codegen.python.resourcing import used_resources
from togai_codegen.python.runtime_names import runtime
from togai_codegen.python.scope import Scope
from togai_codegen.records import dataclass

_TIMEOUT = runtime("Timeout", "options")
_OTHERS: tuple[tuple[str, PyType, str, str], ...] = (
    ("timeout", either(FLOAT, _TIMEOUT, NONE), "30.0", "Seconds per phase of an attempt (connect, read, write); None: no limit."),
    ("deadline", either(FLOAT, NONE), "90.0", "Seconds for a whole call with its retries; None: no limit."),
    ("retry", either(runtime("Retry", "retry"), NONE), "None", "How failed attempts are repeated; `Retry.off()`: not at all."),
    (
        "on_shape_error",
        Choice(("warn", "raise", "ignore")),
        '"warn"',
        "What happens where parts of an answer are not as documented; they are left as they came.",
    ),
)
_CHECK = "Check the documented limits (lengths, patterns, bounds) before anything is sent."
_RATE_LIMIT = 'Pace of the requests, such as `RateLimit("100/s")`; None: none.'


@dataclass(frozen=True, slots=True)
class ClientWriter:
    """Makes `_client.py`."""

    api: Api
    names: Names
    options: PackageOptions
    mixins: Mixins
    has_limits: bool
    """Whether some operation sends something that has limits."""

    def module(self) -> ClientModule:
        """The module with both clients."""
        scope = Scope("_client", self._taken())
        scope.future_annotations()
        environments = dict(self.options.environments) or server_environments(self.api.servers)
        config = self._config(scope, environments)
        clients = tuple(self._client(scope, environments, is_async) for is_async in (False, True))
        if used_resources(self.api, self.names):
            scope.use(Name("cached_property", "functools"))
            # Under a name that no attribute of a client has: annotations are looked up in the class first.
            scope.use(Name("resources as _resources", "."))
        return ClientModule(
            path="_client.py",
            docstring=prose.docstring(prose.wrap(f"The clients of {prose.api_title(self.api.title)}.", PROSE_WIDTH - 6)),
            imports=scope.groups(),
            config=config,
            clients=clients,
        )

    def _taken(self) -> frozenset[str]:
        return frozenset({self.options.client, f"Async{self.options.client}"})

    def _config(self, scope: Scope, environments: Mapping[str, str]) -> tuple[str, ...]:
        security = ", ".join(f"{literal(item.scheme.name)}: {item.descriptor(scope)}" for item in self._credentials())
        arguments = [
            f"name={literal(self.options.package)}",
            f"version={literal(self.api.version)}",
            f"env_prefix={literal(self.options.prefix)}",
            f"environments={literal(environments)}",
            f"security={{{security}}}",
            *([f"default_security={literal(own)}"] if (own := security_of(self.api)) else []),
            f"generator_version={literal(self.options.generator_version)}",
            f"spec_sha256={literal(self.options.spec_sha256)}",
        ]
        if self.has_limits:
            arguments.append(f"limits={scope.use(runtime('RequestLimits', 'checks'))}(__package__)")
        if variables := self._variables():
            arguments.append(f"server_variables={literal({item.name: item.default for item in variables.values()})}")
        if environments and "production" not in environments:
            arguments.append(f"default_environment={literal(next(iter(environments)))}")
        scope.use(runtime("ClientConfig", "options"))
        return tuple(arguments)

    def _credentials(self) -> tuple[Credential, ...]:
        return credentials(used_schemes(self.api), {*self._variables(), *(name for name, *_ in self._common({}, ""))})

    def _variables(self) -> dict[str, ServerVariable]:
        """The variables of servers by the names of their arguments."""
        servers = (*self.api.servers, *(server for operation in self.api.operations for server in operation.servers))
        taken = {"self", *(name for name, *_ in self._common({}, ""))}
        found: dict[str, ServerVariable] = {}
        for variable in server_variables(servers).values():
            name = attribute(variable.name)
            while name in taken or name in found or name in KEYWORDS:
                name += "_"
            found[name] = variable
        return found

    def _client(self, scope: Scope, environments: Mapping[str, str], is_async: bool) -> PyClient:
        prefix = "Async" if is_async else ""
        given = self._credentials()
        arguments = tuple(item for credential in given for item in credential.arguments(self.options.prefix, prefix))
        signature = [f"{item.name}: {scope.annotation(item.type)} | None = None" for item in arguments]
        signature.insert(1, "*")
        variables = self._variables()
        for name, variable in variables.items():
            type: PyType = Choice(variable.enum) if variable.enum else STR
            signature.append(f"{name}: {scope.annotation(either(type, NONE))} = None")
        names = [name for name, *_ in self._common(environments, prefix)]
        for name, type, default, _ in self._common(environments, prefix):
            signature.append(f"{name}: {scope.annotation(type)} = {default}")
        pairs = ", ".join(f"{literal(item.scheme.name)}: {item.value(scope, prefix)}" for item in given)
        own = runtime(f"{prefix}SyncClient".replace("AsyncSync", "Async"), "client")
        base = self.mixins.bases(scope, prefix + self.options.client, own)
        return PyClient(
            name=f"{prefix}{self.options.client}",
            base=base,
            docstring=prose.docstring(self._lines(arguments, environments, prefix)),
            signature=tuple(signature),
            super_arguments=(_located(variables), f"credentials={{{pairs}}}", *(f"{name}={name}" for name in names)),
            resources=tuple(
                self._property(resource.attribute, prefix + resource.class_name)
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
            *([("check_requests", BOOL, "False", _CHECK)] if self.has_limits else []),
            ("transport", either(transport, NONE), "None", "What sends the requests, for tests and special networks."),
            ("hooks", generic(SEQUENCE, runtime("Hook", "hooks")), "()", "Functions that see every attempt."),
            ("default_headers", either(generic(MAPPING, STR, STR), NONE), "None", "Headers for every request."),
            ("rate_limit", either(runtime("RateLimit", "pacing"), NONE), "None", _RATE_LIMIT),
            ("network", either(runtime("NetworkOptions", "transport"), NONE), "None", "Proxy, certificates and pool limits."),
        ]

    def _lines(self, given: tuple[CredentialArgument, ...], environments: Mapping[str, str], prefix: str) -> list[str]:
        width = PROSE_WIDTH - 8
        kind = "Asynchronous client" if prefix else "Client"
        lines = prose.wrap(f"{kind} of {prose.api_title(self.api.title)}.", width - 6)
        lines += ["", "Args:"]
        for item in given:
            lines += prose.wrap(f"{item.name}: {item.description}", width, " " * 4, " " * 8)
        for name, part in self._variables().items():
            otherwise = f"Without it: {variable_name(self.options.prefix, part.name)}, then {literal(part.default)}."
            lines += prose.wrap(f"{name}: A part of the server's URL. {otherwise}", width, " " * 4, " " * 8)
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

    def _property(self, attribute: str, class_name: str) -> PyResourceProperty:
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
        return PyResourceProperty(attribute=attribute, class_name=class_name, docstring=prose.docstring(lines))


def _located(variables: Mapping[str, ServerVariable]) -> str:
    """The config, with the server variables that were given."""
    given = ", ".join(f"{literal(variable.name)}: {name}" for name, variable in variables.items())
    return f"_CONFIG.located({{{given}}})" if variables else "_CONFIG"
