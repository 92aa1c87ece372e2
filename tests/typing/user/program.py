"""What a user writes, in strict mode: every line here must be known to the type checkers, and none of it needs a cast."""

from collections.abc import Callable
from datetime import datetime
from typing import assert_type

import togai
from togai import AsyncTogai, Togai, errors, models


def make(token: Callable[[], str]) -> Togai:
    return Togai(token=token, environment="sandbox", timeout=togai.Timeout(connect=2.0), retry=togai.Retry.off())


def read(client: Togai) -> None:
    group = client.invoice_groups.get("IG1")
    assert_type(group, models.InvoiceGroups)
    assert_type(group.name, str)
    assert_type(group.net_term_days, int | None)
    raw = client.invoice_groups.with_raw_response.get("IG1")
    assert_type(raw.status, int)
    assert_type(raw.parse(), models.InvoiceGroups)


def pages(client: Togai) -> list[str]:
    return [group.name for group in client.invoice_groups.list()]


async def pages_async(client: AsyncTogai) -> list[str]:
    return [group.name async for group in client.invoice_groups.list()]


async def read_async(client: AsyncTogai) -> models.InvoiceGroups:
    return await client.invoice_groups.get("IG1")


def times(invoice: models.Invoice) -> datetime:
    return invoice.start_time


def text(group: models.InvoiceGroups) -> str:
    assert_type(group.to_json(), str)
    assert_type(models.InvoiceGroups.model_validate_json(b"{}"), models.InvoiceGroups)
    return group.to_json()


def failing(client: Togai) -> int:
    try:
        client.invoice_groups.get("IG1")
    except errors.NotFoundError as error:
        return error.status
    return 0
