"""Authorisation, asynchronously. Tokens may have to be asked for first."""

from collections.abc import Awaitable
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from . import _async_support as support
from .auth import AuthValues, choose_alternative, told_alternatives
from .calls import Progress, Sending
from .errors import ConfigurationError
from .responses import Answer


class Send(Protocol):
    """How the client carries out a call, retries included."""

    def __call__(self, sending: Sending, *, whole: bool) -> Awaitable[tuple[Answer, object]]: ...


async def authorise(progress: Progress, send: Send) -> AuthValues:
    """What the call's operation asks for, of the client's credentials; those that last are noted. Raises ConfigurationError."""
    settings, operation = progress.settings, progress.operation
    security = settings.config.default_security if operation.security is None else operation.security
    names = choose_alternative(security, settings.logins)
    if names is None:
        wanted = told_alternatives(security, settings.config.security, settings.config.env_prefix)
        raise ConfigurationError(f"{operation.id} needs credentials: {wanted}", operation=operation.id)
    found = AuthValues()
    for name in names:
        login = settings.logins[name]
        try:
            if login.grant is None:
                secret = await support.reveal(login.secret)
            else:
                secret = await login.grant.token(progress, partial(_grant, progress, login.grant, send))
            found += settings.config.security[name].values(login, secret)
        except ValueError as error:
            raise ConfigurationError(f"{name}: {error}", operation=operation.id) from None
    if all(login.grant is None and login.secret.lasts for login in map(settings.logins.__getitem__, names)):
        settings.lasting[operation.security] = found
    return found


async def _grant(outer: Progress, grant: Any, send: Send) -> Answer:
    """Ask for a token within the deadline of the call that needs it. Asking twice does no harm, so it may be repeated."""
    settings = replace(outer.settings, logger=outer.settings.logger.getChild("oauth2"))
    request = grant.request(settings.base_url, settings.config.user_agent, settings.timeout)
    progress = Progress(operation=grant.operation, settings=settings, deadline=outer.left, clock=outer.clock)
    sending = Sending(progress=progress, request=replace(request, ends_at=outer.ends_at), retry=settings.retry, keyed=True)
    answer, _ = await send(sending, whole=True)
    return answer
