"""The `invoices` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 422, 429, "default")
_ERROR_TYPES_2 = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_ERROR_TYPES_3 = documented(lambda: models.ErrorResponse, 401, 403, 404, 429, "default")
_LIST: Operation[models.ListInvoicesResponse] = Operation(
    id="listInvoices",
    path="/invoices",
    name="invoices.list",
    responses={200: Json(lambda: models.ListInvoicesResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.InvoiceSummary] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.Invoice] = Operation(
    id="createCustomInvoice",
    method="POST",
    path="/invoices",
    name="invoices.create",
    responses={201: Json(lambda: models.Invoice)},
    errors=_ERROR_TYPES_2,
    body=JsonBody(optional=True),
)
_GET: Operation[models.Invoice] = Operation(
    id="getInvoice",
    path="/invoices/{invoice_id}",
    name="invoices.get",
    responses={200: Json(lambda: models.Invoice)},
    errors=_ERROR_TYPES_2,
)
_UPDATE: Operation[models.Invoice] = Operation(
    id="updateInvoice",
    method="PATCH",
    path="/invoices/{invoice_id}",
    name="invoices.update",
    responses={200: Json(lambda: models.Invoice)},
    errors=_ERROR_TYPES_2,
    body=JsonBody(optional=True),
)
_DELETE: Operation[models.BaseSuccessResponse] = Operation(
    id="deleteCustomInvoice",
    method="DELETE",
    path="/invoices/{invoice_id}",
    name="invoices.delete",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES_3,
)
_LIST_FOR_BILL_RUN: Operation[models.ListInvoicesResponse] = Operation(
    id="listInvoicesForBillRun",
    path="/invoices/bill_runs",
    name="invoices.list_for_bill_run",
    responses={200: Json(lambda: models.ListInvoicesResponse)},
    errors=_ERROR_TYPES_2,
)
_LIST_FOR_BILL_RUN_PAGES: TokenPages[models.InvoiceSummary] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE_BILL_RUN: Operation[models.BaseSuccessResponse] = Operation(
    id="createInvoiceBillRun",
    method="POST",
    path="/invoices/bill_runs",
    name="invoices.create_bill_run",
    responses={200: Json(lambda: models.BaseSuccessResponse)},
    errors=_ERROR_TYPES_2,
)
_UPDATE_MISCELLANEOUS_CHARGES: Operation[models.MiscellaneousChargesResponse] = Operation(
    id="manageMiscellaneousChargesInInvoice",
    method="PUT",
    path="/invoices/{invoice_id}/miscellaneous_charges",
    name="invoices.update_miscellaneous_charges",
    responses={200: Json(lambda: models.MiscellaneousChargesResponse)},
    errors=_ERROR_TYPES_2,
    body=JsonBody(optional=True),
)
_UPDATE_ACCOUNT_MISCELLANEOUS_CHARGES: Operation[models.MiscellaneousChargesResponse] = Operation(
    id="manageMiscellaneousChargesInAccount",
    method="PUT",
    path="/accounts/{account_id}/miscellaneous_charges",
    name="invoices.update_account_miscellaneous_charges",
    responses={200: Json(lambda: models.MiscellaneousChargesResponse)},
    errors=_ERROR_TYPES_2,
    body=JsonBody(optional=True),
)
_LIST_PRICING_RULE_LOGS: Operation[models.PricingRulesLogsPaginatedResponse] = Operation(
    id="listPricingRuleLogs",
    path="/invoice/{invoice_id}/pricing_rules_logs",
    name="invoices.list_pricing_rule_logs",
    responses={200: Json(lambda: models.PricingRulesLogsPaginatedResponse)},
    errors=_ERROR_TYPES_2,
)


class Invoices(SyncResource):
    """Invoices, bill runs and extra charges."""

    def list(
        self,
        *,
        next_token: str | Omit = OMIT,
        status: str | Omit = OMIT,
        owner_id: str | Omit = OMIT,
        customer_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        start_time: int | Omit = OMIT,
        end_time: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.InvoiceSummary, models.ListInvoicesResponse]:
        """List the invoices.

        Reads invoices, by state, owner, customer or period if wanted.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            status: Return only records in this state.
            owner_id: Return only invoices of this account or invoice group.
            customer_id: Return only invoices of this customer.
            page_size: Largest number of records to return on one page, 50 at most and by default.
            start_time: Return only invoices from this moment on, in milliseconds since 1970.
            end_time: Return only invoices up to this moment, in milliseconds since 1970.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: for item in togai.invoices.list(): ...
        """
        return self._client.paginate(
            _LIST,
            _LIST_PAGES,
            query={
                "nextToken": next_token,
                "status": status,
                "owner_id": owner_id,
                "customer_id": customer_id,
                "pageSize": page_size,
                "start_time": start_time,
                "end_time": end_time,
            },
            options=options,
        )

    def create(
        self,
        *,
        account_id: str | Omit = OMIT,
        owner_type: models.CreateCustomInvoiceRequestOwnerType | str | Omit = OMIT,
        start_date: datetime | str | Omit = OMIT,
        end_date: datetime | str | Omit = OMIT,
        idempotency_key_: str | Omit = OMIT,
        status: models.CreateInvoiceStatus | str | Omit = OMIT,
        line_items: Sequence[models.CustomInvoiceLineItem | Mapping[str, object]] | Omit = OMIT,
        auto_advance: bool | Omit = OMIT,
        apply_credits: bool | Omit = OMIT,
        apply_wallet_balance: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Invoice:
        """Create one custom invoice.

        Makes an invoice from lines of your own, outside of any price plan.

        Args:
            account_id: Identifier of the account concerned.
            owner_type: Whether an account or an invoice group is billed.
            start_date: Start of the period that is invoiced.
            end_date: End of the period that is invoiced.
            idempotency_key_: Key of your choice that keeps a repeated request from taking effect twice.
            status: State in which the invoice is created.
            line_items: Lines of the invoice. 1 to 50 items.
            auto_advance: Whether a draft becomes due or paid by itself when its cycle ends.
            apply_credits: Whether credits are set off against the amount. True unless given.
            apply_wallet_balance: Whether the wallet is set off against the amount. True unless given.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.invoices.create()
        """
        return self._client.call(
            _CREATE,
            body={
                "accountId": account_id,
                "ownerType": owner_type,
                "startDate": start_date,
                "endDate": end_date,
                "idempotencyKey": idempotency_key_,
                "status": status,
                "lineItems": line_items,
                "autoAdvance": auto_advance,
                "applyCredits": apply_credits,
                "applyWalletBalance": apply_wallet_balance,
            },
            options=options,
        )

    def get(self, invoice_id: str, **options: Unpack[RequestOptions]) -> models.Invoice:
        """Read one invoice.

        Reads an invoice with all of its line items.

        Args:
            invoice_id: Identifier of the invoice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.invoices.get("inv.4TkQ9mPzLw2.HsRbe")
        """
        return self._client.call(_GET, path={"invoice_id": invoice_id}, options=options)

    def update(
        self,
        invoice_id: str,
        *,
        start_date: datetime | str | Omit = OMIT,
        end_date: datetime | str | Omit = OMIT,
        status: models.UpdateInvoiceRequestStatus | str | Omit = OMIT,
        line_items: Sequence[models.CustomInvoiceLineItem | Mapping[str, object]] | Omit = OMIT,
        auto_advance: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Invoice:
        """Change an invoice.

        Changes an invoice. All fields can change on a custom draft; on any other invoice only the status can.

        Args:
            invoice_id: Identifier of the invoice.
            start_date: Start of the period that is invoiced.
            end_date: End of the period that is invoiced.
            status: State that the invoice should get.
            line_items: Lines of the invoice. 1 to 50 items.
            auto_advance: Whether a draft becomes due or paid by itself when its cycle ends.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.invoices.update("inv.4TkQ9mPzLw2.HsRbe")
        """
        return self._client.call(
            _UPDATE,
            path={"invoice_id": invoice_id},
            body={
                "startDate": start_date,
                "endDate": end_date,
                "status": status,
                "lineItems": line_items,
                "autoAdvance": auto_advance,
            },
            options=options,
        )

    def delete(self, invoice_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one custom draft invoice.

        Removes a custom invoice that is still a draft.

        Args:
            invoice_id: Identifier of the invoice.

        Raises: AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.invoices.delete("inv.4TkQ9mPzLw2.HsRbe")
        """
        return self._client.call(_DELETE, path={"invoice_id": invoice_id}, options=options)

    def list_for_bill_run(
        self,
        *,
        next_token: str | Omit = OMIT,
        status: str | Omit = OMIT,
        owner_id: str | Omit = OMIT,
        customer_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        start_time: int | Omit = OMIT,
        end_time: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.InvoiceSummary, models.ListInvoicesResponse]:
        """List invoices for a bill run.

        Reads the invoices that the next bill run would pick up.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            status: Return only records in this state.
            owner_id: Return only invoices of this account or invoice group.
            customer_id: Return only invoices of this customer.
            page_size: Largest number of records to return on one page, 50 at most and by default.
            start_time: Return only invoices from this moment on, in milliseconds since 1970.
            end_time: Return only invoices up to this moment, in milliseconds since 1970.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.invoices.list_for_bill_run(): ...
        """
        return self._client.paginate(
            _LIST_FOR_BILL_RUN,
            _LIST_FOR_BILL_RUN_PAGES,
            query={
                "nextToken": next_token,
                "status": status,
                "owner_id": owner_id,
                "customer_id": customer_id,
                "pageSize": page_size,
                "start_time": start_time,
                "end_time": end_time,
            },
            options=options,
        )

    def create_bill_run(
        self, *, require_confirmation: bool | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.BaseSuccessResponse:
        """Start a bill run.

        Starts a job that finalizes the eligible invoices.

        Args:
            require_confirmation: Whether the job waits for a confirmation before it starts.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.invoices.create_bill_run()
        """
        return self._client.call(_CREATE_BILL_RUN, query={"require_confirmation": require_confirmation}, options=options)

    def update_miscellaneous_charges(
        self,
        invoice_id: str,
        *,
        items: Sequence[models.MiscellaneousCharge | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.MiscellaneousChargesResponse:
        """Set the extra charges of an invoice.

        Adds miscellaneous charges to an invoice, or changes those it has.

        Args:
            invoice_id: Identifier of the invoice.
            items: The charges.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.invoices.update_miscellaneous_charges("inv.4TkQ9mPzLw2.HsRbe")
        """
        return self._client.call(
            _UPDATE_MISCELLANEOUS_CHARGES, path={"invoice_id": invoice_id}, body={"items": items}, options=options
        )

    def update_account_miscellaneous_charges(
        self,
        account_id: str,
        *,
        items: Sequence[models.MiscellaneousCharge | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.MiscellaneousChargesResponse:
        """Set the extra charges of an account.

        Adds miscellaneous charges to the next invoice of an account, or changes those it has.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            items: The charges.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.invoices.update_account_miscellaneous_charges("birchwood-eu")
        """
        return self._client.call(
            _UPDATE_ACCOUNT_MISCELLANEOUS_CHARGES, path={"account_id": account_id}, body={"items": items}, options=options
        )

    def list_pricing_rule_logs(
        self, invoice_id: str, **options: Unpack[RequestOptions]
    ) -> models.PricingRulesLogsPaginatedResponse:
        """List the pricing rule log.

        Reads what each pricing rule did to an invoice.

        Args:
            invoice_id: Identifier of the invoice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.invoices.list_pricing_rule_logs("inv.4TkQ9mPzLw2.HsRbe")
        """
        return self._client.call(_LIST_PRICING_RULE_LOGS, path={"invoice_id": invoice_id}, options=options)

    with_raw_response = View(lambda: InvoicesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: InvoicesWithResponse[Streamed], Streamed)


class AsyncInvoices(AsyncResource):
    """Invoices, bill runs and extra charges."""

    def list(
        self,
        *,
        next_token: str | Omit = OMIT,
        status: str | Omit = OMIT,
        owner_id: str | Omit = OMIT,
        customer_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        start_time: int | Omit = OMIT,
        end_time: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.InvoiceSummary, models.ListInvoicesResponse]:
        """List the invoices.

        Reads invoices, by state, owner, customer or period if wanted.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            status: Return only records in this state.
            owner_id: Return only invoices of this account or invoice group.
            customer_id: Return only invoices of this customer.
            page_size: Largest number of records to return on one page, 50 at most and by default.
            start_time: Return only invoices from this moment on, in milliseconds since 1970.
            end_time: Return only invoices up to this moment, in milliseconds since 1970.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, UnprocessableEntityError, RateLimitError.
        Example: async for item in togai.invoices.list(): ...
        """
        return self._client.paginate(
            _LIST,
            _LIST_PAGES,
            query={
                "nextToken": next_token,
                "status": status,
                "owner_id": owner_id,
                "customer_id": customer_id,
                "pageSize": page_size,
                "start_time": start_time,
                "end_time": end_time,
            },
            options=options,
        )

    async def create(
        self,
        *,
        account_id: str | Omit = OMIT,
        owner_type: models.CreateCustomInvoiceRequestOwnerType | str | Omit = OMIT,
        start_date: datetime | str | Omit = OMIT,
        end_date: datetime | str | Omit = OMIT,
        idempotency_key_: str | Omit = OMIT,
        status: models.CreateInvoiceStatus | str | Omit = OMIT,
        line_items: Sequence[models.CustomInvoiceLineItem | Mapping[str, object]] | Omit = OMIT,
        auto_advance: bool | Omit = OMIT,
        apply_credits: bool | Omit = OMIT,
        apply_wallet_balance: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Invoice:
        """Create one custom invoice.

        Makes an invoice from lines of your own, outside of any price plan.

        Args:
            account_id: Identifier of the account concerned.
            owner_type: Whether an account or an invoice group is billed.
            start_date: Start of the period that is invoiced.
            end_date: End of the period that is invoiced.
            idempotency_key_: Key of your choice that keeps a repeated request from taking effect twice.
            status: State in which the invoice is created.
            line_items: Lines of the invoice. 1 to 50 items.
            auto_advance: Whether a draft becomes due or paid by itself when its cycle ends.
            apply_credits: Whether credits are set off against the amount. True unless given.
            apply_wallet_balance: Whether the wallet is set off against the amount. True unless given.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.invoices.create()
        """
        return await self._client.call(
            _CREATE,
            body={
                "accountId": account_id,
                "ownerType": owner_type,
                "startDate": start_date,
                "endDate": end_date,
                "idempotencyKey": idempotency_key_,
                "status": status,
                "lineItems": line_items,
                "autoAdvance": auto_advance,
                "applyCredits": apply_credits,
                "applyWalletBalance": apply_wallet_balance,
            },
            options=options,
        )

    async def get(self, invoice_id: str, **options: Unpack[RequestOptions]) -> models.Invoice:
        """Read one invoice.

        Reads an invoice with all of its line items.

        Args:
            invoice_id: Identifier of the invoice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.invoices.get("inv.4TkQ9mPzLw2.HsRbe")
        """
        return await self._client.call(_GET, path={"invoice_id": invoice_id}, options=options)

    async def update(
        self,
        invoice_id: str,
        *,
        start_date: datetime | str | Omit = OMIT,
        end_date: datetime | str | Omit = OMIT,
        status: models.UpdateInvoiceRequestStatus | str | Omit = OMIT,
        line_items: Sequence[models.CustomInvoiceLineItem | Mapping[str, object]] | Omit = OMIT,
        auto_advance: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Invoice:
        """Change an invoice.

        Changes an invoice. All fields can change on a custom draft; on any other invoice only the status can.

        Args:
            invoice_id: Identifier of the invoice.
            start_date: Start of the period that is invoiced.
            end_date: End of the period that is invoiced.
            status: State that the invoice should get.
            line_items: Lines of the invoice. 1 to 50 items.
            auto_advance: Whether a draft becomes due or paid by itself when its cycle ends.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.invoices.update("inv.4TkQ9mPzLw2.HsRbe")
        """
        return await self._client.call(
            _UPDATE,
            path={"invoice_id": invoice_id},
            body={
                "startDate": start_date,
                "endDate": end_date,
                "status": status,
                "lineItems": line_items,
                "autoAdvance": auto_advance,
            },
            options=options,
        )

    async def delete(self, invoice_id: str, **options: Unpack[RequestOptions]) -> models.BaseSuccessResponse:
        """Delete one custom draft invoice.

        Removes a custom invoice that is still a draft.

        Args:
            invoice_id: Identifier of the invoice.

        Raises: AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.invoices.delete("inv.4TkQ9mPzLw2.HsRbe")
        """
        return await self._client.call(_DELETE, path={"invoice_id": invoice_id}, options=options)

    def list_for_bill_run(
        self,
        *,
        next_token: str | Omit = OMIT,
        status: str | Omit = OMIT,
        owner_id: str | Omit = OMIT,
        customer_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        start_time: int | Omit = OMIT,
        end_time: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.InvoiceSummary, models.ListInvoicesResponse]:
        """List invoices for a bill run.

        Reads the invoices that the next bill run would pick up.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            status: Return only records in this state.
            owner_id: Return only invoices of this account or invoice group.
            customer_id: Return only invoices of this customer.
            page_size: Largest number of records to return on one page, 50 at most and by default.
            start_time: Return only invoices from this moment on, in milliseconds since 1970.
            end_time: Return only invoices up to this moment, in milliseconds since 1970.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.invoices.list_for_bill_run(): ...
        """
        return self._client.paginate(
            _LIST_FOR_BILL_RUN,
            _LIST_FOR_BILL_RUN_PAGES,
            query={
                "nextToken": next_token,
                "status": status,
                "owner_id": owner_id,
                "customer_id": customer_id,
                "pageSize": page_size,
                "start_time": start_time,
                "end_time": end_time,
            },
            options=options,
        )

    async def create_bill_run(
        self, *, require_confirmation: bool | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.BaseSuccessResponse:
        """Start a bill run.

        Starts a job that finalizes the eligible invoices.

        Args:
            require_confirmation: Whether the job waits for a confirmation before it starts.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.invoices.create_bill_run()
        """
        return await self._client.call(_CREATE_BILL_RUN, query={"require_confirmation": require_confirmation}, options=options)

    async def update_miscellaneous_charges(
        self,
        invoice_id: str,
        *,
        items: Sequence[models.MiscellaneousCharge | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.MiscellaneousChargesResponse:
        """Set the extra charges of an invoice.

        Adds miscellaneous charges to an invoice, or changes those it has.

        Args:
            invoice_id: Identifier of the invoice.
            items: The charges.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.invoices.update_miscellaneous_charges("inv.4TkQ9mPzLw2.HsRbe")
        """
        return await self._client.call(
            _UPDATE_MISCELLANEOUS_CHARGES, path={"invoice_id": invoice_id}, body={"items": items}, options=options
        )

    async def update_account_miscellaneous_charges(
        self,
        account_id: str,
        *,
        items: Sequence[models.MiscellaneousCharge | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.MiscellaneousChargesResponse:
        """Set the extra charges of an account.

        Adds miscellaneous charges to the next invoice of an account, or changes those it has.

        Args:
            account_id: Your identifier for the account. At most 50 characters.
            items: The charges.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.invoices.update_account_miscellaneous_charges("birchwood-eu")
        """
        return await self._client.call(
            _UPDATE_ACCOUNT_MISCELLANEOUS_CHARGES, path={"account_id": account_id}, body={"items": items}, options=options
        )

    async def list_pricing_rule_logs(
        self, invoice_id: str, **options: Unpack[RequestOptions]
    ) -> models.PricingRulesLogsPaginatedResponse:
        """List the pricing rule log.

        Reads what each pricing rule did to an invoice.

        Args:
            invoice_id: Identifier of the invoice.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.invoices.list_pricing_rule_logs("inv.4TkQ9mPzLw2.HsRbe")
        """
        return await self._client.call(_LIST_PRICING_RULE_LOGS, path={"invoice_id": invoice_id}, options=options)

    with_raw_response = View(lambda: AsyncInvoicesWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncInvoicesWithResponse[Streamed], Streamed)


class InvoicesWithResponse(Generic[ModeT]):
    """`Invoices`, each method giving the response."""

    def __init__(self, resource: Invoices, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.update = respond(resource.update, mode)
        self.delete = respond(resource.delete, mode)
        self.list_for_bill_run = respond_page(resource.list_for_bill_run, mode)
        self.create_bill_run = respond(resource.create_bill_run, mode)
        self.update_miscellaneous_charges = respond(resource.update_miscellaneous_charges, mode)
        self.update_account_miscellaneous_charges = respond(resource.update_account_miscellaneous_charges, mode)
        self.list_pricing_rule_logs = respond(resource.list_pricing_rule_logs, mode)


class AsyncInvoicesWithResponse(Generic[ModeT]):
    """`AsyncInvoices`, each method giving the response."""

    def __init__(self, resource: AsyncInvoices, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.update = async_respond(resource.update, mode)
        self.delete = async_respond(resource.delete, mode)
        self.list_for_bill_run = async_respond_page(resource.list_for_bill_run, mode)
        self.create_bill_run = async_respond(resource.create_bill_run, mode)
        self.update_miscellaneous_charges = async_respond(resource.update_miscellaneous_charges, mode)
        self.update_account_miscellaneous_charges = async_respond(resource.update_account_miscellaneous_charges, mode)
        self.list_pricing_rule_logs = async_respond(resource.list_pricing_rule_logs, mode)
