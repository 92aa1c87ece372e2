"""What reading and writing costs, beside handwritten pydantic models of the same field types."""

import importlib
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec
from pydantic import BaseModel, ConfigDict, Field

from tests.bench.measure import Result, said
from tests.bench.peers import OFFICIAL_CLIENT, installed
from tests.support.command import generate
from tests.support.places import GENERATED, ROOT


class _Plain(BaseModel):
    model_config = ConfigDict(extra="allow", populate_by_name=True)


class Status(StrEnum):
    DUE = "DUE"


class Class(StrEnum):
    INVOICE = "INVOICE"


class Kind(StrEnum):
    STANDARD = "STANDARD"


class Invoice(_Plain):
    """As `InvoiceSummary`."""

    id: str
    customer_id: str | None = Field(None, alias="customerId")
    owner_id: str | None = Field(None, alias="ownerId")
    price_plan_id: str | None = Field(None, alias="pricePlanId")
    status: Status
    finalizing_status: Status | None = Field(None, alias="finalizingStatus")
    invoice_class: Class = Field(alias="invoiceClass")
    invoice_type: Kind = Field(alias="invoiceType")
    start_date: datetime | None = Field(None, alias="startDate")
    end_date: datetime | None = Field(None, alias="endDate")
    end_date_inclusive: datetime | None = Field(None, alias="endDateInclusive")
    invoice_date: datetime = Field(alias="invoiceDate")
    due_date: datetime | None = Field(None, alias="dueDate")
    generated_at: datetime | None = Field(None, alias="generatedAt")
    updated_at: datetime = Field(alias="updatedAt")
    sequence_id: str | None = Field(None, alias="sequenceId")
    pdf_url: str | None = Field(None, alias="pdfUrl")
    total_amount: Decimal = Field(alias="totalAmount")
    paid_amount: Decimal = Field(alias="paidAmount")
    invoice_details: dict[str, Any] | None = Field(None, alias="invoiceDetails")
    net_term_days: int = Field(alias="netTermDays")


class Invoices(_Plain):
    data: list[Invoice]
    next_token: str | None = Field(None, alias="nextToken")


class Address(_Plain):
    phone_number: str | None = Field(None, alias="phoneNumber")
    line1: str | None = None
    line2: str | None = None
    postal_code: str | None = Field(None, alias="postalCode")
    city: str | None = None
    state: str | None = None
    country: str | None = None


class Group(_Plain):
    """As `InvoiceGroups`."""

    id: str
    name: str
    email: str
    daily_invoice_consolidation: bool = Field(alias="dailyInvoiceConsolidation")
    net_term_days: int | None = Field(None, alias="netTermDays")
    invoice_currency: str = Field(alias="invoiceCurrency")
    billing_address: Address = Field(alias="billingAddress")
    accounts_count: int = Field(alias="accountsCount")
    created_at: datetime = Field(alias="createdAt")
    updated_at: datetime = Field(alias="updatedAt")


class Groups(_Plain):
    data: list[Group]
    next_token: str | None = Field(None, alias="nextToken")


class AddressStruct(msgspec.Struct, rename="camel", omit_defaults=True, kw_only=True):
    phone_number: str | None = None
    line1: str | None = None
    line2: str | None = None
    postal_code: str | None = None
    city: str | None = None
    state: str | None = None
    country: str | None = None


class GroupStruct(msgspec.Struct, rename="camel", omit_defaults=True, kw_only=True):
    """As `InvoiceGroups`, made with msgspec."""

    id: str
    name: str
    email: str
    daily_invoice_consolidation: bool
    net_term_days: int | None = None
    invoice_currency: str
    billing_address: AddressStruct
    accounts_count: int
    created_at: datetime
    updated_at: datetime


class GroupStructs(msgspec.Struct, rename="camel", omit_defaults=True, kw_only=True):
    data: list[GroupStruct]
    next_token: str | None = None


INVOICE = {
    "id": "in_1", "customerId": "C1", "ownerId": "A1", "pricePlanId": "pp_1", "status": "DUE", "invoiceClass": "INVOICE",
    "invoiceType": "STANDARD", "startDate": "2024-01-01T00:00:00.000Z", "endDate": "2024-02-01T00:00:00.000Z",
    "invoiceDate": "2024-02-01T00:00:00Z", "dueDate": "2024-03-01T00:00:00Z", "generatedAt": "2024-02-01T05:06:07.580Z",
    "updatedAt": "2024-02-01T05:06:07.580Z", "sequenceId": "INV-1", "totalAmount": 1234.56, "paidAmount": 0, "netTermDays": 30,
}  # fmt: skip
GROUP = {
    "id": "IG1", "name": "Depots", "email": "a@birchwood.example", "dailyInvoiceConsolidation": True, "netTermDays": 5,
    "invoiceCurrency": "EUR", "accountsCount": 2, "createdAt": "2024-01-01T00:00:00Z", "updatedAt": "2024-01-01T00:00:00.58015Z",
    "billingAddress": {"line1": "Satamakatu 7", "city": "Helsinki", "country": "FI"},
}  # fmt: skip


def page(item: dict[str, Any], count: int) -> dict[str, Any]:
    return {"data": [{**item, "id": f"{item['id']}{index}"} for index in range(count)], "nextToken": "t2"}


def spoiled(value: dict[str, Any], share: float) -> bytes:
    """The page with that share of its fields holding an object that nobody expects."""
    places = [(item, key) for item in value["data"] for key in item]
    for item, key in random.Random(7).sample(places, round(len(places) * share)):
        item[key] = {"w": 1}
    return json.dumps(value).encode()


def medians(ours: Callable[[], Any], theirs: Callable[[], Any], rounds: int, times: int) -> tuple[float, float]:
    """CPU seconds of both, a time, taken in turns: those of the round whose ratio is the median.

    The clock of a shared machine changes from one moment to the next, and alike for both of a round.
    """

    def once(work: Callable[[], Any]) -> float:
        start = time.process_time()
        for _ in range(times):
            work()
        return (time.process_time() - start) / times

    once(ours)
    once(theirs)
    pairs = [(once(ours), once(theirs)) for _ in range(rounds)]
    return sorted(pairs, key=lambda pair: pair[0] / pair[1])[rounds // 2]


def reading(folder: Path, rounds: int) -> Iterator[Result]:
    """Ours beside handwritten models of the same field types, and beside the official client."""
    sys.path.insert(0, str(GENERATED))
    from togai import models
    from togai._runtime.decode import read

    invoices, groups = json.dumps(page(INVOICE, 100)).encode(), json.dumps(page(GROUP, 1000)).encode()
    bad = spoiled(page(INVOICE, 100), 0.01)
    ours, theirs = models.ListInvoicesResponse, models.InvoiceGroupPaginatedResponse
    group_page, plain_page = theirs.model_validate_json(groups), Groups.model_validate_json(groups)

    def compared(
        subject: str, one: Callable[[], Any], other: Callable[[], Any], goal: float | None, against: str = "handwritten pydantic"
    ) -> Result:
        times = 1 if "1,000" in subject else 4
        return Result("reading", subject, *medians(one, other, 15 * rounds, times), against, goal=goal)

    yield compared("decode 1,000 invoice groups", lambda: read(theirs, groups), lambda: Groups.model_validate_json(groups), 1.2)
    yield compared("encode 1,000 invoice groups", group_page.to_json, lambda: plain_page.model_dump_json(by_alias=True), 1.0)
    yield compared(
        "1,000 invoice groups there and back",
        lambda: read(theirs, groups)[0].to_json(),
        lambda: Groups.model_validate_json(groups).model_dump_json(by_alias=True),
        None,
    )
    yield compared(
        "decode 100 invoices, exact numbers", lambda: read(ours, invoices), lambda: Invoices.model_validate_json(invoices), None
    )
    yield compared("page with 1 % bad fields", lambda: read(ours, bad), lambda: read(ours, invoices), 3.5, "a clean page")
    yield from _structs(folder, groups, compared, lambda: read(theirs, groups))
    tools = installed(OFFICIAL_CLIENT)
    if tools is not None:
        data = folder / "groups.json"
        data.write_bytes(groups)
        ours_cpu = said([sys.executable, "-c", OURS, data], path=GENERATED, cwd=folder)
        their_cpu = said([tools / "python", "-c", OFFICIAL, data], path=Path(), cwd=folder)
        yield Result("reading", "decode 1,000 invoice groups", ours_cpu, their_cpu, OFFICIAL_CLIENT, goal=1.0)


def _structs(folder: Path, groups: bytes, compared: Callable[..., Result], pydantic: Callable[[], Any]) -> Iterator[Result]:
    """The same page where models are Structs, beside handwritten Structs, and beside pydantic's models."""
    specs = ROOT / "specs"
    options = ("--overlay", specs / "togai.overlay.yaml", "--models", "msgspec", "--no-reference")
    ran = generate(specs / "togai.yaml", folder, "togai_structs", *options)
    assert ran.status == 0, str(ran)
    sys.path.insert(0, str(folder))
    ours: Any = importlib.import_module("togai_structs.models").InvoiceGroupPaginatedResponse
    read: Any = importlib.import_module("togai_structs._runtime.decode").read
    decoder, encoder = msgspec.json.Decoder(GroupStructs), msgspec.json.Encoder()
    page, plain = ours.model_validate_json(groups), decoder.decode(groups)
    against = "handwritten Structs"

    def decode() -> Any:
        return read(ours, groups)

    yield compared("decode 1,000 invoice groups, msgspec", decode, lambda: decoder.decode(groups), 1.3, against)
    yield compared("encode 1,000 invoice groups, msgspec", page.to_json, lambda: encoder.encode(plain).decode(), 1.3, against)
    yield compared("decode 1,000 invoice groups, msgspec", decode, pydantic, None, "our pydantic models")


_TIMED = """
import sys, time
text = open(sys.argv[1], "rb").read()
work()
start = time.process_time()
for _ in range(5): work()
print((time.process_time() - start) / 5)
"""
OURS = _TIMED.replace(
    "work()\nstart",
    """
from togai import models
from togai._runtime.decode import read
work = lambda: read(models.InvoiceGroupPaginatedResponse, text)
work()
start""",
)
OFFICIAL = _TIMED.replace(
    "work()\nstart",
    """
from togai_client.models import InvoiceGroupPaginatedResponse
work = lambda: InvoiceGroupPaginatedResponse.from_json(text)
work()
start""",
)
