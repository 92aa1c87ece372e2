"""The `reports` resource of the Weather API."""

from __future__ import annotations

import builtins
from typing import Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, QueryParameter
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_LIST: Operation[list[models.Report]] = Operation(
    id="listReports",
    method="GET",
    path="/reports",
    name="reports.list",
    responses={200: Json(list[models.Report])},
    parameters=(QueryParameter("sky"), QueryParameter("order")),
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

        Example:
            sdk.reports.list()
        """
        return self._client.call(_LIST, query={"sky": sky, "order": order}, options=options)

    @property
    def with_raw_response(self) -> ReportsWithRawResponse:
        """The same methods, each with the whole response."""
        return ReportsWithRawResponse(self)


class AsyncReports(AsyncResource):
    """Operations of `reports`.

    Every method is a coroutine or returns an async pager.
    """

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

        Example:
            await sdk.reports.list()
        """
        return await self._client.call(_LIST, query={"sky": sky, "order": order}, options=options)

    @property
    def with_raw_response(self) -> AsyncReportsWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncReportsWithRawResponse(self)


class ReportsWithRawResponse:
    """`Reports` with the status, headers and body of every response."""

    def __init__(self, resource: Reports) -> None:
        self.list = raw(resource.list)


class AsyncReportsWithRawResponse:
    """`AsyncReports` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncReports) -> None:
        self.list = async_raw(resource.list)
