"""The `features` resource of the Togai API."""

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
_LIST: Operation[models.FeaturePaginatedListData] = Operation(
    id="getFeatures",
    path="/features",
    name="features.list",
    responses={200: Json(lambda: models.FeaturePaginatedListData)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.FeatureListResponse] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.Feature] = Operation(
    id="createFeature",
    method="POST",
    path="/features",
    name="features.create",
    responses={200: Json(lambda: models.Feature)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET: Operation[models.Feature] = Operation(
    id="getFeature",
    path="/features/{feature_id}",
    name="features.get",
    responses={200: Json(lambda: models.Feature)},
    errors=_ERROR_TYPES,
)
_UPDATE: Operation[models.Feature] = Operation(
    id="updateFeature",
    method="PATCH",
    path="/features/{feature_id}",
    name="features.update",
    responses={200: Json(lambda: models.Feature)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)


class Features(SyncResource):
    """Capabilities that accounts may be entitled to."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.FeatureListResponse, models.FeaturePaginatedListData]:
        """List the features.

        Reads the features of the organization one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.features.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    def create(
        self,
        *,
        name: str,
        schema_associations: Sequence[models.EventSchemasForFeature | Mapping[str, object]],
        billable_name: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Feature:
        """Create one feature.

        Adds a feature and ties it to event schemas.

        Args:
            name: Feature name. At most 255 characters.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.
            schema_associations: Event schemas, and their attributes, that consume the feature. At most 50 items. No item
                twice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            togai.features.create(
                name="tracked_parcels",
                schema_associations=[{"schemaName": "parcel_scan", "attributeName": "parcels"}],
            )
        """
        return self._client.call(
            _CREATE,
            body={"name": name, "billableName": billable_name, "schemaAssociations": schema_associations},
            options=options,
        )

    def get(self, feature_id: str, **options: Unpack[RequestOptions]) -> models.Feature:
        """Read one feature.

        Reads a feature with the event schemas tied to it.

        Args:
            feature_id: Identifier of the feature. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.features.get("...")
        """
        return self._client.call(_GET, path={"feature_id": feature_id}, options=options)

    def update(
        self,
        feature_id: str,
        *,
        name: str | Omit = OMIT,
        billable_name: str | Omit = OMIT,
        schema_associations: Sequence[models.EventSchemasForFeature | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Feature:
        """Change a feature.

        Changes the names of a feature or the event schemas tied to it.

        Args:
            feature_id: Identifier of the feature. At most 50 characters.
            name: Feature name. At most 255 characters.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.
            schema_associations: Event schemas, and their attributes, that consume the feature. At most 50 items. No item
                twice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.features.update("...")
        """
        return self._client.call(
            _UPDATE,
            path={"feature_id": feature_id},
            body={"name": name, "billableName": billable_name, "schemaAssociations": schema_associations},
            options=options,
        )

    with_raw_response = View(lambda: FeaturesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: FeaturesWithResponse[Streamed], Streamed)


class AsyncFeatures(AsyncResource):
    """Capabilities that accounts may be entitled to."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.FeatureListResponse, models.FeaturePaginatedListData]:
        """List the features.

        Reads the features of the organization one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.features.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    async def create(
        self,
        *,
        name: str,
        schema_associations: Sequence[models.EventSchemasForFeature | Mapping[str, object]],
        billable_name: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Feature:
        """Create one feature.

        Adds a feature and ties it to event schemas.

        Args:
            name: Feature name. At most 255 characters.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.
            schema_associations: Event schemas, and their attributes, that consume the feature. At most 50 items. No item
                twice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.features.create(
                name="tracked_parcels",
                schema_associations=[{"schemaName": "parcel_scan", "attributeName": "parcels"}],
            )
        """
        return await self._client.call(
            _CREATE,
            body={"name": name, "billableName": billable_name, "schemaAssociations": schema_associations},
            options=options,
        )

    async def get(self, feature_id: str, **options: Unpack[RequestOptions]) -> models.Feature:
        """Read one feature.

        Reads a feature with the event schemas tied to it.

        Args:
            feature_id: Identifier of the feature. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.features.get("...")
        """
        return await self._client.call(_GET, path={"feature_id": feature_id}, options=options)

    async def update(
        self,
        feature_id: str,
        *,
        name: str | Omit = OMIT,
        billable_name: str | Omit = OMIT,
        schema_associations: Sequence[models.EventSchemasForFeature | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Feature:
        """Change a feature.

        Changes the names of a feature or the event schemas tied to it.

        Args:
            feature_id: Identifier of the feature. At most 50 characters.
            name: Feature name. At most 255 characters.
            billable_name: Name for invoices, shown instead of the plain name. At most 255 characters.
            schema_associations: Event schemas, and their attributes, that consume the feature. At most 50 items. No item
                twice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.features.update("...")
        """
        return await self._client.call(
            _UPDATE,
            path={"feature_id": feature_id},
            body={"name": name, "billableName": billable_name, "schemaAssociations": schema_associations},
            options=options,
        )

    with_raw_response = View(lambda: AsyncFeaturesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncFeaturesWithResponse[Streamed], Streamed)


class FeaturesWithResponse(Generic[ModeT]):
    """`Features`, each method giving the response."""

    def __init__(self, resource: Features, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.update = respond(resource.update, mode)


class AsyncFeaturesWithResponse(Generic[ModeT]):
    """`AsyncFeatures`, each method giving the response."""

    def __init__(self, resource: AsyncFeatures, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.update = async_respond(resource.update, mode)
