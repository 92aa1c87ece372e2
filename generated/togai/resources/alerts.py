"""The `alerts` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping
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
_LIST_TEMPLATES: Operation[models.AlertTemplatesPaginatedResponse] = Operation(
    id="getAlertTemplates",
    path="/alert_templates",
    name="alerts.list_templates",
    responses={200: Json(lambda: models.AlertTemplatesPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_TEMPLATES_PAGES: TokenPages[models.AlertTemplate] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_GET_TEMPLATE: Operation[models.AlertTemplate] = Operation(
    id="getAlertTemplate",
    path="/alert_templates/{alert_template_id}",
    name="alerts.get_template",
    responses={200: Json(lambda: models.AlertTemplate)},
    errors=_ERROR_TYPES,
)
_LIST: Operation[models.AlertsPaginatedResponse] = Operation(
    id="listAlerts",
    path="/alerts",
    name="alerts.list",
    responses={200: Json(lambda: models.AlertsPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.Alert] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.Alert] = Operation(
    id="createAlert",
    method="POST",
    path="/alerts",
    name="alerts.create",
    responses={200: Json(lambda: models.Alert)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_UPDATE: Operation[models.Alert] = Operation(
    id="updateAlert",
    method="PATCH",
    path="/alerts/{alert_id}",
    name="alerts.update",
    responses={200: Json(lambda: models.Alert)},
    errors=_ERROR_TYPES,
    body=JsonBody(optional=True),
)
_LIST_INCIDENTS: Operation[models.IncidentsPaginatedResponse] = Operation(
    id="getIncidents",
    path="/incidents",
    name="alerts.list_incidents",
    responses={200: Json(lambda: models.IncidentsPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_INCIDENTS_PAGES: TokenPages[models.Incident] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_GET_INCIDENT: Operation[models.Incident] = Operation(
    id="getIncident",
    path="/incidents/{incident_id}",
    name="alerts.get_incident",
    responses={200: Json(lambda: models.Incident)},
    errors=_ERROR_TYPES,
)
_UPDATE_INCIDENT_STATUS: Operation[models.Incident] = Operation(
    id="updateIncidentStatus",
    method="PUT",
    path="/incidents/{incident_id}/status",
    name="alerts.update_incident_status",
    responses={200: Json(lambda: models.Incident)},
    errors=_ERROR_TYPES,
    body=JsonBody(optional=True),
)


class Alerts(SyncResource):
    """Alerts, their templates, and the incidents they open."""

    def list_templates(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.AlertTemplate, models.AlertTemplatesPaginatedResponse]:
        """List the alert templates.

        Reads the kinds of alerts that Togai offers.

        Args:
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.alerts.list_templates(): ...
        """
        return self._client.paginate(_LIST_TEMPLATES, _LIST_TEMPLATES_PAGES, query={"nextToken": next_token}, options=options)

    def get_template(self, alert_template_id: str, **options: Unpack[RequestOptions]) -> models.AlertTemplate:
        """Read one alert template.

        Reads an alert template with the shapes of its inputs.

        Args:
            alert_template_id: Identifier of the alert template.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.alerts.get_template("...")
        """
        return self._client.call(_GET_TEMPLATE, path={"alert_template_id": alert_template_id}, options=options)

    def list(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Alert, models.AlertsPaginatedResponse]:
        """List the alerts.

        Reads the alerts of the organization.

        Args:
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.alerts.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token}, options=options)

    def create(
        self,
        *,
        alert_template_id: str,
        interval: int,
        status: models.AlertStatus | str,
        validity: int | Omit = OMIT,
        description: str | Omit = OMIT,
        entity_details: Mapping[str, Mapping[str, object]] | Omit = OMIT,
        owner_details: Mapping[str, Mapping[str, object]] | Omit = OMIT,
        parameters: Mapping[str, Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Alert:
        """Create one alert.

        Sets up an alert on the basis of a template.

        Args:
            alert_template_id: Template on which the alert is built.
            interval: Time between two checks of the alert.
            validity: Minutes for which the alert stays in force; unlimited if missing.
            description: What the alert is for.
            entity_details: What the alert watches, shaped by the template.
            owner_details: Who owns the alert, shaped by the template.
            parameters: Thresholds and other inputs, shaped by the template.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.alerts.create(alert_template_id="usage_threshold", interval=60, status="ACTIVE")
        """
        return self._client.call(
            _CREATE,
            body={
                "alertTemplateId": alert_template_id,
                "interval": interval,
                "validity": validity,
                "description": description,
                "entityDetails": entity_details,
                "ownerDetails": owner_details,
                "parameters": parameters,
                "status": status,
            },
            options=options,
        )

    def update(
        self,
        alert_id: str,
        *,
        description: str | Omit = OMIT,
        status: models.AlertStatus | str | Omit = OMIT,
        interval: int | Omit = OMIT,
        validity: int | Omit = OMIT,
        parameters: Mapping[str, Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Alert:
        """Change an alert.

        Changes the interval, validity, parameters or state of an alert.

        Args:
            alert_id: Identifier of the alert.
            description: What the alert is for.
            interval: Time between two checks of the alert.
            validity: Minutes for which the alert stays in force; unlimited if missing.
            parameters: Thresholds and other inputs, shaped by the template.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.alerts.update("...")
        """
        return self._client.call(
            _UPDATE,
            path={"alert_id": alert_id},
            body={
                "description": description,
                "status": status,
                "interval": interval,
                "validity": validity,
                "parameters": parameters,
            },
            options=options,
        )

    def list_incidents(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Incident, models.IncidentsPaginatedResponse]:
        """List the incidents.

        Reads the incidents that alerts have opened.

        Args:
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.alerts.list_incidents(): ...
        """
        return self._client.paginate(_LIST_INCIDENTS, _LIST_INCIDENTS_PAGES, query={"nextToken": next_token}, options=options)

    def get_incident(self, incident_id: str, **options: Unpack[RequestOptions]) -> models.Incident:
        """Read one incident.

        Reads an incident with the figures that caused it.

        Args:
            incident_id: Identifier of the incident.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.alerts.get_incident("...")
        """
        return self._client.call(_GET_INCIDENT, path={"incident_id": incident_id}, options=options)

    def update_incident_status(
        self,
        incident_id: str,
        *,
        status: models.UpdateIncidentStatusRequestStatus | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Incident:
        """Close one incident.

        Sets the state of an incident.

        Args:
            incident_id: Identifier of the incident.
            status: State to set; an incident can only be closed.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.alerts.update_incident_status("...")
        """
        return self._client.call(
            _UPDATE_INCIDENT_STATUS, path={"incident_id": incident_id}, body={"status": status}, options=options
        )

    with_raw_response = View(lambda: AlertsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AlertsWithResponse[Streamed], Streamed)


class AsyncAlerts(AsyncResource):
    """Alerts, their templates, and the incidents they open."""

    def list_templates(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.AlertTemplate, models.AlertTemplatesPaginatedResponse]:
        """List the alert templates.

        Reads the kinds of alerts that Togai offers.

        Args:
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.alerts.list_templates(): ...
        """
        return self._client.paginate(_LIST_TEMPLATES, _LIST_TEMPLATES_PAGES, query={"nextToken": next_token}, options=options)

    async def get_template(self, alert_template_id: str, **options: Unpack[RequestOptions]) -> models.AlertTemplate:
        """Read one alert template.

        Reads an alert template with the shapes of its inputs.

        Args:
            alert_template_id: Identifier of the alert template.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.alerts.get_template("...")
        """
        return await self._client.call(_GET_TEMPLATE, path={"alert_template_id": alert_template_id}, options=options)

    def list(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Alert, models.AlertsPaginatedResponse]:
        """List the alerts.

        Reads the alerts of the organization.

        Args:
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.alerts.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token}, options=options)

    async def create(
        self,
        *,
        alert_template_id: str,
        interval: int,
        status: models.AlertStatus | str,
        validity: int | Omit = OMIT,
        description: str | Omit = OMIT,
        entity_details: Mapping[str, Mapping[str, object]] | Omit = OMIT,
        owner_details: Mapping[str, Mapping[str, object]] | Omit = OMIT,
        parameters: Mapping[str, Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Alert:
        """Create one alert.

        Sets up an alert on the basis of a template.

        Args:
            alert_template_id: Template on which the alert is built.
            interval: Time between two checks of the alert.
            validity: Minutes for which the alert stays in force; unlimited if missing.
            description: What the alert is for.
            entity_details: What the alert watches, shaped by the template.
            owner_details: Who owns the alert, shaped by the template.
            parameters: Thresholds and other inputs, shaped by the template.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.alerts.create(alert_template_id="usage_threshold", interval=60, status="ACTIVE")
        """
        return await self._client.call(
            _CREATE,
            body={
                "alertTemplateId": alert_template_id,
                "interval": interval,
                "validity": validity,
                "description": description,
                "entityDetails": entity_details,
                "ownerDetails": owner_details,
                "parameters": parameters,
                "status": status,
            },
            options=options,
        )

    async def update(
        self,
        alert_id: str,
        *,
        description: str | Omit = OMIT,
        status: models.AlertStatus | str | Omit = OMIT,
        interval: int | Omit = OMIT,
        validity: int | Omit = OMIT,
        parameters: Mapping[str, Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Alert:
        """Change an alert.

        Changes the interval, validity, parameters or state of an alert.

        Args:
            alert_id: Identifier of the alert.
            description: What the alert is for.
            interval: Time between two checks of the alert.
            validity: Minutes for which the alert stays in force; unlimited if missing.
            parameters: Thresholds and other inputs, shaped by the template.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.alerts.update("...")
        """
        return await self._client.call(
            _UPDATE,
            path={"alert_id": alert_id},
            body={
                "description": description,
                "status": status,
                "interval": interval,
                "validity": validity,
                "parameters": parameters,
            },
            options=options,
        )

    def list_incidents(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Incident, models.IncidentsPaginatedResponse]:
        """List the incidents.

        Reads the incidents that alerts have opened.

        Args:
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.alerts.list_incidents(): ...
        """
        return self._client.paginate(_LIST_INCIDENTS, _LIST_INCIDENTS_PAGES, query={"nextToken": next_token}, options=options)

    async def get_incident(self, incident_id: str, **options: Unpack[RequestOptions]) -> models.Incident:
        """Read one incident.

        Reads an incident with the figures that caused it.

        Args:
            incident_id: Identifier of the incident.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.alerts.get_incident("...")
        """
        return await self._client.call(_GET_INCIDENT, path={"incident_id": incident_id}, options=options)

    async def update_incident_status(
        self,
        incident_id: str,
        *,
        status: models.UpdateIncidentStatusRequestStatus | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Incident:
        """Close one incident.

        Sets the state of an incident.

        Args:
            incident_id: Identifier of the incident.
            status: State to set; an incident can only be closed.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.alerts.update_incident_status("...")
        """
        return await self._client.call(
            _UPDATE_INCIDENT_STATUS, path={"incident_id": incident_id}, body={"status": status}, options=options
        )

    with_raw_response = View(lambda: AsyncAlertsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncAlertsWithResponse[Streamed], Streamed)


class AlertsWithResponse(Generic[ModeT]):
    """`Alerts`, each method giving the response."""

    def __init__(self, resource: Alerts, mode: type[ModeT]) -> None:
        self.list_templates = respond_page(resource.list_templates, mode)
        self.get_template = respond(resource.get_template, mode)
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.update = respond(resource.update, mode)
        self.list_incidents = respond_page(resource.list_incidents, mode)
        self.get_incident = respond(resource.get_incident, mode)
        self.update_incident_status = respond(resource.update_incident_status, mode)


class AsyncAlertsWithResponse(Generic[ModeT]):
    """`AsyncAlerts`, each method giving the response."""

    def __init__(self, resource: AsyncAlerts, mode: type[ModeT]) -> None:
        self.list_templates = async_respond_page(resource.list_templates, mode)
        self.get_template = async_respond(resource.get_template, mode)
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.update = async_respond(resource.update, mode)
        self.list_incidents = async_respond_page(resource.list_incidents, mode)
        self.get_incident = async_respond(resource.get_incident, mode)
        self.update_incident_status = async_respond(resource.update_incident_status, mode)
