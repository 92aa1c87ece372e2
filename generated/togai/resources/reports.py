"""The `reports` resource of the Togai API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond_page, respond_page

_ERROR_TYPES = documented(lambda: models.ErrorResponse, "default")
_LIST: Operation[models.ReportsPaginatedResponse] = Operation(
    id="listReports",
    path="/reports",
    name="reports.list",
    responses={200: Json(lambda: models.ReportsPaginatedResponse)},
    errors=_ERROR_TYPES,
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

        Example: for item in togai.reports.list(): ...
        """
        return self._client.paginate(
            _LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size, "fetchFor": fetch_for}, options=options
        )

    with_raw_response = View(lambda: ReportsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: ReportsWithResponse[Streamed], Streamed)


class AsyncReports(AsyncResource):
    """Generated reports."""

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

        Example: async for item in togai.reports.list(): ...
        """
        return self._client.paginate(
            _LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size, "fetchFor": fetch_for}, options=options
        )

    with_raw_response = View(lambda: AsyncReportsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncReportsWithResponse[Streamed], Streamed)


class ReportsWithResponse(Generic[ModeT]):
    """`Reports`, each method giving the response."""

    def __init__(self, resource: Reports, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)


class AsyncReportsWithResponse(Generic[ModeT]):
    """`AsyncReports`, each method giving the response."""

    def __init__(self, resource: AsyncReports, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
