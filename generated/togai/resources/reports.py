"""The `reports` resource of the Togai API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, QueryParameter, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond_page, respond_page

_ERROR_TYPES = documented(models.ErrorResponse, "default")
_LIST: Operation[models.ReportsPaginatedResponse] = Operation(
    id="listReports",
    method="GET",
    path="/reports",
    name="reports.list",
    responses={200: Json(models.ReportsPaginatedResponse)},
    errors=_ERROR_TYPES,
    parameters=(QueryParameter("nextToken"), QueryParameter("pageSize"), QueryParameter("fetchFor")),
    security=(("bearerAuth",),),
)
_LIST_PAGES: TokenPages[models.Report] = TokenPages(items="data", token="nextToken", parameter="nextToken")


class Reports(SyncResource):
    """Generated reports."""

    def list(
        self,
        *,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        fetch_for: models.ListReportsFetchFor | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.Report, models.ReportsPaginatedResponse]:
        """List the reports.

        Reads the reports of the organization, of its accounts, or of both.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.
            fetch_for: Whose reports to return, those of the organization, of its accounts, or both. Default:
                "ORGANIZATION".

        Example:
            for item in togai.reports.list(): ...
        """
        return self._client.paginate(
            _LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size, "fetchFor": fetch_for}, options=options
        )

    @property
    def with_raw_response(self) -> ReportsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return ReportsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> ReportsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return ReportsWithResponse(self, Streamed)


class AsyncReports(AsyncResource):
    """Generated reports.

    Every method is a coroutine or returns an async pager.
    """

    def list(
        self,
        *,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        fetch_for: models.ListReportsFetchFor | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.Report, models.ReportsPaginatedResponse]:
        """List the reports.

        Reads the reports of the organization, of its accounts, or of both.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.
            fetch_for: Whose reports to return, those of the organization, of its accounts, or both. Default:
                "ORGANIZATION".

        Example:
            async for item in togai.reports.list(): ...
        """
        return self._client.paginate(
            _LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size, "fetchFor": fetch_for}, options=options
        )

    @property
    def with_raw_response(self) -> AsyncReportsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncReportsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncReportsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncReportsWithResponse(self, Streamed)


class ReportsWithResponse(Generic[ModeT]):
    """`Reports`, each method giving the response."""

    def __init__(self, resource: Reports, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncReportsWithResponse(Generic[ModeT]):
    """`AsyncReports`, each method giving the response."""

    def __init__(self, resource: AsyncReports, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
