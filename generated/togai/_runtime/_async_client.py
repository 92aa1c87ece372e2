"""The client, asynchronously. `_sync_client` is derived from this file by scripts/derive_sync.py."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from functools import cached_property
from logging import DEBUG
from random import random
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeAlias, TypeVar, Unpack, overload

from . import _async_support as support
from ._async_auth import authorise
from .adjust import ClientOptions, adjusted
from .auth import AsyncCredential
from .calls import Progress, Sending, Settings, begin, check_kind, check_options, make_settings
from .errors import AuthenticationError, ConfigurationError, ConnectionFailed, DeadlineExceeded
from .hooks import Hook
from .media import is_success
from .omit import OMIT
from .operation import Operation, unlisted
from .options import ClientConfig, OnShapeError, Parts, RequestOptions, Timeout
from .pacing import RateLimit
from .page_values import Pages
from .paging import AsyncPager
from .raw_response import RawResponse
from .redirects import MAX_REDIRECTS, redirected
from .responses import Answer, read_error
from .retry import Decision, GiveUp, Outcome, Retry, RetryBudget, Wait, decide, parse_retry_after
from .sealing import Sealed, SealedInit
from .transport import AsyncTransport, AsyncTransportResponse, NetworkOptions, Request
from .wirelog import log_request, log_response

if TYPE_CHECKING:
    from ._async_streams import AsyncStreamedResponse

T = TypeVar("T")
ItemT = TypeVar("ItemT")
Exchanged: TypeAlias = tuple[Answer, AsyncTransportResponse]


class AsyncShared:
    """What a client shares with those that `with_options` makes of it: transport, retry budget, clock."""

    def __init__(self, transport: AsyncTransport | None, network: NetworkOptions) -> None:
        check_kind("transport", transport, AsyncTransport)
        check_kind("network", network, NetworkOptions)
        self.network = network
        self.budget = RetryBudget()
        self.clock: Callable[[], float] = monotonic
        self.random: Callable[[], float] = random
        self.pause = support.pause
        self.closed = False
        self._transport = transport
        self._made: dict[str, AsyncTransport] = {}

    def transport(self) -> AsyncTransport:
        """The transport; the HTTP library is loaded on the first call."""
        if self.closed:
            raise ConfigurationError("the client is closed")
        if self._transport is None:
            # No lock: a forked child could find it held for ever. Of two transports made at once, one is thrown away, unused.
            self._transport = self._made.setdefault("", support.default_transport(self.network))
        return self._transport

    async def aclose(self) -> None:
        """Close the transport."""
        self.closed = True
        if self._transport is not None:
            await self._transport.aclose()


class AsyncClient(SealedInit):
    """Carries out operations: authorisation, retries, deadline, errors. Generated clients derive from it."""

    _settings: Settings
    _shared: AsyncShared

    def __init__(
        self,
        config: ClientConfig,
        *,
        credentials: Mapping[str, AsyncCredential] | None = None,
        environment: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None = 30.0,
        deadline: float | None = 90.0,
        retry: Retry | None = None,
        transport: AsyncTransport | None = None,
        hooks: Sequence[Hook] = (),
        default_headers: Mapping[str, str] | None = None,
        rate_limit: RateLimit | None = None,
        network: NetworkOptions | None = None,
        on_shape_error: OnShapeError = "warn",
        check_requests: bool = False,
    ) -> None:
        self._settings = make_settings(
            config,
            credentials=credentials or {},
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            retry=retry,
            hooks=hooks,
            default_headers=default_headers,
            rate_limit=rate_limit,
            on_shape_error=on_shape_error,
            check_requests=check_requests,
        )
        self._shared = AsyncShared(transport, network or NetworkOptions())

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.base_url}>"

    @property
    def base_url(self) -> str:
        """Where requests go."""
        return self._settings.base_url

    def with_options(self, **changes: Unpack[ClientOptions]) -> Self:
        """A client with other settings that shares connections, retry budget and, unless it gets its own limit, pacing."""
        client = copy(self)
        for name in [name for name in vars(client) if isinstance(getattr(type(client), name, None), cached_property)]:
            del vars(client)[name]  # resources hold the client that made them
        client._settings = adjusted(self._settings, changes)
        return client

    async def aclose(self) -> None:
        """Close the connections; those of clients made by `with_options` too."""
        await self._shared.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    async def call(self, operation: Operation[T], **parts: Unpack[Parts]) -> T:
        """Carry out an operation and read its answer."""
        return (await self.call_raw(operation, **parts)).parse()

    async def call_raw(self, operation: Operation[T], **parts: Unpack[Parts]) -> RawResponse[T]:
        """As `call`, answering the raw response. Raises `ApiClientError`s."""
        options = check_options(parts.get("options"))
        with Sealed():
            _, answer, _ = await self._perform(operation, options, parts, whole=True)
        return RawResponse(operation, answer)

    async def open(self, operation: Operation[T], **parts: Unpack[Parts]) -> "AsyncStreamedResponse[T]":
        """As `call_raw`, with the body unread. Whoever asks for it closes it."""
        from ._async_streams import AsyncStreamedResponse
        from .downloads import uncoded

        asked = uncoded(operation, parts)
        options = check_options(asked.get("options"))
        with Sealed():
            sending, answer, body = await self._perform(operation, options, asked, whole=False)
        return AsyncStreamedResponse(operation, answer, body, sending, self._again)

    async def _perform(
        self, operation: Operation[Any], options: RequestOptions, parts: Mapping[str, Any], *, whole: bool
    ) -> tuple[Sending, Answer, AsyncTransportResponse]:
        """Carry out a call. Its frame, which knows secrets, and those that it calls are cleared where it fails."""
        settings = self._settings
        deadline = options.get("deadline", settings.deadline)
        policy = options.get("on_shape_error", settings.on_shape_error)
        progress = Progress(operation, settings, deadline, self._shared.clock, policy)
        with support.Limit(progress):
            auth = settings.lasting.get(operation.security) or await authorise(progress, self._attempts)
            sending = begin(progress, auth, parts, options)
            try:
                return (sending, *await self._attempts(sending, whole=whole))
            except AuthenticationError:
                if not sending.request.drop_tokens():
                    raise
            sending = replace(sending, request=sending.request.authorised(await authorise(progress, self._attempts)))
            return (sending, *await self._attempts(sending, whole=whole))

    def paginate(self, operation: Operation[T], pages: Pages[ItemT], **parts: Unpack[Parts]) -> AsyncPager[ItemT, T]:
        """The items of all pages; nothing is sent before they are asked for."""
        check_options(parts.get("options"))  # now: nobody looks for a misspelled argument where the walk begins

        def fetch(token: "str | None") -> "Awaitable[RawResponse[T]]":
            asked, asking = pages.asking(operation, parts, token, self._settings.config)
            return self.call_raw(asked, **asking)

        return AsyncPager(fetch, pages, operation=operation.id, first=lambda: pages.given(parts))

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        body: Any = OMIT,
        response_type: type[T],
        **options: Unpack[RequestOptions],
    ) -> RawResponse[T]: ...
    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        body: Any = OMIT,
        response_type: None = None,
        **options: Unpack[RequestOptions],
    ) -> RawResponse[Any]: ...
    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        body: Any = OMIT,
        response_type: Any = None,
        **options: Unpack[RequestOptions],
    ) -> RawResponse[Any]:
        """Send what the specification lacks. `path` is sent as it is given (already encoded); the answer is JSON, or bytes
        where `response_type` is bytes. Authorisation is that of the first scheme that has credentials.
        """
        operation = unlisted(method, path, response_type, self._settings.config.security)
        return await self.call_raw(operation, query=query, headers=headers, body=body, options=options)

    async def _attempts(self, sending: Sending, *, whole: bool) -> Exchanged:
        """Try until there is a success; its body is read where it is wanted `whole`."""
        progress = sending.progress
        while True:
            progress.attempt += 1
            answer: Answer | None = None
            failure: ConnectionFailed | None = None
            try:
                if progress.settings.pacer is not None:
                    await self._pace(progress)
                progress.check()
                if progress.settings.hooks:
                    progress.tell("request")
                answer, body = await self._send(progress, sending.request, whole=whole)
                success = is_success(progress.operation, answer.status)
                if not success:
                    answer, body = await self._follow(sending, answer, body, whole=whole)
                    success = is_success(progress.operation, answer.status)
                if progress.settings.hooks:
                    progress.tell("response", status=answer.status, request_id=answer.request_id)
                if success:
                    self._shared.budget.succeed()
                    return answer, body
                outcome = Outcome(status=answer.status, retry_after=parse_retry_after(answer.headers.get("retry-after")))
                progress.heed(outcome)
            except DeadlineExceeded as error:
                progress.tell("error", error=error)
                raise
            except ConnectionFailed as error:
                failure = error
                outcome = Outcome(sent=error.sent)
            decision = self._decide(sending, outcome)
            if isinstance(decision, GiveUp):
                self._give_up(progress, answer, failure, decision.reason)
            else:
                await self._wait(progress, decision, answer, failure)

    def _decide(self, sending: Sending, outcome: Outcome) -> Decision:
        decision = decide(
            sending.retry,
            sending.request.method,
            outcome,
            sending.progress.attempt,
            keyed=sending.keyed,
            left=sending.progress.left,
            random=self._shared.random,
        )
        if not isinstance(decision, GiveUp) and not sending.request.can_be_sent:
            return GiveUp("the body is a stream that can't be read again")
        if not isinstance(decision, GiveUp) and sending.retry.budget and not self._shared.budget.take():
            return GiveUp("the client's retry budget is used up")
        return decision

    async def _wait(self, progress: Progress, wait: Wait, answer: Answer | None, failure: ConnectionFailed | None) -> None:
        status, request_id = (answer.status, answer.request_id) if answer else (None, None)
        progress.tell("retry", status=status, request_id=request_id, reason=f"again in {wait.seconds:.3g} s", error=failure)
        await self._shared.pause(wait.seconds)

    def _give_up(self, progress: Progress, answer: Answer | None, failure: ConnectionFailed | None, reason: str) -> None:
        if answer is not None:
            progress.tell("error", status=answer.status, request_id=answer.request_id, reason=reason)
            raise read_error(progress.operation, answer, reason)
        if failure is not None:
            raise progress.failed(failure, reason)

    async def _again(self, sending: Sending, failure: ConnectionFailed, fields: Sequence[tuple[str, str]]) -> Exchanged:
        """Send once more, with these header fields, after a body broke off; raises `failure` where that is not to be done."""
        with Sealed():
            return await self._go_on(sending, failure, fields)

    async def _go_on(self, sending: Sending, failure: ConnectionFailed, fields: Sequence[tuple[str, str]]) -> Exchanged:
        with support.Limit(sending.progress):
            decision = self._decide(sending, Outcome())
            if isinstance(decision, GiveUp):
                raise sending.progress.failed(failure, decision.reason)
            await self._wait(sending.progress, decision, None, failure)
            request = replace(sending.request, headers=sending.request.headers.updated(fields))
            return await self._attempts(replace(sending, request=request), whole=False)

    async def _pace(self, progress: Progress) -> None:
        """Wait for the moment at which the rate limit lets a request leave."""
        while True:
            slot = progress.reserve()
            wait = slot.at - self._shared.clock()
            if wait > 0:
                await self._shared.pause(wait)
            if progress.stands(slot):
                return

    async def _follow(self, sending: Sending, answer: Answer, body: AsyncTransportResponse, *, whole: bool) -> Exchanged:
        """Go where redirects lead; the last answer."""
        progress, request = sending.progress, sending.request
        for _ in range(MAX_REDIRECTS):
            following = redirected(request, answer.status, answer.headers)
            if following is None:
                break
            request = following
            await self._pace(progress)
            answer, body = await self._send(progress, request, whole=whole)
            if is_success(progress.operation, answer.status):
                break
        return answer, body

    async def _send(self, progress: Progress, request: Request, *, whole: bool) -> Exchanged:
        settings, sent_at = progress.settings, self._shared.clock()
        logs = settings.logger.isEnabledFor(DEBUG)
        if logs:
            log_request(settings.logger, settings.config, request, progress.attempt)
        timeout = request.timeout.clamped(None if progress.ends_at is None else progress.ends_at - sent_at)
        sent = request if timeout is request.timeout else replace(request, timeout=timeout)
        response = await self._shared.transport().send(sent)
        status, headers = response.status, response.headers
        pieces: list[bytes] = []
        if whole or not is_success(progress.operation, status):
            try:
                async for piece in response.chunks():
                    pieces.append(piece)
                    progress.check()
            finally:
                await response.aclose()
        content = b"".join(pieces)
        if logs:
            log_response(settings.logger, settings.config, request, status, headers, content, self._shared.clock() - sent_at)
        answer = Answer(
            status=status,
            headers=headers,
            content=content,
            attempts=progress.attempt,
            request_id_headers=settings.config.request_id_headers,
            url=request.url,
            operation=progress.operation.id,
            on_shape_error=progress.on_shape_error,
        )
        return answer, response
