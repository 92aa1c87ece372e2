"""The `usage_meters` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_GET_FOR_EVENT_SCHEMA: Operation[models.UsageMeterPaginatedResponse] = Operation(
    id="getUsageMetersForEventSchema",
    path="/usage_meters",
    name="usage_meters.get_for_event_schema",
    responses={200: Json(lambda: models.UsageMeterPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_GET_FOR_EVENT_SCHEMA_PAGES: TokenPages[models.UsageMeter] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.UsageMeter] = Operation(
    id="createUsageMeter",
    method="POST",
    path="/usage_meters",
    name="usage_meters.create",
    responses={201: Json(lambda: models.UsageMeter)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET: Operation[models.UsageMeter] = Operation(
    id="getUsageMeter",
    path="/usage_meters/{usage_meter_id}",
    name="usage_meters.get",
    responses={200: Json(lambda: models.UsageMeter)},
    errors=_ERROR_TYPES,
)
_UPDATE: Operation[models.UsageMeter] = Operation(
    id="updateUsageMeter",
    method="PATCH",
    path="/usage_meters/{usage_meter_id}",
    name="usage_meters.update",
    responses={200: Json(lambda: models.UsageMeter)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_DELETE: Operation[models.BaseSuccessResponse] = Operation(
    id="deleteUsageMeter",
    method="DELETE",
    path="/usage_meters/{usage_meter_id}",
    name="usage_meters.delete",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
)
_ACTIVATE: Operation[models.UsageMeter] = Operation(
    id="activateUsageMeter",
    method="POST",
    path="/usage_meters/{usage_meter_id}/activate",
    name="usage_meters.activate",
    responses={200: Json(lambda: models.UsageMeter)},
    errors=_ERROR_TYPES,
)
_DEACTIVATE: Operation[models.UsageMeter] = Operation(
    id="deactivateUsageMeter",
    method="POST",
    path="/usage_meters/{usage_meter_id}/deactivate",
    name="usage_meters.deactivate",
    responses={200: Json(lambda: models.UsageMeter)},
    errors=_ERROR_TYPES,
)


class UsageMeters(SyncResource):
    """Rules that turn events into billable units."""

    def get_for_event_schema(
        self,
        *,
        status: models.ActivityStatus | str | Omit = OMIT,
        aggregations: models.GetUsageMetersForEventSchemaAggregations | str | Omit = OMIT,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.UsageMeter, models.UsageMeterPaginatedResponse]:
        """List the usage meters.

        Reads the usage meters of the organization, by state and aggregation if wanted.

        Args:
            status: Return only records in this state.
            aggregations: Return only meters with this aggregation.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.usage_meters.get_for_event_schema(): ...
        """
        return self._client.paginate(
            _GET_FOR_EVENT_SCHEMA,
            _GET_FOR_EVENT_SCHEMA_PAGES,
            query={"status": status, "aggregations": aggregations, "nextToken": next_token, "pageSize": page_size},
            options=options,
        )

    def create(
        self,
        *,
        name: str,
        type: models.CreateUsageMeterRequestType | str,
        aggregation: models.UsageMeterAggregation | str,
        billable_name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        filters: Sequence[models.UsageMeterFilterEntry | Mapping[str, object]] | Omit = OMIT,
        computations: Sequence[models.Computation | Mapping[str, object]] | Omit = OMIT,
        event_schema_name: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.UsageMeter:
        """Create one usage meter.

        Defines how events of a schema turn into billable units.

        Args:
            name: Name of the meter, which no other meter of the organization may have. At most 50 characters. Matches
                ^[\\sa-zA-Z0-9_-]*$.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.
            description: What the meter measures. At most 255 characters.
            filters: Conditions an event must meet to be metered.
            type: Kind of meter; COUNTER is the only one.
            computations: Formulas for the units of an event, tried in order.
            event_schema_name: Name of the event schema that feeds the meter.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.usage_meters.create(name="express_weight", type="COUNTER", aggregation="SUM")
        """
        return self._client.call(
            _CREATE,
            body={
                "name": name,
                "billableName": billable_name,
                "description": description,
                "filters": filters,
                "type": type,
                "aggregation": aggregation,
                "computations": computations,
                "eventSchemaName": event_schema_name,
            },
            options=options,
        )

    def get(
        self, usage_meter_id: str, *, include_schema: bool | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.UsageMeter:
        """Read one usage meter.

        Reads a usage meter, with its event schema on request.

        Args:
            usage_meter_id: Usage meter, by identifier. At most 50 characters.
            include_schema: Whether to include the event schema of the meter.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.usage_meters.get("...")
        """
        return self._client.call(
            _GET, path={"usage_meter_id": usage_meter_id}, query={"includeSchema": include_schema}, options=options
        )

    def update(
        self,
        usage_meter_id: str,
        *,
        name: str | Omit = OMIT,
        billable_name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        event_schema_name: str | Omit = OMIT,
        type: models.UpdateUsageMeterRequestType | str | Omit = OMIT,
        aggregation: models.UsageMeterAggregation | str | Omit = OMIT,
        computations: Sequence[models.Computation | Mapping[str, object]] | Omit = OMIT,
        filters: Sequence[models.UsageMeterFilterEntry | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.UsageMeter:
        """Change a usage meter.

        Changes the name, the conditions or the formulas of a meter.

        Args:
            usage_meter_id: Usage meter, by identifier. At most 50 characters.
            name: New name for the meter. At most 255 characters.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.
            description: What the meter measures. At most 255 characters.
            event_schema_name: Name of the event schema that feeds the meter.
            type: Kind of meter; COUNTER is the only one.
            computations: Formulas for the units of an event, tried in order.
            filters: Conditions an event must meet to be metered.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.usage_meters.update("...")
        """
        return self._client.call(
            _UPDATE,
            path={"usage_meter_id": usage_meter_id},
            body={
                "name": name,
                "billableName": billable_name,
                "description": description,
                "eventSchemaName": event_schema_name,
                "type": type,
                "aggregation": aggregation,
                "computations": computations,
                "filters": filters,
            },
            options=options,
        )

    def delete(self, usage_meter_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one usage meter.

        Removes a usage meter by its identifier.

        Args:
            usage_meter_id: Usage meter, by identifier. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.usage_meters.delete("...")
        """
        return self._client.call(_DELETE, path={"usage_meter_id": usage_meter_id}, options=options)

    def activate(self, usage_meter_id: str, **options: Unpack[RequestOptions]) -> models.UsageMeter:
        """Activate one usage meter.

        Makes a meter count events from now on.

        Args:
            usage_meter_id: Usage meter, by identifier. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.usage_meters.activate("...")
        """
        return self._client.call(_ACTIVATE, path={"usage_meter_id": usage_meter_id}, options=options)

    def deactivate(self, usage_meter_id: str, **options: Unpack[RequestOptions]) -> models.UsageMeter:
        """Deactivate one usage meter.

        Makes a meter stop counting events, even if active price plans refer to it.

        Args:
            usage_meter_id: Usage meter, by identifier. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.usage_meters.deactivate("...")
        """
        return self._client.call(_DEACTIVATE, path={"usage_meter_id": usage_meter_id}, options=options)

    with_raw_response = View(lambda: UsageMetersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: UsageMetersWithResponse[Streamed], Streamed)


class AsyncUsageMeters(AsyncResource):
    """Rules that turn events into billable units."""

    def get_for_event_schema(
        self,
        *,
        status: models.ActivityStatus | str | Omit = OMIT,
        aggregations: models.GetUsageMetersForEventSchemaAggregations | str | Omit = OMIT,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.UsageMeter, models.UsageMeterPaginatedResponse]:
        """List the usage meters.

        Reads the usage meters of the organization, by state and aggregation if wanted.

        Args:
            status: Return only records in this state.
            aggregations: Return only meters with this aggregation.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.usage_meters.get_for_event_schema(): ...
        """
        return self._client.paginate(
            _GET_FOR_EVENT_SCHEMA,
            _GET_FOR_EVENT_SCHEMA_PAGES,
            query={"status": status, "aggregations": aggregations, "nextToken": next_token, "pageSize": page_size},
            options=options,
        )

    async def create(
        self,
        *,
        name: str,
        type: models.CreateUsageMeterRequestType | str,
        aggregation: models.UsageMeterAggregation | str,
        billable_name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        filters: Sequence[models.UsageMeterFilterEntry | Mapping[str, object]] | Omit = OMIT,
        computations: Sequence[models.Computation | Mapping[str, object]] | Omit = OMIT,
        event_schema_name: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.UsageMeter:
        """Create one usage meter.

        Defines how events of a schema turn into billable units.

        Args:
            name: Name of the meter, which no other meter of the organization may have. At most 50 characters. Matches
                ^[\\sa-zA-Z0-9_-]*$.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.
            description: What the meter measures. At most 255 characters.
            filters: Conditions an event must meet to be metered.
            type: Kind of meter; COUNTER is the only one.
            computations: Formulas for the units of an event, tried in order.
            event_schema_name: Name of the event schema that feeds the meter.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.usage_meters.create(name="express_weight", type="COUNTER", aggregation="SUM")
        """
        return await self._client.call(
            _CREATE,
            body={
                "name": name,
                "billableName": billable_name,
                "description": description,
                "filters": filters,
                "type": type,
                "aggregation": aggregation,
                "computations": computations,
                "eventSchemaName": event_schema_name,
            },
            options=options,
        )

    async def get(
        self, usage_meter_id: str, *, include_schema: bool | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.UsageMeter:
        """Read one usage meter.

        Reads a usage meter, with its event schema on request.

        Args:
            usage_meter_id: Usage meter, by identifier. At most 50 characters.
            include_schema: Whether to include the event schema of the meter.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.usage_meters.get("...")
        """
        return await self._client.call(
            _GET, path={"usage_meter_id": usage_meter_id}, query={"includeSchema": include_schema}, options=options
        )

    async def update(
        self,
        usage_meter_id: str,
        *,
        name: str | Omit = OMIT,
        billable_name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        event_schema_name: str | Omit = OMIT,
        type: models.UpdateUsageMeterRequestType | str | Omit = OMIT,
        aggregation: models.UsageMeterAggregation | str | Omit = OMIT,
        computations: Sequence[models.Computation | Mapping[str, object]] | Omit = OMIT,
        filters: Sequence[models.UsageMeterFilterEntry | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.UsageMeter:
        """Change a usage meter.

        Changes the name, the conditions or the formulas of a meter.

        Args:
            usage_meter_id: Usage meter, by identifier. At most 50 characters.
            name: New name for the meter. At most 255 characters.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.
            description: What the meter measures. At most 255 characters.
            event_schema_name: Name of the event schema that feeds the meter.
            type: Kind of meter; COUNTER is the only one.
            computations: Formulas for the units of an event, tried in order.
            filters: Conditions an event must meet to be metered.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.usage_meters.update("...")
        """
        return await self._client.call(
            _UPDATE,
            path={"usage_meter_id": usage_meter_id},
            body={
                "name": name,
                "billableName": billable_name,
                "description": description,
                "eventSchemaName": event_schema_name,
                "type": type,
                "aggregation": aggregation,
                "computations": computations,
                "filters": filters,
            },
            options=options,
        )

    async def delete(self, usage_meter_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one usage meter.

        Removes a usage meter by its identifier.

        Args:
            usage_meter_id: Usage meter, by identifier. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.usage_meters.delete("...")
        """
        return await self._client.call(_DELETE, path={"usage_meter_id": usage_meter_id}, options=options)

    async def activate(self, usage_meter_id: str, **options: Unpack[RequestOptions]) -> models.UsageMeter:
        """Activate one usage meter.

        Makes a meter count events from now on.

        Args:
            usage_meter_id: Usage meter, by identifier. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.usage_meters.activate("...")
        """
        return await self._client.call(_ACTIVATE, path={"usage_meter_id": usage_meter_id}, options=options)

    async def deactivate(self, usage_meter_id: str, **options: Unpack[RequestOptions]) -> models.UsageMeter:
        """Deactivate one usage meter.

        Makes a meter stop counting events, even if active price plans refer to it.

        Args:
            usage_meter_id: Usage meter, by identifier. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.usage_meters.deactivate("...")
        """
        return await self._client.call(_DEACTIVATE, path={"usage_meter_id": usage_meter_id}, options=options)

    with_raw_response = View(lambda: AsyncUsageMetersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncUsageMetersWithResponse[Streamed], Streamed)


class UsageMetersWithResponse(Generic[ModeT]):
    """`UsageMeters`, each method giving the response."""

    def __init__(self, resource: UsageMeters, mode: type[ModeT]) -> None:
        self.get_for_event_schema = respond_page(resource.get_for_event_schema, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.update = respond(resource.update, mode)
        self.delete = respond(resource.delete, mode)
        self.activate = respond(resource.activate, mode)
        self.deactivate = respond(resource.deactivate, mode)


class AsyncUsageMetersWithResponse(Generic[ModeT]):
    """`AsyncUsageMeters`, each method giving the response."""

    def __init__(self, resource: AsyncUsageMeters, mode: type[ModeT]) -> None:
        self.get_for_event_schema = async_respond_page(resource.get_for_event_schema, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.update = async_respond(resource.update, mode)
        self.delete = async_respond(resource.delete, mode)
        self.activate = async_respond(resource.activate, mode)
        self.deactivate = async_respond(resource.deactivate, mode)
