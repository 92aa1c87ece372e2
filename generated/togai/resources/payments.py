"""The `payments` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
_LIST: Operation[models.ListPaymentResponse] = Operation(
    id="listPayments",
    path="/payments",
    name="payments.list",
    responses={200: Json(lambda: models.ListPaymentResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.Payment] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.Payment] = Operation(
    id="createPayments",
    method="POST",
    path="/payments",
    name="payments.create",
    responses={201: Json(lambda: models.Payment)},
    errors=_ERROR_TYPES,
    body=JsonBody(optional=True),
)
_GET: Operation[models.Payment] = Operation(
    id="getPayment",
    path="/payments/{payment_id}",
    name="payments.get",
    responses={200: Json(lambda: models.Payment)},
    errors=_ERROR_TYPES,
)


class Payments(SyncResource):
    """Payments recorded for accounts."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.Payment, models.ListPaymentResponse]:
        """List the payments.

        Reads recorded payments one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page, 50 at most and by default.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.payments.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    def create(
        self,
        *,
        description: str | Omit = OMIT,
        notes: str | Omit = OMIT,
        account_id: str | Omit = OMIT,
        external_payment_reference: models.ExternalPaymentReference | Mapping[str, object] | Omit = OMIT,
        line_item_records: Sequence[models.PaymentLineItemRecord | Mapping[str, object]] | Omit = OMIT,
        currency: str | Omit = OMIT,
        total_amount: Decimal | int | float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Payment:
        """Record one payment.

        Records a payment and spreads it over invoices, credits or the wallet.

        Args:
            description: One-line summary of the payment. At most 512 characters.
            notes: Longer remarks on the payment. At most 512 characters.
            account_id: Identifier of the account concerned. At most 512 characters.
            line_item_records: What the payment settles. At least 1 character.
            currency: Currency, by its ISO 4217 code. At most 512 characters.
            total_amount: Total in the currency of the document.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.payments.create()
        """
        return self._client.call(
            _CREATE,
            body={
                "description": description,
                "notes": notes,
                "accountId": account_id,
                "externalPaymentReference": external_payment_reference,
                "lineItemRecords": line_item_records,
                "currency": currency,
                "totalAmount": total_amount,
            },
            options=options,
        )

    def get(self, payment_id: str, *, version: int | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.Payment:
        """Read one payment.

        Reads a payment, in its newest version or the one asked for.

        Args:
            payment_id: Identifier of the payment.
            version: Version to read, the newest if left out.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.payments.get("...")
        """
        return self._client.call(_GET, path={"payment_id": payment_id}, query={"version": version}, options=options)

    with_raw_response = View(lambda: PaymentsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: PaymentsWithResponse[Streamed], Streamed)


class AsyncPayments(AsyncResource):
    """Payments recorded for accounts."""

    def list(
        self, *, next_token: str | Omit = OMIT, page_size: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.Payment, models.ListPaymentResponse]:
        """List the payments.

        Reads recorded payments one page at a time.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            page_size: Largest number of records to return on one page, 50 at most and by default.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.payments.list(): ...
        """
        return self._client.paginate(_LIST, _LIST_PAGES, query={"nextToken": next_token, "pageSize": page_size}, options=options)

    async def create(
        self,
        *,
        description: str | Omit = OMIT,
        notes: str | Omit = OMIT,
        account_id: str | Omit = OMIT,
        external_payment_reference: models.ExternalPaymentReference | Mapping[str, object] | Omit = OMIT,
        line_item_records: Sequence[models.PaymentLineItemRecord | Mapping[str, object]] | Omit = OMIT,
        currency: str | Omit = OMIT,
        total_amount: Decimal | int | float | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Payment:
        """Record one payment.

        Records a payment and spreads it over invoices, credits or the wallet.

        Args:
            description: One-line summary of the payment. At most 512 characters.
            notes: Longer remarks on the payment. At most 512 characters.
            account_id: Identifier of the account concerned. At most 512 characters.
            line_item_records: What the payment settles. At least 1 character.
            currency: Currency, by its ISO 4217 code. At most 512 characters.
            total_amount: Total in the currency of the document.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.payments.create()
        """
        return await self._client.call(
            _CREATE,
            body={
                "description": description,
                "notes": notes,
                "accountId": account_id,
                "externalPaymentReference": external_payment_reference,
                "lineItemRecords": line_item_records,
                "currency": currency,
                "totalAmount": total_amount,
            },
            options=options,
        )

    async def get(self, payment_id: str, *, version: int | Omit = OMIT, **options: Unpack[RequestOptions]) -> models.Payment:
        """Read one payment.

        Reads a payment, in its newest version or the one asked for.

        Args:
            payment_id: Identifier of the payment.
            version: Version to read, the newest if left out.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.payments.get("...")
        """
        return await self._client.call(_GET, path={"payment_id": payment_id}, query={"version": version}, options=options)

    with_raw_response = View(lambda: AsyncPaymentsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncPaymentsWithResponse[Streamed], Streamed)


class PaymentsWithResponse(Generic[ModeT]):
    """`Payments`, each method giving the response."""

    def __init__(self, resource: Payments, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)


class AsyncPaymentsWithResponse(Generic[ModeT]):
    """`AsyncPayments`, each method giving the response."""

    def __init__(self, resource: AsyncPayments, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
