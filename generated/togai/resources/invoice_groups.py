"""The `invoice_groups` resource of the Togai API."""

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
_LIST: Operation[models.InvoiceGroupPaginatedResponse] = Operation(
    id="listInvoiceGroups",
    path="/invoice_groups",
    name="invoice_groups.list",
    responses={200: Json(lambda: models.InvoiceGroupPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.InvoiceGroups] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.InvoiceGroups] = Operation(
    id="createInvoiceGroup",
    method="POST",
    path="/invoice_groups",
    name="invoice_groups.create",
    responses={200: Json(lambda: models.InvoiceGroups)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_GET: Operation[models.InvoiceGroupAccountsPaginatedResponse] = Operation(
    id="getInvoiceGroup",
    path="/invoice_groups/{invoice_group_id}",
    name="invoice_groups.get",
    responses={200: Json(lambda: models.InvoiceGroupAccountsPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_GET_PAGES: TokenPages[str] = TokenPages(items="accounts", token="nextToken", parameter="nextToken")
_ADD_ACCOUNTS: Operation[models.InvoiceGroups] = Operation(
    id="AddInvoiceGroupAccounts",
    method="POST",
    path="/invoice_groups/{invoice_group_id}/add_accounts",
    name="invoice_groups.add_accounts",
    responses={200: Json(lambda: models.InvoiceGroups)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_REMOVE_ACCOUNTS: Operation[models.BaseSuccessResponse] = Operation(
    id="RemoveInvoiceGroupAccounts",
    method="POST",
    path="/invoice_groups/{invoice_group_id}/remove_accounts",
    name="invoice_groups.remove_accounts",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)


class InvoiceGroups(SyncResource):
    """Sets of accounts that are invoiced together."""

    def list(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.InvoiceGroups, models.InvoiceGroupPaginatedResponse]:
        """List the invoice groups.

        Reads the invoice groups of the organization.

        Args:
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.invoice_groups.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token}, options=options)

    def create(
        self,
        *,
        name: str,
        email: str,
        daily_invoice_consolidation: bool,
        account_ids: Sequence[str],
        address: models.Address | Mapping[str, object],
        net_term_days: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.InvoiceGroups:
        """Create one invoice group.

        Bundles up to a hundred accounts, so that they get one invoice together.

        Args:
            name: Display name of the group.
            email: Address to which the combined invoice is mailed. At most 320 characters.
            daily_invoice_consolidation: Whether invoices of the same day are combined into one.
            account_ids: Identifiers of the accounts. 1 to 100 items.
            net_term_days: Days between the invoice date and the due date.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            togai.invoice_groups.create(
                name="Nordic depots", email="accounts@birchwood.example", daily_invoice_consolidation=False,
                account_ids=["birchwood-eu", "birchwood-no"],
                address={
                    "line1": "Satamakatu 7",
                    "line2": "Hall C",
                    "postalCode": "00160",
                    "city": "Helsinki",
                    "country": "FI",
                },
            )
        """
        return self._client.call(
            _CREATE,
            body={
                "name": name,
                "email": email,
                "dailyInvoiceConsolidation": daily_invoice_consolidation,
                "accountIds": account_ids,
                "netTermDays": net_term_days,
                "address": address,
            },
            options=options,
        )

    def get(
        self, invoice_group_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[str, models.InvoiceGroupAccountsPaginatedResponse]:
        """Read one invoice group.

        Reads an invoice group along with the accounts in it.

        Args:
            invoice_group_id: Identifier of the invoice group. At most 512 characters.
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.invoice_groups.get("..."): ...
        """
        return self._client.paginate(
            _GET, _GET_PAGES, path={"invoice_group_id": invoice_group_id}, query={"nextToken": next_token}, options=options
        )

    def add_accounts(
        self, invoice_group_id: str, *, account_ids: Sequence[str], **options: Unpack[RequestOptions]
    ) -> models.InvoiceGroups:
        """Put accounts into a group.

        Adds accounts to an existing invoice group.

        Args:
            invoice_group_id: Identifier of the invoice group. At most 512 characters.
            account_ids: Identifiers of the accounts. 1 to 100 items.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.invoice_groups.add_accounts("...", account_ids=["..."])
        """
        return self._client.call(
            _ADD_ACCOUNTS, path={"invoice_group_id": invoice_group_id}, body={"accountIds": account_ids}, options=options
        )

    def remove_accounts(
        self, invoice_group_id: str, *, account_ids: Sequence[str], **options: Unpack[RequestOptions]
    ) -> models.BaseSuccessResponse:
        """Take accounts out of a group.

        Removes accounts from an invoice group. A group that loses its last account disappears.

        Args:
            invoice_group_id: Identifier of the invoice group. At most 512 characters.
            account_ids: Identifiers of the accounts. 1 to 100 items.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.invoice_groups.remove_accounts("...", account_ids=["..."])
        """
        return self._client.call(
            _REMOVE_ACCOUNTS, path={"invoice_group_id": invoice_group_id}, body={"accountIds": account_ids}, options=options
        )

    with_raw_response = View(lambda: InvoiceGroupsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: InvoiceGroupsWithResponse[Streamed], Streamed)


class AsyncInvoiceGroups(AsyncResource):
    """Sets of accounts that are invoiced together."""

    def list(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.InvoiceGroups, models.InvoiceGroupPaginatedResponse]:
        """List the invoice groups.

        Reads the invoice groups of the organization.

        Args:
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.invoice_groups.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token}, options=options)

    async def create(
        self,
        *,
        name: str,
        email: str,
        daily_invoice_consolidation: bool,
        account_ids: Sequence[str],
        address: models.Address | Mapping[str, object],
        net_term_days: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.InvoiceGroups:
        """Create one invoice group.

        Bundles up to a hundred accounts, so that they get one invoice together.

        Args:
            name: Display name of the group.
            email: Address to which the combined invoice is mailed. At most 320 characters.
            daily_invoice_consolidation: Whether invoices of the same day are combined into one.
            account_ids: Identifiers of the accounts. 1 to 100 items.
            net_term_days: Days between the invoice date and the due date.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example:
            await togai.invoice_groups.create(
                name="Nordic depots", email="accounts@birchwood.example", daily_invoice_consolidation=False,
                account_ids=["birchwood-eu", "birchwood-no"],
                address={
                    "line1": "Satamakatu 7",
                    "line2": "Hall C",
                    "postalCode": "00160",
                    "city": "Helsinki",
                    "country": "FI",
                },
            )
        """
        return await self._client.call(
            _CREATE,
            body={
                "name": name,
                "email": email,
                "dailyInvoiceConsolidation": daily_invoice_consolidation,
                "accountIds": account_ids,
                "netTermDays": net_term_days,
                "address": address,
            },
            options=options,
        )

    def get(
        self, invoice_group_id: str, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[str, models.InvoiceGroupAccountsPaginatedResponse]:
        """Read one invoice group.

        Reads an invoice group along with the accounts in it.

        Args:
            invoice_group_id: Identifier of the invoice group. At most 512 characters.
            next_token: Token from the page before; leave it out to read the first page.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.invoice_groups.get("..."): ...
        """
        return self._client.paginate(
            _GET, _GET_PAGES, path={"invoice_group_id": invoice_group_id}, query={"nextToken": next_token}, options=options
        )

    async def add_accounts(
        self, invoice_group_id: str, *, account_ids: Sequence[str], **options: Unpack[RequestOptions]
    ) -> models.InvoiceGroups:
        """Put accounts into a group.

        Adds accounts to an existing invoice group.

        Args:
            invoice_group_id: Identifier of the invoice group. At most 512 characters.
            account_ids: Identifiers of the accounts. 1 to 100 items.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.invoice_groups.add_accounts("...", account_ids=["..."])
        """
        return await self._client.call(
            _ADD_ACCOUNTS, path={"invoice_group_id": invoice_group_id}, body={"accountIds": account_ids}, options=options
        )

    async def remove_accounts(
        self, invoice_group_id: str, *, account_ids: Sequence[str], **options: Unpack[RequestOptions]
    ) -> models.BaseSuccessResponse:
        """Take accounts out of a group.

        Removes accounts from an invoice group. A group that loses its last account disappears.

        Args:
            invoice_group_id: Identifier of the invoice group. At most 512 characters.
            account_ids: Identifiers of the accounts. 1 to 100 items.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.invoice_groups.remove_accounts("...", account_ids=["..."])
        """
        return await self._client.call(
            _REMOVE_ACCOUNTS, path={"invoice_group_id": invoice_group_id}, body={"accountIds": account_ids}, options=options
        )

    with_raw_response = View(lambda: AsyncInvoiceGroupsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncInvoiceGroupsWithResponse[Streamed], Streamed)


class InvoiceGroupsWithResponse(Generic[ModeT]):
    """`InvoiceGroups`, each method giving the response."""

    def __init__(self, resource: InvoiceGroups, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond_page(resource.get, mode)
        self.add_accounts = respond(resource.add_accounts, mode)
        self.remove_accounts = respond(resource.remove_accounts, mode)


class AsyncInvoiceGroupsWithResponse(Generic[ModeT]):
    """`AsyncInvoiceGroups`, each method giving the response."""

    def __init__(self, resource: AsyncInvoiceGroups, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond_page(resource.get, mode)
        self.add_accounts = async_respond(resource.add_accounts, mode)
        self.remove_accounts = async_respond(resource.remove_accounts, mode)
