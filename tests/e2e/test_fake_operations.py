"""Every operation of both clients on the fake: no request that the spec forbids, and answers that read without a fault."""

import asyncio
import importlib
from typing import Any

import pytest

from tests.e2e.calls import Call, Calls, json_content
from tests.e2e.runners import run_async, run_sync
from tests.e2e.test_every_operation import OPERATIONS
from togai_codegen.ir.model import Api
from togai_codegen.naming.model import Names


@pytest.mark.parametrize("full", [False, True], ids=["required", "everything"])
@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_every_operation(asynchronous: bool, full: bool, api: Api, names: Names) -> None:
    testing = importlib.import_module("togai.testing")
    done, faults = 0, list[str]()
    for call in Calls(api, names, full).all():
        with testing.fake(strict=True) as fake:
            try:
                result = called(fake, call, asynchronous)
                assert not fake.violations
                assert [request.operation for request in fake.requests] == [f"{call.resource}.{call.method}"]
                check_result(result, call)
                done += 1
            except (Exception, AssertionError) as error:
                faults.append(f"{call.operation.id}: {type(error).__name__}: {error}")
    assert not faults, f"{len(faults)}:\n" + "\n".join(faults)
    assert done == OPERATIONS


def called(fake: Any, call: Call, asynchronous: bool) -> Any:
    if not asynchronous:
        return run_sync(fake.client(), call)
    return asyncio.run(run_async(fake.async_client(), call))


def check_result(result: Any, call: Call) -> None:
    """A page has items, where its example has; a documented body is there; and what was read has no fault."""
    success = min((item for item in call.operation.responses if item.status[0] in "23"), key=lambda item: item.status)
    content = json_content(success.contents)
    if call.operation.pagination and content is not None:
        examples = [example.value[call.operation.pagination.items] for example in content.examples]
        assert result or examples[:1] == [[]], "an empty list"
    elif content is not None:
        assert result is not None
    for item in result if isinstance(result, list) else [result]:
        assert not getattr(item, "model_shape_errors", ()), item.model_shape_errors


def test_names_are_those_of_the_client(api: Api, names: Names) -> None:
    """A script that names any operation is taken, by its method and by its operationId."""
    testing = importlib.import_module("togai.testing")
    with testing.fake() as fake:
        for operation in api.operations:
            fake.fail(f"{names.resources[operation.tag or ''].attribute}.{names.methods[operation.id]}", 500)
            fake.fail(operation.operation_id or operation.id, 500)
        with pytest.raises(LookupError, match=r"did you mean invoices\.get"):
            fake.fail("invoice.get", 500)
