"""The `reports` resource of the Weather API."""

from __future__ import annotations

import builtins
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_LIST: Operation[list[models.Report]] = Operation(
    id="listReports", path="/reports", name="reports.list", responses={200: Json(lambda: list[models.Report])}
)


class Reports(SyncResource):
    """Operations of `reports`."""

    def list(
        self,
        *,
        sky: models.Sky | str | Omit = OMIT,
        order: models.ListReportsOrder | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Report]:
        """GET /reports.

        Args:
            order: Default: "asc".

        Returns:
            Reports.

        Example: sdk.reports.list()
        """
        return self._client.call(_LIST, query={"sky": sky, "order": order}, options=options)

    with_raw_response = View(lambda: ReportsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: ReportsWithResponse[Streamed], Streamed)


class AsyncReports(AsyncResource):
    """Operations of `reports`."""

    async def list(
        self,
        *,
        sky: models.Sky | str | Omit = OMIT,
        order: models.ListReportsOrder | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Report]:
        """GET /reports.

        Args:
            order: Default: "asc".

        Returns:
            Reports.

        Example: await sdk.reports.list()
        """
        return await self._client.call(_LIST, query={"sky": sky, "order": order}, options=options)

    with_raw_response = View(lambda: AsyncReportsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncReportsWithResponse[Streamed], Streamed)


class ReportsWithResponse(Generic[ModeT]):
    """`Reports`, each method giving the response."""

    def __init__(self, resource: Reports, mode: type[ModeT]) -> None:
        self.list = respond(resource.list, mode)


class AsyncReportsWithResponse(Generic[ModeT]):
    """`AsyncReports`, each method giving the response."""

    def __init__(self, resource: AsyncReports, mode: type[ModeT]) -> None:
        self.list = async_respond(resource.list, mode)
