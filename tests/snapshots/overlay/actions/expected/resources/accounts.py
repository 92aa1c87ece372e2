"""The `accounts` resource of the Ledger API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond_page, respond_page

_EVERYTHING: Operation[models.Accounts] = Operation(
    id="listTheAccounts", path="/accounts", name="accounts.everything", responses={200: Json(lambda: models.Accounts)}
)
_EVERYTHING_PAGES: TokenPages[models.LedgerAccount] = TokenPages(items="list", token="nextToken", parameter="nextToken")


class Accounts(SyncResource):
    """Operations of `accounts`."""

    def everything(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.LedgerAccount, models.Accounts]:
        """GET /accounts.

        Example: for item in sdk.accounts.everything(): ...
        """
        return self._client.paginate(_EVERYTHING, _EVERYTHING_PAGES, query={"nextToken": next_token}, options=options)

    with_raw_response = View(lambda: AccountsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AccountsWithResponse[Streamed], Streamed)


class AsyncAccounts(AsyncResource):
    """Operations of `accounts`."""

    def everything(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.LedgerAccount, models.Accounts]:
        """GET /accounts.

        Example: async for item in sdk.accounts.everything(): ...
        """
        return self._client.paginate(_EVERYTHING, _EVERYTHING_PAGES, query={"nextToken": next_token}, options=options)

    with_raw_response = View(lambda: AsyncAccountsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncAccountsWithResponse[Streamed], Streamed)


class AccountsWithResponse(Generic[ModeT]):
    """`Accounts`, each method giving the response."""

    def __init__(self, resource: Accounts, mode: type[ModeT]) -> None:
        self.everything = respond_page(resource.everything, mode)


class AsyncAccountsWithResponse(Generic[ModeT]):
    """`AsyncAccounts`, each method giving the response."""

    def __init__(self, resource: AsyncAccounts, mode: type[ModeT]) -> None:
        self.everything = async_respond_page(resource.everything, mode)
