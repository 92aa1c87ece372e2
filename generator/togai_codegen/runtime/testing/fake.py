"""A whole API in this process: it answers from the spec, remembers what it is told, and fails as a test wants it to."""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Literal, Self, TypeVar

from ..guards import is_mapping
from ..transport import Headers
from .answers import Answers, Reply, broken, json_of, scripted
from .requests import Inspection, Received, RequestNotAllowed, Violation, inspect
from .resources import Resources
from .spec import Operation, load
from .store import Store
from .transports import AsyncFakeTransport, Clock, FakeTransport

ClientT = TypeVar("ClientT")
AsyncClientT = TypeVar("AsyncClientT")
_ADDRESS = "http://fake.invalid"
"""A host that no resolver knows (RFC 2606, section 2): a request that misses the fake reaches nobody."""
_NOTHING: Any = object()


@dataclass(slots=True, kw_only=True)
class _Script:
    """What was ordered for some operations: a fault, or an answer. `left` is how often, None for ever."""

    operations: Sequence[Operation]
    left: int | None
    change: Callable[[Callable[[], Reply], Operation], Reply]


class Fake(Generic[ClientT, AsyncClientT]):
    """A fake of an API; `with` closes it. Made by the function `fake` of a generated package's `testing` module."""

    def __init__(
        self,
        data: Path,
        clients: Callable[[], tuple[Callable[..., ClientT], Callable[..., AsyncClientT]]],
        *,
        seed: int,
        page_size: int,
        strict: bool,
        serve: bool,
    ) -> None:
        self._spec = load(data)
        self._clients = clients
        self._strict = strict
        self._answers = Answers(self._spec, seed)
        self._page_size = page_size
        self._lock = threading.RLock()
        self._unraised: RequestNotAllowed | None = None
        self._server: Any = None
        self.requests: list[Received] = []
        """All requests, in the order of their arrival."""
        self.violations: list[Violation] = []
        """What the spec does not allow about them."""
        self.reset()
        if serve:
            from .server import FakeServer

            self._server = FakeServer(self._serve)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()
        if error is None and self._unraised is not None:
            raise self._unraised

    def close(self) -> None:
        """Stop the server, where there is one."""
        if self._server is not None:
            self._server.close()
            self._server = None

    @property
    def url(self) -> str:
        """The base URL: of the server where there is one, else one that only the fake's own transports serve."""
        return _ADDRESS if self._server is None else self._server.url

    def reset(self) -> None:
        """Forget requests, violations, scripts and everything that was created."""
        with self._lock:
            self.requests.clear()
            self.violations.clear()
            self._scripts: list[_Script] = []
            self._store = Store(self._spec, self._answers)
            self._resources = Resources(self._spec, self._answers, self._store, self._page_size)

    def client(self, *, instant: bool = True, **options: Any) -> ClientT:
        """A client that talks to this fake, with credentials for everything. `options` are those of the client's class.

        `instant`: its pauses before retries, and the delays of the fake, take no time; deadlines see them all the same.
        """
        clock = Clock(instant=instant)
        make = self._clients()[0]
        client = make(**{"base_url": _ADDRESS, "transport": self.transport(clock), **options})
        _prepare(client, clock, clock.pause)
        return client

    def async_client(self, *, instant: bool = True, **options: Any) -> AsyncClientT:
        """As `client`, for asyncio."""
        clock = Clock(instant=instant)
        make = self._clients()[1]
        client = make(**{"base_url": _ADDRESS, "transport": self.async_transport(clock), **options})
        _prepare(client, clock, clock.async_pause)
        return client

    def transport(self, clock: Clock | None = None) -> FakeTransport:
        """A transport for a client that a test makes itself, with any base URL."""
        return FakeTransport(self._serve, clock or Clock())

    def async_transport(self, clock: Clock | None = None) -> AsyncFakeTransport:
        """As `transport`, for asyncio."""
        return AsyncFakeTransport(self._serve, clock or Clock())

    def fail(
        self,
        operation: str,
        status: int | None = None,
        *,
        times: int | None = 1,
        retry_after: float | str | None = None,
        body: Any = _NOTHING,
        headers: Mapping[str, str] | None = None,
        delay: float = 0.0,
        drop: Literal["before", "after"] | None = None,
        malformed: bool = False,
    ) -> None:
        """Let the next calls of an operation fail; scripts of one operation are followed in the order in which they were given.

        Args:
            operation: `invoices.get`, an operationId, or `*` for all.
            status: Answer this status, with its documented body or with `body`; without it the call is carried out.
            times: How often; None: always.
            retry_after: A Retry-After header: seconds, or a date as text.
            delay: Seconds before the answer.
            drop: Break the connection `before` the call is carried out, or `after`, so that its effect stays.
            malformed: Cut the body off in its middle.
        """
        fields = {**({} if retry_after is None else {"Retry-After": f"{retry_after}"}), **(headers or {})}

        def change(carry_out: Callable[[], Reply], operation: Operation) -> Reply:
            if drop == "before":
                return Reply(drop=drop, delay=delay)
            if status is None:
                reply = carry_out()
            elif body is not _NOTHING:
                reply = scripted(body, status, {})
            else:
                reply = self._answers.error(operation, status, f"the fake was told to answer {status}")
            reply = replace(reply, headers=reply.headers.updated(fields.items()), delay=delay, drop=drop or "")
            return broken(reply) if malformed else reply

        self._order(operation, times, change)

    def respond(
        self,
        operation: str,
        body: Any,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        times: int | None = None,
    ) -> None:
        """Answer calls of an operation with a model, JSON values, text, bytes, or what a function of the request gives."""

        def change(carry_out: Callable[[], Reply], operation: Operation) -> Reply:
            content = body(self.requests[-1]) if callable(body) else body
            return scripted(content, status or operation.success()[0], headers or {})

        self._order(operation, times, change)

    def seed(self, resource: str, items: Iterable[Any], **parents: str) -> list[dict[str, Any]]:
        """Put objects there, as if they had been created: models, or JSON objects whose missing properties are made up.

        From then on the resource holds these and what is created, and nothing else. `parents` are path values of what they
        stand in (`account_id="A1"`). Raises ValueError for what the spec does not allow, LookupError for an unknown resource.
        """
        with self._lock:
            family = self._store.named(resource)
            family.owned = True
            scope = family.scope_of_parents(parents)
            return [self._store.seed(family, given, scope).body for given in map(json_of, items) if is_mapping(given)]

    def _order(self, name: str, times: int | None, change: Callable[[Callable[[], Reply], Operation], Reply]) -> None:
        with self._lock:
            self._scripts.append(_Script(operations=self._spec.named(name), left=times, change=change))

    def _serve(self, method: str, url: str, headers: Headers, content: bytes) -> Reply:
        """Answer one request. Raises RequestNotAllowed where the fake is strict."""
        with self._lock:
            found = inspect(self._spec, method.upper(), url, headers, content)
            self.requests.append(found.request)
            if found.operation is None and method == "POST" and found.request.path in self._spec.token_paths:
                return scripted({"access_token": "fake-token", "token_type": "Bearer", "expires_in": 3600}, 200, {})
            self.violations += found.violations
            if found.violations and self._strict:
                self._unraised = RequestNotAllowed("\n".join(map(str, found.violations)))
                raise self._unraised
            operation = found.operation
            script = None if operation is None else self._script(operation)
            if operation is None or script is None:
                return self._carry_out(found)
            return script.change(lambda: self._carry_out(found), operation)

    def _script(self, operation: Operation) -> _Script | None:
        """The next script for an operation, used up by one; those that hold for ever come last."""
        found = [item for item in self._scripts if operation in item.operations]
        for script in (*(item for item in found if item.left is not None), *reversed(found)):
            if script.left is None:
                return script
            if script.left > 0:
                script.left -= 1
                return script
        return None

    def _carry_out(self, found: Inspection) -> Reply:
        if found.violations:
            first = found.violations[0]
            return self._answers.error(found.operation, first.status, str(first))
        assert found.operation is not None
        return self._resources.answer(found.operation, found.path_values, found.request)


def _prepare(client: Any, clock: Clock, pause: Any) -> None:
    """Give a client the clock, and credentials for all schemes that it has none for."""
    from ..auth import Login, Secret

    shared, settings = client._shared, client._settings
    shared.clock, shared.pause = clock.now, pause
    logins = {name: Login(Secret("fake-credential"), user="fake") for name in settings.config.security}
    client._settings = replace(settings, logins={**logins, **settings.logins})
