"""The `event_schemas` resource of the Togai API."""

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
_LIST: Operation[models.EventSchemaListPaginatedResponse] = Operation(
    id="listEventSchemas",
    path="/event_schema",
    name="event_schemas.list",
    responses={200: Json(lambda: models.EventSchemaListPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.EventSchemaListData] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.EventSchema] = Operation(
    id="createEventSchema",
    method="POST",
    path="/event_schema",
    name="event_schemas.create",
    responses={201: Json(lambda: models.EventSchema)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET: Operation[models.EventSchema] = Operation(
    id="getEventSchema",
    path="/event_schema/{event_schema_name}",
    name="event_schemas.get",
    responses={200: Json(lambda: models.EventSchema)},
    errors=_ERROR_TYPES,
)
_UPDATE: Operation[models.EventSchema] = Operation(
    id="PATCH /event_schema/{event_schema_name}",
    method="PATCH",
    path="/event_schema/{event_schema_name}",
    name="event_schemas.update",
    responses={200: Json(lambda: models.EventSchema)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_DELETE: Operation[models.BaseSuccessResponse] = Operation(
    id="deleteEventSchema",
    method="DELETE",
    path="/event_schema/{event_schema_name}",
    name="event_schemas.delete",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
)
_LIST_VERSIONS: Operation[models.EventSchemaVersionsResponse] = Operation(
    id="listEventSchemaVersions",
    path="/event_schema/{event_schema_name}/versions",
    name="event_schemas.list_versions",
    responses={200: Json(lambda: models.EventSchemaVersionsResponse)},
    errors=_ERROR_TYPES,
)
_ACTIVATE: Operation[models.EventSchema] = Operation(
    id="activateEventSchema",
    method="POST",
    path="/event_schema/{event_schema_name}/activate",
    name="event_schemas.activate",
    responses={200: Json(lambda: models.EventSchema)},
    errors=_ERROR_TYPES,
)
_DEACTIVATE: Operation[models.EventSchema] = Operation(
    id="deactivateEventSchema",
    method="POST",
    path="/event_schema/{event_schema_name}/deactivate",
    name="event_schemas.deactivate",
    responses={200: Json(lambda: models.EventSchema)},
    errors=_ERROR_TYPES,
)


class EventSchemas(SyncResource):
    """Shapes of the events that are ingested."""

    def list(
        self,
        *,
        status: models.ActivityStatus | str | Omit = OMIT,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.EventSchemaListData, models.EventSchemaListPaginatedResponse]:
        """List the event schemas.

        Reads the event schemas of the organization one page at a time.

        Args:
            status: Return only records in this state.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.event_schemas.list(): ...
        """
        return self._client.paginate(
            _LIST, _LIST_PAGES, query={"status": status, "nextToken": next_token, "pageSize": page_size}, options=options
        )

    def create(
        self,
        *,
        name: str,
        attributes: Sequence[models.EventAttributeSchema | Mapping[str, object]],
        dimensions: Sequence[models.DimensionsSchema | Mapping[str, object]],
        description: str | Omit = OMIT,
        enrichments: models.Enrichments | Mapping[str, object] | Omit = OMIT,
        filter_fields: Sequence[str] | Omit = OMIT,
        event_id_template: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.EventSchema:
        """Create one event schema.

        Declares the attributes and dimensions that events of a kind carry.

        Args:
            name: Name of the schema, which no other schema of the organization may have. At most 50 characters. Matches
                ^[\\sa-zA-Z0-9_-]*$.
            description: What events of this kind stand for. At most 255 characters.
            attributes: Numeric attributes that events may carry. At most 50 items.
            dimensions: Text labels that events may carry. At most 50 items.
            filter_fields: Fields on which usage meters may filter. No item twice.
            event_id_template: Template from which an event identifier is derived when the event brings none.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            togai.event_schemas.create(
                name="parcel_scan", attributes=[{"name": "weight", "defaultUnit": "Kilograms"}, {"name": "parcels"}],
                dimensions=[{"name": "depot"}, {"name": "service"}],
            )
        """
        return self._client.call(
            _CREATE,
            body={
                "name": name,
                "description": description,
                "attributes": attributes,
                "dimensions": dimensions,
                "enrichments": enrichments,
                "filterFields": filter_fields,
                "eventIdTemplate": event_id_template,
            },
            options=options,
        )

    def get(self, event_schema_name: str, *, version: int | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.EventSchema:
        """Read one event schema.

        Reads the newest version of an event schema, or the version asked for.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.
            version: Version to read, the newest if left out.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.event_schemas.get("parcel_scan")
        """
        return self._client.call(_GET, path={"event_schema_name": event_schema_name}, query={"version": version}, options=options)

    def update(
        self,
        event_schema_name: str,
        *,
        description: str | Omit = OMIT,
        attributes: Sequence[models.EventAttributeSchema | Mapping[str, object]] | Omit = OMIT,
        dimensions: Sequence[models.DimensionsSchema | Mapping[str, object]] | Omit = OMIT,
        enrichments: models.Enrichments | Mapping[str, object] | Omit = OMIT,
        filter_fields: Sequence[str] | Omit = OMIT,
        event_id_template: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.EventSchema:
        """Change an event schema.

        Changes an event schema. As soon as it is active, attributes and dimensions can be added but not taken away.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.
            description: What events of this kind stand for. At most 255 characters.
            attributes: Numeric attributes that events may carry. At most 50 items.
            dimensions: Text labels that events may carry. At most 50 items.
            filter_fields: Fields on which usage meters may filter. No item twice.
            event_id_template: Template from which an event identifier is derived when the event brings none.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.event_schemas.update("parcel_scan")
        """
        return self._client.call(
            _UPDATE,
            path={"event_schema_name": event_schema_name},
            body={
                "description": description,
                "attributes": attributes,
                "dimensions": dimensions,
                "enrichments": enrichments,
                "filterFields": filter_fields,
                "eventIdTemplate": event_id_template,
            },
            options=options,
        )

    def delete(self, event_schema_name: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one event schema.

        Archives an event schema. Its active usage meters have to be archived beforehand.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.event_schemas.delete("parcel_scan")
        """
        return self._client.call(_DELETE, path={"event_schema_name": event_schema_name}, options=options)

    def list_versions(self, event_schema_name: str, **options: Unpack[RequestOptions]) -> models.EventSchemaVersionsResponse:
        """List the versions of a schema.

        Reads every version that an event schema has had.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.event_schemas.list_versions("parcel_scan")
        """
        return self._client.call(_LIST_VERSIONS, path={"event_schema_name": event_schema_name}, options=options)

    def activate(self, event_schema_name: str, **options: Unpack[RequestOptions]) -> models.EventSchema:
        """Activate one event schema.

        Lets events of this kind be ingested from now on.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.event_schemas.activate("parcel_scan")
        """
        return self._client.call(_ACTIVATE, path={"event_schema_name": event_schema_name}, options=options)

    def deactivate(self, event_schema_name: str, **options: Unpack[RequestOptions]) -> models.EventSchema:
        """Deactivate one event schema.

        Stops the ingestion of events of this kind. Active meters on the schema have to be deactivated beforehand.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.event_schemas.deactivate("parcel_scan")
        """
        return self._client.call(_DEACTIVATE, path={"event_schema_name": event_schema_name}, options=options)

    with_raw_response = View(lambda: EventSchemasWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: EventSchemasWithResponse[Streamed], Streamed)


class AsyncEventSchemas(AsyncResource):
    """Shapes of the events that are ingested."""

    def list(
        self,
        *,
        status: models.ActivityStatus | str | Omit = OMIT,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.EventSchemaListData, models.EventSchemaListPaginatedResponse]:
        """List the event schemas.

        Reads the event schemas of the organization one page at a time.

        Args:
            status: Return only records in this state.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.event_schemas.list(): ...
        """
        return self._client.paginate(
            _LIST, _LIST_PAGES, query={"status": status, "nextToken": next_token, "pageSize": page_size}, options=options
        )

    async def create(
        self,
        *,
        name: str,
        attributes: Sequence[models.EventAttributeSchema | Mapping[str, object]],
        dimensions: Sequence[models.DimensionsSchema | Mapping[str, object]],
        description: str | Omit = OMIT,
        enrichments: models.Enrichments | Mapping[str, object] | Omit = OMIT,
        filter_fields: Sequence[str] | Omit = OMIT,
        event_id_template: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.EventSchema:
        """Create one event schema.

        Declares the attributes and dimensions that events of a kind carry.

        Args:
            name: Name of the schema, which no other schema of the organization may have. At most 50 characters. Matches
                ^[\\sa-zA-Z0-9_-]*$.
            description: What events of this kind stand for. At most 255 characters.
            attributes: Numeric attributes that events may carry. At most 50 items.
            dimensions: Text labels that events may carry. At most 50 items.
            filter_fields: Fields on which usage meters may filter. No item twice.
            event_id_template: Template from which an event identifier is derived when the event brings none.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.event_schemas.create(
                name="parcel_scan", attributes=[{"name": "weight", "defaultUnit": "Kilograms"}, {"name": "parcels"}],
                dimensions=[{"name": "depot"}, {"name": "service"}],
            )
        """
        return await self._client.call(
            _CREATE,
            body={
                "name": name,
                "description": description,
                "attributes": attributes,
                "dimensions": dimensions,
                "enrichments": enrichments,
                "filterFields": filter_fields,
                "eventIdTemplate": event_id_template,
            },
            options=options,
        )

    async def get(
        self, event_schema_name: str, *, version: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.EventSchema:
        """Read one event schema.

        Reads the newest version of an event schema, or the version asked for.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.
            version: Version to read, the newest if left out.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.event_schemas.get("parcel_scan")
        """
        return await self._client.call(
            _GET, path={"event_schema_name": event_schema_name}, query={"version": version}, options=options
        )

    async def update(
        self,
        event_schema_name: str,
        *,
        description: str | Omit = OMIT,
        attributes: Sequence[models.EventAttributeSchema | Mapping[str, object]] | Omit = OMIT,
        dimensions: Sequence[models.DimensionsSchema | Mapping[str, object]] | Omit = OMIT,
        enrichments: models.Enrichments | Mapping[str, object] | Omit = OMIT,
        filter_fields: Sequence[str] | Omit = OMIT,
        event_id_template: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.EventSchema:
        """Change an event schema.

        Changes an event schema. As soon as it is active, attributes and dimensions can be added but not taken away.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.
            description: What events of this kind stand for. At most 255 characters.
            attributes: Numeric attributes that events may carry. At most 50 items.
            dimensions: Text labels that events may carry. At most 50 items.
            filter_fields: Fields on which usage meters may filter. No item twice.
            event_id_template: Template from which an event identifier is derived when the event brings none.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.event_schemas.update("parcel_scan")
        """
        return await self._client.call(
            _UPDATE,
            path={"event_schema_name": event_schema_name},
            body={
                "description": description,
                "attributes": attributes,
                "dimensions": dimensions,
                "enrichments": enrichments,
                "filterFields": filter_fields,
                "eventIdTemplate": event_id_template,
            },
            options=options,
        )

    async def delete(self, event_schema_name: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one event schema.

        Archives an event schema. Its active usage meters have to be archived beforehand.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.event_schemas.delete("parcel_scan")
        """
        return await self._client.call(_DELETE, path={"event_schema_name": event_schema_name}, options=options)

    async def list_versions(
        self, event_schema_name: str, **options: Unpack[RequestOptions]
    ) -> models.EventSchemaVersionsResponse:
        """List the versions of a schema.

        Reads every version that an event schema has had.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.event_schemas.list_versions("parcel_scan")
        """
        return await self._client.call(_LIST_VERSIONS, path={"event_schema_name": event_schema_name}, options=options)

    async def activate(self, event_schema_name: str, **options: Unpack[RequestOptions]) -> models.EventSchema:
        """Activate one event schema.

        Lets events of this kind be ingested from now on.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.event_schemas.activate("parcel_scan")
        """
        return await self._client.call(_ACTIVATE, path={"event_schema_name": event_schema_name}, options=options)

    async def deactivate(self, event_schema_name: str, **options: Unpack[RequestOptions]) -> models.EventSchema:
        """Deactivate one event schema.

        Stops the ingestion of events of this kind. Active meters on the schema have to be deactivated beforehand.

        Args:
            event_schema_name: Event schema, by name. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.event_schemas.deactivate("parcel_scan")
        """
        return await self._client.call(_DEACTIVATE, path={"event_schema_name": event_schema_name}, options=options)

    with_raw_response = View(lambda: AsyncEventSchemasWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncEventSchemasWithResponse[Streamed], Streamed)


class EventSchemasWithResponse(Generic[ModeT]):
    """`EventSchemas`, each method giving the response."""

    def __init__(self, resource: EventSchemas, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.update = respond(resource.update, mode)
        self.delete = respond(resource.delete, mode)
        self.list_versions = respond(resource.list_versions, mode)
        self.activate = respond(resource.activate, mode)
        self.deactivate = respond(resource.deactivate, mode)


class AsyncEventSchemasWithResponse(Generic[ModeT]):
    """`AsyncEventSchemas`, each method giving the response."""

    def __init__(self, resource: AsyncEventSchemas, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.update = async_respond(resource.update, mode)
        self.delete = async_respond(resource.delete, mode)
        self.list_versions = async_respond(resource.list_versions, mode)
        self.activate = async_respond(resource.activate, mode)
        self.deactivate = async_respond(resource.deactivate, mode)
