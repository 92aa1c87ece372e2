"""What a user writes, in strict mode: every line here must be known to the type checkers, and none of it needs a cast."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import assert_type

import togai
from togai import AsyncTogai, Togai, errors, models


def make(token: Callable[[], str]) -> Togai:
    return Togai(token=token, environment="sandbox", timeout=togai.Timeout(connect=2.0), retry=togai.Retry.off())


def read(client: Togai) -> None:
    customer = client.customers.get("C1")
    assert_type(customer, models.Customer)
    assert_type(customer.name, str)
    assert_type(customer.status, models.CustomerStatus)
    raw = client.customers.with_raw_response.get("C1")
    assert_type(raw.status, int)
    assert_type(raw.parse(), models.Customer)
    assert_type(client.customers.with_raw_response.list().parse(), models.CustomerPaginatedResponse)


def stream(client: Togai) -> Path:
    with client.customers.with_streaming_response.get("C1") as response:
        assert_type(response.status, int)
        assert_type(response.parse(), models.Customer)
        assert_type(list(response.iter_lines()), list[str])
    return client.customers.with_streaming_response.get.save_to("customer.json", "C1")


async def stream_async(client: AsyncTogai) -> Path:
    async with client.customers.with_streaming_response.get("C1") as response:
        assert_type(await response.parse(), models.Customer)
    raw = await client.customers.with_raw_response.get("C1")
    assert_type(raw.parse(), models.Customer)
    return await client.customers.with_streaming_response.get.save_to("customer.json", "C1")


def pages(client: Togai) -> list[str]:
    return [customer.name for customer in client.customers.list()]


async def pages_async(client: AsyncTogai) -> list[str]:
    return [customer.name async for customer in client.customers.list()]


async def read_async(client: AsyncTogai) -> models.Customer:
    return await client.customers.get("C1")


def times(customer: models.Customer) -> datetime:
    return customer.created_at


def text(customer: models.Customer) -> str:
    assert_type(customer.to_json(), str)
    assert_type(models.Customer.model_validate_json(b"{}"), models.Customer)
    return customer.to_json()


def failing(client: Togai) -> int:
    try:
        client.customers.get("C1")
    except errors.NotFoundError as error:
        return error.status
    return 0


def around(client: Togai) -> None:
    paced = client.with_options(
        timeout=3, deadline=None, rate_limit=togai.RateLimit("100/s", burst=1), default_headers={"A": "b"}
    )
    assert_type(paced, Togai)
    assert_type(client.jobs.wait("J1", timeout=60, interval=0.5), models.GetJobResponse)
    result = client.event_ingestion.ingest_many(({"id": str(number)} for number in range(9)), batch_size=3)
    assert_type(result.accepted, int)
    assert_type(result.answers, tuple[models.IngestEventResponse, ...])
    assert_type([failure.indexes for failure in result.failures], list[tuple[int, ...]])


async def around_async(client: AsyncTogai) -> models.GetJobResponse:
    await client.event_ingestion.ingest_many([], concurrency=2)
    return await client.jobs.wait("J1")


def watch(event: togai.Event) -> None:
    assert_type(event.request_id, str | None)


def watched() -> AsyncTogai:
    return AsyncTogai(hooks=[watch], rate_limit=togai.RateLimit("10/min"))
