"""The `jobs` resource of the Togai API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page
from .._runtime.waiting import Waiting, WaitOptions, async_wait_until, wait_until

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_GET: Operation[models.GetJobResponse] = Operation(
    id="getJobStatus",
    path="/jobs/{job_id}",
    name="jobs.get",
    responses={200: Json(lambda: models.GetJobResponse)},
    errors=_ERROR_TYPES,
)
_GET_WAITING: Waiting = Waiting(field=("status",), done=("COMPLETED",), failed=("FAILED", "CANCELLED"), interval=2)
_LIST: Operation[models.JobsPaginatedResponse] = Operation(
    id="getJobs", path="/jobs", name="jobs.list", responses={200: Json(lambda: models.JobsPaginatedResponse)}, errors=_ERROR_TYPES
)
_LIST_PAGES: TokenPages[models.JobsWithoutStatusInfoResponse] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CONFIRM: Operation[models.GetJobResponse] = Operation(
    id="confirmJob",
    method="POST",
    path="/jobs/{job_id}/confirm",
    name="jobs.confirm",
    responses={200: Json(lambda: models.GetJobResponse)},
    errors=_ERROR_TYPES,
)
_REJECT: Operation[models.GetJobResponse] = Operation(
    id="rejectJob",
    method="POST",
    path="/jobs/{job_id}/reject",
    name="jobs.reject",
    responses={200: Json(lambda: models.GetJobResponse)},
    errors=_ERROR_TYPES,
)
_LIST_ENTRIES: Operation[models.JobEntriesPaginatedResponse] = Operation(
    id="getJobEntries",
    path="/jobs/{job_id}/entries",
    name="jobs.list_entries",
    responses={200: Json(lambda: models.JobEntriesPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_ENTRIES_PAGES: TokenPages[models.JobEntriesResponse] = TokenPages(items="data", token="nextToken", parameter="nextToken")


class Jobs(SyncResource):
    """Work that runs in the background."""

    def get(self, job_id: str, **options: Unpack[RequestOptions]) -> models.GetJobResponse:
        """Read one job.

        Reads a background job with the counters of its entries.

        Args:
            job_id: Identifier of the job.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.jobs.get("...")
        """
        return self._client.call(_GET, path={"job_id": job_id}, options=options)

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.JobsWithoutStatusInfoResponse, models.JobsPaginatedResponse]:
        """List the jobs.

        Reads the background jobs of the organization one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.jobs.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    def confirm(self, job_id: str, **options: Unpack[RequestOptions]) -> models.GetJobResponse:
        """Confirm one job.

        Lets a job start that has been waiting for confirmation.

        Args:
            job_id: Identifier of the job.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.jobs.confirm("...")
        """
        return self._client.call(_CONFIRM, path={"job_id": job_id}, options=options)

    def reject(self, job_id: str, **options: Unpack[RequestOptions]) -> models.GetJobResponse:
        """Reject one job.

        Cancels a job that has been waiting for confirmation.

        Args:
            job_id: Identifier of the job.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.jobs.reject("...")
        """
        return self._client.call(_REJECT, path={"job_id": job_id}, options=options)

    def list_entries(
        self, job_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.JobEntriesResponse, models.JobEntriesPaginatedResponse]:
        """List the entries of a job.

        Reads the entries of a job, each with the state of its entity.

        Args:
            job_id: Identifier of the job.
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.jobs.list_entries("..."): ...
        """
        return self._client.paginate(
            _LIST_ENTRIES, _LIST_ENTRIES_PAGES, path={"job_id": job_id}, query={"nextToken": next_token}, options=options
        )

    def wait(self, job_id: str, **options: Unpack[WaitOptions]) -> models.GetJobResponse:
        """Wait until `status` is COMPLETED.

        Calls `get` again and again, in pauses that grow.

        Raises:
            WaitFailed: It became FAILED or CANCELLED.
            WaitTimedOut: It was not done within `timeout` seconds (600 where none is given).

        Example:
            togai.jobs.wait("...", timeout=120)
        """
        return wait_until(self._client, _GET, _GET_WAITING, path={"job_id": job_id}, options=options)

    with_raw_response = View(lambda: JobsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: JobsWithResponse[Streamed], Streamed)


class AsyncJobs(AsyncResource):
    """Work that runs in the background."""

    async def get(self, job_id: str, **options: Unpack[RequestOptions]) -> models.GetJobResponse:
        """Read one job.

        Reads a background job with the counters of its entries.

        Args:
            job_id: Identifier of the job.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.jobs.get("...")
        """
        return await self._client.call(_GET, path={"job_id": job_id}, options=options)

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.JobsWithoutStatusInfoResponse, models.JobsPaginatedResponse]:
        """List the jobs.

        Reads the background jobs of the organization one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.jobs.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    async def confirm(self, job_id: str, **options: Unpack[RequestOptions]) -> models.GetJobResponse:
        """Confirm one job.

        Lets a job start that has been waiting for confirmation.

        Args:
            job_id: Identifier of the job.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.jobs.confirm("...")
        """
        return await self._client.call(_CONFIRM, path={"job_id": job_id}, options=options)

    async def reject(self, job_id: str, **options: Unpack[RequestOptions]) -> models.GetJobResponse:
        """Reject one job.

        Cancels a job that has been waiting for confirmation.

        Args:
            job_id: Identifier of the job.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.jobs.reject("...")
        """
        return await self._client.call(_REJECT, path={"job_id": job_id}, options=options)

    def list_entries(
        self, job_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.JobEntriesResponse, models.JobEntriesPaginatedResponse]:
        """List the entries of a job.

        Reads the entries of a job, each with the state of its entity.

        Args:
            job_id: Identifier of the job.
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.jobs.list_entries("..."): ...
        """
        return self._client.paginate(
            _LIST_ENTRIES, _LIST_ENTRIES_PAGES, path={"job_id": job_id}, query={"nextToken": next_token}, options=options
        )

    async def wait(self, job_id: str, **options: Unpack[WaitOptions]) -> models.GetJobResponse:
        """Wait until `status` is COMPLETED.

        Calls `get` again and again, in pauses that grow.

        Raises:
            WaitFailed: It became FAILED or CANCELLED.
            WaitTimedOut: It was not done within `timeout` seconds (600 where none is given).

        Example:
            await togai.jobs.wait("...", timeout=120)
        """
        return await async_wait_until(self._client, _GET, _GET_WAITING, path={"job_id": job_id}, options=options)

    with_raw_response = View(lambda: AsyncJobsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncJobsWithResponse[Streamed], Streamed)


class JobsWithResponse(Generic[ModeT]):
    """`Jobs`, each method giving the response."""

    def __init__(self, resource: Jobs, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)
        self.list = respond_page(resource.list, mode)
        self.confirm = respond(resource.confirm, mode)
        self.reject = respond(resource.reject, mode)
        self.list_entries = respond_page(resource.list_entries, mode)


class AsyncJobsWithResponse(Generic[ModeT]):
    """`AsyncJobs`, each method giving the response."""

    def __init__(self, resource: AsyncJobs, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
        self.list = async_respond_page(resource.list, mode)
        self.confirm = async_respond(resource.confirm, mode)
        self.reject = async_respond(resource.reject, mode)
        self.list_entries = async_respond_page(resource.list_entries, mode)
