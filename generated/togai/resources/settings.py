"""The `settings` resource of the Togai API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Empty, Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_LIST: Operation[models.SettingPaginatedResponse] = Operation(
    id="listSetting",
    path="/settings",
    name="settings.list",
    responses={200: Json(lambda: models.SettingPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.Setting] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.Setting | None] = Operation(
    id="insertSetting",
    method="POST",
    path="/settings",
    name="settings.create",
    responses={201: Json(lambda: models.Setting), 204: Empty()},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET: Operation[models.Setting] = Operation(
    id="getSetting",
    path="/settings/{setting_id_str}",
    name="settings.get",
    responses={200: Json(lambda: models.Setting)},
    errors=_ERROR_TYPES,
)
_UPDATE: Operation[models.Setting | None] = Operation(
    id="updateSetting",
    method="PATCH",
    path="/settings/{setting_id_str}",
    name="settings.update",
    responses={201: Json(lambda: models.Setting), 204: Empty()},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)


class Settings(SyncResource):
    """Configuration values of the organization and its entities."""

    def list(
        self,
        *,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        entity_type: str | Omit = OMIT,
        entity_id: str | Omit = OMIT,
        setting_id: str | Omit = OMIT,
        namespace: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.Setting, models.SettingPaginatedResponse]:
        """List the settings.

        Reads settings, by entity, namespace or identifier if wanted.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.
            entity_type: Return only settings of this kind of entity.
            entity_id: Return only settings of this entity.
            setting_id: Return only the setting with this identifier.
            namespace: Return only settings of this namespace.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.settings.list(): ...
        """
        return self._client.paginate(
            _LIST,
            _LIST_PAGES,
            query={
                "nextToken": next_token,
                "pageSize": page_size,
                "entity_type": entity_type,
                "entity_id": entity_id,
                "setting_id": setting_id,
                "namespace": namespace,
            },
            options=options,
        )

    def create(
        self,
        *,
        id: str,
        value: str,
        entity_type: str,
        entity_id: str,
        namespace: str,
        name: str,
        data_type: models.SettingDataType | str,
        **options: Unpack[RequestOptions],
    ) -> models.Setting | None:
        """Create one setting.

        Stores a new setting for an entity.

        Args:
            id: Identifier of the setting, unique within its namespace and entity.
            value: Value of the setting, always written as text.
            entity_type: Kind of object that the setting belongs to.
            entity_id: Identifier of the object that the setting belongs to.
            namespace: Group of settings to which this one belongs.
            name: Human-readable name of the setting.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            togai.settings.create(
                id="surcharge.table", value='{"express": 1.25, "economy": 1}', entity_type="ORGANIZATION",
                entity_id="ORG-HARBOR-11", namespace="USER", name="Surcharges by service", data_type="JSON",
            )
        """
        return self._client.call(
            _CREATE,
            body={
                "id": id,
                "value": value,
                "entityType": entity_type,
                "entityId": entity_id,
                "namespace": namespace,
                "name": name,
                "dataType": data_type,
            },
            options=options,
        )

    def get(self, setting_id_str: str, **options: Unpack[RequestOptions]) -> models.Setting:
        """Read one setting.

        Reads a setting by its full identifier.

        Args:
            setting_id_str: Full identifier of the setting, which includes its namespace and entity.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.settings.get("...")
        """
        return self._client.call(_GET, path={"setting_id_str": setting_id_str}, options=options)

    def update(
        self,
        setting_id_str: str,
        *,
        name: str | Omit = OMIT,
        value: str | Omit = OMIT,
        data_type: models.SettingDataType | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Setting | None:
        """Change a setting.

        Stores a new value, name or data type for a setting.

        Args:
            setting_id_str: Full identifier of the setting, which includes its namespace and entity.
            name: Human-readable name of the setting.
            value: Value of the setting, always written as text.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.settings.update("...")
        """
        return self._client.call(
            _UPDATE,
            path={"setting_id_str": setting_id_str},
            body={"name": name, "value": value, "dataType": data_type},
            options=options,
        )

    with_raw_response = View(lambda: SettingsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: SettingsWithResponse[Streamed], Streamed)


class AsyncSettings(AsyncResource):
    """Configuration values of the organization and its entities."""

    def list(
        self,
        *,
        next_token: str | Omit = OMIT,
        page_size: float | Omit = OMIT,
        entity_type: str | Omit = OMIT,
        entity_id: str | Omit = OMIT,
        setting_id: str | Omit = OMIT,
        namespace: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.Setting, models.SettingPaginatedResponse]:
        """List the settings.

        Reads settings, by entity, namespace or identifier if wanted.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.
            entity_type: Return only settings of this kind of entity.
            entity_id: Return only settings of this entity.
            setting_id: Return only the setting with this identifier.
            namespace: Return only settings of this namespace.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.settings.list(): ...
        """
        return self._client.paginate(
            _LIST,
            _LIST_PAGES,
            query={
                "nextToken": next_token,
                "pageSize": page_size,
                "entity_type": entity_type,
                "entity_id": entity_id,
                "setting_id": setting_id,
                "namespace": namespace,
            },
            options=options,
        )

    async def create(
        self,
        *,
        id: str,
        value: str,
        entity_type: str,
        entity_id: str,
        namespace: str,
        name: str,
        data_type: models.SettingDataType | str,
        **options: Unpack[RequestOptions],
    ) -> models.Setting | None:
        """Create one setting.

        Stores a new setting for an entity.

        Args:
            id: Identifier of the setting, unique within its namespace and entity.
            value: Value of the setting, always written as text.
            entity_type: Kind of object that the setting belongs to.
            entity_id: Identifier of the object that the setting belongs to.
            namespace: Group of settings to which this one belongs.
            name: Human-readable name of the setting.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.settings.create(
                id="surcharge.table", value='{"express": 1.25, "economy": 1}', entity_type="ORGANIZATION",
                entity_id="ORG-HARBOR-11", namespace="USER", name="Surcharges by service", data_type="JSON",
            )
        """
        return await self._client.call(
            _CREATE,
            body={
                "id": id,
                "value": value,
                "entityType": entity_type,
                "entityId": entity_id,
                "namespace": namespace,
                "name": name,
                "dataType": data_type,
            },
            options=options,
        )

    async def get(self, setting_id_str: str, **options: Unpack[RequestOptions]) -> models.Setting:
        """Read one setting.

        Reads a setting by its full identifier.

        Args:
            setting_id_str: Full identifier of the setting, which includes its namespace and entity.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.settings.get("...")
        """
        return await self._client.call(_GET, path={"setting_id_str": setting_id_str}, options=options)

    async def update(
        self,
        setting_id_str: str,
        *,
        name: str | Omit = OMIT,
        value: str | Omit = OMIT,
        data_type: models.SettingDataType | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Setting | None:
        """Change a setting.

        Stores a new value, name or data type for a setting.

        Args:
            setting_id_str: Full identifier of the setting, which includes its namespace and entity.
            name: Human-readable name of the setting.
            value: Value of the setting, always written as text.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.settings.update("...")
        """
        return await self._client.call(
            _UPDATE,
            path={"setting_id_str": setting_id_str},
            body={"name": name, "value": value, "dataType": data_type},
            options=options,
        )

    with_raw_response = View(lambda: AsyncSettingsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncSettingsWithResponse[Streamed], Streamed)


class SettingsWithResponse(Generic[ModeT]):
    """`Settings`, each method giving the response."""

    def __init__(self, resource: Settings, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.update = respond(resource.update, mode)


class AsyncSettingsWithResponse(Generic[ModeT]):
    """`AsyncSettings`, each method giving the response."""

    def __init__(self, resource: AsyncSettings, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.update = async_respond(resource.update, mode)
