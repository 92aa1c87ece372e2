"""The `customers` resource of the Togai API."""

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
_LIST: Operation[models.CustomerPaginatedResponse] = Operation(
    id="getCustomers",
    path="/customers",
    name="customers.list",
    responses={200: Json(lambda: models.CustomerPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.Customer] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.CreateCustomerResponse] = Operation(
    id="createCustomer",
    method="POST",
    path="/customers",
    name="customers.create",
    responses={201: Json(lambda: models.CreateCustomerResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET: Operation[models.Customer] = Operation(
    id="getCustomer",
    path="/customers/{customer_id}",
    name="customers.get",
    responses={200: Json(lambda: models.Customer)},
    errors=_ERROR_TYPES,
)
_UPDATE: Operation[models.Customer] = Operation(
    id="updateCustomer",
    method="PATCH",
    path="/customers/{customer_id}",
    name="customers.update",
    responses={200: Json(lambda: models.Customer)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_DELETE: Operation[models.BaseSuccessResponse] = Operation(
    id="deleteCustomer",
    method="DELETE",
    path="/customers/{customer_id}",
    name="customers.delete",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
)
_CREATE_CONTACT: Operation[models.CreateCustomerContactResponse] = Operation(
    id="createCustomerContact",
    method="POST",
    path="/customers/{customer_id}/contacts",
    name="customers.create_contact",
    responses={201: Json(lambda: models.CreateCustomerContactResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)


class Customers(SyncResource):
    """The companies and people that are billed."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Customer, models.CustomerPaginatedResponse]:
        """List the customers.

        Reads the customers of the organization one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.customers.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    def create(
        self,
        *,
        id: str,
        name: str,
        primary_email: str,
        address: models.Address | Mapping[str, object],
        settings: Sequence[models.CreateEntitySetting | Mapping[str, object]] | Omit = OMIT,
        account: models.CreateAccountRequestWithoutCustomerId | Mapping[str, object] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateCustomerResponse:
        """Create one customer.

        Adds a customer. An account for it can be created in the same call.

        Args:
            id: Identifier that you choose for the customer. At most 50 characters.
            name: Display name of the customer. 3 to 255 characters.
            primary_email: Main e-mail address for correspondence. At most 320 characters.
            settings: Configuration values to store along with the record. At most 10 items.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            togai.customers.create(
                id="birchwood", name="Birchwood Parcel Service", primary_email="accounts@birchwood.example",
                address={
                    "phoneNumber": "+358401234567",
                    "line1": "Satamakatu 7",
                    "line2": "Hall C",
                    "postalCode": "00160",
                    "city": "Helsinki",
                    "state": "Uusimaa",
                    "country": "FI",
                },
            )
        """
        return self._client.call(
            _CREATE,
            body={
                "id": id,
                "name": name,
                "primaryEmail": primary_email,
                "address": address,
                "settings": settings,
                "account": account,
            },
            options=options,
        )

    def get(self, customer_id: str, **options: Unpack[RequestOptions]) -> models.Customer:
        """Read one customer.

        Reads a customer by your identifier for it.

        Args:
            customer_id: Your identifier for the customer. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.customers.get("birchwood")
        """
        return self._client.call(_GET, path={"customer_id": customer_id}, options=options)

    def update(
        self,
        customer_id: str,
        *,
        name: str | Omit = OMIT,
        primary_email: str | Omit = OMIT,
        address: models.Address | Mapping[str, object] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Customer:
        """Change a customer.

        Changes the name, e-mail or postal address of a customer.

        Args:
            customer_id: Your identifier for the customer. At most 50 characters.
            name: Display name of the customer. 3 to 255 characters.
            primary_email: Main e-mail address for correspondence. At most 320 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.customers.update("birchwood")
        """
        return self._client.call(
            _UPDATE,
            path={"customer_id": customer_id},
            body={"name": name, "primaryEmail": primary_email, "address": address},
            options=options,
        )

    def delete(self, customer_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one customer.

        Removes a customer by your identifier for it.

        Args:
            customer_id: Your identifier for the customer. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.customers.delete("birchwood")
        """
        return self._client.call(_DELETE, path={"customer_id": customer_id}, options=options)

    def create_contact(
        self,
        customer_id: str,
        *,
        name: str,
        email: str,
        preferred_username: str | Omit = OMIT,
        password: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        verified: bool | Omit = OMIT,
        login_access: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateCustomerContactResponse:
        """Add a contact person.

        Adds a contact person to a customer, with or without access to the portal.

        Args:
            customer_id: Your identifier for the customer. At most 50 characters.
            preferred_username: Login name that the contact would like to have. At most 50 characters. Matches
                ^[A-Za-z0-9]{3,50}$.
            name: Full name of the contact. At most 50 characters.
            password: Initial password of the contact. At most 100 characters.
            email: E-mail address of the contact. At most 320 characters. Matches ^\\S+@\\S+\\.\\S+$.
            phone: Telephone number of the contact. At most 30 characters.
            verified: Whether the e-mail address counts as verified.
            login_access: Whether the contact may sign in to the customer portal. Default: False.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.customers.create_contact("birchwood", name="Minttu Laakso", email="minttu@birchwood.example")
        """
        return self._client.call(
            _CREATE_CONTACT,
            path={"customer_id": customer_id},
            body={
                "preferredUsername": preferred_username,
                "name": name,
                "password": password,
                "email": email,
                "phone": phone,
                "verified": verified,
                "loginAccess": login_access,
            },
            options=options,
        )

    with_raw_response = View(lambda: CustomersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: CustomersWithResponse[Streamed], Streamed)


class AsyncCustomers(AsyncResource):
    """The companies and people that are billed."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Customer, models.CustomerPaginatedResponse]:
        """List the customers.

        Reads the customers of the organization one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.customers.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    async def create(
        self,
        *,
        id: str,
        name: str,
        primary_email: str,
        address: models.Address | Mapping[str, object],
        settings: Sequence[models.CreateEntitySetting | Mapping[str, object]] | Omit = OMIT,
        account: models.CreateAccountRequestWithoutCustomerId | Mapping[str, object] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateCustomerResponse:
        """Create one customer.

        Adds a customer. An account for it can be created in the same call.

        Args:
            id: Identifier that you choose for the customer. At most 50 characters.
            name: Display name of the customer. 3 to 255 characters.
            primary_email: Main e-mail address for correspondence. At most 320 characters.
            settings: Configuration values to store along with the record. At most 10 items.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.customers.create(
                id="birchwood", name="Birchwood Parcel Service", primary_email="accounts@birchwood.example",
                address={
                    "phoneNumber": "+358401234567",
                    "line1": "Satamakatu 7",
                    "line2": "Hall C",
                    "postalCode": "00160",
                    "city": "Helsinki",
                    "state": "Uusimaa",
                    "country": "FI",
                },
            )
        """
        return await self._client.call(
            _CREATE,
            body={
                "id": id,
                "name": name,
                "primaryEmail": primary_email,
                "address": address,
                "settings": settings,
                "account": account,
            },
            options=options,
        )

    async def get(self, customer_id: str, **options: Unpack[RequestOptions]) -> models.Customer:
        """Read one customer.

        Reads a customer by your identifier for it.

        Args:
            customer_id: Your identifier for the customer. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.customers.get("birchwood")
        """
        return await self._client.call(_GET, path={"customer_id": customer_id}, options=options)

    async def update(
        self,
        customer_id: str,
        *,
        name: str | Omit = OMIT,
        primary_email: str | Omit = OMIT,
        address: models.Address | Mapping[str, object] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Customer:
        """Change a customer.

        Changes the name, e-mail or postal address of a customer.

        Args:
            customer_id: Your identifier for the customer. At most 50 characters.
            name: Display name of the customer. 3 to 255 characters.
            primary_email: Main e-mail address for correspondence. At most 320 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.customers.update("birchwood")
        """
        return await self._client.call(
            _UPDATE,
            path={"customer_id": customer_id},
            body={"name": name, "primaryEmail": primary_email, "address": address},
            options=options,
        )

    async def delete(self, customer_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one customer.

        Removes a customer by your identifier for it.

        Args:
            customer_id: Your identifier for the customer. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.customers.delete("birchwood")
        """
        return await self._client.call(_DELETE, path={"customer_id": customer_id}, options=options)

    async def create_contact(
        self,
        customer_id: str,
        *,
        name: str,
        email: str,
        preferred_username: str | Omit = OMIT,
        password: str | Omit = OMIT,
        phone: str | Omit = OMIT,
        verified: bool | Omit = OMIT,
        login_access: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateCustomerContactResponse:
        """Add a contact person.

        Adds a contact person to a customer, with or without access to the portal.

        Args:
            customer_id: Your identifier for the customer. At most 50 characters.
            preferred_username: Login name that the contact would like to have. At most 50 characters. Matches
                ^[A-Za-z0-9]{3,50}$.
            name: Full name of the contact. At most 50 characters.
            password: Initial password of the contact. At most 100 characters.
            email: E-mail address of the contact. At most 320 characters. Matches ^\\S+@\\S+\\.\\S+$.
            phone: Telephone number of the contact. At most 30 characters.
            verified: Whether the e-mail address counts as verified.
            login_access: Whether the contact may sign in to the customer portal. Default: False.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.customers.create_contact("birchwood", name="Minttu Laakso", email="minttu@birchwood.example")
        """
        return await self._client.call(
            _CREATE_CONTACT,
            path={"customer_id": customer_id},
            body={
                "preferredUsername": preferred_username,
                "name": name,
                "password": password,
                "email": email,
                "phone": phone,
                "verified": verified,
                "loginAccess": login_access,
            },
            options=options,
        )

    with_raw_response = View(lambda: AsyncCustomersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncCustomersWithResponse[Streamed], Streamed)


class CustomersWithResponse(Generic[ModeT]):
    """`Customers`, each method giving the response."""

    def __init__(self, resource: Customers, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.update = respond(resource.update, mode)
        self.delete = respond(resource.delete, mode)
        self.create_contact = respond(resource.create_contact, mode)


class AsyncCustomersWithResponse(Generic[ModeT]):
    """`AsyncCustomers`, each method giving the response."""

    def __init__(self, resource: AsyncCustomers, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.update = async_respond(resource.update, mode)
        self.delete = async_respond(resource.delete, mode)
        self.create_contact = async_respond(resource.create_contact, mode)
