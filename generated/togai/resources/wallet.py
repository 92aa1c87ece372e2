"""The `wallet` resource of the Togai API."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
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
_ERROR_TYPES_2 = documented(lambda: models.ErrorResponse, "default")
_TOP_UP: Operation[models.WalletBalanceResponse] = Operation(
    id="topUpWalletForAccount",
    method="POST",
    path="/accounts/{account_id}/wallet_topup",
    name="wallet.top_up",
    responses={200: Json(lambda: models.WalletBalanceResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(optional=True),
)
_GET: Operation[models.WalletBalanceResponse] = Operation(
    id="WalletBalanceForAccount",
    path="/accounts/{account_id}/wallet",
    name="wallet.get",
    responses={200: Json(lambda: models.WalletBalanceResponse)},
    errors=_ERROR_TYPES,
)
_UPDATE: Operation[models.WalletBalanceResponse] = Operation(
    id="updateWalletForAccount",
    method="PATCH",
    path="/accounts/{account_id}/wallet",
    name="wallet.update",
    responses={200: Json(lambda: models.WalletBalanceResponse)},
    errors=_ERROR_TYPES_2,
    body=JsonBody(optional=True),
)
_LIST_ENTRIES: Operation[models.WalletEntriesPaginatedResponse] = Operation(
    id="WalletEntriesForAccount",
    path="/accounts/{account_id}/wallet/entries",
    name="wallet.list_entries",
    responses={200: Json(lambda: models.WalletEntriesPaginatedResponse)},
    errors=_ERROR_TYPES,
)
_LIST_ENTRIES_PAGES: TokenPages[models.WalletEntry] = TokenPages(items="data", token="nextToken", parameter="nextToken")


class Wallet(SyncResource):
    """Prepaid wallets of accounts."""

    def top_up(
        self, account_id: str, *, topup_amount: Decimal | int | float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.WalletBalanceResponse:
        """Top up the wallet of one account.

        Adds money to the wallet of an account.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            topup_amount: Amount by which the balance grows.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.wallet.top_up("birchwood-eu")
        """
        return self._client.call(_TOP_UP, path={"account_id": account_id}, body={"topupAmount": topup_amount}, options=options)

    def get(self, account_id: str, **options: Unpack[RequestOptions]) -> models.WalletBalanceResponse:
        """Read the wallet of one account.

        Reads the wallet of an account with its balance.

        Args:
            account_id: Your identifier for the account. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.wallet.get("birchwood-eu")
        """
        return self._client.call(_GET, path={"account_id": account_id}, options=options)

    def update(
        self,
        account_id: str,
        *,
        effective_from: datetime | str | Omit = OMIT,
        status: models.WalletStatus | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.WalletBalanceResponse:
        """Change the wallet of one account.

        Changes the state of a wallet or the moment from which it can be used.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            effective_from: Moment from which the wallet can be used.

        Example: togai.wallet.update("birchwood-eu")
        """
        return self._client.call(
            _UPDATE, path={"account_id": account_id}, body={"effectiveFrom": effective_from, "status": status}, options=options
        )

    def list_entries(
        self, account_id: str, *, next_token: str | Omit = OMIT, page_size: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.WalletEntry, models.WalletEntriesPaginatedResponse]:
        """List the wallet entries of one account.

        Reads the movements on a wallet one page at a time.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page, 50 at most and by default.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.wallet.list_entries("birchwood-eu"): ...
        """
        return self._client.paginate(
            _LIST_ENTRIES,
            _LIST_ENTRIES_PAGES,
            path={"account_id": account_id},
            query={"nextToken": next_token, "pageSize": page_size},
            options=options,
        )

    with_raw_response = View(lambda: WalletWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: WalletWithResponse[Streamed], Streamed)


class AsyncWallet(AsyncResource):
    """Prepaid wallets of accounts."""

    async def top_up(
        self, account_id: str, *, topup_amount: Decimal | int | float | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.WalletBalanceResponse:
        """Top up the wallet of one account.

        Adds money to the wallet of an account.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            topup_amount: Amount by which the balance grows.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.wallet.top_up("birchwood-eu")
        """
        return await self._client.call(
            _TOP_UP, path={"account_id": account_id}, body={"topupAmount": topup_amount}, options=options
        )

    async def get(self, account_id: str, **options: Unpack[RequestOptions]) -> models.WalletBalanceResponse:
        """Read the wallet of one account.

        Reads the wallet of an account with its balance.

        Args:
            account_id: Your identifier for the account. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.wallet.get("birchwood-eu")
        """
        return await self._client.call(_GET, path={"account_id": account_id}, options=options)

    async def update(
        self,
        account_id: str,
        *,
        effective_from: datetime | str | Omit = OMIT,
        status: models.WalletStatus | str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.WalletBalanceResponse:
        """Change the wallet of one account.

        Changes the state of a wallet or the moment from which it can be used.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            effective_from: Moment from which the wallet can be used.

        Example: await togai.wallet.update("birchwood-eu")
        """
        return await self._client.call(
            _UPDATE, path={"account_id": account_id}, body={"effectiveFrom": effective_from, "status": status}, options=options
        )

    def list_entries(
        self, account_id: str, *, next_token: str | Omit = OMIT, page_size: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.WalletEntry, models.WalletEntriesPaginatedResponse]:
        """List the wallet entries of one account.

        Reads the movements on a wallet one page at a time.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page, 50 at most and by default.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.wallet.list_entries("birchwood-eu"): ...
        """
        return self._client.paginate(
            _LIST_ENTRIES,
            _LIST_ENTRIES_PAGES,
            path={"account_id": account_id},
            query={"nextToken": next_token, "pageSize": page_size},
            options=options,
        )

    with_raw_response = View(lambda: AsyncWalletWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncWalletWithResponse[Streamed], Streamed)


class WalletWithResponse(Generic[ModeT]):
    """`Wallet`, each method giving the response."""

    def __init__(self, resource: Wallet, mode: type[ModeT]) -> None:
        self.top_up = respond(resource.top_up, mode)
        self.get = respond(resource.get, mode)
        self.update = respond(resource.update, mode)
        self.list_entries = respond_page(resource.list_entries, mode)


class AsyncWalletWithResponse(Generic[ModeT]):
    """`AsyncWallet`, each method giving the response."""

    def __init__(self, resource: AsyncWallet, mode: type[ModeT]) -> None:
        self.top_up = async_respond(resource.top_up, mode)
        self.get = async_respond(resource.get, mode)
        self.update = async_respond(resource.update, mode)
        self.list_entries = async_respond_page(resource.list_entries, mode)
