"""Togai's helpers on the wire: any number of events, and waiting for a job; sync and async."""

import asyncio
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import togai
from togai import errors, models

from tests.e2e.stub_server import Reply, StubServer, stub_server

Use = Callable[[Callable[[Any], Any]], Any]

JOB = {
    "id": "J1",
    "type": "BILL_RUN",
    "updatedAt": "2024-11-02T19:05:37.58203Z",
    "totalJobEntries": 4,
    "pendingJobEntries": 0,
    "failedJobEntries": 0,
    "completedJobEntries": 4,
}


@pytest.fixture(scope="module")
def server() -> Iterator[StubServer]:
    with stub_server() as running:
        yield running


@pytest.fixture(params=["Togai", "AsyncTogai"])
def use(request: pytest.FixtureRequest, server: StubServer) -> Use:
    """Runs a call with a client of either kind."""
    options: dict[str, Any] = {"token": "t", "base_url": server.url, "retry": togai.Retry.off()}

    def run(call: Callable[[Any], Any]) -> Any:
        if request.param == "Togai":
            with togai.Togai(**options) as client:
                return call(client)

        async def go() -> Any:
            async with togai.AsyncTogai(**options) as client:
                return await call(client)

        return asyncio.run(go())

    return run


def event(number: int) -> models.Event:
    return models.Event(
        id=f"e{number}",
        schema_name="parcel_scan",
        timestamp=datetime(2024, 9, 17, 8, 22, 51, tzinfo=UTC),
        account_id="depot",
        attributes=[models.Attribute(name="parcels", value=str(number))],
        dimensions={"service": "express"},
    )


def events_of(server: StubServer) -> list[list[str]]:
    return [[item["id"] for item in json.loads(request.body)["events"]] for request in server.requests]


def test_any_number_of_events(use: Use, server: StubServer) -> None:
    server.expect(*[Reply.of({"success": True}, 202)] * 3)
    result = use(lambda client: client.event_ingestion.ingest_many((event(number) for number in range(2500)), batch_size=None))
    assert sorted(map(len, events_of(server))) == [500, 1000, 1000]
    assert sorted(item for batch in events_of(server) for item in batch) == sorted(f"e{number}" for number in range(2500))
    assert {request.path for request in server.requests} == {"/ingestBatch"}
    assert (result.accepted, result.sent, result.failures) == (2500, 2500, ())
    assert all(isinstance(answer, models.IngestEventResponse) and answer.success for answer in result.answers)


def test_a_partial_failure_and_a_batch_that_is_too_large(use: Use, server: StubServer) -> None:
    partial = Reply.of({"success": False, "statusCode": 207, "message": "Some events were not accepted"}, 207)
    server.expect(Reply.of({"message": "too large"}, 422), partial, Reply.of({"success": True}, 202))
    result = use(lambda client: client.event_ingestion.ingest_many([event(number) for number in range(4)]))
    assert sorted(map(len, events_of(server))) == [2, 2, 4]
    (failure,) = result.failures
    assert failure.indexes in ((0, 1), (2, 3)) and not failure.is_exact
    assert [item.id for item in failure.items] == [f"e{index}" for index in failure.indexes]
    assert (failure.status, failure.reason) == (207, "Some events were not accepted")
    assert (result.accepted, result.sent) == (2, 4)


def test_no_use_in_going_on(use: Use, server: StubServer) -> None:
    server.expect(Reply.of({"message": "who are you?"}, 401))
    with pytest.raises(errors.BatchStopped) as caught:
        use(lambda client: client.event_ingestion.ingest_many([event(1)]))
    assert isinstance(caught.value.__cause__, errors.AuthenticationError)
    assert [item.id for item in caught.value.remaining] == ["e1"]


def test_waiting_for_a_job(use: Use, server: StubServer) -> None:
    server.expect(*(Reply.of({**JOB, "status": status}) for status in ("PENDING", "IN_PROGRESS", "COMPLETED")))
    job = use(lambda client: client.jobs.wait("J1", interval=0.01))
    assert isinstance(job, models.GetJobResponse) and job.completed_job_entries == 4
    assert [request.path for request in server.requests] == ["/jobs/J1"] * 3


def test_a_job_that_fails(use: Use, server: StubServer) -> None:
    server.expect(Reply.of({**JOB, "status": "CANCELLED"}))
    with pytest.raises(errors.WaitFailed, match="it ended as CANCELLED") as caught:
        use(lambda client: client.jobs.wait("J1"))
    assert isinstance(caught.value.value, models.GetJobResponse)
    server.expect(*[Reply.of({**JOB, "status": "WAITING_FOR_CONFIRMATION"})] * 9)
    with pytest.raises(errors.WaitTimedOut, match="still WAITING_FOR_CONFIRMATION after"):
        use(lambda client: client.jobs.wait("J1", timeout=0.3, interval=0.1))
