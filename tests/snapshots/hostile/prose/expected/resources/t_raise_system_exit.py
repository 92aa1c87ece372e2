"""The `t_raise_system_exit` resource of the Evil \"\"\" + __import__('os').system('x') # {{ 7*7 }} API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_X_PASS_IMPORT_OS: Operation[models.X] = Operation(
    id="x(): pass\nimport os",
    path='/x/{a"b}/{{c}}',
    name="t_raise_system_exit.x_pass_import_os",
    responses={200: Json(lambda: models.X)},
)


class TRaiseSystemExit(SyncResource):
    """Operations of `t_raise_system_exit`."""

    def x_pass_import_os(
        self, a_b: str, c: str, *, q: str | Omit = OMIT, n_l: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.X:
        """Ends in a quote".

        Ends in a backslash \\.

        Args:
            q: \"\"\"; exit() \\. Default: '\"\"\"\\\\'.

        Example: sdk.t_raise_system_exit.x_pass_import_os("...", "...")
        """
        return self._client.call(
            _X_PASS_IMPORT_OS, path={'a"b': a_b, "c": c}, query={'q"""\'\\': q}, headers={"n\nl": n_l}, options=options
        )

    with_raw_response = View(lambda: TRaiseSystemExitWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: TRaiseSystemExitWithResponse[Streamed], Streamed)


class AsyncTRaiseSystemExit(AsyncResource):
    """Operations of `t_raise_system_exit`."""

    async def x_pass_import_os(
        self, a_b: str, c: str, *, q: str | Omit = OMIT, n_l: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.X:
        """Ends in a quote".

        Ends in a backslash \\.

        Args:
            q: \"\"\"; exit() \\. Default: '\"\"\"\\\\'.

        Example: await sdk.t_raise_system_exit.x_pass_import_os("...", "...")
        """
        return await self._client.call(
            _X_PASS_IMPORT_OS, path={'a"b': a_b, "c": c}, query={'q"""\'\\': q}, headers={"n\nl": n_l}, options=options
        )

    with_raw_response = View(lambda: AsyncTRaiseSystemExitWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncTRaiseSystemExitWithResponse[Streamed], Streamed)


class TRaiseSystemExitWithResponse(Generic[ModeT]):
    """`TRaiseSystemExit`, each method giving the response."""

    def __init__(self, resource: TRaiseSystemExit, mode: type[ModeT]) -> None:
        self.x_pass_import_os = respond(resource.x_pass_import_os, mode)


class AsyncTRaiseSystemExitWithResponse(Generic[ModeT]):
    """`AsyncTRaiseSystemExit`, each method giving the response."""

    def __init__(self, resource: AsyncTRaiseSystemExit, mode: type[ModeT]) -> None:
        self.x_pass_import_os = async_respond(resource.x_pass_import_os, mode)
